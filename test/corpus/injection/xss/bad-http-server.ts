import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { parse } from "node:url";

const greetings: Record<string, string> = { en: "Hello", de: "Hallo" };

function greet(req: IncomingMessage, res: ServerResponse): void {
  const { query } = parse(req.url ?? "/", true);
  const greeting = greetings[String(query.lang)] ?? "Hello";
  res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  res.write("<html><body>");
  res.write(`${greeting}, ${query.name}!`); // finding
  res.end("</body></html>");
}

function echo(req: IncomingMessage, res: ServerResponse): void {
  const chunks: Buffer[] = [];
  req.on("data", (chunk) => chunks.push(chunk));
  req.on("end", () => {
    const fields = new URLSearchParams(Buffer.concat(chunks).toString());
    res.setHeader("content-type", "text/html");
    res.end("You said: " + fields.get("text")); // finding
  });
}

const server = http.createServer((req, res) => {
  if (req.method === "POST") return echo(req, res);
  greet(req, res);
});

server.listen(8080);
