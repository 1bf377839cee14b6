import type { Danger, Refusal, SmallTalk } from "../dialogs";
import { adviceTexts } from "./advice-texts";
import type { Place } from "./incoming";
import type { Notice } from "./reply";
import { shareTexts } from "./share/share-texts";

const share = shareTexts.notices;

/** Every German sentence that the bot says of itself. What it knows is in corpus/. */
export const texts = {
  name: "Teilhabe-Lotse",
  sourceName: "Berlin-Institut, Online-Workshop am 17. November 2022",
  sourceUrl: "https://www.berlin-institut.org",
  fromWorkshop: (paragraphs: readonly string[]) => `aus dem Workshop, ${paragraphs.join(" und ")}`,
  ownWording: "unsere Ausarbeitung",
  english: "The workshop was held in German, so this answer is in German.",
  chosen: (choice: string) => `Sie haben gewählt: ${choice}`,
  more: "Weiterlesen",
  related: "Verwandte Fragen",
  unsure: "Dazu kann mehreres passen. Was meinen Sie?",
  nothingFound: "Darauf gibt die Dokumentation des Workshops keine Antwort.",
  nothingFoundElse: "Fragen Sie es gern noch einmal mit anderen Worten, oder schreiben Sie „Hilfe“.",
  whatIKnow: "Das beantwortet der Workshop:",
  documentationSpeaks: "Das sagt die Dokumentation",
  participantsSaid: "Das haben Teilnehmende gesagt",
  aboutTerm: (term: string) => `Zum Begriff „${term}“`,
  outcome: "Was dabei herauskam",
  paragraphNote: "In unseren Worten, Aussage für Aussage. Den Wortlaut finden Sie beim Berlin-Institut.",
  openSource: "Zum Berlin-Institut",
  deleteQuestion: "Soll ich alles löschen, was ich über diesen Chat gespeichert habe?",
  deletePosts:
    "Was Sie geteilt haben, bleibt dann in den Kanälen stehen, und ich kann es nicht mehr zurückziehen. Zurückziehen geht vorher, mit „Meine Beiträge“.",
  deleteNote: "Der Chatverlauf in Teams bleibt davon unberührt: Er gehört Ihrem Arbeitgeber.",
  myData: "Das habe ich über diesen Chat gespeichert:",
  myDataNote: "Teams speichert den Verlauf unabhängig von mir.",
  examples: "Zum Beispiel:",
} as const;

const ENVIRONMENT =
  "Dieser Chat liegt in der Umgebung Ihres Arbeitgebers. Er kann gespeichert und eingesehen werden. Ich lösche nur, was ich selbst speichere. Konflikte mit Vorgesetzten besprechen Sie besser nicht hier.";

export const welcome: Readonly<Record<Place, readonly string[]>> = {
  personal: [
    "Guten Tag, ich bin der Teilhabe-Lotse: ein automatischer Assistent, kein Mensch und keine Rechtsberatung.",
    "Ich weiß, was Integrationsbeauftragte aus ganz Deutschland 2022 in einem Workshop des Berlin-Instituts zusammengetragen haben. Fragen Sie mich danach. Zu jeder Antwort nenne ich die Stelle, und wenn der Workshop etwas nicht beantwortet, sage ich das.",
    "Oder schildern Sie mir, was bei Ihnen gerade klemmt: Ich ordne die Lage mit Ihnen ein. Mit „Ich habe gleich ein Gespräch mit …“ kommen Sie direkt zu Argumenten für Ihr Gegenüber.",
    `${ENVIRONMENT} Gespeichert wird nur, was ich für das Gespräch brauche; „Meine Daten“ zeigt es, „Daten löschen“ entfernt es.`,
  ],
  channel: [
    "Guten Tag, ich bin der Teilhabe-Lotse: ein automatischer Assistent, kein Mensch und keine Rechtsberatung.",
    "Erwähnen Sie mich mit @, dann beantworte ich hier Fragen zum Workshop des Berlin-Instituts von 2022, mit Quelle.",
    "Ihr Team liest mit, und der Kanal liegt in der Umgebung Ihres Arbeitgebers. Vertrauliches gehört nicht hierher. Von den Nachrichten hier merke ich mir nichts.",
  ],
  group: [
    "Guten Tag, ich bin der Teilhabe-Lotse: ein automatischer Assistent, kein Mensch und keine Rechtsberatung.",
    "Erwähnen Sie mich mit @, dann beantworte ich hier Fragen zum Workshop des Berlin-Instituts von 2022, mit Quelle.",
    "Alle in dieser Gruppe lesen mit, und der Chat liegt in der Umgebung Ihres Arbeitgebers. Vertrauliches gehört nicht hierher. Von den Nachrichten hier merke ich mir nichts.",
  ],
};

