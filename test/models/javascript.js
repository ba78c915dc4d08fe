import { exec } from "node:child_process";

export async function run(req, res) {
  const { body, query } = req;
  exec(body.list.map((each) => each.trim()).join(" ")); // flow: command
  exec(Object.values(body).join(" ")); // flow: command
  exec(Object.entries(body)[0][1]); // flow: command
  exec(Object.assign({ a: 1 }, body).a); // flow: command
  exec(structuredClone(body).a); // flow: command
  exec(JSON.parse(body.text).command); // flow: command
  exec(Array.from(body.list)[0]); // flow: command
  exec(Buffer.from(body.text, "base64").toString()); // flow: command
  exec(new TextDecoder().decode(body.bytes)); // flow: command
  exec((await Promise.all([body.a, body.b]))[0]); // flow: command
  exec(String(query.a)); // flow: command
  exec(String.raw`a ${query.a}`); // flow: command
  exec(`a ${Number(query.a)} ${Boolean(query.b)} ${Math.min(query.c, 3)}`);
  exec(`a ${query.a.length}`);

  eval(query.code); // flow: code
  new Function("a", query.code); // flow: code
  globalThis.Function(query.code); // flow: code
  require(query.name); // flow: module
  await import(`./plugins/${query.name}.js`); // flow: module
  if (query.name.includes("..")) return; // flow: text-check
  const text = "a".repeat(query.count); // flow: size
  const list = new Array(body.count); // flow: size-number
  const more = Array.from({ length: body.count }); // flow: size-number
  for (let i = 0; i < body.count; i++) more.push(i); // flow: size
  res.json({ text, list, more });
}
