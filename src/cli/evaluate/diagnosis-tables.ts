import { expectedInformation, type Interview, NEW_DIAGNOSIS, weighBeliefs } from "../../dialogs";
import type { Table } from "./figure";

/** A description, what it is, and what it was taken for with which probability. */
export interface Guess {
  readonly gold: string;
  readonly got: string;
  readonly probability: number;
}

/** An answer within a simulated interview: how probable the officer's situation was before and after. */
export interface Answered {
  readonly question: string;
  readonly before: number;
  readonly after: number;
}

const BINS = 5;

/** What was taken for what: a row per situation, a column per number; the diagonal is right. */
export function tabulateConfusion(guesses: readonly Guess[]): Table {
  const ids = [...new Set(guesses.flatMap(({ gold, got }) => [gold, got]))].sort();
  const count = (gold: string, got: string) => guesses.filter((one) => one.gold === gold && one.got === got).length;
  return {
    title: "Verwechslungen (Zeile: richtig, Spalte: gefunden)",
    header: ["", "", ...ids.map((_, index) => String(index + 1))],
    rows: ids.map((gold, index) => [
      String(index + 1),
      gold,
      ...ids.map((got) => {
        const times = count(gold, got);
        return times === 0 ? "·" : String(times);
      }),
    ]),
  };
}

/**
 * Whether „70 %“ is right seven times in ten: guesses in bins of their probability, and the expected calibration
 * error, the mean distance weighted by the bins (Naeini et al. 2015).
 */
export function tabulateCalibration(guesses: readonly Guess[]): Table {
  const bins = Array.from({ length: BINS }, (_, index) => {
    const inside = guesses.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === index);
    const mean = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const right = inside.filter(({ gold, got }) => gold === got).length / inside.length;
    return { index, size: inside.length, mean, right };
  });
  const used = bins.filter(({ size }) => size > 0);
  const error = used.reduce((sum, { size, mean, right }) => sum + (size / guesses.length) * Math.abs(mean - right), 0);
  return {
    title: `Eichung der Sicherheit (mittlere Abweichung ${percent(error)})`,
    header: ["Sicherheit", "Fälle", "im Mittel", "davon richtig"],
    rows: used.map(({ index, size, mean, right }) => [
      `${percent(index / BINS)} bis ${percent((index + 1) / BINS)}`,
      String(size),
      percent(mean),
      percent(right),
    ]),
  };
}

/**
 * How each question tells situations apart: bits it removes on average when nothing is known yet, how often the
 * simulated officers were asked it, and by how much the right situation became likelier.
 */
export function tabulateQuestions(interview: Interview, answers: readonly Answered[]): Table {
  const beliefs = weighBeliefs(interview, NEW_DIAGNOSIS);
  const rows = interview.questions.map(({ id }) => {
    const asked = answers.filter(({ question }) => question === id);
    const gain = asked.reduce((sum, { before, after }) => sum + after - before, 0) / asked.length;
    return { id, bits: expectedInformation(interview, id, beliefs), asked: asked.length, gain };
  });
  return {
    title: "Was jede Frage unterscheidet",
    header: ["Frage", "Bit am Anfang", "gestellt", "richtige Lage danach"],
    rows: rows
      .sort((a, b) => b.bits - a.bits)
      .map(({ id, bits, asked, gain }) => [
        id,
        bits.toFixed(2),
        String(asked),
        asked === 0 ? "–" : `${gain < 0 ? "−" : "+"}${percent(Math.abs(gain))}`,
      ]),
  };
}

function percent(value: number): string {
  return `${(100 * value).toFixed(0)} %`;
}
