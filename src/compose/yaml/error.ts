import { placeText, type Finding } from '../../base/finding.ts';
import { originPlace, type Origin } from './source.ts';

/** Why a set of compose files cannot be merged. Carries findings; the message is their plain text. */
export class ComposeError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(findingText).join('\n'));
    this.name = 'ComposeError';
    this.findings = findings;
  }
}

/** `file:line:column: message`, as far as the place is known. */
export function findingText(finding: Finding): string {
  return finding.place === undefined
    ? finding.message
    : `${placeText(finding.place)}: ${finding.message}`;
}

/** An error finding at a node. */
export function errorAt(origin: Origin, rule: string, message: string, hint?: string): Finding {
  return {
    level: 'error',
    rule,
    message,
    place: originPlace(origin),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Stops the merge with one finding at a node. */
export function refuse(origin: Origin, rule: string, message: string, hint?: string): never {
  throw new ComposeError([errorAt(origin, rule, message, hint)]);
}
