import type { PackageModel } from "../package-model.ts";

const searching = ["search", "count", "msearch", "asyncSearch.submit", "updateByQuery", "deleteByQuery", "explain"];

/** Elasticsearch and OpenSearch. */
export default {
  aliases: {
    "@elastic/elasticsearch.Client()": "elasticsearch.Client",
    "@opensearch-project/opensearch.Client()": "elasticsearch.Client",
    "elasticsearch.Client()": "elasticsearch.Client",
    "@nestjs/elasticsearch.ElasticsearchService()": "elasticsearch.Client",
  },
  sinks: [
    {
      kind: "nosql",
      apis: searching.map((name) => `elasticsearch.Client.${name}`),
      arguments: [0],
      fields: ["body", "query", "aggs", "aggregations"],
      effect: "runs it as a query, whatever it asks for",
    },
    {
      kind: "nosql-text",
      apis: [...searching, "update", "reindex"].map((name) => `elasticsearch.Client.${name}`),
      arguments: [0],
      fields: /^(?:script|script_fields|scripted_metric|script_score|query_string|q)$/,
      effect: "runs it in the database as a script, or reads it as a query",
    },
    {
      kind: "nosql-text",
      apis: ["elasticsearch.Client.sql.query", "elasticsearch.Client.eql.search", "elasticsearch.Client.esql.query"],
      arguments: [0],
      fields: "query",
      effect: "runs it as a query",
    },
  ],
} satisfies PackageModel;
