/**
 * A file's bytes as text: UTF-8, or UTF-16 with the mark that begins it (which Windows' editors and shells write);
 * `"binary"` where there are zero bytes, `undefined` where it is no UTF-8.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | "binary" | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && bytes.subarray(0, 8_000).includes(0)) return "binary";
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
