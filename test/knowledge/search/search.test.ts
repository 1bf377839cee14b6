import { openTestKnowledge } from "../../support/open-test-knowledge";

const knowledge = openTestKnowledge();

/** The same question in other words, so that none of them can be what decides. */
const WAYS = [
  (topic: string) => `Hat der Workshop etwas über ${topic} gesagt?`,
  (topic: string) => `Was steht in der Doku zum Thema ${topic}?`,
  (topic: string) => `wurde auch über ${topic} gesprochen`,
];

describe.each(WAYS.map((ask) => [ask("…"), ask] as const))("whoever asks „%s“", (_question, ask) => {
  it.each(["Wohnen", "Bildung", "Vernetzung", "Monitoring", "Stabsstellen", "Rückendeckung"])(
    "is told what there is on %s, as whoever types the word alone",
    (topic) => {
      const alone = knowledge.answer(topic);

      expect(alone.kind).toBe("answered");
      expect(knowledge.answer(ask(topic))).toEqual(alone);
    },
  );

  it.each([
    ["Gehalt", "stellenbewertung-und-gehalt"],
    ["Ehrenamt", "ehrenamt-und-patenschaften"],
    ["Schule", "aussagen-zu-einzelnen-aemtern"],
  ])("is told of %s what the documentation leaves open", (topic, id) => {
    expect(knowledge.answer(ask(topic))).toMatchObject({ kind: "nothing-found", topic: { id } });
  });

  it.each(["Sport", "Religion", "Fußball", "Homeoffice", "Tourismus", "Feuerwehr", "Datenschutz", "Quantenphysik"])(
    "is told plainly that there is nothing on %s, and of no other topic",
    (topic) => {
      expect(knowledge.answer(ask(topic))).toMatchObject({ kind: "nothing-found", topic: undefined });
    },
  );

  it("is asked back where another word is meant, or a passage only resembles the topic", () => {
    const { kind, hits } = knowledge.answer(ask("Barrieren"));

    expect(kind).toBe("unsure");
    expect(hits[0]?.passage.id).toBe("huerden");
    expect(knowledge.answer(ask("Energie")).kind).toBe("unsure");
  });

  it("is asked back if a passage names the topic, although the question sounds like an open one", () => {
    const answer = knowledge.answer(ask("Führungskräfte"));

    expect(answer.kind).toBe("unsure");
    expect(answer.hits[0]?.passage.id).toBe("fuehrung-und-schluesselpersonen-fehlen");
  });
});

it("says what spoke for a passage by the words of the topic alone", () => {
  expect(knowledge.reasons("Hat der Workshop etwas über Wohnen gesagt?", "workshop-anlass")).not.toContain(
    "concept:workshop",
  );
});
