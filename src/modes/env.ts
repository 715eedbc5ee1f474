import { ENV_ASPECTS, judge } from '../compose/lint/judge.ts';
import type { Change } from '../deploy/change.ts';
import { lookBefore } from '../deploy/watch.ts';
import type { EnvEntry } from '../env/sources.ts';
import { ChecksFailed } from '../base/failure.ts';
import type { SealedEnv } from '../phala/api.ts';
import type { AppCompose } from '../phala/cvm.ts';
import type { Session } from '../step/session.ts';
import { modelOf, portsOf } from '../compose/text/live-text.ts';
import { follow, type FollowGroup } from '../flow/follow.ts';
import { readIdle } from '../flow/live.ts';
import { makeMove } from '../flow/make-move.ts';
import type { Move } from '../flow/move.ts';
import { trigger, type Triggered } from '../flow/triggering.ts';
import { predecessorOf } from '../flow/predecessor.ts';
import { proposeSameText, type Proposal } from '../flow/proposal.ts';
import { Sealer } from '../flow/seal-env.ts';

type EnvGroup = FollowGroup | 'env' | 'lint' | 'review' | 'rollback' | 'approval';

/** Replaces the sealed env, and nothing else of the CVM. */
export async function replaceEnv(
  session: Session<EnvGroup | 'instances' | 'pause'>,
  env: readonly EnvEntry[],
): Promise<void> {
  const sealer = new Sealer(env);
  await makeMove(session, (own: Session<EnvGroup>) => planEnv(own, env, sealer));
}

async function planEnv(
  session: Session<EnvGroup>,
  env: readonly EnvEntry[],
  sealer: Sealer,
): Promise<Move> {
  const { inputs, step } = session;
  const live = await readIdle(session);
  const { cvm, appCompose } = live;
  const names = env.map(({ name }) => name);
  checkLiveVariables(session, appCompose, names);
  const wish = { ...NO_WISH, envNames: names };
  const proposal = await proposeSameText(session, live, wish, inputs.rollback.rollback);
  const target = targetOf(proposal);
  const sealed = (): Promise<SealedEnv> =>
    sealer.seal(session, { ...proposal, names: proposal.update.target.allowedEnvs });
  return {
    cvm,
    plan: proposal.plan,
    reviewed: { composeHash: proposal.provisioned.composeHash },
    ports: portsOf(modelOf(appCompose.composeText)),
    approval:
      target.hasNewNames && proposal.plan.approval !== 'not needed'
        ? { session, proposal, isNeeded: proposal.plan.approval === 'needed' }
        : undefined,
    envNames: names,
    // New values cannot be compared with those that the CVM has.
    changed: true,
    seal: async () => {
      await step.timed('sealing', sealed);
    },
    leave: () => Promise.resolve(),
    carryOut: () => carryOut(session, proposal, sealed),
  };
}

async function carryOut(
  session: Session<EnvGroup>,
  proposal: Proposal,
  seal: () => Promise<SealedEnv>,
): Promise<Triggered> {
  const { api, inputs, step } = session;
  const { appCompose, cvm } = proposal;
  const target = targetOf(proposal);
  step.announceHash(target.composeHash);
  const [before, sealed] = await step.timed('sealing', () =>
    Promise.all([lookBefore(api, cvm), seal()]),
  );
  const isOnChain = proposal.plan.approval !== 'not needed';
  const change: Change = {
    name: 'env update',
    composeHash: target.composeHash,
    operationType: /env|update/i,
    send: () =>
      api.replaceEnv(sealed, isOnChain && target.hasNewNames ? target.composeHash : undefined),
  };
  const accepted = await trigger(session, change, before);
  const { history, update } = proposal;
  return follow(session, {
    change,
    before,
    accepted,
    appCompose: target.appCompose,
    history,
    isShipped: false,
    ports: portsOf(modelOf(appCompose.composeText)),
    earlier: inputs.rollback.rollback
      ? predecessorOf(
          session,
          before,
          { cvm, appCompose, revisions: history?.revisions, envKeys: update.envKeys },
          target.composeHash,
        )
      : undefined,
    status: 'deployed',
    done: 'Env replaced',
  });
}

/** Asks for nothing: everything stays as it is. */
const NO_WISH = {
  composeText: undefined,
  preLaunchScript: undefined,
  publicLogs: undefined,
  publicSysinfo: undefined,
  publicTcbinfo: undefined,
  envNames: undefined,
} as const;

/** What the CVM has afterwards: with the same names the very document that it has, whatever provision makes of it. */
function targetOf({ appCompose, cvm, provisioned, update }: Proposal): {
  readonly hasNewNames: boolean;
  readonly composeHash: string;
  readonly appCompose: AppCompose;
} {
  const { added = [], removed = [] } = update.envKeys ?? {};
  const hasNewNames = added.length + removed.length > 0;
  return hasNewNames || cvm.composeHash === undefined
    ? { hasNewNames, composeHash: provisioned.composeHash, appCompose: update.target }
    : { hasNewNames, composeHash: cvm.composeHash, appCompose };
}

/**
 * The env rules of the lint, on the text that the CVM runs. Nobody can correct that text here, so a finding has no
 * place in a file.
 *
 * @throws ChecksFailed when the app would start without a value that its text needs
 */
function checkLiveVariables(
  { inputs, step }: Session<'lint'>,
  { composeText, preLaunchScript }: AppCompose,
  names: readonly string[],
): void {
  const model = modelOf(composeText);
  if (model === undefined) return;
  const known = { envNames: new Set(names), script: preLaunchScript ?? '' };
  const { findings: found } = judge(model, known, inputs.lint, ENV_ASPECTS);
  const findings = found.map(({ level, rule, message, hint }) => ({
    level,
    rule,
    message: `In the compose text that the CVM runs: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  }));
  if (findings.some(({ level }) => level === 'error')) {
    throw new ChecksFailed(findings, 'before anything was sealed');
  }
  step.showFindings(findings);
}
