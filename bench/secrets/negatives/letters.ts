import { seededRandom } from "../../../test/rules/documented-rules.ts";

const nouns =
  "account button cache client config cookie customer dialog document event field filter folder header image invoice label layout list menu message module order page panel payment plugin policy product profile project query record region release report request response role route schema search server session setting shop stage status store stream table task theme ticket token upload user version view widget".split(
    " ",
  );

/** Draws what hard negatives are made of, the same for the same seed. */
export class Letters {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  of(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join("");
  }

  hex(length: number): string {
    return this.of("0123456789abcdef", length);
  }

  base64(bytes: number): string {
    return this.bytes(bytes).toString("base64");
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }

  base62(length: number): string {
    return this.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);
  }

  uuid(): string {
    const digits = this.hex(32);
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `a${digits.slice(17, 20)}`,
      digits.slice(20),
    ].join("-");
  }

  noun(): string {
    return this.oneOf(nouns);
  }

  /** `times` texts, joined. */
  many(times: number, make: (index: number) => string, joint = "\n"): string {
    return Array.from({ length: times }, (_, index) => make(index)).join(joint);
  }
}
