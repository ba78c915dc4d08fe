import { decodeJson, encodeJson } from "./encoded-json.ts";

type Claims = Readonly<Record<string, unknown>>;

/**
 * The header and the payload of a signed JSON Web Token, or `undefined` where the text is none: both must be JSON objects, and
 * the header must name an algorithm (RFC 7519). The signature is not checked.
 */
export function readJsonWebToken(token: string): { readonly header: Claims; readonly payload: Claims } | undefined {
  const [header, payload] = token.split(".").slice(0, 2).map(decodeJson);
  return header && payload && typeof header.alg === "string" ? { header, payload } : undefined;
}

/** A token with that payload and signature, for samples. */
export function toJsonWebToken(payload: Claims, signature: string, alg = "HS256"): string {
  return [encodeJson({ alg, typ: "JWT" }), encodeJson(payload), signature].join(".");
}
