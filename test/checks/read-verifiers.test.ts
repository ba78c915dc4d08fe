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

  it("says which names there are where one is none", () => {
    const read = () => readVerifiers({ NODESEC_VERIFY_SECRETS: "github,acme" });
    expect(read).toThrow(/NODESEC_VERIFY_SECRETS must be "all" or some of anthropic/);
  });
});
