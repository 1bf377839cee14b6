const MARKED_PLURAL = /(?<=\p{L})(?:[:*_·•]|\/-?|\(|(?=I))-?[iI]nnen\)?(?!\p{L})/gu;
const MARKED_SINGULAR = /(?<=\p{L})(?:[:*_·•]|\/-?|\()-?(?:in|r|n|s|e|se|er)\)?(?!\p{L})/gu;
const CAMEL_SINGULAR = /(?<=[a-zäöüß])In(?!\p{L})/gu;
/** Verbs and adverbs end so too: "gewinnen", "entrinnen", "nachsinnen", "darinnen". */
const FEMALE_PLURAL = /(?<=\p{L}{4}|rät|Pol)(?<!beg|gew|(?:nt|er)r|(?:nt|ch)s|[mn]sp|dr|hier)innen(?!\p{L})/giu;
/** By the end of the word that "-in" was added to: "Termin", "Medizin", "Disziplin" end so without being a woman. */
const FEMALE_SINGULAR =
  /(?<=\p{L}{3}(?:er|at|eur|ist|og|tor)|\p{L}{2}(?:ant|ent|leg)|rät|ärzt|wält|beamt|chef|expert|feind|freund|könig|kund|lots|nachbar|nom|sekretär|soph|sor|urg|wirt|zeug)in(?!\p{L})/giu;

/** Without "-in" she would be a Kammer. */
const TREASURERS = /(?<=k(?:ä|ae)mmer)(?:[:*_·•]|\/-?|(?=I))?-?[iI]n(?:nen)?(?!\p{L})/giu;

/**
 * Brings all gender forms to one: the index and a question then meet whichever form each of them uses.
 *
 * @example
 * unifyGender("Bewohner:innen, Bewohner*innen, BewohnerInnen, Bewohnerinnen"); // "Bewohner, Bewohner, …"
 * unifyGender("Expertinnen, Ärztin, Termin"); // "Expert, Ärzt, Termin"
 * unifyGender("Landrät:in"); // "Landrät", which folds to "landrat"
 */
export function unifyGender(text: string): string {
  return text
    .replace(TREASURERS, "er")
    .replace(MARKED_PLURAL, "")
    .replace(MARKED_SINGULAR, "")
    .replace(CAMEL_SINGULAR, "")
    .replace(FEMALE_PLURAL, "")
    .replace(FEMALE_SINGULAR, "");
}
