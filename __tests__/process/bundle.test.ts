import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { root } from '../../scripts/runner-step.ts';

const DIST = path.join(root, 'dist');

/** The files of dist/ that hold a text. */
function holding(text: string): readonly string[] {
  return readdirSync(DIST).filter(
    (name) => name.endsWith('.js') && readFileSync(path.join(DIST, name), 'utf8').includes(text),
  );
}

describe('what every run loads', () => {
  test('is at most 900 KB', () => {
    expect(statSync(path.join(DIST, 'index.js')).size).toBeLessThanOrEqual(900_000);
  });

  test.each([
    ['undici', 'UND_ERR_HEADERS_OVERFLOW'],
    ["GitHub's client", '/repos/{owner}/{repo}/deployments'],
    ['the diff of texts', 'No newline at end of file'],
    ['the words of the lint', 'docker-socket'],
    ['what verifies a quote', 'Intel SGX PCK Certificate'],
    ['what signs on a chain', 'eth_sendRawTransaction'],
  ])('does not hold %s: that is in a chunk of its own', (_, text) => {
    const chunks = holding(text);
    expect(chunks).toHaveLength(1);
    expect(chunks).not.toContain('index.js');
  });

  test('does not hold what watches a change, which several chunks have', () => {
    expect(holding('can no longer be watched')).not.toContain('index.js');
  });
});
