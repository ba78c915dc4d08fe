import type { Reached } from "../model/rule.ts";

/** Fields of a request that a link or form of somebody else sets. */
const shared = /\b(?:query|body|params?|searchParams|payload|fields)\b/;

/** Fields of a request that nobody else can set in a visitor's browser: headers and cookies. */
const ownRequest = /\b(?:headers?|cookies?|rawHeaders|hostname|host|subdomains)\b|^(?:req|request|ctx)\.get\(/i;

/**
 * Whether only the sender of a request can choose the data, as with its headers. What harms the one who sends it (where the own
 * browser is sent to, say) needs data that a link or form of somebody else carries.
 */
export function isOfSenderAlone({ taint }: Reached): boolean {
  const source = sourceOf(taint.steps[0]?.text);
  return !shared.test(source) && ownRequest.test(source);
}

/** The URL that is asked for, which begins with a slash. */
const requestUrl = /\.(?:url|originalUrl|path|baseUrl)$|^(?:url|originalUrl|path)$/;

/** Whether the data is the path of the request itself. */
export function isRequestPath({ taint }: Reached): boolean {
  return requestUrl.test(sourceOf(taint.steps[0]?.text));
}

/** What a client says the host is called, as Node, Express, Koa and Fastify give it. */
const host = /\bx-forwarded-host\b|\bhost(?:name)?\b|^(?:ctx|context)\.(?:request\.)?(?:origin|href)$/i;
const forwarded = /\bx-(?:forwarded|original|http)?-?host\b/i;

/**
 * Whether the data is the name of the host that the client asks for; `forwarded` where it is a header for proxies, which caches
 * do not tell answers apart by.
 */
export function hostNamedBy({ taint }: Pick<Reached, "taint">): "host" | "forwarded" | undefined {
  const source = sourceOf(taint.steps[0]?.text);
  if (shared.test(source) || !host.test(source)) return undefined;
  return forwarded.test(source) ? "forwarded" : "host";
}

/** The source's own text: what stands in the first step between backquotes. */
function sourceOf(text = ""): string {
  return /^`(.*)`/.exec(text)?.[1] ?? "";
}
