import { type Messages, plural } from "@rembuk/ui";

import { messages as standingMessages } from "./standing-messages.ts";

const en = {
  ...standingMessages.en,
  kept: "What you changed is still on this device.",
  refusal: {
    revoked: "This device may no longer come in",
    forbidden: "You may not change this any more",
    deleted: "This workspace is gone from the server",
    tooOld: "The server is newer than this page",
    tooLarge: "A change was too large for the server",
    malformed: "The server could not read what this page sent",
    banned: "The server has shut this device out",
  },
  remedy: {
    revoked: "Its access was taken back. Ask whoever invited you for a new invitation link.",
    forbidden: "Your role has changed. Ask an owner of the workspace if that is a mistake.",
    deleted: "Ask an owner whether it was moved. You can still read and export what is here.",
    tooOld: "Reload to get the new version. Nothing you wrote is lost by that.",
    tooLarge: "Undo the last large paste or import, and bring it in smaller pieces.",
    malformed: "Reload the page. If it happens again, tell whoever runs the server.",
    banned:
      "It sent far more than the server takes. Ask whoever runs the server to let it in again.",
  },
  save: {
    device: "Kept on this device",
    saved: "Saved on the server",
    waiting: "Kept here, on its way to the server",
  },
  saveText: {
    local: "Everything is in this browser, and only here. It needs no server.",
    device: "Everything is in this browser. The server gets it as soon as it can be reached.",
    saved: "The server has everything you changed, and so has this browser.",
    savedOnly: "The server has everything you changed. This browser keeps nothing of it.",
    waiting: "What you changed is in this browser. It goes out by itself.",
  },
  keptElsewhere: "What was called saved before is safe.",
  whileServer: "As long as the server answers, nothing you change is lost.",
  updateWaits: "It waits until your changes are kept.",
  connectionTitle: {
    local: "No server",
    offline: "No network",
    away: "The server does not answer",
    connecting: "Looking for the server",
    live: "Connected",
  },
  connectionText: {
    local: "Nobody else can see this workspace. You can share it with your team at any time.",
    offline: "Go on working. What you change goes out by itself when the network is back.",
    away: "Go on working. It is tried again and again, and what you change goes out by itself.",
    connecting: "You can go on working.",
    live: "You and your team see each other's changes at once.",
  },
  share: "Share with my team",
  fetching: "Fetching from the server",
  sending: "Sending to the server",
  ofDocuments: (done: string, all: string) => `${done} of ${all} documents`,
  persistence: {
    persisted: "The browser keeps this for good",
    "best-effort": "The browser may clear this one day",
    unknown: "How long the browser keeps this is not known",
  },
  persistenceText: {
    persisted: "It clears nothing here by itself.",
    "best-effort": "It may do so when space runs short. Ask it to keep this for good.",
    unknown: "Now and then save everything as a file.",
  },
  keepForGood: "Keep it for good",
  usage: (used: string, room: string) => `${used} used, room for ${room}`,
  used: (used: string) => `${used} used`,
  notTaken: (count: number) =>
    plural("en", count, {
      one: "The server did not take what you changed in 1 document",
      other: `The server did not take what you changed in ${count} documents`,
    }),
  notTakenText:
    "It is still on this device, and trying again will not help. Save everything as a file, and tell whoever runs the server.",
  notRead: (count: number) =>
    plural("en", count, {
      one: "1 document from the server could not be read",
      other: `${count} documents from the server could not be read`,
    }),
  notReadText: "They were left out; what was on this device before stays as it is.",
  ahead: (minutes: number) =>
    plural("en", minutes, {
      one: "This device's clock is 1 minute ahead",
      other: `This device's clock is ${minutes} minutes ahead`,
    }),
  behind: (minutes: number) =>
    plural("en", minutes, {
      one: "This device's clock is 1 minute behind",
      other: `This device's clock is ${minutes} minutes behind`,
    }),
  clockText:
    "The times of your posts are right all the same. “Today” and “just now” follow the clock: set it in the device's settings.",
};

