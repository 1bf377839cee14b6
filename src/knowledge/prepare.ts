import type { Prepared } from "./cache/store";
import { type Corpus, contentOf } from "./corpus/corpus";
import { readPhrases } from "./language/concepts";
import { toConcepts } from "./language/glossary";
import { Vocabulary } from "./learning/vocabulary";
import { trainAddresseeModel, trainEntryModel, trainMessageModel, trainSituationModel } from "./models/train";
import { openGerman } from "./open-german";
import { listSayings, listWordings } from "./ranking/list-sayings";
import { collectAdvice } from "./search/advice-index";
import { buildIndex, listEntries } from "./search/build-index";
import { collectCentroids } from "./search/centroids";
import { collectNeighbours } from "./search/neighbours";
import { collectWeights } from "./search/term-index";

/** Makes of the corpus what is costly to make: index, likenesses and models. Takes seconds; the cache keeps it. */
export function prepare(corpus: Corpus): Prepared {
  const { questions, openQuestions, advice } = corpus;
  const phrases = readPhrases([...corpus.concepts, ...toConcepts(corpus.terms)]);
  const german = openGerman(corpus, phrases);
  const entries = listEntries(corpus);
  const models = {
    entry: trainEntryModel(entries, german),
    message: trainMessageModel(corpus, german),
    situation: trainSituationModel(corpus, german),
    addressee: trainAddresseeModel(corpus, german),
  };
  const vocabulary = new Vocabulary([...new Set(Object.values(models).flatMap((model) => model.vocabulary.names))]);
  return {
    corpus: contentOf(corpus),
    phrases,
    index: collectWeights(buildIndex(entries, german)),
    adviceIndex: collectAdvice(advice, german),
    neighbours: {
      questions: collectNeighbours([...questions, ...openQuestions].map(({ label, text }) => ({ entry: label, text }))),
      objections: collectNeighbours(listWordings(advice)),
      arguments: collectNeighbours(
        advice.addressees.flatMap((one) => one.arguments.map(({ id, text }) => ({ entry: id, text }))),
      ),
    },
    objections: collectCentroids(listSayings(advice, german)),
    features: vocabulary.names,
    models: {
      entry: models.entry.toData(vocabulary),
      message: models.message.toData(vocabulary),
      situation: models.situation.toData(vocabulary),
      addressee: models.addressee.toData(vocabulary),
    },
  };
}
