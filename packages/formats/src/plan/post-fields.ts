import { excerptOf, type Post } from "@rembuk/model";

import type { Part } from "./fingerprint.ts";
import type { References } from "./references.ts";
import type { ReadRow } from "./row.ts";

type Fields = Readonly<Record<string, string | true>>;

/** How a part of a row becomes fields of a post, and which fields of a post are its. */
interface PartRule {
  readonly give: (row: ReadRow, references: References, home: string) => Fields;
  readonly holds: (key: string, row: ReadRow) => boolean;
}

const RULES: Readonly<Record<Part, PartRule>> = {
  title: { give: ({ title }) => ({ title }), holds: () => false },
  status: { give: statusOf, holds: (key) => key === "x/status" },
  zone: { give: ({ zone }, _, home) => ({ zone: zone ?? home }), holds: () => false },
  date: {
    give: ({ key, date }) => (key === undefined ? {} : filled("date", date)),
    holds: (held, { key }) => held === "date" && key !== undefined,
  },
  time: plain("time"),
  format: plain("format"),
  link: plain("link"),
  notes: plain("notes"),
  caption: {
    give: ({ caption }) => filled("excerpt", excerptOf(caption)),
    holds: (key) => key === "excerpt",
  },
  campaign: titled("campaigns", "campaign", "campaignId"),
  pillar: titled("pillars", "pillar", "pillarId"),
  labels: { give: labelsOf, holds: (key) => key.startsWith("labels/") },
  custom: {
    give: customOf,
    holds: (key, { custom }) => custom.some(({ fieldId }) => key === `x/${fieldId}`),
  },
  assignee: {
    give: assigneeOf,
    holds: (key) => key === "assigneeId" || key === "x/assignee",
  },
};

/** The fields that a part of a row gives its post. */
export function fieldsOf(part: Part, row: ReadRow, references: References, home: string): Fields {
  return RULES[part].give(row, references, home);
}

/** The fields of a post that a part may fill: what of it a row no longer says is cleared. */
export function fieldsHeldBy(part: Part, row: ReadRow, post: Post): string[] {
  return Object.keys(post).filter((key) => RULES[part].holds(key, row));
}

/** The channels of a row, as members of the post's set. */
export function channelsIn(row: ReadRow, references: References): Fields {
  return Object.fromEntries(
    row.platforms.map((named): [string, true] => [`channels/${references.channel(named)}`, true]),
  );
}

const filled = (key: string, value: string | undefined): Fields => (value ? { [key]: value } : {});

function plain(key: "time" | "format" | "link" | "notes"): PartRule {
  return { give: (row) => filled(key, row[key]), holds: (held) => held === key };
}

function titled(
  table: "campaigns" | "pillars",
  said: "campaign" | "pillar",
  key: "campaignId" | "pillarId",
): PartRule {
  return {
    give(row, references) {
      const title = row[said];
      return title === undefined ? {} : { [key]: references.titled(table, title) };
    },
    holds: (held) => held === key,
  };
}

function labelsOf(row: ReadRow, references: References): Fields {
  return Object.fromEntries(
    row.labels.map((title): [string, true] => [
      `labels/${references.titled("labels", title)}`,
      true,
    ]),
  );
}

function statusOf({ status, statusWord }: ReadRow, references: References): Fields {
  if (!statusWord) return { status };
  references.customField("status", statusWord.column);
  return { status, "x/status": statusWord.text };
}

function customOf({ custom }: ReadRow, references: References): Fields {
  const full = custom.filter(({ value }) => value !== "");
  for (const { fieldId, title } of full) references.customField(fieldId, title);
  return Object.fromEntries(full.map(({ fieldId, value }) => [`x/${fieldId}`, value]));
}

/** A name that nobody of the workspace has is kept as a custom field. */
function assigneeOf({ assignee }: ReadRow, references: References): Fields {
  if (!assignee) return {};
  const personId = references.person(assignee.text);
  if (personId !== undefined) return { assigneeId: personId };
  references.customField("assignee", assignee.column);
  return { "x/assignee": assignee.text };
}
