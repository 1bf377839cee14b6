import { fold } from "../knowledge";
import { askChannel, askText, type ShareStep, type ShareTools, takeText } from "./handlers/share";
import { giveUp, sayAgain } from "./share-prompt";
import type { ShareDraft } from "./state/dialog-state";
import { isSteering } from "./steer";

/** Typed while a post is being prepared. @returns nothing if it is something else, such as a question */
export function shareText(text: string, tools: ShareTools, isQuestion: () => boolean): ShareStep | undefined {
  const { dialog, draft } = tools.state;
  if (dialog?.kind !== "share" || draft === undefined) return undefined;
  const word = WORDS.find(([pattern]) => pattern.test(text.trim()))?.[1];
  if (word !== undefined) return steer(word, dialog.step, tools, draft);
  if (isSteering(text)) return undefined;
  if (dialog.step === "channel") return typeChannel(text, tools, draft, isQuestion);
  const fewest = dialog.step === "preview" ? FEWEST_WORDS : 1;
  return text.trim().split(/\s+/).length >= fewest && !isQuestion() ? takeText(tools, draft, text) : undefined;
}

/** Under a preview only what is as long as a sentence is taken for another text. */
const FEWEST_WORDS = 6;

const WORDS = [
  [/^(zurück|zurueck|einen schritt zurück|back)[.!]*$/i, "back"],
  [/^(abbrechen|abbruch|stopp?|beenden|schluss|aufhören|verwerfen|cancel|quit)[.!]*$/i, "stop"],
  [/^(neu|von vorn|von vorne|neu anfangen|neustart|restart)[.!]*$/i, "anew"],
  [/^(weiter|überspringen|ueberspringen|fertig|so lassen|passt|passt so|skip)[.!]*$/i, "next"],
] as const;

function steer(
  word: (typeof WORDS)[number][1],
  step: "channel" | "text" | "preview",
  tools: ShareTools,
  draft: ShareDraft,
): ShareStep {
  switch (word) {
    case "stop":
      return giveUp(tools);
    case "anew":
      return askText(tools, draft.correcting === undefined ? withoutChannel(draft) : draft);
    case "back":
      if (step === "preview") return askText(tools, draft);
      if (step === "text" && draft.correcting === undefined) return askChannel(tools, draft);
      return sayAgain(tools, "share-first-step");
    case "next":
      if (step === "text") return takeText(tools, draft, draft.text);
      return sayAgain(tools, step === "channel" ? "share-channel-first" : "share-press-now");
  }
}

function typeChannel(
  text: string,
  tools: ShareTools,
  draft: ShareDraft,
  isQuestion: () => boolean,
): ShareStep | undefined {
  if (tools.channels === undefined) return askChannel(tools, draft);
  const said = plain(text);
  const exact = tools.channels.filter(({ name }) => plain(name) === said);
  const found =
    exact.length > 0
      ? exact
      : tools.channels.filter(({ name, teamName }) => said.length > 2 && plain(`${name} ${teamName}`).includes(said));
  const [only] = found;
  if (only !== undefined && found.length === 1) return askText(tools, { ...draft, channel: only });
  if (found.length > 1) return askChannel(tools, draft, { problem: { kind: "several", said: text }, among: found });
  if (isQuestion() || text.split(/\s+/).length > LONGEST_NAME_WORDS) return undefined;
  return askChannel(tools, draft, { problem: { kind: "unknown", said: text } });
}

/** No channel is called longer; more words are a sentence to answer. */
const LONGEST_NAME_WORDS = 5;

function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function withoutChannel({ channel: _, ...draft }: ShareDraft): ShareDraft {
  return draft;
}
