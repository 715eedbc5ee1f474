import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ENV_RULES, shownName } from '../../src/env/rules.ts';

test('every rule has an id of its kind and is used outside the table', () => {
  const folder = new URL('../../src/env/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((file) => file !== 'rules.ts')
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  for (const rule of Object.keys(ENV_RULES)) {
    expect(rule).toMatch(/^env(-[a-z0-9]+)+$/);
    expect(sources).toContain(`'${rule}'`);
  }
});

test.each([
  ['A_1', '`A_1`'],
  ['a.b-c', '`a.b-c`'],
  ['postgres://u:p@h', 'a name of 16 characters (not shown)'],
  ['A'.repeat(256), 'a name of 256 characters (not shown)'],
  ['', 'a name of 0 characters (not shown)'],
])('%j is shown as %s', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
