import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { houseTable, ROOMS } from '../scripts/house.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

test('CONTRIBUTING.md has the table of the house', () => {
  const flat = (text: string): string => text.replace(/\s+/g, ' ');
  const page = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  expect(flat(page)).toContain(flat(houseTable()));
});

test('every folder of src/ is a room', () => {
  const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  const unknown = folders.filter((name) => !ROOMS.some(({ room }) => room.startsWith(name)));
  expect(unknown).toEqual([]);
});

test('the rooms stand in an order in which every import runs downwards', () => {
  const upwards = ROOMS.flatMap(({ room, imports }, index) =>
    imports
      .filter((below) => ROOMS.findIndex((other) => other.room === below) <= index)
      .map((below) => `${room} -> ${below}`),
  );
  expect(upwards).toEqual([]);
});
