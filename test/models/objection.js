const express = require("express");
const { Model, raw } = require("objection");

class Person extends Model {
  static tableName = "persons";
}

const app = express();

app.get("/persons", async (req, res) => {
  const { name, sort } = req.query;
  await Person.query().where("name", name).orderBy(sort);
  await Person.query().whereRaw(`name = '${name}'`); // flow: sql
  await Person.query().where("age", ">", 18).orderByRaw(sort); // flow: sql
  await Person.query().select(raw(`coalesce(${sort}, 0)`)); // flow: sql
  res.json(await Person.query().select(raw("coalesce(??, 0)", [sort])));
});

app.patch("/persons/:id", async (req, res) => {
  await Person.query().insert(req.body); // flow: mass-assignment
  await Person.query().findById(req.params.id).patch(req.body); // flow: mass-assignment
  await Person.query().findById(req.params.id).patch({ name: req.body.name });
  res.json(await Person.query().patchAndFetchById(req.params.id, req.body)); // flow: mass-assignment
});
