import type { Concept } from "../corpus/corpus";
import type { Term } from "../corpus/schema";
import { foldWords } from "./fold";
import { stemInPhrase } from "./stem";
import { readWords } from "./tokenise";

/** A term that somebody asks for, and how. */
export interface AskedTerm {
  readonly term: Term;
  /** By its own name, not by an abbreviation, another name or in English. */
  readonly byName: boolean;
  /** Whether the message asks what it means; else it is the name alone. */
  readonly asked: boolean;
  /** „ISEK“, „IntB“: typed alone it can only ask for what it means. */
  readonly abbreviated: boolean;
}

/** With one of these a message asks what a word means; `was … ist` does so as well. */
const ASKING =
  foldWords(`heißt heist bedeutet bedeuten bedeutung definition definiere begriff abkürzung kürzel gemeint versteht verstehen
   versteh wofür erklär erkläre erklären mean means meaning stand explain`);
const WHAT = foldWords("was wat wos what whats");
const IS = foldWords("ist is isch isn issn iss sind are s whats");
/** What else stands around the word that is asked for. */
const AROUND =
  foldWords(`von vom für steht meint man mann ihr sie ich du unter mit zu eigentlich eigtl denn genau nochmal noch mal bitte bei
   euch ihnen uns mir hier das die der den dem des diesem zusammenhang in im auf deutsch deutschen wer oder damit sag kurz ein eine einen einem einer n nen so jetzt wort ausdruck kannst können sagen
   kenn kenne kennt nicht nie gar gehört hab habe bin neu überhaupt does do the a an of by for please term you can tell me`);

/** Every name of a term: as it is written, abbreviated, called otherwise, and in English. */
export function namesOf({ term, also, english }: Term): string[] {
  return [term, ...also, ...english];
}

/**
 * The terms of the glossary as concepts, so that search and models know that „ISEK“, „urban development plan“ and
 * „Stadtentwicklungskonzept“ are one thing.
 */
export function toConcepts(terms: readonly Term[]): Concept[] {
  return terms.map((term) => ({
    id: `begriff-${term.id}`,
    expressions: namesOf(term),
  }));
}

/**
 * Finds the term that somebody wants explained.
 *
 * @example
 * glossary.find("Was heißt eigentlich ISEK?"); // { term: { id: "stadtentwicklungskonzept", … }, asked: true, abbreviated: true, … }
 * glossary.find("Was bringt ein ISEK?"); // undefined: that asks for more than the word
 */
export class Glossary {
  readonly #byName = new Map<string, Omit<AskedTerm, "asked">>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      for (const name of namesOf(term)) {
        const key = toKey(readWords(name));
        const known = { term, byName: name === term.term, abbreviated: /^\S*\p{L}\p{Lu}\S*$/u.test(name) };
        if (!this.#byName.has(key)) this.#byName.set(key, known);
      }
    }
  }

  find(text: string): AskedTerm | undefined {
    const said = readWords(text);
    const alone = this.#byName.get(toKey(said));
    if (alone !== undefined) return { ...alone, asked: false };
    const known = asks(said) ? this.#byName.get(toKey(strip(said))) : undefined;
    return known === undefined ? undefined : { ...known, asked: true };
  }
}

function asks(said: readonly string[]): boolean {
  const has = (set: ReadonlySet<string>) => said.some((word) => set.has(word));
  return has(ASKING) || (has(WHAT) && (has(IS) || said.length === 2)); // „Wohnsitzauflage, was?“
}

function toKey(said: readonly string[]): string {
  return said.map(stemInPhrase).join(" ");
}

/** Takes the question off both ends: what is left is what it is about. */
function strip(said: readonly string[]): readonly string[] {
  const about = (word: string) => ![ASKING, WHAT, IS, AROUND].some((set) => set.has(word));
  const first = said.findIndex(about);
  return first === -1 ? [] : said.slice(first, said.findLastIndex(about) + 1);
}
