import { createApp } from "./app.js";
import { port } from "./config.js";

createApp().listen(port, () => console.log(`The shop is open on port ${port}`));
