import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Programs that are looked at and never run.
    exclude: ["test/corpus/*/**", "test/models/*/**"],
    // The default leaves one processor idle, which is half of a small machine.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
