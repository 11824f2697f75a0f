/**
 * What every engine is held to, for the engines' own tests and for those who bring another.
 *
 * @module
 */
import { describe } from "vitest";

import { describeChanges } from "./testing/describe-changes.ts";
import { describeConvergence } from "./testing/describe-convergence.ts";
import { describeFields } from "./testing/describe-fields.ts";
import { describeMerging } from "./testing/describe-merging.ts";
import { describeMigrating } from "./testing/describe-migrating.ts";
import { describeForeignFields, describeUnfitRecords } from "./testing/describe-strangers.ts";
import { describeTexts } from "./testing/describe-texts.ts";
import { describeVersions } from "./testing/describe-versions.ts";
import type { Replica } from "./testing/replica.ts";

/**
 * The contract of a live document, numbered as in `docs/documents.md`.
 *
 * @param runs how many random histories each property tries
 */
export function describeDocument(
  engine: string,
  createReplica: () => Replica,
  { runs = 100 }: { readonly runs?: number } = {},
): void {
  describe(`${engine} document`, () => {
    describeChanges(createReplica);
    describeFields(createReplica);
    describeMerging(createReplica);
    describeTexts(createReplica);
    describeForeignFields(createReplica);
    describeUnfitRecords(createReplica);
    describeVersions(createReplica);
    describeMigrating(createReplica);
    describeConvergence(createReplica, runs);
  });
}

export { exchange, type Replica } from "./testing/replica.ts";
