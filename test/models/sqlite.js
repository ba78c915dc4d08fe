import { DatabaseSync } from "node:sqlite";
import { createClient } from "@libsql/client";
import Database from "better-sqlite3";
import express from "express";
import sqlite3 from "sqlite3";

const app = express();
const notes = new Database("notes.db");
const log = new sqlite3.Database(":memory:");
const own = new DatabaseSync("own.db");
const edge = createClient({ url: "file:edge.db" });

app.get("/notes/:id", async (req, res) => {
  const { text, sort } = req.query;
  notes.prepare(`SELECT * FROM notes WHERE text LIKE '%${text}%'`).all(); // flow: sql
  notes.prepare("SELECT * FROM notes WHERE text LIKE ?").all(`%${text}%`);
  notes.exec("DELETE FROM notes WHERE id = " + req.params.id); // flow: sql
  log.all(`SELECT * FROM log ORDER BY ${sort}`, (error, rows) => res.json(rows)); // flow: sql
  log.get("SELECT * FROM log WHERE text = ?", [text], (error, row) => res.json(row));
  log.run("INSERT INTO log (text) VALUES ('" + text + "')"); // flow: sql
  own.prepare(`DELETE FROM notes WHERE text = '${text}'`).run(); // flow: sql
  await edge.execute(`SELECT * FROM notes WHERE text = '${text}'`); // flow: sql
  await edge.execute({ sql: "SELECT * FROM notes ORDER BY " + sort, args: [] }); // flow: sql
  await edge.execute({ sql: "SELECT * FROM notes WHERE text = ?", args: [text] });
});
