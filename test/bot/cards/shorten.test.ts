import { render } from "../../../src/bot/cards/render";
import { shorten } from "../../../src/bot/cards/shorten";
import { POSTED } from "../../support/share-replies";

describe("a text that is too long", () => {
  it.each([
    ["Rückendeckung und Ansehen der Leitung", 20, "Rückendeckung und …"],
    ["Rückendeckung und", 17, "Rückendeckung und"],
    ["Rückendeckung und Ansehen", 24, "Rückendeckung und …"],
    ["Zuständigkeitsverordnungsentwurf", 12, "Zuständigk …"], // one word alone
    ["", 12, ""],
  ])("%j is cut to %i characters", (text, longest, short) => {
    expect(shorten(text, longest)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(longest);
  });

  it("is cut in the list of what was shared even if it is one word, such as an address", () => {
    const text = `https://kreis.example/${"a".repeat(2000)}`;
    const share = { ...POSTED, content: { ...POSTED.content, text } };
    const listed = JSON.stringify(render({ kind: "my-shares", shares: [share], draft: undefined, nonce: "12345678" }));

    expect(listed).toContain("kreis.example");
    expect(listed).not.toContain("a".repeat(150));
  });
});
