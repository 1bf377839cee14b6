import type { Knowledge } from "../knowledge";
import { openCorpus } from "./open-corpus";
import type { Arguments } from "./read-arguments";
import { readBatch } from "./read-batch";

/** One line of `argue --json`; a contract with scripts: fields may be added, none taken away. */
export interface ArgueLine {
  readonly id: string | null;
  readonly addressee: string | null;
  readonly objection: string | null;
  readonly arguments: readonly { id: string; score: number; reasons: readonly string[] }[];
}

/** Whom a text speaks of talking to, which objection it reports, and the arguments that fit. */
export function runArgue({ words, json, batch, ...folders }: Arguments): number {
  const knowledge = openCorpus(folders);
  const rows = batch === undefined ? [{ id: null, text: words.join(" ") }] : readBatch(batch);
  for (const { id, text } of rows) {
    const line = argue(knowledge, id, text);
    process.stdout.write(json || batch !== undefined ? `${JSON.stringify(line)}\n` : describe(line, knowledge));
  }
  return 0;
}

export function argue({ advisor }: Knowledge, id: string | null, text: string): ArgueLine {
  const [recognised] = advisor.recogniseAddressee(text);
  const addressee = recognised === undefined ? undefined : advisor.addressee(recognised.id);
  const objection = advisor.reportedObjection(text, addressee);
  const { situations } = advisor.describe(text);
  const likely = Object.entries(situations)
    .filter(([, probability]) => probability > 0.1)
    .map(([situation, weight]) => ({ id: situation, weight }));
  const ranked =
    addressee === undefined ? [] : advisor.rankArguments(addressee, { objection, situations: likely }, text);
  return {
    id,
    addressee: addressee?.id ?? null,
    objection: objection ?? null,
    arguments: ranked.map(({ argument, score, reasons }) => ({
      id: argument.id,
      score: Math.round(score * 1000) / 1000,
      reasons,
    })),
  };
}

function describe({ addressee, objection, arguments: ranked }: ArgueLine, { advisor }: Knowledge): string {
  if (addressee === null) return "Kein Gegenüber erkannt.\n";
  const { name, arguments: said } = advisor.addressee(addressee);
  const reported = objection === null ? "" : `Einwand: „${advisor.objection(objection).objection}“\n`;
  const lines = ranked.slice(0, 3).map(({ id, score, reasons }) => {
    const text = said.find((one) => one.id === id)?.text ?? "";
    return `${score.toFixed(2)} ${id} (${reasons.join(", ")})\n     ${text}`;
  });
  return `Gegenüber: ${name}\n${reported}${lines.join("\n")}\n`;
}
