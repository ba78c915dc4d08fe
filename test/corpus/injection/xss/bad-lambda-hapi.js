const Hapi = require("@hapi/hapi");

exports.handler = async (event) => {
  const { name = "stranger" } = event.queryStringParameters ?? {};
  return { // finding
    statusCode: 200,
    headers: { "Content-Type": "text/html" },
    body: `<h1>Hello ${name}</h1>`,
  };
};

exports.api = async (event) => {
  const { name } = JSON.parse(event.body);
  return { statusCode: 200, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name }) };
};

exports.start = async function start() {
  const server = Hapi.server({ port: 3000 });
  server.route({
    method: "GET",
    path: "/search",
    handler: (request, h) => {
      if (request.query.format === "json") return { q: request.query.q };
      if (request.query.format === "text") return h.response(`<${request.query.q}>`).type("text/plain");
      return `<h1>Results for ${request.query.q}</h1>`; // finding
    },
  });
  server.route({
    method: "GET",
    path: "/old",
    handler: (request, h) => h.response(`<a href="${request.query.back}">Back</a>`).code(410), // finding
  });
  await server.start();
};
