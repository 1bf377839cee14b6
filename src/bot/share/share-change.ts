import type { PostContent, ShareStatus, ShareTask } from "./share";
import type { Post } from "./share-row";

/** Columns to set; each is named as in the table. */
export type Change = Readonly<Record<string, string | number | null>> & {
  readonly status?: ShareStatus;
  readonly task?: ShareTask | null;
};

const SETTLED = { task: null, due: null, tries: 0, told: 0 } as const;

const NO_POST = { thread: null, message: null, link: null } as const;

export const changes = {
  posted: (content: PostContent, post: Post, link: string, at: string): Change => ({
    ...SETTLED,
    status: "posted",
    content: JSON.stringify(content),
    draft: null,
    service_url: post.serviceUrl,
    thread: post.thread,
    message: post.message,
    link,
    shown: 0,
    shown_at: at,
  }),
  corrected: (content: PostContent, serviceUrl: string, shown: number, at: string): Change => ({
    ...SETTLED,
    content: JSON.stringify(content),
    draft: null,
    service_url: serviceUrl,
    shown,
    shown_at: at,
  }),
  /** The text is kept for a day, in case it is to be shared anew. */
  withdrawn: (): Change => ({ ...SETTLED, ...NO_POST, status: "withdrawn" }),
  /** There is no post, or no longer; the text is kept. */
  failed: (): Change => ({ ...SETTLED, ...NO_POST, status: "failed" }),
  /** A correction or withdrawal that was refused: the post stands as it was, the draft is kept. */
  unchanged: (): Change => ({ ...SETTLED }),
  unknown: (): Change => ({ ...SETTLED, status: "unknown" }),
  later: (task: ShareTask, due: string, tries: number): Change => ({
    ...(task === "post" ? { status: "deferred" } : {}),
    task,
    due,
    tries,
    told: 1,
  }),
  shown: (shown: number, at: string): Change => ({ shown, shown_at: at }),
};
