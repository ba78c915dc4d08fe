import express from "express";
import Joi from "joi";
import { MongoClient } from "mongodb";
import { validate } from "./validate.js";

const users = new MongoClient(process.env.MONGO_URL).db().collection("users");
const router = express.Router();
const login = Joi.object({ name: Joi.string().required(), password: Joi.string().required() });

router.post("/login", validate(login), async (req, res) => {
  const user = await users.findOne({ name: req.body.name });
  res.json({ known: user !== null });
});

router.post("/invite", async (req, res) => {
  const { error, value } = login.validate(req.body);
  if (error) return res.status(400).json({ message: error.message });
  const user = await users.findOne({ name: value.name, password: value.password });
  res.json({ known: user !== null });
});

async function forget(req, res) {
  await users.deleteOne({ name: req.body.name });
  res.status(204).end();
}

router.delete("/login", validate(login), forget);

export default router;
