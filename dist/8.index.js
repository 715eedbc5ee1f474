export const id = 8;
export const ids = [8];
export const modules = {
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
};
