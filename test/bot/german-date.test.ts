import { germanDate } from "../../src/bot/german-date";

it.each([
  ["2026-03-05T12:00:00Z", "5. März 2026"],
  ["2026-03-04T23:30:00Z", "5. März 2026"], // already the next day in Berlin
  ["2026-07-31T22:15:00.000Z", "1. August 2026"],
])("%s is the %s", (iso, day) => {
  expect(germanDate(iso)).toBe(day);
});
