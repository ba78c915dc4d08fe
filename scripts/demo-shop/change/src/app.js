import express from "express";
import { authenticate } from "./middleware/authenticate.js";
import { answerErrors } from "./middleware/errors.js";
import { images } from "./routes/images.js";
import { orders } from "./routes/orders.js";
import { products } from "./routes/products.js";

export function createApp() {
  const app = express();
  app.disable("x-powered-by");
  app.use("/import", authenticate, express.json({ limit: "1mb" }));
  app.use(express.json({ limit: "500mb" }));
  app.use("/products", products);
  app.use("/images", authenticate, images);
  app.use("/orders", authenticate, orders);
  app.use(answerErrors);
  return app;
}
