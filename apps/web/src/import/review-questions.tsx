import type { DateOrder, ImportPlan, NamedPlatform } from "@rembuk/formats";
import { channelsOf, type Platform, PLATFORMS } from "@rembuk/model";
import { createMessages, Note, Select, useLocale, zoneChoices, zoneLabel } from "@rembuk/ui";
import { createMemo, Show } from "solid-js";

import { messages as postMessages } from "../post/messages.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import type { Decisions, Review } from "./import-state.ts";
import { messages } from "./messages.ts";

import styles from "./import.module.css";

const ORDERS: readonly DateOrder[] = ["dmy", "mdy"];
const TOOLS = { buffer: "Buffer", hootsuite: "Hootsuite", sprout: "Sprout Social" } as const;

/** What only a person knows about a file: which sheet, whose channel, which clocks, posts or notes. */
export function ReviewQuestions(props: {
  review: Review;
  onRevise: (change: Partial<Decisions>) => void;
  onSheet: (sheet: string) => void;
}) {
  const t = createMessages(messages);
  const uses = () => new Set(props.review.mapping);
  const sheets = () => props.review.table.sheets ?? [];
  const isAllNotes = () => {
    const { rowsAs, plan } = props.review;
    return rowsAs === "notes" || (plan !== null && plan.notes > 0 && isOnlyNotes(plan));
  };
  return (
    <>
      <DateQuestion {...props} />
      <Show when={props.review.table.bulk}>
        {(tool) => <p class={styles["quiet"]}>{t("bulk", TOOLS[tool()])}</p>}
      </Show>
      <div class={styles["questions"]}>
        <Show when={sheets().length > 1}>
          <Select
            label={t("sheet")}
            value={props.review.table.sheet ?? ""}
            choices={sheets().map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => props.onSheet(sheet)}
          />
        </Show>
        <Show when={!uses().has("platform") && !isAllNotes()}>
          <ChannelQuestion {...props} />
        </Show>
        <Show when={uses().has("date")}>
          <KindQuestion {...props} />
        </Show>
        <Show when={uses().has("time") || uses().has("date")}>
          <ZoneQuestion {...props} />
        </Show>
      </div>
    </>
  );
}

interface Asked {
  review: Review;
  onRevise: (change: Partial<Decisions>) => void;
}

/** Once answered it stays, so that the answer can be taken back. */
function DateQuestion(props: Asked) {
  const t = createMessages(messages);
  const isAsked = () =>
    props.review.dateOrder !== null || props.review.plan?.dateOrder.assumed === true;
  const order = () => props.review.dateOrder ?? props.review.plan?.dateOrder.order ?? "dmy";
  return (
    <Show when={isAsked()}>
      <Note tone="look" title={t("datesUnsure")}>
        <Select
          label={t("dates")}
          value={order()}
          choices={ORDERS.map((value) => ({ value, label: t("orders", value) }))}
          onChange={(value) => props.onRevise({ dateOrder: value as DateOrder })}
        />
      </Note>
    </Show>
  );
}

const isOnlyNotes = ({ planned }: ImportPlan) =>
  planned.every(({ postId }) => postId === undefined);

/** A table holds posts unless somebody says otherwise; a calendar may hold both. */
function KindQuestion(props: Asked) {
  const t = createMessages(messages);
  const isCalendar = () => props.review.table.format === "ics";
  const choices = () => [
    ...(isCalendar() ? [{ value: "", label: t("rowsAsFile") }] : []),
    { value: "posts", label: t("rowsAsChoices", "posts") },
    { value: "notes", label: t("rowsAsChoices", "notes") },
  ];
  return (
    <Select
      label={t(isCalendar() ? "eventsAs" : "rowsAs")}
      hint={t("rowsAsHint", props.review.plan?.notes ?? 0)}
      value={props.review.rowsAs ?? (isCalendar() ? "" : "posts")}
      choices={choices()}
      onChange={(rowsAs) => props.onRevise({ rowsAs: (rowsAs || null) as Decisions["rowsAs"] })}
    />
  );
}

function ChannelQuestion(props: Asked) {
  const t = createMessages(messages);
  const tPost = createMessages(postMessages);
  const { workspace } = useWorkspace();
  const channels = createMemo(() => channelsOf(workspace));
  const value = () => {
    const chosen = props.review.channel;
    return chosen ? (chosen.channelId ?? `+${chosen.platform}`) : "";
  };
  const named = (choice: string): NamedPlatform | null => {
    const channel = channels().find(({ id }) => id === choice);
    if (channel) {
      return { platform: channel.platform, name: channel.handle, channelId: channel.id };
    }
    const platform = choice.slice(1) as Platform;
    return choice === "" ? null : { platform, name: tPost("platforms", platform) };
  };
  const groups = () => [
    {
      label: t("yourChannels"),
      choices: channels().map(({ id, platform, handle }) => {
        const name = tPost("platforms", platform);
        return { value: id, label: handle === name ? name : `${name} · ${handle}` };
      }),
    },
    {
      label: t("newChannel"),
      choices: PLATFORMS.filter((platform) => platform !== "other").map((platform) => ({
        value: `+${platform}`,
        label: tPost("platforms", platform),
      })),
    },
  ];
  return (
    <Select
      label={t("channel")}
      value={value()}
      choices={[{ value: "", label: t("noChannel") }]}
      groups={groups().filter(({ choices }) => choices.length > 0)}
      onChange={(choice) => props.onRevise({ channel: named(choice) })}
    />
  );
}

function ZoneQuestion(props: Asked) {
  const t = createMessages(messages);
  const { locale } = useLocale();
  /** Only those that are near are called by their clocks: for the whole world that would take a while. */
  const choices = createMemo(() => {
    const { first, rest } = zoneChoices();
    const near = [...new Set([...first, props.review.zone])];
    const tag = locale() === "en" ? "en-GB" : "id-ID";
    return [
      ...near.map((zone) => ({ value: zone, label: zoneLabel(tag, zone, Date.now()) })),
      ...rest.filter((zone) => !near.includes(zone)).map((zone) => ({ value: zone, label: zone })),
    ];
  });
  return (
    <Select
      label={t("zone")}
      value={props.review.zone}
      choices={choices()}
      onChange={(zone) => props.onRevise({ zone })}
    />
  );
}
