import { LAENDER, MUNICIPALITIES, POSTS } from "../advice-texts";
import type { Reply } from "../reply";
import { Profile } from "../state/dialog-state";

const FIELDS = ["land", "municipality", "post"] as const;
type Field = (typeof FIELDS)[number];

/** The profile from its first question on; what was said before stays until it is changed. */
export function startProfile(profile: Profile | undefined, nonce: string): Reply {
  return { kind: "profile", profile: profile ?? {}, asking: "land", nonce, choice: "Profil" };
}

/** Takes one statement and asks for the next; an empty or unknown value takes it back. */
export function setProfile(
  before: Profile | undefined,
  { field, value }: { readonly field: Field; readonly value: string },
  nonce: string,
): { reply: Reply; profile: Profile } {
  const others = Profile.parse({ ...before, [field]: undefined });
  const parsed = Profile.safeParse({ ...others, [field]: value });
  const profile = parsed.success && isKnown(field, value) ? parsed.data : others;
  const asking = FIELDS[FIELDS.indexOf(field) + 1];
  const choice = profile[field] === undefined ? "Keine Angabe" : nameOf(field, value);
  return { reply: { kind: "profile", profile, asking, nonce, choice }, profile };
}

function isKnown(field: Field, value: string): boolean {
  return field !== "land" || Object.hasOwn(LAENDER, value);
}

function nameOf(field: Field, value: string): string {
  const names: Readonly<Record<Field, Readonly<Record<string, string>>>> = {
    land: LAENDER,
    municipality: MUNICIPALITIES,
    post: POSTS,
  };
  return names[field][value] ?? value;
}
