export const id = 740;
export const ids = [740, 8];
export const modules = {
	8272: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HC: () => findSettled,
			Ly: () => waitUntilGone,
			MC: () => sessionOf,
			OB: () => findCvm,
			Pj: () => isDown,
			jf: () => isGoing,
		});
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3988);
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7274);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5831);
		async function findCvm({ canSet: canSet }, cloud, identifier) {
			const wanted = identifier.toLowerCase();
			const found = (await cloud.cvms()).filter(
				({ id: id, name: name, appId: appId, vmUuid: vmUuid }) =>
					name === identifier ||
					id === identifier ||
					(appId !== void 0 && `app_${appId}` === wanted) ||
					(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_2__.Ge)(vmUuid, wanted),
			);
			if (found.length <= 1) return found[0];
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`${identifier} names ${found.length} CVMs: ${found.map(({ id: id }) => id).join(', ')}. Nothing was changed.`,
				{
					next: canSet('cvm_id')
						? 'Set `cvm_id` to the `cvm_\u2026` id of one of them, or delete in the dashboard those that are not needed.'
						: 'Delete in the dashboard those that are not needed, or set another `name_prefix`.',
				},
			);
		}
		async function findSettled(session, cloud, name) {
			const found = await findCvm(session, cloud, name);
			if (found === void 0 || !isGoing(found)) return found;
			session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
			await waitUntilGone(session, cloud, found, session.inputs.queue.timeoutMs);
			return;
		}
		function sessionOf(session, { id: id, vmUuid: vmUuid }) {
			return (0, _step_session_js__WEBPACK_IMPORTED_MODULE_1__.w)(
				session,
				vmUuid === void 0 ? id : (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_2__.oq)(vmUuid),
			);
		}
		function isGoing({ status: status }) {
			return /^(?:delet|remov|terminat|destroy)/i.test(status);
		}
		function isDown(cvm) {
			return isGoing(cvm) || (/^(?:stop|exited$)/i.test(cvm.status) && !cvm.busy);
		}
		async function waitUntilGone({ pace: pace }, cloud, { id: id, name: name }, timeoutMs) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let saw = '';
			for (;;) {
				const cvm = (await cloud.cvms()).find((listed) => listed.id === id);
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.QF)(clock.now() - started);
				if (cvm === void 0) {
					log(`  ${elapsed.padStart(5)}  gone`);
					return;
				}
				if (cvm.status !== saw) log(`  ${elapsed.padStart(5)}  ${cvm.status}`);
				saw = cvm.status;
				if (clock.now() >= deadline)
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
						`The CVM ${name} (${id}) was told to go, but the API still lists it after ${elapsed}.`,
						{ next: 'Look at it in the dashboard: it bills until it is gone.' },
					);
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.v7)(pace, deadline);
			}
		}
	}),
	5954: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { T: () => allowed, h: () => showAllMissing });
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9616);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5597);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8584);
		var _draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9559);
		var _instances_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1296);
		var _move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7907);
		var _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2260);
		async function allowed(fleet, changing) {
			const questions = await sayMissing(fleet, changing);
			const open = questions.filter(isOpen);
			const [first] = open;
			if (first === void 0) return true;
			const session = wholeOf(fleet, first);
			const signed = await seek(session, open);
			const missing = open.filter(isOpen);
			const [shown, ...others] = missing.map(({ request: request }) => request);
			keepStates(session.step, questions);
			if (shown === void 0) {
				(0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.tD)(session.step, first.request, false);
				return true;
			}
			(0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.tD)(session.step, shown, true);
			session.step.report.otherApprovals = others;
			(0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.Jk)(session, [shown, ...others], {
				composeHashes: reviewedHashes(fleet),
				isSigned: signed !== void 0,
				state: signed ?? missing.map(stateText).join('; '),
			});
			return false;
		}
		function reviewedHashes(fleet) {
			const hashes = (0, _instances_js__WEBPACK_IMPORTED_MODULE_3__.QA)(fleet).flatMap(
				({ move: move }) => move?.reviewed?.composeHash ?? [],
			);
			return [...new Set(hashes.map(_phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu))];
		}
		async function showAllMissing(fleet, changing) {
			const open = (await sayMissing(fleet, changing)).filter(isOpen);
			const [first] = open;
			if (first === void 0) return;
			await (0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.u)(wholeOf(fleet, first), open);
		}
		function wholeOf({ session: { step: step, target: target } }, { approval: approval }) {
			return { ...approval.session, step: step, target: target };
		}
		async function sayMissing({ session: { step: step } }, changing) {
			const questions = new Map();
			for (const member of changing) {
				const { approval: approval } = member.move;
				if (approval === void 0) continue;
				const { composeHash: composeHash, deviceId: deviceId } = approval.proposal.provisioned;
				const key = `${composeHash} ${deviceId ?? member.listed.id}`;
				const known = questions.get(key);
				if (known !== void 0) {
					known.members.push(member);
					continue;
				}
				const request = await (0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.jB)(
					approval.session,
					approval.proposal,
				);
				questions.set(key, { approval: approval, members: [member], request: request });
			}
			const all = [...questions.values()];
			const shown = all.find(isOpen) ?? all[0];
			if (shown !== void 0)
				(0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.tD)(step, shown.request, isOpen(shown));
			keepStates(step, all);
			for (const question of all.filter(isOpen)) step.log.info(`  ${stateText(question)}`);
			return all;
		}
		function keepStates(step, questions) {
			const { plan: plan, plans: plans } = step.report;
			const withState = (of, own) =>
				own.length === 0 ? of : { ...of, approval: own.some(isOpen) ? 'needed' : 'given' };
			if (plan !== void 0)
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_2__.vk)(step, withState(plan, questions));
			if (plans === void 0) return;
			const isOf = (names, { members: members }) =>
				members.some(({ name: name }) => names.includes(name));
			(0, _draft_js__WEBPACK_IMPORTED_MODULE_2__._2)(
				step,
				plans.map(({ names: names, plan: one }) => ({
					names: names,
					plan: withState(
						one,
						questions.filter((question) => isOf(names, question)),
					),
				})),
			);
		}
		async function seek(session, open) {
			const { approvalTime: approvalTime, inputs: inputs } = session;
			const { timeoutMs: timeoutMs } = inputs.approval;
			if (timeoutMs === 0) return;
			return approvalTime.within(timeoutMs, (deadline) => signAndWait(session, open, deadline));
		}
		async function signAndWait(session, open, deadline) {
			const { pace: pace, step: step } = session;
			const signed = await (0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.MH)(
				session,
				open,
				deadline,
			);
			(0, _seek_approval_js__WEBPACK_IMPORTED_MODULE_5__.Ip)(session, deadline);
			await step.timed('awaiting approval', async () => {
				for (const question of open) {
					const { api: api } = question.approval.session;
					if (signed !== void 0)
						question.request = await (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_0__.V6)(
							api,
							question.request,
						);
					const left = Math.max(0, deadline - pace.clock.now());
					const allowance = await (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_0__.yQ)(
						api,
						question.request,
						left,
						pace,
					);
					question.request = { ...question.request, allowance: allowance };
				}
			});
			return signed;
		}
		function isOpen({ approval: approval, request: request }) {
			return (0, _move_js__WEBPACK_IMPORTED_MODULE_4__.b2)(approval, request.allowance);
		}
		function stateText({ members: members, request: request }) {
			return `${(0, _instances_js__WEBPACK_IMPORTED_MODULE_3__.eZ)(members)}: ${(0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_1__.OU)(request.allowance)}`;
		}
	}),
	9008: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_: () => fateOf,
			keepInstances: () => keepInstances,
			k: () => keepReport,
		});
		var failure = __webpack_require__(2571);
		var api = __webpack_require__(4311);
		var attempt = __webpack_require__(117);
		var cvm_id = __webpack_require__(8584);
		var outputs = __webpack_require__(1844);
		var base_json = __webpack_require__(3659);
		function keepAttestations(step, parts) {
			const asked = parts.filter((part) => part.partOutputs.has('attested'));
			if (asked.length === 0) return;
			const valuesOf = (name) => asked.flatMap((part) => part.partOutputs.get(name) ?? []);
			const attested = valuesOf('attested');
			const isWhole = asked.length === parts.length;
			const outcome = attested.includes('false')
				? 'false'
				: isWhole && attested.every((value) => value === 'true')
					? 'true'
					: 'unknown';
			const isFresh =
				outcome === 'true' &&
				valuesOf('attestation_freshness').every((value) => value === 'new-hash');
			step.setOutputs({
				attested: outcome,
				attestation_freshness: isFresh ? 'new-hash' : 'none',
				tcb_status: listed(valuesOf('tcb_status'), ','),
				tcb_advisories: listed(valuesOf('tcb_advisories'), ','),
				quote_sha256: listed(valuesOf('quote_sha256'), '\n'),
				evidence_path: mergedFile(
					step,
					'evidence_path',
					'evidence.json',
					valuesOf('evidence_path'),
				),
				predicate_path:
					outcome === 'true'
						? mergedFile(step, 'predicate_path', 'predicate.json', valuesOf('predicate_path'))
						: void 0,
			});
			const reports = asked.flatMap((part) => part.report.attestation ?? []);
			const merged = mergedReport(reports, outcome, isFresh);
			if (merged !== void 0) step.report.attestation = merged;
		}
		function listed(values, separator) {
			if (values.length === 0) return;
			const entries = values.flatMap((value) => value.split(separator));
			return [...new Set(entries)].filter((entry) => entry !== '').join(separator);
		}
		function mergedFile(step, output, name, paths) {
			const files = paths.map((path) => readJson(step, path));
			const [first] = files;
			const shared = (file) => {
				const hash = file['compose_hash'];
				return typeof hash === 'string' ? hash : void 0;
			};
			if (first === void 0 || files.some((file) => shared(file) !== shared(first))) return;
			const instances = files.flatMap(({ instances: own }) => (isList(own) ? own : []));
			const merged = { ...first, instances: instances };
			return step.keep(output, name, `${JSON.stringify(merged, void 0, 2)}\n`);
		}
		function isList(value) {
			return Array.isArray(value);
		}
		function readJson(step, path) {
			try {
				const json = JSON.parse(step.kept(path) ?? '{}');
				return (0, base_json.O)(json) ? json : {};
			} catch {
				return {};
			}
		}
		function mergedReport(reports, outcome, isFresh) {
			const [first] = reports;
			if (first === void 0) return;
			const warning = reports.find((report) => report.warning !== void 0)?.warning;
			return {
				outcome: { true: 'proven', false: 'contradicted', unknown: 'unknown' }[outcome],
				freshness: isFresh ? 'new-hash' : 'none',
				...(warning === void 0 ? {} : { warning: warning }),
				rows: reports.flatMap(({ rows: rows }) => rows),
				notProven: [...new Set(reports.flatMap(({ notProven: notProven }) => notProven))],
			};
		}
		var instances = __webpack_require__(1296);
		const OF_THE_WHOLE = [
			'status',
			'changed',
			'compose_hash',
			'plan',
			'correlation_id',
			'attested',
			'attestation_freshness',
			'evidence_path',
			'predicate_path',
			'tcb_status',
			'tcb_advisories',
			'quote_sha256',
			'app_contract',
			'chain_id',
			'device_id',
			'call_data',
			'device_call_data',
			'approver',
			'approval_url',
			'transaction_hash',
		];
		async function keepReport(fleet) {
			const { members: members, session: session } = fleet;
			const { step: step } = session;
			keepWhole(fleet);
			keepInstances(
				step,
				members.map((member) => instanceOf(member, hashKnownOf(member))),
			);
			if (step.signal.aborted) return;
			const looked = Promise.all(
				members.map(async (member) => instanceOf(member, await hashSeenOf(member))),
			);
			keepInstances(step, await looked.catch(() => step.report.instances ?? []));
		}
		function keepWhole(fleet) {
			const { session: session, appId: appId } = fleet;
			const { step: step } = session;
			const { report: report } = step;
			const live = (0, instances.QA)(fleet);
			report.appId = appId;
			report.dashboardUrl = `https://cloud.phala.com/dashboard/cvms/app_${appId}`;
			report.appUrl = live.map((member) => member.session.step.report.appUrl).find(isKnown);
			step.setOutputs({ ...sharedOutputs(live), dashboard_url: report.dashboardUrl });
			keepAttestations(
				step,
				live
					.filter((member) => member.isTakenBack !== true || attestedOf(member) === false)
					.map((member) => member.session.step),
			);
			keepHashes(fleet);
			const touched = live.filter((member) => member.session.step.report.triggered !== 'no');
			if (touched.length === 0) return;
			step.setOutputs({ changed: 'true' });
			const states = touched.map((member) => member.session.step.report.triggered);
			report.triggered = states.includes('yes') ? 'yes' : 'unclear';
			const last = touched.at(-1)?.session.step.report;
			if (last?.change !== void 0) report.change = last.change;
			const failed = live.map((member) => member.session.step.report.diagnosis).find(isKnown);
			if (failed !== void 0) report.diagnosis = failed;
			if (
				report.status === void 0 &&
				touched.every(({ isTakenBack: isTakenBack }) => isTakenBack === true)
			) {
				report.aftermath = touched.length === 1 ? (last?.aftermath ?? 'put back') : 'put back';
				step.setStatus('rolled_back');
			}
			if (step.host.signal.reason instanceof failure.cJ)
				report.leftBehind = { [report.triggered]: whereItStands(fleet) };
		}
		function keepInstances(step, instances) {
			step.report.instances = instances;
			step.setOutputs({ instances: instancesJson(instances) });
		}
		function keepHashes(fleet) {
			const { step: step } = fleet.session;
			const reports = (0, instances.QA)(fleet).map((member) => member.session.step.report);
			const hashes = [
				...new Set(reports.flatMap(({ composeHash: composeHash }) => composeHash ?? [])),
			];
			if (hashes.length > 0) step.setOutputs({ compose_hash: hashes.join('\n') });
			if (hashes.length === 1) step.report.composeHash = hashes[0];
			const before = [
				...new Set(
					reports.map(({ previousComposeHash: previousComposeHash }) => previousComposeHash),
				),
			];
			if (before.length === 1) step.report.previousComposeHash = before[0];
		}
		function sharedOutputs(live) {
			const [first, ...others] = live.map((member) => member.session.step.partOutputs);
			return Object.fromEntries(
				outputs.py
					.filter((name) => !OF_THE_WHOLE.includes(name))
					.filter((name) => others.every((outputs) => outputs.get(name) === first?.get(name)))
					.map((name) => [name, first?.get(name)]),
			);
		}
		function instanceOf(member, composeHash) {
			const { listed: listed, session: session, status: status } = member;
			return {
				vmUuid: listed.vmUuid,
				name: listed.name,
				status: isUnderWay(member) ? 'pending' : status,
				composeHash: composeHash && (0, cvm_id.Zu)(composeHash),
				url: session.step.report.instanceUrl,
				attested: attestedOf(member),
				env: envOf(member),
			};
		}
		function attestedOf({ isTakenBack: isTakenBack, session: session }) {
			const attested = session.step.partOutputs.get('attested');
			if (attested === 'false') return false;
			return attested === 'true' && isTakenBack !== true ? true : void 0;
		}
		function hashKnownOf(member) {
			const {
				isTakenBack: isTakenBack,
				listed: listed,
				move: move,
				session: session,
				status: status,
			} = member;
			if (status === 'failed' || isTakenBack === true || isUnderWay(member)) return;
			const { composeHash: composeHash, triggered: triggered } = session.step.report;
			return triggered === 'no' ? (move?.cvm.composeHash ?? listed.composeHash) : composeHash;
		}
		async function hashSeenOf(member) {
			const { hastyClient: hastyClient, target: target } = member.session;
			const known = hashKnownOf(member);
			return (
				known ?? (await (0, attempt.zU)(new api.V(hastyClient, target.cvmId).cvm()))?.composeHash
			);
		}
		function envOf({ move: move, session: session }) {
			if (move?.envNames === void 0) return;
			const names = move.envNames.join(', ') || 'no names';
			switch (session.step.report.triggered) {
				case 'yes':
					return `the values of this step (${names})`;
				case 'unclear':
					return `not known: the values of this step (${names}) or those before`;
				case 'no':
					return 'the values before';
			}
		}
		function instancesJson(instances) {
			return JSON.stringify(
				instances.map(
					({
						vmUuid: vmUuid,
						name: name,
						status: status,
						composeHash: composeHash,
						url: url,
						attested: attested,
					}) => ({
						vm_uuid: vmUuid ?? null,
						name: name,
						status: status,
						compose_hash: composeHash ?? null,
						instance_url: url ?? null,
						attested: attested ?? null,
					}),
				),
			);
		}
		function fateOf(fleet, except) {
			const texts = [
				['deployed', 'Have it'],
				['rolled_back', 'Rolled back'],
				['failed', 'Failed'],
				['unchanged', 'Unchanged'],
				['pending', 'Not begun'],
			].flatMap(([status, words]) => {
				const members = (0, instances.QA)(fleet).filter(
					(member) => member !== except && member.status === status && !isUnderWay(member),
				);
				return members.length === 0 ? [] : [`${words}: ${(0, instances.eZ)(members)}.`];
			});
			return texts.join(' ');
		}
		function whereItStands(fleet) {
			const underWay = (0, instances.QA)(fleet).filter(isUnderWay);
			const words = underWay.map(({ name: name, session: session }) => {
				const {
					change: change,
					leftBehind: leftBehind,
					triggered: triggered,
				} = session.step.report;
				const known = leftBehind?.[triggered];
				if (known !== void 0) return `${name}: ${known}`;
				const what = change?.name ?? 'update';
				return triggered === 'yes'
					? `The ${what} had been triggered on ${name} and goes on there.`
					: `The ${what} was just being triggered on ${name}: it may go on there.`;
			});
			return [...words, fateOf(fleet), 'Nothing more is started.'].filter(Boolean).join(' ');
		}
		function isUnderWay({ session: session, status: status }) {
			const { change: change, triggered: triggered } = session.step.report;
			return status === 'deployed'
				? change?.name === 'rollback'
				: status === 'pending' && triggered !== 'no';
		}
		function isKnown(value) {
			return value !== void 0;
		}
	}),
	1296: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A3: () => isLeftDown,
			Ft: () => isSame,
			QA: () => liveOf,
			d9: () => listFleet,
			eZ: () => namesOf,
			fq: () => pauseBetween,
			vV: () => seenIn,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7274);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5584);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8584);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);
		var _find_cvm_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8272);
		async function listFleet(session, mayStart) {
			const { client: client, step: step } = session;
			const { appId: appId, listed: listed } = await step.timed(
				'listing the instances',
				async () => {
					const id = await appIdOf(session);
					return {
						appId: id,
						listed: await new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_1__.qD(client).cvmsOf(
							id,
						),
					};
				},
			);
			const byName = Map.groupBy(listed, ({ name: name }) => name);
			const members = oldestFirst(listed).map((cvm) => {
				const member = {
					listed: cvm,
					name: byName.get(cvm.name)?.length === 1 ? cvm.name : `${cvm.name} (${cvm.id})`,
					session: (0, _step_session_js__WEBPACK_IMPORTED_MODULE_2__.w)(
						session,
						idOf(cvm),
						step.part(),
						mayStart && (() => mayStart(fleet, member)),
					),
					status: isLeftDown(cvm) ? 'skipped' : 'pending',
				};
				return member;
			});
			const fleet = { session: session, appId: appId, members: members };
			return fleet;
		}
		function isLeftDown(cvm) {
			return (0, _find_cvm_js__WEBPACK_IMPORTED_MODULE_3__.Pj)(cvm) && cvm.status !== 'exited';
		}
		async function appIdOf({ api: api, target: target }) {
			const named = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.No)(target.cvmId);
			if (named !== void 0) return named;
			const { appId: appId, name: name } = await api.cvm();
			if (appId !== void 0) return appId;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The API gives no app id for the CVM ${name}, so its instances are not known.`,
				{
					next: 'Check in the dashboard that the CVM has finished its creation, then run the step again.',
				},
			);
		}
		function oldestFirst(cvms) {
			return cvms.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
		}
		function idOf({ id: id, vmUuid: vmUuid }) {
			return vmUuid === void 0 ? id : (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_5__.oq)(vmUuid);
		}
		function seenIn(list, member) {
			const seen =
				list.find(({ id: id }) => id === member.listed.id) ??
				list.find((cvm) => isSame(cvm, member));
			return seen === void 0 || (0, _find_cvm_js__WEBPACK_IMPORTED_MODULE_3__.jf)(seen)
				? void 0
				: seen;
		}
		function isSame({ id: id, vmUuid: vmUuid }, { listed: listed }) {
			return (
				id === listed.id ||
				(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_5__.Ge)(vmUuid, listed.vmUuid)
			);
		}
		function liveOf({ members: members }) {
			return members.filter(({ status: status }) => status !== 'skipped');
		}
		function namesOf(members) {
			return members.map(({ name: name }) => name).join(', ');
		}
		async function pauseBetween({ step: step, pace: pace }, ms) {
			if (ms === 0) return;
			step.log.info(`Waiting ${ms / 1e3} s before the next instance.`);
			await step.timed('pausing', () => pace.clock.sleep(ms));
		}
	}),
	7740: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H9: () => isPlanned,
			KT: () => named,
			L0: () => planEach,
			lT: () => countText,
			planAll: () => planAll,
			r2: () => changingOf,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8495);
		var _draft_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9559);
		var _fleet_approval_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5954);
		var _fleet_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9008);
		var _instances_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1296);
		var _up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6927);
		async function planAll(session, planMove) {
			const fleet = await (0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.d9)(session);
			const { step: step } = session;
			try {
				await planEach(fleet, planMove);
				const changing = changingOf(fleet);
				await (0, _fleet_approval_js__WEBPACK_IMPORTED_MODULE_4__.h)(fleet, changing);
				for (const member of (0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.QA)(fleet))
					if (member.move?.changed === false) member.status = 'unchanged';
				step.finish(
					'planned',
					changing.length === 0
						? 'Planned: a deploy would change no instance.'
						: `Planned: a deploy would change ${changing.length} of ${(0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.QA)(fleet).length} instances, one at a time: ${(0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.eZ)(changing)}. Nothing was triggered.`,
				);
				step.setOutputs({ changed: String(changing.length > 0) });
			} finally {
				await (0, _fleet_report_js__WEBPACK_IMPORTED_MODULE_5__.k)(fleet);
			}
		}
		function isPlanned(member) {
			return member.move !== void 0;
		}
		function changingOf(fleet) {
			const rank = ({ move: move, whyNotUp: why }) =>
				move.cvm.status !== 'running' ? 0 : why !== void 0 ? 1 : 2;
			return (0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.QA)(fleet)
				.filter(isPlanned)
				.filter(({ move: move }) => move.changed)
				.toSorted((one, other) => rank(one) - rank(other));
		}
		async function planEach(fleet, planMove) {
			const { step: step } = fleet.session;
			const { members: members } = fleet;
			const skipped = members.filter(({ status: status }) => status === 'skipped');
			step.log.info(
				`App ${fleet.appId}: ${countText(members.length)}, oldest first: ${(0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.eZ)(members)}`,
			);
			for (const [index, member] of members.entries()) {
				if (member.status === 'skipped') continue;
				step.log.info(`Instance ${index + 1} of ${members.length}: ${member.name}`);
				if (member.listed.busy && (await named(member, isDownAfterwards(member)))) {
					member.status = 'skipped';
					skipped.push(member);
					continue;
				}
				await named(member, planOne(fleet, member, planMove));
			}
			const planned = (0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.QA)(fleet).filter(isPlanned);
			const states = skipped
				.map(({ listed: listed, name: name }) => `${name} (${listed.status})`)
				.join(', ');
			if (planned.length === 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`No instance of the app ${fleet.appId} runs: ${states || 'it has none'}. Nothing was triggered.`,
					{
						next: 'Start one in the dashboard, or name a CVM with `cvm_id` and leave `instances` out.',
					},
				);
			if (states !== '')
				step.showFindings([
					{
						level: 'notice',
						rule: 'instances-skipped',
						message: `Instances that do not run were skipped, and keep what they have: ${states}.`,
						hint: 'Start them in the dashboard and run the step again if they shall have it, too.',
					},
				]);
			sayDrift(fleet, planned);
			showPlans(fleet, planned);
			const reviewed = planned.flatMap(({ move: move }) => move.reviewed ?? []);
			const hashes = [
				...new Set(
					reviewed.map(({ composeHash: composeHash }) =>
						(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_8__.Zu)(composeHash),
					),
				),
			];
			if (hashes.length > 0) {
				step.setOutputs({ compose_hash: hashes.join('\n') });
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_3__.qw)(
					fleet.session,
					hashes.join('\n'),
					reviewed[0]?.next,
				);
			}
		}
		async function isDownAfterwards({ session: session }) {
			const { status: status } = await session.step.timed('queueing', () =>
				session.queue.waitUntilIdle(),
			);
			return (0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.A3)({ status: status, busy: false });
		}
		async function planOne({ appId: appId }, member, planMove) {
			const { api: api, step: step } = member.session;
			const move = await planMove(member.session);
			const { cvm: cvm, plan: plan } = move;
			if (cvm.appId !== void 0 && cvm.appId !== appId)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`The API gives a CVM of the app ${cvm.appId} as an instance of ${appId}.`,
					{ next: 'Ask Phala for help. Nothing was triggered.' },
				);
			member.whyNotUp = (0, _up_js__WEBPACK_IMPORTED_MODULE_7__.nk)(
				cvm,
				await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.PN)(api, cvm),
			);
			member.move = move;
			if (member.whyNotUp === void 0) return;
			step.log.info(`${member.name} is not up (${member.whyNotUp}), so it comes first.`);
			member.move = { ...move, changed: true, plan: plan && { ...plan, changed: true } };
		}
		function sayDrift({ session: session }, planned) {
			const byHash = Map.groupBy(planned, ({ move: move }) =>
				move.cvm.composeHash === void 0
					? 'an unknown compose hash'
					: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_8__.Zu)(move.cvm.composeHash),
			);
			if (byHash.size < 2) return;
			const parts = [...byHash].map(
				([hash, members]) =>
					`${(0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.eZ)(members)}: ${hash}`,
			);
			session.step.showFindings([
				{
					level: 'warning',
					rule: 'instances-differ',
					message: `The instances do not run the same before this step. ${parts.join('; ')}.`,
					hint: 'An earlier roll-out stopped half-way, or somebody changed one of them alone.',
				},
			]);
		}
		function showPlans({ session: { step: step } }, planned) {
			const scrub = (text) => text;
			const groups = Map.groupBy(planned, ({ move: { plan: plan } }) =>
				plan === void 0
					? ''
					: (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_9__.iY)(
							{ ...plan, drift: { state: plan.drift.state, reason: '' } },
							scrub,
						),
			);
			const plans = [...groups.values()].flatMap((members) => {
				const [first] = members;
				const plan = first?.move.plan;
				if (first === void 0 || plan === void 0) return [];
				step.log.info(`Plan for ${(0, _instances_js__WEBPACK_IMPORTED_MODULE_6__.eZ)(members)}:`);
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_3__.tN)(first.session, plan);
				return [{ names: members.map(({ name: name }) => name), plan: plan }];
			});
			if (plans.length > 0) (0, _draft_js__WEBPACK_IMPORTED_MODULE_3__._2)(step, plans);
		}
		async function named(member, work) {
			try {
				return await work;
			} catch (error) {
				if (
					!(error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR) ||
					error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.cJ
				)
					throw error;
				member.status = 'failed';
				if (error instanceof _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.Tj) throw error;
				const message = `${member.name}: ${error.message}`;
				throw error instanceof _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD
					? new _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD(message)
					: new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(message, {
							next: error.next,
							cause: error,
						});
			}
		}
		function countText(count) {
			return count === 1 ? '1 instance' : `${count} instances`;
		}
	}),
};
