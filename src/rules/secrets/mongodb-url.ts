/**
 * A MongoDB URL with a password stands in the code.
 *
 * The URL is all that it takes to read and change the database; Atlas clusters are often open to every address. Wiped
 * MongoDB databases with a ransom note have been common since 2017.
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
 * await mongoose.connect(process.env.MONGO_URL);
 * ```
 *
 * ## Not reported
 *
 * Variables, placeholders, and passwords that only your own machine takes:
 *
 * ```env good
 * MONGO_URL=mongodb+srv://shop:${MONGO_PASSWORD}@cluster0.ab1cd.mongodb.net
 * MONGO_URL=mongodb://root:example@mongo:27017
 * MONGO_URL=mongodb+srv://<username>:<password>@cluster0.mongodb.net
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
  id: "secrets/mongodb-url",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A MongoDB URL with a password stands in the code.",
  fix: "Change the password, and read the URL from the environment or a secret store.",
  inTests: true,
  keywords: ["mongodb"],
  pattern:
    /(?<![0-9A-Za-z+.-])mongodb(?:\+srv)?:\/\/[^\s:@/"'`<>]{0,80}:[^\s@/"'`<>]{3,160}@[0-9A-Za-z_.:,-]{1,400}(?:\/[0-9A-Za-z_-]{0,64})?/g,
  verify: isLiveUrl,
  sample: (random) => `mongodb://shop:${lettersOf(random, alphabets.base62, 20)}@db.acme.io/shop`,
} satisfies SecretRule;
