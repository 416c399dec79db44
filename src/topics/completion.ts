import { Failure } from "../failure.ts";

/** A command, and the options it understands (`--data`). */
export interface Completed {
  readonly name: string;
  readonly about: string;
  readonly options: readonly string[];
}

const SHELLS = { bash, zsh, fish } as const;

/** A script that a shell sources, to complete commands, their options, and files. Failure for a shell that is not known. */
export function completion(shell: string, commands: readonly Completed[]): string {
  const known = Object.keys(SHELLS).find((one): one is keyof typeof SHELLS => one === shell);
  if (known !== undefined) return SHELLS[known](commands);
  throw new Failure({
    code: "unknown-topic",
    found: `no completion for "${shell}"`,
    expected: Object.keys(SHELLS).join(", "),
  });
}

/** bash: `source <(liqstress completion bash)`. Without a word of ours, file names as ever. */
function bash(commands: readonly Completed[]): string {
  const cases = commands
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => `    ${name}) words="${options.join(" ")}" ;;\n`);
  return `_liqstress() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("")}  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _liqstress liqstress
`;
}

/** zsh takes bash's script. */
function zsh(commands: readonly Completed[]): string {
  return `autoload -Uz bashcompinit && bashcompinit\n${bash(commands)}`;
}

/** fish: `liqstress completion fish | source`. */
function fish(commands: readonly Completed[]): string {
  const words = commands.map(
    ({ name, about }) =>
      `complete -c liqstress -n __fish_use_subcommand -a ${name} -d '${about.replaceAll("'", "")}'\n`,
  );
  const options = commands.flatMap((command) =>
    command.options.map(
      (option) => `complete -c liqstress -n '__fish_seen_subcommand_from ${command.name}' -l ${option.slice(2)}\n`,
    ),
  );
  return [...words, ...options].join("");
}
