#!/usr/bin/env node
// Is started from the folder of the project, by npm.
import { execSync } from "node:child_process";

const { version } = JSON.parse(execSync("npm pkg get version --json").toString());

execSync("./node_modules/.bin/tsc --build");
execSync("./tools/bundle.sh");
execSync(`git tag v${version}`);
