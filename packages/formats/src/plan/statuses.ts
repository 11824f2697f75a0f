import type { Status } from "@rembuk/model";

import { plainWords } from "../plain-words.ts";

/** Words that mean exactly one of our states. */
const EXACT: Readonly<Record<Status, string>> = {
  idea: "idea, ide, idee, ideas, gagasan, needs action",
  draft: "tentative, in process, draft, drafted, drafting, draf, brouillon, konsep",
  review:
    "review, in review, for review, to review, under review, in revision, awaiting approval, pending approval, needs approval, ditinjau, dalam tinjauan, tinjauan, menunggu persetujuan, perlu ditinjau, en relecture, relecture, a relire, a valider, en validation, en attente de validation",
  ready:
    "confirmed, final, ready, ready to publish, ready to post, siap, siap tayang, siap posting, pret, prete, pret a publier",
};

/** Words that say more than our states do. The post gets the nearest one, the word itself is kept. */
const NEAREST: Readonly<Record<Status, string>> = {
  idea: "to do, todo, not started, planned, backlog, new, belum, belum dibuat, belum mulai, rencana, direncanakan, baru, a faire, a produire, a creer, planifie, prevu, non commence",
  draft:
    "in progress, doing, wip, writing, design, in design, editing, revision, revise, proses, dalam proses, sedang dikerjakan, dikerjakan, desain, revisi, en cours, en production, a modifier",
  review: "pending, waiting, on hold, menunggu, tertunda, en attente",
  ready:
    "approved, scheduled, published, posted, done, complete, completed, live, sent, disetujui, terjadwal, dijadwalkan, tayang, terbit, sudah tayang, sudah diposting, diposting, selesai, approuve, valide, programme, publie, publiee, termine, fait, en ligne",
};

const exact = byWord(EXACT);
const nearest = byWord(NEAREST);

function byWord(words: Readonly<Record<Status, string>>): Map<string, Status> {
  return new Map(
    Object.entries(words).flatMap(([status, list]) =>
      list.split(", ").map((word): [string, Status] => [word, status as Status]),
    ),
  );
}

/** What a status word becomes; `lossy` when the word says something that the state does not. */
export function statusIn(cell: string): { readonly status: Status; readonly lossy: boolean } {
  const words = plainWords(cell);
  const same = exact.get(words);
  if (same) return { status: same, lossy: false };
  return { status: nearest.get(words) ?? "idea", lossy: words !== "" };
}
