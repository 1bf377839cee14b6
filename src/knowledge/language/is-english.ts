import { tokenise } from "./tokenise";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** No German text has these, dialect included; hence no „is“, „do“, „no“, „he“, „me“, „was“ and „i“. */
const ENGLISH =
  words(`the of to and are does did doing what what's how why when where who whose which should would could can cannot dont doesnt
   cant we our ours you your yours she with without from for about this that that's these those there their they them not have has
   had any some if my being been but more most many much than then other others own very it it's its into over out one because
   between both either neither whether anyone anybody someone somebody something anything nobody nothing while every each
   myself yourself tell`);
/** In a German message hardly ever one, never two of these; „Monitoring“, „Integration“ and „Best Practice“ are German. */
const OFTEN_ENGLISH =
  words(`need needs needed get gets got give say says said make makes made help helps know think like please thanks thank against
   after before during still too such mean means meaning explain define definition mention mentioned recommend question answer want
   is as named good be by at on or do just only hours week department departments office offices officer officers mayor council colleagues staff
   unit leaders thinking concept concepts strategy participation migrant migrants refugees organisations organizations role goals
   measures laws backing outdated responsibility responsibilities key persons people xenophobia racism vague concrete
   opportunism radical money numbers obstacle obstacles barriers hurdles work working development update guarantee head administration
   informal power powers silo civil society town hall boss rigid flexible separate discrimination district districts examples
   list cost`);
const GERMAN =
  words(`der die das des dem den ein eine einen einem einer eines und oder aber ist sind bist seid waren wie warum wann wo wer wem
   wen welche welcher welches welchen soll sollte sollen kann können konnte muss müssen müssten darf dürfen wollen möchte wir ich
   du er sie es ihr uns euch mir mich dir dich ihm ihn ihnen unser unsere unserem unseren mein meine meinem meinen sein seine mit
   ohne von vom für fuer über ueber unter gegen bei beim zu zum zur im auf aus nach vor seit durch als wenn weil dass ob denn doch
   noch nur auch mal schon hier dort dies diese dieser jede jeder jedes nicht kein keine keinen nichts haben habe hat hatte wird
   werden wurde gibt geht sich sagt sagen machen macht tun etwa net ned nich nit nix mer mia hamma isch san sünd ik ick dat wat
   wos woas koa koan koane aa en een vun op ut ook för över heff hebbt het hett scho nimma nimmer oiwei eh gell halt dös dees uf
   uff ond aba ois wia hod hob juch bloots ünner keen ne nen bitte danke da mei dei dia ka hann han`);
const ENGLISH_CONTRACTION =
  /^(?:i['’](?:m|ve|d|ll)|(?:do|does|did|is|are|was|were|ca|wo|could|should|would|have|has|had)n['’]t|\p{L}+['’](?:re|ve|ll))$/u;

/**
 * Whether a message is written in English, by its small words; a German one with English terms is not, and no dialect is.
 *
 * @example
 * isEnglish("Does backing from leadership help?"); // true
 * isEnglish("I mog nimma."); // false
 */
export function isEnglish(text: string): boolean {
  const said = tokenise(text).map(({ original }) => original.toLowerCase().replace(/’/g, "'"));
  const count = (known: ReadonlySet<string>) => said.filter((word) => known.has(word)).length;
  const english = count(ENGLISH) + said.filter((word) => ENGLISH_CONTRACTION.test(word)).length;
  const often = count(OFTEN_ENGLISH);
  const german = count(GERMAN);
  if (german === 0) return english >= 1 || often >= 2;
  return english >= 1 && english + often > 2 * german;
}
