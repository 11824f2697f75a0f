import * as v from "valibot";

/** What a person may be in a workspace, from most to least. */
export const ROLES = ["owner", "editor", "viewer"] as const;

/** Checks a role that comes from outside. */
export const Role = v.picklist(ROLES);
export type Role = v.InferOutput<typeof Role>;
