import { hash, randomUUID } from "node:crypto";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import type { Outgoing } from "../cards/outgoing";
import type { Incoming } from "../incoming";
import type { Effect } from "../reply";
import { ChannelBook } from "../share/channel-book";
import type { Change } from "../share/share-change";
import type { ShareRow } from "../share/share-row";
import { ShareStore } from "../share/share-store";
import { type ConversationState, EMPTY_STATE, type Offer, readStored } from "./conversation-state";
import type { StoredFacts } from "./describe-stored";
import { carryOut } from "./effects";
import { expire } from "./expiry";
import { KeptStates } from "./kept-states";
import { type OutboxRow, OutboxTable, toRow } from "./outbox-table";
import { Statements } from "./statements";

/** What a turn leaves behind; committed as one. */
export interface TurnRecord {
  readonly incoming: Incoming;
  readonly reference: string;
  /** The state's revision when the turn began; another one by now means a conflict. */
  readonly revision: number;
  readonly state: ConversationState;
  readonly outgoing: readonly Outgoing[];
  readonly effects: readonly Effect[];
  /** The replies are the answer to the call itself (`expectReplies`): nothing remains to be sent. */
  readonly returned?: boolean;
}

/** What is said without having been asked: the activities, and their buttons, so that they can be typed. */
export interface Said {
  readonly outgoing: readonly Outgoing[];
  readonly offers: readonly Offer[];
}

/**
 * All that the bot keeps, in SQLite: state, turns, outbox, feedback; channels and shares in stores of their own.
 *
 * A turn is committed as a whole before anything is sent, so that a crash in between loses nothing
 * and a repeated delivery changes nothing twice.
 */
export class Store {
  readonly channels: ChannelBook;
  readonly shares: ShareStore;
  readonly #outbox: OutboxTable;
  readonly #statements: Statements;
  readonly #states = new KeptStates();
  readonly #now: () => Date;

  constructor(database: DatabaseSync, now: () => Date = () => new Date()) {
    this.#now = now;
    this.#statements = new Statements(database, now);
    this.#outbox = new OutboxTable(this.#statements);
    this.channels = new ChannelBook(this.#statements);
    this.shares = new ShareStore(this.#statements);
  }

  /** The outbox of a turn that was committed before, empty if it had to be forgotten; nothing if the delivery is new. */
  findTurn(key: string): OutboxRow[] | undefined {
    const turn = this.#prepare("SELECT 1 FROM turn WHERE key = ? UNION ALL SELECT 1 FROM forgotten WHERE turn = ?").get(
      key,
      hash("sha256", key),
    );
    return turn === undefined ? undefined : this.#outbox.find("turn = (SELECT id FROM turn WHERE key = ?)", key);
  }

  load(conversation: string): { revision: number; facts: StoredFacts } {
    const row = this.#prepare("SELECT revision, since, used FROM conversation WHERE id = ?").get(conversation);
    const isGreeted = () => this.isGreeted(conversation);
    const shares = () => this.shares.of(conversation);
    const feedback = () => this.#feedbackOf(conversation);
    const count = (from: string) =>
      Number(this.#prepare(`SELECT count(*) AS count FROM ${from}`).get(conversation)?.["count"] ?? 0);
    return {
      revision: Number(row?.["revision"] ?? 0),
      facts: {
        state: row === undefined ? EMPTY_STATE : this.#stateOf(conversation, row),
        since: row === undefined ? undefined : String(row["since"]),
        used: row === undefined ? undefined : String(row["used"]),
        // What follows is looked up when asked for: most turns ask for none of it.
        get storedReplies() {
          return count("outbox JOIN turn ON turn.id = outbox.turn WHERE conversation = ? AND kind = 'send'");
        },
        get knownAnswers() {
          return count("answer WHERE conversation = ?");
        },
        get greeted() {
          return isGreeted();
        },
        get shares() {
          return shares();
        },
        get feedback() {
          return feedback();
        },
        channels: undefined,
      },
    };
  }

  #stateOf(conversation: string, row: Record<string, SQLOutputValue>): ConversationState {
    const kept = this.#states.find(conversation, Number(row["revision"]), String(row["used"]));
    if (kept !== undefined) return kept;
    const stored = this.#prepare("SELECT state FROM conversation WHERE id = ?").get(conversation);
    return readStored(stored?.["state"]);
  }

  #feedbackOf(conversation: string): StoredFacts["feedback"] {
    return this.#prepare("SELECT * FROM feedback WHERE conversation = ? ORDER BY at")
      .all(conversation)
      .map(({ reaction, reason, subject, at }) => ({
        reaction: reaction === "like" ? "like" : "dislike",
        reason: String(reason),
        subject: subject === null ? undefined : String(subject),
        at: String(at),
      }));
  }

