// One reply of every kind of sharing, and the posts themselves.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { postCard } = require("../../dist/bot/cards/post-card.js");
const { findPersonalData } = require("../../dist/bot/share/personal-data.js");
const { draftOf, frameOf } = require("../../dist/bot/share/shareable.js");

/** One of each kind of sharing, and the post itself. */
export function shareReplies(knowledge, nonce) {
  const treasurer = knowledge.advisor.addressee("kaemmerei");
  const source = { kind: "arguments", addressee: treasurer.id, objection: treasurer.objections[0].id, from: 0 };
  const text = draftOf(knowledge, source);
  const [channel, ...others] = ["Allgemein", "Netzwerk Teilhabe", "AG Konzept", "Presse", "Ehrenamt und Vereine"].map(
    (name, index) => ({ id: `19:${index}@thread.tacv2`, name, team: "team", teamName: "Integration Musterkreis" }),
  );
  const content = { source, text, author: "Jana Weber" };
  const named = { ...content, text: `${text}\n\nFragen Sie Frau Meier, 0231 5024411, zum Vorgang 33.2-5501/2024.` };
  const preview = (of, more) => ({
    kind: "share-preview",
    draft: nonce,
    channel,
    content: of,
    frame: frameOf(knowledge, of),
    correcting: false,
    findings: findPersonalData(of.text),
    nonce,
    choice: "Vorschau",
    ...more,
  });
  const edit = {
    kind: "share-text",
    draft: nonce,
    channel,
    text,
    frame: frameOf(knowledge, content),
    correcting: false,
  };
  const kept = (status) => ({
    id: nonce,
    channel,
    content,
    status,
    link: status === "posted" ? "https://teams.microsoft.com/l/message/19:0/1700000000000" : undefined,
    at: "2026-03-05T12:00:00Z",
  });
  const outcome = (name, status, more) => ({
    kind: "share-outcome",
    outcome: name,
    share: kept(status),
    nonce,
    ...more,
  });
  return {
    "share-channels": {
      kind: "share-channels",
      draft: nonce,
      channels: [channel, others[0]],
      choice: "Im Kanal teilen",
    },
    "share-channels-many": {
      kind: "share-channels",
      draft: nonce,
      channels: [channel, ...others],
      problem: { kind: "unknown", said: "Flurfunk" },
    },
    "share-nowhere": { kind: "share-channels", draft: nonce, channels: [], choice: "Im Kanal teilen" },
    "share-text": { ...edit, choice: "Allgemein (Integration Musterkreis)" },
    "share-text-too-long": { ...edit, fault: { kind: "too-long", is: 3120, most: 3000, kept: true } },
    "share-preview": preview(content),
    "share-preview-names": preview(named),
    "share-posted": outcome("posted", "posted", { choice: "Jetzt teilen" }),
    "share-withdrawn": outcome("withdrawn", "withdrawn", { task: "withdraw", choice: "Zurückziehen" }),
    "share-deferred": outcome("deferred", "deferred", { retryIn: 30_000, choice: "Jetzt teilen" }),
    "share-app-missing": outcome("app-missing", "failed", { choice: "Jetzt teilen" }),
    "share-not-a-member": outcome("not-a-member", "failed"),
    "share-unknown": outcome("unknown", "unknown", { choice: "Jetzt teilen" }),
    "share-too-large": outcome("too-large", "failed"),
    "my-shares": {
      kind: "my-shares",
      shares: [kept("posted"), kept("unknown"), kept("withdrawn")].map((one, index) => ({
        ...one,
        id: `${nonce}-${index}`,
      })),
      draft: { id: nonce, text },
      nonce,
      choice: "Meine Beiträge",
    },
  };
}

/** What stands in the channel. */
export function posts(knowledge) {
  const passage = { kind: "passage", passage: "stabsstelle-keine-garantie" };
  const content = { source: passage, text: draftOf(knowledge, passage), author: "Jana Weber" };
  const post = (more) => [
    postCard(content, frameOf(knowledge, content), { share: "00000000", helpful: 0, withdrawn: false, ...more }),
  ];
  return { post: post({ helpful: 3 }), "post-withdrawn": post({ withdrawn: true }) };
}
