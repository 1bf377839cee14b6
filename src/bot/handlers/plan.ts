import type { Knowledge, Strategy } from "../../knowledge";
import type { Reply } from "../reply";
import type { Plan, Result } from "../state/dialog-state";
import { withChoice } from "../with-choice";

/** Whose plan it is about: what is in it, and the situation that steps are proposed for. */
export interface PlanContext {
  readonly knowledge: Knowledge;
  readonly plan: Plan | undefined;
  readonly result: Result | undefined;
  readonly nonce: string;
}

interface Step {
  readonly strategy: string;
  readonly step: number;
}

/** Three steps are what one can do in a week beside everything else. */
const MOST_OPEN = 3;
const MOST_KEPT = 10;

export function showStrategy(knowledge: Knowledge, id: string, plan: Plan | undefined, nonce: string): Reply {
  const strategy = knowledge.advisor.strategy(id);
  return { kind: "strategy", strategy, plan: plan ?? { items: [] }, nonce, choice: strategy.title };
}

/** Puts a step into the plan for next week; one that is there already changes nothing. */
export function addToPlan(context: PlanContext, { strategy, step }: Step): { reply: Reply; plan?: Plan } {
  const items = context.plan?.items ?? [];
  const known = items.some((item) => item.strategy === strategy && item.step === step);
  if (!known && items.filter(({ done }) => !done).length >= MOST_OPEN)
    return { reply: { kind: "notice", notice: "plan-full" } };
  context.knowledge.advisor.strategy(strategy); // one that is gone cannot be planned
  const plan = known ? { items } : { items: [...items, { strategy, step, done: false }].slice(-MOST_KEPT) };
  return { reply: showPlan({ ...context, plan }, `Schritt ${step + 1} in den Plan`), plan };
}

/** „Erledigt“, also a week later, on the old card. A step that is no longer in the plan changes nothing. */
export function tickSteps(
  context: PlanContext,
  steps: readonly Step[],
  choice = "Erledigt",
): { reply: Reply; plan: Plan } {
  const items = (context.plan?.items ?? []).map((item) =>
    steps.some(({ strategy, step }) => item.strategy === strategy && item.step === step)
      ? { ...item, done: true }
      : item,
  );
  return { reply: showPlan({ ...context, plan: { items } }, choice), plan: { items } };
}

/** What is still to be done, to ask which of it is meant. */
export function openSteps(context: PlanContext): PlannedStep[] {
  return plannedSteps(context).filter(({ done }) => !done);
}

/** „Streichen“: a step that does not fit after all makes room for another. */
export function dropStep(context: PlanContext, { strategy, step }: Step): { reply: Reply; plan: Plan } {
  const items = (context.plan?.items ?? []).filter((item) => item.strategy !== strategy || item.step !== step);
  return { reply: showPlan({ ...context, plan: { items } }, "Streichen"), plan: { items } };
}

interface PlannedStep {
  readonly strategy: Strategy;
  readonly step: number;
  readonly done: boolean;
}

/** Steps of strategies that a newer corpus no longer has fall away. */
function plannedSteps({ knowledge, plan }: PlanContext): PlannedStep[] {
  return (plan?.items ?? []).flatMap(({ strategy: id, step, done }) => {
    const strategy = knowledge.corpus.advice.strategies.find((one) => one.id === id);
    return strategy?.steps[step] === undefined ? [] : [{ strategy, step, done }];
  });
}

export function showPlan(context: PlanContext, choice?: string): Reply {
  return {
    kind: "plan",
    items: plannedSteps(context),
    proposals: proposeSteps(context),
    nonce: context.nonce,
    ...withChoice(choice),
  };
}

/** While there is room: of each strategy of the situation the first step that is not in the plan. */
function proposeSteps({ knowledge: { advisor, corpus }, plan, result }: PlanContext) {
  const items = plan?.items ?? [];
  const [first] = result?.situations ?? [];
  const situation = corpus.advice.situations.find(({ id }) => id === first?.id);
  if (situation === undefined || items.filter(({ done }) => !done).length >= MOST_OPEN) return [];
  return situation.strategies
    .flatMap(({ id }) => {
      const strategy = advisor.strategy(id);
      const step = strategy.steps.findIndex(
        (_, index) => !items.some((item) => item.strategy === id && item.step === index),
      );
      return step === -1 ? [] : [{ strategy, step }];
    })
    .slice(0, MOST_OPEN);
}
