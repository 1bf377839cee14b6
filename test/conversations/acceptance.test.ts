import { startTalk } from "../support/talk";

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
});
