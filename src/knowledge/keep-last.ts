/**
 * Keeps the last result of a function of a text: a message is looked at by one part after the other, and what each
 * needs to know of it is the same.
 *
 * One text only: what people type is theirs and is not collected in memory to save two milliseconds.
 */
export function keepLast<T>(look: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly result: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: look(text) };
    return last.result;
  };
}
