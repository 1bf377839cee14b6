import type { LotseAdapter } from "../adapter";
import type { Outgoing } from "../cards/outgoing";
import type { Store } from "../state/store";
import type { Pacer } from "./pacer";
import type { Roster } from "./roster";
import type { PostContent, ShareOutcome } from "./share";
import type { Change } from "./share-change";

/** What it takes to post. */
export interface Means {
  readonly adapter: Pick<LotseAdapter, "reach">;
  readonly store: Store;
  readonly roster: Roster;
  readonly pacer: Pacer;
  readonly draw: (content: PostContent, standing: { share: string; helpful: number; withdrawn: boolean }) => Outgoing;
  readonly now: () => Date;
}

/** What came of it: settled one way or the other, or to be tried again after so many milliseconds. */
export type Verdict =
  | { readonly kind: "settled"; readonly outcome: ShareOutcome; readonly change: Change }
  | { readonly kind: "later"; readonly wait: number };
