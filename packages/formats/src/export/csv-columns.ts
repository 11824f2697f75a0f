import { membersOf, type Post, type Status, type Workspace } from "@rembuk/model";

import type { Field } from "../column/field.ts";
import { cellOfLabels } from "../plan/labels.ts";
import { statusIn } from "../plan/statuses.ts";
import { KEY_HEADER } from "../table/take-keys.ts";
import { channelTitle, createChannelNames } from "./channel-names.ts";
import { entryKey } from "./entry-key.ts";
import type { ExportedPost } from "./exported-post.ts";

/** The languages that headers and status words are written in. */
export type ExportLanguage = "en" | "id";

/** Which workspace a table is of, and the language it is written in. */
export interface CsvSetting {
  readonly workspaceId: string;
  readonly language: ExportLanguage;
}

/** A column of the file: its header, and what stands in it for a post. */
export interface CsvColumn {
  readonly header: string;
  readonly cellOf: (post: ExportedPost) => string;
}

type Written = Exclude<Field, "zone" | "weekday" | "hashtags" | "visual">;

const ZONE_HEADERS: Readonly<Record<ExportLanguage, string>> = {
  en: "Time zone",
  id: "Zona waktu",
};

const HEADERS: Readonly<Record<ExportLanguage, Readonly<Record<Written, string>>>> = {
  en: {
    date: "Date",
    time: "Time",
    platform: "Platform",
    format: "Format",
    pillar: "Pillar",
    title: "Title",
    caption: "Caption",
    link: "Link",
    campaign: "Campaign",
    labels: "Labels",
    status: "Status",
    assignee: "Assignee",
    notes: "Notes",
  },
  id: {
    date: "Tanggal",
    time: "Jam",
    platform: "Platform",
    format: "Format",
    pillar: "Pilar",
    title: "Judul",
    caption: "Takarir",
    link: "Tautan",
    campaign: "Kampanye",
    labels: "Label",
    status: "Status",
    assignee: "Penanggung Jawab",
    notes: "Catatan",
  },
};

const STATUS_WORDS: Readonly<Record<ExportLanguage, Readonly<Record<Status, string>>>> = {
  en: { idea: "Idea", draft: "Draft", review: "In review", ready: "Ready" },
  id: { idea: "Ide", draft: "Draf", review: "Ditinjau", ready: "Siap" },
};

/** The columns of a workspace's posts, in the words that our own importer knows. */
export function csvColumns(
  posts: readonly ExportedPost[],
  workspace: Workspace,
  { workspaceId, language }: CsvSetting,
): CsvColumn[] {
  const cells = fixedCells(workspace, language);
  const headers = HEADERS[language];
  const fixed = (Object.keys(headers) as Written[]).map((field): CsvColumn => {
    return { header: headers[field], cellOf: cells[field] };
  });
  const zones = zoneColumns(posts, workspace, ZONE_HEADERS[language]);
  const own = ownCaptionColumns(posts, workspace, headers.caption);
  const key: CsvColumn = {
    header: KEY_HEADER,
    cellOf: ({ post }) => entryKey(post.id, workspaceId),
  };
  return [...fixed, ...zones, ...own, ...customColumns(posts, workspace), key];
}

function fixedCells(
  workspace: Workspace,
  language: ExportLanguage,
): Readonly<Record<Written, (post: ExportedPost) => string>> {
  const home = workspace.about["workspace"]?.zone;
  const channelName = createChannelNames(workspace);
  const titleIn = (table: "campaigns" | "pillars" | "labels", id: string | undefined) =>
    (id !== undefined && workspace[table][id]?.title) || "";
  return {
    date: ({ post }) => post.date ?? "",
    time: ({ post }) => timeOf(post, home),
    platform: ({ post }) => membersOf(post, "channels").map(channelName).join(", "),
    format: ({ post }) => post.format ?? "",
    pillar: ({ post }) => titleIn("pillars", post.pillarId),
    title: ({ post }) => post.title,
    caption: ({ caption }) => caption,
    link: ({ post }) => post.link ?? "",
    campaign: ({ post }) => titleIn("campaigns", post.campaignId),
    labels: ({ post }) =>
      cellOfLabels(membersOf(post, "labels").map((id) => titleIn("labels", id))),
    status: ({ post }) => keptStatus(post) ?? STATUS_WORDS[language][post.status],
    assignee: ({ post }) => personOf(post, workspace) ?? customText(post, "assignee"),
    notes: ({ post }) => post.notes ?? "",
  };
}

const INDONESIAN_CLOCKS: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** The zone stands beside a time that is not of the workspace's. */
function timeOf({ time, zone }: Post, home: string | undefined): string {
  if (time === undefined) return "";
  return zone === home ? time : `${time} ${INDONESIAN_CLOCKS[zone] ?? zone}`;
}

/** Where no time says it, a column of its own says the zone; most teams need none. */
function zoneColumns(
  posts: readonly ExportedPost[],
  { about }: Workspace,
  header: string,
): CsvColumn[] {
  const home = about["workspace"]?.zone;
  const isForeign = ({ post: { time, zone } }: ExportedPost) => time === undefined && zone !== home;
  if (!posts.some(isForeign)) return [];
  return [{ header, cellOf: (exported) => (isForeign(exported) ? exported.post.zone : "") }];
}

/** The word that an import found, as long as it still says the same as the status. */
function keptStatus(post: Post): string | undefined {
  const word = customText(post, "status");
  return word !== "" && statusIn(word).status === post.status ? word : undefined;
}

const personOf = ({ assigneeId }: Post, { people }: Workspace) =>
  assigneeId === undefined ? undefined : people[assigneeId]?.name;

const customText = (post: Post, fieldId: string) => String(post[`x/${fieldId}`] ?? "");

function ownCaptionColumns(
  posts: readonly ExportedPost[],
  { channels }: Workspace,
  header: string,
): CsvColumn[] {
  const ids = new Set(posts.flatMap(({ ownCaptions = {} }) => Object.keys(ownCaptions)));
  return [...ids].sort().map((id) => ({
    header: `${header} (${channels[id] ? channelTitle(channels[id]) : id})`,
    cellOf: ({ ownCaptions }) => ownCaptions?.[id] ?? "",
  }));
}

/** Custom fields that some post fills, in the team's order; what stands in a column of its own is left out. */
function customColumns(posts: readonly ExportedPost[], { customFields }: Workspace): CsvColumn[] {
  const filled = new Set(
    posts.flatMap(({ post }) =>
      Object.keys(post).flatMap((key) => (key.startsWith("x/") ? [key.slice(2)] : [])),
    ),
  );
  filled.delete("assignee");
  filled.delete("status");
  const rankOf = (id: string) => customFields[id]?.rank ?? "~";
  return [...filled]
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : Number(rankOf(a) > rankOf(b))))
    .map((id) => ({
      header: customFields[id]?.title ?? id,
      cellOf: ({ post }) => customText(post, id),
    }));
}
