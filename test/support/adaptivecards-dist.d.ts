// The package's entry is written for bundlers; its bundle runs in Node as it is.
declare module "adaptivecards/dist/adaptivecards" {
  export { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
}
