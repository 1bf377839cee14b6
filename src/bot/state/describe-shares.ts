import { germanDate } from "../german-date";
import { outcomeTexts } from "../share/outcome-texts";
import type { KeptShare } from "../share/share";
import type { ShareDraft } from "./dialog-state";

/** What is stored of sharing, in German, for „Meine Daten“: the texts in full, since that is what is stored. */
export function describeShares(shares: readonly KeptShare[], draft: ShareDraft | undefined): string[] {
  return [
    ...(draft === undefined
      ? []
      : [
          `Ihren Entwurf für einen Beitrag${draft.channel === undefined ? "" : ` in ${draft.channel.name} (${draft.channel.teamName})`}, bis er geteilt oder verworfen ist: „${draft.text}“`,
        ]),
    ...shares.map(({ channel, content, status, at }) => {
      const where = `${channel.name} (${channel.teamName})`;
      const author = content.author === "" ? "" : `, mit Ihrem Namen „${content.author}“`;
      return `Ihren Beitrag vom ${germanDate(at)} in ${where}${author}, ${outcomeTexts.status[status]}: „${content.text}“`;
    }),
  ];
}
