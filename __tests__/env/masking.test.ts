import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hiddenForms, isMaskable, maskForms } from '../../src/env/masking.ts';
import { Secret } from '../../src/base/secret.ts';
import { characters } from './shown.ts';

const forms = (value: string): readonly string[] => maskForms(new Secret(value));

/** What a runner shows of `text`: each mask replaced, and each line of a mask of several lines. */
function masked(text: string, masks: readonly string[]): string {
  const all = masks.flatMap((mask) => [
    mask,
    ...mask.split(/[\r\n]+/).filter((line) => line !== ''),
  ]);
  return all.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
}

describe('isMaskable', () => {
  test.each([
    '',
    '   ',
    'abc',
    'ab ',
    ' abc ',
    'true',
    'False',
    'NULL',
    '0',
    '8080',
    '12345',
    '-12.50',
    '+99999',
    '1.5',
    '{',
    '},',
    '  ],',
    '{ } [ ]',
    '"": "",',
    '-----',
    '======',
    '****',
    '-----BEGIN PRIVATE KEY-----',
    '-----END RSA PRIVATE KEY-----',
    '  -----BEGIN PRIVATE KEY-----\r',
    '-----BEGIN PGP PRIVATE KEY BLOCK-----',
    '---- BEGIN SSH2 PUBLIC KEY ----',
    'Proc-Type: 4,ENCRYPTED',
    '{\n"a": 1\n}',
    'secret\nabc',
    '\n\n',
  ])('%j is not', (text) => {
    expect(isMaskable(text)).toBe(false);
  });

  test.each([
    'abcd',
    'hunter2',
    '123456',
    '1234.56',
    'true1',
    '1e10',
    '!@#$%^&',
    '{"a":1}',
    'aaaa',
    '-----x',
    'secret\n\nhunter',
    '0x1F',
    '1.2.3.4',
  ])('%j is', (text) => {
    expect(isMaskable(text)).toBe(true);
  });
});

