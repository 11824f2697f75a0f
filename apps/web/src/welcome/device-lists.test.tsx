import { deviceWorkspace, type DeviceWorkspace, rememberWorkspace } from "@rembuk/client";
import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { afterEach, expect, test } from "vitest";

import { removedWorkspaces, removeWorkspace } from "../workspace/removed-workspaces.ts";
import { DeviceLists } from "./device-lists.tsx";

const kedai: DeviceWorkspace = {
  workspaceId: "kedai",
  personId: "sari",
  name: "Kedai Rintik",
  role: "owner",
  server: null,
};
const toko: DeviceWorkspace = {
  ...kedai,
  workspaceId: "toko",
  name: "Toko Buku",
  server: { token: "a-token-of-this-device", isAttached: true },
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function renderLists() {
  render(() => (
    <LocaleProvider locale="en">
      <DeviceLists />
    </LocaleProvider>
  ));
}

const listed = (name: string) =>
  within(screen.getByRole("region", { name })).getAllByRole("listitem");

test("workspaces are listed with where they are, the latest first", () => {
  rememberWorkspace(kedai);
  rememberWorkspace(toko);
  renderLists();
  expect(listed("Your workspaces").map((item) => item.textContent)).toEqual([
    "Toko BukuWith your team",
    "Kedai RintikOnly on this device",
  ]);
});

test("a removed workspace is kept until it is put back, with all that it was", () => {
  rememberWorkspace(toko);
  removeWorkspace(toko);
  expect(deviceWorkspace("toko")).toBeUndefined();
  renderLists();

  fireEvent.click(screen.getByRole("button", { name: "Put back" }));

  expect(deviceWorkspace("toko")).toEqual(toko);
  expect(removedWorkspaces()).toEqual([]);
  expect(listed("Your workspaces")).toHaveLength(1);
});

test("who came back by an invitation has nothing left to put back", () => {
  rememberWorkspace(toko);
  removeWorkspace(toko);
  rememberWorkspace({ ...toko, role: "editor" });
  expect(removedWorkspaces()).toEqual([]);
});

test("what nobody else has is deleted only after its name was typed", async () => {
  rememberWorkspace(kedai);
  removeWorkspace(kedai);
  renderLists();
  fireEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete “Kedai Rintik” for good?" });
  expect(within(dialog).getByText(/nobody else has it/)).toBeTruthy();
  const really = () =>
    within(dialog).getByRole<HTMLButtonElement>("button", { name: "Delete for good" });
  expect(really().disabled).toBe(true);

  fireEvent.input(within(dialog).getByLabelText("Type Kedai Rintik to delete it"), {
    target: { value: "kedai rintik " },
  });
  await waitFor(() => expect(really().disabled).toBe(false));
  fireEvent.click(really());

  await waitFor(() => expect(removedWorkspaces()).toEqual([]));
  expect(deviceWorkspace("kedai")).toBeUndefined();
});

test("what never came to be shared is nowhere else, although sharing was begun", async () => {
  const begun = { ...kedai, server: { token: "a-token-of-this-device", isAttached: false } };
  rememberWorkspace(begun);
  removeWorkspace(begun);
  renderLists();
  fireEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/nobody else has it/)).toBeTruthy();
  expect(within(dialog).getByRole("textbox")).toBeTruthy();
});

test("a token that a workspace got after it was opened stays with it when it is removed", () => {
  rememberWorkspace({ ...kedai, server: toko.server });
  removeWorkspace(kedai);
  expect(removedWorkspaces()[0]?.server).toEqual(toko.server);
});

test("what the team still has needs no typing", async () => {
  rememberWorkspace(toko);
  removeWorkspace(toko);
  renderLists();
  fireEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/Your team keeps it on the server/)).toBeTruthy();
  const really = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Delete for good" });
  await waitFor(() => expect(really.disabled).toBe(false));
  expect(within(dialog).queryByRole("textbox")).toBeNull();
});
