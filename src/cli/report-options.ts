import type { Output } from "./outputs.ts";

/** What `review`, `audit` and `scan` have in common. */
export interface ReportOptions {
  readonly outputs: readonly Output[];
  readonly config?: string;
  readonly failOn?: string;
  readonly offline?: boolean;
  /** Where advisories come from, instead of NODESEC_ADVISORIES. */
  readonly advisories?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
}
