import type { Platform, Status } from "@rembuk/model";

import type { Filling, PlannedPost } from "./fill-workspace.ts";

/** Who works on the month: the ids of three people. */
export type CoffeeTeam = Readonly<Record<"dimas" | "rani" | "bayu", string>>;

type Row = readonly [
  day: number,
  time: string | null,
  title: string,
  status: Status,
  platforms: string,
  assignee: keyof CoffeeTeam | null,
  caption?: string,
];

const ROWS: readonly Row[] = [
  [1, "09:00", "Selamat datang, Desember", "ready", "i f", "dimas"],
  [1, "19:00", "Behind the bar: giliran Rani", "ready", "t", "rani"],
  [2, "12:00", "Menu makan siang baru", "ready", "i", "dimas"],
  [3, "09:00", "Kamis Kisah: Pak Ujang, petani Gayo", "ready", "i f b", "rani"],
  [4, "16:30", "Jumat gajian: beli dua bayar satu", "ready", "i x", "bayu"],
  [5, "10:00", "Kelas seduh manual, sesi 4", "ready", "i f", "rani"],
  [6, "09:00", "Minggu pelan", "ready", "i", null],
  [7, "09:00", "Resep: es kopi susu gula aren", "ready", "i t", "dimas"],
  [7, "18:00", "Polling: manis atau pahit?", "ready", "x", "bayu"],
  [8, "12:00", "Testimoni pelanggan bulan ini", "review", "f", "dimas"],
  [9, "09:00", "Kemasan baru, kertas daur ulang", "ready", "i l", "rani"],
  [10, "09:00", "Kamis Kisah: kedai hujan", "review", "i f", "dimas"],
  [10, "15:00", "Teaser Harbolnas", "ready", "i t x", "bayu"],
  [11, "08:00", "Besok 12.12", "review", "i", "bayu"],
  [11, "16:30", "Kopi sore untuk yang lembur", "draft", "x", null],
  [12, "00:00", "Harbolnas 12.12: gratis ongkir", "ready", "i f t x", "bayu"],
  [12, "09:00", "Stok 12.12 tinggal separuh", "draft", "i x", "bayu"],
  [12, "20:00", "Terima kasih, 12.12", "draft", "i", null],
  [14, "09:00", "Lowongan barista, cabang Bandung", "review", "l i", "rani"],
  [15, "10:00", "Kenalan dengan robusta Temanggung", "draft", "i b", "rani"],
  [15, "19:00", "Duet: latte art bareng pelanggan", "idea", "t", null],
  [16, "09:00", "Diskon bawa tumbler sendiri", "review", "i f", "dimas"],
  [
    17,
    "09:00",
    "Kopi pertama hari ini",
    "review",
    "i f",
    "dimas",
    "Hujan belum reda, tapi air sudah mendidih. ☔️\n\nPesan kopi pertama hari ini sebelum pukul sembilan, dan kami tambahkan satu kue pancong hangat. Bawa payung, pulang bawa cerita.\n\n#KedaiRintik #KopiPagi",
  ],
  [17, "14:00", "Live: tanya apa saja soal kopi", "draft", "i t", "rani"],
  [18, "16:30", "Rekomendasi hampers di bawah Rp 250.000", "draft", "i f", "bayu"],
  [19, "10:00", "Kelas seduh manual, sesi 5", "draft", "i", "rani"],
  [21, "09:00", "Jam buka selama libur Natal", "review", "i f x", "dimas"],
  [21, "12:00", "Hampers terakhir: pesan sebelum 23", "draft", "i", "bayu"],
  [22, "09:00", "Selamat Hari Ibu", "draft", "i f", "dimas"],
  [23, "09:00", "Playlist kedai, edisi hujan", "idea", "i", null],
  [24, "17:00", "Malam Natal, tutup pukul 20.00", "review", "i f", "dimas"],
  [25, "08:00", "Selamat Natal", "ready", "i f x l", "dimas"],
  [26, null, "Boxing day versi kopi", "idea", "", null],
  [28, "09:00", "Sepuluh cangkir terbaik 2026", "idea", "b i", "rani"],
  [29, "12:00", "Angka setahun: 48.210 cangkir", "idea", "i l", "bayu"],
  [30, "09:00", "Resolusi barista", "idea", "t", "rani"],
  [31, "15:00", "Tutup tahun bareng, bawa teman", "draft", "i f", "dimas"],
  [31, "23:30", "Hitung mundur dari bar", "idea", "t i", null],
];

const PLATFORMS: Readonly<Record<string, Platform>> = {
  i: "instagram",
  f: "facebook",
  t: "tiktok",
  x: "x",
  l: "linkedin",
  b: "blog",
};

/** December of a coffee brand, as its team would plan it. */
export function coffeeMonth(team: CoffeeTeam): Filling {
  return {
    handles: {
      instagram: "kedairintik",
      facebook: "Kedai Rintik",
      tiktok: "kedairintik",
      x: "kedairintik",
      linkedin: "Kedai Rintik",
      blog: "kedairintik.id",
    },
    posts: ROWS.map((row) => postOf(row, team)),
  };
}

function postOf(row: Row, team: CoffeeTeam): PlannedPost {
  const [day, time, title, status, platforms, assignee, caption] = row;
  return {
    title,
    status,
    date: `2026-12-${String(day).padStart(2, "0")}`,
    platforms: platforms === "" ? [] : platforms.split(" ").map((letter) => PLATFORMS[letter]!),
    ...(time !== null && { time }),
    ...(assignee !== null && { assigneeId: team[assignee] }),
    ...(caption !== undefined && { caption }),
  };
}
