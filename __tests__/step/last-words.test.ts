import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { lastWords } from '../../src/step/last-words.ts';

let folder = '';
const written: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'last-words-'));
  written.length = 0;
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function say(thrown: unknown): { readonly log: string; readonly summary: string } {
  const file = path.join(folder, 'summary');
  lastWords(thrown, { GITHUB_STEP_SUMMARY: file });
  return { log: written.join(''), summary: readFileSync(file, 'utf8') };
}

test('say what was thrown and where, and nothing of its message', () => {
  const { log, summary } = say(new TypeError('sk-canary\n::error::canary\n    at canary (x:1:2)'));
  expect(log).toMatch(/^\n::error::The action failed unexpectedly: TypeError at [^\n]+\n$/);
  expect(summary).toMatch(/^### Failed unexpectedly\n\n`[^`]*TypeError at /);
  expect(log + summary).not.toContain('canary');
  expect(process.exitCode).toBe(1);
});

test('add no second error to that of the step', () => {
  process.exitCode = 1;
  const { log, summary } = say(new Error('x'));
  expect(log).toBe('');
  expect(summary).not.toBe('');
});

test('need no summary, and no error', () => {
  lastWords('sk-canary', {});
  lastWords(undefined, { GITHUB_STEP_SUMMARY: path.join(folder, 'missing', 'summary') });
  expect(written.join('')).toMatch(/unexpectedly: string\./);
  expect(written.join('')).not.toContain('canary');
});
