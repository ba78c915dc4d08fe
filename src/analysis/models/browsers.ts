import type { PackageModel } from "../package-model.ts";

const launched = ["puppeteer.launch()", "puppeteer-core.launch()", "puppeteer.connect()", "puppeteer-core.connect()"];
const engines = ["playwright", "playwright-core", "@playwright/test"].flatMap((name) =>
  ["chromium", "firefox", "webkit"].map((engine) => `${name}.${engine}.launch()`),
);
const pages = [...launched, ...engines].flatMap((browser) => [
  `${browser}.newPage()`,
  `${browser}.newContext().newPage()`,
  `${browser}.createBrowserContext().newPage()`,
]);

/** No data decides about the host of the address. */
const hasFixedHost = /^(?:https?:)?\/\/[^/?#\\@\ufffc]+[/?#]|^\ufffd|^(?:about|data|blob):/iu;

/** Browsers that a program drives: what they open, they open from inside of the server's network, files too. */
export default {
  aliases: {
    ...Object.fromEntries(pages.map((page) => [page, "puppeteer.Page()"])),
    "puppeteer-core.Page()": "puppeteer.Page()",
    "playwright.Page()": "puppeteer.Page()",
    "@playwright/test.Page()": "puppeteer.Page()",
  },
  sinks: [
    {
      kind: "url",
      apis: ["puppeteer.Page().goto"],
      methods: ["goto"],
      arguments: [0],
      unless: hasFixedHost,
      effect: "opens the address that it names in a browser of the server",
    },
  ],
} satisfies PackageModel;
