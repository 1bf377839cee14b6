import { keepResults } from "../../src/knowledge/keep-results";

/** What was looked up, in order. */
function lookingUp(most: number) {
  const looked: string[] = [];
  const ask = keepResults(most, (text) => {
    looked.push(text);
    return { letters: text.length };
  });
  return { looked, ask };
}

describe("keeping results", () => {
  it("looks once for a text that comes again, and finds the same", () => {
    const { looked, ask } = lookingUp(10);
    const first = ask("Was bringt eine Stabsstelle?");
    ask("Moin");
    expect(ask("Was bringt eine Stabsstelle?")).toBe(first);
    expect(looked).toEqual(["Was bringt eine Stabsstelle?", "Moin"]);
  });

  it("keeps a result of nothing as well", () => {
    let looked = 0;
    const ask = keepResults<undefined>(10, () => {
      looked++;
    });
    ask("ISEK");
    ask("ISEK");
    expect(looked).toBe(1);
  });

  it("forgets what does not come again, and keeps what does", () => {
    const { looked, ask } = lookingUp(4);
    for (const text of ["a", "b", "c", "a", "d", "e", "a", "f", "g"]) ask(text);
    expect(looked.filter((text) => text === "a")).toHaveLength(1);
    ask("b");
    expect(looked.filter((text) => text === "b")).toHaveLength(2);
  });

  it("keeps nothing if told to keep nothing", () => {
    const { looked, ask } = lookingUp(0);
    ask("Moin");
    ask("Moin");
    expect(looked).toEqual(["Moin", "Moin"]);
  });
});
