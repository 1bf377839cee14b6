import { evaluateAll } from "./evaluate/evaluate-all";
import { describeFigure, describeTable, reached } from "./evaluate/figure";
import { describeConcepts, isHarmful, weighConcepts } from "./evaluate/weigh-concepts";
import { openCorpus } from "./open-corpus";
import type { Arguments } from "./read-arguments";

/** Prints every figure of the gold sets, tables and every miss; exit 1 if a goal is missed. */
export function runEval({ root, json, concepts, ...folders }: Arguments): number {
  const knowledge = openCorpus(folders);
  if (concepts) {
    const weighed = weighConcepts(knowledge, root);
    process.stdout.write(json ? `${JSON.stringify(weighed)}\n` : describeConcepts(weighed));
    return weighed.some(isHarmful) ? 1 : 0;
  }
  const evaluations = evaluateAll(knowledge, root);
  if (json) process.stdout.write(`${JSON.stringify(evaluations)}\n`);
  else {
    for (const { title, figures, misses, tables = [] } of evaluations) {
      process.stdout.write(`\n${title}\n${figures.map(describeFigure).join("\n")}\n`);
      for (const table of tables) process.stdout.write(`\n${describeTable(table)}\n`);
      if (misses.length > 0) process.stdout.write(`\n  Fehlgriffe\n`);
      for (const { id, text, expected, got } of misses) {
        process.stdout.write(`  ${id} erwartet ${expected}, gefunden ${got}: ${text}\n`);
      }
    }
  }
  return evaluations.every(({ figures }) => figures.every(reached)) ? 0 : 1;
}
