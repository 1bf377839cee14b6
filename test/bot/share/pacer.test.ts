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

interface Send {
  readonly channel: number;
  readonly pause: number;
  /** So much later than asked for a busy process wakes up. */
  readonly late: number;
}

/** Sends in virtual time as the courier does. @returns when what went out to each channel */
function sendAll(sends: readonly Send[]): number[][] {
  const pacer = new Pacer();
  const waking: { at: number; channel: number; late: number; planned: boolean }[] = [];
  let begun = 0;
  for (const { channel, pause, late } of sends) {
    begun += pause;
    waking.push({ at: begun, channel, late, planned: false });
  }
  const times = new Map<number, number[]>();
  for (;;) {
    waking.sort((one, other) => one.at - other.at);
    const next = waking.shift();
    if (next === undefined) return [...times.values()];
    const { at, channel, late, planned } = next;
    const name = `kanal-${channel}`;
    const wait = planned ? pacer.claim(name, at) : pacer.reserve(name, Number.POSITIVE_INFINITY, at);
    if (planned && wait === 0) times.set(channel, [...(times.get(channel) ?? []), at]);
    else waking.push({ at: at + wait + late, channel, late, planned: true });
  }
}

describe("the pacer", () => {
  it("keeps to the limits in a process that wakes up late", () => {
    const sends = fc.array(
      fc.record({
        channel: fc.integer({ min: 0, max: 9 }),
        pause: fc.integer({ min: 0, max: 80 }),
        late: fc.integer({ min: 0, max: 900 }),
      }),
      { minLength: 60, maxLength: 300 },
    );
    fc.assert(
      fc.property(sends, (all) => {
        const channels = sendAll(all);
        const together = channels.flat().sort((one, other) => one - other);
        expect(together).toHaveLength(all.length);
        for (const times of channels) for (const limit of LIMITS) expect(keeps(times, limit)).toBe(true);
        expect(keeps(together, { most: 50, within: 1000 })).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

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

  it("says how long it would be instead of waiting longer than one wants to", async () => {
    const pacer = new Pacer();
    for (let count = 0; count < 7; count++) expect(await pacer.enter("kanal", 0)).toBe(0);

    expect(await pacer.enter("kanal", 500)).toBeGreaterThan(500);
    expect(await pacer.enter("ein anderer", 0)).toBe(0);
  });

  it("takes no place in the row for who does not want to wait so long", () => {
    const pacer = new Pacer();
    for (let count = 0; count < 7; count++) pacer.reserve("kanal", 0, 0);

    expect(pacer.reserve("kanal", 500, 0)).toBeGreaterThan(500);
    expect(pacer.reserve("kanal", 2000, 0)).toBe(pacer.reserve("ein anderer", 0, 0) + 1250);
  });
});
