import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Imported before all else: Node then takes what it compiled before from here, which spares a fifth of the start.
// Without rights to write there it compiles as ever.
enableCompileCache(join(__dirname, "..", "..", "dist", "cache", "compiled"));
