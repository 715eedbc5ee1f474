export const id = 75;
export const ids = [75, 8];
export const modules = {
	3103: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ks: () => settlingAt,
			UK: () => newOperation,
			z2: () => Readiness,
		});
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8584);
		function settlingAt(pollIntervalMs) {
			const ms = Math.min(15e3, 15 * pollIntervalMs);
			return { ms: ms, looks: Math.max(3, Math.round(ms / pollIntervalMs)) };
		}
		const STOPPED = new Set(['stopped', 'exited']);
		class Readiness {
			#change;
			#before;
			#accepted;
			#settling;
			#started = false;
			#wasDown = false;
			#bootErrorCleared = false;
			#alone;
			constructor(change, before, accepted, settling) {
				this.#settling = settling;
				this.#change = change;
				this.#before = before;
				this.#accepted = accepted;
			}
			observe(look) {
				const { cvm: cvm, boot: boot } = look;
				const { name: name, composeHash: target } = this.#change;
				const busy = cvm.busy || (boot?.busy ?? false);
				const operation = this.#ownOperation(look.operations);
				this.#started ||= busy || operation !== void 0;
				this.#wasDown ||= this.#before.status === 'running' && cvm.status !== 'running';
				const underWay = busy || (operation !== void 0 && operation.status !== 'completed');
				if (operation?.status === 'failed')
					return failed(
						`the ${name} failed: ${operation.errorMessage ?? 'the API gives no reason'}`,
					);
				const bootError = boot?.bootError;
				if (this.#started && boot !== void 0 && bootError === void 0) this.#bootErrorCleared = true;
				if (this.#started && bootError !== void 0) {
					const { boot: old } = this.#before;
					const isNew = this.#bootErrorCleared || (old !== void 0 && bootError !== old.bootError);
					if (isNew || !underWay) return failed(`the CVM did not boot: ${bootError}`);
				}
				const saw = description(cvm, boot);
				if (underWay)
					return this.#waiting(saw === 'running' ? `running, the ${name} is under way` : saw);
				if (!this.#started) return this.#withoutStart(look, saw);
				if (STOPPED.has(cvm.status))
					return failed(`the CVM is ${cvm.status} and nothing is under way`);
				if (cvm.status !== 'running' || !booted(boot)) return this.#waiting(saw);
				if (
					cvm.composeHash === void 0 ||
					target === void 0 ||
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(cvm.composeHash, target)
				)
					return { state: 'running' };
				return this.#settled(look)
					? failed(`the ${name} is over, but the CVM reports the compose hash ${cvm.composeHash}`)
					: { state: 'waiting', saw: `${saw}, still with the compose hash ${cvm.composeHash}` };
			}
			#withoutStart(look, saw) {
				const { cvm: cvm, boot: boot } = look;
				const { noChange: noChange } = this.#accepted;
				const { name: name, composeHash: target } = this.#change;
				const hasTarget =
					target === void 0 ||
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(cvm.composeHash, target) ||
					(cvm.composeHash === void 0 && (noChange || this.#wasDown));
				const isUp = cvm.status === 'running' && booted(boot) && boot?.bootError === void 0;
				if (hasTarget && isUp) {
					if (noChange || this.#wasDown) return { state: 'running' };
					const hashChanged =
						target !== void 0 &&
						!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(
							this.#before.composeHash,
							target,
						);
					const isBlind = look.operations === void 0 && !knowsOperations(this.#before);
					if ((hashChanged || isBlind) && this.#settled(look)) return { state: 'running' };
				} else this.#alone = void 0;
				return { state: 'waiting', saw: `${saw}, the ${name} has not started yet` };
			}
			#waiting(saw) {
				this.#alone = void 0;
				return { state: 'waiting', saw: saw };
			}
			#settled(look) {
				const { sinceMs: sinceMs, looks: looks } = this.#alone ?? {
					sinceMs: look.elapsedMs,
					looks: 0,
				};
				this.#alone = { sinceMs: sinceMs, looks: looks + 1 };
				return look.elapsedMs - sinceMs >= this.#settling.ms && looks + 1 >= this.#settling.looks;
			}
			#ownOperation(operations) {
				const { correlationId: correlationId } = this.#accepted;
				if (correlationId === void 0) return newOperation(operations, this.#before, this.#change);
				return operations?.find((operation) => operation.correlationId === correlationId);
			}
		}
		function newOperation(operations, before, change) {
			const newest = operations?.[0];
			if (newest === void 0) return;
			const fits =
				newest.composeHash === void 0 || change.composeHash === void 0
					? change.operationType.test(newest.type ?? '')
					: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(
							newest.composeHash,
							change.composeHash,
						);
			if (!fits) return;
			const isNew =
				before.newestOperation === void 0
					? newest.status === 'in_progress'
					: newest.correlationId !== before.newestOperation.id;
			return isNew ? newest : void 0;
		}
		function knowsOperations({ newestOperation: newestOperation }) {
			return newestOperation !== void 0;
		}
		function booted(boot) {
			return boot?.bootProgress === void 0 || boot.bootProgress.toLowerCase() === 'done';
		}
		function description(cvm, boot) {
			const progress = boot?.bootProgress;
			return progress === void 0 || progress === 'done' ? cvm.status : `${cvm.status}: ${progress}`;
		}
		function failed(reason) {
			return { state: 'failed', reason: reason };
		}
	}),
	4808: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			PN: () => lookBefore,
			_G: () => ChangeFailed,
			qx: () => WatchLost,
			yK: () => watchChange,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6600);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3988);
		var _readiness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3103);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);
		class ChangeFailed extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		class WatchLost extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		const MOST_FAILED_LOOKS = 10;
		const MOST_FAILED_AIDS = 3;
		const RECENT_OPERATIONS = 5;
		async function lookBefore(api, cvm) {
			const { vmUuid: vmUuid } = cvm;
			const [boot, operations] = await Promise.all([
				vmUuid === void 0
					? void 0
					: (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.bootState(vmUuid)),
				(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.operations(RECENT_OPERATIONS)),
			]);
			return {
				composeHash: cvm.composeHash,
				status: cvm.status,
				boot: boot,
				newestOperation: operations && {
					id: operations[0]?.correlationId,
					status: operations[0]?.status,
					composeHash: operations[0]?.composeHash,
				},
			};
		}
		async function watchChange(api, change, before, accepted, timeoutMs, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const readiness = new _readiness_js__WEBPACK_IMPORTED_MODULE_3__.z2(
				change,
				before,
				accepted,
				(0, _readiness_js__WEBPACK_IMPORTED_MODULE_3__.Ks)(pace.pollIntervalMs),
			);
			let lastSaw = 'nothing yet';
			let failedLooks = 0;
			const aids = { boot: new Aid(), operations: new Aid() };
			let bootWasRead = false;
			let lastKind = '';
			const say = (saw, kind = saw) => {
				if (kind !== lastKind)
					log(
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.QF)(clock.now() - started).padStart(5)}  ${saw}`,
					);
				lastSaw = saw;
				lastKind = kind;
			};
			for (;;) {
				try {
					const cvm = await api.cvm();
					failedLooks = 0;
					const { vmUuid: vmUuid, busy: busy } = cvm;
					const [boot, operations] = await Promise.all([
						vmUuid === void 0 ? void 0 : aids.boot.read(() => api.bootState(vmUuid)),
						busy ? void 0 : aids.operations.read(() => api.operations(RECENT_OPERATIONS)),
					]);
					const look = {
						elapsedMs: clock.now() - started,
						cvm: cvm,
						boot: boot,
						operations: operations,
					};
					bootWasRead ||= look.boot !== void 0;
					const verdict = readiness.observe(look);
					if (verdict.state === 'running') {
						say(`running, and the ${change.name} is over`);
						if (!bootWasRead && look.cvm.vmUuid !== void 0)
							log('How the CVM booted could not be read. Its status says that it runs.');
						return;
					}
					if (verdict.state === 'failed')
						throw changeFailed(change, verdict.reason, clock.now() - started);
					say(verdict.saw);
				} catch (error) {
					if (!(
						error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h ||
						error instanceof _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__.M7
					))
						throw error;
					failedLooks += 1;
					const isRefused =
						error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h &&
						(error.status === 401 || error.status === 403);
					if (isRefused || failedLooks >= MOST_FAILED_LOOKS)
						throw new WatchLost(
							`The ${change.name} was triggered, but the CVM can no longer be watched. ${error.message}`,
							{ next: error.next, cause: error },
						);
					say(
						`cannot look at the CVM: ${error.message}`,
						`${error.name} ${error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h ? (error.status ?? '') : ''}`,
					);
				}
				if (clock.now() - started >= timeoutMs)
					throw new ChangeFailed(
						`The ${change.name} was triggered, but did not finish within ${timeoutMs / 1e3} s. Last seen: ${lastSaw.replace(/\.$/, '')}.`,
						{
							next: 'The CVM may still be working on it: look at its logs in the dashboard, or allow more time with `wait_timeout`.',
						},
					);
				await (0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.v7)(pace, started + timeoutMs);
			}
		}
		class Aid {
			#failures = 0;
			async read(reading) {
				if (this.#failures >= MOST_FAILED_AIDS) return;
				try {
					const value = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.HD)(reading());
					this.#failures = 0;
					return value;
				} catch (error) {
					if (error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h)
						this.#failures += 1;
					throw error;
				}
			}
		}
		function changeFailed({ name: name }, reason, elapsedMs) {
			return new ChangeFailed(
				`The ${name} was triggered, but failed after ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.QF)(elapsedMs)}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
				{
					next: "See the CVM's state and logs in the dashboard, correct the cause and run the step again.",
				},
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
	578: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { verify: () => verify });
		var failure = __webpack_require__(2571);
		var attest_instances = __webpack_require__(646);
		var flow_proofs = __webpack_require__(9177);
		var tell_proofs = __webpack_require__(7560);
		var attest_verdict = __webpack_require__(9949);
		var base_hash = __webpack_require__(2497);
		var live_text = __webpack_require__(6236);
		var services = __webpack_require__(2396);
		var changes = __webpack_require__(550);
		var drift = __webpack_require__(2024);
		var key_diff = __webpack_require__(5606);
		var answer = __webpack_require__(6600);
		var attempt = __webpack_require__(117);
		var cvm_id = __webpack_require__(8584);
		var cvm = __webpack_require__(4848);
		var plan_text = __webpack_require__(8495);
		var draft = __webpack_require__(9559);
		const PAGE_SIZE = 1e3;
		async function showDifferences(session, appId, proofs, wanted) {
			const { log: log, report: report } = session.step;
			const isOther = proofs.some(({ verdict: verdict }) =>
				verdict.reasons.some(({ kind: kind }) => kind === 'other-hash'),
			);
			const expected = isOther ? await expectedDocument(session, appId) : void 0;
			if (expected === void 0 && wanted === void 0) return;
			const differences = byHash(proofs)
				.map(({ instances: instances, measured: measured }) => ({
					instances: instances,
					...compare(measured, expected, wanted),
				}))
				.filter(differs);
			report.differences = differences;
			for (const { instances: instances, changes: changes, env: env } of differences) {
				log.info(
					`What differs in ${instances.join(', ')}, as the plan of an update from what runs to what was expected:`,
				);
				for (const line of [...(0, plan_text.Ow)(changes), (0, plan_text.xB)(env)]) log.info(line);
				(0, draft.Wu)(log, changes);
			}
		}
		function byHash(proofs) {
			const found = new Map();
			for (const { candidate: candidate, evidence: evidence, verdict: verdict } of proofs) {
				const text = evidence?.appCompose;
				const hash = verdict.boot?.composeHash;
				if (text === void 0 || hash === void 0 || (0, base_hash.s)(text) !== hash) continue;
				const known = found.get(hash);
				if (known === void 0) {
					const reader = new answer.El((0, attest_verdict.lM)(text), 'Reading what was measured');
					found.set(hash, { instances: [candidate.name], measured: (0, cvm.Cw)(reader.lenient) });
				} else known.instances.push(candidate.name);
			}
			return [...found.values()];
		}
		async function expectedDocument({ api: api, inputs: inputs, target: target }, appId) {
			const { expectedComposeHash: expectedComposeHash } = inputs.review;
			if (expectedComposeHash === void 0 || target.login === void 0) return;
			const page = await (0, attempt.zU)(api.revisions(appId, 1, PAGE_SIZE));
			const revision = page?.revisions.find(({ composeHash: composeHash }) =>
				(0, cvm_id.df)(composeHash, expectedComposeHash),
			);
			const document =
				revision && (await (0, attempt.zU)(api.revisionDocument(appId, revision.id)));
			return document !== void 0 &&
				(0, cvm_id.df)((0, drift.Q8)(document.document), expectedComposeHash)
				? document
				: void 0;
		}
		function compare(measured, expected, wanted) {
			const base = expected ?? measured;
			const target =
				wanted === void 0
					? base
					: {
							...base,
							document: { ...base.document, docker_compose_file: wanted.text },
							composeText: wanted.text,
						};
			const images = {
				live: (0, live_text.o$)(measured.composeText),
				target:
					wanted === void 0
						? (0, live_text.o$)(target.composeText)
						: (0, services.b5)(wanted.model),
			};
			return {
				changes: (0, changes.p)(measured, target, {
					...images,
					target: images.target ?? new Map(),
				}),
				env: { kind: 'replaced', ...(0, key_diff.P)(measured.allowedEnvs, target.allowedEnvs) },
			};
		}
		function differs({ changes: changes, env: env }) {
			const {
				settings: settings,
				compose: compose,
				preLaunchScript: preLaunchScript,
				images: images,
			} = changes;
			const lists = [settings, images ?? [], env.added, env.removed];
			return (
				compose !== void 0 || preLaunchScript !== void 0 || lists.some((list) => list.length > 0)
			);
		}
		function measuredHashes(proofs) {
			const hashes = proofs.map(({ verdict: verdict }) => verdict.boot?.composeHash);
			const known = hashes.filter((hash) => hash !== void 0);
			return known.length < hashes.length ? [] : [...new Set(known)];
		}
		const DRIFTED = ['other-hash', 'compose-text', 'document'];
		function driftOf(proofs) {
			const isDrifted = proofs.some(({ verdict: verdict }) =>
				verdict.reasons.some(({ kind: kind }) => DRIFTED.includes(kind)),
			);
			if (isDrifted) return 'true';
			return proofs.every(({ verdict: verdict }) => (0, attest_verdict.nn)(verdict))
				? 'false'
				: void 0;
		}
		var fleet_report = __webpack_require__(9008);
		function keepRows({ inputs: inputs, step: step }, instances, proofs) {
			if (!inputs.instances.all) return;
			const verdicts = proofs.map(({ verdict: verdict }) => verdict).values();
			const rows = instances.map(
				({ name: name, vmUuid: vmUuid, url: url, candidate: candidate }) => {
					const row = { vmUuid: vmUuid, name: name, url: url, env: void 0 };
					const verdict = candidate === void 0 ? void 0 : verdicts.next().value;
					if (verdict === void 0) {
						const status = candidate === void 0 ? 'skipped' : 'pending';
						return { ...row, status: status, composeHash: void 0, attested: void 0 };
					}
					return {
						...row,
						status: (0, attest_verdict.nn)(verdict) ? 'unchanged' : 'failed',
						composeHash: verdict.boot?.composeHash,
						attested: { proven: true, contradicted: false, unknown: void 0 }[verdict.outcome],
					};
				},
			);
			(0, fleet_report.keepInstances)(step, rows);
		}
		var evidence = __webpack_require__(6768);
		var words = __webpack_require__(4788);
		var uuid = __webpack_require__(7274);
		var api_error = __webpack_require__(6367);
		var patience = __webpack_require__(3263);
		var find_cvm = __webpack_require__(8272);
		var instances = __webpack_require__(1296);
		async function findSubject(session) {
			const named = (0, cvm_id.No)(session.target.cvmId);
			if (named === void 0) {
				if (!session.inputs.instances.all) return oneCvm(session);
				const { appId: appId, members: members } = await (0, instances.d9)(session);
				return ofFleet(session, appId, members);
			}
			const members = session.target.login === void 0 ? [] : await membersOf(session);
			if (members.length > 0) return ofFleet(session, named, members);
			session.step.log.info(`App: ${named}, as it shows itself to everybody`);
			const opened = (0, flow_proofs.Hv)(session, named, 'require');
			return { appId: named, opened: opened, instances: await shownInstances(session, opened) };
		}
		async function membersOf(session) {
			try {
				return (await (0, instances.d9)(session)).members;
			} catch (error) {
				if (error instanceof api_error.h && (error.status === 403 || error.status === 404))
					return [];
				throw error;
			}
		}
		async function ofFleet(session, appId, members) {
			const running = members.filter(({ status: status }) => status !== 'skipped');
			const read = await session.step.timed('reading', () =>
				Promise.all(running.map(async (member) => [member, await idleCvm(member.session)])),
			);
			const live = read.map(([, cvm]) => cvm).filter((cvm) => !(0, find_cvm.Pj)(cvm));
			for (const cvm of live) announce(session, cvm);
			const [first, ...others] = live;
			if (first !== void 0 && others.length === 0) session.step.noteCvm(first);
			const cvms = new Map(read);
			const instances = members.map((member) => {
				const cvm = cvms.get(member);
				const { name: name, vmUuid: vmUuid, status: status } = member.listed;
				return cvm === void 0
					? { name: name, vmUuid: vmUuid, status: status, url: void 0, candidate: void 0 }
					: seenOf(session, cvm);
			});
			return {
				appId: appId,
				opened: (0, flow_proofs.Hv)(session, appId, 'require'),
				instances: instances,
			};
		}
		async function oneCvm(session) {
			const cvm = await session.step.timed('reading', () => idleCvm(session));
			const { appId: appId } = cvm;
			session.step.noteCvm(cvm);
			announce(session, cvm);
			if (appId === void 0)
				throw new failure.HR(
					`The API gives no app id for the CVM ${cvm.name}, so nothing can be proven.`,
					{
						next: 'Give the app id itself as `cvm_id`; the dashboard shows it once the CVM has one.',
					},
				);
			const opened = (0, flow_proofs.Hv)(session, appId, 'require');
			return { appId: appId, opened: opened, instances: [seenOf(session, cvm)] };
		}
		async function idleCvm({ api: api, queue: queue }) {
			const cvm = await api.cvm();
			return cvm.busy ? queue.waitUntilIdle() : cvm;
		}
		function seenOf(session, cvm) {
			const { name: name, vmUuid: vmUuid, status: status, instanceUrl: url } = cvm;
			const candidate = (0, find_cvm.Pj)(cvm) ? void 0 : (0, flow_proofs.RH)(session, cvm);
			return { name: name, vmUuid: vmUuid, status: status, url: url, candidate: candidate };
		}
		function announce({ step: step }, { name: name, id: id, appId: appId, status: status }) {
			step.log.info(`CVM: ${name} (${id}), app ${appId ?? 'not known'}, ${status}`);
		}
		async function shownInstances({ step: step }, { sources: sources }) {
			const listed = await step.timed('reading', () => sources.instances().catch(noAnswerInTime));
			if ('kind' in listed) {
				const { message: message, next: next } = (0, words.Z9)(listed);
				step.setOutputs({ attested: 'unknown' });
				throw new failure.HR(`There is no proof of what runs. ${message}`, { next: next });
			}
			return listed.map((instance) => {
				const { vmUuid: claimed, instanceId: instanceId } = instance;
				const name = nameOf(instance);
				const vmUuid = claimed !== void 0 && (0, uuid.O1)(claimed) ? claimed : void 0;
				const seen = { name: name, vmUuid: vmUuid, url: void 0 };
				if (isOff(instance)) return { ...seen, status: 'stopped', candidate: void 0 };
				const candidate = {
					name: name,
					vmUuid: claimed,
					instanceId: instanceId,
					cvmId: void 0,
					guestUrl: void 0,
				};
				return { ...seen, status: 'running', candidate: candidate };
			});
		}
		function noAnswerInTime(error) {
			if (!(error instanceof patience.D)) throw error;
			return { kind: 'no-evidence', missing: 'too-late' };
		}
		function isOff({ status: status, found: found }) {
			const isOffline = !(0, evidence.em)(found) && found.missing === 'offline';
			return isOffline || (status !== void 0 && (0, find_cvm.Pj)({ status: status, busy: false }));
		}
		function nameOf({ vmUuid: vmUuid, instanceId: instanceId }) {
			const id = [instanceId, vmUuid].find((claimed) => claimed !== void 0 && isId(claimed));
			return `instance ${id ?? 'without an id'}`;
		}
		function isId(text) {
			return (0, uuid.O1)(text) || (0, cvm_id.No)(text) !== void 0;
		}
		async function verify(session, wanted) {
			const { inputs: inputs, step: step } = session;
			const { appId: appId, opened: opened, instances: instances } = await findSubject(session);
			step.report.appId = appId;
			step.setOutputs({ app_id: appId });
			keepRows(session, instances, []);
			const down = instances.filter(({ candidate: candidate }) => candidate === void 0);
			if (down.length > 0) {
				const names = down
					.map(({ name: name, status: status }) => `${name} (${status})`)
					.join(', ');
				const skipped = `Not verified, since it does not run: ${names}.`;
				step.log.info(skipped);
				step.report.note = skipped;
			}
			if (down.length === instances.length) throw nothingLive(session, appId);
			const { expectedComposeHash: expectedComposeHash } = inputs.review;
			const candidates = instances.flatMap(({ candidate: candidate }) =>
				candidate === void 0
					? []
					: [
							{
								...candidate,
								expectation: {
									appId: appId,
									instanceId: candidate.instanceId,
									composeHash: expectedComposeHash,
									composeText: wanted?.text,
								},
							},
						],
			);
			const found = await step.timed('attesting', () =>
				(0, flow_proofs.X4)(
					session,
					appId,
					candidates,
					{ demand: 'require', isChanged: false },
					opened,
				),
			);
			(0, tell_proofs.j)(session, appId, found, 'none', wanted?.text);
			const { proofs: proofs } = found;
			keepRows(session, instances, proofs);
			const hashes = measuredHashes(proofs);
			announceHashes(session, hashes);
			step.setOutputs({ drift: driftOf(proofs) });
			await showDifferences(session, appId, proofs, wanted);
			(0, attest_instances.judgeOutcome)(session, proofs, 'require');
			requireAll(session, hashes);
			const names = proofs.map(({ candidate: candidate }) => candidate.name).join(', ');
			step.finish(
				'verified',
				`Verified${(0, flow_proofs.Gy)(found)}: ${names} proved to run compose hash ${hashes.join(', ')}`,
			);
		}
		function announceHashes({ inputs: inputs, step: step }, hashes) {
			const [only, ...others] = hashes;
			if (only === void 0) return;
			if (others.length === 0) step.announceHash(only);
			else if (inputs.instances.all) step.setOutputs({ compose_hash: hashes.join('\n') });
		}
		function requireAll({ inputs: inputs, step: step }, hashes) {
			const { expectedComposeHash: expected } = inputs.review;
			if (expected === void 0 || expected === hashes.join('\n')) return;
			step.setOutputs({ drift: 'true' });
			throw new failure.HR(
				`The instances proved to run, in their order, the compose hashes ${hashes.join(', ')}, but \`expected_compose_hash\` is ${expected.replaceAll('\n', ', ')}.`,
				{ next: 'Look in the rows of the summary for the instance that runs another one.' },
			);
		}
		function nothingLive({ inputs: inputs, step: step, target: target }, appId) {
			step.setOutputs({ attested: 'unknown' });
			const isOne = (0, cvm_id.No)(target.cvmId) === void 0 && !inputs.instances.all;
			const what = isOne ? `The CVM ${target.cvmId}` : `The app ${appId}`;
			return new failure.HR(`${what} has nothing that runs, so nothing can be proven.`, {
				next: 'Start it, or check that `cvm_id` names what you mean.',
			});
		}
	}),
};
