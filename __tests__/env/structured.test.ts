import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseJson, parseYaml } from '../../src/env/structured.ts';
import { brief, characters, opened } from './shown.ts';

const FILE = { source: 'env', file: 'env.yaml' };

describe('YAML values', () => {
  test.each([
    [
      'numbers keep their text',
      'A: 1.50\nB: 0123\nC: 1e3\nD: 0x1F',
      { A: '1.50', B: '0123', C: '1e3', D: '0x1F' },
    ],
    ['long ids keep every digit', 'A: 12345678901234567890', { A: '12345678901234567890' }],
    [
      'words keep their text',
      'A: true\nB: No\nC: .inf\nD: 2024-01-01',
      { A: 'true', B: 'No', C: '.inf', D: '2024-01-01' },
    ],
    [
      'YAML 1.1 changes nothing',
      '%YAML 1.1\n---\nA: yes\nB: 1_000\nC: 010',
      { A: 'yes', B: '1_000', C: '010' },
    ],
    ['quotes', `A: "x\\ty"\nB: 'it''s'`, { A: 'x\ty', B: "it's" }],
    ['empty text in quotes', 'A: ""', { A: '' }],
    ['null in quotes', 'A: "null"\nB: "~"', { A: 'null', B: '~' }],
    ['block scalars', 'A: |\n  x\n  y\nB: >-\n  x\n  y', { A: 'x\ny\n', B: 'x y' }],
    ['flow map', '{A: 1.0, B: "x"}', { A: '1.0', B: 'x' }],
    ['!!str', 'A: !!str 1.0\nB: !!str null', { A: '1.0', B: 'null' }],
    ['comments and byte order mark', '\uFEFF# c\nA: 1 # c', { A: '1' }],
    ['quoted keys', '"A": 1', { A: '1' }],
    ['no $ expansion', 'A: $X ${Y}', { A: '$X ${Y}' }],
  ])('%s', (_, text, values) => {
    const parsed = parseYaml(text, FILE);
    expect(parsed.findings).toEqual([]);
    expect(opened(parsed)).toEqual(values);
  });
});

const SECRET = 's3cr3tCANARY';

describe('YAML findings', () => {
  test.each([
    [
      'duplicate',
      'A: 1\nB: 2\nA: 3',
      ['error env-duplicate-name env.yaml:3:1'],
      { A: '1', B: '2' },
    ],
    [
      'null',
      'A:\nB: ~\nC: null\nD: 1',
      [
        'error env-unsupported-value env.yaml:1:1',
        'error env-unsupported-value env.yaml:2:1',
        'error env-unsupported-value env.yaml:3:1',
      ],
      { D: '1' },
    ],
    ['key alone in a flow map', '{A}', ['error env-unsupported-value env.yaml:1:2'], {}],
    ['map', 'A:\n  B: x', ['error env-unsupported-value env.yaml:1:1'], {}],
    ['list', 'A: [x]', ['error env-unsupported-value env.yaml:1:1'], {}],
    ['alias', 'A: &a x\nB: *a', ['error env-unsupported-value env.yaml:2:1'], { A: 'x' }],
    [
      'tag',
      'A: !!binary aGk=\nB: !x 1',
      ['error env-unsupported-value env.yaml:1:1', 'error env-unsupported-value env.yaml:2:1'],
      {},
    ],
    [
      'merge key',
      'A: &a {X: 1}\n<<: *a',
      ['error env-unsupported-value env.yaml:1:1', 'error env-bad-name env.yaml:2:1'],
      {},
    ],
    ['key that is no name', 'A: 1\nB C: 2', ['error env-bad-name env.yaml:2:1'], { A: '1' }],
    ['key that is a list', '? [x]\n: 1', ['error env-unsupported-value env.yaml:1:3'], {}],
    ['list at the top', '- A=1', ['error env-not-a-map env.yaml:1:1'], {}],
    ['text', 'hello', ['error env-not-a-map env.yaml:1:1'], {}],
    ['nothing', '# c\n', [], {}],
    ['two documents', 'A: 1\n---\nB: 2', ['error env-syntax env.yaml:2:1'], {}],
  ])('%s', (_, text, findings, values) => {
    const parsed = parseYaml(text, FILE);
    expect(brief(parsed.findings)).toEqual(findings);
    expect(opened(parsed)).toEqual(values);
  });

  test.each([
    ['value with colon', `A: 1\nB: x: ${SECRET}`, /^env-syntax 2/],
    ['open quote', `A: "${SECRET}\n`, /^env-syntax [12]/],
    ['tab', `A: 1\nB:\n\t${SECRET}: 1`, /^env-syntax 3/],
    ['bad escape', `A: "\\q${SECRET}"`, /^env-syntax 1/],
    ['reserved character', `A: @${SECRET}`, /^env-syntax 1/],
    ['alias', `A: *${SECRET}`, /^env-unsupported-value 1/],
    ['dotenv', `A: 1\nB=${SECRET}`, /^env-syntax 2/],
    ['directive', `%${SECRET}\n---\n- ${SECRET}`, /^env-not-a-map/],
    ['tag', `A: !${SECRET}!x y`, /^env-(syntax|unsupported-value) 1/],
    ['brackets', '['.repeat(50_000), /^env-syntax 1/],
  ])('%s: an error with its line that quotes nothing', (_, text, expected) => {
    const { findings } = parseYaml(text, FILE);
    const [first] = findings;
    expect(`${first?.rule ?? ''} ${first?.place?.line ?? ''}`).toMatch(expected);
    expect(first?.place?.column).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });
});

