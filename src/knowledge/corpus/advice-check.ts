import { holdsIn } from "../ranking/rank-arguments";
import { holdsObjections } from "./advice";
import { countBy, findMissing, findStrangeSections, findTwice } from "./check-references";
import type { Corpus } from "./corpus";
import { type Fault, faultAt } from "./fault";
import { LINE, type Places, SECTION } from "./places";
import { readAlike } from "./read-list";

/** Fewest descriptions of a situation; the six that the workshop does not treat need fewer. */
const DESCRIPTIONS = { inWorkshop: 60, further: 25 } as const;

const MUNICIPALITIES = ["kreis", "kreisfreie-stadt", "gemeinde"] as const;
const SITUATIONS = "situationen/lagen";
const QUESTIONS = "situationen/fragen.yaml";
const STRATEGIES = "strategien";
const ADDRESSEES = "adressaten";
const BLOCKS = "bausteine.yaml";
const TALKS = "argumente";

/** What is no description; corpus/README.md says what each means. */
const NO_DESCRIPTIONS: ReadonlySet<string> = new Set(["unklar", "keine-lage", "frage", "gespraech", "drohung"]);

/** Checks that every reference within the advice leads somewhere and that nobody is left without an argument. */
export function crossCheckAdvice({ advice }: Corpus, places: Places): Fault[] {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  return [
    ...checkIds(advice, places),
    ...checkReferences(advice, places),
    ...advice.situations.flatMap((situation) => checkSituation(situation, advice, places)),
    ...findStrangeSections(places, "situationen/schilderungen", ids(advice.situations)),
    ...findStrangeSections(places, "situationen/keine.txt", NO_DESCRIPTIONS),
    ...findStrangeSections(places, TALKS, ids(advice.addressees), (file) => !holdsObjections(file)),
    ...checkSaid(advice, places),
    ...checkTeamWords(advice, places),
    ...checkScopes(advice, places),
  ];
}

function checkIds({ situations, strategies, addressees, interview }: Corpus["advice"], places: Places): Fault[] {
  const misnamed = (below: string, entries: readonly { readonly id: string }[]) =>
    entries.flatMap(({ id }) =>
      places
        .find(id, { below, key: "id", depth: 1 })
        .filter(({ file }) => file !== `${below}/${id}.yaml`)
        .map((mention) => faultAt(mention, `${id} gehört in die Datei ${below}/${id}.yaml`)),
    );
  return [
    ...misnamed(SITUATIONS, situations),
    ...misnamed(STRATEGIES, strategies),
    ...misnamed(ADDRESSEES, addressees),
    ...findTwice("Argument oder Einwand", places, { below: ADDRESSEES, depth: 2 }),
    ...findTwice("Einwand", places, { below: "einwaende.yaml" }),
    ...findTwice("Baustein", places, { below: BLOCKS }),
    ...findTwice("Fakt", places, { below: "extern.yaml" }),
    ...findTwice("Frage", places, { below: QUESTIONS, depth: 1 }),
    ...interview.flatMap(({ id }) => findTwice("Antwort", places, { below: QUESTIONS, owner: id, depth: 2 })),
  ];
}

function checkReferences(advice: Corpus["advice"], places: Places): Fault[] {
  const { situations, strategies, addressees, objections, blocks, facts, interview } = advice;
  const said = addressees.flatMap((addressee) => addressee.arguments);
  const answers = interview.flatMap(({ options }) => options);
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const known = {
    situation: ids(situations),
    strategy: ids(strategies),
    addressee: ids(addressees),
    fact: ids(facts),
    objection: ids([...objections, ...addressees.flatMap((one) => one.objections)]),
  };
  const missing = (kind: keyof typeof known, below: string, key: string, used: readonly string[], depth?: number) =>
    findMissing(places, { below, key, ...(depth !== undefined && { depth }) }, used, known[kind]);
  const neighbours = situations.flatMap((one) => one.neighbours.map(({ situation }) => situation));
  const used = situations.flatMap((one) => one.strategies.map(({ id }) => id));
  const whom = situations.flatMap((one) => one.addressees);
  const external = addressees.flatMap((one) => one.external);
  const opposed = said.flatMap((one) => one.objections);
  const about = interview.flatMap((one) => one.about);
  const weighed = answers.flatMap(({ weights }) => Object.keys(weights));
  return [
    ...missing("situation", SITUATIONS, "situation", neighbours),
    ...missing("strategy", SITUATIONS, "id", used, 2),
    ...missing("addressee", SITUATIONS, "addressees", whom),
    ...missing("fact", ADDRESSEES, "external", external),
    ...missing(
      "strategy",
      ADDRESSEES,
      "strategy",
      said.map(({ strategy }) => strategy),
    ),
    ...missing(
      "situation",
      ADDRESSEES,
      "situations",
      said.flatMap((one) => one.situations),
    ),
    ...missing("objection", ADDRESSEES, "objections", opposed),
    ...missing(
      "situation",
      BLOCKS,
      "situations",
      blocks.flatMap((one) => one.situations),
    ),
    ...missing("situation", QUESTIONS, "about", about),
    ...missing("situation", QUESTIONS, "weights", weighed),
  ];
}

