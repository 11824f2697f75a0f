import { createServerApi, deviceWorkspace } from "@rembuk/client";
import { type Role, ROLES } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";
import { Button, createMessages, Note, Select, showToast, TextField } from "@rembuk/ui";
import { createSignal, Show } from "solid-js";

import { paths } from "../paths.ts";
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
    const made = await makeLink(props.workspaceId, role());
    if (made.kind === "link") setLink(made.link);
    else setFailure(made.kind);
  };
  const choose = (next: string) => {
    setRole(next as Role);
    setLink(null);
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
          onChange={choose}
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
      <Show when={link()}>{(made) => <MadeLink link={made()} />}</Show>
    </form>
  );
}

function MadeLink(props: { link: string }) {
  const t = createMessages(messages);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(props.link).then(
      () => true,
      () => false,
    );
    showToast({ text: t(copied ? "copied" : "copyFailed"), tone: copied ? "done" : "bad" });
  };
  return (
    <div class={styles["line"]}>
      <TextField
        label={t("link")}
        value={props.link}
        readOnly
        onInput={() => {}}
        onFocus={(event: FocusEvent & { currentTarget: HTMLInputElement }) =>
          event.currentTarget.select()
        }
      />
      <Button onClick={() => void copy()}>{t("copy")}</Button>
    </div>
  );
}

type Made =
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "away" | "refused" };

async function makeLink(workspaceId: string, role: Role): Promise<Made> {
  const token = deviceWorkspace(workspaceId)?.server?.token ?? "";
  try {
    const { invitation } = await createServerApi(location.origin).invite(workspaceId, token, {
      role,
    });
    return { kind: "link", link: location.origin + paths.join(invitation) };
  } catch (error) {
    const isAway = error instanceof Refusal && error.code === "unavailable";
    return { kind: isAway ? "away" : "refused" };
  }
}
