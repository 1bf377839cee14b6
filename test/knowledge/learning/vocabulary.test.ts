import { SoftmaxModel, trainSoftmax } from "../../../src/knowledge/learning/softmax";
import { Vocabulary } from "../../../src/knowledge/learning/vocabulary";

const vector = (...names: readonly string[]) => new Map(names.map((name, index) => [name, 1 / (index + 1)]));
const options = { rounds: 5, rate: 0.1, decay: 0, fewest: 1 };
const money = trainSoftmax(
  [
    { label: "geldnot", features: vector("stem:geld", "stem:fehlt") },
    { label: "wille", features: vector("stem:will", "stem:niemand") },
  ],
  options,
);
const place = trainSoftmax(
  [
    { label: "spitze", features: vector("stem:chef", "stem:geld") },
    { label: "fachamt", features: vector("stem:amt", "stem:niemand") },
  ],
  options,
);
const shared = new Vocabulary([...new Set([...place.vocabulary.names, ...money.vocabulary.names])]);

describe("one vocabulary for all models", () => {
  it.each([
    ["the first", money],
    ["the second", place],
  ])("gives the same probabilities to the last bit as %s model's own", (_which, model) => {
    const sharing = new SoftmaxModel(model.toData(shared), shared);
    for (const features of [vector("stem:geld", "stem:niemand"), vector("stem:amt", "stem:unbekannt"), vector()]) {
      expect(sharing.predict(features)).toEqual(model.predict(features));
    }
  });

  it("numbers a message once, however many models look at it", () => {
    const features = vector("stem:geld", "stem:unbekannt");

    expect(shared.numbersOf(features)).toBe(shared.numbersOf(features));
    expect([...shared.numbersOf(features)]).toEqual([shared.numberOf("stem:geld"), -1]);
  });
});
