import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { isLogPublic, readPullRequest, type PullRequest } from '../../src/step/pull-request.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'event-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function reading(event: unknown): PullRequest | undefined {
  const file = path.join(folder, 'event.json');
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event));
  return readPullRequest({ GITHUB_EVENT_PATH: file });
}

const SHA = 'a'.repeat(40);
const head = { sha: SHA, repo: { full_name: 'acme/web' } };
const base = { repo: { full_name: 'acme/web' } };

function pull(fields: object = {}): object {
  return { pull_request: { number: 7, head, base, ...fields } };
}

test('a pull request of the repository', () => {
  expect(reading(pull())).toEqual({ number: 7, headSha: SHA, isFork: false, isClosed: false });
});

describe('a fork', () => {
  test.each([
    ['of somebody', { ...head, repo: { full_name: 'evil/web' } }],
    ['in capitals, which GitHub would not write', { ...head, repo: { full_name: 'ACME/web' } }],
    ['that was deleted', { ...head, repo: null }],
    ['without a name', { ...head, repo: {} }],
    ['that is not said', { sha: SHA }],
  ])('%s', (_name, fork) => {
    expect(reading(pull({ head: fork }))?.isFork).toBe(true);
  });

  test('is what comes from a repository that nobody can name, too', () => {
    expect(reading(pull({ head: { sha: SHA, repo: null }, base: { repo: null } }))?.isFork).toBe(
      true,
    );
  });
});

test.each([
  ['a branch', 'main'],
  ['something longer', `${SHA}\nx`],
  ['a number', 7],
  ['nothing', undefined],
])('a head commit that is none: %s', (_name, sha) => {
  expect(reading(pull({ head: { ...head, sha } }))?.headSha).toBeUndefined();
});

test('a commit of a repository with SHA-256', () => {
  const sha = 'b'.repeat(64);
  expect(reading(pull({ head: { ...head, sha } }))?.headSha).toBe(sha);
});

describe('no pull request', () => {
  test.each<[string, unknown]>([
    ['a push', { ref: 'refs/heads/main' }],
    ['an issue', { issue: { number: 7, pull_request: {} } }],
    ['one without a number', pull({ number: undefined })],
    ['one with a text as the number', pull({ number: '7' })],
    ['one with half a number', pull({ number: 7.5 })],
    ['a list', []],
    ['null', null],
    ['no JSON', '{'],
    ['an empty file', ''],
    ['a text', { pull_request: 'yes' }],
  ])('%s', (_name, event) => {
    expect(reading(event)).toBeUndefined();
  });

  test.each([undefined, '', '/nowhere/event.json'])('no file: %j', (file) => {
    expect(readPullRequest({ GITHUB_EVENT_PATH: file })).toBeUndefined();
  });
});

test('a pull request that is closed', () => {
  expect(reading(pull({ state: 'closed' }))?.isClosed).toBe(true);
  expect(reading(pull({ state: 'open' }))?.isClosed).toBe(false);
});

describe('the log of the run is public', () => {
  function isPublic(event: unknown, name = 'push'): boolean {
    const file = path.join(folder, 'event.json');
    writeFileSync(file, JSON.stringify(event));
    return isLogPublic({ GITHUB_EVENT_PATH: file, GITHUB_EVENT_NAME: name });
  }

  test('in a public repository', () => {
    expect(isPublic({ repository: { private: false } })).toBe(true);
    expect(isPublic({ repository: { private: true } })).toBe(false);
  });

  test('as far as is known where the event does not say', () => {
    expect(isPublic({ schedule: '0 4 * * *' }, 'schedule')).toBe(true);
    expect(isLogPublic({ GITHUB_EVENT_NAME: 'push' })).toBe(true);
  });

  test('not where there is no event at all', () => {
    expect(isLogPublic({})).toBe(false);
  });
});
