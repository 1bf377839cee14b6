/** What nobody may ever find in a log line: words that occur nowhere else. */
export const MARKERS = {
  text: "Zwetschgendatschi",
  name: "Adelgunde Unverwechselbar",
  aadObjectId: "0b5e55ed-c0de-4fad-8bad-5eed5eed5eed",
  userId: "29:KennungDerNutzerin",
} as const;

/** What a test says of an activity; the rest is filled in. */
export type Draft = Readonly<Record<string, unknown>>;

let count = 0;

/**
 * An activity as Teams sends it from a personal chat.
 *
 * @param serviceUrl where the replies go
 */
export function activity(serviceUrl: string, draft: Draft): Draft {
  count += 1;
  return {
    type: "message",
    id: `nachricht-${count}`,
    timestamp: "2026-11-17T09:00:00.000Z",
    channelId: "msteams",
    serviceUrl,
    locale: "de-DE",
    from: { id: MARKERS.userId, name: MARKERS.name, aadObjectId: MARKERS.aadObjectId },
    recipient: { id: "28:lotse", name: "Teilhabe-Lotse" },
    conversation: { id: `gespraech-${process.pid}`, conversationType: "personal", tenantId: "mandant" },
    channelData: { tenant: { id: "mandant" } },
    ...draft,
  };
}
