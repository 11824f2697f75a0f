import type { SamplePost } from "../sample-post.ts";

/** What somebody wrote down on the way home and nobody has planned yet. */
export const ideas: readonly SamplePost[] = [
  {
    key: "idea-sounds",
    title: { id: "Suara hujan 60 menit dari teras kedai", en: "60 minutes of rain from our porch" },
    caption: {
      id: "Untuk yang susah tidur, atau susah fokus. Rekam pakai mikrofon bagus, jangan pakai ponsel.",
      en: "For those who cannot sleep, or cannot focus. Record it with a good microphone, not a phone.",
    },
    channels: ["tiktok"],
    who: "rani",
    pillar: "stories",
    campaign: "rain",
    labels: ["video"],
  },
  {
    key: "idea-dictionary",
    title: { id: "Kamus kecil barista", en: "A small barista dictionary" },
    caption: {
      id: "Satu istilah seminggu: krema, bloom, dial-in. Bahasa sehari-hari, tanpa sok tahu.",
      en: "One word a week: crema, bloom, dial-in. In everyday language, without showing off.",
    },
    channels: ["instagram"],
    who: "bayu",
    pillar: "learning",
    labels: ["carousel"],
  },
  {
    key: "idea-blind-test",
    title: { id: "Tes buta: kopi mahal atau kopi kami?", en: "Blind test: fancy coffee or ours?" },
    caption: {
      id: "Tanya orang lewat di depan kedai. Siap-siap kalah, itu justru lucunya.",
      en: "Ask people who walk by. Be ready to lose, that is the fun of it.",
    },
    channels: ["tiktok", "instagram"],
    pillar: "community",
    labels: ["video"],
  },
  {
    key: "idea-seeds",
    title: { id: "Ampas kopi jadi pupuk, gratis", en: "Used grounds for your garden, free" },
    caption: {
      id: "Kantong ampas di depan pintu tiap sore. Ajak komunitas kebun kota?",
      en: "Bags of grounds at the door every evening. Ask the city gardeners along?",
    },
    channels: ["instagram", "facebook"],
    who: "dimas",
    pillar: "community",
    labels: ["partners"],
  },
  {
    key: "idea-postcards",
    title: { id: "Kartu pos hujan", en: "Rain postcards" },
    caption: {
      id: "Tulis kartu di meja, kami yang kirim. Mungkin untuk ulang tahun kedai.",
      en: "Write a card at your table, we post it. For the café's birthday, perhaps.",
    },
    channels: ["instagram"],
    who: "me",
    pillar: "stories",
    campaign: "rain",
  },
  {
    key: "idea-decaf",
    title: { id: "Dekaf: buat siapa sih?", en: "Decaf: who is it for?" },
    caption: {
      id: "Ibu hamil, yang maagnya kumat, yang mau ngopi jam sembilan malam. Jawab satu-satu.",
      en: "Expecting mothers, upset stomachs, coffee at nine in the evening. Answer one by one.",
    },
    channels: ["instagram", "x"],
    pillar: "learning",
  },
];
