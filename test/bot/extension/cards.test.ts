import { z } from "zod/v4";
import type { Outgoing } from "../../../src/bot/cards/outgoing";
import {
  adaptDialog,
  askDialog,
  objectionsDialog,
  plainDialog,
  repliesDialog,
} from "../../../src/bot/extension/dialog-cards";
import { entryAttachment, replyAttachment } from "../../../src/bot/extension/entry-card";
import { DialogAction } from "../../../src/bot/extension/extension-request";
import type { Entry } from "../../../src/bot/extension/find-entries";
import { findReply, listReplies } from "../../../src/bot/extension/replies";
import { asOutgoing } from "../../support/extension-answers";
import { lintActivity } from "../../support/lint-card";
import { buttonsOf, readLines, sharedKnowledge } from "../../support/talk";

const Payload = z.looseObject({});
const knowledge = sharedKnowledge();
const { passages, debates, advice } = knowledge.corpus;
const objections = [...advice.objections, ...advice.addressees.flatMap((one) => one.objections)];
const all = advice.addressees.flatMap((one) => one.arguments);

const entries: readonly Entry[] = [
  ...passages.map(({ id }): Entry => ({ kind: "passage", id })),
  ...debates.map(({ id }): Entry => ({ kind: "debate", id })),
  ...objections.map(({ id }): Entry => ({ kind: "objection", id })),
  ...all.map(({ id }): Entry => ({ kind: "argument", id })),
];
const attachments = entries.map((entry) => ({ entry, attachment: entryAttachment(knowledge, entry) }));
const linesOf = (entry: Entry) => readLines(asOutgoing(entryAttachment(knowledge, entry).content));
const replies = objections.flatMap((one) => listReplies(knowledge, [one]));
const inserted = replies.map(({ text, objection }) => replyAttachment(text, objection.logic ?? [], false));

const lintAll = <T>(of: readonly T[], lint: (one: T) => readonly string[], name: (one: T) => string) =>
  of.flatMap((one) => lint(one).map((fault) => `${name(one)}: ${fault}`));

describe("a card for the compose box, drawn from the whole corpus", () => {
  it("passes the lint", () => {
    expect(attachments).toHaveLength(passages.length + debates.length + objections.length + all.length);
    expect(
      lintAll(
        attachments,
        ({ attachment }) => lintActivity(asOutgoing(attachment.content)),
        ({ entry }) => `${entry.kind} ${entry.id}`,
      ),
    ).toEqual([]);
    expect(
      lintAll(
        inserted,
        ({ content }) => lintActivity(asOutgoing(content)),
        ({ content }) => content.fallbackText,
      ),
    ).toEqual([]);
  });

  it("has no button that sends something back", () => {
    for (const { attachment } of attachments) expect(buttonsOf(asOutgoing(attachment.content))).toEqual([]);
    for (const { content } of inserted) expect(buttonsOf(asOutgoing(content))).toEqual([]);
  });

  it("carries its mark", () => {
    const unmarked = attachments.filter(({ entry }) => {
      const mark =
        entry.kind === "passage" || entry.kind === "debate" ? /^aus dem Workshop, P\d\d/ : /^unsere Ausarbeitung/;
      return !linesOf(entry).some((line) => mark.test(line));
    });
    expect(unmarked).toEqual([]);
    for (const { content } of inserted)
      expect(readLines(asOutgoing(content)).join("\n")).toContain("unsere Ausarbeitung");
  });

  it("opens the workshop's page where the thought is the workshop's, and nowhere else", () => {
    const faults = attachments.filter(({ entry }) => {
      const lines = linesOf(entry);
      return (
        lines.some((line) => /P\d\d/.test(line)) !==
        lines.some((line) => line.includes("https://www.berlin-institut.org"))
      );
    });
    expect(faults).toEqual([]);
  });

  it("tells nothing of whom it is for: neither name, measures, constraints, what not to say, nor the example", () => {
    const faults = advice.addressees.flatMap((addressee) => {
      const { measured, constraints, avoid, pattern, opening, facet, objections: own, arguments: theirs } = addressee;
      const hidden = [
        `Gespräch mit ${addressee.with}`,
        ...measured,
        ...constraints,
        ...avoid,
        pattern,
        opening,
        ...(facet === null ? [] : [facet]),
        ...own.flatMap(({ caution }) => caution ?? []),
        ...own.map(({ objection }) => objection),
        ...theirs.flatMap(({ priority, text }) => [priority, text]),
      ];
      const ids: readonly Entry[] = [
        ...own.map(({ id }): Entry => ({ kind: "objection", id })),
        ...theirs.map(({ id }): Entry => ({ kind: "argument", id })),
      ];
      return ids.flatMap((entry) => {
        const words = linesOf(entry).join("\n");
        const content = JSON.stringify(entryAttachment(knowledge, entry).content);
        return [
          ...hidden.filter((one) => words.includes(one)),
          ...(content.includes(addressee.name) || content.includes(addressee.id) ? [`names ${addressee.name}`] : []),
        ].map((fault) => `${entry.id}: ${fault}`);
      });
    });
    expect(faults).toEqual([]);
  });

  it("tells nothing of a situation, and no caution", () => {
    const words = attachments.map(({ attachment }) => JSON.stringify(attachment)).join("\n");
    for (const { title, description, inference } of advice.situations) {
      for (const one of [`Einordnung: ${title}`, description, inference]) expect(words).not.toContain(one);
    }
    for (const { caution } of objections) if (caution !== null) expect(words).not.toContain(caution);
  });

  it("stands in the list with a short line, in which nothing is markup", () => {
    for (const { attachment } of attachments) {
      const { title, text } = attachment.preview.content;
      expect(title.length).toBeLessThanOrEqual(90);
      expect(text.length).toBeLessThanOrEqual(150);
      expect(`${title}${text}`).not.toMatch(/[<>]/);
    }
  });

  it("shows what a user typed as plain text, in the card and in the list", () => {
    const { content, preview } = replyAttachment("<b>x</b> **y** [z](https://z.example)", [], true);

    expect(readLines(asOutgoing(content))).toContain("<b>x</b> **y** [z](https://z.example)");
    expect(JSON.stringify(content)).toContain("\\\\[z\\\\]");
    expect(preview.content.title).toContain("&lt;b&gt;");
  });
});

