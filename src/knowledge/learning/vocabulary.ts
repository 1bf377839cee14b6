import type { FeatureVector } from "./features";

const UNKNOWN = -1;

/**
 * Numbers the names of all features, once for all models.
 *
 * A text's features are looked up once, however many models judge it: looking up costs more than judging.
 */
export class Vocabulary {
  readonly names: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<FeatureVector, Int32Array>();

  constructor(names: readonly string[]) {
    this.names = names;
    for (const [number, name] of names.entries()) this.#numbers.set(name, number);
  }

  /** @returns negative for an unknown name */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? UNKNOWN;
  }

  /** @returns the numbers of a text's features in their order, negative for unknown ones */
  numbersOf(features: FeatureVector): Int32Array {
    let numbers = this.#known.get(features);
    if (numbers === undefined) {
      numbers = Int32Array.from(features.keys(), (name) => this.numberOf(name));
      this.#known.set(features, numbers);
    }
    return numbers;
  }
}
