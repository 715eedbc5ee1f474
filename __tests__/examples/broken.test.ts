/** Examples with a mistake in them: each must be found, or the tests of the real ones prove nothing. */
import { describe, expect, test } from '@jest/globals';

import { expectGoodManners, play } from './scenes.ts';
import { readWorkflow } from './workflow.ts';

const CHECKOUT = `actions/checkout@${'0'.repeat(40)}`;

const WORKFLOW = `on:
  push:
    branches: [main]
    paths: [compose.yaml]
concurrency: cvm-my-app
jobs:
  deploy:
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      deployments: write
    outputs:
      hash: \${{ steps.deploy.outputs.compose_hash }}
    environment:
      name: production
      url: \${{ steps.deploy.outputs.app_url }}
    steps:
      - uses: ${CHECKOUT}
      - uses: OWNER/phala-cvm-deploy@v1
        id: deploy
        with:
          api_key: \${{ secrets.PHALA_CLOUD_API_KEY }}
          cvm_id: my-app
          compose_files: compose.yaml
          environment: production
          env_names: DATABASE_URL
        env:
          DATABASE_URL: \${{ secrets.DATABASE_URL }}
  after:
    needs: deploy
    runs-on: ubuntu-latest
    steps:
      - run: echo "$HASH"
        env:
          HASH: \${{ needs.deploy.outputs.hash }}
`;

async function tried(workflow: string): Promise<void> {
  const read = await readWorkflow(workflow);
  expectGoodManners(read, await play(read, 'made-up'));
}

/** The workflow with one thing in it replaced by another. */
function changed(from: string, to: string): string {
  expect(WORKFLOW).toContain(from);
  return WORKFLOW.replace(from, to);
}

test('nothing is found in a workflow without a mistake', async () => {
  await tried(WORKFLOW);
});

describe('a mistake is found', () => {
  test.each([
    ['an unknown input', 'compose_files:', 'compose_file:', /Invalid action input 'compose_file'/],
    [
      'one of the action in its own repository',
      'OWNER/phala-cvm-deploy@v1\n        id: deploy\n        with:',
      './\n        id: deploy\n        with:\n          compose_file: compose.yaml',
      /action\.yml has no input compose_file$/,
    ],
    ['a secret that nobody sets', 'secrets.DATABASE_URL', 'secrets.DATABASE', /DATABASE\b/],
    [
      'an unknown context',
      'secrets.DATABASE_URL',
      'secret.DATABASE_URL',
      /Unrecognized named-value/,
    ],
    ['an unknown function', "github.ref == 'refs/heads/main'", 'isMain()', /isMain/],
    ['an open parenthesis', "github.ref == 'refs/heads/main'", '(github.ref', /./],
    ['an unknown output of the step', 'outputs.app_url', 'outputs.url', /outputs has no url/],
    ['an unknown output of a job', 'outputs.hash }}\n', 'outputs.sum }}\n', /sum/],
    ['a step that comes later', 'steps.deploy.outputs.compose', 'steps.later.outputs.x', /later/],
    ['an unknown key', '    runs-on:', '    run-on:', /run-on/],
    [
      'an expression in a script',
      '"$HASH"',
      '${{ needs.deploy.outputs.hash }}',
      /inside of a script/,
    ],
    ['a tag in place of a commit', CHECKOUT, 'actions/checkout@v7', /Not by full commit SHA/],
    ['a job that never runs', 'refs/heads/main', 'refs/heads/master', /"deploy"/],
    ['no checkout', `- uses: ${CHECKOUT}`, "- run: 'true'", /compose\.yaml/],
    ['no value for a secret', '          DATABASE_URL:', '          DATABASE:', /DATABASE_URL/],
    ['no permission', '      deployments: write', '', /POST .*\/deployments: 403/],
    [
      'no key, and no permission to do without',
      '          api_key: ${{ secrets.PHALA_CLOUD_API_KEY }}\n',
      '',
      /`api_key` is missing or empty/,
    ],
    [
      'a permission that nothing needs',
      'contents: read',
      'contents: read\n      id-token: write',
      /Expected: true/,
    ],
    ['a group of another name', 'concurrency: cvm-my-app', 'concurrency: deploy', /cvm-my-app/],
    ['no paths', '    paths: [compose.yaml]\n', '', /compose\.yaml/],
    [
      'a secret as an output of a job',
      'steps.deploy.outputs.compose_hash',
      'secrets.DATABASE_URL',
      /./,
    ],
  ])('%s', async (_, from, to, message) => {
    await expect(tried(changed(from, to))).rejects.toThrow(message);
  });
});
