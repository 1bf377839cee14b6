import { type Argument, type Debate, findEntry, type Knowledge, KnowledgeError, type Sentence } from "../../knowledge";
import { texts } from "../texts";
import type { PostFrame } from "./post-frame";
import type { PostContent, ShareSource } from "./share";
import { shareTexts as t } from "./share-texts";

/** Something that may be shared: its words as paragraphs, before anybody has edited them. */
interface Shareable extends PostFrame {
  readonly paragraphs: readonly string[];
  /** Every paragraph that a draft of this source could hold; what differs was written by the user. */
  readonly known: readonly string[];
}

const MOST_ARGUMENTS = 3;

/**
 * The text that the user begins with.
 *
 * Arguments come in the words for the team: said to nobody, so that neither whom they are meant for nor what that
 * person objects can be read off them.
 *
 * @param picks which arguments of the addressee stand on the card, counted from 0
 * @throws KnowledgeError if a newer corpus no longer has it
 */
export function draftOf(knowledge: Knowledge, source: ShareSource, picks?: readonly number[]): string {
  return describe(knowledge, source, picks).paragraphs.join("\n\n");
}

/**
 * Title and marks of a post. What a newer corpus no longer has keeps a general mark, since its post still stands.
 * A wording that is the user's is marked as such: it must not pass for the workshop's.
 */
export function frameOf(knowledge: Knowledge, { source, text }: Pick<PostContent, "source" | "text">): PostFrame {
  try {
    const { title, marks, known } = describe(knowledge, source);
    const reworded = paragraphsOf(text).some((paragraph) => !known.includes(paragraph));
    return { title, marks: reworded ? [...marks, t.reworded] : marks };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return {
      title: t.unknownTitle,
      marks: [source.kind === "arguments" ? texts.ownWording : t.fromWorkshop, t.reworded],
    };
  }
}

/** The paragraphs of a text, as they are drawn one below the other. */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function describe(knowledge: Knowledge, source: ShareSource, picks?: readonly number[]): Shareable {
  switch (source.kind) {
    case "passage": {
      const { title, sentences, sources } = knowledge.passage(source.passage);
      const paragraphs = [join(sentences)];
      return { title, marks: [texts.fromWorkshop(sources)], paragraphs, known: paragraphs };
    }
    case "debate":
      return describeDebate(knowledge, source.debate);
    case "arguments": {
      const { arguments: all, objections } = knowledge.advisor.addressee(source.addressee);
      const picked = (picks ?? all.map((_, index) => index))
        .flatMap((index) => all[index] ?? [])
        .slice(0, MOST_ARGUMENTS);
      const reply =
        source.objection === null ? [] : teamWords(knowledge, knowledge.advisor.objection(source.objection));
      return {
        title: t.argumentsTitle,
        marks: [texts.ownWording],
        paragraphs: [...picked.flatMap((one) => teamWords(knowledge, one)), ...reply],
        known: [...all, ...objections, ...knowledge.corpus.advice.objections].flatMap((one) =>
          teamWords(knowledge, one),
        ),
      };
    }
  }
}

function teamWords({ corpus }: Knowledge, { id }: Pick<Argument, "id">): string[] {
  return corpus.advice.teamWords.filter((one) => one.id === id).map(({ text }) => text);
}

function describeDebate({ corpus }: Knowledge, id: string): Shareable {
  const debate = findEntry(corpus.debates, id);
  const paragraphs = [
    ...debate.sides.map((side) => `${side.title}: ${join(side.text)}`),
    `${texts.outcome}: ${join(debate.outcome.text)}`,
  ];
  const sources = [...new Set(sentencesOf(debate).map(({ source }) => source))];
  return { title: debate.title, marks: [texts.fromWorkshop(sources)], paragraphs, known: paragraphs };
}

function sentencesOf({ sides, outcome }: Debate): readonly Sentence[] {
  return [...sides, outcome].flatMap(({ text }) => text);
}

function join(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(" ");
}
