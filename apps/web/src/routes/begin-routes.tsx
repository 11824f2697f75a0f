import { type Component, lazy } from "solid-js";

/** All ways to begin. */
export const BeginRoute = () => later(async () => (await import("./begin-pages.tsx")).Begin);

/** A workspace on this device, empty. */
export const StartHereRoute = () =>
  later(async () => (await import("./begin-pages.tsx")).StartHere);

/** A workspace on this device, with the example in it. */
export const StartExampleRoute = () =>
  later(async () => (await import("./begin-pages.tsx")).StartExample);

/** A workspace on a fresh server. */
export const StartServerRoute = () =>
  later(async () => (await import("./begin-pages.tsx")).StartServer);

/** Where an invitation link leads. */
export const JoinRoute = () => later(async () => (await import("./join-route.tsx")).JoinRoute);

/** Made where it is shown, so that trying again asks for it again. */
function later(load: () => Promise<Component>) {
  const Page = lazy(async () => ({ default: await load() }));
  return <Page />;
}
