import type { PackageModel } from "../package-model.ts";

/**
 * No data decides about the host: it is constant (`https://api.example.com/…`), there is none (`/orders/…`, `orders/…`), or the
 * data is a name below a constant domain (`….example.com` as a host). U+FFFD at the beginning is not known and no data of a
 * request, such as an address from the settings.
 */
const hasFixedHost =
  /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#\\@\ufffc]+[/?#]|^\/(?!\/)|^[\w.-]+[/?#]|^\ufffd|^[^/\ufffc]*\ufffc[-\w.]*\.[-\w]+\.[a-z]{2,}$/iu;

const verbs = [
  "delete",
  "get",
  "head",
  "options",
  "patch",
  "post",
  "postForm",
  "put",
  "putForm",
  "patchForm",
  "del",
  "stream",
];
const effect = "sends a request to the address that it names";

/** Clients that are called with an address or with options, and whose methods are the verbs of HTTP. */
const clients = [
  ...[
    "axios",
    "axios.Axios()",
    "axios.create()",
    "@nestjs/axios.HttpService()",
    "@nestjs/axios.HttpService().axiosRef",
  ],
  ...[
    "got",
    "got.got",
    "got.extend()",
    "got.got.extend()",
    "ky",
    "ky.create()",
    "ky.extend()",
    "ofetch.ofetch",
    "ofetch.$fetch",
  ],
  ...["request", "request.defaults()", "request-promise", "request-promise.defaults()", "request-promise-native"],
  ...["request-promise-native.defaults()", "@cypress/request", "postman-request", "superagent", "superagent.agent()"],
  ...[
    "needle",
    "bent()",
    "phin",
    "wretch",
    "urllib",
    "teeny-request.teenyRequest",
    "make-fetch-happen",
    "minipass-fetch",
  ],
  ...["node-fetch", "cross-fetch", "isomorphic-fetch", "node-fetch-native", "isomorphic-unfetch", "fetch-retry()"],
  ...[
    "undici.Client()",
    "undici.Pool()",
    "undici.Agent()",
    "popsicle",
    "centra",
    "simple-get",
    "follow-redirects.http",
  ],
  ...["follow-redirects.https", "typed-rest-client/RestClient.RestClient()"],
];
const called = clients.flatMap((client) => [client, ...verbs.map((verb) => `${client}.${verb}`)]);
const asked = [
  ...[
    "fetch",
    "undici.fetch",
    "undici.request",
    "undici.stream",
    "undici.pipeline",
    "axios.request",
    "axios.create().request",
  ],
  ...[
    "cross-fetch.fetch",
    "needle.request",
    "urllib.request",
    "urllib.curl",
    "simple-get.concat",
    "get-uri",
    "get-uri.getUri",
  ],
  ...["@nestjs/axios.HttpService().request", "node-fetch.Request", "Request", "$fetch"],
  ...[
    "undici.Client",
    "undici.Pool",
    "undici.ProxyAgent",
    "soap.createClient",
    "soap.createClientAsync",
    "open-graph-scraper",
  ],
  ...[
    "download",
    "ws",
    "ws.WebSocket",
    "WebSocket",
    "EventSource",
    "eventsource",
    "eventsource.EventSource",
    "imagesize",
  ],
  ...[
    "rss-parser().parseURL",
    "jsdom.JSDOM.fromURL",
    "probe-image-size",
    "cheerio.fromURL",
    "metascraper",
    "unfurl.js.unfurl",
  ],
];
const makers = ["axios.create", "got.extend", "got.got.extend", "ky.create", "ky.extend"];
const nodes = ["http.request", "http.get", "https.request", "https.get", "http2.connect"];

const fields = ["url", "uri", "href", "baseURL", "baseUrl", "prefixUrl", "origin", "host", "hostname", "socketPath"];
const address = { kind: "url", unless: hasFixedHost, effect } as const;

/** Packages that send requests: the address, or the options that hold its host. */
export default {
  aliases: {
    "axios.default": "axios",
    "axios.AxiosInstance()": "axios.create()",
    "window.fetch": "fetch",
    "global.fetch": "fetch",
    "globalThis.fetch": "fetch",
    "undici.default": "undici",
  },
  sinks: [
    { ...address, apis: [...called, ...asked, ...nodes, ...makers], arguments: [0], fields },
    { ...address, apis: nodes, arguments: [1], fields },
    { ...address, apis: ["needle", "superagent", "needle.request"], arguments: [1] },
  ],
} satisfies PackageModel;
