const express = require("express");
const { getDb } = require("./database");
const { MongoClient, ObjectId } = require("mongodb");

const app = express();
const client = new MongoClient(process.env.MONGO_URL);

app.post("/login", async (req, res) => {
  const users = client.db("shop").collection("users");
  const user = await users.findOne({ name: req.body.name, password: req.body.password }); // flow: nosql
  await users.findOne({ name: { $eq: req.body.name } });
  await users.find({ $or: [{ name: req.body.name }, { mail: { $in: req.body.mails } }] }).toArray(); // flow: nosql
  await users.find({ $where: `this.name == '${req.body.name}'` }).toArray(); // flow: nosql, nosql-text
  await users.aggregate([{ $match: { name: req.body.name } }, { $limit: 10 }]).toArray(); // flow: nosql
  await users.aggregate([{ $match: { name: { $eq: req.body.name } } }, { $limit: Number(req.body.limit) }]).toArray();
  await users.mapReduce(`function () { emit(this.${req.body.field}, 1) }`, "function () {}"); // flow: nosql-text
  await users.insertOne(req.body); // flow: mass-assignment
  await users.insertOne({ name: req.body.name });
  await users.updateOne({ _id: new ObjectId(req.body.id) }, { $set: req.body }); // flow: mass-assignment
  await users.updateOne({ _id: new ObjectId(req.body.id) }, { $set: { name: req.body.name } });
  res.json(user);
});

app.get("/visits", async (req, res) => {
  const visits = req.app.locals.db.collection("visits");
  await visits.deleteMany(req.query.filter); // flow: nosql
  await getDb().collection("visits").deleteMany({ page: req.query.page }); // flow: nosql
  res.json(await visits.find({ at: { $gt: req.query.since } }).toArray());
});
