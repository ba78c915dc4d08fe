const express = require("express");
const { createCanvas } = require("canvas");

const app = express();

/** GET /placeholder/640x480.png */
app.get("/placeholder/:size.png", (req, res) => {
  const [width, height] = req.params.size.split("x").map((part) => parseInt(part, 10));
  const canvas = createCanvas(width, height); // finding
  const context = canvas.getContext("2d");
  for (let x = 0; x < width; x += 10) { // finding
    context.fillRect(x, 0, 1, height);
  }
  res.type("png").send(canvas.toBuffer());
});

app.get("/random/:bytes", (req, res) => {
  const size = Number(req.params.bytes);
  const buffer = Buffer.alloc(size); // finding
  require("crypto").randomFillSync(buffer);
  res.send(buffer);
});

app.listen(3000);
