import { isJsonObject, type JsonObject } from '../base/json.ts';
import {
  type Collateral,
  collateralObject,
  type CollateralObject,
  readCollateral,
} from './collateral.ts';
import type { Evidence } from './evidence.ts';
import { Malformed, parseJson } from './malformed.ts';
import type { Policy } from './policy.ts';
import type { Root } from './root.ts';
import { judge, type Verdict } from './verdict.ts';
import { verdictObject, type VerdictObject } from './verdict-object.ts';
import { TEST_ROOT_WORDS } from './words.ts';

/** An instance as it is kept in an evidence file: everything as it was received. */
export interface KeptInstance {
  readonly instanceId: string | undefined;
  readonly vmUuid: string | undefined;
  readonly evidence: Evidence;
  readonly collateral: Collateral | undefined;
}

/** What an evidence file is made of. */
export interface EvidenceFile {
  readonly createdAt: Date;
  readonly appId: string;
  readonly instances: readonly KeptInstance[];
}

/** The text of an evidence file: enough for anybody to verify everything again. */
export function evidenceFileText(
  { createdAt, appId, instances }: EvidenceFile,
  verdicts: readonly Verdict[],
): string {
  const isTestRoot = verdicts.some((verdict) => verdict.isTestRoot);
  const file: EvidenceFileObject = {
    version: 1,
    ...(isTestRoot ? { warning: TEST_ROOT_WORDS } : {}),
    created_at: createdAt.toISOString(),
    app_id: appId,
    instances: instances.map(({ instanceId, vmUuid, evidence, collateral }, index) => ({
      instance_id: instanceId ?? null,
      vm_uuid: vmUuid ?? null,
      quote: evidence.quote,
      event_log: evidence.eventLog,
      app_compose: evidence.appCompose ?? null,
      collateral: collateral === undefined ? null : collateralObject(collateral),
      verdict: verdictOf(verdicts[index]),
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

interface EvidenceFileObject {
  readonly version: 1;
  readonly warning?: string;
  readonly created_at: string;
  readonly app_id: string;
  readonly instances: readonly {
    readonly instance_id: string | null;
    readonly vm_uuid: string | null;
    readonly quote: string;
    readonly event_log: readonly unknown[];
    readonly app_compose: string | null;
    readonly collateral: CollateralObject | null;
    readonly verdict: VerdictObject | null;
  }[];
}

/** Reads an evidence file. Its verdicts are left aside: whoever reads it judges again. */
export function readEvidenceFile(text: string): EvidenceFile {
  const json = parseJson(text);
  if (!isJsonObject(json)) throw new Malformed('it is not a JSON object');
  if (json['version'] !== 1) throw new Malformed('its `version` is not 1');
  const instances = json['instances'];
  if (!Array.isArray(instances) || instances.length === 0) {
    throw new Malformed('it has no list of `instances`');
  }
  const createdAt = new Date(required(json, 'created_at', 'it'));
  if (Number.isNaN(createdAt.getTime())) throw new Malformed('its `created_at` is no date');
  return {
    createdAt,
    appId: required(json, 'app_id', 'it'),
    instances: instances.map((instance: unknown, index) =>
      readInstance(instance, `instance ${index + 1}`),
    ),
  };
}

/**
 * Judges every instance of an evidence file again, with the collateral in it. `now` is when it is judged: collateral
 * holds about 30 days.
 */
export function judgeAgain(
  { appId, instances }: EvidenceFile,
  { policy, root, now }: { readonly policy: Policy; readonly root: Root; readonly now: number },
): readonly Verdict[] {
  return instances.map(({ instanceId, evidence, collateral }) =>
    judge(
      evidence,
      { appId, instanceId },
      {
        collateral: (fmspc) => (collateral?.fmspc === fmspc ? collateral : undefined),
        policy,
        root,
        now,
      },
    ),
  );
}

function verdictOf(verdict: Verdict | undefined): VerdictObject | null {
  return verdict === undefined ? null : verdictObject(verdict);
}

function readInstance(json: unknown, what: string): KeptInstance {
  if (!isJsonObject(json)) throw new Malformed(`${what} is no object`);
  const eventLog = json['event_log'];
  if (!Array.isArray(eventLog)) throw new Malformed(`${what} has no list \`event_log\``);
  return {
    instanceId: optional(json, 'instance_id', what),
    vmUuid: optional(json, 'vm_uuid', what),
    evidence: {
      quote: required(json, 'quote', what),
      eventLog,
      appCompose: optional(json, 'app_compose', what),
    },
    collateral: readKeptCollateral(json['collateral'], what),
  };
}

function readKeptCollateral(json: unknown, what: string): Collateral | undefined {
  if (json === null || json === undefined) return undefined;
  try {
    return readCollateral(json);
  } catch (error) {
    if (error instanceof Malformed) {
      throw new Malformed(`the collateral of ${what}: ${error.message}`);
    }
    throw error;
  }
}

function required(json: JsonObject, key: string, what: string): string {
  const value = optional(json, key, what);
  if (value === undefined) throw new Malformed(`${what} has no \`${key}\``);
  return value;
}

function optional(json: JsonObject, key: string, what: string): string | undefined {
  const value = json[key] ?? undefined;
  if (value !== undefined && typeof value !== 'string') {
    throw new Malformed(`\`${key}\` of ${what} is no text`);
  }
  return value;
}
