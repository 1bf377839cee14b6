/** Every German sentence of the message extension. */
export const extensionTexts = {
  kinds: { passage: "Aus dem Workshop", debate: "Debatte im Workshop", objection: "Einwand", argument: "Argument" },
  nothingFound:
    "Dazu habe ich nichts gefunden. Versuchen Sie es mit einem anderen Wort, zum Beispiel „Zuständigkeit“, „kein Geld“ oder „Stabsstelle“.",
  unknownCommand: "Diesen Befehl kenne ich nicht. Möglich sind die Suche und „Antwort auf Einwand finden“.",
  unreadable: "Das konnte ich nicht lesen. Bitte versuchen Sie es noch einmal.",
  // the cards
  objectionTitle: (objection: string) => `Wenn es heißt: „${objection}“`,
  directReplies: "Als direkte Antwort",
  replyTitle: "Ein Vorschlag dazu",
  placeholders: "Was in eckigen Klammern steht, ist noch einzusetzen.",
  adapted: "Wortlaut angepasst",
  // the dialog
  dialogTitle: "Antwort auf einen Einwand",
  private: "Nur Sie sehen das. Es wird nichts gespeichert und nichts gesendet.",
  repliesTo: (objection: string) => `Antworten auf: „${objection}“`,
  whichReply: "Welche Antwort möchten Sie übernehmen?",
  others: (objection: string) => `Zu „${objection}“: `,
  insert: "In mein Schreibfeld",
  adapt: "Erst anpassen",
  otherObjection: "Anderer Einwand",
  notRecognised:
    "Darin habe ich keinen Einwand erkannt, zu dem ich eine Antwort kenne. Wählen Sie selbst, was am ehesten passt.",
  chooseOther: "Diese Einwände kommen überall vor.",
  noText: "Da steht kein Text, den ich lesen kann. Wählen Sie selbst, welcher Einwand gemeint ist.",
  chooseObjection: "Welcher Einwand ist gemeint?",
  showReplies: "Antworten zeigen",
  ask: "Was wurde eingewendet?",
  askPlaceholder: "Zum Beispiel: Dafür sind wir nicht zuständig.",
  find: "Antworten suchen",
  adaptTitle: "Antwort anpassen",
  adaptField: "Ihre Antwort",
  adaptEmpty: "Da steht kein Text mehr. Unten ist wieder der Vorschlag.",
  gone: "Diese Antwort gibt es nicht mehr. Wählen Sie bitte eine andere.",
} as const;