const id: typeof en = {
  ...standingMessages.id,
  kept: "Perubahan Anda tetap ada di perangkat ini.",
  refusal: {
    revoked: "Perangkat ini tidak boleh masuk lagi",
    forbidden: "Anda tidak boleh mengubah ini lagi",
    deleted: "Ruang kerja ini sudah tidak ada di server",
    tooOld: "Server lebih baru daripada halaman ini",
    tooLarge: "Ada perubahan yang terlalu besar untuk server",
    malformed: "Server tidak bisa membaca kiriman halaman ini",
    banned: "Server menutup pintu untuk perangkat ini",
  },
  remedy: {
    revoked: "Aksesnya dicabut. Minta tautan undangan baru kepada yang mengundang Anda.",
    forbidden: "Peran Anda berubah. Tanyakan kepada pemilik ruang kerja bila itu keliru.",
    deleted:
      "Tanyakan kepada pemilik apakah ruang kerja dipindahkan. Isi yang ada di sini masih bisa dibaca dan diekspor.",
    tooOld: "Muat ulang untuk memakai versi baru. Tulisan Anda tidak hilang karenanya.",
    tooLarge:
      "Urungkan tempelan atau impor besar yang terakhir, lalu masukkan sedikit demi sedikit.",
    malformed: "Muat ulang halaman. Bila terulang, beri tahu pengelola server.",
    banned:
      "Kirimannya jauh melebihi yang diterima server. Minta pengelola server membukanya lagi.",
  },
  save: {
    device: "Tersimpan di perangkat ini",
    saved: "Tersimpan di server",
    waiting: "Tersimpan di sini, menuju server",
  },
  saveText: {
    local: "Semuanya ada di peramban ini, dan hanya di sini. Tidak perlu server.",
    device: "Semuanya ada di peramban ini. Server menerimanya begitu bisa dihubungi.",
    saved: "Semua perubahan Anda ada di server, dan juga di peramban ini.",
    savedOnly: "Semua perubahan Anda ada di server. Peramban ini tidak menyimpannya.",
    waiting: "Perubahan Anda ada di peramban ini dan terkirim sendiri.",
  },
  keptElsewhere: "Yang sebelumnya tertulis tersimpan tetap aman.",
  whileServer: "Selama server menjawab, perubahan Anda tidak hilang.",
  updateWaits: "Menunggu sampai perubahan Anda tersimpan.",
  connectionTitle: {
    local: "Tanpa server",
    offline: "Tidak ada jaringan",
    away: "Server tidak menjawab",
    connecting: "Mencari server",
    live: "Tersambung",
  },
  connectionText: {
    local: "Tidak ada orang lain yang melihat ruang kerja ini. Kapan saja bisa dibagikan ke tim.",
    offline: "Lanjutkan saja. Perubahan Anda terkirim sendiri saat jaringan kembali.",
    away: "Lanjutkan saja. Server terus dicoba lagi, dan perubahan Anda terkirim sendiri.",
    connecting: "Anda bisa lanjut bekerja.",
    live: "Anda dan tim langsung melihat perubahan satu sama lain.",
  },
  share: "Bagikan ke tim saya",
  fetching: "Mengambil dari server",
  sending: "Mengirim ke server",
  ofDocuments: (done, all) => `${done} dari ${all} dokumen`,
  persistence: {
    persisted: "Peramban menyimpan ini seterusnya",
    "best-effort": "Suatu saat peramban bisa menghapus ini",
    unknown: "Tidak diketahui sampai kapan peramban menyimpan ini",
  },
  persistenceText: {
    persisted: "Tidak ada yang dihapusnya sendiri di sini.",
    "best-effort": "Itu bisa terjadi saat ruang menipis. Minta peramban menyimpannya seterusnya.",
    unknown: "Sesekali simpan semuanya sebagai berkas.",
  },
  keepForGood: "Simpan seterusnya",
  usage: (used, room) => `Terpakai ${used}, tersedia ${room}`,
  used: (used) => `Terpakai ${used}`,
  notTaken: (count) => `Server tidak menerima perubahan Anda di ${count} dokumen`,
  notTakenText:
    "Perubahan itu masih ada di perangkat ini, tetapi mencoba lagi tidak akan membantu. Simpan semuanya sebagai berkas, lalu beri tahu pengelola server.",
  notRead: (count) => `${count} dokumen dari server tidak bisa dibaca`,
  notReadText: "Dokumen itu dilewati; isi yang sudah ada di perangkat ini tetap utuh.",
  ahead: (minutes) => `Jam perangkat ini terlalu cepat ${minutes} menit`,
  behind: (minutes) => `Jam perangkat ini terlambat ${minutes} menit`,
  clockText:
    "Waktu posting Anda tetap benar. “Hari ini” dan “baru saja” mengikuti jam ini: atur di setelan perangkat.",
};

/** The sentences of the card on how safe the work of this device is. They come with it, not with the first page. */
export const messages: Messages<typeof en> = { en, id };
