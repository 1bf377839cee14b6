import { askChannel, askText, endShare, type ShareStep, type ShareTools, showPreview } from "./handlers/share";
import type { Notice } from "./reply";
import { withChoice } from "./with-choice";

/** The open step once more, after something else was answered. */
export function sharePrompt(tools: ShareTools): ShareStep | undefined {
  const { dialog, draft } = tools.state;
  if (dialog?.kind !== "share" || draft === undefined) return undefined;
  switch (dialog.step) {
    case "channel":
      // Without a channel nothing can be answered: what was said once is not said after every question.
      return tools.channels?.length === 0 ? undefined : askChannel(tools, draft);
    case "text":
      return askText(tools, draft);
    case "preview":
      return showPreview(tools, draft, { nonce: dialog.nonce });
  }
}

/** A word, and below it the step that is open. */
export function sayAgain(tools: ShareTools, which: Notice): ShareStep {
  const step = sharePrompt(tools);
  if (step === undefined) return sayNotice(tools, which);
  return "needs" in step ? step : { ...step, replies: [{ kind: "notice", notice: which }, ...step.replies] };
}

export function sayNotice({ state }: ShareTools, which: Notice, choice?: string): ShareStep {
  return { replies: [{ kind: "notice", notice: which, ...withChoice(choice) }], state };
}

/** „abbrechen“: the draft is deleted. */
export function giveUp(tools: ShareTools, choice?: string): ShareStep {
  const reply = { kind: "notice", notice: "share-stopped", ...withChoice(choice) } as const;
  return { replies: [reply], state: endShare(tools.state) };
}
