import { DOCUMENT_KINDS, Id, Role, Zone } from "@rembuk/model";
import * as v from "valibot";

import { type RefusalCode, STATUS_OF } from "./refusal.ts";

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
/** Random secrets travel as base64url. */
const Secret = v.pipe(v.string(), v.regex(/^[\w-]{16,128}$/));
/** A secret that a device minted for itself with `newSecret`. The server keeps only its hash. */
export const DeviceSecret = v.pipe(v.string(), v.regex(/^[\w-]{43,128}$/));
export type DeviceSecret = v.InferOutput<typeof DeviceSecret>;

const PersonInput = v.strictObject({ id: Id, name: Name });

/** `GET /api/setup`: whether this server has no workspace yet, and, on loopback only, the set-up token. */
export const SetupAnswer = v.object({ fresh: v.boolean(), token: v.optional(Secret) });
export type SetupAnswer = v.InferOutput<typeof SetupAnswer>;

/**
 * `POST /api/workspaces`: puts a workspace on this server; the caller becomes its owner. The same request
 * again answers the same membership, so that one whose answer was lost can be repeated.
 */
export const CreateWorkspace = v.strictObject({
  id: Id,
  name: Name,
  zone: Zone,
  locale: v.picklist(["en", "id"]),
  person: PersonInput,
  setupToken: Secret,
  /** What this device will show as its bearer token from now on. */
  token: DeviceSecret,
  /** The documents come from the device: the server writes none. */
  adopt: v.optional(v.boolean()),
});
export type CreateWorkspace = v.InferOutput<typeof CreateWorkspace>;

/** What a device gets when it becomes a member's, with the token that it minted. */
export const Membership = v.object({
  token: Secret,
  workspaceId: Id,
  personId: Id,
  role: Role,
  /** The workspace's name when it was joined. */
  name: v.string(),
});
export type Membership = v.InferOutput<typeof Membership>;

/** `POST /api/workspaces/<id>/invitations`. `expiresAt` in milliseconds since 1970; default 7 days, 50 uses. */
export const CreateInvitation = v.strictObject({
  role: Role,
  expiresAt: v.optional(v.pipe(v.number(), v.integer())),
  uses: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
});
export type CreateInvitation = v.InferOutput<typeof CreateInvitation>;

/** The secret of an invitation; the link is `<server>/join#<secret>`. */
export const Invitation = v.object({
  invitation: Secret,
  role: Role,
  expiresAt: v.number(),
  uses: v.number(),
});
export type Invitation = v.InferOutput<typeof Invitation>;

/** `POST /api/invitations/look`: what an invitation leads to, before it is used. */
export const LookAtInvitation = v.strictObject({ invitation: Secret });
export const InvitationAnswer = v.object({ workspaceId: Id, name: v.string(), role: Role });
export type InvitationAnswer = v.InferOutput<typeof InvitationAnswer>;

/**
 * `POST /api/join`: lets this device in by an invitation. Answers a `Membership`; the same request again
 * answers the same one, and uses nothing up.
 */
export const Join = v.strictObject({
  invitation: Secret,
  person: PersonInput,
  token: DeviceSecret,
});
export type Join = v.InferOutput<typeof Join>;

/** `GET /api/me`: whom the bearer token names, and whether the device knows this server and its time. */
export const Me = v.object({
  workspaceId: Id,
  personId: Id,
  role: Role,
  /** The server's clock, in milliseconds since 1970. */
  now: v.number(),
  /** Which life of the server's data this is: another one after a backup was put back. */
  epoch: v.string(),
});
export type Me = v.InferOutput<typeof Me>;

/** `GET /api/workspaces/<id>`: the documents that the server holds of a workspace. */
export const WorkspaceAnswer = v.object({
  id: Id,
  name: v.string(),
  documents: v.array(v.object({ id: v.string(), kind: v.picklist(DOCUMENT_KINDS) })),
});
export type WorkspaceAnswer = v.InferOutput<typeof WorkspaceAnswer>;

/** `POST /api/workspaces/<id>/changes`: what of a device's edits is stored, and what never will be. */
export const PushAnswer = v.object({
  epoch: v.string(),
  now: v.number(),
  /** The server's commit number after these edits. */
  head: v.number(),
  refused: v.array(
    v.object({ id: v.string(), code: v.picklist(Object.keys(STATUS_OF) as RefusalCode[]) }),
  ),
});
export type PushAnswer = v.InferOutput<typeof PushAnswer>;

/** `GET /health`. Status 503 when `store` is not `ok`. */
export const Health = v.object({
  status: v.picklist(["ok", "failing"]),
  version: v.string(),
  store: v.picklist(["ok", "failing"]),
  rooms: v.number(),
  connections: v.number(),
});
export type Health = v.InferOutput<typeof Health>;
