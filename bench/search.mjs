/** The search by itself: how good, how fast, and what it costs to build, to train, to keep and to load. */
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compareEngines } from "./engines.mjs";
import { measureQuality, measureTimes, medians } from "./statistics.mjs";

const require = createRequire(import.meta.url);
const MEGABYTE = 1024 * 1024;

/**
 * @param root the project's folder, built
 * @param rows the gold questions: { text, gold }
 */
export function measureSearch({ root, rows, starts }) {
  const knowledgeOf = (file) => require(join(root, "dist", "knowledge", file));
  const directories = [join(root, "corpus"), { cacheDirectory: join(root, "dist", "cache"), keptResults: 0 }];
  const knowledge = knowledgeOf("index.js").openKnowledge(...directories);
  const { corpus } = knowledgeOf("index.js").checkCorpus(join(root, "corpus")); // the cache holds no examples
  const { analyse } = knowledgeOf("language/analyse.js");
  const { CompoundSplitter } = knowledgeOf("language/compounds.js");
  const splitter = new CompoundSplitter(corpus.wordParts.map(knowledgeOf("language/fold.js").fold));
  const { tokenise } = knowledgeOf("language/tokenise.js");
  const stemsOf = (text) => analyse(tokenise(text), splitter).terms.flatMap(({ stem, parts }) => [stem, ...parts]);
  const passages = corpus.passages.map(({ id, title, sources, sentences }) => ({
    id,
    source: sources[0],
    title,
    text: sentences.map(({ text }) => text).join(" "),
    questions: corpus.questions.flatMap(({ label, text }) => (label === id ? [text] : [])).join("\n"),
  }));
  const sourcesOf = (text) => knowledge.answer(text).hits.map(({ passage }) => passage.sources[0]);
  return {
    own: { ...measureQuality(rows, sourcesOf), ...measureTimes(rows, (text) => knowledge.answer(text)) },
    engines: compareEngines({ passages, stemsOf, rows }),
    making: measureMaking(corpus, knowledgeOf),
    loading: medians(Array.from({ length: starts }, () => measureLoading(root))),
    size: measureSize(join(root, "dist", "cache")),
  };
}

/** Seconds for what the cache saves. */
function measureMaking(corpus, knowledgeOf) {
  const seconds = (make) => {
    const started = performance.now();
    make();
    return (performance.now() - started) / 1000;
  };
  const { prepare } = knowledgeOf("prepare.js");
  const { openGerman } = knowledgeOf("open-german.js");
  const { buildIndex, listEntries } = knowledgeOf("search/build-index.js");
  const german = openGerman(corpus, knowledgeOf("language/concepts.js").readPhrases(corpus.concepts));
  const index = seconds(() => buildIndex(listEntries(corpus), german));
  const everything = seconds(() => prepare(corpus));
  return { index, training: everything - index };
}

/** Milliseconds from a new process to an open knowledge: reading the code, then the cache. */
function measureLoading(root) {
  const script = `
    const started = performance.now();
    const { openKnowledge } = require("./dist/knowledge");
    const code = performance.now() - started;
    openKnowledge("corpus", { cacheDirectory: "dist/cache" });
    console.log(JSON.stringify({ code, cache: performance.now() - started - code }));`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
}

/** Megabytes: the texts and names, and the numbers of index and models. */
function measureSize(directory) {
  const files = readdirSync(directory);
  const sizeOf = (ending) =>
    files
      .filter((name) => name.startsWith("knowledge-") && name.endsWith(ending))
      .reduce((sum, name) => sum + statSync(join(directory, name)).size / MEGABYTE, 0);
  return { json: sizeOf(".json"), numbers: sizeOf(".bin") };
}
