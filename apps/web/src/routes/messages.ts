import type { Messages } from "@rembuk/ui";

const en = {
  places: { calendar: "Calendar", team: "Team", bin: "Bin", data: "Data on this device" },
  doing: "Do",
  import: "Import a calendar",
  export: "Export as a file, CSV or ICS",
  welcome: "Welcome",
  tryAgain: "Try again",
  noMemory: "This browser keeps nothing for this page",
  nothingUsed: "Nothing was sent to the server, and no invitation was used.",
  noMemoryRemedy:
    "You would be locked out as soon as this window closes. Allow this page to store data, or leave the private window, then try again.",
};

const id: typeof en = {
  places: {
    calendar: "Kalender",
    team: "Tim",
    bin: "Tempat sampah",
    data: "Data di perangkat ini",
  },
  doing: "Lakukan",
  import: "Impor kalender",
  export: "Ekspor sebagai berkas, CSV, atau ICS",
  welcome: "Selamat datang",
  tryAgain: "Coba lagi",
  noMemory: "Peramban ini tidak menyimpan apa pun untuk halaman ini",
  nothingUsed: "Belum ada yang dikirim ke server, dan undangan belum terpakai.",
  noMemoryRemedy:
    "Anda akan terkunci di luar begitu jendela ini ditutup. Izinkan halaman ini menyimpan data, atau keluar dari jendela privat, lalu coba lagi.",
};

/** The words of the routes. */
export const messages: Messages<typeof en> = { en, id };
