import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { assembleCompose, type Assembled } from '../../../src/compose/text/assemble.ts';
import { lintCompose } from '../../../src/compose/lint/lint.ts';
import { placeText, type Finding } from '../../../src/base/finding.ts';
import { mergeNamed, plain, refusals, type Files } from '../merge/merge-support.ts';

interface Given {
  /** The names of the compose files; the others are there to be referred to. */
  readonly names?: readonly string[];
  readonly images?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

function assemble(
  files: Files,
  { names = ['a.yml'], images = {}, variables = {} }: Given = {},
): Assembled {
  return assembleCompose({
    files: names.map((file) => ({ file, text: files[file] ?? '' })),
    checkout: { readFile: (path) => files[path] },
    images: new Map(Object.entries(images)),
    variables: new Map(Object.entries(variables)),
  });
}

const refused = (files: Files, given?: Given): readonly Finding[] =>
  refusals(() => assemble(files, given));

/** `rule file:line:column` of each finding. */
const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, place }) => `${rule} ${place === undefined ? '' : placeText(place)}`);

function lint(assembled: Assembled): string[] {
  const { model, text, locate } = assembled;
  const shipped = { text, findSecrets: () => [] };
  return places(lintCompose(model, shipped, undefined).map(locate));
}

describe('one file', () => {
  test('with nothing to do keeps its bytes', () => {
    const text = '\ufeff# $A\r\nservices:\r\n  web: { image: "a:${A}" }   \r\n\r\n';
    expect(assemble({ 'a.yml': text }).text).toBe(text);
  });

  test('that is filled and pinned: only that changes', () => {
    const text = '# $A\r\nx-a: [ $A ,"b" ]\r\nservices:\r\n  web: {image: old} # ${A}\r\n';
    const result = assemble({ 'a.yml': text }, { images: { web: 'new:1' }, variables: { A: 'x' } });
    expect(result.text).toBe(
      '# $A\r\nx-a: [ x ,"b" ]\r\nservices:\r\n  web: {image: new:1} # ${A}\r\n',
    );
    expect(plain(result.model)).toEqual({
      'x-a': ['x', 'b'],
      services: { web: { image: 'new:1' } },
    });
  });

  test('the model is that of the text', () => {
    for (const services of [
      '{web: {image: a}, db: {image: b}}',
      '\n  web: &w {image: a}\n  db: {<<: *w}',
      '\n  web: {image: &i a}\n  db: {image: *i}',
      '\n  web: {build: .}\n  db: {extends: web}',
      '\n  web: {<<: {image: a}}\n  db: {image: b}',
    ]) {
      const files = { 'a.yml': `services: ${services}\n` };
      let result: Assembled;
      try {
        result = assemble(files, { images: { web: 'new' } });
      } catch {
        continue;
      }
      const again = mergeNamed({ 'a.yml': result.text }, ['a.yml']).model;
      expect(plain(again)).toEqual(plain(result.model));
    }
  });
});

describe('several files', () => {
  const files = {
    'a.yml': 'services:\n  web: {image: old, tty: true}\n',
    'b.yml': 'services:\n  web: {image: "${A}"}\n  db: {image: db}\n',
  };

  test('are filled, merged and pinned, in this order', () => {
    const names = ['a.yml', 'b.yml'];
    expect(assemble(files, { names, variables: { A: 'x' } }).text).toContain('image: "x"');
    const both = assemble(files, { names, variables: { A: 'x' }, images: { web: '1.50' } });
    expect(plain(both.model)).toEqual({
      services: { web: { image: '1.50', tty: true }, db: { image: 'db' } },
    });
    expect(plain(mergeNamed({ t: both.text }, ['t']).model)).toEqual(plain(both.model));
  });

  test('a service of any of them can be pinned', () => {
    const names = ['a.yml', 'b.yml'];
    const given = { names, variables: { A: 'x' }, images: { db: 'new' } };
    expect(assemble(files, given).text).toContain('new');
  });
});

