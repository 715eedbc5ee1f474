import { describe, expect, test } from '@jest/globals';
import {
  readEnv,
  readEnvInputs,
  type Env,
  type EnvFile,
  type EnvTexts,
} from '../../src/env/sources.ts';
import { reveal } from '../../src/base/secret.ts';
import { brief } from './shown.ts';

type Sources = Partial<EnvTexts> & { readonly files?: readonly EnvFile[] };

function read({ files = [], ...texts }: Sources): Env {
  return readEnv(
    files,
    readEnvInputs({
      inline: undefined,
      format: 'auto',
      names: [],
      stepEnv: () => undefined,
      secretsJson: undefined,
      ...texts,
    }),
  );
}

function from(values: Record<string, string>): (name: string) => string | undefined {
  return (name) => values[name];
}

function entriesOf(env: Env): string[] {
  return (env.entries ?? []).map(
    ({ name, value, source, place }) =>
      `${name}=${reveal(value)} ${source}${place?.line === undefined ? '' : `:${place.line}`}`,
  );
}

describe('given', () => {
  test.each<[string, Sources]>([
    ['a file', { files: [{ file: 'a', text: '' }] }],
    ['inline', { inline: '# c' }],
    ['names', { names: ['A'] }],
    ['secrets_json', { secretsJson: '{}' }],
  ])('%s', (_, sources) => {
    expect(read(sources).entries).toEqual([]);
  });

  test('nothing', () => {
    expect(read({})).toEqual({ entries: undefined, findings: [] });
  });
});

test('a later source wins, names stay in order of first appearance, and nothing is said about it', () => {
  const env = read({
    files: [
      { file: 'base.env', text: 'A=base\nB=base\nC=base\nD=' },
      { file: 'x/prod.env', text: '\nB=prod\nE=prod' },
    ],
    inline: 'C: inline\nF: inline\nD: now set',
    format: 'auto',
    names: ['F', 'A'],
    stepEnv: from({ A: 'step', F: 'step' }),
  });
  expect(entriesOf(env)).toEqual([
    'A=step env_names',
    'B=prod x/prod.env:2',
    'C=inline env',
    'D=now set env',
    'E=prod x/prod.env:3',
    'F=step env_names',
  ]);
  expect(env.findings).toEqual([]);
});

test('an empty value that wins is a warning at its place', () => {
  const env = read({
    files: [{ file: 'a.env', text: 'A=1\nB=' }],
    inline: '{"C":""}',
    format: 'json',
  });
  expect(entriesOf(env)).toEqual(['A=1 a.env:1', 'B= a.env:2', 'C= env']);
  expect(brief(env.findings)).toEqual([
    'warning env-empty-value a.env:2',
    'warning env-empty-value',
  ]);
  expect(env.findings[1]?.message).toBe('`C` (from the `env` input) is set to the empty text.');
});

test('entries do not print their values', () => {
  const env = read({ names: ['A'], stepEnv: from({ A: 'hunter2' }) });
  expect(JSON.stringify(env)).not.toContain('hunter2');
});

describe('texts that set nothing', () => {
  test.each(['', '\n# c\n', '\uFEFF'])('file %j', (text) => {
    const env = read({ files: [{ file: 'a.env', text }] });
    expect(brief(env.findings)).toEqual(['error env-no-assignment a.env']);
  });

  test.each([
    ['# c', 'auto' as const],
    ['{}', 'auto' as const],
    ['---', 'auto' as const],
    ['# c', 'yaml' as const],
  ])('inline %j', (text, format) => {
    expect(brief(read({ inline: text, format }).findings)).toEqual(['error env-no-assignment']);
  });

  test('a text that has an error says only that', () => {
    const env = read({ files: [{ file: 'a.env', text: 'nonsense' }] });
    expect(brief(env.findings)).toEqual(['error env-unparsed-line a.env:1']);
  });
});

describe('the format of `env`', () => {
  test.each([
    [
      'A=1\nB: 2',
      'auto' as const,
      'env-yaml-line',
      'read as dotenv, by its first line; set `env_format`',
    ],
    ['{A: 1}', 'auto' as const, 'env-syntax', 'read as json, by its first line; set `env_format`'],
    [
      'A: 1\nB=2',
      'auto' as const,
      'env-syntax',
      'read as yaml, by its first line; set `env_format`',
    ],
    ['A: 1', 'dotenv' as const, 'env-yaml-line', 'read as dotenv, because `env_format` says so'],
    ['A=1', 'json' as const, 'env-not-a-map', 'read as json, because `env_format` says so'],
  ])('%j as %s: the error says how it was read', (text, format, rule, hint) => {
    const [finding] = read({ inline: text, format }).findings;
    expect(finding?.rule).toBe(rule);
    expect(finding?.hint).toContain(hint);
  });

  test('can be forced', () => {
    expect(entriesOf(read({ inline: '{A: 1}', format: 'yaml' }))).toEqual(['A=1 env']);
    expect(entriesOf(read({ inline: '{"A": 1}', format: 'yaml' }))).toEqual(['A=1 env']);
  });
});

