import type { PostPlace } from "./channel-book";

/**
 * The address of a post in Teams: `https://teams.microsoft.com/l/message/<channel>/<message>?…`, as Microsoft
 * documents it under „Deep link to navigate to channel conversation“. Names may stand there too; they would only
 * grow old.
 */
export function linkToPost({ channel, tenant, groupId }: PostPlace, message: string): string {
  const query = new URLSearchParams({
    ...(tenant === undefined ? {} : { tenantId: tenant }),
    ...(groupId === undefined ? {} : { groupId }),
    parentMessageId: message,
    ...(/^\d{13}$/.test(message) ? { createdTime: message } : {}), // the id of a message is when it was made
  });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel.id)}/${encodeURIComponent(message)}?${query}`;
}
