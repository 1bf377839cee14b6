import type { Concept } from "../corpus/corpus";
import type { Term } from "./analyse";
import { fold } from "./fold";

const FEWEST_LETTERS = 4;
/** Within an expression of the lexicon, or alone: a first word of several may be large for another reason. */
const NOUN_IN_LEXICON = /^\p{Lu}\p{Ll}+$|(?<=\S\s)\p{Lu}\p{Ll}+/gu;
const SMALL_IN_LEXICON = /(?<!\p{L})\p{Ll}+/gu;
/** A large letter after a word, a number or a comma: what begins a sentence does not count. */
const NOUN_IN_TEXT = /(?<=[\p{L}\p{N},;]["“”«»)]?\s+["„“»«(‚']*)\p{Lu}\p{Ll}[\p{L}\p{N}-]*/gu;
/** What a gender form adds to the form that is read: „Landrat“ stands for „Landrat:in“. */
const GENDER_ENDING = "(?:[:*_/]?-?in(?:nen)?)?";

/**
 * Knows which words of a text can be shown as what spoke loudest: nouns of at least four letters.
 *
 * A noun is what is typed with a large letter inside a sentence; what the lexicon writes only so, for those who type
 * everything small; and compounds of the corpus' words. „hab“, „kein“, „scho“, „läuft“ are none of these: they may
 * speak for something, but as a reason they look arbitrary.
 */
export class NounFinder {
  readonly #nouns: ReadonlySet<string>;

  constructor(concepts: readonly Concept[]) {
    const expressions = concepts.flatMap((concept) => concept.expressions);
    const small = new Set(expressions.flatMap((expression) => expression.match(SMALL_IN_LEXICON) ?? []).map(fold));
    const large = expressions.flatMap((expression) => expression.match(NOUN_IN_LEXICON) ?? []).map(fold);
    this.#nouns = new Set(large.filter((word) => !small.has(word)));
  }

  /** @returns the nouns among the words, each as it was typed, in the order given */
  show(terms: readonly Term[], text: string): string[] {
    const typed = new Set(text.match(NOUN_IN_TEXT));
    const shown = terms.flatMap(({ word, original, parts }) => {
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${original}${GENDER_ENDING}(?![\\p{L}\\p{N}])`, "u").exec(text)?.[0];
      if (whole === undefined || (original.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return [];
      const isNoun = typed.has(original) || typed.has(whole) || parts.length > 0 || this.#nouns.has(word);
      return isNoun ? [whole] : [];
    });
    return [...new Set(shown)];
  }
}
