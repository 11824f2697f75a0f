/** The secret in an invitation link, `<server>/join#<secret>`, or in what somebody pasted of it. */
export function secretIn(text: string): string | null {
  const afterHash = text.trim().split("#").at(-1) ?? "";
  return /^[\w-]{16,128}$/.test(afterHash) ? afterHash : null;
}

/** The server that an invitation link names; `null` where only a secret was pasted, or no web address. */
export function serverIn(text: string): string | null {
  const url = URL.parse(text.trim());
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.origin : null;
}
