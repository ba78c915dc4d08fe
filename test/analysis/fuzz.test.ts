import { describe, expect, it } from "vitest";
import type { Module } from "../../src/analysis/index.ts";
import { checkSide, type Scripts } from "../../src/checks/check-side.ts";
import { configureRules } from "../../src/checks/configure-rules.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import { loadRules } from "../../src/rules/load.ts";
import { createRandom, type Random } from "./fuzz/random.ts";
import { readSeeds, type Seed } from "./fuzz/seeds.ts";
import { mutateTokens } from "./fuzz/tokens.ts";
import { canMutate, mutateTree } from "./fuzz/trees.ts";
import { openScripts } from "./scripts.ts";

/** The programs of a failure are found again by its number: `FUZZ_FROM=123 FUZZ_RUNS=1 npx vitest run test/analysis/fuzz`. */
const from = Number(process.env.FUZZ_FROM ?? 0);
const runs = Number(process.env.FUZZ_RUNS ?? 5_000);

const rules = configureRules((await loadRules()).values(), defaultPolicy);
const seeds = readSeeds();
const manifest = JSON.stringify({ name: "fuzz", version: "1.0.0", main: "index.js" });

/** What a worker does with a file; the complaints that are not about the file. */
function complaintsAbout({ path, text }: Seed): readonly string[] {
  const project = openScripts({ [path]: text, "package.json": manifest }, defaultPolicy.limits.depth);
  const scripts: Scripts = { ...project, isChecked: (each) => each === path };
  const { skipped } = checkSide({ path, text, blob: text }, rules, scripts);
  return skipped.flatMap(({ reason, detail }) => (reason === "crash" ? [detail ?? ""] : []));
}

const modules = new Map<Seed, Module | undefined>();

function moduleOf(seed: Seed): Module | undefined {
  if (!modules.has(seed)) {
    const module = openScripts({ [seed.path]: seed.text }).moduleAt(seed.path);
    modules.set(seed, module && "text" in module ? module : undefined);
  }
  return modules.get(seed);
}

function mutate(seed: Seed, other: Seed, random: Random): string {
  const [module, otherModule] = [moduleOf(seed), moduleOf(other)];
  const byTree = random.below(5) > 0 && module && otherModule && canMutate(module);
  const changed = byTree ? mutateTree(module, otherModule, random) : mutateTokens(seed.text, other.text, random);
  return changed.slice(0, 200_000);
}

describe("the parser, the flow engine and all rules", () => {
  it("take whatever becomes of real programs that are changed at random", () => {
    for (let run = from; run < from + runs; run++) {
      const random = createRandom(run);
      const seed = random.pick(seeds);
      const text = mutate(seed, random.pick(seeds), random);
      const program = { path: `fuzz/${seed.path.split("/").at(-1)}`, text };
      expect(attempt(program), `program ${run}, made of ${seed.path}`).toEqual([]);
    }
  }, 300_000);
});

function attempt(program: Seed): readonly string[] {
  try {
    return complaintsAbout(program);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
