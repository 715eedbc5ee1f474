import { jest } from '@jest/globals';

import type { RecordedRequest } from '../../../emulator/phala/emulator.ts';
import { AnswerReader } from '../../../src/phala/answer.ts';
import { pathOf } from '../stage.ts';
import { mutationsOf } from './mutants.ts';
import { triggersIn, type Case, type End } from './play.ts';

/** What is read of GitHub's answers, which are long. */
const READ_OF_GITHUB = new Set([
  ...['id', 'body', 'user', 'login', 'type', 'author_association', 'performed_via_github_app'],
  ...['payload', 'cvm', 'state'],
]);

/** Segments of paths that are ids. */
const ID =
  /^(?:my-app|web-pr-7|web|acme|\d+|(?:cvm_|app_|rev|0x)?[0-9a-f][0-9a-f-]{15,}|(?:cvm|rev|kms)[_-]\w+|phala-\w+)$/;

/** Of an answer that an earlier play had, one change in so many is played, another one in each play. */
const SHARE = 4;

/**
 * The cases of a play: mutations of every answer that came in a good run, all along, and for what was asked before and
 * after the trigger, from the trigger on. Left out is what hardly says anything new:
 *
 * - fields of long answers that nobody reads by name;
 * - fields that are deleted where they are read by name: for `AnswerReader`, absent and null are the same;
 * - of an answer that an earlier play had: other types, which the same code refuses in the same way, what is wrong all
 *   along where it can be wrong from the trigger on, and of the rest all but one in {@link SHARE}. What differs between
 *   modes is what they do without a field. Of {@link DECIDING} only other types are left out.
 *
 * @param known the routes of earlier plays; those of this one are added
 */
export function casesOf(
  { asked, told }: End,
  read: ReadonlySet<string>,
  known: Set<string>,
): readonly Case[] {
  const routes = [
    ...routesOf(asked).map((route) => ({ ...route, of: 'Phala Cloud' as const })),
    ...routesOf(told).map((route) => ({ ...route, of: 'GitHub' as const })),
  ];
  const cases = routes.flatMap(({ key, requests, of }) => {
    const [first] = requests;
    const isOfPhala = of === 'Phala Cloud';
    const isWhole = isOfPhala && (first.method !== 'GET' || WHOLE.test(pathOf(first)));
    const names = isOfPhala ? read : READ_OF_GITHUB;
    const isKnown = known.has(key) && !DECIDING.test(pathOf(first));
    const mutations = mutationsOf(requests.map(bodyOf), (name) => isWhole || names.has(name))
      .filter(({ kind }) => isWhole || kind !== 'deleted')
      .filter(({ kind }) => !known.has(key) || kind !== 'retyped')
      .filter((_mutation, index) => !isKnown || (index + known.size) % SHARE === 0);
    const times = timesOf(requests, asked);
    return mutations.flatMap((mutation) =>
      (isKnown ? times.slice(-1) : times).map((isLate) => ({
        ...routeOf(first, of),
        mutation,
        isLate,
      })),
    );
  });
  for (const { key } of routes) known.add(key);
  return cases;
}

/** Whether answers can be wrong all along only, or also from the trigger on. */
function timesOf(requests: Requests, asked: readonly RecordedRequest[]): readonly boolean[] {
  const isAfter = requests.map((request) => triggersIn(asked.slice(0, asked.indexOf(request))) > 0);
  return isAfter.includes(true) && isAfter.includes(false) ? [false, true] : [false];
}

/** The list of all CVMs, by which each mode decides for itself what exists. */
const DECIDING = /\/cvms\/paginated$/;

/** Answers that are kept as a whole, or read without names. */
const WHOLE = /\/compose_file$|\/status\/batch$/;

/** Does work; gives the names of the fields that were read of answers meanwhile. */
export async function readDuring<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly read: ReadonlySet<string> }> {
  const { prototype } = AnswerReader;
  const spies = [
    jest.spyOn(prototype, 'text'),
    jest.spyOn(prototype, 'number'),
    jest.spyOn(prototype, 'flag'),
    jest.spyOn(prototype, 'child'),
    jest.spyOn(prototype, 'texts'),
    jest.spyOn(prototype, 'requiredChildren'),
    jest.spyOn(prototype, 'readableItems'),
  ];
  try {
    const result = await work();
    return { result, read: new Set(spies.flatMap(({ mock }) => mock.calls.map(([key]) => key))) };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

type Requests = readonly [RecordedRequest, ...RecordedRequest[]];

/** Requests with an answer in JSON, by where they went. */
function routesOf(
  requests: readonly RecordedRequest[],
): readonly { readonly key: string; readonly requests: Requests }[] {
  const routes = new Map<string, [RecordedRequest, ...RecordedRequest[]]>();
  for (const request of requests) {
    if (!/^[[{]/.test(request.response)) continue;
    const key = `${request.method} ${templateOf(request)}`;
    const known = routes.get(key);
    if (known === undefined) routes.set(key, [request]);
    else known.push(request);
  }
  return [...routes].map(([key, sent]) => ({ key, requests: sent }));
}

function routeOf(request: RecordedRequest, of: Case['of']): Pick<Case, 'of' | 'method' | 'path'> {
  const pattern = templateOf(request)
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '[^/]+');
  return { of, method: request.method, path: new RegExp(`^${pattern}$`) };
}

/** The path of a request, with `*` for ids. */
function templateOf(request: RecordedRequest): string {
  return pathOf(request)
    .split('/')
    .map((segment) => (ID.test(segment) ? '*' : segment))
    .join('/');
}

function bodyOf({ response }: RecordedRequest): unknown {
  return JSON.parse(response);
}
