import { describe, expect, test } from '@jest/globals';

import { AnswerReader } from '../../src/phala/answer.ts';
import {
  readContainer,
  readLogUrls,
  readOperationRecord,
  type Container,
} from '../../src/phala/diagnostics.ts';
import { reveal } from '../../src/base/secret.ts';

const reader = (value: unknown): AnswerReader => new AnswerReader(value, 'Reading it');

describe('readOperationRecord', () => {
  test('an operation with its events in their order', () => {
    expect(
      readOperationRecord(
        reader({
          correlation_id: 'c',
          operation_type: 'compose_update',
          status: 'FAILED',
          error_message: 'no disk',
          compose_hash: 'ab',
          events: [
            { event_type: 'a.start', timestamp: '2026-01-02T03:04:05Z', state: 'running' },
            { event_type: null, timestamp: null, state: null, more: {} },
          ],
        }),
      ),
    ).toEqual({
      correlationId: 'c',
      type: 'compose_update',
      status: 'failed',
      errorMessage: 'no disk',
      composeHash: 'ab',
      events: [
        { type: 'a.start', time: '2026-01-02T03:04:05Z', state: 'running' },
        { type: 'event', time: '', state: undefined },
      ],
    });
  });

  test.each([undefined, null, []])('events %j are none', (events) => {
    const answer = { correlation_id: 'c', status: 'completed', events };
    expect(readOperationRecord(reader(answer)).events).toEqual([]);
  });

  test('events of another form are left out', () => {
    const answer = { correlation_id: 'c', status: 'completed', events: ['x', { event_type: 'y' }] };
    expect(readOperationRecord(reader(answer)).events).toMatchObject([{ type: 'y' }]);
  });
});

describe('readContainer', () => {
  const read = (fields: Readonly<Record<string, unknown>>): Container =>
    readContainer(reader({ id: '1f', names: ['/web-1', '/other'], ...fields }));

  test('as the API gives it', () => {
    expect(read({ image: 'web:1', state: 'exited', status: 'Exited (1) 2 minutes ago' })).toEqual({
      name: 'web-1',
      image: 'web:1',
      state: 'exited',
      status: 'Exited (1) 2 minutes ago',
      log: undefined,
    });
  });

  test('the address of its log cannot print itself', () => {
    const { log } = read({ log_endpoint: 'https://logs.example/?token=canary' });
    expect(log === undefined ? '' : reveal(log)).toContain('canary');
    expect(JSON.stringify({ log })).not.toContain('canary');
  });

  test.each([
    [{ names: [] }, '1f'],
    [{ names: null }, '1f'],
    [{ names: null, id: null }, 'container'],
    [{ names: ['a/b'] }, 'a/b'],
    [{ names: ['//x'] }, '/x'],
  ])('%j is called %s', (fields, name) => {
    expect(read(fields).name).toBe(name);
  });
});

describe('readLogUrls', () => {
  const urls = (answer: unknown): [string, string][] =>
    [...readLogUrls(reader(answer))].map(([name, url]) => [name, reveal(url)]);

  test('those of the CVM itself, by name; a base is no log', () => {
    const logs = {
      serial: 'https://l/serial',
      stdout: 'https://l/stdout',
      stderr: '',
      container_log_base: 'https://l/c',
    };
    expect(urls({ logs })).toEqual([
      ['stdout', 'https://l/stdout'],
      ['serial', 'https://l/serial'],
    ]);
  });

  test.each([{}, { logs: null }, { logs: {} }, { logs: { stdout: null } }])(
    '%j: none',
    (answer) => {
      expect(urls(answer)).toEqual([]);
    },
  );

  test('another form: left out', () => {
    expect(urls({ logs: { stdout: {}, serial: 'https://a.example/' } })).toHaveLength(1);
  });
});
