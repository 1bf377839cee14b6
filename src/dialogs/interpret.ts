import { fold } from "../knowledge";
import { UNKNOWN } from "./diagnosis/state";

interface Choice {
  readonly id: string;
  readonly text: string;
}

const YES =
  /^(ja|jo|jup|jep|joa|jawoll?|yes|yep|genau|stimmt|klar|freilich|sicher|richtig|absolut|eher ja|ja klar|schon|leider ja|und wie)\b/;
const NO =
  /^(nein|no|nope|ne|nee|noe|na|naa|nicht|eher nein|eher nicht|leider nein|keineswegs|uberhaupt nicht|gar nicht)\b/;
const DONT_KNOW =
  /^(weiss (ich )?(es )?(nicht|net|ned)|weiss nich|wees ick nich|woas i ned|keine ahnung|ka|k a|kp|kein plan|unklar|schwer zu sagen|dont know|i dont know|no idea|uberspringen|skip|weiter|egal)\b/;
const LEAST_ALIKE = 0.42;
const LEAST_LEAD = 0.08;

/**
 * Reads a typed answer as one of the options: „ja klar“, „eher nein“, „keine ahnung“, or the option in
 * the user's own spelling.
 *
 * @returns the option's id, `unknown` for „weiß nicht“, or nothing if it is no answer to this question
 * @example
 * interpretChoice("nö, gar nicht", [{ id: "ja", text: "Ja, oft" }, { id: "nein", text: "Nein, das kommt kaum vor" }]); // "nein"
 */
export function interpretChoice(typed: string, options: readonly Choice[]): string | undefined {
  const said = fold(typed)
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (said === "" || said.length > 120) return undefined;
  if (DONT_KNOW.test(said)) return UNKNOWN;
  const folded = options.map(({ id, text }) => ({ id, text: fold(text) }));
  const beginning = (word: string) => folded.filter(({ text }) => text.startsWith(word));
  if (said.split(" ").length <= 5) {
    const yes = beginning("ja");
    const no = beginning("nein");
    if (YES.test(said) && yes.length === 1) return yes[0]?.id;
    if (NO.test(said) && no.length === 1) return no[0]?.id;
  }
  const alike = folded
    .map(({ id, text }) => ({ id, likeness: likeness(said, text) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = alike;
  return best !== undefined && best.likeness >= LEAST_ALIKE && best.likeness - (second?.likeness ?? 0) >= LEAST_LEAD
    ? best.id
    : undefined;
}

const LEAST_SLIPPED = 5;

/** Whether a word was typed with one slip: „zrück“, „überspringn“. Short words are too much alike for that. */
export function isSlipOf(typed: string, word: string): boolean {
  if (typed.length > 2 * word.length) return false; // a whole sentence: not worth reading letter by letter
  return isFoldedSlipOf(fold(typed), fold(word));
}

/** The same for words that are folded already. */
export function isFoldedSlipOf(a: string, b: string): boolean {
  if (a === b) return true;
  if (b.length < LEAST_SLIPPED || Math.abs(a.length - b.length) > 1) return false;
  if (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0]) return false; // no single slip does that
  const start = [...a].findIndex((sign, index) => sign !== b[index]);
  const from = start === -1 ? a.length : start;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  const swapped = a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2);
  return swapped || rest(a, 1) === rest(b, 1) || rest(a, 0) === rest(b, 1) || rest(a, 1) === rest(b, 0);
}

const LEAST_PREFIX = 6;
const LEAST_SAME = 0.75;
/** Of texts that differ more in length, not enough trigrams can be the same. */
const LEAST_LENGTH = 0.5;

/**
 * Finds the button that was typed with a slip or cut short: „argumente für ein gesprech“, „Erledigt: Schritt 1“.
 *
 * @returns its place among the titles; nothing if it is none of them or could be two
 */
export function interpretTitle(typed: string, titles: readonly string[]): number | undefined {
  const said = fold(typed).trim();
  if (said.length < LEAST_PREFIX) return undefined;
  const folded = titles.map((title, index) => ({ index, title: fold(title) }));
  const begun = folded.filter(({ title }) => title.startsWith(said));
  if (begun.length > 0) return begun.length === 1 ? begun[0]?.index : undefined;
  const grams = trigrams(said);
  const [best] = folded
    .filter(({ title }) => Math.min(title.length, said.length) >= LEAST_LENGTH * Math.max(title.length, said.length))
    .map(({ index, title }) => {
      const others = trigrams(title);
      const shared = [...grams].filter((gram) => others.has(gram)).length;
      return { index, same: (2 * shared) / (grams.size + others.size) };
    })
    .sort((a, b) => b.same - a.same);
  return best !== undefined && best.same >= LEAST_SAME ? best.index : undefined;
}

/** Shared character trigrams in relation to the shorter text: typos and missing words are forgiven. */
function likeness(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  const shared = [...left].filter((gram) => right.has(gram)).length;
  return shared / Math.max(8, Math.min(left.size, right.size));
}

function trigrams(text: string): Set<string> {
  const bordered = ` ${text.replace(/[^\p{L}\p{N} ]/gu, "")} `;
  return new Set(
    Array.from({ length: Math.max(0, bordered.length - 2) }, (_, start) => bordered.slice(start, start + 3)),
  );
}
