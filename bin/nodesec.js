#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 20)) {
  process.stderr.write(`nodesec needs Node.js 22.20 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}
module.enableCompileCache?.();
const built = new URL("../dist/cli/main.js", import.meta.url);
await import((existsSync(built) ? built : new URL("../src/cli/main.ts", import.meta.url)).href);
