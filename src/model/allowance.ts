/** Where an entry of a config stands; `path` where the config belongs to the repository under review. */
export interface ConfigPlace {
  readonly source: string;
  readonly path?: string;
  readonly line: number;
  readonly column: number;
}

/** What every entry of a config has that allows findings. */
export interface Allowance {
  readonly reason: string;
  /** The last day on which it holds, as an ISO date. */
  readonly expires?: string;
  readonly at: ConfigPlace;
}
