/** What a column can say about a post. */
export const FIELDS = [
  "date",
  "time",
  "zone",
  "weekday",
  "platform",
  "format",
  "pillar",
  "title",
  "caption",
  "hashtags",
  "visual",
  "link",
  "campaign",
  "labels",
  "status",
  "assignee",
  "notes",
] as const;
export type Field = (typeof FIELDS)[number];

/** What is done with a column: it is a field of the post, a custom field of the team, or left out. */
export type ColumnUse = Field | "custom" | "skip";

/** One use per column of a table, from left to right. */
export type Mapping = readonly ColumnUse[];
