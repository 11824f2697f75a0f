import { hash } from "node:crypto";

import type { LoggedUpdate, Snapshot } from "./log.ts";
import type { Store } from "./open-store.ts";

/** What compaction does to the log. */
export interface Exchange {
  readonly documentNo: number;
  /** The snapshot that the new one was made from, by its seq; `null` where there was none. */
  readonly expectedSeq: number | null;
  readonly snapshot: Snapshot;
  /** Exactly the rows that were looked at. */
  readonly rows: readonly LoggedUpdate[];
  readonly poison: ReadonlyMap<number, string>;
  readonly pack: Uint8Array;
  readonly at: number;
}

/** Somebody else compacted the document meanwhile; what they did stands. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/**
 * Puts a snapshot in the place of the rows that it covers, in one transaction: a crash leaves either all
 * of the old or all of the new.
 *
 * @throws Overtaken where the snapshot or the rows are no longer those that were merged
 */
export function exchange(store: Store, change: Exchange): void {
  store.transaction(() => {
    replaceSnapshot(store, change);
    moveToQuarantine(store, change);
    insertPack(store, change);
    deleteRows(store, change.rows);
    // Row numbers are handed out from here on, so that they never run backwards when the rows are gone.
    const lastCommit = lastCommitOf(change);
    store.sqlite
      .prepare("UPDATE counters SET value = max(value, ?) WHERE name = 'commit'")
      .run(lastCommit);
  });
}

/** Throws packed rows away that are older than this. */
export function forgetPacks(store: Store, before: number): void {
  store.run(store.query.deleteFrom("packs").where("created_at", "<", before));
  store.sqlite.pragma("incremental_vacuum(1000)");
}

const lastCommitOf = ({ rows }: Exchange) => Math.max(...rows.map(({ commit }) => commit));

function replaceSnapshot(store: Store, change: Exchange): void {
  const { documentNo, expectedSeq, snapshot, at } = change;
  const values = {
    seq: snapshot.seq,
    bytes: snapshot.bytes,
    state_vector: snapshot.stateVector,
    deletes: snapshot.deletes,
    sha256: hash("sha256", snapshot.bytes, "buffer"),
    created_at: at,
    commit_no: lastCommitOf(change),
  };
  const changed =
    expectedSeq === null
      ? store.run(
          store.query
            .insertInto("snapshots")
            .values({ document_no: documentNo, ...values })
            .onConflict((conflict) => conflict.doNothing()),
        )
      : store.run(
          store.query
            .updateTable("snapshots")
            .set(values)
            .where("document_no", "=", documentNo)
            .where("seq", "=", expectedSeq),
        );
  if (changed !== 1) throw new Overtaken("the snapshot is another one");
}

function moveToQuarantine(store: Store, { documentNo, rows, poison }: Exchange): void {
  for (const row of rows) {
    const reason = poison.get(row.seq);
    if (reason === undefined) continue;
    store.run(
      store.query.insertInto("quarantine").values({
        commit_no: row.commit,
        document_no: documentNo,
        seq: row.seq,
        person_id: row.personId,
        received_at: row.receivedAt,
        reason,
        bytes: row.bytes,
      }),
    );
  }
}

function insertPack(store: Store, { documentNo, rows, poison, pack, at }: Exchange): void {
  const packed = rows.filter(({ seq }) => !poison.has(seq));
  const [first, last] = [packed[0], packed.at(-1)];
  if (!first || !last) return;
  store.run(
    store.query.insertInto("packs").values({
      document_no: documentNo,
      first_seq: first.seq,
      last_seq: last.seq,
      last_commit: last.commit,
      rows: packed.length,
      created_at: at,
      bytes: pack,
    }),
  );
}

function deleteRows(store: Store, rows: readonly LoggedUpdate[]): void {
  const remove = store.sqlite.prepare("DELETE FROM updates WHERE commit_no = ?");
  const removed = rows.reduce((sum, { commit }) => sum + remove.run(commit).changes, 0);
  if (removed !== rows.length) throw new Overtaken("some rows are gone already");
}
