import type { SQLOutputValue } from "node:sqlite";
import { z } from "zod/v4";
import { type Channel, type KeptShare, type PostContent, ShareSource, ShareStatus, type ShareTask } from "./share";

/** A share with all that the courier needs. */
export interface ShareRow extends KeptShare {
  /** The personal chat that it comes from; only from there it can be changed. */
  readonly conversation: string;
  /** Where to tell what became of it. */
  readonly reference: string;
  /** What stands in Teams; `content` is what should. */
  readonly standing: PostContent;
  /** What is still to be done. */
  readonly task: ShareTask | undefined;
  readonly tries: number;
  /** The user knows that it has to wait. */
  readonly told: boolean;
  readonly post: Post | undefined;
  readonly salt: string;
  readonly helpful: number;
  /** The number that stands on the post, and since when. */
  readonly shown: number;
  readonly shownAt: string | undefined;
}

/** Where a post stands: with these two ids it can be changed and deleted. */
export interface Post {
  readonly serviceUrl: string;
  readonly thread: string;
  readonly message: string;
}

/** Every column, and how many found it helpful. */
export const SELECT_SHARE =
  "SELECT share.*, (SELECT count(*) FROM helpful WHERE helpful.share = share.id) AS helpful FROM share";

const Content = z.object({ source: ShareSource, text: z.string(), author: z.string() });
const StoredChannel = z.object({ id: z.string(), name: z.string(), team: z.string(), teamName: z.string() });
const Task = z.enum(["post", "correct", "withdraw"]);

export function readShare(row: Record<string, SQLOutputValue>): ShareRow {
  const optional = (name: string) => (typeof row[name] === "string" ? row[name] : undefined);
  const standing: PostContent = Content.parse(JSON.parse(String(row["content"])));
  const draft = optional("draft");
  const channel: Channel = StoredChannel.parse(JSON.parse(String(row["channel"])));
  const [serviceUrl, thread, message] = [optional("service_url"), optional("thread"), optional("message")];
  return {
    id: String(row["id"]),
    conversation: String(row["conversation"]),
    reference: String(row["reference"]),
    channel,
    content: draft === undefined ? standing : Content.parse(JSON.parse(draft)),
    standing,
    status: ShareStatus.parse(row["status"]),
    link: optional("link"),
    at: String(row["at"]),
    task: Task.optional().parse(optional("task")),
    tries: Number(row["tries"]),
    told: row["told"] === 1,
    post: serviceUrl && thread && message ? { serviceUrl, thread, message } : undefined,
    salt: String(row["salt"]),
    helpful: Number(row["helpful"]),
    shown: Number(row["shown"]),
    shownAt: optional("shown_at"),
  };
}
