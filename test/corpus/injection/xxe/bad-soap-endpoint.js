const express = require("express");
const libxmljs = require("libxmljs2");

const app = express();
const parserOptions = { noent: true, nocdata: true };

app.use(express.text({ type: ["text/xml", "application/xml"] }));

function readOrder(xml) {
  const doc = libxmljs.parseXml(xml, parserOptions); // finding
  return {
    number: doc.get("//order/number").text(),
    items: doc.find("//order/item").map((item) => item.attr("sku").value()),
  };
}

app.post("/soap/orders", (req, res) => {
  const order = readOrder(req.body);
  res.type("application/xml").send(`<ok number="${Number(order.number)}"/>`);
});

app.listen(3000);
