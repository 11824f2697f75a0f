import { createMemoryStore } from "./memory-store.ts";
import { describeDeviceStore } from "./testing.ts";

describeDeviceStore("memory", async () => createMemoryStore());
