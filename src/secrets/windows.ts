import type { Range } from "../model/place.ts";

/** Parts of a text that one pattern has to look at: in order, and no two that overlap. */
export class Windows {
  readonly ranges: Range[] = [];
  #start = -1;
  #end = -1;

  /** Takes in a part; each begins at or behind the one before. */
  add(start: number, end: number): void {
    if (start <= this.#end) {
      if (end > this.#end) this.#end = end;
      return;
    }
    this.close();
    this.#start = start;
    this.#end = end;
  }

  /** To be called after the last part. */
  close(): void {
    if (this.#end >= 0) this.ranges.push([this.#start, this.#end]);
    this.#end = -1;
  }
}
