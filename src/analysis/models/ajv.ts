import type { PackageModel } from "../package-model.ts";

/** Ajv: a compiled schema is a function that answers yes or no. */
export default {
  aliases: {
    "ajv.Ajv()": "ajv.Ajv",
    "ajv()": "ajv.Ajv",
    "ajv.default()": "ajv.Ajv",
    "ajv/dist/2019()": "ajv.Ajv",
    "ajv/dist/2020()": "ajv.Ajv",
    "ajv/dist/jtd()": "ajv.Ajv",
    "ajv.Ajv.compile()": "ajv.validate",
    "ajv.Ajv.compileAsync()": "ajv.validate",
    "ajv.Ajv.getSchema()": "ajv.validate",
    "ajv.Ajv.compileParser()": "ajv.parse",
    "@sinclair/typebox/compiler.TypeCompiler.Compile()": "typebox.Compiled",
  },
  sanitizers: { "ajv.parse": ["schema"], "@sinclair/typebox/value.Value.Parse": ["schema"] },
  asserts: { "ajv.validate": ["schema"], "typebox.Compiled.Check": ["schema"] },
} satisfies PackageModel;
