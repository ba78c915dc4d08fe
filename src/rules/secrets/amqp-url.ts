/**
 * An AMQP URL with a password stands in the code.
 *
 * Its holder reads the messages of your services and sends his own, which they trust.
 *
 * ## A URL in a file
 *
 * ```env bad
 * DATABASE={{sample}} # finding
 * ```
 *
 * ```js bad
 * const url = "{{sample}}"; // finding
 * ```
 *
 * ```js good
 * const connection = await amqp.connect(process.env.AMQP_URL);
 * ```
 *
 * ## Not reported
 *
 * Variables, placeholders, and passwords that only your own machine takes:
 *
 * ```env good
 * AMQP_URL=amqp://shop:${AMQP_PASSWORD}@mq.acme.io
 * AMQP_URL=amqp://guest:guest@rabbitmq:5672
 * ```
 *
 * ## Out of scope
 *
 * Passwords that show where one belongs, hosts of your own machine and hosts without a dot (a neighbour in a compose
 * file, unless its password was drawn by chance) are left out on purpose.
 */
import { alphabets, isLiveUrl, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/amqp-url",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An AMQP URL with a password stands in the code.",
  fix: "Change the password, and read the URL from the environment or a secret store.",
  inTests: true,
  keywords: ["amqp"],
  pattern:
    /(?<![0-9A-Za-z+.-])amqps?:\/\/[^\s:@/"'`<>]{0,80}:[^\s@/"'`<>]{3,160}@[0-9A-Za-z_.:,-]{1,400}(?:\/[0-9A-Za-z_-]{0,64})?/g,
  verify: isLiveUrl,
  sample: (random) => `amqps://shop:${lettersOf(random, alphabets.base62, 20)}@db.acme.io/shop`,
} satisfies SecretRule;
