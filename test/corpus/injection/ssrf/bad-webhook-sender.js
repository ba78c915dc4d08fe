const http = require("http");
const https = require("https");
const url = require("url");
const Koa = require("koa");
const bodyParser = require("koa-bodyparser");
const Router = require("koa-router");

const app = new Koa();
const router = new Router();

function post(options, payload) {
  const client = options.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.request(options, (response) => { // finding
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    });
    request.on("error", reject);
    request.end(payload);
  });
}

router.post("/webhooks/:id/test", async (ctx) => {
  const { target, event } = ctx.request.body;
  const { protocol, hostname, port, path } = url.parse(target);
  const status = await post({ protocol, hostname, port, path, method: "POST" }, JSON.stringify({ event }));
  ctx.body = { status };
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
