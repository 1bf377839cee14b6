import { z } from "zod/v4";
import type { Outgoing } from "../../src/bot/cards/outgoing";
import { render } from "../../src/bot/cards/render";
import type { Reply } from "../../src/bot/reply";
import type { Sentence } from "../../src/knowledge";
import { lintActivity, unescapeMarkdown } from "../support/lint-card";
import { everyReply } from "../support/replies";
import { readLines, sharedKnowledge } from "../support/talk";

const replies = everyReply(sharedKnowledge());
const everything = Object.values(replies).flat();

const only = <K extends Reply["kind"]>(kind: K) =>
  everything.filter((reply): reply is Extract<Reply, { kind: K }> => reply.kind === kind);

const Citation = z.strictObject({
  "@type": z.literal("Claim"),
  position: z.number().int().min(1).max(20),
  appearance: z.strictObject({
    "@type": z.literal("DigitalDocument"),
    name: z
      .string()
      .max(80)
      .regex(/^P\d\d · \S/),
    abstract: z.string().min(1).max(160),
    url: z.url({ protocol: /^https$/ }),
  }),
});
const Root = z.strictObject({
  type: z.literal("https://schema.org/Message"),
  "@type": z.literal("Message"),
  "@context": z.literal("https://schema.org"),
  "@id": z.literal(""),
  citation: z.array(Citation).min(1).max(20),
});
/** Exactly one root entity, and a text that carries its marks. */
const CitedText = z.object({ text: z.string(), entities: z.tuple([Root]) });

const describeReply = (reply: Reply): string => JSON.stringify(reply).slice(0, 120);

function lintAll(selected: readonly Reply[], find: (reply: Reply, outgoing: readonly Outgoing[]) => readonly string[]) {
  return selected.flatMap((reply) => find(reply, render(reply)).map((fault) => `${fault} – ${describeReply(reply)}`));
}

describe("every activity, drawn from the whole corpus", () => {
  it.each(Object.entries(replies))("of the kind %s passes the lint", (_kind, ofKind) => {
    expect(ofKind).not.toEqual([]);
    expect(lintAll(ofKind, (_reply, outgoing) => outgoing.flatMap(lintActivity))).toEqual([]);
  });

  it("comes to at most two a turn, but for long lists of data", () => {
    const counts = everything.filter(({ kind }) => kind !== "my-data").map((reply) => render(reply).length);

    expect(Math.max(...counts)).toBe(2);
  });

  it("is the same for the same reply", () => {
    expect(everything.map(render)).toEqual(everything.map(render));
  });

  it("carries thumbs only under a real answer", () => {
    const faults = lintAll(everything, ({ kind }, outgoing) => {
      const thumbs = outgoing.filter((one) => JSON.stringify(one).includes("feedbackLoop")).length;
      return thumbs === (kind === "answered" ? 1 : 0) ? [] : [`${thumbs} activities with thumbs`];
    });
    expect(faults).toEqual([]);
  });

  it("is never marked as worded by a language model", () => {
    expect(everything.flatMap(render).filter((one) => JSON.stringify(one).includes("AIGenerated"))).toEqual([]);
  });
});

