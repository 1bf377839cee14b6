const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Makes ways of writing that mean the same letter the same: lower case, composed letters, no
 * invisible marks, and ä/ae, ö/oe, ü/ue, ß/ss alike.
 *
 * `ue` after a vowel or q is left alone ("neue", "Mauer", "Quer"), where it is no umlaut.
 *
 * @example
 * fold("Überstürzt"); // "ubersturzt"
 * fold("ueberstuerzt"); // "ubersturzt"
 */
export function fold(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/ä|ae/g, "a")
    .replace(/ö|oe/g, "o")
    .replace(/ü|(?<![aeioquy])ue/g, "u")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Takes out what nobody sees: zero-width and bidi marks, soft hyphens; composes letters. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "");
}
