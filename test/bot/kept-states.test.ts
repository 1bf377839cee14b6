import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConversationState, EMPTY_STATE } from "../../src/bot/state/conversation-state";
import { openDatabase } from "../../src/bot/state/database";
import { Store } from "../../src/bot/state/store";

const FIRST: ConversationState = { ...EMPTY_STATE, usedNonces: ["erster"] };
const SECOND: ConversationState = { ...EMPTY_STATE, usedNonces: ["zweiter"] };
const NOON = new Date("2026-11-23T12:00:00.000Z");

describe("a state that is kept in memory", () => {
  let folder: string;
  let ours: Store;
  let others: Store;
  let time: Date;
  let count: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lotse-kept-"));
    ours = new Store(openDatabase(folder), () => time);
    others = new Store(openDatabase(folder), () => time);
    time = NOON;
    count = 0;
  });
  afterEach(() => {
    ours.close();
    others.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function commit(store: Store, state: ConversationState, forget = false): void {
    count++;
    const rows = store.commit({
      incoming: {
        kind: "delete",
        key: `zug-${count}`,
        conversation: "chat",
        place: "personal",
        nonce: "n",
        activityId: "m",
      },
      reference: "{}",
      revision: store.load("chat").revision,
      state,
      outgoing: [],
      effects: forget ? [{ kind: "forget-conversation" }] : [],
    });
    expect(rows).not.toBe("conflict");
  }
  const stateOf = (store: Store) => store.load("chat").facts.state;

  it("is what was committed last", () => {
    commit(ours, FIRST);
    commit(ours, SECOND);
    expect(stateOf(ours)).toEqual(SECOND);
  });

  it("does not count when another process has gone on from there", () => {
    commit(ours, FIRST);
    commit(others, SECOND);
    expect(stateOf(ours)).toEqual(SECOND);
    expect(stateOf(others)).toEqual(SECOND);
  });

  it("does not come back when the conversation was deleted, here or by another process", () => {
    commit(ours, FIRST);
    commit(ours, FIRST, true);
    expect(stateOf(ours)).toEqual(EMPTY_STATE);

    commit(ours, FIRST);
    commit(others, FIRST, true);
    expect(stateOf(ours)).toEqual(EMPTY_STATE);
    time = new Date(NOON.getTime() + 1); // begun anew, the revision is the same as before
    commit(others, SECOND);
    expect(stateOf(ours)).toEqual(SECOND);
  });
});
