import { Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import { decodePack, encodePack } from "./pack.ts";

/**
 * Takes one kept update out of the past for good, as when somebody must be forgotten. What it did to the
 * document is in the snapshot and stays.
 *
 * @throws Refusal `not-found` where no such update is kept, or it is still part of the tail
 */
export function forgetUpdate(
  store: Store,
  { documentId, seq }: { documentId: string; seq: number },
): void {
  store.transaction(() => {
    const removed = forgetPacked(store, documentId, seq) + forgetSetAside(store, documentId, seq);
    if (removed === 0) throw new Refusal("not-found", "update");
  });
}

function forgetPacked(store: Store, documentId: string, seq: number): number {
  const { query } = store;
  const [pack] = store.all(
    query
      .selectFrom("packs")
      .innerJoin("documents", "documents.no", "packs.document_no")
      .select(["packs.id as id", "packs.bytes as bytes"])
      .where("documents.id", "=", documentId)
      .where("packs.first_seq", "<=", seq)
      .where("packs.last_seq", ">=", seq),
  );
  if (!pack) return 0;
  const rows = decodePack(pack.bytes);
  const kept = rows.filter((row) => row.seq !== seq);
  if (kept.length === rows.length) return 0;
  const bytes = encodePack(kept);
  return store.run(
    query.updateTable("packs").set({ bytes, rows: kept.length }).where("id", "=", pack.id),
  );
}

function forgetSetAside(store: Store, documentId: string, seq: number): number {
  const { query } = store;
  return store.run(
    query
      .deleteFrom("quarantine")
      .where("seq", "=", seq)
      .where(
        "document_no",
        "in",
        query.selectFrom("documents").select("no").where("id", "=", documentId),
      ),
  );
}
