import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { createScrub } from '../../src/report/scrub.ts';

test('a form is hidden also where the text begins with it, whatever it begins with itself', () => {
  // The first characters of some texts look like a beginning that is not there yet.
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');
  const beginnings = letters.flatMap((a) => letters.map((b) => a + b));
  const leaking = beginnings.flatMap((beginning) =>
    ['ap', 'aq', 'pa', 'qa', '00', 'Zz'].flatMap((rest) => {
      const form = `${beginning}${rest}SecretTail`;
      return createScrub([form])(`${form} was refused`) === '*** was refused' ? [] : [form];
    }),
  );
  expect(createScrub(['apaqZq8SecretTail'])('apaqZq8SecretTail!')).toBe('***!');
  expect(leaking).toEqual([]);
});

test('there may be very many forms', () => {
  const forms = Array.from({ length: 200_000 }, (_, index) => `form-${index}-of-many`);
  expect(createScrub(forms)('x form-199999-of-many y')).toBe('x *** y');
});

describe('createScrub', () => {
  test.each([
    ['nothing to scrub', [], 'as it is', 'as it is'],
    ['empty forms do not count', [''], 'as it is', 'as it is'],
    ['every occurrence', ['abcd'], 'abcd-abcdabcd', '***-******'],
    ['the longest first', ['pass', 'password1'], 'password1 pass', '*** ***'],
    ['the longest first, in whatever order', ['password1', 'pass'], 'password1 pass', '*** ***'],
    [
      'regex characters',
      ['a.c', '(x|y)*', '[z]', '\\d+', '^$'],
      'abc a.c (x|y)* [z] \\d+ 5 ^$',
      'abc *** *** *** *** 5 ***',
    ],
    ['a slash and a dash', ['a/b-c'], 'a/b-c', '***'],
    ['a leading digit or letter', ['0abc', 'nabc'], '0abc nabc \nabc', '*** *** \nabc'],
    ['several lines', ['one\ntwo'], 'x one\ntwo y', 'x *** y'],
    ['beyond the basic plane', ['pa😀ss'], 'pa😀ss', '***'],
    ['case counts', ['abcd'], 'ABCD', 'ABCD'],
    ['a dollar sign in the form', ['$&$1'], 'x$&$1y', 'x***y'],
  ])('%s', (_, forms, text, expected) => {
    expect(createScrub(forms)(text)).toBe(expected);
  });

  test('of two forms that overlap in a text nothing is left', () => {
    expect(createScrub(['abcd', 'cdefgh'])('x abcdefgh y')).not.toMatch(/[efgh]{2}/);
    expect(createScrub(['cdefgh', 'abcd'])('x abcdefgh y')).not.toMatch(/[efgh]{2}/);
  });

  test('no form is left, whatever the text', () => {
    // A small alphabet, so that forms occur, touch and hold each other.
    const form = fc.string({
      unit: fc.constantFrom('a', 'b', '.', '\\', '(', '\n'),
      minLength: 1,
      maxLength: 5,
    });
    const pieces = fc.array(fc.oneof(form, fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 5 }), pieces, (forms, parts) => {
        const scrubbed = createScrub(forms)([...parts, ...forms].join(''));
        for (const one of forms) expect(scrubbed).not.toContain(one);
      }),
      { numRuns: 500 },
    );
  });

  test('what holds no form stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(createScrub(['\u0001form\u0001'])(text)).toBe(text);
      }),
    );
  });
});

