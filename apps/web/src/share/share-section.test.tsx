import type { RefusalCode } from "@rembuk/protocol";
import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";

import type { ServerHere } from "../workspace/look-for-server.ts";
import { createShare } from "./create-share.ts";
import { ShareSection } from "./share-section.tsx";

afterEach(cleanup);

function renderAt(server: ServerHere, answer: RefusalCode | null = null) {
  const send = vi.fn<(token: string) => Promise<RefusalCode | null>>(async () => answer);
  render(() => {
    const share = createShare({
      look: () => Promise.resolve(server),
      share: send,
      begun: null,
      keep: () => {},
      later: () => () => {},
    });
    return (
      <LocaleProvider locale="en">
        <ShareSection workspaceId="w1" share={share} />
      </LocaleProvider>
    );
  });
  fireEvent.click(screen.getByRole("button", { name: "Share with my team" }));
  return send;
}

test("at the server's own machine nothing is asked", async () => {
  const send = renderAt({ kind: "fresh", token: "given" });
  expect(await screen.findByRole("button", { name: "Sharing …" })).toBeTruthy();
  expect(send).toHaveBeenCalledExactlyOnceWith("given");
});

test("elsewhere the set-up token is asked for, and nothing is sent without it", async () => {
  const send = renderAt({ kind: "fresh" }, "unauthenticated");
  const field = await screen.findByLabelText("Set-up token");
  fireEvent.click(screen.getByRole("button", { name: "Share now" }));
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(send).not.toHaveBeenCalled();

  fireEvent.input(field, { target: { value: " wrong " } });
  fireEvent.click(screen.getByRole("button", { name: "Share now" }));
  const alert = await screen.findByRole("alert");
  expect(send).toHaveBeenCalledExactlyOnceWith("wrong");
  expect(alert.textContent).toContain("That is not this server's set-up token");
  expect(alert.textContent).toContain("Everything is still on this device");
});

test("where there is no server the way on is a file", async () => {
  renderAt({ kind: "none" });
  expect((await screen.findByRole("alert")).textContent).toContain("There is no server");
  const way = screen.getByRole("link", { name: "Data on this device" });
  expect(way.getAttribute("href")).toBe("/w/w1/data");
});

test("a server that is away can be tried again", async () => {
  renderAt({ kind: "away" });
  expect((await screen.findByRole("alert")).textContent).toContain("does not answer");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Data on this device" })).toBeNull();
});

test("a workspace that is there already under somebody else is left alone, here and there", async () => {
  renderAt({ kind: "fresh", token: "given" }, "taken");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("belongs to somebody else");
  expect(alert.textContent).toContain("invitation link");
});

test("when the network goes meanwhile it says that it goes on by itself", async () => {
  renderAt({ kind: "fresh", token: "given" }, "unavailable");
  expect(await screen.findByText(/goes on by itself as soon as the server answers/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Not now" }));
  expect(screen.getByRole("button", { name: "Share with my team" })).toBeTruthy();
});
