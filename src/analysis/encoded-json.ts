/** The object in base64 or base64url, as in the parts of a JSON Web Token; `undefined` where there is none. */
export function decodeJson(base64: string): Readonly<Record<string, unknown>> | undefined {
  const text = Buffer.from(base64, "base64").toString("utf8");
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The object as base64url without padding, for samples. */
export function encodeJson(value: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
