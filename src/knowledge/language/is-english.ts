import { tokenise } from "./tokenise";

const ENGLISH = new Set(
  "the of and to is are does do did what how why when where who which should would could can we our you your with without from for about this that there it they not no have has any if i my me be by as a on at".split(
    " ",
  ),
);
const GERMAN = new Set(
  "der die das und ist sind wie warum wann wo wer welche welcher welches soll sollte kann wir unser sie ihr mit ohne von fur uber dies es nicht kein haben hat ein eine ich mein mir mich den dem des im zu zum zur bei auf aus was".split(
    " ",
  ),
);
const FEWEST = 2;

/** Whether a message is written in English, by its small words; a German one with English terms is not. */
export function isEnglish(text: string): boolean {
  const words = tokenise(text).map(({ word }) => word);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const german = words.filter((word) => GERMAN.has(word)).length;
  return english >= FEWEST && english > 2 * german;
}
