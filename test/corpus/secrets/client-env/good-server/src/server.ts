import express from "express";

const { JWT_SECRET, STRIPE_SECRET_KEY } = process.env;
if (!JWT_SECRET || !STRIPE_SECRET_KEY) throw new Error("JWT_SECRET and STRIPE_SECRET_KEY must be set");

const forbidden = ["NEXT_PUBLIC_JWT_SECRET", "VITE_ADMIN_PASSWORD"];
for (const name of forbidden) {
  if (name in process.env) throw new Error(`${name} would be public`);
}

express().listen(process.env.PORT);
