/**
 * A Terraform Cloud or Enterprise API token stands in the code.
 *
 * It starts runs with the cloud credentials of the workspaces and reads their states, which hold every password in
 * plain text.
 *
 * ## In a file
 *
 * ```hcl bad file=.terraformrc
 * credentials "app.terraform.io" {
 *   token = "{{sample}}" # finding
 * }
 * ```
 *
 * ```hcl good file=main.tf
 * terraform {
 *   cloud {
 *     organization = "acme"
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * ```hcl good file=.terraformrc
 * credentials "app.terraform.io" {
 *   token = "xxxxxxxxxxxxxx.atlasv1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
 * }
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/terraform-cloud-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Terraform Cloud or Enterprise API token stands in the code.",
  fix: "Delete the token in HCP Terraform, and use dynamic credentials.",
  inTests: true,
  keywords: [".atlasv1."],
  pattern: /(?<![0-9A-Za-z_.-])[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,72}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(23)),
  sample: (random) => `${lettersOf(random, alphabets.base62, 14)}.atlasv1.${lettersOf(random, alphabets.base62, 67)}`,
} satisfies SecretRule;
