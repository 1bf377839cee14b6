// Not `import { PorterStemmerDe } from "natural"`: the package's face loads database drivers and reads .env.
import stemmer from "natural/lib/natural/stemmers/porter_stemmer_de";

const known = new Map<string, string>();
/** A town hall's vocabulary fits; past that somebody is typing nonsense, and the memory stays bounded. */
const MOST_KNOWN = 50_000;

/**
 * Cuts a folded word to its stem: Snowball German, as natural has it.
 *
 * @param word one that {@link fold} has been over
 * @example
 * stem("zustandigkeiten"); // "zustand"
 */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = stemmer.stem(word) || word;
    if (known.size < MOST_KNOWN) known.set(word, found);
  }
  return found;
}
