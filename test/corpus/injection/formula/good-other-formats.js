import { appendFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import express from "express";
import * as XLSX from "xlsx";

const router = express.Router();

router.post("/workbook", express.json(), async (req, res) => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Contacts");
  // A text stays a text in a workbook.
  for (const { name, phone } of req.body.contacts) sheet.addRow([name, phone]);
  const other = XLSX.utils.aoa_to_sheet([[req.body.title]]);
  res.type("xlsx");
  await workbook.xlsx.write(res);
  return other;
});

router.post("/lines", express.json(), async (req, res) => {
  await appendFile("contacts.ndjson", `${JSON.stringify(req.body)}\n`);
  res.json({ stored: true, list: req.body.names.join(",") });
});

export default router;
