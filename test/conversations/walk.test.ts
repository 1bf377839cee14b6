import { type ConversationState, EMPTY_STATE, readState } from "../../src/bot/state/conversation-state";
import { openDatabase } from "../../src/bot/state/database";
import type { RunningDialog } from "../../src/bot/state/dialog-state";
import { Store } from "../../src/bot/state/store";
import { expectSound, type Kind, noticeOf } from "../support/expect-sound";
import { STEPS } from "../support/walk-steps";
import { Walker } from "../support/walker";

/** What nobody wants to lose by anything that comes in between. */
const kept = ({ result: found, plan, profile: own }: ConversationState) => ({ found, plan, own });
const answersOf = (dialog: RunningDialog | undefined) => (dialog?.kind === "diagnosis" ? dialog.diagnosis.answers : []);

function expectUndisturbed(walk: Walker, before: ConversationState): void {
  expect(walk.state.dialog).toEqual(before.dialog);
  expect(walk.state.paused).toEqual(before.paused);
  expect(kept(walk.state)).toEqual(kept(before));
}

/** Said in between, and what it comes to; what is open stays as it was. */
const IN_BETWEEN: readonly (readonly [string, string, Kind])[] = [
  ["a question on the workshop", "Ist eine Stabsstelle eine Garantie?", "answered"],
  ["a question that finds nothing", "Wie viele Teilnehmende waren dabei?", "nothing-found"],
  ["thanks", "danke dir", "small-talk"],
  ["a greeting", "Guten Morgen", "small-talk"],
  ["„Hilfe“", "Hilfe", "help"],
  ["„Datenschutz“", "Datenschutz", "privacy"],
  ["„Meine Daten“", "Meine Daten", "my-data"],
  ["an empty message", "  ", "notice"],
  ["only signs", "…!!", "notice"],
  ["far too much", "Amt ".repeat(1500), "notice"],
  ["a number that is no button", "77", "notice"],
];

