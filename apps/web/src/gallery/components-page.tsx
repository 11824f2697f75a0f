import {
  Avatar,
  AvatarStack,
  Button,
  Checkbox,
  Chip,
  DateField,
  Dialog,
  Icon,
  IconButton,
  Menu,
  PlatformGlyph,
  type PlatformGlyphName,
  Segmented,
  Select,
  StatusBadge,
  StatusMark,
  type StatusName,
  Switch,
  Table,
  Tag,
  TextArea,
  TextField,
  TimeField,
} from "@rembuk/ui";
import { createSignal, For } from "solid-js";

import { Notes } from "./notes-panel.tsx";
import { Panel } from "./panel.tsx";

import styles from "./gallery.module.css";

const STATUSES: readonly (readonly [StatusName, string])[] = [
  ["idea", "Idea"],
  ["draft", "Draft"],
  ["review", "In review"],
  ["ready", "Ready"],
  ["approved", "Approved"],
  ["scheduled", "Scheduled"],
  ["published", "Published"],
  ["failed", "Failed"],
  ["unknown", "Not sure"],
  ["handed", "Handed over"],
];
const PLATFORMS: readonly PlatformGlyphName[] = [
  "instagram",
  "tiktok",
  "facebook",
  "x",
  "linkedin",
  "youtube",
  "threads",
  "pinterest",
  "bluesky",
  "mastodon",
  "blog",
  "newsletter",
  "other",
];
const PEOPLE = ["Editor Dua", "Desainer Sari", "Manajer Jaya", "Sosial Media", "Klien Lama"];

/** Every component in its states. */
export function ComponentsPage() {
  return (
    <main class={styles["page"]}>
      <h1>Components</h1>
      <div class={styles["grid"]}>
        <Buttons />
        <Fields />
        <Statuses />
        <Chips />
        <People />
        <Floating />
        <Notes />
        <Rows />
      </div>
    </main>
  );
}

function Buttons() {
  const [view, setView] = createSignal("month");
  return (
    <Panel title="Buttons">
      <div class={styles["row"]}>
        <Button tone="primary">
          <Icon name="plus" /> New post
        </Button>
        <Button tone="primary" disabled>
          Off
        </Button>
        <Button>Today</Button>
        <Button disabled>Off</Button>
        <Button tone="quiet">Cancel</Button>
        <Button tone="danger">Remove channel</Button>
        <IconButton icon="more" label="More" keys="m" onClick={() => undefined} />
        <Button size="sm">Small</Button>
        <Button size="xs">Tiny</Button>
      </div>
      <Segmented
        label="View"
        value={view()}
        onChange={setView}
        segments={[
          { value: "month", label: "Month" },
          { value: "week", label: "Week" },
          { value: "agenda", label: "Agenda" },
        ]}
      />
    </Panel>
  );
}

function Fields() {
  const [text, setText] = createSignal("Untuk Ibu: roti hangat, gratis");
  const [link, setLink] = createSignal("kedairintik");
  const [isOn, setOn] = createSignal(true);
  return (
    <Panel title="Fields">
      <TextField
        label="Title"
        value={text()}
        onInput={setText}
        hint="As it stands on the calendar."
      />
      <TextField
        label="Link"
        value={link()}
        onInput={setLink}
        error={link().startsWith("https://") ? undefined : "A link begins with https://"}
      />
      <TextArea
        label="Note"
        isOptional
        value=""
        onInput={setText}
        placeholder="What matters here?"
      />
      <div class={styles["row"]}>
        <DateField label="Day" value="2026-12-11" onInput={setText} />
        <TimeField label="Time" value="10:00" onInput={setText} />
        <Select
          label="Zone"
          value="jkt"
          onChange={setText}
          choices={[
            { value: "jkt", label: "WIB · Jakarta" },
            { value: "mks", label: "WITA · Makassar" },
          ]}
        />
      </div>
      <div class={styles["row"]}>
        <Checkbox label="First comment" isOn={isOn()} onChange={setOn} />
        <Checkbox label="Story" isOn={!isOn()} onChange={(next) => setOn(!next)} />
        <Switch label="Reminder" isOn={isOn()} onChange={setOn} />
      </div>
    </Panel>
  );
}

function Floating() {
  const [isOpen, setOpen] = createSignal(false);
  const close = () => setOpen(false);
  return (
    <Panel title="Menu and dialog">
      <div class={styles["row"]}>
        <Menu
          look={{ size: "sm" }}
          items={[
            { label: "Duplicate", icon: "copy", keys: "mod+d", run: close },
            { label: "Copy link", icon: "link", run: close },
            { label: "Hand over", icon: "hand", isDisabled: true, run: close },
            "line",
            { label: "Remove", icon: "trash", keys: "delete", isDanger: true, run: close },
          ]}
        >
          Menu <Icon name="chevron-down" size={14} />
        </Menu>
        <Button size="sm" onClick={() => setOpen(true)}>
          Dialog
        </Button>
      </div>
      <Dialog
        isOpen={isOpen()}
        onClose={close}
        title="Disconnect @kedairintik from TikTok?"
        description="4 scheduled posts will wait for someone to publish them by hand. Nothing is deleted on TikTok."
        actions={
          <>
            <Button onClick={close}>Keep it</Button>
            <Button tone="danger" onClick={close}>
              Disconnect
            </Button>
          </>
        }
      />
    </Panel>
  );
}

function Statuses() {
  return (
    <Panel title="Status: icon, word, colour">
      <div class={styles["row"]}>
        <For each={STATUSES}>
          {([status, label]) => <StatusBadge status={status} label={label} />}
        </For>
      </div>
      <div class={styles["row"]}>
        <For each={STATUSES.slice(0, 5)}>
          {([status, label]) => <StatusMark status={status} label={label} />}
        </For>
      </div>
    </Panel>
  );
}

function Chips() {
  return (
    <Panel title="Chips and platform glyphs">
      <div class={styles["row"]}>
        <For each={PLATFORMS}>
          {(platform) => (
            <Chip>
              <PlatformGlyph platform={platform} name={platform} /> {platform}
            </Chip>
          )}
        </For>
        <Chip isOn>In review</Chip>
        <Chip isDashed>
          <Icon name="plus" size={14} /> Pillar
        </Chip>
        <Tag>Promo</Tag>
      </div>
    </Panel>
  );
}

function People() {
  return (
    <Panel title="People">
      <AvatarStack
        label="Here"
        people={PEOPLE.map((name, index) => ({ name, color: index + 1 }))}
      />
      <div class={styles["row"]}>
        <For each={PEOPLE}>{(name, index) => <Avatar name={name} color={index() + 1} />}</For>
        <Avatar name="محمد علي" color={6} />
        <Avatar name="🐟 Toko" color={7} />
      </div>
    </Panel>
  );
}

function Rows() {
  return (
    <Panel title="Table">
      <Table label="Posts">
        <thead>
          <tr>
            <th>Post</th>
            <th>Status</th>
            <th data-number>Reach</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Es Kopi Pandan</td>
            <td>
              <StatusMark status="published" label="Published" />
            </td>
            <td data-number>12,480</td>
          </tr>
          <tr aria-selected="true">
            <td>Roti sarikaya</td>
            <td>
              <StatusMark status="scheduled" label="Scheduled" />
            </td>
            <td data-number>none yet</td>
          </tr>
        </tbody>
      </Table>
    </Panel>
  );
}
