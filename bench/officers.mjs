/** Officers who share, all at the same time, each by the buttons of the cards that they are given. */
import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { post } from "./post.mjs";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const LOOK_AGAIN = "Noch einmal nachsehen";
const MOST_LOOKS = 20;
const PREVIEW = "Vorschau";

/**
 * Every officer asks one question and shares its answer, once into each of their channels.
 *
 * @param officers { chat, shares: { channel: its title in the list, text }[] }[]
 * @param milliseconds after so long nobody begins with another share
 * @returns the shares that were confirmed, and all that the officers were answered, each activity as text
 */
export async function shareAll({ port, serviceUrl, officers, milliseconds }) {
  const end = performance.now() + milliseconds;
  const agent = new Agent({ keepAlive: true, maxSockets: officers.length });
  try {
    const told = [];
    const confirmed = await Promise.all(
      officers.map(({ chat, shares }) => shareAsOne(sitDown({ port, serviceUrl, chat, agent, told }), shares, end)),
    );
    return { told, confirmed: confirmed.flat() };
  } finally {
    agent.destroy();
  }
}

async function shareAsOne(send, shares, end) {
  const answer = await send({ text: QUESTION, textFormat: "plain" });
  const share = buttonOf(answer, "Im Kanal teilen");
  const confirmed = [];
  for (const one of shares) {
    if (performance.now() > end) break;
    const draft = await chooseChannel(send, share, one.channel);
    const preview = await send({ value: { ...buttonOf(draft, PREVIEW), text: one.text } });
    await send({ value: buttonOf(preview, "Jetzt teilen") });
    confirmed.push(one);
  }
  return confirmed;
}

/** Where Teams does not say in time who belongs to a team, one looks again. @returns the card with the text */
async function chooseChannel(send, share, channel) {
  let card = await send({ value: share });
  for (let looks = 0; looks < MOST_LOOKS && findButton(card, PREVIEW) === undefined; looks++) {
    const again = findButton(card, LOOK_AGAIN);
    card = await send({
      value: again?.data ?? { ...buttonOf(card, "Weiter zum Text"), channel: choiceOf(card, channel) },
    });
  }
  return card;
}

function sitDown({ port, serviceUrl, chat, agent, told }) {
  return async (draft) => {
    const body = await post(port, JSON.stringify(activityFrom(chat, serviceUrl, draft)), agent);
    if (!body?.includes('"activities":[')) throw new Error(`no replies, but: ${body}`);
    const { activities } = JSON.parse(body);
    told.push(...activities.map((activity) => JSON.stringify(activity)));
    return activities;
  };
}

/** As Teams sends it from a personal chat. */
function activityFrom(chat, serviceUrl, draft) {
  return {
    type: "message",
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: "msteams",
    serviceUrl,
    deliveryMode: "expectReplies",
    from: { id: `29:${chat}`, name: "Eine Kollegin", aadObjectId: chat },
    recipient: { id: "28:lotse", name: "Lotse" },
    conversation: { id: chat, conversationType: "personal", tenantId: "bench" },
    channelData: { tenant: { id: "bench" } },
    locale: "de-DE",
    ...draft,
  };
}

/** What a button sends. */
function buttonOf(activities, title) {
  const button = findButton(activities, title);
  if (button === undefined) throw new Error(`no button „${title}“ on: ${JSON.stringify(activities)}`);
  return button.data;
}

const findButton = (activities, title) =>
  find(activities, (element) => element.title === title && element.data !== undefined);

/** What the list sends for an entry. */
function choiceOf(activities, title) {
  const choice = find(activities, (element) => element.title === title && typeof element.value === "string");
  if (choice === undefined) throw new Error(`no channel „${title}“ on: ${JSON.stringify(activities)}`);
  return choice.value;
}

function find(tree, holds) {
  if (typeof tree !== "object" || tree === null) return undefined;
  if (!Array.isArray(tree) && holds(tree)) return tree;
  for (const part of Object.values(tree)) {
    const found = find(part, holds);
    if (found !== undefined) return found;
  }
  return undefined;
}
