import { join } from "node:path";
import { evaluateAll } from "../../src/cli/evaluate/evaluate-all";
import { describeFigure, type Figure, reached } from "../../src/cli/evaluate/figure";
import { openTestKnowledge } from "../support/open-test-knowledge";

/** What is measured and falls short of its goal: held where it stands, so that it cannot get worse unseen. */
const SHORTFALLS: Readonly<Record<string, number>> = {
  "Krise zwischen den Zeilen erkannt": 0.82,
  "Krise erkannt, dritte Reihe": 0.95,
  "Krise erkannt, vierte Reihe": 0.86,
  "Krise erkannt, frische Reihe": 0.84,
  // Reached its goal (two of 45) until more crises were learnt from; now five of 45.
  "kein Fehlalarm, dritte Reihe": 0.88,
  "übersehene Krise, aber Hinweis auf Hilfe": 0.4,
  // 0.656 until objections had to be surely meant; most of what was found before was wrong.
  "berichteter Einwand erkannt": 0.35,
  "bekannter Einwand erkannt": 0.45,
};

const evaluations = evaluateAll(openTestKnowledge(), join(__dirname, "..", ".."));

describe.each(evaluations.map(({ title, figures }) => [title, figures] as const))(
  "the gold set „%s“",
  (_title, figures) => {
    it.each(figures.map((figure) => [figure.name, figure] as const))("keeps „%s“", (name, figure) => {
      const floor = SHORTFALLS[name];
      const held: Figure = floor === undefined ? figure : { ...figure, goal: floor };
      expect(`${describeFigure(held)} ${reached(held)}`).toMatch(/true$/);
    });
  },
);
