import { join } from "node:path";
import { QuestionRow, readGold } from "../../src/cli/evaluate/read-gold";
import { type Judges, rank } from "../../src/knowledge/search/rank";
import { WITHOUT } from "../support/ingredients";
import { openTestJudges } from "../support/judges";

const ROOT = join(__dirname, "..", "..");
const { judges, passages } = openTestJudges();
const mainParagraph = new Map(passages.map(({ id, sources }) => [id, sources[0]]));
const gold = new Map(readGold(ROOT, "questions", QuestionRow).map((row) => [row.id, row]));

/** The paragraph that comes first for a question. */
function firstParagraph(by: Judges, question: string): string | undefined {
  const best = rank(by, question).entries.find(({ id }) => mainParagraph.has(id));
  return best === undefined ? undefined : mainParagraph.get(best.id);
}

// One gold row for each ingredient, chosen so that it comes out wrong when the ingredient is taken out.
// Suspended hyphens have theirs in test/knowledge/language: their parts find the paragraph here as well.
describe("each ingredient of the search", () => {
  it.each([
    ["stemmer", "G036"],
    ["umlaut folding", "G008"],
    ["compound parts", "G090"],
    ["stop list", "G020"],
    ["concepts of the lexicon", "G021"],
    ["speller", "G079"],
    ["likeness by 4-grams", "G139"],
    ["the model", "G004"],
  ])("is needed: %s for %s", (ingredient, id) => {
    const row = gold.get(id);
    const without = WITHOUT[ingredient];
    if (row === undefined || without === undefined) throw new Error(`no such row or ingredient: ${id}, ${ingredient}`);

    expect(firstParagraph(judges, row.text)).toBe(row.gold[0]);
    expect(firstParagraph(without(judges), row.text)).not.toBe(row.gold[0]);
  });

  it("is needed: gender forms for „Haltung der Kolleg:innen“", () => {
    const question = "Haltung der Kolleg:innen";
    expect(firstParagraph(judges, question)).toBe("P12");
    expect(firstParagraph(WITHOUT["gender forms"]?.(judges) ?? judges, question)).not.toBe("P12");
  });
});
