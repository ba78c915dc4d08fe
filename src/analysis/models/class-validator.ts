import type { PackageModel } from "../package-model.ts";

/** class-validator: objects of a class whose fields say what they may hold. Nest's pipe does the same for a parameter's class. */
export default {
  asserts: {
    "class-validator.validate": ["schema"],
    "class-validator.validateOrReject": ["schema"],
    "class-validator.validateSync": ["schema"],
  },
  guards: {
    "class-validator.isString": ["string"],
    "class-validator.isEmail": ["string"],
    "class-validator.isInt": ["number"],
    "class-validator.isNumber": ["number"],
    "class-validator.isUUID": ["characters", "string"],
    "class-validator.isMongoId": ["characters", "string"],
    "class-validator.isEnum": ["allow-list"],
  },
  propagators: {
    "class-transformer.plainToInstance": [1],
    "class-transformer.plainToClass": [1],
  },
} satisfies PackageModel;
