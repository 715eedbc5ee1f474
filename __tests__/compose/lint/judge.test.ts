import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ASPECTS, judge, type Known } from '../../../src/compose/lint/judge.ts';
import { EVERYTHING, read, web } from './support.ts';

const { model, text } = read(
  web(
    'image: nginx\nenvironment: {A: "${MISSING}"}\nvolumes: ["data:/d"]',
    'volumes: {data: {}}\n',
  ),
);
const live = read(web('volumes: ["old:/d"]', 'volumes: {old: {}}\n')).model;

/** Everything there is to know. */
const ALL = {
  shipped: { text, findSecrets: () => [] },
  envNames: new Set(['MISSING', 'UNUSED']),
  script: '',
  live,
} as const satisfies Known;

/** What each aspect finds in the text above. */
const TEXT = 'image-mutable';
const UNUSED = 'env-unused';
const VARIABLE = 'variable-undefined';
const LIVE = 'volume-lost';

function rules(known: Known, aspects = ASPECTS): string[] {
  return judge(model, known, EVERYTHING, aspects).findings.map(({ rule }) => rule);
}

describe('judge', () => {
  test.each<[string, Known, string[], string[]]>([
    ['nothing', {}, [], ['text', 'unused env', 'variables', 'externals', 'live']],
    [
      'the text',
      { shipped: ALL.shipped },
      [TEXT],
      ['unused env', 'variables', 'externals', 'live'],
    ],
    ['the script', { script: '' }, [], ['text', 'unused env', 'variables', 'externals', 'live']],
    ['the env', { envNames: ALL.envNames }, [], ['text', 'unused env', 'externals', 'live']],
    ['env and script', { envNames: ALL.envNames, script: '' }, [UNUSED], ['text', 'live']],
    [
      'an env that misses a name',
      { envNames: new Set() },
      [VARIABLE],
      ['text', 'externals', 'live'],
    ],
    [
      'that nobody tells the env',
      { envNames: 'untold' },
      ['variables-needed'],
      ['text', 'externals', 'live'],
    ],
    ['what the CVM runs', { live }, [LIVE], ['text', 'unused env', 'variables', 'externals']],
    ['everything', ALL, [TEXT, UNUSED, LIVE], []],
  ])('knowing %s', (_what, known, found, unjudged) => {
    expect(rules(known)).toEqual(found);
    expect(judge(model, known, EVERYTHING).unjudged).toEqual(unjudged);
  });

  test('a later call with what was left says exactly the rest, however facts come in', () => {
    const facts = ['shipped', 'envNames', 'script', 'live'] as const;
    fc.assert(
      fc.property(fc.subarray([...facts]), fc.subarray([...facts]), (first, more) => {
        const knowing = (names: readonly string[]): Known =>
          Object.fromEntries(Object.entries(ALL).filter(([name]) => names.includes(name)));
        const one = judge(model, knowing(first), EVERYTHING);
        const two = judge(model, knowing([...first, ...more]), EVERYTHING, one.unjudged);
        const three = judge(model, ALL, EVERYTHING, two.unjudged);
        expect(three.unjudged).toEqual([]);
        const all = [one, two, three].flatMap(({ findings }) => findings);
        expect(all.toSorted(byRule)).toEqual(
          [...judge(model, ALL, EVERYTHING).findings].sort(byRule),
        );
      }),
    );
  });

  test('with a variable that stops the step, unused names are told at once: one may be meant', () => {
    const known = { envNames: new Set(['MISING']) };
    const { findings, unjudged } = judge(model, known, EVERYTHING);
    expect(findings.map(({ rule }) => rule)).toEqual([UNUSED, VARIABLE]);
    expect(unjudged).toEqual(['text', 'externals', 'live']);
  });

  test('but they wait for the script where that variable is ignored', () => {
    const ignores = { everywhere: new Set([VARIABLE]), byService: new Map() };
    const known = { envNames: new Set(['MISING']) };
    const { findings, unjudged } = judge(model, known, { ignores, strict: false });
    expect(findings).toEqual([]);
    expect(unjudged).toContain('unused env');
  });

  test('the script that is known later uses names', () => {
    const known = { envNames: ALL.envNames };
    const { unjudged } = judge(model, known, EVERYTHING);
    expect(rules({ ...known, script: 'echo $UNUSED' }, unjudged)).toEqual([]);
    expect(rules({ ...known, script: 'true' }, unjudged)).toEqual([UNUSED]);
  });

  test('what is external waits for the script, also where a variable stops the step', () => {
    const external = read(
      web('networks: [n]\ncommand: $MISSING', 'networks: {n: {external: true}}\n'),
    ).model;
    const say = (known: Known): string[] =>
      judge(external, known, EVERYTHING, ['variables', 'externals']).findings.map(
        ({ rule }) => rule,
      );
    const names = new Set(['MISSING']);
    expect(say({ envNames: names })).toEqual([]);
    expect(say({ envNames: new Set() })).toEqual([VARIABLE]);
    expect(say({ envNames: names, script: ' ' })).toEqual(['network-external']);
    expect(say({ envNames: names, script: 'true' })).toEqual(['external-missing']);
    expect(say({ envNames: names, script: 'docker network create n' })).toEqual([]);
  });

  test('what is ignored is left out, and `strict` holds for whatever is found', () => {
    const ignores = { everywhere: new Set([LIVE]), byService: new Map() };
    const { findings } = judge(model, ALL, { ignores, strict: true });
    expect(findings.map(({ rule, level }) => `${level} ${rule}`)).toEqual([
      `error ${TEXT}`,
      `error ${UNUSED}`,
    ]);
  });
});

function byRule(a: { readonly rule: string }, b: { readonly rule: string }): number {
  return a.rule < b.rule ? -1 : 1;
}
