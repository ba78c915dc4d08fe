import { describe, expect, it } from "vitest";
import { isLiveUrl } from "../../src/analysis/live-login.ts";

describe("isLiveUrl", () => {
  it.each([
    "postgres://shop:Tr0ub4dor-and-3@db.acme.io:5432/shop",
    "mongodb+srv://shop:kQ8z_2pLw@cluster0.ab1cd.mongodb.net",
    "redis://:p4f9s8d7q6@10.1.4.7:6379/0",
    "postgres://postgres.kdfjhskdjfh:Zw3q8%21vT@aws-0-eu-central-1.pooler.supabase.com:6543/postgres",
    "amqp://shop:wQ4zT7uK2mN9xB5cR1@rabbitmq:5672",
    "https://user:wQ4zT7uK2mN9xB5cR1@feeds.acme.io",
    "https://shop:kQ8z_2pLw@server.acme.io",
    "https://shop:kQ8z_2pLw@proxy.acme.io:8080",
  ])("takes the password of %s for one", (url) => {
    expect(isLiveUrl(url)).toBe(true);
  });

  it.each([
    "postgres://shop:kQ8z_2pLw@localhost:5432/shop",
    "postgres://shop:kQ8z_2pLw@127.0.0.1/shop",
    "postgres://shop:kQ8z_2pLw@[::1]/shop",
    "postgres://shop:kQ8z_2pLw@db:5432/shop",
    "postgres://shop:kQ8z_2pLw@db.example.com/shop",
    "postgres://shop:kQ8z_2pLw@<host>/shop",
    "postgres://shop:kQ8z_2pLw@your-host.eu/shop",
    "postgres://user:password@db.acme.io/shop",
    "postgres://user:my_password123@db.acme.io/shop",
    "postgres://user:changeme@db.acme.io/shop",
    "postgres://storefront:storefront@db.acme.io/shop",
    "postgres://user:pw@db.acme.io/shop",
    "postgres://user:$PASSWORD@db.acme.io/shop",
    "postgres://user:$(cat,file)@db.acme.io/shop",
    "postgres://user:{password}@db.acme.io/shop",
    "postgres://user:%DB_PASS%@db.acme.io/shop",
    "postgres://user:<password>@db.acme.io/shop",
    "postgres://user:********@db.acme.io/shop",
    "postgres://user:xxxxxx@db.acme.io/shop",
    "postgres://user@db.acme.io/shop",
    "https://user:pass@acme.io/",
    "https://me:letmein-now@acme.io/",
    "https://user:kQ8z_2pLw@acme.io/",
    "https://shop:p@ssw0rd1@acme.io/",
    "https://shop:pa$$w0rd@acme.io/",
    "https://shop:kQ8z_2pLw@x.co/",
    "https://shop:kQ8z_2pLw@a.b.c/",
    "https://shop:kQ8z_2pLw@host:8080/",
    "https://shop:kQ8z_2pLw@proxy.com:8080/",
    "https://shop:kQ8z_2pLw@server.com/",
    "https://shop:kQ8z_2pLw@example.dev/",
    "postgres://db.acme.io/shop",
  ])("knows that nobody else can use %s", (url) => {
    expect(isLiveUrl(url)).toBe(false);
  });
});
