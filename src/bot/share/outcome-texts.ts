import type { ShareOutcome, ShareStatus, ShareTask } from "./share";

type Plain = Exclude<ShareOutcome, "deferred" | "unknown" | "failed">;

/** What the officer is told of a call to Teams, each with the next step. */
export const outcomeTexts = {
  plain: {
    posted: (channel) => [`Der Beitrag steht jetzt in ${channel}.`],
    corrected: (channel) => [`Der Beitrag in ${channel} ist berichtigt.`],
    withdrawn: (channel) => [
      `Der Beitrag in ${channel} ist zurückgezogen.`,
      "Was jemand schon gelesen oder kopiert hat, kann ich nicht zurückholen.",
    ],
    "called-off": (channel) => [`Der Beitrag für ${channel} wird nicht gesendet.`],
    "app-missing": (channel) => [
      `In ${channel} darf ich nicht schreiben: Dort ist der Teilhabe-Lotse nicht eingerichtet.`,
      "Wer das Team besitzt, kann ihn einrichten: „Team verwalten“, „Apps“, „Weitere Apps“, „Teilhabe-Lotse“. Danach senden Sie einfach noch einmal.",
    ],
    "not-a-member": (channel) => [
      `In ${channel} sind Sie kein Mitglied, deshalb schreibe ich dort nichts für Sie.`,
      "Lassen Sie sich dort aufnehmen, oder wählen Sie einen anderen Kanal.",
    ],
    "channel-gone": (channel) => [`Den Kanal ${channel} gibt es nicht mehr, oder er ist für mich nicht erreichbar.`],
    forbidden: (channel) => [
      `In ${channel} lässt Teams keine Beiträge von mir zu.`,
      "Das regeln die Besitzer:innen des Teams oder Ihre IT, etwa über die Einstellungen des Kanals.",
    ],
    "too-large": () => ["Der Beitrag ist Teams zu groß. Bitte kürzen Sie den Text."],
    "post-gone": (channel) => [`Den Beitrag in ${channel} gibt es nicht mehr. Da ist nichts mehr zu tun.`],
  } satisfies Readonly<Record<Plain, (channel: string) => readonly [string, ...string[]]>>,
  later: {
    post: (channel, ms) => `Teams nimmt gerade nichts an. Ich sende den Beitrag in ${channel} ${soon(ms)}.`,
    correct: (channel, ms) => `Teams nimmt gerade nichts an. Ich berichtige den Beitrag in ${channel} ${soon(ms)}.`,
    withdraw: (channel, ms) => `Teams nimmt gerade nichts an. Ich ziehe den Beitrag in ${channel} ${soon(ms)} zurück.`,
  } satisfies Readonly<Record<ShareTask, (channel: string, ms?: number) => string>>,
  laterNote: "Sie müssen nichts tun und bekommen Bescheid, wenn es geklappt hat.",
  unknown: "Der Beitrag steht vielleicht schon im Kanal. Teams hat mir nicht sicher geantwortet.",
  unknownChange: "Ob die Änderung angekommen ist, weiß ich nicht. Teams hat mir nicht sicher geantwortet.",
  lookThere: (channel: string) =>
    `Sehen Sie in ${channel} nach und entscheiden Sie dann. Von selbst sende ich nicht noch einmal.`,
  failed: (channel: string) => `Der Beitrag ging nicht hinaus. In ${channel} steht nichts von Ihnen.`,
  failedChange: "Das hat nicht geklappt.",
  unchanged: "Der Beitrag steht noch so da wie vorher.",
  ownersDelete: "Die Besitzer:innen des Teams können ihn in Teams löschen, wenn Ihr Haus das zulässt.",
  draftKept: "Ihr Text ist noch da.",
  older: (count: number) =>
    count === 1 ? "Ein älterer Beitrag ist hier nicht gezeigt." : `${count} ältere Beiträge sind hier nicht gezeigt.`,
  status: {
    waiting: "wird gesendet",
    attempted: "wird gesendet",
    deferred: "wartet, weil Teams gerade nichts annimmt",
    posted: "steht im Kanal",
    failed: "nicht gesendet",
    unknown: "unklar, ob er im Kanal steht",
    withdrawn: "zurückgezogen",
  } satisfies Readonly<Record<ShareStatus, string>>,
} as const;

function soon(ms = 60_000): string {
  const minutes = Math.round(ms / 60_000);
  if (ms < 90_000) return ms < 45_000 ? "in ein paar Sekunden" : "in etwa einer Minute";
  return minutes < 60 ? `in etwa ${minutes} Minuten` : "in etwa einer Stunde";
}
