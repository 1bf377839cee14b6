import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "..", "..", "src", "bot", "handlers");

it.each(readdirSync(folder))("the handler %s knows no cards", (name) => {
  expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/from "\.\.\/cards\//);
});
