/** A part of a text that may be cut: what stands above the items, the items, and what stands below them. */
export interface Section {
  readonly head: string;
  readonly items: readonly string[];
  /** What joins the items; default a line end. */
  readonly separator?: string;
  /** What stands for items that found no place. */
  more(left: number): string;
}

/** Room for the line that says how many items were left out. */
const moreBytes = 120;

/**
 * The sections below each other in at most `limit` bytes of UTF-8. Whole items are left out, the last ones first, and a
 * section that comes later gives way to one that comes before it.
 */
export function fitSections(sections: readonly Section[], limit: number): string {
  const full = sections.filter(({ head, items }) => head !== "" || items.length > 0);
  const fixed = full.reduce((sum, { head }) => sum + bytes(head) + moreBytes + 4, 0);
  let left = limit - fixed;
  const texts = full.map((section) => {
    const { head, items, separator = "\n", more } = section;
    const shown: string[] = [];
    for (const item of items) {
      const size = bytes(item) + separator.length;
      if (size > left) break;
      left -= size;
      shown.push(item);
    }
    const cut = items.length - shown.length;
    return [head, shown.join(separator), cut > 0 ? `\n${more(cut)}` : ""].filter(Boolean).join("\n");
  });
  return texts.join("\n\n");
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
