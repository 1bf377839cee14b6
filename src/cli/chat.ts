import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { toActivity } from "../bot/outbox/deliver";
import { keepTurn } from "../bot/outbox/keep-turn";
import { openDatabase } from "../bot/state/database";
import { Store } from "../bot/state/store";
import { openCorpus } from "./open-corpus";
import { printOutgoing } from "./print-outgoing";
import type { Arguments } from "./read-arguments";

const CONVERSATION = { conversation: "terminal", place: "personal" } as const;

/**
 * The whole conversation in the terminal, through the real turn and a store in memory.
 *
 * Reads standard input line by line, so that it can be scripted; a number presses a button.
 */
export async function runChat(folders: Arguments): Promise<number> {
  const knowledge = openCorpus(folders);
  const store = new Store(openDatabase(":memory:"));
  const interactive = process.stdin.isTTY;
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: interactive ? "> " : "" });
  say({ ...CONVERSATION, key: "start", nonce: randomUUID(), kind: "added" });
  lines.prompt();
  let count = 0;
  for await (const text of lines) {
    count++;
    if (!interactive) process.stdout.write(`> ${text}\n`);
    say({
      ...CONVERSATION,
      key: `line-${count}`,
      nonce: randomUUID(),
      kind: "message",
      activityId: `line-${count}`,
      author: "",
      text,
      attachments: 0,
    });
    lines.prompt();
  }
  store.close();
  return 0;

  function say(incoming: Parameters<typeof keepTurn>[2]): void {
    // In the terminal there is no team: whoever wants to share is told so.
    const kept = keepTurn(knowledge, store, incoming, "{}", { channels: [] });
    if ("needs" in kept) return;
    const { rows } = kept;
    for (const row of rows) {
      process.stdout.write(`${printOutgoing(toActivity(row))}\n`);
      store.markSent(row, String(row.id));
    }
    const { offers } = store.load(incoming.conversation).facts.state;
    if (offers.length > 0)
      process.stdout.write(`${offers.map(({ title }, index) => `  ${index + 1} ${title}`).join("\n")}\n\n`);
  }
}
