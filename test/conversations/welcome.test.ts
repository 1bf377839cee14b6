import { buttonsOf, startTalk } from "../support/talk";

const ENVIRONMENT = "Dieser Chat liegt in der Umgebung Ihres Arbeitgebers.";

describe("the welcome", () => {
  it("says in the personal chat what it is, what it stores and whose environment this is, with three examples", async () => {
    const { lines, outgoing } = await startTalk().add();

    const said = lines.join("\n");
    expect(said).toContain("ein automatischer Assistent, kein Mensch und keine Rechtsberatung");
    expect(said).toContain(ENVIRONMENT);
    expect(said).toContain("Er kann gespeichert und eingesehen werden. Ich lösche nur, was ich selbst speichere.");
    expect(said).toContain("Konflikte mit Vorgesetzten besprechen Sie besser nicht hier.");
    expect(said).toContain("„Meine Daten“ zeigt es, „Daten löschen“ entfernt es");
    expect(outgoing.flatMap(buttonsOf)).toHaveLength(3);
  });

  it.each(["channel", "group"] as const)(
    "says in a %s that it must be mentioned and that others read along",
    async (place) => {
      const { lines } = await startTalk({ place }).add();

      const said = lines.join("\n");
      expect(said).toContain("ein automatischer Assistent, kein Mensch und keine Rechtsberatung");
      expect(said).toContain("Erwähnen Sie mich mit @");
      expect(said).toMatch(/liest mit|lesen mit/);
      expect(said).toContain("in der Umgebung Ihres Arbeitgebers");
    },
  );

  it.each(["personal", "channel", "group"] as const)(
    "comes once in a %s, however often Teams announces it",
    async (place) => {
      const talk = startTalk({ place });
      await talk.add();

      expect((await talk.add()).lines).toEqual([]);
      await talk.say("Hallo");
      expect((await talk.add()).lines).toEqual([]);
      expect(
        talk.sent.filter(({ outgoing }) => JSON.stringify(outgoing).includes("keine Rechtsberatung")),
      ).toHaveLength(1);
    },
  );

  it("comes again after the app was removed and added anew", async () => {
    const talk = startTalk();
    await talk.add();
    await talk.remove();

    expect((await talk.add()).lines).not.toEqual([]);
  });

  it("offers examples that are answered with their source", async () => {
    const talk = startTalk();
    const welcome = await talk.add();

    for (const { title } of welcome.outgoing.flatMap(buttonsOf)) {
      const { lines } = await talk.press(title, welcome);
      expect(lines.join("\n")).toMatch(/aus dem Workshop, P\d\d/);
    }
  });
});
