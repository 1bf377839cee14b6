import type { Addressee } from "../../knowledge";
import type { AdviceReply } from "../advice-reply";
import { LAENDER, MUNICIPALITIES, POSTS, adviceTexts as t } from "../advice-texts";
import { shareTexts } from "../share/share-texts";
import type { Offer } from "../state/conversation-state";

const MOST_STEPS = 3;
/** What „Keine Angabe“ sends: no value of any field. */
const NO_STATEMENT = "keine-angabe";

/** The buttons of the guided half, in the order in which cards draw them. */
export function adviceOffers(reply: AdviceReply): Offer[] {
  switch (reply.kind) {
    case "candidates":
      return [
        ...reply.situations.map(
          ({ id, short }): Offer => ({ title: short, action: { verb: "pick-situation", situation: id } }),
        ),
        { title: reply.vague ? t.clarify : t.somethingElse, action: { verb: "start-diagnosis" } },
        ...(reply.talk === undefined
          ? []
          : [
              {
                title: t.argumentsWith(reply.talk.addressee.with),
                action: {
                  verb: "expect-objection",
                  addressee: reply.talk.addressee.id,
                  objection: reply.talk.objection?.id ?? null,
                  from: 0,
                },
              } satisfies Offer,
            ]),
      ];
    case "interview-question": {
      const { question, nonce } = reply;
      const answer = (title: string, option: string): Offer => ({
        title,
        action: { verb: "answer", question: question.id, option, nonce },
      });
      return [
        ...question.options.map(({ id, text }) => answer(text, id)),
        answer(t.unknown, "unknown"),
        ...(reply.number > 1 ? [{ title: t.back, action: { verb: "step-back", nonce } } satisfies Offer] : []),
        { title: t.resultNow, action: { verb: "show-result", nonce } },
      ];
    }
    case "result":
      return [
        { title: t.toArguments, action: { verb: "choose-addressee", all: false } },
        { title: t.toPlan, action: { verb: "show-plan" } },
        ...reply.strategies.map(({ id, title }): Offer => ({ title, action: { verb: "show-strategy", strategy: id } })),
        ...(reply.situation.facets.length === 0
          ? []
          : [{ title: t.facets, action: { verb: "show-facets", situation: reply.situation.id } } satisfies Offer]),
        ...reply.blocks.map(
          ({ id, title }): Offer => ({ title, action: { verb: "show-block", block: id, paired: false } }),
        ),
        ...(reply.also === undefined
          ? []
          : [
              {
                title: t.also(reply.also.short),
                action: { verb: "show-situation", situation: reply.also.id },
              } satisfies Offer,
            ]),
        { title: t.notRight, action: { verb: "not-right", situation: reply.situation.id } },
        { title: t.change, action: { verb: "start-diagnosis" } },
      ];
    case "waiting":
      return [{ title: t.backToSituation, action: { verb: "start-diagnosis" } }];
    case "facets":
      return [{ title: t.toArguments, action: { verb: "choose-addressee", all: false } }];
    case "strategy":
      return [
        ...reply.strategy.steps.slice(0, 5).map(
          (_, step): Offer => ({
            title: t.planAdd(step + 1),
            action: { verb: "plan-step", strategy: reply.strategy.id, step },
          }),
        ),
        { title: t.toPlan, action: { verb: "show-plan" } },
        { title: t.toArguments, action: { verb: "choose-addressee", all: false } },
      ];
    case "plan":
      return [
        ...openSteps(reply).map(tick),
        ...reply.proposals.map(
          ({ strategy, step }, index): Offer => ({
            title: t.planPropose(index + 1),
            action: { verb: "plan-step", strategy: strategy.id, step },
          }),
        ),
        ...openSteps(reply).map(
          ({ strategy, step }): Offer => ({
            title: t.planDrop(t.planStep(step + 1, strategy.title)),
            action: { verb: "drop-step", strategy: strategy.id, step },
          }),
        ),
        ...(reply.items.length + reply.proposals.length === 0
          ? [{ title: t.clarify, action: { verb: "start-diagnosis" } } satisfies Offer]
          : []),
        { title: t.toArguments, action: { verb: "choose-addressee", all: false } },
      ];
    case "which-step":
      return reply.items.map(tick);
    case "whom":
      return [
        ...reply.addressees.map(talkTo),
        ...(reply.all ? [] : [{ title: t.everybody, action: { verb: "choose-addressee", all: true } } satisfies Offer]),
      ];
    case "which-objection":
      return [
        ...reply.objections.map(
          ({ id, objection }): Offer => ({
            title: `„${objection}“`,
            action: { verb: "expect-objection", addressee: reply.addressee.id, objection: id, from: 0 },
          }),
        ),
        {
          title: t.noObjection,
          action: { verb: "expect-objection", addressee: reply.addressee.id, objection: null, from: 0 },
        },
      ];
    case "argument-card": {
      const addressee = reply.addressee.id;
      const objection = reply.objection?.id ?? null;
      const others: Offer = { title: t.others, action: { verb: "choose-addressee", all: false } };
      if (reply.arguments.length === 0) return [others];
      return [
        ...(reply.next === undefined
          ? []
          : [
              {
                title: t.moreArguments,
                action: {
                  verb: "expect-objection",
                  addressee,
                  objection,
                  from: reply.next,
                  shown: reply.shown.join("-"),
                },
              } satisfies Offer,
            ]),
        {
          title: t.asText,
          action: {
            verb: "as-text",
            addressee,
            objection,
            from: reply.from,
            picks: reply.picks.join("-"),
            paired: false,
          },
        },
        { title: shareTexts.share, action: shareArguments(reply) },
        ...(reply.objection === undefined
          ? [{ title: t.addObjection, action: { verb: "talk-to", addressee } } satisfies Offer]
          : []),
        { title: t.practise, action: { verb: "practise", addressee, objection } },
        others,
      ];
    }
    case "argument-text": {
      const { addressee, objection, from, picks, paired, alters } = reply;
      if (!alters) {
        const talk = { addressee: addressee.id, objection: objection?.id ?? null };
        return [
          { title: t.toCard, action: { verb: "expect-objection", ...talk, from, picks: picks.join("-") } },
          { title: t.practise, action: { verb: "practise", ...talk } },
        ];
      }
      return [
        {
          title: paired ? t.asColon : t.asPaired,
          action: {
            verb: "as-text",
            addressee: addressee.id,
            objection: objection?.id ?? null,
            from,
            picks: picks.join("-"),
            paired: !paired,
          },
        },
      ];
    }
    case "block":
      if (reply.block.text === reply.block.paired) return [];
      return [
        {
          title: reply.paired ? t.asColon : t.asPaired,
          action: { verb: "show-block", block: reply.block.id, paired: !reply.paired },
        },
      ];
    case "practice-round":
      return reply.replies.map(
        (_, index): Offer => ({
          title: t.practiceReply(index + 1),
          action: { verb: "practice-reply", reply: index, nonce: reply.nonce },
        }),
      );
    case "practice-end": {
      const { addressee, objection } = reply;
      return [
        {
          title: t.toCard,
          action: { verb: "expect-objection", addressee: addressee.id, objection: objection.id, from: 0 },
        },
        { title: t.practiceAgain, action: { verb: "practise", addressee: addressee.id, objection: objection.id } },
        { title: t.others, action: { verb: "choose-addressee", all: false } },
      ];
    }
    case "profile":
      return profileOffers(reply);
  }
}

