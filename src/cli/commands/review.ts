import { warmChecks } from "../../checks/index.ts";
import { defaultPolicy } from "../../config/default-policy.ts";
import { type ChangeOptions, reviewChange } from "../review-change.ts";

/** `nodesec review`: what the branch, the index or the working tree changes. */
export async function reviewCommand(options: ChangeOptions): Promise<void> {
  // Loading the parser in the worker takes as long as reading the change.
  warmChecks(defaultPolicy.limits.memoryMb);
  await reviewChange(options);
}
