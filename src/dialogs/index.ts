export { type Danger, type Refusal, recognise, type SmallTalk } from "./recognise/recognise";
