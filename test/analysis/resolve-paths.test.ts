import { describe, expect, it } from "vitest";
import { openScripts } from "./scripts.ts";

/** The APIs that `app.js` in the folder `shop/src` calls. */
function callsIn(text: string, others: Readonly<Record<string, string | object>>, path = "shop/src/app.ts") {
  const texts = Object.entries(others).map(([each, other]) => [
    each,
    typeof other === "string" ? other : JSON.stringify(other),
  ]);
  const module = openScripts({ [path]: text, ...Object.fromEntries(texts) }).moduleAt(path);
  if (!module || "reason" in module) throw new Error(`${path} does not parse`);
  return module.calls().map(({ api }) => api);
}

const pool = `import pg from "pg"; export const db = new pg.Pool();`;
const uses = (specifier: string) => `import { db } from "${specifier}"; db.query(x)`;

describe("a file of the project", () => {
  it.each([
    ["the .js that a .ts becomes", "./db.js", "shop/src/db.ts"],
    ["the .jsx that a .tsx becomes", "./db.jsx", "shop/src/db.tsx"],
    ["the .mjs that a .mts becomes", "./db.mjs", "shop/src/db.mts"],
    ["no ending", "./db", "shop/src/db.mjs"],
    ["a folder", "./db", "shop/src/db/index.ts"],
    ["a folder with a slash", "./db/", "shop/src/db/index.mjs"],
    ["its own folder", ".", "shop/src/index.ts"],
    ["the folder above", "..", "shop/index.js"],
  ])("is found by %s", (_, specifier, path) => {
    expect(callsIn(uses(specifier), { [path]: pool })).toContain("pg.Client.query");
  });

  it.each([
    ["paths", "@/db", { compilerOptions: { baseUrl: ".", paths: { "@/*": ["src/*"] } } }],
    ["paths without a base", "@app/db", { compilerOptions: { paths: { "@app/*": ["./src/*"] } } }],
    ["one path", "database", { compilerOptions: { paths: { database: ["./src/db.ts"] } } }],
    ["the second place of a path", "~/db", { compilerOptions: { paths: { "~/*": ["gone/*", "src/*"] } } }],
    ["the base", "src/db", { compilerOptions: { baseUrl: "." } }],
    [
      "comments and commas",
      "@/db",
      `{ // the paths\n "compilerOptions": { "paths": { "@/*": ["src/*"], }, /* "a": 1 */ }, }`,
    ],
  ])("is found by tsconfig.json: %s", (_, specifier, tsconfig) => {
    expect(callsIn(uses(specifier), { "shop/src/db.ts": pool, "shop/tsconfig.json": tsconfig })).toContain(
      "pg.Client.query",
    );
  });

  it.each([
    ["imports", "#db", { imports: { "#db": "./src/db.js" } }, "shop/src/db.ts"],
    ["imports with a star", "#lib/db", { imports: { "#lib/*": "./src/*.js" } }, "shop/src/db.js"],
    [
      "imports with conditions",
      "#db",
      { imports: { "#db": { types: "./x.d.ts", default: "./src/db.js" } } },
      "shop/src/db.js",
    ],
  ])("is found by package.json: %s", (_, specifier, manifest, path) => {
    expect(callsIn(uses(specifier), { [path]: pool, "shop/package.json": manifest })).toContain("pg.Client.query");
  });

  it.each([
    ["its main", "@shop/db", { name: "@shop/db", main: "lib/main.js" }, "packages/db/lib/main.js"],
    [
      "its exports",
      "@shop/db",
      { name: "@shop/db", exports: { ".": { import: "./main.mjs" } } },
      "packages/db/main.mjs",
    ],
    ["the source of its main", "@shop/db", { name: "@shop/db", main: "./dist/main.js" }, "packages/db/src/main.ts"],
    ["its source folder", "@shop/db", { name: "@shop/db" }, "packages/db/src/index.ts"],
    ["a file of it", "@shop/db/pool", { name: "@shop/db" }, "packages/db/src/pool.ts"],
    ["a name without a scope", "shop-db", { name: "shop-db", main: "main.js" }, "packages/db/main.js"],
  ])("is found in another package of the project by %s", (_, specifier, manifest, path) => {
    expect(callsIn(uses(specifier), { [path]: pool, "packages/db/package.json": manifest })).toContain(
      "pg.Client.query",
    );
  });

  it("is not found by the paths of a package beside it", () => {
    const others = {
      "other/src/db.ts": pool,
      "other/tsconfig.json": { compilerOptions: { paths: { "@/*": ["src/*"] } } },
    };
    expect(callsIn(uses("@/db"), others)).toEqual([]);
  });

  it.each([
    "{",
    "[]",
    "null",
    "1",
    `{ "compilerOptions": 1 }`,
    `{ "compilerOptions": { "paths": { "@/*": 5 }, "baseUrl": [] } }`,
  ])("is not found by %s, and nothing breaks", (text) => {
    expect(
      callsIn(uses("@/db"), { "shop/src/db.ts": pool, "shop/tsconfig.json": text, "shop/package.json": text }),
    ).toEqual([]);
  });

  it("does not take the place of Node's own modules", () => {
    const others = { "fs/package.json": { name: "fs", main: "a.js" }, "fs/a.js": "exports.readFile = () => 1;" };
    expect(callsIn(`require("fs").readFile(x)`, others)).toContain("fs.readFile");
  });
});
