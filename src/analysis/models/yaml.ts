import type { PackageModel } from "../package-model.ts";

/** yaml: what it reads holds plain data only, and all that the text held. */
export default {
  aliases: { "yaml.default": "yaml", "yaml.YAML": "yaml", yamljs: "yaml" },
  propagators: {
    "yaml.parse": [0],
    "yaml.parseDocument": [0],
    "yaml.parseAllDocuments": [0],
    "yaml.parseDocument().toJS": ["receiver"],
    "yaml.parseDocument().toJSON": ["receiver"],
  },
} satisfies PackageModel;