describe('JSON', () => {
  test.each([
    ['strings', '{"A":"x\\n\\u00e9","B":""}', { A: 'x\né', B: '' }],
    [
      'numbers and booleans keep their text',
      '{"A":1.50,"B":12345678901234567890,"C":-1E+3,"D":true}',
      { A: '1.50', B: '12345678901234567890', C: '-1E+3', D: 'true' },
    ],
    ['space everywhere', '\uFEFF \n{ "A" : "1" ,\r\n\t"B" : 2 }\n', { A: '1', B: '2' }],
    ['none', '{}', {}],
  ])('%s', (_, text, values) => {
    const parsed = parseJson(text, FILE);
    expect(parsed.findings).toEqual([]);
    expect(opened(parsed)).toEqual(values);
  });

  test.each([
    ['duplicate', '{"A":1,\n"A":2}', ['error env-duplicate-name env.yaml:2:1'], { A: '1' }],
    [
      'null, object, list',
      '{"A":null,"B":{"x":["}"]},"C":[[1]],"D":1}',
      [
        'error env-unsupported-value env.yaml:1:2',
        'error env-unsupported-value env.yaml:1:11',
        'error env-unsupported-value env.yaml:1:27',
      ],
      { D: '1' },
    ],
    ['bad name', '{"A B":1}', ['error env-bad-name env.yaml:1:2'], {}],
    ['list', '["x"]', ['error env-not-a-map env.yaml:1:1'], {}],
    ['text', 'hello', ['error env-not-a-map env.yaml:1:1'], {}],
    [
      '__proto__ is a name like any other',
      '{"__proto__":"x"}',
      [],
      Object.fromEntries([['__proto__', 'x']]),
    ],
  ])('%s', (_, text, findings, values) => {
    const parsed = parseJson(text, FILE);
    expect(brief(parsed.findings)).toEqual(findings);
    expect(opened(parsed)).toEqual(values);
  });

  test.each([
    ['trailing comma', `{"A":"${SECRET}",}`, '1:21'],
    ['missing comma', `{"A":"${SECRET}"\n"B":1}`, '2:1'],
    ['missing colon', `{"A" "${SECRET}"}`, '1:6'],
    ['not closed', `{"A":"${SECRET}"`, '1:20'],
    ['open string', `{"A":"${SECRET}`, '1:6'],
    ['raw newline in a string', `{"A":"${SECRET}\n"}`, '1:6'],
    ['wrong escape', `{"A":"\\x${SECRET}"}`, '1:6'],
    ['bare word', `{"A":${SECRET}}`, '1:6'],
    ['leading zero', '{"A":0123}', '1:7'],
    ['more after the end', `{"A":"1"}\n${SECRET}`, '2:1'],
    ['nested not closed', `{"A":["${SECRET}",{}`, '1:6'],
    ['nested closed wrongly', `{"A":["${SECRET}"}`, '1:22'],
    ['single quotes', `{'A':'${SECRET}'}`, '1:2'],
  ])('%s: line and column, and nothing quoted', (_, text, place) => {
    const { findings } = parseJson(text, FILE);
    expect(brief(findings)).toEqual([`error env-syntax env.yaml:${place}`]);
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });
});

describe('properties', () => {
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
  const value = fc.string({ unit: 'grapheme', maxLength: 40 });
  const map = fc.dictionary(name, value, { maxKeys: 5, noNullPrototype: true });

  test('what JSON.stringify writes is read back', () => {
    fc.assert(
      fc.property(map, fc.constantFrom('', '  '), (env, indent) => {
        const parsed = parseJson(JSON.stringify(env, null, indent), FILE);
        expect([opened(parsed), parsed.findings]).toEqual([env, []]);
      }),
    );
  });

  test('JSON is refused exactly when JSON.parse refuses it', () => {
    const unit = fc.constantFrom(...characters('{}[]",:\\u0019e+-. \nab'), '"A":', 'true', 'null');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (parts) => {
        const text = `{${parts.join('')}}`;
        const { findings } = parseJson(text, FILE);
        // Of what is nested only its end is looked for, since it is an error anyhow.
        fc.pre(!findings.some(({ rule }) => rule === 'env-unsupported-value'));
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(!findings.some(({ rule }) => rule === 'env-syntax')).toBe(valid);
      }),
      { numRuns: 3000 },
    );
  });

  test('what the YAML library writes for strings is read back', () => {
    fc.assert(
      fc.property(map, (env) => {
        const parsed = parseYaml(stringify(env), FILE);
        expect([opened(parsed), parsed.findings]).toEqual([env, []]);
      }),
    );
  });
});
