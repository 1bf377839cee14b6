import type { Knowledge } from "../../knowledge";
import type { Reply } from "../reply";
import type { Plan } from "../state/dialog-state";

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
export function addToPlan(
  knowledge: Knowledge,
  before: Plan | undefined,
  { strategy, step }: Step,
  nonce: string,
): { reply: Reply; plan?: Plan } {
  const items = before?.items ?? [];
  const known = items.some((item) => item.strategy === strategy && item.step === step);
  if (!known && items.filter(({ done }) => !done).length >= MOST_OPEN)
    return { reply: { kind: "notice", notice: "plan-full" } };
  const plan = known ? { items } : { items: [...items, { strategy, step, done: false }].slice(-MOST_KEPT) };
  return { reply: showPlan(knowledge, plan, nonce, `Schritt ${step + 1} in den Plan`), plan };
}

export function tickStep(
  knowledge: Knowledge,
  before: Plan | undefined,
  { strategy, step }: Step,
  nonce: string,
): { reply: Reply; plan?: Plan } {
  const items = (before?.items ?? []).map((item) =>
    item.strategy === strategy && item.step === step ? { ...item, done: true } : item,
  );
  const plan = { items };
  return { reply: showPlan(knowledge, plan, nonce, "Erledigt"), plan };
}

/** Steps of strategies that a newer corpus no longer has fall away. */
export function showPlan({ corpus }: Knowledge, plan: Plan | undefined, nonce: string, choice?: string): Reply {
  const items = (plan?.items ?? []).flatMap(({ strategy: id, step, done }) => {
    const strategy = corpus.advice.strategies.find((one) => one.id === id);
    return strategy?.steps[step] === undefined ? [] : [{ strategy, step, done }];
  });
  return { kind: "plan", items, nonce, ...(choice === undefined ? {} : { choice }) };
}
