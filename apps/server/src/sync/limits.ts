/** An update may weigh this many bytes; larger things belong beside documents, not in them. */
export const UPDATE_BYTES: number = 4 * 1024 * 1024;
