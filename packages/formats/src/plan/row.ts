import type { Status } from "@rembuk/model";

import type { NamedPlatform } from "./platforms.ts";

/** A custom field as a row fills it. */
interface CustomValue {
  readonly fieldId: string;
  /** What the column is called. */
  readonly title: string;
  /** `""` where the row leaves it empty. */
  readonly value: string;
}

/** A text with the name of its column. */
export interface NamedText {
  readonly text: string;
  readonly column: string;
}

/** What one row of a table says about a post, before it is known what the workspace already has. */
export interface ReadRow {
  readonly number: number;
  /** What identifies it in every copy of its file, where that says it; see `TableRow`. */
  readonly key?: string;
  /** True for a remark on a day. */
  readonly isNote?: true;
  readonly title: string;
  readonly caption: string;
  readonly date?: string;
  readonly time?: string;
  readonly zone?: string;
  readonly status: Status;
  /** The word that stood there, where it says more than the status. */
  readonly statusWord?: NamedText;
  readonly platforms: readonly NamedPlatform[];
  readonly format?: string;
  readonly pillar?: string;
  readonly campaign?: string;
  readonly labels: readonly string[];
  readonly link?: string;
  readonly notes?: string;
  /** A person's name, matched with the people of the workspace later. */
  readonly assignee?: NamedText;
  /** Every custom column of the table, also those that this row leaves empty. */
  readonly custom: readonly CustomValue[];
}
