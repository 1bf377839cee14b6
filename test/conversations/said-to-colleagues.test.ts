import { Walker } from "../support/walker";

/** The kinds of the replies to what was typed last. */
function kindsOf({ replies }: ReturnType<Walker["say"]>): string[] {
  return replies.map(({ kind }) => kind);
}

describe("what is typed under an argument card", () => {
  it.each(["kein geld", "die sagen immer, dafür ist kein Geld da"])(
    "%j is first of all what that colleague says",
    (said) => {
      const walk = new Walker();
      walk.say("Ich habe gleich ein Gespräch mit der Kämmerei");
      expect(walk.say(said).replies).toMatchObject([
        { kind: "argument-card", addressee: { id: "kaemmerei" }, objection: { id: "kaemmerei-kein-geld" } },
      ]);
    },
  );

  it("says honestly that it has no reply when the colleague says something that it does not know", () => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    expect(walk.say("Der meint, unser Wappen gefällt ihm nicht").replies).toMatchObject([
      { kind: "argument-card", addressee: { id: "jobcenter" }, unmet: true },
    ]);
  });

  it.each(["Was heißt Stabsstelle?", "Danke!", "Ist eine Stabsstelle eine Garantie?"])(
    "%j is answered as anywhere else",
    (said) => {
      const walk = new Walker();
      walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
      expect(kindsOf(walk.say(said))).not.toContain("argument-card");
    },
  );

  it("goes on with somebody else who is named", () => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    expect(walk.say("und dann noch ein Gespräch mit der Kämmerei").replies).toMatchObject([
      { kind: "argument-card", addressee: { id: "kaemmerei" } },
    ]);
  });
});

describe("what a colleague is expected to object", () => {
  it.each(["das bringt doch alles nix", "brauchen wir nicht", "Warum soll ich das machen?"])(
    "%j does not end the talk",
    (said) => {
      const walk = new Walker();
      walk.say("Argumente");
      walk.say("jugendamt");
      const kinds = kindsOf(walk.say(said));
      expect(["argument-card", "which-objection"]).toContain(kinds.at(-1));
    },
  );
});

describe("the role play", () => {
  it.each([
    "Was bräuchten Sie von mir, um das prüfen zu können?",
    "Darf ich Ihnen bis Montag eine Seite mit den Folgekosten schicken?",
    "Gut, dann lassen wir das, und ich frage im Herbst noch einmal nach.",
  ])("takes %j as the reply that it is", (said) => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit der Kämmerei");
    walk.say("Einwand üben");
    expect(walk.say(said).replies).toMatchObject([{ kind: "practice-round", round: 2 }]);
  });

  it("still answers a question on a word", () => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit der Kämmerei");
    walk.say("Einwand üben");
    expect(kindsOf(walk.say("Was heißt Stabsstelle?"))).toEqual(["answered", "practice-round"]);
  });

  it("ends when that is said in any words", () => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit der Kämmerei");
    walk.say("Einwand üben");
    walk.say("Lass mal, mir reicht's");
    expect(walk.state.dialog).toBeUndefined();
  });
});

describe("a talk that is announced", () => {
  it.each(["Ich habe gleich ein Gespräch mit meiner Kollegin", "Ich habe morgen einen Termin mit dem Bischof"])(
    "%j leads to the question with whom, if nobody here is meant",
    (said) => {
      expect(new Walker().say(said).replies).toMatchObject([{ kind: "whom", all: true, unknown: true }]);
    },
  );

  it("„Andere Argumente“ without a card asks with whom", () => {
    expect(kindsOf(new Walker().say("Andere Argumente"))).toEqual(["whom"]);
  });
});

describe("a statement that the documentation answers", () => {
  it("may have been a worry: the way to the diagnosis stands below the answer", () => {
    const walk = new Walker();
    const [reply] = walk.say("informelle macht zählt bei uns mehr als das organigramm").replies;
    if (reply?.kind === "answered" || reply?.kind === "unsure")
      expect(walk.state.offers.map(({ title }) => title)).toContain("Lage klären");
    else expect(reply?.kind).toBe("candidates");
  });

  it("is no worry when it was asked", () => {
    const walk = new Walker();
    walk.say("Ist eine Stabsstelle eine Garantie?");
    expect(walk.state.offers.map(({ title }) => title)).not.toContain("Lage klären");
  });
});
