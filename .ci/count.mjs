// Sums up jest's and the browser test's own JSON; fails if fewer ran than the committed minimum.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const minimum = JSON.parse(readFileSync(join(import.meta.dirname, "minimum.json"), "utf8"));

function read(file) {
  try {
    return JSON.parse(readFileSync(join(root, "build", file), "utf8"));
  } catch (error) {
    console.error(`${file} is missing or unreadable: ${error.message}`);
    return undefined;
  }
}

const jest = read("jest.json");
const browser = read("e2e/results.json");
const counted = {
  jest: { passed: jest?.numPassedTests ?? 0, failed: (jest?.numFailedTests ?? 1) + (jest?.numRuntimeErrorTestSuites ?? 0) },
  browser: { passed: browser?.passed ?? 0, failed: browser?.failed ?? 1 },
};
const skipped = jest?.numPendingTests ?? 0;
let enough = true;
for (const [name, { passed }] of Object.entries(counted)) {
  if (passed < minimum[name]) {
    console.error(`${name}: ${passed} tests passed, at least ${minimum[name]} must run`);
    enough = false;
  }
}
const passed = counted.jest.passed + counted.browser.passed;
const failed = counted.jest.failed + counted.browser.failed;
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && enough ? 0 : 1;
