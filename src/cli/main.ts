import { join } from "node:path";
import { KnowledgeError } from "../knowledge";
import { runArgue } from "./argue";
import { runAsk } from "./ask";
import { runChat } from "./chat";
import { runCheck } from "./check";
import { runDiagnose } from "./diagnose";
import { runEval } from "./eval";
import { type Arguments, readArguments } from "./read-arguments";
import { runShow } from "./show";

const USAGE = `lotse BEFEHL – dasselbe Wissen und dieselben Gespräche ohne Teams

  check                     liest den Korpus und nennt jeden Fehler mit Datei und Zeile
  ask "Frage"               Antwort mit Bewertung und Gründen; --json; --batch DATEI (JSON-Zeilen { id, text })
  diagnose "Schilderung"    Lagen mit Wahrscheinlichkeit und Gründen und die nächste Frage; --json; --batch DATEI
  argue "Gespräch"          Gegenüber, Einwand und passende Argumente; --json; --batch DATEI
  chat                      das ganze Gespräch im Terminal; „1“ drückt den ersten Knopf
  show KENNUNG              ein Eintrag, wie ihn die Nutzer:innen sehen
  eval                      die Prüffragen aus test/gold mit allen Zahlen und Fehlgriffen;
                            --concepts: was jeder Begriff des Lexikons bringt
`;

const ROOT = join(__dirname, "..", "..");

const COMMANDS: Readonly<Record<string, (options: Arguments) => number | Promise<number>>> = {
  check: runCheck,
  ask: runAsk,
  diagnose: runDiagnose,
  argue: runArgue,
  chat: runChat,
  show: runShow,
  eval: runEval,
};

async function main(): Promise<number> {
  const [name = "", ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(USAGE);
    return name === "" || name === "help" || name === "--help" ? 0 : 2;
  }
  const options = readArguments(name, rest, ROOT);
  return command(options);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const known = error instanceof KnowledgeError || (error instanceof Error && "code" in error);
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = error instanceof Error && "code" in error && error.code === "ARGUMENTS_WRONG" ? 2 : 1;
  },
);
