import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, expectTypeOf, it } from "vitest";

import { type LocaleState, LocaleProvider, preferredLocale, useLocale } from "./locale.tsx";
import { createMessages, type Messages } from "./messages.ts";
import { plural } from "./plural.ts";

const en = {
  hello: "Hello",
  posts: (count: number) => plural("en", count, { one: "1 post", other: `${count} posts` }),
  status: { draft: "Draft", ready: "Ready" },
};
const messages: Messages<typeof en> = {
  en,
  id: {
    hello: "Halo",
    posts: (count) => `${count} posting`,
    status: { draft: "Draf", ready: "Siap" },
  },
};

let state!: LocaleState;
function Page() {
  const t = createMessages(messages);
  state = useLocale();
  return (
    <p>{`${t("hello")}, ${t("posts", 1)}, ${t("status", "draft")}, ${state.formats().time("09:00")}`}</p>
  );
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe("the language", () => {
  it("changes every sentence on screen at once, and is remembered", () => {
    render(() => (
      <LocaleProvider locale="en">
        <Page />
      </LocaleProvider>
    ));
    screen.getByText("Hello, 1 post, Draft, 09:00");

    state.setLocale("id");

    screen.getByText("Halo, 1 posting, Draf, 09.00");
    expect(document.documentElement.lang).toBe("id");
    expect(localStorage.getItem("rembuk.locale")).toBe("id");
  });

  it("is the one chosen before", () => {
    localStorage.setItem("rembuk.locale", "id");

    render(() => (
      <LocaleProvider locale="en">
        <Page />
      </LocaleProvider>
    ));

    expect(screen.getByText(/^Halo/)).toBeTruthy();
  });

  it("is otherwise the first of the reader's that is complete", () => {
    expect(preferredLocale(["de-DE", "id-ID", "en"])).toBe("id");
    expect(preferredLocale(["in"])).toBe("id");
    expect(preferredLocale(["fr", "de"])).toBe("en");
  });
});

describe("messages", () => {
  it("do not compile when a sentence is missing or given the wrong things", () => {
    // @ts-expect-error Indonesian lacks `status`
    const lacking: Messages<typeof en> = { en, id: { hello: "Halo", posts: () => "posting" } };
    expect(lacking.id.status).toBeUndefined();

    type T = ReturnType<typeof createMessages<typeof en>>;
    expectTypeOf<Parameters<typeof createMessages<typeof en>>[0]>().toEqualTypeOf<
      Messages<typeof en>
    >();
    const wrong = (t: T) => [
      // @ts-expect-error there is no such sentence
      () => t("goodbye"),
      // @ts-expect-error a count is a number
      () => t("posts", "one"),
      // @ts-expect-error there is no such word
      () => t("status", "gone"),
    ];
    expect(wrong).toBeTypeOf("function");
  });
});
