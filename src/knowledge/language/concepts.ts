import type { Concept } from "../corpus/corpus";
import type { Analysis } from "./analyse";
import { stemInPhrase } from "./stem";
import { isStopStem } from "./stop-words";
import { tokenise } from "./tokenise";

/** An expression of the lexicon, read: what it stands for, and the stems of its words. */
export interface Phrase {
  readonly concept: string;
  readonly stems: readonly string[];
}

export function readPhrases(concepts: readonly Concept[]): Phrase[] {
  return concepts.flatMap(({ id, expressions }) =>
    expressions
      .map((expression) => ({ concept: id, stems: tokenise(expression).map(({ word }) => stemInPhrase(word)) }))
      // „OB“ is „ob“ as well, and „Macher“ has the stem of „machen“: by themselves they would be found in every text.
      .filter(({ stems: [first, second] }) => first !== undefined && (second !== undefined || !isStopStem(first))),
  );
}

/**
 * Finds the concepts of the lexicon in a text: „Ebbe in der Kasse“ means Geldnot.
 *
 * Concepts stand beside words, never in their place: they are searched at a low boost and are one
 * kind of feature of the models among others.
 */
export class ConceptFinder {
  readonly #byFirstStem = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      const [first = ""] = phrase.stems;
      const known = this.#byFirstStem.get(first);
      if (known) known.push(phrase);
      else this.#byFirstStem.set(first, [phrase]);
    }
  }

  /** @returns the ids of the concepts, each once, in the order of their first appearance */
  find({ sequence, terms }: Analysis): string[] {
    const found = new Set<string>();
    for (const [index, first] of sequence.entries()) {
      for (const phrase of this.#byFirstStem.get(first) ?? []) {
        if (standsAt(phrase.stems, sequence, index)) found.add(phrase.concept);
      }
    }
    // A concept's single word may be part of a compound that the lexicon does not list.
    for (const { parts } of terms) {
      for (const part of parts) {
        for (const { concept, stems } of this.#byFirstStem.get(part) ?? []) if (stems.length === 1) found.add(concept);
      }
    }
    return [...found];
  }
}

/** Between the words of a phrase one other word may stand: „kein richtiges Geld“. */
function standsAt(phrase: readonly string[], sequence: readonly string[], start: number): boolean {
  let position = start;
  for (let index = 1; index < phrase.length; index++) {
    const wanted = phrase[index];
    if (sequence[position + 1] === wanted) position += 1;
    else if (sequence[position + 2] === wanted) position += 2;
    else return false;
  }
  return true;
}
