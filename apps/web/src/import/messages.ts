import type { ColumnUse, DateOrder } from "@rembuk/formats";
import { type Messages, plural } from "@rembuk/ui";

const usesEn: Readonly<Record<ColumnUse, string>> = {
  date: "Date",
  time: "Time",
  zone: "Time zone",
  weekday: "Weekday (checked only)",
  platform: "Channel",
  format: "Format",
  pillar: "Content pillar",
  title: "Title",
  caption: "Caption",
  hashtags: "Hashtags",
  visual: "Visual",
  link: "Link",
  campaign: "Campaign",
  labels: "Labels",
  status: "Status",
  assignee: "Assignee",
  notes: "Notes",
  custom: "Keep as a field of our own",
  skip: "Leave out",
};

const usesId: typeof usesEn = {
  date: "Tanggal",
  time: "Jam",
  zone: "Zona waktu",
  weekday: "Hari (hanya dicek)",
  platform: "Kanal",
  format: "Format",
  pillar: "Pilar konten",
  title: "Judul",
  caption: "Takarir",
  hashtags: "Tagar",
  visual: "Visual",
  link: "Tautan",
  campaign: "Kampanye",
  labels: "Label",
  status: "Status",
  assignee: "Dikerjakan oleh",
  notes: "Catatan",
  custom: "Simpan sebagai kolom sendiri",
  skip: "Lewati",
};

const ordersEn: Readonly<Record<DateOrder, string>> = {
  dmy: "day, month, year",
  mdy: "month, day, year",
};

const ordersId: typeof ordersEn = {
  dmy: "hari, bulan, tahun",
  mdy: "bulan, hari, tahun",
};

const rowsEn = (count: number) => plural("en", count, { one: "row", other: "rows" });

/** Posts are named even where there are none, unless there are only day notes. */
function thingsEn(posts: number, notes: number): string {
  const some = `${posts} ${plural("en", posts, { one: "post", other: "posts" })}`;
  const days = `${notes} ${plural("en", notes, { one: "day note", other: "day notes" })}`;
  if (notes === 0) return some;
  return posts === 0 ? days : `${some} and ${days}`;
}

function thingsId(posts: number, notes: number): string {
  if (notes === 0) return `${posts} posting`;
  return posts === 0 ? `${notes} catatan hari` : `${posts} posting dan ${notes} catatan hari`;
}

