import type { Peer } from "@rembuk/client";
import { membersOf, type Person, type Platform, type Post, type Status } from "@rembuk/model";
import { createMessages } from "@rembuk/ui";

import { messages as postMessages } from "../post/messages.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";
import { useWhen } from "./when-words.ts";

/** A post in words, as cards show and speak it. */
export interface PostWords {
  /** Its title, else how its caption begins; empty when it has neither. */
  readonly title: (post: Post) => string;
  /** The same, or `Untitled`. */
  readonly name: (post: Post) => string;
  readonly status: (status: Status) => string;
  readonly platform: (platform: Platform) => string;
  /** The platforms of its channels, each once, in the team's order. */
  readonly platforms: (post: Post) => readonly Platform[];
  readonly assignee: (post: Post) => Person | undefined;
  /** Everything a card shows, in one sentence for who does not see it. */
  readonly spoken: (post: Post, peers: readonly Peer[]) => string;
  /** True where the zone is not the workspace's own, so that a time alone could be misread. */
  readonly isForeign: (post: Post) => boolean;
}

/** Makes the words of posts for the workspace and the language around. */
export function usePostWords(): PostWords {
  const t = createMessages(messages);
  const tPost = createMessages(postMessages);
  const when = useWhen();
  const { workspace } = useWorkspace();

  const title = (post: Post) => post.title.trim() || (post.excerpt ?? "");
  const name = (post: Post) => title(post) || t("untitled");
  const platforms = (post: Post) => {
    const channels = membersOf(post, "channels").flatMap((id) => workspace.channels[id] ?? []);
    return [...new Set(channels.map(({ platform }) => platform))];
  };
  const assignee = (post: Post) =>
    post.assigneeId === undefined ? undefined : workspace.people[post.assigneeId];
  const time = (post: Post) =>
    post.time === undefined
      ? t("noTime")
      : `${when().time(post.time)} ${when().zoneOn(post.zone, post.date)}`;
  const looking = (peers: readonly Peer[]) =>
    peers.length > 0 ? [t("looking", when().list(peers.map((peer) => peer.name)))] : [];

  return {
    title,
    name,
    status: (status) => tPost("statuses", status),
    platform: (platform) => tPost("platforms", platform),
    platforms,
    assignee,
    spoken: (post, peers) =>
      [
        time(post),
        name(post),
        tPost("statuses", post.status),
        ...platforms(post).map((platform) => tPost("platforms", platform)),
        ...(assignee(post) ? [t("assignedTo", assignee(post)!.name)] : []),
        ...looking(peers),
      ].join(", "),
    isForeign: (post) => post.zone !== workspace.about["workspace"]?.zone,
  };
}
