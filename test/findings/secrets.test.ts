import { describe, expect, it } from "vitest";
import { linkSecrets } from "../../src/findings/link-secrets.ts";
import { removedSecrets } from "../../src/findings/removed-secrets.ts";
import type { Detection } from "../../src/model/finding.ts";
import { detection } from "./finding.ts";

function secret(facts: Parameters<typeof detection>[0]): Detection {
  const { excerpt: _, ...rest } = detection({ rule: "secrets/github-token", identity: "hash", ...facts });
  return rest;
}

describe("linkSecrets", () => {
  it("makes one of a secret at many places, at the first that the change added, and names the others", () => {
    const places = ["a.js", "b.js", "c.js"].map((path) => secret({ path }));
    const [linked, ...more] = linkSecrets(places, ({ path }) => path === "b.js");
    expect(more).toEqual([]);
    expect(linked).toMatchObject({
      path: "b.js",
      trace: [
        { path: "a.js", text: "The same secret stands here." },
        { path: "c.js", text: "The same secret stands here." },
      ],
    });
  });

  it("keeps apart what is another secret, or none", () => {
    const apart = [secret({}), secret({ identity: "other" }), detection(), detection()];
    expect(linkSecrets(apart)).toHaveLength(4);
  });

  it("makes one of a value that several rules find, and says what the surest of them says", () => {
    const guessed = secret({ rule: "secrets/assigned", confidence: "low", severity: "critical" });
    const proven = secret({ confidence: "high", severity: "high" });
    const elsewhere = secret({ rule: "secrets/assigned", confidence: "low", path: "b.js" });
    expect(linkSecrets([guessed, proven, elsewhere])).toMatchObject([
      { rule: "secrets/github-token", path: "app.js", trace: [{ path: "b.js" }] },
    ]);
  });
});

describe("removedSecrets", () => {
  const commit = "0123456789".repeat(4);

  it("says of a secret that is on no side any more in which commit everyone can read it", () => {
    const [removed] = removedSecrets([secret({ commit })], []);
    expect(removed).toMatchObject({ commit, message: expect.stringContaining("`0123456`") });
    expect(removed?.fix).toContain("squash or rebase");
  });

  it("is silent where the secret still stands, or stood before the change", () => {
    expect(
      removedSecrets([secret({ commit, path: "old.js" })], [secret({ rule: "secrets/assigned", path: "new.js" })]),
    ).toEqual([]);
  });
});
