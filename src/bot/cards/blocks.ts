import type { Offer } from "../state/conversation-state";
import { texts } from "../texts";
import type { Card, Outgoing } from "./outgoing";

/** Building blocks of the cards: only elements that mobile clients show. */

export function heading(text: string): object {
  return {
    type: "TextBlock",
    text: escapeMarkdown(text),
    wrap: true,
    weight: "Bolder",
    size: "Medium",
    style: "heading",
  };
}

export function line(text: string): object {
  return { type: "TextBlock", text: escapeMarkdown(text), wrap: true };
}

export function subtle(text: string): object {
  return { type: "TextBlock", text: escapeMarkdown(text), wrap: true, isSubtle: true, size: "Small", spacing: "Small" };
}

export function label(text: string): object {
  return { type: "TextBlock", text: escapeMarkdown(text), wrap: true, weight: "Bolder", spacing: "Medium" };
}

/** What the press meant, said first: Teams does not show what was pressed. */
export function choiceLine(choice: string | undefined): object[] {
  return choice === undefined ? [] : [subtle(texts.chosen(choice))];
}

/** A sentence with its mark below: where it comes from is part of what is said. */
export function marked(text: string, mark: string): object {
  return { type: "Container", spacing: "Small", items: [line(text), subtle(mark)] };
}

export function bullet(text: string): object {
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      { type: "Column", width: "auto", items: [line("•")] },
      { type: "Column", width: "stretch", items: [line(text)] },
    ],
  };
}

export function group(items: readonly object[]): object {
  return { type: "Container", style: "emphasis", spacing: "Medium", items };
}

/** Buttons one below the other: titles are questions, and phones cut buttons that stand side by side. */
export function buttons(offers: readonly Offer[]): object[] {
  return offers.map(({ title, action }) => ({
    type: "ActionSet",
    spacing: "Small",
    actions: [{ type: "Action.Submit", title, data: action }],
  }));
}

export function link(title: string, url: string): object {
  return { type: "ActionSet", spacing: "Small", actions: [{ type: "Action.OpenUrl", title, url }] };
}

/** @param fallbackText the card in one sentence, for clients that cannot draw it and for notifications */
export function card(fallbackText: string, body: readonly object[]): Outgoing {
  const content: Card = {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText,
    body,
  };
  return { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }] };
}

/** Our texts are no Markdown: a star or bracket in them is a star or bracket. */
export function escapeMarkdown(text: string): string {
  return text.replace(/([\\*_[\]`~])/g, "\\$1");
}
