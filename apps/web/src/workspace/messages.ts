import type { Messages } from "@rembuk/ui";

const en = {
  add: "Add a workspace",
  share: "Share with my team",
  remove: "Remove from this device",
};

/** The words of the menu of workspaces. */
export const messages: Messages<typeof en> = {
  en,
  id: {
    add: "Tambah ruang kerja",
    share: "Bagikan ke tim saya",
    remove: "Singkirkan dari perangkat ini",
  },
};
