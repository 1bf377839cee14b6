// Not `import { PorterStemmerDe } from "natural"`: the package's face loads database drivers and reads .env.
import stemmer from "natural/lib/natural/stemmers/porter_stemmer_de";

const known = new Map<string, string>();
/** A town hall's vocabulary fits; past that somebody is typing nonsense, and the memory stays bounded. */
const MOST_KNOWN = 50_000;

/** Without its umlaut and its ending the Kämmerer would be a Kammer. */
const TREASURER = /kammerers?$/;

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
    found = stemmer.stem(word.replace(TREASURER, "kammerei")) || word;
    if (known.size < MOST_KNOWN) known.set(word, found);
  }
  return found;
}

const ARTICLES: ReadonlySet<string> = new Set(["der", "die", "das", "den", "dem", "des"]);

/** The stem of a word within a phrase: there an article is one word in all its cases („in der Kasse, in den Kassen“). */
export function stemInPhrase(word: string): string {
  return ARTICLES.has(word) ? "der" : stem(word);
}
