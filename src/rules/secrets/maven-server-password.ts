/**
 * The password of a Maven server stands in a `settings.xml`.
 *
 * Maven deploys with it: whoever has it can put an artifact into your repository, from where builds take it without a
 * question.
 *
 * ## In a configuration file
 *
 * ```xml bad file=settings.xml
 * <settings>
 *   <servers>
 *     {{sample}} <!-- finding -->
 *   </servers>
 * </settings>
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```xml good file=settings.xml
 * <server><id>releases</id><username>ci</username><password>${env.MAVEN_PASSWORD}</password></server>
 * ```
 *
 * ## Not reported
 *
 * Passwords that Maven has encrypted are in braces:
 *
 * ```xml good file=settings.xml
 * <server><id>a</id><username>ci</username><password>{COQLCE6DU6GtcS5P=}</password></server>
 * <server><id>b</id><username>ci</username><password>your-password</password></server>
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/maven-server-password",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The password of a Maven server stands in a `settings.xml`.",
  fix: "Change the password or token, and let `settings.xml` name an environment variable.",
  inTests: true,
  keywords: ["<server>"],
  pattern: /<server>(?:(?!<\/?server>|<password>)[\s\S]){0,400}<password>(?<secret>[^<>${\s]{6,200})<\/password>/g,
  verify: (password) => !isPlaceholder(password),
  sample: (random) =>
    `<server><id>releases</id><username>ci</username><password>${lettersOf(random, alphabets.base62, 20)}</password>`,
} satisfies SecretRule;
