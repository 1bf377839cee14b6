import { share } from "../../src/cli/evaluate/figure";
import { AskedRow, readGold } from "../../src/cli/evaluate/read-gold";
import { recognise } from "../../src/dialogs";
import { openTestKnowledge, ROOT } from "../support/open-test-knowledge";

const knowledge = openTestKnowledge();
const rows = readGold(ROOT, "calibration", AskedRow)
  .filter(({ text }) => recognise(knowledge, text).kind === "question")
  .map(({ text, gold }) => ({ gold, ...knowledge.answer(text) }));
const answerable = rows.filter(({ gold }) => gold !== undefined);
const answered = answerable.filter(({ kind }) => kind === "answered");

describe("on the questions that the thresholds were set with", () => {
  it("an answer is right nineteen times in twenty", () => {
    expect(
      share(answered, ({ gold, hits }) => gold?.includes(hits[0]?.passage.sources[0] ?? "") === true),
    ).toBeGreaterThan(0.94);
  });

  it("most get an answer, and none of them is told that nothing was found", () => {
    expect(answered.length / answerable.length).toBeGreaterThan(0.8);
    expect(answerable.filter(({ kind }) => kind === "nothing-found")).toEqual([]);
  });

  it("hardly any without an answer gets one", () => {
    const unanswerable = rows.filter(({ gold }) => gold === undefined);

    expect(unanswerable.length).toBeGreaterThan(20);
    expect(share(unanswerable, ({ kind }) => kind === "answered")).toBeLessThan(0.1);
  });
});
