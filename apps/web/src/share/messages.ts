import { type Messages, plural } from "@rembuk/ui";

const en = {
  share: "Share with my team",
  onlyHere:
    "This workspace is on this device only. It needs no server, and nobody else can see it.",
  adds: "What sharing adds",
  addsTogether: "Your team plans and writes in it with you, live.",
  addsSafe: "A second copy on the server, should this device get lost.",
  addsDevices: "The same workspace on your other devices.",
  staysSame: "Nothing is made anew: every post stays what it is, and you go on working meanwhile.",

  looking: "Looking for the server …",
  tokenTitle: "Is this server yours?",
  token: "Set-up token",
  tokenHint: "The server printed it when it started. It shows that the server is yours.",
  needToken: "Copy the set-up token from where the server was started.",
  shareNow: "Share now",
  sharing: "Sharing …",
  notNow: "Not now",
  tryAgain: "Try again",

  stillHere: "Everything is still on this device, and only here.",
  failure: {
    none: "There is no server at this address",
    occupied: "This server already has a workspace",
    unauthenticated: "That is not this server's set-up token",
    taken: "This workspace is on this server already, and belongs to somebody else",
    unavailable: "The server does not answer just now",
    "too-many": "Too many tries in a short time",
    forbidden: "The server did not allow this",
    other: "The server did not take the workspace",
  },
  remedy: {
    none: "This page came without one. Start a server, open this workspace at its address from a Rembuk file, and share it there. The file is under “Data on this device”.",
    occupied:
      "It takes no second one from here. Save this one as a Rembuk file under “Data on this device”; whoever runs the server can bring it in.",
    unauthenticated: "Copy it again from where the server was started, all of it.",
    taken: "Ask whoever shared it for an invitation link. Your own copy here stays as it is.",
    unavailable: "See that it runs and that you are online, then try again.",
    "too-many": "Wait a minute, then try again.",
    forbidden: "Open this page at the server's own address and try again.",
    other: "Reload the page and try again. If it happens again, tell whoever runs the server.",
  },
  toData: "Data on this device",

  sending: "Sharing with your team",
  sentPart: (done: number, all: number) => `${done} of ${all} documents`,
  mayLeave: "You can go on working, or close this page: it goes on by itself.",
  waitsForServer: "It goes on by itself as soon as the server answers.",
  isShared: "Everything is on the server",
  isSharedHint: "Now invite your team: whoever opens the link sees what you see.",

  lost: {
    revoked: "You no longer belong to this workspace",
    forbidden: "You may read this workspace, but no longer change it",
    deleted: "This workspace is gone from the server",
    banned: "The server has shut this device out",
  },
  lostKept: (count: number) =>
    plural("en", count, {
      one: "Your last change is still on this device.",
      other: `Your ${count} changes are still on this device.`,
    }),
  readable: "What came before is still here to read.",
  lostRemedy:
    "They did not reach your team. Keep everything as a workspace of your own, or let the changes go. If this is a mistake, ask an owner first: they wait here.",
  lostNothing: "All you changed had reached your team.",
  keepCopy: "Keep my changes as a copy",
  keepAll: "Keep a copy",
  discard: "Discard them",
  remove: "Remove from this device",
  copyName: (name: string) => `${name} (copy)`,
  keeping: "Keeping your copy …",
  discarding: "Getting the team's workspace …",
  copyKept: (name: string) => `This is “${name}”, yours alone.`,
  discarded: "Your changes were discarded.",
  undo: "Undo",
  notKept: "The copy could not be made",
  notKeptRemedy:
    "Make room on this device and try again, or save a file under “Data on this device”.",
};

