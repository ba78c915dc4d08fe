import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import express from "express";
import libxmljs from "libxmljs";
import xpath from "xpath";

const text = readFileSync("users.xml", "utf8");
const document = new DOMParser().parseFromString(text, "text/xml");
const tree = libxmljs.parseXml(text);
const select = xpath.useNamespaces({ shop: "urn:shop" });
const app = express();

app.get("/users/:id", (req, res) => {
  const { name } = req.query;
  const found = xpath.select(`//user[name='${name}']`, document); // flow: xpath
  const first = xpath.select1("//user[@id='" + req.params.id + "']", document); // flow: xpath
  const spaced = select(`//shop:user[name='${name}']`, document); // flow: xpath
  const node = tree.get(`//user[name="${name}"]`); // flow: xpath
  const bound = xpath.parse("//user[name=$name]").select({ node: document, variables: { name } });
  res.json({ found, first, spaced, node, bound });
});
