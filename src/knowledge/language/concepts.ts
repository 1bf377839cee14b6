import type { Concept } from "../corpus/corpus";
import type { Analysis } from "./analyse";
import { stem } from "./stem";
import { tokenise } from "./tokenise";

interface Phrase {
  readonly concept: string;
  readonly stems: readonly string[];
}

/** Between the words of a phrase one other word may stand: „kein richtiges Geld“. */
const GAP = 1;

/**
 * Finds the concepts of the lexicon in a text: „Ebbe in der Kasse“ means Geldnot.
 *
 * Concepts stand beside words, never in their place: they are searched at a low boost and are one
 * kind of feature of the models among others.
 */
export class ConceptFinder {
  readonly #byFirstStem = new Map<string, Phrase[]>();

  constructor(concepts: readonly Concept[]) {
    for (const { id, expressions } of concepts) {
      for (const expression of expressions) {
        const stems = tokenise(expression).map(({ word }) => stem(word));
        const [first] = stems;
        if (first === undefined) continue;
        const phrases = this.#byFirstStem.get(first) ?? [];
        phrases.push({ concept: id, stems });
        this.#byFirstStem.set(first, phrases);
      }
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

function standsAt(phrase: readonly string[], sequence: readonly string[], start: number): boolean {
  let position = start;
  for (const wanted of phrase.slice(1)) {
    const next = sequence.indexOf(wanted, position + 1);
    if (next === -1 || next - position > GAP + 1) return false;
    position = next;
  }
  return true;
}
