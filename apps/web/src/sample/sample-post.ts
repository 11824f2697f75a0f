import type { Locale } from "@rembuk/ui";

/** The same said in every language of the screen. */
export type Words = Readonly<Record<Locale, string>>;

/** Where the sample brand posts; the ids are those that an import gives its channels, so that both mean the same. */
export type SampleChannel = "instagram" | "tiktok" | "facebook" | "x" | "linkedin";

/** Who works there, besides whoever looks at the sample. */
export type SamplePerson = "me" | "rani" | "bayu" | "dimas";

/** A post of the sample, told without dates: they follow from the day on which it is filled in. */
export interface SamplePost {
  readonly key: string;
  /** The month (0 this one, 1 the next) and its day; `near` counts days from today; neither: an idea without a day. */
  readonly day?: readonly [month: 0 | 1, day: number];
  readonly near?: number;
  /** The first such weekday from that day on, 1 (Monday) to 7: a Thursday series appears on Thursdays. */
  readonly weekday?: number;
  readonly time?: string;
  readonly zone?: "Asia/Makassar";
  readonly title: Words;
  readonly caption: Words;
  readonly channels: readonly SampleChannel[];
  /** The channel that says it in the other language. */
  readonly other?: SampleChannel;
  readonly who?: SamplePerson;
  readonly pillar: "stories" | "menu" | "learning" | "community" | "offers";
  readonly campaign?: "rain" | "harvest" | "payday";
  readonly labels?: readonly ("video" | "carousel" | "customers" | "partners")[];
  /** Something the team says to itself about the post. */
  readonly notes?: Words;
  readonly inBin?: true;
}
