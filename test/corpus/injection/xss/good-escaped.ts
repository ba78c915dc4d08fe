import escapeHtml from "escape-html";
import express, { type Request, type Response } from "express";
import DOMPurify from "isomorphic-dompurify";

const app = express();
const themes = new Set(["light", "dark"]);
const tabs = ["orders", "returns", "invoices"];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function encode(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

app.get("/search", (req: Request, res: Response) => {
  const q = String(req.query.q ?? "");
  res.send(`<h1>Results for ${escapeHtml(q)}</h1>`);
});

app.get("/note", (req, res) => {
  const note = DOMPurify.sanitize(String(req.query.note));
  res.send(`<article>${note}</article>`);
});

app.get("/hello", (req, res) => {
  res.send("<p>Hello " + encode(String(req.query.name)) + "</p>");
});

app.get("/page/:number", (req, res) => {
  const number = Number.parseInt(req.params.number, 10);
  const theme = String(req.query.theme);
  if (!themes.has(theme)) return res.status(400).send("unknown theme");
  res.send(`<body class="${theme}"><p>Page ${number}</p></body>`);
});

app.get("/tabs/:tab", (req, res) => {
  const { tab } = req.params;
  if (!tabs.includes(tab)) return res.sendStatus(404);
  res.send(`<h2>${tab}</h2><a href="/login?next=${encodeURIComponent(req.originalUrl)}">Log in</a>`);
});
