/** Arguments of `wirecopy completion`, which answers at once: the commands it completes are known here alone. */
import { Argument, type Command } from "commander";
import type { CliIo } from "../terminal/io.js";
import { completionScript, SHELLS, type Shell } from "./completion.js";
import { EXIT_CODES } from "./exit-codes.js";

export function addCompletion(program: Command, io: CliIo): void {
  program
    .command("completion")
    .description("Print a script that completes commands and options in your shell.")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .addHelpText("after", COMPLETION_EXAMPLES)
    .action((shell: Shell) => {
      io.stdout.write(completionScript(shell, program));
    });
}

const COMPLETION_EXAMPLES = `
EXAMPLES
  eval "$(wirecopy completion bash)"                    in ~/.bashrc
  eval "$(wirecopy completion zsh)"                     in ~/.zshrc
  wirecopy completion fish | source                     in ~/.config/fish/config.fish
${EXIT_CODES}`;
