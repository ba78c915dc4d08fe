import express from "express";
import mongoose from "mongoose";
import { z } from "zod";

const User = mongoose.model("User");
const login = z.object({ name: z.string().min(1), password: z.string() });
const loose = z.object({ name: z.string() }).passthrough();
const id = z.string().uuid();
const app = express();

app.post("/login", async (req, res) => {
  await User.findOne({ name: req.body.name }); // flow: nosql
  const { name } = login.parse(req.body);
  await User.findOne({ name });
  const checked = login.strict().safeParse(req.body);
  if (!checked.success) return res.status(400).end();
  await User.create(checked.data);
  await User.deleteOne({ name: id.parse(req.query.id) });
  res.json(await User.find({ age: z.coerce.number().parse(req.query.age) }));
});

app.put("/users", async (req, res) => {
  const { success } = loose.safeParse(req.body);
  if (success) await User.create(req.body); // flow: mass-assignment
  res.end();
});
