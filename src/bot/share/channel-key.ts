import { hash } from "node:crypto";
import type { Channel } from "./share";

/** A short word for a channel, for buttons and lists: the id itself does not belong on a card. */
export function channelKey({ id }: Pick<Channel, "id">): string {
  return hash("sha256", id).slice(0, 16);
}
