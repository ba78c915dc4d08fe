const http = require("http");
const store = require("./store");

const api = {
  version: () => "1.4.0",
};

function readBody(request) {
  return new Promise((resolve, reject) => {
    let text = "";
    request.on("data", (chunk) => (text += chunk));
    request.on("end", () => resolve(JSON.parse(text || "{}")));
    request.on("error", reject);
  });
}

http
  .createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const [, area, method] = pathname.split("/");
    const { params = [] } = await readBody(request);
    try {
      const result = area === "store" ? await store[method](...params) : api[method](); // finding
      response.end(JSON.stringify({ result }));
    } catch (error) {
      response.statusCode = 500;
      response.end();
    }
  })
  .listen(8080);
