// Preloaded into Agents Playground, which listens on every network interface: anybody in the house could talk to
// the bot, which asks for no authentication locally. It takes a port alone, so the host can be added here.
import { Server } from "node:net";

const { listen } = Server.prototype;
Server.prototype.listen = function listenOnLoopback(...options) {
  const [port, ...rest] = options;
  return typeof port === "number" && typeof rest[0] !== "string"
    ? listen.call(this, port, "127.0.0.1", ...rest)
    : listen.apply(this, options);
};
