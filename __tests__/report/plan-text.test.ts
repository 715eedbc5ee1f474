import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { diffTexts } from '../../src/deploy/text-diff.ts';
import {
  approvalTexts,
  changeText,
  envText,
  imageText,
  planJson,
  planLines,
  restartText,
  shortImage,
  wholeLines,
} from '../../src/report/plan-text.ts';
import type { Plan } from '../../src/report/report.ts';
import { createScrub } from '../../src/report/scrub.ts';

const OLD = 'aa'.repeat(32);
const NEW = 'bb'.repeat(32);
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

type Fields = Partial<Omit<Plan, 'changes'>> & { readonly changes?: Partial<Plan['changes']> };

function plan({ changes, ...fields }: Fields = {}): Plan {
  return {
    composeHash: NEW,
    previousComposeHash: OLD,
    changed: true,
    creation: undefined,
    approval: 'not needed',
    drift: { state: 'none', reason: 'The CVM has what its newest revision made of it.' },
    ...fields,
    changes: {
      settings: [],
      images: [],
      env: { kind: 'kept', names: ['A', 'B'] },
      compose: undefined,
      preLaunchScript: undefined,
      ...changes,
    },
  };
}

const asItIs = (text: string): string => text;
const json = (given: Plan, scrub = asItIs): Record<string, unknown> =>
  JSON.parse(planJson(given, scrub)) as Record<string, unknown>;

describe('the lines for the log', () => {
  test('every fact, also when nothing changes', () => {
    expect(planLines(plan({ changed: false }))).toEqual([
      'Settings: no change',
      'Images: no change',
      'Restart: no, nothing changes',
      'On-chain approval: not needed, the KMS is not on chain',
      'Drift: The CVM has what its newest revision made of it.',
    ]);
  });

  test('settings and images, old and new', () => {
    const [settings, images] = planLines(
      plan({
        changes: {
          settings: [
            { name: 'public_logs', old: 'true', new: 'false' },
            { name: 'secure_time', old: undefined, new: 'true' },
          ],
          images: [
            { name: 'web', old: `web:1@${DIGEST}`, new: 'web:2' },
            { name: 'db', old: 'db', new: undefined },
          ],
        },
      }),
    );
    expect(settings).toBe('Settings: public_logs true → false; secure_time not set → true');
    expect(images).toBe('Images: web web:1@sha256:0123456789ab… → web:2; db db → none');
  });

  test('of a CVM that is created: what there will be, what is left open, what it costs', () => {
    const creation = {
      ...{ name: 'my-app', listed: false, instanceType: 'tdx.small', hourlyRate: '0.058' },
      ...{ vcpu: 1, memoryMb: 2048, diskSizeGb: 20, region: undefined, nodeId: 18 },
      ...{ storageFs: undefined, osImage: undefined, osImageHash: NEW, kms: 'phala-prod5' },
      ...{ appId: undefined, unnamedSettings: ['public_tcbinfo'] },
    };
    expect(planLines(plan({ creation }))).toEqual([
      'New CVM: my-app, not listed',
      'Size: tdx.small, 1 vCPU, 2 GB of memory',
      'Disk: 20 GB',
      'Place: node 18',
      `OS image: hash ${NEW}`,
      'KMS: phala-prod5',
      'Left to Phala Cloud: os_image, storage_fs, app_id, public_tcbinfo',
      'Settings: no change',
      'Images: no change',
      'Restart: no, the CVM is new',
      'On-chain approval: not needed, the KMS is not on chain',
      'Drift: The CVM has what its newest revision made of it.',
      'Cost: tdx.small costs $0.058 per hour, $42.34 per month of 730 hours, until it is deleted.',
    ]);
    expect(json(plan({ creation }))).toMatchObject({
      restart: false,
      creation: { name: 'my-app', region: null, node_id: 18, storage_fs: null, disk_size: 20 },
    });
  });

  test.each([
    ['not needed', /not needed/],
    ['given', /given/],
    ['needed', /needed, .*not allow/],
  ] as const)('approval %s', (approval, text) => {
    expect(approvalTexts(plan({ approval }))).toEqual([expect.stringMatching(text)]);
  });

  test('an approval that is not known beforehand is not spoken of', () => {
    expect(approvalTexts(plan({ approval: undefined }))).toEqual([]);
  });

  test('whether it restarts', () => {
    expect(restartText(plan())).toMatch(/^Restart: yes/);
    expect(restartText(plan({ changed: false }))).toMatch(/^Restart: no/);
  });

  test('env names; that values cannot be compared is said where they are replaced', () => {
    expect(envText({ kind: 'replaced', added: ['N'], removed: [], kept: ['A', 'B'] })).toMatch(
      /Names added: N\. Names removed: none\. Names that stay: A, B\. .*cannot be compared.*sealed/,
    );
    expect(envText({ kind: 'kept', names: ['A', 'B'] })).toMatch(/kept \(A, B\)$/);
    expect(envText({ kind: 'kept', names: [] })).toMatch(/kept \(none\)$/);
  });

  test.each([
    [{ name: 'a', old: undefined, new: undefined }, 'a not set → not set', 'a none → none'],
    [{ name: 'a', old: '', new: 'x' }, 'a  → x', 'a  → x'],
  ])('%j', (change, setting, image) => {
    expect(changeText(change)).toBe(setting);
    expect(imageText(change)).toBe(image);
  });
});

