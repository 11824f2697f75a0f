import { plainWords } from "../plain-words.ts";
import { FIELDS, type Field } from "./field.ts";

/**
 * What people call their columns, in English, Indonesian and French, as `plainWords` writes it. Of two
 * columns for one field the one whose name stands first here is taken.
 */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  date: list(
    "date, publish date, publication date, post date, posting date, scheduled date, due date, go live date, upload date, release date, live date, planned date, date posted, publish time, posting time, publish at, scheduled at, scheduled time, scheduled, video publish time, date and time, date time, datetime, time, day," +
      "tanggal, tgl, tanggal posting, tanggal tayang, tanggal publikasi, tanggal terbit, tanggal upload, jadwal, jadwal posting, jadwal tayang, waktu, waktu posting, hari, hari tanggal," +
      "date de publication, date publication, date de diffusion, date prevue, date et heure, jour, programme le, publie le",
  ),
  time: list(
    "time, post time, posting time, publish time, scheduled time, time of day, hour, time 24hr," +
      "jam, pukul, waktu, jam posting, jam tayang, waktu posting, waktu tayang, jam upload," +
      "heure, horaire, heure de publication, heure publication",
  ),
  zone: list("time zone, timezone, zone, tz, utc offset, zona waktu, zona, fuseau horaire, fuseau"),
  weekday: list("weekday, day, day of week, day of the week, hari, jour, jour de la semaine"),
  platform: list(
    "platform, platforms, channel, channels, network, networks, social network, social media, social platform, media social, account, accounts, profile," +
      "kanal, saluran, media sosial, medsos, sosmed, akun, sosial media, platform media," +
      "plateforme, plateformes, canal, canaux, reseau, reseaux, reseau social, reseaux sociaux, compte",
  ),
  format: list(
    "format, content type, content format, post type, type of content, type of post, post format, media type, type," +
      "jenis konten, tipe konten, format konten, bentuk konten, jenis, tipe, jenis post, jenis posting, tipe post," +
      "type de contenu, type de post, type de publication, format de publication",
  ),
  pillar: list(
    "pillar, content pillar, pillars, content pillars, theme, category, content category, bucket, content bucket," +
      "pilar, pilar konten, tema, kategori, kategori konten," +
      "pilier, pilier de contenu, piliers, pilier editorial, thematique, categorie, rubrique",
  ),
  title: list(
    "title, post title, headline, hook, topic, subject, name, post name, content title, content idea, idea, video title," +
      "judul, judul konten, judul post, topik, topik konten, ide konten, ide, nama konten," +
      "titre, titre du post, accroche, sujet, idee, nom, intitule, content, konten, contenu, post",
  ),
  caption: list(
    "caption, captions, copy, copywriting, text, post copy, post text, post, body, description, message, message text, content, tweet text, post content," +
      "takarir, teks, isi, isi konten, isi caption, naskah, deskripsi, konten," +
      "legende, texte, texte du post, contenu, texte de publication, redaction",
  ),
  hashtags: list(
    "hashtags, hashtag, hash tags, hash tag, tagar, mots dieses, mot diese, mots clics",
  ),
  visual: list(
    "visual, visuals, media, image, images, image url, public image url, image urls, photo, creative, asset, assets, design, artwork, visual brief, media url, picture, video," +
      "gambar, foto, desain, aset, visual konten, materi visual," +
      "visuel, visuels, visuel requis, medias, creation, illustration",
  ),
  link: list(
    "link, url, links, permalink, landing page, destination url, post link, link url," +
      "tautan, link postingan, lien, liens, lien url, url de destination, adresse url",
  ),
  campaign: list(
    "campaign, campaign name, campaigns, kampanye, nama kampanye, campagne, nom de la campagne, campagnes, operation",
  ),
  labels: list("labels, label, tags, tag, keywords, kata kunci, etiquettes, etiquette, mots cles"),
  status: list(
    "status, state, stage, progress, post status, approval status," +
      "status konten, status posting, progres, kemajuan, statut, etat, avancement",
  ),
  assignee: list(
    "assignee, owner, assigned to, responsible, responsible person, author, person in charge, pic, writer, creator," +
      "penanggung jawab, penulis, pembuat, pj, petugas, responsable, assigne a, auteur, redacteur, en charge, porteur",
  ),
  notes: list(
    "notes, note, comments, comment, remarks, remark, internal notes," +
      "catatan, keterangan, komentar, remarques, remarque, commentaires, commentaire, observations",
  ),
};

/** How well a header names a field: the smaller, the better. */
export interface HeaderMatch {
  readonly field: Field;
  readonly distance: number;
}

/** The fields that a header may mean, best first; empty for a header nobody knows. */
export function fieldsOfHeader(header: string): HeaderMatch[] {
  const whole = plainWords(header);
  const bare = plainWords(header.replace(/[([{].*?[)\]}]/gu, " "));
  const parts = header.split(/[/|&+]|\bet\b|\bdan\b|\band\b/iu).map(plainWords);
  const tries = [whole, bare, ...parts];
  const matches = FIELDS.flatMap((field): HeaderMatch[] => {
    const distances = tries.flatMap((words, effort) => {
      const at = POSITIONS.get(field)?.get(words);
      return at === undefined ? [] : [Math.min(effort, 2) * 1000 + at];
    });
    return distances.length === 0 ? [] : [{ field, distance: Math.min(...distances) }];
  });
  return matches.sort((a, b) => a.distance - b.distance);
}

const POSITIONS = new Map(
  FIELDS.map((field) => [field, new Map(HEADERS[field].map((words, at) => [words, at]))]),
);

function list(words: string): string[] {
  return words.split(",").map((word) => word.trim());
}
