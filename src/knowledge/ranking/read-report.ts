import type { Addressee } from "../corpus/advice-schema";

/** What somebody else said or refuses; without any of it a text says who it is about: „die Dame von der Kämmerei“. */
const SPEECH =
  /[„"“»:]|\b(ge?)?sag\w*|\b(ge)?sacht\b|\b(meint|meinte|meinen sie|findet|finden|heißt|hieß|behaupt\w*|antwort\w*|entgegn\w*|schreibt|schrieb|winkt|wehrt|blockt|kein\w*|koa|koi|nicht|net|ned|ni|nix|nichts|nie|nur|bloß|immer|doch|dürf\w*|darf|not?|said|says?)\b/iu;
/** The same, but only what cannot be the officer's own: „weiß nicht, was ich sagen soll“ is none of it. */
const SAID =
  /^\s*:|[„"“»][^„"“”»«]{6,}|\b(sagt(?! man)|sagte|gesagt|gsagt|meint|meinte|findet|fand|behauptet\w*|antwortet\w*|entgegnet\w*|schreibt|schrieb|winkt|wehrt|blockt|mauert|schimpft|mosert|says|said|tells)\b|\b(heißt|hieß) es\b|\b(die|sie) (sagen|meinen|finden|behaupten|antworten|schreiben|winken|wehren|blocken|mauern|say|tell)\b/iu;
const SOON = String.raw`(gleich|jetzt|nachher|später|heute|morgen|übermorgen|(am )?(mon|diens|donners|frei|sams)tag|(am )?mittwoch|um \S+( uhr)?|\d{1,2} uhr|in \S+ (min\w*|stunden?)|noch)`;
const MEETING = "(gespräch|termin|treffen|besprechung|jour fixe|meeting|spickzettel|argumente?)";
/** How a talk is announced and words are asked for: of the officer's own mouth, no objection. */
const ANNOUNCEMENTS = [
  new RegExp(
    String.raw`\b(ich )?(hab|habe|hätte|muss|geh|gehe|fahr|fahre|sitz|sitze|treff|treffe|seh|sehe) (ich )?(${SOON} ?)+`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(${SOON} )+(hab|habe|muss|geh|gehe|fahr|fahre|sitz|sitze|treff|treffe|seh|sehe) ich\b`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(${SOON} )*(ein|einen|das|den)? ?${MEETING}( ${SOON})*( mit| bei| beim| zu[mr]?| für)?( der| die| das| dem| den| einem| einer)?(?!\p{L})`,
    "giu",
  ),
  /\b(wie|womit|was) \w+ (ich|i|wir|mer)\b/giu,
];
/** What stands before a name, but in no objection that only mentions an office: „der Kämmerer“, „nachher zum OB“. */
const BEFORE_NAME = String.raw`(^\s*|(?<!\p{L})((${SOON}|der|die|das|den|dem|unser\w*|mein\w*|beim?|zu[mr]?|mit|von|vom|herrn?|frau|chef) )+)`;

const names = new WeakMap<Addressee, RegExp>();

/** Whether a text tells what somebody says or refuses. */
export function reportsSpeech(text: string): boolean {
  return SPEECH.test(text);
}

/** Whether a text surely tells what somebody else has said. */
export function quotesSomebody(text: string): boolean {
  return SAID.test(text);
}

/**
 * What is left of a text when the words go with which a talk is announced, and the name of whoever it is with.
 *
 * @example
 * withoutAnnouncement("gleich termin beim OB, der hat nie zeit", landratOb); // ", der hat nie zeit"
 */
export function withoutAnnouncement(text: string, addressee?: Addressee): string {
  const told = ANNOUNCEMENTS.reduce((rest, pattern) => rest.replace(pattern, " "), text);
  return addressee === undefined ? told : told.replace(/ {2,}/g, " ").replace(namesOf(addressee), " ").trim();
}

function namesOf(addressee: Addressee): RegExp {
  const known = names.get(addressee);
  if (known !== undefined) return known;
  const words = [addressee.name, ...addressee.aliases]
    .map((alias) => alias.replace(/^(der|die|das|dem|beim|zum|unser\w*|mein\w*|Gespräch) /i, ""))
    .sort((a, b) => b.length - a.length)
    .map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const made = new RegExp(String.raw`${BEFORE_NAME}(${words.join("|")})(?!\p{L})`, "giu");
  names.set(addressee, made);
  return made;
}
