import type { Messages } from "@rembuk/ui";

const en = {
  title: {
    broken: "Something on this page broke",
    away: "This page is not on this device yet",
    gone: "A newer version has taken this page's place",
  },
  kept: "What was called saved or waiting is still there.",
  remedy: {
    broken: "Try again. If it happens again, reload the page.",
    away: "It has never been opened here, and the server does not answer. Try again when it is back; the calendar works meanwhile.",
    gone: "This tab is of an older version whose pages are gone. Reload to go on in the new one.",
  },
  tryAgain: "Try again",
  reload: "Reload the page",
};

const id: typeof en = {
  title: {
    broken: "Ada yang rusak di halaman ini",
    away: "Halaman ini belum ada di perangkat ini",
    gone: "Versi baru sudah menggantikan halaman ini",
  },
  kept: "Yang tertulis tersimpan atau menunggu tetap ada.",
  remedy: {
    broken: "Coba lagi. Bila terulang, muat ulang halaman.",
    away: "Halaman ini belum pernah dibuka di sini, dan server tidak menjawab. Coba lagi nanti; kalender tetap bisa dipakai.",
    gone: "Tab ini memakai versi lama yang halamannya sudah tidak ada. Muat ulang untuk lanjut di versi baru.",
  },
  tryAgain: "Coba lagi",
  reload: "Muat ulang halaman",
};

/** What is said in place of a page that broke. */
export const messages: Messages<typeof en> = { en, id };
