/** Service managers wait ten seconds and longer before they kill. */
const LONGEST_MS = 8000;

/** What has to come to an end first; nothing while the bot is still starting. */
let finish: () => Promise<void> = async () => undefined;
let ending = false;

// Imported before all that takes long to load, so that the bot ends in good order from its first moment on.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    if (ending) return;
    ending = true;
    // What is not done by then is stored and goes out after the next start.
    setTimeout(() => process.exit(0), LONGEST_MS);
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}

/** @param work what is done when the process is asked to end (SIGTERM, Ctrl+C), for some seconds at most */
export function finishWith(work: () => Promise<void>): void {
  finish = work;
}
