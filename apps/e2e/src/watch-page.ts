import type { BrowserContext } from "@playwright/test";

/**
 * Writes down what no page of ours may ever do: throw, ask another origin for anything, or try what the
 * content security policy forbids.
 */
export function watchPages(context: BrowserContext, origin: string): readonly string[] {
  const complaints: string[] = [];
  context.on("weberror", (event) => {
    complaints.push(`the page threw: ${event.error().stack ?? event.error().message}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.protocol !== "blob:" && url.origin !== origin) {
      complaints.push(`the page asked ${url.origin} for ${url.pathname}`);
    }
  });
  context.on("console", (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) complaints.push(`the policy forbade: ${text}`);
  });
  return complaints;
}
