import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import { visible } from '../../src/report/visible.ts';
import {
  annotations,
  expectGreen,
  expectUpdatedOnce,
  IMAGE,
  logGroup,
  messages,
  placeOf,
  posixTest,
  refusedAtOnce,
  sha256,
  shippedBytes,
  useStage,
  type Inputs,
} from './stage.ts';

const stage = useStage();

const DIGEST = `sha256:${'7c'.repeat(32)}`;
const PINNED = `ghcr.io/acme/app@${DIGEST}`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) stage().write(name, text);
}

/** Deploys several files, in the order of the keys unless `inputs` names them. */
async function deployFiles(
  files: Readonly<Record<string, string>>,
  inputs: Inputs = {},
): Promise<StepResult> {
  write(files);
  return stage().deploy({ compose_files: Object.keys(files).join('\n'), ...inputs });
}

/** Checks that a text is what runs, what is measured, what the step leaves behind, and what the log shows. */
function expectShipped(result: StepResult, guestText: string, text: string): void {
  expectGreen(result);
  expect(guestText).toBe(text);
  expect(shippedBytes(result).equals(Buffer.from(text))).toBe(true);
  expect(result.outputs['docker_compose_hash']).toBe(sha256(text));
  expect(logGroup(result, 'The compose text to ship')).toBe(visible(text));
  expect(result.log).toContain(`${Buffer.byteLength(text)} bytes, SHA-256 ${sha256(text)}`);
}

