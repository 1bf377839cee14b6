import type { Addressee, Argument, Objection } from "../corpus/advice-schema";

/** What is known of the talk that is to be prepared. */
export interface Occasion {
  readonly objection?: string | undefined;
  /** Situations with their probability. */
  readonly situations?: readonly { readonly id: string; readonly weight: number }[];
  /** The kind of municipality, if the user has told it. */
  readonly municipality?: "kreis" | "kreisfreie-stadt" | "gemeinde" | undefined;
  /** A part of the addressee with its own arguments, such as the local press. */
  readonly facet?: string | undefined;
  /** Likeness of each argument to what was said, 0 to 1. */
  readonly likeness?: ReadonlyMap<string, number>;
}

export interface RankedArgument {
  readonly argument: Argument;
  readonly score: number;
  /** Why it stands here: `objection`, `situation:ID`, `wording`, `addressee`. */
  readonly reasons: readonly string[];
}

const WEIGHTS = { objection: 1.5, situation: 1.2, wording: 0.8 } as const;
/** What an answer to the objection counts if it was written for other situations than the one that is known. */
const ELSEWHERE = 0.3;
/** From this probability on an argument's situations are the one that is known. */
const AT_HOME_FROM = 0.5;

/**
 * Orders an addressee's arguments for a talk: by the objection that is expected, the situation, and
 * what was said. Equal ones keep the order of the corpus, so that a ranking never changes by itself.
 */
export function rankArguments(addressee: Addressee, occasion: Occasion): RankedArgument[] {
  const { objection, situations = [], municipality, facet, likeness } = occasion;
  return addressee.arguments
    .filter((argument) => holdsIn(argument, municipality))
    .filter((argument) => (argument.facet ?? undefined) === facet)
    .map((argument): RankedArgument => {
      const fits = situations.filter(({ id }) => argument.situations.includes(id));
      const answers = objection !== undefined && argument.objections.includes(objection);
      const alike = likeness?.get(argument.id) ?? 0;
      const fit = fits.reduce((sum, { weight }) => sum + weight, 0);
      const score =
        (answers ? WEIGHTS.objection * (situations.length === 0 ? 1 : atHome(fit)) : 0) +
        WEIGHTS.situation * fit +
        WEIGHTS.wording * alike;
      const reasons = [
        "addressee",
        ...(answers ? ["objection"] : []),
        ...fits.map(({ id }) => `situation:${id}`),
        ...(alike > 0.1 ? ["wording"] : []),
      ];
      return { argument, score, reasons };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether an argument or an objection holds in a kind of municipality; all do while it is not known. */
export function holdsIn({ scope }: Pick<Objection, "scope">, municipality: Occasion["municipality"]): boolean {
  return municipality === undefined || scope === null || scope === undefined || scope.includes(municipality);
}

/** „Jetzt zählt, dass die Menschen untergebracht sind“ answers „keine Zeit“, but not where backing is missing. */
function atHome(fit: number): number {
  return Math.max(ELSEWHERE, Math.min(1, fit / AT_HOME_FROM));
}
