/**
 * What client and server say to each other: requests and answers, frames of our own, refusals.
 *
 * Both ends check with the same schemas; neither has a sentence for people.
 *
 * @module
 */
export {
  CreateInvitation,
  CreateWorkspace,
  DeviceSecret,
  Health,
  Invitation,
  InvitationAnswer,
  Join,
  LookAtInvitation,
  Me,
  Membership,
  PushAnswer,
  SetupAnswer,
  WorkspaceAnswer,
} from "./api.ts";
export { CLOSE, finalReason, type FinalReason } from "./close-codes.ts";
export {
  createFrameReader,
  type ExchangeFrame,
  FRAME_BYTES,
  type FrameReader,
  MalformedFrame,
  UPDATE_BYTES,
  writeFrame,
} from "./exchange.ts";
export { MESSAGE, SUBPROTOCOL, subprotocolsFor, tokenIn } from "./frames.ts";
export { type Failure, Refusal, type RefusalCode, STATUS_OF } from "./refusal.ts";
export { newSecret } from "./secret.ts";
