import { describeStored } from "../../src/bot/state/describe-stored";
import { noticeOf } from "../support/expect-sound";
import { Walker } from "../support/walker";

const WORRY = "sitz direkt beim ob aber darf nix entscheiden";

/** A chat in which the second question of the interview is open. */
function secondQuestion(): Walker {
  const walk = new Walker();
  walk.say("Lage klären");
  walk.press("Unser Konzept");
  return walk;
}

/** One more question is open; the concept, and that nobody wants to touch it, are told. */
function thirdQuestion(): Walker {
  const walk = secondQuestion();
  walk.press("Es ist veraltet");
  return walk;
}

describe("what is open", () => {
  it("can still be pressed after a button was pressed twice", () => {
    const walk = new Walker();
    walk.say("Lage klären");
    const [first] = walk.state.offers;
    walk.submit(first?.action);
    expect(noticeOf(walk.submit(first?.action))).toEqual(["already-pressed"]);
    expect(walk.press("Weiß ich nicht").kinds).toEqual(["interview-question"]);
  });

  it("can be pressed on the card further up, too, after a question came in between", () => {
    const walk = secondQuestion();
    const [option] = walk.state.offers;
    walk.say("Ist eine Stabsstelle eine Garantie?");
    expect(noticeOf(walk.submit(option?.action))).toEqual([]);
  });

  it.each([
    ["whom one talks to", "Argumente", "whom"],
    ["the profile", "Profil", "profile"],
    ["candidates", WORRY, "candidates"],
  ])("stands there again after an answer, not only in the interview: %s", (_what, said, kind) => {
    const walk = new Walker();
    walk.say(said);
    expect(walk.say("Ist eine Stabsstelle eine Garantie?").kinds).toEqual(["answered", kind]);
  });

  it("is not taken for answered by a question that shares a word with an option", () => {
    const walk = new Walker();
    walk.say(WORRY);
    expect(walk.say("Ist eine Stabsstelle eine Garantie?").kinds[0]).toBe("answered");
  });

  it("waits while a talk is prepared, and goes on when it is called", () => {
    const walk = secondQuestion();
    const open = walk.state.dialog;
    walk.say("Argumente");
    walk.say("Jobcenter");
    const step = walk.say("überspringen");
    expect(step.kinds).toEqual(["argument-card"]);
    walk.say("Zurück zur Lage");
    expect(walk.state.dialog).toEqual(open);
  });

  it("is ended by „lass gut sein“ in any words, with the answers and what was before them", () => {
    const walk = secondQuestion();
    walk.say("vergiss es, brich das ab");
    expect(walk.state.dialog).toBeUndefined();
    expect(JSON.stringify(walk.state)).not.toContain('"answers"');
  });
});

describe("what was said", () => {
  it("is not asked again: the profile knows where the post sits", () => {
    const walk = new Walker();
    walk.say("Profil");
    walk.say("hesen");
    walk.say("Kreis");
    walk.say("bei der verwaltungsspitze");
    walk.say("Lage klären");
    const asked: string[] = [];
    while (walk.state.dialog?.kind === "diagnosis" && walk.state.dialog.question !== undefined) {
      asked.push(walk.state.dialog.question);
      walk.press("Weiß ich nicht");
    }
    expect(asked).not.toContain("ort");
    expect(asked.length).toBeGreaterThan(2);
  });

  it("is not asked again: who chose „Stabsstelle ohne Befugnisse“ has said where and with which rights", () => {
    const walk = new Walker();
    walk.say(WORRY);
    const { replies } = walk.press("Stabsstelle ohne Befugnisse");
    expect(replies).toMatchObject([{ kind: "interview-question", apart: true }]);
    const { dialog } = walk.state;
    expect(["worum", "ort", "rechte"]).not.toContain(dialog?.kind === "diagnosis" ? dialog.question : undefined);
  });

  it("counts when more is told in between: the answers stay, the words are added", () => {
    const walk = secondQuestion();
    walk.say("Das Heft ist von 2011, und im ganzen Haus will niemand mehr heran, jeder redet sich heraus.");
    const { dialog, result } = walk.state;
    const answers = dialog?.kind === "diagnosis" ? dialog.diagnosis.answers : [];
    expect(result === undefined ? answers : [{ question: "worum", option: "konzept" }]).toContainEqual({
      question: "worum",
      option: "konzept",
    });
  });

  it("is not lost by an edit of an older message after buttons were pressed", () => {
    const walk = new Walker();
    walk.say(WORRY);
    walk.press("Stabsstelle ohne Befugnisse");
    const open = walk.state.dialog;
    expect(walk.edit("Ist eine Stabsstelle eine Garantie?").kinds).toEqual(["answered", "interview-question"]);
    expect(walk.state.dialog).toEqual(open);
  });

  it("is gone with the result: an edit of the last answer is told so, and the result stays", () => {
    const walk = thirdQuestion();
    walk.say("Ergebnis");
    const { result } = walk.state;
    expect(noticeOf(walk.edit("weiß nicht"))).toEqual(["answers-gone"]);
    expect(walk.state.result).toEqual(result);
  });
});

describe("a steering word with a slip", () => {
  it.each([
    ["zrück", "worum"],
    ["zruück", "worum"],
    ["zurükc", "worum"],
  ])("%j goes back and loses nothing", (said, question) => {
    const walk = secondQuestion();
    walk.say(said);
    expect(walk.state.dialog).toMatchObject({ question });
  });

  it("„abrechen“ ends it", () => {
    const walk = secondQuestion();
    walk.say("abrechen");
    expect(walk.state.dialog).toBeUndefined();
  });
});

describe("answers that the user wants to keep", () => {
  function keep(): Walker {
    const walk = thirdQuestion();
    walk.say("Antworten behalten");
    walk.say("Ergebnis");
    return walk;
  }

  it("outlive the result, which says so, and „Meine Daten“ names them", () => {
    const walk = keep();
    expect(walk.last?.replies).toMatchObject([{ kind: "result", kept: true }]);
    expect(walk.state.result?.kept?.answers).toEqual([
      { question: "worum", option: "konzept" },
      { question: "konzept", option: "veraltet" },
    ]);
    const stored = describeStored({
      state: walk.state,
      since: undefined,
      used: undefined,
      storedReplies: 0,
      knownAnswers: 0,
      greeted: false,
      feedback: [],
      shares: [],
      channels: undefined,
    });
    expect(stored.join("\n")).toContain("„worum“: konzept");
  });

  it("can be changed one by one from the last", () => {
    const walk = keep();
    walk.press("Einordnung ändern");
    expect(walk.state.dialog).toMatchObject({ question: "konzept" });
  });

  it("are forgotten by „neu“", () => {
    const walk = keep();
    walk.say("neu");
    expect(walk.state.result?.kept).toBeUndefined();
  });

  it("go without a word: nothing is kept, and the result does not claim it", () => {
    const walk = thirdQuestion();
    walk.say("Ergebnis");
    expect(walk.state.result?.kept).toBeUndefined();
  });

  it("come to candidates, not to nothing, when the result is wanted after one answer", () => {
    const walk = secondQuestion();
    expect(walk.say("Ergebnis").replies).toMatchObject([{ kind: "candidates", vague: false }]);
  });
});
