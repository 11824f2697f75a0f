interface Ending {
  /** Asked before each chunk; a body that is cut ends early. */
  readonly isCut: () => boolean;
  /** Called once, however it ends. */
  readonly onEnd: (failure?: Error) => void;
}

/**
 * A body that is made as fast as it is read and no faster.
 *
 * Its first chunk is made before it is answered, so that what cannot be made at all is refused and not cut.
 */
export async function streamOf(
  chunks: AsyncGenerator<Uint8Array>,
  { isCut, onEnd }: Ending,
): Promise<ReadableStream<Uint8Array>> {
  let isOver = false;
  const end = async (failure?: Error) => {
    if (isOver) return;
    isOver = true;
    onEnd(failure);
    await chunks.return(undefined);
  };
  const next = async (): Promise<Uint8Array | null> => {
    try {
      const chunk = isCut() ? null : ((await chunks.next()).value ?? null);
      if (chunk && !isCut()) return chunk;
      await end();
      return null;
    } catch (error) {
      await end(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  };
  let first: Uint8Array | null = await next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = first ?? (await next());
        first = null;
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
}
