import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import githubToken from "../../src/rules/secrets/github-token.ts";

/** The states of the sample project: before the pull request, with it, and with half of its flaws mended. */
export type ShopState = "base" | "change" | "fix";

const folder = fileURLToPath(new URL("../demo-shop/", import.meta.url));

/**
 * The files of a state, by path; `change` and `fix` hold only what differs from the state before. The token in them is made
 * anew in each run, so that none that looks alive is in this repository.
 */
export async function readShop(state: ShopState): Promise<Readonly<Record<string, string>>> {
  const root = join(folder, state);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const place = join(entry.parentPath, entry.name);
        const text = await readFile(place, "utf8");
        const path = place.slice(root.length + 1).replaceAll("\\", "/");
        return [path, text.replace("{{github-token}}", githubToken.sample(Math.random))];
      }),
    ),
  );
}
