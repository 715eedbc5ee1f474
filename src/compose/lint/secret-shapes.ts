import { UNKNOWN } from '../text/assumed.ts';

/** Something in a text that looks like a secret. */
export interface Likeness {
  readonly rule: 'token-literal' | 'private-key';
  readonly offset: number;
  readonly length: number;
  /** What it looks like, with its article. */
  readonly what: string;
}

/** Shapes that are a secret's wherever they stand, so that they are also looked for in comments. */
const SHAPES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a GitHub token', /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/g],
  ['a GitLab token', /(?<![\w-])glpat-[\w-]{20,}/g],
  ['an AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g],
  ['a Slack token', /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10,}/g],
  ['a Stripe key', /(?<!\w)[rs]k_live_[A-Za-z0-9]{16,}/g],
  ['an Anthropic key', /(?<![\w-])sk-ant-[\w-]{20,}/g],
  [
    'an OpenAI key',
    /(?<![\w-])sk-(?!ant-)(?:(?:proj|svcacct|admin|or)-)?(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}/g,
  ],
  ['a Google API key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
  ['an npm token', /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g],
  ['a Docker token', /(?<!\w)dckr_[po]at_[\w-]{20,}/g],
  ['a Hugging Face token', /(?<!\w)hf_[A-Za-z0-9]{30,}/g],
  ['a Phala API key', /(?<!\w)phak_[\w-]{16,}/g],
  ['a JSON Web Token', /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g],
];

const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g;

/** The scheme is bounded: else each character of a long value would be looked at as the beginning of one. */
const URL_PASSWORD = /[a-z][a-z0-9+.-]{0,31}:\/\/[^\s/?#:@"']*:([^\s/?#@"']+)@/gi;
/** What people write where they mean "the password goes here". */
const STAND_IN = /^(?:\*+|x+|\.+|…|<.*>|\[.*\])$/i;

export function* tokensIn(text: string): Generator<Likeness> {
  for (const [what, pattern] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      yield { rule: 'token-literal', offset: match.index, length: match[0].length, what };
    }
  }
  for (const match of text.matchAll(PRIVATE_KEY)) {
    const what = 'a private key';
    yield { rule: 'private-key', offset: match.index, length: match[0].length, what };
  }
}

/** The first URL with a password in a text in which variables have been assumed. */
export function urlPasswordIn(
  assumed: string,
): { readonly offset: number; readonly length: number } | undefined {
  for (const match of assumed.matchAll(URL_PASSWORD)) {
    const password = match[1] ?? '';
    if (!password.includes(UNKNOWN) && !STAND_IN.test(password)) {
      return { offset: match.index, length: match[0].length };
    }
  }
  return undefined;
}

const SUFFIX =
  /(?:_(?:\d+|V\d+|BASE|BASE64|B64|HEX|PLAIN|OLD|NEW|PREVIOUS|CURRENT|PRIMARY|SECONDARY))+$/;
const PASSWORD_NAME = /(?:PASSWORD|PASSWD|PASSPHRASE|(?:^|_)PWD|(?:^|_)PASS|SECRET)$/;
const SECRET_KEY_NAME = /(?:SECRET|PRIVATE|ENCRYPTION|SIGNING|MASTER)(?:_[A-Z]+)*_?KEY$/;
const TOKEN_NAME = /(?:^|_)(?:[A-Z]*TOKEN|CREDENTIALS?)$/;
const KEY_NAME = /(?:^|_)[A-Z]*KEY$/;
const PUBLIC_NAME = /PUBLIC|(?:^|_)(?:SITE|SORT|PRIMARY|PARTITION|CACHE|FOREIGN|INDEX|HOT)_?KEY$/;

/**
 * Whether a literal is probably a secret, by the name it is given to. Names are judged by their end (`TOKEN_TTL` and
 * `PASSWORD_FILE` hold none); a plain key must look random, since many keys are names.
 */
export function isSecretLiteral(name: string, assumed: string): boolean {
  const value = assumed.trim();
  if (value.includes(UNKNOWN)) return false;
  const upper = name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toUpperCase()
    .replace(/[.-]/g, '_')
    .replace(SUFFIX, '');
  if (PUBLIC_NAME.test(upper) || isReference(value)) return false;
  if (PASSWORD_NAME.test(upper) || SECRET_KEY_NAME.test(upper)) {
    return value.length >= 6 && !STAND_IN.test(value);
  }
  if (TOKEN_NAME.test(upper))
    return value.length >= 8 && !/^\d+$/.test(value) && !STAND_IN.test(value);
  return KEY_NAME.test(upper) && looksRandom(value);
}

/** Where the value says where the secret is, or that there is none. */
function isReference(value: string): boolean {
  return (
    /^(?:true|false|yes|no|on|off|none|null|undefined|disabled|enabled|required|optional)$/i.test(
      value,
    ) ||
    /^(?:\.{0,2}\/|~\/|[a-z]:\\)/i.test(value) ||
    /^(?:[a-z][a-z0-9+.-]*:\/\/|arn:|file:|env:|vault:)/i.test(value)
  );
}

function looksRandom(value: string): boolean {
  return /^[\w+/=.:-]{16,}$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value);
}
