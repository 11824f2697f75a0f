import type { BundleReason } from "@rembuk/formats";
import { type Messages, plural } from "@rembuk/ui";

type BundleSentences = { readonly [Code in BundleReason["code"]]: string };

const reasonsEn: BundleSentences = {
  notABundle: "This is no Rembuk file. Choose one that ends in .rembuk.",
  newerBundle: "A newer Rembuk wrote this file. Update this one and try again.",
  cutBundle: "The file ends too early. Save it again, or copy it once more.",
  alteredBundle: "Part of the file is damaged or was changed. Save it again, or copy it once more.",
  bundleTooLarge: "The file holds more than any workspace does.",
  brokenDocument: "One document in the file cannot be read.",
};

const reasonsId: BundleSentences = {
  notABundle: "Ini bukan berkas Rembuk. Pilih yang berakhiran .rembuk.",
  newerBundle: "Berkas ini ditulis Rembuk yang lebih baru. Perbarui yang ini, lalu coba lagi.",
  cutBundle: "Berkas ini terpotong. Simpan sekali lagi, atau salin ulang.",
  alteredBundle: "Sebagian berkas rusak atau pernah diubah. Simpan sekali lagi, atau salin ulang.",
  bundleTooLarge: "Berkas ini memuat lebih banyak daripada ruang kerja mana pun.",
  brokenDocument: "Satu dokumen di dalam berkas tidak bisa dibaca.",
};

const en = {
  data: "Data on this device",

  whole: "The whole workspace",
  wholeHint:
    "One file with everything that is on this device: posts, captions, team, files. Another device or server opens it as the same workspace.",
  save: "Save as a file",
  lastSaved: (when: string) => `Last saved ${when}.`,
  neverSaved: "Last saved: never",
  onlyHere:
    "This workspace is on this device only. If the browser clears its data, only a saved file brings it back.",
  saving: "Saving the workspace",
  savedPart: (done: string, all: string) => `${done} of about ${all}`,
  saved: (size: string) => `Saved, ${size}`,

  posts: "Posts for other programs",
  which: "Posts",
  allPosts: "All posts",
  channel: "Channel",
  everyChannel: "Every channel",
  table: "Table (CSV)",
  tableHint: "For Excel, Sheets and everything that reads tables. Rembuk imports it again.",
  calendar: "Calendar (ICS)",
  calendarHint:
    "For Google, Apple and Outlook calendars. Importing it again updates entries instead of doubling them.",
  buffer: "Buffer",
  bufferHint: (paid: number, free: number) =>
    `For Buffer's bulk upload, one channel at a time: ${paid} posts a file, ${free} without a paid plan. Posts need a day, a time and a caption.`,
  chooseChannel: "Choose a channel first.",
  reading: "Reading captions",
  readPart: (done: number, all: number) =>
    `${done} of ${plural("en", all, { one: "1 post", other: `${all} posts` })}`,
  written: (count: number) => plural("en", count, { one: "1 post", other: `${count} posts` }),
  writtenFiles: (posts: number, files: number) =>
    `${plural("en", posts, { one: "1 post", other: `${posts} posts` })} in ${plural("en", files, { one: "1 file", other: `${files} files` })}`,
  noPosts: "There is nothing to save",
  noPostsHint: "No post fits what you chose. Nothing was written.",
  leftOut: (count: number) =>
    plural("en", count, {
      one: "1 post has no day, time or caption and was left out.",
      other: `${count} posts have no day, time or caption and were left out.`,
    }),
  withoutCaption: (count: number) =>
    plural("en", count, {
      one: "The caption of 1 post is not on this device yet. Go online and save again to have it.",
      other: `The captions of ${count} posts are not on this device yet. Go online and save again to have them.`,
    }),

  here: "Kept in this browser",
  documents: "Documents",
  files: "Files",
  size: "Size",
  used: "All of Rembuk in this browser",
  lasting: "Kept for good",
  persistence: {
    persisted: "Yes, until you clear it yourself",
    "best-effort": "Not promised: when the disk fills up, the browser may clear it",
    unknown: "This browser does not say",
  },
  askToKeep: "Ask the browser to keep it",
  notPromised: "The browser did not promise. It often does once a page is installed or used more.",

  bring: "Open a file",
  bringHint:
    "Opens a .rembuk file as a workspace of this device. If it is here already, what is new is added and nothing is doubled.",
  choose: "Choose a file",
  opening: (file: string) => `Opening “${file}”`,
  openedPart: (done: string, all: string) => `${done} of ${all}`,
  merged: (name: string) => `“${name}” has all that was in the file`,
  opened: (name: string) => `“${name}” is on this device`,
  show: "Open it",

  cancel: "Cancel",
  cancelled: "Cancelled. No file was left behind.",
  failed: "That did not work",
  kept: "Everything on this device is as it was.",
  full: "There is no room left. Free some space and try again.",
  unkept:
    "This browser keeps nothing right now, as in a private window. Open the file in an ordinary one.",
  unexpected: "Try again. If it fails again, reload the page.",
  reasons: reasonsEn,
};

