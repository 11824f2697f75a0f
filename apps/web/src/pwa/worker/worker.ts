/**
 * Opens the app without the server: answers for the app's own files and pages, and for nothing else.
 *
 * It holds one version whole, and the older ones as long as a tab of theirs is open. It takes over when it is told to,
 * or when no tab is open.
 */
import type { TakeOver } from "../agreement.ts";
import { fileOf, forgetOthers, isNamedByContent, keepVersion, type Version } from "./versions.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const APP_VERSION: Version;

const version = APP_VERSION;
const PAGE = "/";
/** What the server answers itself, and what nobody may answer for it. */
const DOORS = /^\/(api|sync|hooks|health)(\/|$)/;

self.addEventListener("install", (event) => event.waitUntil(keepVersion(version)));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", ({ data }) => {
  if (data === ("take over" satisfies TakeOver)) void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const path = pathFor(event.request);
  if (path !== null) event.respondWith(answer(event.request, path));
});

/** The file that answers a request; `null` where it goes to the server as if there were no worker. */
function pathFor({ method, mode, url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || DOORS.test(pathname)) return null;
  if (pathname in version.files || isNamedByContent(pathname)) return pathname;
  // A page of the app has no extension; anything else with one is somebody's file.
  return mode === "navigate" && !/\.[^/]*$/.test(pathname) ? PAGE : null;
}

async function answer(request: Request, path: string): Promise<Response> {
  return (await fileOf(version, path)) ?? fetch(request);
}

async function takeOver(): Promise<void> {
  await self.clients.claim();
  // A newer version that comes in right now keeps its files under a name not known here.
  if (!self.registration.installing) await forgetOthers(version);
}
