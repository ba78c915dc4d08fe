import mongoose from "mongoose";

const accountSchema = new mongoose.Schema({
  name: String,
  email: { type: String, unique: true },
  plan: { type: String, default: "free" },
  credits: { type: Number, default: 0 },
  role: { type: String, enum: ["member", "admin"], default: "member" },
});

export const Account = mongoose.model("Account", accountSchema);
