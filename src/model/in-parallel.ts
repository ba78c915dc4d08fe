/** Runs `work` on every item, `most` at a time, and gives the results in the items' order. Rejects with the first error. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const open = items.entries();
  let isFailing = false;
  const worker = async () => {
    for (const [index, item] of open) {
      if (isFailing) return;
      results[index] = await work(item);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  } finally {
    isFailing = true;
  }
  return results;
}
