import {
  type CreateInvitation,
  type CreateWorkspace,
  type Failure,
  Invitation,
  InvitationAnswer,
  type Join,
  Me,
  Membership,
  PushAnswer,
  Refusal,
  SetupAnswer,
} from "@rembuk/protocol";
import * as v from "valibot";

/** The HTTP side of a server, checked at both ends. Everything rejects with a `Refusal`. */
export interface ServerApi {
  setup(): Promise<SetupAnswer>;
  /** The same request may be sent again until it is answered. */
  createWorkspace(request: CreateWorkspace): Promise<Membership>;
  lookAtInvitation(invitation: string): Promise<InvitationAnswer>;
  /** `token` is that of a person who is in already and comes in again. May be sent again until it is answered. */
  join(request: Join, token?: string): Promise<Membership>;
  me(token: string): Promise<Me>;
  invite(workspaceId: string, token: string, request: CreateInvitation): Promise<Invitation>;
  /** What was changed elsewhere, as frames of an exchange: read them with `createFrameReader`. */
  changes(
    workspaceId: string,
    token: string,
    since: ChangesSince,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>>;
  /** Sends edits: `document` frames and an `end`. Resolves when those that are not refused are stored. */
  push(
    workspaceId: string,
    token: string,
    body: Uint8Array,
    signal?: AbortSignal,
  ): Promise<PushAnswer>;
}

/** How far a device has come: it asks for what it lacks. */
export interface ChangesSince {
  /** Everything up to this commit number is here. */
  readonly after: number;
  /** A first download that was cut: everything above `floor` and up to `top` is here too. */
  readonly part?: { readonly top: number; readonly floor: number };
  /** Documents that come over their own sockets. */
  readonly except?: readonly string[];
}

/** Talks to the server at an origin, `https://rembuk.example`. */
export function createServerApi(origin: string): ServerApi {
  const ask = async <S extends v.GenericSchema>(
    answer: S,
    path: string,
    options: Options = {},
  ): Promise<v.InferOutput<S>> => {
    const response = await send(`${origin}/api/${path}`, options);
    const body: unknown = await response.json().catch(() => null);
    const parsed = v.safeParse(answer, body);
    if (!parsed.success) throw new Refusal("unavailable", path);
    return parsed.output;
  };

  return {
    setup: () => ask(SetupAnswer, "setup"),
    createWorkspace: (body) => ask(Membership, "workspaces", { body }),
    lookAtInvitation: (invitation) =>
      ask(InvitationAnswer, "invitations/look", { body: { invitation } }),
    join: (body, token) => ask(Membership, "join", { body, ...(token !== undefined && { token }) }),
    me: (token) => ask(Me, "me", { token }),
    invite: (workspaceId, token, body) =>
      ask(Invitation, `workspaces/${workspaceId}/invitations`, { body, token }),
    async changes(workspaceId, token, since, signal) {
      const path = `workspaces/${workspaceId}/changes?${queryOf(since)}`;
      const { body } = await send(`${origin}/api/${path}`, { token, signal });
      if (!body) throw new Refusal("unavailable", "changes");
      return body;
    },
    push: (workspaceId, token, body, signal) =>
      ask(PushAnswer, `workspaces/${workspaceId}/changes`, {
        body,
        token,
        ...(signal && { signal }),
      }),
  };
}

interface Options {
  readonly body?: unknown;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** The answer to a request that went well. @throws Refusal for every other */
async function send(url: string, { body, token, signal }: Options): Promise<Response> {
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { "content-type": typeOf(body) }),
  };
  const response = await fetch(url, {
    headers,
    ...(body !== undefined && { method: "POST", body: bytesOf(body) }),
    ...(signal && { signal }),
  }).catch(() => {
    throw new Refusal("unavailable", new URL(url).host);
  });
  if (response.ok) return response;
  throw refusalIn(await response.json().catch(() => null), wishIn(response));
}

const typeOf = (body: unknown) =>
  body instanceof Uint8Array ? "application/octet-stream" : "application/json";

const bytesOf = (body: unknown): BodyInit =>
  body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);

/** Each of these only saves bytes that come twice; more of them would not fit into an address. */
const EXCEPT = 100;

function queryOf({ after, part, except = [] }: ChangesSince): string {
  const query = new URLSearchParams({ after: String(after) });
  if (part) {
    query.set("before", String(part.floor + 1));
    query.set("top", String(part.top));
  }
  if (except.length > 0) query.set("except", except.slice(0, EXCEPT).join(","));
  return query.toString();
}

/** How long the server, or what stands before it, wants to be left alone. A date instead of seconds is passed over. */
function wishIn({ headers }: Response): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? NaN);
  return seconds >= 0 ? Math.min(seconds, LONGEST_WISH_S) * 1000 : undefined;
}

/** Whoever asks for more is asked again after this long. */
const LONGEST_WISH_S = 3600;

function refusalIn(body: unknown, retryAfter: number | undefined): Refusal {
  const failure = body as Partial<Failure> | null;
  return typeof failure?.code === "string"
    ? new Refusal(failure.code, failure.subject, retryAfter)
    : new Refusal("unavailable", undefined, retryAfter);
}
