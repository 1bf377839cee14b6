import { notices } from "../../src/bot/texts";
import { readGold, TextRow } from "../../src/cli/evaluate/read-gold";
import { recognise, soundsDangerous } from "../../src/dialogs";
import { openTestKnowledge, ROOT } from "../support/open-test-knowledge";
import { startTalk } from "../support/talk";

const knowledge = openTestKnowledge();

/** Messages that are not recognised as a crisis, but sound like one: which ones depends on what was learnt. */
const unrecognised = ["crisis-2", "crisis-3", "crisis-4", "near-miss-3"]
  .flatMap((file) => readGold(ROOT, file, TextRow))
  .map(({ text }) => text)
  .filter((text) => recognise(knowledge, text).kind === "question" && soundsDangerous(knowledge, text));

describe("a message that may tell of danger between the lines", () => {
  it("is read as something else now and then, else what follows shows nothing", () => {
    expect(unrecognised.length).toBeGreaterThan(0);
  });

  it.each(unrecognised.slice(0, 3))("gets the numbers to call before whatever is answered: %j", async (text) => {
    const { lines } = await startTalk().say(text);

    expect(lines[0]).toBe(notices["maybe-danger"]);
    expect(lines.length).toBeGreaterThan(1);
  });

  it.each([
    "Was tun, wenn das Konzept in der Schublade liegt?",
    "Moin",
    "Die Amtsleitungen blockieren sich gegenseitig",
  ])("is not every message: %j", async (text) => {
    expect((await startTalk().say(text)).lines).not.toContain(notices["maybe-danger"]);
  });

  it("is not what a colleague says, when a talk is prepared", async () => {
    const talk = startTalk();
    await talk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");

    expect((await talk.say("Der meint, unser Wappen gefällt ihm nicht")).lines).not.toContain(notices["maybe-danger"]);
  });
});
