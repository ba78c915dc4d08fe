import { warmChecks } from "../../checks/index.ts";
import { defaultPolicy } from "../../config/default-policy.ts";
import { loadRules } from "../../rules/load.ts";
import { type ChangeOptions, reviewChange } from "../review-change.ts";
import { dependencyScope } from "../review-scope.ts";

/** `nodesec audit`: what the same change as of `nodesec review` does to the dependencies, and nothing else. */
export async function auditCommand(options: ChangeOptions): Promise<void> {
  warmChecks(defaultPolicy.limits.memoryMb);
  await reviewChange(options, dependencyScope(await loadRules()));
}
