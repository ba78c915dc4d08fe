import axios from "axios";
import Fastify from "fastify";

const app = Fastify();
const fields = new Set(["name", "mail", "phone"]);
const orders = { newest: "CREATED_DESC", oldest: "CREATED_ASC" };

app.get("/contacts", async (request, reply) => {
  const wanted = request.query.fields.split(",").filter((field) => fields.has(field));
  const order = orders[request.query.order === "oldest" ? "oldest" : "newest"];
  const query = `query ($city: String) { contacts(city: $city, order: ${order}) { id ${wanted.join(" ")} } }`;
  const { data } = await axios.post("https://crm.example/graphql", {
    query,
    variables: { city: request.query.city },
  });
  reply.send(data);
});

app.get("/search", async (request) => {
  const { data } = await axios.post("https://search.example/find", { query: request.query.q });
  return data;
});
