import { isFoldedSlipOf } from "../dialogs";
import { fold, keepLast } from "../knowledge";

/** A talk that is announced in so many words: „gleich Termin beim OB, der hat andere Baustellen“. */
export interface Announcement {
  /** The part that says with whom. */
  readonly whom: string;
  /** What is told beside it; may be empty. */
  readonly rest: string;
  /** Whether a talk is spoken of, not only a way: „muss gleich zum Landrat“ may as well be an errand. */
  readonly meeting: boolean;
}

// All of this is read in folded text: small letters, no umlauts.
const CLOCK =
  "(um|ab|gegen) (\\d\\S*|halb \\S+|viertel \\S+|eins|zwei|zwoa|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)( uhr)?";
const DAY = "(am )?((kommenden|nachsten) )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag)";
const IN_A_WHILE = "in \\S+ (min\\w*|stund\\w*|std)|(nachste|nexte|kommende) woche|in ten minutes";
/** Not yet: whoever says „heute“ may tell of this morning. */
const AHEAD = `(gleich|glei|nachher|nochher|spater|morgen|ubermorgen|${DAY}|${CLOCK}|${IN_A_WHILE}|tomorrow( morning)?)`;
const SOON = `(${AHEAD}|heut|heute|heit|today)`;
const WHEN = `(${SOON}|jetzt|jetz|noch|wieder|dann|kurz|fruh|vormittag|mittag|nachmittag|abend|auch|schon|erst|no)`;
const MEETING =
  "(\\w*gesprach|gsprach|termin|treffen|treff|\\w*besprechung|rucksprache|telefonat|\\w*call|meeting|jour fixe|\\w*sitzung|\\w*konferenz|vorstellung|austausch|kaffee)";
const I = "(ich|i|ick|ik)";
const ONE = "(ein|einen|eine|an|a|nen|n|das|den|die|der|mein\\w*|unser\\w*|wichtig\\w*|kurze[nrs]?)";
const WITH = "(mit|mitm|mim|bei|beim|bein|zum|zur|with)";
const TO = "(zu|zum|zur|bei|beim|ins|in)";
const WHOM = "(den|die|das|de|da|an|mit|mitm|mim|bei|beim|unser\\w*)";
const GO = "(muss|muass|mua|geh|gehe|fahr|fahre)";
const MEET = "(treff|treffe|seh|sehe|sprech|spreche)";
const BE = "(bin|sitz|sitze)";
/** „… gleich noch …“, with at least one word that says that it is to come. */
const soon = (word: string): string => `( ${WHEN})*? ${word}( ${WHEN})*`;

const MEETINGS = [
  `${SOON}( (${WHEN}|(hab|habe|hob|han|is|ist|steht)|${I}|${ONE}))* ${MEETING}( ${WHEN})* ${WITH}`,
  `${MEETING}( (ist|is))?( ${WHEN})+ ${WITH}`,
  `${MEETING} ${WITH}( \\S+){1,4} ${SOON}(?= ?$)`,
  `(hab|habe|hob|han)( ${I})?( ${WHEN})*( ${ONE})? ${MEETING}`,
  "(i have|i've got|ive got|i got)( (a|an|my))? (meeting|call|appointment)",
].map((pattern) => new RegExp(`\\b${pattern}\\b`));
const WAYS = [
  `${GO}( ${I})?${soon(SOON)} ${TO}`,
  `${SOON}( ${WHEN})* (${GO} ${I}|gehts|geht's|geht es)( ${WHEN})* ${TO}`,
  `${MEET}( ${I})?( mich)?${soon(SOON)} ${WHOM}`,
  `${SOON}( ${WHEN})* ${MEET} ${I}( ${WHEN})* ${WHOM}`,
  `${BE}( ${I})?${soon(AHEAD)} (${TO}|${WHOM})`,
  `${AHEAD}( ${WHEN})* (${BE}|hab|habe) ${I}( ${WHEN})* (${TO}|${WHOM})`,
  `(?<=^ ?)${AHEAD}( ${WHEN})* (zu|zum|zur)`,
].map((pattern) => new RegExp(`\\b${pattern}\\b`));
/** Without one of these none of the patterns above fits; most messages have none. */
const ANCHOR = new RegExp(`\\b(${SOON}|${MEETING}|appointment)\\b`);
/** Before or within: it is told, not announced. */
const PAST_BEFORE =
  /\b(war|waren|hatte|hatten|gab|gestern|vorgestern|vorhin|neulich|letzte\w*|immer|jedes? ?mal|wenn|als|seit)\b/;
const PAST_AFTER = /\b(gefuhrt|gehabt|gewesen|gesessen|verpasst|hinter mir)\b/;

const PUNCTUATION = /[,;:.!?–—]+/g;
const CLAUSE_END = /[,;:.!?–—]+(?=\s|$)|\s-\s|(?<!\p{L})(?=(?:weil|denn|aber|obwohl|während|und)(?!\p{L}))/iu;
const SLIPS = ["termin", "gesprach", "treffen", "gleich", "nachher", "morgen", "besprechung"];
const SHORTEST_SLIP = 5;
const LONGEST_SLIP = 11;
/** Words of their own, one letter away from these. */
const NO_SLIPS = new Set(["termine", "gesprache", "treffe", "morgens", "gleiche", "besprechungen"]);
/** Nobody announces a talk in a longer clause. */
const MOST_WORDS = 40;

/**
 * Reads that a talk is announced, in any spelling that one types on the way there.
 *
 * @returns nothing if none is, or one is only told of: „immer wenn ich ein Gespräch mit dem Landrat habe …“
 * @example
 * readAnnouncement("glei temrin beim OB, der hat andere Baustellen"); // { whom: "glei temrin beim OB", rest: "der hat …", … }
 */
export const readAnnouncement: (text: string) => Announcement | undefined = keepLast(read);

function read(text: string): Announcement | undefined {
  if (!ANCHOR.test(mend(text.replace(PUNCTUATION, " ")))) return undefined;
  const clauses = text
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  for (const [index, whom] of clauses.entries()) {
    const said = mend(whom);
    if (said.split(" ").length > MOST_WORDS) continue;
    const meeting = MEETINGS.some((pattern) => isAhead(pattern.exec(said), said));
    if (!meeting && !WAYS.some((pattern) => isAhead(pattern.exec(said), said))) continue;
    return { whom, rest: clauses.filter((_, other) => other !== index).join(", "), meeting };
  }
  return undefined;
}

function isAhead(found: RegExpExecArray | null, said: string): boolean {
  if (found === null) return false;
  const end = found.index + found[0].length;
  return !PAST_BEFORE.test(said.slice(0, end)) && !PAST_AFTER.test(said.slice(end));
}

/** Folded, without quotes, and slips in the words that count put right. */
function mend(text: string): string {
  return fold(text)
    .replace(/[„“"»«]/g, "")
    .split(/\s+/)
    .map(mendSlip)
    .join(" ");
}

function mendSlip(word: string): string {
  if (word.length < SHORTEST_SLIP || word.length > LONGEST_SLIP || NO_SLIPS.has(word)) return word;
  return SLIPS.find((whole) => isFoldedSlipOf(word, whole)) ?? word;
}
