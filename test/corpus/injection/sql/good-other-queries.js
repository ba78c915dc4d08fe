const express = require("express");
const { getDataSource } = require("./source");
const { search } = require("./search");

const app = express();

app.get("/find", async (req, res) => {
  // A full-text engine with its own language, a cache and a DOM: none of them reads SQL.
  const hits = await search.query(`title:${req.query.title}`);
  const cached = await app.locals.cache.get(`find:${req.query.title}`);
  const users = await getDataSource()
    .getRepository("User")
    .createQueryBuilder("user")
    .where("user.name = :name", { name: req.query.name })
    .andWhere("user.city IN (:...cities)", { cities: [].concat(req.query.city) })
    .getMany();
  console.log(`select ${req.query.title} from the catalogue`);
  res.json({ hits, cached, users });
});

module.exports = app;
