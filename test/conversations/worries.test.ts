import { Walker } from "../support/walker";

describe("a worry in a few words", () => {
  it.each([
    "Amtsleiter schieben alles auf mich",
    "keiner liest unser Konzept",
    "alle nicken, keiner macht was",
    "ich hab nix zu sagen hier",
    "niemand fühlt sich zuständig",
    "das Konzept verstaubt im Schrank",
    "Vereine fühlen sich übergangen",
    "jeder versteht was anderes darunter",
    "ich werde nie eingeladen",
    "die Ämter reden nicht miteinander",
  ])("is a situation, since it is a sentence: %s", (said) => {
    expect(new Walker().say(said).kinds.at(-1)).toBe("candidates");
  });
});

describe("a catchword", () => {
  it.each([
    "Konzept fortschreiben",
    "Monitoring Beispiele",
    "Rolle der Wirtschaft",
    "Zusammenarbeit mit Jobcenter",
    "Bedeutung politischer Mehrheiten",
    "Zuständigkeit von Bund Land Kommune",
    "Vernetzung mit anderen Kommunen",
    "wann Konzepte scheitern",
    "Schlüsselpersonen in der Verwaltung gewinnen",
  ])("is looked up: %s", (said) => {
    expect(["answered", "unsure", "nothing-found"]).toContain(new Walker().say(said).kinds.at(-1));
  });
});

describe("what is said to end what runs", () => {
  it.each(["lass mal", "ich mag jetzt keine Fragen mehr", "vergiss es, brich das ab"])(
    "ends it, also as a sentence: %s",
    (said) => {
      const walk = new Walker();
      walk.say("Lage klären");
      walk.say(said);
      expect(walk.state.dialog).toBeUndefined();
    },
  );
});
