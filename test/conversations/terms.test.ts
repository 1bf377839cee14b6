import { cardOf } from "../../src/bot/cards/outgoing";
import { buttonsOf, sharedKnowledge, startTalk } from "../support/talk";

const say = async (text: string, place?: "channel") => {
  const { lines, outgoing } = await startTalk(place === undefined ? {} : { place }).say(text);
  return { said: lines.join("\n"), lines, outgoing };
};

describe("a question what a word means", () => {
  it.each([
    ["Was ist ein ISEK?", "Stadtentwicklungskonzept"],
    ["ISEK", "Stadtentwicklungskonzept"],
    ["wofür steht EGH", "Eingliederungshilfe"],
    ["Was bedeutet die Abkürzung VZÄ?", "Ressourcen"],
    ["what does urban development plan mean?", "Stadtentwicklungskonzept"],
    ["Kreisumlage, was ist das?", "Kreisumlage"],
  ])("%j is answered from the glossary, under the term's own name", async (question, term) => {
    const { lines } = await say(question);

    expect(lines).toContain(term);
    expect(lines.some((line) => line === "unsere Ausarbeitung" || line.startsWith("aus dem Workshop, P"))).toBe(true);
  });

  it("marks what the documentation says and what we add, each by itself", async () => {
    const { lines, outgoing } = await say("Was ist ein ISEK?");
    const workshop = lines.indexOf("aus dem Workshop, P07");
    const ours = lines.indexOf("unsere Ausarbeitung");

    expect(lines[workshop - 1]).toContain("Die Mehrheit sagte: beides.");
    expect(lines[ours - 1]).toContain("ISEK, INSEK und STEK sind Kurzformen");
    expect(outgoing).toHaveLength(1);
    expect(outgoing[0] && cardOf(outgoing[0])).toBeDefined();
    expect(JSON.stringify(outgoing)).not.toContain("feedbackLoop");
    expect(outgoing.flatMap(buttonsOf).map(({ title }) => title)).toEqual([
      "Absatz P07 ansehen",
      "Eigenes Konzept oder Stadtentwicklung?",
    ]);
  });

  it.each(["was heißt eigentlich Stabsstelle bei euch?", "Was heißt Stabsstelle?"])(
    "%j is answered by the passage that the glossary names, with its source",
    async (question) => {
      const { said, outgoing } = await say(question);

      expect(said).toMatch(/\[1\][\s\S]*aus dem Workshop, P10/);
      expect(outgoing).toHaveLength(2);
    },
  );

  it("gets our note below the passage: in the Sozialamt „Teilhabe“ is something else", async () => {
    const { said, outgoing } = await say("Was bedeutet Teilhabe?");

    expect(said).toMatch(
      /aus dem Workshop, P02[\s\S]*Zum Begriff „Teilhabe“[\s\S]*Sozialamt[\s\S]*unsere Ausarbeitung/,
    );
    expect(outgoing).toHaveLength(2);
  });

  it("is answered in a channel as well", async () => {
    expect((await say("Was ist ein ISEK?", "channel")).lines).toContain("Stadtentwicklungskonzept");
  });

  it("leaves what is open in the conversation where it was", async () => {
    const talk = startTalk();
    await talk.say("sitz direkt beim ob aber darf nix entscheiden");
    const first = await talk.press("Stabsstelle ohne Befugnisse");
    const between = await talk.say("was ist ein ISEK?");

    expect(between.lines).toContain("Stadtentwicklungskonzept");
    expect(between.lines.at(-1)).toBe(first.lines.at(-1));
  });
});

describe("a word alone", () => {
  it.each(["Fachamt", "Stabsstelle", "Monitoring", "Vernetzung"])("%s is a keyword for the passages", (word) => {
    expect(["answered", "unsure"]).toContain(sharedKnowledge().answer(word).kind);
    expect(sharedKnowledge().explain(word)).toBeUndefined();
  });

  it.each(["Paprika", "xyz", "asdf", "Pfirsich", "ja klar", "bla bla", "lorem ipsum dolor"])(
    "that means nothing here, %j, finds nothing and is no small talk",
    async (text) => {
      const { said } = await say(text);

      expect(said).toMatch(/keine Antwort|weiß ich nichts/);
    },
  );

  it.each(["moin", "danke", "servus"])("%j is small talk as ever", async (text) => {
    expect((await say(text)).said).not.toMatch(/keine Antwort|weiß ich nichts/);
  });
});
