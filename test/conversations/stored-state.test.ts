import { buttonsOf, startTalk } from "../support/talk";

const OLD_SHAPES: readonly (readonly [string, string])[] = [
  ["of an older release", JSON.stringify({ version: 0, step: "hindernis", answers: ["zeit"] })],
  ["of a newer release", JSON.stringify({ version: 2, offers: [], usedNonces: [], situation: "saeulendenken" })],
  [
    "with a button whose verb is gone",
    JSON.stringify({ version: 1, offers: [{ title: "Weiter", action: { verb: "choose" } }], usedNonces: [] }),
  ],
  ["with a field of the wrong kind", JSON.stringify({ version: 1, offers: "keine", usedNonces: [] })],
  ["that is no object", "null"],
  ["that is no JSON", "{cut short"],
];

/** A state that another process has put there: what this one kept in memory does not count any more. */
const WRITTEN_BY_ANOTHER = "UPDATE conversation SET revision = revision + 1, state = ?";

describe("a stored state", () => {
  it.each(OLD_SHAPES)("%s is dropped, and the conversation starts afresh", async (_what, stored) => {
    const talk = startTalk();
    await talk.say("Konzept");
    talk.database.prepare(WRITTEN_BY_ANOTHER).run(stored);

    const asked = await talk.say("Konzept");
    expect(asked.outgoing.flatMap(buttonsOf).at(-1)?.title).toBe("Nichts davon");
    expect((await talk.say("1")).lines[0]).toContain("Sie haben gewählt:");
  });

  it.each(OLD_SHAPES)("%s survives a press, an edit and a deletion", async (_what, stored) => {
    const talk = startTalk();
    const answer = await talk.say("Ist eine Stabsstelle eine Garantie?");
    const drop = () => talk.database.prepare(WRITTEN_BY_ANOTHER).run(stored);

    drop();
    expect((await talk.press("Absatz P10 ansehen", answer)).lines[0]).toBe("Sie haben gewählt: Absatz P10");
    drop();
    expect((await talk.edit("Konzept", answer.messageId)).lines).toHaveLength(1);
    drop();
    expect((await talk.takeBack(answer.messageId)).lines).toEqual([]);
  });

  it("that another process changed meanwhile is a conflict: nothing of the turn is kept", async () => {
    const talk = startTalk();
    await talk.say("Konzept");
    const { revision, facts } = talk.store.load("gespraech-1");
    await talk.say("Guten Tag");

    const rows = talk.store.commit({
      incoming: {
        kind: "message",
        key: "zu-spaet",
        conversation: "gespraech-1",
        place: "personal",
        nonce: "nonce-zu-spaet",
        activityId: "nachricht-zu-spaet",
        author: "",
        text: "Hilfe",
        attachments: 0,
      },
      reference: "{}",
      revision,
      state: facts.state,
      outgoing: [],
      effects: [{ kind: "forget-conversation" }],
    });

    expect(rows).toBe("conflict");
    expect(talk.store.findTurn("zu-spaet")).toBeUndefined();
    expect(talk.store.load("gespraech-1").revision).toBe(2);
  });
});
