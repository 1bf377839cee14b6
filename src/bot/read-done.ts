import { isSlipOf } from "../dialogs";
import { fold } from "../knowledge";

/** A step of the plan as its card shows it. */
interface PlannedStep {
  /** Its number within the strategy, from 1: the buttons call it by that. */
  readonly number: number;
  /** Its words, and the strategy's title. */
  readonly text: string;
  readonly done: boolean;
}

/** What a message says about the plan. */
export type DoneReport =
  /** These are done; places in the plan, counted from 0. */
  | { readonly kind: "done"; readonly places: readonly number[] }
  /** One is done, but which is not said, or could be two. */
  | { readonly kind: "which" }
  /** Asked or denied, or done before. */
  | { readonly kind: "nothing-new" };

/** Longer than this a story is told, in which something was done as well. */
const MOST_WORDS = 12;
const DONE = new Set(
  "erledigt erledicht geschafft gschafft jeschafft gemacht gmacht jemacht abgehakt abhaken abgeschlossen umgesetzt fertig done finished".split(
    " ",
  ),
);
/** Not „gemacht“: „gedacht“ is a slip of it. */
const DONE_WITH_SLIP = ["erledigt", "geschafft", "abgehakt"];
const HAVE = new Set(["hab", "habe", "hob", "han"]);
const SELF = new Set(["ich", "i", "ick", "ik"]);
const WE = new Set(["wir", "mir", "haben", "ham", "hamma"]);
const NEGATED = new Set(["nicht", "nich", "net", "ned", "nix", "kein", "keinen"]);
const ORDINALS = ["erst", "zweit", "dritt", "viert", "funft", "sechst", "siebt", "acht", "neunt", "zehnt"];
const NUMBERS = ["eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn"];
const FILLER = new Set(
  (
    "das des dat den der die dem da es ist is isch war sind san ja so ok okay gut super danke und auch jetzt nun schon noch heute " +
    "gestern eben gerade endlich bereits mal bitte von aus dem plan im in an am zu zum zur fur ein eine einen einem einer mein meine " +
    "meinen meinem mit bin hier the step it i've ive have schritt schritte punkt punkte aufgabe nummer nr kannst du konnen sie"
  ).split(" "),
);

/**
 * Reads „erledigt“, „das zweite hab ich gemacht“, „Schritt 1 und 3 sind geschafft“, „das mit dem Organigramm ist fertig“.
 *
 * @param steps the plan, in its order
 * @returns nothing if the message reports no step: „Das haben wir doch alles schon gemacht“ is what a colleague says
 */
export function readDone(text: string, steps: readonly PlannedStep[]): DoneReport | undefined {
  const words = fold(text).match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.length > MOST_WORDS) return undefined;
  const named = words.flatMap((word, index) => readName(word, words[index - 1]));
  const finished = words.some(isDone) || (named.length > 0 && words.some((word) => HAVE.has(word)));
  if (!finished) return undefined;
  const rest = words.filter((word, index) => !isForm(word, words[index - 1], named.length > 0));
  if (text.trim().endsWith("?") || words.some((word) => NEGATED.has(word)))
    return rest.length === 0 ? { kind: "nothing-new" } : undefined;
  const open = steps.flatMap(({ done }, place) => (done ? [] : [place]));
  if (rest.length > 0) return readTopic(rest, words, steps, open);
  if (open.length === 0) return { kind: "nothing-new" };
  if (named.length === 0) return open.length === 1 ? { kind: "done", places: open } : { kind: "which" };
  const places = named.map((name) => findPlace(name, steps, open));
  if (places.some((place) => place === undefined)) return { kind: "which" };
  const found = places.flatMap((place) => place ?? []).filter((place) => open.includes(place));
  return found.length === 0 ? { kind: "nothing-new" } : { kind: "done", places: [...new Set(found)] };
}

function isDone(word: string): boolean {
  return DONE.has(word) || DONE_WITH_SLIP.some((whole) => isSlipOf(word, whole));
}

/** Whether a word only belongs to the way in which it is said. */
function isForm(word: string, before: string | undefined, named: boolean): boolean {
  const plain = FILLER.has(word) || SELF.has(word) || HAVE.has(word) || NEGATED.has(word) || isDone(word);
  return plain || (named && WE.has(word)) || readName(word, before).length > 0;
}

/** How a step is named: by a number, by its place only, or all of them at once. */
type Name = { readonly number: number } | { readonly place: number } | "last" | "all";

function readName(word: string, before: string | undefined): Name[] {
  if (/^\d{1,2}$/.test(word)) return [{ number: Number(word) }];
  if (/^(alle|alles|beide|beides|samtliche)$/.test(word)) return ["all"];
  if (/^letzte[nrs]?$/.test(word)) return ["last"];
  const ordinal = ORDINALS.indexOf(/^(\p{L}+?t)e(ns|[nrs])?$/u.exec(word)?.[1] ?? "");
  if (ordinal !== -1) return [{ place: ordinal }];
  const number = NUMBERS.indexOf(word);
  const counted = ["schritt", "punkt", "nummer", "nr", "und"].includes(before ?? "");
  return number !== -1 && counted ? [{ number: number + 1 }] : [];
}

/**
 * „Schritt 2“ is the one that its button calls so, or the second of the plan.
 *
 * @returns its place or places; nothing if there is none or it could be two
 */
function findPlace(name: Name, steps: readonly PlannedStep[], open: readonly number[]): readonly number[] | undefined {
  if (name === "all") return open;
  if (name === "last") return open.slice(-1);
  const place = "place" in name ? name.place : name.number - 1;
  const there = steps[place] === undefined ? [] : [place];
  if ("place" in name) return there.length === 0 ? undefined : there;
  const called = open.filter((one) => steps[one]?.number === name.number);
  if (called.length === 0 || called.includes(place)) return there.length === 0 ? undefined : there;
  return called.length > 1 || open.includes(place) ? undefined : called;
}

const LEAST_STEM = 6;

/** „Das mit dem Organigramm hab ich gemacht“: the step that these words stand in. */
function readTopic(
  rest: readonly string[],
  words: readonly string[],
  steps: readonly PlannedStep[],
  open: readonly number[],
): DoneReport | undefined {
  const isSame = (a: string, b: string) =>
    a === b || (a.length >= LEAST_STEM && b.length >= LEAST_STEM && a.slice(0, LEAST_STEM) === b.slice(0, LEAST_STEM));
  const [best, next] = open
    .map((place) => {
      const known = fold(steps[place]?.text ?? "").match(/\p{L}+/gu) ?? [];
      return { place, shared: rest.filter((word) => known.some((one) => isSame(word, one))).length };
    })
    .sort((a, b) => b.shared - a.shared);
  if (best === undefined || best.shared === 0 || best.shared === next?.shared || 2 * best.shared < rest.length)
    return undefined;
  const own = words.some((word) => SELF.has(word));
  return own || best.shared > 1 ? { kind: "done", places: [best.place] } : undefined;
}
