import { describe, expect, test } from '@jest/globals';
import { mergeNamed, plain, refusals, type Files } from './merge-support.ts';

function merged(files: Files): string {
  return mergeNamed(files, ['compose.yml']).text;
}

function refusal(files: Files): { place: string; message: string; rule: string } {
  const [first] = refusals(() => merged(files));
  const { file = '', line = 0, column = 0 } = first?.place ?? {};
  return {
    place: `${file}:${line}:${column}`,
    message: first?.message ?? '',
    rule: first?.rule ?? '',
  };
}

describe('extends', () => {
  test('a service of the same file is the base', () => {
    const text = merged({
      'compose.yml':
        'services:\n  a:\n    extends: b\n    environment: [A=1]\n  b:\n    image: x # pinned\n    environment: {B: 2}\n    depends_on: [c]\n  c: {image: y}\n',
    });
    expect(text).toBe(
      'services:\n  a:\n    image: x # pinned\n    environment:\n      B: 2\n      A: "1"\n    depends_on: [c]\n  b:\n    image: x # pinned\n    environment: {B: 2}\n    depends_on: [c]\n  c: {image: y}\n',
    );
  });

  test('a service of another file brings its paths', () => {
    const text = merged({
      'compose.yml': 'services:\n  a:\n    extends: {file: ./sub/base.yml, service: b}\n',
      'sub/base.yml':
        'services:\n  b:\n    image: x\n    build: .\n    env_file: ./e.env\n    volumes:\n      - ./d:/d:ro\n      - named:/n\n      - ${V:-./v}:/v\n      - /abs:/a\n',
    });
    expect(text).toBe(
      [
        'services:',
        '  a:',
        '    image: x',
        '    build: sub',
        '    env_file: sub/e.env',
        '    volumes:',
        '      - type: bind',
        '        source: sub/d',
        '        target: /d',
        '        read_only: true',
        '        bind:',
        '          create_host_path: true',
        '      - named:/n',
        '      - ${V:-./v}:/v',
        '      - /abs:/a',
        '',
      ].join('\n'),
    );
  });

  test('the chain goes through files', () => {
    const text = merged({
      'compose.yml': 'services: {a: {extends: {file: x/1.yml, service: b}}}',
      'x/1.yml': 'services: {b: {user: u, extends: {file: y/2.yml, service: c}}}',
      'x/y/2.yml': 'services: {c: {image: i, build: {context: .., ssh: [k=./key]}}}',
    });
    expect(text).toBe(
      'services:\n  a:\n    image: i\n    build:\n      context: x\n      ssh:\n        - k=x/y/key\n    user: u\n',
    );
  });

  test('what a service resets is taken out of its base', () => {
    const text = merged({
      'compose.yml':
        'services:\n  a:\n    extends: b\n    ports: !reset []\n  b:\n    image: x\n    ports: ["1:1"]\n',
    });
    expect(text).toBe('services:\n  a:\n    image: x\n  b:\n    image: x\n    ports: ["1:1"]\n');
  });

  test('an override of the base does not reach who extended it', () => {
    const text = mergeNamed(
      {
        '1.yml': 'services: {a: {extends: b}, b: {image: x}}',
        '2.yml': 'services: {b: {image: y}}',
      },
      ['1.yml', '2.yml'],
    ).text;
    expect(text).toBe('services:\n  a: {image: x}\n  b:\n    image: y\n');
  });

  const refused: readonly (readonly [string, Files, string, RegExp])[] = [
    [
      'an unknown service',
      { 'compose.yml': 'services:\n  a: {extends: b}\n' },
      'compose.yml:2:16',
      /extends b, which is not in compose\.yml/,
    ],
    [
      'no service',
      { 'compose.yml': 'services:\n  a: {extends: {file: b.yml}}\n' },
      'compose.yml:2:16',
      /which service/,
    ],
    [
      'a missing file',
      { 'compose.yml': 'services:\n  a: {extends: {file: b.yml, service: b}}\n' },
      'compose.yml:2:23',
      /no such file/,
    ],
    [
      'a file outside',
      {
        'compose.yml': 'services:\n  a: {extends: {file: ../b.yml, service: b}}\n',
        '../b.yml': '',
      },
      'compose.yml:2:23',
      /outside the checkout/,
    ],
    [
      'an absolute file',
      { 'compose.yml': 'services:\n  a: {extends: {file: /b.yml, service: b}}\n', '/b.yml': '' },
      'compose.yml:2:23',
      /outside the checkout/,
    ],
    [
      'a variable',
      { 'compose.yml': 'services:\n  a: {extends: {file: "${F}", service: b}}\n' },
      'compose.yml:2:23',
      /variable/,
    ],
    [
      'a URL',
      { 'compose.yml': 'services:\n  a: {extends: {file: "https://x.y/c.yml", service: b}}\n' },
      'compose.yml:2:23',
      /only files of the checkout/,
    ],
    [
      'itself',
      { 'compose.yml': 'services:\n  a: {extends: a}\n' },
      'compose.yml:2:16',
      /a in compose\.yml, which extends a in compose\.yml/,
    ],
    [
      'a cycle through files',
      {
        'compose.yml': 'services: {a: {extends: {file: b.yml, service: b}}}',
        'b.yml': 'services:\n  b:\n    extends: {file: compose.yml, service: a}\n',
      },
      'b.yml:3:43',
      /a in compose\.yml, which extends b in b\.yml, which extends a in compose\.yml/,
    ],
    [
      'a service of a later file',
      { 'compose.yml': 'services: {a: {image: x}}\n---\nservices: {b: {extends: a}}\n' },
      'compose.yml:3:25',
      /not in compose\.yml/,
    ],
  ];
  test.each(refused)('%s is refused', (_what, files, place, message) => {
    const found = refusal(files);
    expect(found.place).toBe(place);
    expect(found.message).toMatch(message);
  });
});

