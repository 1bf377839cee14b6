import {
  answerQuestion,
  type Belief,
  type Interview,
  readDescription,
  standing,
  UNKNOWN,
  weighBeliefs,
} from "../../dialogs";
import type { Knowledge } from "../../knowledge";
import type { Answered } from "./diagnosis-tables";
import { AnswerRow, PersonaRow, readGold } from "./read-gold";

/** Rounds of the noisy interviews: one answer in ten wrong, one in five „weiß ich nicht“. */
const NOISY_ROUNDS = 10;

/** A simulated interview and what it came to. */
export interface Talk {
  readonly id: string;
  readonly gold: string;
  readonly got: string;
  readonly asked: number;
  readonly answered: readonly Answered[];
}

/** Runs every simulated officer through the interview, with the answers that another voice gave for them. */
export function interviewAll(knowledge: Knowledge, interview: Interview, root: string, noise: boolean): Talk[] {
  const keys = new Map(readGold(root, "persona-answers", AnswerRow).map(({ id, answers }) => [id, answers]));
  const random = sequence(7);
  return Array.from({ length: noise ? NOISY_ROUNDS : 1 }).flatMap(() =>
    readGold(root, "personas", PersonaRow).map(({ id, opening, gold }) => {
      let { state } = readDescription(knowledge, opening);
      const answered: Answered[] = [];
      for (let asked = 0; ; asked++) {
        const { question, beliefs } = standing(interview, state);
        if (question === undefined) return { id, gold, got: beliefs[0]?.situation ?? "", asked, answered };
        const before = probabilityOf(gold, beliefs);
        const honest = keys.get(id)?.[question] ?? UNKNOWN;
        state = answerQuestion(
          interview,
          state,
          question,
          noise ? disturb(interview, question, honest, random) : honest,
        );
        answered.push({ question, before, after: probabilityOf(gold, weighBeliefs(interview, state)) });
      }
    }),
  );
}

function probabilityOf(situation: string, beliefs: readonly Belief[]): number {
  return beliefs.find((one) => one.situation === situation)?.probability ?? 0;
}

function disturb(interview: Interview, question: string, honest: string, random: () => number): string {
  if (random() < 0.2) return UNKNOWN;
  if (random() >= 0.1) return honest;
  const options = interview.question(question)?.options ?? [];
  return options[Math.floor(random() * options.length)]?.id ?? UNKNOWN;
}

/** A linear congruential generator: the same disturbances at every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
