import { invalid, json, plainError, type Answer } from '../answer.ts';
import { requests } from '../contract/requests.ts';
import type { Cvm } from '../cvm.ts';
import type { Shape } from '../contract/answers.ts';
import { plainUuid } from '../identifiers.ts';
import { cvmStatus, hostedCvm, nestedCvm } from '../views.ts';
import { whole, withBody } from './input.ts';
import { route, type Call, type Route } from './route.ts';

/** Several CVMs at once. `/cvms/paginated` stands before the routes of one CVM, which might be called that. */
export const lists: readonly Route[] = [
  route('GET /cvms', ({ cloud, shape }) => json(200, listItems(cloud.cvms, shape))),
  route('GET /cvms/paginated', listPage),
  route('GET /apps/{app_id}/cvms', listOfApp),
  route('POST /status/batch', readStatusBatch),
];

/** A list is looked at as well; what goes on because of that is seen by the next look. */
function listItems(cvms: readonly Cvm[], shape: Shape): object[] {
  const items = cvms.map((cvm) => (shape === 'flat' ? hostedCvm(cvm) : nestedCvm(cvm)));
  // A CVM may be gone after this, and so out of the list that this walks through.
  for (const cvm of [...cvms]) cvm.wasListed();
  return items;
}

function listPage({ cloud, query, shape }: Call): Answer {
  const page = whole(query, 'page', 1, [1, Number.MAX_SAFE_INTEGER]);
  const size = whole(query, 'page_size', 30, [1, 100]);
  if ('wrong' in page) return invalid([page.wrong]);
  if ('wrong' in size) return invalid([size.wrong]);
  const from = (page.value - 1) * size.value;
  const total = cloud.cvms.length;
  return json(200, {
    items: listItems(cloud.cvms.slice(from, from + size.value), shape),
    total,
    page: page.value,
    page_size: size.value,
    pages: Math.ceil(total / size.value),
  });
}

function listOfApp({ cloud, parameters, shape }: Call): Answer {
  const appId = (parameters[0] ?? '').toLowerCase();
  const cvms = cloud.cvms.filter((cvm) => cvm.appId === appId);
  return cvms.length === 0 ? plainError(404, 'App not found') : json(200, listItems(cvms, shape));
}

function readStatusBatch(call: Call): Answer {
  return withBody(requests.batchStatus, call, ({ vm_uuids: asked }) => {
    const entries = asked.flatMap((uuid) => {
      const cvm = call.cloud.cvms.find((each) => plainUuid(each.vmUuid) === plainUuid(uuid));
      return cvm === undefined ? [] : [[uuid, cvmStatus(cvm, uuid)] as const];
    });
    return json(200, Object.fromEntries(entries));
  });
}
