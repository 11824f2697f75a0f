import type { InvitationAnswer, RefusalCode } from "@rembuk/protocol";
import { Button, createMessages, Skeleton, VisuallyHidden } from "@rembuk/ui";
import { createResource, Match, Switch, untrack } from "solid-js";

import { createForm, focusAtStart, type Sent } from "./create-form.ts";
import { messages } from "./messages.ts";
import { NameField } from "./name-field.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { SendButton } from "./send-button.tsx";
import { WelcomePage } from "./welcome-page.tsx";

import styles from "./form.module.css";

/** What an invitation leads to, or why it leads nowhere; `null` where one is in already. */
export type Looked = Pick<InvitationAnswer, "name" | "role"> | RefusalCode | null;

/** Where an invitation link leads: says to what one is invited, and asks for a name. */
export function JoinPage(props: {
  /** What was typed before, when the answer to it was lost. */
  name?: string;
  onLook: () => Promise<Looked>;
  onJoin: (personName: string) => Promise<Sent>;
}) {
  const t = createMessages(messages);
  const [looked, { refetch }] = createResource(() => props.onLook());
  const invitation = () => {
    const answer = looked();
    return typeof answer === "object" && answer !== null ? answer : undefined;
  };
  const refusal = () => {
    const answer = looked();
    return typeof answer === "string" ? answer : undefined;
  };
  const title = () => {
    const found = invitation();
    return found ? t("invitedTo", found.name) : t("invitation");
  };
  return (
    <WelcomePage title={title()}>
      <Switch>
        <Match when={looked.loading}>
          <div class={styles["form"]} role="status">
            <VisuallyHidden>{t("looking")}</VisuallyHidden>
            <Skeleton width="60%" />
            <Skeleton height="32px" />
          </div>
        </Match>
        <Match when={refusal()}>
          {(code) => (
            <RefusalNote
              code={code()}
              kept={passes(code()) ? t("nothingUsed") : undefined}
              actions={
                passes(code()) && <Button onClick={() => void refetch()}>{t("tryAgain")}</Button>
              }
            />
          )}
        </Match>
        <Match when={invitation()}>
          {(found) => (
            <JoinForm role={found().role} name={props.name ?? ""} onJoin={props.onJoin} />
          )}
        </Match>
      </Switch>
    </WelcomePage>
  );
}

/** Whether trying again may help. */
function passes(code: RefusalCode): boolean {
  return code === "unavailable" || code === "too-many";
}

function JoinForm(props: {
  role: InvitationAnswer["role"];
  name: string;
  onJoin: (personName: string) => Promise<Sent>;
}) {
  const t = createMessages(messages);
  const form = createForm(
    { name: untrack(() => props.name) },
    () => true,
    ({ name }) => props.onJoin(name),
  );
  return (
    <form ref={focusAtStart} class={styles["form"]} novalidate onSubmit={form.submit}>
      <p>{t("role", props.role)}</p>
      <NameField
        value={form.fields.name}
        error={form.missing("name", t("needName"))}
        onInput={form.set("name")}
        isFirst
      />
      <SendButton form={form} label={t("join")} busyLabel={t("joining")} />
      <p class={styles["quiet"]}>{t("joinHint")}</p>
    </form>
  );
}
