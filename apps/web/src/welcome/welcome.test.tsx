import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { Sent } from "./create-form.ts";
import { FirstRun } from "./first-run.tsx";
import { secretIn, serverIn } from "./invitation-link.ts";
import { JoinPage, type Looked } from "./join-page.tsx";
import type { NewWorkspace } from "./new-workspace-form.tsx";
import { WorkspaceTaken } from "./workspace-taken.tsx";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const renderIn = (page: () => JSX.Element) =>
  render(() => <LocaleProvider locale="en">{page()}</LocaleProvider>);
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const answer = (sent: Sent) => vi.fn<(workspace: NewWorkspace) => Promise<Sent>>(async () => sent);

describe("the first run", () => {
  it("makes a workspace of what was typed, in the language on screen", async () => {
    const onMake = answer(null);
    renderIn(() => <FirstRun needsToken={false} onMake={onMake} />);

    fireEvent.change(screen.getByLabelText("Language"), { target: { value: "id" } });
    type("Nama ruang kerja", "  Kedai Rintik ");
    type("Nama Anda", "Sari");
    fireEvent.change(screen.getByLabelText("Zona waktu"), { target: { value: "Asia/Jayapura" } });
    press("Buat ruang kerja");

    expect(onMake).toHaveBeenCalledExactlyOnceWith({
      name: "Kedai Rintik",
      personName: "Sari",
      zone: "Asia/Jayapura",
      locale: "id",
    });
  });

  it("offers Indonesia's three clocks first", () => {
    renderIn(() => <FirstRun needsToken={false} onMake={answer(null)} />);

    const zones = [...screen.getByLabelText("Time zone").querySelectorAll("option")];

    expect(zones.slice(0, 3).map((zone) => zone.textContent)).toEqual([
      "WIB · Jakarta",
      "WITA · Makassar",
      "WIT · Jayapura",
    ]);
    expect(zones.length).toBeGreaterThan(200);
  });

  it("says what is missing, puts the focus there, and sends nothing", () => {
    const onMake = answer(null);
    renderIn(() => <FirstRun needsToken={false} onMake={onMake} />);

    type("Name of the workspace", "Kedai Rintik");
    press("Make the workspace");

    const missing = screen.getByLabelText("Your name");
    expect(document.activeElement).toBe(missing);
    expect(missing.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByLabelText("Name of the workspace").hasAttribute("aria-invalid")).toBe(false);
    expect(onMake).not.toHaveBeenCalled();
  });

  it("asks for the set-up token only where the server is somewhere else", () => {
    const onMake = answer(null);
    const { unmount } = renderIn(() => <FirstRun needsToken={false} onMake={onMake} />);
    expect(screen.queryByLabelText("Set-up token")).toBeNull();
    unmount();

    renderIn(() => <FirstRun needsToken onMake={onMake} />);
    type("Name of the workspace", "Kedai Rintik");
    type("Your name", "Sari");
    press("Make the workspace");
    expect(onMake).not.toHaveBeenCalled();
    type("Set-up token", " abcdefghijklmnopqrst ");
    press("Make the workspace");

    expect(onMake.mock.calls[0]?.[0]).toMatchObject({ setupToken: "abcdefghijklmnopqrst" });
  });

  it("keeps what was typed when the server is away, and says so", async () => {
    renderIn(() => <FirstRun needsToken={false} onMake={answer("unavailable")} />);
    type("Name of the workspace", "Kedai Rintik");
    type("Your name", "Sari");

    press("Make the workspace");

    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The server did not answer");
    expect(alert.textContent).toContain("What you typed is still here.");
    expect(screen.getByLabelText<HTMLInputElement>("Your name").value).toBe("Sari");
  });

  it("is sent once, however often it is pressed", async () => {
    const onMake = vi.fn<() => Promise<Sent>>(() => new Promise(() => undefined));
    renderIn(() => <FirstRun needsToken={false} onMake={onMake} />);
    type("Name of the workspace", "Kedai Rintik");
    type("Your name", "Sari");

    press("Make the workspace");
    press("Making it …");

    expect(onMake).toHaveBeenCalledOnce();
  });
});

describe("an invitation", () => {
  const join = (looked: Looked, sent: Sent = null) => {
    const onJoin = vi.fn<(name: string) => Promise<Sent>>(async () => sent);
    renderIn(() => <JoinPage onLook={() => Promise.resolve(looked)} onJoin={onJoin} />);
    return onJoin;
  };

  it("says to what one is invited and as what, and asks for a name", async () => {
    const onJoin = join({ name: "Kedai Rintik", role: "viewer" });

    expect(await screen.findByRole("heading", { name: "Come to “Kedai Rintik”" })).toBeTruthy();
    expect(screen.getByText(/You will be a viewer/)).toBeTruthy();
    type("Your name", "Budi ");
    press("Come in");

    expect(onJoin).toHaveBeenCalledExactlyOnceWith("Budi");
  });

  it.each([
    ["expired", "This invitation has run out"],
    ["not-found", "This invitation is not known here"],
  ] as const)("that is %s says so, and what to do", async (code, sentence) => {
    join(code);

    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(sentence);
    expect(alert.textContent).toMatch(/ask for a new one/i);
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("can be opened again when the server was away", async () => {
    const answers: Looked[] = ["unavailable", { name: "Kedai Rintik", role: "editor" }];
    renderIn(() => (
      <JoinPage
        onLook={() => Promise.resolve(answers.shift()!)}
        onJoin={() => Promise.resolve(null)}
      />
    ));

    fireEvent.click(await screen.findByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("heading", { name: "Come to “Kedai Rintik”" })).toBeTruthy();
  });

  it("that runs out while one types says so and keeps the name", async () => {
    join({ name: "Kedai Rintik", role: "editor" }, "expired");
    await screen.findByLabelText("Your name");
    type("Your name", "Budi");

    press("Come in");

    expect((await screen.findByRole("alert")).textContent).toContain("has run out");
    expect(screen.getByLabelText<HTMLInputElement>("Your name").value).toBe("Budi");
  });
});

describe("a server that has its workspace", () => {
  it("opens a pasted invitation link", () => {
    const onInvitation = vi.fn<(link: string) => void>();
    renderIn(() => <WorkspaceTaken onInvitation={onInvitation} />);

    type("Invitation link", "hello");
    press("Open the invitation");
    expect(onInvitation).not.toHaveBeenCalled();
    expect(screen.getByText(/not an invitation link/)).toBeTruthy();

    type("Invitation link", " https://rembuk.example/join#abcd-EFGH_ijkl-mnop ");
    press("Open the invitation");

    expect(onInvitation).toHaveBeenCalledExactlyOnceWith(
      "https://rembuk.example/join#abcd-EFGH_ijkl-mnop",
    );
  });

  it("knows which server a link names, and that a bare secret names none", () => {
    expect(serverIn(" https://rembuk.example/join#abcd-EFGH_ijkl-mnop ")).toBe(
      "https://rembuk.example",
    );
    expect(serverIn("abcd-EFGH_ijkl-mnop")).toBeNull();
    expect(serverIn("javascript:alert(1)#abcd-EFGH_ijkl-mnop")).toBeNull();
  });

  it("finds the secret in a link or alone, and in nothing else", () => {
    expect(secretIn("abcdefghijklmnop")).toBe("abcdefghijklmnop");
    expect(secretIn("https://x/join#short")).toBeNull();
    expect(secretIn("https://x/join")).toBeNull();
    expect(secretIn("")).toBeNull();
  });
});
