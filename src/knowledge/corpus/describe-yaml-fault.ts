import type { ErrorCode } from "yaml";

const PUNCTUATION = "Doppelpunkt, Klammer, Komma oder Anführungszeichen fehlt oder steht zu viel";
const ANCHOR = 'die Zeichen & und * am Anfang haben in YAML eine eigene Bedeutung; setzen Sie den Text in "…"';

const REASONS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: ANCHOR,
  BAD_ALIAS: ANCHOR,
  MULTIPLE_ANCHORS: ANCHOR,
  BAD_DIRECTIVE: "eine Zeile darf nicht mit % beginnen",
  BAD_DQ_ESCAPE: "nach \\ steht ein Zeichen, das dort nicht stehen darf; schreiben Sie \\\\ für den Strich selbst",
  BAD_INDENT: "die Einrückung passt nicht zur Zeile darüber",
  BLOCK_IN_FLOW: "innerhalb von Klammern darf keine eingerückte Liste stehen",
  BAD_PROP_ORDER: "ein Zeichen mit eigener Bedeutung (& oder !) steht an der falschen Stelle",
  BAD_SCALAR_START: 'so darf ein Text nicht beginnen; setzen Sie ihn in "…"',
  BLOCK_AS_IMPLICIT_KEY: "hier stehen zwei Angaben in einer Zeile, oder die Einrückung fehlt",
  MULTILINE_IMPLICIT_KEY:
    "der Doppelpunkt nach dem Namen der Angabe fehlt, oder ein Anführungszeichen ist nicht geschlossen",
  DUPLICATE_KEY: "diese Angabe steht im selben Eintrag zweimal",
  KEY_OVER_1024_CHARS: "der Name der Angabe ist viel zu lang; vermutlich fehlt ein Anführungszeichen",
  NON_STRING_KEY: "der Name der Angabe ist kein Text",
  MISSING_CHAR: PUNCTUATION,
  UNEXPECTED_TOKEN: PUNCTUATION,
  IMPOSSIBLE: PUNCTUATION,
  BAD_COLLECTION_TYPE: PUNCTUATION,
  MULTIPLE_DOCS: "die Zeile --- trennt zwei Dateien; hier darf sie nicht stehen",
  MULTIPLE_TAGS: 'das Zeichen ! am Anfang hat in YAML eine eigene Bedeutung; setzen Sie den Text in "…"',
  TAG_RESOLVE_FAILED: 'das Zeichen ! am Anfang hat in YAML eine eigene Bedeutung; setzen Sie den Text in "…"',
  TAB_AS_INDENT: "eingerückt wird mit Leerzeichen, nicht mit dem Tabulator",
  RESOURCE_EXHAUSTION: "die Datei ist zu tief verschachtelt",
};

/** What the YAML reader stumbled over, in words that an editor understands. */
export function describeYamlFault(code: ErrorCode): string {
  return REASONS[code];
}
