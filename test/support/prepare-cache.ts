import { openTestKnowledge } from "./open-test-knowledge";

/** Runs once before all tests, so that none of them waits for the cache to be made. A default export because jest asks for it. */
export default function prepareCache(): void {
  openTestKnowledge();
}
