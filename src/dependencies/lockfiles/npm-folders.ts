import { mostUses } from "./draft.ts";

const inside = "node_modules/";

/** The name of the package that is installed in a folder: its last name, with its scope. Undefined for other folders. */
export function nameOfFolder(folder: string): string | undefined {
  const at = folder.lastIndexOf(inside);
  if (at < 0 || (at > 0 && folder[at - 1] !== "/")) return undefined;
  return folder.slice(at + inside.length) || undefined;
}

/** The folders that packages are installed in, as npm lays them out. */
export class NpmFolders {
  readonly #folders: { has(folder: string): boolean };
  #left = 2 * mostUses;

  constructor(folders: { has(folder: string): boolean }) {
    this.#folders = folders;
  }

  /** Whether more was looked up than any project needs: what was not found after that says nothing. */
  get isExhausted(): boolean {
    return this.#left <= 0;
  }

  /** The folder in which Node.js finds a package that is asked for in the folder `from`: upwards, folder by folder. */
  find(from: string, name: string): string | undefined {
    let folder = from;
    while (this.#left > 0) {
      // Long names of folders cost more to look up.
      this.#left -= 1 + Math.floor(folder.length / 200);
      const found = `${folder === "" ? "" : `${folder}/`}${inside}${name}`;
      if (this.#folders.has(found)) return found;
      // A folder outside the project does not see what is installed in it.
      if (folder === "" || folder.endsWith("..")) return undefined;
      folder = parentOf(folder);
    }
    return undefined;
  }
}

/** The folder above, or above `node_modules` where the folder is in one: Node.js looks for none in a `node_modules`. */
function parentOf(folder: string): string {
  const at = folder.lastIndexOf(inside);
  if (at === 0 || (at > 0 && folder[at - 1] === "/")) return folder.slice(0, Math.max(0, at - 1));
  return folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
}
