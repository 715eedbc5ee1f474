import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { startInProcess } from '../scenes/in-process.ts';
import { expectGoodManners, play } from './scenes.ts';
import { readWorkflow } from './workflow.ts';
import { exampleOf, yamlBlocks } from './yaml-block.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const BLOCKS = globSync(['README.md', 'examples/README.md', 'docs/*.md'], { cwd: ROOT })
  .sort()
  .flatMap((page) => yamlBlocks(page, readFileSync(path.join(ROOT, page), 'utf8')));

test('pages have examples', () => {
  expect(BLOCKS.map(({ place }) => place)).toContainEqual(expect.stringMatching(/^README\.md:/));
});

test.each(BLOCKS)('$place is right', async ({ text }) => {
  const example = exampleOf(text);
  switch (example.kind) {
    case 'workflow': {
      const workflow = await readWorkflow(example.text);
      const played = await play(workflow, 'made-up');
      if (example.isWhole) expectGoodManners(workflow, played);
      break;
    }
    case 'part of a step':
      await readWorkflow(example.text);
      break;
    case 'compose file':
      await expectChecked(example.text);
      break;
    case 'other':
      for (const each of example.texts) expect(parse(each)).toBeInstanceOf(Object);
  }
});

/** A whole compose file is one that this action takes. */
async function expectChecked(composeText: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'compose-'));
  writeFileSync(path.join(folder, 'compose.yaml'), composeText);
  const names = [...composeText.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
  const { log, outputs } = await startInProcess({
    inputs: { mode: 'check', env_names: [...new Set(names)].join('\n') },
    workspace: folder,
  }).result;
  rmSync(folder, { recursive: true });
  expect({ log, status: outputs['status'] }).toEqual({ log, status: 'checked' });
}
