import {
  createMessages,
  type Locale,
  LOCALE_NAMES,
  LOCALES,
  Select,
  TextField,
  useLocale,
} from "@rembuk/ui";
import { Show } from "solid-js";

import { createForm, type Sent } from "./create-form.ts";
import { messages } from "./messages.ts";
import { NameField } from "./name-field.tsx";
import { SendButton } from "./send-button.tsx";
import { WelcomePage } from "./welcome-page.tsx";
import { likelyZone, useZoneGroups } from "./zone-groups.ts";

import styles from "./form.module.css";

/** What the first person of a server says about its workspace. */
export interface NewWorkspace {
  readonly name: string;
  readonly personName: string;
  readonly zone: string;
  readonly locale: Locale;
  /** Absent where the server trusts whoever is at its own machine. */
  readonly setupToken?: string;
}

/** The first page of a fresh server: makes its workspace. */
export function FirstRun(props: {
  /** The server is on another machine and asks for what it printed there. */
  needsToken: boolean;
  onMake: (workspace: NewWorkspace) => Promise<Sent>;
}) {
  const t = createMessages(messages);
  const { locale } = useLocale();
  const form = createForm(
    { name: "", personName: "", setupToken: "", zone: likelyZone() },
    (field) => field !== "setupToken" || props.needsToken,
    ({ setupToken, ...about }) =>
      props.onMake({ ...about, locale: locale(), ...(props.needsToken && { setupToken }) }),
  );
  return (
    <WelcomePage title={t("setUp")} hint={t("setUpHint")} asksLanguage>
      <form class={styles["form"]} novalidate onSubmit={form.submit}>
        <TextField
          label={t("workspaceName")}
          hint={t("workspaceNameHint")}
          error={form.missing("name", t("needWorkspaceName"))}
          value={form.fields.name}
          onInput={form.set("name")}
          maxLength={120}
          autocomplete="organization"
          autofocus
        />
        <NameField
          value={form.fields.personName}
          error={form.missing("personName", t("needName"))}
          onInput={form.set("personName")}
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
        <SendButton form={form} label={t("makeWorkspace")} busyLabel={t("making")} />
      </form>
    </WelcomePage>
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
