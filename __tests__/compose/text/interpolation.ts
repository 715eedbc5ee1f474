/** Interpolation as Compose does it, by the specification; written for tests, apart from the code that it is to judge. */

type Values = Readonly<Record<string, string>>;

/** What Compose makes of a value; throws where it would refuse. */
export function interpolated(text: string, values: Values): string {
  let result = '';
  let rest = text;
  while (rest !== '') {
    const [whole = rest, plain = rest, dollar] = /^([^$]*)(\$)?/.exec(rest) ?? [];
    result += plain;
    rest = rest.slice(whole.length);
    if (dollar === undefined) continue;
    if (rest.startsWith('$')) {
      result += '$';
      rest = rest.slice(1);
    } else if (rest.startsWith('{')) {
      const end = braceEnd(rest);
      result += braced(rest.slice(1, end), values);
      rest = rest.slice(end + 1);
    } else {
      const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
      if (name === undefined) throw new Error(`Not an expression: ${text}`);
      result += values[name] ?? '';
      rest = rest.slice(name.length);
    }
  }
  return result;
}

function braced(expression: string, values: Values): string {
  const parts = /^([A-Za-z_]\w*)(?:(:?[-?+])([^\n]*))?$/.exec(expression);
  if (parts === null) throw new Error(`Not an expression: ${expression}`);
  const [, name = '', operator = '', operand = ''] = parts;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const counts = value !== undefined && !(operator.startsWith(':') && value === '');
  switch (operator.at(-1)) {
    case '-':
      return counts ? value : interpolated(operand, values);
    case '+':
      return counts ? interpolated(operand, values) : '';
    case '?':
      if (!counts) throw new Error(`${name} is required: ${interpolated(operand, values)}`);
      return value;
    default:
      return value ?? '';
  }
}

function braceEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A brace is not closed: ${text}`);
}
