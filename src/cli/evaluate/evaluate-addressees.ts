import type { Knowledge } from "../../knowledge";
import { type Evaluation, share } from "./figure";
import { AudienceRow, readGold } from "./read-gold";

/** Whom a message speaks of talking to, and whether it reports an objection. */
export function evaluateAddressees({ advisor }: Knowledge, root: string): Evaluation {
  const rows = readGold(root, "audiences", AudienceRow).map((row) => {
    const found = advisor.recogniseAddressee(row.text)[0]?.id;
    const objection = advisor.recogniseObjection(row.text, found === undefined ? undefined : advisor.addressee(found));
    return { row, found, objection };
  });
  const reported = rows.filter(({ row }) => row.objection !== null);
  return {
    title: "Gegenüber",
    figures: [
      {
        name: "richtiges Gegenüber",
        value: share(rows, ({ row, found }) => found === row.audience),
        goal: 0.9,
        atLeast: true,
        rows: rows.length,
      },
      {
        // How many are found says nothing of how many are right: that was set on the corpus, see recognise-objection.ts.
        name: "berichteter Einwand erkannt",
        value: share(reported, ({ objection }) => objection !== undefined),
        goal: 0.5,
        atLeast: true,
        rows: reported.length,
      },
    ],
    misses: rows
      .filter(({ row, found }) => found !== row.audience)
      .map(({ row, found }) => ({ id: row.id, text: row.text, expected: row.audience, got: found ?? "niemand" })),
  };
}
