import http from "node:http";
import { JSDOM } from "jsdom";
import { evaluateXPathToString } from "fontoxpath";

const feeds = new Map([["news", "https://news.example/feed.xml"]]);

async function read(name) {
  const response = await fetch(feeds.get(name));
  return new JSDOM(await response.text(), { contentType: "text/xml" }).window.document;
}

http
  .createServer(async (req, res) => {
    const { searchParams } = new URL(req.url, "http://localhost");
    const document = await read("news");
    const title = searchParams.get("title");
    const link = evaluateXPathToString(`//item[title = "${title}"]/link`, document); // finding
    const first = evaluateXPathToString("//item[1]/link", document);
    res.end(`${link}\n${first}`);
  })
  .listen(8000);
