import { NodesecError } from "../errors.ts";
import { chooseProviders, providers } from "../secrets/providers.ts";

const name = "NODESEC_VERIFY_SECRETS";

/**
 * The names of the providers that the operator lets be asked about secrets: `all`, or names with commas between them in
 * NODESEC_VERIFY_SECRETS; none by default. `github` is none of them with a GitHub Enterprise Server: its tokens look like those of
 * github.com, which would say that they are not in use. Throws SETTING_INVALID for a name that is no provider's.
 */
export function readVerifiers(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { names, unknown } = chooseProviders(env[name]);
  if (unknown.length === 0) return names.filter((each) => each !== "github" || !worksWithServer(env));
  const problem = `must be "all" or some of ${Object.keys(providers).join(", ")}`;
  throw new NodesecError("SETTING_INVALID", { name, problem });
}

/** By the operator's settings of the app, or by those that a server's own runner makes for a workflow. */
function worksWithServer(env: Readonly<Record<string, string | undefined>>): boolean {
  const { GHE_HOST, NODESEC_GITHUB_API, GITHUB_API_URL } = env;
  if (GHE_HOST?.trim()) return true;
  return [NODESEC_GITHUB_API, GITHUB_API_URL].some((url) => url && hostOf(url) !== "api.github.com");
}

/** Empty where it is no URL, which the one who asks GitHub with it complains about. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
