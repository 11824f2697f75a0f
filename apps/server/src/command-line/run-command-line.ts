import { readConfig } from "../config.ts";
import { BUNDLE_COMMANDS } from "./bundle-commands.ts";
import type { Command, CommandOutput } from "./command.ts";
import { DATA_COMMANDS } from "./data-commands.ts";
import { helpFor, parseCommand } from "./parse-command.ts";
import { sayFailure } from "./say-failure.ts";
import { SERVE_COMMAND } from "./serve-command.ts";
import { TOKEN_COMMANDS } from "./token-commands.ts";
import { withOperations } from "./with-operations.ts";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";

const COMMANDS: readonly Command[] = [
  SERVE_COMMAND,
  ...WORKSPACE_COMMANDS,
  ...TOKEN_COMMANDS,
  ...DATA_COMMANDS,
  ...BUNDLE_COMMANDS,
];

/** Runs what was typed and answers the exit code: 0 done, 1 done in part, 2 refused. */
export async function runCommandLine(args: readonly string[]): Promise<0 | 1 | 2> {
  if (args.length === 0 || args.includes("--help") || args.includes("-h")) {
    console.log(helpFor(COMMANDS));
    return args.length === 0 ? 2 : 0;
  }
  try {
    const { command, words, options } = parseCommand(COMMANDS, args);
    const config = readConfig();
    const output = await command.run({
      config,
      words,
      options,
      withOperations: (deed) => withOperations(config.data, deed),
    });
    print(output, options["json"] === true);
    return output.exitCode ?? 0;
  } catch (error) {
    const sentence = sayFailure(error);
    console.error(sentence);
    // A program that asked for JSON gets JSON, whatever came of it.
    if (args.includes("--json")) console.log(JSON.stringify({ error: sentence }));
    return 2;
  }
}

function print({ json, text }: CommandOutput, asJson: boolean): void {
  if (!asJson) for (const line of text) console.log(line);
  else if (json !== undefined) console.log(JSON.stringify(json));
}