describe('several files', () => {
  test('become one text, which runs in the CVM', async () => {
    const cvm = stage().addCvm();
    const result = await deployFiles(
      {
        'compose.yaml': [
          '# the base',
          'services:',
          '  web:',
          '    image: ghcr.io/acme/app:dev  # replaced',
          '    command: ["serve", "--debug"]',
          '    ports:',
          '      - "8080:80"  # kept',
          '    environment:',
          '      - LEVEL=debug',
          '      - TOKEN=${TOKEN:?}',
          '  # the database',
          '  db:',
          `    image: ${IMAGE}`,
          '    healthcheck: {test: pg_isready}',
          'volumes:',
          '  data:',
          '',
        ].join('\n'),
        'deploy/prod.yaml': [
          'services:',
          '  web:',
          `    image: ${PINNED}`,
          '    command: serve',
          '    ports: ["443:443"]',
          '    environment:',
          '      - LEVEL=info',
          '      - "PRICE=$$5 ${UNIT:-each}"',
          '    volumes: [data:/data]',
          '',
        ].join('\n'),
      },
      { env: 'TOKEN=token-value' },
    );
    expectUpdatedOnce(cvm);
    expectShipped(
      result,
      cvm.guest.composeText,
      [
        '# the base',
        'services:',
        '  web:',
        `    image: ${PINNED}`,
        '    command: serve',
        '    ports:',
        '      - "8080:80"  # kept',
        '      - "443:443"',
        '    environment:',
        '      - LEVEL=info',
        '      - TOKEN=${TOKEN:?}',
        '      - "PRICE=$$5 ${UNIT:-each}"',
        '    volumes: [data:/data]',
        '  # the database',
        '  db:',
        `    image: ${IMAGE}`,
        '    healthcheck: {test: pg_isready}',
        'volumes:',
        '  data:',
        '',
      ].join('\n'),
    );
    expect(result.log).toContain('Compose text: from compose.yaml, deploy/prod.yaml,');
    expect(result.summary).toContain('`compose.yaml, deploy/prod.yaml`');
    expect(messages(result, 'warning')).toEqual([]);
  });

  test('are merged in the order in which they are named', async () => {
    const cvm = stage().addCvm();
    const files = {
      'a.yaml': `services:\n  web: {image: ${IMAGE}, command: a}\n`,
      'b.yaml': 'services:\n  web: {command: b}\n',
    };
    expectGreen(await deployFiles(files));
    expect(cvm.guest.composeText).toMatch(/command: b\b/);
    expectGreen(await deployFiles(files, { compose_files: 'b.yaml\na.yaml' }));
    expect(cvm.guest.composeText).toMatch(/command: a\b/);
  });

  test('become the same text each time, so that an unchanged deploy restarts nothing', async () => {
    const cvm = stage().addCvm();
    const files = {
      'a.yaml': `services:\n  web:\n    image: ${IMAGE}\n    labels: {b: 1, a: 2}\n`,
      'b.yaml': 'services:\n  web:\n    labels: [c=3, a=4]\n',
    };
    const first = await deployFiles(files);
    expectUpdatedOnce(cvm);
    const second = await deployFiles(files);
    expectGreen(second);
    expect(second.outputs).toMatchObject({
      status: 'unchanged',
      compose_hash: first.outputs['compose_hash'],
      docker_compose_hash: first.outputs['docker_compose_hash'],
    });
    expect(cvm.boots).toBe(1);
  });

  test('may reset and override what was before', async () => {
    const cvm = stage().addCvm();
    const result = await deployFiles({
      'compose.yaml': [
        'services:',
        '  web:',
        `    image: ${IMAGE}`,
        '    build: .',
        '    ports: ["80:80", "81:81"]',
        '    volumes: [./src:/src]',
        '    environment: {DEBUG: "1", LEVEL: info}',
        '  adminer: {image: adminer}',
        '',
      ].join('\n'),
      'prod.yaml': [
        'services:',
        '  web:',
        '    build: !reset null',
        '    ports: !override ["443:443"]',
        '    volumes: !reset []',
        '    environment: {DEBUG: !reset null}',
        '  adminer: !reset null',
        '',
      ].join('\n'),
    });
    expectShipped(
      result,
      cvm.guest.composeText,
      [
        'services:',
        '  web:',
        `    image: ${IMAGE}`,
        '    environment:',
        '      LEVEL: info',
        '    ports:',
        '      - "443:443"',
        '',
      ].join('\n'),
    );
  });

  test('may be documents of one file', async () => {
    const cvm = stage().addCvm();
    write({
      'compose.yaml': `services:\n  web:\n    image: ${IMAGE}\n    command: a\n---\nservices:\n  web:\n    command: b\n`,
    });
    const result = await stage().deploy();
    expectShipped(
      result,
      cvm.guest.composeText,
      `services:\n  web:\n    image: ${IMAGE}\n    command: b\n`,
    );
  });

  test('may differ in line ends and byte order marks', async () => {
    const cvm = stage().addCvm();
    const result = await deployFiles({
      'a.yaml': `\uFEFFservices:\r\n  web:\r\n    image: ${IMAGE}\r\n    labels: {größe: "世界"}\r\n`,
      'b.yaml': 'services:\n  web:\n    command: a\n',
    });
    expectGreen(result);
    expect(cvm.guest.composeText).toContain('größe: "世界"');
    expect(cvm.guest.composeText).toContain('command: a');
    expect(cvm.guest.composeText.slice(1)).not.toContain('\uFEFF');
  });

  test('too large together is refused, although each is small enough', async () => {
    const filler = (name: string): string =>
      `services:\n  ${name}:\n    image: ${IMAGE}\n    labels: {l: "${'x'.repeat(110_000)}"}\n`;
    const error = refusedAtOnce(
      stage(),
      await deployFiles({ 'a.yaml': filler('a'), 'b.yaml': filler('b') }),
    );
    expect(error.message).toMatch(/204.?800/);
  });
});

describe('one file with nothing to resolve', () => {
  test.each([
    ['byte order mark, Windows line ends, tabs and blanks at line ends', '\uFEFF', '\r\n', ' \t'],
    ['no line end at its end', '', '\n', ''],
  ])('is shipped byte for byte: %s', async (_what, start, end, trailing) => {
    const cvm = stage().addCvm();
    const lines = [
      `${start}# Kommentar, größer${trailing}`,
      'services:',
      '  "web":   {image:   ' + IMAGE + `,   command: ['a',"b"]}   # why${trailing}`,
      'x-empty:',
      '# the end',
    ];
    const text = lines.join(end);
    stage().write('compose.yaml', text);
    expectShipped(await stage().deploy(), cvm.guest.composeText, cvm.guest.composeText);
    expect(Buffer.from(cvm.guest.composeText)).toEqual(Buffer.from(text));
  });

  test('keeps its aliases, merge keys and `version`', async () => {
    const cvm = stage().addCvm();
    const text = `version: "3"\nx-base: &base {image: ${IMAGE}}\nservices:\n  a: *base\n  b:\n    <<: *base\n    command: b\n`;
    stage().write('compose.yaml', text);
    expectShipped(await stage().deploy(), cvm.guest.composeText, text);
  });
});