function openSteps({ items }: Extract<AdviceReply, { kind: "plan" }>) {
  return items.filter(({ done }) => !done).slice(0, MOST_STEPS);
}

function tick({ strategy, step }: Extract<AdviceReply, { kind: "which-step" }>["items"][number]): Offer {
  return {
    title: t.planTick(t.planStep(step + 1, strategy.title)),
    action: { verb: "tick-step", strategy: strategy.id, step },
  };
}

function talkTo({ id, name }: Addressee): Offer {
  return { title: name, action: { verb: "talk-to", addressee: id } };
}

function profileOffers({ asking, nonce }: Extract<AdviceReply, { kind: "profile" }>): Offer[] {
  if (asking === undefined) return [{ title: "Profil ändern", action: { verb: "show-profile" } }];
  const values = asking === "land" ? LAENDER : asking === "municipality" ? MUNICIPALITIES : POSTS;
  return [...Object.entries(values), [NO_STATEMENT, t.profileSkip] as const].map(
    ([value, title]): Offer => ({
      title,
      action: { verb: "set-profile", field: asking, value, nonce },
    }),
  );
}

/** Which arguments stand on the card goes along: ranked by what was diagnosed, they cannot be found again from ids alone. */
function shareArguments(reply: Extract<AdviceReply, { kind: "argument-card" }>): Offer["action"] {
  const { addressee, objection, from } = reply;
  const picks = reply.arguments.map(({ id }) => addressee.arguments.findIndex((one) => one.id === id)).join("-");
  return { verb: "share-arguments", addressee: addressee.id, objection: objection?.id ?? null, from, picks };
}
