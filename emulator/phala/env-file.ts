/** What the guest's `escape_value` puts in double quotes when a value holds one of them (dstack parse_env_file). */
const NEEDS_QUOTES = /[ \t|&;<>()$`\\"'\n]/;

/** What a backslash in front of it stands for itself inside double quotes (systemd EnvironmentFile=). */
const ESCAPABLE = '"\\`$';
const LINE_END = '\n\r';
const BLANK = ' \t\n\r';

/**
 * The guest's env file `/dstack/.host-shared/.decrypted-env`, as dstack writes it: sorted by name, one `NAME=value` per
 * line. A backslash is *not* escaped and a line break becomes the two characters `\n`: that is where values get lost.
 */
export function writeEnvFile(env: ReadonlyMap<string, string>): string {
  return [...env]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${escapeValue(value)}\n`)
    .join('');
}

function escapeValue(value: string): string {
  const escaped = value.replaceAll(/["$`]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
  return NEEDS_QUOTES.test(value) ? `"${escaped}"` : escaped;
}

/**
 * Reads an env file as systemd reads `EnvironmentFile=` of the unit that starts Compose. Lines without `=`, and names
 * that cannot be variables, are left out, as systemd does.
 */
export function readEnvFile(text: string): Map<string, string> {
  // systemd reads up to the first NUL.
  const reader = new Reader(text.split('\0', 1)[0] ?? '');
  const env = new Map<string, string>();
  for (;;) {
    reader.skip(BLANK);
    if (reader.atEnd()) return env;
    if (reader.peek() === '#' || reader.peek() === ';') {
      reader.comment();
      continue;
    }
    const name = reader.name();
    if (name === undefined) continue;
    const value = reader.value();
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) env.set(name, value);
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  peek(): string {
    return this.#text.charAt(this.#at);
  }

  skip(characters: string): void {
    while (!this.atEnd() && characters.includes(this.peek())) this.#at += 1;
  }

  comment(): void {
    while (!this.atEnd() && !LINE_END.includes(this.peek())) this.#take();
  }

  /** Up to `=`; undefined when the line or the file ends before one. */
  name(): string | undefined {
    let name = '';
    while (!this.atEnd()) {
      const character = this.#take();
      if (character === '=') return name.trimEnd();
      if (LINE_END.includes(character)) return undefined;
      name += character;
    }
    return undefined;
  }

  /** Any number of quoted parts, then at most one bare part; ends at the end of the line. */
  value(): string {
    let value = '';
    for (;;) {
      this.skip(' \t');
      if (this.atEnd()) return value;
      const first = this.peek();
      if (LINE_END.includes(first)) return value;
      if (first === "'") value += this.#singleQuoted();
      else if (first === '"') value += this.#doubleQuoted();
      else return value + this.#bare();
    }
  }

  /** A bare part takes quotes literally; a backslash takes the next character, or joins the next line. */
  #bare(): string {
    let value = '';
    let end = 0;
    while (!this.atEnd()) {
      const character = this.#take();
      if (LINE_END.includes(character)) break;
      if (character === '\\') {
        const next = this.#take();
        if (!LINE_END.includes(next)) value += next;
        end = value.length;
      } else {
        value += character;
        if (!BLANK.includes(character)) end = value.length;
      }
    }
    return value.slice(0, end);
  }

  #singleQuoted(): string {
    let value = '';
    this.#take();
    while (!this.atEnd()) {
      const character = this.#take();
      if (character === "'") break;
      value += character;
    }
    return value;
  }

  /** An unclosed quote goes on over the following lines, up to the next quote or the end of the file. */
  #doubleQuoted(): string {
    let value = '';
    this.#take();
    while (!this.atEnd()) {
      const character = this.#take();
      if (character === '"') break;
      if (character === '\\') {
        const next = this.#take();
        if (ESCAPABLE.includes(next)) value += next;
        else if (next !== '\n') value += `\\${next}`;
      } else {
        value += character;
      }
    }
    return value;
  }

  #take(): string {
    const character = this.peek();
    this.#at += 1;
    return character;
  }
}
