import { join } from "node:path";
import { pickExamples } from "../../src/bot/examples";
import { checkCorpus, describeFault, ParagraphId } from "../../src/knowledge";
import { ROOT } from "../support/open-test-knowledge";
import { sharedKnowledge } from "../support/talk";

const { corpus, faults } = checkCorpus(join(ROOT, "corpus"));

const countBy = (labels: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

describe("the shipped corpus", () => {
  it("has no faults", () => {
    expect(faults.map(describeFault)).toEqual([]);
  });

  it("holds all fourteen paragraphs and all 94 statements, each in a passage", () => {
    expect(corpus.paragraphs.map(({ id }) => id)).toEqual(ParagraphId.options);
    const statements = corpus.paragraphs.flatMap((paragraph) => paragraph.statements.map(({ id }) => id));
    expect(statements).toHaveLength(94);
    expect(new Set(corpus.passages.flatMap((passage) => passage.statements))).toEqual(new Set(statements));
  });

  it("asks for every passage in at least thirty ways, from at least ten voices in five files", () => {
    const counts = countBy(corpus.questions.map(({ label }) => label));
    const few = corpus.passages.filter(({ id }) => (counts.get(id) ?? 0) < 30).map(({ id }) => id);

    expect(few).toEqual([]);
    expect(countBy(corpus.questions.map(({ voice }) => voice)).size).toBeGreaterThanOrEqual(5);
  });

  it("asks each question once", () => {
    const texts = [...corpus.questions, ...corpus.openQuestions].map(
      ({ label, text }) => `${label}: ${text.toLowerCase()}`,
    );

    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it.each(corpus.passages.map((passage) => [passage.id, passage] as const))(
    "answers with %s in two to four sentences from at most two paragraphs",
    (_id, { sentences, sources }) => {
      const said = sentences.map(({ text }) => text).join(" ");
      const count = said.split(/(?<=\D[.?!]) (?=[A-ZÄÖÜ„])/).length;
      expect(count).toBeGreaterThanOrEqual(2);
      expect(count).toBeLessThanOrEqual(4);
      expect(sources.length).toBeLessThanOrEqual(2);
      expect(sources[0]).toBe(sentences[0]?.source);
    },
  );

  it("has three debates, each with both sides and its real outcome", () => {
    expect(corpus.debates.map(({ id, outcome }) => [id, outcome.kind])).toEqual([
      ["chance-oder-korsett", "balance"],
      ["offen-oder-konkret", "no-agreement"],
      ["eigenes-konzept-oder-stadtentwicklung", "majority"],
    ]);
  });

  it("has at least 300 concepts with at least ten expressions each", () => {
    expect(corpus.concepts.length).toBeGreaterThanOrEqual(300);
    expect(corpus.concepts.filter(({ expressions }) => expressions.length < 10)).toEqual([]);
  });

  it("holds the passages that the welcome offers as examples", () => {
    expect(pickExamples(sharedKnowledge())).toHaveLength(3);
  });

  it("names no law, no sum and no share anywhere in its answers", () => {
    const said = corpus.passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));

    expect(said.filter((text) => /§|Abs\. \d|\d+ ?(%|Prozent|Euro|€)/.test(text))).toEqual([]);
    expect(said.filter((text) => /\d/.test(text.replaceAll("17. November 2022", "")))).toEqual([]);
  });

  it("speaks without capitals for stress, exclamation marks and emoji", () => {
    const said = [
      ...corpus.passages.flatMap(({ title, question, sentences }) => [
        title,
        question,
        ...sentences.map(({ text }) => text),
      ]),
      ...corpus.paragraphs.flatMap(({ title, statements }) => [title, ...statements.map(({ text }) => text)]),
      ...corpus.openTopics.flatMap(({ title, text }) => [title, text]),
    ];

    expect(said.filter((text) => /[!\p{Extended_Pictographic}]|(?<!\p{L})\p{Lu}{5,}(?!\p{L})/u.test(text))).toEqual([]);
  });
});
