export const id = 456;
export const ids = [456, 260, 694];
export const modules = {
	9725: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P2: () => findPredecessor,
			_d: () => Undone,
			sM: () => redeployRevision,
			xI: () => requireEnvNames,
			yl: () => undoUpdate,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8584);
		var _drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2024);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);
		var _trigger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7187);
		var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2538);
		var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4808);
		class Undone extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {
			isWell;
			constructor(message, options) {
				super(message, options);
				this.isWell = options.isWell;
			}
		}
		function findPredecessor(before, target) {
			const {
				cvm: cvm,
				appCompose: appCompose,
				whyNotUp: whyNotUp,
				revisions: revisions,
				envKeys: envKeys,
			} = before;
			const ran = (0, _drift_js__WEBPACK_IMPORTED_MODULE_1__.qQ)(cvm, appCompose, revisions ?? []);
			if (ran === void 0) return 'The API did not say which compose hash ran before.';
			if ((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(ran, target))
				return 'The revision before has the same compose hash, so going back would change nothing.';
			if (whyNotUp !== void 0) return `The CVM did not run before this step: ${whyNotUp}.`;
			if (revisions === void 0) return 'The API does not let this key read the revisions.';
			const revision = revisions.find(({ composeHash: composeHash }) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(composeHash, ran),
			);
			if (revision === void 0)
				return `The API knows no revision with the compose hash that ran before, ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(ran)}.`;
			if (envKeys !== void 0 && envKeys.removed.length > 0)
				return `The update replaced the sealed env without names that the revision before needs: ${envKeys.removed.join(', ')}.`;
			return { revision: revision, appCompose: appCompose };
		}
		async function undoUpdate(api, earlier, failed, queue, waitTimeoutMs, pace, onState) {
			let cvm = await api.cvm();
			const wasBusy = cvm.busy;
			if (wasBusy) {
				if (await isUnderWay(api, failed)) {
					pace.log('The failed update still holds the CVM: cancelling it.');
					await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(api.cancelOperation());
				}
				cvm = await queue.waitUntilIdle(false);
			}
			requireOwn(cvm, failed);
			await requireNamesOf(api, earlier);
			const before = await (0, _watch_js__WEBPACK_IMPORTED_MODULE_5__.PN)(api, cvm);
			if (!wasBusy && neverLeft(cvm, before, earlier.revision)) {
				pace.log('The CVM still runs the revision before: nothing is to be put back.');
				return (0, _verify_js__WEBPACK_IMPORTED_MODULE_4__.b)(
					api,
					earlier.revision.composeHash,
					earlier.appCompose,
				);
			}
			return redeployRevision(api, earlier, before, queue, waitTimeoutMs, pace, onState);
		}
		async function redeployRevision(
			api,
			{ revision: revision, appCompose: appCompose },
			before,
			queue,
			waitTimeoutMs,
			pace,
			onState,
		) {
			const change = {
				name: 'rollback',
				composeHash: revision.composeHash,
				operationType: /redeploy|rollback|revision|update/i,
				send: () => api.redeploy(revision.id),
			};
			const accepted = await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_3__.l)(
				api,
				change,
				before,
				queue,
				pace,
				onState,
			);
			pace.log(
				`Rolling back: the API accepted revision ${revision.id} (compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(revision.composeHash)})`,
			);
			await (0, _watch_js__WEBPACK_IMPORTED_MODULE_5__.yK)(
				api,
				change,
				before,
				accepted,
				waitTimeoutMs,
				pace,
			);
			return (0, _verify_js__WEBPACK_IMPORTED_MODULE_4__.b)(api, revision.composeHash, appCompose);
		}
		async function isUnderWay(api, { change: change, accepted: accepted }) {
			const newest = (
				await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(api.operations(1))
			)?.[0];
			if (newest?.status !== 'in_progress') return false;
			return accepted.correlationId === void 0
				? (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(
						newest.composeHash,
						change.composeHash,
					)
				: newest.correlationId === accepted.correlationId;
		}
		function requireOwn(cvm, { change: change, before: before }) {
			const { composeHash: composeHash } = cvm;
			if (composeHash === void 0 || before.composeHash === void 0) return;
			if (
				[change.composeHash, before.composeHash].some((own) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(own, composeHash),
				)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(composeHash)} meanwhile, which this step did not ship: somebody else deployed, so it was left as it is.`,
				{ next: 'Look at what the others deployed before you run the step again.' },
			);
		}
		async function requireNamesOf(api, { appCompose: appCompose }) {
			const live = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(api.appCompose());
			if (live === void 0 || appCompose === void 0) return;
			requireEnvNames(live.allowedEnvs, appCompose.allowedEnvs);
		}
		function requireEnvNames(has, needs) {
			const missing = needs.filter((name) => !has.includes(name));
			if (missing.length === 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The revision needs env names that the CVM's sealed env does not have any more: ${missing.join(', ')}.`,
				{ next: 'Deploy the commit of that revision with `mode: deploy` and its env instead.' },
			);
		}
		function neverLeft(cvm, { boot: boot }, { composeHash: composeHash }) {
			return (
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(cvm.composeHash, composeHash) &&
				cvm.status === 'running' &&
				boot !== void 0 &&
				boot.bootError === void 0 &&
				boot.bootProgress === 'done'
			);
		}
	}),
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
		var _step_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(858);
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
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.Q)(clock.now() - started);
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
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_3__.v)(pace, deadline);
			}
		}
	}),
	9008: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_L: () => fateOf,
			YT: () => keepInstances,
			kA: () => keepReport,
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
		var flow_instances = __webpack_require__(1296);
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
			'approver',
			'approval_url',
		];
		async function keepReport(fleet) {
			const { session: session, appId: appId, members: members } = fleet;
			const { step: step } = session;
			const { report: report } = step;
			const live = (0, flow_instances.QA)(fleet);
			const instances = await Promise.all(members.map((member) => instanceOf(member)));
			report.appId = appId;
			report.dashboardUrl = `https://cloud.phala.com/dashboard/cvms/app_${appId}`;
			report.appUrl = live.map((member) => member.session.step.report.appUrl).find(isKnown);
			step.setOutputs({ ...sharedOutputs(live), dashboard_url: report.dashboardUrl });
			keepAttestations(
				step,
				live.map((member) => member.session.step),
			);
			keepInstances(step, instances);
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
				touched.every(({ status: status }) => status === 'rolled_back')
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
			const reports = (0, flow_instances.QA)(fleet).map((member) => member.session.step.report);
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
		async function instanceOf(member) {
			const { listed: listed, session: session, status: status } = member;
			const { report: report } = session.step;
			return {
				vmUuid: listed.vmUuid,
				name: listed.name,
				status: status,
				composeHash: await hashOf(member),
				url: report.instanceUrl,
				attested: attestedOf(member),
				env: envOf(member),
			};
		}
		function attestedOf({ session: session }) {
			const attested = session.step.partOutputs.get('attested');
			return attested === 'true' ? true : attested === 'false' ? false : void 0;
		}
		async function hashOf({ move: move, session: session, status: status }) {
			const { report: report, signal: signal } = session.step;
			const isSure = report.triggered === 'no';
			if (!isSure && status === 'deployed') return report.composeHash;
			if (isSure || signal.aborted) {
				const before = isSure ? move?.cvm.composeHash : void 0;
				return before && (0, cvm_id.Zu)(before);
			}
			const cvm = await (0, attempt.zU)(new api.V(session.hastyClient, session.target.cvmId).cvm());
			return cvm?.composeHash && (0, cvm_id.Zu)(cvm.composeHash);
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
				const members = (0, flow_instances.QA)(fleet).filter(
					(member) => member !== except && member.status === status && !isUnderWay(member),
				);
				return members.length === 0 ? [] : [`${words}: ${(0, flow_instances.eZ)(members)}.`];
			});
			return texts.join(' ');
		}
		function whereItStands(fleet) {
			const underWay = (0, flow_instances.QA)(fleet).filter(isUnderWay);
			const words = underWay.map(({ listed: listed, session: session }) => {
				const {
					change: change,
					leftBehind: leftBehind,
					triggered: triggered,
				} = session.step.report;
				const known = leftBehind?.[triggered];
				if (known !== void 0) return `${listed.name}: ${known}`;
				const what = change?.name ?? 'update';
				return triggered === 'yes'
					? `The ${what} had been triggered on ${listed.name} and goes on there.`
					: `The ${what} was just being triggered on ${listed.name}: it may go on there.`;
			});
			return [...words, fateOf(fleet), 'Nothing more is started.'].filter(Boolean).join(' ');
		}
		function isUnderWay({ session: session, status: status }) {
			return status === 'pending' && session.step.report.triggered !== 'no';
		}
		function isKnown(value) {
			return value !== void 0;
		}
	}),
	1296: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			QA: () => liveOf,
			d9: () => listFleet,
			eC: () => waitForSisters,
			eZ: () => namesOf,
			fq: () => pauseBetween,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7274);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5584);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8584);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(858);
		var _find_cvm_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8272);
		async function listFleet(session) {
			const { client: client, step: step } = session;
			const { appId: appId, listed: listed } = await step.timed(
				'listing the instances',
				async () => {
					const id = await appIdOf(session);
					return {
						appId: id,
						listed: await new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_1__.q(client).cvmsOf(id),
					};
				},
			);
			const members = oldestFirst(listed).map((cvm) => ({
				listed: cvm,
				session: (0, _step_session_js__WEBPACK_IMPORTED_MODULE_2__.w)(
					session,
					idOf(cvm),
					step.part(),
				),
				status: (0, _find_cvm_js__WEBPACK_IMPORTED_MODULE_3__.Pj)(cvm) ? 'skipped' : 'pending',
			}));
			return { session: session, appId: appId, members: members };
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
		function liveOf({ members: members }) {
			return members.filter(({ status: status }) => status !== 'skipped');
		}
		function namesOf(members) {
			return members.map(({ listed: listed }) => listed.name).join(', ');
		}
		async function waitForSisters(fleet, of) {
			const others = liveOf(fleet).filter((member) => member !== of);
			if (others.length === 0) return;
			const now = await new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_1__.q(
				fleet.session.client,
			).cvmsOf(fleet.appId);
			for (const { listed: listed, move: move, session: session } of others) {
				const seen = now.find(
					({ id: id, vmUuid: vmUuid }) =>
						id === listed.id ||
						(0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_5__.Ge)(vmUuid, listed.vmUuid),
				);
				if (seen === void 0 || (0, _find_cvm_js__WEBPACK_IMPORTED_MODULE_3__.jf)(seen)) continue;
				if (seen.busy) session.step.log.info(`Somebody else works on ${listed.name}.`);
				const { status: status } = seen.busy ? await session.queue.waitUntilIdle(false) : seen;
				if (status === 'running' || move?.cvm.status !== 'running') continue;
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`${listed.name} is ${status} meanwhile, so ${of.listed.name} was left alone: two instances would have been down.`,
					{ next: `Look at ${listed.name} in the dashboard, then run the step again.` },
				);
			}
		}
		async function pauseBetween({ step: step, pace: pace }, ms) {
			if (ms === 0) return;
			step.log.info(`Waiting ${ms / 1e3} s before the next instance.`);
			await step.timed('pausing', () => pace.clock.sleep(ms));
		}
	}),
	6456: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { planAll: () => planAll, rollOut: () => rollOut });
		var busy_queue = __webpack_require__(9176);
		var redeploy = __webpack_require__(9725);
		var failure = __webpack_require__(2571);
		var api_error = __webpack_require__(6367);
		var cvm_id = __webpack_require__(8584);
		var plan_text = __webpack_require__(8495);
		var draft = __webpack_require__(9559);
		var approval = __webpack_require__(9616);
		var chain = __webpack_require__(5597);
		var instances = __webpack_require__(1296);
		var seek_approval = __webpack_require__(2260);
		async function allowed(fleet, changing) {
			const questions = await sayMissing(fleet, changing);
			const asking = questions[0]?.approval.session;
			if (asking === void 0) return true;
			await waitFor(asking, questions);
			const missing = questions.filter(isMissing);
			const [first] = missing;
			if (first === void 0) return true;
			(0, seek_approval.tD)(fleet.session.step, first.request);
			const { step: step, target: target } = fleet.session;
			(0, seek_approval.Jk)({ ...asking, step: step, target: target }, first.request, {
				composeHashes: [...new Set(questions.map(({ request: request }) => request.composeHash))],
				state: missing.map(stateText).join('; '),
			});
			return false;
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
				const request = await (0, seek_approval.jB)(approval.session, approval.proposal);
				questions.set(key, { approval: approval, members: [member], request: request });
			}
			const all = [...questions.values()];
			const shown = all.find(isMissing) ?? all[0];
			if (shown !== void 0) (0, seek_approval.tD)(step, shown.request);
			for (const question of all.filter(isMissing)) step.log.info(`  ${stateText(question)}`);
			return all;
		}
		async function waitFor(session, questions) {
			const { inputs: inputs, pace: pace, step: step } = session;
			const { timeoutMs: timeoutMs } = inputs.approval;
			if (timeoutMs === 0 || !questions.some(isMissing)) return;
			step.log.info(`Waiting up to ${timeoutMs / 1e3} s for the approvals.`);
			const deadline = pace.clock.now() + timeoutMs;
			await step.timed('awaiting approval', async () => {
				for (const question of questions.filter(isMissing)) {
					const { api: api } = question.approval.session;
					const left = Math.max(0, deadline - pace.clock.now());
					const allowance = await (0, approval.yQ)(api, question.request, left, pace);
					question.request = { ...question.request, allowance: allowance };
				}
			});
		}
		function isMissing({ approval: approval, request: { allowance: allowance } }) {
			return allowance === void 0 ? approval.isNeeded : !allowance.whole;
		}
		function stateText({ members: members, request: request }) {
			return `${(0, instances.eZ)(members)}: ${(0, chain.OU)(request.allowance)}`;
		}
		var fleet_report = __webpack_require__(9008);
		var find_cvm = __webpack_require__(8272);
		var flow_move = __webpack_require__(7907);
		async function rollOut(session, planMove) {
			const fleet = await (0, instances.d9)(session);
			try {
				await planEach(fleet, planMove);
				const changing = changingOf(fleet);
				for (const { session: own, move: move } of changing) (0, flow_move.B)(own, move);
				if (!(await allowed(fleet, changing))) return;
				await leaveUnchanged(fleet);
				for (const { move: move } of changing) await move.seal();
				await requireAllIdle(changing);
				const done = [];
				for (const member of changing) {
					await take(fleet, member, done).catch((error) => stop(fleet, member, done, error));
					done.push(member);
				}
				finish(fleet, changing);
			} finally {
				await (0, fleet_report.kA)(fleet);
			}
		}
		async function planAll(session, planMove) {
			const fleet = await (0, instances.d9)(session);
			const { step: step } = session;
			try {
				await planEach(fleet, planMove);
				const changing = changingOf(fleet);
				await sayMissing(fleet, changing);
				for (const member of (0, instances.QA)(fleet))
					if (member.move?.changed === false) member.status = 'unchanged';
				step.finish(
					'planned',
					changing.length === 0
						? 'Planned: a deploy would change no instance.'
						: `Planned: a deploy would change ${changing.length} of ${(0, instances.QA)(fleet).length} instances, one at a time: ${(0, instances.eZ)(changing)}. Nothing was triggered.`,
				);
				step.setOutputs({ changed: String(changing.length > 0) });
			} finally {
				await (0, fleet_report.kA)(fleet);
			}
		}
		function isPlanned(member) {
			return member.move !== void 0;
		}
		function changingOf(fleet) {
			return (0, instances.QA)(fleet)
				.filter(isPlanned)
				.filter(({ move: move }) => move.changed);
		}
		async function planEach(fleet, planMove) {
			const { step: step } = fleet.session;
			const { members: members } = fleet;
			const skipped = members.filter(({ status: status }) => status === 'skipped');
			step.log.info(
				`App ${fleet.appId}: ${countText(members.length)}, oldest first: ${(0, instances.eZ)(members)}`,
			);
			for (const [index, member] of members.entries()) {
				if (member.status === 'skipped') continue;
				step.log.info(`Instance ${index + 1} of ${members.length}: ${member.listed.name}`);
				if (member.listed.busy && (await isDownAfterwards(member))) {
					member.status = 'skipped';
					skipped.push(member);
					continue;
				}
				member.move = await planMove(member.session);
			}
			const planned = (0, instances.QA)(fleet).filter(isPlanned);
			const states = skipped
				.map(({ listed: listed }) => `${listed.name} (${listed.status})`)
				.join(', ');
			if (planned.length === 0)
				throw new failure.HR(
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
				...new Set(reviewed.map(({ composeHash: composeHash }) => (0, cvm_id.Zu)(composeHash))),
			];
			if (hashes.length > 0) {
				step.setOutputs({ compose_hash: hashes.join('\n') });
				(0, draft.qw)(fleet.session, hashes.join('\n'), reviewed[0]?.next);
			}
		}
		async function isDownAfterwards({ listed: listed, session: session }) {
			const { status: status } = await session.step.timed('queueing', () =>
				session.queue.waitUntilIdle(),
			);
			return (0, find_cvm.Pj)({ ...listed, status: status, busy: false });
		}
		function sayDrift({ session: session }, planned) {
			const byHash = Map.groupBy(planned, ({ move: move }) =>
				move.cvm.composeHash === void 0
					? 'an unknown compose hash'
					: (0, cvm_id.Zu)(move.cvm.composeHash),
			);
			if (byHash.size < 2) return;
			const parts = [...byHash].map(([hash, members]) => `${(0, instances.eZ)(members)}: ${hash}`);
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
					: (0, plan_text.iY)({ ...plan, drift: { state: plan.drift.state, reason: '' } }, scrub),
			);
			const shown = [...groups.values()].flatMap((members) => {
				const [first] = members;
				const plan = first?.move.plan;
				if (first === void 0 || plan === void 0) return [];
				step.log.info(`Plan for ${(0, instances.eZ)(members)}:`);
				(0, draft.tN)(first.session, plan);
				return [{ names: members.map(({ listed: listed }) => listed.name), plan: plan }];
			});
			const main = shown.find(({ plan: plan }) => plan.changed) ?? shown[0];
			if (main === void 0) return;
			step.report.plan = main.plan;
			const json = ({ plan: plan }) => (0, plan_text.iY)(plan, step.log.scrub);
			const plans = shown.map(
				(each) => `{"instances":${JSON.stringify(each.names)},"plan":${json(each)}}`,
			);
			step.setOutputs({ plan: shown.length === 1 ? json(main) : `{"plans":[${plans.join(',')}]}` });
		}
		async function leaveUnchanged(fleet) {
			for (const member of (0, instances.QA)(fleet).filter(isPlanned)) {
				if (member.move.changed) continue;
				await named(member, member.move.leave());
				member.status = 'unchanged';
			}
		}
		async function requireAllIdle(members) {
			for (const { move: move, session: session } of members) {
				const now = await session.api.cvm();
				(0, busy_queue.Mb)(
					now.busy ? await session.queue.waitUntilIdle() : now,
					move.cvm.composeHash,
				);
			}
		}
		async function take(fleet, member, done) {
			const { inputs: inputs, step: step } = fleet.session;
			if (done.length > 0) await (0, instances.fq)(fleet.session, inputs.pause.ms);
			const all = (0, instances.QA)(fleet);
			step.log.info(
				`Taking ${member.listed.name}, instance ${all.findIndex((one) => one === member) + 1} of ${all.length}`,
			);
			await (0, instances.eC)(fleet, member);
			member.triggered = await member.move.carryOut();
			member.status = statusOf(member.session.step.report.status);
		}
		function statusOf(status) {
			return status === 'unchanged' || status === 'rolled_back' ? status : 'deployed';
		}
		async function named({ listed: listed }, work) {
			try {
				return await work;
			} catch (error) {
				if (!(error instanceof failure.HR)) throw error;
				throw new failure.HR(`${listed.name}: ${error.message}`, {
					next: error.next,
					cause: error,
				});
			}
		}
		async function stop(fleet, member, done, error) {
			const { session: session } = fleet;
			const { report: report } = member.session.step;
			session.step.host.signal.throwIfAborted();
			const isUntouched = report.triggered === 'no';
			if (error instanceof busy_queue.XD && done.length === 0 && isUntouched) throw error;
			if (!(error instanceof failure.HR)) throw error;
			member.status = error instanceof redeploy._d ? 'rolled_back' : 'failed';
			const back = done.filter(({ triggered: triggered }) => triggered?.earlier !== void 0);
			const why =
				whyLeftAlone(error) ??
				(isUntouched || (error instanceof redeploy._d && error.isWell)
					? void 0
					: 'To put the others back would have taken a second instance down.');
			const stopped = back.length === 0 ? void 0 : (why ?? (await takeAllBack(fleet, back)));
			const sentences = [error.message, (0, fleet_report._L)(fleet, member), stopped];
			throw new failure.HR(
				`${member.listed.name}: ${sentences.filter((part) => part !== void 0 && part !== '').join(' ')}`,
				{ next: error.next, cause: error },
			);
		}
		function whyLeftAlone(error) {
			if (error instanceof busy_queue.XD)
				return 'Somebody else changed it meanwhile: it was left alone, and the others stay as they are.';
			for (let cause = error; cause instanceof Error; cause = cause.cause)
				if (cause instanceof api_error.h && cause.status === 404)
					return 'Somebody else removed it meanwhile, and the others stay as they are.';
			return;
		}
		async function takeAllBack(fleet, done) {
			const { takeBack: takeBack } = await __webpack_require__
				.e(93)
				.then(__webpack_require__.bind(__webpack_require__, 4093));
			for (const member of done.toReversed()) {
				const { triggered: triggered, session: session } = member;
				if (triggered === void 0) continue;
				await (0, instances.fq)(fleet.session, fleet.session.inputs.pause.ms);
				fleet.session.step.log.info(`Rolling back ${member.listed.name} as well`);
				const problem = await (0, instances.eC)(fleet, member).then(
					() => takeBack(session, triggered),
					(error) => {
						if (error instanceof failure.HR) return error.message;
						throw error;
					},
				);
				fleet.session.step.host.signal.throwIfAborted();
				const { change: change, status: status } = session.step.report;
				if (status === 'rolled_back') member.status = 'rolled_back';
				else if (change?.name === 'rollback') member.status = 'failed';
				if (problem !== void 0) return `The rollback stopped at ${member.listed.name}: ${problem}`;
			}
			return;
		}
		function finish(fleet, changing) {
			const { step: step } = fleet.session;
			const all = (0, instances.QA)(fleet);
			const changed = changing.filter(({ status: status }) => status !== 'unchanged');
			const [first] = changed;
			if (first === void 0) {
				step.setOutputs({ changed: 'false' });
				step.finish(
					'unchanged',
					`Unchanged: ${countText(all.length)} have what they should, so nothing was started`,
				);
				return;
			}
			const others = all.filter(({ status: status }) => status === 'unchanged');
			const rest = others.length === 0 ? '' : ` Unchanged: ${(0, instances.eZ)(others)}.`;
			step.finish(
				first.session.step.report.status ?? 'deployed',
				`Done, one at a time: ${(0, instances.eZ)(changed)}.${rest}`,
			);
		}
		function countText(count) {
			return count === 1 ? '1 instance' : `${count} instances`;
		}
	}),
	2260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jk: () => finishPending,
			jB: () => announceApproval,
			seekApproval: () => seekApproval,
			tD: () => keepApproval,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9616);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5597);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approval.timeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approval.timeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.yQ)(
						api,
						request,
						inputs.approval.timeoutMs,
						pace,
					),
				);
				step.report.approval = { ...request, allowance: allowance };
				if (allowance?.whole === true) {
					step.log.info('The compose hash was approved.');
					await requireUnchanged(session, proposal);
					return 'approved';
				}
			}
			finishPending(session, { ...request, allowance: step.report.approval?.allowance });
			return 'pending';
		}
		async function announceApproval(
			{ api: api, step: step },
			{ provisioned: provisioned, cvm: cvm },
		) {
			const request = await step.timed('asking the contract', () =>
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.xh)(api, provisioned, cvm),
			);
			keepApproval(step, request);
			if (request.allowance?.whole === true) {
				if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
				step.log.info(
					`On-chain approval: the app's contract on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} allows the compose hash.`,
				);
				return request;
			}
			step.log.info('The compose hash must be approved on chain before the CVM can run it:');
			for (const [name, value] of (0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.Z_)(
				request,
			))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function keepApproval(step, request) {
			step.report.approval = request;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
				approver: request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
		}
		function finishPending({ inputs: inputs, step: step, target: target }, request, of) {
			const hashes = of?.composeHashes ?? [request.composeHash];
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
				`  cvm_id: ${target.cvmId}`,
				...(of === void 0 ? [] : ['  instances: all']),
				...(hashes.length === 1
					? [`  expected_compose_hash: ${hashes[0] ?? ''}`]
					: ['  expected_compose_hash: |', ...hashes.map((hash) => `    ${hash}`)]),
			].join('\n');
			step.setOutputs({
				changed: 'false',
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
			});
			const state =
				of?.state ?? (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: `The owner of ${request.appContract} on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} must call ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.ML)(request)}; then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			const idle = now.busy ? await queue.waitUntilIdle() : now;
			if (
				cvm.composeHash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(idle.composeHash, cvm.composeHash)
			)
				throw new _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD(
					cvm.composeHash,
					idle.composeHash,
				);
		}
	}),
};
