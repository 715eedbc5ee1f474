import { describe, expect, test } from '@jest/globals';

import {
  asFailure,
  Cancelled,
  ChecksFailed,
  Failure,
  framesOf,
  reasonOf,
} from '../../src/base/failure.ts';
import type { Finding } from '../../src/base/finding.ts';

const finding = (level: Finding['level']): Finding => ({ level, rule: 'r', message: 'So.' });

describe('ChecksFailed', () => {
  test.each([
    [
      [finding('error')],
      'Stopped before the first request: 1 error, no warning. Nothing was changed.',
    ],
    [
      [finding('error'), finding('warning'), finding('error'), finding('notice')],
      'Stopped before the first request: 2 errors, 1 warning. Nothing was changed.',
    ],
  ])('counts errors and warnings', (findings, message) => {
    const failed = new ChecksFailed(findings);
    expect(failed).toMatchObject({ message, findings, next: undefined });
    expect(failed).toBeInstanceOf(Failure);
  });

  test('says when it stopped', () => {
    expect(new ChecksFailed([finding('error')], 'before anything was sealed').message).toBe(
      'Stopped before anything was sealed: 1 error, no warning. Nothing was changed.',
    );
  });
});

test('a name of anybody is no class', () => {
  const bug = new Error('x');
  bug.name = '::error::sk-canary';
  expect(asFailure(bug).message).toMatch(/^Unexpected error: Error at /);
});

test('frames are the last lines, also where the message was changed afterwards', () => {
  const bug = new Error('first\n    at sk-canary (file.js:1:2)\nlast');
  bug.message = 'changed';
  expect(framesOf(bug).length).toBeGreaterThan(0);
  expect(framesOf(bug).join()).not.toContain('canary');
});

describe('asFailure', () => {
  test.each([
    ['a failure', new Failure('No.', { next: 'Do this.' })],
    ['a cancellation', new Cancelled('SIGINT')],
    ['failed checks', new ChecksFailed([])],
  ])('%s stays what it is', (_, failure) => {
    expect(asFailure(failure)).toBe(failure);
  });

  test('a bug says what and where, and not its own words: they may quote a secret', () => {
    const bug = new TypeError('Cannot read "sk-canary"\nsk-canary at sk-canary');
    const failure = asFailure(bug);
    expect(failure.message).toMatch(/^Unexpected error: TypeError at .+\.$/);
    expect(failure.next).toMatch(/bug of the action/);
    expect(failure.cause).toBe(bug);
    expect(failure.message).not.toMatch(/[\r\n]|canary/);
  });

  test.each([
    ['sk-canary', 'string'],
    [undefined, 'undefined'],
    [null, 'object'],
    [{ message: 'sk-canary' }, 'object'],
    [7, 'number'],
  ])('%j is a bug, too', (thrown, kind) => {
    expect(asFailure(thrown).message).toBe(`Unexpected error: ${kind}.`);
  });

  test('an error without a stack', () => {
    const bug = new Error('sk-canary');
    delete bug.stack;
    expect(asFailure(bug).message).toBe('Unexpected error: Error.');
  });
});

describe('framesOf', () => {
  test('where it was thrown, without its words', () => {
    const frames = framesOf(new Error('qwertz\nasdfgh\nat yxcvbn'));
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) expect(frame).toMatch(/^at /);
    expect(frames.join('\n')).not.toMatch(/qwertz|asdfgh|yxcvbn/);
  });

  test('none', () => {
    const bug = new Error('x');
    bug.stack = 'Error: x';
    expect(framesOf(bug)).toEqual([]);
  });
});

test.each([
  [new Error('Oops'), 'Oops'],
  ['Oops', 'Oops'],
  [7, '7'],
  [undefined, 'undefined'],
])('reasonOf %j', (thrown, reason) => {
  expect(reasonOf(thrown)).toBe(reason);
});
