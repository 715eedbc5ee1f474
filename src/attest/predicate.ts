import { sha256 } from '../base/hash.ts';
import type { ProvenVerdict } from './verdict.ts';
import { verdictObject, type VerdictObject } from './verdict-object.ts';
import { TEST_ROOT_WORDS } from './words.ts';

/** What was deployed, as far as the runner knows it. */
export interface Deployed {
  /** The commit that was deployed. */
  readonly commit: string;
  /** The Compose text that was shipped; public, since it is measured. */
  readonly composeText: string;
  /** The images of the text that have a digest, as they stand there. */
  readonly images: readonly string[];
}

/** The predicate that says: these instances proved that they booted exactly this. */
export interface Predicate {
  readonly warning?: string;
  readonly commit: string;
  readonly compose_hash: string;
  readonly docker_compose_hash: string;
  readonly images: readonly string[];
  readonly instances: readonly VerdictObject[];
}

/** The text of a predicate for `actions/attest`. Undefined without instances, or where they booted different texts. */
export function predicateText(
  { commit, composeText, images }: Deployed,
  verdicts: readonly ProvenVerdict[],
): string | undefined {
  const [composeHash, ...others] = new Set(verdicts.map(({ boot }) => boot.composeHash));
  if (composeHash === undefined || others.length > 0) return undefined;
  const predicate: Predicate = {
    ...(verdicts.some(({ isTestRoot }) => isTestRoot) ? { warning: TEST_ROOT_WORDS } : {}),
    commit,
    compose_hash: composeHash,
    docker_compose_hash: sha256(composeText),
    images,
    instances: verdicts.map(verdictObject),
  };
  return `${JSON.stringify(predicate, undefined, 2)}\n`;
}
