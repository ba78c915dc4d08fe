import { MongoClient } from "mongodb";
import http from "node:http";

const client = new MongoClient(process.env.MONGO_URL ?? "mongodb://localhost:27017");
const devices = client.db("fleet").collection("devices");

async function readBody(req) {
  let text = "";
  for await (const chunk of req) text += chunk;
  return JSON.parse(text);
}

async function search(filter, sort) {
  return devices.find(filter, { sort: { [sort]: 1 } }).limit(50).toArray(); // finding
}

async function near(unit, factor) {
  const where = `function () { return this.${unit} * ${factor} < this.limit; }`;
  return devices.find({ active: true, $where: where }).toArray(); // finding
}

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, "http://localhost");
  let answer = null;
  if (req.method === "POST") {
    const { filter } = await readBody(req);
    answer = await search(filter, "name");
  } else if (url.pathname === "/near") {
    answer = await near(url.searchParams.get("unit"), Number(url.searchParams.get("factor")));
  } else {
    answer = await devices.findOne({ serial: url.searchParams.get("serial") });
  }
  res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
});

server.listen(8080);
