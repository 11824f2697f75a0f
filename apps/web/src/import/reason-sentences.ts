import type { FileReason, RowReason, Warning } from "@rembuk/formats";

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
