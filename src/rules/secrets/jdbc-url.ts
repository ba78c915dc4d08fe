/**
 * A JDBC URL with a password stands in the code.
 *
 * The URL is all that it takes to read and change the database where its port is reachable.
 *
 * ## In a configuration
 *
 * ```properties bad file=application.properties
 * spring.datasource.url={{sample}} # finding
 * ```
 *
 * ```properties good file=application.properties
 * spring.datasource.url=jdbc:postgresql://db.acme.io/shop
 * spring.datasource.password=${DB_PASSWORD}
 * ```
 *
 * ## Not reported
 *
 * A variable, and the password of your own machine:
 *
 * ```properties good file=application.properties
 * spring.datasource.url=jdbc:postgresql://db.acme.io/shop?user=shop&password=${DB_PASSWORD}
 * spring.datasource.url=jdbc:mysql://localhost/shop?user=shop&password=kQ8z2pLw
 * ```
 */
import { alphabets, isLiveLogin, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isLive(url: string): boolean {
  const host = /\/\/([^\s/:;?]+)/.exec(url)?.[1] ?? "";
  const password = /[?&;](?:password|pwd)=([^&;]*)$/i.exec(url)?.[1] ?? "";
  return isLiveLogin({ host, password });
}

export default {
  id: "secrets/jdbc-url",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A JDBC URL with a password stands in the code.",
  fix: "Change the password, and pass it apart from the URL, from the environment.",
  inTests: true,
  keywords: ["jdbc:"],
  pattern: /(?<![0-9A-Za-z])jdbc:[0-9a-z]{2,16}:[^\s"'`<>]{4,250}[?&;](?:password|pwd)=[^\s"'`<>&;]{4,128}/gi,
  verify: isLive,
  sample: (random) =>
    `jdbc:postgresql://db.acme.io:5432/shop?user=shop&password=${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
