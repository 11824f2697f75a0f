import type { Messages } from "@rembuk/ui";

const en = {
  places: { calendar: "Calendar", team: "Team", bin: "Bin" },
  posts: "Posts",
  doing: "Do",
  import: "Import a calendar",
  welcome: "Welcome",
  tryAgain: "Try again",
};

const id: typeof en = {
  places: { calendar: "Kalender", team: "Tim", bin: "Tempat sampah" },
  posts: "Posting",
  doing: "Lakukan",
  import: "Impor kalender",
  welcome: "Selamat datang",
  tryAgain: "Coba lagi",
};

/** The words of the routes. */
export const messages: Messages<typeof en> = { en, id };
