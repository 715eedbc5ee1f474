/**
 * What a YAML scalar means to Compose. Compose reads YAML with a 1.1 and 1.2 mixture of its own: `yes` is text,
 * `010` is eight, `1_000` is a thousand, `12:30` is text and `2001-01-01` is a timestamp.
 */
export type ScalarValue =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'null' }
  | { readonly type: 'timestamp'; readonly value: string };

const WORDS = new Map<string, ScalarValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { type: 'null' }] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, { type: 'bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { type: 'bool', value: false }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { type: 'float', value: NaN }] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    (word) => [word, { type: 'float', value: Infinity }] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map(
    (word) => [word, { type: 'float', value: -Infinity }] as const,
  ),
]);

const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const DATE_TIME =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)(?:Z|[-+]\d{2}:\d{2})?$/;

/** The type of a plain (unquoted, untagged) scalar. */
export function plainScalar(text: string): ScalarValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.0-9]/.test(text)) return { type: 'string', value: text };
  if (isTimestamp(text)) return { type: 'timestamp', value: text };
  const digits = text.replaceAll('_', '');
  const int = text.startsWith('.') ? undefined : parseInteger(digits);
  if (int !== undefined) return { type: 'int', value: int };
  if (FLOAT.test(digits)) {
    const value = Number(digits);
    if (Number.isFinite(value)) return { type: 'float', value };
  }
  return { type: 'string', value: text };
}

/** The type of a scalar that carries a standard tag such as `!!int`; undefined where the text does not fit the tag. */
export function taggedScalar(tag: string, text: string): ScalarValue | undefined {
  switch (tag) {
    case 'str':
      return { type: 'string', value: text };
    case 'binary': {
      const bytes = Buffer.from(text, 'base64');
      return { type: 'string', value: bytes.toString('latin1') };
    }
    case 'int':
    case 'bool':
    case 'null':
    case 'timestamp': {
      const value = plainScalar(text);
      return value.type === tag ? value : undefined;
    }
    case 'float': {
      const value = plainScalar(text);
      if (value.type === 'int') return { type: 'float', value: Number(value.value) };
      return value.type === 'float' ? value : undefined;
    }
    default:
      return { type: 'string', value: text };
  }
}

/** The text Compose makes of a value when it writes `KEY=value`. Null has none: it stays a bare `KEY`. */
export function valueText(value: ScalarValue): string {
  switch (value.type) {
    case 'string':
      return value.value;
    case 'int':
      return value.value.toString();
    case 'float':
      return floatText(value.value);
    case 'bool':
      return value.value ? 'true' : 'false';
    case 'null':
      return '';
    case 'timestamp':
      return timestampText(value.value);
  }
}

function isTimestamp(text: string): boolean {
  if (!DATE.test(text) && !DATE_TIME.test(text)) return false;
  const [year, month, day] = text.split(/[-Tt ]/, 3).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function timestampText(text: string): string {
  const [date = '', time = '00:00:00'] = text.split(/[Tt ]/, 2);
  const day = date
    .split('-')
    .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  return `${day} ${time.replace(/Z$/, '')} +0000 UTC`;
}

const EXPONENT_FROM = 6;

const MAX_INT = 2n ** 64n - 1n;
const MIN_INT = -(2n ** 63n);

function parseInteger(digits: string): bigint | undefined {
  const negative = digits.startsWith('-');
  const body = /^[-+]/.test(digits) ? digits.slice(1) : digits;
  const value = parseMagnitude(body);
  if (value === undefined) return undefined;
  const signed = negative ? -value : value;
  return signed > MAX_INT || signed < MIN_INT ? undefined : signed;
}

function parseMagnitude(body: string): bigint | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(body)) return BigInt(body);
  if (/^0[bB][01]+$/.test(body)) return BigInt(body);
  if (/^0[oO][0-7]+$/.test(body)) return BigInt(body);
  if (/^0[0-7]+$/.test(body)) return BigInt(`0o${body}`);
  return /^(0|[1-9][0-9]*)$/.test(body) ? BigInt(body) : undefined;
}

/** The shortest digits that read back as the same number, with an exponent below 1e-4 and from 1e6 on. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const [mantissa = '0', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  // In this range JavaScript writes numbers without an exponent, too.
  if (exponent >= -4 && exponent < EXPONENT_FROM) return value.toString();
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa}e${sign}${Math.abs(exponent).toString().padStart(2, '0')}`;
}
