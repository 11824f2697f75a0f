import {
  createServerApi,
  deviceWorkspace,
  type DeviceWorkspace,
  enterWorkspace,
} from "@rembuk/client";
import type { Membership } from "@rembuk/protocol";
import { useLocation, useNavigate } from "@solidjs/router";
import { Show } from "solid-js";

import { paths } from "../paths.ts";
import type { Sent } from "../welcome/create-form.ts";
import { InvitationPage } from "../welcome/invitation-page.tsx";
import { JoinPage } from "../welcome/join-page.tsx";
import {
  forgetPendingJoin,
  type PendingJoin,
  pendingJoin,
  rememberPendingJoin,
} from "../welcome/pending-join.ts";
import { standingAt } from "../workspace/standing-at.ts";
import { asRefusal } from "./as-refusal.ts";
import { NeedsMemory } from "./needs-memory.tsx";
import { useInvitation } from "./use-invitation.ts";

/** Where an invitation link leads. The secret is in the fragment and is sent to nobody but the server. */
export function JoinRoute() {
  // The router's address, not the window's, which follows only after this page is made. A link that is pasted
  // over another changes nothing but the fragment.
  const location = useLocation();
  const openInvitation = useInvitation();
  return (
    <NeedsMemory>
      <Show
        keyed
        when={location.hash.slice(1)}
        fallback={<InvitationPage onInvitation={openInvitation} />}
      >
        {(invitation) => <Join invitation={invitation} />}
      </Show>
    </NeedsMemory>
  );
}

function Join(props: { invitation: string }) {
  const navigate = useNavigate();
  const api = createServerApi(location.origin);
  /** Who comes in again with more rights stays the same person, whom only their own token can speak for. */
  let already: { readonly personId: string; readonly token: string } | undefined;

  const send = async (joining: PendingJoin, name: string): Promise<Sent> => {
    const { invitation, personId: id, token } = joining;
    try {
      await enter(await api.join({ invitation, person: { id, name }, token }, already?.token));
      return null;
    } catch (error) {
      return asRefusal(error);
    }
  };
  const enter = async (membership: Membership) => {
    await enterWorkspace(joined(membership));
    forgetPendingJoin(props.invitation);
    navigate(paths.workspace(membership.workspaceId), { replace: true });
  };
  const join = (name: string): Promise<Sent> => {
    const begun = pendingJoin(props.invitation);
    const joining = { ...begun, personId: already?.personId ?? begun.personId, name };
    rememberPendingJoin(joining);
    return send(joining, name);
  };
  const look = async () => {
    const begun = pendingJoin(props.invitation);
    // It was sent before, and the answer was lost: the server may have let this device in already.
    if (begun.name !== undefined && (await send(begun, begun.name)) === null) return null;
    try {
      const found = await api.lookAtInvitation(props.invitation);
      const mine = bearerOf(deviceWorkspace(found.workspaceId));
      const standing = mine && (await standingAt(api, mine.token, found.role));
      // Who is in already would come in a second time, as somebody else.
      if (standing === "in") navigate(paths.workspace(found.workspaceId), { replace: true });
      if (standing === "rises") already = mine;
      return found;
    } catch (error) {
      return asRefusal(error);
    }
  };
  return <JoinPage name={pendingJoin(props.invitation).name ?? ""} onLook={look} onJoin={join} />;
}

function bearerOf(workspace: DeviceWorkspace | undefined) {
  return workspace?.server
    ? { personId: workspace.personId, token: workspace.server.token }
    : undefined;
}

/** The server has all of it, and the rest comes to the device by itself. */
function joined({ token, ...workspace }: Membership) {
  return { ...workspace, server: { token, isAttached: true } };
}
