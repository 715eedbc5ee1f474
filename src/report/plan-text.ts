import type { DocumentChanges, EnvChange, EnvReplacement, ValueChange } from '../deploy/changes.ts';
import { priceText } from '../deploy/cost.ts';
import type { CreationFacts } from '../deploy/new-cvm.ts';
import type { Plan } from './report.ts';
import type { Scrub } from './scrub.ts';

/** Env values never show, and cannot be compared. */
export const SEALED_VALUES =
  'Env values cannot be compared: those that the CVM has are sealed, and only the CVM can open them.';

/** Where the images of the CVM are not known. */
export const UNREADABLE_IMAGES =
  'cannot be compared: what the CVM runs cannot be read as a compose file';

/** A diff of more lines than this is folded. */
export const LONGEST_OPEN_DIFF = 40;

/** How much of each diff an output holds, in bytes: an output may become an environment variable (128 KiB on Linux). */
const LONGEST_DIFF_IN_OUTPUT = 32_000;

/** What a plan says in the log, but for the diffs: one line per fact. */
export function planLines(plan: Plan): readonly string[] {
  return [
    ...creationTexts(plan),
    ...changeLines(plan.changes),
    restartText(plan),
    ...approvalTexts(plan),
    `Drift: ${plan.drift.reason}`,
    ...(plan.creation === undefined ? [] : [`Cost: ${priceText(plan.creation)}`]),
  ];
}

/** What changes between two documents, but for the texts and the env names: one line per fact. */
export function changeLines({ settings, images }: DocumentChanges): readonly string[] {
  return [
    `Settings: ${settings.map(changeText).join('; ') || 'no change'}`,
    `Images: ${images === undefined ? UNREADABLE_IMAGES : images.map(imageText).join('; ') || 'no change'}`,
  ];
}

/** How the env names of two documents differ. */
export function envNamesText({ added, removed }: EnvReplacement): string {
  const changes = [
    ...added.map((name) => `${name} added`),
    ...removed.map((name) => `${name} removed`),
  ];
  return `Env names: ${changes.join('; ') || 'no change'}`;
}

export function envText(env: EnvChange): string {
  const list = (names: readonly string[]): string => names.join(', ') || 'none';
  return env.kind === 'kept'
    ? `Env: no env input, so the sealed env of the CVM is kept (${list(env.names)})`
    : `Env: this step replaces all values. Names added: ${list(env.added)}. Names removed: ${list(env.removed)}. Names that stay: ${list(env.kept)}. ${SEALED_VALUES}`;
}

export function changeText({ name, old, new: next }: ValueChange): string {
  return `${name} ${old ?? 'not set'} → ${next ?? 'not set'}`;
}

export function imageText({ name, old, new: next }: ValueChange): string {
  return `${name} ${shortImage(old)} → ${shortImage(next)}`;
}

/** An image reference with its digest shortened for reading. */
export function shortImage(image: string | undefined): string {
  return image?.replace(/@(sha\d+):([0-9a-f]{12})[0-9a-f]+$/, '@$1:$2…') ?? 'none';
}

/** What there will be that was not there before. */
export function creationTexts({ creation }: Pick<Plan, 'creation'>): readonly string[] {
  if (creation === undefined) return [];
  const { name, appId, diskSizeGb, storageFs, nodeId, kms, listed } = creation;
  const fact = (label: string, parts: readonly (string | undefined)[]): readonly string[] => {
    const known = parts.filter((part) => part !== undefined);
    return known.length === 0 ? [] : [`${label}: ${known.join(', ')}`];
  };
  return [
    `New CVM: ${name}, ${listed ? 'listed: everybody sees that it exists' : 'not listed'}`,
    ...fact('Size', sizeParts(creation)),
    ...fact('Disk', [diskSizeGb === undefined ? undefined : `${diskSizeGb} GB`, storageFs]),
    ...fact('Place', [creation.region, nodeId === undefined ? undefined : `node ${nodeId}`]),
    ...fact('OS image', [
      creation.osImage,
      creation.osImageHash === undefined ? undefined : `hash ${creation.osImageHash}`,
    ]),
    ...fact('KMS', [kms]),
    ...fact('App id of its own', [appId]),
    ...fact('Left to Phala Cloud', leftOpen(creation)),
  ];
}

function sizeParts({
  instanceType,
  vcpu,
  memoryMb,
}: CreationFacts): readonly (string | undefined)[] {
  return [
    instanceType,
    vcpu === undefined ? undefined : `${vcpu} vCPU`,
    memoryMb === undefined ? undefined : `${memoryMb / 1024} GB of memory`,
  ];
}

