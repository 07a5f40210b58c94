/** Completion scripts for shells, made from the commands and options themselves. */
import type { Command, Option } from "commander";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that teaches a shell the commands, options and fixed values of a program. */
export function completionScript(shell: Shell, program: Command): string {
  const name = program.name();
  if (shell === "fish") return fish(name, program);
  const script = bash(name, program);
  // zsh reads bash's completions through its own adapter.
  return shell === "bash"
    ? script
    : `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${script}`;
}

function bash(name: string, program: Command): string {
  const cases = program.commands.map((command) => {
    const choices = command.options
      .filter(({ argChoices }) => argChoices !== undefined)
      .map(({ long, argChoices }) => `      ${long}) words="${argChoices!.join(" ")}" ;;`);
    const flags = visible(command).map(({ long }) => long);
    const fixed = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
    return [
      `    ${command.name()})`,
      `      words="${[...flags, "--help", ...fixed].join(" ")}"`,
      ...(choices.length > 0 ? ['      case "$before" in', ...choices.map((line) => `  ${line}`), "      esac"] : []),
      "      ;;",
    ].join("\n");
  });
  return `_${name}() {
  local words current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) words="${program.commands.map((command) => command.name()).join(" ")} help --help --version" ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${program.commands.map((command) => command.name()).join(" ")} help --help --version"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`;
}

function fish(name: string, program: Command): string {
  const lines = program.commands.map(
    (command) =>
      `complete -c ${name} -n __fish_use_subcommand -a ${command.name()} -d ${quoted(command.description())}`,
  );
  for (const command of program.commands) {
    const inside = `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command.name()}`)}`;
    for (const option of visible(command)) {
      const value = option.argChoices ? ` -x -a ${quoted(option.argChoices.join(" "))}` : option.required ? " -r" : "";
      lines.push(`${inside} -l ${option.long!.slice(2)}${value} -d ${quoted(option.description)}`);
    }
    const fixed = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
    if (fixed.length > 0) lines.push(`${inside} -f -a ${quoted(fixed.join(" "))}`);
  }
  return `${lines.join("\n")}\n`;
}

function visible(command: Command): Option[] {
  return command.options.filter(({ long, hidden }) => long != null && !hidden);
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
}
