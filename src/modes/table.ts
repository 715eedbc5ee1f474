import type { Finding } from '../base/finding.ts';
import { inputNames } from '../inputs/read.ts';
import { invalid, type NamesCvmBy, type NeedsLogin, type Target } from '../inputs/requirements.ts';
import type { Group, Inputs, InputsOf } from '../inputs/table.ts';
import { lacksForCreation, lacksSize, lacksSizeToCreate } from './creation-inputs.ts';
import { prepareFor, type Need, type NeededGroups, type Prepared } from '../prepare/prepared.ts';
import { readProofMaterial } from '../prepare/proof-material.ts';
import { openSession, type Session } from '../step/session.ts';
import type { Step } from '../step/step.ts';

/** What the action knows of one mode. */
export interface Mode {
  /** The groups of inputs that it takes; any other input is refused. */
  readonly takes: readonly Group[];
  /** The groups that it neither reads nor refuses. */
  readonly ignores: readonly Group[];
  readonly namesCvmBy: NamesCvmBy;
  readonly needsLogin: NeedsLogin;
  /** What is read and checked of the checkout before the first request. */
  readonly needs: Need;
  /** Whether it brings the commit of the workflow run to run, and so is a deployment; `ends` deletes what ran. */
  readonly deployment: 'records' | 'ends' | 'none';
  /** How the summary says that it did what it is for. */
  readonly headline: string;
  /** What its inputs lack, beyond what each of them says of itself. */
  readonly lacks: (inputs: Inputs) => readonly Finding[];
  /** Does its work. `target` is undefined for the modes that name no CVM. */
  readonly carryOut: (step: Step, inputs: Inputs, target: Target | undefined) => Promise<void>;
}

/** What every mode takes: where the checkout is, what GitHub is told, and how long anything may take. */
const COMMON = ['checkout', 'tell', 'queue', 'waiting'] as const;

/** What every mode takes that talks to Phala Cloud. */
const ALWAYS = [...COMMON, 'api'] as const;

/** What an update is made of. */
const UPDATE = [
  ...COMMON,
  ...(['compose', 'lint', 'settings', 'env', 'review', 'force'] as const),
] as const;

/** What comes after the trigger. */
const ROLLOUT = ['wait', 'health', 'rollback', 'attestation', 'proof'] as const;

/** What a check takes: what a deploy does, so that one step can be both. */
const REHEARSAL = [
  ...UPDATE,
  ...ROLLOUT,
  ...(['approval', 'deployments', 'instances', 'pause', 'create', 'creation'] as const),
] as const;

/** What a deploy takes, and so does its plan. */
const DEPLOY = [...REHEARSAL, 'api', 'cvm'] as const;

/** Every mode, in the order in which people meet them. Each loads its story, and what that needs, when it runs. */
export const MODES = {
  deploy: mode({
    takes: DEPLOY,
    namesCvmBy: 'cvm_id',
    needs: 'shipment',
    deployment: 'records',
    headline: 'Deployed: the CVM runs what was shipped',
    lacks: lacksForCreation,
    load: async () => (await import('./deploy.ts')).deploy,
  }),
  check: offline({
    takes: REHEARSAL,
    needs: 'rehearsal',
    headline: 'Checked: nothing was sent',
    lacks: lacksSizeToCreate,
    load: async () => (await import('./check.ts')).check,
  }),
  plan: mode({
    takes: DEPLOY,
    namesCvmBy: 'cvm_id',
    needs: 'shipment',
    deployment: 'none',
    headline: 'Planned: nothing was triggered',
    lacks: lacksForCreation,
    load: async () => (await import('./plan.ts')).plan,
  }),
  env: mode({
    takes: [
      ...[...ALWAYS, ...(['cvm', 'instances', 'pause', 'env', 'lint', 'review'] as const)],
      ...[...ROLLOUT, ...(['approval'] as const)],
    ],
    namesCvmBy: 'cvm_id',
    needs: 'env',
    deployment: 'none',
    headline: 'Env replaced: the CVM runs with the new env',
    load: async () => (await import('./env.ts')).replaceEnv,
  }),
  restart: mode({
    takes: [
      ...[...ALWAYS, ...(['cvm', 'instances', 'pause', 'review', 'wait', 'health'] as const)],
      ...(['attestation', 'proof'] as const),
    ],
    namesCvmBy: 'cvm_id',
    needs: 'nothing',
    deployment: 'none',
    headline: 'Restarted: the CVM runs again',
    load: async () => (await import('./restart.ts')).restart,
  }),
  rollback: mode({
    takes: [
      ...[...ALWAYS, ...(['cvm', 'instances', 'pause', 'revision', 'review'] as const)],
      ...(['force', 'health', 'attestation', 'proof'] as const),
    ],
    namesCvmBy: 'cvm_id',
    needs: 'nothing',
    deployment: 'none',
    headline: 'Rolled back: the CVM runs an earlier revision',
    load: async () => (await import('./rollback.ts')).rollBack,
  }),
  prepare: mode({
    takes: [...UPDATE, 'api', 'cvm'],
    namesCvmBy: 'cvm_id',
    needs: 'shipment',
    deployment: 'none',
    headline: 'Prepared: the update waits to be committed',
    load: async () => (await import('./prepare.ts')).prepareUpdate,
  }),
  commit: mode({
    takes: [...ALWAYS, 'cvm', 'commit', 'review', ...ROLLOUT, 'deployments'],
    namesCvmBy: 'cvm_id',
    needs: 'nothing',
    deployment: 'records',
    headline: 'Deployed: the CVM runs what was shipped',
    lacks: ({ commit }) =>
      commit.token === undefined
        ? [
            invalid(
              '`commit_token` is missing or empty.',
              'Give the output `commit_token` of the step with `mode: prepare`, stored as a secret.',
            ),
          ]
        : [],
    load: async () => (await import('./commit.ts')).commit,
  }),
  preview: mode({
    takes: [
      ...UPDATE,
      ...ROLLOUT,
      ...(['api', 'approval', 'deployments', 'name', 'creation', 'lifetime'] as const),
    ],
    namesCvmBy: 'pull request',
    needs: 'shipment',
    deployment: 'records',
    headline: 'Deployed: the CVM runs what was shipped',
    lacks: ({ creation }) => lacksSize(creation, '`mode: preview`'),
    load: async () => (await import('./preview.ts')).preview,
  }),
  verify: mode({
    takes: [...ALWAYS, 'cvm', 'instances', 'compose', 'review', 'proof'],
    namesCvmBy: 'cvm_id',
    needsLogin: 'unless cvm_id is an app id',
    needs: 'wanted',
    deployment: 'none',
    headline: 'Verified: the CVM proves what it runs',
    load: async () => (await import('./verify.ts')).verify,
  }),
  teardown: mode({
    takes: [...ALWAYS, 'cvm', 'name', 'deletion', 'deployments'],
    namesCvmBy: 'cvm_id or pull request',
    needs: 'nothing',
    deployment: 'ends',
    headline: 'Torn down: there is no such CVM any more',
    load: async () => (await import('./teardown.ts')).tearDown,
  }),
} as const satisfies Readonly<Record<string, Mode>>;

