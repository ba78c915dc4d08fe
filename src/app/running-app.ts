/** An app that listens. */
export interface RunningApp {
  readonly url: string;
  /** Whether it only offers the set-up page. */
  readonly isSetup: boolean;
  /** Takes no more webhooks, lets running reviews finish for a moment, hands the others back. */
  close(): Promise<void>;
}
