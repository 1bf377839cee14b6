/**
 * Cuts a text to a length, behind a whole word if there is one.
 *
 * @example
 * shorten("Rückendeckung und Ansehen der Leitung", 20); // "Rückendeckung und …"
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(" ", longest - 2);
  return `${text.slice(0, end > 0 ? end : longest - 2)} …`;
}
