import type { AdviceReply } from "../../src/bot/advice-reply";
import { render } from "../../src/bot/cards/render";
import type { Reply } from "../../src/bot/reply";
import { resultReply } from "../../src/bot/result-reply";
import { printOutgoing } from "../../src/cli/print-outgoing";
import { addDescription, mostTold, readDescription } from "../../src/dialogs";
import { sharedKnowledge } from "../support/talk";
import { Walker } from "../support/walker";

const WORRY = "sitz direkt beim ob aber darf nix entscheiden";
const DIALECT =
  "mei chef steht net zu mir, da hockt er und sogt nix im ausschuss, hab kein rückhalt, des läuft scho lang so";
const WHY = "Warum ich das annehme";

function shown(reply: Reply | undefined): string {
  return reply === undefined ? "" : render(reply).map(printOutgoing).join("\n");
}

function resultOf(walk: Walker): Extract<AdviceReply, { kind: "result" }> {
  const reply = walk.last?.replies.find((one) => one.kind === "result");
  if (reply?.kind !== "result") throw new Error(`no result among ${walk.last?.kinds.join(", ")}`);
  return reply;
}

/** A result from a chosen candidate, with no question answered. */
function chosen(worry: string, title: string): Walker {
  const walk = new Walker();
  walk.say(worry);
  walk.press(title);
  if (walk.last?.kinds[0] !== "result") walk.say("Ergebnis");
  return walk;
}

describe("why a situation is assumed", () => {
  it("names the candidate that was chosen, and calls it no mere possibility", () => {
    const walk = chosen(WORRY, "Stabsstelle ohne Befugnisse");
    const text = shown(resultOf(walk));
    expect(text).toContain("Sie haben gewählt: „Stabsstelle ohne Befugnisse“");
    expect(text).toContain("Sie haben es selbst so benannt");
    expect(text).not.toContain("nur eine Möglichkeit");
  });

  it("quotes the user's words only for what they speak for most", () => {
    const knowledge = sharedKnowledge();
    const told = mostTold(readDescription(knowledge, DIALECT).state);
    const walk = new Walker();
    walk.say(DIALECT);
    const titles = walk.state.offers.flatMap(({ action }) =>
      action.verb === "pick-situation" ? [action.situation] : [],
    );
    for (const situation of titles) {
      const one = walk.fork();
      one.press(knowledge.advisor.situation(situation).short);
      if (one.last?.kinds[0] !== "result") one.say("Ergebnis");
      const { situation: result, reasons } = resultOf(one);
      expect(reasons?.words.length === 0).toBe(result.id !== told);
    }
    expect(titles).toHaveLength(3);
  });

  it.each([
    [DIALECT, ["chef", "ausschuss", "rückhalt"]],
    ["Mei Chef sogt nix, des läuft scho so", ["Chef"]],
    [
      "Die Mitzeichnung dauert ewig, jedes Amt legt meine Vorlage auf den Stapel",
      ["Mitzeichnung", "Vorlage", "Stapel"],
    ],
    ["hock ganz oben, aber bestimmen tun andere", []],
    ["Gestern hat die Landrätin wieder geschwiegen", ["Landrätin"]],
  ])("shows nouns and no fillers: %s", (text, allowed) => {
    const words = sharedKnowledge().advisor.tellingWords(text);
    expect(words.filter((word) => !allowed.includes(word))).toEqual([]);
    expect(words.length === 0).toBe(allowed.length === 0);
  });

  it("drops the words of a first text when a second one turns the picture", () => {
    const knowledge = sharedKnowledge();
    const first = readDescription(knowledge, "Mein Chef steht nicht zu mir.").state;
    const more = readDescription(
      knowledge,
      "Unser Konzept ist von 2009, völlig veraltet, die Fortschreibung will niemand anfassen.",
    ).state;
    const both = addDescription(first, more);
    expect(mostTold(both)).toBe(mostTold(more));
    expect(both.words).toEqual(more.words);
  });

  it.each([
    ["told", true, "Dafür spricht bisher nur Ihre Schilderung im Ganzen."],
    ["left over", false, "Dafür spricht bisher nur, dass anderes weniger passt."],
  ])("is left out, and said plainly, if no word, choice or answer speaks for it: %s", (_what, told, expected) => {
    const beliefs = [{ situation: "kein-konzept", probability: 0.8 }];
    const text = shown(resultReply(sharedKnowledge(), beliefs, { reasons: { words: [], answers: [], told } }));
    expect(text).toContain(expected);
    expect(text).not.toContain(WHY);
  });

  it("says so when the answers speak for something else than what was chosen", () => {
    const knowledge = sharedKnowledge();
    const picked = knowledge.advisor.situation("saeulendenken");
    const beliefs = [{ situation: "kein-konzept", probability: 0.8 }];
    const text = shown(resultReply(knowledge, beliefs, { reasons: { words: [], answers: ["Es gibt keins"], picked } }));
    expect(text).toContain("Sie haben etwas anderes gewählt");
    expect(text).not.toContain("Sie haben gewählt");
  });

  it("has no empty block once the reasons are forgotten", () => {
    const text = shown(resultReply(sharedKnowledge(), [{ situation: "kein-konzept", probability: 0.5 }]));
    expect(text).not.toContain(WHY);
    expect(text).toContain("Das passt am ehesten");
  });
});