const ASK_FREELY =
  "Fragen Sie in Ihren eigenen Worten, ein Stichwort genügt: „Stabsstelle“, „offen oder konkret“, „was tun bei Säulendenken“.";
const SOURCE_IS_NAMED =
  "Zu jeder Antwort steht, aus welchem Absatz des Workshops sie stammt. Der Knopf darunter zeigt den ganzen Absatz.";
const NO_HUMAN = "Ich bin ein automatischer Assistent, kein Mensch, und gebe keine Rechtsberatung.";

export const help: readonly string[] = [
  ASK_FREELY,
  SOURCE_IS_NAMED,
  "Schildern Sie eine Lage, oder schreiben Sie „Lage klären“. „Argumente“ bereitet ein Gespräch vor, „Einwand üben“ spielt es durch, „Plan“ zeigt Ihre Schritte, „erledigt“ hakt einen ab, „Profil“ lässt weg, was bei Ihnen nicht gilt. „zurück“, „überspringen“, „neu“ und „abbrechen“ gehen immer.",
  "Knöpfe können Sie auch tippen: den Text, „1“ oder „das zweite“. Außerdem verstehe ich „Hilfe“, „Datenschutz“, „Meine Beiträge“, „Meine Daten“ und „Daten löschen“.",
  "„Im Kanal teilen“ stellt Argumente, eine Antwort oder eine Debatte in einen Kanal Ihres Teams. Gesendet wird erst nach der Vorschau; zurückziehen können Sie den Beitrag auch später.",
  NO_HUMAN,
];

/** The same in a channel or group, where nothing is remembered and others read along. */
export const sharedHelp: readonly string[] = [
  `Erwähnen Sie mich mit @. ${ASK_FREELY}`,
  SOURCE_IS_NAMED,
  "Lage klären, Argumente vorbereiten, im Kanal teilen und „Meine Daten“: Das gibt es im persönlichen Chat mit mir. Hier verstehe ich außerdem „Datenschutz“.",
  NO_HUMAN,
];

const NO_LANGUAGE_MODEL =
  "Ein Sprachmodell ist nicht beteiligt: Ich suche in einem festen Bestand von Texten. Es verlässt keine Nachricht den Server, auf dem ich laufe, außer meinen Antworten an Teams.";

export const privacy: readonly string[] = [
  ENVIRONMENT,
  "Ich speichere: die Kennung dieses Chats, wann Sie mir zuerst und zuletzt geschrieben haben, die Auswahl aus meiner letzten Antwort, welche Knöpfe schon gedrückt sind, und Rückmeldungen, die Sie mit dem Daumen geben. Meine Antworten hebe ich höchstens eine Stunde auf, falls Teams sie noch einmal braucht. Worum es in einer Antwort ging, merke ich mir höchstens 30 Tage, damit Ihr Daumen zugeordnet werden kann.",
  "Klären Sie mit mir eine Lage, merke ich mir bis zum Ergebnis Ihre Antworten und einzelne Wörter Ihrer Schilderung, danach nur noch das Ergebnis; die Antworten behalte ich länger, wenn Sie „Antworten behalten“ schreiben. Einen Plan und ein Profil merke ich mir, wenn Sie eines anlegen.",
  "Teilen Sie etwas im Kanal, speichere ich Ihren Entwurf, bis er geteilt oder verworfen ist, und den Beitrag mit Ihrem Namen und dem Kanal 90 Tage, damit Sie ihn berichtigen und zurückziehen können. Einen zurückgezogenen lösche ich nach einem Tag.",
  "Schreiben Sie mir zwölf Monate lang nicht, lösche ich den Stand dieses Chats samt Ergebnis, Plan und Profil. Auch eine Rückmeldung lösche ich nach zwölf Monaten.",
  "Ihre Nachrichten speichere ich sonst nicht, und Namen auch nicht. In Kanälen und Gruppen merke ich mir keinen Gesprächsstand, und von Daumen nur die Zahl.",
  NO_LANGUAGE_MODEL,
];

