import type { IncomingMessage } from "node:http";

const LARGEST_BODY = 256 * 1024;

export type Body =
  | { readonly kind: "read"; readonly json: unknown }
  | { readonly kind: "refused"; readonly status: 400 | 413 | 415 };

/**
 * Reads a JSON body of at most 256 KB.
 *
 * Our own instead of restify's parser, which answers a fault with its text and takes other content types.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return refused(415);
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return refused(413);
  const pieces: NodeJS.ReadableStream = request;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of pieces) {
      if (!Buffer.isBuffer(chunk)) return refused(400);
      size += chunk.length;
      if (size > LARGEST_BODY) return refused(413);
      chunks.push(chunk);
    }
    return { kind: "read", json: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return refused(400); // no JSON, or the caller hung up in the middle
  }

  function refused(status: 400 | 413 | 415): Body {
    request.resume(); // the rest is read and dropped, so that the answer arrives
    return { kind: "refused", status };
  }
}
