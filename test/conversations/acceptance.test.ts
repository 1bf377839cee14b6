import { render } from "../../src/bot/cards/render";
import { argumentCard } from "../../src/bot/handlers/talk";
import { readLines, sharedKnowledge, startTalk } from "../support/talk";
import { Walker } from "../support/walker";

/** The answer as one text, and the paragraph of its first citation. */
async function ask(question: string): Promise<{ said: string; cites: string | undefined }> {
  const { lines, outgoing } = await startTalk().say(question);
  return { said: lines.join("\n"), cites: /"name":"(P\d\d) · /.exec(JSON.stringify(outgoing))?.[1] };
}

/** What an experienced officer would check first, before trusting the assistant. */
describe("an officer who knows the documentation finds that", () => {
  it.each(["Was ist radikaler Opportunismus?", "radikaler Opportunismus"])(
    "%j names both conditions: able to achieve something, and similar aims (P13)",
    async (question) => {
      const { said, cites } = await ask(question);

      expect(cites).toBe("P13");
      expect(said).toContain("können wirklich etwas bewirken");
      expect(said).toContain("ähnliche Ziele");
    },
  );

  it("no strategy of its own is assigned to xenophobia", async () => {
    const { said, cites } = await ask("Was empfiehlt der Workshop gegen Fremdenfeindlichkeit?");

    expect(cites).toBe("P13");
    expect(said).toContain("Eine eigene Strategie dagegen ordnet der Text nicht zu");
    expect(said).not.toMatch(/der Workshop (empfiehlt|rät)/);
  });

  it("the debate on open or concrete ended without agreement", async () => {
    const talk = startTalk();
    const { lines } = await talk.say("Gab es eine Einigung, ob man offen oder konkret formuliert?");
    const debate = await talk.press("Beide Seiten ansehen");

    expect(lines.join("\n")).toMatch(/keine Einigkeit|keine Einigung/);
    expect(debate.lines.join("\n")).toContain("Eine Einigung gab es nicht.");
  });

  it("a majority wanted both, a concept of its own and a place in the city's, and nobody's camp is invented", async () => {
    const talk = startTalk();
    const { lines } = await talk.say("Eigenes Konzept oder Stadtentwicklungskonzept?");
    const debate = (await talk.press("Beide Seiten ansehen")).lines.join("\n");

    expect(lines.join("\n")).toContain("Mehrheit");
    expect(debate).toContain("Eine Mehrheit war für beides nebeneinander.");
    expect(debate).toContain("Die offene Frage");
    expect(debate).toContain("Ein Lager, das dafür eintrat, beschreibt der Text nicht.");
  });

  it("chance or corset was a balancing act between commitment and openness", async () => {
    const { lines } = await startTalk().submit({ verb: "show-debate", debate: "chance-oder-korsett" });

    expect(lines.join("\n")).toContain("Gratwanderung zwischen Verbindlichkeit und Offenheit");
  });

  it("the workshop of 17 November 2022 is not mixed up with that of 3 November 2021", async () => {
    const { said, cites } = await ask("Was kam beim Workshop im November 2021 heraus?");

    expect(said).toContain("Es gab am 3. November 2021 einen anderen Workshop derselben Reihe.");
    expect(said).toContain("17. November 2022");
    expect(cites).toBeUndefined();
  });

  it.each([
    ["municipalities", "Welche Kommune macht das besonders gut?", "Die Dokumentation nennt keine Kommune"],
    ["figures", "Wie viel Prozent der Kreise haben eine Stabsstelle?", "enthält die Dokumentation keine Zahl"],
    ["laws", "Welcher Paragraf verpflichtet uns zu einer Integrationsbeauftragten?", "nennt kein Gesetz"],
    ["amounts", "Aus welchem Fördertopf bekomme ich Geld für eine Stelle?", "nennt die Dokumentation nicht"],
  ])("no %s are invented", async (_what, question, expected) => {
    const { said, cites } = await ask(question);

    expect(said).toContain(expected);
    expect(cites).toBeUndefined();
  });

  it.each(["Fachamt", "Ist es ein Nachteil, wenn Integration in einem Fachamt sitzt?"])(
    "%j names all conditions: backing, room for manoeuvre, and an effect beyond the own department (P11)",
    async (question) => {
      const { said, cites } = await ask(question);

      expect(cites).toBe("P11");
      expect(said).toContain("über den eigenen Bereich hinaus wirken");
      expect(said).toContain("Rückendeckung");
      expect(said).toContain("Spielraum");
    },
  );

  it("a staff unit is a sign of priority (P09) and no guarantee (P10)", async () => {
    const guarantee = await ask("Stabsstelle");
    const talk = startTalk();
    const closeness = await talk.submit({ verb: "show-passage", passage: "anbindung-an-die-spitze" });

    expect(guarantee.cites).toBe("P10");
    expect(guarantee.said).toContain("keine Garantie");
    expect(closeness.lines.join("\n")).toMatch(
      /häufig ein Zeichen.*Priorität.*\[1\].*Eine Garantie ist das nicht\. \[2\]/,
    );
    expect(closeness.lines).toContain("_aus dem Workshop, P09 und P10_");
  });

  // Everyday scenes of three voices; one in which two situations hold at once has both.
  it.each([
    [
      "Ich hock neben dem Landratsbüro, aber unterschreiben darf ich keine einzige Vorlage.",
      ["stabsstelle-ohne-befugnisse"],
    ],
    [
      "Sobald jemand einen Aufenthaltstitel hat, schickt mir das Wohngeldamt den Antrag rüber.",
      ["zustaendigkeit-wird-abgeschoben"],
    ],
    [
      "Unser Konzept stammt von 2010, und keiner im Rat will es noch einmal aufmachen.",
      ["konzept-veraltet-kein-wille"],
    ],
    ["Meine Projektstelle endet im Sommer, und im Haushalt steht dafür kein Cent.", ["fehlende-ressourcen"]],
    [
      "Baudezernent und Sozialdezernentin liegen im Streit, und meine Vorlage liegt seit Mai dazwischen.",
      ["blockade-zwischen-abteilungsleitungen"],
    ],
    [
      "Das Jugendamt schiebt mir jeden Fall zu, und der Oberbürgermeister zuckt dazu nur mit den Schultern.",
      ["zustaendigkeit-wird-abgeschoben", "fehlende-rueckendeckung-der-leitung"],
    ],
  ])("%j gets at most three suggestions with the right ones among them, and is asked, not told", (said, expected) => {
    const [reply] = new Walker().say(said).replies;

    expect(reply).toMatchObject({ kind: "candidates", vague: false });
    const offered = reply?.kind === "candidates" ? reply.situations.map(({ id }) => id) : [];
    expect(offered.length).toBeLessThanOrEqual(3);
    expect(offered).toEqual(expect.arrayContaining(expected));
  });

  it("arguments are marked as our elaboration for every addressee, and never as the workshop's", () => {
    const knowledge = sharedKnowledge();
    for (const { id, objections } of knowledge.corpus.advice.addressees) {
      const card = argumentCard({ knowledge, result: undefined, profile: {} }, id, objections[0]?.id);
      const lines = render(card).flatMap(readLines);
      for (const { text } of card.arguments) {
        expect(lines[lines.indexOf(text) + 1]).toMatch(/^unsere Ausarbeitung/);
      }
      expect(lines.filter((line) => line.startsWith("aus dem Workshop"))).toEqual([]);
    }
  });

  it.each(["channel", "group"] as const)("nothing is diagnosed in a %s, whether told or pressed", async (place) => {
    const talk = startTalk({ place });
    const told = await talk.say("Ich hock neben dem Landratsbüro, aber unterschreiben darf ich keine einzige Vorlage.");
    const pressed = await talk.submit({ verb: "show-situation", situation: "stabsstelle-ohne-befugnisse" });
    const started = await talk.submit({ verb: "start-diagnosis" });

    for (const { lines } of [told, pressed, started]) {
      expect(lines).toEqual([expect.stringContaining("Lagen ordne ich nur im persönlichen Chat ein")]);
    }
  });

  it("names are warned against where a situation is told, and it is said that a function gives a person away, too", async () => {
    for (const said of ["Lage klären", "Irgendwie läuft es bei uns nicht rund, schon lange."]) {
      const { lines } = await startTalk().say(said);
      expect(lines.join("\n")).toContain("Bitte keine Namen. Auch eine Funktion kann verraten, wer gemeint ist");
    }
  });

  it("a result is called „Einordnung“ and its title is a task; what is our inference is marked", async () => {
    const talk = startTalk();
    await talk.say("Ich hock neben dem Landratsbüro, aber unterschreiben darf ich keine einzige Vorlage.");
    await talk.press("Stabsstelle ohne Befugnisse");
    const said = (await talk.say("Ergebnis")).lines;

    expect(said).toContain("Einordnung: Einfluss ohne Befugnisse gewinnen");
    expect(said.join("\n")).not.toMatch(/Diagnose/i);
    expect(said[said.indexOf("Was wir daraus schließen") + 2]).toBe("unsere Ausarbeitung");
    expect(said.join("\n")).toContain("aus dem Workshop, P09");
    expect(said.join("\n")).toContain("aus dem Workshop, P10");
  });

  it("backing is called helpful by the workshop; how to get it is ours", async () => {
    const { lines } = await startTalk().submit({ verb: "show-situation", situation: "stabsstelle-ohne-befugnisse" });

    expect(lines.join("\n")).toMatch(/Rückendeckung.*hilfreich.*Wie Sie sie bekommen, ist unsere Ausarbeitung/);
  });

  it("hostility leads to safety and superiors first, and no strategy of the workshop is claimed for it", async () => {
    const { lines } = await startTalk().submit({
      verb: "show-situation",
      situation: "ablehnung-und-fremdenfeindlichkeit",
    });
    const said = lines.join("\n");

    expect(said.indexOf("Zuerst: Ihre Sicherheit")).toBeGreaterThan(0);
    expect(said.indexOf("Zuerst: Ihre Sicherheit")).toBeLessThan(said.indexOf("Argumente für ein Gespräch"));
    expect(said).toMatch(/Leitung.*Beschwerdestelle.*Personalrat/);
    expect(said).toContain("Eine Strategie eigens dagegen nennt der Text nicht");
  });

  it("a threat is answered with safety alone, without an argument", async () => {
    const { lines } = await startTalk().say(
      "Man hat mir gedroht, mein Haus anzuzünden, und meine Adresse stand im Netz.",
    );

    expect(lines.join("\n")).toContain("110");
    expect(lines.join("\n")).not.toMatch(/Argument/);
  });
});
