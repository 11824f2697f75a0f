import { once } from "node:events";

import { startServer } from "../start.ts";
import type { Command } from "./command.ts";

/** `serve`: runs until it is told to stop. */
export const SERVE_COMMAND: Command = {
  name: "serve",
  about: "Serves the workspace until it is stopped (Ctrl+C).",
  takes: [],
  options: {},
  async run({ config, options }) {
    const server = await startServer(config);
    const { url, port, setupToken } = server;
    if (options["json"]) console.log(JSON.stringify({ url, port }));
    else announce(config.publicUrl?.origin ?? shownUrl(url), setupToken);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await server.stop();
    return { json: undefined, text: [] };
  },
};

const shownUrl = (url: string) =>
  url.replace("//127.0.0.1", "//localhost").replace("//0.0.0.0", "//localhost");

function announce(url: string, setupToken: string | null): void {
  console.log(`Rembuk is at ${url}`);
  if (setupToken) {
    console.log("There is no workspace here yet. Open that address on this machine and name one.");
    console.log(`From another machine you will be asked for this set-up token: ${setupToken}`);
  }
}
