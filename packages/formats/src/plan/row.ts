import type { Status } from "@rembuk/model";

import type { NamedPlatform } from "./platforms.ts";

/** A custom field as a row fills it. */
export interface CustomValue {
  readonly fieldId: string;
  /** What the column is called. */
  readonly title: string;
  readonly value: string;
}

/** What one row of a table says about a post, before it is known what the workspace already has. */
export interface ReadRow {
  readonly number: number;
  readonly title: string;
  readonly caption: string;
  readonly date?: string;
  readonly time?: string;
  readonly zone?: string;
  readonly status: Status;
  readonly platforms: readonly NamedPlatform[];
  readonly format?: string;
  readonly pillar?: string;
  readonly campaign?: string;
  readonly labels: readonly string[];
  readonly link?: string;
  readonly notes?: string;
  /** A person's name, matched with the people of the workspace later. */
  readonly assignee?: { readonly name: string; readonly column: string };
  readonly custom: readonly CustomValue[];
}
