import { Centroids, collectCentroids, type Member } from "../../../src/knowledge/search/centroids";

const member = (entry: string, said: string, concepts: readonly string[] = [], weight = 1): Member => ({
  entry,
  words: said.split(" "),
  concepts,
  weight,
});
const MEMBERS = [
  member("geld", "kasse leer", ["geldnot"]),
  member("geld", "haushalt gesperrt", ["geldnot"]),
  member("zeit", "kalender voll", ["zeitnot"]),
  member("zeit", "keine minute frei", ["zeitnot"]),
];
const read = (said: string, concepts: readonly string[] = []) => ({ words: said.split(" "), concepts });

describe("likeness to the middle of what belongs together", () => {
  const centroids = new Centroids(collectCentroids(MEMBERS));
  const likest = (said: string, concepts: readonly string[] = []) =>
    [...centroids.similarity(read(said, concepts))].sort((a, b) => b[1] - a[1])[0];

  it("is highest for the entry whose words stand there, from any of its texts", () => {
    expect(likest("haushalt leer")?.[0]).toBe("geld");
    expect(likest("kalender frei")?.[0]).toBe("zeit");
  });

  it("sees what is meant by the concept, where no word is known", () => {
    expect(likest("ebbe", ["geldnot"])?.[0]).toBe("geld");
  });

  it("is between 0 and 1, and 0 for what nobody said", () => {
    for (const { words, concepts } of MEMBERS)
      for (const value of centroids.similarity({ words, concepts }).values()) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.01); // kept in steps
      }
    expect(likest("xyz")?.[1]).toBe(0);
  });

  it("grows with the weight of a text", () => {
    const heavy = new Centroids(collectCentroids([member("geld", "ganz anders", [], 5), ...MEMBERS]));
    const light = new Centroids(collectCentroids([member("geld", "ganz anders", [], 0.2), ...MEMBERS]));
    const of = (one: Centroids) => one.similarity(read("ganz anders")).get("geld") ?? 0;

    expect(of(heavy)).toBeGreaterThan(of(light));
  });
});
