import type { Platform } from "@rembuk/model";

import type { SampleChannel, SamplePerson, SamplePost, Words } from "./sample-post.ts";

/** Where the café posts. */
export const channels: Readonly<Record<SampleChannel & Platform, string>> = {
  instagram: "kedairintik",
  tiktok: "kedairintik",
  facebook: "Kedai Rintik",
  x: "kedairintik",
  linkedin: "Kedai Rintik",
};

/** Who works on its posts, besides whoever fills the sample in. */
export const people: Readonly<Record<Exclude<SamplePerson, "me">, string>> = {
  rani: "Rani Kusumawardhani",
  bayu: "Bayu Siregar",
  dimas: "Dimas Prakoso",
};

/** What its posts are about, over and over. */
export const pillars: Readonly<Record<SamplePost["pillar"], Words>> = {
  stories: { id: "Cerita di balik bar", en: "Stories from the bar" },
  menu: { id: "Menu dan musim", en: "Menu and season" },
  learning: { id: "Belajar kopi", en: "Learn coffee" },
  community: { id: "Tetangga dan tamu", en: "Neighbours and guests" },
  offers: { id: "Promo", en: "Offers" },
};

/** What it is busy with just now. */
export const campaigns: Readonly<Record<NonNullable<SamplePost["campaign"]>, Words>> = {
  rain: { id: "Kedai Hujan", en: "Rain Café" },
  harvest: { id: "Panen Temanggung", en: "Temanggung Harvest" },
  payday: { id: "Gajian Rintik", en: "Rintik Payday" },
};

/** What helps to find posts again. */
export const labels: Readonly<Record<NonNullable<SamplePost["labels"]>[number], Words>> = {
  video: { id: "video", en: "video" },
  carousel: { id: "korsel", en: "carousel" },
  customers: { id: "dari tamu", en: "from guests" },
  partners: { id: "kolaborasi", en: "with partners" },
};
