const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
};

/**
 * Messages come as text with some HTML and Markdown in it; what is read is the words.
 *
 * In time that grows with the length alone, whatever is opened and never closed.
 */
export function plainText(text: string): string {
  const outside = [
    [/<!--/g, /-->/g],
    [/<script\b/gi, /<\/script>/gi],
    [/<style\b/gi, /<\/style>/gi],
  ] as const;
  return outside
    .reduce((rest, [open, close]) => cutOut(rest, open, close), text)
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, " ")
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,5}));/gi, readEntity)
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,2000}\)/g, "$1")
    .trim();
}

/** Puts a space in place of everything from an opening to its closing; what is never closed stays. */
export function cutOut(text: string, open: RegExp, close: RegExp): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const opening = open.exec(text);
    close.lastIndex = open.lastIndex;
    const closing = opening === null ? null : close.exec(text);
    if (opening === null || closing === null) return [...kept, text.slice(at)].join(" ");
    kept.push(text.slice(at, opening.index));
    at = close.lastIndex;
  }
}

function readEntity(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
}