describe("citations", () => {
  it("keep within what Teams draws, and each number stands in the text", () => {
    const faults = lintAll(only("answered"), (_reply, [text]) => {
      const cited = CitedText.safeParse(text);
      if (!cited.success) return [z.prettifyError(cited.error)];
      const [{ citation }] = cited.data.entities;
      const positions = citation.map(({ position }) => position);
      const marks = [...cited.data.text.matchAll(/(?<!\\)\[(\d+)\]/g)].map((mark) => Number(mark[1]));
      return [
        ...(positions.every((position, index) => position === index + 1) ? [] : ["positions are not 1, 2, …"]),
        ...(positions.every((position) => marks.includes(position)) ? [] : ["a source without its number in the text"]),
        ...(marks.every((mark) => positions.includes(mark)) ? [] : ["a number without its source"]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it("stand under no other kind of reply", () => {
    const others = everything.filter(({ kind }) => kind !== "answered");

    expect(others.flatMap(render).filter((one) => "entities" in one)).toEqual([]);
  });
});

describe("every sentence of the matter carries its mark", () => {
  const markOf = (sentences: readonly Sentence[]) =>
    `aus dem Workshop, ${[...new Set(sentences.map(({ source }) => source))].join(" und ")}`;

  it("in an answer: the number of its paragraph behind it, and all paragraphs below", () => {
    const faults = lintAll(only("answered"), (reply, [text]) => {
      if (reply.kind !== "answered" || text === undefined || !("text" in text)) return ["no text"];
      const said = text.text;
      const unmarked = reply.passage.sentences.filter(({ source, text: sentence }) => {
        const after = unescapeMarkdown(said).split(sentence)[1] ?? "";
        return /\[(\d)\]/.exec(after)?.[1] !== String(reply.passage.sources.indexOf(source) + 1);
      });
      return [
        ...unmarked.map(({ text: sentence }) => `no mark behind: ${sentence}`),
        ...(said.endsWith(`_${markOf(reply.passage.sentences)}_`) ? [] : ["no mark below"]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it("in a paragraph: who says it above, and the paragraph below", () => {
    const faults = lintAll(only("paragraph"), (reply, outgoing) => {
      if (reply.kind !== "paragraph") return ["no paragraph"];
      const lines = outgoing.flatMap(readLines);
      const speaking = { documentation: "Das sagt die Dokumentation", reported: "Das haben Teilnehmende gesagt" };
      const misplaced = reply.paragraph.statements.filter(({ text, mode }) => {
        const above = lines.slice(0, lines.indexOf(`• ${text}`));
        return above.findLast((line) => Object.values(speaking).includes(line)) !== speaking[mode];
      });
      const below = lines.findIndex((line) => line.startsWith(`aus dem Workshop, ${reply.paragraph.id}`));
      return [
        ...misplaced.map(({ text }) => `under the wrong heading: ${text}`),
        ...(below > lines.findLastIndex((line) => line.startsWith("•")) ? [] : ["no mark below"]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it("in a debate: each side and the outcome with the paragraphs right below", () => {
    const faults = lintAll(only("debate"), (reply, outgoing) => {
      if (reply.kind !== "debate") return ["no debate"];
      const lines = outgoing.flatMap(readLines);
      return [...reply.debate.sides, reply.debate.outcome].flatMap(({ text }) => {
        const said = text.map((sentence) => sentence.text).join(" ");
        return lines[lines.indexOf(said) + 1] === markOf(text) ? [] : [`no mark below: ${said}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it("where nothing is found: in its own words, since it speaks of what the documentation says or leaves out", () => {
    const unnamed = sharedKnowledge().corpus.openTopics.filter(({ text }) => !/Dokumentation|Workshop/.test(text));

    expect(unnamed).toEqual([]);
  });
});

describe("the lint itself", () => {
  const card = (body: readonly object[], version = "1.5") =>
    z.custom<Outgoing>().parse({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard", version, fallbackText: "Karte", body },
        },
      ],
    });
  const text = { type: "TextBlock", text: "Wort", wrap: true };
  const action = (one: object) => ({ type: "ActionSet", actions: [one] });

  it.each([
    ["an unknown element", card([{ type: "TextBlok", text: "Wort" }]), /Unknown element type/],
    ["a wrong value", card([{ ...text, weight: "Fat" }]), /Invalid value "Fat"/],
    ["another version", card([text], "1.6"), /no version 1\.5/],
    ["an element that phones do not draw", card([{ type: "Table", columns: [], rows: [] }]), /Table is not drawn/],
    ["a text that is cut off", card([{ type: "TextBlock", text: "Wort" }]), /phones cut off/],
    [
      "a button with words",
      card([action({ type: "Action.Submit", title: "Ja", data: { verb: "help", text: "Wort" } })]),
      /cannot read/,
    ],
    ["an Execute alone", card([action({ type: "Action.Execute", title: "Ja", verb: "help" })]), /without its fallback/],
    ["more than 20 KB", card([{ ...text, text: "ä".repeat(10_000) }]), /larger than/],
    [
      "words where nobody reads them",
      card([{ type: "Image", url: "https://example.org/a.png", title: "Wort" }]),
      /not readable as text/,
    ],
  ])("finds %s", (_what, outgoing, fault) => {
    expect(lintActivity(outgoing).join("\n")).toMatch(fault);
  });

  it("finds text beside a card", () => {
    const both = z.custom<Outgoing>().parse({ ...card([text]), text: "Wort" });

    expect(lintActivity(both)).toEqual(["text and attachments in one activity"]);
  });

  it("passes a plain card", () => {
    expect(lintActivity(card([text]))).toEqual([]);
  });
});
