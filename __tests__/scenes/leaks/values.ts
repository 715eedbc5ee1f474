/*
 * Every secret here but one begins and ends with the mark, so that a part of one is found, too. The mark must not be in
 * anything that is no secret: names, hosts, paths (also of these files, which the frames of an error name).
 */
export const MARK = /canary/i;

export const API_KEY = 'phak_canary0Key/9f8e+7d_canary';
export const SECRETS = {
  MULTI_LINE:
    '-----BEGIN PRIVATE KEY-----\nMIIcanaryLineOne/abc+canary\nMIIcanaryLineTwo/def+canary\n-----END PRIVATE KEY-----\n',
  JSON_VALUE: '{"user":"canary-user-canary","password":"canary pa\\"ss\\\\w/rd canary"}',
  BASE64: 'canaryQmFzZTY0IHZhbHVl/+canary==',
  REGEX: 'canary.*+?^${}()|[]\\/\\d+(?:x)-canary',
  DSN: 'canary://canary:canaryDsn%2Fpass+0canary@canary/canary',
  SPACED: 'canary  two  spaces\tand/a tab, "quoted" ünïcode 🚀 canary',
} as const;
/** The password in `DSN`, which an app that cannot log in prints alone. */
export const DSN_PASSWORD = 'canaryDsn/pass+0canary';
/** In the env file. */
export const FROM_FILE = 'canary$HOME `id` / from the file canary';
/** In `secrets_json`, and not asked for. */
export const UNLISTED = 'canary unlisted / secret canary';

/** Of a prepared update; whoever has it can commit that. */
export const COMMIT_TOKEN = 'canaryCommit-token/0+1=more_canary';
/** In the URL of a log; whoever has it can read that. */
export const LOG_TOKEN = 'canaryLog-token/0+1=more_canary';

/** With which the job asks GitHub for OIDC tokens. */
export const REQUEST_TOKEN = 'canaryRunner-request/0+1=token_canary';

/** Of the owner of an app's contract; the only secret without the mark, since it is hex digits. */
export const CHAIN_KEY = 'c0ffee5eed1ea7ab1e0ddba11cafed00dfacade5ca1ab1ede7e57ab1e5ecab1e';
/** Every way to write it: a key in hex digits is the same in either case. */
export const CHAIN_KEYS = [CHAIN_KEY, CHAIN_KEY.toUpperCase()].flatMap((digits) => [
  digits,
  `0x${digits}`,
  `0X${digits}`,
]);
/** In the URL of an RPC server, as providers have it. */
export const RPC_KEY = 'canaryRpc-key_0123456789canary';
/** The same in the name of its host. */
export const RPC_HOST_KEY = 'canary0123456789abcdef0123canary';

/** What the action neither seals nor sends to Phala Cloud as env. */
const OTHERS = [
  ...[UNLISTED, COMMIT_TOKEN, LOG_TOKEN, DSN_PASSWORD],
  ...[REQUEST_TOKEN, CHAIN_KEY, RPC_KEY, RPC_HOST_KEY],
];

export const ALL = [API_KEY, ...Object.values(SECRETS), FROM_FILE, ...OTHERS];
/** What the action seals or sends; the unlisted one it never reads. */
export const KNOWN = ALL.filter((value) => !OTHERS.includes(value));

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Every form of a secret that must not be found; the forms in the clear have the mark. */
export const FORMS = ALL.flatMap((value) => {
  const lines = value.split('\n').filter((line) => MARK.test(line));
  return [value, ...lines].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
  ]);
}).concat(
  ALL.flatMap((value) => [
    base64(value).replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    Buffer.from(value).toString('hex'),
    Buffer.from(value).toString('hex').toUpperCase(),
    ...insideBase64(value.trim()).flatMap((core) => [core, ...partsOf(core)]),
  ]),
  // It has no mark, so its parts are looked for one by one.
  [CHAIN_KEY, CHAIN_KEY.toUpperCase()].flatMap((digits) => digits.match(/.{16}/g) ?? []),
  [Buffer.from(CHAIN_KEY, 'hex').toString('base64')],
);

/** What a text looks like inside the base64 of something longer, by how many bytes precede. */
function insideBase64(text: string): string[] {
  return ['', 'x', 'xx'].map((before) => {
    const bytes = Buffer.from(before + text);
    const known = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(Math.ceil((before.length * 8) / 6), known);
  });
}

/** Of these, line breaks that are 76 characters apart leave at least one whole. */
function partsOf(core: string): string[] {
  const length = Math.min(24, Math.ceil(core.length / 2));
  const count = Math.ceil(core.length / length) * 2;
  return Array.from({ length: count }, (_, index) => (index * length) / 2)
    .map((start) => core.slice(Math.floor(start), Math.floor(start) + length))
    .filter((part) => part.length === length)
    .concat(core.slice(-length));
}

/** A server's text about a secret, in several forms. */
export function echoes(value: string): string[] {
  return [
    `The value ${value} is wrong`,
    `The value ${JSON.stringify(value)} is wrong`,
    `Value: ${base64(value)}`,
    `https://api.example/?value=${encodeURIComponent(value)}`,
    `https://api.example/?value=${lowerCase(encodeURIComponent(value))}`,
    `<p>The value ${htmlEscaped(value)} is wrong</p>`,
    `The value ${JSON.stringify(value).replaceAll('/', '\\/')} is wrong`,
    `ValueError: b'${pythonBytes(value)}'`,
    ...['u:', 'us:', 'user:'].map((user) => `Authorization: Basic ${base64(user + value)}`),
    `Config: ${base64(`${'x'.repeat(50)}${value}, and more`).replace(/.{76}/g, '$&\n')}`,
    `Bytes: ${Buffer.from(value).toString('hex')}`,
    `Bytes: ${Buffer.from(value).toString('hex').toUpperCase()}`,
  ];
}

function lowerCase(url: string): string {
  return url.replace(/%../g, (escape) => escape.toLowerCase());
}

/** As template engines write what stands in a page. */
function htmlEscaped(text: string): string {
  return text.replace(/[&<>"'/`=+]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}

/** As Python's `repr` writes bytes. */
function pythonBytes(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (character === "'" || character === '\\') return `\\${character}`;
      return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

export const TEXTS = [...KNOWN, DSN_PASSWORD].flatMap(echoes);

export const ONE_TEXT = TEXTS.join(' ');

/** As a quoted text in YAML. */
export const quote = (value: string): string => JSON.stringify(value);

/** Every form in which a secret may have come into a text. */
export function forms(value: string): readonly (readonly [string, string])[] {
  return [
    ['as it is', value],
    ['in base64', base64(value)],
    ['in base64 without padding', base64(value).replace(/=+$/, '')],
    ['in base64 for URLs', Buffer.from(value).toString('base64url')],
    ['for URLs', encodeURIComponent(value)],
  ];
}
