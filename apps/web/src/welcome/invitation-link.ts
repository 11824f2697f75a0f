/** The secret in an invitation link, `<server>/join#<secret>`, or in what somebody pasted of it. */
export function secretIn(text: string): string | null {
  const afterHash = text.trim().split("#").at(-1) ?? "";
  return /^[\w-]{16,128}$/.test(afterHash) ? afterHash : null;
}
