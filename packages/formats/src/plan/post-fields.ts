import { excerptOf, type Post } from "@rembuk/model";

import type { Part } from "./fingerprint.ts";
import type { References } from "./references.ts";
import type { ReadRow } from "./row.ts";

type Fields = Readonly<Record<string, string | true>>;

/** The fields that a part of a row gives its post. */
export function fieldsOf(part: Part, row: ReadRow, references: References, home: string): Fields {
  if (part === "title") return { title: row.title };
  if (part === "status") return { status: row.status };
  if (part === "zone") return { zone: row.zone ?? home };
  if (part === "caption") return filled("excerpt", excerptOf(row.caption));
  if (part === "campaign") return titled(references, "campaigns", "campaignId", row.campaign);
  if (part === "pillar") return titled(references, "pillars", "pillarId", row.pillar);
  if (part === "labels") return labels(row, references);
  if (part === "custom") return custom(row, references);
  if (part === "assignee") return assignee(row, references);
  return filled(part, row[part]);
}

/** The channels of a row, as members of the post's set. */
export function channelsIn(row: ReadRow, references: References): Fields {
  return Object.fromEntries(
    row.platforms.map((named): [string, true] => [`channels/${references.channel(named)}`, true]),
  );
}

/** The fields of a post that a part may fill: what of it a row no longer says is cleared. */
export function fieldsHeldBy(part: Part, post: Post): string[] {
  const keys = Object.keys(post);
  if (part === "labels") return keys.filter((key) => key.startsWith("labels/"));
  if (part === "custom" || part === "title" || part === "status" || part === "zone") return [];
  if (part === "assignee")
    return keys.filter((key) => key === "assigneeId" || key === "x/assignee");
  return keys.filter((key) => key === (FIELD_OF[part] ?? part));
}

const FIELD_OF: Readonly<Partial<Record<Part, string>>> = {
  campaign: "campaignId",
  pillar: "pillarId",
  caption: "excerpt",
};

const filled = (key: string, value: string | undefined): Fields => (value ? { [key]: value } : {});

function titled(
  references: References,
  table: "campaigns" | "pillars",
  key: string,
  title: string | undefined,
): Fields {
  return title === undefined ? {} : { [key]: references.titled(table, title) };
}

function labels(row: ReadRow, references: References): Fields {
  return Object.fromEntries(
    row.labels.map((title): [string, true] => [
      `labels/${references.titled("labels", title)}`,
      true,
    ]),
  );
}

function custom(row: ReadRow, references: References): Fields {
  for (const { fieldId, title } of row.custom) references.customField(fieldId, title);
  return Object.fromEntries(row.custom.map(({ fieldId, value }) => [`x/${fieldId}`, value]));
}

/** A name that nobody of the workspace has is kept as a custom field. */
function assignee(row: ReadRow, references: References): Fields {
  if (!row.assignee) return {};
  const { name, column } = row.assignee;
  const personId = references.person(name);
  if (personId !== undefined) return { assigneeId: personId };
  references.customField("assignee", column);
  return { "x/assignee": name };
}
