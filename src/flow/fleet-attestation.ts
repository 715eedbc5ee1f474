import { isJsonObject, type JsonObject } from '../base/json.ts';
import type { AttestationReport } from '../report/report.ts';
import type { OutputName } from '../step/outputs.ts';
import type { Step } from '../step/step.ts';

/** Makes one proof of those of the instances: in the outputs, the files for later steps, and the summary. */
export function keepAttestations(step: Step, parts: readonly Step[]): void {
  const asked = parts.filter((part) => part.partOutputs.has('attested'));
  if (asked.length === 0) return;
  const valuesOf = (name: OutputName): readonly string[] =>
    asked.flatMap((part) => part.partOutputs.get(name) ?? []);
  const attested = valuesOf('attested');
  const isWhole = asked.length === parts.length;
  const outcome = attested.includes('false')
    ? 'false'
    : isWhole && attested.every((value) => value === 'true')
      ? 'true'
      : 'unknown';
  const isFresh =
    outcome === 'true' && valuesOf('attestation_freshness').every((value) => value === 'new-hash');
  step.setOutputs({
    attested: outcome,
    attestation_freshness: isFresh ? 'new-hash' : 'none',
    tcb_status: listed(valuesOf('tcb_status'), ','),
    tcb_advisories: listed(valuesOf('tcb_advisories'), ','),
    quote_sha256: listed(valuesOf('quote_sha256'), '\n'),
    evidence_path: mergedFile(step, 'evidence_path', 'evidence.json', valuesOf('evidence_path')),
    predicate_path:
      outcome === 'true'
        ? mergedFile(step, 'predicate_path', 'predicate.json', valuesOf('predicate_path'))
        : undefined,
  });
  const reports = asked.flatMap((part) => part.report.attestation ?? []);
  const merged = mergedReport(reports, outcome, isFresh);
  if (merged !== undefined) step.report.attestation = merged;
}

/** The distinct entries of lists; undefined without any list. */
function listed(values: readonly string[], separator: string): string | undefined {
  if (values.length === 0) return undefined;
  const entries = values.flatMap((value) => value.split(separator));
  return [...new Set(entries)].filter((entry) => entry !== '').join(separator);
}

/** The files of the instances as one; undefined where there are none, or they do not say the same of what was shipped. */
function mergedFile(
  step: Step,
  output: OutputName,
  name: string,
  paths: readonly string[],
): string | undefined {
  const files = paths.map((path) => readJson(step, path));
  const [first] = files;
  const shared = (file: JsonObject): string | undefined => {
    const hash = file['compose_hash'];
    return typeof hash === 'string' ? hash : undefined;
  };
  if (first === undefined || files.some((file) => shared(file) !== shared(first))) return undefined;
  const instances = files.flatMap(({ instances: own }) => (isList(own) ? own : []));
  const merged = { ...first, instances };
  return step.keep(output, name, `${JSON.stringify(merged, undefined, 2)}\n`);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A file that this step wrote; empty where it is gone. */
function readJson(step: Step, path: string): JsonObject {
  try {
    const json: unknown = JSON.parse(step.kept(path) ?? '{}');
    return isJsonObject(json) ? json : {};
  } catch {
    return {};
  }
}

function mergedReport(
  reports: readonly AttestationReport[],
  outcome: 'true' | 'false' | 'unknown',
  isFresh: boolean,
): AttestationReport | undefined {
  const [first] = reports;
  if (first === undefined) return undefined;
  const warning = reports.find((report) => report.warning !== undefined)?.warning;
  return {
    outcome: ({ true: 'proven', false: 'contradicted', unknown: 'unknown' } as const)[outcome],
    freshness: isFresh ? 'new-hash' : 'none',
    ...(warning === undefined ? {} : { warning }),
    rows: reports.flatMap(({ rows }) => rows),
    notProven: [...new Set(reports.flatMap(({ notProven }) => notProven))],
  };
}
