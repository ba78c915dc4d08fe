export const megabyte = 1024 * 1024;

const units: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: megabyte, gb: 1024 ** 3, tb: 1024 ** 4 };

/** The bytes that a limit allows: a number, or a text such as `2mb`. */
export function bytesIn(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  const [, count = "", unit = "b"] = (typeof value === "string" && /^\s*([\d.]+)\s*([kmgt]?b)?\s*$/i.exec(value)) || [];
  return count === "" ? undefined : Number(count) * (units[unit.toLowerCase()] ?? 1);
}
