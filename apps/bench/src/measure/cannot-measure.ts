/** Something that a benchmark needs is not there. The message says what, and what to do about it. */
export class CannotMeasure extends Error {
  override readonly name = "CannotMeasure";
}
