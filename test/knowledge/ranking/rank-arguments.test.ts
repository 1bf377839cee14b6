import { rankArguments } from "../../../src/knowledge/ranking/rank-arguments";
import { openTestKnowledge } from "../../support/open-test-knowledge";

const { advisor } = openTestKnowledge();
const firstThree = (objection: string, situations: { id: string; weight: number }[]) =>
  rankArguments(advisor.addressee("gemeinden"), { objection, situations })
    .slice(0, 3)
    .map(({ argument }) => argument.id);

describe("arguments are ranked", () => {
  it("by the objection where nothing else is known", () => {
    expect(firstThree("gemeinden-allein-gelassen", [])).toEqual([
      "gemeinden-vorlauf-klaeren",
      "gemeinden-versammlung",
      "gemeinden-ehrenamt-entlasten",
    ]);
  });

  it("by the situation before an objection that they answer elsewhere", () => {
    const ranked = firstThree("gemeinden-allein-gelassen", [
      { id: "unterschiedliche-integrationsverstaendnisse", weight: 0.8 },
    ]);
    expect(ranked[0]).toBe("gemeinden-fuers-ganze-dorf"); // the one for differing views; it answers another objection
  });

  it("by both before either", () => {
    const [first] = firstThree("gemeinden-keine-leute", [{ id: "schwache-vernetzung", weight: 0.8 }]);
    expect(first).toBe("gemeinden-eine-person");
  });
});
