import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of `package.json`, `app.yml` and `bin`: two levels above `src/app` and `dist/app` alike. */
export const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
