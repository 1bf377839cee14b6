import { describesSituation, readDescription, recognise, type SmallTalk } from "../dialogs";
import type { Hit, Knowledge, Passage, Term } from "../knowledge";
import { openCorpus } from "./open-corpus";
import type { Arguments } from "./read-arguments";
import { readBatch } from "./read-batch";

/** One line of `ask --json`; a contract with scripts: fields may be added, none taken away. */
interface AskLine {
  readonly id: string | null;
  readonly kind: "answered" | "unsure" | "nothing-found" | "situation" | "small-talk" | "refused" | "crisis";
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
  /** Of a `situation`: what it may be, likeliest first. */
  readonly situations: readonly { id: string; probability: number }[];
  /** The term of the glossary that explains what was asked. */
  readonly term: string | null;
}

/** Answers one question or a file of them, with scores and reasons. */
export function runAsk({ words, json, batch, only, ...folders }: Arguments): number {
  const knowledge = openCorpus(folders);
  const rows = batch === undefined ? [{ id: null, text: words.join(" ") }] : readBatch(batch);
  for (const { id, text } of rows) {
    const line = only === "documents" ? empty(id, text) : ask(knowledge, id, text);
    process.stdout.write(json || batch !== undefined ? `${JSON.stringify(line)}\n` : describe(line, knowledge));
  }
  return 0;
}

export function ask(knowledge: Knowledge, id: string | null, text: string): AskLine {
  const recognised = recognise(knowledge, text);
  const { kind } = recognised;
  const explained = kind === "crisis" || kind === "refused" ? undefined : knowledge.explain(text);
  const answer = knowledge.answer(text);
  const toPassage = (hit: Hit) => toLine(hit, knowledge.reasons(text, hit.passage.id));
  if (explained !== undefined && !(explained.answered && kind === "question")) {
    const { hits, cites } = explainingHits(knowledge, explained.term, answer.hits);
    const line = { ...empty(id, text), passages: hits.map(toPassage), term: explained.term.id };
    return { ...line, kind: cites ? "answered" : "unsure" };
  }
  const situations = describesSituation(knowledge, text) ? candidates(knowledge, text) : [];
  if (kind !== "question" && situations.length === 0) {
    return { ...empty(id, text), kind, smallTalk: kind === "small-talk" ? recognised.smallTalk : null };
  }
  return {
    ...empty(id, text),
    kind: situations.length > 0 ? "situation" : answer.kind,
    passages: answer.hits.map(toPassage),
    topic: answer.kind === "nothing-found" ? (answer.topic?.id ?? null) : null,
    situations,
    term: explained?.term.id ?? null,
  };
}

/**
 * The passages that go with a term: the one that the glossary names and its card leads to; else the nearest, those on
 * the paragraphs that the glossary cites first. Only with one of these the corpus answers; our own note cites nothing.
 */
function explainingHits(
  { corpus }: Knowledge,
  term: Term,
  hits: readonly Hit[],
): { hits: readonly Hit[]; cites: boolean } {
  const found = (one: Passage): Hit => hits.find(({ passage }) => passage.id === one.id) ?? { passage: one, score: 0 };
  const named = corpus.passages.filter(({ id }) => id === term.passage);
  if (named.length > 0) return { hits: named.map(found), cites: true };
  const cited = new Set((term.text ?? []).map(({ source }) => source));
  const isCited = ({ sources: [main] }: Passage) => main !== undefined && cited.has(main);
  const near = hits.filter(({ passage }) => isCited(passage));
  const first = near.length > 0 ? near : corpus.passages.filter(isCited).map(found);
  return { hits: [...first, ...hits.filter((hit) => !first.includes(hit))], cites: first.length > 0 };
}

const MOST_CANDIDATES = 3;

/** What the words speak for, as the personal chat offers it. */
function candidates(knowledge: Knowledge, text: string): AskLine["situations"] {
  return Object.entries(readDescription(knowledge, text).state.text)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .map(([id, probability]) => ({ id, probability }));
}

/** What `--only documents` finds as well: there are no documents of the authority yet. */
function empty(id: string | null, text: string): AskLine {
  return { id, kind: "nothing-found", text, passages: [], smallTalk: null, topic: null, situations: [], term: null };
}

function toLine({ passage, score }: Hit, reasons: readonly string[]): AskLine["passages"][number] {
  return {
    id: passage.id,
    sources: passage.sources,
    document: null,
    score: Math.round(score * 10_000) / 10_000,
    reasons,
  };
}

function describe({ kind, passages, smallTalk, topic, situations, term }: AskLine, knowledge: Knowledge): string {
  const lines = passages.map(({ id, sources, score, reasons }, index) => {
    const { title, sentences } = knowledge.passage(id);
    const text =
      index === 0 && kind === "answered" ? `\n   ${sentences.map((sentence) => sentence.text).join(" ")}` : "";
    return `${String(index + 1).padStart(2)} ${score.toFixed(2)} ${sources.join(", ")} ${title} (${id})${text}\n   weil: ${reasons.join(", ")}\n`;
  });
  const named = situations.map(({ id, probability }) => `${id} ${probability.toFixed(2)}`).join(", ");
  const detail = smallTalk ?? (named === "" ? (topic ?? term) : named);
  return `${kind}${detail === null ? "" : ` (${detail})`}\n${explainTerm(term, knowledge)}${lines.join("")}`;
}

function explainTerm(id: string | null, { corpus }: Knowledge): string {
  const term = corpus.terms.find((one) => one.id === id);
  if (term === undefined) return "";
  const said = (term.text ?? []).map(({ text, source }) => `   ${text} (${source})\n`);
  const ours = term.elaboration === undefined ? "" : `   ${term.elaboration} (unsere Ausarbeitung)\n`;
  return ` ∙ ${term.term}\n${said.join("")}${ours}`;
}
