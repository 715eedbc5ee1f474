import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { StepResult } from '../../scripts/runner-step.ts';
import { startInProcess, type HostPart } from './in-process.ts';
import { annotations, ROUTES, seenOf, Stage, withoutMasks } from './stage.ts';

const API_KEY = 'phak_any-text/0+key=';

/** Texts that try to be something else. */
const TEXTS = [
  '::error::forged',
  'a\n::error::forged\r\n::add-mask::a\n::stop-commands::x\n##[error]forged',
  '%0A::error::forged%25',
  '\u0000\u001b[31m\u0007\u202e\u2028::error::forged\u0085::error::forged',
  '\ud800 half a pair',
  `${'long '.repeat(40_000)}end`,
  `the key ${API_KEY} and\n${API_KEY}`,
  '```\n</details><script>|a|b|',
  'undefined',
  'constructor',
  '',
];

/** What can carry a text into a step, and make it fail. */
const CARRIERS: Readonly<Record<string, (stage: Stage, text: string) => HostPart | undefined>> = {
  'the message of a refusal': (stage, text) =>
    refuse(stage, { message: text, suggestions: [text] }),
  'the code of a refusal': (stage, text) => refuse(stage, { error_code: text, message: 'No' }),
  'the fields of a refusal': (stage, text) =>
    refuse(stage, { detail: [{ loc: ['body', text], msg: text, input: text }] }),
  'a page': (stage, text) => refuse(stage, `<html><title>${text}</title>${text}</html>`),
  'the status of the CVM': (stage, text) => {
    const rewrite = (body: unknown): unknown => ({ ...Object(body), status: text, name: text });
    stage.emulator.faults.next.push({
      ...ROUTES.cvm,
      times: 1000,
      action: { kind: 'rewritten', rewrite },
    });
    return undefined;
  },
  'the error of a boot': (stage, text) => {
    const [cvm] = stage.emulator.cvms;
    if (cvm !== undefined) cvm.behaviour.boot = { kind: 'fails', bootError: text || 'none' };
    return undefined;
  },
  'a compose file': (stage, text) => {
    stage.write('compose.yaml', `services:\n  ${text}: [`);
    return undefined;
  },
  'an exception': (_stage, text) => ({
    random: () => {
      throw new TypeError(text);
    },
  }),
  'the class of an exception': (_stage, text) => ({
    random: () => {
      throw Object.assign(new Error(text), { name: text });
    },
  }),
};

function refuse(stage: Stage, body: unknown): HostPart | undefined {
  stage.emulator.faults.next.push({
    ...ROUTES.provision,
    times: 1000,
    action: { kind: 'status', status: 418, body },
  });
  return undefined;
}

/** Commands of the runner that a step prints itself. */
const OWN_COMMANDS = /^::(?:add-mask|error|warning|notice|debug|group|endgroup)[ :]/;

async function play(carrier: string, text: string): Promise<StepResult> {
  let part: HostPart | undefined;
  const stage = await Stage.open({
    emulator: { apiKey: API_KEY },
    start: (setup) => startInProcess(setup, part),
  });
  try {
    stage.addCvm();
    part = CARRIERS[carrier]?.(stage, text);
    return await stage.deploy({ api_key: API_KEY, poll_interval: '0.001', wait_timeout: '1' });
  } finally {
    await stage.close();
  }
}

function expectOneError(result: StepResult): void {
  expect(result.exitCode).toBe(1);
  expect(annotations(result, 'error')).toHaveLength(1);
  expect(result.summary).toMatch(/^### \S/);
  expect(result.stderr).toBe('');
  // The runner looks for its older commands, which may stand anywhere, where it found none of the newer ones.
  const others = withoutMasks(result)
    .split(/\r\n|\n|\r/)
    .filter((line) => !OWN_COMMANDS.test(line));
  expect(others.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  expect(seenOf(result)).not.toContain(API_KEY);
  expect(result.stdout.length).toBeLessThan(400_000);
}

test.each(Object.keys(CARRIERS))(
  'whatever text is in %s, the step ends with one error and a summary',
  async (carrier) => {
    for (const text of TEXTS) expectOneError(await play(carrier, text));
  },
);

test('so it is with texts that nobody thought of', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(CARRIERS)),
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (carrier, text) => {
        expectOneError(await play(carrier, text));
      },
    ),
    { numRuns: 15, seed: 11 },
  );
});
