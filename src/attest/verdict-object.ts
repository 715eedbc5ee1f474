import type { Outcome, Register } from './reason.ts';
import type { Verdict } from './verdict.ts';
import { dateText, TEST_ROOT_WORDS, wordsOf } from './words.ts';

/** A verdict as it stands in files. */
export interface VerdictObject {
  readonly outcome: Outcome;
  readonly warning?: string;
  readonly reasons: readonly string[];
  readonly quote_sha256?: string;
  readonly tcb_status?: string;
  readonly tcb_advisories?: readonly string[];
  readonly collateral_issued?: string;
  readonly collateral_until?: string;
  readonly measurements?: Readonly<Record<Register, string>>;
  readonly report_data?: string;
  readonly app_id?: string;
  readonly instance_id?: string | null;
  readonly compose_hash?: string;
  readonly os_image_hash?: string | null;
  readonly key_provider?: { readonly name: string; readonly id: string } | null;
}

export function verdictObject(verdict: Verdict): VerdictObject {
  const { outcome, reasons, platform, boot, isTestRoot } = verdict;
  return {
    outcome,
    ...(isTestRoot ? { warning: TEST_ROOT_WORDS } : {}),
    reasons: reasons.map((reason) => wordsOf(reason).message),
    ...(platform && {
      quote_sha256: platform.quoteSha256,
      tcb_status: platform.tcb.status,
      tcb_advisories: platform.tcb.advisories,
      collateral_issued: dateText(platform.collateral.issued),
      collateral_until: dateText(platform.collateral.until),
      measurements: platform.measurements,
      report_data: platform.reportData,
    }),
    ...(boot && {
      app_id: boot.appId,
      instance_id: boot.instanceId ?? null,
      compose_hash: boot.composeHash,
      os_image_hash: boot.osImageHash ?? null,
      key_provider: boot.keyProvider ?? null,
    }),
  };
}
