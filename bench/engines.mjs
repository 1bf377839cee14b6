/** Other search engines over the same passages, on the same questions. */
import { createRequire } from "node:module";
import MiniSearch from "minisearch";
import { measureQuality, measureTimes } from "./statistics.mjs";

const require = createRequire(import.meta.url);
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.de")(lunr);

const FIELDS = ["title", "text", "questions"];

/**
 * Every engine searches what ours does: title, text, and the questions that people ask for a passage;
 * and, for comparison, the bare passages as the documentation would give them.
 *
 * @param passages { id, source, title, text, questions }
 * @param stemsOf our analysis: a text's stems with the parts of compounds, stop words left out
 */
export function compareEngines({ passages, stemsOf, rows }) {
  return [
    { content: "passages alone", documents: passages.map((passage) => ({ ...passage, questions: "" })) },
    { content: "with the corpus' questions", documents: passages },
  ].flatMap(({ content, documents }) =>
    Object.entries(engines(stemsOf)).map(([engine, open]) => {
      const search = open(documents);
      const sources = new Map(documents.map(({ id, source }) => [id, source]));
      return {
        engine,
        content,
        ...measureQuality(rows, (text) => search(text).map((id) => sources.get(id))),
        ...measureTimes(rows, search),
      };
    }),
  );
}

function engines(stemsOf) {
  const inLunr = (setUp) => (documents) => {
    const index = lunr((builder) => {
      setUp(builder);
      builder.ref("id");
      for (const field of FIELDS) builder.field(field);
      for (const document of documents) builder.add(document);
    });
    return (text) => index.search(withoutOperators(text)).map(({ ref }) => ref);
  };
  const inMiniSearch = (options) => (documents) => {
    const index = new MiniSearch({ fields: FIELDS, ...options });
    index.addAll(documents);
    return (text) => index.search(text).map(({ id }) => id);
  };
  return {
    lunr: inLunr(() => {}),
    "lunr, lunr-languages": inLunr((builder) => builder.use(lunr.de)),
    minisearch: inMiniSearch({}),
    "minisearch, prefix and fuzzy": inMiniSearch({ searchOptions: { prefix: true, fuzzy: 0.2 } }),
    "minisearch, our stems": inMiniSearch({
      tokenize: stemsOf,
      processTerm: (stem) => stem,
      searchOptions: { fuzzy: (stem) => (stem.length > 6 ? 0.2 : false) },
    }),
  };
}

/** lunr reads `+`, `-`, `~`, `^`, `:` and `*` as operators; in a question they are none. */
function withoutOperators(text) {
  return text.replace(/[+\-~^:*]/g, " ");
}
