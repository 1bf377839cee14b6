import { startTalk } from "../support/talk";
import { Walker } from "../support/walker";

const WORRY = "sitz direkt beim ob aber darf nix entscheiden";

/** A chat whose plan has its first so many steps open; the last card may be another. */
function planOf(steps: number): Walker {
  const walk = new Walker();
  walk.say(WORRY);
  walk.press("Stabsstelle ohne Befugnisse");
  walk.say("Ergebnis");
  walk.press("Plan");
  for (let chosen = 0; chosen < steps; chosen++) walk.press("Vorschlag 1");
  return walk;
}

/** A plan of the first step of each of three strategies: all of them are „Schritt 1“. */
function planOfFirstSteps(): Walker {
  const walk = planOf(0);
  for (const proposal of walk.state.offers.filter(({ title }) => title.startsWith("Vorschlag")))
    walk.submit(proposal.action);
  return walk;
}

const done = (walk: Walker) => walk.state.plan?.items.map((item) => item.done);

describe("the only open step of a plan", () => {
  it.each([
    "erledigt",
    "Erledigt!",
    "erledgit",
    "hab ich geschafft",
    "hab i gschafft",
    "ist jetzt erledigt",
    "Das habe ich heute gemacht.",
    "Schritt 1 erledigt",
    "das erste hab ich gemacht",
    "done",
  ])("is ticked off by %j, also days later", (said) => {
    const walk = planOf(1);
    walk.say("Guten Morgen");
    const { replies } = walk.say(said);
    expect(done(walk)).toEqual([true]);
    expect(replies.at(-1)).toMatchObject({ kind: "plan" });
    expect(JSON.stringify(replies.at(-1))).toContain('"choice":"Erledigt');
  });
});

describe("a step of several that is named", () => {
  it.each([
    ["das zweite hab ich gemacht", [false, true, false]],
    ["Schritt 2 erledigt", [false, true, false]],
    ["nr 3 is gschafft", [false, false, true]],
    ["den ersten Schritt hab ich schon", [true, false, false]],
    ["der letzte ist erledigt", [false, false, true]],
    ["schritt 1 und 3 sind erledigt", [true, false, true]],
    ["alles erledigt", [true, true, true]],
  ])("%j ticks off exactly that", (said, expected) => {
    const walk = planOf(3);
    walk.say("Guten Morgen");
    expect(walk.say(said).kinds).toEqual(["plan"]);
    expect(done(walk)).toEqual(expected);
  });

  it("may be named by what it is about", () => {
    const walk = planOfFirstSteps();
    walk.say("Guten Morgen");
    walk.say("das mit dem Anliegen in einem Satz hab ich gemacht");
    expect(done(walk)).toEqual([false, false, true]);
  });

  it("is the second of the plan where no step has that number of its own", () => {
    const walk = planOfFirstSteps();
    walk.say("Schritt 2 erledigt");
    expect(done(walk)).toEqual([false, true, false]);
  });

  it("is asked for where its number and its place in the plan are two different steps", () => {
    const walk = planOf(3);
    walk.press("Streichen: Schritt 1");
    expect(walk.say("Schritt 2 erledigt").kinds).toEqual(["which-step"]);
    expect(done(walk)).toEqual([false, false]);
  });
});

describe("a step of several that is not named", () => {
  it.each(["erledigt", "hab ich geschafft", "schritt 7 erledigt"])(
    "%j is asked which, with a button for each",
    (said) => {
      const walk = planOf(3);
      walk.say("Guten Morgen");
      expect(walk.say(said).kinds).toEqual(["which-step"]);
      expect(done(walk)).toEqual([false, false, false]);
      expect(walk.state.offers.map(({ action }) => action.verb)).toEqual(["tick-step", "tick-step", "tick-step"]);
      walk.say("das zweite");
      expect(done(walk)).toEqual([false, true, false]);
    },
  );

  it("is shown with its words, so that nobody has to remember numbers", async () => {
    const talk = startTalk();
    await talk.say(WORRY);
    await talk.press("Stabsstelle ohne Befugnisse");
    await talk.say("Ergebnis");
    await talk.press("Plan für nächste Woche");
    await talk.press("Vorschlag 1 in den Plan");
    const { lines: plan } = await talk.press("Vorschlag 1 in den Plan");
    const steps = plan.slice(2, 6).filter((line) => line.endsWith("."));
    await talk.say("danke");
    const { lines } = await talk.say("geschafft");
    expect(lines).toContain("Welchen Schritt haben Sie erledigt?");
    expect(steps).toHaveLength(2);
    for (const step of steps) expect(lines).toContain(step);
  });
});

describe("what is no report of a step", () => {
  it.each([
    ["das zweite hab ich noch nicht geschafft", "plan"],
    ["erledigt?", "plan"],
  ])("%j ticks nothing off and shows the plan", (said, kind) => {
    const walk = planOf(2);
    walk.say("Guten Morgen");
    expect(walk.say(said).kinds).toEqual([kind]);
    expect(done(walk)).toEqual([false, false]);
  });

  it.each([
    "Das haben wir doch alles schon gemacht",
    "Ich hab alles gemacht, was der Landrat wollte, und trotzdem hört mir keiner zu.",
    "Unser Konzept ist seit 2011 fertig und liegt im Schrank",
    "danke",
  ])("%j ticks nothing off", (said) => {
    const walk = planOf(2);
    walk.say("Guten Morgen");
    expect(walk.say(said).kinds).not.toContain("which-step");
    expect(done(walk)).toEqual([false, false]);
  });

  it("is what the colleague is expected to object, or a reply in the role play", () => {
    const walk = planOf(1);
    walk.say("Argumente");
    walk.say("Kämmerei");
    walk.say("Das hab ich schon gemacht");
    expect(done(walk)).toEqual([false]);
    walk.say("Ich habe gleich ein Gespräch mit der Kämmerei");
    walk.say("Einwand üben");
    walk.say("Das habe ich schon erledigt");
    expect(done(walk)).toEqual([false]);
  });

  it("without a plan is what it was before", () => {
    expect(new Walker().say("erledigt").kinds).toEqual(["small-talk"]);
  });
});

describe("while a question of the interview waits", () => {
  it("a step can be ticked off, and the question stands there again", () => {
    const walk = planOf(1);
    walk.say("neu");
    expect(walk.say("Schritt 1 erledigt").kinds).toEqual(["plan", "interview-question"]);
    expect(done(walk)).toEqual([true]);
  });
});

describe("the plan", () => {
  it.each([
    "mein plan",
    "zeig mir meinen plan",
    "was steht in meinem plan?",
    "was ist noch offen?",
    "welche schritte fehlen noch",
  ])("is shown for %j", (said) => {
    const walk = planOf(1);
    walk.say("Guten Morgen");
    expect(walk.say(said).kinds).toEqual(["plan"]);
  });

  it("is not meant by „was ist noch offen?“ as long as there is none", () => {
    expect(new Walker().say("was ist noch offen?").kinds).not.toContain("plan");
  });

  it("with every step done is shown when one more is reported", () => {
    const walk = planOf(1);
    walk.say("erledigt");
    walk.say("Guten Morgen");
    expect(walk.say("erledigt").kinds).toEqual(["plan"]);
  });
});
