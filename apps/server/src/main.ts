import { readConfig } from "./config.ts";
import { startServer } from "./start.ts";

const server = await startServer(readConfig());
console.log(server.url);
