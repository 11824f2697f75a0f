/**
 * What tabs and the worker agree on. Types only: the worker is one file that shares no code with the app.
 *
 * @module
 */

/** Tells a worker that waits to take over at once. */
export type TakeOver = "take over";

/** The lock that a tab holds while it is open, with the address of its script: the worker keeps that version's files. */
export type TabLock = `rembuk.tab.${string}`;
