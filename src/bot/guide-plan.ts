import { adviceTexts as t } from "./advice-texts";
import { type Guidance, type Guided, guideAction } from "./guide";
import { openSteps, tickSteps } from "./handlers/plan";
import { readDone } from "./read-done";
import type { ConversationState } from "./state/conversation-state";

/** What is open in a plan is asked for in these words as well, as long as there is one. */
const ASKS_WHAT_IS_OPEN =
  /^(und )?(was|welche[rn]? (schritte?|punkte?)) (ist|is|sind|muss ich|habe? ich|fehlt|fehlen|steht|bleibt)( mir| denn| jetzt)? (noch|offen)( (offen|zu tun|zu erledigen|tun|machen|an|übrig|vor))?\s*\??$/i;
/** Where a colleague speaks or is spoken to, „hab ich schon gemacht“ is theirs, unless the plan is named. */
const NAMES_PLAN = /(?<!\p{L})(schritt|plan)/iu;

/**
 * „Erledigt“, „das zweite hab ich gemacht“, „was ist noch offen?“, typed while there is a plan.
 *
 * @returns nothing if there is no plan, or it is about something else
 */
export function guidePlan(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state, nonce } = guidance;
  const { plan, result } = state;
  if (plan === undefined || plan.items.length === 0) return undefined;
  if (isWithColleague(state) && !NAMES_PLAN.test(text)) return undefined;
  if (ASKS_WHAT_IS_OPEN.test(text.trim())) return guideAction({ verb: "show-plan" }, guidance);
  const { advisor } = knowledge;
  const steps = plan.items.map(({ strategy: id, step, done }) => {
    const { steps: all, title } = advisor.strategy(id); // what a newer corpus no longer has fell away on resuming
    return { number: step + 1, text: `${all[step] ?? ""} ${title}`, done };
  });
  const report = readDone(text, steps);
  if (report === undefined) return undefined;
  const context = { knowledge, plan, result, nonce };
  switch (report.kind) {
    case "nothing-new":
      return guideAction({ verb: "show-plan" }, guidance);
    case "which":
      return { replies: [{ kind: "which-step", items: openSteps(context) }], state };
    case "done": {
      const ticked = report.places.flatMap((place) => plan.items[place] ?? []);
      const names = ticked.map(({ strategy, step }) => t.planStep(step + 1, advisor.strategy(strategy).title));
      const { reply, plan: next } = tickSteps(context, ticked, t.planTick(names.join("; ")));
      return { replies: [reply], state: { ...state, plan: next } };
    }
  }
}

/** Whether the plan's card was shown last: „fertig“ is said of it. */
export function isPlanShown({ dialog, offers }: ConversationState): boolean {
  return dialog === undefined && offers.some(({ action }) => action.verb === "tick-step");
}

function isWithColleague({ dialog }: ConversationState): boolean {
  return dialog?.kind === "practice" || (dialog?.kind === "talk" && dialog.waiting === "objection");
}
