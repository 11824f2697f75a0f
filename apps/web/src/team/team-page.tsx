import { may, peopleOf } from "@rembuk/model";
import { Avatar, createMessages } from "@rembuk/ui";
import { createMemo, For, Show } from "solid-js";

import { createReady } from "../post/create-ready.ts";
import { messages as shareMessages } from "../share/messages.ts";
import { ShareArrival } from "../share/share-arrival.tsx";
import { ShareSection } from "../share/share-section.tsx";
import { useShare } from "../share/sharing-context.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { InviteForm } from "./invite-form.tsx";
import { messages } from "./messages.ts";

import styles from "./team.module.css";

/** Who belongs to the workspace, and the way to let others in. */
export function TeamPage() {
  const t = createMessages(messages);
  const { session, workspace, peers } = useWorkspace();
  const isReady = createReady(session.workspace);
  const share = useShare();
  const shareWords = createMessages(shareMessages);
  const people = createMemo(() => peopleOf(workspace));
  const isHere = (personId: string) =>
    personId === session.personId || peers().some((peer) => peer.personId === personId);

  return (
    <div class={styles["page"]}>
      <h1>{t("team")}</h1>
      <section aria-labelledby="team-people">
        <h2 id="team-people">{t("people")}</h2>
        <Show when={!isReady()}>
          <p class={styles["quiet"]} role="status">
            {t("peopleComing")}
          </p>
        </Show>
        <ul class={styles["people"]}>
          <For each={people()}>
            {(person) => (
              <li>
                <Avatar name={person.name} color={person.color} />
                <span dir="auto">{person.name}</span>
                <span class={styles["quiet"]}>
                  <Show
                    when={person.id === session.personId}
                    fallback={isHere(person.id) && t("here")}
                  >
                    {t("you")} · {t("roles", session.role)}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={session.isLocal} fallback={<Invite />}>
        <section aria-labelledby="team-share">
          <h2 id="team-share">{shareWords("share")}</h2>
          <ShareSection workspaceId={session.workspaceId} share={share} />
        </section>
      </Show>
    </div>
  );
}

function Invite() {
  const t = createMessages(messages);
  const { session } = useWorkspace();
  return (
    <section class={styles["section"]} aria-labelledby="team-invite">
      <ShareArrival />
      <h2 id="team-invite">{t("invite")}</h2>
      <Show
        when={may(session.role, "invite")}
        fallback={<p class={styles["quiet"]}>{t("onlyOwner")}</p>}
      >
        <InviteForm workspaceId={session.workspaceId} />
      </Show>
    </section>
  );
}
