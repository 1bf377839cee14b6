import type { Reading } from "../language/german";
import type { Speller } from "../language/speller";
import { conceptTerm } from "./build-index";
import type { TermIndex } from "./term-index";

/** A part of a compound is a hint, the whole word is what was said. */
const PART_BOOST = 0.4;
/** Expansion through the lexicon stays low: above 0.3 it pushed exact words aside. */
const CONCEPT_BOOST = 0.3;

/**
 * Asks the index for the words of a question, corrected where it does not know them, with their
 * parts and the concepts that they stand for.
 *
 * @returns BM25 scores by entry, the best being 1; empty if no word is known
 */
export function queryIndex(
  index: TermIndex,
  speller: Pick<Speller, "knows" | "correct">,
  { terms, concepts }: Reading,
): Map<string, number> {
  const boosts = new Map<string, number>();
  const raise = (term: string, boost: number) => boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
  for (const { stem, parts } of terms) {
    if (speller.knows(stem)) raise(stem, 1);
    else for (const { stem: corrected, trust } of speller.correct(stem)) raise(corrected, trust);
    for (const part of parts) if (speller.knows(part)) raise(part, PART_BOOST);
  }
  for (const concept of concepts) raise(conceptTerm(concept), CONCEPT_BOOST);
  return index.query(boosts);
}
