import express, { type Request, type Response } from "express";
import Handlebars from "handlebars";

const mails = Handlebars.create();
const welcome = mails.compile("Welcome {{name}}");

Handlebars.registerHelper("link", (url: string) => new Handlebars.SafeString(`<a href="${Handlebars.escapeExpression(url)}">`));

export function preview(req: Request, res: Response) {
  const template = Handlebars.compile(req.body.template); // flow: template
  const code = mails.precompile(req.body.template); // flow: template
  Handlebars.registerPartial("footer", req.body.footer); // flow: template
  const note = new Handlebars.SafeString(req.body.note); // flow: html-raw
  res.json({ html: template({ note, text: welcome({ name: req.body.name }) }), code });
}

export default express().post("/preview", preview);
