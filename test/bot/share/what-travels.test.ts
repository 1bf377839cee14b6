import { cardOf } from "../../../src/bot/cards/outgoing";
import { postCard } from "../../../src/bot/cards/post-card";
import type { ShareSource } from "../../../src/bot/share/share";
import { draftOf, frameOf } from "../../../src/bot/share/shareable";
import { lintActivity } from "../../support/lint-card";
import { everySource } from "../../support/share-replies";
import { buttonsOf, readLines, sharedKnowledge } from "../../support/talk";

const SHARE = "7f9c24e5-3b1a-4d0e-9a57-2c8e1f60b7d4";
const knowledge = sharedKnowledge();
const sources = everySource(knowledge);

const postOf = (source: ShareSource, picks?: readonly number[]) => {
  const text = draftOf(knowledge, source, picks);
  const content = { source, text, author: "Jana Weber" };
  return postCard(content, frameOf(knowledge, content), { share: SHARE, helpful: 0, withdrawn: false });
};
/** The words of a post, without who shared it. */
const wordsOf = (source: ShareSource, picks?: readonly number[]) =>
  readLines(postOf(source, picks)).join("\n").replace("geteilt von Jana Weber", "");

const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const standsIn = (said: string, words: string) =>
  new RegExp(`(?<!\\p{L})${literally(words)}(?!\\p{L})`, "iu").test(said);

/** Every argument of an addressee, three at a time, without and with each objection that may be expected. */
const argumentPosts = sources.flatMap((source) => {
  if (source.kind !== "arguments") return [];
  const addressee = knowledge.advisor.addressee(source.addressee);
  const starts = addressee.arguments.map((_, index) => index).filter((index) => index % 3 === 0);
  return starts.map((start) => ({
    addressee,
    source,
    name: `${source.addressee}, ${source.objection ?? "no objection"}, from ${start}`,
    said: wordsOf(source, [start, start + 1, start + 2]),
  }));
});

const faults = (find: (post: (typeof argumentPosts)[number]) => readonly string[]) =>
  argumentPosts.flatMap((post) => find(post).map((one) => `${post.name}: ${one}`));

describe("a post", () => {
  it("is made of every addressee with every objection, of every passage and every debate", () => {
    const { addressees } = knowledge.corpus.advice;

    expect(addressees).toHaveLength(19);
    expect(argumentPosts.length).toBeGreaterThan(900);
    expect(new Set(argumentPosts.map(({ addressee }) => addressee.id)).size).toBe(19);
    expect(argumentPosts.filter(({ said }) => said.split("\n").length < 5)).toEqual([]);
  });

  it("names nobody for whom its arguments are meant: no name, no unit, no job title, no nickname", () => {
    expect(
      faults(({ addressee: { name, with: after, aliases }, said }) =>
        [name, after, ...aliases].filter((words) => standsIn(said, words)),
      ),
    ).toEqual([]);
  });

  it("uses none of the words by which insiders would recognise them", () => {
    expect(
      faults(({ addressee: { vocabulary }, said }) => vocabulary.filter((words) => standsIn(said, words))),
    ).toEqual([]);
  });

  it("says nothing of what they are measured by, bound by, what not to say to them, or how to open the talk", () => {
    expect(
      faults(({ addressee: { measured, constraints, avoid, opening, pattern, facet }, said }) =>
        [...measured, ...constraints, ...avoid, opening, pattern, ...(facet === null ? [] : [facet])].filter((words) =>
          standsIn(said, words),
        ),
      ),
    ).toEqual([]);
  });

  it("does not repeat the objection, or the words that were meant for them alone", () => {
    const { objections: general } = knowledge.corpus.advice;
    expect(
      faults(({ addressee: { arguments: own, objections }, said }) =>
        [
          ...[...objections, ...general].map(({ objection }) => objection),
          ...[...objections, ...general].flatMap(({ replies }) => replies).filter((one) => /\bIhr|\bSie\b/.test(one)),
          ...own.map(({ text }) => text),
        ].filter((words) => said.includes(words)),
      ),
    ).toEqual([]);
  });

  it("speaks to nobody: the other side reads along", () => {
    expect(faults(({ said }) => said.match(/(?<!^|[.!?:]\s)\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b/gmu) ?? [])).toEqual([]);
    expect(faults(({ said }) => said.match(/\bIhnen\b|\bIhr\b/gu) ?? [])).toEqual([]);
  });

  it("carries in its buttons the id of the share and nothing of its source", () => {
    for (const source of sources) {
      const post = postOf(source);
      expect(buttonsOf(post).map(({ data }) => data)).toEqual([
        { verb: "helpful", share: SHARE },
        { verb: "ask-about", share: SHARE },
      ]);
      const json = JSON.stringify(cardOf(post));
      for (const id of Object.values(source).filter((value) => typeof value === "string" && value !== source.kind)) {
        expect(json).not.toContain(`"${id}"`);
      }
    }
  });

  it("passes the lint, and has the same title for all arguments", () => {
    expect(sources.flatMap((source) => lintActivity(postOf(source)))).toEqual([]);
    expect(new Set(argumentPosts.map(({ said }) => said.split("\n")[0]))).toEqual(
      new Set(["Argumente für die Zusammenarbeit"]),
    );
  });

  it("is marked: what the workshop says with its paragraphs, what is ours as ours", () => {
    for (const source of sources) {
      const said = wordsOf(source);
      expect(said).toMatch(source.kind === "arguments" ? /unsere Ausarbeitung ·/ : /aus dem Workshop, P\d\d/);
      expect(said).toContain("https://www.berlin-institut.org");
    }
  });

  it("is marked as reworded when the user has changed the words, and only then", () => {
    const [source = { kind: "passage", passage: "" }] = sources.slice(-1);
    const text = draftOf(knowledge, source);

    expect(frameOf(knowledge, { source, text }).marks).toHaveLength(1);
    expect(frameOf(knowledge, { source, text: `${text} Und das gilt auch bei uns.` }).marks).toEqual([
      expect.stringMatching(/^aus dem Workshop/),
      "Wortlaut für diesen Beitrag angepasst",
    ]);
  });

  it("keeps a mark when a newer corpus no longer has its source", () => {
    expect(frameOf(knowledge, { source: { kind: "passage", passage: "gibt-es-nicht" }, text: "Wort" }).marks).toEqual([
      "aus dem Workshop",
      "Wortlaut für diesen Beitrag angepasst",
    ]);
  });

  it("that is withdrawn says only that", () => {
    const source: ShareSource = { kind: "passage", passage: "stabsstelle-keine-garantie" };
    const content = { source, text: draftOf(knowledge, source), author: "Jana Weber" };
    const post = postCard(content, frameOf(knowledge, content), { share: SHARE, helpful: 3, withdrawn: true });

    expect(readLines(post)).toEqual(["Dieser Beitrag wurde zurückgezogen."]);
    expect(JSON.stringify(post)).not.toContain("Jana Weber");
  });

  it("shows how many found it helpful, and no names", () => {
    const source: ShareSource = { kind: "passage", passage: "stabsstelle-keine-garantie" };
    const content = { source, text: "Kurz", author: "" };
    const titles = [0, 1, 12].map(
      (helpful) =>
        buttonsOf(postCard(content, frameOf(knowledge, content), { share: SHARE, helpful, withdrawn: false }))[0]
          ?.title,
    );

    expect(titles).toEqual(["Hilfreich", "Hilfreich (1)", "Hilfreich (12)"]);
  });
});
