const webpack = require("webpack");

module.exports = {
  mode: "production",
  plugins: [
    new webpack.DefinePlugin({
      "process.env.NODE_ENV": JSON.stringify("production"),
      "process.env.API_SECRET": JSON.stringify(process.env.API_SECRET), // finding
    }),
  ],
};
