import type { ColumnUse, DateOrder, FileReason, RowReason, Warning } from "@rembuk/formats";
import { type Messages, plural } from "@rembuk/ui";

type ReasonSentences = {
  readonly [Code in (FileReason | RowReason | Warning)["code"]]: (
    reason: Extract<FileReason | RowReason | Warning, { readonly code: Code }>,
  ) => string;
};
type KindNames = Readonly<Record<Extract<FileReason, { code: "notATable" }>["kind"], string>>;

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

const kindsEn: KindNames = {
  archive: "an archive",
  binary: "a binary file",
  image: "an image",
  pdf: "a PDF",
  webPage: "a web page",
};

const kindsId: KindNames = {
  archive: "arsip",
  binary: "berkas biner",
  image: "gambar",
  pdf: "PDF",
  webPage: "halaman web",
};

/** Why a file or a row is refused, in both languages; a new reason without a sentence does not compile. */
export const reasonSentences: { readonly en: ReasonSentences; readonly id: ReasonSentences } = {
  en: {
    emptyFile: () => "This file is empty.",
    fileTooLarge: ({ limit }) => `This file is larger than ${megabytes(limit)}.`,
    notATable: ({ kind }) =>
      `This is ${kindsEn[kind]}, not a table. CSV, XLSX and ICS can be read.`,
    brokenCalendar: ({ line }) =>
      `This is no whole calendar: what begins in line ${line} never ends. Export it again.`,
    tooManyEvents: ({ limit }) => `This calendar has more than ${limit} events. Split it.`,
    oldOrLockedWorkbook: () =>
      "This workbook has a password or is in the old XLS format. Save it as XLSX without a password.",
    brokenText: ({ encoding }) => `This file says it is ${encoding}, but it is not.`,
    openQuote: ({ row }) =>
      `In row ${row} a quotation mark is opened and never closed, so it is not clear where rows end.`,
    brokenWorkbook: () => "This workbook is damaged. Open it in a spreadsheet and save it again.",
    unpacksTooLarge: ({ limit }) => `This workbook unpacks to more than ${megabytes(limit)}.`,
    unsafeXml: () => "This workbook contains something that no spreadsheet writes.",
    noSuchSheet: ({ sheet }) => `There is no sheet called “${sheet}”.`,
    tooManyRows: ({ limit }) => `This table has more than ${limit} rows. Split it.`,
    tooManyColumns: ({ limit }) => `This table has more than ${limit} columns.`,
    noRows: () => "There is nothing below the headers.",
    noTitle: () => "Neither a title nor a caption.",
    unreadableDate: ({ column, value }) => `${column}: “${value}” is not a date.`,
    dateWithoutYear: ({ column, value }) => `${column}: “${value}” does not say the year.`,
    unreadableTime: ({ column, value }) => `${column}: “${value}” is not a time of day.`,
    cellTooLong: ({ column, limit }) => `${column}: longer than ${limit} characters.`,
    emptyEvent: () => "Neither a name nor a description nor a date.",
    cutOff: () => "The file ends in the middle of it.",
    unreadableRule: ({ value }) => `“${value}” does not say when it recurs.`,
    recursTooOften: ({ value }) => `It recurs too often, or never: “${value}”.`,
    unknownZone: ({ value }) =>
      `“${value}” is not a time zone we know. The time was taken as it stands.`,
    seriesCut: ({ limit }) => `It recurs more than ${limit} times. The first ${limit} come in.`,
    dateLeftOut: ({ column, value }) => `${column}: “${value}” is not a date and was left out.`,
    strayLine: ({ value }) => `“${value}” means nothing in a calendar and was skipped.`,
    calendarCutOff: () => "The file ends too early. What is whole comes in.",
    weekdayDiffers: ({ value, date }) => `${date} is not a ${value}. The date was taken.`,
  },
  id: {
    emptyFile: () => "Berkas ini kosong.",
    fileTooLarge: ({ limit }) => `Berkas ini lebih besar dari ${megabytes(limit)}.`,
    notATable: ({ kind }) =>
      `Ini ${kindsId[kind]}, bukan tabel. Yang bisa dibaca: CSV, XLSX, dan ICS.`,
    brokenCalendar: ({ line }) =>
      `Kalender ini tidak utuh: yang dimulai di baris ${line} tidak pernah selesai. Ekspor ulang, ya.`,
    tooManyEvents: ({ limit }) => `Kalender ini lebih dari ${limit} acara. Bagi dulu.`,
    oldOrLockedWorkbook: () =>
      "Buku kerja ini berkata sandi atau berformat XLS lama. Simpan sebagai XLSX tanpa kata sandi.",
    brokenText: ({ encoding }) => `Berkas ini mengaku ${encoding}, tetapi bukan.`,
    openQuote: ({ row }) =>
      `Di baris ${row} ada tanda kutip yang dibuka dan tidak ditutup, jadi batas baris tidak jelas.`,
    brokenWorkbook: () => "Buku kerja ini rusak. Buka di aplikasi spreadsheet lalu simpan ulang.",
    unpacksTooLarge: ({ limit }) => `Isi buku kerja ini lebih dari ${megabytes(limit)}.`,
    unsafeXml: () => "Buku kerja ini memuat sesuatu yang tidak pernah ditulis spreadsheet.",
    noSuchSheet: ({ sheet }) => `Tidak ada lembar bernama “${sheet}”.`,
    tooManyRows: ({ limit }) => `Tabel ini lebih dari ${limit} baris. Bagi dulu.`,
    tooManyColumns: ({ limit }) => `Tabel ini lebih dari ${limit} kolom.`,
    noRows: () => "Tidak ada isi di bawah judul kolom.",
    noTitle: () => "Tidak ada judul maupun takarir.",
    unreadableDate: ({ column, value }) => `${column}: “${value}” bukan tanggal.`,
    dateWithoutYear: ({ column, value }) => `${column}: “${value}” tidak menyebut tahun.`,
    unreadableTime: ({ column, value }) => `${column}: “${value}” bukan jam.`,
    cellTooLong: ({ column, limit }) => `${column}: lebih panjang dari ${limit} karakter.`,
    emptyEvent: () => "Tidak ada nama, keterangan, maupun tanggal.",
    cutOff: () => "Berkasnya berakhir di tengah-tengah.",
    unreadableRule: ({ value }) => `“${value}” tidak menjelaskan kapan berulang.`,
    recursTooOften: ({ value }) => `Berulang terlalu sering, atau tidak pernah: “${value}”.`,
    unknownZone: ({ value }) =>
      `“${value}” bukan zona waktu yang kami kenal. Jamnya dipakai apa adanya.`,
    seriesCut: ({ limit }) => `Berulang lebih dari ${limit} kali. Yang masuk ${limit} pertama.`,
    dateLeftOut: ({ column, value }) => `${column}: “${value}” bukan tanggal, jadi dilewati.`,
    strayLine: ({ value }) => `“${value}” tidak berarti apa-apa di kalender, jadi dilewati.`,
    calendarCutOff: () => "Berkasnya terpotong. Yang utuh tetap masuk.",
    weekdayDiffers: ({ value, date }) => `${date} bukan hari ${value}. Tanggalnya yang dipakai.`,
  },
};

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

