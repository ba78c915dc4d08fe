import express from "express";
import mongoose from "mongoose";
import * as yup from "yup";

const User = mongoose.model("User");
const schema = yup.object({ name: yup.string().required(), age: yup.number().integer() }).noUnknown();
const app = express();

app.post("/users", async (req, res) => {
  await User.create(req.body); // flow: mass-assignment
  const user = await schema.validate(req.body, { stripUnknown: true });
  await User.create(user);
  await User.findOne({ name: user.name });
  res.json(await User.findOne({ name: req.query.name })); // flow: nosql
});
