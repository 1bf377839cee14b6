/** A text that somebody might type, and what it is an example of (a passage, a kind of message, a situation). */
export interface Example {
  readonly label: string;
  readonly text: string;
  /** The file it stands in: one group of voices, kept together when models are checked. */
  readonly voice: string;
}
