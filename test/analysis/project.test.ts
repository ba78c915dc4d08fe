import { expect, test } from "vitest";
import { openProject, rememberParsed } from "../../src/analysis/project.ts";

/** A file that notes each time its text is read. */
function noting(read: string[], path: string, text: string) {
  return {
    path,
    blob: path,
    get text() {
      read.push(path);
      return text;
    },
  };
}

function openNoting(script: string) {
  const read: string[] = [];
  const manifests = ["", "a/", "a/b/", "z/"].map((folder) => noting(read, `${folder}package.json`, "{}"));
  const project = openProject([...manifests, noting(read, "a/b/x.js", script)], rememberParsed(100));
  return { project, read };
}

test("a project that is opened reads no file", () => {
  expect(openNoting("f();").read).toEqual([]);
});

test("a script reads no manifest that it does not ask for", () => {
  const { project, read } = openNoting('require("./y"); require("fs");');
  const module = project.moduleAt("a/b/x.js");
  if (!module || "reason" in module) throw new Error("it does not parse");
  project.flowsOf(module);
  expect(read).not.toContain("z/package.json");
  expect(new Set(read)).toContain("a/b/package.json");
});
