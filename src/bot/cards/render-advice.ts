import type { AdviceReply } from "../advice-reply";
import {
  candidatesCard,
  facetsCard,
  planCard,
  profileCard,
  questionCard,
  resultCard,
  strategyCard,
  waitingCard,
  whichStepCard,
} from "./diagnosis-cards";
import type { Outgoing } from "./outgoing";
import {
  argumentCard,
  argumentText,
  blockText,
  objectionCard,
  practiceCard,
  practiceEndCard,
  whomCard,
} from "./talk-cards";

/** Draws a reply of the guided half. */
export function renderAdvice(reply: AdviceReply): Outgoing[] {
  switch (reply.kind) {
    case "candidates":
      return [candidatesCard(reply)];
    case "interview-question":
      return [questionCard(reply)];
    case "result":
      return [resultCard(reply)];
    case "waiting":
      return [waitingCard(reply)];
    case "facets":
      return [facetsCard(reply)];
    case "strategy":
      return [strategyCard(reply)];
    case "plan":
      return [planCard(reply)];
    case "which-step":
      return [whichStepCard(reply)];
    case "whom":
      return [whomCard(reply)];
    case "which-objection":
      return [objectionCard(reply)];
    case "argument-card":
      return [argumentCard(reply)];
    case "argument-text":
      return argumentText(reply);
    case "block":
      return blockText(reply);
    case "practice-round":
      return [practiceCard(reply)];
    case "practice-end":
      return [practiceEndCard(reply)];
    case "profile":
      return [profileCard(reply)];
  }
}
