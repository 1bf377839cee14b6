// Measures our bot beside an echo bot, our search beside others, and sharing; prints tables and writes build/bench.json.
// `npm run bench -- shares` measures sharing alone.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { checkGoals } from "./goals.mjs";
import { measureClassifier, typeInterviews } from "./interview.mjs";
import { measureBot } from "./load.mjs";
import { readQuestions } from "./questions.mjs";
import { measureSearch } from "./search.mjs";
import { measureShares, printShares, shareGoals } from "./shares.mjs";
import { medians } from "./statistics.mjs";
import { percent, printTable } from "./table.mjs";

const STARTS = 3;
const SECONDS = 5;

const root = join(import.meta.dirname, "..");
const bots = { echo: join(root, "bench", "echo.mjs"), bot: join(root, "dist", "bot", "main.js") };
const environment = { HOST: "127.0.0.1", CORPUS_DIR: "", BOT_ID: "", NODE_ENV: "development", LOG_LEVEL: "silent" };
const machine = { node: process.version, processors: availableParallelism(), at: new Date().toISOString() };

const [only] = process.argv.slice(2);
if (only !== undefined && only !== "shares") {
  console.error("Nothing but „shares“ can be measured alone: npm run bench -- shares");
  process.exit(2);
}
if (only === "shares") {
  const shares = await measureShares({ script: bots.bot, environment });
  const goals = shareGoals(shares);
  printShares(shares);
  printGoals(goals);
  write("bench-shares.json", { machine, shares, goals });
  process.exit(0);
}

const rows = readQuestions(root);
const questions = rows.map(({ text }) => text);
const typeInterview = typeInterviews(root);

const runs = { echo: [], bot: [] };
for (let start = 1; start <= STARTS; start++) {
  for (const [name, script] of Object.entries(bots)) {
    const searches = name === "bot";
    runs[name].push(await measureBot({ script, questions, typeInterview, environment, seconds: SECONDS, searches }));
    console.log(`${name}, start ${start} of ${STARTS}: done`);
  }
}
const load = { echo: medians(runs.echo), bot: medians(runs.bot) };
const search = measureSearch({ root, rows, starts: STARTS });
const classifier = measureClassifier(root);
const shares = await measureShares({ script: bots.bot, environment });
const goals = [...checkGoals(load, search, classifier), ...shareGoals(shares)];

printLoad();
printSearch();
printTable(
  `The message extension (medians of ${STARTS} starts; searches of the gold questions, 16 connections)`,
  ["", "figure"],
  [
    ["searches a second", load.bot.extension.throughput],
    ["p50, ms", load.bot.extension.p50],
    ["p99, ms", load.bot.extension.p99],
  ],
);
printTable(
  "The classifier of situations",
  ["", "figure"],
  [
    ["p50, ms", classifier.p50],
    ["p99, ms", classifier.p99],
    ["training, s", classifier.training],
    ["size, MB", classifier.size],
  ],
);
printShares(shares);
printGoals(goals);
write("bench.json", { machine, load, runs, search, classifier, shares, goals });

function printGoals(list) {
  printTable(
    "Goals",
    ["", "figure", "goal", "met"],
    list.map(({ name, value, goal, met }) => [name, value, goal, met]),
  );
}

function write(file, figures) {
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(join(root, "build", file), `${JSON.stringify(figures, undefined, 2)}\n`);
  console.log(`\nWritten to build/${file} (Node ${machine.node}, ${machine.processors} processors).`);
}

function printLoad() {
  const line = (name, read) => [name, read(load.echo), read(load.bot), read(load.bot) / read(load.echo)];
  const connections = (title, key) => [
    line(`${title}: requests a second`, (run) => run[key].throughput),
    line(`${title}: p50, ms`, (run) => run[key].p50),
    line(`${title}: p99, ms`, (run) => run[key].p99),
  ];
  printTable(
    `Our bot beside the echo bot (medians of ${STARTS} starts; expectReplies, 1,000 conversations, gold questions)`,
    ["", "echo", "bot", "ratio"],
    [
      line("cold start to the first answer, ms", (run) => run.coldStart),
      ...connections("1 connection", "one"),
      ...connections("16 connections", "sixteen"),
      ...connections("texts that never came before, 16 connections", "fresh"),
      ...connections("whole interviews, 16 connections", "interview"),
      line("memory after the load, MB", (run) => run.memory),
    ],
  );
}

function printSearch() {
  const { own, engines, making, loading, size } = search;
  const line = ({ engine, content, first, firstThree, p50, p99 }) => [
    `${engine} (${content})`,
    percent(first),
    percent(firstThree),
    p50,
    p99,
  ];
  printTable(
    `Search on ${rows.length} gold questions: right paragraph first, and among the first three passages`,
    ["", "R@1", "R@3", "p50, ms", "p99, ms"],
    [...engines.map(line), line({ engine: "ours", content: "with the corpus' questions", ...own })],
  );
  printTable(
    "What the search costs",
    ["", "figure"],
    [
      ["building the index, s", making.index],
      ["training the models, s", making.training],
      ["cache: texts and names, MB", size.json],
      ["cache: index and models, MB", size.numbers],
      ["loading the code, ms", loading.code],
      ["loading the cache, ms", loading.cache],
    ],
  );
}
