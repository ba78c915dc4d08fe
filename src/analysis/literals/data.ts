import type { NamedLiteral } from "../../model/named-literal.ts";
import type { Range } from "../../model/place.ts";

/** `"name": "value"` of JSON, and of what looks like it. */
const jsonPair = /"(?<name>[^"\\\n]{1,100})"\s{0,20}:\s{0,20}"(?<value>(?:[^"\\\n]|\\.){1,2000})"/dg;

/** `name: value`, `- name: value` of YAML on one line. */
const yamlPair =
  /^[ \t]{0,200}(?:- {1,4})?["']?(?<name>[\w./-]{1,100})["']?[ \t]{0,4}:[ \t]{1,20}(?:"(?<double>[^"\n]{1,2000})"|'(?<single>[^'\n]{1,2000})'|(?<bare>[^\s"'#&*!|>{}[\]][^\n#]{0,2000}))/dgm;

/** `name: |` or `name: >` of YAML, and one line of text on the next line. */
const yamlBlock =
  /^[ \t]{0,200}(?:- {1,4})?["']?(?<name>[\w./-]{1,100})["']?[ \t]{0,4}:[ \t]{1,20}[|>][-+\d]{0,2}[ \t]{0,20}\r?\n(?<indent>[ \t]{1,200})(?<bare>[^\s#][^\r\n]{0,2000})(?![^\r\n]|\r?\n\k<indent>[^\r\n])/dgm;

/** An entry of a list of variables in a manifest: `name: NAME` and on the next line `value: …`. */
const listedPair =
  /\bname:[ \t]{1,4}["']?(?<name>[\w.-]{1,100})["']?[ \t]{0,4}\r?\n[ \t]{1,100}value:[ \t]{1,4}(?:"(?<double>[^"\n]{1,2000})"|'(?<single>[^'\n]{1,2000})'|(?<bare>[^\s"'#&*!|>{}[\]][^\n#]{0,2000}))/dg;

/** `name = value`, also with `export`, `ENV`, `ARG` or `set` before it: environment files, shell, INI, TOML, properties. */
const linePair =
  /^[ \t]{0,40}(?:(?:export|set|setx|declare -x|ENV|ARG|-|environment:)[ \t]{1,4})?["']?(?<name>[\w.-]{1,100})[ \t]{0,20}[=:][ \t]{0,20}(?:"(?<double>[^"\n]{1,2000})"|'(?<single>[^'\n]{1,2000})'|(?<bare>[^\s"'#;][^\s#;]{0,2000}))/dgm;

/** `NAME=value` in a list of variables, or in a command. */
const variablePair =
  /^[ \t]{0,200}(?:- {1,4})?(?:export )?["']?(?<name>[\w.-]{1,100})=(?:"(?<double>[^"\n]{1,2000})"|'(?<single>[^'\n]{1,2000})'|(?<bare>[^\s"'#;][^\s#;"']{0,2000}))/dgm;

/** `ENV NAME value` of a Dockerfile. */
const dockerPair = /^[ \t]{0,20}ENV[ \t]{1,4}(?<name>[\w.-]{1,100})[ \t]{1,20}(?<bare>[^\s=]\S{0,2000})/dgm;

/** `--name value`, `--name=value` on a command line. */
const flagPair = /(?<![\w-])--(?<name>[a-z][\w-]{1,60})[= ]["']?(?<bare>[^\s"'$<>|&;-][^\s"'<>|&;]{0,2000})/dg;

/** `<name>value</name>` of XML. */
const elementPair = /<(?<name>[\w.:-]{1,100})(?:\s[^<>]{0,300})?>(?<value>[^<>\s][^<>\n]{0,2000})<\//dg;

/** `name="value"` in a tag, and `key="name" value="value"` of configuration files. */
const attributePair = /\s(?<name>[\w.:-]{1,100})="(?<value>[^"<\n]{1,2000})"/dg;
const keyedPair = /(?:key|name)="(?<name>[\w.:-]{1,100})"\s{1,40}value="(?<value>[^"<\n]{1,2000})"/dg;

/** Which pairs a file may hold, by its path. */
const families: readonly (readonly [path: RegExp, pairs: readonly RegExp[]])[] = [
  [/\.(?:json[c5]?|webmanifest|tfstate|ipynb)$/i, [jsonPair]],
  [
    /\.ya?ml$|(?:^|\/)(?:kubeconfig|\.kube\/config)$/i,
    [listedPair, yamlPair, yamlBlock, variablePair, jsonPair, flagPair],
  ],
  [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, [linePair, dockerPair, flagPair]],
  [/\.(?:xml|config|plist|csproj|props|html?)$/i, [keyedPair, elementPair, attributePair]],
  [/\.(?:md|mdx|markdown|rst|adoc|txt)$/i, [linePair, jsonPair, flagPair]],
  [/\.(?:sh|bash|zsh|ps1|bat|cmd|mk)$|(?:^|\/)(?:Makefile|Procfile|Jenkinsfile)$/i, [linePair, flagPair]],
  [
    /(?:^|\/)(?:\.env|\.aws\/credentials$|\.s3cfg$|\.boto$)|\.(?:env|ini|toml|properties|conf|cfg|cnf|tf|tfvars|envrc|npmrc|hcl)(?:\.\w+)?$/i,
    [linePair, jsonPair],
  ],
];

/** Written by programs; their values have the names of packages. */
const lockfile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|composer\.lock|.*\.map)$/i;

/** The texts that a file of data, configuration, markup or commands gives to names, by its syntax; each place once. */
export function literalsInData(path: string, text: string): readonly NamedLiteral[] {
  if (lockfile.test(path)) return [];
  const pairs = families.find(([fits]) => fits.test(path))?.[1] ?? [];
  const found = pairs.flatMap((pair) => [...text.matchAll(pair)].flatMap(toNamed));
  return [...new Map(found.toReversed().map((each) => [each.range[0], each])).values()].reverse();
}

function toNamed({ groups, indices }: RegExpMatchArray): readonly NamedLiteral[] {
  const kind = ["value", "double", "single", "bare"].find((each) => groups?.[each] !== undefined) ?? "value";
  const place = indices?.groups?.[kind];
  const value = groups?.[kind]?.trimEnd();
  if (!place || value === undefined) return [];
  const range: Range = [place[0], place[0] + value.length];
  return [{ name: groups?.name ?? "", value, range }];
}
