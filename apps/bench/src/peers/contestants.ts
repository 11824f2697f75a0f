import { hocuspocus } from "./hocuspocus.ts";
import { rembuk } from "./rembuk.ts";
import type { Contestant } from "./server.ts";
import { yWebsocketServer } from "./y-websocket-server.ts";

/** Ours first, then those it is compared with. */
export const CONTESTANTS: readonly Contestant[] = [rembuk, hocuspocus, yWebsocketServer];
