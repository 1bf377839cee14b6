import { withoutAnnouncement } from "../../../src/knowledge/ranking/read-report";
import { openTestKnowledge } from "../../support/open-test-knowledge";

const { advisor } = openTestKnowledge();

describe("what is left of an announcement", () => {
  it.each([
    ["gleich termin beim OB", "landrat-ob", ""],
    ["hab nachher den Kämmerer", "kaemmerei", ""],
    ["Kämmerei, kein Geld", "kaemmerei", ", kein Geld"],
    ["treffe morgen um 9 die Kämmerin", "kaemmerei", ""],
    ["Der Personalrat macht nicht mit", "personal-organisation", "Der Personalrat macht nicht mit"], // not whom one talks to
  ])("%j", (text, id, left) => {
    expect(withoutAnnouncement(text, advisor.addressee(id))).toBe(left);
  });
});

describe("a reported objection", () => {
  it.each([
    ["gleich termin beim OB, der hat nie zeit", "landrat-ob"], // not „Wir behandeln alle gleich“
    ["Ausländerbehörde, die haben keine Leute", "auslaenderbehoerde"], // not „Dann bekommen die mehr als wir“
    ["die meint wir müssten das dann jedes jahr zahlen", "kaemmerei"], // not the Kreisumlage
    ["der schweigt", "landrat-ob"], // not the Datenschutz
    ["Bauamtsleiter: das ist keine Bauaufgabe", "stadtentwicklung-bauamt"], // not the Personalrat
  ])("needs more than a common word: %s", (text, id) => {
    expect(advisor.reportedObjection(text, advisor.addressee(id))).toBeUndefined();
  });

  it.each([
    ["die sagen immer, Dolmetschen zahlt keiner", "gesundheitsamt", "gesundheitsamt-dolmetschen"],
    ["der sagt eh bloß haushaltssperre", "kaemmerei", "kaemmerei-haushaltssperre"],
    ["das regelt alles der Bund", "jobcenter", "jobcenter-bund"],
  ])("is found where it stands in so many words: %s", (text, id, objection) => {
    expect(advisor.reportedObjection(text, advisor.addressee(id))).toBe(objection);
  });

  it("is found in words in which nobody has said it yet", () => {
    const said = "wegen der Haushaltssperre dürfen wir gerade nicht mal Bleistifte bestellen";

    expect(advisor.recogniseObjection(said, advisor.addressee("kaemmerei"))).toBe("kaemmerei-haushaltssperre");
  });

  it("is the addressee's own rather than one from anywhere that says the same", () => {
    expect(advisor.recogniseObjection("es ist kein Geld da", advisor.addressee("kaemmerei"))).toBe(
      "kaemmerei-kein-geld",
    );
    expect(advisor.recogniseObjection("es ist kein Geld da", undefined)).toBe("einwand-kein-geld");
  });

  it.each(["Ich weiß noch nicht so recht", "Wer war beim Workshop dabei?", "Käsekuchen", "", "asdf jklö"])(
    "is not heard in what is none: %j",
    (text) => {
      expect(advisor.recogniseObjection(text, advisor.addressee("kaemmerei"))).toBeUndefined();
    },
  );

  it("may be the field of whoever is asked, as an answer", () => {
    expect(advisor.recogniseObjection("Datenschutz", advisor.addressee("datenschutz"))).toMatch(/datenschutz/);
  });
});