/** What is said about taking data out and bringing it in. */
export const messages: Messages<typeof en> = {
  en,
  id: {
    data: "Data di perangkat ini",

    whole: "Seluruh ruang kerja",
    wholeHint:
      "Satu berkas berisi semua yang ada di perangkat ini: posting, takarir, tim, berkas. Perangkat atau server lain membukanya sebagai ruang kerja yang sama.",
    save: "Simpan sebagai berkas",
    lastSaved: (when: string) => `Terakhir disimpan ${when}.`,
    neverSaved: "Terakhir disimpan: belum pernah",
    onlyHere:
      "Ruang kerja ini hanya ada di perangkat ini. Kalau data peramban terhapus, hanya berkas yang disimpan bisa mengembalikannya.",
    saving: "Menyimpan ruang kerja",
    savedPart: (done, all) => `${done} dari sekitar ${all}`,
    saved: (size) => `Tersimpan, ${size}`,

    posts: "Posting untuk program lain",
    which: "Posting",
    allPosts: "Semua posting",
    channel: "Kanal",
    everyChannel: "Semua kanal",
    table: "Tabel (CSV)",
    tableHint:
      "Untuk Excel, Sheets, dan apa pun yang membaca tabel. Rembuk bisa mengimpornya lagi.",
    calendar: "Kalender (ICS)",
    calendarHint:
      "Untuk kalender Google, Apple, dan Outlook. Diimpor lagi, entrinya diperbarui, bukan digandakan.",
    buffer: "Buffer",
    bufferHint: (paid, free) =>
      `Untuk unggah massal Buffer, satu kanal setiap kali: ${paid} posting per berkas, ${free} tanpa paket berbayar. Posting perlu hari, jam, dan takarir.`,
    chooseChannel: "Pilih kanalnya dulu.",
    reading: "Membaca takarir",
    readPart: (done, all) => `${done} dari ${all} posting`,
    written: (count) => `${count} posting`,
    writtenFiles: (posts, files) => `${posts} posting dalam ${files} berkas`,
    noPosts: "Tidak ada yang bisa disimpan",
    noPostsHint: "Tidak ada posting yang cocok dengan pilihan Anda. Tidak ada yang ditulis.",
    leftOut: (count) =>
      `${count} posting tidak punya hari, jam, atau takarir, jadi tidak diikutkan.`,
    withoutCaption: (count) =>
      `Takarir ${count} posting belum ada di perangkat ini. Sambungkan ke internet dan simpan lagi untuk mendapatkannya.`,

    here: "Tersimpan di peramban ini",
    documents: "Dokumen",
    files: "Berkas",
    size: "Ukuran",
    used: "Seluruh Rembuk di peramban ini",
    lasting: "Disimpan selamanya",
    persistence: {
      persisted: "Ya, sampai Anda sendiri menghapusnya",
      "best-effort": "Tidak dijanjikan: saat penyimpanan penuh, peramban bisa menghapusnya",
      unknown: "Peramban ini tidak memberi tahu",
    },
    askToKeep: "Minta peramban menyimpannya",
    notPromised:
      "Peramban belum berjanji. Biasanya mau setelah halaman ini dipasang atau lebih sering dipakai.",

    bring: "Buka berkas",
    bringHint:
      "Membuka berkas .rembuk sebagai ruang kerja di perangkat ini. Kalau sudah ada, yang baru ditambahkan dan tidak ada yang digandakan.",
    choose: "Pilih berkas",
    opening: (file) => `Membuka “${file}”`,
    openedPart: (done, all) => `${done} dari ${all}`,
    merged: (name) => `“${name}” sudah memuat semua isi berkas`,
    opened: (name) => `“${name}” ada di perangkat ini`,
    show: "Buka",

    cancel: "Batal",
    cancelled: "Dibatalkan. Tidak ada berkas yang tertinggal.",
    failed: "Belum berhasil",
    kept: "Semua di perangkat ini tetap seperti semula.",
    full: "Tidak ada ruang lagi. Kosongkan sebagian, lalu coba lagi.",
    unkept:
      "Peramban ini sedang tidak menyimpan apa pun, seperti di jendela privat. Buka berkasnya di jendela biasa.",
    unexpected: "Coba lagi. Kalau gagal lagi, muat ulang halaman.",
    reasons: reasonsId,
  },
};
