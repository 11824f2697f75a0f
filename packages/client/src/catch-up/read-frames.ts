import { createFrameReader, type ExchangeFrame, Refusal } from "@rembuk/protocol";

/**
 * The frames of an answer as they arrive.
 *
 * Ends only after the answer's own end. @throws Refusal where it was cut, MalformedFrame where it is none
 */
export async function* readFrames(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<ExchangeFrame, void> {
  const frames = createFrameReader();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(cut);
      if (done) break;
      yield* frames.push(value);
    }
    if (!frames.isDone()) cut();
  } finally {
    // Whoever stops listening says so, and nothing more is sent.
    await reader.cancel().catch(() => undefined);
  }
}

function cut(): never {
  throw new Refusal("unavailable", "cut");
}
