const puppeteer = require("puppeteer");
const { chromium } = require("playwright");

exports.screenshot = async (req, res) => {
  const browser = await puppeteer.launch({ headless: true });
  const page = await browser.newPage();
  await page.goto(req.query.url, { waitUntil: "networkidle2" }); // flow: url
  await page.goto(`https://shop.example.com/orders/${req.query.id}`);
  await page.goto(`${process.env.SHOP}/orders/${req.query.id}`);
  res.end(await page.screenshot());
};

async function print(page, address) {
  await page.goto(address); // flow: url
  return page.pdf();
}

exports.print = async (req, res) => {
  const browser = await chromium.launch();
  const context = await browser.newContext();
  res.end(await print(await context.newPage(), `http://${req.body.host}/`));
};
