import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import { LocaleProvider } from "../i18n/locale.tsx";
import { Select } from "./select.tsx";
import { TextField } from "./text-field.tsx";

afterEach(cleanup);

describe("a field", () => {
  it("is named by its label and described by its hint, or by what is wrong", () => {
    const [error, setError] = createSignal<string>();
    render(() => (
      <LocaleProvider locale="en">
        <TextField label="Link" hint="Where it leads" error={error()} value="" onInput={() => {}} />
      </LocaleProvider>
    ));
    const input = screen.getByLabelText("Link");
    const described = () =>
      document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(described()).toBe("Where it leads");
    expect(input.hasAttribute("aria-invalid")).toBe(false);

    setError("A link begins with https://");

    expect(described()).toBe("A link begins with https://");
    expect(input.getAttribute("aria-invalid")).toBe("true");
  });

  it("tells every letter, and shows what comes back", () => {
    const [value, setValue] = createSignal("");
    render(() => (
      <LocaleProvider locale="id">
        <TextField
          label="Judul"
          isOptional
          value={value()}
          onInput={(typed) => setValue(`${typed}!`)}
        />
      </LocaleProvider>
    ));

    const input = screen.getByLabelText<HTMLInputElement>("Judul (opsional)");

    fireEvent.input(input, { target: { value: "Kopi" } });

    expect(input.value).toBe("Kopi!");
  });
});

describe("a select", () => {
  it("shows the value it is given, also when the choices come in groups", () => {
    const [value, setValue] = createSignal("b");
    render(() => (
      <LocaleProvider locale="en">
        <Select
          label="Zone"
          value={value()}
          onChange={setValue}
          groups={[
            { label: "First", choices: [{ value: "a", label: "A" }] },
            { label: "Rest", choices: [{ value: "b", label: "B" }] },
          ]}
        />
      </LocaleProvider>
    ));
    const select = screen.getByLabelText<HTMLSelectElement>("Zone");
    expect(select.value).toBe("b");

    fireEvent.change(select, { target: { value: "a" } });

    expect(select.value).toBe("a");
  });
});
