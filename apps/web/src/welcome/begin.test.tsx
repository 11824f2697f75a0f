import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";

import { BeginPage } from "./begin-page.tsx";
import type { Sent } from "./create-form.ts";
import type { NewWorkspace } from "./new-workspace-form.tsx";
import { StartPage } from "./start-page.tsx";

afterEach(cleanup);

const renderIn = (page: () => JSX.Element) =>
  render(() => <LocaleProvider locale="en">{page()}</LocaleProvider>);
const MADE = () => Promise.resolve<Sent>(null);
const ways = () => screen.getAllByRole("link").map((link) => link.getAttribute("href"));

test("without a server one begins on this device, in the example, from a file or by an invitation", () => {
  const onFile = vi.fn<() => void>();
  renderIn(() => <BeginPage hasFreshServer={false} isAnother={false} onFile={onFile} />);

  expect(ways()).toEqual(["/start/device", "/start/example", "/join"]);
  fireEvent.click(screen.getByRole("button", { name: /Open a Rembuk file/ }));
  expect(onFile).toHaveBeenCalledOnce();
});

test("a fresh server is offered first", () => {
  renderIn(() => <BeginPage hasFreshServer isAnother onFile={() => {}} />);
  expect(ways()[0]).toBe("/start/server");
});

test("the example has its name already: only one's own is missing", () => {
  const onMake = vi.fn<(workspace: NewWorkspace) => Promise<Sent>>(async () => null);
  renderIn(() => <StartPage withExample filled={null} onMake={onMake} />);
  expect(screen.getByLabelText<HTMLInputElement>("Name of the workspace").value).toBe(
    "Kedai Rintik",
  );
  expect(document.activeElement).toBe(screen.getByLabelText("Your name"));

  fireEvent.input(screen.getByLabelText("Your name"), { target: { value: "Sari" } });
  fireEvent.click(screen.getByRole("button", { name: "Open the example" }));
  expect(onMake.mock.calls[0]?.[0]).toMatchObject({ name: "Kedai Rintik", personName: "Sari" });
});

test("while the example comes in, its posts are counted", () => {
  renderIn(() => <StartPage withExample filled={{ done: 24, all: 60 }} onMake={MADE} />);
  expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("24 of 60 posts");
});

test("an empty workspace of this device is asked for no token", () => {
  renderIn(() => <StartPage withExample={false} filled={null} onMake={MADE} />);
  expect(screen.queryByLabelText("Set-up token")).toBeNull();
  expect(screen.getByText(/kept in this browser and needs no server/)).toBeTruthy();
});
