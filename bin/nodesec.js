#!/usr/bin/env node
import { existsSync, mkdirSync } from "node:fs";
import module from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 20)) {
  process.stderr.write(`nodesec needs Node.js 22.20 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}
// Not in Node's default place below /tmp, where another user might have put code before us.
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "nodesec");
// Worker threads have a cache only by this variable, and theirs is the parser, which is most of the time.
if (makeFolder(cache) && module.enableCompileCache(process.env.NODE_COMPILE_CACHE || cache).directory) {
  process.env.NODE_COMPILE_CACHE ??= cache;
}
// A clone runs its sources, so that an edit is never hidden by an old build; a package holds the build alone.
const source = new URL("../src/cli/main.ts", import.meta.url);
await import((existsSync(source) ? source : new URL("../dist/cli/main.js", import.meta.url)).href);

/** Whether the folder is there now. Node's own way of making it never ends where a parent can be neither found nor made, as in /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return true;
  try {
    if (makeFolder(dirname(folder))) mkdirSync(folder);
    return existsSync(folder);
  } catch {
    return false;
  }
}
