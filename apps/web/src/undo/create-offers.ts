import type { UndoStack } from "@rembuk/crdt";
import { showToast } from "@rembuk/ui";

/** Toasts that offer to take a deed back, or to repeat it. */
export interface Offers {
  /** Shows one, in place of the one before. It goes with the next deed, which its button would act on instead. */
  readonly show: (text: string, action?: { label: string; run: () => void }) => void;
}

/** Makes the offers of one undo stack. */
export function createOffers(stack: Pick<UndoStack, "subscribe">): Offers {
  let takeDown = () => {};
  return {
    show(text, action) {
      takeDown();
      const drop = showToast({ text, ...(action ? { action } : {}) });
      const stop = stack.subscribe(() => takeDown());
      takeDown = () => {
        stop();
        drop();
      };
    },
  };
}
