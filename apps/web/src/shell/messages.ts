import { type Messages, plural } from "@rembuk/ui";

const en = {
  skip: "Skip to the page",
  places: "Places",
  whereYouAre: "Where you are",
  workspace: "Workspace",
  place: {
    calendar: "Calendar",
    bin: "Bin",
    team: "Team",
    data: "Data on this device",
    settings: "Settings",
  },
  workspaces: "Workspaces",
  more: "More",
  narrow: "Make the menu narrow",
  wide: "Make the menu wide",
  whoIsHere: "Who is here",

  findCommand: "Type a command",
  searchOrCommand: "Search or type a command",
  commands: "Commands",
  nothing: (query: string) => `Nothing is called “${query}”.`,
  goTo: "Go to",
  goToPlace: (place: string) => `Go to ${place}`,
  look: "Look and language",

  keys: "Keys",
  keysHint: "They work while you are not typing in a field.",
  everywhere: "Everywhere",
  showKeys: "Show all keys",

  language: "Language",
  speakIn: (language: string) => `Language: ${language}`,
  theme: "Theme",
  themeIs: (theme: string) => `Theme: ${theme}`,
  themes: { system: "Like the system", light: "Light", dark: "Dark" },

  onDevice: "On this device",
  saved: "Saved",
  waiting: (count: number) =>
    plural("en", count, { one: "1 change waiting", other: `${count} changes waiting` }),
  waitingShort: (count: number) => `${count} waiting`,
  inWindow: "Only in this window",

  connection: {
    offline: "Offline",
    away: "Server away",
    connecting: "Connecting",
    refused: "Refused",
  },
  news: {
    offline: "You are offline. You can go on working.",
    away: "The server does not answer. You can go on working.",
    live: "You are connected again.",
    refused: "The server refused. Your changes are kept on this device.",
  },
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
};

/** The sentences of the frame around every page. */
export const messages: Messages<typeof en> = {
  en,
  id: {
    skip: "Langsung ke isi halaman",
    places: "Tempat",
    whereYouAre: "Posisi Anda",
    workspace: "Ruang kerja",
    place: {
      calendar: "Kalender",
      bin: "Sampah",
      team: "Tim",
      data: "Data di perangkat ini",
      settings: "Pengaturan",
    },
    workspaces: "Ruang kerja",
    more: "Lainnya",
    narrow: "Sempitkan menu",
    wide: "Lebarkan menu",
    whoIsHere: "Yang sedang di sini",

    findCommand: "Ketik perintah",
    searchOrCommand: "Cari atau ketik perintah",
    commands: "Perintah",
    nothing: (query) => `Tidak ada yang bernama “${query}”.`,
    goTo: "Buka",
    goToPlace: (place) => `Buka ${place}`,
    look: "Tampilan dan bahasa",

    keys: "Tombol pintas",
    keysHint: "Berlaku saat Anda tidak sedang mengetik di kolom isian.",
    everywhere: "Di mana saja",
    showKeys: "Tampilkan semua tombol pintas",

    language: "Bahasa",
    speakIn: (language) => `Bahasa: ${language}`,
    theme: "Tema",
    themeIs: (theme) => `Tema: ${theme}`,
    themes: { system: "Ikuti sistem", light: "Terang", dark: "Gelap" },

    onDevice: "Di perangkat ini",
    saved: "Tersimpan",
    waiting: (count) => `${count} perubahan menunggu`,
    waitingShort: (count) => `${count} menunggu`,
    inWindow: "Hanya di jendela ini",

    connection: {
      offline: "Offline",
      away: "Tak terjangkau",
      connecting: "Menyambung",
      refused: "Ditolak",
    },
    news: {
      offline: "Anda sedang offline. Anda bisa lanjut bekerja.",
      away: "Server tidak menjawab. Anda bisa lanjut bekerja.",
      live: "Anda tersambung lagi.",
      refused: "Server menolak. Perubahan Anda tetap tersimpan di perangkat ini.",
    },
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
  },
};
