// What the real turn says at the end of short conversations: cards that depend on what was said before.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { render } = require("../../dist/bot/cards/render.js");
const { EMPTY_STATE } = require("../../dist/bot/state/conversation-state.js");
const { takeTurn } = require("../../dist/bot/turn.js");

/** Each ends with the message whose reply is drawn; a button is typed by its title or number. */
const TALKS = {
  "talk-unmet-objection": [
    "Ich habe gleich ein Gespräch mit dem Jobcenter",
    "Der meint, unser Wappen gefällt ihm nicht",
  ],
  "talk-known-objection": ["Ich habe gleich ein Gespräch mit der Kämmerei", "Sie sagt immer, dafür ist kein Geld da"],
  "talk-beside-worry": ["morgen termin beim Chef weil das Jobcenter alles auf mich abschiebt, was soll ich machen"],
  "talk-while-interview": ["Lage klären", "Ich habe gleich ein Gespräch mit dem Jobcenter"],
  "interview-taken-in": ["Lage klären", "Die Abteilungsleitungen schieben alles auf mich ab"],
  "result-picked": ["Unser Konzept ist von 2014 und keiner will ran", "1", "Ergebnis jetzt"],
  "result-hostility-talk": [
    "Kolleginnen im Rathaus machen Witze über Geflüchtete und keiner sagt was",
    "1",
    "Ergebnis jetzt",
    "Argumente für ein Gespräch",
    "1",
    "Weiß ich noch nicht",
  ],
  "plan-by-word": [
    "Unser Konzept ist von 2014 und keiner will ran",
    "1",
    "Ergebnis jetzt",
    "Plan für nächste Woche",
    "1",
  ],
};

/** @returns the activities of the last reply of each conversation */
export function talks(knowledge) {
  return Object.fromEntries(Object.entries(TALKS).map(([name, said]) => [name, lastReply(knowledge, said)]));
}

function lastReply(knowledge, said) {
  let state = EMPTY_STATE;
  let replies = [];
  for (const [count, text] of said.entries()) {
    const incoming = {
      kind: "message",
      text,
      attachments: 0,
      key: `key-${count}`,
      conversation: "chat",
      activityId: `message-${count}`,
      author: "Jana Weber",
      nonce: `00000000-0000-4000-8000-00000000000${count}`,
      place: "personal",
    };
    const stored = { storedReplies: 0, knownAnswers: 0, greeted: true, shares: [], feedback: [] };
    ({ replies, state } = takeTurn(knowledge, incoming, { state, ...stored }));
  }
  return replies.flatMap(render);
}