const en = {
  title: "Import a calendar",
  intro: "You see what would happen before anything is saved.",
  drop: "Drop a file here",
  kinds:
    "Spreadsheets (CSV, XLSX), calendars (ICS), and bulk files of Buffer, Hootsuite and Sprout.",
  choose: "Choose a file",
  paste: "Or paste rows here",
  pasteHint: "Copy cells in your spreadsheet, headers included, and paste them into this field.",
  pasteRead: "Read what is pasted",
  clipboard: "What you pasted",
  reading: (name: string) => `Reading ${name}`,
  rowsRead: (count: number) => (count === 0 ? "…" : `${count} ${rowsEn(count)}`),
  another: "Choose another file",
  refused: (name: string) => `${name} could not be read.`,
  broken: (name: string) => `Something went wrong while reading ${name}.`,
  away: (name: string) => `${name} cannot be compared with your calendar just now.`,
  awayRemedy: (year: string) =>
    `Your calendar of ${year} is on the server, which is away. Choose the file again when you are online.`,
  unkept: (name: string) => `${name} could not be imported.`,
  unkeptRemedy:
    "This browser would not store all of it, perhaps because the disk is full. Make room, then choose the file again: nothing comes in twice.",
  nothingChanged: "Nothing in your calendar was changed.",
  found: (name: string, count: number) => `${name}: ${count} ${rowsEn(count)}`,
  foundEvents: (name: string, count: number) =>
    `${name}: ${count} ${plural("en", count, { one: "event", other: "events" })}`,
  noEvents: "There is no event in this calendar, so there is nothing to import.",
  bulk: (tool: string) => `A bulk file of ${tool}. It does not say where its posts go.`,
  sheet: "Sheet",
  rowsAs: "Dated rows become",
  eventsAs: "Events become",
  rowsAsFile: "Posts and day notes",
  rowsAsChoices: { posts: "Posts", notes: "Day notes" },
  rowsAsHint: (notes: number) =>
    notes === 0
      ? "Day notes stand at the top of a day: holidays, for example."
      : `${notes} ${plural("en", notes, { one: "becomes a day note", other: "become day notes" })}.`,
  channel: "These posts go to",
  noChannel: "No channel yet",
  yourChannels: "Your channels",
  newChannel: "A new channel on",
  zone: "Times without a zone are",
  counts: "What would happen",
  countNew: (count: number) => `${count} new`,
  countChanged: (count: number) => `${count} changed`,
  countUnchanged: (count: number) => `${count} unchanged`,
  countRefused: (count: number) => `${count} refused`,
  posts: "How they will look",
  postsShown: (shown: number, all: number) => `The first ${shown} of ${all}`,
  noDate: "no date",
  dayNote: "Day note",
  leftOut: "Left out",
  cancelled: (count: number) => `${count} cancelled`,
  outside: (count: number) =>
    `${count} endless ${plural("en", count, { one: "series", other: "series" })} with nothing between a year ago and two years from now`,
  other: (count: number) =>
    `${count} ${plural("en", count, { one: "part that is no event", other: "parts that are no events" })}`,
  outcomes: { new: "New", changed: "Changed", unchanged: "Unchanged" },
  columns: "Columns",
  column: "In the file",
  sample: "For example",
  meaning: "Becomes",
  meaningOf: (column: string) => `What “${column}” becomes`,
  dates: "Dates are written as",
  datesUnsure: "Some dates can be read two ways. Check that this is right.",
  refusedRows: "Refused rows",
  warnedRows: "Worth a look",
  row: "Row",
  line: "Line",
  reason: "Why",
  planning: "Comparing with your calendar",
  compared: (done: number, all: number) => `${done} of ${all} ${rowsEn(all)}`,
  back: "Stop reading",
  nothingNew: "Everything in this file is in your calendar already.",
  run: (posts: number, notes: number) => `Import ${thingsEn(posts, notes)}`,
  cancel: "Cancel",
  stop: "Stop",
  stopped: (name: string) => `You stopped importing ${name}.`,
  stoppedRemedy:
    "Captions that were already prepared stay on this device, unseen. Choose the same file to go on: nothing comes in twice.",
  importing: "Importing",
  progress: (done: number, all: number) => `${done} of ${all} captions`,
  done: (posts: number, notes: number) => `${thingsEn(posts, notes)} imported.`,
  moreSheets: "Other sheets of this workbook:",
  missed: (count: number) =>
    `${count} ${plural("en", count, { one: "caption is", other: "captions are" })} on the server, which is away: those were left as they are. Import again when you are online.`,
  close: "Show the calendar",
  undo: "Undo",
  uses: usesEn,
  orders: ordersEn,
};

