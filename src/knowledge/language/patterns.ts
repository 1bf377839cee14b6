import { fold } from "./fold";
import { tokenise } from "./tokenise";

/** A pattern of the corpus and what it is a sign of. */
export interface Pattern {
  readonly label: string;
  readonly text: string;
}

const GAP = 5;
/** One word may stand between any two: people say „ein Ende zu setzen“ and „das Leben nehmen“. */
const BETWEEN = "(?:\\S+ )?";

/**
 * Finds patterns of words in a text: for messages whose meaning hangs on a few words in a certain
 * order („ich … nicht mehr leben“), which no bag of words can see.
 *
 * In a pattern `*` stands for up to five words, `a|b` for either word, `umbring~` for every word
 * that begins so, `an+mich` for two words that belong together; one word may stand between any two. Patterns of the label `redewendung` are figures of speech: they are taken out
 * before the others are looked for.
 *
 * @example
 * new PatternFinder([{ label: "suizid", text: "nicht mehr * leben|aufwachen" }]).find("ich mag nicht mehr so leben"); // ["suizid"]
 */
export class PatternFinder {
  readonly #figures: readonly RegExp[];
  readonly #signs: readonly { label: string; expression: RegExp }[];

  constructor(patterns: readonly Pattern[]) {
    const compiled = patterns.map(({ label, text }) => ({ label, expression: compile(text) }));
    this.#figures = compiled.filter(({ label }) => label === "redewendung").map(({ expression }) => expression);
    this.#signs = compiled.filter(({ label }) => label !== "redewendung");
  }

  /** @returns the labels found, each once */
  find(text: string): string[] {
    const words = tokenise(text).flatMap(({ word, pieces }) => (pieces.length > 0 ? pieces : [word]));
    const literal = this.#figures.reduce((rest, figure) => rest.replace(figure, " § "), ` ${words.join(" ")} `);
    return [
      ...new Set(this.#signs.filter(({ expression }) => literal.search(expression) !== -1).map(({ label }) => label)),
    ];
  }
}

function compile(pattern: string): RegExp {
  const parts = pattern
    .trim()
    .split(/\s+/)
    .map((part) => (part === "*" ? part : alternatives(part)));
  const source = parts.reduce((before, part, index) => {
    if (part === "*") return `${before}(?:\\S+ ){0,${GAP}}?`;
    return `${before}${part}${index === parts.length - 1 ? "(?= )" : ` ${BETWEEN}`}`;
  }, " ");
  return new RegExp(source, "g");
}

function alternatives(part: string): string {
  const words = part.split("|").map((word) => {
    const open = word.endsWith("~");
    const folded = fold(open ? word.slice(0, -1) : word)
      .split("+")
      .map((piece) => piece.replace(/[^\p{L}\p{N}]/gu, ""))
      .join(" ");
    return open ? `${folded}\\S*` : folded;
  });
  return `(?:${words.join("|")})`;
}
