import { adviceOffers } from "../../src/bot/cards/advice-buttons";
import { argumentCard as renderReply } from "../../src/bot/cards/talk-cards";
import { argumentCard, argumentText, chooseAddressee, chooseObjection, readTalk } from "../../src/bot/handlers/talk";
import { readLines, sharedKnowledge, startTalk } from "../support/talk";
import { Walker } from "../support/walker";

function cardOf(walk: Walker) {
  const reply = walk.last?.replies.find(({ kind }) => kind === "argument-card");
  if (reply?.kind !== "argument-card") throw new Error(`no card among ${walk.last?.kinds.join(", ")}`);
  return reply;
}

describe("a talk that is announced and nothing more", () => {
  it.each(sharedKnowledge().corpus.advice.addressees.map((one) => [one.with, one.id] as const))(
    "„Gespräch mit … %s“ puts no objection into the colleague's mouth",
    (whom, id) => {
      const walk = new Walker();
      walk.say(`Ich habe gleich ein Gespräch ${whom === "" ? "" : "mit "}${whom}`);
      const card = cardOf(walk);
      expect([card.addressee.id, card.objection?.id]).toEqual([id, undefined]);
    },
  );

  it("lets the officer say afterwards what they will object", () => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
    walk.press("Einwand angeben");
    walk.say("das regelt alles der Bund");
    expect(cardOf(walk).objection?.id).toBe("jobcenter-bund");
  });

  it.each([
    ["Ich muss gleich zum Gesundheitsamt, die sagen immer, Dolmetschen zahlt keiner", "gesundheitsamt-dolmetschen"],
    ["morgen um 8 hab ich den kämmerer, der sagt eh bloß haushaltssperre", "kaemmerei-haushaltssperre"],
  ])("goes straight to the card, with what they are known to object: %s", (said, objection) => {
    const walk = new Walker();
    walk.say(said);
    expect(cardOf(walk).objection?.id).toBe(objection);
  });
});

describe("beside a worry", () => {
  it("nobody is offered as the one to talk to whom the situation does not name", () => {
    const walk = new Walker();
    walk.say("Chef nickt immer, aber im Kreisausschuss sagt er keinen Ton, wenn die mich angehen");
    expect(walk.last?.kinds).toEqual(["candidates"]);
    expect(walk.state.offers.map(({ title }) => title).join()).not.toContain("Fraktionen");
  });

  it("arguments follow what has been told, also before there is a result", () => {
    const walk = new Walker();
    walk.say("Das Sozialamt reicht jede Familie an mich weiter und sagt, dafür gibt es doch Sie.");
    walk.press("Argumente für das Gespräch");
    const [first] = cardOf(walk).arguments;
    expect(first?.situations).toContain("zustaendigkeit-wird-abgeschoben");
  });
});

describe("what they will object", () => {
  it("begins with what fits the situation", () => {
    const walk = new Walker();
    walk.say("In der Teeküche reißen Kollegen Witze über Geflüchtete");
    walk.press("Ablehnung und Fremdenfeindlichkeit");
    walk.say("Ergebnis");
    walk.press("Argumente für ein Gespräch");
    walk.press("Personal und Organisation");
    expect(walk.state.offers[0]?.title).toBe("„Rassismus gibt es bei uns im Haus nicht.“");
  });
});

describe("the card", () => {
  it("has no argument for another situation while there is one for the officer's own", () => {
    const knowledge = sharedKnowledge();
    const situations = [{ id: "fehlende-rueckendeckung-der-leitung", probability: 0.55 }];
    const context = { knowledge, result: { situations, ruledOut: [] }, profile: {} };
    for (const { id } of knowledge.advisor.addressee("landrat-ob").objections) {
      const card = argumentCard(context, "landrat-ob", id);
      expect(card.arguments.flatMap((one) => one.situations)).toContain("fehlende-rueckendeckung-der-leitung");
      expect(card.arguments[0]?.situations).toContain("fehlende-rueckendeckung-der-leitung");
    }
  });

  it("marks every part of what it says as ours, also what is better not said", async () => {
    const talk = startTalk();
    await talk.say("Ich habe gleich ein Gespräch mit dem Sozialamt");
    const { outgoing } = await talk.press("Einwand angeben");
    expect(outgoing).not.toHaveLength(0);
    const card = await talk.press("„Amtssprache ist Deutsch.“");
    const lines = card.outgoing.flatMap(readLines);
    for (const part of ["Vorab:", "Vorsicht:"]) {
      const at = lines.findIndex((line) => line.startsWith(part));
      expect(lines[at + 1]).toBe("unsere Ausarbeitung");
    }
    expect(lines).toContain("Besser nicht sagen (unsere Ausarbeitung)");
  });
});

describe("„zurück“ from the text of a card", () => {
  it("shows the same arguments again, also if typed words had ordered them", () => {
    const walk = new Walker();
    walk.say("wie überzeuge ich den kämmerer dass wir sprachmittler brauchen");
    const before = cardOf(walk).picks;
    walk.press("Als Text");
    walk.say("zurück");
    expect(cardOf(walk).picks).toEqual(before);
  });
});

