import type { Objection } from "../../knowledge";
import { adviceTexts } from "../advice-texts";
import { card, heading, line, subtle } from "../cards/blocks";
import type { Outgoing } from "../cards/outgoing";
import type { DialogAction } from "./extension-request";
import { extensionTexts as t } from "./extension-texts";
import type { FoundReply } from "./replies";

/** A button of the dialog; what its inputs hold comes along. */
type Sent = {
  readonly [K in DialogAction["verb"]]: Omit<Extract<DialogAction, { verb: K }>, Typed>;
}[DialogAction["verb"]];
type Typed = "reply" | "text" | "said" | "objection";

export const LONGEST_REPLY = 2000;

/** Replies to choose from, for the asker alone. */
export function repliesDialog(replies: readonly FoundReply[]): Outgoing {
  const [first] = replies;
  return card(t.dialogTitle, [
    heading(t.repliesTo(first?.objection.objection ?? "")),
    subtle(t.private),
    choices(
      "reply",
      t.whichReply,
      replies.map(({ id, text, objection }) => ({
        value: id,
        title: objection.id === first?.objection.id ? text : `${t.others(objection.objection)}${text}`,
      })),
      replies[0]?.id,
    ),
    subtle(adviceTexts.elaboration),
    submit(t.insert, { verb: "insert-reply" }),
    submit(t.adapt, { verb: "adapt-reply" }),
    submit(t.otherObjection, { verb: "list-objections" }, "none"),
  ]);
}

/** @param said why there is something to choose: nothing was recognised, or something else was meant */
export function objectionsDialog(objections: readonly Objection[], said: string): Outgoing {
  return card(t.dialogTitle, [
    line(said),
    subtle(t.private),
    choices(
      "objection",
      t.chooseObjection,
      objections.map(({ id, objection }) => ({ value: id, title: `„${objection}“` })),
    ),
    submit(t.showReplies, { verb: "pick-objection" }),
  ]);
}

export function askDialog(): Outgoing {
  return card(t.dialogTitle, [
    subtle(t.private),
    { ...textField("said", t.ask), placeholder: t.askPlaceholder, maxLength: 500 },
    submit(t.find, { verb: "find-replies" }),
  ]);
}

/** @param hint what was wrong with the text that was sent */
export function adaptDialog({ id, text }: FoundReply, hint?: string): Outgoing {
  return card(t.adaptTitle, [
    heading(t.adaptTitle),
    ...(hint === undefined ? [] : [line(hint)]),
    { ...textField("text", t.adaptField), value: text, maxLength: LONGEST_REPLY },
    ...(text.includes("[") ? [subtle(t.placeholders)] : []),
    submit(t.insert, { verb: "insert-text", adapts: id }),
  ]);
}

/** Words alone, such as whom to call. */
export function plainDialog(lines: readonly string[]): Outgoing {
  const [first = ""] = lines;
  return card(first, lines.map(line));
}

/** @param chosen what is chosen already; without it nothing is suggested */
function choices(
  id: Typed,
  label: string,
  offered: readonly { readonly value: string; readonly title: string }[],
  chosen?: string,
): object {
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "expanded",
    wrap: true,
    isRequired: true,
    errorMessage: label,
    ...(chosen === undefined ? {} : { value: chosen }),
    choices: offered, // their titles are plain text: nothing in them is escaped
  };
}

function textField(id: Typed, label: string): object {
  return { type: "Input.Text", id, label, isMultiline: true };
}

/** @param associatedInputs "none" if what is chosen does not matter for it */
function submit(title: string, data: Sent, associatedInputs: "auto" | "none" = "auto"): object {
  return {
    type: "ActionSet",
    spacing: "Small",
    actions: [{ type: "Action.Submit", title, data, associatedInputs }],
  };
}
