import { Account } from "./account.model.js";

export async function createAccount(req, res, next) {
  try {
    const account = await Account.create(req.body); // finding
    res.status(201).json(account);
  } catch (error) {
    next(error);
  }
}

export async function updateAccount(req, res, next) {
  try {
    const account = await Account.findByIdAndUpdate(req.params.id, { $set: req.body }, { new: true }); // finding
    if (!account) return res.status(404).end();
    res.json(account);
  } catch (error) {
    next(error);
  }
}

export async function renameAccount(req, res, next) {
  try {
    res.json(await Account.findByIdAndUpdate(req.params.id, { $set: { name: req.body.name } }, { new: true }));
  } catch (error) {
    next(error);
  }
}
