import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { ROOMS } from '../../scripts/house.ts';
import { isJsonObject } from '../../src/phala/answer.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const pages = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'examples/README.md'],
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** A page as it is read, without the examples in it. */
function prose(page: string): string {
  return text(page).replace(/^```[\s\S]*?^```$/gm, '');
}

/** The anchors that GitHub makes of the headings of a page. */
function anchors(page: string): readonly string[] {
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/** Where the links of a page lead to inside the repository, pictures included. */
function links(page: string): readonly string[] {
  const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)];
  return targets
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^https?:/.test(target));
}

function isBroken(page: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const linked = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(ROOT, linked))) return true;
  return anchor !== undefined && !anchors(linked).includes(anchor);
}

test.each(pages)('%s: every link leads somewhere', (page) => {
  const broken = links(page).filter((target) => isBroken(page, target));
  expect(broken).toEqual([]);
});

/** The folders of this repository that pages speak of. */
const FOLDER = /^(?:src|emulator|scripts|__tests__|docs|examples)\//;

/** The paths of this repository that a page quotes, alone or in a command; `<name>` stands for any. */
function quotedPaths(page: string): readonly string[] {
  return [...prose(page).matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, quoted = '']) => quoted.split(' '))
    .filter((word) => FOLDER.test(word) && !word.includes('<'));
}

test.each(pages)('%s: every quoted path of the repository is there', (page) => {
  const missing = quotedPaths(page).filter((file) => !existsSync(path.join(ROOT, file)));
  expect(missing).toEqual([]);
});

describe('docs/architecture.md', () => {
  const page = text('docs/architecture.md').replace(/\s+/g, ' ');

  test('names only functions that stand in the file before them', () => {
    const named = [...page.matchAll(/`([\w/-]+\.ts)`(?:\*\*)? \(((?:`\w+`(?:, )?)+)\)/g)].flatMap(
      ([, file = '', names = '']) => [...names.matchAll(/\w+/g)].map(([name]) => ({ file, name })),
    );
    expect(named.length).toBeGreaterThan(50);
    const unknown = named.filter(({ file, name }) => !new RegExp(`\\b${name}\\b`).test(text(file)));
    expect(unknown).toEqual([]);
  });

  test('draws every room above those that it imports', () => {
    const [, picture = ''] = /^```text\n([\s\S]*?)^```$/m.exec(text('docs/architecture.md')) ?? [];
    const floors = picture
      .split('\n')
      .map((line) => [...line.matchAll(/[\w./]*\w[\w./]*/g)].map(([room]) => room));
    const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
    expect(floors.flat().toSorted()).toEqual(ROOMS.map(({ room }) => room).toSorted());
    const upwards = ROOMS.flatMap(({ room, imports }) =>
      imports
        .filter((below) => floorOf(below) <= floorOf(room))
        .map((below) => `${room} -> ${below}`),
    );
    expect(upwards).toEqual([]);
  });
});

describe('README.md', () => {
  const lines = text('README.md').trimEnd().split('\n');

  test('is short enough to be read', () => {
    expect(lines.length).toBeLessThanOrEqual(220);
    expect(lines.filter((line) => line.length > 240)).toEqual([]);
  });

  test('names only inputs and outputs that there are', () => {
    const action: unknown = parse(text('action.yml'));
    const declared = ['inputs', 'outputs'].flatMap((key) => {
      const part = isJsonObject(action) ? action[key] : undefined;
      return isJsonObject(part) ? Object.keys(part) : [];
    });
    const section = text('README.md').split('## Inputs and outputs that matter\n')[1] ?? '';
    const [list = ''] = section.split('\n## ');
    const named = [...list.matchAll(/^- ((?:`\w+`(?:, )?)+):/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/\w+/g)].map(([name]) => name),
    );
    expect(named.length).toBeGreaterThanOrEqual(16);
    expect(named.filter((name) => !declared.includes(name))).toEqual([]);
  });
});
