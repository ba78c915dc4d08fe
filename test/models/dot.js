const doT = require("dot");
const express = require("express");

const router = express.Router();
const receipt = doT.template("<b>{{!it.total}}</b>");

router.post("/receipt", (req, res) => {
  const custom = doT.template(req.body.receipt); // flow: template
  const heading = doT.compile(`<h1>${req.body.title}</h1>`); // flow: template
  res.json({ html: receipt({ total: req.body.total }), custom: custom({}), heading: heading({}) });
});

module.exports = router;
