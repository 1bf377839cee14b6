import fc from "fast-check";
import { render } from "../../src/bot/cards/render";
import type { Incoming } from "../../src/bot/incoming";
import { ConversationState, EMPTY_STATE } from "../../src/bot/state/conversation-state";
import { takeTurn } from "../../src/bot/turn";
import { lintActivity } from "../support/lint-card";
import { CHANNELS } from "../support/share-replies";
import { sharedKnowledge } from "../support/talk";

/** Something arrives: in our own terms, but with whatever a user or a stranger may put into it. */
type Event =
  | { readonly kind: "message" | "edit"; readonly text: string; readonly ofLast: boolean; readonly attachments: number }
  | { readonly kind: "press"; readonly payload: unknown }
  /** A button that the last reply offered; the number may be beyond them. */
  | { readonly kind: "offer"; readonly number: number }
  | { readonly kind: "delete"; readonly ofLast: boolean }
  | { readonly kind: "feedback"; readonly reaction: "like" | "dislike"; readonly reason: string }
  | { readonly kind: "added" | "removed" };

const said = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme-composite", maxLength: 200 }),
  fc.constantFrom(
    "",
    "1",
    "das zweite",
    "Nummer 9",
    "Hilfe",
    "Datenschutz",
    "Meine Daten",
    "Daten löschen",
    "nichts davon",
    "Konzept",
    "Ja, löschen",
    "Nein, behalten",
    "Ist eine Stabsstelle eine Garantie?",
    "Offen oder konkret?",
    "Hallo",
    "danke",
    "Wie wird das Wetter?",
    "Is a staff unit a guarantee?",
    "Ich will sterben",
    "__proto__",
    "constructor",
    "[1](x) **",
    "a".repeat(4001),
    "Amt ".repeat(900),
  ),
);
const payload = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record({
    verb: fc.constantFrom("show-passage", "show-paragraph", "show-debate", "toString"),
    passage: fc.string(),
  }),
  fc.record({
    verb: fc.constant("show-passage"),
    passage: fc.constantFrom("stabsstelle-keine-garantie", "gibt-es-nicht"),
  }),
  fc.record({ verb: fc.constant("show-paragraph"), paragraph: fc.constantFrom("P01", "P14", "P15") }),
  fc.record({
    verb: fc.constantFrom("delete-data", "keep-data"),
    nonce: fc.constantFrom("nonce-1", "nonce-12345", ""),
  }),
  fc.record({ verb: fc.constantFrom("help", "privacy", "my-data", "ask-delete", "none-of-these") }),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("message" as const),
      text: said,
      ofLast: fc.boolean(),
      attachments: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      text: said,
      ofLast: fc.boolean(),
      attachments: fc.nat(3),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("offer" as const), number: fc.nat(8) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("press" as const), payload }) },
  fc.record({ kind: fc.constant("delete" as const), ofLast: fc.boolean() }),
  fc.record({
    kind: fc.constant("feedback" as const),
    reaction: fc.constantFrom("like", "dislike"),
    reason: fc.string(),
  }),
  fc.record({ kind: fc.constantFrom("added", "removed") }),
);
const place = fc.constantFrom("personal", "channel", "group");

function toIncoming(happened: Event, step: number, where: Incoming["place"], state: ConversationState): Incoming {
  const arrival = { key: `key-${step}`, conversation: "gespraech", place: where, nonce: `nonce-${step}-0000` };
  const activityId = `nachricht-${step}`;
  const last = "ofLast" in happened && happened.ofLast ? (state.last?.activityId ?? activityId) : activityId;
  const author = "Jana Weber";
  switch (happened.kind) {
    case "message":
      return {
        ...arrival,
        kind: "message",
        activityId,
        author,
        text: happened.text,
        attachments: happened.attachments,
      };
    case "edit":
      return { ...arrival, kind: "edit", activityId: last, author, text: happened.text };
    case "press":
      return { ...arrival, kind: "press", activityId, author, payload: happened.payload };
    case "offer":
      return { ...arrival, kind: "press", activityId, author, payload: state.offers[happened.number]?.action };
    case "delete":
      return { ...arrival, kind: "delete", activityId: last };
    case "feedback":
      return { ...arrival, kind: "feedback", about: "antwort-1", reaction: happened.reaction, reason: happened.reason };
    case "added":
    case "removed":
      return { ...arrival, kind: happened.kind };
  }
}

describe("a turn", () => {
  it("whatever arrives, in whatever order, answers in words, keeps a state that can be read again, and never throws", () => {
    const knowledge = sharedKnowledge();
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), place, (events, where) => {
        let state: ConversationState = EMPTY_STATE;
        for (const [step, happened] of events.entries()) {
          const incoming = toIncoming(happened, step, where, state);
          const facts = {
            state,
            since: undefined,
            used: undefined,
            storedReplies: step,
            knownAnswers: 0,
            greeted: false,
            feedback: [],
            shares: [],
            channels: CHANNELS,
          };

          const result = takeTurn(knowledge, incoming, facts);
          if ("needs" in result) throw new Error("the turn asks for channels that it has");

          if (["message", "edit", "press", "added"].includes(incoming.kind)) {
            expect(result.replies.length + result.effects.length).toBeGreaterThanOrEqual(1);
          }
          expect(ConversationState.safeParse(JSON.parse(JSON.stringify(result.state)))).toMatchObject({
            success: true,
          });
          expect(result.replies.flatMap(render).flatMap(lintActivity)).toEqual([]);
          state = where === "personal" ? result.state : EMPTY_STATE;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("for a payload from nowhere deletes nothing, and gives the same for the same", () => {
    const knowledge = sharedKnowledge();
    fc.assert(
      fc.property(payload, place, (arbitrary, where) => {
        const incoming = toIncoming({ kind: "press", payload: arbitrary }, 1, where, EMPTY_STATE);
        const facts = {
          state: EMPTY_STATE,
          since: undefined,
          used: undefined,
          storedReplies: 0,
          knownAnswers: 0,
          greeted: true,
          feedback: [],
          shares: [],
          channels: [],
        };

        const result = takeTurn(knowledge, incoming, facts);
        expect(result).toMatchObject({ effects: [] });
        expect(takeTurn(knowledge, incoming, facts)).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });
});
