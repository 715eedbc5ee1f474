import { describe, expect, test } from '@jest/globals';

import { exampleOf, yamlBlocks } from './yaml-block.ts';
import { readWorkflow } from './workflow.ts';

test('finds the YAML blocks of a page, wherever they are indented to', () => {
  const page =
    '# Title\n\n```yaml\na: 1\n```\n\n- item\n\n  ```yml\n  b:\n    c: 2\n  ```\n\n```sh\nls\n```\n';
  expect(yamlBlocks('docs/page.md', page)).toEqual([
    { place: 'docs/page.md:3', text: 'a: 1\n' },
    { place: 'docs/page.md:9', text: 'b:\n  c: 2\n' },
  ]);
});

const STEP = 'uses: OWNER/phala-cvm-deploy@v1\nwith:\n  cvm_id: my-app\n';
const STEPS = `- uses: OWNER/phala-cvm-deploy@v1
  with:
    images: web=\${{ needs.image.outputs.image }}
`;
const JOB = `runs-on: ubuntu-latest\nsteps:\n  - run: 'true'\n`;

describe('puts around a part of a workflow what is missing', () => {
  test.each([
    ['a list of steps', STEPS, ['image', 'example']],
    ['a step', STEP, ['example']],
    ['a job', JOB, ['example']],
    ['jobs', `one:\n  runs-on: ubuntu-latest\n  steps:\n    - run: 'true'\n`, ['one']],
    [
      'jobs with their key',
      `jobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: 'true'\n`,
      ['one'],
    ],
    ['what stands before the jobs', 'concurrency:\n  group: cvm-my-app\n', ['example']],
  ])('%s', async (_, text, jobs) => {
    const example = exampleOf(text);
    if (example.kind !== 'workflow') throw new Error(example.kind);
    const workflow = await readWorkflow(example.text);
    expect(workflow.jobs.map(({ job }) => job.id.value)).toEqual(jobs);
  });

  test.each([
    ['inputs', 'cvm_id: my-app\nrollback: true\n'],
    ['inputs with their key', 'with:\n  cvm_id: my-app\n'],
  ])('%s', async (_, text) => {
    const example = exampleOf(text);
    if (example.kind !== 'part of a step') throw new Error(example.kind);
    const broken = example.text.replace('cvm_id', 'cvm');
    await expect(readWorkflow(broken)).rejects.toThrow("Invalid action input 'cvm'");
    expect((await readWorkflow(example.text)).jobs).toHaveLength(1);
  });
});

test('knows what is no workflow', () => {
  expect(exampleOf('services:\n  web:\n    image: nginx\n').kind).toBe('compose file');
  expect(exampleOf('build: .\n# instead\nimage: nginx\n')).toEqual({
    kind: 'other',
    texts: ['build: .\n', '\nimage: nginx\n'],
  });
  expect(() => exampleOf('image: ${{ steps.build.outputs.digest }}\n')).toThrow(/Neither/);
});
