import { isEnglish } from "../../../src/knowledge/language/is-english";

describe("isEnglish", () => {
  it.each([
    "Which department should I be located in?",
    "Does backing from leadership help?", // „does“ must not be read as „dös“
    "Who attended?", // one small word
    "radical opportunism meaning", // none at all
    "staff unit guarantee?",
    "Is xenophobia named as an obstacle?",
    "do participants recommend an own concept or integration in urban dev?",
    "What is a Stabsstelle?",
    "It isn’t working, is it?",
  ])("knows %j as English", (text) => {
    expect(isEnglish(text)).toBe(true);
  });

  it.each([
    "Braucht's do no a eigns Heftl, wenn's eh scho im großn Plan vo da Stadt drinsteht?", // Bavarian: „do“, „no“, „a“
    "I bin hi noch da Klausur, aber a Frog hätt i no zum Monitoring",
    "Do kummt a Bus, mia ham nix",
    "Hot si do seit zwoazwoazwanzg wos do?",
    "Dat Papier is as Pudding, krieg dat mal an'ne Wand.", // Low German: „is“, „as“
    "De ole Mann seggt, he hett nu allens regelt.",
    "Twee Stünnen snackt, jeder över wat anners.", // „över“ is not „over“
    "Was hat die Chefin in diesen Chat geschrieben?", // „was“, „die“, „hat“
    "Best Practice",
    "Integration Plan",
    "Case Management und Monitoring",
    "Was heißt Mainstreaming?",
    "",
  ])("does not take %j for English", (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});
