import type { Messages } from "@rembuk/ui";

const en = {
  standing: "How safe your work is",
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
  later: "Later",
  fetchingShort: (done: string, all: string) => `Fetching ${done} of ${all}`,
  sendingShort: (done: string, all: string) => `Sending ${done} of ${all}`,
};

const id: typeof en = {
  standing: "Seberapa aman pekerjaan Anda",
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
  later: "Nanti",
  fetchingShort: (done, all) => `Mengambil ${done} dari ${all}`,
  sendingShort: (done, all) => `Mengirim ${done} dari ${all}`,
};

/** What is said at once of what endangers work, and the ways on. The rest is in the card's own messages. */
export const messages: Messages<typeof en> = { en, id };
