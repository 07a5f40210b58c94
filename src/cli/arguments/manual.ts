/** Help in the shape of a manual page: name, synopsis, description, options; examples and exit status are added by each command. */
import type { Command, Help, Option } from "commander";

/** A line of a heading: nothing but capitals. */
const HEADING = /^[A-Z][A-Z ]+$/gm;

/** Commander asks this for the help of every command. */
export function manualPage(command: Command, help: Help): string {
  const width = help.helpWidth ?? 80;
  const column = help.padWidth(command, help);
  const name = help.commandUsage(command).split(/ [[<]/, 1)[0]!;
  const [what, about] = command.summary() === "" ? [command.description()] : [command.summary(), command.description()];
  const item = (term: string, description: string): string => help.formatItem(term, column, description, help);
  const sections: [heading: string, lines: string[]][] = [
    ["NAME", [indented(help.boxWrap(`${name} - ${what}`, width - 2))]],
    ["SYNOPSIS", [`  ${withRequired(help.commandUsage(command), help.visibleOptions(command))}`]],
    ["DESCRIPTION", about === undefined ? [] : [indented(help.boxWrap(about, width - 2))]],
    [
      "COMMANDS",
      help.visibleCommands(command).map((one) => item(help.subcommandTerm(one), help.subcommandDescription(one))),
    ],
    [
      "ARGUMENTS",
      help.visibleArguments(command).map((one) => item(help.argumentTerm(one), help.argumentDescription(one))),
    ],
    [
      "OPTIONS",
      help.visibleOptions(command).map((one) => {
        const about = help.optionDescription(one);
        return item(help.optionTerm(one), one.mandatory ? `${about} (required)` : about);
      }),
    ],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${heading}\n${lines.join("\n")}\n`)
    .join("\n");
}

/** The text with its headings painted. */
export function withHeadings(text: string, paint: (heading: string) => string): string {
  return text.replace(HEADING, paint);
}

/** Options that must be given stand before those that may be. */
function withRequired(usage: string, options: readonly Option[]): string {
  const required = options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags);
  return usage.replace("[options]", [...required, "[options]"].join(" "));
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