describe('include', () => {
  test('resources are added, paths with them', () => {
    const text = merged({
      'compose.yml': 'include: [sub/inc.yml]\nservices:\n  a: {image: x}\n',
      'sub/inc.yml':
        'name: ignored\nservices:\n  b:\n    build: {target: t}\n    volumes: ["./d:/d"]\nconfigs:\n  c: {file: ./c.txt}\nvolumes:\n  v:\n',
    });
    expect(text).toBe(
      [
        'services:',
        '  a: {image: x}',
        '  b:',
        '    build:',
        '      target: t',
        '      context: sub',
        '    volumes:',
        '      - type: bind',
        '        source: sub/d',
        '        target: /d',
        '        bind:',
        '          create_host_path: true',
        'volumes:',
        '  v:',
        'configs:',
        '  c:',
        '    file: sub/c.txt',
        '',
      ].join('\n'),
    );
  });

  test('a list of paths is merged first, and a project directory moves the paths', () => {
    const text = merged({
      'compose.yml': 'include:\n  - path: [a/1.yml, a/2.yml]\n    project_directory: p\n',
      'a/1.yml': 'services: {s: {image: x, env_file: e}}',
      'a/2.yml': 'services: {s: {image: y}}',
    });
    expect(text).toBe('services:\n  s:\n    image: y\n    env_file: p/e\n');
  });

  test('a second file overrides what was included', () => {
    const text = mergeNamed(
      {
        'compose.yml': 'include: [i.yml]\n',
        'over.yml': 'services: {s: {image: y}}\n',
        'i.yml': 'services: {s: {image: x, user: u}}\n',
      },
      ['compose.yml', 'over.yml'],
    ).text;
    expect(text).toBe('services:\n  s:\n    image: y\n    user: u\n');
  });

  test('an env file of an include is pointed out', () => {
    const result = mergeNamed(
      {
        'compose.yml': 'include:\n  - path: i.yml\n    env_file: i.env\n',
        'i.yml': 'services: {s: {image: "x:${TAG}"}}\n',
        'i.env': 'TAG=1\n',
      },
      ['compose.yml'],
    );
    expect(result.findings).toEqual([
      expect.objectContaining({
        level: 'warning',
        rule: 'compose-include-env-file',
        place: { file: 'compose.yml', line: 3, column: 15 },
      }),
    ]);
    expect(plain(result.model)).toEqual({ services: { s: { image: 'x:${TAG}' } } });
  });

  const refused: readonly (readonly [string, Files, string, RegExp])[] = [
    ['no list', { 'compose.yml': 'include: i.yml\n' }, 'compose.yml:1:10', /must be a list/],
    ['a missing file', { 'compose.yml': 'include: [i.yml]\n' }, 'compose.yml:1:11', /no such file/],
    [
      'a file outside',
      { 'compose.yml': 'include: [../i.yml]\n', '../i.yml': '' },
      'compose.yml:1:11',
      /outside/,
    ],
    ['a variable', { 'compose.yml': 'include: ["${I}.yml"]\n' }, 'compose.yml:1:11', /variable/],
    [
      'a repository',
      { 'compose.yml': 'include: ["git@github.com:a/b.git"]\n' },
      'compose.yml:1:11',
      /only files/,
    ],
    [
      'itself',
      { 'compose.yml': 'include: [./compose.yml]\n' },
      'compose.yml:1:11',
      /compose\.yml, which includes compose\.yml/,
    ],
    [
      'a cycle',
      { 'compose.yml': 'include: [i.yml]\n', 'i.yml': 'include:\n  - compose.yml\n' },
      'i.yml:2:5',
      /compose\.yml, which includes i\.yml, which includes compose\.yml/,
    ],
    [
      'the same name with another meaning',
      {
        'compose.yml': 'include: [i.yml]\nservices:\n  s: {image: x}\n',
        'i.yml': 'services: {s: {image: y}}\n',
      },
      'compose.yml:3:3',
      /also defined by an included file, at i\.yml:1:12/,
    ],
    [
      'an included file that Compose would refuse',
      { 'compose.yml': 'include: [i.yml]\n', 'i.yml': 'services: {s: {imgae: y}}\n' },
      'i.yml:1:16',
      /does not know "imgae"/,
    ],
  ];
  test.each(refused)('%s is refused', (_what, files, place, message) => {
    const found = refusal(files);
    expect(found.place).toBe(place);
    expect(found.message).toMatch(message);
  });
});
