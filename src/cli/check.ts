import { checkCorpus, describeFault } from "../knowledge";
import type { Arguments } from "./read-arguments";

/** Prints every fault of the corpus with file and line. */
export function runCheck({ corpusDirectory }: Arguments): number {
  const { corpus, faults } = checkCorpus(corpusDirectory);
  for (const fault of faults) process.stdout.write(`${describeFault(fault)}\n`);
  const { passages, questions, concepts, openTopics, messages } = corpus;
  process.stdout.write(
    faults.length === 0
      ? `Keine Fehler: ${passages.length} Passagen mit ${questions.length} Fragen, ${openTopics.length} offene Themen, ${concepts.length} Begriffe im Lexikon, ${messages.length} andere Nachrichten.\n`
      : `${faults.length} Fehler.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