describe('files that are referred to', () => {
  test('are filled, too', () => {
    const files = {
      'a.yml':
        'include: ["$I.yml"]\nservices:\n  web:\n    extends: {file: "${E}.yml", service: base}\n',
      'inc.yml': 'services:\n  inc: {image: "inc:${V}"}\n',
      'ext.yml': 'services:\n  base: {image: "ext:${V:-0}"}\n',
    };
    const result = assemble(files, { variables: { I: 'inc', E: 'ext', V: '7' } });
    expect(plain(result.model)).toMatchObject({
      services: { web: { image: 'ext:7' }, inc: { image: 'inc:7' } },
    });
    expect(result.text).not.toContain('$');
  });

  test('a variable that occurs only there is used', () => {
    const files = {
      'a.yml': 'services:\n  web:\n    extends: {file: e.yml, service: base}\n',
      'e.yml': 'services:\n  base: {image: "x:${V}"}\n',
    };
    expect(assemble(files, { variables: { V: '7' } }).text).toContain('x:7');
  });

  test('a service that is only included or extended can be pinned where it is part of the model', () => {
    const files = {
      'a.yml': 'include: [i.yml]\nservices:\n  web: {image: w}\n',
      'i.yml': 'services:\n  inc: {image: i}\n',
    };
    expect(plain(assemble(files, { images: { inc: 'new' } }).model)).toMatchObject({
      services: { inc: { image: 'new' } },
    });
  });
});

describe('refused', () => {
  const COMPOSE = { 'a.yml': 'services:\n  web: {image: "a:${A}"}\n  db: {image: b}\n' };

  test('each service and each variable that there is not', () => {
    const found = refused(COMPOSE, {
      images: { wbe: 'x', web: 'x', nope: 'x' },
      variables: { A: '1', B: '2', C: '3' },
    });
    expect(found.map(({ level, rule }) => `${level} ${rule}`).toSorted()).toEqual([
      'error image-unknown-service',
      'error image-unknown-service',
      'error variable-not-found',
      'error variable-not-found',
    ]);
    expect(found.map(({ message }) => message).join()).toMatch(/`B`.*`C`.*`wbe`.*`nope`/);
    expect(found.find(({ rule }) => rule === 'image-unknown-service')?.hint).toMatch(/web, db/);
  });

  test.each(['# $B\n', '$B: x\n', 'x-b: $$B\n', 'x-b: $BB\n'])(
    '%j does not use a variable',
    (text) => {
      const found = refused(
        {
          'a.yml': (COMPOSE['a.yml'] + text).replace('$B:', 'x-b: {$B:').replace(': x\n', ': x}\n'),
        },
        { variables: { B: '2' } },
      );
      expect(found).toMatchObject([
        {
          level: 'error',
          rule: 'variable-not-found',
          message: expect.stringContaining('`B`'),
          hint: expect.stringContaining('${B}'),
        },
      ]);
    },
  );

  test('what Compose refuses', () => {
    expect(refused({ 'a.yml': 'services: [\n' })[0]?.rule).toBe('compose-yaml');
    expect(refused({ 'a.yml': 'services: [\n' }, { variables: { A: '1' } })[0]?.rule).toBe(
      'compose-yaml',
    );
  });

  test('a value that makes the text something that Compose refuses', () => {
    const files = { 'a.yml': 'services:\n  web: {image: a, cgroup: "${C}"}\n' };
    expect(assemble(files, { variables: { C: 'host' } }).text).toContain('"host"');
    expect(places(refused(files, { variables: { C: 'none-such' } }))).toEqual([
      'compose-schema a.yml:2:27',
    ]);
  });
});

