import type { Words } from "./sample-post.ts";

/** Days of every year, by month and day. */
const EVERY_YEAR: Readonly<Record<string, Words>> = {
  "01-01": { id: "Tahun Baru", en: "New Year's Day" },
  "02-09": { id: "Hari Pers Nasional", en: "National Press Day" },
  "02-14": { id: "Hari Kasih Sayang", en: "Valentine's Day" },
  "03-08": { id: "Hari Perempuan Internasional", en: "International Women's Day" },
  "03-22": { id: "Hari Air Sedunia", en: "World Water Day" },
  "04-21": { id: "Hari Kartini", en: "Kartini Day" },
  "04-22": { id: "Hari Bumi", en: "Earth Day" },
  "05-01": { id: "Hari Buruh", en: "Labour Day" },
  "05-02": { id: "Hari Pendidikan Nasional", en: "National Education Day" },
  "05-20": { id: "Hari Kebangkitan Nasional", en: "National Awakening Day" },
  "06-01": { id: "Hari Lahir Pancasila", en: "Pancasila Day" },
  "06-05": { id: "Hari Lingkungan Hidup Sedunia", en: "World Environment Day" },
  "07-23": { id: "Hari Anak Nasional", en: "National Children's Day" },
  "08-17": { id: "Hari Kemerdekaan", en: "Independence Day" },
  "09-04": { id: "Hari Pelanggan Nasional", en: "National Customer Day" },
  "09-09": { id: "Hari Olahraga Nasional", en: "National Sports Day" },
  "10-01": { id: "Hari Kopi Internasional", en: "International Coffee Day" },
  "10-02": { id: "Hari Batik Nasional", en: "National Batik Day" },
  "10-16": { id: "Hari Pangan Sedunia", en: "World Food Day" },
  "10-28": { id: "Hari Sumpah Pemuda", en: "Youth Pledge Day" },
  "11-10": { id: "Hari Pahlawan", en: "Heroes' Day" },
  "11-25": { id: "Hari Guru Nasional", en: "National Teachers' Day" },
  "12-12": { id: "Harbolnas 12.12", en: "Harbolnas 12.12, online shopping day" },
  "12-22": { id: "Hari Ibu", en: "Mother's Day (Indonesia)" },
  "12-25": { id: "Hari Natal", en: "Christmas Day" },
  "12-31": { id: "Malam Tahun Baru", en: "New Year's Eve" },
};

const nyepi = { id: "Hari Suci Nyepi", en: "Nyepi, Day of Silence" };
const imlek = { id: "Tahun Baru Imlek", en: "Lunar New Year" };
const goodFriday = { id: "Wafat Yesus Kristus", en: "Good Friday" };
const easter = { id: "Paskah", en: "Easter Sunday" };
const ascension = { id: "Kenaikan Yesus Kristus", en: "Ascension Day" };
const vesak = { id: "Hari Raya Waisak", en: "Vesak" };

/**
 * Days that move. Those that depend on a sighting of the moon stand here only where the government has named
 * them: a calendar that is wrong about Lebaran is worse than one that says nothing.
 */
const MOVING: Readonly<Record<string, Words>> = {
  "2026-01-16": { id: "Isra Mikraj", en: "Isra Mikraj" },
  "2026-02-17": imlek,
  "2026-03-19": nyepi,
  "2026-03-21": { id: "Idulfitri", en: "Eid al-Fitr" },
  "2026-03-22": { id: "Idulfitri, hari kedua", en: "Eid al-Fitr, second day" },
  "2026-04-03": goodFriday,
  "2026-04-05": easter,
  "2026-05-14": ascension,
  "2026-05-27": { id: "Iduladha", en: "Eid al-Adha" },
  "2026-05-31": vesak,
  "2026-06-16": { id: "Tahun Baru Islam", en: "Islamic New Year" },
  "2026-08-25": { id: "Maulid Nabi", en: "Birthday of the Prophet" },
  "2027-02-06": imlek,
  "2027-03-26": goodFriday,
  "2027-03-28": easter,
  "2027-05-06": ascension,
  "2028-01-26": imlek,
  "2028-04-14": goodFriday,
  "2028-04-16": easter,
  "2028-05-25": ascension,
};

/** Holidays and awareness days in Indonesia of a month `2026-12`, by date. */
export function occasionsIn(month: string): ReadonlyMap<string, Words> {
  const fixed = Object.entries(EVERY_YEAR)
    .filter(([day]) => day.startsWith(month.slice(5)))
    .map(([day, words]) => [`${month.slice(0, 4)}-${day}`, words] as const);
  const moving = Object.entries(MOVING).filter(([date]) => date.startsWith(month));
  return new Map([...fixed, ...moving].sort(([a], [b]) => (a < b ? -1 : 1)));
}
