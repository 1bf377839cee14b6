import { hash } from "node:crypto";

/**
 * What is kept of somebody who found a post helpful: that it was somebody else than before. Each post has a random
 * salt of its own, so that the same person is not found again under another post.
 *
 * @param person as Teams knows them
 */
export function hashVoter({ salt }: { readonly salt: string }, person: string): string {
  return hash("sha256", `${salt}:${person}`, "base64url");
}
