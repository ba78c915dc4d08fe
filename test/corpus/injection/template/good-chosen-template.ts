import type { Request, Response } from "express";
import Handlebars from "handlebars";
import Mustache from "mustache";

const templates = new Map<string, HandlebarsTemplateDelegate>([
  ["welcome", Handlebars.compile("Welcome, {{name}}!")],
  ["bye", Handlebars.compile("Bye, {{name}}!")],
]);

const texts: Record<string, string> = { short: "Hi {{name}}", long: "Good morning {{name}}" };

export function greet(req: Request, res: Response): void {
  const template = templates.get(String(req.query.kind));
  if (!template) {
    res.status(404).json({ error: "unknown template" });
    return;
  }
  res.json({ text: template({ name: req.query.name }) });
}

export function text(req: Request, res: Response): void {
  const kind = req.query.kind === "long" ? "long" : "short";
  res.json({ text: Mustache.render(texts[kind] ?? "", { name: req.query.name }) });
}
