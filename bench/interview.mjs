/** One whole interview as load, and what the classifier behind it costs. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { measureTimes } from "./statistics.mjs";

const require = createRequire(import.meta.url);
/** Fewer than in the other load: each officer must come through, and more than connections, so that nobody overtakes. */
export const OFFICERS = 64;

/** From the first sentence to the card, all typed: description, first situation, two answers, result, whom, what they object. */
const STEPS = [
  undefined, // the description
  "das erste",
  "weiß ich nicht",
  "weiß ich nicht",
  "ergebnis",
  "argumente",
  "die Kämmerei",
  "kein Geld",
];

/** @returns what the officer of that number types when it is their turn, one step after the other */
export function typeInterviews(root) {
  const descriptions = readDescriptions(root);
  return (count) => {
    const officer = count % OFFICERS;
    const turn = Math.floor(count / OFFICERS);
    const interview = Math.floor(turn / STEPS.length);
    return STEPS[turn % STEPS.length] ?? descriptions[(officer + interview * OFFICERS) % descriptions.length].text;
  };
}

/** The classifier of situations by itself: p99, seconds of training, megabytes of its weights as they are kept. */
export function measureClassifier(root) {
  const knowledgeOf = (file) => require(join(root, "dist", "knowledge", file));
  const knowledge = knowledgeOf("index.js").openKnowledge(join(root, "corpus"), {
    cacheDirectory: join(root, "dist", "cache"),
    keptResults: 0,
  });
  const { corpus } = knowledgeOf("index.js").checkCorpus(join(root, "corpus")); // the cache holds no examples
  const german = knowledgeOf("open-german.js").openGerman(
    corpus,
    knowledgeOf("language/concepts.js").readPhrases(corpus.concepts),
  );
  const started = performance.now();
  const model = knowledgeOf("models/train.js").trainSituationModel(corpus, german);
  const training = (performance.now() - started) / 1000;
  const { rows, weights, scales } = model.toData(model.vocabulary);
  return {
    ...measureTimes(readDescriptions(root), (text) => knowledge.advisor.describe(text)),
    training,
    size: (rows.byteLength + weights.byteLength + scales.byteLength) / 1024 / 1024,
  };
}

function readDescriptions(root) {
  return readFileSync(join(root, "test", "gold", "situations.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}
