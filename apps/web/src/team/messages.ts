import type { Role } from "@rembuk/model";
import type { Messages } from "@rembuk/ui";

const rolesEn: Readonly<Record<Role, string>> = {
  owner: "Owner",
  editor: "Editor",
  viewer: "Viewer",
};
const rolesId: typeof rolesEn = { owner: "Pemilik", editor: "Editor", viewer: "Peninjau" };

const deedsEn: Readonly<Record<Role, string>> = {
  owner: "may do everything and invite others",
  editor: "may plan, write and import",
  viewer: "may read everything and change nothing",
};
const deedsId: typeof deedsEn = {
  owner: "boleh melakukan semuanya dan mengundang orang lain",
  editor: "boleh merencanakan, menulis, dan mengimpor",
  viewer: "boleh membaca semuanya, tanpa mengubah",
};

const en = {
  team: "Team",
  people: "People",
  peopleComing: "Your team is on its way to this device …",
  you: "you",
  here: "here now",
  invite: "Invite somebody",
  inviteIntro: "Whoever opens the link joins with this role. It works for 7 days, up to 50 times.",
  role: "Role",
  roles: rolesEn,
  may: deedsEn,
  makeLink: "Make a link",
  link: "Invitation link",
  copy: "Copy",
  copied: "Link copied.",
  copyFailed: "The browser would not copy. Select the link and copy it yourself.",
  onlyOwner: "Only an owner can invite. Ask one of them for a link.",
  failed: "No link was made.",
  away: "The server cannot be reached just now. Try again when you are online.",
  refused: "The server would not. Perhaps your rights have changed: reload the page.",
};

const id: typeof en = {
  team: "Tim",
  people: "Anggota",
  peopleComing: "Daftar tim sedang diambil ke perangkat ini …",
  you: "Anda",
  here: "sedang di sini",
  invite: "Undang anggota",
  inviteIntro:
    "Siapa pun yang membuka tautan ini bergabung dengan peran tersebut. Berlaku 7 hari, hingga 50 kali.",
  role: "Peran",
  roles: rolesId,
  may: deedsId,
  makeLink: "Buat tautan",
  link: "Tautan undangan",
  copy: "Salin",
  copied: "Tautan disalin.",
  copyFailed: "Peramban menolak menyalin. Pilih tautannya lalu salin sendiri.",
  onlyOwner: "Hanya pemilik yang bisa mengundang. Mintalah tautan kepada salah satu dari mereka.",
  failed: "Tautan tidak dibuat.",
  away: "Server sedang tidak terjangkau. Coba lagi saat sudah daring.",
  refused: "Server menolak. Mungkin hak Anda berubah: muat ulang halaman ini.",
};

/** The words of the team page. */
export const messages: Messages<typeof en> = { en, id };
