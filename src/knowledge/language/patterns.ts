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
  readonly #figures: readonly Compiled[];
  readonly #signs: readonly Compiled[];

  constructor(patterns: readonly Pattern[]) {
    const compiled = patterns.map(compile);
    this.#figures = compiled.filter(({ label }) => label === "redewendung");
    this.#signs = compiled.filter(({ label }) => label !== "redewendung");
  }

  /** @returns the labels found, each once */
  find(text: string): string[] {
    const words = tokenise(text).flatMap(({ word, pieces }) => (pieces.length > 0 ? pieces : [word]));
    // Nearly every pattern asks for a word that the text does not have: only the others are worth a search.
    const beginnings = new Set(words.flatMap(beginningsOf));
    const mayStand = ({ parts }: Compiled) => parts.every((words) => words.some((word) => beginnings.has(word)));
    const literal = this.#figures
      .filter(mayStand)
      .reduce((rest, { expression }) => rest.replace(expression, " § "), ` ${words.join(" ")} `);
    const signs = this.#signs.filter(mayStand).filter(({ expression }) => literal.search(expression) !== -1);
    return [...new Set(signs.map(({ label }) => label))];
  }
}

interface Compiled {
  readonly label: string;
  readonly expression: RegExp;
  /** For each of its words what a word of the text must begin with; a blank at the end means the whole word. */
  readonly parts: readonly (readonly string[])[];
}

/** "am" → "a", "am", "am " */
function beginningsOf(word: string): string[] {
  return Array.from(`${word} `, (_, index) => `${word} `.slice(0, index + 1));
}

function compile({ label, text }: Pattern): Compiled {
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) => (part === "*" ? undefined : readAlternatives(part)));
  const source = parts.reduce((before, part, index) => {
    if (part === undefined) return `${before}(?:\\S+ ){0,${GAP}}?`;
    const words = part.map(({ letters, open }) => (open ? `${letters}\\S*` : letters));
    return `${before}(?:${words.join("|")})${index === parts.length - 1 ? "(?= )" : ` ${BETWEEN}`}`;
  }, " ");
  return {
    label,
    expression: new RegExp(source, "g"),
    parts: parts.flatMap((part) => (part === undefined ? [] : [part.map(beginningOf)])),
  };
}

interface Alternative {
  /** A word, or two that belong together. */
  readonly letters: string;
  /** Whether more letters may follow. */
  readonly open: boolean;
}

function readAlternatives(part: string): Alternative[] {
  return part.split("|").map((word) => {
    const open = word.endsWith("~");
    const letters = fold(open ? word.slice(0, -1) : word)
      .split("+")
      .map((piece) => piece.replace(/[^\p{L}\p{N}]/gu, ""))
      .join(" ");
    return { letters, open };
  });
}

function beginningOf({ letters, open }: Alternative): string {
  const [first = "", second] = letters.split(" ");
  return open && second === undefined ? first : `${first} `;
}
