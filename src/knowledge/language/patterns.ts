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
  /** By what a text's word must begin with for a pattern to begin there. */
  readonly #byBeginning = new Map<string, Compiled[]>();

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns.map(compile)) {
      for (const beginning of pattern.parts[0] ?? []) {
        const same = this.#byBeginning.get(beginning);
        if (same) same.push(pattern);
        else this.#byBeginning.set(beginning, [pattern]);
      }
    }
  }

  /** @returns the labels found, each once */
  find(text: string): string[] {
    const words = tokenise(text).flatMap(({ word, pieces }) => (pieces.length > 0 ? pieces : [word]));
    const candidates = this.#findCandidates(words);
    const literal = candidates
      .filter(({ label }) => label === FIGURE)
      .reduce((rest, { expression }) => rest.replace(expression, " § "), ` ${words.join(" ")} `);
    const signs = candidates.filter(({ label, expression }) => label !== FIGURE && literal.search(expression) !== -1);
    return [...new Set(signs.map(({ label }) => label))];
  }

  /** Nearly every pattern asks for a word that the text does not have: only the others are worth a search. */
  #findCandidates(words: readonly string[]): Compiled[] {
    const beginnings = new Set(words.flatMap(beginningsOf));
    const begun = new Set([...beginnings].flatMap((beginning) => this.#byBeginning.get(beginning) ?? []));
    return [...begun]
      .filter(({ parts }) => parts.every((part) => part.some((word) => beginnings.has(word))))
      .sort((a, b) => a.position - b.position);
  }
}

const FIGURE = "redewendung";

interface Compiled {
  readonly position: number;
  readonly label: string;
  readonly expression: RegExp;
  /** For each of its words what a word of the text must begin with; a blank at the end means the whole word. */
  readonly parts: readonly (readonly string[])[];
}

/** "am" → "a", "am", "am " */
function beginningsOf(word: string): string[] {
  return Array.from(`${word} `, (_, index) => `${word} `.slice(0, index + 1));
}

function compile({ label, text }: Pattern, position: number): Compiled {
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
    position,
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
