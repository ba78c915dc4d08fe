import type { PackageModel } from "../package-model.ts";

const request = "azure.HttpRequest";
const azure = ["http", "get", "post", "put", "patch", "deleteRequest"].map((name) => `@azure/functions.app.${name}`);
const http = ["express.Request", "express.Response"];
const firebase = ["firebase-functions", "firebase-functions/v1", "firebase-functions/v2"];

/** Functions that Azure, Google and Firebase call with what the client sends. */
export default {
  aliases: {
    "@azure/functions.HttpRequest()": request,
    // Version 3 gives the request in the context too.
    "@azure/functions.Context().req": "express.Request",
    "@google-cloud/functions-framework.Request()": "express.Request",
    "@google-cloud/functions-framework.Response()": "express.Response",
  },
  callbacks: [
    { apis: azure, parameters: [request, undefined] },
    { apis: azure, option: "handler", parameters: [request, undefined] },
    { apis: ["@azure/functions.app.serviceBusQueue"], option: "handler", parameters: ["azure.Message", undefined] },
    { apis: ["@azure/functions.app.serviceBusTopic"], option: "handler", parameters: ["azure.Message", undefined] },
    { apis: ["@azure/functions.app.storageQueue"], option: "handler", parameters: ["azure.Message", undefined] },
    { apis: ["@azure/functions.app.eventHub"], option: "handler", parameters: ["azure.Message", undefined] },
    { apis: ["@google-cloud/functions-framework.http"], parameters: http },
    { apis: ["@google-cloud/functions-framework.cloudEvent"], parameters: ["cloud.Event"] },
    {
      apis: [...firebase.map((name) => `${name}.https.onRequest`), "firebase-functions/v2/https.onRequest"],
      parameters: http,
    },
    {
      apis: ["firebase-functions.https.onCall", "firebase-functions/v1.https.onCall"],
      parameters: ["firebase.Data", undefined],
    },
    {
      apis: ["firebase-functions/v2.https.onCall", "firebase-functions/v2/https.onCall"],
      parameters: ["firebase.Call"],
    },
  ],
  sources: {
    [`${request}.headers`]: "remote",
    [`${request}.params`]: "remote",
    [`${request}.query`]: "remote",
    [`${request}.url`]: "remote",
    [`${request}.arrayBuffer()`]: "remote",
    [`${request}.formData()`]: "remote",
    [`${request}.json()`]: ["remote", "structured"],
    [`${request}.text()`]: "remote",
    "azure.Message": ["remote", "structured"],
    "cloud.Event.data": ["remote", "structured"],
    "firebase.Data": ["remote", "structured"],
    "firebase.Call.data": ["remote", "structured"],
  },
} satisfies PackageModel;
