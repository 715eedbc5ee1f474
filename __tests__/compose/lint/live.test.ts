import { describe, expect, test } from '@jest/globals';
import { lintCompose } from '../../../src/compose/lint/lint.ts';
import { lintAgainstLive } from '../../../src/compose/lint/live.ts';
import {
  mappingNode,
  stringNode,
  type MappingNode,
  type Node,
} from '../../../src/compose/yaml/node.ts';
import { Source } from '../../../src/compose/yaml/source.ts';
import { PINNED, read, textAt, web } from './support.ts';

function compared(text: string, live: string): string[] {
  return lintAgainstLive(read(text).model, read(live).model).map(
    (finding) => `${finding.rule} ${textAt(finding, [text])}`,
  );
}

const app = (mount: string, rest = ''): string => web(`volumes: ["${mount}"]`, rest);
const DATA = 'volumes: {data: {}}\n';

describe('project name', () => {
  test.each([
    ['', '', []],
    ['name: dstack\n', '', []],
    ['', 'name: dstack\n', []],
    ['name: shop\n', 'name: shop\n', []],
    ['name: ${N}\n', 'name: ${N}\n', []],
    ['name: shop\n', '', ['project-name-changed shop']],
    ['name: shop\n', 'name: other\n', ['project-name-changed shop']],
    ['', 'name: shop\n', ['project-name-changed services:']],
  ])('%j after %j', (now, before, expected) => {
    expect(compared(now + web('init: true'), before + web('init: true'))).toEqual(expected);
  });

  test('volumes are compared as if the name had stayed', () => {
    const text = app('data:/d', DATA);
    expect(compared(`name: shop\n${text}`, text)).toEqual(['project-name-changed shop']);
  });
});

describe('volumes', () => {
  test.each([
    ['the same', app('data:/d', DATA), app('data:/d', DATA), []],
    ['another place in the container', app('data:/e', DATA), app('data:/d', DATA), []],
    ['a further volume', app('data:/d', DATA), web('init: true'), []],
    [
      'renamed',
      app('store:/d', 'volumes: {store: {}}\n'),
      app('data:/d', DATA),
      ['volume-lost "store:/d"]'],
    ],
    [
      'renamed, with the old name given',
      app('store:/d', 'volumes: {store: {name: dstack_data}}\n'),
      app('data:/d', DATA),
      [],
    ],
    [
      'given another name',
      app('data:/d', 'volumes: {data: {name: else}}\n'),
      app('data:/d', DATA),
      ['volume-lost "data:/d"]'],
    ],
    [
      'external under its full name',
      app('dd:/d', 'volumes: {dd: {external: true, name: dstack_data}}\n'),
      app('data:/d', DATA),
      [],
    ],
    ['no longer mounted', web('init: true', DATA), app('data:/d', DATA), ['volume-lost web:']],
    [
      'with its service',
      `services: {other: {image: "${PINNED}"}}\n`,
      app('data:/d', DATA),
      [`volume-lost services: {other: {image: "${PINNED}"}}`],
    ],
    ['declared, never mounted', web('init: true'), web('init: true', DATA), []],
    ['a bind mount', web('init: true'), app('/dstack/x:/d'), []],
  ])('%s', (_name, now, before, expected) => {
    expect(compared(now, before)).toEqual(expected);
  });
});

test('what the merge would have resolved is an error where it is left', () => {
  const source = new Source('c.yml', 'services: {}\n');
  const origin = { source, start: 0, end: 8 };
  const map = (pairs: Record<string, Node>): MappingNode =>
    mappingNode(Object.entries(pairs), origin);
  const text = (value: string): Node => stringNode(value, origin);
  const model = map({
    include: text('other.yml'),
    services: map({ web: map({ extends: map({ file: text('b.yml'), service: text('b') }) }) }),
  });
  const shipped = { text: '', findSecrets: () => [] };
  expect(
    lintCompose(model, shipped, undefined).map(({ rule, level }) => `${level} ${rule}`),
  ).toEqual(['error extends-file', 'error include']);
});
