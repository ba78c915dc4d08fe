import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/report/index.ts";
import { loadRules } from "../../src/rules/load.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "ARCHITECTURE.md",
  "docs/guide/install.md",
  "docs/guide/deploy.md",
  "docs/guide/json.md",
  "docs/guide/options.md",
];
/** What the documents name as something to make, not as something that is there. */
const examples = ["injection/ldap", "src/rules/injection/ldap.ts"];

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);
const ids = [...(await loadRules()).keys()];
const groups = new Set(ids.map((id) => id.split("/")[0]));

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(({ 1: found }) => (found === undefined ? [] : [found]));
}

describe.each(documents)("%s", (document) => {
  const text = read(document);
  const place = dirname(join(root, document));

  it("links only to files that exist", () => {
    const links = all(text, /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g);
    expect(links.filter((link) => !existsSync(join(place, link)))).toEqual([]);
  });

  it("names only folders and files that exist", () => {
    const named = all(text, /(?<![\w/.-])((?:src|test|scripts|bench|docs|bin|\.github)\/[\w./-]*\w\/?)/g);
    const missing = named.filter((path) => !existsSync(join(root, path)) && !examples.includes(path));
    // A placeholder for an issue's number is no path.
    expect(missing.filter((path) => !path.includes("NNN"))).toEqual([]);
  });

  it("runs only npm scripts that exist", () => {
    expect(all(text, /npm run ([\w:-]+)/g).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("names only rules that exist", () => {
    const named = all(text, /(?<![\w/.-])([a-z]+\/[a-z][a-z-]+)(?![\w/.])/g);
    const claimed = named.filter((id) => groups.has(id.split("/")[0]) && !examples.includes(id));
    expect(claimed.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("README.md", () => {
  it("names every format", () => {
    expect(formats.filter((format) => !read("README.md").includes(`\`${format}\``))).toEqual([]);
  });
});

describe("ARCHITECTURE.md", () => {
  it("names every folder of src", () => {
    const entries = readdirSync(join(root, "src"), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((folder) => !read("ARCHITECTURE.md").includes(`\`src/${folder}`))).toEqual([]);
  });
});
