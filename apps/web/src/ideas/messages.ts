import type { Messages } from "@rembuk/ui";

const en = {
  ideas: "Ideas",
  hint: "What has no day yet. Write it down now, plan it later.",
  write: "Write an idea down",
  add: "Add",
  none: "No ideas waiting",
  noneHint: "The next good one will come on the bus. This is where it goes.",
  noneReadOnly: "Nobody has left an idea here yet.",
  written: (title: string) => `Idea written down: ${title}`,
};

/** The sentences of the ideas. */
export const messages: Messages<typeof en> = {
  en,
  id: {
    ideas: "Ide",
    hint: "Yang belum punya hari. Catat sekarang, jadwalkan nanti.",
    write: "Catat sebuah ide",
    add: "Tambah",
    none: "Belum ada ide yang menunggu",
    noneHint: "Ide bagus berikutnya mungkin datang di angkot. Di sinilah tempatnya.",
    noneReadOnly: "Belum ada yang menaruh ide di sini.",
    written: (title) => `Ide dicatat: ${title}`,
  },
};
