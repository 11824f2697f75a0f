import { Button, EmptyState, Icon, showToast } from "@rembuk/ui";

import { exampleStanding } from "../shell/example-standing.ts";
import { Frame } from "../shell/frame.tsx";

import styles from "./gallery.module.css";

const PEOPLE = [
  { name: "Editor Dua", color: 5 },
  { name: "Desainer Sari", color: 8 },
  { name: "Manajer Jaya", color: 2 },
  { name: "Klien Lama", color: 7 },
  { name: "Admin", color: 6 },
];

const STATES = {
  saved: exampleStanding(),
  offline: exampleStanding({
    save: { kind: "waiting", count: 3 },
    connection: { kind: "offline" },
    storage: { persistence: "best-effort", used: 12_300_000, room: 4_200_000_000 },
  }),
  refused: exampleStanding({
    save: { kind: "device" },
    connection: { kind: "refused", reason: "revoked" },
  }),
  full: exampleStanding({
    save: { kind: "window", count: 3, why: "full" },
    connection: { kind: "local" },
    health: { kind: "window", why: "full" },
  }),
  joining: exampleStanding({
    exchange: { kind: "fetching", done: 120, all: 1000 },
    clockSkew: 7 * 60_000,
    hasUpdate: true,
  }),
  evicted: exampleStanding({
    connection: { kind: "local" },
    save: { kind: "device" },
    wasEvicted: true,
  }),
};

/** The states that the frame is shown in. */
export type FrameState = keyof typeof STATES;

/** The frame around an empty sheet. */
export function FramePage(props: { state: FrameState }) {
  const undo = () =>
    showToast({
      text: "Moved to Thu 17 Dec, 16:00 WIB",
      action: { label: "Undo", run: () => undefined },
    });
  return (
    <Frame
      workspaceName="Kedai Rintik"
      workspaces={[{ label: "Kedai Rintik", icon: "people", isChosen: true, run: () => {} }]}
      places={[
        { id: "calendar", href: "#frame", isCurrent: true },
        { id: "team", href: "#frame", isCurrent: false },
        { id: "bin", href: "#frame", isCurrent: false, count: 2 },
        { id: "settings", href: "#frame", isCurrent: false },
      ]}
      here={[{ label: "Calendar" }]}
      people={PEOPLE}
      make={{ name: "Idea", run: undo }}
      commands={[{ name: "Import a calendar", icon: "download", run: undo }]}
      standing={STATES[props.state]}
    >
      <section class={styles["sheet"]}>
        <h1>December</h1>
        <EmptyState
          title="December is wide open"
          text="Click a day and start typing. Or bring the plan you already have."
        >
          <Button tone="primary" size="sm" onClick={undo}>
            <Icon name="plus" /> New post
          </Button>
          <Button size="sm">Paste from a spreadsheet</Button>
        </EmptyState>
      </section>
    </Frame>
  );
}
