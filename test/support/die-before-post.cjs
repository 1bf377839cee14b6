// Loaded into the bot before anything else: kills it at the very moment at which it opens the request that would post,
// so that nothing of it has left the process. `http.client.request.created` comes before the first byte is written.
const { subscribe } = require("node:diagnostics_channel");

subscribe("http.client.request.created", ({ request }) => {
  if (request.method === "POST" && request.path === "/v3/conversations") process.kill(process.pid, "SIGKILL");
});
