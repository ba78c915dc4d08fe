import { Router } from "express";
import { accountByEmail, accountById } from "./client";

export const router = Router();

router.get("/accounts", async (req, res) => {
  res.json(await accountByEmail(String(req.query.email)));
});

router.get("/accounts/:id", async (req, res) => {
  res.json(await accountById(req.params.id));
});
