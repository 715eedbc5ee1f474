import { describe, expect, test } from '@jest/globals';

import { startStep } from '../../scripts/action-runner.ts';
import { useKeyless } from '../scenes/keyless-stage.ts';
import { usePullRequests } from '../scenes/github-stage.ts';
import { composeAnswering, expectGreen, theError, useStage } from '../scenes/stage.ts';

/** Every mode loads chunks of the bundle of its own; here each of them is loaded from dist/. */
describe('the bundle holds what it loads for', () => {
  const stage = useStage({ start: startStep });

  test.each(['deploy', 'plan', 'check', 'env', 'restart'])('`mode: %s`', async (mode) => {
    stage().addCvm({ env: { TOKEN: 'old' } });
    const env = ['deploy', 'plan', 'env'].includes(mode) ? { env: 'TOKEN=new-value' } : {};
    expectGreen(await stage().deploy({ mode, ...env }));
  });

  test('`mode: rollback`', async () => {
    const cvm = stage().addCvm();
    const { composeHash } = cvm;
    expectGreen(await stage().deploy());
    expectGreen(await stage().deploy({ mode: 'rollback' }));
    expect(cvm.composeHash).toBe(composeHash);
  });

  test('`mode: prepare` and `mode: commit`', async () => {
    const cvm = stage().addCvm({ kms: 'on-chain' });
    const { outputs } = await stage().deploy({ mode: 'prepare' });
    const { commit_token = '', compose_hash = '' } = outputs;
    cvm.registerOnChain(compose_hash);
    expectGreen(await stage().deploy({ mode: 'commit', commit_token }));
    expect(cvm.boots).toBe(1);
  });

  test('several compose files, and what the lint has to say of them', async () => {
    const cvm = stage().addCvm();
    stage().write('more.yaml', 'services:\n  more:\n    image: redis:latest\n');
    const result = await stage().deploy({ compose_files: 'compose.yaml\nmore.yaml' });
    expectGreen(result);
    expect(result.stdout).toContain('::warning title=image-mutable');
    expect(cvm.guest.composeText).toContain('redis:latest');
  });

  test('a health check', async () => {
    const cvm = stage().addCvm();
    stage().write('compose.yaml', composeAnswering({}));
    expectGreen(await stage().deploy({ health_url: `${cvm.healthUrl}/x` }));
  });

  test('a diagnosis and a rollback', async () => {
    const cvm = stage().addCvm();
    cvm.behaviour.boot = { kind: 'fails', bootError: 'docker login failed' };
    const result = await stage().deploy({ rollback: 'true' });
    expect(theError(result).message).toMatch(/docker login failed.*It was rolled back/);
  });
});

describe('the bundle holds what it loads for previews:', () => {
  const on = usePullRequests({ start: startStep });

  test('`mode: preview`, the comment and the deployments, then `mode: teardown`', async () => {
    on().stage.addCvm();
    expectGreen(await on().preview({ comment: 'true', environment: 'preview' }));
    expect(on().theComment().body).toContain('web-pr-7');
    expect(on().github.deployments()).toHaveLength(1);
    expectGreen(await on().teardown());
    expect(on().previews()).toEqual([]);
  });
});

describe('the bundle logs in', () => {
  const on = useKeyless({ start: startStep });

  test("with GitHub's OIDC token, which is masked", async () => {
    on().stage.addCvm();
    const result = await on().deploy();
    expectGreen(result);
    expect(result.outputs).toMatchObject({ status: 'deployed' });
    const { issuer } = on();
    expect(result.masks).toEqual(expect.arrayContaining([issuer.requestToken, ...issuer.tokens]));
    expect(issuer.tokens).toHaveLength(1);
  });
});
