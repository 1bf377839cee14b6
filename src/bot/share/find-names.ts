import { BEARERS, FAMILY_FIRST, FIRST_NAMES, HOLDERS, OFFICES, SURNAMES, THINGS } from "./name-words";
import { isUsualNoun } from "./usual-nouns";

/** Between two words of a name: typed twice by mistake, or where a line ends. */
const GAP = "(?:[^\\S\\n]{1,4}|\\s)";
const WORD = "[\\p{Lu}][\\p{Ll}ßé'’]+(?:-[\\p{Lu}][\\p{Ll}ßé]+)?";
const TITLE = "(?:(?:Prof|Dr|Dipl|Mag)\\.(?:-?\\p{L}{2,6}\\.)*\\s?)";
const PARTICLE = "(?:(?:von|van|de|der|den|zu|zur|vom|al|el|bin|ibn|da|di|del|Von|Van|De|Al|El|Bin|Ibn)[\\s-]){0,3}";
/** What stands between the parts of a name and begins none of our own words. */
const MIDDLE = "(?:Van|Văn|Thi|Thị|Al|El|Ben|Bin|Ibn|Abu|Abd)";

const ADDRESSED = new RegExp(
  `(?<!\\p{L})(?:Frau|Herrn?|Fr\\.|Hrn?\\.?|Familie|Fam\\.|Kollegin|Kollege|Kollegen)${GAP}(${TITLE}*${PARTICLE}${WORD}(?:${GAP}${PARTICLE}${WORD}){0,3})`,
  "gu",
);
/** „frau meier“, „HERR MÜLLER“: any word may follow, so only a usual surname is one. */
const TYPED =
  /(?<!\p{L})(?:frau|herrn?|fr|hrn?|familie|kollegin|kollegen?)\.?(?:[^\S\n]{1,4}|\s)(?:(?:prof|dr)\.?\s?)*(\p{L}+(?:-\p{L}+)?)(?!\p{L})(?=([^\S\n]{1,4}\p{L}+(?:-\p{L}+)?(?!\p{L}))?)/giu;
const TITLED = new RegExp(`(?<!\\p{L})(?:Prof\\.|Dr\\.)\\s?${TITLE}*${PARTICLE}${WORD}(?:${GAP}${WORD})?`, "gu");
/** „Frau K.“: whoever knows the case knows her. */
const INITIAL = new RegExp(
  `(?<!\\p{L})(?:Frau|Herrn?|Familie|Kollegin|Kollege)${GAP}\\p{Lu}\\.(?!\\s?\\p{L}+\\.)`,
  "gu",
);
const GIVEN_INITIAL = new RegExp(`(?<![\\p{L}-])(${WORD})${GAP}\\p{Lu}\\.(?!\\s?\\p{L}+\\.)`, "gu");
const BORNE = new RegExp(`(?<!\\p{L})${BEARERS}${GAP}${TITLE}*(${WORD})`, "gu");
const HELD = new RegExp(
  `(?<!\\p{L})${HOLDERS}[^\\S\\n]{1,4}${TITLE}*(${WORD})(?:[^\\S\\n]{1,4}(${WORD}))?(?!\\p{L})`,
  "gu",
);
const SHORTENED = new RegExp(`(?<![\\p{L}.])(?<!\\p{L}\\.\\s)\\p{Lu}\\.\\s?(${WORD})`, "gu");
const LISTED = new RegExp(`(?<![\\p{L}-])(${WORD}),\\s(${WORD})(?!\\p{L})`, "gu");
/** Looks ahead, because the word before a name is a noun too: „Mit Mehmet Kaya“. */
const NAMED = new RegExp(
  `(?<![\\p{L}-])(?=((${WORD})${GAP}${PARTICLE}(${WORD}))(?![\\p{L}])(?:\\s([\\p{L}]+))?)`,
  "gu",
);
/** „Nguyen Van Thanh“: the family name first. */
const FAMILY_NAMED = new RegExp(`(?<![\\p{L}-])${FAMILY_FIRST}${GAP}(?:Van|Văn|Thi|Thị)${GAP}${WORD}`, "gu");

/**
 * Names, as they stand in the text. Nouns are capitalised in German, so one is only seen behind „Frau“, „Herr“, an
 * academic title, an office or a usual first name: rather miss a rare name than point at every noun.
 */
