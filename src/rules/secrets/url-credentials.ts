/**
 * A URL with a user's name and password stands in the code.
 *
 * Besides everybody who reads the code, everybody sees the password who sees the URL: in logs, in the list of processes, in
 * error messages, in the referrer of a request and in the settings of a git repository's remote.
 *
 * ## A password in a URL
 *
 * ```js bad
 * const feed = await fetch("{{sample}}"); // finding
 * ```
 *
 * ```sh bad
 * git clone {{sample}} shop # finding
 * ```
 *
 * ```ini bad file=.git/config
 * [remote "origin"]
 * 	url = {{sample}} # finding
 * ```
 *
 * Name the password elsewhere and send it in a header:
 *
 * ```js good
 * const authorization = `Basic ${Buffer.from(`shop:${process.env.FEED_PASSWORD}`).toString("base64")}`;
 * const feed = await fetch("https://feeds.acme.io/shop.xml", { headers: { authorization } });
 * ```
 *
 * ## Not reported
 *
 * Placeholders, hosts of documentation and of the developer's own machine, variables, and URLs with a port and an `@`:
 *
 * ```js good
 * const examples = [
 *   "https://user:password@acme.io/",
 *   "https://ada:7Yq3vL0mWkTz@example.com/",
 *   "http://admin:7Yq3vL0mWkTz@localhost:5984/",
 *   `https://shop:${process.env.FEED_PASSWORD}@feeds.acme.io/`,
 *   "https://registry.acme.io:4873/@acme/shop",
 * ];
 * ```
 *
 * ## Out of scope
 *
 * URLs of databases and queues have rules of their own. A name without a password, as in `https://token@host/`, may be a key of
 * any kind or none.
 */
import { alphabets, isLiveUrl, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/url-credentials",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798, 522],
  owasp: "A07:2021",
  message: "A URL with a user's name and password stands in the code.",
  fix: "Change the password, and give its successor to the program through the environment or a secret store.",
  inTests: true,
  keywords: ["://"],
  pattern:
    /(?<![0-9A-Za-z+.-])(?:https?|wss?|git(?:\+https?|\+ssh)?|ssh|svn|rsync|socks[45]h?|webdavs?):\/\/[^\s:@/"'`<>?#\\]{0,80}:[^\s:@/"'`<>?#\\]{3,160}@[0-9A-Za-z_.-]{1,253}(?::\d{1,5})?/g,
  verify: isLiveUrl,
  sample: (random) => `https://shop:${lettersOf(random, alphabets.base62, 20)}@feeds.acme.io`,
} satisfies SecretRule;