describe('`extends` and `include`', () => {
  test('are resolved from the workspace, with paths as Compose reads them', async () => {
    const cvm = stage().addCvm();
    write({
      'app/compose.yaml': [
        'include:',
        '  - ../infra/db.yaml',
        'services:',
        '  web:',
        '    extends: {file: ../common/base.yaml, service: node}',
        `    image: ${IMAGE}`,
        '  worker:',
        '    extends: web',
        '    command: work',
        '',
      ].join('\n'),
      'common/base.yaml':
        'services:\n  node:\n    restart: always\n    volumes: [./certs:/certs]\n',
      'infra/db.yaml': `services:\n  db:\n    image: ${IMAGE}\n    env_file: db.env\n`,
    });
    const result = await stage().deploy({
      compose_files: 'app/compose.yaml',
      lint_ignore: 'bind-relative\nenv-file',
    });
    expectShipped(result, cvm.guest.composeText, cvm.guest.composeText);
    const text = cvm.guest.composeText;
    expect(text).not.toMatch(/extends|include/);
    expect(text.match(/restart: always/g)).toHaveLength(2);
    expect(text).toContain('../common/certs');
    expect(text).toContain('../infra/db.env');
    expect(text).toContain('command: work');
  });

  const outside: readonly (readonly [string, string, RegExp])[] = [
    [
      'extends above it',
      'services:\n  web:\n    extends: {file: ../out.yaml, service: x}\n',
      /3:21/,
    ],
    ['include above it', 'include: [../out.yaml]\n', /1:11/],
    ['a long include above it', 'include:\n  - path: [a.yaml, ../out.yaml]\n', /2:/],
    ['an absolute path', 'include: [/etc/hostname]\n', /1:11/],
    ['a home folder', 'include: [~/out.yaml]\n', /1:11/],
    ['a file of the web', 'include: ["https://h.example/c.yaml"]\n', /1:11/],
    ['a git repository', 'include: ["git@github.com:a/b.git"]\n', /1:11/],
    ['a path with a variable', 'include: ["${DIR}/c.yaml"]\n', /1:11/],
    ['a file that is not there', 'include: [gone.yaml]\n', /1:11/],
  ];
  test.each(outside)('%s: refused at its place, and not read', async (_what, text, place) => {
    writeFileSync(
      path.join(path.dirname(stage().workspace), 'out.yaml'),
      'services: {outer-secret: {image: a}}\n',
    );
    write({ 'a.yaml': `services: {web: {image: ${IMAGE}}}\n`, 'compose.yaml': text });
    const result = await stage().deploy();
    const error = refusedAtOnce(stage(), result);
    expect(placeOf(error)).toMatch(/^compose\.yaml:/);
    expect(placeOf(error)).toMatch(place);
    expect(result.stdout + result.files).not.toContain('outer-secret');
  });

  posixTest('a link that leads out of it', async () => {
    const outer = path.join(path.dirname(stage().workspace), 'outer');
    mkdirSync(outer);
    writeFileSync(path.join(outer, 'c.yaml'), 'services: {outer-secret: {image: a}}\n');
    symlinkSync(outer, path.join(stage().workspace, 'in'));
    write({ 'compose.yaml': 'include: [in/c.yaml]\n' });
    const result = await stage().deploy();
    expect(placeOf(refusedAtOnce(stage(), result))).toBe('compose.yaml:1:11');
    expect(result.stdout + result.files).not.toContain('outer-secret');
  });

  test('a cycle of `extends` is shown as a chain', async () => {
    write({
      'compose.yaml': 'services:\n  a:\n    extends: {file: b.yaml, service: b}\n',
      'b.yaml': 'services:\n  b:\n    extends: {file: compose.yaml, service: a}\n',
    });
    const { message } = refusedAtOnce(stage(), await stage().deploy());
    expect(message).toMatch(/a in compose\.yaml.*b in b\.yaml.*a in compose\.yaml/);
  });

  test('a cycle of `include` is shown as a chain', async () => {
    write({ 'compose.yaml': 'include: [b.yaml]\n', 'b.yaml': 'include: [compose.yaml]\n' });
    const { message } = refusedAtOnce(stage(), await stage().deploy());
    expect(message).toMatch(/compose\.yaml.*b\.yaml.*compose\.yaml/);
  });
});

