import { adviceTexts as t } from "../bot/advice-texts";
import { texts } from "../bot/texts";
import type { Argument, ExternalFact, Knowledge, Objection } from "../knowledge";

/** What no card shows by itself, in lines for whoever keeps the content; one text an entry. */
export function describeEntries(knowledge: Knowledge, id: string): string[] {
  const { corpus } = knowledge;
  const { advice } = corpus;
  const named = <T extends { readonly id: string }>(entries: readonly T[]) => entries.filter((one) => one.id === id);
  const entries = [
    ...describeStatements(knowledge, id),
    ...named(advice.facts).map((fact) => describeFact(knowledge, fact)),
    ...advice.addressees.flatMap((addressee) => [
      ...named(addressee.arguments).map((one) => describeArgument(knowledge, one, addressee.name)),
      ...named(addressee.objections).map((one) => describeObjection(knowledge, one, addressee.name)),
    ]),
    ...named(advice.objections).map((one) => describeObjection(knowledge, one, "jedem Amt")),
    ...describeFacets(knowledge, id),
    ...describeOptions(knowledge, id),
    ...named(corpus.concepts).map(({ expressions }) => [`Begriff des Lexikons: ${id}`, expressions.join("; ")]),
  ];
  return entries.map((lines) => `${lines.join("\n")}\n`);
}

function describeStatements({ corpus: { paragraphs, passages } }: Knowledge, id: string): string[][] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.statements
      .filter((one) => one.id === id)
      .map(({ text, mode }) => [
        `Aussage ${id}`,
        text,
        `  ${mode === "documentation" ? texts.documentationSpeaks : texts.participantsSaid}, ${texts.fromWorkshop([paragraph.id])}`,
        ...list(
          "Passagen, die darauf ruhen",
          passages.filter(({ statements }) => statements.includes(id)).map((one) => one.id),
        ),
      ]),
  );
}

function describeFact({ corpus }: Knowledge, { id, title, text, caveat, source, year, url, land }: ExternalFact) {
  const used = corpus.advice.addressees.filter(({ external }) => external.includes(id));
  return [
    `${t.external}: ${id}`,
    title,
    text,
    caveat,
    `  ${t.source(source, year)}`,
    `  ${url}`,
    `  Gilt: ${land ?? "bundesweit"}`,
    ...list(
      "Steht auf der Karte für",
      used.map(({ name }) => name),
    ),
  ];
}

function describeArgument(knowledge: Knowledge, argument: Argument, addressee: string): string[] {
  const { advisor } = knowledge;
  const { text, priority, strategy, situations, objections, logic, scope, id } = argument;
  return [
    `Argument für das Gespräch mit: ${addressee}`,
    text,
    `  ${logic.length === 0 ? t.elaboration : t.thought(logic.join(", "))}`,
    `Dient dem, woran dort gemessen wird: ${priority}`,
    `Strategie: ${advisor.strategy(strategy).title}`,
    ...list(
      "Lagen",
      situations.map((one) => advisor.situation(one).title),
    ),
    ...list(
      "Antwortet auf",
      objections.map((one) => `„${advisor.objection(one).objection}“ (${one})`),
    ),
    ...list("Gilt nur für", scope ?? []),
    ...teamLine(knowledge, id),
  ];
}

function describeObjection(knowledge: Knowledge, objection: Objection, from: string): string[] {
  const { id, replies, badReply, caution, logic = [], scope, also } = objection;
  return [
    `Einwand aus: ${from}`,
    t.reply(objection.objection),
    ...replies.map((reply) => `  – ${reply}`),
    `  ${logic.length === 0 ? t.elaboration : t.thought(logic.join(", "))}`,
    t.practiceBad(badReply.text, badReply.why),
    ...(caution === null ? [] : [t.caution(caution)]),
    ...list("Gilt nur für", scope ?? []),
    ...teamLine(knowledge, id),
    ...list("Wird berichtet als", also),
  ];
}

/** What „Im Kanal teilen“ proposes. */
function teamLine({ corpus }: Knowledge, id: string): string[] {
  return corpus.advice.teamWords.filter((one) => one.id === id).map(({ text }) => `Für einen Kanal: ${text}`);
}

function describeFacets({ corpus }: Knowledge, id: string): string[][] {
  return corpus.advice.situations.flatMap(({ title, facets }) =>
    facets
      .filter((facet) => facet.id === id)
      .map((facet) => [`${t.facets}, bei „${title}“: ${facet.title}`, facet.text, `  ${t.elaboration}`]),
  );
}

function describeOptions({ corpus }: Knowledge, id: string): string[][] {
  return corpus.advice.interview.flatMap((question) =>
    question.options
      .filter((option) => option.id === id)
      .map(({ text, weights }) => [
        `Antwort auf die Frage „${question.text}“ (${question.id})`,
        text,
        ...Object.entries(weights).map(([situation, weight]) => `  ${weight > 0 ? "+" : ""}${weight} ${situation}`),
      ]),
  );
}

function list(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${title}:`, ...entries.map((one) => `  – ${one}`)];
}
