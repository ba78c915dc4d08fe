const { exec } = require("child_process");
const path = require("path");
const express = require("express");
const asyncHandler = require("express-async-handler");
const cookieParser = require("cookie-parser");
const session = require("express-session");
const multer = require("multer");

const app = express();
app.use(express.json());
app.use(cookieParser("a secret"));
app.use(session({ secret: "another" }));

const storage = multer.diskStorage({
  filename: (req, file, done) => {
    exec(`identify ${file.originalname}`); // flow: command
    done(null, path.basename(file.path));
  },
});
const upload = multer({ storage });

app.get("/a/:id", (req, res) => {
  exec(`a ${req.params.id}`); // flow: command
  exec(`a ${req.query.name}`); // flow: command
  exec(`a ${req.headers["x-name"]}`); // flow: command
  exec(`a ${req.get("x-name")}`); // flow: command
  exec(`a ${req.cookies.theme}`); // flow: command
  exec(`a ${req.hostname}`); // flow: command
  exec(`a ${req.signedCookies.user}`);
  exec(`a ${req.session.user}`);
  exec(`a ${req.method} ${req.baseUrl}`);
  exec(`a ${app.get("root")}`);
  res.end();
});

app.route("/b").post(
  asyncHandler(async ({ body }, res) => {
    exec(body.command); // flow: command
    res.end();
  }),
);

app.post("/c", upload.single("picture"), (request, response) => {
  exec(`convert ${request.file.originalname}`); // flow: command
  exec(`convert ${request.file.path}`);
  response.end();
});

app.param("id", (req, res, next, id) => {
  exec(`look ${id}`); // flow: command
  next();
});

const router = express.Router();
router.use(function log(req, res, next) {
  exec(`logger ${req.originalUrl}`); // flow: command
  next();
});
app.use("/r", router);

app.use((err, req, res, next) => {
  exec(`logger ${req.url}`); // flow: command
  exec(`logger ${err.code}`);
  next(err);
});