describe('what Compose refuses is refused at its place, before the first request', () => {
  const base = `services:\n  web:\n    image: ${IMAGE}\n    environment: {A: a}\n    ports: ["80:80"]\n    security_opt: [a]\n`;
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    [
      'a list over a mapping',
      { 'a.yaml': base, 'b.yaml': 'services:\n  - web\n' },
      'b.yaml:2:3',
      /services/,
    ],
    [
      'a text over a list',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web:\n    ports: "80"\n' },
      'b.yaml:3:12',
      /ports/,
    ],
    [
      'a key twice in the second file',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web:\n    command: a\n    command: b\n' },
      'b.yaml:4:5',
      /command/,
    ],
    [
      'a number as a key',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web:\n    labels:\n      1: x\n' },
      'b.yaml:4:7',
      /"1"/,
    ],
    [
      'an item that stands there already',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web:\n    security_opt: [b, a]\n' },
      'b.yaml:3:23',
      /security_opt/,
    ],
    [
      'an attribute that there is not',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web:\n    imagee: x\n' },
      'b.yaml:3:5',
      /imagee/,
    ],
    [
      'a value of another type',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web:\n    init: [true]\n' },
      'b.yaml:3:11',
      /init/,
    ],
    [
      'a service that nobody defines, to extend',
      { 'a.yaml': 'services:\n  web:\n    extends: base\n' },
      'a.yaml:3:14',
      /base/,
    ],
    [
      'text that is not YAML in the second file',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web: }\n' },
      'b.yaml:2:8',
      /./,
    ],
    [
      'text that is not YAML in an included file',
      { 'a.yaml': `include: [sub/c.yaml]\n${base}`, 'sub/c.yaml': 'services:\n\tx: 1\n' },
      'sub/c.yaml:2:1',
      /./,
    ],
    [
      'a schema error in an extended file',
      {
        'a.yaml': `services:\n  web:\n    image: ${IMAGE}\n    extends: {file: sub/c.yaml, service: s}\n`,
        'sub/c.yaml': 'services:\n  s:\n    nonsense: 1\n',
      },
      'sub/c.yaml:3:5',
      /nonsense/,
    ],
    [
      'the same service in an included file',
      {
        'a.yaml': `include: [c.yaml]\nservices:\n  web:\n    image: ${IMAGE}\n`,
        'c.yaml': 'services:\n  web:\n    image: other\n',
      },
      'a.yaml:3:3',
      /c\.yaml:2:3/,
    ],
    [
      'an alias to nothing in the second file',
      { 'a.yaml': base, 'b.yaml': 'services:\n  web: *base\n' },
      'b.yaml:2:8',
      /base/,
    ],
  ];
  test.each(cases)('%s', async (_what, files, place, pattern) => {
    write(files);
    const named = Object.keys(files).filter((name) => /^[ab]\.yaml$/.test(name));
    const result = await stage().deploy({ compose_files: named.join('\n') });
    const error = refusedAtOnce(stage(), result);
    expect(placeOf(error)).toBe(place);
    expect(error.message).toMatch(pattern);
    expect(error.message.startsWith(`${place}: `)).toBe(true);
    expect(result.summary).toContain(place);
    expect(result.outputs['compose_path'] ?? '').toBe('');
    expect(readdirSync(stage().temp)).toEqual([]);
  });

  test('the place is right behind a byte order mark and Windows line ends', async () => {
    stage().write('compose.yaml', '\uFEFFservices:\r\n  web:\r\n    nonsense: 1\r\n');
    const error = refusedAtOnce(stage(), await stage().deploy());
    expect(placeOf(error)).toBe('compose.yaml:3:5');
  });

  test('a file that is included must be UTF-8, too', async () => {
    write({ 'compose.yaml': `include: [c.yaml]\nservices: {web: {image: ${IMAGE}}}\n` });
    stage().write(
      'c.yaml',
      Buffer.from(
        `services:\n  db:\n    image: ${IMAGE}\n    labels: {l: gr\xFC\xDFe}\n`,
        'latin1',
      ),
    );
    const { message } = refusedAtOnce(stage(), await stage().deploy());
    expect(message).toMatch(/c\.yaml.*UTF-8/);
  });
});

