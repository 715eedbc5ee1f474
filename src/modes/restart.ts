import type { Change } from '../deploy/change.ts';
import { lookBefore } from '../deploy/watch.ts';
import type { Session } from '../step/session.ts';
import { modelOf, portsOf } from '../compose/text/live-text.ts';
import { follow, type FollowGroup } from '../flow/follow.ts';
import { readIdle, type Live } from '../flow/live.ts';
import { makeMove } from '../flow/make-move.ts';
import type { Move } from '../flow/move.ts';
import { trigger, type Triggered } from '../flow/triggering.ts';

type RestartGroup = FollowGroup | 'review';

/** Restarts the CVM, or every instance of its app, with what it has, and sees that it comes up. */
export async function restart(
  session: Session<RestartGroup | 'instances' | 'pause'>,
): Promise<void> {
  await makeMove(session, planRestart);
}

async function planRestart(session: Session<RestartGroup>): Promise<Move> {
  const live = await readIdle(session);
  const { cvm, appCompose } = live;
  const { composeHash } = cvm;
  session.step.announceScript(appCompose.preLaunchScript);
  if (composeHash !== undefined) session.step.announceHash(composeHash);
  return {
    cvm,
    plan: undefined,
    reviewed:
      composeHash === undefined
        ? undefined
        : {
            composeHash,
            next: 'The CVM was changed since: look at it in the dashboard, then set the hash that it shall be restarted with.',
          },
    ports: portsOf(modelOf(appCompose.composeText)),
    approval: undefined,
    envNames: undefined,
    changed: true,
    seal: () => Promise.resolve(),
    leave: () => Promise.resolve(),
    carryOut: () => carryOut(session, live),
  };
}

async function carryOut(
  session: Session<RestartGroup>,
  { cvm, appCompose }: Live,
): Promise<Triggered> {
  const { api } = session;
  const before = await lookBefore(api, cvm);
  const change: Change = {
    name: 'restart',
    composeHash: cvm.composeHash,
    operationType: /restart|reboot|power/i,
    send: () => api.restart(),
  };
  const accepted = await trigger(session, change, before);
  return follow(session, {
    change,
    before,
    accepted,
    appCompose,
    history: undefined,
    isShipped: false,
    ports: portsOf(modelOf(appCompose.composeText)),
    // A restart changes no revision, so there is none to go back to.
    earlier: undefined,
    status: 'restarted',
    done: 'Restarted',
  });
}
