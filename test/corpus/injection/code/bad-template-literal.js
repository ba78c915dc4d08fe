// Mails are templates in the database of the shop; `${customer.name}` in them is filled in here.
const express = require("express");

const router = express.Router();

function render(template, data) {
  const text = JSON.stringify(template).replace(/\$\{/g, "${data.");
  const body = eval("`" + text + "`"); // finding
  return JSON.parse(body);
}

function label(name) {
  const show = new Function("price", `return ${JSON.stringify(name)} + price`);
  return show(3);
}

router.post("/preview", express.json(), (req, res) => {
  const { template, customer } = req.body;
  res.json({ text: render(template, { customer }), label: label(customer.name) });
});

module.exports = router;
