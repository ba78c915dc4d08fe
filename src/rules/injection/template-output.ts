/**
 * A template puts a value into the page without escaping it.
 *
 * Template languages escape what they show, so that `<script>` in a name stays a text. The marks for raw output switch that off:
 * if anyone but the program decides the value, their scripts run in the browsers of all who see the page.
 *
 * ## Raw output of a text
 *
 * ```ejs bad
 * <h1><%- title %></h1> <!-- finding -->
 * <p>Nothing found for <%- query.q %></p> <!-- finding -->
 * ```
 *
 * ```ejs good
 * <h1><%= title %></h1>
 * <p>Nothing found for <%= query.q %></p>
 * ```
 *
 * The same in other languages:
 *
 * ```hbs bad
 * <td>{{{user.name}}}</td> {{! finding }}
 * <td>{{&comment}}</td> {{! finding }}
 * ```
 *
 * ```hbs good
 * <td>{{user.name}}</td>
 * <td>{{comment}}</td>
 * ```
 *
 * ```pug bad
 * section
 *   h2!= review.title //- finding
 *   p Written by !{author.name} //- finding
 * ```
 *
 * ```pug good
 * section
 *   h2= review.title
 *   p Written by #{author.name}
 * ```
 *
 * ```njk bad
 * <p>{{ message | safe }}</p> {# finding #}
 * ```
 *
 * ```njk good
 * <p>{{ message }}</p>
 * ```
 *
 * ## JSON in a script
 *
 * `</script>` in a value ends the script, wherever it stands. Write `<` in another way:
 *
 * ```ejs bad
 * <script>window.state = <%- JSON.stringify(order) %>;</script> <!-- finding -->
 * ```
 *
 * ```ejs good
 * <script>window.state = <%- JSON.stringify(order).replace(/</g, "\\u003c") %>;</script>
 * ```
 *
 * ## Not reported
 *
 * What is HTML by design: other templates, layouts, helpers, and values whose names say that they hold HTML:
 *
 * ```ejs good
 * <%- include("header", { title }) %>
 * <main><%- body %></main>
 * <article><%- post.html %></article>
 * <%- csrfField %>
 * <script src="<%- config.cdn %>/shop.js"></script>
 * ```
 *
 * ```hbs good
 * <main>{{{body}}}</main>
 * <p>{{{markdown post.text}}}</p>
 * ```
 *
 * ## Out of scope
 *
 * Templates of files that are no HTML, as code generators use them. Whether a value that holds HTML was cleaned before.
 */

import { isTemplate, originOf, rawOutputsIn } from "../../analysis/index.ts";
import type { Problem, TextRule } from "../../model/rule.ts";

const otherFiles =
  /\.(?:[cm]?[jt]sx?|md|txt|text|plain|json|ya?ml|xml|rss|atom|sh|py|java|go|rb|php|rs|cs|swift|kt|s?css|less|sql|conf|toml|env|vue|svelte|mjml)\.\w+$|(?:^|\/)(?:generators?|_templates|scaffolds?|plop[\w-]*|blueprints?|skeletons?)\//i;
const html =
  /<\/?(?:!doctype|html|head|body|div|p|span|h[1-6]|a|ul|ol|li|table|t[dhr]|form|input|section|script|b|i|strong|em|article|main|img|br|title|label|button|option)\b/i;

function problemOf(expression: string, range: Problem["range"]): Problem | undefined {
  switch (originOf(expression)) {
    case "request":
      return {
        range,
        severity: "high",
        confidence: "high",
        message: "A template puts data from the request into the page without escaping it.",
      };
    case "json":
      return { range, message: "JSON stands in a script as it is, so `</script>` in a value ends the script." };
    case "text":
      return { range };
    case "unknown":
      return { range, confidence: "low" };
    default:
      return undefined;
  }
}

export default {
  id: "injection/template-output",
  kind: "text",
  severity: "medium",
  confidence: "medium",
  cwe: [79, 116],
  owasp: "A03:2021",
  message: "A template puts this value into the page without escaping it.",
  fix: "Use the output that escapes, or clean the HTML before it is shown and give the value a name that says so.",
  appliesTo: (path) => isTemplate(path) && !otherFiles.test(path),
  detect({ path, text }) {
    if (!/\.(?:pug|jade)$/i.test(path) && !html.test(text)) return [];
    // Lodash's templates, where `<%-` escapes.
    if (text.includes("htmlWebpackPlugin")) return [];
    return rawOutputsIn(path, text).flatMap(({ range, expression }) => problemOf(expression, range) ?? []);
  },
} satisfies TextRule;
