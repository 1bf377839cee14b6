import type { Reply } from "../../src/bot/reply";
import { outcomeTexts } from "../../src/bot/share/outcome-texts";
import { findPersonalData } from "../../src/bot/share/personal-data";
import type { Channel, KeptShare, ShareOutcome, ShareSource, ShareStatus } from "../../src/bot/share/share";
import { MOST_CHARACTERS } from "../../src/bot/share/share-text";
import { draftOf, frameOf } from "../../src/bot/share/shareable";
import type { Knowledge } from "../../src/knowledge";

const NONCE = "d2719c43-2f52-4e6a-8f1b-1a2b3c4d5e6f";
const SHARE = "7f9c24e5-3b1a-4d0e-9a57-2c8e1f60b7d4";
const AUTHOR = "Jana Weber";

export const CHANNELS: readonly Channel[] = [
  { id: "19:allgemein@thread.tacv2", name: "Allgemein", team: "team-1", teamName: "Integration Musterkreis" },
  { id: "19:netzwerk@thread.tacv2", name: "Netzwerk Teilhabe", team: "team-1", teamName: "Integration Musterkreis" },
  { id: "19:ag@thread.tacv2", name: "AG Konzept", team: "team-2", teamName: "Dezernat II: Soziales, Jugend, Bildung" },
];
/** A share that stands in „Allgemein“. */
export const POSTED: KeptShare = {
  id: SHARE,
  channel: CHANNELS[0] ?? { id: "", name: "", team: "", teamName: "" },
  content: {
    source: { kind: "debate", debate: "gibt-es-nicht" },
    text: "Zwei Sätze für das Team. Mehr nicht.",
    author: AUTHOR,
  },
  status: "posted",
  link: "https://teams.microsoft.com/l/message/19:allgemein/1700000000000",
  at: "2026-03-05T12:00:00Z",
};
const MANY_CHANNELS: readonly Channel[] = Array.from({ length: 60 }, (_, index) => ({
  id: `19:kanal-${index}@thread.tacv2`,
  name: `Arbeitsgruppe ${index + 1} Fortschreibung des Integrationskonzepts`,
  team: `team-${index % 7}`,
  teamName: `Team ${(index % 7) + 1} der Kreisverwaltung`,
}));

/** Everything that can be shared: each addressee with each objection, each passage, each debate. */
export function everySource({ corpus }: Knowledge): ShareSource[] {
  const general = corpus.advice.objections.map(({ id }) => id);
  return [
    ...corpus.advice.addressees.flatMap(({ id, objections }) =>
      [null, ...objections.map((one) => one.id), ...general].map(
        (objection): ShareSource => ({ kind: "arguments", addressee: id, objection, from: 0 }),
      ),
    ),
    ...corpus.passages.map(({ id }): ShareSource => ({ kind: "passage", passage: id })),
    ...corpus.debates.map(({ id }): ShareSource => ({ kind: "debate", debate: id })),
  ];
}

