import type { Request, Response } from "express";
import got from "got";

const allowedHosts = new Set(["blog.example.com", "shop.example.com"]);

export async function preview(req: Request, res: Response) {
  let url: URL;
  try {
    url = new URL(String(req.query.url));
  } catch {
    return res.status(400).json({ error: "no address" });
  }
  if (url.protocol !== "https:" || !allowedHosts.has(url.hostname)) {
    return res.status(403).json({ error: "not allowed" });
  }
  const html = await got(url, { followRedirect: false, timeout: { request: 3000 } }).text();
  return res.json({ length: html.length });
}
