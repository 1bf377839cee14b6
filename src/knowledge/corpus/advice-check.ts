import type { Corpus } from "./corpus";
import type { Fault } from "./fault";

/** Fewest descriptions of a situation; the six that the workshop does not treat need fewer. */
const DESCRIPTIONS = { inWorkshop: 60, further: 25 } as const;

const at = (file: string, reason: string): Fault => ({ file, line: 1, reason });

/** Checks that every reference within the advice leads somewhere and that nobody is left without an argument. */
export function crossCheckAdvice({ advice, passages }: Corpus): Fault[] {
  const { situations, strategies, addressees, objections, blocks, facts, interview, descriptions } = advice;
  const known = {
    situation: new Set(situations.map(({ id }) => id)),
    strategy: new Set(strategies.map(({ id }) => id)),
    addressee: new Set(addressees.map(({ id }) => id)),
    fact: new Set(facts.map(({ id }) => id)),
    objection: new Set([...objections, ...addressees.flatMap((one) => one.objections)].map(({ id }) => id)),
    passage: new Set(passages.map(({ id }) => id)),
  };
  const missing = (file: string, owner: string, kind: keyof typeof known, ids: readonly string[]) =>
    ids.filter((id) => !known[kind].has(id)).map((id) => at(file, `${owner} verweist auf ${id}, das es nicht gibt`));
  const counts = new Map<string, number>();
  for (const { label } of descriptions) counts.set(label, (counts.get(label) ?? 0) + 1);

  return [
    ...situations.flatMap(({ id, neighbours, strategies: used, addressees: whom, inWorkshop, says }) => {
      const file = `situationen/lagen/${id}.yaml`;
      const least = inWorkshop ? DESCRIPTIONS.inWorkshop : DESCRIPTIONS.further;
      return [
        ...missing(
          file,
          id,
          "situation",
          neighbours.map(({ situation }) => situation),
        ),
        ...missing(
          file,
          id,
          "strategy",
          used.map((one) => one.id),
        ),
        ...missing(file, id, "addressee", whom),
        ...(inWorkshop && says.length === 0 ? [at(file, `${id} sagt nicht, was der Workshop dazu sagt`)] : []),
        ...((counts.get(id) ?? 0) < least
          ? [at("situationen/schilderungen", `${id} braucht mindestens ${least} Schilderungen`)]
          : []),
        ...whom
          .filter((addressee) => !hasArgument(addressee, id))
          .map((addressee) => at(`adressaten/${addressee}.yaml`, `kein Argument für ${id}`)),
      ];
    }),
    ...[...counts.keys()]
      .filter((id) => !known.situation.has(id))
      .map((id) => at("situationen/schilderungen", `[${id}] gibt es nicht`)),
    ...addressees.flatMap(({ id, arguments: said, external }) => [
      ...missing(`adressaten/${id}.yaml`, id, "fact", external),
      ...said.flatMap((argument) => [
        ...missing(`adressaten/${id}.yaml`, argument.id, "strategy", [argument.strategy]),
        ...missing(`adressaten/${id}.yaml`, argument.id, "situation", argument.situations),
        ...missing(`adressaten/${id}.yaml`, argument.id, "objection", argument.objections),
      ]),
    ]),
    ...blocks.flatMap(({ id, situations: used }) => missing("bausteine.yaml", id, "situation", used)),
    ...interview.flatMap(({ id, about, options }) => [
      ...missing("situationen/fragen.yaml", id, "situation", about),
      ...options.flatMap((option) =>
        missing("situationen/fragen.yaml", `${id}.${option.id}`, "situation", Object.keys(option.weights)),
      ),
    ]),
    ...situations
      .filter(({ id }) => !interview.some(({ options }) => options.some(({ weights }) => (weights[id] ?? 0) > 0)))
      .map(({ id }) =>
        at("situationen/fragen.yaml", `keine Antwort spricht für ${id}: so ist es im Gespräch nicht zu erreichen`),
      ),
  ];

  function hasArgument(addressee: string, situation: string): boolean {
    return addressees.some(
      ({ id, arguments: said }) => id === addressee && said.some(({ situations: fits }) => fits.includes(situation)),
    );
  }
}
