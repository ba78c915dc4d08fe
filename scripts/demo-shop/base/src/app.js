import express from "express";
import { authenticate } from "./middleware/authenticate.js";
import { answerErrors } from "./middleware/errors.js";
import { orders } from "./routes/orders.js";
import { products } from "./routes/products.js";

export function createApp() {
  const app = express();
  app.disable("x-powered-by");
  app.use(express.json({ limit: "100kb" }));
  app.use("/products", products);
  app.use("/orders", authenticate, orders);
  app.use(answerErrors);
  return app;
}
