import { ENV_ASPECTS, judge } from '../compose/lint/judge.ts';
import type { Change } from '../deploy/change.ts';
import { lookBefore } from '../deploy/watch.ts';
import type { EnvEntry } from '../env/sources.ts';
import { ChecksFailed } from '../base/failure.ts';
import type { AppCompose } from '../phala/cvm.ts';
import type { Session } from '../step/session.ts';
import { modelOf, portsOf } from '../compose/text/live-text.ts';
import { seekApproval } from '../flow/seek-approval.ts';
import { follow, type FollowGroup } from '../flow/follow.ts';
import { readIdle } from '../flow/live.ts';
import { trigger, withFreshPlan } from '../flow/triggering.ts';
import { requireHealthPlace } from '../flow/app-health.ts';
import { predecessorOf } from '../flow/predecessor.ts';
import { proposeSameText, type Proposal } from '../flow/proposal.ts';
import { seal } from '../flow/seal-env.ts';

type EnvGroup = FollowGroup | 'env' | 'lint' | 'review' | 'rollback' | 'approval';

/** Replaces the sealed env, and nothing else of the CVM. */
export async function replaceEnv(
  session: Session<EnvGroup>,
  env: readonly EnvEntry[],
): Promise<void> {
  await withFreshPlan(session, () => replaceOnce(session, env));
}

async function replaceOnce(session: Session<EnvGroup>, env: readonly EnvEntry[]): Promise<void> {
  const { api, inputs, step } = session;
  const live = await readIdle(session);
  const { cvm, appCompose } = live;
  const ports = portsOf(modelOf(appCompose.composeText));
  if (cvm.status === 'running') requireHealthPlace(session, cvm, ports);
  const names = env.map(({ name }) => name);
  checkLiveVariables(session, appCompose, names);
  const wish = { ...NO_WISH, envNames: names };
  const proposal = await proposeSameText(session, live, wish, inputs.rollback.rollback);
  const target = targetOf(proposal);
  if (target.hasNewNames && proposal.plan.approval === 'needed') {
    const answer = await seekApproval(session, proposal);
    if (answer === 'pending') return;
  }
  step.announceHash(target.composeHash);
  const [before, sealed] = await step.timed('sealing', () =>
    Promise.all([
      lookBefore(api, cvm),
      seal(session, { ...proposal, names: proposal.update.target.allowedEnvs }, env),
    ]),
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
  const { revisions, update } = proposal;
  await follow(session, {
    change,
    before,
    accepted,
    appCompose: target.appCompose,
    revisions,
    isShipped: false,
    ports,
    earlier: inputs.rollback.rollback
      ? predecessorOf(
          session,
          before,
          { cvm, appCompose, revisions, envKeys: update.envKeys },
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
