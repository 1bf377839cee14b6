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
    size: "Large", // Teams draws Medium as large as the text
    style: "heading",
  };
}

export function line(text: string): object {
  return { type: "TextBlock", text: escapeMarkdown(text), wrap: true };
}

export function subtle(text: string): object {
  return { type: "TextBlock", text: escapeMarkdown(text), wrap: true, isSubtle: true, size: "Small", spacing: "Small" };
}

/** Where the whole card comes from, below a line. */
export function footnote(text: string): object {
  return { ...subtle(text), separator: true, spacing: "Medium" };
}

export function label(text: string): object {
  return { type: "TextBlock", text: escapeMarkdown(text), wrap: true, weight: "Bolder", spacing: "Medium" };
}

/** What the press meant, said first: Teams does not show what was pressed. */
export function choiceLine(choice: string | undefined): object[] {
  return choice === undefined ? [] : [subtle(texts.chosen(choice))];
}

/** The same in a text, as Markdown. */
export function choiceText(choice: string | undefined): string[] {
  return choice === undefined ? [] : [`_${escapeMarkdown(texts.chosen(choice))}_`];
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

/** Two short titles stand side by side on a phone without being cut. */
const SHORT_TITLES = 26;

/** Buttons: side by side if they are two short ones, else one below the other, because phones cut what is too wide. */
export function buttons(offers: readonly Offer[]): object[] {
  const actions = offers.map(submit);
  const fit = offers.length === 2 && offers.map(({ title }) => title).join("").length <= SHORT_TITLES;
  const rows = fit ? [actions] : actions.map((action) => [action]);
  return rows.map((row) => ({ type: "ActionSet", spacing: "Small", actions: row }));
}

/** Questions to press. Their titles are sentences: a button would cut them on a phone, a row wraps them. */
export function questionRows(offers: readonly Offer[]): object[] {
  return offers.map((offer) => ({
    type: "Container",
    separator: true,
    spacing: "Small",
    minHeight: "36px", // room for a thumb
    verticalContentAlignment: "Center",
    selectAction: submit(offer),
    items: [
      {
        type: "ColumnSet",
        columns: [
          { type: "Column", width: "stretch", items: [pressable(offer.title)] },
          { type: "Column", width: "auto", verticalContentAlignment: "Center", items: [pressable("›")] },
        ],
      },
    ],
  }));
}

function submit({ title, action }: Offer): object {
  return { type: "Action.Submit", title, data: action };
}

function pressable(text: string): object {
  return { ...line(text), color: "Accent" };
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