describe('shortImage', () => {
  test.each([
    [undefined, 'none'],
    ['web', 'web'],
    ['registry:5000/a/b:1.2', 'registry:5000/a/b:1.2'],
    [`web@${DIGEST}`, 'web@sha256:0123456789ab…'],
    [`registry:5000/a/b:1.2@${DIGEST}`, 'registry:5000/a/b:1.2@sha256:0123456789ab…'],
    ['web@sha256:0123456789ab', 'web@sha256:0123456789ab'],
    [`web@${DIGEST}/x`, `web@${DIGEST}/x`],
    ['${IMAGE}', '${IMAGE}'],
  ])('%s', (image, short) => {
    expect(shortImage(image)).toBe(short);
  });
});

describe('planJson', () => {
  test('the same facts as the log, compact', () => {
    const text = planJson(
      plan({
        changes: {
          settings: [{ name: 'public_logs', old: 'true', new: 'false' }],
          images: [{ name: 'web', old: `web@${DIGEST}`, new: undefined }],
          env: { kind: 'replaced', added: ['N'], removed: ['R'], kept: ['K'] },
          compose: diffTexts('a\n', 'b\n'),
        },
      }),
      asItIs,
    );
    expect(text).not.toMatch(/[\r\n]|": /);
    expect(JSON.parse(text)).toEqual({
      compose_hash: NEW,
      previous_compose_hash: OLD,
      changed: true,
      restart: true,
      settings: [{ name: 'public_logs', old: 'true', new: 'false' }],
      compose: { added: 1, removed: 1, diff: '@@ -1,1 +1,1 @@\n-a\n+b' },
      pre_launch_script: null,
      // In full, unlike in the log: a program compares it.
      images: [{ service: 'web', old: `web@${DIGEST}` }],
      env: {
        replaced: true,
        added: ['N'],
        removed: ['R'],
        kept: ['K'],
        values: 'sealed, not compared',
      },
      approval: 'not needed',
      drift: { state: 'none', reason: 'The CVM has what its newest revision made of it.' },
    });
  });

  test('a kept env', () => {
    expect(json(plan())['env']).toEqual({ replaced: false, kept: ['A', 'B'] });
  });

  test('no secret, wherever one stands', () => {
    const secret = 'sk"canary\\1';
    const scrub = createScrub([secret, JSON.stringify(secret).slice(1, -1)]);
    const text = planJson(
      plan({
        approval: undefined,
        drift: { state: 'drifted', reason: `by ${secret}` },
        changes: {
          settings: [{ name: secret, old: JSON.stringify({ a: secret }), new: secret }],
          images: [{ name: secret, old: secret, new: secret }],
          env: { kind: 'kept', names: [secret] },
          compose: diffTexts('a\n', `b: ${secret}\n`),
          preLaunchScript: diffTexts(`${secret}\n`, ''),
        },
      }),
      scrub,
    );
    expect(text).not.toContain('canary');
    expect(text.match(/\*\*\*/g)).toHaveLength(10);
    expect(JSON.parse(text)).toMatchObject({ settings: [{ old: '{"a":"***"}' }] });
  });

  test('a short secret that stands in a hash by chance does not take the hash away', () => {
    expect(json(plan(), createScrub(['bbbb']))).toMatchObject({ compose_hash: NEW });
  });

  test('a long diff is cut between lines, and what is left out is counted', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`).join('');
    const diff = diffTexts('', lines);
    const text = planJson(plan({ changes: { compose: diff } }), asItIs);
    expect(text.length).toBeLessThan(65_000);
    const { compose } = JSON.parse(text) as {
      compose: { added: number; diff: string; lines_left_out: number };
    };
    expect(compose.added).toBe(20_000);
    const shown = compose.diff.split('\n');
    expect(shown.at(-1)).toMatch(/^\+line \d+$/);
    expect(shown.length + compose.lines_left_out).toBe(diff?.lines.length);
  });

  test('valid JSON, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (old, next) => {
        const given = plan({
          drift: { state: 'drifted', reason: old },
          changes: {
            settings: [{ name: next, old, new: next }],
            compose: diffTexts(old, next),
          },
        });
        expect(json(given)).toMatchObject({ drift: { reason: old } });
      }),
    );
  });
});

describe('wholeLines', () => {
  test.each([
    [[], 10, '', 0],
    [['abc', 'def'], 8, 'abc\ndef', 0],
    [['abc', 'def'], 7, 'abc', 1],
    [['abc', 'def'], 0, '', 2],
    [['a line that is too long', 'b'], 10, '', 2],
    [['', ''], 2, '\n', 0],
  ])('%j within %i', (lines, most, text, left) => {
    expect(wholeLines(lines, most)).toEqual({ text, left });
  });

  test('never cuts a line, never takes more than it may, never leaves one out in between', () => {
    const line = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(fc.array(line), fc.nat({ max: 100 }), (lines, most) => {
        const { text, left } = wholeLines(lines, most);
        const shown = lines.slice(0, lines.length - left);
        expect(text).toBe(shown.join('\n'));
        expect(text.length).toBeLessThanOrEqual(most);
        // One more would not have fitted.
        if (left > 0) {
          expect([...shown, lines[shown.length] ?? ''].join('\n').length + 1).toBeGreaterThan(most);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