describe('a form is found as servers write it', () => {
  const secret = `p<a>&"ss'/w+rd é😀 100%`;
  const upper = encodeURIComponent(secret);
  const html = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#x27;')
    .replaceAll('/', '&#x2F;')
    .replaceAll('+', '&#43;')
    .replaceAll('é', '&#233;');
  const json = JSON.stringify(secret).slice(1, -1);
  test.each([
    ['escaped for HTML', html],
    ['escaped for HTML twice', html.replaceAll('&', '&amp;')],
    ['in a URL', upper],
    ['in a URL, in lower case', upper.replace(/%../g, (escape) => escape.toLowerCase())],
    ['in a URL, with what may stand there as it is', upper.replaceAll('%2F', '/')],
    ['in JSON', json],
    ['in JSON with escaped slashes', json.replaceAll('/', '\\/')],
    ['in JSON in JSON', JSON.stringify(json).slice(1, -1)],
    ['in JSON in HTML', json.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
    [
      'in JSON, all escaped',
      secret.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ["in Python's repr", secret.replaceAll("'", "\\'")],
    [
      "in Python's repr of bytes",
      [...Buffer.from(secret)]
        .map((byte) =>
          byte < 0x80
            ? String.fromCharCode(byte).replace("'", "\\'")
            : `\\x${byte.toString(16).padStart(2, '0')}`,
        )
        .join(''),
    ],
  ])('%s', (_, written) => {
    expect(createScrub([secret])(`the value <${written}> is wrong`)).toBe(
      'the value <***> is wrong',
    );
  });

  test('one that looks escaped itself', () => {
    for (const form of ['pass%41word', 'C:\\new\\x41', '&amp;password']) {
      const scrub = createScrub([form]);
      expect(scrub(`x ${form} y`)).toBe('x *** y');
      expect(scrub(`x ${JSON.stringify(form)} y`)).toBe('x "***" y');
      expect(scrub(`x ${encodeURIComponent(form)} y`)).toBe('x *** y');
    }
  });

  const base64 = Buffer.from(Array.from({ length: 100 }, (_, byte) => byte)).toString('base64');
  test.each([
    ['at 76 columns', /.{76}/g, '$&\n'],
    ['at 64 columns, indented', /.{64}/g, '$&\r\n    '],
    ['in a log', /.{76}/g, '$&\n2026-01-02T03:04:05.678901234Z web-1  | '],
    ['in a diff of comments', /.{76}/g, '$&\n-  # '],
    ['in a JSON string', /.{76}/g, '$&\\n'],
    ['with one return too many', /.{76}/g, '$&\r\r\n'],
  ])('one that is broken into lines %s', (_, width, broken) => {
    const text = `base64: ${base64.replace(width, broken)} and more`;
    expect(createScrub([base64])(text)).toBe('base64: *** and more');
    // As of something longer, of which it is the middle.
    expect(createScrub([base64.slice(40, 100)])(text)).not.toContain(base64.slice(40, 50));
  });

  test.each([
    ['the log of a kernel', (line: number) => `[   1${line}.345678] app[512]: `],
    ['a kernel whose clock gets longer', (line: number) => `[${9 + line}.5] app[512]: `],
    ['syslog', (line: number) => `Nov 26 23:00:0${line} host app[1]: `],
    ['a container, narrow', () => 'web-1| '],
    ['a container in colours', () => '\x1b[36mweb-1 |\x1b[0m '],
    ['a container in tight colours', () => '\x1b[36mweb-1 |\x1b[0m'],
    ['a quotation', () => '> '],
    ['a container runtime', (line: number) => `2026-01-02T03:04:0${line}.678901234Z stdout F `],
    ['a time without a zone', (line: number) => `2026-01-02 03:04:0${line},678 INFO  app: `],
  ])('one that is broken into lines of %s', (_what, head) => {
    const parts = base64.match(/.{1,60}/g) ?? [];
    const lines = (from: number): string =>
      parts.map((part, line) => (line < from ? part : head(line) + part)).join('\n');
    const scrub = createScrub([base64]);
    expect(scrub(`x\n${lines(0)}\n${head(3)}y`)).toBe(`x\n${head(0)}***\n${head(3)}y`);
    // With something else on its first and its last line.
    const told = `Boot error: ${head(0)}base64: ${lines(1)} and more`;
    expect(scrub(told)).toBe(`Boot error: ${head(0)}base64: *** and more`);
    expect(createScrub([base64.slice(40, 100)])(told)).not.toContain(base64.slice(40, 50));
  });

  test('short ones are not put together from the ends of lines', () => {
    expect(createScrub(['abcd'])('ab\ncd')).toBe('ab\ncd');
  });

  test('what it takes grows with the text, not with its square', () => {
    const scrub = createScrub(['password-one', `${'a'.repeat(40)}b`]);
    const lines = [
      'a\n',
      'a\n   ',
      'a a a a a a a a\n',
      '> a\n',
      `${' a'.repeat(300)}\n`,
      'a\r',
      '1\n',
    ];
    const units = ['\\"', '&amp;', '%41', '\\', 'a', '&#', '%', '\\x', ...lines];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(600_000 / unit.length));
      expect(scrub(text)).toBe(text);
    }
  });
});
