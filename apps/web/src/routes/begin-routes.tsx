import { lazy } from "solid-js";

import type * as entrance from "./entrance.ts";

/** What somebody without a workspace sees first. */
export const FrontRoute = () => later("FrontDoor");

/** All ways to begin. */
export const BeginRoute = () => later("Begin");

/** A workspace on this device, empty. */
export const StartHereRoute = () => later("StartHere");

/** A workspace on this device, with the example in it. */
export const StartExampleRoute = () => later("StartExample");

/** A workspace on a fresh server. */
export const StartServerRoute = () => later("StartServer");

/** Where an invitation link leads. */
export const InvitationRoute = () => later("JoinRoute");

/** Made where it is shown, so that trying again asks for it again. */
function later(page: keyof typeof entrance) {
  const Page = lazy(async () => ({ default: (await import("./entrance.ts"))[page] }));
  return <Page />;
}
