/**
 * A moment as its day in Germany, in words.
 *
 * @example
 * germanDate("2026-03-04T23:30:00Z"); // "5. März 2026"
 */
export function germanDate(iso: string): string {
  return new Date(iso).toLocaleDateString("de-DE", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Berlin",
  });
}
