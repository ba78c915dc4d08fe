import { DOMParser } from "@xmldom/xmldom";
import { XMLParser } from "fast-xml-parser";
import type { Context } from "koa";
import sax from "sax";
import { parseStringPromise } from "xml2js";

const reader = new XMLParser({ ignoreAttributes: false, processEntities: false });

export async function read(ctx: Context): Promise<void> {
  const xml = ctx.request.body as string;
  const order = await parseStringPromise(xml, { explicitArray: false });
  const doc = new DOMParser().parseFromString(xml, "text/xml");
  const names: string[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name }) => names.push(name);
  parser.write(xml).close();
  ctx.body = { order, root: doc.documentElement?.nodeName, names, plain: reader.parse(xml) };
}
