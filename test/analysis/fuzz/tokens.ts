import type { Random } from "./random.ts";

/** Words that mean something to the parser, to a rule or to the flow engine, and such as nobody expects. */
const words = [
  ..."( ) [ ] { } ; , . ?. => ... = == + - * / % ** ++ ! ~ & | ^ ?? ? : < > @ # ` $ \\ '".split(" "),
  ..."await async yield using function class extends super this new delete typeof void in of instanceof".split(" "),
  ..."if else for while do switch case default break continue return throw try catch finally".split(" "),
  ..."import export from as let const var static get set enum namespace type interface satisfies".split(" "),
  ..."req req.query.x req.body exec(x) eval(x) require('child_process') module.exports __proto__ constructor".split(
    " ",
  ),
  ..."0 1e999 0x 1n NaN -0 undefined null '' /(a+)+$/ /[/ <a> </a> <>{x}</> @dec() #x \u2028 \ud800 \ufeff 𝒳 é".split(
    " ",
  ),
  `\`\${x}\``,
  "await using x = y;",
  "label: for (;;) { continue label; }",
  "/* */",
  "<!--",
];

const token = /\s+|[\w$]+|"[^"\n]*"|'[^'\n]*'|`[^`]*`|\/\/.*|\S/gu;

/** Changes a program here and there without knowing what it means: mostly, it does not parse any more. */
export function mutateTokens(text: string, other: string, random: Random): string {
  const tokens: string[] = text.match(token) ?? [];
  const others: readonly string[] = other.match(token) ?? [];
  for (let change = random.below(4); change >= 0 && tokens.length > 0; change--) {
    const at = random.below(tokens.length);
    random.pick(mutations)({ tokens, others: others.length > 0 ? others : words, at, random });
  }
  return tokens.join("");
}

interface Place {
  readonly tokens: string[];
  readonly others: readonly string[];
  readonly at: number;
  readonly random: Random;
}

const mutations: readonly ((place: Place) => void)[] = [
  ({ tokens, at, random }) => tokens.splice(at, 1 + random.below(5)),
  ({ tokens, at, random }) => tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(20))),
  ({ tokens, at, random }) => {
    const other = random.below(tokens.length);
    [tokens[at], tokens[other]] = [tokens[other] ?? "", tokens[at] ?? ""];
  },
  ({ tokens, at, random }) => tokens.splice(at, 1, random.pick(words)),
  ({ tokens, at, random }) => tokens.splice(at, 0, " ", random.pick(words), " "),
  ({ tokens, at, random }) => tokens.splice(at, 1, random.pick(tokens)),
  ({ tokens, others, at, random }) => {
    const from = random.below(others.length);
    tokens.splice(at, random.below(3), ...others.slice(from, from + 1 + random.below(30)));
  },
  ({ tokens, at, random }) => tokens.splice(at, 0, random.pick(["(", "[", "{", "`${", "<a>"]).repeat(random.below(50))),
];
