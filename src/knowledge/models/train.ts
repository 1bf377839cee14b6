import type { Corpus } from "../corpus/corpus";
import type { Example } from "../corpus/example";
import type { German } from "../language/german";
import { namesOf } from "../language/glossary";
import { extractFeatures } from "../learning/features";
import { type LabelledVector, type SoftmaxModel, trainSoftmax } from "../learning/softmax";
import type { Entry } from "../search/build-index";

/** Which entry a question asks for: learnt from the questions of the corpus and the entries' own words. */
export function trainEntryModel(entries: readonly Entry[], german: German): SoftmaxModel {
  return trainSoftmax(
    entries.flatMap(({ id, title, text, questions }) =>
      [...questions, title, ...text.split(/(?<=[.?!])\s+/)].map((example) => toVector(german, id, example)),
    ),
  );
}

const QUESTION = "question";

/**
 * What kind of message it is: small talk, to be refused, a crisis, or something ordinary.
 *
 * What only looks special (`erlaubt`, `keine-krise`, `unklar`) keeps labels of its own, because it is
 * learnt better as itself than as one kind of question among thousands.
 */
export function trainMessageModel(
  { messages, questions, openQuestions, terms, advice }: Corpus,
  german: German,
): SoftmaxModel {
  const others = advice.noDescriptions
    .filter(({ label }) => label !== "keine-lage") // chat, which the small-talk files know better
    .map(({ label, text }) => ({ label: label === "drohung" ? "bedrohung" : label, text }));
  // All of them, though a third trains as well in a third of the time: what is unusual but harmless, in dialect or far
  // off the matter, would else be taken for a crisis, of which there are so many examples.
  const usual = [...questions, ...openQuestions, ...advice.descriptions, ...advice.talks].map(({ text }) => ({
    label: QUESTION,
    text,
  }));
  // A keyword alone is a question as well; without them „Moscheeverein“ is taken for a crisis.
  const keywords = terms.flatMap(namesOf).map((text) => ({ label: QUESTION, text }));
  const examples = [...messages, ...others, ...usual, ...keywords];
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const mean = examples.length / counts.size;
  return trainSoftmax(
    examples.map(({ label, text }) => ({
      ...toVector(german, label, text),
      // Questions are many times as many as threats; without balance a threat would be taken for one.
      weight: Math.sqrt(mean / (counts.get(label) ?? mean)),
    })),
  );
}

/** Which situation a text describes, or that it describes none. */
export function trainSituationModel({ advice, messages, openQuestions }: Corpus, german: German): SoftmaxModel {
  const none = advice.noDescriptions.filter(({ label }) => label !== "drohung");
  const chat = messages
    .filter(({ voice }) => voice.includes("smalltalk"))
    .map(({ text }) => ({ label: "keine-lage", text }));
  const foreign = openQuestions
    .filter(({ label }) => label === "fachfremd")
    .map(({ text }) => ({ label: "keine-lage", text }));
  // Chat is so much more than the rest that it would swallow short descriptions; vague ones are the rarest.
  const weightOf = (label: string) => (label === "keine-lage" ? 0.5 : label === "unklar" ? 2 : 1);
  return trainSoftmax(
    [...advice.descriptions, ...none, ...chat, ...foreign].map(({ label, text }) => ({
      ...toVector(german, label, text),
      weight: weightOf(label),
    })),
  );
}

/** Whom a text speaks of talking to: learnt from names, from messages that name them, and from what they say. */
export function trainAddresseeModel({ advice }: Corpus, german: German): SoftmaxModel {
  const named = advice.addressees.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((text) => ({ label: id, text, weight: 1 })),
  );
  const talks = advice.talks.map(({ label, text }) => ({ label, text, weight: 1 }));
  const said = advice.addressees.flatMap(({ id, objections }) =>
    objections.flatMap(({ objection, also }) => [objection, ...also].map((text) => ({ label: id, text, weight: 0.4 }))),
  );
  return trainSoftmax(
    [...named, ...talks, ...said].map(({ label, text, weight }) => ({ ...toVector(german, label, text), weight })),
  );
}

function toVector(german: German, label: string, text: Example["text"]): LabelledVector {
  const reading = german.read(text);
  return { label, features: extractFeatures(reading, reading.concepts) };
}