  /**
   * Keeps a turn: state, what is to be sent, and its effects, all or nothing.
   *
   * @returns what is to be sent, or `conflict` if another turn of this conversation came in between
   */
  commit(record: TurnRecord): OutboxRow[] | "conflict" {
    const at = this.#at();
    const rows = this.#statements.transact(
      () => this.#commit(record, at),
      (rows) => rows !== "conflict",
    );
    if (rows === "conflict") return rows;
    const { conversation, place } = record.incoming;
    if (record.effects.some(({ kind }) => kind === "forget-conversation")) this.#states.forget(conversation);
    else if (place === "personal")
      this.#states.keep(conversation, { revision: record.revision + 1, used: at, state: record.state });
    return rows;
  }

  /**
   * Keeps what became of a share together with what is said about it.
   *
   * @returns what is to be sent; nothing if nothing is said, or the share was deleted meanwhile
   */
  settle(id: string, change: Change, say?: (share: ShareRow) => Said): OutboxRow[] {
    return this.#statements.transact(() => {
      const share = this.shares.change(id, change);
      if (share === undefined || say === undefined) return [];
      const { conversation, reference } = share;
      const { outgoing, offers } = say(share);
      const row = this.#prepare("SELECT state FROM conversation WHERE id = ?").get(conversation);
      if (row !== undefined) {
        const state: ConversationState = { ...readStored(row["state"]), offers: [...offers] };
        this.#prepare("UPDATE conversation SET revision = revision + 1, state = ? WHERE id = ?").run(
          JSON.stringify(state),
          conversation,
        );
      }
      const keep = this.#outbox.begin({ key: randomUUID(), conversation, asked: null, reference, forget: false });
      return outgoing.map((one) => keep(toRow(one, "pending")));
    });
  }

  /** Whether a conversation has been welcomed. */
  isGreeted(conversation: string): boolean {
    return this.#prepare("SELECT 1 FROM greeted WHERE conversation = ?").get(conversation) !== undefined;
  }

  markSent(row: OutboxRow, sentId: string | undefined): void {
    this.#prepare("UPDATE outbox SET status = 'sent', sent_id = ? WHERE id = ?").run(sentId ?? null, row.id);
    if (row.subject !== undefined && sentId !== undefined) {
      this.#prepare("INSERT OR REPLACE INTO answer SELECT ?, conversation, ?, ? FROM turn WHERE key = ?").run(
        sentId,
        row.subject,
        this.#at(),
        row.turn,
      );
    }
  }

  markFailed(row: OutboxRow, attempts: number): void {
    this.#prepare("UPDATE outbox SET attempts = ? WHERE id = ?").run(attempts, row.id);
  }

  /** All that is still to be sent, oldest first; of one conversation if it is named. */
  pending(conversation?: string): OutboxRow[] {
    return conversation === undefined
      ? this.#outbox.find("status = 'pending'")
      : this.#outbox.find("status = 'pending' AND conversation = ?", conversation);
  }

  /** Forgets what has had its time. */
  expire(): void {
    expire((sql) => this.#prepare(sql), this.#now());
    this.#states.clear();
    this.shares.expire();
  }

  /**
   * Forgets a turn whose last reply has gone out; for the turn that deletes everything, itself included.
   * A hash of its key stays for an hour, so that a repeated delivery does not begin anew.
   */
  forgetTurn(key: string): void {
    this.#prepare("INSERT OR REPLACE INTO forgotten VALUES (?, ?)").run(hash("sha256", key), this.#at());
    this.#prepare("DELETE FROM turn WHERE key = ?").run(key);
    this.#statements.wipe();
  }

  close(): void {
    this.#statements.close();
  }

  #commit(record: TurnRecord, at: string): OutboxRow[] | "conflict" {
    const { incoming, reference, revision, state, outgoing, effects, returned = false } = record;
    const { conversation, key } = incoming;
    const current = this.#prepare("SELECT revision FROM conversation WHERE id = ?").get(conversation);
    if (Number(current?.["revision"] ?? 0) !== revision) return "conflict";
    const nothingYet = revision === 0 && isDeepStrictEqual(state, EMPTY_STATE);
    if (incoming.place === "personal" && !nothingYet) {
      this.#prepare(
        `INSERT INTO conversation (id, revision, state, since, used) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, state = excluded.state, used = excluded.used`,
      ).run(conversation, revision + 1, JSON.stringify(state), at, at);
    }
    if (incoming.kind === "added") {
      this.#prepare("INSERT OR IGNORE INTO greeted VALUES (?, ?)").run(conversation, at);
    }
    const prepare = (sql: string) => this.#prepare(sql);
    const circumstances = { prepare, shares: this.shares, conversation, reference, at };
    const takenBack = effects.flatMap((effect) => carryOut(effect, circumstances));
    const asked = "activityId" in incoming ? incoming.activityId : null;
    const forget = effects.some(({ kind }) => kind === "forget-conversation");
    const keep = this.#outbox.begin({ key, conversation, asked, reference, forget });
    return [
      ...takenBack.map((content) => keep({ kind: "take-back", content, subject: undefined, status: "pending" })),
      ...outgoing.map((one) => keep(toRow(one, returned ? "sent" : "pending"))),
    ];
  }

  #prepare(sql: string): StatementSync {
    return this.#statements.prepare(sql);
  }

  #at(): string {
    return this.#statements.at();
  }
}
