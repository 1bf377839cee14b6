import { type Addressee, fold, holdsIn, type Knowledge, type Objection } from "../../knowledge";
import type { AdviceReply } from "../advice-reply";
import type { Profile, Result } from "../state/dialog-state";
import { withChoice } from "../with-choice";

export interface TalkContext {
  readonly knowledge: Knowledge;
  readonly result: Result | undefined;
  readonly profile: Profile;
}

const ARGUMENTS_A_CARD = 3;
const MOST_RANKED = 6;
const HOSTILITY = "ablehnung-und-fremdenfeindlichkeit";
const MUNICIPALITIES = "gemeinden";
const OWN_HEAD = "landrat-ob";
const HEAD = /b(ü|ue|u)rg[ea]r?m(ei|oa|ai|a)st|(?<!\p{L})(OB|BM)(?!\p{L})|rathauschef/iu;
/** Whom a less likely situation names is no help in choosing. */
const SITUATION_FROM = 0.1;

/** Whom one could talk to: those of the situation first, all on wish. */
export function chooseAddressee(
  { knowledge, result, profile }: TalkContext,
  all: boolean,
  choice?: string,
): Extract<AdviceReply, { kind: "whom" }> {
  const { advisor, corpus } = knowledge;
  const likely = (result?.situations ?? []).filter((one, index) => index === 0 || one.probability >= SITUATION_FROM);
  const first = likely.flatMap(({ id }) => advisor.situation(id).addressees);
  const ranked = [...new Set(first)].slice(0, MOST_RANKED).map((id) => advisor.addressee(id));
  const useful = (one: Addressee) => one.arguments.some((argument) => holdsIn(argument, profile.municipality));
  const everybody = corpus.advice.addressees.filter(useful);
  const fitting = ranked.filter(useful);
  const addressees = all || fitting.length === 0 ? everybody : fitting;
  return {
    kind: "whom",
    addressees,
    all: addressees.length === everybody.length,
    ...withChoice(choice),
  };
}

/** What they might object: their own objections, likeliest in the situation first, and the general ones to be typed. */
export function chooseObjection(
  { knowledge, result, profile }: TalkContext,
  id: string,
  choice?: string,
): Extract<AdviceReply, { kind: "which-objection" }> {
  const addressee = knowledge.advisor.addressee(id);
  const probability = new Map(result?.situations.map((one) => [one.id, one.probability]));
  const likely = (objection: string) =>
    addressee.arguments
      .filter(({ objections }) => objections.includes(objection))
      .flatMap(({ situations }) => situations)
      .reduce((sum, situation) => sum + (probability.get(situation) ?? 0), 0);
  const objections = addressee.objections
    .filter((one) => holdsIn(one, profile.municipality))
    .sort((a, b) => likely(b.id) - likely(a.id));
  return { kind: "which-objection", addressee, objections, ...withChoice(choice) };
}

interface CardWishes {
  readonly from?: number;
  readonly said?: string;
  readonly unmet?: boolean;
  readonly choice?: string;
  readonly picks?: readonly number[] | undefined;
  readonly shown?: readonly number[];
}

/**
 * The card for the talk: two or three arguments in the addressee's logic, ranked by the objection and the situation.
 *
 * @param from where to begin, for „Andere Argumente“
 * @param said what the officer typed about it
 * @param picks exactly these arguments, for the text of a card
 * @param shown what stood on the cards before
 * @param unmet whether it was an objection for which there is no reply of its own
 */
export function argumentCard(
  { knowledge, result, profile }: TalkContext,
  addresseeId: string,
  objectionId: string | undefined,
  { from = 0, said = "", unmet, choice, picks, shown = [] }: CardWishes = {},
): Extract<AdviceReply, { kind: "argument-card" }> {
  const { advisor, corpus } = knowledge;
  const addressee = ownHead(advisor, advisor.addressee(addresseeId), profile, said);
  const known = objectionId === undefined ? undefined : advisor.objection(objectionId);
  const objection = known !== undefined && holdsIn(known, profile.municipality) ? known : undefined;
  const situations = (result?.situations ?? []).map(({ id, probability }) => ({ id, weight: probability }));
  const ranked = advisor
    .rankArguments(
      addressee,
      { objection: objection?.id, situations, municipality: profile.municipality, facet: facetOf(addressee, said) },
      said,
    )
    .map(({ argument }) => addressee.arguments.indexOf(argument));
  const fresh = shown.length === 0 ? ranked.slice(from) : ranked.filter((index) => !shown.includes(index));
  const left = fresh.length === 0 ? ranked : fresh; // a card from an older release may point beyond the last
  const page = (picks ?? left.slice(0, ARGUMENTS_A_CARD)).filter((index) => addressee.arguments[index] !== undefined);
  return {
    kind: "argument-card",
    addressee,
    objection,
    unmet: objection === undefined && (unmet === true || advisor.reportsObjection(said, addressee)),
    hostile: situations[0]?.id === HOSTILITY,
    arguments: page.flatMap((index) => addressee.arguments[index] ?? []),
    picks: page,
    shown: [...new Set([...shown, ...page])],
    from,
    next: left.length > ARGUMENTS_A_CARD ? from + ARGUMENTS_A_CARD : undefined,
    facts: corpus.advice.facts.filter(
      ({ id, land }) => addressee.external.includes(id) && (land === null || fold(land) === fold(profile.land ?? "")),
    ),
    ...withChoice(choice),
  };
}

