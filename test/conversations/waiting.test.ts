import { expectSound, noticeOf } from "../support/expect-sound";
import { startTalk } from "../support/talk";
import { Walker } from "../support/walker";

const BACK = "Zurück zur Lage";

/** A chat in which the second question of the interview is open, and the first is answered. */
function interview(): Walker {
  const walk = new Walker();
  walk.say("Lage klären");
  walk.press("Unser Konzept");
  return walk;
}

/** A talk was announced in the middle of it: the card is there, the question waits. */
function cardInBetween(): Walker {
  const walk = interview();
  walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
  return walk;
}

/** Everything that one may press or type about a talk whose card is there, each on what the one before led to. */
const OF_THE_TALK = [
  "Andere Argumente",
  "Als Text",
  "Zur Karte für das Gespräch",
  "Einwand angeben",
  "„Das regelt der Bund.“",
  "das zahlt doch der bund",
  "Einwand üben",
  "Antwort 1",
  "Antwort 1",
  "Antwort 1",
  "Noch einmal üben",
  "Antwort 2",
  "Antwort 2",
  "Antwort 2",
  "Anderes Gegenüber",
  "Kämmerei",
  "Weiß ich noch nicht",
];

describe("an interview that waits for a talk", () => {
  it("is mentioned once, in a line with a button, under the card of the talk", async () => {
    const talk = startTalk();
    await talk.say("Lage klären");
    await talk.press("Unser Konzept");
    const { lines } = await talk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    expect(lines.slice(-2)).toEqual(["Ihre Lage ist noch offen.", `[${BACK}]`]);
    expect(lines).not.toContain("Zurück zu Ihrer Lage:");
  });

  it("is not mentioned again under anything that follows of the talk", () => {
    const walk = cardInBetween();
    const open = walk.state.paused;
    expect(walk.last?.kinds).toEqual(["argument-card", "waiting"]);
    for (const said of OF_THE_TALK) {
      const step = walk.say(said);
      expectSound(walk, step);
      expect([said, step.kinds.length, step.kinds]).toEqual([said, 1, step.kinds]);
      expect(step.kinds).not.toContain("waiting");
      expect(walk.state.paused).toEqual(open);
    }
    expect(walk.last?.kinds).toEqual(["argument-card"]);
  });

  it.each(["Ist eine Stabsstelle eine Garantie?", "Danke!", "Hilfe"])("is not asked after %j either", (said) => {
    const walk = cardInBetween();
    expect(walk.say(said).kinds).toHaveLength(1);
  });

  it("is mentioned before the talk's own question if that comes first, and not under the card", () => {
    const walk = interview();
    expect(walk.say("Argumente").kinds).toEqual(["waiting", "whom"]);
    expect(walk.say("Jobcenter").kinds).toEqual(["which-objection"]);
    expect(walk.say("Weiß ich noch nicht").kinds).toEqual(["argument-card"]);
  });

  it("is mentioned before a role play that begins on an older card", () => {
    const walk = interview();
    const step = walk.submit({ verb: "practise", addressee: "jobcenter" });
    expect(step.kinds).toEqual(["waiting", "practice-round"]);
    expect(step.replies[0]).toMatchObject({ choice: "Jobcenter" }); // what was pressed is said first
    expect(step.replies[1]).not.toHaveProperty("choice");
  });

  it("has the last number: „1“ is the first button of the card above", () => {
    const walk = cardInBetween();
    expect(walk.state.offers[0]?.title).toBe("Andere Argumente");
    expect(walk.state.offers.at(-1)?.title).toBe(BACK);
  });
});

describe("the way back to an interview that waits", () => {
  it.each([BACK, "zurück zur lage", "Lage klären", "weiter", "weiß nicht"])(
    "is %j: the same question stands there, and no answer is lost",
    (said) => {
      const walk = interview();
      const open = walk.state.dialog;
      walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
      walk.say("Andere Argumente");
      expect(walk.say(said).replies).toMatchObject([{ kind: "interview-question", again: true, number: 2 }]);
      expect(walk.state.dialog).toEqual(open);
      expect(walk.state.paused).toBeUndefined();
    },
  );

  it("is the button, also if it stands far above by now", () => {
    const walk = cardInBetween();
    const back = walk.state.offers.at(-1);
    walk.press("Einwand üben");
    expect(walk.submit(back?.action).kinds).toEqual(["interview-question"]);
  });

  it("is the question's own card further up: its buttons still work", () => {
    const walk = interview();
    const [option] = walk.state.offers;
    walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    const step = walk.submit(option?.action);
    expect(noticeOf(step)).toEqual([]);
    expect(JSON.stringify(walk.state.dialog ?? walk.state.result)).toContain("konzept");
  });

  it("is „zurück“, step by step through what was shown of the talk", () => {
    expect(cardInBetween().say("zurück").kinds).toEqual(["interview-question"]);
    const walk = cardInBetween();
    walk.press("Andere Argumente");
    expect(walk.say("zurück").kinds).toEqual(["which-objection"]);
    expect(walk.say("zurück").kinds).toEqual(["whom"]);
    expect(walk.say("zurück").kinds).toEqual(["interview-question"]);
  });

  it("is more that is told: it counts for the same interview", () => {
    const walk = cardInBetween();
    walk.say("Das Heft ist von 2011, und im ganzen Haus will niemand mehr heran, jeder redet sich heraus.");
    const { dialog, result } = walk.state;
    expect(dialog?.kind === "diagnosis" ? dialog.diagnosis.answers : result).toContainEqual({
      question: "worum",
      option: "konzept",
    });
  });

  it("leads back to the candidates as well", () => {
    const walk = new Walker();
    walk.say("sitz direkt beim ob aber darf nix entscheiden");
    expect(walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter").kinds).toEqual(["argument-card", "waiting"]);
    expect(walk.press(BACK).replies).toMatchObject([{ kind: "candidates", again: true }]);
  });

  it("is open again for another talk later on, which mentions it again", () => {
    const walk = cardInBetween();
    walk.press(BACK);
    expect(walk.say("Ich habe gleich ein Gespräch mit der Kämmerei").kinds).toEqual(["argument-card", "waiting"]);
  });
});

describe("an interview that waits and is not wanted any more", () => {
  it("is ended by „abbrechen“, with its answers", () => {
    const walk = cardInBetween();
    expect(noticeOf(walk.say("abbrechen"))).toEqual(["stopped"]);
    expect(walk.state.paused).toBeUndefined();
    expect(JSON.stringify(walk.state)).not.toContain('"answers"');
  });

  it("comes to its result by „Ergebnis“", () => {
    const walk = interview();
    walk.press("Es ist veraltet");
    walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    expect(walk.say("Ergebnis").kinds).toEqual(["result"]);
    expect(walk.state.paused).toBeUndefined();
  });

  it("keeps its answers by „behalten“, without a role play being lost", () => {
    const walk = cardInBetween();
    walk.press("Einwand üben");
    expect(walk.say("Antworten behalten").kinds).toEqual(["notice", "practice-round"]);
    expect(walk.state.paused).toMatchObject({ keep: true });
  });
});
