import type { Corpus } from "./corpus";
import type { Fault } from "./fault";

/** Fewest ways of asking for a passage; below that the search does not find it in other people's words. */
const QUESTIONS_A_PASSAGE = 30;
const EXPRESSIONS_A_CONCEPT = 10;
/** More than that is two concepts. */
const MOST_EXPRESSIONS = 50;

/**
 * Checks what no single file can show: that every id leads somewhere, that nothing stands twice, and
 * that there is enough of everything to be found.
 */
export function crossCheck(corpus: Corpus): Fault[] {
  return [...checkIds(corpus), ...checkSources(corpus), ...checkReferences(corpus), ...checkExamples(corpus)];
}

const at = (file: string, reason: string): Fault => ({ file, line: 1, reason });

function checkIds({ passages, paragraphs, debates, openTopics, terms }: Corpus): Fault[] {
  const twice = (what: string, ids: readonly string[]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => at("workshop", `${what} ${id} gibt es zweimal`));
  return [
    ...twice(
      "Absatz",
      paragraphs.map(({ id }) => id),
    ),
    ...twice(
      "Aussage",
      paragraphs.flatMap(({ statements }) => statements.map(({ id }) => id)),
    ),
    ...twice(
      "Passage",
      passages.map(({ id }) => id),
    ),
    ...twice(
      "Debatte",
      debates.map(({ id }) => id),
    ),
    ...twice(
      "Thema",
      openTopics.map(({ id }) => id),
    ),
    ...twice(
      "Begriff",
      terms.map(({ id }) => id),
    ),
  ];
}

function checkSources({ passages }: Corpus): Fault[] {
  return passages
    .filter(({ sources }) => sources.length > 2)
    .map(({ id }) => at("workshop/absaetze", `${id} stützt sich auf mehr als zwei Absätze`));
}

function checkReferences({ passages, paragraphs, debates, openTopics, terms }: Corpus): Fault[] {
  const passageIds = new Set(passages.map(({ id }) => id));
  const statementIds = new Set(paragraphs.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const missing = (file: string, owner: string, ids: readonly string[], known: ReadonlySet<string>) =>
    ids.filter((id) => !known.has(id)).map((id) => at(file, `${owner} verweist auf ${id}, das es nicht gibt`));
  const used = new Set(passages.flatMap(({ statements }) => statements));
  return [
    ...passages.flatMap(({ id, statements }) => missing("workshop/absaetze", id, statements, statementIds)),
    ...[...statementIds]
      .filter((id) => !used.has(id))
      .map((id) => at("workshop/absaetze", `${id} gehört zu keiner Passage`)),
    ...debates.flatMap(({ id, passages: ids }) => missing("workshop/debatten.yaml", id, ids, passageIds)),
    ...openTopics.flatMap(({ id, nearest }) => missing("workshop/offen.yaml", id, nearest, passageIds)),
    ...terms.flatMap(({ id, passage }) => missing("sprache/glossar.yaml", id, passage ? [passage] : [], passageIds)),
  ];
}

function checkExamples({ passages, openTopics, questions, openQuestions, concepts }: Corpus): Fault[] {
  const asked = countBy(questions.map(({ label }) => label));
  const passageIds = new Set(passages.map(({ id }) => id));
  const topicIds = new Set(openTopics.map(({ id }) => id));
  const strangers = (examples: Corpus["questions"], known: ReadonlySet<string>) =>
    [...new Set(examples.filter(({ label }) => !known.has(label)).map(({ label, voice }) => `${voice} ${label}`))].map(
      (entry) => {
        const [file = "", label = ""] = entry.split(" ");
        return at(file, `[${label}] gibt es nicht`);
      },
    );
  return [
    ...strangers(questions, passageIds),
    ...strangers(openQuestions, topicIds),
    ...passages
      .filter(({ id }) => (asked.get(id) ?? 0) < QUESTIONS_A_PASSAGE)
      .map(({ id }) => at("workshop/fragen", `${id} braucht mindestens ${QUESTIONS_A_PASSAGE} Fragen`)),
    ...concepts
      .filter(({ expressions }) => expressions.length < EXPRESSIONS_A_CONCEPT)
      .map(({ id }) => at("sprache/lexikon", `${id} braucht mindestens ${EXPRESSIONS_A_CONCEPT} Ausdrücke`)),
    ...concepts
      .filter(({ expressions }) => expressions.length > MOST_EXPRESSIONS)
      .map(({ id }) =>
        at("sprache/lexikon", `${id} hat mehr als ${MOST_EXPRESSIONS} Ausdrücke: Teilen Sie den Begriff`),
      ),
  ];
}

function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
