const express = require("express");
const { accounts, db } = require("./database");

const app = express();

app.get("/find", async (req, res) => {
  const { name } = req.query;
  // Nothing is known of these objects: the text of the statement, or a name that only databases use, tells.
  await db.query(`SELECT * FROM users WHERE name = '${name}'`); // flow: sql
  await db.query("SELECT * FROM users WHERE name = ?", [name]);
  await db.query(`name:${name}`);
  await db("users").whereRaw(`name = '${name}'`); // flow: sql
  await db.users().where(`name = '${name}'`).getMany(); // flow: sql
  await db.users().where({ name }).getMany();
  await accounts.findOne({ name }); // flow: nosql
  await accounts.findOne({ where: { name } });
  res.json(await accounts.updateOne({ name: { $eq: name } }, { $set: { seen: true } }));
});

app.post("/find", async (req, res) => {
  await accounts.findOneAndUpdate({ active: true }, req.body); // flow: mass-assignment
  const account = await accounts.byName("Ada");
  account.note = req.body.note;
  await account.save();
  Object.assign(account, req.body);
  await account.save(); // flow: saved-object
  res.json(account);
});
