import { BEARERS, FIRST_NAMES, OFFICES, SURNAMES, THINGS } from "./name-words";

/** Kinds of what may point to a person. */
export type FindingKind = "name" | "mail" | "phone" | "address" | "file-number";

export interface Finding {
  readonly kind: FindingKind;
  /** As they stand in the text. */
  readonly words: readonly string[];
}

const MOST_WORDS = 6;

/**
 * What in a text may point to a person, by kind, for the user to decide about.
 *
 * Nouns are capitalised in German, so a name is only seen behind „Frau“, „Herr“, an academic title or a usual first
 * name, and a usual surname behind an office: rather miss a rare name than point at every noun.
 *
 * @example
 * findPersonalData("Frau Meier hat 33.2-5501/2024."); // name „Frau Meier“, file number „33.2-5501/2024“
 */
export function findPersonalData(text: string): Finding[] {
  let rest = text;
  const findings: Finding[] = [];
  for (const { kind, find } of KINDS) {
    const all = [...new Set(find(rest))];
    const words = all.filter((word) => !all.some((other) => other !== word && other.includes(word)));
    if (words.length > 0) findings.push({ kind, words: words.slice(0, MOST_WORDS) });
    // What was found is not found again as something else: the digits of a file number are no phone number.
    for (const word of words) rest = rest.split(word).join(" · ");
  }
  return findings;
}

const KINDS: readonly { readonly kind: FindingKind; readonly find: (text: string) => string[] }[] = [
  { kind: "mail", find: findMails },
  { kind: "file-number", find: findFileNumbers },
  { kind: "phone", find: findPhones },
  { kind: "address", find: findAddresses },
  { kind: "name", find: findNames },
];

function findMails(text: string): string[] {
  return matches(
    text,
    /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]{1,190}(?:\.|\s?[([](?:dot|punkt)[)\]]\s?)\p{L}{2,}/giu,
  );
}

/** „Az. 33.2-5501/2024“, „50-12.4/2023“, „5 K 123/22“: said to be one, or of parts with a year at the end. */
function findFileNumbers(text: string): string[] {
  const said = matches(
    text,
    /(?<!\p{L})(?:Az|Aktenzeichen|Gesch(?:äfts)?-?z(?:eichen)?|GZ|Gz|(?:BG-?|Fall|Kunden|AZR-?|Personal)(?:nummer|Nummer|nr|Nr))\b[.:]*\s*(?:lautet\s+)?[\p{Lu}\d][\p{L}\d./-]*\d[\p{L}\d./-]*(?:\s[\p{Lu}]{0,3}\s?\d+\/\d{2,4})?/gu,
  );
  const shaped = matches(
    text,
    /(?<![\d\p{L}./-])(?:\d{1,4}(?:[.-]\d{1,4}){1,4}|\d{2,5}-\p{Lu}{1,4}|\p{Lu}{1,4}[ -]?\d{1,4}(?:[.-]\d{1,6})*)[-. ]?\d{0,6}\/(?:19|20)?\d{2}(?![\d\p{L}/])/gu,
  );
  const court = matches(text, /(?<![\dp{L}])\d{1,3}\s(?:[A-Z][A-Za-z]{0,2})\s\d{1,5}\/\d{2}(?![\d/])/g);
  return [...said, ...shaped, ...court].map((one) => one.replace(/[.,;:]+$/, "")).filter((one) => !isDate(one));
}

function isDate(found: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.?(?:\/\d{2,4})?$/.test(found) || /^\p{L}+[ -]?(?:19|20)\d{2}\/\d{2}$/u.test(found);
}

