import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import { ROOT } from "../support/open-test-knowledge";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const DOCKERFILE = read("Dockerfile").replace(/\\\n\s*/g, " ");
const { scripts, devDependencies } = z
  .object({ scripts: z.object({ start: z.string() }), devDependencies: z.object({ node: z.string() }) })
  .parse(JSON.parse(read("package.json")));
const SETTINGS = /^[A-Z]+(?==)/;

/** Each instruction with its words, stage by stage. */
const stages = DOCKERFILE.split(/^(?=FROM )/m)
  .slice(1)
  .map((stage) =>
    stage
      .split("\n")
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => line.split(" ")),
  );
const wordsOf = (name: string, stage = stages.flat()) => stage.filter(([first]) => first === name);
const copied = wordsOf("COPY")
  .filter(([, option]) => !option?.startsWith("--from"))
  .flatMap((words) => words.slice(1, -1));

describe("the Dockerfile", () => {
  it("has three stages, all on the slim image of the Node that the project runs on", () => {
    const major = /^\d+/.exec(devDependencies.node)?.[0];

    expect(stages).toHaveLength(3);
    expect(wordsOf("FROM").map(([, image]) => image)).toEqual(Array(3).fill(`node:${major}-slim`));
  });

  it.each([...new Set(copied)])("copies %s, which is there and is not kept out of the image", (path) => {
    const allowed = read(".dockerignore").split("\n");

    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(allowed).toContain(`!${path}`);
  });

  it("keeps out of the image all that it does not copy", () => {
    const allowed = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));

    expect(read(".dockerignore")).toMatch(/^\*$/m);
    expect(allowed.sort()).toEqual([...new Set(copied)].sort());
  });

  it("runs without rights, with a place for the state that belongs to that account, and in production", () => {
    const last = stages.at(-1) ?? [];
    const settings = wordsOf("ENV", last).flatMap((words) => words.slice(1));
    const state = settings.find((setting) => setting.startsWith("STATE_DIR="))?.replace(/^\w+=/, "");

    expect(wordsOf("USER", last)).toEqual([["USER", "node"]]);
    expect(settings).toContain("NODE_ENV=production");
    expect(wordsOf("VOLUME", last)).toEqual([["VOLUME", state]]);
    expect(wordsOf("RUN", last).map((words) => words.slice(1).join(" "))).toEqual([
      `install -d -o node -g node -m 700 ${state}`,
    ]);
    expect(settings.map((setting) => SETTINGS.exec(setting)?.[0])).not.toContain("BOT_PASSWORD");
  });

  it("installs what the lock file says and runs no package's script", () => {
    const installs = wordsOf("RUN").map((words) => words.slice(1).join(" "));

    expect(installs.filter((command) => command.startsWith("npm"))).toEqual([
      "npm ci --ignore-scripts",
      "npm ci --omit=dev --ignore-scripts",
    ]);
  });

  it("asks the bot itself whether it lives, and starts what `npm start` starts", () => {
    expect(DOCKERFILE).toMatch(/^HEALTHCHECK .*\/health\/live/m);
    expect(read("src/bot/server.ts")).toContain('server.get("/health/live"');
    expect(`CMD ${JSON.stringify(scripts.start.split(" ")).replaceAll(",", ", ")}`).toBe(
      wordsOf("CMD").at(-1)?.join(" "),
    );
  });
});
