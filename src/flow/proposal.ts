import type { Finding } from '../base/finding.ts';
import { imagesIn } from '../compose/text/live-text.ts';
import { imagesByService } from '../compose/text/services.ts';
import { findDrift } from '../deploy/drift.ts';
import type { History } from '../deploy/history.ts';
import {
  chainOf,
  needsApproval,
  provisionUpdate,
  type ProvisionedUpdate,
} from '../deploy/provision.ts';
import { requireNoEnvRemoval, type UpdatePlan, type Wish } from '../deploy/update-plan.ts';
import { findDifferences } from '../deploy/verify.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { Cvm, Provisioned } from '../phala/cvm.ts';
import type { Shipment } from '../prepare/shipment.ts';
import type { Plan } from '../report/report.ts';
import type { Session } from '../step/session.ts';
import { checkAgainstLive } from './live-check.ts';
import { holdsThatOf, readRevisions, shownHash, type Live } from './live.ts';
import { changesOf, draft, wishOf } from './draft.ts';

/** An update as it would be carried out now: provisioned, and nothing started. */
export interface Proposal extends Live {
  readonly update: UpdatePlan;
  readonly provisioned: ProvisionedUpdate;
  /** Of this CVM; undefined when it cannot be read. */
  readonly history: History | undefined;
  readonly plan: Plan;
}

/**
 * Plans an update to the shipment on what the CVM runs and provisions it, which starts nothing.
 *
 * @param needsRevisions whether a way back is wanted
 * @throws ChecksFailed when what is to be shipped cannot work with what the CVM has
 */
export async function propose(
  session: Session<'compose' | 'lint' | 'settings' | 'env' | 'force'>,
  live: Live,
  shipment: Shipment,
  needsRevisions: boolean,
): Promise<Proposal> {
  const update = draft(session, live.appCompose, live.cvm.name, wishOf(session, shipment));
  checkAgainstLive(session, live.appCompose, shipment);
  return provision(session, live, update, {
    images: imagesByService(shipment.compose.model),
    isForced: session.inputs.force.force,
    needsRevisions,
  });
}

/** The same for an update that leaves the text that the CVM runs as it is. */
export async function proposeSameText(
  session: Session<'env'>,
  live: Live,
  wish: Wish,
  needsRevisions: boolean,
): Promise<Proposal> {
  const update = draft(session, live.appCompose, live.cvm.name, wish);
  const images = imagesIn(live.appCompose.composeText) ?? new Map<string, string>();
  return provision(session, live, update, { images, isForced: false, needsRevisions });
}

interface Asked {
  /** What the target runs, by service. */
  readonly images: ReadonlyMap<string, string>;
  readonly isForced: boolean;
  readonly needsRevisions: boolean;
}

async function provision(
  session: Session<'env'>,
  live: Live,
  update: UpdatePlan,
  { images, isForced, needsRevisions }: Asked,
): Promise<Proposal> {
  const { api, inputs, queue, step } = session;
  const { cvm, appCompose } = live;
  requireNoEnvRemoval(update.envKeys, inputs.env.allowRemoval);
  const [provisioned, history] = await step.timed('provisioning', () =>
    Promise.all([
      provisionUpdate(api, update, cvm, queue, step.log.info),
      readRevisions(session, cvm, needsRevisions ? holdsThatOf(cvm) : undefined),
    ]),
  );
  step.announceHash(provisioned.composeHash);
  step.setOutputs({ app_id: provisioned.appId });
  const isSame = sameHash(provisioned.composeHash, cvm.composeHash);
  step.log.info(
    `Provisioned: compose hash ${bareHash(provisioned.composeHash)}, ${isSame ? 'as the CVM has' : `was ${shownHash(cvm)}`}`,
  );
  const differences = findDifferences(cvm, appCompose, provisioned.composeHash, update.target);
  if (isSame && differences.length > 0) step.showFindings([doubtfulHash(differences)]);
  const plan: Plan = {
    composeHash: bareHash(provisioned.composeHash),
    previousComposeHash: cvm.composeHash && bareHash(cvm.composeHash),
    // What was compared decides as well as the hash, which somebody else computed.
    changed: differences.length > 0 || update.envKeys !== undefined || isForced,
    creation: undefined,
    changes: changesOf(appCompose, update, {
      live: imagesIn(appCompose.composeText),
      target: images,
    }),
    approval: approvalOf(provisioned, cvm),
    drift: findDrift(cvm, appCompose, history?.revisions),
  };
  return { ...live, update, provisioned, history, plan };
}

function approvalOf(provisioned: Provisioned, cvm: Cvm): Plan['approval'] {
  if (chainOf(provisioned, cvm) === undefined) return 'not needed';
  return needsApproval(provisioned, cvm) ? 'needed' : 'given';
}

function doubtfulHash(differences: readonly string[]): Finding {
  return {
    level: 'warning',
    rule: 'provisioned-hash-doubtful',
    message: `The API gives the compose hash that the CVM has already, although the CVM does not run what is to be shipped: ${differences.join('; ')}.`,
    hint: 'It counts as a change. What the CVM runs after a deploy is compared with what was shipped, whatever its hash says.',
  };
}
