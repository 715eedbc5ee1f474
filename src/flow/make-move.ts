import type { Session } from '../step/session.ts';
import { requirePlace, showMove, type MoveGroup, type PlanMove } from './move.ts';
import { withFreshPlan } from './triggering.ts';

/**
 * Plans and makes the move of the CVM that the step names; with `instances: all` that of every CVM of its app, one after
 * the other. Plans again when others change a CVM before anything was triggered.
 */
export async function makeMove<S extends Session<MoveGroup>>(
  session: S,
  planMove: PlanMove<S>,
): Promise<void> {
  if (session.inputs.instances.all) {
    const { rollOut } = await import('./roll-out.ts');
    await rollOut(session, planMove);
    return;
  }
  await makeMoveOfOne(session, planMove);
}

/** The same for the one CVM of the session. */
export async function makeMoveOfOne<S extends Session<'review' | 'health'>>(
  session: S,
  planMove: PlanMove<S>,
): Promise<void> {
  await withFreshPlan(session, async () => {
    const move = await planMove(session);
    showMove(session, move);
    if (!move.changed) {
      await move.leave();
      return;
    }
    requirePlace(session, move);
    if (move.approval !== undefined) {
      // What stops a deploy stops it before anybody approves, or the step signs.
      await move.seal();
      const { seekApproval } = await import('./seek-approval.ts');
      if ((await seekApproval(move.approval)) === 'pending') return;
    }
    await move.carryOut();
  });
}
