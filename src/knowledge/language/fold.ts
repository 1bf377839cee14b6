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
  const lower = cleanText(text).toLowerCase();
  const plain = SPELT_UMLAUT.test(lower)
    ? lower
        .replace(/ä|ae/g, "a")
        .replace(/ö|oe/g, "o")
        .replace(/ü|(?<![aeioquy])ue/g, "u")
    : lower;
  return ASCII.test(plain) ? plain : plain.replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "");
}

/** Most words are plain: to look first is far cheaper than to replace what is not there. */
const ASCII = /^[\x20-\x7e]*$/;
const SPELT_UMLAUT = /[äöü]|[aou]e/;

/** Takes out what nobody sees: zero-width and bidi marks, soft hyphens; composes letters. */
export function cleanText(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFC").replace(INVISIBLE, "");
}

/** A list of words as a set in the form in which they are read. */
export function foldWords(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
