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

/** How sure a result is, and what that rests on if it is not much, in words that a user understands. */
export type Sureness =
  | "sure"
  | "likely"
  | "possible"
  /** The next best, after the first was wrong. */
  | "next"
  /** Chosen by the user among the candidates: answers, or the description, agree; nothing else is known; others may hold. */
  | "chosen-answered"
  | "chosen-told"
  | "chosen"
  | "chosen-open"
  /** Something else was chosen, but the answers speak for this. */
  | "chosen-other"
  /** Only the description as a whole speaks for it, by no word that could be shown. */
  | "told"
  /** Nothing was said that speaks for it; it only fits less badly than the others. */
  | "left-over";

/** What speaks for a result. */
export interface Reasons {
  readonly words: readonly string[];
  readonly answers: readonly string[];
  /** What the user chose among the candidates. */
  readonly picked?: Situation | undefined;
  /** Whether it is what the description speaks for most. */
  readonly told?: boolean;
}

/** Said first, before what is asked next: more was told and counts; the guesses are used up. */
export type Lead = "taken-in" | "no-guess";

/** What the guided half of the bot can say. `choice` is the button that a reply answers. */
export type AdviceReply =
  | {
      readonly kind: "candidates";
      readonly situations: readonly Situation[];
      readonly vague: boolean;
      /** Named in the same message, with an objection or because a talk is announced: their card is offered as well. */
      readonly talk?: { readonly addressee: Addressee; readonly objection?: Objection };
      readonly again?: boolean;
      readonly lead?: Lead;
      readonly choice?: string;
    }
  | {
      readonly kind: "interview-question";
      readonly question: InterviewQuestion;
      /** Counted from 1. */
      readonly number: number;
      /** How many there will be at most. */
      readonly most: number;
      readonly nonce: string;
      /** Whether it was asked before and only stands here again. */
      readonly again: boolean;
      /** A candidate was chosen: this question is there to tell it from others. */
      readonly apart?: boolean;
      /** Whether the user wants the answers kept. */
      readonly keep?: boolean;
      readonly lead?: Lead;
      readonly choice?: string;
    }
  | {
      readonly kind: "result";
      readonly situation: Situation;
      readonly sureness: Sureness;
      /** The second situation, if it may hold as well. */
      readonly also: Situation | undefined;
      /** How to tell the second from the first. */
      readonly difference: { readonly here: string; readonly there: string } | undefined;
      readonly strategies: readonly Strategy[];
      /** Nothing if they are forgotten, with the answers. */
      readonly reasons: Reasons | undefined;
      readonly blocks: readonly Block[];
      /** In a municipality within a district: the workshop speaks of districts and independent cities. */
      readonly inMunicipality: boolean;
      /** Whether the answers are kept. */
      readonly kept: boolean;
      readonly lead?: Lead;
      readonly choice?: string;
    }
  /** The diagnosis gives way to a talk, and waits. */
  | { readonly kind: "waiting"; readonly choice?: string }
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
      /** Steps that may go in. */
      readonly proposals: readonly { readonly strategy: Strategy; readonly step: number }[];
      readonly nonce: string;
      readonly choice?: string;
    }
  /** A step was reported as done, but not which. */
  | { readonly kind: "which-step"; readonly items: readonly { readonly strategy: Strategy; readonly step: number }[] }
  | {
      readonly kind: "whom";
      readonly addressees: readonly Addressee[];
      readonly all: boolean;
      /** Somebody was named whom the corpus does not know. */
      readonly unknown?: boolean;
      readonly again?: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "which-objection";
      readonly addressee: Addressee;
      readonly objections: readonly Objection[];
      readonly again?: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "argument-card";
      readonly addressee: Addressee;
      readonly objection: Objection | undefined;
      /** An objection was typed for which there is no reply of its own. */
      readonly unmet: boolean;
      /** Hostility was found: safety and superiors come before arguments. */
      readonly hostile: boolean;
      readonly arguments: readonly Argument[];
      /** Which of the addressee's these are, counted from 0. */
      readonly picks: readonly number[];
      /** These and all that stood on the cards before. */
      readonly shown: readonly number[];
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
      /** Whether paired forms change anything. */
      readonly alters: boolean;
      readonly addressee: Addressee;
      readonly objection: Objection | undefined;
      readonly picks: readonly number[];
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
      /** On the reply of the round before. */
      readonly feedback: string | undefined;
      readonly nonce: string;
      readonly again?: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "practice-end";
      readonly addressee: Addressee;
      /** The one that the talk was prepared for. */
      readonly objection: Objection;
      readonly feedback: readonly string[];
      readonly choice?: string;
    }
  | {
      readonly kind: "profile";
      readonly profile: Profile;
      readonly asking: keyof Profile | undefined;
      readonly nonce: string;
      readonly again?: boolean;
      readonly choice?: string;
    };

const KINDS: ReadonlySet<string> = new Set<AdviceReply["kind"]>([
  "candidates",
  "interview-question",
  "result",
  "waiting",
  "facets",
  "strategy",
  "plan",
  "which-step",
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
