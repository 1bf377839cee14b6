import { foldWords } from "./fold";
import { stem } from "./stem";

/** Snowball's size plus question words, their dialect forms, and the same for English. No word that carries meaning. */
const STOP_WORDS = foldWords(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist
   da dabei dafür damit dann darauf daran daraus darüber darum das dass davon dazu dein deine dem den denn der des dessen deren dich die dies
   diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig einige einigen er es etwas euch euer eure
   für gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem
   jeden jeder jedes jene kann kannst können könnte man manche mein meine meinem meinen meiner mich mir mit muss müssen musst nach
   noch nu nun nur ob oder ohne sehr sei seid sein seine seinem seinen seiner selbst sich sie sind so solche soll sollen sollte sollten
   sonst über um und uns unser unsere unserem unseren unter viel vom von vor war waren warst was weg weil weiter welche welchem welchen welcher
   welches wenn werde werden wer wem wen wie wieder will wir wird wirst wo woran worauf wozu wofür wodurch womit warum wieso weshalb wann wurde würde würden
   zu zum zur zwar zwischen eigentlich denn mal halt eben schon überhaupt bitte gibt gab geben sagt sagen heißt heissen macht machen
   i ned net nich ned nit des dat wat is isch ne nen mer mir hom ham san sind sag steht stehen drin dazu
   the a an and or of to in on at for is are was were be been do does did it its this that these those we our us i my you your they their
   he she as by with from about what which who whom how why when where can could should would will there here if than so have has had not no any`,
);

const STOP_STEMS = new Set([...STOP_WORDS].map(stem));

/** Whether a stem says nothing by itself: „Macher“ and „Häme“ come to that of „machen“ and „ham“. */
export function isStopStem(one: string): boolean {
  return STOP_STEMS.has(one);
}

export function isStopWord(foldedWord: string): boolean {
  return STOP_WORDS.has(foldedWord);
}
