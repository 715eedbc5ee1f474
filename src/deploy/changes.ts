import { sha256 } from '../base/hash.ts';
import type { EnvKeyDiff } from '../env/key-diff.ts';
import type { AppCompose } from '../phala/cvm.ts';
import type { UpdatePlan } from './update-plan.ts';
import { diffTexts, type TextDiff } from './text-diff.ts';

/** What an update changes in what the CVM has, for people to read before and after. */
export interface Changes extends DocumentChanges {
  readonly env: EnvChange;
}

/** What differs between two documents, but for the env names. */
export interface DocumentChanges {
  /** Every setting of the app compose that changes, but for the texts and the env names. */
  readonly settings: readonly ValueChange[];
  /** Undefined: the text stays as it is. */
  readonly compose: TextDiff | undefined;
  readonly preLaunchScript: TextDiff | undefined;
  /**
   * Images that change, by service; a service that comes or goes has no old or no new one. Undefined: what the CVM runs
   * cannot be read as a compose file.
   */
  readonly images: readonly ValueChange[] | undefined;
}

export interface ValueChange {
  readonly name: string;
  /** Undefined: there is none. */
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/** How the env names change. Values cannot be compared: they are sealed. */
export type EnvChange =
  EnvReplacement | { readonly kind: 'kept'; readonly names: readonly string[] };

/** How two lists of env names differ. */
export type EnvReplacement = { readonly kind: 'replaced' } & EnvKeyDiff;

const LONGEST_VALUE = 300;

/** Shown on their own, and not as settings. */
const OWN_SECTIONS = new Set(['docker_compose_file', 'pre_launch_script', 'allowed_envs']);

export function findChanges(
  live: AppCompose,
  target: AppCompose,
  images: {
    readonly live: ReadonlyMap<string, string> | undefined;
    readonly target: ReadonlyMap<string, string>;
  },
): DocumentChanges {
  return {
    settings: changedSettings(live, target),
    compose: diffTexts(live.composeText ?? '', target.composeText ?? ''),
    preLaunchScript: diffTexts(live.preLaunchScript ?? '', target.preLaunchScript ?? ''),
    images: images.live && changedValues(images.live, images.target),
  };
}

export function envChange({ envKeys, target }: UpdatePlan): EnvChange {
  return envKeys === undefined
    ? { kind: 'kept', names: target.allowedEnvs }
    : { kind: 'replaced', ...envKeys };
}

function changedSettings(live: AppCompose, target: AppCompose): readonly ValueChange[] {
  const settings = ({ document }: AppCompose): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(document)
        .filter(([name, value]) => !OWN_SECTIONS.has(name) && value !== null)
        .map(([name, value]) => [name, shown(JSON.stringify(value))]),
    );
  return changedValues(settings(live), settings(target));
}

/** A value that is too long to be read is told by its hash. */
function shown(value: string): string {
  return value.length <= LONGEST_VALUE
    ? value
    : `a text of ${value.length} characters, SHA-256 ${sha256(value)}`;
}

function changedValues(
  old: ReadonlyMap<string, string>,
  target: ReadonlyMap<string, string>,
): readonly ValueChange[] {
  const names = [...new Set([...old.keys(), ...target.keys()])];
  return names
    .map((name) => ({ name, old: old.get(name), new: target.get(name) }))
    .filter((change) => change.old !== change.new);
}