const id: typeof en = {
  title: "Impor kalender",
  intro: "Hasilnya terlihat dulu sebelum ada yang disimpan.",
  drop: "Letakkan berkas di sini",
  kinds:
    "Spreadsheet (CSV, XLSX), kalender (ICS), serta berkas massal Buffer, Hootsuite, dan Sprout.",
  choose: "Pilih berkas",
  paste: "Atau tempel baris di sini",
  pasteHint: "Salin sel dari spreadsheet Anda beserta judul kolomnya, lalu tempel di kolom ini.",
  pasteRead: "Baca yang ditempel",
  clipboard: "Yang Anda tempel",
  reading: (name) => `Membaca ${name}`,
  rowsRead: (count) => (count === 0 ? "…" : `${count} baris`),
  another: "Pilih berkas lain",
  refused: (name) => `${name} tidak bisa dibaca.`,
  broken: (name) => `Ada yang salah saat membaca ${name}.`,
  away: (name) => `${name} belum bisa dibandingkan dengan kalender Anda.`,
  awayRemedy: (year) =>
    `Kalender ${year} ada di server yang sedang tidak terjangkau. Pilih lagi berkasnya saat sudah daring.`,
  unkept: (name) => `${name} tidak bisa diimpor.`,
  unkeptRemedy:
    "Peramban ini tidak mau menyimpan semuanya, mungkin karena diska penuh. Kosongkan ruang, lalu pilih lagi berkasnya: tidak ada yang masuk dua kali.",
  nothingChanged: "Tidak ada yang berubah di kalender Anda.",
  found: (name, count) => `${name}: ${count} baris`,
  foundEvents: (name, count) => `${name}: ${count} acara`,
  noEvents: "Kalender ini tidak memuat acara, jadi tidak ada yang bisa diimpor.",
  bulk: (tool) => `Berkas massal ${tool}. Di dalamnya tidak tertulis ke mana postingnya tayang.`,
  sheet: "Lembar",
  rowsAs: "Baris bertanggal menjadi",
  eventsAs: "Acara menjadi",
  rowsAsFile: "Posting dan catatan hari",
  rowsAsChoices: { posts: "Posting", notes: "Catatan hari" },
  rowsAsHint: (notes) =>
    notes === 0
      ? "Catatan hari tampil di bagian atas hari, misalnya hari libur."
      : `${notes} menjadi catatan hari.`,
  channel: "Posting ini tayang di",
  noChannel: "Belum ada kanal",
  yourChannels: "Kanal Anda",
  newChannel: "Kanal baru di",
  zone: "Jam tanpa zona dibaca sebagai",
  counts: "Yang akan terjadi",
  countNew: (count) => `${count} baru`,
  countChanged: (count) => `${count} berubah`,
  countUnchanged: (count) => `${count} tetap`,
  countRefused: (count) => `${count} ditolak`,
  posts: "Begini jadinya",
  postsShown: (shown, all) => `${shown} pertama dari ${all}`,
  noDate: "tanpa tanggal",
  dayNote: "Catatan hari",
  leftOut: "Tidak ikut",
  cancelled: (count) => `${count} dibatalkan`,
  outside: (count) =>
    `${count} acara berulang tanpa akhir yang tidak jatuh antara setahun lalu dan dua tahun ke depan`,
  other: (count) => `${count} bagian yang bukan acara`,
  outcomes: { new: "Baru", changed: "Berubah", unchanged: "Tetap" },
  columns: "Kolom",
  column: "Di berkas",
  sample: "Contoh",
  meaning: "Menjadi",
  meaningOf: (column) => `“${column}” menjadi apa`,
  dates: "Tanggal ditulis sebagai",
  datesUnsure: "Beberapa tanggal bisa dibaca dua cara. Pastikan ini benar.",
  refusedRows: "Baris yang ditolak",
  warnedRows: "Perlu dilihat",
  row: "Baris",
  line: "Baris",
  reason: "Sebabnya",
  planning: "Membandingkan dengan kalender Anda",
  compared: (done, all) => `${done} dari ${all} baris`,
  back: "Berhenti membaca",
  nothingNew: "Semua isi berkas ini sudah ada di kalender Anda.",
  run: (posts, notes) => `Impor ${thingsId(posts, notes)}`,
  cancel: "Batal",
  stop: "Hentikan",
  stopped: (name) => `Impor ${name} Anda hentikan.`,
  stoppedRemedy:
    "Takarir yang sudah disiapkan tetap tersimpan di perangkat ini tanpa terlihat. Pilih berkas yang sama untuk melanjutkan: tidak ada yang masuk dua kali.",
  importing: "Mengimpor",
  progress: (done, all) => `${done} dari ${all} takarir`,
  done: (posts, notes) => `${thingsId(posts, notes)} diimpor.`,
  moreSheets: "Lembar lain di buku kerja ini:",
  missed: (count) =>
    `${count} takarir ada di server yang sedang tidak terjangkau: dibiarkan apa adanya. Impor lagi saat sudah daring.`,
  close: "Lihat kalender",
  undo: "Urungkan",
  uses: usesId,
  orders: ordersId,
};

/** The words of the import. */
export const messages: Messages<typeof en> = { en, id };
