import { join, resolve } from "node:path";

/** Everything that can be set, with what holds when nothing is. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder that holds everything. */
  readonly data: string;
  /** The address that people type, where it is not the one listened on. */
  readonly publicUrl: URL | null;
  /** Serves and syncs, but starts nothing in the background: no compaction. */
  readonly safeMode: boolean;
  /** The built web app; `null` serves none. */
  readonly web: string | null;
  readonly version: string;
}

/** A setting that makes no sense, or two that contradict each other. */
export class BadConfig extends Error {
  override readonly name = "BadConfig";
}

/** The only place that reads the environment. @throws BadConfig */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const host = env["HOST"] || "127.0.0.1";
  const publicUrl = readUrl(env["REMBUK_URL"]);
  for (const name of ["DATABASE_URL", "REDIS_URL"]) {
    if (env[name])
      throw new BadConfig(
        `${name} is set, but this version keeps everything in REMBUK_DATA. Unset it.`,
      );
  }
  if (publicUrl?.protocol === "https:" && publicUrl.port === String(readPort(env["PORT"]))) {
    throw new BadConfig(
      `REMBUK_URL (${publicUrl.href}) speaks HTTPS on the port that Rembuk itself answers in plain HTTP. ` +
        "Give the proxy and Rembuk different ports.",
    );
  }
  return {
    port: readPort(env["PORT"]),
    host,
    data: resolve(env["REMBUK_DATA"] || "data"),
    publicUrl,
    safeMode: readFlag("SAFE_MODE", env["SAFE_MODE"]),
    // The same two steps up from `src` and from `dist`.
    web: join(import.meta.dirname, "../../web/dist"),
    version: "0.0.0",
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 4400;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new BadConfig(`PORT is ${text}; it must be a number from 0 to 65535.`);
}

function readUrl(text: string | undefined): URL | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search)
    return url;
  throw new BadConfig(
    `REMBUK_URL is ${text}; it must look like https://plan.example.org, without a path.`,
  );
}

function readFlag(name: string, text: string | undefined): boolean {
  if (text === undefined || ["", "0", "false"].includes(text)) return false;
  if (["1", "true"].includes(text)) return true;
  throw new BadConfig(`${name} is ${text}; use 1 or 0.`);
}