export type ModeName = keyof typeof MODES;

/** The names of the modes. */
export function modeNames(): readonly ModeName[] {
  return Object.keys(MODES).filter((name): name is ModeName => Object.hasOwn(MODES, name));
}

/** The modes that take a group of inputs. */
export function modesTaking(group: Group): readonly ModeName[] {
  return modeNames().filter((name) => MODES[name].takes.some((taken) => taken === group));
}

interface Row<G extends Group, N extends Need> extends Omit<
  Mode,
  'takes' | 'ignores' | 'needsLogin' | 'needs' | 'lacks' | 'carryOut'
> {
  readonly needsLogin?: NeedsLogin;
  readonly takes: readonly G[];
  /** What it needs is made of inputs that it takes. */
  readonly needs: NeededGroups[N] extends G ? N : never;
  readonly lacks?: (inputs: InputsOf<G>) => readonly Finding[];
}

/** A mode that works on a CVM. Its story gets a session with the inputs that the mode takes, and no others. */
function mode<const G extends Group, N extends Need>({
  load,
  ...row
}: Row<G, N> & {
  readonly namesCvmBy: Exclude<NamesCvmBy, 'nothing'>;
  readonly load: () => Promise<(session: Session<G>, prepared: Prepared[N]) => Promise<void>>;
}): Mode {
  return {
    ignores: [],
    needsLogin: 'always',
    lacks: () => [],
    ...row,
    carryOut: async (step, inputs, target) => {
      if (target === undefined) throw new TypeError('A mode that works on a CVM has a target');
      const [story, prepared, material] = await Promise.all([
        load(),
        prepareFor(row.needs, step, inputs),
        readProofMaterial(step, inputs),
      ]);
      const settable = inputNames(settableGroups(row.takes, row.namesCvmBy, inputs));
      const canSet = (input: string): boolean => settable.has(input);
      const session = openSession<G>(step, inputs, target, canSet, material);
      try {
        await story(session, prepared);
      } catch (error) {
        const { endUnread } = await import('../flow/unread.ts');
        endUnread(step, inputs, error);
      }
    },
  };
}

/** The groups that advice may name: what a new CVM is can be said only where one may be created. */
function settableGroups(
  taken: readonly Group[],
  namesCvmBy: NamesCvmBy,
  { create }: InputsOf<'create'>,
): readonly Group[] {
  const mayCreate = create.create || namesCvmBy === 'pull request';
  return mayCreate ? taken : taken.filter((group) => group !== 'creation');
}

/** A mode that sends nothing, and so looks at nothing of where it would go: the same step may be a deploy or a preview. */
function offline<const G extends Group, N extends Need>({
  load,
  ...row
}: Pick<Row<G, N>, 'takes' | 'needs' | 'headline' | 'lacks'> & {
  readonly load: () => Promise<(step: Step, inputs: InputsOf<G>, prepared: Prepared[N]) => void>;
}): Mode {
  return {
    lacks: () => [],
    ...row,
    ignores: ['api', 'cvm', 'name', 'lifetime'],
    needsLogin: 'always',
    namesCvmBy: 'nothing',
    deployment: 'none',
    carryOut: async (step, inputs) => {
      const prepared = await prepareFor(row.needs, step, inputs);
      (await load())(step, inputs, prepared);
    },
  };
}
