import { expect, test } from '@jest/globals';

import type { Diagnosis } from '../../src/deploy/diagnosis.ts';
import { containerText, diagnosisLines, eventText } from '../../src/report/diagnosis-text.ts';

const NOTHING: Diagnosis = {
  operation: undefined,
  bootProgress: undefined,
  bootError: undefined,
  containers: [],
  logs: [],
  missing: [],
};

test('every fact on a line of its own; the logs are told elsewhere', () => {
  expect(
    diagnosisLines({
      operation: {
        correlationId: 'op-1',
        type: 'compose_update',
        status: 'failed',
        errorMessage: 'no disk',
        composeHash: undefined,
        events: [{ type: 'instance.start', time: '2026-01-02T03:04:05Z', state: 'running' }],
      },
      bootProgress: 'pre-launch',
      bootError: 'docker login failed',
      containers: [
        {
          name: 'web-1',
          image: 'web:1',
          state: 'exited',
          status: 'Exited (1)',
          log: undefined,
        },
      ],
      logs: [{ name: 'web-1', text: 'a\nb' }],
      missing: ['The log of db could not be read: HTTP 403.'],
    }),
  ).toEqual([
    'Operation op-1: compose_update, failed: no disk',
    '  2026-01-02T03:04:05Z instance.start (running)',
    'Boot progress: pre-launch',
    'Boot error: docker login failed',
    'Container web-1: exited, Exited (1), image web:1',
    'The log of db could not be read: HTTP 403.',
  ]);
});

test('what is not known is left out', () => {
  expect(diagnosisLines(NOTHING)).toEqual([]);
  const operation = {
    correlationId: 'op-1',
    type: undefined,
    status: 'in_progress',
    errorMessage: undefined,
    composeHash: undefined,
    events: [],
  };
  expect(diagnosisLines({ ...NOTHING, operation })).toEqual([
    'Operation op-1: of unknown type, in_progress',
  ]);
});

test.each([
  [{ type: 'x', time: '', state: undefined }, 'x'],
  [{ type: 'x', time: 't', state: 'failed' }, 't x (failed)'],
])('event %j', (event, text) => {
  expect(eventText(event)).toBe(text);
});

test.each([
  [{ state: undefined, status: undefined, image: undefined }, 'state unknown'],
  [{ state: undefined, status: undefined, image: 'web' }, 'state unknown, image web'],
  [{ state: 'running', status: undefined, image: undefined }, 'running'],
  [{ state: undefined, status: 'Up 2 minutes', image: 'web' }, 'Up 2 minutes, image web'],
])('container %j', (fields, text) => {
  expect(containerText({ name: 'n', log: undefined, ...fields })).toBe(text);
});
