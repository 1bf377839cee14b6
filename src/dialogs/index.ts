export { type Belief, weighBeliefs } from "./diagnosis/beliefs";
export {
  addDescription,
  answerQuestion,
  judgeDescription,
  mostTold,
  readDescription,
  standing,
  takeBackAnswer,
} from "./diagnosis/diagnose";
export { Interview } from "./diagnosis/interview";
export { expectedInformation, mostQuestions } from "./diagnosis/next-question";
export { DiagnosisState, NEW_DIAGNOSIS, UNKNOWN } from "./diagnosis/state";
export { interpretChoice, interpretTitle, isFoldedSlipOf, isSlipOf } from "./interpret";
export { describesSituation, isOnlyLikeCancel, isQuestion, speaksOfSelf } from "./recognise/describes-situation";
export {
  type Danger,
  type Recognised,
  type Refusal,
  recognise,
  type SmallTalk,
  soundsDangerous,
} from "./recognise/recognise";
