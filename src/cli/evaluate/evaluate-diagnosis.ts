import { Interview, readDescription, weighBeliefs } from "../../dialogs";
import type { Knowledge } from "../../knowledge";
import { type Guess, tabulateCalibration, tabulateConfusion, tabulateQuestions } from "./diagnosis-tables";
import { type Evaluation, type Miss, share } from "./figure";
import { interviewAll } from "./interview-all";
import { ExpectedRow, MixedRow, readGold, SituationRow } from "./read-gold";

/** Descriptions of situations, mixed and vague ones, and whole interviews with simulated officers. */
export function evaluateDiagnosis(knowledge: Knowledge, root: string): Evaluation {
  const interview = new Interview(knowledge.corpus.advice);
  const weigh = (text: string) => weighBeliefs(interview, readDescription(knowledge, text).state);
  const first = (text: string) => weigh(text).map(({ situation }) => situation);
  const single = readGold(root, "situations", SituationRow).map((row) => ({ row, found: first(row.text) }));
  const untreated = readGold(root, "situations-untreated", SituationRow).map((row) => ({
    row,
    found: first(row.text),
  }));
  const mixed = readGold(root, "situations-mixed", MixedRow).map((row) => ({ row, found: first(row.text) }));
  const unclear = readGold(root, "situations-unclear", ExpectedRow).map((row) => ({
    row,
    impression: readDescription(knowledge, row.text).impression,
  }));
  const guesses = readGold(root, "situations", SituationRow).map(({ text, gold }): Guess => {
    const [best] = weigh(text);
    return { gold, got: best?.situation ?? "", probability: best?.probability ?? 0 };
  });
  const impressions = single.map(({ row }) => readDescription(knowledge, row.text).impression);
  const talks = interviewAll(knowledge, interview, root, false);
  const noisy = interviewAll(knowledge, interview, root, true);
  const right = ({ row, found }: (typeof single)[number]) => found[0] === row.gold;
  const misses: Miss[] = [
    ...single
      .filter((one) => !right(one))
      .map(({ row, found }) => ({ id: row.id, text: row.text, expected: row.gold, got: found.slice(0, 3).join(", ") })),
    ...talks
      .filter(({ gold, got }) => gold !== got)
      .map(({ id, gold, got, asked }) => ({ id, text: `${asked} Fragen`, expected: gold, got })),
  ];
  return {
    title: "Lagen",
    figures: [
      { name: "richtige Lage zuerst", value: share(single, right), goal: 0.7, atLeast: true, rows: single.length },
      {
        name: "unter den ersten drei",
        value: share(single, ({ row, found }) => found.slice(0, 3).includes(row.gold)),
        goal: 0.92,
        atLeast: true,
        rows: single.length,
      },
      {
        name: "nicht behandelte Lage zuerst",
        value: share(untreated, right),
        goal: 0.7,
        atLeast: true,
        rows: untreated.length,
      },
      {
        name: "gemischt: alle unter den ersten vier",
        value: share(mixed, ({ row, found }) => row.gold.every((one) => found.slice(0, 4).includes(one))),
        goal: 0.75,
        atLeast: true,
        rows: mixed.length,
      },
      {
        name: "unklar oder keine Lage erkannt",
        value: share(
          unclear,
          ({ row, impression }) => impression === (row.expected === "ask" ? "ask" : "not-a-situation"),
        ),
        goal: 0.85,
        atLeast: true,
        rows: unclear.length,
      },
      {
        name: "echte Lage als keine Lage",
        value: share(impressions, (one) => one === "not-a-situation"),
        goal: 0.05,
        atLeast: false,
        rows: impressions.length,
      },
      {
        name: "Gespräch endet mit der richtigen Lage",
        value: share(talks, ({ gold, got }) => gold === got),
        goal: 0.9,
        atLeast: true,
        rows: talks.length,
      },
      {
        name: "ebenso mit falschen und fehlenden Antworten",
        value: share(noisy, ({ gold, got }) => gold === got),
        goal: 0.8,
        atLeast: true,
        rows: noisy.length,
      },
      {
        name: "Fragen im Mittel (von höchstens 4)",
        value: talks.reduce((sum, { asked }) => sum + asked, 0) / talks.length / 4,
        goal: 1,
        atLeast: false,
        rows: talks.length,
      },
    ],
    misses,
    tables: [
      tabulateConfusion(guesses),
      tabulateCalibration(guesses),
      tabulateQuestions(
        interview,
        talks.flatMap(({ answered }) => answered),
      ),
    ],
  };
}
