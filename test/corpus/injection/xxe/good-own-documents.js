import { readFile } from "node:fs/promises";
import express from "express";
import libxmljs from "libxmljs";
import expat from "node-expat";

const router = express.Router();

router.get("/catalog/:id", async (req, res) => {
  const id = Number.parseInt(req.params.id, 10);
  const catalog = libxmljs.parseXml(await readFile("catalog.xml", "utf8"), { noent: true });
  const parser = new expat.Parser();
  parser.write("<catalog/>");
  const item = catalog.get(`//item[@id=${id}]`);
  if (!item) return res.sendStatus(404);
  const doc = libxmljs.parseXml(`<reply id="${id}"/>`, { noent: true });
  res.type("xml").send(doc.toString());
});

export default router;
