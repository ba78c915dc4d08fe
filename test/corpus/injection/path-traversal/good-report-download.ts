import path from "node:path";
import { access } from "node:fs/promises";
import express, { type Request, type Response } from "express";
import { z } from "zod";

const REPORTS = path.join(process.cwd(), "reports");
const router = express.Router();

const query = z.object({ year: z.coerce.number().int(), kind: z.enum(["sales", "stock"]) });

router.get("/reports", async (req: Request, res: Response) => {
  const { year, kind } = query.parse(req.query);
  const file = path.join(REPORTS, kind, `${year}.pdf`);
  await access(file);
  res.download(file, req.query.title ? String(req.query.title) : "report.pdf");
});

router.get("/reports/latest/:kind", (req, res) => {
  switch (req.params.kind) {
    case "sales":
    case "stock":
      return res.sendFile(path.join(REPORTS, req.params.kind, "latest.pdf"));
    default:
      return res.sendStatus(404);
  }
});

router.get("/reports/archive/:file", (req, res) => {
  res.sendFile(req.params.file, { root: REPORTS, dotfiles: "deny" }, (error) => {
    if (error) res.sendStatus(404);
  });
});

export default router;
