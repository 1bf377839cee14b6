import { type Fault, faultAt } from "./fault";
import { type Mention, type Places, SECTION, type Where } from "./places";

/**
 * Ids that lead nowhere, each at every place where it stands.
 *
 * @param where the key under which such ids stand
 */
export function findMissing(places: Places, where: Where, ids: readonly string[], known: ReadonlySet<string>): Fault[] {
  return [...new Set(ids)]
    .filter((id) => !known.has(id))
    .flatMap((id) => places.find(id, where))
    .map((mention) => {
      const owner = mention.owners.filter((one) => one !== mention.value).join(".");
      return faultAt(mention, `${owner} verweist auf ${mention.value}, das es nicht gibt`);
    });
}

/** An entry that stands twice is shown where it stands again. */
export function findTwice(what: string, places: Places, where: Where): Fault[] {
  const first = new Map<string, Mention>();
  return places.all({ key: "id", ...where }).flatMap((mention) => {
    const { value } = mention;
    if (mention.key === "id" && mention.owners.at(-1) !== value) return [];
    const known = first.get(value);
    if (known === undefined) {
      first.set(value, mention);
      return [];
    }
    return [faultAt(mention, `${what} ${value} gibt es zweimal, zuerst in ${known.file}:${known.line}`)];
  });
}

/** A heading under which nothing may stand: nobody would ever read what stands there. */
export function findStrangeSections(
  places: Places,
  below: string,
  known: ReadonlySet<string>,
  inFile: (file: string) => boolean = () => true,
): Fault[] {
  return places
    .all({ below, key: SECTION })
    .filter(({ file }) => inFile(file))
    .filter(({ value }) => !known.has(value))
    .map((mention) => faultAt(mention, `[${mention.value}] gibt es nicht`));
}

export function countBy(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
