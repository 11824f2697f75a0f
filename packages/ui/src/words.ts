import type { Messages } from "./i18n/messages.ts";

const en = {
  close: "Close",
  notices: "Notices",
  dismiss: "Close this notice",
  andMore: (names: string[]) => `and ${names.join(", ")}`,
  optional: "optional",
  recent: "Recent",
  moreToDo: "more to do with it",
};

/** The few words that components say by themselves. */
export const words: Messages<typeof en> = {
  en,
  id: {
    close: "Tutup",
    notices: "Pemberitahuan",
    dismiss: "Tutup pemberitahuan ini",
    andMore: (names) => `dan ${names.join(", ")}`,
    optional: "opsional",
    recent: "Baru dipakai",
    moreToDo: "pilihan lainnya",
  },
};
