export { type Belief, weighBeliefs } from "./diagnosis/beliefs";
export {
  answerQuestion,
  readDescription,
  resumeDiagnosis,
  standing,
  takeBackAnswer,
} from "./diagnosis/diagnose";
export { Interview } from "./diagnosis/interview";
export { expectedInformation } from "./diagnosis/next-question";
export { DiagnosisState, NEW_DIAGNOSIS, UNKNOWN } from "./diagnosis/state";
export { interpretChoice } from "./interpret";
export { type Danger, type Refusal, recognise, type SmallTalk } from "./recognise/recognise";
