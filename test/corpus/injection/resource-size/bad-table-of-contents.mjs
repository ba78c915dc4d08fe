import { Hono } from "hono";

const app = new Hono();

function row(columns, width) {
  return Array.from({ length: columns }, () => " ".padEnd(width)).join("|"); // finding
}

app.post("/table", async (c) => {
  const { columns, rows, width } = await c.req.json();
  const lines = [];
  let left = rows;
  while (left > 0) { // finding
    lines.push(row(columns, 8));
    left--;
  }
  lines.push("=".repeat(width)); // finding
  return c.text(lines.join("\n"));
});

export default app;
