/** How patient the app is. What is set here suits GitHub; tests have less time. */
export interface Pace {
  /** The longest that one review may take, whatever it waits for. */
  readonly deadlineMs: number;
  /** Before a failed task is tried again the first time. */
  readonly retrySeconds: number;
  /** Before a failed request is sent again: this long, then four and nine times as long. */
  readonly requestRetryMs: number;
  /** Between two looks for deliveries that failed. */
  readonly redeliverMs: number;
}

export const usualPace: Pace = {
  deadlineMs: 300_000,
  retrySeconds: 5,
  requestRetryMs: 1_000,
  redeliverMs: 900_000,
};
