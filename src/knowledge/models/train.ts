import type { Corpus, Example } from "../corpus/corpus";
import type { German } from "../language/german";
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

/** Sections of the message files that only look like something special; what they are examples of is a question. */
const ORDINARY = new Set(["erlaubt", "keine-krise"]);
export const QUESTION = "question";

/** What kind of message it is: small talk, to be refused, a crisis, or a question. */
export function trainMessageModel({ messages, questions, openQuestions }: Corpus, german: German): SoftmaxModel {
  const special = messages.map(({ label, text }) => ({ label: ORDINARY.has(label) ? QUESTION : label, text }));
  const ordinary = [...questions, ...openQuestions].map(({ text }) => ({ label: QUESTION, text }));
  const examples = [...special, ...ordinary];
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

function toVector(german: German, label: string, text: Example["text"]): LabelledVector {
  const reading = german.read(text);
  return { label, features: extractFeatures(reading, reading.concepts) };
}