/** Who is not named must be this likely; else it is asked: a card for the wrong colleague costs more than a press. */
const GUESSED_FROM = 0.45;

/** Whom a text about a talk names. */
export function addresseeIn({ knowledge: { advisor }, profile }: TalkContext, text: string): Addressee | undefined {
  const [recognised] = advisor
    .recogniseAddressee(text)
    .filter(({ named, probability }) => named || probability >= GUESSED_FROM);
  return recognised === undefined ? undefined : ownHead(advisor, advisor.addressee(recognised.id), profile, text);
}

/** What was typed about a talk: whom it names and what they object. */
export function readTalk(context: TalkContext, text: string): { addressee?: Addressee; objection?: Objection } {
  const { advisor } = context.knowledge;
  const addressee = addresseeIn(context, text);
  const id = advisor.reportedObjection(text, addressee);
  const objection = id === undefined ? undefined : advisor.objection(id);
  return {
    ...(addressee === undefined ? {} : { addressee }),
    ...(objection === undefined || !holdsIn(objection, context.profile.municipality) ? {} : { objection }),
  };
}

/** Outside a district „die Bürgermeisterin“ is the head of the own house, not of another municipality. */
function ownHead(
  advisor: Knowledge["advisor"],
  addressee: Addressee,
  { municipality }: Profile,
  said: string,
): Addressee {
  const elsewhere = municipality === undefined || municipality === "kreis";
  return addressee.id === MUNICIPALITIES && !elsewhere && HEAD.test(said) ? advisor.addressee(OWN_HEAD) : addressee;
}

/** The card as plain text to copy; on wish with paired forms instead of the colon. */
export function argumentText(card: Extract<AdviceReply, { kind: "argument-card" }>, paired: boolean): AdviceReply {
  const { addressee, objection } = card;
  const lines = [
    `Gespräch mit ${addressee.with}`,
    `Frage zum Einstieg: ${addressee.opening}`,
    ...card.arguments.map(({ text }, index) => `${index + 1}. ${text}`),
    ...(objection === undefined
      ? []
      : [`Wenn es heißt: „${objection.objection}“`, ...objection.replies.map((reply) => `– ${reply}`)]),
  ];
  return {
    kind: "argument-text",
    addressee,
    objection,
    picks: card.picks,
    from: card.from,
    lines: paired ? lines.map(pairForms) : lines,
    paired,
    alters: lines.some((line) => pairForms(line) !== line),
    choice: paired ? "Mit Paarformen" : "Als Text",
  };
}

const PAIRED: Readonly<Record<string, string>> = {
  "Kolleg:innen": "Kolleginnen und Kollegen",
  "Bürgermeister:innen": "Bürgermeisterinnen und Bürgermeister",
  "Beauftragte:r": "Beauftragte oder Beauftragter",
};

/** „Einwohner:innen“ → „Einwohnerinnen und Einwohner“. */
export function pairForms(text: string): string {
  const known = Object.entries(PAIRED).reduce((rest, [colon, pair]) => rest.replaceAll(colon, pair), text);
  return known
    .replace(/(\p{L}+?)(e?n)?:innen(?!\p{L})/gu, (_, stem: string) => `${stem}innen und ${pluralOf(stem)}`)
    .replace(/(\p{L}+):in(?!\p{L})/gu, "$1in oder $1");
}

/** Words in -er stay as they are in the plural, others take -en: Einwohner, Dezernenten. */
function pluralOf(stem: string): string {
  return /(er|el)$/.test(stem) ? stem : `${stem}en`;
}

function facetOf(addressee: Addressee, said: string): string | undefined {
  const facets = new Set(addressee.arguments.flatMap(({ facet }) => (facet === undefined ? [] : [facet])));
  return facets.has("lokalpresse") && /zeitung|redaktion|lokal|reporter|journalist/i.test(said)
    ? "lokalpresse"
    : undefined;
}
