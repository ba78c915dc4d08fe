import { describe, expect, it } from "vitest";
import { expectLinearCost } from "../helpers/growth.ts";
import { callsIn, openScript, openScripts } from "./scripts.ts";

type Line = (index: number) => string;

function lines(times: number, line: Line): string {
  return Array.from({ length: times }, (_, index) => line(index)).join("\n");
}

/** Asks for the meaning of everything in the script. */
function resolveAll(text: string): void {
  const module = openScript(text, "app.js");
  for (const node of module.tree.nodes) {
    module.meaningOf(node);
    module.constantOf(node);
  }
}

/** Asks for each call of all files. */
function resolveProject(size: number, text: Line): void {
  const files = Object.fromEntries(Array.from({ length: size }, (_, index) => [`f${index}.js`, text(index)]));
  const opened = openScripts(files);
  for (const path of Object.keys(files)) {
    const module = opened.moduleAt(path);
    if (!module || "reason" in module) throw new Error(path);
    module.calls();
  }
}

describe("a hostile script is resolved at a cost that grows as it does:", () => {
  it.each<readonly [name: string, size: number, text: (size: number) => string]>([
    ["a chain of names", 500, (size) => lines(size, (i) => `const a${i + 1} = a${i};`)],
    ["a chain of names backwards", 500, (size) => lines(size, (i) => `const a${i} = a${i + 1};`)],
    ["a chain of functions", 500, (size) => lines(size, (i) => `const f${i + 1} = () => f${i}();`)],
    [
      "a chain of classes",
      300,
      (size) => lines(size, (i) => `class A${i + 1} extends A${i} { m${i}() { this.m${i - 1}(); this.n(); } }`),
    ],
    [
      "a chain of prototypes",
      300,
      (size) => lines(size, (i) => `function F${i}() {} F${i + 1}.prototype = new F${i}(); new F${i}().m();`),
    ],
    [
      "copies of copies",
      100,
      (size) => `let a0 = {};${lines(size, (i) => `const a${i + 1} = Object.assign(a${i}, a${i}, a${i}); a${i}.x();`)}`,
    ],
    [
      "spreads of spreads",
      300,
      (size) => `const a0 = {};${lines(size, (i) => `const a${i + 1} = { ...a${i}, ...a${i} }; a${i}.x();`)}`,
    ],
    ["one member, written and read often", 300, (size) => lines(size, (i) => `o.x = f${i}; o.x();`)],
    ["one variable, written and read often", 300, (size) => `let o;${lines(size, (i) => `o = f${i}; o.x();`)}`],
    [
      "one object with many members",
      300,
      (size) => `const o = {}; ${lines(size, (i) => `o.m${i} = o.m${i - 1}; o.m${i}();`)}`,
    ],
    [
      "one class with many members",
      300,
      (size) => `class A { ${lines(size, (i) => `m${i}() { return this.m${i - 1}(); }`)} }`,
    ],
    ["members in a row", 300, (size) => lines(size, (i) => `a${".b".repeat(i % 40)}.c();`)],
    ["calls in a row", 300, (size) => lines(size, (i) => `a${".b()".repeat(i % 40)}.c();`)],
    [
      "one function, called often",
      300,
      (size) => `function f(a) { return a; } ${lines(size, (i) => `f(f(a${i})).x();`)}`,
    ],
    ["names that double", 300, (size) => `const a0 = "aa";${lines(size, (i) => `const a${i + 1} = a${i} + a${i};`)}`],
    [
      "names of names",
      300,
      (size) => `const o0 = { k: "x" };${lines(size, (i) => `const o${i + 1} = { k: o${i}.k + o${i}.k };`)}`,
    ],
    [
      "types of types",
      300,
      (size) => lines(size, (i) => `/* t */ exports.e${i} = exports.e${i + 1}; exports.e${i}();`),
    ],
    [
      "functions in functions",
      25,
      (size) => `${"(function () { this.a = this.b; ".repeat(size)}${"})();".repeat(size)}`,
    ],
    [
      "literals in literals",
      75,
      (size) => `x = ${"{ a: ".repeat(size)}1${" }".repeat(size)}; x${".a".repeat(size)}();`,
    ],
    [
      "getters of getters",
      300,
      (size) => lines(size, (i) => `Object.defineProperty(exports, "e${i}", { get: () => exports.e${i + 1} });`),
    ],
  ])("%s", (_, size, text) => expectLinearCost((times) => resolveAll(text(times)), size), 60_000);
});

describe("a hostile project is resolved at a cost that grows as its text:", () => {
  it.each<readonly [name: string, size: number, text: (index: number, size: number) => string]>([
    ["files in a row", 100, (i) => `export { x } from "./f${i + 1}"; import { x } from "./f${i + 1}"; x();`],
    [
      "constants of each other",
      100,
      (i) => `import { a } from "./f${i + 1}"; export { b as a }; const b = a + a; f[b]();`,
    ],
    [
      "classes of each other",
      100,
      (i, size) => `import { A as B } from "./f${(i + 1) % size}"; export class A extends B { f() { this.g${i}() } }`,
    ],
    // Each of these names all files, so that half as many hold a quarter of the text.
    [
      "files that give out all of each other",
      12,
      (i, size) => `${lines(size, (other) => `export * from "./f${other}";`)} import { x${i} } from "./f0"; x${i}();`,
    ],
    [
      "files that copy each other",
      12,
      (i, size) =>
        `module.exports = { ${lines(size, (other) => `...require("./f${other}"),`)} }; require("./f0").x${i}();`,
    ],
  ])(
    "%s",
    (_, size, text) =>
      expectLinearCost((times) => {
        const files = size < 50 ? size * Math.ceil(Math.sqrt(times / size)) : times;
        resolveProject(files, (index) => text(index, files));
      }, size),
    60_000,
  );

  it("takes no longer for a package.json with thousands of paths", () => {
    expectLinearCost((size) => {
      const paths = Object.fromEntries(Array.from({ length: size * 40 }, (_, index) => [`a${index}/*`, ["x/*"]]));
      const others = { "tsconfig.json": JSON.stringify({ compilerOptions: { paths } }) };
      callsIn(
        lines(size, (i) => `import a${i} from "b${i}"; a${i}();`),
        others,
      );
    }, 125);
  });

  it("keeps to names that a prototype has", () => {
    const names = ["constructor", "__proto__", "toString", "prototype", "hasOwnProperty"];
    for (const name of names) {
      const text = `class A { ${name === "constructor" || name === "prototype" ? "m" : name}() {} } A.${name}(); exports.${name}(); module.${name}();
        new A().${name}(); require("./${name}").${name}(); global.${name}(); this.${name}(); Object.assign(A, { ["${name}"]: 1 }).${name}();`;
      expect(() => callsIn(text)).not.toThrow();
    }
  });
});
