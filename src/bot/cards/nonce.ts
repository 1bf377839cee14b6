import { z } from "zod/v4";

/** A word made anew for each card: a button that changes what is stored carries it and works once. */
export const Nonce = z.string().min(8).max(64);
