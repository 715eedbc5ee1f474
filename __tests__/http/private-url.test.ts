import { describe, expect, test } from '@jest/globals';

import { isLoopback, isPrivate, whyNotVisited } from '../../src/http/private-url.ts';

test.each([
  'https://app.example/',
  'HTTPS://APP.example:8443/x?y',
  'https://10.0.0.1/',
  'http://localhost:3000/',
  'http://LOCALHOST/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://127.255.255.254:1/',
  'http://[::1]:8080/',
  'http://[0:0:0:0:0:0:0:1]/',
])('%s is private', (url) => {
  expect(isPrivate(new URL(url))).toBe(true);
});

test.each([
  'http://app.example/',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://evil.example/127.0.0.1',
  'http://localhost@evil.example/',
  'http://evil.example#localhost',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/',
  'http://128.0.0.1/',
  'http://[::2]/',
  'http://[::]/',
  'ftp://localhost/',
  'ws://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'javascript:alert(1)',
])('%s is not', (url) => {
  expect(isPrivate(new URL(url))).toBe(false);
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['127.0.0.1 ', false],
  ['xlocalhost', false],
  ['', false],
])('isLoopback(%j) is %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected);
});

describe('a URL that a server names', () => {
  const far = new URL('https://cloud-api.phala.com/api/v1');
  const here = new URL('http://127.0.0.1:8080/api/v1');

  test.each(['https://app.example/', 'https://10.0.0.1/', 'https://localhost.example/'])(
    '%s is visited, wherever the API is',
    (url) => {
      expect(whyNotVisited(new URL(url), far)).toBeUndefined();
      expect(whyNotVisited(new URL(url), here)).toBeUndefined();
    },
  );

  test.each([
    'http://127.0.0.1/',
    'https://127.1/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://LOCALHOST:1/',
    'https://localhost./',
    'https://app.localhost/',
    'https://app.localhost./',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:127.9.8.7]/',
    'https://[::127.0.0.1]/',
    'https://[::ffff:0.0.0.0]/',
    'https://0.0.0.0/',
    'https://0/',
  ])('%s is visited only for an API that is on loopback', (url) => {
    expect(whyNotVisited(new URL(url), far)).toBe('on the machine that runs this step');
    expect(whyNotVisited(new URL(url), here)).toBeUndefined();
  });

  test.each([
    ['http://app.example/', 'that is not https'],
    ['http://0.0.0.0/', 'that is not https'],
    ['file:///etc/passwd', 'that is not https'],
    ['https://user@app.example/', 'with a user name or a password'],
    ['https://:password@app.example/', 'with a user name or a password'],
    ['http://user:password@127.0.0.1/', 'with a user name or a password'],
  ])('%s never is: %s', (url, why) => {
    expect(whyNotVisited(new URL(url), far)).toBe(why);
    expect(whyNotVisited(new URL(url), here)).toBe(why);
  });
});
