import { describe, expect, test } from '@jest/globals';

import { Failure } from '../../src/base/failure.ts';
import { ApiError } from '../../src/phala/api-error.ts';
import { inputNames } from '../../src/inputs/read.ts';
import { INPUTS, type Group } from '../../src/inputs/table.ts';
import { modeNames, MODES } from '../../src/modes/table.ts';
import { parseProblem } from '../../src/phala/problem.ts';

function refused(status: number, body: unknown = { detail: 'No' }, requestId?: string): ApiError {
  const problem = parseProblem(JSON.stringify(body), requestId, (text) => text);
  // As a step that creates nothing.
  return ApiError.refused('Doing it', status, problem, (input) => input !== 'instance_type');
}

function isGroup(name: string): name is Group {
  return Object.hasOwn(INPUTS, name);
}

describe('a refusal', () => {
  test('says what was done, status, code, words, details, suggestions, links and request id', () => {
    const error = refused(400, {
      error_code: 'ERR-02-009',
      message: 'Incompatible configuration',
      request_id: 'req_1',
      details: [{ field: 'vcpu', message: 'too many' }],
      suggestions: ['Use fewer!'],
      links: [{ url: 'https://docs.example/x', label: 'Sizes' }],
    });
    expect(error.message).toBe(
      'Doing it failed: HTTP 400 Bad Request ERR-02-009: Incompatible configuration. vcpu: too many. Use fewer! See Sizes: https://docs.example/x. Request id: req_1.',
    );
    expect(error).toBeInstanceOf(Failure);
    expect(error.name).toBe('ApiError');
    expect(error.status).toBe(400);
    expect(error.code).toBe('ERR-02-009');
  });

  test('without any reason', () => {
    expect(refused(500, {}).message).toBe(
      'Doing it failed: HTTP 500 Internal Server Error: no reason given.',
    );
  });

  test('a status without a name of its own', () => {
    expect(refused(465).message).toBe('Doing it failed: HTTP 465: No.');
  });

  test.each([
    [401, /`api_key`/],
    [403, /workspace/],
    [404, /`cvm_id`/],
    [409, /conflict/],
    [422, /named fields/],
    [429, /later/],
    [465, /registered on chain.*approve/],
    [466, /no longer valid.*again/],
    [467, /wait/],
    [468, /register it on the contract/],
    [503, /maintenance.*later/],
    [500, /later/],
    [502, /later/],
    [504, /later/],
    [599, /later/],
    [418, /message of the API/],
  ])('the next step for %i', (status, next) => {
    expect(refused(status).next).toMatch(next);
  });

  test('each documented status has a next step of its own', () => {
    const documented = [400, 401, 403, 404, 409, 422, 429, 465, 466, 467, 468, 503];
    expect(new Set(documented.map((status) => refused(status).next)).size).toBe(documented.length);
  });

  test.each([
    ['ERR-03-002', 400, /Several CVMs fit.*`cvm_id`/],
    ['ERR-03-010', 400, /Several CVMs fit.*`cvm_id`/],
    ['ERR-03-003', 404, /`workspace`/],
    ['ERR-04-001', 400, /credit/],
    ['ERR-01-003', 400, /compose/],
  ])('the next step for the code %s goes before that for its status', (code, status, next) => {
    expect(refused(status, { error_code: code, message: 'm' }).next).toMatch(next);
  });

  test('a missing CVM: only a preview creates one by itself', () => {
    expect(refused(404).next).toMatch(
      /only `mode: preview` creates one by itself; a deploy .*`create: true`/,
    );
  });

  // A check asks nobody.
  const asking = modeNames().filter((mode) => MODES[mode].namesCvmBy !== 'nothing');
  test.each(asking)('names with `mode: %s` no input that the mode does not take', (mode) => {
    const taken = inputNames(MODES[mode].takes);
    const all = inputNames(Object.keys(INPUTS).filter(isGroup));
    const statuses = [400, 401, 403, 404, 409, 422, 429, 465, 466, 467, 468, 500, 503];
    const codes = ['01-002', '01-003', '02-001', '02-002', '02-010', '02-014', '02-015'].concat(
      ...['03-002', '03-003', '03-010', '04-001', '04-002'],
    );
    for (const [status, code] of [
      ...statuses.map((status) => [status, undefined] as const),
      ...codes.map((code) => [400, `ERR-${code}`] as const),
    ]) {
      const problem = parseProblem(JSON.stringify({ error_code: code }), undefined, (text) => text);
      const { next = '' } = ApiError.refused('Doing it', status, problem, (input) =>
        taken.has(input),
      );
      const named = [...next.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name);
      expect(named.filter((name) => all.has(name) && !taken.has(name))).toEqual([]);
      expect(next).not.toBe('See the message of the API above.');
    }
  });

  test('a code that nobody knows leaves the next step of the status', () => {
    expect(refused(404, { error_code: 'ERR-99-999', message: 'm' }).next).toBe(refused(404).next);
  });

  test.each([
    [400, false],
    [409, false],
    [429, false],
    [408, true],
    [425, false],
    [465, false],
    [500, true],
    [501, true],
    [502, true],
    [503, false],
    [504, true],
    [520, true],
    [599, true],
  ])('%i: whether the fate of the request is unknown: %s', (status, ambiguous) => {
    expect(refused(status)).toMatchObject({ ambiguous, permanent: false });
  });

  test.each([
    ['409 without a code', 409, { detail: 'Operation in progress' }, true],
    ['409 with a code', 409, { error_code: 'ERR-01-004', message: 'Taken' }, false],
    ['409 with a code under detail', 409, { detail: { error_code: 'E', message: 'm' } }, false],
    ['409 with nothing', 409, {}, true],
    ['423', 423, { detail: 'Locked' }, false],
  ])('busy: %s', (_, status, body, busy) => {
    expect(refused(status, body).busy).toBe(busy);
  });
});

test('no answer: the host, the reason, and that the fate is unknown', () => {
  const cause = new Error('low level');
  const error = ApiError.unreachable('Doing it', 'api.example', 'refused the connection', {
    cause,
  });
  expect(error.message).toBe('Doing it failed: api.example refused the connection.');
  expect(error).toMatchObject({
    status: undefined,
    code: undefined,
    ambiguous: true,
    busy: false,
    permanent: false,
    cause,
  });
  expect(error.next).toMatch(/`api_url`.*proxy/);
});

test('no answer: whether trying again can help', () => {
  const error = (permanent?: boolean): ApiError =>
    ApiError.unreachable('Doing it', 'api.example', 'has no address', {
      ...(permanent === undefined ? {} : { permanent }),
    });
  expect(error().permanent).toBe(false);
  expect(error(false).permanent).toBe(false);
  expect(error(true)).toMatchObject({ permanent: true, status: undefined });
  expect(ApiError.unreachable('Doing it', 'api.example', 'is away').cause).toBeUndefined();
});

test('a redirect: that it is refused, and why', () => {
  const error = ApiError.redirected('Doing it', 307, 'api.example');
  expect(error.message).toMatch(/api\.example answered HTTP 307.*Redirects are refused.*API key/);
  expect(error).toMatchObject({ status: 307, ambiguous: false, busy: false, permanent: false });
  expect(error.next).toMatch(/`api_url`/);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'the code %s, which every object has, is no known one',
  (code) => {
    const { next } = refused(418, { error_code: code, message: 'No' });
    expect(next).toBe('See the message of the API above.');
  },
);
