const MARKED_PLURAL = /(?<=\p{L})(?:[:*_·•]|\/-?|\(|(?=I))-?[iI]nnen\)?(?!\p{L})/gu;
const MARKED_SINGULAR = /(?<=\p{L})(?:[:*_·•]|\/-?|\()-?(?:in|r|n|s|e|se|er)\)?(?!\p{L})/gu;
const CAMEL_SINGULAR = /(?<=[a-zäöüß])In(?!\p{L})/gu;
const FEMALE_PLURAL =
  /(?<=\p{L}{3}(?:er|leg|amt|rät|arzt|ärzt|ent|ant|ist|at|og|rin|und|eur|or|ling|wält|bund))innen(?!\p{L})/giu;
const FEMALE_SINGULAR = /(?<=\p{L}{3}(?:er|leg|amt|rät|ärzt|ent|ant|ist|og|eur|tor|wält|bünd))in(?!\p{L})/giu;

/**
 * Brings all gender forms to one: the index and a question then meet whichever form each of them uses.
 *
 * @example
 * unifyGender("Bewohner:innen, Bewohner*innen, BewohnerInnen, Bewohnerinnen"); // "Bewohner, Bewohner, …"
 * unifyGender("Landrät:in"); // "Landrät", which folds to "landrat"
 */
export function unifyGender(text: string): string {
  return text
    .replace(MARKED_PLURAL, "")
    .replace(MARKED_SINGULAR, "")
    .replace(CAMEL_SINGULAR, "")
    .replace(FEMALE_PLURAL, "")
    .replace(FEMALE_SINGULAR, "");
}
