import { findNames } from "./find-names";

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
 * @example
 * findPersonalData("Frau Meier hat 33.2-5501/2024."); // name „Frau Meier“, file number „33.2-5501/2024“
 */
export function findPersonalData(text: string): Finding[] {
  // The number of an account belongs to none of the kinds, and its digits are no phone number.
  let rest = text.replace(ACCOUNT, " · ");
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

const ACCOUNT = /(?<![\p{L}\d])\p{Lu}{2}\d{2}(?:\s?[\p{Lu}\d]{4}){3,7}(?:\s?[\p{Lu}\d]{1,3})?(?![\p{L}\d])/gu;

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
  const short = matches(
    text,
    /(?<!\p{L})(?:AZ|AZR)\b[.:]*(?:\s?(?:Nummer|Nr)\b)?[.:]*\s*(?=\S*\d{3}|\S*\d[./-]\d)[\p{Lu}\d][\p{L}\d./-]*\d/gu,
  );
  const shaped = matches(
    text,
    /(?<![\d\p{L}./-])(?:\d{1,4}(?:[.-]\d{1,4}){1,4}|\d{2,5}-\p{Lu}{1,4}|\p{Lu}{1,4}[ -]?\d{1,4}(?:[.-]\d{1,6})*)[-. ]?\d{0,6}\/(?:19|20)?\d{2}(?![\d\p{L}/])/gu,
  );
  const court = matches(text, /(?<![\d\p{L}])\d{1,3}\s[A-Z][A-Za-z]{0,2}\s\d{1,5}\/\d{2}(?![\d/])/gu).filter(
    (one) => !MONTH_OR_MEASURE.test(one),
  );
  return [...said, ...short, ...shaped, ...court]
    .map((one) => one.replace(/[.,;:]+$/, ""))
    .filter((one) => !isDate(one));
}

/** „3 Mai 10/24“; a court writes „5 K 123/22“. */
const MONTH_OR_MEASURE = /\s(?:Jan|Feb|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Uhr|Tag|Mal|Und|Bis|Von|Am|Im|EUR)\s/;

function isDate(found: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.?(?:\/\d{2,4})?$/.test(found) || /^\p{L}+[ -]?(?:19|20)\d{2}\/\d{2}$/u.test(found);
}

/** A prefix with a zero or a plus, and enough digits; a year, a date, a sum or a paragraph has none. */
function findPhones(text: string): string[] {
  return matches(
    text,
    /(?<![\d\p{L}.,/-])(?:\+|00)\d[\d ()/.–‑-]{6,20}\d(?![\d%€])|(?<![\d\p{L}.,/–-])\(?0\d{1,5}\)?[\d ()/.–‑-]{3,16}\d(?![\d%€])/gu,
  )
    .concat(
      matches(
        text,
        /(?<!\p{L})(?:Tel|Telefon|Mobil|Handy|Durchwahl|App(?:arat)?)\b[.:]*\s*(?:Nr\.?\s*)?[-–]?\d[\d /–-]{1,14}\d/giu,
      ),
    )
    .map((found) => (found.includes(")") ? found : found.replace(/^\(/, "")))
    .filter((found) => found.replace(/\D/g, "").length >= (/^\p{L}/u.test(found) ? 2 : 6) && !isDateLike(found));
}

function isDateLike(found: string): boolean {
  const spans = /^\d{1,2}\.\d{1,2}\.?(?:\d{2}|\d{4})?\s?[-–]\s?\d{1,2}\.\d{1,2}\.?(?:\d{2}|\d{4})?$/; // „08.00–16.00“
  return /^\(?\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{2}|\d{4})$/.test(found.trim()) || spans.test(found.trim());
}

const STREET_ENDING =
  "straße|strasse|str\\.|weg|gasse|allee|platz|ring|damm|ufer|chaussee|steig|pfad|stieg|markt|graben|wall|kamp";
/** „Am Markt“, „Im Wiesengrund“: without such an ending it would be „Im Jahr“. */
const PLACE_ENDING =
  "[Mm]arkt|[Mm]arktplatz|[Rr]athaus|[Bb]ahnhof|[Ww]all|[Gg]raben|[Pp]ark|[Ss]ee|[Bb]erg|[Kk]irchplatz|[Hh]afen|[Ss]chloss|[Tt]or|[Bb]runnen|[Aa]nger|[Bb]ach|[Hh]ang|[Kk]anal|[Ff]eld|[Hh]of|[Ww]ald|[Gg]arten|[Kk]amp|[Bb]usch|[Aa]cker|[Ww]iese|[Mm]ühle|[Tt]eich|[Rr]ain|[Gg]rund|[Ww]inkel|[Ee]ck|[Ll]inden";
/** „Am Alten Markt“, „An der alten Mühle“. */
const ADJECTIVE =
  "(?:(?:[Aa]lt|[Nn]eu|[Gg]roß|[Kk]lein|[Ll]ang|[Hh]oh|[Oo]ber|[Uu]nter|[Mm]ittler|[Vv]order|[Hh]inter|[Gg]rün|[Rr]ot|[Ww]eiß|[Ss]chwarz|[Bb]reit|[Tt]ief|[Kk]rumm|[Ss]chön|[Hh]eilig)e[nrm]\\s)?";
/** What is counted there is no house number. */
const COUNTED_BEHIND =
  "(?!\\s?(?:Uhr|Euro|Prozent|Menschen|Personen|Jahre|Tage|Wochen|Monate|Stunden|Minuten|Plätze|Wohnungen|Familien|Kinder|Betriebe|Meter|Kilometer)(?!\\p{L}))";
const NUMBER = `(?:\\s?Nr\\.?)?\\s?\\d{1,4}(?:\\s?[a-z](?![\\p{L}]))?(?![\\d\\p{L}:%€]|\\.\\d|,\\d)${COUNTED_BEHIND}`;
const TOWN = "(?:,?\\s\\d{5}\\s[\\p{Lu}][\\p{L}-]+)?";
const STREETS = [
  `(?:[\\p{Lu}][\\p{L}.-]+[ -]){0,2}[\\p{Lu}][\\p{L}-]*\\p{Ll}(?:${STREET_ENDING})`,
  "(?!Ein|Eine|Der|Die|Den|Dem|Dieser|Diese|Kein|Jeder|Unser|Je|Pro)[\\p{Lu}][\\p{L}-]+(?:e|er|en)[ -](?:Straße|Str\\.|Weg|Gasse|Allee|Platz|Ring|Damm|Ufer|Chaussee|Markt)",
  `(?:Am|Im|An der|An den|Auf dem|Auf der|In der|Zum|Zur|Unter den|Hinter der)\\s${ADJECTIVE}(?:[\\p{Lu}][\\p{L}-]*)?(?:${PLACE_ENDING})`,
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

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found.trim());
}
