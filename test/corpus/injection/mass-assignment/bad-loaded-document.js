const express = require("express");
const mongoose = require("mongoose");

const Profile = mongoose.model("Profile", new mongoose.Schema({ owner: String, bio: String, verified: Boolean }));
const router = express.Router();

router.put("/:id", async (req, res) => {
  const profile = await Profile.findById(req.params.id);
  if (!profile) return res.status(404).end();
  Object.assign(profile, req.body);
  await profile.save(); // finding
  res.json(profile);
});

router.patch("/:id", async (req, res) => {
  const profile = await Profile.findById(req.params.id);
  profile.set({ ...req.body, changedBy: req.user.id }); // finding
  await profile.save();
  res.json(profile);
});

router.post("/:id/verify", async (req, res) => {
  const profile = await Profile.findById(req.params.id);
  profile.bio = req.body.bio;
  await profile.save();
  res.json(profile);
});

module.exports = router;
