import fc from "fast-check";
import { Pacer } from "../../../src/bot/share/pacer";

const LIMITS = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
];

/** Whether no span of this length holds more than so many of these times. */
function keeps(times: readonly number[], { most, within }: { most: number; within: number }): boolean {
  return times.every((time, index) => (times[index + most] ?? Number.POSITIVE_INFINITY) - time >= within);
}

describe("the pacer", () => {
  it("never lets more into a conversation, or out of the app, than Teams allows", () => {
    const sends = fc.array(
      fc.record({ channel: fc.integer({ min: 0, max: 9 }), pause: fc.integer({ min: 0, max: 80 }) }),
      {
        minLength: 60,
        maxLength: 300,
      },
    );
    fc.assert(
      fc.property(sends, (all) => {
        const pacer = new Pacer();
        const times = new Map<number, number[]>();
        let now = 0;
        for (const { channel, pause } of all) {
          now += pause;
          const at = now + pacer.reserve(`kanal-${channel}`, Number.POSITIVE_INFINITY, now);
          times.set(channel, [...(times.get(channel) ?? []), at]);
        }
        for (const channel of times.values()) for (const limit of LIMITS) expect(keeps(channel, limit)).toBe(true);
        const together = [...times.values()].flat().sort((one, other) => one - other);
        expect(keeps(together, { most: 50, within: 1000 })).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("lets the first go at once", () => {
    expect(new Pacer().reserve("kanal", 0)).toBe(0);
  });

  it("takes no place in the row for who does not want to wait so long", () => {
    const pacer = new Pacer();
    for (let count = 0; count < 7; count++) pacer.reserve("kanal", 0, 0);

    expect(pacer.reserve("kanal", 500, 0)).toBeGreaterThan(500);
    expect(pacer.reserve("kanal", 2000, 0)).toBe(pacer.reserve("ein anderer", 0, 0) + 1100);
  });
});
