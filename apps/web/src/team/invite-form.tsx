import { createServerApi } from "@rembuk/client";
import { type Role, ROLES } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";
import { Button, createMessages, Note, Select, showToast, TextField } from "@rembuk/ui";
import { createSignal, Show } from "solid-js";

import { paths } from "../paths.ts";
import { membershipOf } from "../workspace/memberships.ts";
import { messages } from "./messages.ts";

import styles from "./team.module.css";

/** Makes an invitation link for a role. */
export function InviteForm(props: { workspaceId: string }) {
  const t = createMessages(messages);
  const [role, setRole] = createSignal<Role>("editor");
  const [link, setLink] = createSignal<string | null>(null);
  const [failure, setFailure] = createSignal<"away" | "refused" | null>(null);

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    setFailure(null);
    const token = membershipOf(props.workspaceId)?.token ?? "";
    try {
      const api = createServerApi(location.origin);
      const { invitation } = await api.invite(props.workspaceId, token, { role: role() });
      setLink(location.origin + paths.join(invitation));
    } catch (error) {
      const isAway = error instanceof Refusal && error.code === "unavailable";
      setFailure(isAway ? "away" : "refused");
    }
  };
  const copy = async (text: string) => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    showToast({ text: t(copied ? "copied" : "copyFailed"), tone: copied ? "done" : "bad" });
  };

  return (
    <form class={styles["invite"]} onSubmit={(event) => void make(event)}>
      <p class={styles["quiet"]}>{t("inviteIntro")}</p>
      <div class={styles["line"]}>
        <Select
          label={t("role")}
          value={role()}
          choices={ROLES.map((value) => ({
            value,
            label: `${t("roles", value)}: ${t("may", value)}`,
          }))}
          onChange={(value) => {
            setRole(value as Role);
            setLink(null);
          }}
        />
        <Button tone="primary" type="submit">
          {t("makeLink")}
        </Button>
      </div>
      <Show when={failure()}>
        {(why) => (
          <Note tone="wrong" isAlert title={t("failed")}>
            {t(why())}
          </Note>
        )}
      </Show>
      <Show when={link()}>
        {(made) => (
          <div class={styles["line"]}>
            <TextField
              label={t("link")}
              value={made()}
              readOnly
              onInput={() => {}}
              onFocus={(event: FocusEvent & { currentTarget: HTMLInputElement }) =>
                event.currentTarget.select()
              }
            />
            <Button onClick={() => void copy(made())}>{t("copy")}</Button>
          </div>
        )}
      </Show>
    </form>
  );
}
