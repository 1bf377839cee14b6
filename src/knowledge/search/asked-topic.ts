import { foldWords } from "../language/fold";
import { isStopWord } from "../language/stop-words";
import { tokenise } from "../language/tokenise";

/** With one of these a question asks what was said, not for the thing itself. */
const SAYING =
  foldWords(`sagt sagte sagen gesagt gsagt steht stehen stand gibt gibts gab findet finden meint meinen weiß weißt wisst wissen
   spricht sprechen gesprochen redet reden geredet diskutiert besprochen berichtet berichten erzählt erzählen erwähnt erwähnen nennt
   genannt geäußert festgehalten drin drinnen geht ging say says said mention mentions mentioned`);
const ANYTHING = foldWords("was wat wos etwas irgendwas irgendetwas nichts nix infos aussagen what anything something");
const ABOUT = foldWords("zu zum zur über um about");
/** What else stands around: who says it, and where. */
const AROUND =
  foldWords(`hat haben habt hast hatte hatten wird wurde worden ist war kann kannst können könnt es da dort denn auch eigentlich schon
   mal überhaupt irgendwo so mir uns ihr sie du der die das dem den im in bei beim aus laut diesem dieser workshop dokumentation doku
   text papier bericht runde teilnehmenden teilnehmer leute veranstaltung did does do is was there the they you participants documentation`);
/** Between „zu“ and the topic. */
const ARTICLES = foldWords("thema themen das dem den die der des the topic of");

/**
 * The topic of a question that asks whether something was said about it, as it was typed; nothing for all other questions.
 *
 * Without this the words around decided: they stand in a few of the known questions, and those are about something else.
 *
 * @example
 * askedTopic("Hat der Workshop etwas über Wohnen gesagt?"); // "Wohnen"
 * askedTopic("Was bringt eine Stabsstelle?"); // undefined
 */
export function askedTopic(question: string): string | undefined {
  const said = tokenise(question).map(({ word, original }) => ({ word, original }));
  const isFrame = (word: string) => [SAYING, ANYTHING, ABOUT, AROUND].some((set) => set.has(word));
  const first = said.findIndex(({ word }) => !isFrame(word));
  const about = said.slice(0, first === -1 ? said.length : first).findLastIndex(({ word }) => ABOUT.has(word));
  const end = said.findLastIndex(({ word }) => !SAYING.has(word) && !AROUND.has(word)) + 1;
  const topic = said.slice(about + 1, end);
  const start = topic.findIndex(({ word }) => !ARTICLES.has(word));
  const asksWhatWasSaid =
    ANYTHING.has(said[about - 1]?.word ?? "") ||
    [...said.slice(0, Math.max(0, about)), ...said.slice(end)].some(({ word }) => SAYING.has(word));
  if (about === -1 || !asksWhatWasSaid || topic.every(({ word }) => isStopWord(word))) return undefined;
  return topic
    .slice(start)
    .map(({ original }) => original)
    .join(" ");
}