describe('maskForms', () => {
  test.each(['', 'abc', 'true', '8080', '{\n}', '-----BEGIN X-----'])('%j has none', (value) => {
    expect(forms(value)).toEqual([]);
  });

  test('one line: value, base64, JSON-escaped, HTML-escaped and URL-encoded', () => {
    expect(forms('p"ss w?rd~~')).toEqual([
      'p%22ss%20w%3Frd~~',
      'cCJzcyB3P3Jkfn4=',
      'p&quot;ss w?rd~~',
      'cCJzcyB3P3Jkfn4',
      'p%22ss+w%3Frd~~',
      'p\\"ss w?rd~~',
      'p"ss w?rd~~',
    ]);
    const base64 = forms('>>>???>>>?');
    expect(base64).toContain('Pj4+Pz8/Pj4+Pw==');
    expect(base64).toContain('Pj4+Pz8/Pj4+Pw');
    expect(base64).toContain('Pj4-Pz8_Pj4-Pw');
  });

  test('escapes of error pages', () => {
    expect(forms("a<b>&'c'")).toEqual(
      expect.arrayContaining([
        "a&lt;b&gt;&amp;'c'",
        'a&lt;b&gt;&amp;&#39;c&#39;',
        'a&lt;b&gt;&amp;&#x27;c&#x27;',
      ]),
    );
  });

  test('escapes of other JSON writers', () => {
    expect(forms('café<b>&c')).toEqual(
      expect.arrayContaining(['caf\\u00e9<b>&c', 'café\\u003cb\\u003e\\u0026c']),
    );
  });

  const pem =
    '-----BEGIN PRIVATE KEY-----\r\nMIIEvQIBADAN\r\nqhkiG9w0BAQ=\r\n-----END PRIVATE KEY-----\r\n';

  test('PEM: its lines without CR, whole in one line, but never its first and last line', () => {
    const all = forms(pem);
    expect(all).toEqual(
      expect.arrayContaining([
        'MIIEvQIBADAN',
        'qhkiG9w0BAQ=',
        JSON.stringify(pem).slice(1, -1),
        Buffer.from(pem).toString('base64'),
        Buffer.from(pem.trim()).toString('base64'),
        encodeURIComponent(pem),
      ]),
    );
    for (const form of all) {
      expect(form.split(/[\r\n]+/).some((line) => /^-{5}[^\\%]*-{5}$/.test(line))).toBe(false);
    }
  });

  test('pretty JSON: no brackets, but lines and strings inside', () => {
    const value = JSON.stringify(
      { id: 'short', n: 12345, list: ['12345678', { key: pem }] },
      null,
      2,
    );
    const all = forms(value);
    expect(all).toEqual(expect.arrayContaining(['12345678', 'MIIEvQIBADAN', '"id": "short",']));
    expect(all).not.toContain('short');
    expect(all.filter((form) => /^[\s{}[\],]*$/.test(form))).toEqual([]);
    expect(masked('{\n  [\n], 8080 }', all)).toBe('{\n  [\n], 8080 }');
  });

  test('JSON inside JSON, and a JSON string', () => {
    const inner = JSON.stringify({ password: 'correct-horse' });
    expect(forms(JSON.stringify({ config: inner }))).toContain('correct-horse');
    expect(forms('"correct-horse"')).toContain('correct-horse');
    expect(forms(JSON.stringify(Array.from({ length: 200_000 }, () => 'password')))).toContain(
      'password',
    );
  });

  test('half a surrogate pair is no problem', () => {
    expect(forms('secret\ud800')).toContain('secret\ud800');
  });

  test('longest first, none twice', () => {
    const all = forms(pem);
    expect(all.map((form) => form.length)).toEqual(
      all.map((form) => form.length).toSorted((a, b) => b - a),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the password of an address is a secret by itself', () => {
  test.each([
    ['postgres://app:s3cret-word@db.internal:5432/app', 's3cret-word'],
    ['postgres://app:s3cret%2Fword@db/app', 's3cret/word'],
    ['postgres://app:s3cret%2Fword@db/app', 's3cret%2Fword'],
    ['postgres://app:s3cret/w@rd#1@db/app', 's3cret/w@rd#1'],
    ['redis://:s3cret-word@cache:6379/0', 's3cret-word'],
    ['https://ghs_Token0123456789@github.com/acme/app', 'ghs_Token0123456789'],
    ['mongodb://u:correcthorsebattery@a,b,c/db?x=y', 'correcthorsebattery'],
    ['Server=tcp:db,1433;User ID=sa;Password=s3cret-word;Encrypt=true', 's3cret-word'],
    ["host=db user=app password='s3cret word 1' dbname=app", 's3cret word 1'],
    ['jdbc:postgresql://db/app?user=app&password=s3cret-word', 's3cret-word'],
    ['AccountName=acme;AccountKey=c2VjcmV0LXdvcmQ0Mg==', 'c2VjcmV0LXdvcmQ0Mg=='],
    ['{"url":"postgres://app:s3cret-word@db/app"}', 's3cret-word'],
    ['A=1\nDATABASE_URL=postgres://app:s3cret-word@db/app\n', 's3cret-word'],
    [`postgres://app:s3cret'w<rd"1@db/app`, `s3cret'w<rd"1`],
    ['amqp://u:s3cret-one@a:5672/;amqp://u:s3cret-two@b:5672/', 's3cret-one'],
    ['redis://u:s3cret-one@a,redis://u:s3cret-two@b', 's3cret-two'],
    ['app:s3cret-word@tcp(db:3306)/app', 's3cret-word'],
  ])('%s', (value, password) => {
    expect(forms(value)).toContain(password);
    expect(forms(value)).toContain(Buffer.from(password).toString('base64'));
    expect(hiddenForms(new Secret(value))).toContain(Buffer.from(password).toString('hex'));
  });

  test.each([
    ['postgres://postgres:postgres@db/postgres', 'postgres'],
    ['postgres://app:admin@db/app', 'admin'],
    ['postgres://app:changeme@db/app', 'changeme'],
    ['postgres://app:Password@db/app', 'Password'],
    ['postgres://app:12345678@db/app', '12345678'],
    ['postgres://web-app-1:web-app-1@db/app', 'web-app-1'],
    ['postgres://app:orders-db-1@orders-db-1/app', 'orders-db-1'],
    ['https://example.com:8443/users/me@example', '8443/users/me'],
    ['https://example.com/a?b=c', 'example.com'],
  ])('%s has none that is masked alone: %s would stand in logs by chance', (value, part) => {
    expect([...forms(value), ...hiddenForms(new Secret(value))]).not.toContain(part);
  });
});

describe('forms that are hidden, and no masks', () => {
  const secret = 'correct/horse+battery~';
  const hidden = hiddenForms(new Secret(secret));

  test.each(['user:', 'u:', 'us:', ''])('inside the base64 of more, behind %j', (before) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      const text = Buffer.from(`${before}${secret}, and more`).toString(encoding);
      const core = hidden.find((form) => text.includes(form));
      expect(core?.length).toBeGreaterThanOrEqual(Math.floor((secret.length * 8) / 6) - 2);
    }
  });

  test('in hexadecimal digits', () => {
    const hex = Buffer.from(secret).toString('hex');
    expect(hidden).toEqual(expect.arrayContaining([hex, hex.toUpperCase()]));
  });

  test('not of what is short', () => {
    expect(hiddenForms(new Secret('hunter2'))).toEqual([]);
  });
});

describe('properties', () => {
  const unit = fc.constantFrom(...characters('aZ09 {}":,\\\n\r\t-=+/<é😀'));
  const value = fc.oneof(
    fc.string({ unit, maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.json({ maxDepth: 2 }),
    fc.integer().map(String),
  );

  test('every form is maskable, on one line or with lines that all are', () => {
    fc.assert(
      fc.property(value, (text) => {
        for (const form of forms(text)) {
          expect(isMaskable(form)).toBe(true);
          for (const line of form.split(/[\r\n]+/)) {
            expect(line.trim() === '' || line.trim().length >= 4).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no maskable line of a value can be read in any of the forms in which it is printed', () => {
    fc.assert(
      fc.property(value, (text) => {
        fc.pre(isMaskable(text));
        const all = forms(text);
        const wellFormed = text.toWellFormed();
        const prints = [
          text,
          JSON.stringify(text),
          JSON.stringify({ env: [text] }),
          Buffer.from(wellFormed).toString('base64'),
          Buffer.from(wellFormed).toString('base64url'),
          encodeURIComponent(wellFormed),
          ...text.split(/\r\n|\r|\n/),
        ];
        for (const print of prints) {
          const shown = masked(`before ${print} after`, all);
          for (const line of print.split(/[\r\n]+/).map((each) => each.trim())) {
            if (isMaskable(line)) expect(shown).not.toContain(line);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