const id: typeof en = {
  share: "Bagikan ke tim saya",
  onlyHere:
    "Ruang kerja ini hanya ada di perangkat ini. Tanpa server, dan tidak ada orang lain yang bisa melihatnya.",
  adds: "Yang didapat bila dibagikan",
  addsTogether: "Tim merencanakan dan menulis bersama Anda, langsung terlihat.",
  addsSafe: "Salinan kedua di server, kalau-kalau perangkat ini hilang.",
  addsDevices: "Ruang kerja yang sama di perangkat Anda yang lain.",
  staysSame: "Tidak ada yang dibuat ulang: semua posting tetap sama, dan Anda bisa lanjut bekerja.",

  looking: "Mencari server …",
  tokenTitle: "Apakah server ini milik Anda?",
  token: "Token penyiapan",
  tokenHint: "Ditampilkan server saat dinyalakan. Tandanya server ini milik Anda.",
  needToken: "Salin token penyiapan dari tempat server dinyalakan.",
  shareNow: "Bagikan sekarang",
  sharing: "Sedang dibagikan …",
  notNow: "Nanti saja",
  tryAgain: "Coba lagi",

  stillHere: "Semuanya tetap di perangkat ini, dan hanya di sini.",
  failure: {
    none: "Tidak ada server di alamat ini",
    occupied: "Server ini sudah punya ruang kerja",
    unauthenticated: "Itu bukan token penyiapan server ini",
    taken: "Ruang kerja ini sudah ada di server ini dan milik orang lain",
    unavailable: "Server sedang tidak menjawab",
    "too-many": "Terlalu banyak percobaan dalam waktu singkat",
    forbidden: "Server tidak mengizinkannya",
    other: "Server tidak menerima ruang kerja ini",
  },
  remedy: {
    none: "Halaman ini dibuka tanpa server. Nyalakan server, buka ruang kerja ini di alamatnya dari berkas Rembuk, lalu bagikan dari sana. Berkasnya ada di “Data di perangkat ini”.",
    occupied:
      "Server ini tidak menerima yang kedua dari sini. Simpan ruang kerja ini sebagai berkas Rembuk di “Data di perangkat ini”; pengelola server bisa memasukkannya.",
    unauthenticated: "Salin lagi seluruhnya dari tempat server dinyalakan.",
    taken: "Minta tautan undangan kepada yang membagikannya. Salinan Anda di sini tetap utuh.",
    unavailable: "Pastikan server menyala dan Anda online, lalu coba lagi.",
    "too-many": "Tunggu semenit, lalu coba lagi.",
    forbidden: "Buka halaman ini di alamat server itu sendiri, lalu coba lagi.",
    other: "Muat ulang halaman lalu coba lagi. Bila terulang, beri tahu pengelola server.",
  },
  toData: "Data di perangkat ini",

  sending: "Membagikan ke tim Anda",
  sentPart: (done, all) => `${done} dari ${all} dokumen`,
  mayLeave: "Anda bisa lanjut bekerja atau menutup halaman ini: pengirimannya jalan terus sendiri.",
  waitsForServer: "Berlanjut sendiri begitu server menjawab.",
  isShared: "Semuanya sudah di server",
  isSharedHint: "Sekarang undang tim Anda: siapa pun yang membuka tautan melihat yang Anda lihat.",

  lost: {
    revoked: "Anda tidak lagi tergabung di ruang kerja ini",
    forbidden: "Anda bisa membaca ruang kerja ini, tetapi tidak lagi mengubahnya",
    deleted: "Ruang kerja ini sudah tidak ada di server",
    banned: "Server menutup pintu untuk perangkat ini",
  },
  lostKept: (count) =>
    count === 1
      ? "Perubahan terakhir Anda masih ada di perangkat ini."
      : `${count} perubahan Anda masih ada di perangkat ini.`,
  readable: "Isi sebelumnya masih bisa dibaca di sini.",
  lostRemedy:
    "Perubahan itu belum sampai ke tim. Simpan semuanya sebagai ruang kerja Anda sendiri, atau relakan perubahannya. Bila ini keliru, tanyakan dulu kepada pemilik: perubahan Anda menunggu di sini.",
  lostNothing: "Semua perubahan Anda sudah sampai ke tim.",
  keepCopy: "Simpan perubahan saya sebagai salinan",
  keepAll: "Simpan salinan",
  discard: "Buang saja",
  remove: "Singkirkan dari perangkat ini",
  copyName: (name) => `${name} (salinan)`,
  keeping: "Menyimpan salinan …",
  discarding: "Mengambil ruang kerja tim …",
  copyKept: (name) => `Ini “${name}”, milik Anda sendiri.`,
  discarded: "Perubahan Anda dibuang.",
  undo: "Urungkan",
  notKept: "Salinan tidak bisa dibuat.",
  notKeptRemedy:
    "Tidak ada yang berubah. Pastikan Anda online dan perangkat ini punya ruang, lalu coba lagi.",
};

/** The sentences of sharing a workspace, and of losing the right to change one. */
export const messages: Messages<typeof en> = { en, id };
