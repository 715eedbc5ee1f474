import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { setOutputs } from '../../src/step/outputs.ts';

let directory = '';
const before = process.env['GITHUB_OUTPUT'];

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'outputs-'));
  process.env['GITHUB_OUTPUT'] = path.join(directory, 'output');
  writeFileSync(path.join(directory, 'output'), '');
});

afterEach(() => {
  if (before === undefined) delete process.env['GITHUB_OUTPUT'];
  else process.env['GITHUB_OUTPUT'] = before;
  rmSync(directory, { recursive: true });
});

/** The outputs as the runner reads them: `name<<delimiter`, the value, the delimiter. */
function outputs(): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = readFileSync(path.join(directory, 'output'), 'utf8').split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const head = /^(.+?)<<(.+)$/.exec(line.replace(/\r$/, ''));
    if (head === null) continue;
    const [, name = '', delimiter = ''] = head;
    const end = lines.findIndex((candidate) => candidate.replace(/\r$/, '') === delimiter);
    found[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return found;
}

const asItIs = (value: string): string => value;

test('known values are set, unknown ones stay unset', () => {
  setOutputs({ compose_hash: 'ab', app_id: undefined, changed: 'true' }, asItIs);
  setOutputs({ status: 'deployed', env_keys: '' }, asItIs);
  expect(outputs()).toEqual({
    compose_hash: 'ab',
    changed: 'true',
    status: 'deployed',
    env_keys: '',
  });
});

test('a value cannot set another output', () => {
  setOutputs({ app_url: 'x\nstatus=deployed\nstatus<<EOF\ndeployed\nEOF' }, asItIs);
  expect(Object.keys(outputs())).toEqual(['app_url']);
});

test('a later value replaces an earlier one', () => {
  setOutputs({ app_id: 'one' }, asItIs);
  setOutputs({ app_id: 'two' }, asItIs);
  expect(outputs()).toEqual({ app_id: 'two' });
});

test('every value is cleaned, and what was unset stays so', () => {
  const seen: string[] = [];
  const clean = (value: string): string => {
    seen.push(value);
    return value.replaceAll('secret-1', '***');
  };
  setOutputs(
    { app_url: 'https://secret-1.example', cvm_id: 'cvm_1', app_id: undefined, env_keys: '' },
    clean,
  );
  expect(outputs()).toEqual({ app_url: 'https://***.example', cvm_id: 'cvm_1', env_keys: '' });
  expect(seen).toEqual(['https://secret-1.example', 'cvm_1', '']);
});