/** The same in a channel or group, where nobody has data of their own. */
export const sharedPrivacy: readonly string[] = [
  "Dieser Ort liegt in der Umgebung Ihres Arbeitgebers, und alle hier lesen mit. Vertrauliches gehört nicht hierher.",
  "Ich merke mir hier keinen Gesprächsstand, keine Nachrichten und keine Namen. Ich speichere: die Kennung dieses Ortes und dass ich mich vorgestellt habe, höchstens zwölf Monate; meine Antworten, höchstens eine Stunde; worum es in einer Antwort ging, höchstens 30 Tage.",
  "Von Daumen zähle ich nur, wie viele eine Auskunft bekam. Wo, wann und von wem, speichere ich nicht, und auch nicht den Grund.",
  "„Meine Daten“ und „Daten löschen“ gibt es im persönlichen Chat mit mir.",
  NO_LANGUAGE_MODEL,
];

export const smallTalk: Readonly<Record<SmallTalk, string>> = {
  greeting: "Guten Tag. Was möchten Sie wissen?",
  thanks: "Gern. Wenn noch etwas ist, fragen Sie.",
  help: "Fragen Sie einfach los.",
  cancel: "Gut, wir lassen das. Fragen Sie etwas Neues, wann Sie mögen.",
  about:
    "Ich bin der Teilhabe-Lotse, ein automatischer Assistent. Was ich weiß, stammt aus der Dokumentation eines Workshops des Berlin-Instituts vom 17. November 2022; was wir selbst dazu geschrieben haben, ist so gekennzeichnet.",
  "delete-data":
    "Von den Nachrichten hier speichere ich nichts. Was ich über unseren persönlichen Chat weiß, können Sie dort mit „Daten löschen“ entfernen.",
  language: "Ich antworte auf Deutsch. English questions are fine, the answers are in German.",
};

export const refusals: Readonly<Record<Refusal, string>> = {
  person:
    "Personen beurteile ich nicht. Beschreiben Sie mir gern, was im Vorgang hakt, dann suche ich, was der Workshop dazu sagt.",
  party:
    "Parteien und Fraktionen bewerte ich nicht. Fragen Sie mich gern, was der Workshop über die Zusammenarbeit mit der Politik sagt.",
  "personal-data":
    "Angaben über einzelne Menschen habe ich nicht und gebe ich nicht. Fragen zum Workshop beantworte ich gern.",
  manipulation: "Meine Regeln bleiben, wie sie sind. Fragen Sie mich gern etwas zum Workshop.",
  harm: "Dabei helfe ich nicht. Wenn Sie mit jemandem nicht weiterkommen, suche ich gern, was der Workshop dazu sagt.",
};

