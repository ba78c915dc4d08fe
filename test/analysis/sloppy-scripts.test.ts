import { describe, expect, it } from "vitest";
import { flowsIn, openScripts } from "./scripts.ts";

/** Runs what the request names, in a script with this line before it. */
const programWith = (line: string) =>
  `${line}\nconst { exec } = require("child_process");\nrequire("express")().get("/", (req, res) => { exec(req.query.run); });\n`;

describe("a script that is not in strict mode", () => {
  it.each([
    ["octal numbers", 'require("fs").chmodSync("run.sh", 0755);'],
    ["octal escapes", 'console.log("\\033[1mbold\\033[0m \\7");'],
    ["decimals that begin with zero", "const years = [08, 09.5];"],
    ["`with`", "with (settings) { start(port); }"],
    ["variables that are deleted", "var cache = {}; delete cache;"],
    ["parameters of one name", "function second(_, _) { return _; }"],
    ["words that strict mode reserves", "var let = 1, static = 2, yield = 3, package = 4;"],
    ["assignments to `arguments`", "function f() { arguments = []; }"],
    ["functions in the place of a statement", "if (true) function f() {}"],
    ["comments of web pages", "<!-- hide this\nstart();\n  --> and this"],
    ["both at once", "<!-- hide this\nmode = 0644;\n-->"],
  ])("is looked at with %s", (_what, line) => {
    expect(flowsIn(programWith(line), "app.js")).toEqual(["command:"]);
  });

  it("is followed into the body of `with`", () => {
    const text = programWith("").replace("exec(req.query.run);", "with (settings) { exec(req.query.run); }");
    expect(flowsIn(text, "app.js")).toEqual(["command:"]);
  });

  it("keeps the values of its numbers and texts", () => {
    const module = openScripts({ "a.js": 'f(0755, "\\101", 09);' }).moduleAt("a.js");
    if (!module || "reason" in module) throw new Error("it does not parse");
    const literals = module.tree.nodes.flatMap((node) => (node.type === "Literal" ? [node] : []));
    expect(literals.map(({ value, range }) => [value, module.text.slice(...range)])).toEqual([
      [493, "0755"],
      ["A", '"\\101"'],
      [9, "09"],
    ]);
  });

  it.each(["a.mjs", "a.ts", "a.tsx", "a.mts"])("is none where it is called %s", (path) => {
    expect(openScripts({ [path]: "x = 0755;" }).moduleAt(path)).toMatchObject({ reason: "syntax error" });
  });
});

describe("a script that imports nothing", () => {
  it.each(["import();", "load(import(/* later */));", 'import("x"); const f = () => import ( );'])(
    "is skipped: %s",
    (text) => {
      expect(openScripts({ "a.js": text }).moduleAt("a.js")).toEqual({
        reason: "syntax error",
        detail: "`import()` needs the name of a module",
      });
    },
  );

  it("is looked at where that is only a text", () => {
    expect(openScripts({ "a.js": 'f("import()"); import("x");' }).moduleAt("a.js")).toHaveProperty("text");
  });
});
