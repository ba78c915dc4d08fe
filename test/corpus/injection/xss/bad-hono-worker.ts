import { Hono } from "hono";

const app = new Hono();

app.get("/embed", (c) => {
  const title = c.req.query("title") ?? "Untitled";
  const theme = c.req.query("theme") === "dark" ? "dark" : "light";
  return c.html(`<body class="${theme}"><h1>${title}</h1></body>`); // finding
});

app.get("/oembed", async (c) => {
  const url = c.req.query("url");
  if (!url) return c.json({ error: "url is missing" }, 400);
  const markup = `<iframe src="${url}"></iframe>`;
  return new Response(markup, { status: 200, headers: { "content-type": "text/html" } }); // finding
});

app.notFound((c) => c.text("not found", 404));

export default app;
