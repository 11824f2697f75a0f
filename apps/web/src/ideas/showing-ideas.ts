import { createSignal } from "solid-js";

const [isShowingIdeas, setShowing] = createSignal(false);

/** Whether the ideas lie open. */
export { isShowingIdeas };

/** Opens the ideas: to write one down, or to plan one. */
export const showIdeas = () => setShowing(true);

/** Puts them away. */
export const hideIdeas = () => setShowing(false);
