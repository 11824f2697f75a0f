import {
  Announcer,
  type AvatarPerson,
  createMedia,
  createMessages,
  type MenuItem,
  type PaletteItem,
  ToastRegion,
} from "@rembuk/ui";
import { createEffect, createSignal, type JSX, type ParentProps, Show } from "solid-js";

import { createConnectionNews } from "./connection-news.ts";
import { KeySheet } from "./key-sheet.tsx";
import { messages } from "./messages.ts";
import { MoreSheet } from "./more-sheet.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import type { Place } from "./place.ts";
import { Rail } from "./rail.tsx";
import { ShellPalette } from "./shell-palette.tsx";
import type { Standing } from "./standing.ts";
import { Strip } from "./strip.tsx";
import { TopBar } from "./top-bar.tsx";
import { useShellKeys } from "./use-shell-keys.ts";

import styles from "./frame.module.css";

/** One step on the way to where one is; the last has no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface FrameProps {
  readonly workspaceName: string;
  readonly places: readonly Place[];
  /** The workspaces to go to, and what can be done with this one. */
  readonly workspaces: readonly MenuItem[];
  readonly here: readonly Crumb[];
  /** Who else is here now. */
  readonly people: readonly AvatarPerson[];
  /** How safe the work is, and how this device stands to the server. */
  readonly standing: Standing;
  /** What has to be decided about the whole workspace, above its pages. */
  readonly notice?: JSX.Element;
  /** What a person can do here, besides what has a key. */
  readonly commands?: readonly PaletteItem[];
  /** Finds things of the workspace by name, such as posts. */
  readonly find?: (query: string) => readonly PaletteItem[];
  /** What the middle of a phone's bar makes: `{ name: "New post", run }`. */
  readonly make?: PaletteItem;
  /** A page beside the page needs the room, so that the menu becomes narrow by itself. */
  readonly needsRoom?: boolean;
}

/** What stays around every page of a workspace: the desk on which its sheets lie. */
export function Frame(props: ParentProps<FrameProps>) {
  const t = createMessages(messages);
  const isPhone = createMedia("(max-width: 720px)");
  const [open, setOpen] = createSignal<"palette" | "keys" | "more" | null>(null);
  const close = () => setOpen(null);
  const show = (what: "palette" | "keys" | "more") => setOpen(what);
  useShellKeys({ palette: () => show("palette"), keys: () => show("keys") });
  createConnectionNews(() => props.standing.connection);
  createEffect(() => {
    const here = props.here.at(-1)?.label;
    document.title = here ? `${here} · ${props.workspaceName}` : props.workspaceName;
  });

  return (
    <div class={styles["frame"]} data-phone={isPhone() ? "" : undefined}>
      <a class={styles["skip"]} href="#content">
        {t("skip")}
      </a>
      <Show when={!isPhone()}>
        <Rail {...props} onKeys={() => show("keys")} />
      </Show>
      <TopBar {...props} isPhone={isPhone()} onFind={() => show("palette")} />
      <div class={styles["strip"]}>
        <Strip standing={props.standing} />
        {props.notice}
      </div>
      <main id="content" class={styles["main"]} tabIndex={-1}>
        {props.children}
      </main>
      <Show when={isPhone()}>
        <PhoneBar places={props.places} make={props.make} onMore={() => show("more")} />
        <MoreSheet {...props} isOpen={open() === "more"} onClose={close} />
      </Show>
      <ShellPalette {...props} isOpen={open() === "palette"} onClose={close} />
      <KeySheet isOpen={open() === "keys"} onClose={close} />
      <ToastRegion />
      <Announcer />
    </div>
  );
}
