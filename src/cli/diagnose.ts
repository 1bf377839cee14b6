import { z } from "zod/v4";
import { answerQuestion, Interview, readDescription, standing } from "../dialogs";
import type { Knowledge } from "../knowledge";
import { openCorpus } from "./open-corpus";
import type { Arguments } from "./read-arguments";
import { readBatch } from "./read-batch";

/** One line of `diagnose --json`; a contract with scripts: fields may be added, none taken away. */
export interface DiagnoseLine {
  readonly id: string | null;
  readonly kind: "candidates" | "ask" | "not-a-situation" | "crisis";
  readonly situations: readonly { id: string; probability: number }[];
  readonly question: { id: string; text: string; options: readonly { id: string; text: string }[] } | null;
  /** The words that spoke loudest for the first situation. */
  readonly words: readonly string[];
}

const Answers = z.record(z.string(), z.string());

/** What situation a text describes, with the question that would come next. */
export function runDiagnose({ words, json, batch, ...folders }: Arguments): number {
  const knowledge = openCorpus(folders);
  const interview = new Interview(knowledge.corpus.advice);
  const rows = batch === undefined ? [{ id: null, text: words.join(" "), answers: {} }] : readBatch(batch);
  for (const row of rows) {
    const answers = Answers.safeParse("answers" in row ? row.answers : {});
    const line = diagnose(knowledge, interview, row.id, row.text, answers.success ? answers.data : {});
    process.stdout.write(json || batch !== undefined ? `${JSON.stringify(line)}\n` : describe(line, knowledge));
  }
  return 0;
}

/** @param answers option by question, so that a whole interview can be run from outside */
export function diagnose(
  knowledge: Knowledge,
  interview: Interview,
  id: string | null,
  text: string,
  answers: Readonly<Record<string, string>>,
): DiagnoseLine {
  const { impression, state } = readDescription(knowledge, text);
  const answered = Object.entries(answers).reduce(
    (before, [question, option]) => answerQuestion(interview, before, question, option),
    state,
  );
  const { beliefs, question } = standing(interview, answered);
  const next = question === undefined ? undefined : interview.question(question);
  return {
    id,
    kind: impression,
    situations: beliefs.map(({ situation, probability }) => ({
      id: situation,
      probability: Math.round(probability * 10_000) / 10_000,
    })),
    question:
      next === undefined
        ? null
        : {
            id: next.id,
            text: next.text,
            options: next.options.map((option) => ({ id: option.id, text: option.text })),
          },
    words: state.words,
  };
}

function describe({ kind, situations, question, words }: DiagnoseLine, knowledge: Knowledge): string {
  const lines = situations
    .slice(0, 5)
    .map(
      ({ id, probability }) =>
        `${(100 * probability).toFixed(0).padStart(3)} %  ${knowledge.advisor.situation(id).short} (${id})`,
    );
  const asked =
    question === null
      ? []
      : [
          `\nNächste Frage: ${question.text} (${question.id})`,
          ...question.options.map(({ id, text }) => `  ${text} (${id})`),
        ];
  return `${kind}\n${lines.join("\n")}\nweil: ${words.join(", ")}\n${asked.join("\n")}\n`;
}
