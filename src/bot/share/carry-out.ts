import { correctPost, withdrawPost } from "./change-post";
import type { PostPlace } from "./channel-book";
import type { Means, Verdict } from "./means";
import { createPost } from "./post-client";
import { linkToPost } from "./post-link";
import type { ShareOutcome } from "./share";
import { changes } from "./share-change";
import type { ShareRow } from "./share-row";

/** Longer than this nobody waits for a free place in the row; it is sent later instead. */
const PATIENCE_MS = 3000;
const CHECK_AGAIN_MS = 30_000;

/**
 * Does what is to be done about a share.
 *
 * @param person who shares, as Teams knows them; nothing if that could not be found out
 * @returns nothing if somebody else is at it
 */
export async function carryOut(
  share: ShareRow,
  person: string | undefined,
  means: Means,
): Promise<Verdict | undefined> {
  const { task, status, post } = share;
  if (task === undefined) return undefined;
  if (task === "withdraw") return withdrawPost(share, means);
  const place = await admit(share, person, means);
  if ("kind" in place) return place;
  return task === "correct" && status === "posted" && post !== undefined
    ? correctPost(share, { ...post, serviceUrl: place.serviceUrl }, means)
    : send(share, place, means);
}

/** Whether the channel is still there, allowed, and the person still a member; waits for a free place in the row. */
async function admit(share: ShareRow, person: string | undefined, means: Means): Promise<PostPlace | Verdict> {
  const { roster, pacer, store } = means;
  const { id, team } = share.channel;
  const place = store.channels.find(id);
  if (place === undefined) return refuse(share, store.channels.knowsTeam(team) ? "channel-gone" : "app-missing");
  if (!roster.isAllowed(id)) return refuse(share, "forbidden");
  const membership = person === undefined ? "unclear" : await roster.check(team, place.serviceUrl, person);
  if (membership === "unclear") return { kind: "later", wait: CHECK_AGAIN_MS };
  if (membership !== "member") return refuse(share, membership);
  const wait = await pacer.enter(share.post?.thread ?? id, PATIENCE_MS); // last, so that nothing comes between it and the call
  return wait > 0 ? { kind: "later", wait } : place;
}

async function send(share: ShareRow, place: PostPlace, means: Means): Promise<Verdict | undefined> {
  const { adapter, store, draw, now } = means;
  const { id, content } = share;
  // From here on nobody may send this again by themselves: after a crash it counts as unknown.
  if (!store.shares.noteAttempt(id)) return undefined;
  const result = await createPost(adapter, place, draw(content, { share: id, helpful: 0, withdrawn: false }));
  switch (result.kind) {
    case "posted": {
      const link = linkToPost(place, result.post.message);
      const change = changes.posted(content, result.post, link, now().toISOString());
      return { kind: "settled", outcome: "posted", change };
    }
    case "later":
      return result;
    case "unknown":
      return { kind: "settled", outcome: "unknown", change: changes.unknown() };
    case "refused":
      if (result.outcome === "app-missing") store.channels.forgetTeam(place.channel.team);
      if (result.outcome === "channel-gone") store.channels.forgetChannel(place.channel.id);
      return refuse(share, result.outcome);
  }
}

/** A post that stands stays as it is when its correction is refused. */
function refuse({ status }: ShareRow, outcome: ShareOutcome): Verdict {
  return { kind: "settled", outcome, change: status === "posted" ? changes.unchanged() : changes.failed() };
}
