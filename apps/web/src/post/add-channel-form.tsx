import { type Platform, PLATFORMS } from "@rembuk/model";
import { Button, createMessages, Select, TextField } from "@rembuk/ui";
import { createSignal } from "solid-js";

import { messages } from "./messages.ts";
import type { NewChannel } from "./post-deeds.ts";
import { ZoneSelect } from "./zone-select.tsx";

import styles from "./inspector.module.css";

/** Adds a channel by hand: which platform, what it is called there, whose clock it keeps. */
export function AddChannelForm(props: {
  zone: string;
  onAdd: (channel: NewChannel) => void;
  onCancel: () => void;
}) {
  const t = createMessages(messages);
  const [platform, setPlatform] = createSignal<Platform>("instagram");
  const [handle, setHandle] = createSignal("");
  const [zone, setZone] = createSignal<string | null>(null);

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const name = handle().trim().replace(/^@/, "");
    if (name !== "")
      props.onAdd({ platform: platform(), handle: name, zone: zone() ?? props.zone });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    props.onCancel();
  };

  return (
    <form class={styles["form"]} onSubmit={add} onKeyDown={leave}>
      <Select
        ref={(select) => queueMicrotask(() => select.focus())}
        label={t("platform")}
        value={platform()}
        choices={PLATFORMS.map((value) => ({ value, label: t("platforms", value) }))}
        onChange={(value) => setPlatform(value as Platform)}
      />
      <TextField
        label={t("handle")}
        value={handle()}
        required
        maxLength={120}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={t("handleHint")}
        onInput={setHandle}
      />
      <div class={styles["labelled"]}>
        <span aria-hidden="true">{t("zone")}</span>
        <ZoneSelect zone={zone() ?? props.zone} onZone={setZone} />
      </div>
      <div class={styles["acts"]}>
        <Button size="sm" tone="quiet" onClick={() => props.onCancel()}>
          {t("cancel")}
        </Button>
        <Button size="sm" type="submit">
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
