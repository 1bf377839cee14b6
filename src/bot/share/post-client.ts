import type { Activity, ConversationParameters } from "botbuilder";
import { z } from "zod/v4";
import type { LotseAdapter } from "../adapter";
import type { Outgoing } from "../cards/outgoing";
import type { PostPlace } from "./channel-book";
import { type Refusal, readRefusal, statusOf } from "./refusal";
import type { Post } from "./share-row";

type Adapter = Pick<LotseAdapter, "reach">;

/** The post stands, and this is where. */
export interface Posted {
  readonly kind: "posted";
  readonly post: Post;
}
interface Done {
  readonly kind: "done";
}

/** The SDK's types say the same, but mutable and closed. */
const SdkActivity = z.custom<Activity>();
const SdkParameters = z.custom<ConversationParameters>();
const Answer = z.object({ id: z.string().min(1), activityId: z.string().min(1).nullish() });

/** What a client says that cannot delete: the Playground does. */
const NO_DELETE = new Set([405, 501]);

/**
 * Begins a thread. Each call goes out once: whoever calls again risks a second post.
 *
 * The id of the conversation and that of the message come back only from this call of the connector, and both are
 * needed to change the post later.
 */
export async function createPost(adapter: Adapter, place: PostPlace, card: Outgoing): Promise<Posted | Refusal> {
  const { channel, serviceUrl, tenant } = place;
  try {
    const { conversations } = await adapter.reach(serviceUrl);
    const tenantId = tenant === undefined ? {} : { tenantId: tenant };
    const answer: unknown = await conversations.createConversation(
      SdkParameters.parse({ isGroup: true, ...tenantId, channelData: { channel: { id: channel.id } }, activity: card }),
    );
    return readPost(answer, serviceUrl);
  } catch (error) {
    return readRefusal(error, "channel-gone");
  }
}

/** Replaces a post. To do it twice does no harm. */
export async function updatePost(adapter: Adapter, post: Post, card: Outgoing): Promise<Done | Refusal> {
  const { serviceUrl, thread, message } = post;
  try {
    const { conversations } = await adapter.reach(serviceUrl);
    await conversations.updateActivity(thread, message, SdkActivity.parse({ ...card, id: message }));
    return { kind: "done" };
  } catch (error) {
    return readRefusal(error, "post-gone");
  }
}

/** Deletes a post that already says that it was withdrawn; that it cannot be deleted, or is gone, is no fault then. */
export async function deletePost(adapter: Adapter, { serviceUrl, thread, message }: Post): Promise<Done | Refusal> {
  try {
    const { conversations } = await adapter.reach(serviceUrl);
    await conversations.deleteActivity(thread, message);
    return { kind: "done" };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || NO_DELETE.has(status ?? 0)) return { kind: "done" };
    return readRefusal(error, "post-gone");
  }
}

/** A post without an id that it could be found by stands all the same, as far as anybody knows. */
function readPost(answer: unknown, serviceUrl: string): Posted | Refusal {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return { kind: "unknown" };
  const { id: thread, activityId } = parsed.data;
  const message = activityId ?? /;messageid=(.+)$/.exec(thread)?.[1];
  return message === undefined ? { kind: "unknown" } : { kind: "posted", post: { serviceUrl, thread, message } };
}
