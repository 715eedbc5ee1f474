import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { isAsPromised, setOutputs, type OutputName } from '../../src/step/outputs.ts';

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

test('a file that cannot be written is named', () => {
  process.env['GITHUB_OUTPUT'] = path.join(directory, 'removed', 'output');
  expect(() => {
    setOutputs({ app_id: 'one' }, asItIs);
  }).toThrow("The output `app_id` could not be written into the runner's file.");
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

test.each<[OutputName, string]>([
  ['compose_hash', 'ab'.repeat(32)],
  ['app_id', 'ab'.repeat(20)],
  ['cvm_id', 'cvm_Ab3-_x'],
  ['cvm_id', '4711'],
  ['vm_uuid', '0b6f1f9e-7c0d-4d7e-9b57-0d3b6f1f9e7c'],
  ['vm_uuid', '0b6f1f9e7c0d4d7e9b570d3b6f1f9e7c'],
  ['env_keys', ''],
  ['env_keys', 'A,_b1'],
  ['app_url', 'https://ab-80.dstack-prod5.phala.network'],
  ['app_url', 'http://127.0.0.1:8080/app/x?y=z&a=%20#b'],
  ['app_url', 'https://[2001:db8::1]:8443/'],
  ['correlation_id', '0b6f1f9e-7c0d-4d7e-9b57-0d3b6f1f9e7c'],
  ['device_id', '0xAB'.padEnd(66, '0')],
  ['approval_url', 'https://app.safe.global/home?safe=base:0x12'],
  ['cvm_name', 'acme-web'],
  ['kms_type', 'phala'],
  ['os_image', 'dstack-nvidia-dev-0.5.7'],
  ['pre_launch_script_hash', ''],
  ['pre_launch_script_hash', 'ab'.repeat(32)],
  ['device_call_data', `0x${'ab'.repeat(36)}`],
  ['delete_at', '2026-01-02T03:04:05.678Z'],
])('%s may be %j', (name, value) => {
  expect(isAsPromised(name, value)).toBe(true);
});

test.each<[OutputName, string]>([
  ['compose_hash', 'AB'.repeat(32)],
  ['compose_hash', '$(id)'],
  ['app_id', `app_${'ab'.repeat(20)}`],
  ['cvm_id', 'cvm_$(id)'],
  ['cvm_id', 'cvm_1\ncvm_2'],
  ['vm_uuid', 'not-a-uuid'],
  ['env_keys', 'A,$(id)'],
  ['env_keys', 'A B'],
  ...["https://a.example/'", 'https://a.example/"', 'https://a.example/`id`', 'https://$(id)'].map(
    (url) => ['app_url', url] as [OutputName, string],
  ),
  ['app_url', 'https://github.com@evil.example/'],
  ['app_url', 'https://a.example/ b'],
  ['app_url', 'javascript:alert(1)'],
  ['correlation_id', 'a b'],
  ['chain_id', '1e5'],
  ['approver', '0x12'],
  ['cvm_name', '-rf'],
  ['cvm_name', 'a b'],
  ['cvm_name', '$(id)'],
  ['kms_type', 'Phala KMS'],
  ['os_image', 'dstack`id`'],
  ['pre_launch_script_hash', 'none'],
  ['device_call_data', `0x${'ab'.repeat(32)}`],
  ['commit_token', 'a\nb'],
])('%s may not be %j', (name, value) => {
  expect(isAsPromised(name, value)).toBe(false);
});
