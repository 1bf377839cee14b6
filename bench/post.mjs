/** One activity to a bot on this machine. */
import { request } from "node:http";

/**
 * @param agent keeps connections; without it each call opens its own
 * @returns the answer's body, or nothing while nobody listens
 */
export function post(port, body, agent = false) {
  return new Promise((resolve) => {
    const call = request({ port, host: "127.0.0.1", path: "/api/messages", method: "POST", agent }, (answer) => {
      let received = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        received += chunk;
      });
      answer.on("end", () => resolve(received));
    });
    call.on("error", () => resolve(undefined));
    call.setHeader("content-type", "application/json");
    call.end(body);
  });
}
