import { z } from "zod/v4";
import { EntryId } from "../../knowledge";

/** The commands as the app's manifest names them. */
const SEARCH = "suchen";
const REPLY = "einwand";

/** Teams takes no more on a page. */
const PAGE = 25;
const FURTHEST = 1000;

const INITIAL_RUN = "initialRun";
const Parameter = z.object({
  name: z.string().nullish(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
});

/** What a search sends: its only parameter is the question, or that nothing has been asked yet. */
const Query = z
  .object({
    parameters: z.array(Parameter).max(20).nullish(),
    queryOptions: z
      .object({ skip: z.number().int().min(0).max(FURTHEST).nullish(), count: z.number().int().min(1).nullish() })
      .nullish(),
  })
  .transform(({ parameters, queryOptions }) => ({
    question: String(parameters?.find(({ name }) => name !== INITIAL_RUN)?.value ?? "").trim(),
    skip: queryOptions?.skip ?? 0,
    count: Math.min(queryOptions?.count ?? PAGE, PAGE),
  }));
export type Query = z.infer<typeof Query>;

/** The message that an action was called on; there is none where it was called from the compose box. */
const Called = z
  .object({
    messagePayload: z.object({ body: z.object({ content: z.string().nullish() }).nullish() }).nullish(),
  })
  .transform(({ messagePayload }) => (messagePayload ? (messagePayload.body?.content ?? "") : undefined));

/** An objection and the number of a reply to it. */
const ReplyId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[0-2]$/);

/** What the dialog's buttons send back, inputs included. The dialog writes it, and `answer-extension.ts` reads it. */
export const DialogAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("insert-reply"), reply: ReplyId }),
  z.object({ verb: z.literal("adapt-reply"), reply: ReplyId }),
  z.object({ verb: z.literal("insert-text"), adapts: ReplyId, text: z.string().nullish() }),
  z.object({ verb: z.literal("find-replies"), said: z.string().nullish() }),
  z.object({ verb: z.literal("pick-objection"), objection: EntryId }),
  z.object({ verb: z.literal("list-objections") }),
]);
export type DialogAction = z.infer<typeof DialogAction>;
const Submitted = z.object({ data: DialogAction }).transform(({ data }) => data);

export type ExtensionRequest =
  | { readonly kind: "search"; readonly query: Query }
  /** An action called on a message (its HTML), or from the compose box. */
  | { readonly kind: "open"; readonly message: string | undefined }
  | { readonly kind: "submit"; readonly action: DialogAction }
  | {
      readonly kind: "refused";
      readonly reason: "unknown-command" | "unreadable";
      /** Whether the caller shows a list or a dialog. */
      readonly shows: "list" | "dialog";
    };

/** Teams always names the command; the local client does not know the manifest and may leave it out. */
const Commanded = z.object({ commandId: z.string().nullish() });

/** An activity, as far as it says whether it is for the message extension. */
export interface Call {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
}

/** @returns nothing for an activity that is not for the message extension */
export function readRequest({ type, name, value }: Call): ExtensionRequest | undefined {
  if (type !== "invoke") return undefined;
  switch (name) {
    case "composeExtension/query":
      return read("list", SEARCH, value, Query, (query) => ({ kind: "search", query }));
    case "composeExtension/fetchTask":
      return read("dialog", REPLY, value, Called, (message) => ({ kind: "open", message }));
    case "composeExtension/submitAction":
      return read("dialog", REPLY, value, Submitted, (action) => ({ kind: "submit", action }));
    default:
      return undefined;
  }
}

function read<T>(
  shows: "list" | "dialog",
  command: string,
  value: unknown,
  schema: z.ZodType<T>,
  toRequest: (parsed: T) => ExtensionRequest,
): ExtensionRequest {
  const commanded = Commanded.safeParse(value);
  if (!commanded.success) return { kind: "refused", reason: "unreadable", shows };
  if ((commanded.data.commandId || command) !== command) return { kind: "refused", reason: "unknown-command", shows };
  const parsed = schema.safeParse(value);
  return parsed.success ? toRequest(parsed.data) : { kind: "refused", reason: "unreadable", shows };
}
