import type { RefusalCode } from "@rembuk/protocol";
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { ServerHere } from "../workspace/look-for-server.ts";

/** Why a workspace is not on the server, each with a sentence and a way on. */
export type ShareFailure =
  | "none"
  | "occupied"
  | "unauthenticated"
  | "taken"
  | "unavailable"
  | "too-many"
  | "forbidden"
  | "other";

/** How far somebody has come with sharing a workspace. */
export type ShareState =
  | { readonly step: "offer" }
  | { readonly step: "looking" }
  /** The server is another machine's and asks for what it printed there. */
  | { readonly step: "token"; readonly failure: ShareFailure | null }
  | { readonly step: "sharing"; readonly asksToken: boolean }
  /** Begun, and the server is away: it goes on by itself. */
  | { readonly step: "waiting" }
  | { readonly step: "failed"; readonly failure: ShareFailure };

/** The way from a workspace on this device to one on a server. */
export interface Share {
  readonly state: Accessor<ShareState>;
  /** Looks for the server; where it gives its set-up token by itself, shares at once. */
  readonly begin: () => Promise<void>;
  readonly send: (setupToken: string) => Promise<void>;
  readonly cancel: () => void;
}

/** What sharing needs of its surroundings. */
export interface Sharing {
  readonly look: () => Promise<ServerHere>;
  /** Resolves to why it failed, or to `null`. Doing it again does nothing twice. */
  readonly share: (setupToken: string) => Promise<RefusalCode | null>;
  /** What an earlier visit began with and did not finish. */
  readonly begun: string | null;
  /** Keeps what it was begun with, before anything is sent; `null` when nothing comes of it. */
  readonly keep: (setupToken: string | null) => void;
  /** Calls back when it is time to try again; returns the way to call that off. */
  readonly later: (tries: number, again: () => void) => () => void;
}

/** Begins with the offer, or goes on by itself with what was begun before. */
export function createShare({ look, share, begun, keep, later }: Sharing): Share {
  const [state, setState] = createSignal<ShareState>({ step: "offer" });
  let callOff = () => {};
  onCleanup(() => callOff());

  const send = async (setupToken: string, asksToken: boolean, tries = 0): Promise<void> => {
    keep(setupToken);
    setState({ step: "sharing", asksToken });
    const refusal = await share(setupToken);
    if (refusal === null) return;
    if (refusal === "unavailable") {
      setState({ step: "waiting" });
      callOff = later(tries, () => void send(setupToken, asksToken, tries + 1));
      return;
    }
    keep(null);
    const failure = FAILURES[refusal];
    // A slip in the token is mended where it was typed.
    const mendsToken = asksToken && failure === "unauthenticated";
    setState(mendsToken ? { step: "token", failure } : { step: "failed", failure });
  };
  if (begun !== null) void send(begun, true);

  return {
    state,
    async begin() {
      setState({ step: "looking" });
      const server = await look();
      if (state().step !== "looking") return;
      if (server.kind === "fresh" && server.token !== undefined) await send(server.token, false);
      else if (server.kind === "fresh") setState({ step: "token", failure: null });
      else setState({ step: "failed", failure: FAILURE_AT[server.kind] });
    },
    send: (setupToken) => send(setupToken, true),
    cancel() {
      callOff();
      keep(null);
      setState({ step: "offer" });
    },
  };
}

const FAILURE_AT = { occupied: "occupied", away: "unavailable", none: "none" } as const;

const FAILURES: Readonly<Record<RefusalCode, ShareFailure>> = {
  unauthenticated: "unauthenticated",
  taken: "taken",
  unavailable: "unavailable",
  "too-many": "too-many",
  forbidden: "forbidden",
  "not-found": "other",
  invalid: "other",
  expired: "other",
  "too-large": "other",
};