/** Where somebody has arguments, they also have an objection that holds there. */
function checkScopes({ addressees }: Corpus["advice"], places: Places): Fault[] {
  return addressees.flatMap((addressee) =>
    MUNICIPALITIES.filter(
      (kind) =>
        addressee.arguments.some((one) => holdsIn(one, kind)) &&
        !addressee.objections.some((one) => holdsIn(one, kind)),
    ).map((kind) =>
      faultAt(places.entry(addressee.id, ADDRESSEES), `${addressee.id} hat für ${kind} Argumente, aber keinen Einwand`),
    ),
  );
}

/** Each reported objection belongs to one that is known, and stands once: a second time it would be learnt twice. */
function checkSaid({ addressees, objections }: Corpus["advice"], places: Places): Fault[] {
  const all = [...objections, ...addressees.flatMap((one) => one.objections)];
  const first = new Map(
    all.flatMap(({ id, objection, also }) => [objection, ...also].map((text) => [readAlike(text), `bei ${id}`])),
  );
  const twice: Fault[] = [];
  for (const line of places.all({ below: TALKS, key: LINE }).filter(({ file }) => holdsObjections(file))) {
    const known = first.get(line.value);
    if (known === undefined) first.set(line.value, `in ${line.file}:${line.line}`);
    else twice.push(faultAt(line, `das steht schon ${known}`));
  }
  return [...findStrangeSections(places, TALKS, new Set(all.map(({ id }) => id)), holdsObjections), ...twice];
}

/** Everything that can be said in a talk has one line of words for a channel. */
function checkTeamWords({ addressees, objections, teamWords }: Corpus["advice"], places: Places): Fault[] {
  const below = "fuers-team.txt";
  const sayable = [...objections, ...addressees.flatMap((one) => [...one.arguments, ...one.objections])];
  const words = countBy(teamWords.map(({ id }) => id));
  const known = new Set(sayable.map(({ id }) => id));
  return [
    ...findStrangeSections(places, below, known),
    ...[...known].flatMap((id) => {
      const count = words.get(id) ?? 0;
      const [place] = places.find(id, { below, key: SECTION });
      if (count === 1) return [];
      return [
        faultAt(
          place ?? { file: below, line: 1 },
          `${id} braucht genau eine Zeile Worte für einen Kanal und hat ${count}`,
        ),
      ];
    }),
  ];
}

function checkSituation(
  { id, addressees: whom, inWorkshop, says }: Corpus["advice"]["situations"][number],
  { addressees, descriptions, interview }: Corpus["advice"],
  places: Places,
): Fault[] {
  const here = places.entry(id, `${SITUATIONS}/${id}.yaml`);
  const count = countBy(descriptions.map(({ label }) => label)).get(id) ?? 0;
  const least = inWorkshop ? DESCRIPTIONS.inWorkshop : DESCRIPTIONS.further;
  const reachable = interview.some(({ options }) => options.some(({ weights }) => (weights[id] ?? 0) > 0));
  const silent = addressees.filter(
    (addressee) => whom.includes(addressee.id) && !addressee.arguments.some((one) => one.situations.includes(id)),
  );
  return [
    ...(inWorkshop && says.length === 0 ? [faultAt(here, `${id} sagt nicht, was der Workshop dazu sagt`)] : []),
    ...(count < least ? [faultAt(here, `${id} braucht mindestens ${least} Schilderungen und hat ${count}`)] : []),
    ...(reachable
      ? []
      : [faultAt(here, `in ${QUESTIONS} spricht keine Antwort für ${id}: so ist es im Gespräch nicht zu erreichen`)]),
    ...silent.map((addressee) =>
      faultAt(places.entry(addressee.id, ADDRESSEES), `${addressee.id} hat kein Argument für ${id}`),
    ),
  ];
}
