import { type Messages, plural } from "@rembuk/ui";

const en = {
  standing: "How safe your work is",
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
  window: {
    private: "This browser stores nothing for this page",
    blocked: "An older tab is in the way",
    full: "There is no room left on this device",
    closed: "The browser has closed its store",
    outdated: "A newer version runs in another tab",
    removed: "This workspace was removed from this device",
    broken: "This device could not store your changes",
  },
  windowText: {
    private:
      "It may be a private window, or storing is switched off. What you do here is gone when the window closes: save it as a file first.",
    blocked:
      "It still runs an older version and holds the store of this workspace. Close it, then try again.",
    full: "What you change now is only in this window. Free some space on the device, then try again; or save everything as a file.",
    closed:
      "What you change now is only in this window. Try again; if that does not help, save everything as a file.",
    outdated:
      "It has taken over the store. What you change here still reaches that tab. Reload to go on in the new version.",
    removed:
      "That was done in another tab. What you see here is all that is left: keep a copy if you need it.",
    broken:
      "What you change now is only in this window. Try again, or save everything as a file before you close it.",
  },
  keptElsewhere: "What was called saved before is safe.",
  whileServer: "As long as the server answers, nothing you change is lost.",
  wayOn: {
    retry: "Try again",
    reload: "Reload",
    export: "Export everything",
    keepCopy: "Keep a copy",
  },

  evicted: "The browser has cleared what was kept here",
  evictedText:
    "Browsers do that when space runs short, or when a page was not visited for long. Changes that had reached nobody are lost.",
  evictedKept: "What the server has is coming back by itself.",
  evictedLocal: "If you saved a Rembuk file, bring it back in from there.",
  toData: "Data on this device",
  understood: "All right",

  update: "A new version is ready",
  updateHint: "Reload when it suits you.",
  updateWaits: "It waits until your changes are kept.",
  later: "Later",

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
  fetchingShort: (done: string, all: string) => `Fetching ${done} of ${all}`,
  sendingShort: (done: string, all: string) => `Sending ${done} of ${all}`,

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
  standing: "Seberapa aman pekerjaan Anda",
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
  window: {
    private: "Peramban ini tidak menyimpan apa pun untuk halaman ini",
    blocked: "Ada tab lama yang menghalangi",
    full: "Ruang di perangkat ini habis",
    closed: "Peramban menutup penyimpanannya",
    outdated: "Versi yang lebih baru berjalan di tab lain",
    removed: "Ruang kerja ini sudah dihapus dari perangkat ini",
    broken: "Perangkat ini tidak bisa menyimpan perubahan Anda",
  },
  windowText: {
    private:
      "Mungkin ini jendela privat, atau penyimpanan dimatikan. Pekerjaan di sini hilang saat jendela ditutup: simpan dulu sebagai berkas.",
    blocked:
      "Tab itu memakai versi lama dan memegang penyimpanan ruang kerja ini. Tutup tab itu, lalu coba lagi.",
    full: "Perubahan Anda sekarang hanya ada di jendela ini. Kosongkan ruang di perangkat lalu coba lagi, atau simpan semuanya sebagai berkas.",
    closed:
      "Perubahan Anda sekarang hanya ada di jendela ini. Coba lagi; bila belum berhasil, simpan semuanya sebagai berkas.",
    outdated:
      "Tab itu mengambil alih penyimpanan. Perubahan Anda di sini tetap sampai ke sana. Muat ulang untuk lanjut di versi baru.",
    removed:
      "Penghapusan itu dilakukan di tab lain. Yang tampak di sini adalah sisanya: simpan salinan bila masih perlu.",
    broken:
      "Perubahan Anda sekarang hanya ada di jendela ini. Coba lagi, atau simpan semuanya sebagai berkas sebelum menutupnya.",
  },
  keptElsewhere: "Yang sebelumnya tertulis tersimpan tetap aman.",
  whileServer: "Selama server menjawab, perubahan Anda tidak hilang.",
  wayOn: {
    retry: "Coba lagi",
    reload: "Muat ulang",
    export: "Ekspor semuanya",
    keepCopy: "Simpan salinan",
  },

  evicted: "Peramban menghapus yang tersimpan di sini",
  evictedText:
    "Peramban melakukannya saat ruang menipis, atau bila halaman lama tidak dibuka. Perubahan yang belum sampai ke siapa pun hilang.",
  evictedKept: "Isi yang ada di server sedang kembali dengan sendirinya.",
  evictedLocal: "Bila Anda pernah menyimpan berkas Rembuk, masukkan lagi dari sana.",
  toData: "Data di perangkat ini",
  understood: "Mengerti",

  update: "Versi baru sudah siap",
  updateHint: "Muat ulang kapan saja Anda sempat.",
  updateWaits: "Menunggu sampai perubahan Anda tersimpan.",
  later: "Nanti",

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
  fetchingShort: (done, all) => `Mengambil ${done} dari ${all}`,
  sendingShort: (done, all) => `Mengirim ${done} dari ${all}`,

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

/** The sentences on how safe the work of this device is, and the ways on where it is not. */
export const messages: Messages<typeof en> = { en, id };
