import { readdirSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import type { StepResult } from '../../scripts/runner-step.ts';
import {
  annotations,
  COMPOSE,
  expectGreen,
  expectReadable,
  expectUntouched,
  expectUpdatedOnce,
  IMAGE,
  placeOf,
  refusedAtOnce,
  theError,
  useStage,
  type Annotation,
  type Inputs,
} from './stage.ts';

const stage = useStage();

/** An annotation as `level rule file:line:column`. */
function shortOf(annotation: Annotation): string {
  return `${annotation.level} ${annotation.properties['title'] ?? ''} ${placeOf(annotation)}`;
}

function found(result: StepResult): string[] {
  return annotations(result).map(shortOf);
}

function columnOf(line = '', text: string): number {
  return line.indexOf(text) + 1;
}

/** What was sent to the API before the step ended, without what only reads. */
function changing(): string[] {
  return stage()
    .emulator.requests.filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
}

/** Everything that people can see, masks excepted. */
function visible(result: StepResult): string {
  return [result.stdout.replaceAll(/^::add-mask::.*$/gm, ''), result.stderr, result.files].join(
    '\n',
  );
}

describe('every level becomes an annotation at its place', () => {
  test('in one file', async () => {
    const cvm = stage().addCvm();
    stage().write(
      'deploy/compose.yaml',
      [
        'services:',
        '  web:',
        '    image: nginx:1.28',
        '    privileged: true',
        `  db: {image: ${IMAGE}, restart: always}`,
        '',
      ].join('\n'),
    );
    const result = await stage().deploy({ working_directory: 'deploy' });
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(found(result)).toEqual([
      'warning image-mutable deploy/compose.yaml:3:12',
      'notice trust-privileged deploy/compose.yaml:4:5',
    ]);
    expect(result.summary).toMatch(/warning `image-mutable` \| `deploy\/compose\.yaml:3:12`/);
    expect(result.summary).toMatch(/notice `trust-privileged` \| `deploy\/compose\.yaml:4:5`/);
  });

  test('in the file that each node came from, after a merge with includes and extends', async () => {
    stage().write(
      'a.yaml',
      [
        'include: [db/c.yaml]',
        'services:',
        '  web:',
        '    extends: {file: common/d.yaml, service: base}',
        '    image: nginx:1.27',
        '    volumes:',
        '      - cache:/cache',
        '      - ./conf:/conf',
        'volumes: {cache: }',
        '',
      ].join('\n'),
    );
    stage().write('b.yaml', 'services:\n  web:\n    image: nginx:1.28\n    pid: host\n');
    stage().write(
      'db/c.yaml',
      `services:\n  db:\n    image: ${IMAGE}\n    env_file: [.env]\n    platform: linux/arm64\n`,
    );
    stage().write(
      'common/d.yaml',
      'services:\n  base:\n    restart: always\n    privileged: true\n',
    );
    const result = await stage().deploy({ compose_files: 'a.yaml\nb.yaml' });
    expect(result.exitCode).toBe(1);
    expectReadable(result);
    expect(stage().emulator.requests).toEqual([]);
    expect(found(result)).toEqual([
      'error bind-relative a.yaml:8:9',
      'warning image-mutable b.yaml:3:12',
      'notice trust-host-namespace b.yaml:4:10',
      'notice trust-privileged common/d.yaml:4:5',
      'error env-file db/c.yaml:4:16',
      'warning platform-not-amd64 db/c.yaml:5:15',
    ]);
    expect(result.log).toContain('Stopped before the first request: 2 errors');
    for (const { message } of annotations(result))
      expect(message).toMatch(/^[\w./]+:\d+:\d+: .+\./);
  });

  test('behind a byte order mark, Windows line ends, and characters of several bytes', async () => {
    stage().addCvm();
    const lines = [
      '\uFEFFservices:',
      '  web: {labels: ["größe 🚀"], image: nginx:1}',
      `  b: {image: ${IMAGE}, command: "ü", privileged: true}`,
      '',
    ];
    stage().write('compose.yaml', lines.join('\r\n'));
    const result = await stage().deploy({ wait: 'false' });
    expectGreen(result);
    // Columns count as the editor does: UTF-16 units.
    expect(found(result)).toEqual([
      `warning image-mutable compose.yaml:2:${columnOf(lines[1], 'nginx')}`,
      `notice trust-privileged compose.yaml:3:${columnOf(lines[2], 'privileged')}`,
    ]);
  });
});

describe('`lint_ignore`', () => {
  const text = [
    'services:',
    '  web: {image: nginx:1, privileged: true}',
    '  db: {image: postgres:16, privileged: true}',
    '',
  ].join('\n');
  const all = [
    'warning image-mutable compose.yaml:2:16',
    'notice trust-privileged compose.yaml:2:25',
    'warning image-mutable compose.yaml:3:15',
    'notice trust-privileged compose.yaml:3:28',
  ] as const;

  test.each<readonly [string, string, readonly number[]]>([
    ['nothing', '', [0, 1, 2, 3]],
    ['a rule', 'image-mutable', [1, 3]],
    ['a rule for a service', 'image-mutable:db', [0, 1, 3]],
    [
      'rules and services, with blank lines and comments',
      '\r\n# why\r\n image-mutable:web \r\ntrust-privileged\r\n',
      [2],
    ],
    ['everything for a service', 'all:web', [2, 3]],
    ['everything', 'all', []],
    ['a service that there is not', 'image-mutable:nobody', [0, 1, 2, 3]],
  ])('switches off %s', async (_what, lint_ignore, left) => {
    stage().addCvm();
    stage().write('compose.yaml', text);
    const result = await stage().deploy({ lint_ignore, wait: 'false' });
    expectGreen(result);
    expect(found(result)).toEqual(left.map((index) => all[index]));
  });

  test('lets an error pass, and ships the text as it is', async () => {
    const cvm = stage().addCvm();
    const broken = `services:\n  web:\n    image: ${IMAGE}\n    env_file: .env\n`;
    stage().write('compose.yaml', broken);
    expectGreen(await stage().deploy({ lint_ignore: 'env-file:web' }));
    expect(cvm.guest.composeText).toBe(broken);
  });

  test.each([
    ['a rule that there is not', 'image-mutabel', /image-mutabel/],
    ['one of several', 'image-mutable\nnothing-such\nport-clash', /nothing-such/],
    ['a rule for a service that there is not', 'nope:web', /nope/],
    ['`ALL`', 'ALL', /ALL/],
    ['a colon without a service', 'image-mutable:', /image-mutable/],
    ['the rule for secrets', 'secret-in-text', /secret-in-text.*cannot/],
    ['the rule for secrets, for a service', 'secret-in-text:web', /secret-in-text.*cannot/],
    ['its own rule', 'lint-ignore', /lint-ignore.*cannot/],
    ['several in one line', 'image-mutable, port-clash', /image-mutable, port-clash/],
  ])('refuses %s before the first request', async (_what, lint_ignore, pattern) => {
    const error = refusedAtOnce(stage(), await stage().deploy({ lint_ignore }));
    expect(error.message).toMatch(pattern);
    expect(error.properties['title']).toBe('lint-ignore');
  });

  test('tells every entry that is none', async () => {
    const result = await stage().deploy({ lint_ignore: 'one-bad\nall\ntwo-bad' });
    const errors = annotations(result, 'error').map(({ message }) => message);
    expect(errors).toEqual([
      expect.stringContaining('one-bad'),
      expect.stringContaining('two-bad'),
    ]);
  });
});

describe('`strict`', () => {
  test('makes errors of warnings, and leaves notices', async () => {
    stage().write('compose.yaml', 'services:\n  web: {image: nginx:1, privileged: true}\n');
    const result = await stage().deploy({ strict: 'true' });
    refusedAtOnce(stage(), result);
    expect(found(result)).toEqual([
      'error image-mutable compose.yaml:2:16',
      'notice trust-privileged compose.yaml:2:25',
    ]);
  });

  test('is satisfied where the rule is ignored', async () => {
    stage().addCvm();
    stage().write('compose.yaml', 'services:\n  web: {image: nginx:1}\n');
    expectGreen(await stage().deploy({ strict: 'TRUE', lint_ignore: 'image-mutable' }));
  });

  test('also holds for what only the CVM tells', async () => {
    const cvm = stage().addCvm({ env: { FORGOTTEN: 'x' } });
    const error = theError(await stage().deploy({ strict: 'true' }));
    expect(shortOf(error)).toBe('error env-unused ::');
    expect(error.message).toContain('FORGOTTEN');
    expectUntouched(stage(), cvm);
    expect(changing()).toEqual([]);
  });
});

describe('the value of a secret in the text', () => {
  const SECRET = 'pa55/word+with spaces & more';
  const PEM = '-----BEGIN KEY-----\nMIIabcdefghij/klm+nop\nqrstuvwxyz0123456789\n-----END KEY-----';

  function compose(line: string): string {
    return `services:\n  web:\n    image: ${IMAGE}\n    labels: ["k=\${KEY:-}"]\n${line}\n`;
  }

  const base64 = Buffer.from(SECRET).toString('base64');
  const cases: readonly (readonly [string, string, string])[] = [
    ['plain', `    environment: {A: '${SECRET}'}`, 'compose.yaml:5:23'],
    ['inside a longer text', `    command: run --key "${SECRET}" --more`, 'compose.yaml:5:25'],
    ['in base64', `    environment: ["A=${base64}"]`, 'compose.yaml:5:22'],
    [
      'in base64 without padding',
      `    environment: ["A=${base64.replace(/=+$/, '')}x"]`,
      'compose.yaml:5:22',
    ],
    [
      'in base64 for URLs',
      `    environment: ["A=${Buffer.from(SECRET).toString('base64url')}"]`,
      'compose.yaml:5:22',
    ],
    [
      'encoded for a URL',
      `    environment: ["A=postgres://u:${encodeURIComponent(SECRET)}@db/x"]`,
      'compose.yaml:5:35',
    ],
    ['in a comment', `    # was ${SECRET}`, 'compose.yaml:5:11'],
    ['in a key', `    environment: {'${SECRET}': x}`, 'compose.yaml:5:20'],
    ['in escapes', `    environment: {A: "\\x70a55/word+with spaces & more"}`, 'compose.yaml:5:22'],
    [
      'folded over two lines',
      `    command: >-\n      run pa55/word+with\n      spaces & more`,
      'compose.yaml:5:14',
    ],
    ['in an attribute of no service', `x-note: '${SECRET}'`, 'compose.yaml:5:10'],
  ];
  test.each(cases)('%s stops the deploy, and only the key is named', async (_how, line, place) => {
    stage().addCvm({ env: { KEY: 'old' } });
    stage().write('compose.yaml', compose(line));
    const result = await stage().deploy({
      env: JSON.stringify({ KEY: SECRET }),
      lint_ignore: 'all\nall:web',
    });
    const error = refusedAtOnce(stage(), result);
    expect(error.properties['title']).toBe('secret-in-text');
    expect(error.message).toContain('`KEY`');
    expect(placeOf(error)).toBe(place);
    expect(result.masks).toContain(SECRET);
    const text = visible(result);
    for (const form of [SECRET, base64.slice(0, 30), encodeURIComponent(SECRET), 'pa55']) {
      expect(text).not.toContain(form);
    }
    expect(readdirSync(stage().temp)).toEqual([]);
  });

  test('of several lines, in a block of the text', async () => {
    const block = PEM.split('\n').map((line) => `        ${line}`);
    stage().write(
      'compose.yaml',
      compose(`    configs: [c]\nconfigs:\n  c:\n    content: |\n${block.join('\n')}`),
    );
    const result = await stage().deploy({ env_names: 'KEY' }, { KEY: PEM });
    const errors = annotations(result, 'error').map(shortOf);
    expect(errors).toEqual([expect.stringMatching(/^error secret-in-text compose\.yaml:(?:8|9):/)]);
    expect(stage().emulator.requests).toEqual([]);
    expect(visible(result)).not.toContain('MIIabcdefghij');
  });

  test('in a file that is included, and in one that is merged', async () => {
    stage().write('a.yaml', `include: [c.yaml]\nservices:\n  web: {image: ${IMAGE}}\n`);
    stage().write('b.yaml', `services:\n  web:\n    command: "${SECRET} \${KEY:-}"\n`);
    stage().write('c.yaml', `services:\n  db:\n    image: ${IMAGE}\n    command: "${SECRET}"\n`);
    const result = await stage().deploy({
      compose_files: 'a.yaml\nb.yaml',
      env: JSON.stringify({ KEY: SECRET }),
    });
    expect(found(result)).toEqual([
      'error secret-in-text b.yaml:3:15',
      'error secret-in-text c.yaml:4:15',
    ]);
    expect(visible(result)).not.toContain('pa55');
  });

  test('that is the API key', async () => {
    stage().write('compose.yaml', compose(`    command: "${stage().emulator.apiKey}"`));
    const result = await stage().deploy({ env: 'KEY=another-value' });
    const error = refusedAtOnce(stage(), result);
    expect(error.message).toContain('api_key');
    expect(visible(result)).not.toContain(stage().emulator.apiKey);
  });

  test('that comes in by `images`', async () => {
    const key = 'lower-case/secret';
    stage().write('compose.yaml', compose(''));
    const result = await stage().deploy({
      env: JSON.stringify({ KEY: key }),
      images: `web=ghcr.io/${key}:1`,
      lint_ignore: 'image-mutable',
    });
    const error = refusedAtOnce(stage(), result);
    expect(error.message).toContain('`KEY`');
    expect(visible(result)).not.toContain(key);
  });

  test('of less than 8 characters is no secret for this rule', async () => {
    stage().addCvm();
    stage().write('compose.yaml', compose('    command: short-7'));
    expectGreen(await stage().deploy({ env: 'KEY=short-7', wait: 'false' }));
  });

  test('what only looks like one is a warning that does not repeat it', async () => {
    stage().addCvm();
    stage().write(
      'compose.yaml',
      [
        'services:',
        '  web:',
        `    image: ${IMAGE}`,
        '    environment:',
        '      DB_URL: postgres://app:hunter2hunter2@db/app',
        '      DB_PASSWORD: correct-horse-battery',
        `      GH: ghp_${'a1B2'.repeat(9)}`,
        '',
      ].join('\n'),
    );
    const result = await stage().deploy({ wait: 'false' });
    expectGreen(result);
    expect(found(result)).toEqual([
      expect.stringMatching(/^warning url-password compose\.yaml:5:/),
      'warning password-literal compose.yaml:6:7',
      'warning token-literal compose.yaml:7:11',
    ]);
    const told = annotations(result).map(({ message }) => message);
    expect(told.join('\n')).not.toMatch(/hunter2|correct-horse|ghp_/);
  });
});

describe('variables and env', () => {
  const needs = (...lines: string[]): string =>
    `services:\n  web:\n    image: ${IMAGE}\n    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`;

  test('a variable that is neither sealed nor defaulted is an error before the first request', async () => {
    stage().write(
      'compose.yaml',
      needs(
        'A: ${GIVEN} ${MISSING}',
        'B: ${WITH_DEFAULT:-x} ${ALT:+y} $$LITERAL',
        'C: ${DSTACK_APP_ID} ${DSTACK_APP_DOMAIN} ${DSTACK_GATEWAY_DOMAIN}',
        'D: ${DEMANDED:?say why}',
        'E:',
        'F: $BARE',
      ),
    );
    const result = await stage().deploy({ env: 'GIVEN=given-value' });
    expect(stage().emulator.requests).toEqual([]);
    expect(found(result)).toEqual([
      'error variable-undefined compose.yaml:5:19',
      'error variable-undefined compose.yaml:8:10',
      'error variable-undefined compose.yaml:9:7',
      'error variable-undefined compose.yaml:10:10',
    ]);
    const told = annotations(result).map(({ message }) => message);
    for (const [index, name] of ['MISSING', 'DEMANDED', 'E', 'BARE'].entries()) {
      expect(told[index]).toContain(`\`${name}\``);
    }
    expectReadable(result);
  });

  test('a misspelt name is told with the one that was probably meant', async () => {
    stage().write('compose.yaml', needs('A: ${DATABASE_URL}'));
    const result = await stage().deploy({ env: 'DATABSE_URL=some-value' });
    expect(found(result)).toEqual([
      'warning env-unused ::',
      'error variable-undefined compose.yaml:5:10',
    ]);
    expect(theError(result).message).toContain('`DATABSE_URL`');
  });

  test('without env, the names of the CVM decide: after reading it, before provision', async () => {
    const cvm = stage().addCvm({ env: { SEALED: 'x' } });
    stage().write('compose.yaml', needs('A: ${SEALED}', 'B: ${MISSING}'));
    const result = await stage().deploy();
    const error = theError(result);
    expect(shortOf(error)).toBe('error variable-undefined compose.yaml:6:10');
    expect(error.message).toContain('`MISSING`');
    expect(stage().sent('cvm')).toHaveLength(1);
    expect(changing()).toEqual([]);
    expectUntouched(stage(), cvm);
    expect(result.log).toContain('Nothing was changed');
    expect(result.outputs['status'] ?? '').toBe('');
    expect(result.outputs['env_keys']).toBe('SEALED');
  });

  test('without env, names that the CVM has and the text does not use are warnings', async () => {
    const cvm = stage().addCvm({ env: { SEALED: 'x', IDLE: 'y' } });
    stage().write('compose.yaml', needs('A: ${SEALED}'));
    const result = await stage().deploy();
    expectGreen(result);
    expectUpdatedOnce(cvm);
    expect(found(result)).toEqual(['warning env-unused ::']);
    expect(annotations(result)[0]?.message).toContain('`IDLE`');
  });

  test('a name that only the pre-launch script uses is used', async () => {
    stage().addCvm();
    stage().write('boot.sh', '#!/bin/sh\nlogin "$REGISTRY_TOKEN"\n');
    const result = await stage().deploy({
      env: 'REGISTRY_TOKEN=some-value',
      pre_launch_script: 'boot.sh',
      wait: 'false',
    });
    expectGreen(result);
    expect(found(result)).toEqual([]);
  });

  test('so is one that only the script of the CVM uses, which the deploy keeps', async () => {
    const script = '#!/bin/sh\nlogin "$REGISTRY_TOKEN"\n';
    stage().addCvm({ appCompose: { pre_launch_script: script }, env: { REGISTRY_TOKEN: 'x' } });
    const kept = await stage().deploy();
    expectGreen(kept);
    expect(found(kept)).toEqual([]);
    const given = await stage().deploy({ env: 'REGISTRY_TOKEN=some-value' });
    expectGreen(given);
    expect(found(given)).toEqual([]);
  });

  test('`lint_ignore` holds for what only the CVM tells, by rule and by service', async () => {
    stage().addCvm();
    stage().write('compose.yaml', needs('A: ${MISSING}'));
    for (const lint_ignore of ['variable-undefined', 'variable-undefined:web', 'all']) {
      expectGreen(await stage().deploy({ lint_ignore, wait: 'false', force: 'true' }));
    }
  });
});

describe('the text that the CVM runs now', () => {
  const live = [
    'services:',
    '  db:',
    '    image: postgres:16',
    '    volumes: ["data:/var/lib/postgresql/data"]',
    'volumes: {data: }',
    '',
  ].join('\n');
  const now = live.replace('postgres:16', IMAGE);

  async function deployOver(text: string, inputs: Inputs = {}, before = live): Promise<StepResult> {
    stage().addCvm({ appCompose: { docker_compose_file: before } });
    stage().write('compose.yaml', text);
    return stage().deploy(inputs);
  }

  test('another project name is an error before anything is sent', async () => {
    const result = await deployOver(`name: shop\n${now}`);
    const error = theError(result);
    expect(shortOf(error)).toBe('error project-name-changed compose.yaml:1:7');
    expect(error.message).toMatch(/`shop`.*`dstack`/);
    expect(changing()).toEqual([]);
    expectUntouched(stage());
  });

  test('and so is a name that is gone', async () => {
    const result = await deployOver(now, {}, `name: shop\n${live}`);
    expect(theError(result).message).toMatch(/`dstack`.*`shop`.*`name: shop`/);
    expect(changing()).toEqual([]);
  });

  test('`name: dstack` is the name that the CVM has without one', async () => {
    expectGreen(await deployOver(`name: dstack\n${now}`));
  });

  test.each([
    [
      'renamed',
      now.replaceAll('data:', 'pgdata:').replace('/pgdata:', '/data:'),
      /`pgdata`.*`data`/,
    ],
    ['gone', `services:\n  db: {image: ${IMAGE}}\n`, /`data`/],
  ])(
    'a named volume that is %s is an error before anything is sent',
    async (_how, text, message) => {
      const error = theError(await deployOver(text));
      expect(error.properties['title']).toBe('volume-lost');
      expect(error.properties['file']).toBe('compose.yaml');
      expect(error.message).toMatch(message);
      expect(changing()).toEqual([]);
    },
  );

  test('both may be ignored for one deploy', async () => {
    const result = await deployOver(`name: shop\nservices:\n  db: {image: ${IMAGE}}\n`, {
      lint_ignore: 'project-name-changed\nvolume-lost',
    });
    expectGreen(result);
    expect(found(result)).toEqual([]);
  });

  test('a volume that another service mounts now is not lost', async () => {
    expectGreen(await deployOver(now.replace('  db:', '  database:')));
  });

  test.each([
    ['no YAML', ': : ]['],
    ['a list', '- a\n'],
    ['nothing', ''],
    ['what this action does not know', 'services:\n  db:\n    from_the_future: {a: 1}\n'],
  ])('that is %s keeps nobody from deploying', async (_what, before) => {
    const result = await deployOver(COMPOSE, {}, before);
    expectGreen(result);
    expect(found(result)).toEqual([]);
  });
});
