import type { EmulatedCvm } from '../../../emulator/phala/emulator.ts';
import { PREVIEW, shaOf, type PullRequestStage } from '../github-stage.ts';
import { composeAnswering, imageOf, type Inputs } from '../stage.ts';

/** A good run of a mode, in which answers are changed. */
export interface Play {
  readonly name: string;
  /** Sets the scene; gives the inputs of the step. */
  readonly set: (on: PullRequestStage) => Inputs | Promise<Inputs>;
  /** Whether it brings the compose file of the checkout to run. */
  readonly ships?: true;
  /** Whether the run is about a pull request, as those of previews are. */
  readonly ofPullRequest?: true;
}

/** What the step ships. */
export const SHIPPED = composeAnswering({}, imageOf('b'));
const ENV_TEXT = 'TOKEN=value-of-the-step';

const QUIET: Inputs = { lint_ignore: 'env-unused' };
const CREATE: Inputs = { create: 'true', instance_type: 'tdx.small' };
const OWN_APP_ID: Inputs = { app_id: 'ab'.repeat(20), nonce: '17' };

function live(on: PullRequestStage, kms: 'central' | 'on-chain' = 'central'): EmulatedCvm {
  return on.stage.addCvm({ kms, env: { TOKEN: 'old' }, appUrl: 'emulated' });
}

/** Has a revision before the one that it runs. */
async function updated(on: PullRequestStage): Promise<EmulatedCvm> {
  const cvm = live(on);
  await on.stage.deploy({ ...QUIET, cvm_id: 'my-app' });
  return cvm;
}

async function prepared(on: PullRequestStage): Promise<Inputs> {
  const cvm = live(on, 'on-chain');
  const { outputs } = await on.stage.deploy({ ...QUIET, mode: 'prepare' });
  const { compose_hash: hash = '', commit_token: token = '' } = outputs;
  cvm.registerOnChain(hash);
  return { mode: 'commit', commit_token: token, expected_compose_hash: hash };
}

export const PLAYS: readonly Play[] = [
  {
    name: 'deploy',
    ships: true,
    set: (on) => {
      live(on);
      return { ...QUIET, env: ENV_TEXT, health_url: '{app_url}', rollback: 'true' };
    },
  },
  {
    name: 'deploy of a hash that the contract does not allow',
    set: (on) => {
      live(on, 'on-chain');
      return QUIET;
    },
  },
  {
    name: 'deploy of a hash that is approved meanwhile',
    ships: true,
    set: (on) => {
      live(on, 'on-chain').approveAfter('any', 2);
      return { ...QUIET, approval_timeout: '60' };
    },
  },
  {
    name: 'plan',
    set: (on) => {
      live(on);
      return { ...QUIET, mode: 'plan', env: ENV_TEXT };
    },
  },
  {
    name: 'env',
    set: (on) => {
      live(on);
      return { ...QUIET, mode: 'env', env: ENV_TEXT };
    },
  },
  {
    name: 'restart',
    set: (on) => {
      live(on);
      return { mode: 'restart' };
    },
  },
  {
    name: 'rollback',
    set: async (on) => {
      await updated(on);
      return { mode: 'rollback' };
    },
  },
  {
    name: 'prepare',
    set: (on) => {
      live(on, 'on-chain');
      return { ...QUIET, mode: 'prepare', env: ENV_TEXT };
    },
  },
  { name: 'commit', ships: true, set: prepared },
  {
    name: 'preview that is created',
    ships: true,
    ofPullRequest: true,
    set: (on) => {
      live(on);
      return { ...QUIET, ...PREVIEW, cvm_id: '', env: ENV_TEXT, ...TOLD };
    },
  },
  {
    name: 'preview that is updated',
    ships: true,
    ofPullRequest: true,
    set: async (on) => {
      live(on);
      const inputs = { ...QUIET, ...PREVIEW, env: ENV_TEXT, ...TOLD };
      await on.run(inputs, { sha: shaOf('b') });
      on.stage.write('compose.yaml', SHIPPED.replace(/b{64}/, 'c'.repeat(64)));
      return { ...inputs, cvm_id: '' };
    },
  },
  {
    name: 'teardown',
    ofPullRequest: true,
    set: async (on) => {
      live(on);
      await on.run({ ...QUIET, ...PREVIEW, env: ENV_TEXT, ...TOLD });
      return { mode: 'teardown', cvm_id: '', ...TOLD };
    },
  },
  {
    name: 'deploy that creates',
    ships: true,
    set: () => ({ ...CREATE, ...QUIET, env: ENV_TEXT }),
  },
  {
    name: 'deploy that creates where both steps have one path',
    ships: true,
    set: (on) => {
      on.emulator.workspace.provisionPath = 410;
      on.emulator.workspace.provisionToken = true;
      return { ...CREATE, ...QUIET, ...OWN_APP_ID, node_id: '105', env: ENV_TEXT };
    },
  },
  {
    name: 'plan of a creation',
    set: () => ({ ...CREATE, ...QUIET, mode: 'plan', env: ENV_TEXT }),
  },
];

/** GitHub is told as well. */
const TOLD: Inputs = { comment: 'true', environment: 'preview' };
