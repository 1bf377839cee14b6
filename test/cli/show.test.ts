import { render } from "../../src/bot/cards/render";
import { printOutgoing } from "../../src/cli/print-outgoing";
import { findEntries } from "../../src/cli/show";
import { openTestKnowledge } from "../support/open-test-knowledge";

const knowledge = openTestKnowledge();
const { corpus } = knowledge;
const { situations, strategies, addressees, objections, blocks, interview } = corpus.advice;

function show(id: string): string {
  return findEntries(knowledge, id).flatMap(render).map(printOutgoing).join("\n");
}

test("every entry of the corpus can be shown as the user sees it", () => {
  const ids = [
    ...[situations, strategies, addressees, objections, blocks, interview],
    ...[corpus.passages, corpus.debates, corpus.openTopics],
    ...addressees.map((one) => one.objections),
  ].flatMap((entries) => entries.map(({ id }) => id));
  expect(ids.filter((id) => show(id).length < 80)).toEqual([]);
});

test("an objection is shown with its replies", () => {
  const [objection] = objections;
  expect(show(objection?.id ?? "")).toContain(objection?.replies[0]?.slice(0, 40));
});

test("an id that a situation and a debate share shows both", () => {
  const kinds = findEntries(knowledge, "eigenes-konzept-oder-stadtentwicklung").map(({ kind }) => kind);
  expect(kinds).toEqual(["result", "debate"]);
});

test("an id that the corpus does not know finds nothing", () => {
  expect(findEntries(knowledge, "gibt-es-nicht")).toEqual([]);
});
