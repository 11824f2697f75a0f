import { parseArgs, type ParseArgsConfig } from "node:util";

import { type Command, CommandRefused, type OptionValues } from "./command.ts";

/** A command line that was understood. */
export interface ParsedCommand {
  readonly command: Command;
  readonly words: readonly string[];
  readonly options: OptionValues;
}

/** Finds the command and its options. @throws CommandRefused saying what was expected */
export function parseCommand(commands: readonly Command[], args: readonly string[]): ParsedCommand {
  const command = findCommand(commands, args);
  const rest = args.slice(command.name.split(" ").length);
  const { values, positionals } = parseRest(command, rest);
  if (positionals.length !== command.takes.length) {
    throw new CommandRefused(`Expected: ${usageOf(command)}`);
  }
  for (const [name, { required }] of Object.entries(command.options)) {
    if (required && values[name] === undefined) {
      throw new CommandRefused(`--${name} is missing. Expected: ${usageOf(command)}`);
    }
  }
  return { command, words: positionals, options: values };
}

function findCommand(commands: readonly Command[], args: readonly string[]): Command {
  const found = commands.find(({ name }) => {
    const words = name.split(" ");
    return words.every((word, at) => args[at] === word);
  });
  if (found) return found;
  const typed = args.filter((arg) => !arg.startsWith("-")).join(" ");
  throw new CommandRefused(`There is no command "${typed}". Try: rembuk --help`);
}

function parseRest(command: Command, args: readonly string[]) {
  try {
    const parsed = parseArgs<ParseArgsConfig>({
      args: [...args],
      options: { ...command.options, json: { type: "boolean" } },
      allowPositionals: true,
    });
    // No option of ours may be given twice, so none is a list.
    return { values: parsed.values as OptionValues, positionals: parsed.positionals };
  } catch (error) {
    const what = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new CommandRefused(`${what}. Expected: ${usageOf(command)}`);
  }
}

/** How a command is typed. */
function usageOf({ name, takes, options }: Command): string {
  const said = Object.entries(options).map(([option, { value, required }]) => {
    const text = value ? `--${option} ${value}` : `--${option}`;
    return required ? text : `[${text}]`;
  });
  return ["rembuk", name, ...takes, ...said, "[--json]"].join(" ");
}

/** The page that `--help` prints. */
export function helpFor(commands: readonly Command[]): string {
  const entries = commands.flatMap((command) => [
    `  ${usageOf(command)}`,
    `      ${command.about}`,
    ...Object.entries(command.options).map(([name, { about }]) => `      --${name}: ${about}`),
  ]);
  return [
    "Rembuk: the workspace of a social media team.",
    "",
    ...entries,
    "",
    "Environment: PORT, HOST, REMBUK_DATA, REMBUK_URL, SAFE_MODE.",
    "Exit codes: 0 done, 1 done in part, 2 refused.",
  ].join("\n");
}
