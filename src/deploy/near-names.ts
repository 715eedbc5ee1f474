/** What Phala Cloud and people add to the name of a CVM for another one of the same app. */
const REPLICA = /-replica(?:-?[a-z0-9]+)*$/i;

/**
 * The names that are most likely meant for this one, or made from the CVM that it means: they differ in case only, or
 * by what marks a replica.
 */
export function namesNear(name: string, others: readonly string[]): readonly string[] {
  const own = core(name);
  return others.filter((other) => other !== name && core(other) === own);
}

function core(name: string): string {
  return name.toLowerCase().replace(REPLICA, '');
}
