import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { diffTexts } from '../../src/deploy/text-diff.ts';
import { markerOf, renderComment } from '../../src/tell/comment-text.ts';
import type { Plan, Report } from '../../src/report/report.ts';
import { createScrub } from '../../src/report/scrub.ts';

const HASH = 'bb'.repeat(32);
const RUN = 'https://github.com/acme/web/actions/runs/4711';

function planOf(text: string): Plan {
  return {
    composeHash: HASH,
    previousComposeHash: undefined,
    changed: true,
    creation: undefined,
    approval: 'not needed',
    drift: { state: 'none', reason: 'The CVM is new.' },
    changes: {
      settings: [],
      images: [],
      env: { kind: 'replaced', added: ['TOKEN'], removed: [], kept: [] },
      compose: diffTexts('', text),
      preLaunchScript: undefined,
    },
  };
}

function reportOf(fields: Partial<Report> = {}): Report {
  return {
    target: { cvmId: 'web-pr-7', apiUrl: 'https://api.example' },
    cvmName: 'web-pr-7',
    status: 'deployed',
    commit: 'a'.repeat(40),
    composeHash: HASH,
    plan: planOf('services: {}\n'),
    phases: [],
    findings: [],
    hasErrors: false,
    triggered: 'yes',
    ...fields,
  };
}

function commentOf(report: Report, target = 'web-pr-7'): string {
  return renderComment(report, target, RUN, createScrub([]));
}

describe('the marker', () => {
  test('is the same for the same target, and another one for another', () => {
    expect(markerOf('web-pr-7')).toBe(markerOf('web-pr-7'));
    expect(markerOf('web-pr-7')).not.toBe(markerOf('web-pr-77'));
    expect(markerOf('web-pr-77').startsWith(markerOf('web-pr-7'))).toBe(false);
  });

  test('is an HTML comment that nothing can end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (target) => {
        const marker = markerOf(target);
        expect(marker).toMatch(/^<!-- [^<>\s]+ [^<>\s]+ -->$/);
        expect(marker.slice('<!--'.length, -'-->'.length)).not.toContain('--');
      }),
    );
  });

  test.each(['-->', '--!>', 'a--b', '<!--', 'a\nb', '\u2028'])('of %j', (target) => {
    expect(markerOf(target)).toMatch(/^<!-- [^<>\s]+ [^<>\s-]+ -->$/);
  });
});

describe('the comment', () => {
  test('starts with the marker and links to the run', () => {
    const text = commentOf(reportOf());
    expect(text.split('\n')[0]).toBe(markerOf('web-pr-7'));
    expect(text).toContain(`<${RUN}>`);
  });

  test('without a run has no link', () => {
    const text = renderComment(reportOf(), 'x', undefined, createScrub([]));
    expect(text).not.toMatch(/whole report/);
  });

  test('holds no secret, also not in the link', () => {
    const scrub = createScrub(['canary', '4711']);
    const text = renderComment(
      reportOf({ note: 'a canary', plan: planOf('# canary\n') }),
      'x',
      RUN,
      scrub,
    );
    expect(text).not.toMatch(/canary|4711/);
  });

  test.each([
    ['a diff of long lines', `${'x'.repeat(500)}\n`.repeat(400)],
    ['a diff of short lines', 'x\n'.repeat(60_000)],
    ['one endless line', 'x'.repeat(200_000)],
    ['emoji', `${'🚀'.repeat(200)}\n`.repeat(400)],
    ['code fences', `${'`'.repeat(500)}\n`.repeat(400)],
  ])('of %s fits, whole', (_name, compose) => {
    const text = commentOf(reportOf({ plan: planOf(compose) }));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('| Commit |');
    expect(text.split('<details>')).toHaveLength(text.split('</details>').length);
    expect(text).toContain(RUN);
  });

  test.each([
    ['a reason of failure', { failure: { message: 'y'.repeat(100_000), next: undefined } }],
    ['advice', { failure: { message: 'No.', next: 'y'.repeat(100_000) } }],
    ['a note', { note: 'y'.repeat(100_000) }],
  ])('of %s without end still has the table', (_name, fields) => {
    const text = commentOf(reportOf(fields));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('| Commit |');
    expect(text).toContain(RUN);
  });

  test('of findings without end fits', () => {
    const findings = Array.from({ length: 2000 }, (_, index) => ({
      level: 'warning' as const,
      rule: 'image-unpinned',
      message: `Service ${index} has an image without a digest.`,
    }));
    const text = commentOf(reportOf({ findings }));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('| Commit |');
    // What is left out is said.
    expect(text).toMatch(/whole report/);
  });

  test('of instances without end has whole rows of those that fit', () => {
    const instances = Array.from({ length: 1000 }, (_, index) => ({
      ...{ vmUuid: undefined, name: `web-${index}`, status: 'deployed' as const },
      ...{ composeHash: HASH, url: `https://${'c'.repeat(40)}-80.example`, attested: true },
      env: 'the values before',
    }));
    const text = commentOf(reportOf({ instances }));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('| Commit |');
    expect(text).toContain('The rest is too long for a comment.');
    const rows = text.split('\n').filter((line) => line.startsWith('| web-'));
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.every((row) => row.endsWith('the values before |'))).toBe(true);
    expect(text).toContain(RUN);
  });

  test('of names without end fits', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `NAME_NUMBER_${index}`);
    const plan = planOf('services: {}\n');
    const text = commentOf(
      reportOf({
        plan: {
          ...plan,
          changes: {
            ...plan.changes,
            env: { kind: 'replaced', added: names, removed: [], kept: [] },
          },
        },
      }),
    );
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('| Commit |');
    expect(text).toContain(RUN);
  });
});
