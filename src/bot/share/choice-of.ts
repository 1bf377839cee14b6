import { ShareAction } from "../cards/share-actions";
import type { Incoming } from "../incoming";
import type { ShareTask } from "./share";
import { shareTexts } from "./share-texts";

/** The title of the button that was pressed, for the outcome to begin with; nothing if the words stand in the chat. */
export function choiceOf(incoming: Incoming, task: ShareTask): string | undefined {
  const pressed = incoming.kind === "press" ? ShareAction.safeParse(incoming.payload).data : undefined;
  switch (pressed?.verb) {
    case "share-now":
      if (pressed.anyway === true) return shareTexts.shareSo;
      return task === "correct" ? shareTexts.correctNow : shareTexts.shareNow;
    case "share-again":
      return shareTexts.again;
    case "share-withdraw":
      return shareTexts.withdraw;
    default:
      return undefined;
  }
}
