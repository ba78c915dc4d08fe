"use strict";

const operators = { eq: "===", lt: "<", gt: ">" };

function toCode(field, operator, value) {
  return "item." + field + " " + operators[operator] + " " + JSON.stringify(value);
}

/** filter({ price: { lt: 3 } }) gives a function for Array.prototype.filter. */
exports.filter = function filter(conditions) {
  const parts = [];
  for (const field of Object.keys(conditions)) {
    for (const operator of Object.keys(conditions[field])) {
      parts.push(toCode(field, operator, conditions[field][operator]));
    }
  }
  return new Function("item", "return " + parts.join(" && ")); // finding
};

exports.sorter = function sorter(field) {
  return eval("(a, b) => a." + field + " - b." + field); // finding
};
