import { describe, expect, it } from "vitest";
import { checkSide } from "../../src/checks/check-side.ts";
import { configureRules } from "../../src/checks/configure-rules.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import { loadRules } from "../../src/rules/load.ts";
import { expectLinearCost } from "../helpers/growth.ts";
import { shapes } from "./fuzz/large.ts";
import { openScripts } from "./scripts.ts";

const rules = configureRules((await loadRules()).values(), defaultPolicy);
const manifest = JSON.stringify({ name: "large", version: "1.0.0", main: "a.js" });

function check(files: Readonly<Record<string, string>>): void {
  const project = openScripts({ ...files, "package.json": manifest }, defaultPolicy.limits.depth);
  for (const [path, text] of Object.entries(files)) {
    const { skipped } = checkSide({ path, text, blob: path }, rules, { ...project, isChecked: () => true });
    expect(skipped.filter(({ reason }) => reason === "crash")).toEqual([]);
  }
}

/** Shapes that nest cannot be as large as the others, and those of several files take as long when they are smaller. */
const smaller: Readonly<Record<string, number>> = {
  "loops in loops": 5,
  "callbacks in callbacks": 40,
  "files that import each other in circles": 15,
};

describe("the cost of a large script", () => {
  it.each(Object.entries(shapes))(
    "%s grows as it does, not with its square",
    (name, shape) => expectLinearCost((size) => check(shape(size)), smaller[name] ?? 60),
    60_000,
  );
});
