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
  const cases = allCommands(program).map(({ path, command }) => {
    const values = command.options
      .filter(({ required, optional }) => required || optional)
      .map(({ long, argChoices = [] }) => `        ${long}) names="${argChoices.join(" ")}" flags="" ;;`);
    const flags = visible(command).map(({ long }) => long);
    return [
      `    ${path.length === 1 ? `"${path[0]} "*` : `"${path.join(" ")}"`})`,
      `      names="${[...namesIn(command), ...fixedValues(command)].join(" ")}" flags="${[...flags, "--help"].join(" ")}"`,
      ...(values.length > 0 ? ['      case "$before" in', ...values, "      esac"] : []),
      "      ;;",
    ].join("\n");
  });
  const first = `names="${[...namesIn(program), "help"].join(" ")}"`;
  const withInner = program.commands.filter(({ commands }) => commands.length > 0);
  const inner = withInner.map((command) => `"help ${command.name()}") names="${namesIn(command).join(" ")}" ;;`);
  return `_${name}() {
  local names flags words current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash makes three words of --kinds=reprint.
  if [ "$current" = "=" ]; then current=""
  elif [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${cases.join("\n")}
${inner.map((one) => `    ${one}`).join("\n")}
  esac
  [ "$COMP_CWORD" -eq 1 ] && ${first} flags="--help --version"
  [ "$COMP_CWORD" -eq 2 ] && [ "$before" = help ] && ${first}
  # Where there are no words, bash offers files.
  case "$current" in
    -*) words="$flags" ;;
    *) words="$names" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${name} ${name}
`;
}

function fish(name: string, program: Command): string {
  const lines: string[] = [];
  const offer = (commands: readonly Command[], condition: string): void => {
    for (const one of commands)
      lines.push(
        `complete -c ${name} -n ${quoted(condition)} -a ${one.name()} -d ${quoted(one.summary() || one.description())}`,
      );
  };
  offer(program.commands, "__fish_use_subcommand");
  for (const { path, command } of allCommands(program)) {
    const inside = path.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");
    const start = `complete -c ${name} -n ${quoted(inside)}`;
    offer(command.commands, `${inside}; and not __fish_seen_subcommand_from ${namesIn(command).join(" ")}`);
    for (const option of visible(command)) {
      const value = option.argChoices ? ` -x -a ${quoted(option.argChoices.join(" "))}` : option.required ? " -r" : "";
      lines.push(`${start} -l ${option.long!.slice(2)}${value} -d ${quoted(option.description)}`);
    }
    const fixed = fixedValues(command);
    if (fixed.length > 0) lines.push(`${start} -f -a ${quoted(fixed.join(" "))}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Commands with the words that lead to them, those within others first. */
function allCommands(program: Command): { path: string[]; command: Command }[] {
  return program.commands.flatMap((command) => {
    const inner = allCommands(command).map((found) => ({ ...found, path: [command.name(), ...found.path] }));
    return [...inner, { path: [command.name()], command }];
  });
}

function namesIn(command: Command): string[] {
  return command.commands.map((one) => one.name());
}

function fixedValues(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
}

function visible(command: Command): Option[] {
  return command.options.filter(({ long, hidden }) => long != null && !hidden);
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
}
