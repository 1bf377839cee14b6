import type { Means, Verdict } from "./means";
import { deletePost, updatePost } from "./post-client";
import type { Refusal } from "./refusal";
import { changes } from "./share-change";
import type { Post, ShareRow } from "./share-row";

const CALL_AGAIN_MS = 15_000;

/** Puts the corrected text in the place of the old one. */
export async function correctPost(share: ShareRow, post: Post, { adapter, draw, now }: Means): Promise<Verdict> {
  const { id, content, helpful } = share;
  const result = await updatePost(adapter, post, draw(content, { share: id, helpful, withdrawn: false }));
  if (result.kind !== "done") return readChange(share, result);
  const change = changes.corrected(content, post.serviceUrl, helpful, now().toISOString());
  return { kind: "settled", outcome: "corrected", change };
}

/** The words go first: where nothing can be deleted, at least they are gone. What never stood is simply dropped. */
export async function withdrawPost(share: ShareRow, { adapter, store, draw }: Means): Promise<Verdict> {
  const { id, standing, helpful, status } = share;
  if (share.post === undefined) {
    return status === "unknown"
      ? { kind: "settled", outcome: "unknown", change: changes.unknown() }
      : { kind: "settled", outcome: "called-off", change: changes.withdrawn() };
  }
  const serviceUrl = store.channels.find(share.channel.id)?.serviceUrl ?? share.post.serviceUrl;
  const post = { ...share.post, serviceUrl };
  const updated = await updatePost(adapter, post, draw(standing, { share: id, helpful, withdrawn: true }));
  if (updated.kind !== "done") return readChange(share, updated);
  const deleted = await deletePost(adapter, post);
  return deleted.kind === "done" || deleted.kind === "refused"
    ? { kind: "settled", outcome: "withdrawn", change: changes.withdrawn() }
    : readChange(share, deleted);
}

/** A change that was made twice does no harm, so what is unknown is simply made again. */
function readChange(share: ShareRow, refusal: Refusal): Verdict {
  switch (refusal.kind) {
    case "later":
      return refusal;
    case "unknown":
      return { kind: "later", wait: CALL_AGAIN_MS * 2 ** Math.min(share.tries, 8) };
    case "refused": {
      const gone = refusal.outcome === "post-gone";
      const change = !gone ? changes.unchanged() : share.task === "withdraw" ? changes.withdrawn() : changes.failed();
      return { kind: "settled", outcome: refusal.outcome, change };
    }
  }
}
