import {
  type CreateInvitation,
  type CreateWorkspace,
  type Failure,
  Invitation,
  InvitationAnswer,
  type Join,
  Me,
  Membership,
  Refusal,
  SetupAnswer,
} from "@rembuk/protocol";
import * as v from "valibot";

/** The HTTP side of a server, checked at both ends. Everything rejects with a `Refusal`. */
export interface ServerApi {
  setup(): Promise<SetupAnswer>;
  createWorkspace(request: CreateWorkspace): Promise<Membership>;
  lookAtInvitation(invitation: string): Promise<InvitationAnswer>;
  /** `token` is that of a person who is in already and comes in again. */
  join(request: Join, token?: string): Promise<Membership>;
  me(token: string): Promise<Me>;
  invite(workspaceId: string, token: string, request: CreateInvitation): Promise<Invitation>;
}

/** Talks to the server at an origin, `https://rembuk.example`. */
export function createServerApi(origin: string): ServerApi {
  const ask = async <S extends v.GenericSchema>(
    answer: S,
    path: string,
    options: { body?: unknown; token?: string } = {},
  ): Promise<v.InferOutput<S>> => {
    const response = await send(`${origin}/api/${path}`, options);
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw refusalIn(body);
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
  };
}

async function send(
  url: string,
  { body, token }: { body?: unknown; token?: string },
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  const init: RequestInit =
    body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  try {
    return await fetch(url, init);
  } catch {
    throw new Refusal("unavailable", new URL(url).host);
  }
}

function refusalIn(body: unknown): Refusal {
  const failure = body as Partial<Failure> | null;
  return typeof failure?.code === "string"
    ? new Refusal(failure.code, failure.subject)
    : new Refusal("unavailable");
}