describe('`images`', () => {
  const text = [
    '\uFEFF# head',
    'services:',
    '  web:   # the app',
    "    image:   'ghcr.io/acme/app:__TAG__'   # by the build",
    '    command: ["a",   "b"]',
    '  worker:',
    '    command: work',
    '    image: "ghcr.io/acme/app:__TAG__"',
    '  db: {image: postgres:16, restart: always}  # flow',
  ].join('\r\n');

  test('replaces only the bytes of the references, and reaches the CVM', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', text);
    const result = await stage().deploy({
      images: `web=${PINNED}\r\n\n# from the build\n worker = ${PINNED}\ndb=postgres:16@${DIGEST}`,
    });
    expectUpdatedOnce(cvm);
    const expected = text
      .replaceAll('ghcr.io/acme/app:__TAG__', PINNED)
      .replace('postgres:16', `postgres:16@${DIGEST}`);
    expectGreen(result);
    expect(cvm.guest.composeText).toBe(expected);
    expect(shippedBytes(result).toString()).toBe(expected);
    expect(result.outputs['docker_compose_hash']).toBe(sha256(expected));
    expect(messages(result, 'warning')).toEqual([]);
  });

  test('gives a service its own image where it had one by a merge key or none', async () => {
    const cvm = stage().addCvm();
    stage().write(
      'compose.yaml',
      'x-b: &b {image: old}\nservices:\n  web:\n    <<: *b\n  db:\n    restart: always\n',
    );
    expectGreen(await stage().deploy({ images: `web=${PINNED}\ndb=${IMAGE}` }));
    expect(cvm.guest.composeText).toBe(
      `x-b: &b {image: old}\nservices:\n  web:\n    image: ${PINNED}\n    <<: *b\n  db:\n    image: ${IMAGE}\n    restart: always\n`,
    );
  });

  test('comes after the merge', async () => {
    const cvm = stage().addCvm();
    const result = await deployFiles(
      {
        'a.yaml': 'include: [c.yaml]\nservices:\n  web: {image: a}\n',
        'b.yaml': 'services:\n  web: {image: b, command: run}\n',
        'c.yaml': 'services:\n  db: {image: c}\n',
      },
      { compose_files: 'a.yaml\nb.yaml', images: `web=${PINNED}\ndb=${IMAGE}` },
    );
    expectShipped(result, cvm.guest.composeText, cvm.guest.composeText);
    expect(cvm.guest.composeText).toContain(`image: ${PINNED}`);
    expect(cvm.guest.composeText).toContain(`image: ${IMAGE}`);
    expect(cvm.guest.composeText).not.toMatch(/image: [abc]\b/);
  });

  describe('from the metadata of docker/bake-action', () => {
    const metadata = (target: Readonly<Record<string, unknown>>): string =>
      JSON.stringify(
        {
          base: { 'buildx.build.ref': 'builder/builder0/base' },
          web: { 'containerimage.digest': DIGEST, 'image.name': 'ghcr.io/acme/app:1' },
          ...target,
        },
        null,
        2,
      );
    const compose = text.replaceAll('__TAG__', '1');

    test('is mixed with lines, and a target that pushed nothing and is no service is of no concern', async () => {
      const cvm = stage().addCvm();
      stage().write('compose.yaml', compose);
      const images = `${metadata({})}\nworker=${PINNED}`;
      expectGreen(await stage().deploy({ images }));
      expect(cvm.guest.composeText).toBe(compose.replaceAll('ghcr.io/acme/app:1', PINNED));
    });

    test.each([
      ['is a service, but pushed nothing', { db: {} }, /target `db` without an image.*push it/],
      ['is no service', { wep: { 'containerimage.digest': DIGEST, 'image.name': 'a' } }, /`wep`/],
    ])('a target that %s is an error', async (_what, target, pattern) => {
      stage().write('compose.yaml', compose);
      const result = await stage().deploy({ images: metadata(target) });
      expect(refusedAtOnce(stage(), result).message).toMatch(pattern);
    });
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a service that there is not', `wep=${PINNED}`, /`wep`.*web, worker, db/],
    [
      'something that is no reference',
      'web=ghcr.io/Acme/App:1',
      /Entry 1 of `images`.*image reference/,
    ],
    [
      'a digest that is too short',
      'web=acme/app@sha256:abc',
      /Entry 1 of `images`.*image reference/,
    ],
    [
      'a digest of the build that is missing',
      'web=ghcr.io/acme/app@',
      /Entry 1 of `images`.*image reference/,
    ],
    ['no reference at all', 'web=', /Entry 1 of `images`.*image reference/],
    ['a line without a service', `=${PINNED}`, /images/],
    ['a line without `=`', 'web', /images/],
    ['a service twice', `web=${PINNED}\nweb=${IMAGE}`, /Entry 2 of `images`.*earlier/],
  ];
  test.each(refused)('%s is refused before the first request', async (_what, images, pattern) => {
    stage().write('compose.yaml', text.replaceAll('__TAG__', '1'));
    expect(refusedAtOnce(stage(), await stage().deploy({ images })).message).toMatch(pattern);
  });

  test.each([
    ['__TAG__', 'app:__TAG__'],
    ['{{VERSION}}', '"app:{{VERSION}}"'],
    ['REPLACE_ME', 'ghcr.io/acme/app:REPLACE_ME'],
    ['REPLACE_WITH_DIGEST', 'app@sha256:REPLACE_WITH_DIGEST'],
  ])('the placeholder %s that nobody filled in is an error at its place', async (_word, image) => {
    stage().write(
      'compose.yaml',
      `services:\n  web: {image: ${IMAGE}}\n  db:\n    image: ${image}\n`,
    );
    const error = refusedAtOnce(stage(), await stage().deploy({ images: `web=${PINNED}` }));
    expect(error.properties['title']).toBe('image-placeholder');
    expect(placeOf(error)).toMatch(/^compose\.yaml:4:/);
  });
});

