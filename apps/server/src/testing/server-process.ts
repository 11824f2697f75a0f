// Started by tests that kill it: the same server in a process of its own.
import { readConfig } from "../config.ts";
import { startServer } from "../start.ts";

const { url } = await startServer({ ...readConfig(), web: null });
process.send!({ url });
