import type { Messages } from "@rembuk/ui";

const en = {
  posts: "Posts",
  dayNotes: "Day notes",
  undated: "No day yet",
  open: "Open the post",
  goToDay: "Show its day in the calendar",
  copyLink: "Copy the link to it",
  linkCopied: "Link copied",
  linkNotCopied: "This browser did not let the link be copied.",
  toBin: "Move it to the bin",
  binned: "Moved to the bin",
  untitled: "Untitled",
};

/** The sentences of the search. */
export const messages: Messages<typeof en> = {
  en,
  id: {
    posts: "Posting",
    dayNotes: "Catatan hari",
    undated: "Belum ada harinya",
    open: "Buka posting",
    goToDay: "Tampilkan harinya di kalender",
    copyLink: "Salin tautannya",
    linkCopied: "Tautan tersalin",
    linkNotCopied: "Peramban ini tidak mengizinkan tautan disalin.",
    toBin: "Buang ke tempat sampah",
    binned: "Dipindahkan ke tempat sampah",
    untitled: "Tanpa judul",
  },
};