/** All that sharing says, with the longest texts that may be shared. */
export function everySharing(
  knowledge: Knowledge,
): Readonly<Record<Extract<Reply, { kind: `share-${string}` | "my-shares" }>["kind"], readonly Reply[]>> {
  const [channel = { id: "", name: "", team: "", teamName: "" }] = CHANNELS;
  const debate: ShareSource = { kind: "debate", debate: knowledge.corpus.debates[0]?.id ?? "" };
  const widest = "„Ü*_“\n".repeat(60).padEnd(MOST_CHARACTERS, "*");
  const texts = [
    ...everySource(knowledge).map((source) => ({ source, text: draftOf(knowledge, source) })),
    { source: debate, text: widest },
    { source: debate, text: "Frau Meier, meier@amt.example, 0231 5024411, Am Markt 3, Az. 50-12.4/2023" },
  ];
  const editing = texts.map(({ source, text }, index) => ({
    draft: NONCE,
    channel,
    text,
    frame: frameOf(knowledge, { source, text }),
    correcting: index % 2 === 0,
  }));
  const kept = (status: ShareStatus, text = POSTED.content.text): KeptShare => ({
    ...POSTED,
    content: { ...POSTED.content, text },
    status,
    link: status === "posted" ? POSTED.link : undefined,
  });
  const outcomes: ShareOutcome[] = [
    "posted",
    "corrected",
    "withdrawn",
    "called-off",
    "deferred",
    "app-missing",
    "not-a-member",
    "channel-gone",
    "forbidden",
    "too-large",
    "unknown",
    "post-gone",
    "failed",
  ];
  const statuses = Object.keys(outcomeTexts.status).flatMap((status): ShareStatus[] =>
    isStatus(status) ? [status] : [],
  );
  return {
    "share-channels": [
      { kind: "share-channels", draft: NONCE, channels: CHANNELS, choice: "Im Kanal teilen" },
      {
        kind: "share-channels",
        draft: NONCE,
        channels: MANY_CHANNELS,
        problem: { kind: "unknown", said: "*Flurfunk*" },
      },
      { kind: "share-channels", draft: NONCE, channels: CHANNELS, problem: { kind: "several", said: "Team" } },
      { kind: "share-channels", draft: NONCE, channels: MANY_CHANNELS, problem: { kind: "none-chosen" } },
      { kind: "share-channels", draft: NONCE, channels: CHANNELS, problem: { kind: "gone" } },
      { kind: "share-channels", draft: NONCE, channels: [], choice: "Im Kanal teilen" },
    ],
    "share-text": [
      ...editing.map((one) => ({ kind: "share-text" as const, ...one, choice: channel.name })),
      ...editing
        .slice(-2)
        .flatMap((one) =>
          [
            { kind: "empty" as const },
            { kind: "only-markup" as const },
            { kind: "too-long" as const, is: 3001, most: 3000, kept: true },
            { kind: "too-many-lines" as const, is: 61, most: 60, kept: false },
          ].map((fault) => ({ kind: "share-text" as const, ...one, fault })),
        ),
    ],
    "share-preview": texts.map(({ source, text }, index) => ({
      kind: "share-preview" as const,
      draft: NONCE,
      channel,
      content: { source, text, author: index % 2 === 0 ? AUTHOR : "" },
      frame: frameOf(knowledge, { source, text }),
      correcting: index % 2 === 1,
      findings: findPersonalData(text),
      nonce: SHARE,
      choice: "Vorschau",
    })),
    "share-outcome": outcomes.flatMap((outcome) => [
      { kind: "share-outcome" as const, outcome, share: kept("posted"), retryIn: 30_000, nonce: NONCE },
      { kind: "share-outcome" as const, outcome, share: kept("failed"), nonce: NONCE, choice: "Jetzt teilen" },
      { kind: "share-outcome" as const, outcome, task: "post" as const, share: kept("unknown"), nonce: NONCE },
      { kind: "share-outcome" as const, outcome, task: "correct" as const, share: kept("posted"), nonce: NONCE },
      { kind: "share-outcome" as const, outcome, task: "withdraw" as const, share: kept("posted"), nonce: NONCE },
    ]),
    "my-shares": [
      { kind: "my-shares", shares: [], draft: undefined, nonce: NONCE },
      {
        kind: "my-shares",
        shares: statuses.map((status, index) => ({ ...kept(status), id: `${SHARE.slice(0, -1)}${index}` })),
        draft: { id: NONCE, text: widest },
        nonce: NONCE,
        choice: "Meine Beiträge",
      },
      {
        kind: "my-shares",
        shares: Array.from({ length: 30 }, (_, index) => ({ ...kept("posted", widest), id: `${SHARE}-${index}` })),
        draft: undefined,
        nonce: NONCE,
      },
    ],
  };
}

function isStatus(status: string): status is ShareStatus {
  return status in outcomeTexts.status;
}
