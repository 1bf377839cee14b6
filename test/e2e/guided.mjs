// The guided half in the local client: each of its cards once, typed as a hurried officer does, and kept as a picture.
import { expectText } from "./playground.mjs";

/** What is typed, the name of the picture, and what must stand on the card. */
const STEPS = [
  ["neu", "interview", "Frage 1 von höchstens 5"],
  ["Unser Konzept", "interview-second", "Sie haben gewählt: Unser Konzept"],
  ["weiß nicht", "interview-third", "Frage"],
  ["das konzept ist von 2014 und keiner will ran", "result-concept", "Das Konzept wieder in Gang bringen"],
  ["Das Konzept fortlaufend anpassen", "strategy", "unsere Ausarbeitung"],
  ["Plan für nächste Woche", "plan-proposals", "Vorschläge für Ihre Lage"],
  ["Vorschlag 1 in den Plan", "plan", "Ihr Plan für nächste Woche"],
  ["erledigt", "plan-done", "Erledigt"],
  ["Argumente für ein Gespräch", "whom", "Mit wem sprechen Sie?"],
  ["kämmerei", "which-objection", "Womit rechnen Sie?"],
  ["Weiß ich noch nicht", "argument-card-open", "In deren Logik"],
  ["Einwand üben", "practice", "Rollenspiel"],
  ["1", "practice-second", "Rollenspiel"],
  ["1", "practice-third", "Rollenspiel"],
  ["1", "practice-end", ""],
  ["Profil", "profile", "In welchem Land arbeiten Sie?"],
  ["Hessen", "profile-second", "Wo arbeiten Sie?"],
  ["abbrechen", "profile-ended", ""],
  ["Im Rathaus machen Kolleginnen Witze über Geflüchtete und keiner sagt was", "candidates-hostile", "am ehesten"],
  ["1", "hostile-question", ""],
  ["Ergebnis jetzt", "result-hostile", "Sicherheit"],
  ["Was hier verschieden ist", "facets", "unsere Ausarbeitung"],
  ["Ich habe gleich ein Gespräch mit dem Jobcenter", "argument-card-hostile", "Zuerst: Ihre Sicherheit"],
  ["Der meint, unser Wappen gefällt ihm nicht", "argument-card-unmet", "keine eigene Antwort"],
];

export const GUIDED = [
  {
    name: "shows every card of the guided half",
    run: async (chat) => {
      await chat.open(/Personal Chat/);
      for (const [text, picture, expected] of STEPS) {
        const [card] = await chat.say(text);
        await expectText(card, expected);
        await chat.picture(`guided-${picture}`, card);
      }
    },
  },
];
