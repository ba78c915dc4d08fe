// `exec` of many things that are no shell.
import express from "express";
import mongoose from "mongoose";
import { $ } from "execa";
import { quote } from "shell-quote";
import shell from "shelljs";

const app = express();
const Order = mongoose.model("Order", new mongoose.Schema({ name: String }));
const shape = /^(\d{4})-(\d\d)$/;

app.get("/orders", async (req, res) => {
  const month = shape.exec(req.query.month);
  const orders = await Order.find({ name: String(req.query.name) }).exec();
  res.json({ month, orders });
});

app.get("/search", async (req, res) => {
  await $`grep -c -- ${req.query.word} log.txt`;
  shell.exec(`grep -c ${quote([String(req.query.word)])} log.txt`);
  shell.exec("git pull --ff-only", { env: { ...process.env, WORD: req.query.word } });
  res.end();
});
