/**
 * The workspace document: people, channels, and what posts are sorted by.
 *
 * One per workspace, opened first and kept open. It also knows which calendar shards hold posts of which
 * year; that index is a convenience and can be rebuilt from the calendars.
 *
 * @module
 */
export {
  addCampaign,
  addChannel,
  addLabel,
  addPerson,
  addPillar,
  foundWorkspace,
  type NewTitle,
  noteShard,
  renameWorkspace,
} from "./edits.ts";
export { aboutOf, channelsOf, peopleOf, shardsForYear } from "./queries.ts";
export {
  type About,
  type Campaign,
  type Channel,
  type CustomField,
  type Label,
  type Person,
  PersonColor,
  type Pillar,
  type Platform,
  PLATFORMS,
  workspace,
  type Workspace,
} from "./schema.ts";
