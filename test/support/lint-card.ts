import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards/dist/adaptivecards";
import { z } from "zod/v4";
import { CardAction } from "../../src/bot/cards/actions";
import { cardOf, type Outgoing } from "../../src/bot/cards/outgoing";
import { buttonsOf, readLines } from "./talk";

/** Elements that Teams draws on phones too. */
const DRAWN = [
  "AdaptiveCard",
  "TextBlock",
  "Container",
  "ColumnSet",
  "Column",
  "ActionSet",
  "Input.Text",
  "Input.ChoiceSet",
];
const ACTIONS = ["Action.Submit", "Action.OpenUrl"];
/** Teams takes more in its newer releases; 20 KB goes everywhere. */
const MOST_BYTES = 20_000;

const Named = z.looseObject({ type: z.string() });
type Named = z.infer<typeof Named>;

/**
 * All that Teams, a phone or a screen reader would trip over in an activity.
 *
 * @returns one sentence a fault; none for an activity that may go out
 */
export function lintActivity(outgoing: Outgoing): string[] {
  const faults: string[] = [];
  const expectThat = (holds: boolean, otherwise: string) => {
    if (!holds) faults.push(otherwise);
  };
  expectThat(!("text" in outgoing && "attachments" in outgoing), "text and attachments in one activity");
  expectThat(Buffer.byteLength(JSON.stringify(outgoing), "utf8") < MOST_BYTES, `larger than ${MOST_BYTES} bytes`);
  const card = cardOf(outgoing);
  if (card === undefined) {
    expectThat("text" in outgoing && outgoing.text.trim() !== "", "neither card nor words");
    return faults;
  }
  expectThat(card.version === "1.5", "no version 1.5");
  expectThat(card.fallbackText.trim() !== "", "no fallback text");
  faults.push(...parseWithLibrary(card));

  const lines = readLines(outgoing).join("\n");
  for (const element of elementsOf(card)) {
    expectThat(
      [...DRAWN, ...ACTIONS, "Action.Execute"].includes(element.type),
      `${element.type} is not drawn everywhere`,
    );
    if (element.type === "TextBlock") expectThat(element["wrap"] === true, "a text that phones cut off");
    if (element.type === "Action.Execute") expectThat(hasFallback(element), "Action.Execute without its fallback");
    if (element.type.startsWith("Input.")) {
      const { id, label } = element;
      expectThat(typeof id === "string" && ["text", "channel"].includes(id), "a field whose words nobody reads");
      expectThat(typeof label === "string" && label !== "", "a field without a label");
    }
    for (const words of [element["text"], element["title"]]) {
      if (typeof words !== "string") continue;
      expectThat(words.trim() !== "", `an empty ${element.type}`);
      const decorates = !/[\p{L}\p{N}]/u.test(words); // an arrow says nothing
      expectThat(decorates || lines.includes(unescapeMarkdown(words)), `not readable as text: ${words}`);
      expectThat(!/\[\d+\]/.test(unescapeMarkdown(words)), `a citation mark that stays plain in a card: ${words}`);
    }
  }
  for (const { title, data } of buttonsOf(outgoing)) {
    expectThat(CardAction.safeParse(data).success, `„${title}“ sends what the bot cannot read`);
    expectThat(isVerbAndIds(data), `„${title}“ carries more than a verb and ids`);
  }
  return faults;
}

/** What the adaptivecards library finds wrong: unknown elements and values while parsing, missing parts afterwards. */
function parseWithLibrary(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(structuredClone(card), context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...whileParsing, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}

/** Every element and action of a card, itself included. */
function elementsOf(value: unknown): Named[] {
  if (isList(value)) return value.flatMap(elementsOf);
  if (!isRecord(value)) return [];
  const nested = Object.entries(value).flatMap(([key, one]) => (key === "data" ? [] : elementsOf(one)));
  return typeof value["type"] === "string" ? [Named.parse(value), ...nested] : nested;
}

// Guards instead of schemas: a schema that does not fit makes an error each time, and most values here do not.
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Older clients know no Action.Execute: they get a Submit that sends the same verb. */
function hasFallback({ verb, fallback }: Named): boolean {
  const Fallback = z.object({ type: z.literal("Action.Submit"), data: z.object({ verb: z.literal(String(verb)) }) });
  return Fallback.safeParse(fallback).success;
}

const Payload = z
  .object({ verb: z.string() })
  .catchall(z.union([z.string().regex(/^[A-Za-z0-9-]{1,80}$/), z.number().int(), z.boolean(), z.null()]));

function isVerbAndIds(data: unknown): boolean {
  return Payload.safeParse(data).success;
}

export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\*_[\]`~])/g, "$1");
}
