import { z } from "zod/v4";
import { cardOf, type Outgoing } from "../bot/cards/outgoing";

/** Prints what goes out as text: a card's words, then its buttons, numbered. */
export function printOutgoing(outgoing: Outgoing): string {
  const card = cardOf(outgoing);
  if (card === undefined) return "text" in outgoing ? `${unescapeMarkdown(outgoing.text)}\n` : "";
  return `${readCard(card).join("\n")}\n`;
}

const Elements = z.array(z.looseObject({})).default([]);
const Element = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  label: z.string().optional(),
  value: z.string().optional(),
  choices: z.array(z.object({ title: z.string() })).default([]),
  body: Elements,
  items: Elements,
  columns: Elements,
  actions: Elements,
  selectAction: z.looseObject({}).optional(),
});

/** The words of a card, line by line; buttons in brackets. */
export function readCard(element: object): string[] {
  const { type, text, title, url, selectAction, label, value, choices, ...children } = Element.parse(element);
  if (selectAction !== undefined) return readCard(selectAction);
  if (type === "TextBlock") return [unescapeMarkdown(text ?? "")];
  if (type === "Input.Text") return [`  ${label ?? ""}: ${value ?? ""}`];
  if (type === "Input.ChoiceSet") return [`  ${label ?? ""}:`, ...choices.map((choice) => `  – ${choice.title}`)];
  if (type === "Action.Submit" || type === "Action.Execute") return [`  [${title ?? ""}]`];
  if (type === "Action.OpenUrl") return [`  ${title ?? ""}: ${url ?? ""}`];
  if (type === "ColumnSet") return [children.columns.flatMap(readCard).join(" ")];
  return [children.body, children.items, children.actions].flatMap((elements) => elements.flatMap(readCard));
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\*_[\]`~])/g, "$1");
}
