import { Router } from "express";
import dayjs from "dayjs";
import { format as formatDate } from "date-fns";
import { format } from "./format.js";

const router = Router();

// Functions called `format` that have no `%s`.
router.get("/dates", (req, res) => {
  const day = formatDate(new Date(), "yyyy-MM-dd");
  const other = dayjs(req.query.day).format("DD.MM.YYYY");
  const own = format(req.query.pattern, 1, 2);
  res.json({ day, other, own });
});

export default router;
