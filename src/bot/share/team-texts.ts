/** What the bot says in a channel, under a post that somebody shared. */
export const teamTexts = {
  howToAsk:
    "Fragen zu diesem Beitrag beantworte ich hier im Thread: Antworten Sie, beginnen Sie mit @Teilhabe-Lotse, und schreiben Sie Ihre Frage in einem Satz. Ich antworte aus den Unterlagen des Workshops und nenne die Quelle. Alle im Kanal lesen mit; was nur Sie betrifft, fragen Sie mich besser im persönlichen Chat.",
  postGone:
    "Dieser Beitrag ist zurückgezogen, oder ich habe ihn inzwischen vergessen. Zählen kann ich hier nichts mehr. Fragen beantworte ich gern: Schreiben Sie @Teilhabe-Lotse und Ihre Frage.",
} as const;
