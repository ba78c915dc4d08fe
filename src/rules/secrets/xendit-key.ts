/**
 * A live secret key of Xendit stands in the code.
 *
 * Its holder takes payments, refunds them, and pays out your balance to any bank account, as its permissions allow.
 *
 * ## In an environment file
 *
 * ```env bad
 * XENDIT_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * XENDIT_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * Public keys and keys of the test mode are told apart:
 *
 * ```env good
 * XENDIT_SECRET_KEY=xnd_development_your_key
 * XENDIT_PUBLIC_KEY=xnd_public_production_G9aVbT0sKwXk2cLq7ZdRmY4pHeJ1fNuC8oQiB3x
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/xendit-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret key of Xendit stands in the code.",
  fix: "Delete the key in Xendit's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["xnd_production_"],
  pattern: /(?<![0-9A-Za-z])xnd_production_[0-9A-Za-z]{40,80}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice("xnd_production_".length)),
  sample: (random) => `xnd_production_${lettersOf(random, alphabets.base62, 56)}`,
} satisfies SecretRule;
