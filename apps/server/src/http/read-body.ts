import { Refusal } from "@rembuk/protocol";
import type { Context } from "hono";
import * as v from "valibot";

/** A request says a few short things; more bytes than this are none of ours. */
const BODY_BYTES = 64 * 1024;

/** Reads a JSON body and checks it. @throws Refusal `invalid` naming the first field that does not fit */
export async function readBody<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, parseJson(await readBytes(c, BODY_BYTES)));
  if (parsed.success) return parsed.output;
  throw new Refusal("invalid", v.getDotPath(parsed.issues[0]) ?? "body");
}

/** Reads a body of any kind. @throws Refusal `too-large` beyond so many bytes */
export async function readBytes(c: Context, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new Refusal("too-large", "body");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    throw new Refusal("invalid", "body");
  }
}
