import { createMessages, deviceZone, FIRST_ZONES, zoneChoices, zoneCity } from "@rembuk/ui";
import { createMemo, createSignal, For, Show } from "solid-js";

import { useWhen } from "../calendar/when-words.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";

import styles from "./inspector.module.css";

const FIRST: readonly string[] = FIRST_ZONES;

/** Chooses a time zone: Indonesia's three first, then those in use here, then all. */
export function ZoneSelect(props: { zone: string; onZone: (zone: string) => void }) {
  const t = createMessages(messages);
  const when = useWhen();
  const { workspace } = useWorkspace();
  /** The whole world is 400 options; they are made when somebody reaches for the list. */
  const [isWhole, setWhole] = createSignal(false);
  const near = createMemo(() => {
    const used = Object.values(workspace.channels).map(({ zone }) => zone);
    const zones = new Set([
      props.zone,
      workspace.about["workspace"]?.zone ?? props.zone,
      deviceZone(),
      ...used,
    ]);
    return [...zones].filter((zone) => !FIRST.includes(zone));
  });
  const option = (zone: string) => (
    <option value={zone} selected={zone === props.zone}>
      {when().zoneOn(zone)} · {zoneCity(zone)}
    </option>
  );

  return (
    <select
      class={styles["input"]}
      aria-label={t("zone")}
      onPointerDown={() => setWhole(true)}
      onFocus={() => setWhole(true)}
      onChange={(event) => props.onZone(event.currentTarget.value)}
    >
      <optgroup label={t("zonesFirst")}>
        <For each={FIRST}>{option}</For>
      </optgroup>
      <Show when={near().length > 0}>
        <optgroup label={t("zonesNear")}>
          <For each={near()}>{option}</For>
        </optgroup>
      </Show>
      <Show when={isWhole()}>
        <optgroup label={t("zonesOther")}>
          <For each={zoneChoices().rest.filter((zone) => !near().includes(zone))}>{option}</For>
        </optgroup>
      </Show>
    </select>
  );
}
