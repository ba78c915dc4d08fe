/**
 * A user's name and password in a basic authorization header stands in the code.
 *
 * Base64 hides nothing: whoever reads the line has the name and the password, and can log in with them wherever the person
 * uses them.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.acme.com/orders", {
 *   headers: { authorization: "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const credentials = Buffer.from(`${process.env.API_USER}:${process.env.API_PASSWORD}`).toString("base64");
 * const response = await fetch("https://api.acme.com/orders", {
 *   headers: { authorization: `Basic ${credentials}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * Stand-ins, and text that only looks like it:
 *
 * ```js good
 * const example = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
 * const standIn = "Basic dXNlcm5hbWU6cGFzc3dvcmQ=";
 * const plan = "Basic subscription";
 * ```
 *
 * ## Out of scope
 *
 * Tests, in which most such headers are invented. A password that is one word is taken for a stand-in.
 */
import { alphabets, isPlaceholder, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A name, a colon and a password that is not one of the usual stand-ins; or a key in place of the name. */
function isLogin(header: string): boolean {
  const base64 = header.slice("Basic ".length);
  const text = Buffer.from(base64, "base64").toString("latin1");
  const [, name = "", password = ""] = /^([\x21-\x39\x3b-\x7e]{1,120}):([\x21-\x7e]*)$/.exec(text) ?? [];
  if (Buffer.from(text, "latin1").toString("base64").replace(/=/g, "") !== base64.replace(/=/g, "")) return false;
  if (password === "") return name.length >= 16 && isRandom(name);
  return password.length >= 6 && password !== name && !isPlaceholder(password) && !/^[a-z]+$/i.test(password);
}

function sample(random: () => number): string {
  const password = `b${lettersOf(random, alphabets.base62, 14)}7`;
  return `Basic ${Buffer.from(`shop:${password}`).toString("base64")}`;
}

export default {
  id: "secrets/basic-auth-header",
  kind: "secret",
  severity: "high",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A user's name and password in a basic authorization header stands in the code.",
  fix: "Change the password now, then read its successor from the environment or a secret store.",
  inTests: false,
  keywords: ["basic "],
  pattern: /(?<![0-9A-Za-z])Basic [\w+/]{8,400}={0,2}(?![\w+/=])/gi,
  verify: isLogin,
  sample,
} satisfies SecretRule;
