import { render } from "../../src/bot/cards/render";
import type { Reply } from "../../src/bot/reply";
import { ConversationState } from "../../src/bot/state/conversation-state";
import type { RunningDialog } from "../../src/bot/state/dialog-state";
import { lintActivity } from "./lint-card";
import { countActivities, type Step, type Walker } from "./walker";

export type Kind = Reply["kind"];
const PROMPTS: ReadonlySet<Kind> = new Set<Kind>([
  "candidates",
  "interview-question",
  "whom",
  "which-objection",
  "practice-round",
]);
const isPrompt = (reply: Reply): boolean =>
  PROMPTS.has(reply.kind) || (reply.kind === "profile" && reply.asking !== undefined);

function promptOf(dialog: RunningDialog): string {
  switch (dialog.kind) {
    case "diagnosis":
      return dialog.question === undefined ? "candidates" : "interview-question";
    case "talk":
      return dialog.waiting === "addressee" ? "whom" : "which-objection";
    case "practice":
      return "practice-round";
    case "profile":
      return "profile";
    case "share":
      return "share-";
  }
}

const linted = new Map<string, string[]>();

/** The same card comes hundreds of times; its nonce makes no difference. */
function lintOnce(reply: Reply): string[] {
  const key = JSON.stringify(reply).replaceAll(/nonce-\d+-0000/g, "nonce");
  const known = linted.get(key) ?? render(reply).flatMap(lintActivity);
  linted.set(key, known);
  return known;
}

/** What holds after every turn, whatever happened. */
export function expectSound(walk: Walker, step: Step): void {
  expect(step.replies.length).toBeGreaterThan(0);
  expect(step.replies.flatMap(lintOnce)).toEqual([]);
  expect(ConversationState.safeParse(JSON.parse(JSON.stringify(step.state))).success).toBe(true);
  expect(countActivities(step)).toBeLessThanOrEqual(3);
  const { dialog } = walk.state;
  const prompts = step.replies.filter(isPrompt);
  expect(prompts.length).toBeLessThanOrEqual(1);
  if (dialog === undefined) expect(prompts).toEqual([]);
  else if (!standsAlone(step)) expect(step.kinds.at(-1)).toContain(promptOf(dialog));
}

const standsAlone = ({ replies }: Step): boolean =>
  replies.some(
    (reply) =>
      reply.kind === "crisis" ||
      reply.kind === "ask-delete" ||
      (reply.kind === "notice" && ["already-pressed", "older-edit", "answers-gone"].includes(reply.notice)),
  );

export const noticeOf = ({ replies }: Step) =>
  replies.flatMap((reply) => (reply.kind === "notice" ? [reply.notice] : []));
