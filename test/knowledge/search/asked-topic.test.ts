import { askedTopic } from "../../../src/knowledge/search/asked-topic";

describe("what was said about something", () => {
  it.each([
    ["Hat der Workshop etwas über Wohnen gesagt?", "Wohnen"],
    ["Was sagt die Dokumentation zum Thema Wohnen?", "Wohnen"],
    ["steht da was zu schulen drin", "schulen"],
    ["Wurde im Workshop auch über Musik gesprochen?", "Musik"],
    ["Ging es eigentlich auch um Sport?", "Sport"],
    ["Gibt es Aussagen zu kleinen Gemeinden?", "kleinen Gemeinden"],
    ["Was haben die Teilnehmer:innen über ihre Vorgesetzten erzählt?", "ihre Vorgesetzten"],
    ["Können Sie mir etwas zur Vernetzung sagen?", "Vernetzung"],
    ["Did the workshop say anything about housing?", "housing"],
  ])("%j asks about %j", (question, topic) => {
    expect(askedTopic(question)).toBe(topic);
  });
});

describe("any other question", () => {
  it.each([
    ["Was bringt eine Stabsstelle?"],
    ["Wer hat etwas zu Geld gesagt?"], // who, not what
    ["Was sagen andere Studien zu Teilhabe?"], // another source
    ["Was sage ich zu meinem Chef?"], // words for a talk
    ["Was hat das zu bedeuten?"],
    ["Hat die Runde dazu etwas gesagt?"], // a topic that was named before
    ["Was wurde über den Workshop gesagt?"], // the workshop itself
    ["Was weißt du über mich?"],
    ["Wohnen"],
    [""],
  ])("%j is left as it is", (question) => {
    expect(askedTopic(question)).toBeUndefined();
  });
});
