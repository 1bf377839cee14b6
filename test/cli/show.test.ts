import { findEntries, showEntries } from "../../src/cli/show";
import { openTestKnowledge } from "../support/open-test-knowledge";

const knowledge = openTestKnowledge();
const { corpus } = knowledge;
const { situations, strategies, addressees, objections, blocks, interview, facts, teamWords } = corpus.advice;

function show(id: string): string {
  return showEntries(knowledge, id).join("\n");
}

test("every id of the corpus can be shown", () => {
  const ids = [
    ...[situations, strategies, addressees, objections, blocks, interview, facts, teamWords],
    ...[corpus.paragraphs, corpus.passages, corpus.debates, corpus.openTopics, corpus.terms, corpus.concepts],
    ...corpus.paragraphs.map((one) => one.statements),
    ...addressees.flatMap((one) => [one.objections, one.arguments]),
    ...situations.map((one) => one.facets),
    ...interview.map((one) => one.options),
  ].flatMap((entries) => entries.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(1300);
  expect(ids.filter((id) => show(id).length < 60)).toEqual([]);
});

test("an objection is shown by itself: its replies, the bad one and why, the caution, the line for the team", () => {
  for (const objection of [...objections, ...addressees.flatMap((one) => one.objections)]) {
    const shown = show(objection.id);
    const { replies, badReply, caution, id } = objection;
    const line = teamWords.find((one) => one.id === id)?.text ?? "";
    const parts = [objection.objection, ...replies, badReply.text, badReply.why, caution ?? "", line];
    expect(parts.filter((part) => !shown.includes(part))).toEqual([]);
    expect(shown).not.toContain("Woran dort gemessen wird");
  }
});

test("an argument is shown with whom it is for and its line for the team", () => {
  const [addressee] = addressees;
  const [argument] = addressee?.arguments ?? [];
  const shown = show(argument?.id ?? "");
  expect(shown).toContain(addressee?.name);
  expect(shown).toContain(argument?.text);
  expect(shown).toContain(teamWords.find(({ id }) => id === argument?.id)?.text);
});

test("an external fact is shown apart from the workshop, with source, year and caveat", () => {
  const [fact] = facts;
  for (const part of ["nicht aus dem Workshop", fact?.source, fact?.year, fact?.text, fact?.caveat])
    expect(show("E01")).toContain(part);
});

test("a term and a concept of the lexicon that share an id are both shown", () => {
  expect(show("stabsstelle")).toMatch(/^Stabsstelle\n[\s\S]*Begriff des Lexikons: stabsstelle\n.*; /m);
});

test("an id that a situation, a debate and a passage share shows all of them", () => {
  const kinds = findEntries(knowledge, "eigenes-konzept-oder-stadtentwicklung").map(({ kind }) => kind);
  expect(kinds).toEqual(["result", "debate", "answered"]);
});

test("an id that the corpus does not know finds nothing", () => {
  expect(showEntries(knowledge, "gibt-es-nicht")).toEqual([]);
});
