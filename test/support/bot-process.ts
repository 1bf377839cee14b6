import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import { Environment } from "../../src/bot/config";
import { until } from "./local-connector";
import { ROOT } from "./open-test-knowledge";

const MAIN = join(ROOT, "dist", "bot", "main.js");
const BUILD_NOTE = join(ROOT, "dist", "build.json");

/** Two seconds on an idle machine. */
const LONGEST_START_MS = 25_000;

const LogLine = z.object({ address: z.string() });

export interface BotProcess {
  /** All that it has written so far, standard output and error. */
  readonly output: () => string;
  /** Waits until it listens, and says where. */
  readonly untilListening: () => Promise<string>;
  /** Waits until it has ended by itself, and says with which code; null if by a signal. */
  readonly untilEnded: () => Promise<number | null>;
  readonly end: (signal: "SIGKILL" | "SIGTERM") => Promise<number | null>;
}

/** Why the compiled bot cannot be tested; nothing if it can. Says so in the title of what is skipped. */
export function whyNotBuilt(): string | undefined {
  if (!existsSync(MAIN) || !existsSync(BUILD_NOTE)) return "dist is missing: npm run build";
  if (newestBelow(join(ROOT, "src")) > statSync(BUILD_NOTE).mtimeMs) return "dist is older than src: npm run build";
  return undefined;
}

/**
 * Starts the compiled bot as a process of its own, with these settings and no others.
 *
 * @param preload a script that Node loads before the bot
 */
export function startProcess(settings: Readonly<Record<string, string>>, preload?: string): BotProcess {
  const blank = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ""]));
  const before = preload === undefined ? [] : ["--require", preload];
  const child = spawn(process.execPath, [...before, MAIN], { env: { ...blank, PORT: "0", ...settings } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: unknown) => {
      output += String(chunk);
    });
  }
  return {
    output: () => output,
    untilListening: async () => {
      await until(
        () => addressIn(output) !== undefined || child.exitCode !== null,
        "the bot to listen",
        LONGEST_START_MS,
      );
      const address = addressIn(output);
      if (address === undefined) throw new Error(`the bot did not start: ${output}`);
      return address;
    },
    untilEnded: async () => {
      await until(() => hasEnded(child), "the bot to end", LONGEST_START_MS);
      return child.exitCode;
    },
    end: (signal) => end(child, signal),
  };
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const ended: Promise<unknown> = once(child, "exit");
  child.kill(signal);
  await ended;
  return child.exitCode;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function addressIn(output: string): string | undefined {
  for (const line of output.split("\n")) {
    if (!line.startsWith("{") || !line.endsWith("}")) continue;
    const parsed = LogLine.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data.address;
  }
  return undefined;
}

function newestBelow(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}
