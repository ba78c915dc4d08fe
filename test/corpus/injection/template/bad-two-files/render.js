const ejs = require("ejs");
const _ = require("lodash");

exports.fromText = function fromText(source, data) {
  return ejs.render(source, data); // finding
};

exports.short = (source) => _.template(source); // finding

exports.fixed = (name) => ejs.render("<p><%= name %></p>", { name });