describe.each(STEPS)("at %s", (_step, arrive) => {
  let arrived: Walker | undefined;
  const start = () => {
    if (arrived === undefined) {
      arrived = new Walker();
      arrive(arrived);
    }
    const walk = arrived.fork();
    return { walk, before: walk.state };
  };

  it.each(IN_BETWEEN)("%s is answered, and what is open stands there once more", (_what, said, kind) => {
    const { walk, before } = start();
    const step = walk.say(said);
    expectSound(walk, step);
    expect(step.kinds[0]).toBe(kind);
    expectUndisturbed(walk, before);
  });

  it("nonsense is told so, or counts as one's own words in the role play", () => {
    const { walk, before } = start();
    const step = walk.say("asdf qwertz jklö");
    expectSound(walk, step);
    if (before.dialog?.kind !== "practice") expect(walk.state.dialog).toEqual(before.dialog);
    expect(kept(walk.state)).toEqual(kept(before));
  });

  it("safety comes first and alone, and nothing of what is open is lost", () => {
    const { walk, before } = start();
    const step = walk.say("Ich werde bedroht, der Mann steht vor meinem Haus");
    expectSound(walk, step);
    expect(step.kinds).toEqual(["crisis"]);
    expectUndisturbed(walk, before);
  });

  it.each(["zurück", "überspringen", "weiß nicht", "neu", "Ergebnis", "behalten"])(
    "„%s“ is taken at its word and looked up nowhere",
    (word) => {
      const { walk, before } = start();
      const step = walk.say(word);
      expectSound(walk, step);
      expect(step.kinds).not.toContain("answered");
      expect(step.kinds).not.toContain("unsure");
      expect(step.kinds).not.toContain("nothing-found");
      expect(walk.state.plan).toEqual(before.plan);
    },
  );

  it("„abbrechen“ ends what is open, and with it its answers", () => {
    const { walk, before } = start();
    const step = walk.say("abbrechen");
    expectSound(walk, step);
    const ended = before.dialog ?? before.paused;
    expect(walk.state.dialog).toEqual(before.dialog === undefined ? undefined : before.paused);
    expect(kept(walk.state)).toEqual(kept(before));
    if (ended?.kind === "diagnosis") expect(JSON.stringify(walk.state)).not.toContain('"answers"');
  });

  it("„neu“ begins the questions anew", () => {
    const { walk } = start();
    walk.say("neu");
    expect(walk.state.dialog?.kind).toBe("diagnosis");
    expect(answersOf(walk.state.dialog)).toEqual([]);
  });

  it("a description is taken in, and nothing that was answered is lost", () => {
    const { walk, before } = start();
    const step = walk.say("Unser Konzept ist von 2011, und im ganzen Haus will niemand mehr heran.");
    expectSound(walk, step);
    expect(step.kinds).not.toContain("answered");
    const answers = answersOf(before.dialog);
    if (walk.state.dialog?.kind === "diagnosis" && before.dialog?.kind === "diagnosis")
      expect(answersOf(walk.state.dialog).slice(0, answers.length)).toEqual(answers);
    expect(walk.state.plan).toEqual(before.plan);
    expect(walk.state.profile).toEqual(before.profile);
  });

  it("a talk that is announced gets its card at once, and a diagnosis waits for it", () => {
    const { walk, before } = start();
    const step = walk.say("Ich habe gleich ein Gespräch mit der Wirtschaftsförderung");
    expectSound(walk, step);
    expect(step.replies[0]).toMatchObject({ kind: "argument-card", addressee: { id: "wirtschaftsfoerderung" } });
    const diagnosis = [before.dialog, before.paused].find((one) => one?.kind === "diagnosis");
    expect(walk.state.paused).toEqual(diagnosis);
    // What was said of the profile stays (it is compared below); nobody who prepares a talk is asked for the rest of it.
    const givesWay = ["talk", "diagnosis", "profile"].includes(before.dialog?.kind ?? "");
    expect(walk.state.dialog).toEqual(givesWay ? undefined : before.dialog);
    expect(kept(walk.state)).toEqual(kept(before));
  });

  it.each([
    { verb: "answer", question: "worum", option: "konzept", nonce: "nonce-lange-her" },
    { verb: "practice-reply", reply: 0, nonce: "nonce-lange-her" },
    { verb: "set-profile", field: "land", value: "bayern", nonce: "nonce-lange-her" },
    { verb: "delete-data", nonce: "nonce-lange-her" },
  ])("a stale $verb gets a friendly word and changes nothing", (payload) => {
    const { walk, before } = start();
    const step = walk.submit(payload);
    expectSound(walk, step);
    expect(noticeOf(step)).toEqual(["stale-button"]);
    expectUndisturbed(walk, before);
  });

  it("every button does something sound, and pressed twice it does it once", () => {
    for (const { action } of start().before.offers) {
      const { walk } = start();
      expectSound(walk, walk.submit(action));
      const once = walk.state;
      const twice = walk.submit(action);
      expectSound(walk, twice);
      expect(kept(walk.state)).toEqual(kept(once));
      if (!("nonce" in action)) continue;
      expect(noticeOf(twice)).toEqual(["already-pressed"]);
      expectUndisturbed(walk, once);
      // What the first press led to can still be pressed.
      expect(walk.state.offers).toEqual(once.offers);
    }
  });

  it("every button may be pressed after something came in between", () => {
    const { before } = start();
    if (before.dialog === undefined) return;
    for (const { action } of before.offers) {
      const { walk } = start();
      walk.say("Ist eine Stabsstelle eine Garantie?");
      const step = walk.submit(action);
      expectSound(walk, step);
      expect(noticeOf(step)).not.toContain("stale-button");
    }
  });

  it("an edit of the last message is answered, and nothing that was pressed is lost", () => {
    const { walk, before } = start();
    if (before.last === undefined) return;
    const step = walk.edit("Ist eine Stabsstelle eine Garantie?");
    expectSound(walk, step);
    if (before.last.moved === true) expectUndisturbed(walk, before);
    if (before.plan !== undefined && before.last.moved === true) expect(walk.state.plan).toEqual(before.plan);
  });

  it("taking the last message back leaves a sound state", () => {
    const { walk, before } = start();
    walk.takeBack();
    expect(readState(JSON.parse(JSON.stringify(walk.state)))).toEqual(walk.state);
    if (before.last?.moved === true) expect(walk.state.plan).toEqual(before.plan);
    expectSound(walk, walk.say("Guten Morgen"));
  });

  it("a restart and a week of silence lose nothing", () => {
    const { before } = start();
    const database = openDatabase(":memory:");
    new Store(database, () => new Date("2026-03-02T08:00:00Z")).commit({
      incoming: {
        kind: "message",
        key: "key-0",
        conversation: "gespraech",
        place: "personal",
        nonce: "nonce-0-0000",
        activityId: "nachricht-0",
        author: "Jana Weber",
        text: "",
        attachments: 0,
      },
      reference: "{}",
      revision: 0,
      state: before,
      outgoing: [],
      effects: [],
    });
    const later = new Store(database, () => new Date("2026-03-10T08:00:00Z"));
    later.expire();
    expect(later.load("gespraech").facts.state).toEqual(before);
    later.close();
  });

  it("a state of another release starts afresh, and its old buttons get an answer", () => {
    const { before } = start();
    for (const { action } of [{ action: { verb: "help" } }, ...before.offers]) {
      const walk = new Walker();
      walk.state = readState({ ...before, version: 0 });
      expect(walk.state).toEqual(EMPTY_STATE);
      expectSound(walk, walk.submit(action));
      expectSound(walk, walk.say("Guten Morgen"));
    }
  });

  it("what a newer corpus no longer holds falls away", () => {
    const { walk, before } = start();
    const renamed = JSON.stringify({
      dialog: before.dialog,
      paused: before.paused,
      result: before.result,
      plan: before.plan,
    })
      .replaceAll(/"(question|addressee|id|strategy)":"[^"]+"/g, '"$1":"gibt-es-nicht-mehr"')
      .replaceAll(/"(candidates|objections)":\["[^\]]+\]/g, '"$1":["gibt-es-nicht-mehr"]');
    walk.state = readState({ ...before, ...JSON.parse(renamed) });
    expectSound(walk, walk.say("Ist eine Stabsstelle eine Garantie?"));
    for (const word of ["zurück", "Plan", "Argumente", "Ergebnis", "weiß nicht"]) expectSound(walk, walk.say(word));
  });

  it("nothing of it is left once the data are deleted", () => {
    const { walk } = start();
    expect(walk.say("Daten löschen").kinds).toEqual(["ask-delete"]);
    const step = walk.press("Ja, löschen");
    expect(step.effects).toEqual([{ kind: "forget-conversation" }]);
    expect(walk.state).toEqual(EMPTY_STATE);
    expect(noticeOf(step)).toEqual(["data-deleted"]);
  });
});
