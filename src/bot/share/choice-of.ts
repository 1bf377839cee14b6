import { ShareAction } from "../cards/share-actions";
import type { Incoming } from "../incoming";
import type { ShareTask } from "./share";
import { shareTexts } from "./share-texts";

/**
 * The title of the button that was pressed, for the outcome of this share to begin with; nothing if the words stand in
 * the chat, or another share was meant.
 */
export function choiceOf(incoming: Incoming, id: string, task: ShareTask): string | undefined {
  const pressed = incoming.kind === "press" ? ShareAction.safeParse(incoming.payload).data : undefined;
  switch (pressed?.verb) {
    case "share-now":
      if (task === "withdraw" || (task === "post" && pressed.nonce !== id)) return undefined;
      if (pressed.anyway === true) return shareTexts.shareSo;
      return task === "correct" ? shareTexts.correctNow : shareTexts.shareNow;
    case "share-again":
      return pressed.share === id ? shareTexts.again : undefined;
    case "share-withdraw":
      return pressed.share === id ? shareTexts.withdraw : undefined;
    default:
      return undefined;
  }
}
