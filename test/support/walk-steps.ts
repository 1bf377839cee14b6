import type { Walker } from "./walker";

const WORRY = "sitz direkt beim ob aber darf nix entscheiden";

/** A way to every step of every dialog; what it builds upon comes first. */
export const STEPS: readonly (readonly [string, (walk: Walker) => void])[] = [
  ["nothing at all", () => undefined],
  ["candidates", (walk) => walk.say(WORRY)],
  ["a description too vague", (walk) => walk.say("Irgendwie läuft es bei uns nicht rund, schon lange.")],
  ...[1, 2, 3, 4, 5].map((number) => [`question ${number}`, (walk: Walker) => interview(walk, number)] as const),
  ["a question after a candidate was chosen", (walk) => chooseCandidate(walk)],
  ["a question, answers to be kept", (walk) => keepAnswers(walk)],
  ["the result", (walk) => result(walk)],
  ["the result with its answers kept", (walk) => keptResult(walk)],
  ["a second result", (walk) => after(result, (one) => one.press("Das stimmt so nicht"))(walk)],
  ["facets", (walk) => facets(walk)],
  ["a strategy", (walk) => after(result, (one) => one.press("Rückendeckung"))(walk)],
  ["an empty plan", (walk) => walk.say("Plan")],
  ["a plan with proposals", (walk) => after(result, (one) => one.press("Plan"))(walk)],
  ["a full plan", (walk) => fullPlan(walk)],
  ["a plan with a step done", (walk) => after(fullPlan, (one) => one.press("Erledigt"))(walk)],
  ["a building block", (walk) => after(result, (one) => one.press("Drei Sätze"))(walk)],
  ["whom, without a diagnosis", (walk) => walk.say("Argumente")],
  ["whom, after the result", (walk) => after(result, (one) => one.press("Argumente"))(walk)],
  [
    "whom, all of them",
    (walk) =>
      after(
        after(result, (one) => one.press("Argumente")),
        (one) => one.press("Alle"),
      )(walk),
  ],
  ["which objection", (walk) => objections(walk)],
  ["the argument card", (walk) => card(walk)],
  ["other arguments", (walk) => after(card, (one) => one.press("Andere Argumente"))(walk)],
  ["the card as text", (walk) => after(card, (one) => one.press("Als Text"))(walk)],
  ["the card straight away", (walk) => walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter")],
  ...[1, 2, 3].map((round) => [`practice, round ${round}`, (walk: Walker) => practice(walk, round)] as const),
  [
    "the end of the practice",
    (walk) =>
      after(
        (one) => practice(one, 3),
        (one) => one.press("Antwort 1"),
      )(walk),
  ],
  ["the profile's first press", (walk) => walk.say("Profil")],
  [
    "the profile's second press",
    (walk) =>
      after(
        (one) => one.say("Profil"),
        (one) => one.press("Hessen"),
      )(walk),
  ],
  ["the profile's third press", (walk) => profile(walk)],
  ["the profile's end", (walk) => after(profile, (one) => one.press("Bei der Verwaltungsspitze"))(walk)],
  [
    "whom, while a question waits",
    (walk) =>
      after(
        (one) => interview(one, 2),
        (one) => one.say("Argumente"),
      )(walk),
  ],
  ["the card, while a question waits", (walk) => cardInBetween(walk)],
  ["practice, while a question waits", (walk) => practiceInBetween(walk)],
];

function after(before: (walk: Walker) => unknown, then: (walk: Walker) => unknown): (walk: Walker) => void {
  return (walk) => {
    before(walk);
    then(walk);
  };
}
function interview(walk: Walker, number: number): void {
  walk.say("Lage klären");
  for (let asked = 1; asked < number; asked++) walk.press("Weiß ich nicht");
}
function chooseCandidate(walk: Walker): void {
  walk.say(WORRY);
  walk.press("Stabsstelle ohne Befugnisse");
}
function keepAnswers(walk: Walker): void {
  interview(walk, 2);
  walk.say("Antworten behalten");
}
function result(walk: Walker): void {
  chooseCandidate(walk);
  walk.say("Ergebnis");
}
function keptResult(walk: Walker): void {
  interview(walk, 1);
  walk.say("behalten");
  walk.press("Unser Konzept");
  walk.say("Es ist veraltet, und niemand will heran");
  if (walk.state.dialog !== undefined) walk.say("Ergebnis");
}
function facets(walk: Walker): void {
  result(walk);
  walk.submit({ verb: "show-facets", situation: "ablehnung-und-fremdenfeindlichkeit" });
}
function fullPlan(walk: Walker): void {
  result(walk);
  walk.press("Plan");
  for (let chosen = 0; chosen < 3; chosen++) walk.press("Vorschlag 1");
}
function objections(walk: Walker): void {
  result(walk);
  walk.press("Argumente");
  walk.say("die Dame von der Kämmerei");
}
function card(walk: Walker): void {
  objections(walk);
  walk.press("„");
}
function practice(walk: Walker, round: number): void {
  card(walk);
  walk.press("Einwand üben");
  for (let played = 1; played < round; played++) walk.press("Antwort 2");
}
function cardInBetween(walk: Walker): void {
  interview(walk, 2);
  walk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
}
function practiceInBetween(walk: Walker): void {
  cardInBetween(walk);
  walk.press("Einwand üben");
}
function profile(walk: Walker): void {
  walk.say("Profil");
  walk.press("Hessen");
  walk.press("Gemeinde in einem Kreis");
}