describe("more that is told while a question is open", () => {
  it("is acknowledged before the question, which stands there once", () => {
    const walk = new Walker();
    walk.say("Lage klären");
    walk.press("Unser Konzept");
    const step = walk.say("Die Mitzeichnung dauert ewig, jedes Amt legt meine Vorlage auf den Stapel.");
    expect(step.replies).toMatchObject([{ kind: "interview-question", lead: "taken-in" }]);
    const text = shown(step.replies[0]);
    const [reply] = step.replies;
    expect(text.indexOf("Das habe ich mit aufgenommen.")).toBe(0);
    expect(text.split(reply?.kind === "interview-question" ? reply.question.text : "?")).toHaveLength(2);
  });

  it("is acknowledged only once", () => {
    const walk = new Walker();
    walk.say("Lage klären");
    walk.press("Unser Konzept");
    walk.say("Die Mitzeichnung dauert ewig, jedes Amt legt meine Vorlage auf den Stapel.");
    expect(shown(walk.say("danke").replies.at(-1))).not.toContain("aufgenommen");
  });
});

describe("„Das stimmt so nicht“", () => {
  /** A chat with a result in which the others have these shares. */
  function rejected(...shares: readonly number[]): Walker {
    const walk = chosen(WORRY, "Stabsstelle ohne Befugnisse");
    const ids = ["stabsstelle-ohne-befugnisse", "fehlende-rueckendeckung-der-leitung", "kein-konzept", "saeulendenken"];
    const situations = shares.map((probability, index) => ({ id: ids[index] ?? "", probability }));
    walk.state = { ...walk.state, result: { situations, ruledOut: [] } };
    walk.press("Das stimmt so nicht");
    return walk;
  }

  it("brings the next best forward if something speaks for it", () => {
    const walk = rejected(0.6, 0.2, 0.05);
    expect(walk.last?.replies).toMatchObject([{ kind: "result", sureness: "next" }]);
    expect(shown(walk.last?.replies[0])).not.toContain(WHY);
    expect(walk.state.result?.situations[0]?.probability).toBe(0.5);
  });

  it.each([
    ["all others have but a little", [0.4, 0.1, 0.09, 0.08]],
    ["the first had nearly everything", [0.998, 0.001]],
    ["nothing else is known", [0.5]],
  ])("says that no guess is left and asks anew: %s", (_what, shares) => {
    const walk = rejected(...shares);
    expect(walk.last?.replies).toMatchObject([{ kind: "interview-question", number: 1, lead: "no-guess" }]);
    expect(shown(walk.last?.replies[0])).toContain("Dann habe ich keine gute Vermutung mehr. Ich frage neu.");
    expect(walk.state.result).toBeUndefined();
  });

  it("counts what is left anew each time", () => {
    const walk = rejected(0.6, 0.2, 0.1, 0.02);
    walk.press("Das stimmt so nicht");
    expect(walk.state.result?.situations[0]).toEqual({ id: "kein-konzept", probability: 0.5 });
    expect(walk.press("Das stimmt so nicht").kinds).toEqual(["interview-question"]);
  });
});
