import { countBy, findMissing, findStrangeSections, findTwice } from "./check-references";
import type { Corpus } from "./corpus";
import { type Fault, faultAt } from "./fault";
import { type Places, SECTION } from "./places";

/** Fewest ways of asking for a passage; below that the search does not find it in other people's words. */
const QUESTIONS_A_PASSAGE = 30;
const EXPRESSIONS_A_CONCEPT = 10;
/** More than that is two concepts. */
const MOST_EXPRESSIONS = 50;

const PARAGRAPHS = "workshop/absaetze";
const DEBATES = "workshop/debatten.yaml";
const TOPICS = "workshop/offen.yaml";
const GLOSSARY = "sprache/glossar.yaml";
const LEXICON = "sprache/lexikon";

/** What messages that are no question may be; the recogniser and corpus/README.md say what each means. */
const MESSAGES: ReadonlySet<string> = new Set([
  ...["greeting", "thanks", "help", "cancel", "about", "delete-data", "language"],
  ...["person", "partei", "personendaten", "manipulation", "schaedlich", "erlaubt"],
  ...["suizid", "bedrohung", "gewalt", "keine-krise"],
]);
const PATTERNS: ReadonlySet<string> = new Set(["suizid", "bedrohung", "gewalt", "redewendung"]);

/**
 * Checks what no single file can show: that every id leads somewhere, that nothing stands twice, and
 * that there is enough of everything to be found. Each fault is shown where it has to be mended.
 */
export function crossCheck(corpus: Corpus, places: Places): Fault[] {
  return [
    ...checkIds(places),
    ...checkPassages(corpus, places),
    ...checkReferences(corpus, places),
    ...checkSections(corpus, places),
    ...checkConcepts(corpus, places),
  ];
}

function checkIds(places: Places): Fault[] {
  return [
    ...findTwice("Absatz", places, { below: PARAGRAPHS, key: "paragraph" }),
    ...findTwice("Aussage oder Passage", places, { below: PARAGRAPHS }),
    ...findTwice("Debatte", places, { below: DEBATES }),
    ...findTwice("Thema", places, { below: TOPICS }),
    ...findTwice("Begriff", places, { below: GLOSSARY }),
  ];
}

function checkPassages({ passages, paragraphs, questions }: Corpus, places: Places): Fault[] {
  const used = new Set(passages.flatMap(({ statements }) => statements));
  const asked = countBy(questions.map(({ label }) => label));
  const at = (id: string, reason: string): Fault => faultAt(places.entry(id, PARAGRAPHS), reason);
  return [
    ...passages.flatMap(({ id, sources }) => [
      ...(sources.length > 2 ? [at(id, `${id} stützt sich auf mehr als zwei Absätze`)] : []),
      ...((asked.get(id) ?? 0) < QUESTIONS_A_PASSAGE
        ? [at(id, `${id} braucht mindestens ${QUESTIONS_A_PASSAGE} Fragen und hat ${asked.get(id) ?? 0}`)]
        : []),
    ]),
    ...paragraphs
      .flatMap(({ statements }) => statements)
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => at(id, `${id} gehört zu keiner Passage`)),
  ];
}

function checkReferences({ passages, paragraphs, debates, openTopics, terms }: Corpus, places: Places): Fault[] {
  const known = new Set(passages.map(({ id }) => id));
  const statements = new Set(paragraphs.flatMap((paragraph) => paragraph.statements.map(({ id }) => id)));
  const used = passages.flatMap((passage) => passage.statements);
  const nearest = openTopics.flatMap((topic) => topic.nearest);
  const explained = terms.flatMap(({ passage }) => passage ?? []);
  const debated = debates.flatMap((debate) => debate.passages);
  return [
    ...findMissing(places, { below: PARAGRAPHS, key: "statements" }, used, statements),
    ...findMissing(places, { below: DEBATES, key: "passages" }, debated, known),
    ...findMissing(places, { below: TOPICS, key: "nearest" }, nearest, known),
    ...findMissing(places, { below: GLOSSARY, key: "passage" }, explained, known),
  ];
}

function checkSections({ passages, openTopics }: Corpus, places: Places): Fault[] {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  return [
    ...findStrangeSections(places, "workshop/fragen", ids(passages)),
    ...findStrangeSections(places, "workshop/fragen-offen", ids(openTopics)),
    ...findStrangeSections(places, "nachrichten", MESSAGES),
    ...findStrangeSections(places, "sprache/krisenmuster.txt", PATTERNS),
  ];
}

function checkConcepts({ concepts }: Corpus, places: Places): Fault[] {
  return concepts.flatMap(({ id, expressions }) => {
    const count = expressions.length;
    if (count >= EXPRESSIONS_A_CONCEPT && count <= MOST_EXPRESSIONS) return [];
    const [place = { file: LEXICON, line: 1 }] = places.find(id, { below: LEXICON, key: SECTION });
    const reason =
      count < EXPRESSIONS_A_CONCEPT
        ? `${id} braucht mindestens ${EXPRESSIONS_A_CONCEPT} Ausdrücke und hat ${count}`
        : `${id} hat mehr als ${MOST_EXPRESSIONS} Ausdrücke: Teilen Sie den Begriff`;
    return [faultAt(place, reason)];
  });
}
