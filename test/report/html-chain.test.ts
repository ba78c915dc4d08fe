import { describe, expect, it } from "vitest";
import type { VulnerableDependency } from "../../src/model/dependency.ts";
import { htmlChain } from "../../src/report/html-chain.ts";
import { aFinding, aRegion, aStep } from "../helpers/reports.ts";

const qs: VulnerableDependency = {
  package: "qs",
  version: "6.5.2",
  advisories: ["GHSA-hrpp-h998-j3pp", "CVE-2022-24999"],
  scope: "production",
  chain: ["express@4.18.0", "qs@6.5.2"],
  patched: "6.5.3",
};

const asked = aStep("package.json", 5, '    "express": "4.18.0",', "The project asks for express");
const links = [
  aStep("package-lock.json", 19, '      "version": "4.18.0",', "The lockfile installs express@4.18.0"),
  aStep("package-lock.json", 35, '      "version": "6.5.2",', "express brings qs@6.5.2"),
];

/** The lines of the tree as text, each with as many dots before it as it is deep. */
function draw(dependency: VulnerableDependency, trace = [asked, ...links]): readonly string[] {
  const html = htmlChain(aFinding({ path: "package-lock.json", region: aRegion(35), trace, dependency }), dependency);
  let depth = 0;
  return (html.match(/<\/?ul>|<li>(?:(?!<ul>|<\/li>).)*/gs) ?? []).flatMap((part) => {
    if (part === "<ul>") depth++;
    else if (part === "</ul>") depth--;
    else return `${".".repeat(depth - 1)}${part.replace(/<[^>]*>/g, "")}`;
    return [];
  });
}

describe("htmlChain", () => {
  it("leads from the line of the manifest to the package, each a level deeper, with scope and fix at the end", () => {
    expect(draw(qs)).toEqual([
      "package.json:5 The project asks for express",
      ".express 4.18.0 package-lock.json:19",
      "..qs 6.5.2 package-lock.json:35 vulnerable production fixed in 6.5.3",
    ]);
  });

  it("begins with the project where the manifest is not known", () => {
    expect(draw(qs, links)[0]).toBe("The project");
  });

  it("takes a package that the project asks for itself, in a scope of the registry and without a fix", () => {
    const { patched: _, ...unfixed } = qs;
    const own = { ...unfixed, package: "@acme/qs", chain: ["@acme/qs@6.5.2"], scope: "development" } as const;
    expect(draw(own, [])).toEqual([
      "The project",
      ".@acme/qs 6.5.2 package-lock.json:35 vulnerable development no fixed version is known",
    ]);
  });

  it("shows a package that nothing leads to", () => {
    const tree = draw({ ...qs, chain: [] }, []);
    expect(tree[1]).toBe(".qs 6.5.2 package-lock.json:35 vulnerable production fixed in 6.5.3");
  });

  it("leaves out the middle of a long chain and says how much", () => {
    const chain = Array.from({ length: 40 }, (_, index) => `p${index}@1.0.0`);
    const tree = draw({ ...qs, chain }, []).map((line) => line.replace(/^\.+/, ""));
    expect(tree.map((line) => line.split(" ")[0])).toEqual(["The", "p0", "p1", "p2", "…", "p36", "p37", "p38", "p39"]);
    expect(tree[4]).toBe("… 33 more packages …");
  });

  it("shows a name with signs of HTML, or without its version, as it is", () => {
    const html = htmlChain(aFinding(), { ...qs, chain: ["<b onclick=x>@1", "********"], patched: "<i>" });
    expect(html).toContain("&lt;b onclick=x&gt;</b> 1</code>");
    expect(html).toContain("<code>********</code>");
    expect(html).toContain("fixed in &lt;i&gt;");
  });
});
