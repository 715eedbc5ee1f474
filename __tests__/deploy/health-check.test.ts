import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  EXAMPLE_PLACE,
  fillHealthUrl,
  isOfWholeApp,
  parseBodyExpectation,
  parseStatuses,
  statusesText,
  unknownPlaceholders,
  type BodyExpectation,
} from '../../src/deploy/health-check.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

describe('parseStatuses', () => {
  test.each([
    ['200', [[200, 200]]],
    [
      '200,204',
      [
        [200, 200],
        [204, 204],
      ],
    ],
    ['200-299', [[200, 299]]],
    ['200-200', [[200, 200]]],
    [
      ' 100 , 301-302 ,599',
      [
        [100, 100],
        [301, 302],
        [599, 599],
      ],
    ],
    ['200 - 299', [[200, 299]]],
    [
      '200\n,201',
      [
        [200, 200],
        [201, 201],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(parseStatuses(text)).toEqual(expected.map(([least, most]) => ({ least, most })));
  });

  test.each([
    ...['', ' ', ',', '200,', ',200', '200,,204', '20', '2000', '2xx', '200 204', '200;204', 'ok'],
    ...[
      '099',
      '600',
      '299-200',
      '200-',
      '-299',
      '200-299-300',
      '200-600',
      '+200',
      '2e2',
      '0x0',
      '٢٠٠',
    ],
  ])('%j is none', (text) => {
    expect(parseStatuses(text)).toBeUndefined();
  });

  test('what was read is written as it was meant, and read again as the same', () => {
    const status = fc.integer({ min: 100, max: 599 });
    const range = fc.tuple(status, status).map((pair) => pair.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (pairs) => {
        const ranges = pairs.map(([least = 0, most = 0]) => ({ least, most }));
        expect(parseStatuses(statusesText(ranges))).toEqual(ranges);
      }),
    );
  });

  test('whatever the text is, what comes out are statuses', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('0123456789,- \n')) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        for (const { least, most } of parseStatuses(given) ?? []) {
          expect(least).toBeGreaterThanOrEqual(100);
          expect(most).toBeLessThanOrEqual(599);
          expect(least).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseBodyExpectation', () => {
  function isMet({ wanted }: BodyExpectation, body: string): boolean {
    return typeof wanted === 'string' ? body.includes(wanted) : wanted.test(body);
  }

  function expectation(written: string): BodyExpectation {
    const parsed = parseBodyExpectation(written, SHA);
    if (parsed === undefined) throw new Error('It is no expectation.');
    return parsed;
  }

  test.each([
    ['a text', 'ok', '{"status":"ok"}', true],
    ['a text that is not there', 'ok', 'OK', false],
    ['characters of regular expressions are plain in a text', 'a.c(', 'xa.c(y', true],
    ['the same', 'a.c', 'abc', false],
    ['a slash alone', '/', 'a/b', true],
    ['two slashes are an empty expression, which is a text', '//', 'https://x', true],
    ['a path with one slash', '/health', 'at /health', true],
    ['an expression', '/^ok$/', 'ok', true],
    ['an expression that does not match', '/^ok$/', 'ok\n!', false],
    ['flag i', '/ok/i', 'OK', true],
    ['flag m', '/^ok$/m', 'a\nok\nb', true],
    ['flag s', '/a.b/s', 'a\nb', true],
    ['flag u', '/^.$/u', '😀', true],
    ['several flags', '/^A.B$/ims', 'x\na\nb\ny', true],
    ['slashes inside', '/a/b/', 'xa/by', true],
    ['over several lines', '/a\nb/', 'a\nb', true],
  ])('%s', (_, written, body, met) => {
    expect(isMet(expectation(written), body)).toBe(met);
  });

  test('asked again it says the same', () => {
    const again = expectation('/ok/i');
    expect(['ok', 'ok', 'no', 'ok'].map((body) => isMet(again, body))).toEqual([
      ...[true, true, false, true],
    ]);
  });

  test.each(['/(/', '/[/', '/a{2,1}/', '/ok/ii', '/\\p{X}/u', '/*/'])(
    '%s is no expression',
    (text) => {
      expect(parseBodyExpectation(text, SHA)).toBeUndefined();
    },
  );

  test('{sha} is the commit, everywhere', () => {
    const text = expectation('{sha} and {sha}');
    expect(text).toMatchObject({ text: `${SHA} and ${SHA}`, namesCommit: true });
    expect(isMet(text, `<${SHA} and ${SHA}>`)).toBe(true);
    expect(isMet(text, '{sha} and {sha}')).toBe(false);
    expect(isMet(expectation('/"commit": *"{sha}"/'), `{"commit": "${SHA}"}`)).toBe(true);
  });

  test('without {sha} no commit is named, also by its very digits', () => {
    expect(expectation(SHA)).toMatchObject({ text: SHA, namesCommit: false });
    expect(expectation('{SHA}').namesCommit).toBe(false);
  });
});

describe('unknownPlaceholders', () => {
  test.each([
    ['https://app.example/health', []],
    ['{app_url}/x?id={app_id}&p={port}', []],
    ['{instance_url}/x', []],
    ['{app_url}/{sha}/{}', ['{sha}', '{}']],
    ['{APP_URL}/{app-id}/{ port }', ['{APP_URL}', '{app-id}', '{ port }']],
    ['{app_url}/{a}{b}', ['{a}', '{b}']],
  ])('%s', (url, unknown) => {
    expect(unknownPlaceholders(url)).toEqual(unknown);
  });
});

describe('fillHealthUrl', () => {
  const place = {
    appId: 'ab',
    appUrl: 'https://app.example',
    instanceUrl: 'https://instance.example/',
    ports: [8080],
  };

  test.each([
    ['https://x.example/health', 'https://x.example/health'],
    ['{app_url}', 'https://app.example/'],
    ['{app_url}/health?deep=1', 'https://app.example/health?deep=1'],
    ['{instance_url}/health', 'https://instance.example/health'],
    ['https://{app_id}-{port}.x.example/{app_id}', 'https://ab-8080.x.example/ab'],
    ['http://127.0.0.1:{port}/', 'http://127.0.0.1:8080/'],
  ])('%s', (template, href) => {
    expect(fillHealthUrl(template, place)).toEqual(new URL(href));
  });

  test.each(['https://app.example/', 'https://app.example//'])(
    'a slash at the end of %s is not doubled',
    (appUrl) => {
      expect(String(fillHealthUrl('{app_url}/health', { ...place, appUrl }))).toBe(
        'https://app.example/health',
      );
    },
  );

  test('what is missing is said, but only if it is asked for', () => {
    const nothing = { appId: undefined, appUrl: undefined, instanceUrl: undefined, ports: [] };
    expect(fillHealthUrl('{app_url}/', nothing)).toMatch(/\{app_url\}.*no URL of the app\.$/);
    expect(fillHealthUrl('{instance_url}/', nothing)).toMatch(
      /\{instance_url\}.*the CVM itself\.$/,
    );
    expect(fillHealthUrl('https://{app_id}.x/', nothing)).toMatch(/\{app_id\}.*no app id/);
    expect(fillHealthUrl('https://x:{port}/', nothing)).toMatch(/\{port\}.*publishes no port\.$/);
    expect(fillHealthUrl('https://x:{port}/', { ...place, ports: [80, 443] })).toMatch(
      /publishes several: 80, 443\.$/,
    );
    expect(String(fillHealthUrl('https://x/', nothing))).toBe('https://x/');
  });

  test('what is no URL in the end is said as well', () => {
    expect(fillHealthUrl('{app_url}/x', { ...place, appUrl: 'not a url' })).toMatch(/not a URL/);
    expect(fillHealthUrl('https://x:{port}/', { ...place, ports: [70_000] })).toMatch(/not a URL/);
  });
});

describe('isOfWholeApp', () => {
  const place = { ...EXAMPLE_PLACE, appId: 'ab'.repeat(20) };
  test.each([
    ['{app_url}/health', true],
    ['https://{app_id}-8080.gateway.example/', true],
    [`https://${'ab'.repeat(20)}.gateway.example/`, true],
    ['{instance_url}/health', false],
    ['{instance_url}/health?app={app_id}', false],
    ['https://app.example/', false],
  ])('%s', (template, whole) => {
    const url = fillHealthUrl(template, place);
    expect(url instanceof URL && isOfWholeApp(template, url, place)).toBe(whole);
  });

  test('nothing is known to be of an app without an id', () => {
    const nameless = { ...place, appId: undefined };
    expect(isOfWholeApp('https://x.example/', new URL('https://x.example/'), nameless)).toBe(false);
  });
});
