import { NodesecError } from "../errors.ts";
import { chooseProviders, providers } from "../secrets/providers.ts";

const name = "NODESEC_VERIFY_SECRETS";

/**
 * The names of the providers that the operator lets be asked about secrets: `all`, or names with commas between them in
 * NODESEC_VERIFY_SECRETS; none by default. Throws SETTING_INVALID for a name that is no provider's.
 */
export function readVerifiers(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { names, unknown } = chooseProviders(env[name]);
  if (unknown.length === 0) return names;
  const problem = `must be "all" or some of ${Object.keys(providers).join(", ")}`;
  throw new NodesecError("SETTING_INVALID", { name, problem });
}
