import type { RuleFacts } from "../model/rule.ts";

/** Marks that open and close a comment, by the file's extension or name. Files of no known kind, such as JSON, have none. */
const styles: readonly (readonly [files: RegExp, open: string, close: string])[] = [
  [/\.(?:[cm]?[jt]sx?|json5|jsonc|prisma|graphql|proto)$/i, "// ", ""],
  [/\.(?:ya?ml|sh|bash|zsh|env|toml|conf|ini|npmrc|properties|py|rb|tf)$/i, "# ", ""],
  [/(?:^|[/.])(?:dockerfile|containerfile|makefile|\.env)(?:\.[\w.-]+)?$/i, "# ", ""],
  [/\.(?:html?|md|markdown|vue|svelte|xml|svg|ejs|hbs)$/i, "<!-- ", " -->"],
  [/\.(?:s?css|less)$/i, "/* ", " */"],
];

/** The comment that silences the rule in a file of this kind; `undefined` where there can be none. */
export function ignoreComment(path: string, rule: RuleFacts | undefined, id: string): string | undefined {
  if (rule?.suppressible === false) return undefined;
  const style = styles.find(([files]) => files.test(path));
  return style && `${style[1]}nodesec-ignore ${id} -- <reason>${style[2]}`;
}
