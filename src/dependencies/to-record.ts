/** The value where it is an object. Its members are only ever listed, so that a name like `__proto__` means nothing. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