export const crisis: Readonly<Record<Danger, readonly string[]>> = {
  threat: [
    "Das geht vor. Ihre Sicherheit ist jetzt wichtiger als alles andere.",
    "Bei unmittelbarer Gefahr rufen Sie die Polizei: 110. Löschen Sie nichts, sichern Sie Nachrichten und Uhrzeiten.",
    "Sagen Sie es heute noch Ihrer oder Ihrem Vorgesetzten. Die Dienststelle ist für Ihren Schutz mit verantwortlich; bei einer Anzeige und einer Auskunftssperre für Ihre Adresse kann sie helfen.",
  ],
  violence: [
    "Das geht vor. Bringen Sie zuerst sich und andere in Sicherheit.",
    "Polizei: 110. Feuerwehr und Rettungsdienst: 112.",
    "Sobald niemand mehr in Gefahr ist, informieren Sie Ihre Vorgesetzten. Für Betroffene von Gewalt gibt es Beratung, etwa das Hilfetelefon Gewalt gegen Frauen: 116 016, rund um die Uhr.",
  ],
  despair: [
    "Es ist gut, dass Sie das schreiben. Bitte sprechen Sie jetzt mit einem Menschen.",
    "Die Telefonseelsorge ist Tag und Nacht da, kostenlos und anonym: 0800 111 0 111 oder 0800 111 0 222. Bei akuter Gefahr: 112.",
    "Wenn es um jemand anderen geht: Bleiben Sie in Kontakt und holen Sie über 112 Hilfe. Ich bin nur ein Programm und kann Ihnen hier nicht helfen.",
  ],
};

export const notices: Readonly<Record<Notice, string>> = {
  "data-deleted":
    "Erledigt. Was ich über diesen Chat gespeichert hatte, ist gelöscht. Teams behält seinen eigenen Verlauf.",
  "data-kept": "Gut, es bleibt alles, wie es ist.",
  "stale-button": "Dieser Knopf gehört zu einem Schritt, der vorbei ist. Fragen Sie einfach noch einmal.",
  "already-pressed": "Das ist schon erledigt, ein zweites Mal ändert nichts.",
  "unreadable-button": "Diesen Knopf kenne ich nicht mehr. Fragen Sie einfach noch einmal, oder schreiben Sie „Hilfe“.",
  "empty-message": "Da kam kein Text an. Was möchten Sie wissen?",
  "no-words": "Darin habe ich keine Wörter gefunden. Schreiben Sie mir Ihre Frage gern in einem Satz.",
  "too-long": "Das ist mir zu lang. Fragen Sie bitte in ein paar Sätzen, höchstens 4000 Zeichen.",
  "only-attachment": "Anhänge kann ich nicht lesen. Schreiben Sie mir Ihre Frage gern als Text.",
  "maybe-danger":
    "Falls gerade jemand in Gefahr ist: 110 oder 112. Geht es jemandem sehr schlecht, auch Ihnen: Telefonseelsorge, Tag und Nacht, 0800 111 0 111. Sonst antworte ich auf das, was ich verstanden habe.",
  "unread-attachment": "Den Anhang kann ich nicht lesen; ich antworte auf Ihren Text.",
  "older-edit": "Ältere Nachrichten beantworte ich nicht noch einmal. Schreiben Sie Ihre Frage bitte neu.",
  "only-in-personal-chat": "Das zeige ich nur im persönlichen Chat. Schreiben Sie mir dort.",
  "only-personal-situation": adviceTexts.onlyPersonal,
  stopped: adviceTexts.stopped,
  left: adviceTexts.left,
  "first-step": adviceTexts.firstStep,
  "not-understood": adviceTexts.notUnderstood,
  "answers-kept": adviceTexts.answersKept,
  "answers-gone": adviceTexts.answersGone,
  "answers-still-there": adviceTexts.answersStillThere,
  "nothing-to-keep": adviceTexts.nothingToKeep,
  "nothing-running": adviceTexts.nothingRunning,
  "none-left": adviceTexts.noneLeft,
  "plan-full": adviceTexts.planFull,
  "share-stopped": share.stopped,
  "share-over": share.over,
  "share-over-step": share.overStep,
  "share-unknown": share.unknown,
  "share-withdrawn": share.withdrawn,
  "share-under-way": share.underWay,
  "share-left": share.left,
  "share-trying": share.trying,
  "share-first-step": share.firstStep,
  "share-channel-first": share.channelFirst,
  "share-press-now": share.pressNow,
  "share-only-personal": share.onlyPersonal,
  "team-button": share.teamButton,
  unexpected: "Da ist bei mir etwas schiefgegangen. Bitte versuchen Sie es noch einmal; der Fehler ist vermerkt.",
};