export function findNames(text: string): string[] {
  const addressed = [...text.matchAll(ADDRESSED)].flatMap(([whole, behind = ""]) => named(whole, behind));
  const titled = matches(text, TITLED);
  const usual = [...text.matchAll(BORNE), ...text.matchAll(SHORTENED), ...text.matchAll(LISTED)]
    .filter(([, surname = "", given]) => isSurname(surname) && (given === undefined || isFirstName(given)))
    .map(([whole]) => whole);
  const known = [
    ...[...addressed, ...typed(text), ...matches(text, INITIAL), ...usual, ...held(text)],
    ...matches(text, FAMILY_NAMED),
  ];
  const taken = [...known, ...titled.filter((found) => !known.some((one) => one.includes(found)))];
  const initials = [...text.matchAll(GIVEN_INITIAL)].filter(([, given = ""]) => isFirstName(given));
  const first = [...text.matchAll(NAMED)]
    .filter(([, , given = "", surname = "", next = ""]) => {
      const isThing = [surname, next].some((word) => THINGS.test(word)) || OFFICES.test(surname);
      return isFirstName(given) && !isThing;
    })
    .map(([, name = ""]) => name);
  const others = [...initials.map(([whole]) => whole), ...first];
  return [...taken, ...others.filter((name) => !taken.some((one) => one.includes(name)))];
}

/** How much of what follows „Frau“ or „Herr“ is the name: „Herr Meier Bescheid“ is cut behind the surname. */
function named(whole: string, behind: string): string[] {
  const prefix = whole.slice(0, whole.length - behind.length);
  const [first, ...rest] = [...behind.matchAll(new RegExp(`${TITLE}*(${PARTICLE})(${WORD})`, "gu"))];
  if (first === undefined || OFFICES.test(first[2] ?? "")) return [];
  // „die Kollegin vom Empfang“, „der Herr der Zahlen“
  if (first[1] !== "" && isUsualNoun(first[2] ?? "")) return [];
  let last = first;
  for (const next of rest) {
    if (!continues(first[2] ?? "", last[2] ?? "", next)) break;
    last = next;
  }
  return [prefix + behind.slice(0, last.index + last[0].length)];
}

const STARTS_WITH_MIDDLE = new RegExp(`^${MIDDLE}(?:[\\s-]|$)`, "u");
const IS_FAMILY_FIRST = new RegExp(`^${FAMILY_FIRST}$`, "u");

/** A further word belongs to the name behind a first name, with a middle name, or where the family name comes first. */
function continues(first: string, last: string, [whole, , word = ""]: RegExpExecArray): boolean {
  if (isFirstName(last) && !IS_FAMILY_FIRST.test(first)) return true;
  if (STARTS_WITH_MIDDLE.test(whole)) return true;
  return IS_FAMILY_FIRST.test(first) && (isFirstName(word) || STARTS_WITH_MIDDLE.test(last));
}

/** Surnames that are other words when typed in small letters: „die frau lange gewartet hat“. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  `adam band born brand can ernst frank fröhlich groß haupt jung klein kraft kurz lang lange langer link may reich ruf
sauer schwarz simon sommer stark stolz weiß winter zimmer`.split(/\s+/),
);

function typed(text: string): string[] {
  return [...text.matchAll(TYPED)].flatMap(([whole, first = "", next = ""]) => {
    if (isFirstName(first) && isSurname(next.trim())) return [whole + next];
    return isSurname(first) && !OTHER_WORDS.has(first) ? [whole] : [];
  });
}

/** „Amtsleiter Böcker“, but not „Amtsleiter Soziales“ nor „wenn der Bürgermeister Rückhalt gibt“. */
function held(text: string): string[] {
  return [...text.matchAll(HELD)]
    .filter(([, word = ""]) => !isUsualNoun(word) && !OFFICES.test(word) && !THINGS.test(word))
    .map(([whole, word = "", next]) => {
      const cut = next !== undefined && (!isFirstName(word) || isUsualNoun(next));
      return cut ? whole.slice(0, whole.length - next.length).trimEnd() : whole;
    });
}

function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word.toLowerCase());
}

const SPELLED: ReadonlySet<string> = new Set([...SURNAMES].map(spellOut));

/** „Mueller“, „MÜLLER“ and „Weiss“ are Müller and Weiß. */
function spellOut(name: string): string {
  return name.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
}

function isSurname(word: string): boolean {
  return word
    .toLowerCase()
    .split("-")
    .some((part) => SPELLED.has(spellOut(part)));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found.trim());
}
