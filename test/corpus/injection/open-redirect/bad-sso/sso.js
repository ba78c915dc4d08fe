const axios = require("axios");

const tokenUrl = "https://login.example.com/token";

async function exchange(code) {
  const { data } = await axios.post(tokenUrl, { code, grant_type: "authorization_code" });
  return data.access_token;
}

module.exports.finish = async function finish(res, { code, returnTo }) {
  const token = await exchange(code);
  res.cookie("token", token, { httpOnly: true, secure: true, sameSite: "lax" });
  res.setHeader("Location", decodeURIComponent(returnTo)); // finding
  res.statusCode = 302;
  res.end();
};
