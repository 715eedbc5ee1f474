import { describe, expect, test } from '@jest/globals';

import { AnswerReader, UnexpectedAnswer } from '../../src/phala/answer.ts';
import { readRevision, readRevisionDocument } from '../../src/phala/revision.ts';
import type { AppCompose } from '../../src/phala/cvm.ts';

const reader = (value: unknown): AnswerReader => new AnswerReader(value, 'Reading it');

describe('readRevision', () => {
  test('as the API documents it', () => {
    expect(
      readRevision(
        reader({
          revision_id: 'rev_1',
          vm_uuid: '6d4a',
          compose_hash: '0xAB',
          operation_type: 'compose_update',
          created_at: '2026-01-02T03:04:05Z',
          triggered_by: { username: 'x' },
        }),
      ),
    ).toEqual({
      id: 'rev_1',
      vmUuid: '6d4a',
      composeHash: '0xAB',
      operationType: 'compose_update',
      createdAt: '2026-01-02T03:04:05Z',
    });
  });

  test('a number as id, and nothing else', () => {
    expect(readRevision(reader({ revision_id: 7, compose_hash: 'ab', vm_uuid: null }))).toEqual({
      id: '7',
      vmUuid: undefined,
      composeHash: 'ab',
      operationType: undefined,
      createdAt: undefined,
    });
  });

  test.each([
    { compose_hash: 'ab' },
    { revision_id: 'r' },
    { revision_id: '', compose_hash: 'ab' },
  ])('%j is none', (answer) => {
    expect(() => readRevision(reader(answer))).toThrow(UnexpectedAnswer);
  });
});

describe('readRevisionDocument', () => {
  const document = { docker_compose_file: 'services: {}\r\n', allowed_envs: ['A'], x: null };
  const read = (compose_file?: unknown): AppCompose | undefined =>
    readRevisionDocument(reader({ compose_file }), 'Reading it');

  test.each([
    ['an object', document],
    ['its JSON text', JSON.stringify(document)],
  ])('%s', (_, given) => {
    expect(read(given)).toMatchObject({
      document,
      composeText: 'services: {}\r\n',
      allowedEnvs: ['A'],
    });
  });

  test.each([
    ['absent', undefined],
    ['null', null],
    ['no JSON', 'services: {}\n'],
    ['empty', ''],
    ['JSON, but no object', '[1]'],
    ['JSON null', 'null'],
  ])('%s: the API does not give it', (_, given) => {
    expect(read(given)).toBeUndefined();
  });

  test('an object of another form is an error, not a guess', () => {
    expect(() => read([])).toThrow(UnexpectedAnswer);
    expect(() => read({ allowed_envs: 'A' })).toThrow(UnexpectedAnswer);
  });
});
