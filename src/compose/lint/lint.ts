import type { MappingNode } from '../yaml/node.ts';
import type { EnvNames } from '../text/assumed.ts';
import { mayBeIdle } from '../text/services.ts';
import { lintBinds } from './binds.ts';
import { lintBuilds } from './builds.ts';
import { lintFiles } from './files.ts';
import { inOrder, type LintFinding } from './finding.ts';
import { lintImages } from './images.ts';
import { subjectOf, type LintSubject } from './subject.ts';
import { lintPorts } from './ports.ts';
import { lintReferences } from './references.ts';
import { lintRule } from './rules.ts';
import { lintSecrets, type FindSecrets, type ShippedText } from './secrets.ts';
import { lintContradictions } from './contradictions.ts';
import { lintServices } from './services.ts';
import { lintTrust } from './trust.ts';
import { lintValues } from './values.ts';

/**
 * Finds what cannot work in a CVM, or what people should know, in a merged compose model. A service that certainly
 * stays off (its profile is not activated) is judged as text only: nothing that would happen at its start is reported.
 * Of one that may stay off, nothing stops the step that would keep it from starting.
 *
 * @param script the pre-launch script, as far as it is known yet
 */
export function lintCompose(
  model: MappingNode,
  shipped: ShippedText,
  envNames: EnvNames,
  script?: string,
): readonly LintFinding[] {
  const subject = subjectOf(model, envNames, script);
  const findings = inOrder([
    ...lintBuilds(subject),
    ...lintFiles(subject),
    ...lintBinds(subject),
    ...lintImages(subject),
    ...lintSecrets(subject, shipped),
    ...lintPorts(subject),
    ...lintServices(subject),
    ...lintReferences(subject),
    ...lintContradictions(subject),
    ...lintValues(subject),
    ...lintTrust(subject),
  ]);
  return withoutSecrets(spareIdle(findings, subject), shipped.findSecrets);
}

/** What holds whether the service starts or not. */
const OF_THE_TEXT: ReadonlySet<string> = new Set(['secret-in-text', 'value-invalid']);

function spareIdle(
  findings: readonly LintFinding[],
  { services, envNames }: LintSubject,
): readonly LintFinding[] {
  const spared = new Set(
    services.filter((service) => mayBeIdle(service, envNames)).map(({ name }) => name),
  );
  return findings.map((finding) => {
    const {
      level,
      rule,
      service,
      services: all = service === undefined ? [] : [service],
    } = finding;
    const isSpared = all.length > 0 && all.every((name) => spared.has(name));
    return level === 'error' && isSpared && !OF_THE_TEXT.has(rule)
      ? { ...finding, level: 'warning' }
      : finding;
  });
}

/** A message may quote a path or an image; where that holds a secret, the rule's title is said instead. */
function withoutSecrets(
  findings: readonly LintFinding[],
  findSecrets: FindSecrets,
): readonly LintFinding[] {
  const words = ({ message, hint }: LintFinding): string => `${message}\0${hint ?? ''}`;
  const line = ({ place }: LintFinding): string => `${place?.file ?? ''}:${place?.line ?? ''}`;
  // A message may also quote part of a secret, or a path made of one.
  const told = new Set(findings.filter(({ rule }) => rule === 'secret-in-text').map(line));
  if (told.size === 0 && findSecrets(findings.map(words).join('\0')).length === 0) return findings;
  return findings.map((finding) => {
    const isOther = finding.rule !== 'secret-in-text' && told.has(line(finding));
    if (!isOther && findSecrets(words(finding)).length === 0) return finding;
    const { title, fix } = lintRule(finding.rule);
    return { ...finding, message: `${title}.`, hint: fix };
  });
}
