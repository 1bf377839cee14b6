import { openTestKnowledge } from "../support/open-test-knowledge";

const { advisor } = openTestKnowledge();
const firstThree = (question: string) =>
  advisor
    .search(question)
    .slice(0, 3)
    .map(({ id }) => id);

describe("searching objections and arguments", () => {
  // One line a feature of the reading; each row fails without it.
  it.each([
    ["Folgekosten", "kaemmerei-folgekosten"], // the word itself
    ["zustaendigkeit", "einwand-nicht-zustaendig"], // a concept of the lexicon, umlaut left out
    ["Folgekossten", "kaemmerei-foerderung-laeuft-aus"], // a typo: only likeness finds it
    ["not our department", "einwand-nicht-zustaendig"], // a wording in another language
    ["Personalmangel", "gemeinden-keine-leute"], // a concept: the entry says „keine Leute“
  ])("leads %j to %s", (question, id) => {
    expect(firstThree(question)).toContain(id);
  });

  it("finds what belongs to an addressee that is named", () => {
    const found = advisor.search("Argumente für den Kämmerer").map(({ id }) => id);

    expect(found.filter((id) => id.startsWith("kaemmerei-")).length).toBeGreaterThanOrEqual(8);
  });

  it.each(["", "Käsekuchen", "Quantenphysik", "asdfgh", "Wie backe ich einen Käsekuchen?", "Bundesliga"])(
    "finds nothing for %j",
    (question) => {
      expect(advisor.search(question)).toEqual([]);
    },
  );
});

describe("finding objections in a message", () => {
  it("reads sentence by sentence: the greeting around it does not hide an objection", () => {
    const around =
      "Hallo Katrin, danke für die schöne Runde gestern! Dafür sind wir nicht zuständig. Schönes Wochenende und viele Grüße vom ganzen Team";

    expect(advisor.findObjections(around)[0]?.id).toBe("einwand-nicht-zustaendig");
  });

  it("prefers what comes from anywhere to what a certain addressee says in the same words", () => {
    expect(advisor.findObjections("Dafür haben wir kein Geld.")[0]?.id).toBe("einwand-kein-geld");
  });

  it("prefers what an addressee says that the message speaks of", () => {
    const [first] = advisor.findObjections("Im Jobcenter sind alle voll mit Fällen, da geht nichts dazu.");

    expect(first?.id).toBe("jobcenter-keine-luft");
  });
});
