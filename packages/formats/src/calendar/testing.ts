/** A calendar file of components. */
export const calendar = (...components: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...components, "END:VCALENDAR", ""].join(
    "\r\n",
  );

/** What stands between a `BEGIN` and its `END`. */
export const component = (name: string, ...lines: string[]): string =>
  [`BEGIN:${name}`, ...lines, `END:${name}`].join("\r\n");

/** An event of a calendar. */
export const event = (...lines: string[]): string => component("VEVENT", ...lines);

/** An event with an id and a name. */
export const meeting = (...lines: string[]): string => event("UID:m1", "SUMMARY:Rapat", ...lines);
