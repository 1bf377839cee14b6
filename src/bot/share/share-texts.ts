import type { FindingKind } from "./personal-data";

/** Every German sentence of sharing. */
export const shareTexts = {
  share: "Im Kanal teilen",
  myShares: "Meine Beiträge",
  // the channel
  whichChannel: "In welchem Kanal möchten Sie das teilen?",
  channelHint: "Sie können den Namen auch tippen.",
  channelField: "Kanal",
  channelPlaceholder: "Kanal suchen",
  takeChannel: "Weiter zum Text",
  cancel: "Abbrechen",
  nowhere: "Ich finde keinen Kanal, in den Sie mit mir teilen können.",
  nowhereWhy:
    "Teilen geht nur in Teams, in denen Sie Mitglied sind und in denen der Teilhabe-Lotse eingerichtet ist. Einrichten kann ihn, wer das Team besitzt: Team öffnen, „Team verwalten“, „Apps“, „Weitere Apps“, „Teilhabe-Lotse“. Ist er dort nicht zu finden, muss Ihre IT ihn freigeben.",
  nowhereDraft: "Ihr Entwurf bleibt hier, bis es so weit ist.",
  lookAgain: "Noch einmal nachsehen",
  unknownChannel: (said: string) => `Einen Kanal „${said}“ finde ich nicht.`,
  severalChannels: (said: string) => `„${said}“ passt auf mehrere Kanäle.`,
  noneChosen: "Da war noch kein Kanal gewählt.",
  channelGone: "Diesen Kanal erreiche ich gerade nicht. Diese gibt es:",
  // the text
  textTitle: "Was soll im Kanal stehen?",
  textFor: (channel: string) => `Für: ${channel}`,
  textField: "Ihr Text",
  textHint: (most: number) =>
    `Höchstens ${german(most)} Zeichen. Sie können den neuen Text auch einfach in den Chat schreiben.`,
  marksBelow: "Das steht fest darunter:",
  toPreview: "Vorschau",
  otherChannel: "Anderer Kanal",
  empty: "Da ist kein Text. Ihr letzter Entwurf steht unten.",
  onlyMarkup: "Da sind nur Zeichen und keine Wörter. Ihr letzter Entwurf steht unten.",
  tooLong: (length: number, most: number) =>
    `Das sind ${german(length)} Zeichen. In den Beitrag passen ${german(most)}, bitte kürzen Sie.`,
  tooManyLines: (lines: number, most: number) =>
    `Das sind ${german(lines)} Zeilen. In den Beitrag passen ${most}, bitte fassen Sie zusammen.`,
  tooLongToKeep: "Ihr langer Text steht noch im Feld darüber, unten steht Ihr letzter Entwurf.",
  // the preview
  preview: "Vorschau",
  previewFor: (channel: string) => `So sieht es aus in: ${channel}`,
  correction: "So sieht der berichtigte Beitrag aus",
  notSentYet: "Noch ist nichts gesendet.",
  notChangedYet: "Noch ist nichts geändert.",
  shareNow: "Jetzt teilen",
  correctNow: "Jetzt berichtigen",
  shareSo: "So teilen",
  edit: "Text ändern",
  found: "Bitte noch einmal hinsehen",
  foundWhy: "Das könnte auf einzelne Menschen hinweisen. Im Kanal lesen es alle. Sie entscheiden.",
  finding: {
    name: "Name",
    mail: "Mailadresse",
    phone: "Telefonnummer",
    address: "Anschrift",
    "file-number": "Aktenzeichen",
  } satisfies Readonly<Record<FindingKind, string>>,
  // the post
  sharedBy: (author: string) => (author === "" ? "geteilt aus diesem Team" : `geteilt von ${author}`),
  reworded: "Wortlaut für diesen Beitrag angepasst",
  argumentsTitle: "Argumente für die Zusammenarbeit",
  /** For a post whose source a newer corpus no longer has. */
  unknownTitle: "Beitrag des Teilhabe-Lotsen",
  fromWorkshop: "aus dem Workshop",
  helpful: (count: number) => (count === 0 ? "Hilfreich" : `Hilfreich (${count})`),
  askAbout: "Frage dazu stellen",
  shareAnew: "Noch einmal teilen",
  withdrawnPost: "Dieser Beitrag wurde zurückgezogen.",
  notices: {
    stopped: "Gut, es wird nichts geteilt. Der Entwurf ist gelöscht.",
    over: "Dieser Entwurf ist schon geteilt oder verworfen. „Meine Beiträge“ zeigt, was daraus geworden ist.",
    overStep: "Dieser Knopf gehört zu einem Schritt, der vorbei ist. Hier geht es weiter:",
    unknown: "Diesen Beitrag kenne ich nicht mehr. Was ich noch weiß, zeigt „Meine Beiträge“.",
    withdrawn: "Dieser Beitrag ist schon zurückgezogen.",
    underWay:
      "Daran ist jetzt nichts zu ändern: Der Beitrag steht schon, oder er ist gerade unterwegs. „Meine Beiträge“ zeigt, wie es steht.",
    trying: "Ich versuche es noch einmal.",
    left: "Gut, ich sende ihn nicht noch einmal. Der Text bleibt unter „Meine Beiträge“.",
    firstStep: "Weiter zurück geht es nicht. „abbrechen“ verwirft den Entwurf.",
    channelFirst: "Wählen Sie zuerst den Kanal.",
    pressNow: "Gesendet wird erst, wenn Sie es mit dem Knopf bestätigen.",
    onlyPersonal: "Teilen können Sie aus dem persönlichen Chat mit mir. Schreiben Sie mir dort.",
    teamButton: "Das ist die Vorschau. Dieser Knopf gilt erst im Kanal.",
  },
  // my shares
  noShares: "Sie haben von hier aus noch nichts geteilt.",
  sharesNote: "Nur Sie sehen diese Liste. Berichtigen und zurückziehen können Sie auch nach Tagen noch.",
  draftOpen: "Angefangen und nicht geteilt",
  resume: "Entwurf fortsetzen",
  correct: "Text berichtigen",
  withdraw: "Zurückziehen",
  again: "Noch einmal senden",
  leave: "Nicht noch einmal",
  openPost: "Beitrag öffnen",
  numbered: (title: string, number: number) => `${title}: Beitrag ${number}`,
} as const;

function german(number: number): string {
  return number.toLocaleString("de-DE");
}
