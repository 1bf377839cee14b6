import { recognise, type SmallTalk } from "../dialogs";
import { type Hit, type Knowledge, openKnowledge } from "../knowledge";
import type { Arguments } from "./read-arguments";
import { readBatch } from "./read-batch";

/** One line of `ask --json`; a contract with scripts: fields may be added, none taken away. */
interface AskLine {
  readonly id: string | null;
  readonly kind: "answered" | "unsure" | "nothing-found" | "small-talk" | "refused" | "crisis";
  readonly text: string;
  readonly passages: readonly {
    id: string;
    sources: readonly string[];
    document: null;
    score: number;
    reasons: readonly string[];
  }[];
  readonly smallTalk: SmallTalk | null;
  readonly topic: string | null;
}

/** Answers one question or a file of them, with scores and reasons. */
export function runAsk({ words, json, batch, only, corpusDirectory, cacheDirectory }: Arguments): number {
  const knowledge = openKnowledge(corpusDirectory, {
    cacheDirectory,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const rows = batch === undefined ? [{ id: null, text: words.join(" ") }] : readBatch(batch);
  for (const { id, text } of rows) {
    const line = only === "documents" ? nothing(id, text) : ask(knowledge, id, text);
    process.stdout.write(json || batch !== undefined ? `${JSON.stringify(line)}\n` : describe(line, knowledge));
  }
  return 0;
}

export function ask(knowledge: Knowledge, id: string | null, text: string): AskLine {
  const recognised = recognise(knowledge, text);
  if (recognised.kind !== "question") {
    const smallTalk = recognised.kind === "small-talk" ? recognised.smallTalk : null;
    return { id, kind: recognised.kind, text, passages: [], smallTalk, topic: null };
  }
  const answer = knowledge.answer(text);
  const topic = answer.kind === "nothing-found" ? (answer.topic?.id ?? null) : null;
  return { id, kind: answer.kind, text, passages: answer.hits.map(toLine), smallTalk: null, topic };
}

/** There are no documents of the authority yet: honest, and the form stays. */
function nothing(id: string | null, text: string): AskLine {
  return { id, kind: "nothing-found", text, passages: [], smallTalk: null, topic: null };
}

function toLine({ passage, score, reasons }: Hit): AskLine["passages"][number] {
  return {
    id: passage.id,
    sources: passage.sources,
    document: null,
    score: Math.round(score * 10_000) / 10_000,
    reasons,
  };
}

function describe({ kind, passages, smallTalk, topic }: AskLine, knowledge: Knowledge): string {
  const lines = passages.map(({ id, sources, score, reasons }, index) => {
    const { title, sentences } = knowledge.passage(id);
    const text =
      index === 0 && kind === "answered" ? `\n   ${sentences.map((sentence) => sentence.text).join(" ")}` : "";
    return `${String(index + 1).padStart(2)} ${score.toFixed(2)} ${sources.join(", ")} ${title} (${id})${text}\n   weil: ${reasons.join(", ")}\n`;
  });
  const detail = smallTalk ?? topic;
  return `${kind}${detail === null ? "" : ` (${detail})`}\n${lines.join("")}`;
}
