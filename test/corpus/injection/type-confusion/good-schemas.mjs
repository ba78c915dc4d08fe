import express from "express";
import { z } from "zod";

const app = express();
const Comment = z.object({ text: z.string().max(1000), name: z.string() });

app.post("/comments", express.json(), (req, res) => {
  const { text, name } = Comment.parse(req.body);
  if (text.includes("<") || name.includes("<")) return res.sendStatus(400);
  res.json({ text, name });
});

app.post("/names", express.json(), (req, res) => {
  const name = String(req.body.name).trim();
  if (name.includes("/")) return res.sendStatus(400);
  const number = Number(req.body.number);
  res.json({ name, number, hasDot: `${number}`.includes(".") });
});
