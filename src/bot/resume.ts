import type { Guidance } from "./guide";
import type { ConversationState } from "./state/conversation-state";
import type { Result, RunningDialog } from "./state/dialog-state";

/**
 * A stored conversation, re-checked against the corpus of today: what names a situation, question, strategy,
 * addressee or objection that is gone falls away, so that no later step has to expect it.
 */
export function resumeState({ knowledge, interview, state }: Omit<Guidance, "nonce">): ConversationState {
  const { dialog, paused, result, plan, ...rest } = state;
  if (dialog === undefined && paused === undefined && result === undefined && plan === undefined) return state;
  const { situations, strategies, addressees, objections } = knowledge.corpus.advice;
  const known = {
    situations: new Set(situations.map(({ id }) => id)),
    addressees: new Set(addressees.map(({ id }) => id)),
    objections: new Set([...objections, ...addressees.flatMap((one) => one.objections)].map(({ id }) => id)),
  };
  const items = plan?.items.filter(({ strategy: id }) => strategies.some((one) => one.id === id));
  const stillDialog = dialog === undefined ? undefined : resumeDialog(dialog);
  const stillPaused = paused === undefined ? undefined : resumeDialog(paused);
  const stillResult = result === undefined ? undefined : resumeResult(result);
  return {
    ...rest,
    ...(stillDialog === undefined ? {} : { dialog: stillDialog }),
    ...(stillPaused === undefined ? {} : { paused: stillPaused }),
    ...(stillResult === undefined ? {} : { result: stillResult }),
    ...(items === undefined ? {} : { plan: { items } }),
  };

  function resumeDialog(running: RunningDialog): RunningDialog | undefined {
    switch (running.kind) {
      case "diagnosis": {
        const { question, candidates = [], diagnosis } = running;
        const lost =
          (question !== undefined && interview.question(question) === undefined) ||
          candidates.some((id) => !known.situations.has(id)) ||
          diagnosis.answers.some((answer) => interview.question(answer.question) === undefined);
        return lost ? undefined : running;
      }
      case "talk":
        return running.addressee === undefined || known.addressees.has(running.addressee) ? running : undefined;
      case "practice": {
        const lost =
          !known.addressees.has(running.addressee) ||
          running.objections.length <= running.marks.length ||
          running.objections.some((id) => !known.objections.has(id));
        return lost ? undefined : running;
      }
      case "profile":
      case "share":
        return running;
    }
  }

  function resumeResult({ situations: found, ...others }: Result): Result | undefined {
    const left = found.filter(({ id }) => known.situations.has(id));
    return left.length === 0 ? undefined : { ...others, situations: left };
  }
}
