import { LocaleProvider } from "@rembuk/ui";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { lazy, Suspense } from "solid-js";
import { expect, test, vi } from "vitest";

import { Mishap } from "./mishap.tsx";

test("a page that could not be loaded says so, and trying again asks for it again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  let isAway = true;
  const load = async () => {
    if (isAway) throw new TypeError("Failed to fetch dynamically imported module");
    return { default: () => <p>Who belongs to the workspace</p> };
  };
  const Page = () => {
    const Loaded = lazy(load);
    return <Loaded />;
  };
  render(() => (
    <LocaleProvider>
      <Mishap>
        <Suspense>
          <Page />
        </Suspense>
      </Mishap>
    </LocaleProvider>
  ));
  expect(await screen.findByRole("alert")).toBeDefined();
  isAway = false;
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Who belongs to the workspace")).toBeDefined();
});
