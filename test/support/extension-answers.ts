import { z } from "zod/v4";
import type { Card, Outgoing } from "../../src/bot/cards/outgoing";
import type { RunningBot } from "./running-bot";

const AnyCard = z.custom<Card>(
  (value) => z.looseObject({ type: z.literal("AdaptiveCard"), version: z.literal("1.5") }).safeParse(value).success,
);
const ADAPTIVE = z.literal("application/vnd.microsoft.card.adaptive");

/** The form in which Teams wants a card for the compose box. */
const Inserted = z.strictObject({
  contentType: ADAPTIVE,
  content: AnyCard,
  preview: z.strictObject({
    contentType: z.literal("application/vnd.microsoft.card.thumbnail"),
    content: z.strictObject({ title: z.string().min(1).max(90), text: z.string().min(1).max(160) }),
  }),
});
export type Inserted = z.infer<typeof Inserted>;

/** Every answer that a message extension may give, as Teams documents it. */
const Answer = z.union([
  z.strictObject({
    composeExtension: z.strictObject({
      type: z.literal("result"),
      attachmentLayout: z.literal("list"),
      attachments: z.array(Inserted).max(25),
    }),
  }),
  z.strictObject({ composeExtension: z.strictObject({ type: z.literal("message"), text: z.string().min(10) }) }),
  z.strictObject({
    task: z.strictObject({
      type: z.literal("continue"),
      value: z.strictObject({
        title: z.string().min(1),
        height: z.literal("large"),
        width: z.literal("medium"),
        card: z.strictObject({ contentType: ADAPTIVE, content: AnyCard }),
      }),
    }),
  }),
]);

/** What an answer shows: cards in a list, a sentence, or a dialog. */
export interface Shown {
  readonly list: readonly Inserted[];
  readonly said: string | undefined;
  readonly dialog: Card | undefined;
}

/** Reads an answer; throws if it has a form that Teams would not take. */
export function readAnswer(body: unknown): Shown {
  const answer = Answer.parse(body);
  const nothing = { list: [], said: undefined, dialog: undefined };
  if ("task" in answer) return { ...nothing, dialog: answer.task.value.card.content };
  const { composeExtension } = answer;
  return composeExtension.type === "message"
    ? { ...nothing, said: composeExtension.text }
    : { ...nothing, list: composeExtension.attachments };
}

/** Posts an invoke of the message extension and reads what comes back within the same call. */
export async function invoke(bot: RunningBot, name: string, value: unknown, more: object = {}): Promise<Shown> {
  const { status, text } = await bot.post({ type: "invoke", name: `composeExtension/${name}`, value, ...more });
  if (status !== 200) throw new Error(`the bot answered ${status}: ${text}`);
  return readAnswer(JSON.parse(text));
}

export function searchFor(bot: RunningBot, question: string, queryOptions: unknown = { skip: 0, count: 25 }) {
  return invoke(bot, "query", {
    commandId: "suchen",
    parameters: [{ name: "frage", value: question }],
    queryOptions,
  });
}

/** The action called on a colleague's message, as Teams sends it. */
export function openOn(bot: RunningBot, html: string, more: object = {}): Promise<Shown> {
  return invoke(
    bot,
    "fetchTask",
    {
      commandId: "einwand",
      commandContext: "message",
      requestId: "7f7d22efe5414818becebcec649a7912",
      messagePayload: {
        id: "1611060744833",
        replyToId: null,
        deleted: false,
        importance: "normal",
        body: { contentType: "html", content: html },
        from: { user: { id: "b130c271", displayName: "Jens Petersen" }, application: null },
        attachments: [],
      },
      context: { theme: "default" },
    },
    more,
  );
}

export function submit(bot: RunningBot, data: unknown): Promise<Shown> {
  return invoke(bot, "submitAction", { commandId: "einwand", commandContext: "message", data });
}

export function asOutgoing(content: Card): Outgoing {
  return { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }] };
}

const Input = z.looseObject({
  type: z.enum(["Input.ChoiceSet", "Input.Text"]),
  id: z.string(),
  choices: z.array(z.object({ value: z.string(), title: z.string() })).default([]),
});

/** What may be chosen in a dialog. */
export function choicesOf(dialog: Card | undefined): { readonly value: string; readonly title: string }[] {
  return (dialog?.body ?? []).flatMap((element) => {
    const input = Input.safeParse(element);
    return input.success ? input.data.choices : [];
  });
}
