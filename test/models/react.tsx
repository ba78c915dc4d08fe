import { raw } from "hono/html";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import type { Request, Response } from "express";

export function page(req: Request, res: Response) {
  const { bio, name } = req.body;
  const card = (
    <article>
      <h1 title={name}>{name}</h1>
      <div
        dangerouslySetInnerHTML={{ __html: bio }} // flow: html-raw
      />
    </article>
  );
  const old = createElement("div", { id: name, dangerouslySetInnerHTML: { __html: `<b>${bio}</b>` } }); // flow: html-raw
  const safe = createElement("div", { title: name }, name);
  const text = raw(bio); // flow: html-raw
  res.send(renderToString(<main>{card}{old}{safe}{text}</main>));
}
