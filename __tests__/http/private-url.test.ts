import { expect, test } from '@jest/globals';

import { isLoopback, isPrivate } from '../../src/http/private-url.ts';

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
