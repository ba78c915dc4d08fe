import type { RenderOptions } from "../../src/report/index.ts";

/** No colour, 80 columns, and a short page for each rule. */
export const renderOptions: RenderOptions = {
  color: false,
  width: 80,
  page: async (id) => `# ${id}\n\nThe page of the rule.\n`,
};