describe('places are those in the files as the user wrote them', () => {
  const LONG = 'a-value-that-is-longer-than-its-name';

  test('of a finding about an image of `images`', () => {
    for (const names of [['a.yml'], ['a.yml', 'b.yml']]) {
      const files = {
        'a.yml': 'services:\n  web: {image: old}\n',
        'b.yml': 'services:\n  web: {tty: true}\n',
      };
      const { model, text, locate } = assemble(files, { names, images: { web: 'new' } });
      const shipped = { text, findSecrets: () => [] };
      const [finding] = lintCompose(model, shipped, undefined).map(locate);
      expect(finding).toMatchObject({ rule: 'image-mutable' });
      expect(finding?.message).toMatch(/`images`/);
      expect(finding).not.toHaveProperty('place');
      expect(JSON.stringify(finding)).not.toContain('\\u0000');
    }
  });

  test('of what is demanded of a variable', () => {
    const files = { 'a.yml': 'services:\n  web: {image: "${A}${A}${B:?no}"}\n' };
    expect(places(refused(files, { variables: { A: LONG, B: '' } }))).toEqual([
      'variable-required a.yml:2:25',
    ]);
    expect(places(refused(files, { variables: { A: '', B: '' } }))).toEqual([
      'variable-required a.yml:2:25',
    ]);
  });

  test('of what comes after an expression over several lines', () => {
    const files = {
      'a.yml': 'services:\n  web:\n    image: a\n    x-a: b ${A:-c\n      d} e\n    nope: 1\n',
    };
    expect(places(refused(files, { variables: { A: 'x' } }))).toEqual(['compose-schema a.yml:6:5']);
    expect(places(refused(files, { variables: { A: '' } }))).toEqual(['compose-schema a.yml:6:5']);
  });

  test('in a file that is referred to', () => {
    const files = {
      'a.yml': 'include: [i.yml]\nservices:\n  web: {image: "b:${A}"}\n',
      'i.yml': 'services:\n  inc: {x-a: "${A}", image: nginx}\n',
    };
    expect(lint(assemble(files, { variables: { A: LONG } }))).toEqual([
      'image-mutable a.yml:3:16',
      'image-mutable i.yml:2:29',
    ]);
  });

  test('of a value that was filled in, the place of the expression or of its value', () => {
    const files = { 'a.yml': 'services:\n  web: {x-a: $A, image: "${A}"}\n' };
    expect(lint(assemble(files, { variables: { A: 'nginx' } }))).toEqual([
      'image-mutable a.yml:2:25',
    ]);
  });

  test('whatever is filled before them', () => {
    const value = fc.constantFrom('', 'x', LONG, '1.50', 'a: b', "it's", '$', '"');
    const piece = fc.constantFrom('$A', '"${A}"', "'${A}${B}'", '"$B-${A:-d}"', 'x', '"${A:+r}"');
    const entry = fc.tuple(
      fc.constantFrom('{a: V, b: [V, V]}', '[V,V]', 'V'),
      fc.array(piece, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 4 }),
        value,
        value,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        (entries, a, b, end, mark) => {
          // Each `nope` is an unknown key of the service, and its place is asked for.
          const parts = entries.map(([shape, values, stays], index) => {
            const filled = values.reduce<string>((text, one) => text.replace('V', one), shape);
            return `x-${index}: ${filled},${stays ? ' ' : '\n    '}nope${index}: 1,\n    `;
          });
          const body = `services: {web: {${parts.join('')}x-a: $A, x-b: $B, nope: 1, image: a}}\n`;
          const text = mark + body.replaceAll('\n', end);
          const found = refused({ 'a.yml': text }, { variables: { A: a, B: b } });
          const expected = [...body.matchAll(/nope\d*(?=:)/g)].map(({ index }) => {
            const before = body.slice(0, index).split('\n');
            return `a.yml:${before.length}:${(before.at(-1) ?? '').length + 1}`;
          });
          expect(found.map(({ place }) => place && placeText(place))).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a finding elsewhere, or without a place, stays as it is', () => {
    const { locate } = assemble(
      { 'a.yml': 'services: {web: {image: "$A"}}\n' },
      { variables: { A: LONG } },
    );
    const finding: Finding = { level: 'notice', rule: 'r', message: 'm' };
    expect(locate(finding)).toEqual(finding);
    const inOther = { ...finding, place: { file: 'other.yml', line: 1, column: 50 } };
    expect(locate(inOther)).toEqual(inOther);
    const whole = { ...finding, place: { file: 'a.yml' } };
    expect(locate(whole)).toEqual(whole);
  });
});
