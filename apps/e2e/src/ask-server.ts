/** Sends a request to the HTTP side of a server, as any other program would. */
export type Ask = (path: string, options?: AskOptions) => Promise<Response>;

/** What is sent along; with a body it is a `POST`. */
interface AskOptions {
  readonly token?: string;
  readonly body?: unknown;
}

/** Asks the server that runs at `url`. */
export function askServer(url: () => string): Ask {
  return (path, { token, body } = {}) =>
    fetch(url() + path, {
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    });
}
