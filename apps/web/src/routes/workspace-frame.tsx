import { aboutOf } from "@rembuk/model";
import type { Membership } from "@rembuk/protocol";
import { createSubscription } from "@rembuk/reactive";
import { type AvatarPerson, createMessages, type PaletteItem, useLocale } from "@rembuk/ui";
import { useLocation, useNavigate, useParams } from "@solidjs/router";
import { createEffect, createMemo, type JSX } from "solid-js";

import { createToday } from "../calendar/create-today.ts";
import { ImportPlace } from "../import/import-place.tsx";
import { startImport } from "../import/importing.ts";
import { paths } from "../paths.ts";
import { type Crumb, Frame } from "../shell/frame.tsx";
import type { Place, PlaceId } from "../shell/place.ts";
import { UndoKeys } from "../undo/undo-keys.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { findPosts } from "./find-posts.ts";
import { messages } from "./messages.ts";

/** The frame around every page of a workspace: where one is, who is here, how safe it is. */
export function WorkspaceFrame(props: { membership: Membership; children: JSX.Element }) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const handle = useWorkspace();
  const { session, workspace, peers, me } = handle;
  const params = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const today = createToday();
  const save = createSubscription(session.subscribe, () => session.saveState());
  const connection = createSubscription(session.subscribe, () => session.connection());
  const name = () => aboutOf(workspace)?.name ?? props.membership.name;
  const here = createMemo(() => placeOf(location.pathname));
  const thisMonth = () => paths.calendar(session.workspaceId, today().slice(0, 7));

  createEffect(() => {
    const person = me();
    if (!person) return;
    session.showPresence({
      personId: person.id,
      name: person.name,
      color: person.color,
      postId: params["postId"] ?? null,
    });
  });

  const hrefs = (): Readonly<Record<Exclude<PlaceId, "settings">, string>> => ({
    calendar: thisMonth(),
    team: paths.team(session.workspaceId),
    bin: paths.bin(session.workspaceId),
  });
  const places = (): Place[] =>
    (["calendar", "team", "bin"] as const).map((id) => ({
      id,
      href: hrefs()[id],
      isCurrent: here() === id,
    }));
  const crumbs = (): Crumb[] => [
    { label: name(), href: thisMonth() },
    { label: t("places", here()) },
  ];
  const people = createMemo((): AvatarPerson[] => {
    const others = new Map(peers().map((peer) => [peer.personId, peer]));
    const mine = me();
    return [
      ...(mine ? [mine] : []),
      ...[...others.values()].filter(({ personId }) => personId !== mine?.id),
    ];
  });
  const commands = (): PaletteItem[] =>
    handle.mayWrite()
      ? [{ name: t("import"), icon: "download", group: t("doing"), run: () => startImport() }]
      : [];
  const find = (query: string): PaletteItem[] =>
    findPosts(handle, query).map((post) => ({
      name: post.date ? `${post.title} · ${formats().date(post.date)}` : post.title,
      group: t("posts"),
      icon: "calendar",
      run: () =>
        navigate(paths.calendar(session.workspaceId, (post.date ?? today()).slice(0, 7), post.id)),
    }));

  return (
    <Frame
      workspaceName={name()}
      places={places()}
      here={crumbs()}
      people={people()}
      save={save()}
      connection={connection()}
      commands={commands()}
      find={find}
      needsRoom={params["postId"] !== undefined}
    >
      {props.children}
      <UndoKeys />
      <ImportPlace />
    </Frame>
  );
}

function placeOf(path: string): Exclude<PlaceId, "settings"> {
  if (path.endsWith("/bin")) return "bin";
  return path.endsWith("/team") ? "team" : "calendar";
}
