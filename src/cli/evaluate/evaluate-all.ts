import type { Knowledge } from "../../knowledge";
import { evaluateAddressees } from "./evaluate-addressees";
import { evaluateDiagnosis } from "./evaluate-diagnosis";
import { evaluateObjections } from "./evaluate-objections";
import { evaluateRecognition } from "./evaluate-recognition";
import { evaluateSearch } from "./evaluate-search";
import { evaluateTerms } from "./evaluate-terms";
import type { Evaluation } from "./figure";

/** Every gold set with its figures and misses. */
export function evaluateAll(knowledge: Knowledge, root: string): Evaluation[] {
  return [
    evaluateSearch,
    evaluateTerms,
    evaluateRecognition,
    evaluateDiagnosis,
    evaluateAddressees,
    evaluateObjections,
  ].map((evaluate) => evaluate(knowledge, root));
}
