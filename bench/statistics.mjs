/** The value below which that share of the values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => percentile(values, 0.5);

/** The medians of figures that were taken several times, figure by figure, however deep they stand. */
export function medians(runs) {
  const [first] = runs;
  if (typeof first === "number") return median(runs);
  return Object.fromEntries(Object.keys(first).map((key) => [key, medians(runs.map((run) => run[key]))]));
}

const WARM_UP_ROUNDS = 3;
const ROUNDS = 10;

/** Milliseconds that a search takes for one question. */
export function measureTimes(rows, search) {
  const times = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const { text } of rows) {
      const started = performance.now();
      search(text);
      if (round >= 0) times.push(performance.now() - started);
    }
  }
  return { p50: median(times), p99: percentile(times, 0.99) };
}

/**
 * How often the right paragraph comes first, or among the first three passages.
 *
 * @param rows { text, gold: the paragraphs that answer it }
 * @param rank the main paragraph of each passage found, best first
 */
export function measureQuality(rows, rank) {
  const found = rows.map(({ text, gold }) => rank(text).findIndex((source) => gold.includes(source)));
  const within = (places) => found.filter((place) => place >= 0 && place < places).length / rows.length;
  return { first: within(1), firstThree: within(3) };
}
