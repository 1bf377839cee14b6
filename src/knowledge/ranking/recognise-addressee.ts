import type { Addressee } from "../corpus/advice-schema";
import { ConceptFinder, readPhrases } from "../language/concepts";
import type { German } from "../language/german";
import { readFeatures } from "../learning/features";
import type { SoftmaxModel } from "../learning/softmax";

/** A name that stands there in full counts as much as this much of the model's certainty. */
const NAMED = 4;
const SMALLEST = 1e-4;
/** Without a name and below this nobody is spoken of. */
const UNNAMED_FROM = 0.15;

export interface Recognised {
  readonly id: string;
  readonly probability: number;
  /** A name, a job title or a nickname of theirs stands in the text; else it is the model's guess. */
  readonly named: boolean;
}

/** Finds whom an officer wants to talk to: by name, job title or nickname, and by the model for all else. */
export class AddresseeRecogniser {
  readonly #names: ConceptFinder;
  readonly #model: SoftmaxModel;
  readonly #german: German;

  constructor(addressees: readonly Addressee[], model: SoftmaxModel, german: German) {
    this.#names = new ConceptFinder(
      readPhrases(addressees.map(({ id, name, aliases }) => ({ id, expressions: [name, ...aliases] }))),
    );
    this.#model = model;
    this.#german = german;
  }

  /** @returns likeliest first; empty if nobody is spoken of */
  recognise(text: string): Recognised[] {
    const reading = this.#german.read(text);
    const named = this.#names.find(reading);
    const probabilities = this.#model.predict(readFeatures(reading));
    const surest = Math.max(...probabilities);
    if (named.length === 0 && surest < UNNAMED_FROM) return [];
    const logs = this.#model.labels.map((id, column) => {
      const position = named.indexOf(id);
      // Whom one names first is mostly whom one means.
      const bonus = position === -1 ? 0 : NAMED - 0.5 * Math.min(position, 3);
      return { id, power: Math.exp(Math.log((probabilities[column] ?? 0) + SMALLEST) + bonus) };
    });
    const sum = logs.reduce((total, { power }) => total + power, 0);
    return logs
      .map(({ id, power }) => ({ id, probability: power / sum, named: named.includes(id) }))
      .sort((a, b) => b.probability - a.probability || a.id.localeCompare(b.id));
  }
}
