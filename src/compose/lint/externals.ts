import { childOf, isNull, type MappingNode, type Node } from '../yaml/node.ts';
import { assume, isKnown, type EnvNames } from '../text/assumed.ts';
import { findingsOf, inOrder, shown, type LintFinding } from './finding.ts';
import type { LintRules } from './rule.ts';
import { isTrue, mappingsOf, namesOf, textOf } from '../text/model.ts';
import { grantsOf, mayBeIdle, mountsOf, servicesOf } from '../text/services.ts';

export const EXTERNAL_RULES = {
  'network-external': {
    level: 'error',
    title: 'A network that nothing creates',
    what: 'Compose does not find the network (`network … declared as external, but could not be found`) and starts nothing.',
    why: "Compose creates no `external` network, a fresh CVM has none but docker's own `bridge`, `host` and `none`, and there is no pre-launch script that could create it.",
    fix: 'Take `external: true` out, so that Compose creates it.',
  },
  'external-missing': {
    level: 'warning',
    title: 'A network, volume, config or secret that a fresh CVM does not have',
    what: 'Where nothing created it before, Compose does not find the network or volume and starts nothing. It refuses a service with an `external` config or secret: those are of a swarm.',
    why: 'Compose creates nothing that is `external`. The pre-launch script could, or an earlier deploy to the same CVM.',
    fix: 'Take `external: true` out, so that Compose creates it, or create it in the pre-launch script.',
  },
} as const satisfies LintRules;

const finding = findingsOf(EXTERNAL_RULES);

const SECTIONS = {
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
} as const;

type Section = keyof typeof SECTIONS;

/** Networks that docker has itself. */
const OWN_NETWORKS = new Set(['bridge', 'host', 'none']);

/**
 * What services use and somebody else is to create.
 *
 * @param script the pre-launch script, which may create it; empty where there is none
 */
export function lintExternals(
  model: MappingNode,
  envNames: EnvNames,
  script: string,
): readonly LintFinding[] {
  const used = usedNames(model, envNames);
  const inScript = new Set(script.match(/[\w.-]+/g));
  const findings = (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
    mappingsOf(childOf(model, section)).flatMap(({ name: key, node }) => {
      const external = childOf(node, 'external');
      if (external === undefined || !used.has(`${section} ${key}`)) return [];
      if (external.kind !== 'mapping' && !isTrue(external, envNames)) return [];
      const given = textOf(childOf(external, 'name') ?? childOf(node, 'name'));
      const name = assume(given ?? key, envNames);
      const isThere = inScript.has(name) || (section === 'networks' && OWN_NETWORKS.has(name));
      return isKnown(name) && !isThere ? [report(section, name, external, script)] : [];
    }),
  );
  return inOrder(findings);
}

function report(section: Section, name: string, node: Node, script: string): LintFinding {
  const what = `the external ${SECTIONS[section]} ${shown(name)}`;
  if (section === 'configs' || section === 'secrets') {
    const message = `The service does not start: ${what} is of a swarm, and the guest runs Compose without one.`;
    const hint =
      section === 'configs'
        ? 'Write `content:` instead.'
        : 'Write `environment: NAME` instead, and give NAME to this step as env.';
    return finding('external-missing', node, message, { hint });
  }
  if (section === 'networks' && script.trim() === '') {
    const message = `Compose starts nothing: a CVM does not have ${what}, and no pre-launch script creates it.`;
    return finding('network-external', node, message);
  }
  const message = `Compose starts nothing in a fresh CVM: ${what} is not there unless something created it before.`;
  return finding('external-missing', node, message);
}

/** What services that start use, as `section name`. */
function usedNames(model: MappingNode, envNames: EnvNames): ReadonlySet<string> {
  const used = new Set<string>();
  for (const service of servicesOf(model)) {
    if (mayBeIdle(service, envNames)) continue;
    const networks = childOf(service.node, 'networks');
    if (networks === undefined || isNull(networks)) used.add('networks default');
    for (const { key } of namesOf(networks)) used.add(`networks ${textOf(key) ?? ''}`);
    for (const { type, source } of mountsOf(service, envNames)) {
      if (type === 'volume') used.add(`volumes ${source}`);
    }
    for (const section of ['configs', 'secrets'] as const) {
      for (const { source } of grantsOf(childOf(service.node, section), envNames)) {
        used.add(`${section} ${source}`);
      }
    }
  }
  return used;
}
