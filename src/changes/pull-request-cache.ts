/** Contents by a key that never changes its meaning: a blob id, or a path at a commit. */
export interface BlobCache {
  get(key: string): Buffer | undefined;
  set(key: string, contents: Buffer): void;
}

/** What an entry costs beside its contents. */
const overhead = 200;

/** A cache that holds `maxBytes` at most and forgets first what was used least lately. */
export function createBlobCache(maxBytes: number): BlobCache {
  const entries = new Map<string, Buffer>();
  let bytes = 0;

  function remove(key: string, contents: Buffer): void {
    entries.delete(key);
    bytes -= costOf(key, contents);
  }

  return {
    get(key) {
      const contents = entries.get(key);
      if (contents === undefined) return undefined;
      // A Map keeps the order of insertion: the first is the one that was used least lately.
      entries.delete(key);
      entries.set(key, contents);
      return contents;
    },
    set(key, contents) {
      const old = entries.get(key);
      if (old) remove(key, old);
      if (costOf(key, contents) > maxBytes) return;
      entries.set(key, contents);
      bytes += costOf(key, contents);
      for (const [oldest, its] of entries) {
        if (bytes <= maxBytes) break;
        remove(oldest, its);
      }
    },
  };
}

function costOf(key: string, contents: Buffer): number {
  return key.length * 2 + contents.length + overhead;
}
