/** An Adaptive Card as it goes out. */
export interface Card {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions?: readonly object[];
}

export interface CitedClaim {
  readonly "@type": "Claim";
  readonly position: number;
  readonly appearance: {
    readonly "@type": "DigitalDocument";
    readonly name: string;
    readonly abstract: string;
    readonly url: string;
  };
}

/**
 * What goes out, in the shape of the protocol but without its SDK: a text or a card, never both,
 * because Teams splits an activity with both and returns no id.
 */
export type Outgoing =
  | {
      readonly type: "message";
      readonly textFormat: "markdown";
      readonly text: string;
      readonly entities?: readonly object[];
      readonly channelData?: object;
      /** The passage that thumbs are about; taken off before sending. */
      readonly subject?: string;
    }
  | {
      readonly type: "message";
      readonly attachments: readonly [
        { readonly contentType: "application/vnd.microsoft.card.adaptive"; readonly content: Card },
      ];
    };

export function cardOf(outgoing: Outgoing): Card | undefined {
  return "attachments" in outgoing ? outgoing.attachments[0].content : undefined;
}
