import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { unzipSync } from "fflate";
import { z } from "zod/v4";
import { Environment } from "../../src/bot/config";
import { ROOT } from "./open-test-knowledge";

const Command = z.looseObject({ title: z.string() });

/** What of a manifest the tests look at. */
export const Manifest = z.looseObject({
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  developer: z.record(z.string(), z.string()),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(Command) })),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({ botId: z.string(), commands: z.array(Command.extend({ id: z.string(), type: z.string() })) }),
  ]),
  permissions: z.array(z.string()),
  validDomains: z.array(z.string()),
});

export interface Packed {
  readonly status: number | null;
  readonly output: string;
  /** The bytes of the zip; none if there is no package. */
  readonly zip: Buffer;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Runs `npm run package` with these settings and no others. */
export function packApp(settings: Readonly<Record<string, string>>): Packed {
  const folder = mkdtempSync(join(tmpdir(), "lotse-paket-"));
  const out = join(folder, "paket.zip");
  try {
    const blank = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ""]));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "scripts", "package.mjs"), "--out", out],
      { env: { ...blank, ...settings }, encoding: "utf8", timeout: 25_000 },
    );
    const zip = status === 0 ? readFileSync(out) : Buffer.alloc(0);
    return { status, output: `${stdout}${stderr}`, zip, files: zip.length === 0 ? {} : unzipSync(zip) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function readJson(file: Uint8Array | undefined): unknown {
  return JSON.parse(Buffer.from(file ?? []).toString("utf8"));
}

let ready: Promise<void> | undefined;

/** The pixels of a PNG, four bytes each: red, green, blue, opacity. */
export async function readPixels(png: Uint8Array): Promise<{ width: number; height: number; pixels: Uint8Array }> {
  ready ??= Promise.resolve(initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  await ready;
  const header = Buffer.from(png);
  const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${header.toString("base64")}"/></svg>`;
  return { width, height, pixels: new Resvg(svg).render().pixels };
}
