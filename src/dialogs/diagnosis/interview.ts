import type { Knowledge } from "../../knowledge";

type Advice = Knowledge["corpus"]["advice"];
type Question = Advice["interview"][number];

/**
 * The questions of the interview, with how probable each answer is in each situation.
 *
 * The corpus gives weights as logarithms of odds; an answer's probability in a situation is their
 * softmax over the options, so that what speaks for one option speaks against the others.
 */
export class Interview {
  readonly situations: Advice["situations"];
  readonly questions: Advice["interview"];
  readonly #table: ReadonlyMap<string, number>;

  constructor({ situations, interview }: Pick<Advice, "situations" | "interview">) {
    this.situations = situations;
    this.questions = interview;
    this.#table = new Map(
      interview.flatMap((question) =>
        situations.flatMap(({ id: situation }) => {
          const powers = question.options.map(({ weights }) => Math.exp(weights[situation] ?? 0));
          const sum = powers.reduce((total, power) => total + power, 0);
          return question.options.map(
            ({ id: option }, index) => [key(question.id, option, situation), (powers[index] ?? 0) / sum] as const,
          );
        }),
      ),
    );
  }

  question(id: string): Question | undefined {
    return this.questions.find((question) => question.id === id);
  }

  /** How probable an answer is in a situation; nothing for a question or option that no longer exists. */
  likelihood(question: string, option: string, situation: string): number | undefined {
    return this.#table.get(key(question, option, situation));
  }
}

function key(question: string, option: string, situation: string): string {
  return `${question} ${option} ${situation}`;
}
