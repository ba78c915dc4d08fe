/** What a text is safe for as an address that starts like this: `https://a.com/` leads to that host, `/` to this one. */
export function kindsOfBeginning(text: string): readonly string[] {
  if (/^(?:https?|wss?):\/\/[^/?#@]+[/?#]/.test(text)) return ["host"];
  if (/^\/(?:[^/\\]|$)/.test(text)) return text.length > 1 ? ["host"] : ["rooted"];
  return [];
}

/** The same for a text that does not start like this. `//host` and `/\host` name a host. */
export function kindsOfOtherBeginning(text: string): readonly string[] {
  return text === "//" ? ["not-double-slash"] : [];
}

/** A host that ends like this is one of the program's. */
export function kindsOfEnding(text: string): readonly string[] {
  return /^\.[\w-]+(?:\.[\w-]+)+$/.test(text) ? ["domain"] : [];
}

/** `/^https:\/\/a\.com\//`, `/^\/[^/\\]/`, `/(?:^|\.)a\.com$/`: the host that an address must have, by a pattern. */
export function kindsOfAddressPattern({ source, flags }: RegExp): readonly string[] {
  if (flags.includes("m") || /(?<!\\)\|(?![^(]*\))/.test(source)) return [];
  const literal = "(?:[\\w\\-]|\\\\\\.|\\(\\?:|[()?])+";
  const labels = "(?:\\((?:\\?:)?(?:\\[[\\w\\\\-]+\\]|\\\\w)[+*]\\\\\\.\\)[?*+])?";
  const isOnHost = new RegExp(`^\\^https\\??:\\\\?/\\\\?/${labels}${literal}(?:\\\\?/|\\$$|\\(\\?:\\\\?/)`).test(
    source,
  );
  // After the first slash comes something that is no other one.
  const isOnThisHost = /^\^\\?\/(?:\(\?!(?:\\?\/|\[)|\[\^[^\]]*\/[^\]]*\]|\[[\w-]+\]|\\w)/.test(source);
  const isDomain = /(?:^\^|\(\?:\^\|\\\.\)|\(\^\|\\\.\)|\\\.\)[?*+]?|^\\\.)[\w-]+(?:\\\.[\w-]+)+\$$/.test(source);
  return [...(isOnHost || isOnThisHost ? ["host"] : []), ...(isDomain ? ["domain"] : [])];
}
