import { createMessages, Icon, type PaletteItem } from "@rembuk/ui";
import { For, Show } from "solid-js";

import { messages } from "./messages.ts";
import { type Place, PLACE_ICONS, type PlaceId } from "./place.ts";

import styles from "./phone-bar.module.css";

/** On a phone the bar has room for these; the rest is under *More*. */
const BEFORE: readonly PlaceId[] = ["calendar", "team"];
const AFTER: readonly PlaceId[] = ["bin"];

/** Whether a place stands in the bar of a phone. */
export function isInBar({ id }: Place): boolean {
  return BEFORE.includes(id) || AFTER.includes(id);
}

/** The places at the foot of a phone, with the one thing that is made most in the middle. */
export function PhoneBar(props: {
  places: readonly Place[];
  make: PaletteItem | undefined;
  onMore: () => void;
}) {
  const t = createMessages(messages);
  const among = (ids: readonly PlaceId[]) => props.places.filter(({ id }) => ids.includes(id));
  return (
    <nav class={styles["bar"]} aria-label={t("places")}>
      <For each={among(BEFORE)}>{(place) => <BarPlace place={place} />}</For>
      <Show when={props.make}>
        {(make) => (
          <button type="button" class={styles["make"]} onClick={() => make().run()}>
            <span>
              <Icon name={make().icon ?? "plus"} size={20} />
            </span>
            {make().name}
          </button>
        )}
      </Show>
      <For each={among(AFTER)}>{(place) => <BarPlace place={place} />}</For>
      <button type="button" class={styles["place"]} onClick={() => props.onMore()}>
        <Icon name="more" size={20} />
        {t("more")}
      </button>
    </nav>
  );
}

function BarPlace(props: { place: Place }) {
  const t = createMessages(messages);
  return (
    <a
      class={styles["place"]}
      href={props.place.href}
      aria-current={props.place.isCurrent ? "page" : undefined}
    >
      <Icon name={PLACE_ICONS[props.place.id]} size={20} />
      {t("place", props.place.id)}
    </a>
  );
}
