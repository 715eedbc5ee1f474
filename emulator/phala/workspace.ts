import { codedError, json, plainError, type Answer } from './answer.ts';
import type { Cvm } from './cvm.ts';
import type { Shape } from './contract/answers.ts';
import { CREATOR, WORKSPACE } from './views.ts';

/** Why no CVM is created although the request is right. */
export type Refusal = 'no-resources' | 'no-capacity' | 'quota' | 'no-balance' | 'cvm-limit';

/** The account of the API key, and what it may do. Holds until changed. */
export interface Workspace {
  /** So many CVMs, and no more. */
  maxCvms: number;
  /** Every `POST /cvms/provision` is refused for this reason; and every `POST /cvms`. */
  refusesProvision: Refusal | undefined;
  refusesCreate: Refusal | undefined;
  /**
   * How new CVMs are provisioned: at a path of its own only, as the OpenAPI document has it; at the path of the creation
   * as well, as newer SDKs do; or there only, and the old path answers 404 or 410. No source says when that comes.
   */
  provisionPath: 'own' | 'both' | 404 | 410;
  /** Provisioning answers with an on-chain KMS and without an app id, although the central one was asked for: a guess. */
  provisionsOnChain: boolean;
  /** `POST /cvms/provision` gives a `token`, as newer servers do, and `POST /cvms` is refused without it. */
  provisionToken: boolean;
  /** `app_env_encrypt_pubkey` of a provision. Nothing vouches for it: `other` is somebody else's key. */
  provisionPubkey: 'right' | 'other' | 'hidden';
}

export function usualWorkspace(): Workspace {
  return {
    maxCvms: Infinity,
    refusesProvision: undefined,
    refusesCreate: undefined,
    provisionPath: 'own',
    provisionsOnChain: false,
    provisionToken: false,
    provisionPubkey: 'right',
  };
}

const REFUSALS: Readonly<Record<Refusal, readonly [code: string, message: string]>> = {
  'no-resources': ['ERR-02-002', 'No node has the resources that were asked for'],
  'no-capacity': ['ERR-02-014', 'Not enough capacity'],
  quota: ['ERR-02-015', 'Quota exceeded'],
  'no-balance': ['ERR-04-001', 'Insufficient balance'],
  'cvm-limit': ['ERR-04-002', 'CVM limit reached'],
};

/** The answer for a reason, or for a workspace that is full; undefined when one more CVM may be. */
export function creationRefusal(
  workspace: Workspace,
  reason: Refusal | undefined,
  cvms: number,
): Answer | undefined {
  const found = reason ?? (cvms >= workspace.maxCvms ? 'quota' : undefined);
  if (found === undefined) return undefined;
  const [code, message] = REFUSALS[found];
  return codedError(400, code, message, {
    suggestions: ['Look at the quotas and the balance of the workspace'],
  });
}

/** `GET /auth/me` */
export function currentUser({ refusesProvision, refusesCreate }: Workspace, shape: Shape): Answer {
  const broke = [refusesProvision, refusesCreate].includes('no-balance');
  const email = 'emulator@example.com';
  const avatar = 'https://example.com/avatar.png';
  if (shape === 'flat') {
    return json(200, {
      username: CREATOR.username,
      email,
      credits: broke ? 0 : 100,
      granted_credits: 0,
      avatar,
      team_name: WORKSPACE.name,
      team_tier: TIER,
    });
  }
  return json(200, {
    user: {
      username: CREATOR.username,
      email,
      role: 'user',
      avatar,
      email_verified: true,
      totp_enabled: false,
      has_backup_codes: false,
      flag_has_password: true,
    },
    workspace: {
      id: WORKSPACE.id,
      name: WORKSPACE.name,
      slug: WORKSPACE.slug,
      tier: TIER,
      role: 'owner',
      avatar: null,
    },
    credits: {
      balance: broke ? '0.00' : '100.00',
      granted_balance: '0.00',
      is_post_paid: false,
      outstanding_amount: null,
    },
  });
}

const TIER = 'pro';

/** What a workspace may use, besides CVMs. */
const LIMITS = { vcpu: 4096, memoryMb: 8_388_608, diskGb: 65_536 } as const;

/** `GET /workspaces/{slug}/quotas` */
export function quotas(
  { maxCvms }: Workspace,
  cvms: readonly Cvm[],
  slug: string,
  now: Date,
): Answer {
  if (slug !== WORKSPACE.slug) return plainError(404, 'Workspace not found');
  const used = (size: (cvm: Cvm) => number): number =>
    cvms.reduce((total, cvm) => total + size(cvm), 0);
  return json(200, {
    team_slug: slug,
    tier: TIER,
    quotas: {
      vm_slots: metric(maxCvms, cvms.length),
      vcpu: metric(
        LIMITS.vcpu,
        used((cvm) => cvm.vcpu),
      ),
      memory_mb: metric(
        LIMITS.memoryMb,
        used((cvm) => cvm.memory),
      ),
      disk_gb: metric(
        LIMITS.diskGb,
        used((cvm) => cvm.diskSize),
      ),
    },
    reserved_nodes: metric(0, 0),
    reserved_gpu: { gpus: metric(0, 0), in_use: 0, misconfigured: 0 },
    as_of: now.toISOString(),
  });
}

/** No limit is −1. */
function metric(limit: number, used: number): { limit: number; remaining: number } {
  if (!Number.isFinite(limit)) return { limit: -1, remaining: -1 };
  return { limit, remaining: Math.max(0, limit - used) };
}
