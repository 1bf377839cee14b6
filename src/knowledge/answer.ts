import type { Passage } from "./corpus/corpus";
import type { OpenTopic } from "./corpus/schema";

/** What the corpus has to say to a question. A miss is an answer too, not an error. */
export type Answer =
  | { readonly kind: "answered"; readonly best: Hit; readonly hits: readonly Hit[] }
  | { readonly kind: "unsure"; readonly hits: readonly Hit[] }
  | {
      readonly kind: "nothing-found";
      /** The topic that the documentation leaves open, if the question is about one. */
      readonly topic: OpenTopic | undefined;
      readonly hits: readonly Hit[];
    };

export interface Hit {
  readonly passage: Passage;
  /** Probability among all that could be meant, 0 to 1. */
  readonly score: number;
}
