import { Walker } from "../support/walker";

/** The reply to what was typed first; a remark may stand above it. */
function firstReply(said: string) {
  return new Walker().say(said).replies.find(({ kind }) => kind !== "notice");
}

describe("a talk that is announced in so many words", () => {
  it.each([
    ["gleich termin beim OB, der hat andere baustellen", "landrat-ob"],
    ["hab an temrin, beim Landrat", "landrat-ob"],
    ["morgn früh gespräch mim landrat der schiebt des vor sich her", "landrat-ob"],
    ["nachher treff mit der kämmerin die will sparen", "kaemmerei"],
    ["um 3 hab ich ein meeting mit dem hauptamt, stellenplan", "personal-organisation"],
    ["heut nachmittag noch kurz rücksprache bei der Landrätin, die is skeptisch", "landrat-ob"],
    ["ick treff nachher den ausländeramtsleiter", "auslaenderbehoerde"],
    ["gleich gesprech mit jobcenter die haben keine leute", "jobcenter"],
    ["muss in 10 min zum schulamt rüber", "schule-bildung"],
    ["termin morgen beim sozialamt wegen der beratungszeiten", "sozialamt"],
    ["hob um zwoa a gspräch mit da kämmerei", "kaemmerei"],
    ["gleich gehts zum landrat, er hat wenig zeit", "landrat-ob"],
    ["treffe morgen die fraktionsvorsitzende, die halten nichts von uns", "fraktionen"],
    ["Am Dienstag bin ich beim Personalrat, Thema Sprechstunde", "personalrat"],
    ["glei temrin beim jugendamt", "jugendamt"],
    ["übermorgen sitz ich mit der Wirtschaftsförderin zusammen", "wirtschaftsfoerderung"],
    ["I've got a meeting with the mayor in ten minutes", "landrat-ob"],
  ])("leads to the card: %s", (said, addressee) => {
    expect(firstReply(said)).toMatchObject({ kind: "argument-card", addressee: { id: addressee } });
  });

  it("is with whom it is announced, whoever else is named", () => {
    expect(firstReply("gleich termin beim OB, das jobcenter macht ja nicht mit")).toMatchObject({
      kind: "argument-card",
      addressee: { id: "landrat-ob" },
    });
  });
});

describe("a situation that is told beside a talk", () => {
  it.each([
    "morgen termin beim Chef weil das Jobcenter alles auf mich abschiebt, was soll ich machen",
    "gleich besprechung mit dem sozialamt, aber die schieben mir seit monaten jeden fall rüber und keiner hält mir den rücken frei",
    "Nachher Termin beim Landrat. Seit ich Stabsstelle bin, darf ich nichts mitzeichnen und erfahre alles aus der Zeitung.",
  ])("is diagnosed, and the card stands beside the candidates: %s", (said) => {
    const walk = new Walker();
    expect(walk.say(said).replies.at(-1)).toMatchObject({ kind: "candidates", vague: false });
    expect(walk.state.offers.map(({ title }) => title).join()).toContain("Argumente für das Gespräch mit");
    const [card] = walk.press("Argumente für das Gespräch").replies;
    expect(card).toMatchObject({ kind: "argument-card" });
    expect(JSON.stringify(card)).toContain('"choice":"Argumente für das Gespräch mit');
  });

  it("is none if it is what the colleague says", () => {
    expect(
      firstReply("gleich gespräch mit der kämmerei, die meint wir müssten das dann jedes jahr aus unserem topf zahlen"),
    ).toMatchObject({ kind: "argument-card", addressee: { id: "kaemmerei" } });
  });
});

describe("a talk that is only spoken of", () => {
  it.each([
    "immer wenn ich ein gespräch mit dem landrat habe nickt er und danach passiert nix",
    "die amtsleiter laden mich nie zum termin mit dem dezernenten ein",
    "ich bekomme seit wochen keinen termin beim OB",
    "gestern hatte ich ein gespräch mit dem bürgermeister, der will mein konzept nicht lesen",
    "heute war das treffen mit dem jugendamt, wieder hat keiner was zugesagt",
    "ich sitze direkt beim OB und darf nichts entscheiden",
  ])("is a worry: %s", (said) => {
    expect(firstReply(said)?.kind).toBe("candidates");
  });

  it.each(["Wie oft sollte man Gespräche mit der Spitze führen?", "Termin mit der Verwaltungsspitze vorbereiten"])(
    "is looked up if it is a question or a keyword: %s",
    (said) => {
      expect(firstReply(said)?.kind).not.toBe("candidates");
    },
  );
});
