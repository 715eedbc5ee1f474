import { pause } from '../deploy/pace.ts';
import { isPreviewName } from '../deploy/preview-name.ts';
import { Failure } from '../base/failure.ts';
import { ApiError } from '../phala/api-error.ts';
import { CloudApi, type ListedCvm } from '../phala/cloud-api.ts';
import type { Session } from '../step/session.ts';
import { findCvm, isGoing, waitUntilGone } from '../flow/find-cvm.ts';

/** Deletes a preview's CVM with its data, and waits until it is gone. */
export async function tearDown(session: Session<'name' | 'deletion' | 'waiting'>): Promise<void> {
  const { inputs, step, target } = session;
  const cloud = new CloudApi(session.client);
  const cvm = await step.timed('finding the preview', () => findCvm(session, cloud, target.cvmId));
  if (cvm === undefined) {
    step.setOutputs({ changed: 'false' });
    const note = `The workspace has no CVM ${target.cvmId}. If the preview was made with another \`name_prefix\` or in another workspace, it still exists and bills.`;
    step.report.note = note;
    step.finish('torn_down', `Torn down: ${note}`);
    return;
  }
  const { id, name } = cvm;
  const { prefix } = inputs.name;
  const { confirm } = inputs.deletion;
  step.report.cvmName = name;
  step.report.appId = cvm.appId;
  step.setOutputs({ app_id: cvm.appId, cvm_id: id, vm_uuid: cvm.vmUuid, cvm_name: name });
  if (!isPreviewName(name, prefix) && confirm !== name) {
    throw new Failure(
      `The CVM ${name} does not have the name of a preview (${prefix}-pr-<number>), so it was not deleted.`,
      {
        next: `If its data may be lost, confirm that with \`confirm: ${name}\`; if it is a preview, set the \`name_prefix\` that it was made with.`,
      },
    );
  }
  step.log.info(`CVM: ${name} (${id}), ${cvm.status}`);
  step.report.change = { name: `deletion of ${name}`, composeHash: undefined };
  step.report.leftBehind = {
    unclear: `The deletion of ${name} was just being triggered: it may go on at Phala Cloud. The CVM bills until it is gone, so run this step again.`,
    yes: `The deletion of ${name} had been triggered and goes on at Phala Cloud. The CVM bills until it is gone.`,
  };
  if (!isGoing(cvm)) {
    step.report.triggered = 'unclear';
    await step.timed('deleting', () => deleteOnce(session, cloud, cvm));
    step.report.triggered = 'yes';
    step.setOutputs({ changed: 'true' });
    step.log.info('Deleting: the API accepted it');
  }
  await step.timed('waiting', () => waitUntilGone(session, cloud, cvm, inputs.waiting.timeoutMs));
  step.finish('torn_down', `Torn down: ${name} is gone.`);
}

/** What is gone already, or is just going, is as good as deleted; what is busy otherwise is waited for. */
async function deleteOnce(
  { inputs, pace, step: { report } }: Session,
  cloud: CloudApi,
  { id }: ListedCvm,
): Promise<void> {
  const deadline = pace.clock.now() + inputs.queue.timeoutMs;
  for (;;) {
    try {
      await cloud.deleteCvm(id);
      return;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return;
      if (!(error instanceof ApiError && error.busy)) {
        if (error instanceof ApiError && !error.ambiguous) report.triggered = 'no';
        throw error;
      }
      const now = (await cloud.cvms()).find((cvm) => cvm.id === id);
      if (now === undefined || isGoing(now)) return;
      if (pace.clock.now() >= deadline) throw error;
      await pause(pace, deadline);
    }
  }
}
