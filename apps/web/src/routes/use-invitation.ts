import { useNavigate } from "@solidjs/router";

import { paths } from "../paths.ts";
import { secretIn, serverIn } from "../welcome/invitation-link.ts";

/** Opens a pasted invitation link: here, or at the server that it names. */
export function useInvitation(): (link: string) => void {
  const navigate = useNavigate();
  return (link) => {
    const secret = secretIn(link);
    if (secret === null) return;
    const server = serverIn(link) ?? location.origin;
    // A workspace lives where its server is: another address has its own storage on this device.
    if (server === location.origin) navigate(paths.join(secret));
    else location.assign(server + paths.join(secret));
  };
}
