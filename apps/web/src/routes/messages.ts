import type { Messages } from "@rembuk/ui";

const en = {
  places: { calendar: "Calendar", team: "Team", bin: "Bin" },
  posts: "Posts",
  doing: "Do",
  import: "Import a calendar",
  welcome: "Welcome",
  tryAgain: "Try again",
  reload: "Reload the page",
  noMemory: "This browser keeps nothing for this page",
  nothingUsed: "Nothing was sent to the server, and no invitation was used.",
  noMemoryRemedy:
    "You would be locked out as soon as this window closes. Allow this page to store data, or leave the private window, then try again.",
  mishap: "Something on this page broke",
  mishapKept: "What was called saved or waiting is still there.",
  mishapRemedy:
    "Try again. If the server is away, a page that was never opened before has to wait for it. If it happens again, reload.",
};

const id: typeof en = {
  places: { calendar: "Kalender", team: "Tim", bin: "Tempat sampah" },
  posts: "Posting",
  doing: "Lakukan",
  import: "Impor kalender",
  welcome: "Selamat datang",
  tryAgain: "Coba lagi",
  reload: "Muat ulang halaman",
  noMemory: "Peramban ini tidak menyimpan apa pun untuk halaman ini",
  nothingUsed: "Belum ada yang dikirim ke server, dan undangan belum terpakai.",
  noMemoryRemedy:
    "Anda akan terkunci di luar begitu jendela ini ditutup. Izinkan halaman ini menyimpan data, atau keluar dari jendela privat, lalu coba lagi.",
  mishap: "Ada yang rusak di halaman ini",
  mishapKept: "Yang tertulis tersimpan atau menunggu tetap ada.",
  mishapRemedy:
    "Coba lagi. Bila server tidak terjangkau, halaman yang belum pernah dibuka harus menunggunya. Bila terulang, muat ulang.",
};

/** The words of the routes. */
export const messages: Messages<typeof en> = { en, id };
