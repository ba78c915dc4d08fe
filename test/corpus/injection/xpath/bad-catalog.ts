import { readFile } from "node:fs/promises";
import Fastify from "fastify";
import libxmljs from "libxmljs2";
import xpath from "xpath";
import { DOMParser } from "@xmldom/xmldom";

const app = Fastify();
const select = xpath.useNamespaces({ c: "urn:catalog" });

interface Search {
  Querystring: { title: string; author?: string };
  Params: { id: string };
}

app.get<Search>("/books", async (request) => {
  const catalog = libxmljs.parseXml(await readFile("catalog.xml", "utf8"));
  const { title, author } = request.query;
  const parts = [`contains(title, "${title}")`];
  if (author) parts.push(`author = "${author}"`);
  return catalog.find(`//book[${parts.join(" and ")}]`).map(String); // finding
});

app.get<Search>("/books/:id", async (request) => {
  const document = new DOMParser().parseFromString(await readFile("catalog.xml", "utf8"), "text/xml");
  return String(select(`//c:book[@id='${request.params.id}']`, document)); // finding
});