describe('`variables`', () => {
  const text = [
    'services:',
    '  web: # $TAG stays in a comment',
    '    image: ghcr.io/acme/app:${TAG:?no tag}   # by the build',
    '    labels: {$TAG: "a $TAG b", l: \'${TAG}\', m: "${MODE:-prod}"}',
    '    environment:',
    '      - "A=${TAG+with-${MODE}}"',
    '      - B=$$TAG $${TAG} ${TOKEN} $TAGGED',
    '      - C=${EMPTY:-default}${EMPTY-none}',
    '',
  ].join('\r\n');
  const filled = [
    'services:',
    '  web: # $TAG stays in a comment',
    `    image: ghcr.io/acme/app:1.2@${DIGEST}   # by the build`,
    `    labels: {$TAG: "a 1.2@${DIGEST} b", l: '1.2@${DIGEST}', m: "dev"}`,
    '    environment:',
    '      - "A=with-dev"',
    '      - B=$$TAG $${TAG} ${TOKEN} $TAGGED',
    '      - C=default',
    '',
  ].join('\r\n');

  test('are filled in where they stand, and nothing else changes', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', text);
    const result = await stage().deploy({
      variables: `TAG=1.2@${DIGEST}\nMODE = dev\nEMPTY=`,
      env: 'TOKEN=token-value\nTAGGED=tagged-value',
    });
    expectGreen(result);
    expect(cvm.guest.composeText).toBe(filled);
    expect(shippedBytes(result).toString()).toBe(filled);
    expect(result.outputs['docker_compose_hash']).toBe(sha256(filled));
    expect(messages(result, 'warning')).toEqual([]);
  });

  test('are filled into every file, also extended and included ones', async () => {
    const cvm = stage().addCvm();
    const result = await deployFiles(
      {
        'a.yaml':
          'include: [c.yaml]\nservices:\n  web:\n    image: app:$TAG\n    labels: ["x=${A}"]\n',
        'b.yaml': 'services:\n  web:\n    extends: {file: d.yaml, service: s}\n',
        'c.yaml': 'services:\n  db: {image: "db:${TAG}"}\n',
        'd.yaml': 'services:\n  s: {labels: ["y=${A}"]}\n',
      },
      {
        compose_files: 'a.yaml\nb.yaml',
        variables: `TAG=1@${DIGEST}\nA=b: # [c] "d" $e`,
      },
    );
    expectGreen(result);
    const shipped = cvm.guest.composeText;
    expect(shipped).toContain(`app:1@${DIGEST}`);
    expect(shipped).toContain(`db:1@${DIGEST}`);
    expect(shipped).toContain('x=b: # [c]');
    expect(shipped).toContain('y=b: # [c]');
    expect(shipped).toContain('$$e');
    expect(shipped).not.toMatch(/\$\{A\}|\$TAG/);
  });

  test('a finding behind a filled value is at its place in the file as it was', async () => {
    stage().addCvm();
    stage().write(
      'compose.yaml',
      `services:\n  web: {image: "app:\${TAG}", command: "\${TAG} \${TAG}", env_file: x.env}\n`,
    );
    const result = await stage().deploy({ variables: `TAG=1.0@${DIGEST}` });
    const error = refusedAtOnce(stage(), result);
    expect(error.properties['title']).toBe('env-file');
    const line = '  web: {image: "app:${TAG}", command: "${TAG} ${TAG}", env_file: x.env}';
    expect(placeOf(error)).toBe(`compose.yaml:2:${line.indexOf('x.env') + 1}`);
  });

  const secret = 'secret/value+of 12';
  const refused: readonly (readonly [string, Inputs, RegExp])[] = [
    ['a name that does not occur', { variables: 'TAG=1\nTAGG=2' }, /`TAGG`.*not use/],
    ['a name that is none', { variables: 'MY-TAG=2' }, /Entry 1 of `variables`.*name/],
    ['a name twice', { variables: 'TAG=1\nTAG=2' }, /Entry 2 of `variables`.*earlier/],
    ['a line without a name', { variables: '=1' }, /variables/],
    ['no value where one is demanded', { variables: 'TAG=' }, /`TAG`.*empty/],
    ['a name that is a secret', { variables: 'TAG=1.2', env: 'TAG=other-value' }, /TAG.*secret/],
    [
      'a name that is a secret of `env_names`',
      { variables: 'TAG=1.2', env_names: 'TAG', secrets_json: '{"TAG":"other-value"}' },
      /TAG.*secret/,
    ],
    [
      'the value of a secret',
      { variables: `TAG=${secret}`, env: `KEY='${secret}'` },
      /TAG.*secret.*KEY/,
    ],
    [
      'the value of a secret inside another text',
      { variables: `TAG=a-${secret}-b`, env: `KEY='${secret}'` },
      /TAG.*secret.*KEY/,
    ],
    [
      'a secret in base64',
      { variables: `TAG=${Buffer.from(secret).toString('base64')}`, env: `KEY='${secret}'` },
      /TAG.*secret.*KEY/,
    ],
    [
      'a secret in a URL',
      { variables: `TAG=${encodeURIComponent(secret)}`, env: `KEY='${secret}'` },
      /TAG.*secret.*KEY/,
    ],
    ['a short secret as a whole', { variables: 'TAG=abc', env: 'KEY=abc' }, /TAG.*secret.*KEY/],
  ];
  test.each(refused)('%s is refused before the first request', async (_what, inputs, pattern) => {
    stage().write(
      'compose.yaml',
      `services:\n  web:\n    image: ${IMAGE}\n    labels: ["t=\${TAG:?}", "k=\${KEY:-}"]\n`,
    );
    const result = await stage().deploy(inputs);
    expect(refusedAtOnce(stage(), result).message).toMatch(pattern);
    const seen = result.stdout.replaceAll(/^::add-mask::.*$/gm, '') + result.files;
    expect(seen).not.toContain(secret);
  });

  test('the API key as a public variable is refused, too', async () => {
    stage().write('compose.yaml', `services:\n  web: {image: ${IMAGE}, command: "\${K}"}\n`);
    const { apiKey } = stage().emulator;
    const result = await stage().deploy({ variables: `K=${apiKey}` });
    const error = refusedAtOnce(stage(), result);
    expect(error.message).toContain('api_key');
    expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, '') + result.files).not.toContain(apiKey);
  });
});

describe('the text that is left for later steps', () => {
  test('is one file in a folder of its own, also when the deploy fails later', async () => {
    const result = await stage().deploy({ cvm_id: 'nowhere' });
    expect(annotations(result, 'error')).toHaveLength(1);
    const [folder = '', ...others] = readdirSync(stage().temp);
    expect(others).toEqual([]);
    expect(readdirSync(path.join(stage().temp, folder))).toEqual(['compose.yaml']);
    expect(result.outputs['compose_path']).toBe(path.join(stage().temp, folder, 'compose.yaml'));
    expect(sha256(shippedBytes(result))).toBe(result.outputs['docker_compose_hash']);
  });

  test('of two steps of a job does not get mixed up', async () => {
    stage().addCvm();
    const first = await stage().deploy({ wait: 'false' });
    const second = await stage().deploy({ wait: 'false' });
    expect(first.outputs['compose_path']).not.toBe(second.outputs['compose_path']);
  });
});
