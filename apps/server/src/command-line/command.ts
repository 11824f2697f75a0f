import type { ParseArgsConfig } from "node:util";

import type { Config } from "../config.ts";
import type { Operations } from "../operations/operations.ts";

/** Options as they were typed. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given. */
export interface CommandInput {
  readonly config: Config;
  /** What was typed after the command's words, in the order of `takes`. */
  readonly words: readonly string[];
  readonly options: OptionValues;
  /** Runs a deed on the data folder: through the server where one runs, directly otherwise. */
  readonly withOperations: <Result>(
    deed: (operations: Operations) => Promise<Result>,
  ) => Promise<Result>;
}

/** What a command has to say: a value for programs, lines for people, an exit code. */
export interface CommandOutput {
  readonly json: unknown;
  readonly text: readonly string[];
  readonly exitCode?: 0 | 1;
}

/** One command of the command line. */
export interface Command {
  /** As it is typed, like `workspace create`. */
  readonly name: string;
  readonly about: string;
  /** What must follow, like `<file>`. */
  readonly takes: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  run(input: CommandInput): Promise<CommandOutput>;
}

type CommandOption = NonNullable<ParseArgsConfig["options"]>[string] & {
  /** What stands for the value in the usage, like `<id>`; absent for a switch. */
  readonly value?: string;
  readonly about: string;
  readonly required?: true;
};

/** A command that was typed wrong or could not be carried out; the message says what to do. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
}
