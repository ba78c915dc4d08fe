import { Prisma, PrismaClient } from "@prisma/client";
import express from "express";
import { body, matchedData, validationResult } from "express-validator";
import { z } from "zod";

const app = express();
const prisma = new PrismaClient();
const NewPost = z.object({ title: z.string().max(120), text: z.string() });

app.post("/posts", async (req, res) => {
  const parsed = NewPost.safeParse(req.body);
  if (!parsed.success) {
    res.status(400).json(parsed.error.flatten());
    return;
  }
  res.status(201).json(await prisma.post.create({ data: { ...parsed.data, authorId: res.locals.user.id } }));
});

app.patch("/posts/:id", body("title").isString().trim(), body("text").optional().isString(), async (req, res) => {
  if (!validationResult(req).isEmpty()) {
    res.status(400).end();
    return;
  }
  const data = matchedData(req) as Prisma.PostUpdateInput;
  res.json(await prisma.post.update({ where: { id: req.params?.id }, data }));
});

app.get("/posts", async (req, res) => {
  const { title, author } = req.query as Record<string, string>;
  res.json(await prisma.post.findMany({ where: { title, author: { name: author } } }));
});
