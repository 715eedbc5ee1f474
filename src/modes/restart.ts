import type { Change } from '../deploy/change.ts';
import { lookBefore } from '../deploy/watch.ts';
import type { Session } from '../step/session.ts';
import { modelOf, portsOf } from '../compose/text/live-text.ts';
import { follow, type FollowGroup } from '../flow/follow.ts';
import { readIdle } from '../flow/live.ts';
import { requireExpected } from '../flow/draft.ts';
import { trigger, withFreshPlan } from '../flow/triggering.ts';
import { requireHealthPlace } from '../flow/app-health.ts';

/** Restarts the CVM with what it has, and sees that it comes up. */
export async function restart(session: Session<FollowGroup | 'review'>): Promise<void> {
  await withFreshPlan(session, () => restartOnce(session));
}

async function restartOnce(session: Session<FollowGroup | 'review'>): Promise<void> {
  const { api, step } = session;
  const { cvm, appCompose } = await readIdle(session);
  const { composeHash } = cvm;
  const ports = portsOf(modelOf(appCompose.composeText));
  if (cvm.status === 'running') requireHealthPlace(session, cvm, ports);
  step.announceScript(appCompose.preLaunchScript);
  if (composeHash !== undefined) {
    step.announceHash(composeHash);
    requireExpected(
      session,
      composeHash,
      'The CVM was changed since: look at it in the dashboard, then set the hash that it shall be restarted with.',
    );
  }
  const before = await lookBefore(api, cvm);
  const change: Change = {
    name: 'restart',
    composeHash,
    operationType: /restart|reboot|power/i,
    send: () => api.restart(),
  };
  const accepted = await trigger(session, change, before);
  await follow(session, {
    change,
    before,
    accepted,
    appCompose,
    revisions: undefined,
    isShipped: false,
    ports,
    // A restart changes no revision, so there is none to go back to.
    earlier: undefined,
    status: 'restarted',
    done: 'Restarted',
  });
}
