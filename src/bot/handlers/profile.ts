import { LAENDER, MUNICIPALITIES, POSTS } from "../advice-texts";
import type { Reply } from "../reply";
import { Profile, type RunningDialog } from "../state/dialog-state";

const FIELDS = ["land", "municipality", "post"] as const;
export type Field = (typeof FIELDS)[number];

const NAMES: Readonly<Record<Field, Readonly<Record<string, string>>>> = {
  land: LAENDER,
  municipality: MUNICIPALITIES,
  post: POSTS,
};

interface ProfileStep {
  readonly reply: Reply;
  readonly profile: Profile;
  readonly dialog: RunningDialog | undefined;
}

/** The profile from its first question on; what was said before stays until it is changed. */
export function startProfile(profile: Profile | undefined, nonce: string): Reply {
  return { kind: "profile", profile: profile ?? {}, asking: "land", nonce, choice: "Profil" };
}

/** Takes one statement and asks for the next; an empty or unknown value takes it back. */
export function setProfile(
  before: Profile | undefined,
  { field, value }: { readonly field: Field; readonly value: string },
  nonce: string,
): ProfileStep {
  const others = Profile.parse({ ...before, [field]: undefined });
  const parsed = Profile.safeParse({ ...others, [field]: value });
  const profile = parsed.success && Object.hasOwn(NAMES[field], value) ? parsed.data : others;
  const asking = FIELDS[FIELDS.indexOf(field) + 1];
  const choice = profile[field] === undefined ? "Keine Angabe" : (NAMES[field][value] ?? value);
  return {
    reply: { kind: "profile", profile, asking, nonce, choice },
    profile,
    dialog: asking === undefined ? undefined : { kind: "profile", asking, nonce },
  };
}

/** „zurück“: the statement before; nothing before the first. */
export function fieldBefore(asking: Field): Field | undefined {
  return FIELDS[FIELDS.indexOf(asking) - 1];
}

/** What may be chosen for a statement, to read a typed answer. */
export function valuesOf(asking: Field): { id: string; text: string }[] {
  return Object.entries(NAMES[asking]).map(([id, text]) => ({ id, text }));
}
