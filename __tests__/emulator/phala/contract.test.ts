import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CONSTRAINTS, CORRECTIONS } from '../../../emulator/phala/contract/amendments.ts';
import { answerViolation, contractOf, same } from '../../../emulator/phala/contract/answers.ts';
import { objectAt } from '../../../emulator/phala/contract/json.ts';
import { DOCUMENTED, PREFIX } from '../../../emulator/phala/contract/operations.ts';
import { routes } from '../../../emulator/phala/routes/table.ts';

const text = readFileSync(
  new URL('../../../emulator/phala/contract/openapi.json', import.meta.url),
  'utf8',
);
const document: unknown = JSON.parse(text);
const schemas = objectAt(document, 'components', 'schemas');

test('the kept part of the document holds the operations that are served, and no others', () => {
  const kept = Object.entries(objectAt(document, 'paths')).flatMap(([path, operations]) =>
    Object.keys(objectAt(operations)).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const named = DOCUMENTED.map((operation) => operation.replace(' ', ` ${PREFIX}`));
  expect(kept.sort()).toEqual(named.sort());
  const unserved = DOCUMENTED.filter((operation) => {
    const [method, path = ''] = operation.split(' ');
    return !routes.some((route) => route.method === method && route.path.test(path));
  });
  expect(unserved).toEqual([]);
});

test('it holds the schemas that these need, and no others', () => {
  const needed = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(Object.keys(schemas).sort()).toEqual([...new Set(needed)].sort());
});

test('every amendment is of a schema that is there, and every constraint of a property that is there', () => {
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(Object.keys(CORRECTIONS)));
  for (const [name, properties] of Object.entries(CONSTRAINTS)) {
    expect(Object.keys(objectAt(schemas, name, 'properties'))).toEqual(
      expect.arrayContaining(Object.keys(properties)),
    );
  }
});

test('a contract by hand is refused where the document has one, and wanted where it has none', () => {
  const byHand = same({ type: 'string' });
  expect(contractOf('GET /cvms/{cvm_id}/stats', byHand)).toBe(byHand);
  expect(() => contractOf('GET /cvms/{cvm_id}/stats', undefined)).toThrow('has no schema');
  expect(() => contractOf('PATCH /cvms/{cvm_id}', undefined)).toThrow('has no schema');
  expect(() => contractOf('GET /cvms', byHand)).toThrow('has a schema');
});

const OPERATION = {
  correlation_id: 'x',
  operation_type: 'restart',
  target_state: 'running',
  triggered_by: 1,
  started_at: '2026-04-01T00:00:00Z',
  status: 'completed',
  sub_operations: [],
  events: [],
  instance_name: 'a',
};

test.each([
  ['what is right', {}, undefined],
  ['a hash as the API writes it', { compose_hash: 'a'.repeat(64) }, undefined],
  ['null where it may be null', { compose_hash: null }, undefined],
  ['a hash of another form', { compose_hash: 'ABC' }, /compose_hash must match pattern/],
  ['a status of its own', { status: 'fine' }, /status must be equal to one of/],
  ['a wrong type', { triggered_by: 'me' }, /triggered_by must be integer/],
  ['no time', { started_at: 'yesterday' }, /started_at must match format/],
])('an answer with %s', (_, changes, violation) => {
  const contract = contractOf('GET /cvms/{cvm_id}/operations', undefined);
  const body = { items: [{ ...OPERATION, ...changes }], total: 1, next_cursor: null };
  const found = answerViolation(contract, 'nested', 200, body);
  if (violation === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(violation);
});

test('an answer is looked at and left as it is, also where the document has a default', () => {
  const body = { vm: { vm_uuid: 'x', status: 'running' } };
  const contract = contractOf('POST /status/batch', undefined);
  expect(answerViolation(contract, 'nested', 200, body)).toBeUndefined();
  expect(body).toEqual({ vm: { vm_uuid: 'x', status: 'running' } });
});

test('each version of the API has its own shape of a list', () => {
  const contract = contractOf('GET /cvms', undefined);
  const hosted = {
    hosted: { id: 'x', name: 'a', status: 'running', uptime: '', app_id: 'a'.repeat(40) },
    name: 'a',
    status: 'running',
    public_urls: [],
  };
  expect(answerViolation(contract, 'flat', 200, [hosted])).toBeUndefined();
  expect(answerViolation(contract, 'nested', 200, [hosted])).toMatch(/resource/);
});
