import type {
  Addressee,
  Argument,
  Block,
  ExternalFact,
  InterviewQuestion,
  Objection,
  Situation,
  Strategy,
} from "../knowledge";
import type { Plan, Profile } from "./state/dialog-state";

/** How sure a result is, in words that a user understands. */
export type Sureness = "sure" | "likely" | "possible";

/** What the guided half of the bot can say. `choice` is the button that a reply answers. */
export type AdviceReply =
  | {
      readonly kind: "candidates";
      readonly situations: readonly Situation[];
      readonly vague: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "interview-question";
      readonly question: InterviewQuestion;
      /** Counted from 1. */
      readonly number: number;
      readonly nonce: string;
      /** Whether it was asked before and only stands here again. */
      readonly again: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "result";
      readonly situation: Situation;
      readonly sureness: Sureness;
      /** The second situation, if it may hold as well. */
      readonly also: Situation | undefined;
      readonly strategies: readonly Strategy[];
      readonly reasons: { readonly words: readonly string[]; readonly answers: readonly string[] };
      readonly blocks: readonly Block[];
      readonly choice?: string;
    }
  | { readonly kind: "facets"; readonly situation: Situation; readonly choice: string }
  | {
      readonly kind: "strategy";
      readonly strategy: Strategy;
      readonly plan: Plan;
      readonly nonce: string;
      readonly choice?: string;
    }
  | {
      readonly kind: "plan";
      readonly items: readonly { readonly strategy: Strategy; readonly step: number; readonly done: boolean }[];
      readonly nonce: string;
      readonly choice?: string;
    }
  | {
      readonly kind: "whom";
      readonly addressees: readonly Addressee[];
      readonly all: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "which-objection";
      readonly addressee: Addressee;
      readonly objections: readonly Objection[];
      readonly choice?: string;
    }
  | {
      readonly kind: "argument-card";
      readonly addressee: Addressee;
      readonly objection: Objection | undefined;
      readonly arguments: readonly Argument[];
      /** Where these arguments begin. */
      readonly from: number;
      /** Where the next arguments begin; nothing if these were the last. */
      readonly next: number | undefined;
      readonly facts: readonly ExternalFact[];
      readonly choice?: string;
    }
  | {
      readonly kind: "argument-text";
      readonly lines: readonly string[];
      readonly paired: boolean;
      readonly addressee: Addressee;
      readonly objection: Objection | undefined;
      readonly from: number;
      readonly choice: string;
    }
  | { readonly kind: "block"; readonly block: Block; readonly paired: boolean; readonly choice: string }
  | {
      readonly kind: "practice-round";
      readonly addressee: Addressee;
      readonly objection: Objection;
      /** 1 to 3. */
      readonly round: number;
      readonly replies: readonly string[];
      readonly nonce: string;
      readonly choice?: string;
    }
  | {
      readonly kind: "practice-end";
      readonly addressee: Addressee;
      readonly feedback: readonly string[];
      readonly choice?: string;
    }
  | {
      readonly kind: "profile";
      readonly profile: Profile;
      readonly asking: keyof Profile | undefined;
      readonly nonce: string;
      readonly choice?: string;
    };

const KINDS: ReadonlySet<string> = new Set<AdviceReply["kind"]>([
  "candidates",
  "interview-question",
  "result",
  "facets",
  "strategy",
  "plan",
  "whom",
  "which-objection",
  "argument-card",
  "argument-text",
  "block",
  "practice-round",
  "practice-end",
  "profile",
]);

export function isAdvice(reply: { readonly kind: string }): reply is AdviceReply {
  return KINDS.has(reply.kind);
}
