const fs = require("fs");
const Handlebars = require("handlebars");
const Mustache = require("mustache");
const nunjucks = require("nunjucks");

Mustache.escape = (text) => text;

const env = new nunjucks.Environment(new nunjucks.FileSystemLoader("generators"), { autoescape: false });
const model = Handlebars.compile(fs.readFileSync("generators/model.hbs", "utf8"), { noEscape: true });

module.exports = function generate(schema) {
  fs.writeFileSync(`models/${schema.name}.ts`, model(schema));
  fs.writeFileSync(`docs/${schema.name}.md`, env.render("model.md.njk", schema));
  fs.writeFileSync(`${schema.name}.sql`, Mustache.render("CREATE TABLE {{name}} ({{columns}});", schema));
};
