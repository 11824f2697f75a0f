import { createServerApi } from "@rembuk/client";
import { newId } from "@rembuk/model";
import { useNavigate } from "@solidjs/router";

import { paths } from "../paths.ts";
import type { Sent } from "../welcome/create-form.ts";
import { JoinPage } from "../welcome/join-page.tsx";
import { membershipOf, rememberMembership } from "../workspace/memberships.ts";
import { asRefusal } from "./as-refusal.ts";

/** Where an invitation link leads. The secret is in the fragment and is sent to nobody but the server. */
export function JoinRoute() {
  const navigate = useNavigate();
  const api = createServerApi(location.origin);
  const invitation = location.hash.slice(1);
  const join = async (name: string): Promise<Sent> => {
    try {
      const membership = await api.join({ invitation, person: { id: newId(), name } });
      rememberMembership(membership);
      navigate(paths.workspace(membership.workspaceId), { replace: true });
      return null;
    } catch (error) {
      return asRefusal(error);
    }
  };
  const look = async () => {
    try {
      const found = await api.lookAtInvitation(invitation);
      // Who is in already would come in a second time, as somebody else.
      if (membershipOf(found.workspaceId)) {
        navigate(paths.workspace(found.workspaceId), { replace: true });
      }
      return found;
    } catch (error) {
      return asRefusal(error);
    }
  };
  return <JoinPage onLook={look} onJoin={join} />;
}
