import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import type { Cores } from "../measure/cores.ts";

/** A process that plays people, apart from the one that measures. */
export interface WorkerProcess<Order, Answer> {
  readonly pid: number;
  /** Sends an order and waits for the answer to it. */
  ask(order: Order): Promise<Answer>;
  end(): Promise<void>;
}

/** Starts a module as a process on the load's core. Modules answer every order with one message. */
export async function startWorker<Order extends object, Answer>(
  module: URL,
  cores: Cores,
): Promise<WorkerProcess<Order, Answer>> {
  const [program = "", ...before] = cores.forLoad([process.execPath]);
  const child = fork(fileURLToPath(module), [], {
    execPath: program,
    execArgv: before,
    serialization: "advanced",
  });
  const exited = once(child, "exit");
  const failed = exited.then(([code]) => {
    throw new Error(`A load process ended with ${String(code)}.`);
  });
  failed.catch(() => {});
  return {
    pid: child.pid!,
    async ask(order) {
      const answer = once(child, "message");
      child.send(order);
      const [message] = (await Promise.race([answer, failed])) as [Answer];
      return message;
    },
    async end() {
      child.disconnect();
      await exited;
    },
  };
}

/** What such a module does: answers orders one at a time until the parent goes. */
export function answerOrders(answer: (order: unknown) => Promise<object>): void {
  process.on("message", (order) => {
    void answer(order).then((message) => process.send!(message));
  });
  process.once("disconnect", () => process.exit());
}
