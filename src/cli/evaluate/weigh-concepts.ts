import type { Knowledge } from "../../knowledge";
import { AskedRow, readGold } from "./read-gold";

/** What a concept of the lexicon does to the questions that speak of it. */
export interface WeighedConcept {
  readonly id: string;
  /** How many questions speak of it. */
  readonly rows: number;
  /** Questions whose right paragraph comes earlier with it than without it. */
  readonly helped: readonly string[];
  /** Questions whose right paragraph comes later with it. */
  readonly harmed: readonly string[];
}

/** Beyond that nobody looks: whether the right paragraph comes eighth or ninth is chance. */
const LAST_SEEN = 4;

/**
 * Leaves out one concept after the other and looks where the right paragraph of each gold question goes.
 *
 * Only questions that speak of a concept are ranked again: with the others nothing changes.
 */
export function weighConcepts(knowledge: Knowledge, root: string): WeighedConcept[] {
  const rows = ["questions", "calibration"]
    .flatMap((name) => readGold(root, name, AskedRow))
    .flatMap(({ id, text, gold }) => (gold === undefined ? [] : [{ id, text, gold }]))
    .map((row) => ({ ...row, concepts: knowledge.concepts(row.text) }))
    .map((row) => ({ ...row, place: placeOf(knowledge, row, undefined) }));
  const terms = new Set(knowledge.corpus.terms.map(({ id }) => `begriff-${id}`));
  const ids = [...knowledge.corpus.concepts.map(({ id }) => id), ...terms];
  return ids.map((id) => {
    const moved = rows
      .filter(({ concepts }) => concepts.includes(id))
      .map((row) => ({ id: row.id, by: placeOf(knowledge, row, id) - row.place }));
    return {
      id,
      rows: moved.length,
      helped: moved.filter(({ by }) => by > 0).map((row) => row.id),
      harmed: moved.filter(({ by }) => by < 0).map((row) => row.id),
    };
  });
}

/** At which place the right paragraph comes, from 0, open topics among the others. */
function placeOf(
  knowledge: Knowledge,
  { text, gold }: { readonly text: string; readonly gold: readonly string[] },
  withoutConcept: string | undefined,
): number {
  const passages = new Map(knowledge.corpus.passages.map(({ id, sources }) => [id, sources[0]]));
  const paragraphs = [...new Set(knowledge.order(text, withoutConcept).map((id) => passages.get(id) ?? "offen"))];
  const place = paragraphs.findIndex((paragraph) => gold.includes(paragraph));
  return place === -1 ? LAST_SEEN : Math.min(place, LAST_SEEN);
}

/**
 * Whether questions come out worse with a concept.
 *
 * One alone may be chance: which one it is changes whenever the models are trained on another line.
 */
export function isHarmful({ helped, harmed }: WeighedConcept): boolean {
  return harmed.length - helped.length > 1;
}

export function describeConcepts(weighed: readonly WeighedConcept[]): string {
  const describe = ({ id, rows, helped, harmed }: WeighedConcept) =>
    `  ${id} (${rows}): hilft ${helped.join(", ") || "–"}; schadet ${harmed.join(", ") || "–"}\n`;
  const harmful = weighed.filter(isHarmful);
  const helpful = weighed.filter((one) => one.helped.length > one.harmed.length);
  const doubtful = weighed.filter((one) => one.harmed.length - one.helped.length === 1);
  const spoken = weighed.filter(({ rows }) => rows > 0);
  const neutral = spoken.length - helpful.length - doubtful.length - harmful.length;
  return `${weighed.length} Begriffe, ${spoken.length} davon kommen in den Prüffragen vor: ${helpful.length} helfen, ${neutral} ändern nichts, ${doubtful.length} kosten eine Frage, was Zufall sein kann, ${harmful.length} schaden.

Hilfreich
${helpful.map(describe).join("")}
Eine Frage
${doubtful.map(describe).join("")}
Schädlich
${harmful.map(describe).join("")}`;
}
