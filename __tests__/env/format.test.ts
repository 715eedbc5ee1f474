import { expect, test } from '@jest/globals';
import { detectFormat } from '../../src/env/format.ts';

test.each([
  ['{"A":1}', 'json'],
  ['\uFEFF \n {', 'json'],
  ['{A: 1}', 'json'],
  ['A=1', 'dotenv'],
  ['# A: 1\n\nexport A = 1\n', 'dotenv'],
  ['A=1\nB: 2', 'dotenv'],
  ['A=x: y', 'dotenv'],
  ['A="\n  x: y\n"', 'dotenv'],
  ['URL=https://x', 'dotenv'],
  ['A: 1', 'yaml'],
  ['# c\r\nA: x=y', 'yaml'],
  ['A:\n  x', 'yaml'],
  ['"A": 1', 'yaml'],
  ["'A': 1", 'yaml'],
  ['---\nA: 1', 'yaml'],
  ['%YAML 1.2\n---', 'yaml'],
  ['A: |\n  B=1', 'yaml'],
  ['- A=1', 'yaml'],
  ['A:1', 'dotenv'],
  ['some secret', 'dotenv'],
  ['# only a comment', 'dotenv'],
  ['', 'dotenv'],
])('%j is %s', (text, format) => {
  expect(detectFormat(text)).toBe(format);
});
