/** A text to be read: what to call it, and where it is. */
export interface InputFile {
  /** As the user named it, or found under what the user named; `stdin` for standard input. */
  readonly name: string;
  /** Absolute path, or `-` for standard input. */
  readonly path: string;
}

/** An input that cannot be read. The message names it, says what was found instead of a text, and the way out. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** The input as the user named it. */
  readonly input: string;

  constructor(input: string, problem: string, options?: ErrorOptions) {
    super(`${shownName(input)}: ${problem}`, options);
    this.input = input;
  }
}

/** A file name for a message: control characters, half surrogates and marks that turn the direction of a line are spelt out. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** A file name as an argument of a command that a message proposes; `FILE` where it could not be typed. */
export function shellName(name: string): string {
  if (name === "stdin" || shownName(name) !== name) return "FILE";
  const safe = name.startsWith("-") ? `./${name}` : name;
  return /^[\w./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}

/** What the system says of a file, in words, with the way out. */
export function systemProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "there is no such file or directory. Check the spelling and the current directory.";
    case "EACCES":
    case "EPERM":
      return "it may not be read. Change its permissions, for example with chmod +r.";
    case "EISDIR":
      return "it is a directory, and a file is needed.";
    case "ENOTDIR":
      return "a part of this path is a file, not a directory. Check the spelling.";
    case "ELOOP":
      return "its symbolic links run in a circle. Name the file itself.";
    case "ENAMETOOLONG":
      return "this name is longer than the system allows. Check the spelling.";
    default:
      return `it cannot be read: ${shownName(message)}`;
  }
}
