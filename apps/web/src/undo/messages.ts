import { deedNames } from "./deed-names.ts";

const en = {
  undo: "Undo",
  redo: "Redo",
  undid: (deed: string) => `Undid: ${deed}`,
  redid: (deed: string) => `Redid: ${deed}`,
  nothingToUndo: "Nothing to undo",
  nothingToRedo: "Nothing to redo",
  deeds: deedNames.en,
};

/** The sentences of undo. English says which there are. */
export const messages: { readonly en: typeof en; readonly id: typeof en } = {
  en,
  id: {
    undo: "Urungkan",
    redo: "Ulangi",
    undid: (deed) => `Diurungkan: ${deed}`,
    redid: (deed) => `Diulangi: ${deed}`,
    nothingToUndo: "Tidak ada yang bisa diurungkan",
    nothingToRedo: "Tidak ada yang bisa diulangi",
    deeds: deedNames.id,
  },
};
