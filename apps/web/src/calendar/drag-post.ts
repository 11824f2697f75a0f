import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";

import type { CalendarState } from "./calendar-context.tsx";

const POST = "rembuk/post";
const DAY = "rembuk/day";

/** Lets a card be dragged by pointer and, where the system has a gesture for it, by touch. */
export function dragPost(
  element: HTMLElement,
  post: { id: () => string; date: () => string; liftedClass: string },
  state: CalendarState,
): () => void {
  return draggable({
    element,
    canDrag: () => state.deeds.mayEdit(post.id()),
    getInitialData: () => ({ [POST]: post.id() }),
    onGenerateDragPreview: ({ nativeSetDragImage, location }) =>
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: () => grip(element, location.current.input),
        render: ({ container }) => container.append(previewOf(element, post.liftedClass)),
      }),
    onDragStart: () =>
      state.setLift({ postId: post.id(), from: post.date(), over: post.date(), by: "pointer" }),
  });
}

/** Lets posts be dropped on a day. */
export function dropOnDay(element: HTMLElement, date: string): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => POST in source.data,
    getData: () => ({ [DAY]: date }),
  });
}

/** Follows a drag over the whole calendar and carries out the drop. */
export function watchDrags(state: CalendarState): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => POST in source.data,
    onDropTargetChange: ({ location }) => {
      const lift = state.lift();
      const over = location.current.dropTargets[0]?.data[DAY];
      if (lift) state.setLift({ ...lift, over: typeof over === "string" ? over : null });
    },
    onDrop: ({ location }) => {
      if (location.current.dropTargets.length > 0) state.drop();
      else state.setLift(null);
    },
  });
}

/** Room around the picture for tilted corners and the shadow, in CSS pixels. */
const FRAME = 12;

/** Where on the picture the pointer holds it: where it took hold of the card. */
function grip(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left + FRAME, y: clientY - top + FRAME };
}

/** What the browser takes a picture of. */
function previewOf(element: HTMLElement, liftedClass: string): HTMLElement {
  const { width } = element.getBoundingClientRect();
  const frame = document.createElement("div");
  frame.style.padding = `${FRAME}px`;
  const card = element.cloneNode(true) as HTMLElement;
  card.classList.add(liftedClass);
  card.style.width = `${width}px`;
  frame.append(card);
  return frame;
}
