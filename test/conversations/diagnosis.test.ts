import { startTalk } from "../support/talk";
import { Walker } from "../support/walker";

const WORRY = "sitz direkt beim ob aber darf nix entscheiden";

/** A chat in which the interview's first question is open. */
async function startInterview() {
  const talk = startTalk();
  const { lines } = await talk.say("Lage klären");
  const question = lines.find((line) => line.endsWith("?")) ?? "";
  return { talk, question };
}

describe("the way from a worry to the argument card", () => {
  it("takes one sentence and a few presses", async () => {
    const talk = startTalk();
    expect((await talk.say(WORRY)).lines.join("\n")).toContain("Was trifft Ihre Lage am ehesten?");
    await talk.press("Stabsstelle ohne Befugnisse");
    const result = (await talk.say("Ergebnis")).lines.join("\n");
    expect(result).toContain("Einordnung: Einfluss ohne Befugnisse gewinnen");
    expect(result).toContain("aus dem Workshop, P10");
    expect((await talk.press("Argumente für ein Gespräch")).lines.join("\n")).toContain("Mit wem sprechen Sie?");
    const card = (await talk.say("der kämmerer, der sagt immer kein geld")).lines.join("\n");
    expect(card).toContain("Gespräch mit der Kämmerei");
    expect(card).toContain("Wenn es heißt:");
    expect(card).toContain("unsere Ausarbeitung");
  });

  it("takes at most seven presses from the sentence to the card, whatever is chosen and answered", () => {
    for (const candidate of [0, 1, 2]) {
      for (const option of [0, 1, 2]) {
        const walk = new Walker();
        walk.say(WORRY);
        walk.submit(walk.state.offers[candidate]?.action);
        let presses = 1;
        while (walk.last?.kinds[0] === "interview-question") {
          const [reply] = walk.last.replies;
          expect(reply).toMatchObject({ number: presses, most: 3 });
          walk.submit(walk.state.offers[option]?.action);
          presses += 1;
        }
        expect(walk.last?.kinds).toEqual(["result"]);
        walk.press("Argumente für ein Gespräch");
        walk.submit(walk.state.offers[0]?.action);
        expect(walk.submit(walk.state.offers[0]?.action).kinds).toEqual(["argument-card"]);
        expect(presses + 3).toBeLessThanOrEqual(7);
      }
    }
  });

  it("says truly how many questions there will be at most", async () => {
    const talk = startTalk();
    await talk.say(WORRY);
    expect((await talk.press("Stabsstelle ohne Befugnisse")).lines.join("\n")).toContain("(1 von höchstens 3)");
    expect((await startTalk().say("Lage klären")).lines.join("\n")).toContain("Frage 1 von höchstens 5");
  });

  it("goes straight to the card when a talk is announced", async () => {
    const { lines } = await startTalk().say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    expect(lines.join("\n")).toContain("Gespräch mit dem Jobcenter");
  });

  it("forgets the answers once the result stands", async () => {
    const { talk } = await startInterview();
    await talk.press("Unser Konzept");
    await talk.press("Es ist veraltet, und niemand will heran");
    await talk.say("Ergebnis");
    const { state } = talk;
    expect(state().result?.situations[0]?.id).toBe("konzept-veraltet-kein-wille");
    expect(JSON.stringify(state())).not.toContain('"answers"');
  });

  it("brings the next best forward after „Das stimmt so nicht“", async () => {
    const { talk } = await startInterview();
    await talk.press("Unser Konzept");
    await talk.press("Es ist veraltet, und niemand will heran");
    await talk.say("Ergebnis");
    const before = talk.state().result?.situations[0]?.id;
    await talk.press("Das stimmt so nicht");
    expect(talk.state().result?.situations[0]?.id).not.toBe(before);
  });

  it("diagnoses nothing in a channel and points to the personal chat", async () => {
    const talk = startTalk({ place: "channel" });
    const { lines } = await talk.say(
      "Zwei Dezernenten können sich nicht riechen, und meine Vorlage hängt seit Mai dazwischen fest.",
    );
    expect(lines.join("\n")).toContain("Lagen ordne ich nur im persönlichen Chat ein");
  });
});

describe("what may come in between, while a question of the interview is open", () => {
  it.each([
    ["a knowledge question", "Was ist radikaler Opportunismus?", "radikaler Opportunismus"],
    ["thanks", "danke dir", "Gern"],
    ["help", "Hilfe", "So fragen Sie mich"],
    ["gibberish", "asdf qwertz jklö", ""],
    ["privacy", "Datenschutz", "Datenschutz"],
  ])("is answered, and the question stands once more: %s", async (_what, said, expected) => {
    const { talk, question } = await startInterview();
    const { lines, outgoing } = await talk.say(said);
    const text = lines.join("\n");
    expect(text).toContain(expected);
    expect(text.split(question)).toHaveLength(2);
    expect(outgoing.length).toBeLessThanOrEqual(3);
    expect(talk.state().dialog?.kind).toBe("diagnosis");
  });

  it.each([
    ["weiß nicht", "Frage 2"],
    ["überspringen", "Frage 2"],
    ["zurück", "Frage 1"],
    ["neu", "Frage 1"],
    ["abbrechen", "Ihre Antworten sind gelöscht"],
  ])("takes „%s“ at its word", async (said, expected) => {
    const { talk } = await startInterview();
    expect((await talk.say(said)).lines.join("\n")).toContain(expected);
  });

  it("does not ask again what was answered", async () => {
    const { talk } = await startInterview();
    const asked: string[] = [];
    for (let step = 0; step < 6; step++) {
      const dialog = talk.state().dialog;
      if (dialog?.kind !== "diagnosis" || dialog.question === undefined) break;
      asked.push(dialog.question);
      await talk.say("weiß nicht");
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it("takes a button of an earlier question with a friendly word and stays where it is", async () => {
    const { talk } = await startInterview();
    const old = talk.button("Unser Konzept");
    await talk.say("weiß nicht");
    const open = talk.state().dialog;
    const { lines } = await talk.submit(old);
    expect(lines.join("\n")).toMatch(/vorbei|erledigt/);
    expect(talk.state().dialog).toEqual(open);
  });

  it("puts safety first when somebody is threatened, and keeps what was said", async () => {
    const { talk } = await startInterview();
    await talk.press("Unser Konzept");
    const open = talk.state().dialog;
    expect((await talk.say("Ich werde bedroht, der Mann steht vor meinem Haus")).lines.join("\n")).toContain("110");
    expect(talk.state().dialog).toEqual(open);
  });
});