const en = {
  title: "Import a calendar",
  intro: "From a spreadsheet: CSV or XLSX. You see what would happen before anything is saved.",
  drop: "Drop a file here",
  choose: "Choose a file",
  reading: (name: string) => `Reading ${name} …`,
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
  counts: "What would happen",
  countNew: (count: number) => `${count} new`,
  countChanged: (count: number) => `${count} changed`,
  countUnchanged: (count: number) => `${count} unchanged`,
  countRefused: (count: number) => `${count} refused`,
  posts: "Posts",
  postsShown: (shown: number, all: number) => `The first ${shown} of ${all}`,
  date: "Date",
  postTitle: "Title",
  noDate: "no date",
  outcome: "What happens",
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
  reason: "Why",
  planning: "Comparing with your calendar …",
  nothingNew: "Everything in this file is in your calendar already.",
  run: (count: number) => `Import ${count} ${plural("en", count, { one: "post", other: "posts" })}`,
  cancel: "Cancel",
  importing: "Importing",
  progress: (done: number, all: number) => `${done} of ${all} captions`,
  done: (count: number) =>
    `${count} ${plural("en", count, { one: "post", other: "posts" })} imported.`,
  missed: (count: number) =>
    `${count} ${plural("en", count, { one: "caption is", other: "captions are" })} on the server, which is away: those were left as they are. Import again when you are online.`,
  close: "Show the calendar",
  undo: "Undo",
  uses: usesEn,
  orders: ordersEn,
};

const id: typeof en = {
  title: "Impor kalender",
  intro: "Dari spreadsheet: CSV atau XLSX. Hasilnya terlihat dulu sebelum ada yang disimpan.",
  drop: "Letakkan berkas di sini",
  choose: "Pilih berkas",
  reading: (name) => `Membaca ${name} …`,
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
  counts: "Yang akan terjadi",
  countNew: (count) => `${count} baru`,
  countChanged: (count) => `${count} berubah`,
  countUnchanged: (count) => `${count} tetap`,
  countRefused: (count) => `${count} ditolak`,
  posts: "Posting",
  postsShown: (shown, all) => `${shown} pertama dari ${all}`,
  date: "Tanggal",
  postTitle: "Judul",
  noDate: "tanpa tanggal",
  outcome: "Yang terjadi",
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
  reason: "Sebabnya",
  planning: "Membandingkan dengan kalender Anda …",
  nothingNew: "Semua isi berkas ini sudah ada di kalender Anda.",
  run: (count) => `Impor ${count} posting`,
  cancel: "Batal",
  importing: "Mengimpor",
  progress: (done, all) => `${done} dari ${all} takarir`,
  done: (count) => `${count} posting diimpor.`,
  missed: (count) =>
    `${count} takarir ada di server yang sedang tidak terjangkau: dibiarkan apa adanya. Impor lagi saat sudah daring.`,
  close: "Lihat kalender",
  undo: "Urungkan",
  uses: usesId,
  orders: ordersId,
};

/** The words of the import. */
export const messages: Messages<typeof en> = { en, id };
