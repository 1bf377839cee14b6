import { fold } from "../../knowledge";

// Closed classes of German words, in folded text; the rest is known by its ending.
const SOMEBODY = /\b(ich|i|ick|wir|mir|mich|uns|man|keiner|koaner|niemand|sich|er|sie)\b|^(jede[rs]?|a jeda)\b/;
const IS =
  /\b(ist|is|isch|hat|hod|wird|kann|will|muss|soll|darf|tut|geht|kommt|bleibt|steht|lauft|liegt|sagt|lasst|halt|nimmt|gibt|fehlt|hort|weiss|liest|sitzt|bin|hab|habe|war|hatte|wurde|hangt|redet|schiebt|entscheidet|versteht|heisst|mag|fallt|zieht|schickt|ruft|sieht|findet|kriegt|bekommt|braucht|blockt)\b/;
/** Last of all these may be infinitives: „Konzept verbindlich machen“, or nouns: „informelle Macht“. */
const ARE =
  /\b(macht|sind|san|haben|ham|werden|konnen|wollen|mussen|sollen|durfen|machen|gehen|kommen|bleiben|stehen|laufen|liegen|sagen|lassen|halten|nehmen|geben|fehlen|horen|wissen|lesen|sitzen|reden|schieben|entscheiden|fuhlen|verstehen|streiten|nicken|ziehen|schicken|rufen|sehen|finden|kriegen|brauchen|warten|blockieren)\b(?! ?$)/;
const NO_VERBS = new Set(
  (
    "mit seit nicht statt jetzt oft laut samt selbst sonst fast erst meist weit gut recht zuletzt dort damit womit bereit bekannt " +
    "direkt konkret strikt akut zuerst überhaupt insgesamt leicht schlecht wert"
  ).split(" "),
);
/** Asked without a question mark: „Monitoring erst am Schluss geht das“, „Jobcenter was sagen die dazu“. */
const ASKS = [
  /\b(wie|wer|wo|wann|warum|wieso|wozu|welche\w*|wieviele?|woran|wovon|wem|wen|was(?! (andere?s?|andres)\b| ?$)|gibts|gibt es|habt ihr)\b/,
  /\b(geht|zahlt|hilft|stimmt|bringt|taugt|steht|gilt|reicht|liegt|passt|lohnt|hat|macht|muss|darf|kann)s? (das|es|da|sich das|jemand|wer|man)\b/,
  /\boder( (eher )?(nur|nicht|nich|net|falsch|so))?$|\b(bitte|beides)\b/,
];

/**
 * Whether a few words are a sentence, which tells something, and not a catchword to look up: somebody does something,
 * or something is so.
 *
 * Written beside what the corpus has for training: of its short texts without „ich“ and commas 94 of 161 descriptions
 * are sentences, and 65 of 792 questions. Rather miss one: then the texts are told apart by what they are about.
 *
 * @example
 * isClause("Amtsleiter schieben alles auf mich"); // true
 * isClause("Rolle der Wirtschaft"); // false
 */
export function isClause(text: string): boolean {
  const said = fold(text)
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  if (ASKS.some((pattern) => pattern.test(said))) return false;
  return SOMEBODY.test(said) || IS.test(said) || ARE.test(said) || hasVerbEnding(text);
}

/** „Das Konzept verstaubt im Schrank“: where nouns are written as such, other words in -t are verbs, but for the last. */
function hasVerbEnding(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (!words.slice(1).some((word) => /^\p{Lu}/u.test(word))) return false;
  return words.slice(1, -1).some((word) => /^\p{Ll}{3,}t$/u.test(word) && !NO_VERBS.has(word));
}
