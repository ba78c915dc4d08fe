import { describe } from "vitest";
import { exposes, protects } from "./guard-cases.ts";

describe("replacing makes a text harmless", () => {
  protects("characters", [
    ["all but words", "exec(x.replace(/[^\\w-]/g, ''))"],
    ["\\W", "exec(x.replace(/\\W+/g, '_'))"],
    ["all but letters", "exec(x.trim().toLowerCase().replace(/[^a-z0-9]+/gi, '-'))"],
    ["a list of parts, each cleaned", "exec(x.split('/').map((part) => part.replace(/[^\\w]/g, '')).join('-'))"],
    ["a function of the file", "exec(slug(x))", "const slug = (s) => s.replace(/[^a-z]/g, '');"],
    ["a named pattern", "exec(x.replace(harmful, ''))", "const harmful = /[^\\w]/g;"],
  ]);
  exposes("characters", [
    ["the first one only", "exec(x.replace(/[^\\w-]/, ''))"],
    ["all but words and semicolons", "exec(x.replace(/[^\\w;]/g, ''))"],
    ["what is put in", "exec('ls name'.replace(/[^\\w ]/g, '') + 'ls name'.replace('name', x))"],
    ["by a semicolon", "exec(x.replace(/[^\\w]/g, ';'))"],
    ["by what stood there", "exec(x.replace(/[^\\w]/g, '$&'))"],
    ["by data", "exec(x.replace(/[^\\w]/g, req.query.y))"],
    ["only where two are in a row", "exec(x.replace(/[^\\w]{2}/g, ''))"],
  ]);

  protects("html-escape", [
    ["a chain", "exec(x.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\"/g, '&quot;'))"],
    ["a chain of replaceAll", "exec(x.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))"],
    [
      "a table",
      "exec(x.replace(/[&<>\"']/g, (c) => table[c]))",
      "const table = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\"': '&quot;', \"'\": '&#39;' };",
    ],
    ["codes", "exec(x.replace(/[&<>\"']/g, (c) => '&#' + c.charCodeAt(0) + ';'))"],
    [
      "a function of several statements",
      "exec(escape(x))",
      "function escape(s) { s = String(s); s = s.replace(/&/g, '&amp;'); s = s.replace(/</g, '&lt;'); return s; }",
    ],
    [
      "a switch",
      "exec(x.replace(/[<>&]/g, (c) => { switch (c) { case '<': return '&lt;'; case '>': return '&gt;'; default: return '&amp;' } }))",
    ],
    ["split and join", "exec(x.split('<').join('&lt;'))"],
    ["without brackets", "exec(x.replace(/[<>]/g, ''))"],
  ]);
  exposes("html-escape", [
    ["the first one only", "exec(x.replace('<', '&lt;'))"],
    ["tags", "exec(x.replace(/<[^>]*>/g, ''))"],
    ["one tag", "exec(x.replace(/<script>/gi, ''))"],
    ["ampersands only", "exec(x.replace(/&/g, '&amp;'))"],
  ]);

  protects("shell-escape", [
    ["single quotes", "exec(\"echo '\" + x.replace(/'/g, \"'\\\\''\") + \"'\")"],
    ["single quotes, the other way", "exec(\"'\" + x.replace(/'/g, `'\"'\"'`) + \"'\")"],
    ["all that double quotes leave", "exec('\"' + x.replace(/([\"\\s'$`\\\\])/g, \"\\\\$1\") + '\"')"],
    ["replaceAll", 'exec("\'" + x.replaceAll("\'", "\'\\\\\'\'") + "\'")'],
  ]);
  exposes("shell-escape", [
    ["double quotes only", "exec('\"' + x.replace(/\"/g, '\\\\\"') + '\"')"],
    ["spaces", "exec(x.replace(/ /g, '\\\\ '))"],
    ["the first quote", "exec(x.replace(\"'\", \"'\\\\''\"))"],
    ["semicolons", "exec(x.replace(/;/g, ''))"],
  ]);

  protects("sql-escape", [
    ["doubled quotes", "exec(x.replace(/'/g, \"''\"))"],
    ["doubled quotes, replaceAll", 'exec(x.replaceAll("\'", "\'\'"))'],
    ["no quotes", "exec(x.replace(/['\"]/g, ''))"],
    ["split and join", 'exec(x.split("\'").join("\'\'"))'],
  ]);
  exposes("sql-escape", [
    ["the first quote", 'exec(x.replace("\'", "\'\'"))'],
    ["double quotes", 'exec(x.replace(/"/g, \'""\'))'],
  ]);

  protects("crlf", [
    ["line breaks", "exec(x.replace(/[\\r\\n]/g, ''))"],
    ["line breaks, either", "exec(x.replace(/\\r?\\n|\\r/g, ' '))"],
    ["white space", "exec(x.replace(/\\s+/g, ' '))"],
    ["replaceAll", "exec(x.replaceAll('\\n', ''))"],
    ["the first line", "exec(x.split('\\n')[0])"],
  ]);
  exposes("crlf", [
    ["the first one", "exec(x.replace('\\n', ''))"],
    ["at the end", "exec(x.trim())"],
    ["at the end, a pattern", "exec(x.replace(/\\n$/g, ''))"],
    ["carriage returns", "exec(x.replace(/\\r/g, ''))"],
  ]);

  protects("path-inside", [
    ["dots", "exec(x.replace(/\\.\\./g, ''))"],
    ["all dots", "exec(x.replace(/\\./g, ''))"],
    ["the start of a normalised path", "exec(path.normalize(x).replace(/^(\\.\\.[\\/\\\\])+/, ''))"],
    ["until none is left", "let p = x; while (p.includes('..')) p = p.replace('..', ''); exec(p)"],
  ]);
  exposes("path-inside", [
    ["once", "exec(x.replace('../', ''))"],
    ["with what is left after it", "exec(x.replace(/\\.\\.\\//g, ''))"],
    ["the start of a path that was not normalised", "exec(x.replace(/^(\\.\\.\\/)+/, ''))"],
  ]);
  protects("path-segment", [
    ["separators", "exec(x.replace(/[\\/\\\\]/g, '_'))"],
    ["the last part", "exec(x.split('/').pop())"],
    ["a base name", "exec(path.basename(x))"],
  ]);

  protects("regex-escape", [
    ["what has a meaning", "exec(x.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&'))"],
    ["what has a meaning, with a group", "exec(x.replace(/([.*+?^=!:${}()|[\\]\\/\\\\])/g, '\\\\$1'))"],
    ["all that is no word", "exec(x.replace(/[^a-zA-Z0-9]/g, '\\\\$&'))"],
    ["a function", "exec(x.replace(/[\\\\^$*+?.()|[\\]{}]/g, (c) => '\\\\' + c))"],
  ]);
  exposes("regex-escape", [
    ["dots only", "exec(x.replace(/\\./g, '\\\\.'))"],
    ["the first one", "exec(x.replace(/[.*+?^${}()|[\\]\\\\]/, '\\\\$&'))"],
  ]);

  protects("length", [
    ["slice", "exec(x.slice(0, 100))"],
    ["substring", "exec(x.substring(0, max))", "const max = 10;"],
    ["the end", "exec(x.slice(-4))"],
  ]);
  exposes("length", [
    ["from the start on", "exec(x.slice(1))"],
    ["as long as the request says", "exec(x.slice(0, req.query.n))"],
  ]);
  protects("string", [
    ["trim", "exec(x.trim())"],
    ["a template", `exec(\`\${x}\`)`],
    ["String", "exec(String(x))"],
    ["a sum", "exec('' + x)"],
    ["an element of what was split", "exec(x.split(',')[0])"],
  ]);
  exposes("string", [
    ["a field", "exec(x.name)"],
    ["what was parsed", "exec(JSON.parse(x))"],
    ["a default", "exec(x || 'ls')"],
  ]);
});
