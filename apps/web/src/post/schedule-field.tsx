import { clockChangeAt, instantOf, type Post, wallTimeAt } from "@rembuk/model";
import { createMessages, deviceZone, zoneCity } from "@rembuk/ui";
import { createSignal, Show } from "solid-js";

import { useWhen } from "../calendar/when-words.ts";
import { messages } from "./messages.ts";
import type { PostDeeds } from "./post-deeds.ts";
import { ZoneSelect } from "./zone-select.tsx";

import styles from "./inspector.module.css";

/** When a post is planned: a wall date, a wall time and the zone whose walls they are. */
export function ScheduleField(props: { post: Post; deeds: PostDeeds; isReadOnly: boolean }) {
  const t = createMessages(messages);
  const when = useWhen();
  return (
    <div class={styles["schedule"]}>
      <p class={styles["when"]}>
        {props.post.date === undefined ? t("unplanned") : when().longDate(props.post.date)}
        {" · "}
        <Show when={props.post.time} fallback={t("noTime")}>
          {(time) => `${when().time(time())} ${when().zoneOn(props.post.zone, props.post.date)}`}
        </Show>
      </p>
      <Show when={!props.isReadOnly}>
        <ScheduleInputs post={props.post} deeds={props.deeds} />
      </Show>
      <ClockNotes post={props.post} />
    </div>
  );
}

function ScheduleInputs(props: { post: Post; deeds: PostDeeds }) {
  const t = createMessages(messages);
  return (
    <div class={styles["inputs"]}>
      <PatientInput
        type="date"
        label={t("date")}
        value={props.post.date ?? ""}
        onSet={(date) => props.deeds.move(props.post.id, { date: date === "" ? null : date })}
      />
      <PatientInput
        type="time"
        label={t("time")}
        value={props.post.time ?? ""}
        onSet={(time) => props.deeds.move(props.post.id, { time: time === "" ? null : time })}
      />
      <ZoneSelect
        zone={props.post.zone}
        onZone={(zone) => props.deeds.setZone(props.post.id, zone)}
      />
    </div>
  );
}

/** A date or time that is typed digit by digit: half a year is a year too, so it waits until the field is left. */
function PatientInput(props: {
  type: "date" | "time";
  label: string;
  value: string;
  onSet: (value: string) => void;
}) {
  const [isTyping, setTyping] = createSignal(false);
  const set = (input: HTMLInputElement) => {
    setTyping(false);
    if (input.validity.valid && isWhole(input.value) && input.value !== props.value) {
      props.onSet(input.value);
    } else input.value = props.value;
  };
  return (
    <input
      class={styles["input"]}
      type={props.type}
      aria-label={props.label}
      value={props.value}
      onKeyDown={(event) => {
        if (event.key === "Enter") set(event.currentTarget);
        else setTyping(true);
      }}
      // A picker sets the whole value at once, without keys.
      onChange={(event) => !isTyping() && set(event.currentTarget)}
      onBlur={(event) => set(event.currentTarget)}
    />
  );
}

/** False for a date whose year is still being typed: 0002 is a year, but nobody plans for it. */
const isWhole = (value: string) => value === "" || !value.startsWith("0") || value.length === 5;

/** What could be misread about a time: another clock at the reader's own place, a clock that jumps. */
function ClockNotes(props: { post: Post }) {
  const t = createMessages(messages);
  const when = useWhen();
  const wall = () => {
    const { date, time, zone } = props.post;
    return date !== undefined && time !== undefined ? { date, time, zone } : null;
  };
  const mine = () => {
    const planned = wall();
    if (!planned) return null;
    const here = wallTimeAt(instantOf(planned), deviceZone());
    return here.date === planned.date && here.time === planned.time ? null : here;
  };
  const clock = () => {
    const planned = wall();
    const change = planned ? clockChangeAt(planned) : null;
    if (!planned || !change) return null;
    const [time, city] = [when().time(planned.time), zoneCity(planned.zone)];
    if (change === "overlap") return t("overlap", time, city);
    return t("gap", time, city, when().time(wallTimeAt(instantOf(planned), planned.zone).time));
  };
  return (
    <>
      <Show when={mine()}>
        {(here) => <p class={styles["hint"]}>{t("yours", when().when(here()))}</p>}
      </Show>
      <Show when={clock()}>{(note) => <p class={styles["warn"]}>{note()}</p>}</Show>
    </>
  );
}
