/**
 * A shared access signature of Azure storage stands in the code.
 *
 * The signature is the login: whoever has the URL reads, and often writes, what it names until it expires, and it can
 * only be withdrawn by rotating the account key.
 *
 * ## In a URL
 *
 * ```js bad
 * const upload = "https://acmeshop.blob.core.windows.net/invoices?{{sample}}"; // finding
 * ```
 *
 * ```js good
 * const upload = await signUpload(blobName, { minutes: 10 });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SAS=?sv=2022-11-02&ss=b&srt=sco&sp=rl&se=2024-01-01T00:00:00Z&sig=<signature>
 * ```
 *
 * ## Out of scope
 *
 * Whether it has expired is not looked at, since that would change from day to day.
 */
import { base64Of } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A version of the service, and a signature of 32 bytes. */
function isSigned(query: string): boolean {
  const fields = new URLSearchParams(query.replaceAll("&amp;", "&"));
  const signature = (fields.get("sig") ?? "").replaceAll(" ", "+");
  return /^20\d\d-\d\d-\d\d$/.test(fields.get("sv") ?? "") && Buffer.from(signature, "base64").length === 32;
}

export default {
  id: "secrets/azure-sas",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A shared access signature of Azure storage stands in the code.",
  fix: "Rotate the account key that signed it, and sign short-lived URLs on request.",
  inTests: true,
  keywords: ["sig="],
  pattern:
    /(?<![0-9A-Za-z&])(?:s[a-z]{1,4}=[0-9A-Za-z%:.,_-]{1,80}&(?:amp;)?){3,16}sig=[0-9A-Za-z%/+]{43,90}(?:%3[Dd]|=)(?![0-9A-Za-z%=])(?![0-9A-Za-z&])/g,
  verify: isSigned,
  sample: (random) => {
    const signature = encodeURIComponent(base64Of(random, 32));
    return `sv=2022-11-02&ss=b&srt=sco&sp=rwl&se=2031-01-01T00%3A00%3A00Z&sig=${signature}`;
  },
} satisfies SecretRule;