/** The inputs whose values Phala Cloud chooses. */
function leftOpen(creation: CreationFacts): readonly string[] {
  const { appId, region, nodeId, osImage, diskSizeGb, storageFs, unnamedSettings } = creation;
  const open = {
    region: region ?? nodeId,
    os_image: osImage,
    disk_size: diskSizeGb,
    storage_fs: storageFs,
    app_id: appId,
  };
  return [
    ...Object.entries(open)
      .filter(([, value]) => value === undefined)
      .map(([name]) => name),
    ...unnamedSettings,
  ];
}

export function restartText({ changed, creation }: Pick<Plan, 'changed' | 'creation'>): string {
  if (creation !== undefined) return 'Restart: no, the CVM is new';
  return changed ? 'Restart: yes, the CVM stops and starts again' : 'Restart: no, nothing changes';
}

export function approvalTexts({ approval }: Plan): readonly string[] {
  switch (approval) {
    case undefined:
      return [];
    case 'not needed':
      return ['On-chain approval: not needed, the KMS is not on chain'];
    case 'given':
      return ["On-chain approval: given, the app's contract allows the compose hash"];
    case 'needed':
      return ["On-chain approval: needed, the app's contract does not allow the update yet"];
  }
}

/**
 * The plan as compact JSON, for the output. Secrets are taken out of every text.
 *
 * @param sharedBy how many plans have the room for diffs together
 */
export function planJson(plan: Plan, scrub: Scrub, sharedBy = 1): string {
  const { changes, drift } = plan;
  const env =
    changes.env.kind === 'kept'
      ? { replaced: false, kept: changes.env.names }
      : {
          replaced: true,
          added: changes.env.added,
          removed: changes.env.removed,
          kept: changes.env.kept,
          values: 'sealed, not compared',
        };
  const facts = {
    changed: plan.changed,
    restart: plan.changed && plan.creation === undefined,
    ...(plan.creation === undefined ? {} : { creation: creationJson(plan.creation) }),
    settings: changes.settings,
    compose: diffFacts(changes.compose, sharedBy),
    pre_launch_script: diffFacts(changes.preLaunchScript, sharedBy),
    images: changes.images?.map(({ name, ...change }) => ({ service: name, ...change })),
    env,
    approval: plan.approval,
    drift,
  };
  // Hashes are no text that could hold a secret, and useless when a short one stands in them by chance.
  return JSON.stringify({
    compose_hash: plan.composeHash,
    previous_compose_hash: plan.previousComposeHash,
    ...scrubbed(facts, scrub),
  });
}

/** Null: left to Phala Cloud. */
function creationJson(creation: CreationFacts): object {
  return {
    name: creation.name,
    app_id: creation.appId ?? null,
    instance_type: creation.instanceType ?? null,
    vcpu: creation.vcpu ?? null,
    memory_mb: creation.memoryMb ?? null,
    disk_size: creation.diskSizeGb ?? null,
    storage_fs: creation.storageFs ?? null,
    region: creation.region ?? null,
    node_id: creation.nodeId ?? null,
    os_image: creation.osImage ?? null,
    os_image_hash: creation.osImageHash ?? null,
    listed: creation.listed,
    kms: creation.kms ?? null,
    hourly_rate: creation.hourlyRate ?? null,
  };
}

function diffFacts(diff: Plan['changes']['compose'], sharedBy: number): object | null {
  if (diff === undefined) return null;
  const { added, removed } = diff;
  const { text, left } = wholeLines(diff.lines, LONGEST_DIFF_IN_OUTPUT / sharedBy);
  return { added, removed, diff: text, ...(left === 0 ? {} : { lines_left_out: left }) };
}

/** As many whole lines as fit into a number of bytes, and how many are left. */
export function wholeLines(
  lines: readonly string[],
  most: number,
): { readonly text: string; readonly left: number } {
  let length = 0;
  const end = lines.findIndex((line) => (length += Buffer.byteLength(line) + 1) > most);
  const shown = end === -1 ? lines : lines.slice(0, end);
  return { text: shown.join('\n'), left: lines.length - shown.length };
}

function scrubbed(facts: object, scrub: Scrub): object {
  const copy: unknown = JSON.parse(
    JSON.stringify(facts, (_key, value: unknown) =>
      typeof value === 'string' ? scrub(value) : value,
    ),
  );
  return typeof copy === 'object' && copy !== null ? copy : {};
}
