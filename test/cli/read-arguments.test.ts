import { readArguments } from "../../src/cli/read-arguments";
import { readBatch } from "../../src/cli/read-batch";

describe("what follows `lotse BEFEHL`", () => {
  it("is read as options and words", () => {
    expect(readArguments("ask", ["Was", "bremst?", "--only", "workshop", "--json"], "/lotse")).toMatchObject({
      words: ["Was", "bremst?"],
      json: true,
      only: "workshop",
      corpusDirectory: "/lotse/corpus",
    });
  });

  it.each([
    ["ask", ["--foo", "x"], /^Diese Angabe kenne ich nicht.*--batch/],
    ["ask", ["--only", "unsinn", "x"], /^--only ist workshop oder documents, nicht „unsinn“/],
    ["ask", [], /^Es fehlt der Text.*lotse ask "…"/],
    ["diagnose", [" "], /^Es fehlt der Text/],
    ["argue", [], /^Es fehlt der Text/],
    ["show", [], /^Es fehlt die Kennung.*lotse show P10/],
  ])("is refused in German if it is wrong: %s %j", (command, rest, sentence) => {
    expect(() => readArguments(command, rest, "/lotse")).toThrow(sentence);
  });

  it("needs no text with a batch", () => {
    expect(readArguments("ask", ["--batch", "-"], "/lotse").words).toEqual([]);
  });

  it("names a batch that is not there", () => {
    expect(() => readBatch("/gibt/es/nicht.jsonl")).toThrow("/gibt/es/nicht.jsonl lässt sich nicht lesen");
  });
});
