// A process of its own, so that its CPU time and memory can be read from outside; JavaScript, because
// Node would hold 20 MB of it for stripping types, which are none of Hocuspocus' own.
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const [database = ""] = process.argv.slice(2);

const server = new Server({
  port: Number(process.env["PORT"]),
  address: process.env["HOST"] ?? "127.0.0.1",
  quiet: true,
  extensions: [new SQLite({ database })],
});
await server.listen();
