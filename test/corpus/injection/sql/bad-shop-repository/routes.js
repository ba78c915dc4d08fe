const express = require("express");
const products = require("./products");

const router = express.Router();

router.get("/", async (req, res, next) => {
  try {
    res.json(await products.search(req.query));
  } catch (error) {
    next(error);
  }
});

router.get("/:id", async (req, res, next) => {
  try {
    const product = await products.findById(req.params.id);
    if (!product) return res.status(404).json({ error: "not found" });
    res.json(product);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
