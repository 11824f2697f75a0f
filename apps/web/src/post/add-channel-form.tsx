import { type Platform, PLATFORMS } from "@rembuk/model";
import { Button, createMessages } from "@rembuk/ui";
import { createSignal, createUniqueId, For, onMount } from "solid-js";

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
  const id = createUniqueId();
  const [platform, setPlatform] = createSignal<Platform>("instagram");
  const [handle, setHandle] = createSignal("");
  const [zone, setZone] = createSignal<string | null>(null);
  let select!: HTMLSelectElement;
  onMount(() => select.focus());

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const name = handle().trim().replace(/^@/, "");
    if (name !== "")
      props.onAdd({ platform: platform(), handle: name, zone: zone() ?? props.zone });
  };

  return (
    <form
      class={styles["form"]}
      onSubmit={add}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <label for={`${id}-platform`}>{t("platform")}</label>
      <select
        ref={select}
        id={`${id}-platform`}
        class={styles["input"]}
        onChange={(event) => setPlatform(event.currentTarget.value as Platform)}
      >
        <For each={PLATFORMS}>{(each) => <option value={each}>{t("platforms", each)}</option>}</For>
      </select>
      <label for={`${id}-handle`}>{t("handle")}</label>
      <input
        id={`${id}-handle`}
        class={styles["input"]}
        required
        maxLength={120}
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={t("handleHint")}
        value={handle()}
        onInput={(event) => setHandle(event.currentTarget.value)}
      />
      <span aria-hidden="true">{t("zone")}</span>
      <ZoneSelect zone={zone() ?? props.zone} onZone={setZone} />
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
