import { pathToFileURL } from 'node:url';

import { expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import type { StepResult } from '../../scripts/runner-step.ts';
import { messages, useStage } from '../scenes/stage.ts';

const stage = useStage({ start: startStep });

const WORDS = 'words-that-may-hold-a-secret';

/** Runs a deploy in whose process something happens with the first request that a package or Node itself would do. */
async function deployWhile(happening: string): Promise<StepResult> {
  stage().addCvm();
  const preload = `import http from 'node:http';
    import { EventEmitter } from 'node:events';
    const send = http.request;
    http.request = (...given) => { ${happening} };`;
  const file = stage().write('happening.mjs', preload);
  return stage().deploy({}, { NODE_OPTIONS: `--import ${pathToFileURL(file).href}` });
}

test.each([
  [
    'an exception that nobody catches',
    `setImmediate(() => { throw new TypeError('${WORDS}'); }); return send(...given);`,
    /TypeError at .*:\d+/,
  ],
  [
    'a rejection that nobody waits for',
    `void Promise.reject(new RangeError('${WORDS}')); return send(...given);`,
    /RangeError at .*:\d+/,
  ],
])('%s ends the step with its error and its summary', async (_name, happening, told) => {
  const result = await deployWhile(happening);
  expect(messages(result, 'error')).toEqual([expect.stringMatching(told)]);
  expect(result.exitCode).toBe(1);
  expect(result.summary).toContain('Failed');
  expect(`${result.stdout}${result.stderr}${result.summary}`).not.toContain(WORDS);
});

test('a promise that is forgotten does, too', async () => {
  // Nothing is left to wait for: no answer comes, and no timer runs.
  const happening = `globalThis.setTimeout = () => ({ unref() {}, ref() {} });
    const request = new EventEmitter();
    return Object.assign(request, { end() {}, write() {}, setTimeout() {}, destroy() {} });`;
  const result = await deployWhile(happening);
  expect(messages(result, 'error')).toEqual([
    expect.stringContaining('it ended before its work was done'),
  ]);
  expect(result.exitCode).toBe(1);
  expect(result.summary).toContain('Failed unexpectedly');
});
