import type { Prepared } from "./cache/store";
import type { Corpus } from "./corpus/corpus";
import { type Phrase, readPhrases } from "./language/concepts";
import { fold } from "./language/fold";
import { German } from "./language/german";
import { toConcepts } from "./language/glossary";
import { Vocabulary } from "./learning/vocabulary";
import { trainAddresseeModel, trainEntryModel, trainMessageModel, trainSituationModel } from "./models/train";
import { listWordings } from "./ranking/recognise-objection";
import { collectAdvice } from "./search/advice-index";
import { buildIndex, listEntries } from "./search/build-index";
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
    corpus,
    phrases,
    index: collectWeights(buildIndex(entries, german)),
    adviceIndex: collectAdvice(advice, german),
    neighbours: {
      questions: collectNeighbours([...questions, ...openQuestions].map(({ label, text }) => ({ entry: label, text }))),
      objections: collectNeighbours(
        listWordings([...advice.objections, ...advice.addressees.flatMap(({ objections }) => objections)]),
      ),
      arguments: collectNeighbours(
        advice.addressees.flatMap((one) => one.arguments.map(({ id, text }) => ({ entry: id, text }))),
      ),
    },
    features: vocabulary.names,
    models: {
      entry: models.entry.toData(vocabulary),
      message: models.message.toData(vocabulary),
      situation: models.situation.toData(vocabulary),
      addressee: models.addressee.toData(vocabulary),
    },
  };
}

/** @param phrases the expressions of the corpus' concepts, read */
export function openGerman({ wordParts }: Corpus, phrases: readonly Phrase[]): German {
  return new German(wordParts.map(fold), phrases);
}
