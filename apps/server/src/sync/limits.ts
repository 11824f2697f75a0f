/** What the server takes as one update. */
export { UPDATE_BYTES } from "@rembuk/protocol";
