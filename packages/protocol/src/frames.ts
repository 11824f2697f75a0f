/**
 * Message types of the Yjs door. 0–3 are y-websocket's own; 102 and 103 are ours, and stock
 * clients never see them because the server only ever answers them to a client that sent one.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Followed by opaque bytes to the end of the frame (ours: the varint of a local version). The server sends
   * the same frame back once a commit covers every update that this socket sent before it.
   */
  stored: 102,
  /**
   * Sent bare over the socket of a workspace's document; answered, then and whenever it has grown, with the
   * varint of the workspace's last commit number.
   */
  news: 103,
} as const;

/** The subprotocol that our client offers and the server chooses, so that browsers accept the handshake. */
export const SUBPROTOCOL = "rembuk.1";

const TOKEN_PREFIX = "rembuk.token.";

/** What a client offers as `Sec-WebSocket-Protocol`: keeps the token out of URLs and so out of logs. */
export function subprotocolsFor(token: string): string[] {
  return [SUBPROTOCOL, TOKEN_PREFIX + token];
}

/** The token among the subprotocols that a client offers. */
export function tokenIn(subprotocols: Iterable<string>): string | undefined {
  for (const offer of subprotocols) {
    if (offer.startsWith(TOKEN_PREFIX)) return offer.slice(TOKEN_PREFIX.length);
  }
  return undefined;
}
