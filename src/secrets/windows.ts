import type { Range } from "../model/place.ts";

/** Parts of a text that one pattern has to look at, in the order of their ends. */
export class Windows {
  readonly ranges: Range[] = [];
  #start = -1;
  #end = -1;

  /** Takes in a part; each has its end at or behind that of the one before, or begins in it. */
  add(start: number, end: number): void {
    if (start <= this.#end) {
      if (start < this.#start) this.#start = start;
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
