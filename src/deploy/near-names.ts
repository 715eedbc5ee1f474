/** What Phala Cloud and people add to the name of a CVM for another one of the same app. */
const REPLICA = '-replica';

/**
 * The names that are most likely meant for this one, or made from the CVM that it means: they differ in case only, or
 * by what marks a replica.
 */
export function namesNear(name: string, others: readonly string[]): readonly string[] {
  const own = core(name);
  return others.filter((other) => other !== name && core(other) === own);
}

/** A name without case and without what marks a replica. It may be any text, so this takes no longer than its length. */
function core(name: string): string {
  const lower = name.toLowerCase();
  const at = lower.indexOf(REPLICA);
  return at >= 0 && /^[a-z0-9-]*$/.test(lower.slice(at)) ? lower.slice(0, at) : lower;
}
