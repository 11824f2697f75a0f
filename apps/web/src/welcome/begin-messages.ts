import { type Messages, plural } from "@rembuk/ui";

const en = {
  begin: "Where would you like to begin?",
  beginHint: "You need no account. You can share it with your team whenever you like.",
  anotherHint: "One more workspace, beside those you have.",
  server: "Put it on this server",
  serverText: "This server is fresh. Yours will be its workspace, ready to invite your team.",
  device: "Start on this device",
  deviceText: "An empty workspace, kept in this browser.",
  example: "Look at an example",
  exampleText: "Two months of a café's calendar. Scribble in it as you like.",
  file: "Open a Rembuk file",
  fileText: "A whole workspace in one file, from another device or server.",
  invited: "Invited by your team?",
  invitationLink: "Open an invitation link",
  otherwise: "Or begin another way",
  useInvitation: "Use an invitation",
  openFile: "Open a file",
  back: "Other ways to begin",

  startHint:
    "It is kept in this browser and needs no server. You can share it with your team later.",
  start: "Start",
  starting: "Starting …",
  exampleHint: "Kedai Rintik is a made-up café. Nobody sees what you do here.",
  exampleName: "Kedai Rintik",
  openExample: "Open the example",
  filling: "Filling the calendar",
  filled: (done: number, all: number) => `${done} of ${all} posts`,

  opening: (file: string) => `Opening “${file}”`,
  openedPart: (done: string, all: string) => `${done} of ${all}`,
  close: "Close",
  notOpened: (file: string) => `“${file}” could not be opened`,
  chooseAnother: "Choose another file",

  mine: "Your workspaces",
  onlyHere: "Only on this device",
  onServer: "With your team",
  removed: "Removed from this device",
  removedHint: "Still kept in this browser until you delete it for good.",
  putBack: "Put back",
  deleteForGood: "Delete for good",
  deleteTitle: (name: string) => `Delete “${name}” for good?`,
  deleteLocal:
    "It is on this device only: nobody else has it, and nobody can bring it back. To keep a copy, put it back and save it as a file first.",
  deleteShared:
    "Your team keeps it on the server. Its copy here goes, and so does your way in: to come back you need a new invitation link.",
  unsent: (count: number) =>
    plural("en", count, {
      one: "1 document has changes that never reached the server. They will be lost.",
      other: `${count} documents have changes that never reached the server. They will be lost.`,
    }),
  typeName: (name: string) => `Type ${name} to delete it`,
  keep: "Keep it",
  deleted: (name: string) => `“${name}” was deleted from this device.`,
  wasPutBack: (name: string) => `“${name}” is back.`,
};

/** The sentences of beginning: on this device, on a server, from a file. */
export const messages: Messages<typeof en> = {
  en,
  id: {
    begin: "Mulai dari mana?",
    beginHint: "Tidak perlu akun. Bisa dibagikan ke tim kapan saja.",
    anotherHint: "Satu ruang kerja lagi, di samping yang sudah ada.",
    server: "Taruh di server ini",
    serverText: "Server ini masih baru. Ruang kerja Anda yang pertama, siap mengundang tim.",
    device: "Mulai di perangkat ini",
    deviceText: "Ruang kerja kosong, tersimpan di peramban ini.",
    example: "Lihat contoh",
    exampleText: "Dua bulan kalender sebuah kedai kopi. Boleh dicoret-coret.",
    file: "Buka berkas Rembuk",
    fileText: "Seluruh ruang kerja dalam satu berkas, dari perangkat atau server lain.",
    invited: "Diundang oleh tim?",
    invitationLink: "Buka tautan undangan",
    otherwise: "Atau mulai dengan cara lain",
    useInvitation: "Pakai undangan",
    openFile: "Buka berkas",
    back: "Cara lain untuk mulai",

    startHint: "Tersimpan di peramban ini, tanpa server. Bisa dibagikan ke tim nanti.",
    start: "Mulai",
    starting: "Sedang disiapkan …",
    exampleHint: "Kedai Rintik hanya rekaan. Tidak ada yang melihat apa yang Anda lakukan di sini.",
    exampleName: "Kedai Rintik",
    openExample: "Buka contoh",
    filling: "Mengisi kalender",
    filled: (done, all) => `${done} dari ${all} posting`,

    opening: (file) => `Membuka “${file}”`,
    openedPart: (done, all) => `${done} dari ${all}`,
    close: "Tutup",
    notOpened: (file) => `“${file}” tidak bisa dibuka`,
    chooseAnother: "Pilih berkas lain",

    mine: "Ruang kerja Anda",
    onlyHere: "Hanya di perangkat ini",
    onServer: "Bersama tim",
    removed: "Disingkirkan dari perangkat ini",
    removedHint: "Masih tersimpan di peramban ini sampai Anda menghapusnya selamanya.",
    putBack: "Kembalikan",
    deleteForGood: "Hapus selamanya",
    deleteTitle: (name) => `Hapus “${name}” selamanya?`,
    deleteLocal:
      "Ruang kerja ini hanya ada di perangkat ini: tidak ada orang lain yang memilikinya, dan tidak bisa dikembalikan. Untuk menyimpan salinan, kembalikan dulu lalu simpan sebagai berkas.",
    deleteShared:
      "Tim Anda tetap menyimpannya di server. Salinan di sini hilang, begitu juga jalan masuk Anda: untuk kembali perlu tautan undangan baru.",
    unsent: (count) =>
      `${count} dokumen punya perubahan yang belum sampai ke server. Perubahan itu akan hilang.`,
    typeName: (name) => `Ketik ${name} untuk menghapusnya`,
    keep: "Jangan hapus",
    deleted: (name) => `“${name}” dihapus dari perangkat ini.`,
    wasPutBack: (name) => `“${name}” sudah kembali.`,
  },
};
