import { chainOf } from '../deploy/provision.ts';
import { Failure } from '../base/failure.ts';
import type { JsonObject } from '../phala/answer.ts';
import { bareHash, sameHash } from '../phala/cvm-id.ts';
import type { SealedEnv } from '../phala/api.ts';
import type { Session } from '../step/session.ts';
import type { Shipment } from '../prepare/shipment.ts';
import { announceApproval } from '../flow/seek-approval.ts';
import { readIdle } from '../flow/live.ts';
import { requireExpected, showPlan } from '../flow/draft.ts';
import { propose } from '../flow/proposal.ts';
import { seal } from '../flow/seal-env.ts';

type PrepareGroup = 'compose' | 'lint' | 'settings' | 'env' | 'force' | 'review';

/**
 * Stores an update with Phala Cloud, to be committed after its approval on chain by whoever gets the commit token.
 */
export async function prepareUpdate(
  session: Session<PrepareGroup>,
  shipment: Shipment,
): Promise<void> {
  const { api, step, target } = session;
  const live = await readIdle(session);
  const proposal = await propose(session, live, shipment, false);
  const { cvm, provisioned, update } = proposal;
  showPlan(session, proposal.plan);
  requireExpected(session, provisioned.composeHash);
  // Without an on-chain KMS the API would ignore that it is to prepare only, and apply the update.
  if (chainOf(provisioned, cvm) === undefined) {
    throw new Failure(
      'An update can be prepared for a CVM with an on-chain KMS only, and this one has the central KMS. Nothing was sent.',
      { next: 'Use `mode: deploy`.' },
    );
  }
  if (!proposal.plan.changed) {
    throw new Failure('The CVM has this compose hash already: there is nothing to prepare.', {
      next: 'Change the compose files or the env names, or use `mode: env` for new env values.',
    });
  }
  if (provisioned.registered) {
    throw new Failure(
      'The compose hash is approved on chain already, so there is nothing to prepare. Nothing was sent.',
      { next: 'Use `mode: deploy`.' },
    );
  }
  const env = await step.timed('sealing', async () =>
    shipment.env === undefined
      ? undefined
      : seal(session, { ...proposal, names: update.target.allowedEnvs }, shipment.env),
  );
  const prepared = await step.timed('preparing', () =>
    api.prepareUpdate(changedFields(update.target.document, live.appCompose.document, env)),
  );
  if (!('commitToken' in prepared)) {
    step.report.change = { name: 'update', composeHash: provisioned.composeHash };
    step.report.triggered = prepared.noChange ? 'no' : 'yes';
    throw new Failure(
      prepared.noChange
        ? 'The API says that the update changes nothing, and prepared none.'
        : 'The API accepted the update at once although it was asked to prepare it only.',
      { next: 'Look at the CVM in the dashboard.' },
    );
  }
  step.mask([prepared.commitToken, ...(prepared.commitUrl ? [prepared.commitUrl] : [])]);
  if (!sameHash(prepared.composeHash, provisioned.composeHash)) {
    step.showFindings([
      {
        level: 'warning',
        rule: 'prepared-hash-differs',
        message: `The prepared update has the compose hash ${bareHash(prepared.composeHash)}, not ${bareHash(provisioned.composeHash)}, which provision gave.`,
        hint: 'Approve the prepared one: it is what will be committed.',
      },
    ]);
    step.announceHash(prepared.composeHash);
    requireExpected(session, prepared.composeHash);
  }
  step.setSecretOutput('commit_token', prepared.commitToken);
  step.setSecretOutput('commit_url', prepared.commitUrl);
  step.setOutputs({ changed: 'false' });
  const { composeHash, deviceId } = prepared;
  await announceApproval(session, {
    cvm,
    provisioned: { ...provisioned, composeHash, deviceId: deviceId ?? provisioned.deviceId },
  });
  step.report.nextStep = [
    '# After the approval:',
    'with:',
    '  mode: commit',
    ...(target.login?.by === 'key' ? ['  api_key: ${{ secrets.PHALA_CLOUD_API_KEY }}'] : []),
    `  cvm_id: ${cvm.id}`,
    '  commit_token: ${{ secrets.COMMIT_TOKEN }} # the output `commit_token` of this step',
    `  expected_compose_hash: ${bareHash(composeHash)}`,
    '  transaction_hash: # of the approval; may stay empty',
  ].join('\n');
  step.finish(
    'prepared',
    'Prepared: the update waits for its approval and for `mode: commit` with the output `commit_token`. Nothing was started.',
  );
}

/** The fields of the unified update that change; what is left out stays as it is. */
function changedFields(
  target: JsonObject,
  live: JsonObject,
  env: SealedEnv | undefined,
): JsonObject {
  const fields = [
    'docker_compose_file',
    'pre_launch_script',
    'allowed_envs',
    'public_logs',
    'public_sysinfo',
    'public_tcbinfo',
  ];
  const changed = fields.filter(
    (field) => JSON.stringify(target[field]) !== JSON.stringify(live[field]),
  );
  return {
    ...Object.fromEntries(changed.map((field) => [field, target[field]])),
    ...(env === undefined ? {} : { encrypted_env: env.sealed }),
  };
}
