import type { Knowledge } from "../../knowledge";
import { type Evaluation, share } from "./figure";
import { ObjectionRow, readGold } from "./read-gold";

/** Which objection is typed under „Womit rechnen Sie?“, with the addressee known; and that none is named where none fits. */
export function evaluateObjections({ advisor }: Knowledge, root: string): Evaluation {
  const rows = readGold(root, "objections", ObjectionRow).map((row) => {
    const named = advisor.recogniseObjection(row.text, advisor.addressee(row.audience));
    const accepted = row.objection === null ? [] : [row.objection, ...(row.also ?? [])];
    return { row, named, right: named === undefined ? accepted.length === 0 : accepted.includes(named) };
  });
  const known = rows.filter(({ row }) => row.objection !== null);
  const named = rows.filter((one) => one.named !== undefined);
  const others = rows.filter(({ row }) => row.objection === null);
  const figure = (name: string, of: typeof rows, goal: number) => ({
    name,
    value: share(of, ({ right }) => right),
    goal,
    atLeast: true,
    rows: of.length,
  });
  return {
    title: "Einwände",
    figures: [
      figure("bekannter Einwand erkannt", known, 0.5),
      figure("genannter Einwand ist der richtige", named, 0.85),
      figure("kein bekannter Einwand und keiner genannt", others, 0.85),
    ],
    misses: rows
      .filter((one) => !one.right && one.named !== undefined)
      .map(({ row, named: got = "keiner" }) => ({
        id: row.id,
        text: row.text,
        expected: row.objection ?? "keiner",
        got,
      })),
  };
}
