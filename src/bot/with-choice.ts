/** The button that a reply answers, if it was a button: what was typed stands in the chat anyway. */
export function withChoice(choice: string | undefined): { choice?: string } {
  return choice === undefined ? {} : { choice };
}
