import tseslint from "typescript-eslint";

// Biome formats and lints; these five type-aware rules are what it does not see (an un-awaited API call, mostly).
export default tseslint.config({
  files: ["**/*.ts"],
  ignores: ["scripts/demo-shop/**", "test/corpus/*/**", "test/models/!(models.test).ts", "test/models/*/**"],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
  },
  linterOptions: { reportUnusedDisableDirectives: "error" },
  plugins: { "@typescript-eslint": tseslint.plugin },
  rules: {
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": "error",
    "@typescript-eslint/await-thenable": "error",
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
  },
});
