export function answerErrors(err, req, res, next) {
  console.error(err.stack);
  if (res.headersSent) return next(err);
  if (process.env.NODE_ENV === "development") {
    return res.status(500).json({ error: err.message, stack: err.stack });
  }
  res.status(err.status ?? 500).json({ error: "Something went wrong", details: err.stack });
}
