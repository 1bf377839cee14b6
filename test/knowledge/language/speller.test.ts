import { Speller } from "../../../src/knowledge/language/speller";

const speller = new Speller(["stabsstell", "konzept", "konzert", "rat", "amt", "haushalt", "integration", "schlussel"]);
const correct = (word: string) => speller.correct(word).map(({ stem }) => stem);

describe("a mistyped word", () => {
  it.each([
    ["stabstell", "stabsstell"], // a letter left out
    ["stabssstell", "stabsstell"], // a letter too many
    ["stabsztell", "stabsstell"], // a wrong letter
    ["stabssetll", "stabsstell"], // two neighbours swapped
    ["integation", "integration"],
    ["schlusel", "schlussel"],
    ["hasuhalt", "haushalt"],
  ])("with one mistake, %s, is taken for %s at little loss", (typed, meant) => {
    expect(speller.correct(typed)).toEqual([{ stem: meant, trust: 0.7 }]);
  });

  it.each([
    ["intgratoin", "integration"],
    ["stabstel", "stabsstell"],
  ])("with two mistakes from seven letters on, %s, is taken for %s at more loss", (typed, meant) => {
    expect(speller.correct(typed)).toEqual([{ stem: meant, trust: 0.42 }]);
  });

  it("may mean either of two words that are equally near", () => {
    expect(correct("konzerpt").sort()).toEqual(["konzept", "konzert"]);
    expect(correct("konzept1")).toEqual(["konzept"]);
  });

  it.each(["rad", "amd", "x", ""])("of three letters or fewer is no guess: %j", (typed) => {
    expect(correct(typed)).toEqual([]);
  });

  it.each(["bundesliga", "hasusalt1", "x".repeat(41), "kanzlei"])(
    "that is near to nothing stays unknown: %s",
    (typed) => {
      expect(correct(typed)).toEqual([]);
    },
  );

  it("gets four candidates at most", () => {
    const near = new Speller(["hauser", "mauser", "lauser", "sauser", "tauser", "zauser"]);

    expect(near.correct("rauser")).toHaveLength(4);
  });
});

describe("a known word", () => {
  it("is known, and only that", () => {
    expect(speller.knows("konzept")).toBe(true);
    expect(speller.knows("konzepd")).toBe(false);
  });
});
