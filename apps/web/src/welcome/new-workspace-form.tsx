import {
  createMessages,
  type Locale,
  LOCALE_NAMES,
  LOCALES,
  Select,
  TextField,
  useLocale,
} from "@rembuk/ui";
import { Show, untrack } from "solid-js";

import { createForm, focusAtStart, type Sent } from "./create-form.ts";
import { messages } from "./messages.ts";
import { NameField } from "./name-field.tsx";
import { SendButton } from "./send-button.tsx";
import { likelyZone, useZoneGroups } from "./zone-groups.ts";

import styles from "./form.module.css";

/** What somebody says about a workspace that is to be made. */
export interface NewWorkspace {
  readonly name: string;
  readonly personName: string;
  readonly zone: string;
  readonly locale: Locale;
  /** Absent where the server trusts whoever is at its own machine, or none is asked. */
  readonly setupToken?: string;
}

/** Asks what a new workspace is called and by which clock it plans, and who makes it. */
export function NewWorkspaceForm(props: {
  /** A name to begin with; then only one's own is missing. */
  name?: string;
  /** A server on another machine asks for what it printed there. */
  needsToken?: boolean;
  label: string;
  busyLabel: string;
  onMake: (workspace: NewWorkspace) => Promise<Sent>;
}) {
  const t = createMessages(messages);
  const { locale } = useLocale();
  const begun = untrack(() => props.name ?? "");
  const form = createForm(
    { name: begun, personName: "", setupToken: "", zone: likelyZone() },
    (field) => field !== "setupToken" || props.needsToken === true,
    ({ setupToken, ...about }) =>
      props.onMake({ ...about, locale: locale(), ...(props.needsToken && { setupToken }) }),
  );
  return (
    <form ref={focusAtStart} class={styles["form"]} novalidate onSubmit={form.submit}>
      <TextField
        label={t("workspaceName")}
        hint={t("workspaceNameHint")}
        error={form.missing("name", t("needWorkspaceName"))}
        value={form.fields.name}
        onInput={form.set("name")}
        maxLength={120}
        autocomplete="organization"
        autofocus={begun === ""}
      />
      <NameField
        value={form.fields.personName}
        error={form.missing("personName", t("needName"))}
        onInput={form.set("personName")}
        isFirst={begun !== ""}
      />
      <div class={styles["two"]}>
        <ZoneField zone={form.fields.zone} onZone={form.set("zone")} />
        <LanguageField />
      </div>
      <Show when={props.needsToken}>
        <TextField
          label={t("setupToken")}
          hint={t("setupTokenHint")}
          error={form.missing("setupToken", t("needToken"))}
          value={form.fields.setupToken}
          onInput={form.set("setupToken")}
          autocomplete="off"
          spellcheck={false}
        />
      </Show>
      <SendButton form={form} label={props.label} busyLabel={props.busyLabel} />
    </form>
  );
}

function ZoneField(props: { zone: string; onZone: (zone: string) => void }) {
  const t = createMessages(messages);
  const groups = useZoneGroups();
  return (
    <Select
      label={t("zone")}
      hint={t("zoneHint")}
      groups={groups()}
      value={props.zone}
      onChange={props.onZone}
    />
  );
}

function LanguageField() {
  const t = createMessages(messages);
  const { locale, setLocale } = useLocale();
  return (
    <Select
      label={t("language")}
      choices={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      value={locale()}
      onChange={(value) => setLocale(value as Locale)}
    />
  );
}
