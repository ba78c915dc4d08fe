import type { RuleFacts } from "../model/rule.ts";

/** Marks that open and close a comment, by the file's extension or name. Files of no known kind, such as JSON, have none. */
const styles: readonly (readonly [files: RegExp, open: string, close: string])[] = [
  [/\.(?:[cm]?[jt]sx?|json[5c]|scss|less|java|go|rs|prisma)$/, "// ", ""],
  [/\.(?:ya?ml|toml|sh|bash|zsh|py|rb|tf|conf|cfg|ini|properties|graphql|gql)$/, "# ", ""],
  [/(?:^|\/)(?:\.env[^/]*|\.\w+rc|\.\w+ignore|[^/]*(?:docker|container|make|proc)file[^/]*)$/i, "# ", ""],
  [/\.(?:html?|xml|svg|md|vue|svelte|astro|ejs|hbs)$/, "<!-- ", " -->"],
  [/\.css$/, "/* ", " */"],
];

/** The comment that silences the rule in a file of this kind; `undefined` where there can be none. */
export function ignoreComment(path: string, rule: RuleFacts | undefined, id: string): string | undefined {
  if (rule?.suppressible === false) return undefined;
  const style = styles.find(([files]) => files.test(path));
  return style && `${style[1]}nodesec-ignore ${id} -- <reason>${style[2]}`;
}
