import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod/v4";
import { checkCorpus } from "../../src/knowledge";
import {
  Addressee,
  BlockFile,
  FactFile,
  InterviewFile,
  ObjectionFile,
  Situation,
  Strategy,
} from "../../src/knowledge/corpus/advice-schema";
import { readList } from "../../src/knowledge/corpus/read-list";
import { DebateFile, GlossaryFile, OpenTopicFile, ParagraphFile } from "../../src/knowledge/corpus/schema";
import { ROOT } from "../support/open-test-knowledge";

const CORPUS = join(ROOT, "corpus");
const README = readFileSync(join(CORPUS, "README.md"), "utf8");

/** The heading of each kind of entry in the README, and the schema that it has to describe. */
const KINDS = [
  ["Absatz-Datei", ParagraphFile],
  ["Debatte", DebateFile],
  ["Offenes Thema", OpenTopicFile],
  ["Glossar", GlossaryFile],
  ["Lage", Situation],
  ["Interviewfragen", InterviewFile],
  ["Strategie", Strategy],
  ["Gegenüber", Addressee],
  ["Einwände", ObjectionFile],
  ["Bausteine", BlockFile],
  ["Externe Fakten", FactFile],
] as const;

const LISTS = [
  "Fragen",
  "Nachrichten",
  "Krisenmuster",
  "Lexikon",
  "Wortteile",
  "Schilderungen",
  "Gegenüber",
  "Fürs Team",
] as const;

/** The keys of an objection are explained once, under „Einwände“. */
const ALSO_IN: Readonly<Record<string, string>> = { Gegenüber: "Einwände" };

function sectionOf(heading: string): string {
  const section = README.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`corpus/README.md has no section ${heading}`);
  return section;
}

function examplesIn(section: string, language: "yaml" | "text"): string[] {
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, example = ""]) =>
    found === language ? [example] : [],
  );
}

const JsonSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  enum: z.array(z.unknown()).default([]),
});

/** Every key that an editor writes, and every word that may stand there; paragraph numbers aside. */
function wordsOf(schema: z.ZodType): string[] {
  const words = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const several = z.array(z.unknown()).safeParse(part);
    if (several.success) {
      several.data.forEach(visit);
      return;
    }
    const { properties, enum: allowed } = JsonSchema.parse(part);
    for (const key of Object.keys(properties)) words.add(key);
    for (const value of allowed) words.add(String(value));
    for (const value of Object.values(properties)) visit(value);
    for (const [key, value] of Object.entries(z.record(z.string(), z.unknown()).parse(part))) {
      if (key !== "properties") visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return [...words].filter((word) => !/^P\d\d$/.test(word));
}

describe("corpus/README.md", () => {
  it("names every folder of the corpus and every file that stands alone", () => {
    const entries = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).map((entry) => ({
      folder: entry.isDirectory(),
      path: join(entry.parentPath, entry.name)
        .slice(CORPUS.length + 1)
        .replaceAll("\\", "/"),
    }));
    const collections = new Set(
      entries
        .filter(({ folder, path }) => folder && entries.some((one) => !one.folder && one.path.startsWith(`${path}/`)))
        .map(({ path }) => path),
    );
    const missing = [...collections].filter((path) => !README.includes(`\`${path}`));
    const alone = entries
      .filter(({ folder, path }) => !folder && path !== "README.md")
      .map(({ path }) => path)
      .filter((path) => !README.includes(`\`${path}\``) && !README.includes(`\`${path.replace(/\/[^/]+$/, "")}\``));

    expect({ missing, alone }).toEqual({ missing: [], alone: [] });
  });

  it.each(KINDS)("names every key and every allowed word of „%s“", (heading, schema) => {
    const told = sectionOf(heading) + (ALSO_IN[heading] === undefined ? "" : sectionOf(ALSO_IN[heading]));
    const words = wordsOf(schema);

    expect(words.length).toBeGreaterThan(4);
    expect(words.filter((word) => !told.includes(`\`${word}\``))).toEqual([]);
  });

  it.each(KINDS)("shows an example of „%s“ that the check would take, but for lists cut short", (heading, schema) => {
    const [example = ""] = examplesIn(sectionOf(heading), "yaml");
    const issues = schema.safeParse(parse(example)).error?.issues ?? [];

    expect(example).not.toBe("");
    expect(
      issues.filter(({ code }) => code !== "too_small").map(({ path, message }) => `${path.join(".")}: ${message}`),
    ).toEqual([]);
  });

  it.each(LISTS)("shows an example of „%s“ that can be read", (heading) => {
    const [example = ""] = examplesIn(sectionOf(heading), "text");
    const { entries, faults } = readList("README.md", example);

    expect(faults).toEqual([]);
    expect(entries.length).toBeGreaterThan(0);
  });

  it("explains every heading of the lists whose headings are fixed", () => {
    const { messages, patterns, advice } = checkCorpus(CORPUS).corpus;
    const labels = (examples: readonly { readonly label: string }[], heading: string) =>
      [...new Set(examples.map(({ label }) => label))].filter((label) => !sectionOf(heading).includes(`\`${label}\``));

    expect(labels(messages, "Nachrichten")).toEqual([]);
    expect(labels(patterns, "Krisenmuster")).toEqual([]);
    expect(labels(advice.noDescriptions, "Schilderungen")).toEqual([]);
  });
});
