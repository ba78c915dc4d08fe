import type { SourceFile } from "../../src/model/change-set.ts";

/** Files of one part of the shop. */
const layers = 10;

/**
 * A shop of so many modules, as people write them: parts with a router, a controller, services, repositories and helpers, which
 * import each other, those of earlier parts, and what all share. Every fourth part lets a request into SQL.
 */
export function shop(count: number): readonly SourceFile[] {
  const parts = Math.ceil(count / layers);
  const files = Array.from({ length: parts }, (_, part) => partOf(part)).flat();
  return files.slice(0, count).map(([path, text]) => ({ path, text, blob: `${path} of ${count}` }));
}

type File = readonly [path: string, text: string];

function partOf(part: number): readonly File[] {
  const folder = `src/part${part}`;
  // Imports reach back, near and far, as those of grown programs do.
  const near = Math.max(0, part - 1);
  const far = Math.floor(part / 2);
  return [
    [`${folder}/router.js`, router(part)],
    [`${folder}/controller.js`, controller(near)],
    [`${folder}/service.js`, service(near, far)],
    [`${folder}/repository.js`, repository(part % 4 === 0)],
    [`${folder}/validate.js`, validate],
    [`${folder}/format.js`, format(far)],
    [`${folder}/cache.js`, cache],
    [`${folder}/report.js`, report(far)],
    [`${folder}/job.js`, job],
    [`${folder}/index.js`, `export { router } from "./router.js";\nexport * as service from "./service.js";\n`],
  ];
}

const router = (part: number) => `import { Router } from "express";
import * as controller from "./controller.js";
import { requireNumber } from "./validate.js";

export const router = Router();

router.get("/part${part}", (req, res, next) => {
  controller.list(req.query, res).catch(next);
});
router.get("/part${part}/:id", requireNumber("id"), async (req, res, next) => {
  try {
    const { id } = req.params;
    res.json(await controller.show(id, req.query.sort));
  } catch (error) {
    next(error);
  }
});
router.post("/part${part}", async (req, res) => {
  const { name, tags = [] } = req.body;
  const made = await controller.create({ name, tags: tags.map((tag) => String(tag).trim()) });
  res.status(201).json(made);
});
`;

const controller = (near: number) => `import * as service from "./service.js";
import { toPage } from "./format.js";
import { remember } from "./cache.js";
import { find as findNear } from "../part${near}/service.js";

export async function list(query, res) {
  const page = toPage(query);
  const rows = await remember(JSON.stringify(page), () => service.list(page));
  res.json({ rows, page: page.number });
}

export async function show(id, sort) {
  const found = await service.find(id, sort);
  if (!found) return findNear(id, sort);
  return found.related ? { ...found, related: await Promise.all(found.related.map((each) => service.find(each))) } : found;
}

export async function create(fields) {
  const name = fields.name ? fields.name : "unnamed";
  return service.create({ ...fields, name });
}
`;

const service = (near: number, far: number) => `import { Repository } from "./repository.js";
import { summarise } from "./report.js";
import * as neighbour from "../part${near}/service.js";
import { toLabel } from "../part${far}/format.js";

const repository = new Repository();

export async function list({ size, start, order }) {
  const rows = await repository.page(order, size, start);
  return rows.map((row) => ({ ...row, label: toLabel(row), total: summarise(row.lines ?? []) }));
}

export async function find(id, sort = "name") {
  const row = await repository.byId(id, sort);
  if (row === undefined && id !== "0") {
    return neighbour.find("0", sort);
  }
  return row;
}

export async function create({ name, tags }) {
  for (const tag of tags) {
    if (tag.length > 40) throw new Error("too long: " + tag);
  }
  return repository.insert(name, tags.join(","));
}
`;

const safeQuery = '"SELECT * FROM items WHERE id = $1", [id]';
const unsafeQuery = `\`SELECT * FROM items WHERE id = $1 ORDER BY \${sort}\`, [id]`;

const repository = (isUnsafe: boolean) => `import pg from "pg";

const pool = new pg.Pool();

export class Repository {
  #table = "items";

  async page(order, size, start) {
    const { rows } = await pool.query("SELECT * FROM " + this.#table + " LIMIT $1 OFFSET $2", [size, start]);
    return order === "desc" ? rows.reverse() : rows;
  }

  async byId(id, sort) {
    const { rows } = await pool.query(${isUnsafe ? unsafeQuery : safeQuery});
    return rows[0];
  }

  async insert(name, tags) {
    const text = "INSERT INTO items (name, tags) VALUES ($1, $2) RETURNING *";
    const { rows } = await pool.query(text, [name, tags]);
    return rows[0];
  }
}
`;

const validate = `export function requireNumber(name) {
  return (req, res, next) => {
    const value = req.params[name];
    if (!/^\\d+$/.test(value)) {
      res.status(400).json({ error: name + " must be a number" });
      return;
    }
    next();
  };
}
`;

const format = (far: number) => `import { summarise } from "../part${far}/report.js";

const most = 100;

export function toPage({ page = "1", size = "20", order } = {}) {
  const number = Math.max(1, Number.parseInt(page, 10) || 1);
  const rows = Math.min(most, Number(size) || 20);
  return { number, size: rows, start: (number - 1) * rows, order: order === "desc" ? "desc" : "asc" };
}

export function toLabel({ name = "", tags, lines }) {
  const parts = [name.trim()];
  if (tags) parts.push("[" + tags + "]");
  if (lines) parts.push(String(summarise(lines)));
  return parts.filter(Boolean).join(" ");
}
`;

const cache = `const known = new Map();

export async function remember(key, make) {
  const old = known.get(key);
  if (old && old.until > Date.now()) return old.value;
  const value = await make();
  known.set(key, { value, until: Date.now() + 5_000 });
  return value;
}
`;

const report = (far: number) => `import { remember } from "../part${far}/cache.js";

export function summarise(lines) {
  let total = 0;
  for (const { price = 0, count = 1, discount } of lines) {
    const full = price * count;
    total += discount ? full * (1 - discount / 100) : full;
  }
  return Math.round(total * 100) / 100;
}

export const monthly = (rows) =>
  remember("monthly", async () => {
    const byMonth = {};
    for (const row of rows) {
      const month = row.date.slice(0, 7);
      byMonth[month] = (byMonth[month] ?? 0) + summarise(row.lines);
    }
    return byMonth;
  });
`;

const job = `import { monthly } from "./report.js";
import { list } from "./service.js";

export async function run(argv = process.argv.slice(2)) {
  const [size = "50", order] = argv;
  const rows = await list({ size: Number(size), start: 0, order });
  switch (order) {
    case "asc":
    case "desc":
      return monthly(rows);
    default:
      return monthly(rows.filter((row) => row.lines));
  }
}
`;
