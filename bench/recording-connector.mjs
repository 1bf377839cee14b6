/** A connector on this machine that answers as Teams does, and writes down what came and when. */
import { once } from "node:events";
import { createServer } from "node:http";
import { text as readText } from "node:stream/consumers";

const FIRST_MESSAGE = 1_700_000_000_000;
/** Node's own five seconds would close a connection now and then just when a call begins. */
const KEPT_OPEN_MS = 120_000;

/**
 * @param teams { id, name, groupId, channels: { id, name? }[] }; everybody is a member of each
 * @param refuses whether the post with this number, counted from 1, is refused with 429
 * @returns `posts` { channel, card, at, accepted }: every call that begins a thread; `messages`: what went to personal
 * chats; `calls`: the times of all calls; times in milliseconds
 */
export async function startConnector({ teams, refuses = () => false }) {
  const posts = [];
  const messages = [];
  const calls = [];
  const server = createServer((request, response) => {
    const at = performance.now();
    calls.push(at);
    readText(request)
      .then((text) => {
        const { status, body, retryAfter } = take(request.method, request.url, text, at);
        if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      })
      .catch(() => response.destroy());
  });
  server.keepAliveTimeout = KEPT_OPEN_MS;
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1000 });
  await once(server, "listening");

  function take(method, path, text, at) {
    const [version, ...parts] = path.split("?")[0].slice(1).split("/").map(decodeURIComponent);
    if (version !== "v3") return refused(404, "NotFound");
    if (method === "GET") return look(parts);
    if (method === "POST" && parts.length === 1 && parts[0] === "conversations") return begin(JSON.parse(text), at);
    if (method === "POST" && parts[2] === "activities") {
      messages.push({ conversation: parts[1], text });
      return { status: 201, body: { id: `antwort-${messages.length}` } };
    }
    return refused(405, "MethodNotAllowed");
  }

  function begin({ channelData, activity }, at) {
    const channel = channelData.channel.id;
    const accepted = !refuses(posts.length + 1);
    posts.push({ channel, card: JSON.stringify(activity), at, accepted });
    if (!accepted) return { ...refused(429, "Throttled"), retryAfter: 1 };
    const message = String(FIRST_MESSAGE + posts.length);
    return { status: 201, body: { id: `${channel};messageid=${message}`, activityId: message } };
  }

  function look([kind, id, what, person]) {
    const team = teams.find((one) => one.id === id);
    if (kind === "conversations" && what === "members") {
      if (person !== undefined) return team ? ok({ id: person, name: "Mitglied" }) : refused(404, "NotFound");
      return ok([{ id: "28:lotse" }, { id: `29:${id}` }]); // who sits in a personal chat
    }
    if (kind !== "teams" || team === undefined) return refused(403, "BotNotInConversationRoster");
    if (what === "conversations") return ok({ conversations: team.channels });
    return ok({ id, name: team.name, aadGroupId: team.groupId });
  }

  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    posts,
    messages,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ok = (body) => ({ status: 200, body });
const refused = (status, code) => ({ status, body: { error: { code, message: code } } });
