import { childOf, type MappingNode, type Node } from '../yaml/node.ts';
import { UNKNOWN } from '../text/assumed.ts';
import { findingsOf, inOrder, listed, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { attribute, descend, isTrue, textOf } from '../text/model.ts';
import { mountsOf, servicesOf, type Mount, type Service } from '../text/services.ts';

export const LIVE_RULES = {
  'project-name-changed': {
    level: 'error',
    title: 'Another project name than the CVM has',
    what: 'Compose starts a second project beside the first: its named volumes are empty, so the data looks lost, and containers of the first may hold ports and names.',
    why: "The project's name is part of the name of every container, network and volume. It is `dstack` unless the text has `name:`.",
    fix: 'Keep the name. To change it on purpose, ignore this rule for one deploy.',
  },
  'volume-lost': {
    level: 'error',
    title: 'A named volume that no service mounts any more',
    what: 'The data stays behind in a volume that nothing mounts; what replaces it starts empty.',
    why: 'A volume is found by its name. A renamed volume is another volume.',
    fix: 'Keep the name, or set `name:` of the new volume to the old name. To drop the data on purpose, ignore this rule for one deploy.',
  },
} as const satisfies LintRules;

const finding = findingsOf(LIVE_RULES);

/** The project's name where the text has none: the folder that the guest runs Compose in. */
const DEFAULT_PROJECT = 'dstack';

/** Compares the text with the one that the CVM runs now: what would make its data look lost. */
export function lintAgainstLive(model: MappingNode, live: MappingNode): readonly LintFinding[] {
  return inOrder([...lintProjectName(model, live), ...lintVolumes(model, live)]);
}

function projectName(model: MappingNode): string {
  return textOf(childOf(model, 'name')) ?? DEFAULT_PROJECT;
}

function* lintProjectName(model: MappingNode, live: MappingNode): Generator<LintFinding> {
  const name = projectName(model);
  const liveName = projectName(live);
  if (name === liveName) return;
  const given = attribute(model, 'name');
  const message = `The project becomes ${shown(name)} and was ${shown(liveName)}: named volumes start empty beside the old ones, so the data looks lost.`;
  const hint =
    liveName === DEFAULT_PROJECT
      ? 'Take `name:` out. To change it on purpose, put `project-name-changed` into `lint_ignore` for one deploy.'
      : `Write \`name: ${liveName}\`. To change it on purpose, put \`project-name-changed\` into \`lint_ignore\` for one deploy.`;
  yield finding('project-name-changed', given?.value ?? topOf(model), message, { hint });
}

/** Where to point at when a text lacks something: its first key. */
function topOf(model: MappingNode): Node {
  return [...model.entries.values()][0]?.key ?? model;
}

/** A named volume that services mount, known by the name that docker has for it. */
interface Volume {
  /** Without the project's name, whose change is a finding of its own. */
  readonly id: string;
  readonly name: string;
  readonly mounts: readonly { readonly service: Service; readonly mount: Mount }[];
}

function volumesOf(model: MappingNode): Map<string, Volume> {
  const volumes = new Map<string, Volume>();
  for (const service of servicesOf(model)) {
    for (const mount of mountsOf(service, undefined)) {
      if (mount.type !== 'volume' || mount.source === '' || mount.source.includes(UNKNOWN))
        continue;
      const id = volumeId(model, mount.source);
      const mounts = [...(volumes.get(id)?.mounts ?? []), { service, mount }];
      volumes.set(id, { id, name: mount.source, mounts });
    }
  }
  return volumes;
}

function volumeId(model: MappingNode, key: string): string {
  const definition = descend(model, 'volumes', key);
  const external = childOf(definition, 'external');
  const isExternal = external?.kind === 'mapping' || isTrue(external, undefined);
  const name = textOf(childOf(external, 'name')) ?? textOf(childOf(definition, 'name'));
  if (name !== undefined) return withoutProject(model, name);
  return isExternal ? withoutProject(model, key) : `project:${key}`;
}

/** `dstack_data` is the volume that `data` means in the project `dstack`. */
function withoutProject(model: MappingNode, name: string): string {
  const prefix = `${projectName(model)}_`;
  return name.startsWith(prefix) ? `project:${name.slice(prefix.length)}` : `docker:${name}`;
}

function* lintVolumes(model: MappingNode, live: MappingNode): Generator<LintFinding> {
  const now = volumesOf(model);
  const before = volumesOf(live);
  const services = new Map(servicesOf(model).map((service) => [service.name, service]));
  for (const volume of before.values()) {
    if (now.has(volume.id)) continue;
    const [successor] = [...now.values()].flatMap((other) =>
      before.has(other.id) ? [] : other.mounts.filter((one) => isSuccessor(one, volume)),
    );
    const targets = [...new Set(volume.mounts.map(({ mount }) => mount.target))].sort();
    const user = volume.mounts.map(({ service }) => services.get(service.name)).find(Boolean);
    const effect =
      successor === undefined
        ? `no service mounts the volume ${shown(volume.name)} any more, which held ${listed(targets)}`
        : `${shown(successor.mount.source)} takes the place of the volume ${shown(volume.name)} and starts empty`;
    const hint = `${successor === undefined ? `Keep the volume ${shown(volume.name)}` : 'Keep the old name, or give it to the new volume as `name:`'}. To drop the data on purpose, put \`volume-lost\` into \`lint_ignore\` for one deploy.`;
    yield finding(
      'volume-lost',
      successor?.mount.node ?? user?.key ?? attribute(model, 'volumes')?.key ?? topOf(model),
      `The data looks lost: ${effect}.`,
      { hint, service: successor?.service.name ?? user?.name },
    );
  }
}

function isSuccessor(candidate: Volume['mounts'][number], volume: Volume): boolean {
  return volume.mounts.some(
    ({ service, mount }) =>
      service.name === candidate.service.name && mount.target === candidate.mount.target,
  );
}
