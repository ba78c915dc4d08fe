import express from "express";

const app = express();
const board = Array.from({ length: 8 }, () => Array(8).fill(null));

app.post("/moves", express.json(), (req, res) => {
  const row = Number.parseInt(req.body.row, 10);
  const column = Number.parseInt(req.body.column, 10);
  if (!(row >= 0 && row < 8 && column >= 0 && column < 8)) return res.status(400).end();
  board[row][column] = req.body.piece;
  res.json(board);
});

app.listen(3000);
