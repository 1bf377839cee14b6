import { holdsIn } from "../../src/knowledge";
import { sharedKnowledge } from "../support/talk";
import { Walker } from "../support/walker";

const KINDS = [
  ["kreis", "Kreis"],
  ["kreisfreie-stadt", "Kreisfreie Stadt"],
  ["gemeinde", "Gemeinde in einem Kreis"],
] as const;

/** A chat of somebody who works in such a municipality. */
function officerIn(municipality: string): Walker {
  const walk = new Walker();
  walk.say("Profil");
  walk.say("Keine Angabe");
  walk.say(municipality);
  walk.say("überspringen");
  return walk;
}

/** The objections of a whole role play, as the colleague says them. */
function objectionsOf(walk: Walker): string[] {
  const said: string[] = [];
  for (;;) {
    const [reply] = walk.last?.replies ?? [];
    if (reply?.kind !== "practice-round") return said;
    said.push(reply.objection.id);
    walk.press("Antwort 1");
  }
}

describe.each(KINDS)("the role play in a municipality of the kind %s", (kind, title) => {
  const { advisor, corpus } = sharedKnowledge();

  it("has no objection that nobody can have there, whatever the card was opened with", () => {
    for (const { id, objections } of corpus.advice.addressees) {
      const foreign = [...objections, ...corpus.advice.objections].filter((one) => !holdsIn(one, kind));
      for (const objection of [null, ...foreign.map((one) => one.id)]) {
        const walk = officerIn(title);
        walk.submit({ verb: "practise", addressee: id, objection });
        for (const said of objectionsOf(walk))
          expect([said, holdsIn(advisor.objection(said), kind)]).toEqual([said, true]);
      }
    }
  });

  it("lasts three rounds with everybody who has something to object there, and with nobody else it begins", () => {
    for (const { id, objections } of corpus.advice.addressees) {
      const walk = officerIn(title);
      walk.submit({ verb: "practise", addressee: id });
      const own = objections.filter((one) => holdsIn(one, kind));
      expect([id, objectionsOf(walk).length]).toEqual([id, own.length === 0 ? 0 : 3]);
    }
  });
});

it("the role play of a card from before the profile was changed says so, and offers somebody else", () => {
  const walk = officerIn("Kreisfreie Stadt");
  expect(walk.submit({ verb: "practise", addressee: "gemeinden" }).replies).toMatchObject([
    { kind: "argument-card", arguments: [] },
  ]);
  expect(walk.state.dialog).toBeUndefined();
  expect(walk.state.offers.map(({ title }) => title)).toEqual(["Anderes Gegenüber"]);
});
