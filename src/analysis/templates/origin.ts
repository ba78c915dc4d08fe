/** What an output of a template shows, as far as its names tell. */
export type Origin =
  /** The request itself. */
  | "request"
  /** JSON in a script, where `</script>` in a value ends the script. */
  | "json"
  /** A name for a text of someone: a title, a message. */
  | "text"
  | "unknown"
  /** HTML by design, or something that the program wrote itself. */
  | "markup";

const includes = /^(?:await\s+)?(?:include|partial|block|yield|layout|render\w*|contentFor|section)\b/;
const strings = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/g;
const chain = /[A-Za-z_$@][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[[^[\]]*\])*/g;
const keywords = /^(?:true|false|null|undefined|typeof|new|this|if|else|in|of|await|not|and|or)$/;

const requests = /^(?:locals\.)?(?:req|request|ctx\.(?:query|params|request)|query|params)\b\.?/;
const requestData = /\b(?:query|params|body|headers|cookies|url|originalUrl|path)\b/;
/** What whoever runs the program says. */
const ownRoots =
  /^(?:config|theme|site|settings|env|process|pkg|package|app|options|opts|global|process|i18n|Math|blog|helmet)\b/;
const markup =
  /html|content|body|markup|markdown|md$|render|svg|icon|css|style|script|head|foot|nav|menu|sidebar|layout|partial|yield|block|section|widget|snippet|embed|frame|analytics|csrf|nonce|meta|tags?$|link|excerpt|i18n|trans|toc|pagination|pager|copyright|schema|component|template|view|banner|badge|button|field|form$|logo|image|img|figure|code|highlight|diff|table|attr|class|asset|bundle|manifest|preload|locale|polyfill|state$|safe|escaped|sanitized|raw$|children|slot|outlet|app$|root$|main$|page$|copy$|^_|^[A-Z_\d]+$/i;
const texts =
  /^(?:q|search\w*|keywords?|term|name|\w*[nN]ame|user|login|e?mail|title|subject|message|msg|comment|note|reason|err|error|errorMessage|flash|text|bio|about|address|city|phone|value|userInput|\w*Input|description|question|answer|review|feedback|topic)$/;

/** Longer ones are programs, which this does not read. */
const longest = 500;

/** Methods that leave a text what it was. */
const sameText =
  /\??\.(?:toString|trim|toUpperCase|toLowerCase|slice|substring|substr|split|join|concat|replaceAll|replace|padStart|charAt)\([^()]*\)/g;

/** What the expression of an output shows. The most dangerous of several names counts. */
export function originOf(expression: string): Origin {
  if (expression.length > longest) return "markup";
  const plain = expression.replace(strings, "").replace(sameText, "").replace(/;\s*$/, "").trim();
  if (includes.test(plain) || /serialize|devalue|escape|sanitize|purify|encode|jsesc|uneval|\bxss\(/i.test(plain))
    return "markup";
  if (/\bJSON\.stringify\(|^json\s+[\w.]+$/i.test(plain)) return isJsonEscaped(expression) ? "markup" : "json";
  if (/[\w$\])]\s*\(/.test(plain) || /^[\w-]+\s+[\w."']/.test(plain.replace(/[?:|&+<>=!-].*$/s, ""))) return "markup";
  const shown = plain.split(/\|\||\?\?|\+|,/).map(lastAlternative);
  const origins = shown.flatMap((part) => [...part.matchAll(chain)].map(([name]) => originOfName(name)));
  const order: readonly Origin[] = ["request", "text", "unknown"];
  return order.find((origin) => origins.includes(origin)) ?? "markup";
}

/** `a.html` in `a && a.html` and in `a ? a.html : ""`: conditions are not shown. */
function lastAlternative(part: string): string {
  const afterCondition = part.split("&&").at(-1) ?? part;
  return afterCondition.replace(/^[^?]*\?(?![.?])/, "");
}

/** JSON whose `<` is written otherwise, so that it ends no script. */
function isJsonEscaped(expression: string): boolean {
  return /\.replace(?:All)?\(\s*(?:\/[^/\n]*(?:<|\\u003c|script)|["'][^"'\n]*<)/i.test(expression);
}

function originOfName(name: string): Origin {
  if (keywords.test(name) || ownRoots.test(name)) return "markup";
  if (requests.test(name)) return /^(?:query|params)\b/.test(name) || requestData.test(name) ? "request" : "unknown";
  const last = name.replace(/\[[^[\]]*\]$/, "").match(/[\w$@]+$/)?.[0] ?? name;
  if (/html|csrf|markup|markdown|svg/i.test(last)) return "markup";
  if (texts.test(last)) return "text";
  return markup.test(last) ? "markup" : "unknown";
}
