import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Programs that are looked at and never run.
    exclude: ["test/corpus/*/**", "test/models/*/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
