// Compiles, notes which code was compiled, and prepares the cache of index and models.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const tsc = require.resolve("typescript/bin/tsc");

for (const folder of ["bot", "cli", "dialogs", "knowledge"])
  rmSync(join(root, "dist", folder), { recursive: true, force: true });
rmSync(join(root, "dist", "build.json"), { force: true });
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });

// Without the note, hashCode() reads the sources: the same key that tests compute.
const { hashCode } = require("../dist/knowledge/cache/key.js");
mkdirSync(join(root, "dist"), { recursive: true });
writeFileSync(join(root, "dist", "build.json"), `${JSON.stringify({ knowledge: hashCode() })}\n`);

const { openKnowledge } = require("../dist/knowledge");
const started = Date.now();
openKnowledge(join(root, "corpus"), { cacheDirectory: join(root, "dist", "cache") });
// Loads what the bot loads, so that already its first start finds it compiled.
const parts = ["compile-cache", "adapter", "app", "server"].map((part) => `require("./dist/bot/${part}");`);
execFileSync(process.execPath, ["-e", parts.join(" ")], { cwd: root, stdio: "inherit" });
console.log(`Index und Modelle sind gebaut (${((Date.now() - started) / 1000).toFixed(1)} s).`);
