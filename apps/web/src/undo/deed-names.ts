import type * as model from "@rembuk/model";

type Model = typeof model;

/** The names of all verbs; a new verb without a name on the screen does not compile. */
export type VerbName = {
  [Name in keyof Model]: Model[Name] extends { readonly verb: infer Verb extends string }
    ? Verb
    : never;
}[keyof Model];

/** Whatever undo can name: the verbs, and what people do that is no verb. */
export type DeedName = VerbName | "writeCaption" | "importPosts" | "fillWithSample";

type DeedNames = Readonly<Record<DeedName, string>>;

/** How a deed is called where it is undone: “Undid: move post”. */
export const deedNames: { readonly en: DeedNames; readonly id: DeedNames } = {
  en: {
    createPost: "new post",
    movePost: "move post",
    renamePost: "rename post",
    setStatus: "change status",
    setZone: "change time zone",
    assignPost: "assign post",
    setChannel: "change channels",
    binPost: "move post to the bin",
    restorePost: "restore post",
    setExcerpt: "update excerpt",
    setOwnCaption: "change whose caption a channel posts",
    foundWorkspace: "set up the workspace",
    renameWorkspace: "rename the workspace",
    addPerson: "add person",
    addChannel: "add channel",
    addCampaign: "add campaign",
    addPillar: "add content pillar",
    addLabel: "add label",
    noteDay: "write a day note",
    noteShard: "note a calendar year",
    writeCaption: "write caption",
    importPosts: "import",
    fillWithSample: "fill with the sample",
  },
  id: {
    createPost: "posting baru",
    movePost: "pindahkan posting",
    renamePost: "ganti judul posting",
    setStatus: "ubah status",
    setZone: "ubah zona waktu",
    assignPost: "tugaskan posting",
    setChannel: "ubah kanal",
    binPost: "buang posting ke tempat sampah",
    restorePost: "pulihkan posting",
    setExcerpt: "perbarui cuplikan",
    setOwnCaption: "ubah takarir yang dipakai kanal",
    foundWorkspace: "siapkan ruang kerja",
    renameWorkspace: "ganti nama ruang kerja",
    addPerson: "tambah anggota",
    addChannel: "tambah kanal",
    addCampaign: "tambah kampanye",
    addPillar: "tambah pilar konten",
    addLabel: "tambah label",
    noteDay: "tulis catatan hari",
    noteShard: "catat tahun kalender",
    writeCaption: "tulis takarir",
    importPosts: "impor",
    fillWithSample: "isi dengan contoh",
  },
};