describe('env_names', () => {
  test('values are exact', () => {
    const value = ' "x" # \\n $Y\r\nz ';
    const env = read({ names: ['A'], stepEnv: from({ A: value }) });
    expect(entriesOf(env)).toEqual([`A=${value} env_names`]);
    expect(env.findings).toEqual([]);
  });

  test('all missing and empty names are one error', () => {
    const env = read({ names: ['A', 'B', 'C', 'B'], stepEnv: from({ A: '1', C: '' }) });
    expect(entriesOf(env)).toEqual(['A=1 env_names']);
    expect(brief(env.findings)).toEqual(['error env-missing-value']);
    const [finding] = env.findings;
    expect(finding?.message).toMatch(/2 names .*: `B`, `C`\.$/);
    expect(finding?.hint).toMatch(/`env:` block.*forks.*Dependabot/);
  });

  test('a missing name does not fall back to an earlier source in silence', () => {
    const env = read({ names: ['A'], files: [{ file: 'a.env', text: 'A=1' }] });
    expect(brief(env.findings)).toEqual(['error env-missing-value']);
  });

  test.each(['A=hunter2', 'A, hunter2', 'A: hunter2', 'hunter2!'])(
    '%j is no name, and is not shown',
    (entry) => {
      const env = read({ names: ['OK', entry], stepEnv: from({ OK: '1' }) });
      expect(brief(env.findings)).toEqual(['error env-names-entry']);
      expect(env.findings[0]?.message).toContain('Entry 2 ');
      expect(JSON.stringify(env.findings)).not.toContain('hunter2');
    },
  );

  test.each(['A, B', 'A,B', 'A B', 'A;', 'A,'])('%j says that names stand on lines', (entry) => {
    const [finding] = read({ names: [entry], stepEnv: from({ A: '1' }) }).findings;
    expect(finding?.message).toMatch(/has a comma or a space in it: names stand on lines of their/);
  });
});

describe('secrets_json', () => {
  const secretsJson = JSON.stringify({
    github_token: 'ghs',
    DATABASE_URL: 'db',
    B: 'b',
    b: 'small',
  });

  test('only listed names are taken; the step env is not asked', () => {
    const env = read({ names: ['DATABASE_URL'], secretsJson, stepEnv: () => 'step' });
    expect(entriesOf(env)).toEqual(['DATABASE_URL=db env_names']);
    expect(env.findings).toEqual([]);
    expect(brief(read({ names: ['X'], secretsJson, stepEnv: () => 'step' }).findings)).toEqual([
      'error env-missing-value',
    ]);
  });

  test('a name is found as written, else in upper case, and keeps its spelling', () => {
    const env = read({ names: ['database_url', 'b', 'B'], secretsJson });
    expect(entriesOf(env)).toEqual([
      'database_url=db env_names',
      'b=small env_names',
      'B=b env_names',
    ]);
    const lower = read({ names: ['A'], secretsJson: '{"a":"1"}' });
    expect(brief(lower.findings)).toEqual(['error env-missing-value']);
  });

  test.each(['github_token', 'GITHUB_TOKEN', 'GitHub_Token'])('%s is refused', (name) => {
    const env = read({ names: [name], secretsJson });
    expect(brief(env.findings)).toEqual(['error env-github-token']);
    expect(env.entries).toEqual([]);
  });

  test('github_token out of the step env is what somebody wrote there on purpose', () => {
    const env = read({ names: ['GITHUB_TOKEN'], stepEnv: from({ GITHUB_TOKEN: 'x' }) });
    expect([entriesOf(env), env.findings]).toEqual([['GITHUB_TOKEN=x env_names'], []]);
  });

  test('without env_names is an error', () => {
    expect(brief(read({ secretsJson }).findings)).toEqual(['error env-secrets-json-alone']);
  });

  test.each([
    'hunter2',
    '{"A":"hunter2"',
    '["hunter2"]',
    '{"A":"hunter2","B":1}',
    '{"A":{"x":"hunter2"}}',
  ])('%s is refused without a word of it', (text) => {
    const env = read({ names: ['A'], secretsJson: text });
    expect(brief(env.findings)).toEqual(['error env-secrets-json']);
    expect(env.entries).toEqual([]);
    expect(JSON.stringify(env.findings)).not.toContain('hunter2');
  });
});
