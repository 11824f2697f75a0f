import type { Benchmark } from "../part.ts";
import { catchUp } from "./catch-up.ts";
import { merge } from "./merge.ts";
import { opening } from "./opening.ts";
import { using } from "./using.ts";

/** The app on a device, in Chromium: with the server off, in a full month, and when it comes back. */
export const device: Benchmark = {
  name: "device",
  summary: "the app in a browser: opening without a server, editing, turning, catching up, merging",
  parts: [opening, using, catchUp, merge],
};
