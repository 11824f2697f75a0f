import { createServerApi } from "@rembuk/client";
import { newId } from "@rembuk/model";
import { useLocation, useNavigate } from "@solidjs/router";
import { Show } from "solid-js";

import { paths } from "../paths.ts";
import type { Sent } from "../welcome/create-form.ts";
import { JoinPage } from "../welcome/join-page.tsx";
import { membershipOf, rememberMembership } from "../workspace/memberships.ts";
import { standingAt } from "../workspace/standing-at.ts";
import { asRefusal } from "./as-refusal.ts";
import { NeedsMemory } from "./needs-memory.tsx";

/** Where an invitation link leads. The secret is in the fragment and is sent to nobody but the server. */
export function JoinRoute() {
  // The router's address, not the window's, which follows only after this page is made. A link that is pasted
  // over another changes nothing but the fragment.
  const location = useLocation();
  return (
    <NeedsMemory>
      <Show keyed when={location.hash || "#"}>
        {(hash) => <Join invitation={hash.slice(1)} />}
      </Show>
    </NeedsMemory>
  );
}

function Join(props: { invitation: string }) {
  const navigate = useNavigate();
  const api = createServerApi(location.origin);
  /** Who comes in again with more rights stays the same person, whom only their own token can speak for. */
  let already: { personId: string; token: string } | undefined;

  const join = async (name: string): Promise<Sent> => {
    try {
      const { invitation } = props;
      const person = { id: already?.personId ?? newId(), name };
      const membership = await api.join({ invitation, person }, already?.token);
      rememberMembership(membership);
      navigate(paths.workspace(membership.workspaceId), { replace: true });
      return null;
    } catch (error) {
      return asRefusal(error);
    }
  };
  const look = async () => {
    try {
      const found = await api.lookAtInvitation(props.invitation);
      const mine = membershipOf(found.workspaceId);
      const standing = mine && (await standingAt(api, mine, found.role));
      // Who is in already would come in a second time, as somebody else.
      if (standing === "in") navigate(paths.workspace(found.workspaceId), { replace: true });
      if (standing === "rises") already = mine;
      return found;
    } catch (error) {
      return asRefusal(error);
    }
  };
  return <JoinPage onLook={look} onJoin={join} />;
}
