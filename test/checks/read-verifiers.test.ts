import { describe, expect, it } from "vitest";
import { readVerifiers } from "../../src/checks/read-verifiers.ts";
import { providers } from "../../src/secrets/providers.ts";

describe("readVerifiers", () => {
  it("names nobody where nothing is set", () => {
    expect(readVerifiers({})).toEqual([]);
    expect(readVerifiers({ NODESEC_VERIFY_SECRETS: " " })).toEqual([]);
  });

  it("reads names, and all of them", () => {
    expect(readVerifiers({ NODESEC_VERIFY_SECRETS: "GitHub, slack," })).toEqual(["github", "slack"]);
    expect(readVerifiers({ NODESEC_VERIFY_SECRETS: "all" })).toEqual(Object.keys(providers));
  });

  it.each([
    { GHE_HOST: "github.acme.example" },
    { NODESEC_GITHUB_API: "https://github.acme.example/api/v3" },
    { GITHUB_API_URL: "https://github.acme.example/api/v3" },
    { NODESEC_GITHUB_API: "github.acme.example" },
  ])("leaves github out with a server of its own: %o", (env) => {
    expect(readVerifiers({ ...env, NODESEC_VERIFY_SECRETS: "github,slack" })).toEqual(["slack"]);
    expect(readVerifiers({ ...env, NODESEC_VERIFY_SECRETS: "all" })).not.toContain("github");
  });

  it.each([
    { GHE_HOST: " " },
    { NODESEC_GITHUB_API: "https://api.github.com/" },
    { GITHUB_API_URL: "https://api.github.com" },
  ])("asks github where github.com is worked with: %o", (env) => {
    expect(readVerifiers({ ...env, NODESEC_VERIFY_SECRETS: "github" })).toEqual(["github"]);
  });

  it("says which names there are where one is none", () => {
    const read = () => readVerifiers({ NODESEC_VERIFY_SECRETS: "github,acme" });
    expect(read).toThrow(/NODESEC_VERIFY_SECRETS must be "all" or some of anthropic/);
  });
});