describe("a dialog of the message extension, drawn from the whole corpus", () => {
  const dialogs: readonly Outgoing[] = [
    ...objections.map((one) => repliesDialog(listReplies(knowledge, [one, ...advice.objections.slice(0, 3)]))),
    ...replies.flatMap(({ id }) => {
      const reply = findReply(knowledge, id);
      return reply === undefined ? [] : [adaptDialog(reply), adaptDialog(reply, "Da steht kein Text mehr.")];
    }),
    objectionsDialog(advice.objections, "Wählen Sie selbst."),
    askDialog(),
    plainDialog(["Das konnte ich nicht lesen."]),
  ];

  it("passes the lint, but for what its own fields and buttons send", () => {
    const ofItsOwn = /^a field whose words nobody reads|sends what the bot cannot read|carries more than/;

    expect(dialogs.flatMap(lintActivity).filter((fault) => !ofItsOwn.test(fault))).toEqual([]);
  });

  it("sends with each button what is read again", () => {
    const typed = { reply: "einwand-kein-geld.0", objection: "einwand-kein-geld", said: "Kein Geld.", text: "Gut." };
    const unread = dialogs
      .flatMap(buttonsOf)
      .filter(({ data }) => !DialogAction.safeParse({ ...typed, ...Payload.parse(data) }).success);

    expect(unread).toEqual([]);
    const fields = dialogs.flatMap((dialog) => JSON.stringify(dialog).match(/"type":"Input\.\w+","id":"\w+"/g) ?? []);
    expect(new Set(fields.map((field) => /(\w+)"$/.exec(field)?.[1]))).toEqual(new Set(Object.keys(typed)));
  });

  it("offers words that are the same as plain text and as Markdown", () => {
    const marked = replies.filter(({ text, objection }) => /[\\*_`~]|\]\(/.test(`${text}${objection.objection}`));

    expect(marked).toEqual([]);
  });

  it("offers at most five replies, each once", () => {
    for (const one of objections) {
      const offered = listReplies(knowledge, [one, ...advice.objections]).map(({ text }) => text);
      expect(offered.length).toBeLessThanOrEqual(5);
      expect(new Set(offered).size).toBe(offered.length);
    }
  });
});
