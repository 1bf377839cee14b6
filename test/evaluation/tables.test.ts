import { tabulateCalibration, tabulateConfusion, tabulateQuestions } from "../../src/cli/evaluate/diagnosis-tables";
import { describeTable } from "../../src/cli/evaluate/figure";
import { Interview } from "../../src/dialogs";
import { openTestKnowledge } from "../support/open-test-knowledge";

const guesses = [
  { gold: "a", got: "a", probability: 0.9 },
  { gold: "a", got: "b", probability: 0.9 },
  { gold: "b", got: "b", probability: 0.5 },
];

test("the confusion matrix counts what was taken for what, right ones on the diagonal", () => {
  expect(tabulateConfusion(guesses).rows).toEqual([
    ["1", "a", "1", "1"],
    ["2", "b", "·", "1"],
  ]);
});

test("calibration compares how sure it was with how often it was right, weighted by the cases", () => {
  const { title, rows } = tabulateCalibration(guesses);
  expect(rows).toEqual([
    ["40 % bis 60 %", "1", "50 %", "100 %"],
    ["80 % bis 100 %", "2", "90 %", "50 %"],
  ]);
  expect(title).toContain("43 %"); // 1/3 · 0.5 + 2/3 · 0.4
});

test("every question of the interview is listed with its bits, whether it was asked or not", () => {
  const interview = new Interview(openTestKnowledge().corpus.advice);
  const [{ id } = { id: "" }] = interview.questions;
  const { rows } = tabulateQuestions(interview, [{ question: id, before: 0.2, after: 0.1 }]);
  expect(rows).toHaveLength(interview.questions.length);
  expect(rows.find(([name]) => name === id)?.slice(2)).toEqual(["1", "−10 %"]);
  for (const [, bits] of rows) expect(Number(bits)).toBeGreaterThan(0);
});

test("a table keeps its columns", () => {
  const text = describeTable({ title: "T", header: ["Wort", "Zahl"], rows: [["lang genug", "7"]] });
  expect(text).toBe("T\n  Wort        Zahl\n  lang genug     7");
});
