import * as cheerio from "cheerio";
import type { NextApiRequest, NextApiResponse } from "next";
import fetch from "node-fetch";

interface Preview {
  title: string;
  image?: string;
  description?: string;
}

async function load(address: string): Promise<string> {
  const normalized = address.startsWith("http") ? address : `https://${address}`;
  const response = await fetch(normalized, { headers: { "user-agent": "preview" }, timeout: 5000 }); // finding
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

function parse(html: string): Preview {
  const $ = cheerio.load(html);
  return {
    title: $("title").first().text(),
    image: $('meta[property="og:image"]').attr("content"),
    description: $('meta[name="description"]').attr("content"),
  };
}

export default async function handler(req: NextApiRequest, res: NextApiResponse<Preview | { error: string }>) {
  const { url } = req.query;
  if (typeof url !== "string" || url.length > 2000) {
    return res.status(400).json({ error: "url is missing" });
  }
  try {
    res.status(200).json(parse(await load(url)));
  } catch (error) {
    res.status(502).json({ error: (error as Error).message });
  }
}
