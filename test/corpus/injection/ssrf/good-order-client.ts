import axios, { type AxiosInstance } from "axios";
import type { FastifyInstance } from "fastify";

interface Settings {
  baseUrl: string;
  key: string;
}

export class OrderClient {
  private readonly http: AxiosInstance;

  constructor(private readonly settings: Settings) {
    this.http = axios.create({ baseURL: settings.baseUrl, headers: { "x-api-key": settings.key } });
  }

  get(id: string) {
    return this.http.get(`/orders/${id}`);
  }

  search(filter: Record<string, string>) {
    return this.http.get("/orders", { params: filter });
  }

  async document(id: string, name: string) {
    const response = await fetch(`${this.settings.baseUrl}/orders/${id}/documents/${encodeURIComponent(name)}`);
    return response.arrayBuffer();
  }

  cancel(id: string, reason: string) {
    return this.http.post("orders/" + id + "/cancel", { reason });
  }
}

export default async function orders(app: FastifyInstance) {
  const client = new OrderClient({ baseUrl: process.env.ORDERS_URL ?? "http://localhost:4000", key: process.env.KEY ?? "" });

  app.get<{ Params: { id: string } }>("/orders/:id", async (request) => (await client.get(request.params.id)).data);
  app.get<{ Querystring: Record<string, string> }>("/orders", async (request) => (await client.search(request.query)).data);
  app.get<{ Params: { id: string; name: string } }>("/orders/:id/:name", async (request, reply) => {
    return reply.send(Buffer.from(await client.document(request.params.id, request.params.name)));
  });
  app.delete<{ Params: { id: string }; Body: { reason: string } }>("/orders/:id", async (request) => {
    await client.cancel(request.params.id, request.body.reason);
    return { ok: true };
  });
}
