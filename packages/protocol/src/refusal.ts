/** Why the server would not. A closed set; only the web app and the command line hold sentences. */
export type RefusalCode =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid"
  | "taken"
  | "expired"
  | "too-large"
  | "too-many"
  | "unavailable";

/** The HTTP status that goes with a refusal. */
export const STATUS_OF = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 400,
  taken: 409,
  expired: 410,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>;

/** The body of every answer that is not a success. `subject` names what the refusal is about. */
export interface Failure {
  readonly code: RefusalCode;
  readonly subject?: string;
}

/** Thrown anywhere on the server, turned into a `Failure` in one place; made from one on the client. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly subject: string | undefined;
  /** How many milliseconds the server wants to be left alone. */
  readonly retryAfter: number | undefined;
  constructor(code: RefusalCode, subject?: string, retryAfter?: number) {
    super(subject === undefined ? code : `${code}: ${subject}`);
    this.code = code;
    this.subject = subject;
    this.retryAfter = retryAfter;
  }
}