describe("whom one could talk to", () => {
  it("leaves out whom only an unlikely situation names", () => {
    const knowledge = sharedKnowledge();
    const situations = [
      { id: "stelle-infrage-gestellt", probability: 0.8 },
      { id: "schwache-vernetzung", probability: 0.02 },
    ];
    const { addressees } = chooseAddressee({ knowledge, result: { situations, ruledOut: [] }, profile: {} }, false);
    expect(addressees.map(({ id }) => id)).toEqual(["landrat-ob", "personal-organisation", "personalrat", "kaemmerei"]);
  });
});

describe("an objection that is not known", () => {
  it.each([
    "gleich termin beim OB, der hat nie zeit",
    "Ich habe gleich ein Gespräch mit der Ausländerbehörde, die sind dauernd krank",
  ])("is not put into the colleague's mouth: %s", (said) => {
    const walk = new Walker();
    walk.say(said);
    expect(cardOf(walk).objection).toBeUndefined();
  });

  it.each([
    "Ich habe gleich ein Gespräch mit der Kämmerei, die meint wir müssten das dann jedes jahr zahlen",
    "Ich habe gleich ein Gespräch mit dem Bauamtsleiter: das ist keine Bauaufgabe",
  ])("is said to have no reply of its own, also on the direct way: %s", (said) => {
    const walk = new Walker();
    walk.say(said);
    expect([cardOf(walk).objection?.id, cardOf(walk).unmet]).toEqual([undefined, true]);
  });

  it("is not assumed where the officer only does not know what to say", () => {
    const walk = new Walker();
    walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter, weiß nicht was ich sagen soll");
    expect(cardOf(walk).unmet).toBe(false);
  });
});

describe("the profile", () => {
  const knowledge = sharedKnowledge();
  const context = (municipality: "kreis" | "kreisfreie-stadt" | "gemeinde") => ({
    knowledge,
    result: undefined,
    profile: { municipality },
  });

  it.each(["gemeinde", "kreisfreie-stadt"] as const)("makes the mayor the head of the own house: %s", (kind) => {
    const said = "Ich habe gleich ein Gespräch mit dem Bürgermeister";
    expect(argumentCard(context(kind), "gemeinden", undefined, { said }).addressee.id).toBe("landrat-ob");
    expect(readTalk(context(kind), said).addressee?.id).toBe("landrat-ob");
    expect(readTalk(context("kreis"), said).addressee?.id).toBe("gemeinden");
  });

  it.each(["gemeinde", "kreisfreie-stadt", "kreis"] as const)("offers nobody without an argument: %s", (kind) => {
    const { addressees, all } = chooseAddressee(context(kind), true);
    expect(all).toBe(true);
    for (const { id } of addressees) expect(argumentCard(context(kind), id, undefined).arguments).not.toHaveLength(0);
  });

  it("leaves no card empty: it says so and offers somebody else", () => {
    const card = argumentCard(context("kreisfreie-stadt"), "gemeinden", undefined);
    expect(readLines(renderReply(card)).join()).toContain("keines meiner Argumente");
    expect(adviceOffers(card).map(({ title }) => title)).toEqual(["Anderes Gegenüber"]);
  });

  it("leaves out objections that nobody can have there", () => {
    const ids = (kind: "kreis" | "kreisfreie-stadt") =>
      chooseObjection(context(kind), "kaemmerei").objections.map(({ id }) => id);
    expect(ids("kreis")).toContain("kaemmerei-kreisumlage");
    expect(ids("kreisfreie-stadt")).not.toContain("kaemmerei-kreisumlage");
  });
});

describe("hostility", () => {
  it("puts safety and superiors before the arguments", () => {
    const situations = [{ id: "ablehnung-und-fremdenfeindlichkeit", probability: 0.8 }];
    const context = { knowledge: sharedKnowledge(), result: { situations, ruledOut: [] }, profile: {} };
    const lines = readLines(renderReply(argumentCard(context, "personalrat", undefined)));
    const first = lines.findIndex((line) => line.includes("Vorgesetzten"));
    expect(lines[first]).toContain("AGG-Beschwerdestelle");
    expect(first).toBeGreaterThan(-1);
    expect(first).toBeLessThan(lines.indexOf("Woran dort gemessen wird"));
  });
});

describe("„Als Text“", () => {
  it("offers paired forms only if they change something", () => {
    const context = { knowledge: sharedKnowledge(), result: undefined, profile: {} };
    for (const { id } of sharedKnowledge().corpus.advice.addressees) {
      const card = argumentCard(context, id, undefined);
      const plain = argumentText(card, false);
      const paired = argumentText(card, true);
      if (plain.kind !== "argument-text" || paired.kind !== "argument-text") throw new Error("no text");
      const differ = plain.lines.join() !== paired.lines.join();
      const offers = (reply: typeof plain) => adviceOffers(reply).map(({ title }) => title);
      expect(offers(plain).includes("Mit Paarformen")).toBe(differ);
      expect(offers(paired).includes("Mit Doppelpunkt")).toBe(differ);
    }
  });
});