/** A prefix with a zero or a plus, and enough digits; a year, a date, a sum or a paragraph has none. */
function findPhones(text: string): string[] {
  return matches(
    text,
    /(?<![\d\p{L}.,/-])(?:\+|00)\d[\d ()/.-]{6,20}\d(?![\d%€])|(?<![\d\p{L}.,/-])\(?0\d{1,5}\)?[\d ()/.-]{3,16}\d(?![\d%€])/gu,
  )
    .concat(
      matches(
        text,
        /(?<!\p{L})(?:Tel|Telefon|Mobil|Handy|Durchwahl|App(?:arat)?)\b[.:]*\s*(?:Nr\.?\s*)?-?\d[\d /-]{1,14}\d/giu,
      ),
    )
    .map((found) => (found.includes(")") ? found : found.replace(/^\(/, "")))
    .filter((found) => found.replace(/\D/g, "").length >= (/^\p{L}/u.test(found) ? 2 : 6) && !isDateLike(found));
}

function isDateLike(found: string): boolean {
  return /^\(?\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{2}|\d{4})$/.test(found.trim());
}

const STREET_ENDING =
  "straße|strasse|str\\.|weg|gasse|allee|platz|ring|damm|ufer|chaussee|steig|pfad|stieg|markt|graben|wall|kamp";
/** „Am Markt“, „Im Wiesengrund“: without such an ending it would be „Im Jahr“. */
const PLACE_ENDING =
  "[Mm]arkt|[Mm]arktplatz|[Rr]athaus|[Bb]ahnhof|[Ww]all|[Gg]raben|[Pp]ark|[Ss]ee|[Bb]erg|[Kk]irchplatz|[Hh]afen|[Ss]chloss|[Tt]or|[Bb]runnen|[Aa]nger|[Bb]ach|[Hh]ang|[Kk]anal|[Ff]eld|[Hh]of|[Ww]ald|[Gg]arten|[Kk]amp|[Bb]usch|[Aa]cker|[Ww]iese|[Mm]ühle|[Tt]eich|[Rr]ain|[Gg]rund|[Ww]inkel|[Ee]ck|[Ll]inden";
/** What is counted there is no house number. */
const COUNTED_BEHIND =
  "(?!\\s?(?:Uhr|Euro|Prozent|Menschen|Personen|Jahre|Tage|Wochen|Monate|Stunden|Minuten|Plätze|Wohnungen|Familien|Kinder|Betriebe|Meter|Kilometer)(?!\\p{L}))";
const NUMBER = `\\s?\\d{1,4}(?:\\s?[a-z](?![\\p{L}]))?(?![\\d\\p{L}:%€]|\\.\\d|,\\d)${COUNTED_BEHIND}`;
const TOWN = "(?:,?\\s\\d{5}\\s[\\p{Lu}][\\p{L}-]+)?";
const STREETS = [
  `(?:[\\p{Lu}][\\p{L}.-]+[ -]){0,2}[\\p{Lu}][\\p{L}-]*\\p{Ll}(?:${STREET_ENDING})`,
  "(?!Ein|Eine|Der|Die|Den|Dem|Dieser|Diese|Kein|Jeder|Unser|Je|Pro)[\\p{Lu}][\\p{L}-]+(?:e|er|en)[ -](?:Straße|Str\\.|Weg|Gasse|Allee|Platz|Ring|Damm|Ufer|Chaussee|Markt)",
  `(?:Am|Im|An der|An den|Auf dem|Auf der|In der|Zum|Zur|Unter den|Hinter der)\\s(?:[\\p{Lu}][\\p{L}-]*)?(?:${PLACE_ENDING})`,
].map((street) => new RegExp(`(?<!\\p{L})${street}${NUMBER}${TOWN}`, "gu"));

/** „Hauptstraße 12a“, „Am Markt 3, 12345 Ort“; a street without a number is a place, not somebody's address. */
function findAddresses(text: string): string[] {
  const town = /(?<![\d.])\d{5}\s[\p{Lu}][\p{L}-]{2,}(?!\p{L})/gu;
  return [
    ...STREETS.flatMap((street) => matches(text, street)),
    ...matches(text, town).filter((one) => !COUNTED.test(one)),
  ];
}

/** „12000 Menschen“ is no town. */
const COUNTED =
  /^\d{5}\s(?:Euro|Menschen|Personen|Einwohner\p{L}*|Kinder|Haushalte|Familien|Wohnungen|Stunden|Mitglieder|Beschäftigte|Leute|Fälle|Anträge|Plätze|Schüler\p{L}*|Zugewanderte|Geflüchtete|Bürger\p{L}*|Zeichen|Stück|Mal)$/u;

const WORD = "[\\p{Lu}][\\p{Ll}ßé'’]+(?:-[\\p{Lu}][\\p{Ll}ßé]+)?";
const TITLE = "(?:(?:Prof|Dr|Dipl|Mag)\\.(?:-?\\p{L}{2,6}\\.)*\\s?)";
const PARTICLE = "(?:(?:von|van|de|der|den|zu|zur|vom|al|el|bin|ibn|da|di|del|Von|Van|De|Al|El|Bin|Ibn)[\\s-]){0,3}";
const ADDRESSED = new RegExp(
  `(?<!\\p{L})(?:Frau|Herrn?|Fr\\.|Hr\\.|Hrn\\.|Familie|Fam\\.|Kollegin|Kollege|Kollegen)\\s(${TITLE}*${PARTICLE}${WORD}(?:\\s${WORD})?)`,
  "gu",
);
const TITLED = new RegExp(`(?<!\\p{L})(?:Prof\\.|Dr\\.)\\s?${TITLE}*${PARTICLE}${WORD}(?:\\s${WORD})?`, "gu");
/** „Frau K.“: whoever knows the case knows her. */
const INITIAL = /(?<!\p{L})(?:Frau|Herrn?|Familie|Kollegin|Kollege)\s\p{Lu}\.(?!\s?\p{L}+\.)/gu;
const BORNE = new RegExp(`(?<!\\p{L})${BEARERS}\\s${TITLE}*(${WORD})`, "gu");
const SHORTENED = new RegExp(`(?<![\\p{L}.])(?<!\\p{L}\\.\\s)\\p{Lu}\\.\\s?(${WORD})`, "gu");
const LISTED = new RegExp(`(?<![\\p{L}-])(${WORD}),\\s(${WORD})(?!\\p{L})`, "gu");
/** Looks ahead, because the word before a name is a noun too: „Mit Mehmet Kaya“. */
const NAMED = new RegExp(`(?<![\\p{L}-])(?=((${WORD})\\s${PARTICLE}(${WORD}))(?![\\p{L}])(?:\\s([\\p{L}]+))?)`, "gu");

function findNames(text: string): string[] {
  const addressed = [...text.matchAll(ADDRESSED)].flatMap(([whole, behind = ""]) => named(whole, behind));
  const titled = matches(text, TITLED);
  const usual = [...text.matchAll(BORNE), ...text.matchAll(SHORTENED), ...text.matchAll(LISTED)]
    .filter(([, surname = "", given]) => isSurname(surname) && (given === undefined || isFirstName(given)))
    .map(([whole]) => whole);
  const known = [...addressed, ...matches(text, INITIAL), ...usual];
  const taken = [...known, ...titled.filter((found) => !known.some((one) => one.includes(found)))];
  const first = [...text.matchAll(NAMED)]
    .filter(([, , given = "", surname = "", next = ""]) => {
      const isThing = [surname, next].some((word) => THINGS.test(word)) || OFFICES.test(surname);
      return isFirstName(given) && !isThing;
    })
    .map(([, name = ""]) => name)
    .filter((name) => !taken.some((one) => one.includes(name)));
  return [...taken, ...first];
}

function named(whole: string, behind: string): string[] {
  const words = behind.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !word.endsWith("."));
  const [first, second] = words;
  if (first === undefined || OFFICES.test(first)) return [];
  // „Herr Meier Bescheid“: a second word belongs to the name only behind a first name.
  const cut = second !== undefined && !isFirstName(first);
  return [cut ? whole.slice(0, whole.length - second.length).trimEnd() : whole];
}

function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word.toLowerCase());
}

function isSurname(word: string): boolean {
  return word
    .toLowerCase()
    .split("-")
    .some((part) => SURNAMES.has(part));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found.trim());
}
