import { z } from "zod";
import type { DependencyPolicy } from "../model/policy.ts";
import { severities } from "../model/severity.ts";
import { allowanceFields, checked } from "./allowance-fields.ts";

/** The part of the schema that is about vulnerable dependencies. */
export function dependenciesSchema({ failOn }: DependencyPolicy) {
  const threshold = z.enum([...severities, "never"]).optional();
  return z
    .strictObject({
      failOn: z
        .strictObject({
          production: threshold.meta({
            description:
              "The mildest severity of a vulnerability in production that makes the check fail, if not that of `failOn`.",
          }),
          development: threshold.meta({
            default: failOn.development,
            description: "The same for packages that are only installed to develop.",
          }),
        })
        .optional(),
      allow: z.array(allowanceSchema()).max(1_000).optional().meta({
        default: [],
        description: "Advisories that do not matter here. The lists of the organization and of the repository add up.",
      }),
    })
    .optional()
    .describe("Vulnerable dependencies.");
}

function allowanceSchema() {
  return z.strictObject({
    advisory: checked(findAdvisoryProblem).describe("Its id, such as GHSA-35jh-r3h4-6jhm, or its CVE number."),
    package: checked(() => undefined)
      .optional()
      .describe("The package that it is allowed for; without it, every one."),
    ...allowanceFields(),
  });
}

function findAdvisoryProblem(text: string): string | undefined {
  return /^[\w.-]+$/.test(text) ? undefined : "Write one id, such as GHSA-35jh-r3h4-6jhm or CVE-2021-23337.";
}
