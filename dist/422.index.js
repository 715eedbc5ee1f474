export const id = 422;
export const ids = [422];
export const modules = {
	8259: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => readHistory, n: () => timeOf });
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7274);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(117);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		const PAGE_SIZE = 1e3;
		const MOST_PAGES = 100;
		async function readHistory(api, appId, cvm, isEnough) {
			const first = await api.revisions(appId, 1, PAGE_SIZE);
			const order = orderOf(first.revisions);
			const found = new Map();
			let own = [];
			let pagesRead = 0;
			let areReadable = true;
			let isAlone;
			for (const page of pagesOf(first, order)) {
				const { revisions: revisions, isReadable: isReadable } =
					page === 1 ? first : await api.revisions(appId, page, PAGE_SIZE);
				pagesRead += 1;
				areReadable &&= isReadable;
				for (const revision of newestFirst(revisions, order)) found.set(revision.id, revision);
				const all = sorted([...found.values()]);
				if (all.some(namesNone))
					isAlone ??=
						(await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__.zU)(api.cvmCount(appId))) ===
						1;
				own = ownOf(all, cvm, isAlone === true);
				if (order !== 'none' && isEnough(own)) break;
			}
			if (pagesRead === MOST_PAGES && first.pages > MOST_PAGES)
				throw new _phala_answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(
					'Reading the revisions',
					'they have no end',
				);
			return {
				revisions: own,
				isWhole:
					areReadable &&
					pagesRead >= first.pages &&
					own.length > 0 &&
					own.length >=
						[...found.values()].filter((each) => namesNone(each) || isOf(cvm, each)).length,
			};
		}
		function ownOf(all, cvm, isAlone) {
			const named = all.filter((revision) => isOf(cvm, revision));
			const hasSister = !isAlone || all.some((each) => !namesNone(each) && !isOf(cvm, each));
			const hashes = [cvm, ...named].map(({ composeHash: composeHash }) => composeHash);
			const isOwn = (revision) =>
				isOf(cvm, revision) ||
				(namesNone(revision) &&
					(!hasSister ||
						hashes.some((hash) =>
							(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.df)(hash, revision.composeHash),
						)));
			return all.filter(isOwn);
		}
		function namesNone({ vmUuid: vmUuid }) {
			return vmUuid === void 0;
		}
		function isOf({ vmUuid: vmUuid }, revision) {
			return (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_3__.Ge)(revision.vmUuid, vmUuid);
		}
		function orderOf(revisions) {
			const times = revisions.map(timeOf).filter((time) => time !== void 0);
			if (times.length < revisions.length) return 'none';
			const pairs = times.slice(1).map((time, index) => [times[index] ?? time, time]);
			if (pairs.every(([before, time]) => before >= time)) return 'newest first';
			return pairs.every(([before, time]) => before <= time) ? 'oldest first' : 'none';
		}
		function pagesOf({ pages: pages }, order) {
			const last = Math.max(1, Math.floor(pages));
			return Array.from({ length: Math.min(last, MOST_PAGES) }, (_, index) =>
				order === 'oldest first' ? last - index : index + 1,
			);
		}
		function newestFirst(revisions, order) {
			return order === 'oldest first' ? revisions.toReversed() : revisions;
		}
		function sorted(revisions) {
			return revisions.toSorted((a, b) => (timeOf(b) ?? 0) - (timeOf(a) ?? 0));
		}
		function timeOf({ createdAt: createdAt }) {
			const time = Date.parse(createdAt ?? '');
			return Number.isNaN(time) ? void 0 : time;
		}
	}),
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
	7187: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { l: () => triggerChange });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6600);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(117);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8584);
		var _busy_queue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9176);
		var _pace_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3988);
		var _readiness_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3103);
		const LOOKS_FOR_A_SIGN = 4;
		const MOST_UNCLEAR_TRIGGERS = 3;
		class UnclearTrigger extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {
			constructor({ name: name }, cause) {
				super(`${cause.message} Whether the ${name} was accepted is not known.`, {
					next: 'Look at the CVM in the dashboard before you run the step again.',
					cause: cause,
				});
			}
		}
		async function triggerChange(api, change, before, queue, pace, onState) {
			const accept = (sign) => {
				onState('yes');
				pace.log(`The ${change.name} was accepted: the CVM shows it.`);
				return sign;
			};
			const look = () => lookForStart(api, change, before, pace);
			for (let unclear = 0; ;) {
				await queue.takeTurn(before.composeHash);
				try {
					onState('unclear');
					const accepted = await change.send();
					onState('yes');
					return accepted;
				} catch (error) {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h)) throw error;
					if (!error.ambiguous && unclear === 0) onState('no');
					if (error.busy) {
						const own = unclear > 0 ? await look() : 'no sign';
						if (typeof own === 'object') return accept(own);
						const stale = await staleAfterWait(queue, before, unclear === 0);
						const done = unclear > 0 ? await look() : 'no sign';
						if (typeof done === 'object') return accept(done);
						if (stale !== void 0) throw stale;
						continue;
					}
					if (!error.ambiguous) throw error;
					pace.log(
						`${error.message} It is unclear whether the ${change.name} was accepted: looking at the CVM.`,
					);
					const sign = await look();
					if (sign === 'no view') throw new UnclearTrigger(change, error);
					if (sign !== 'no sign') return accept(sign);
					unclear += 1;
					if (unclear >= MOST_UNCLEAR_TRIGGERS) throw new UnclearTrigger(change, error);
					pace.log(`The CVM shows no sign of the ${change.name}: triggering it again.`);
				}
			}
		}
		async function staleAfterWait(queue, before, isFirst) {
			try {
				await queue.waitUntilIdleWith(before.composeHash, isFirst);
				return;
			} catch (error) {
				if (error instanceof _busy_queue_js__WEBPACK_IMPORTED_MODULE_4__.XD) return error;
				throw error;
			}
		}
		async function lookForStart(api, change, before, pace) {
			const { composeHash: composeHash } = change;
			const canTellByHash = !(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(
				before.composeHash,
				composeHash,
			);
			let hasView = false;
			for (let look = 0; look < LOOKS_FOR_A_SIGN; look++) {
				if (look > 0) await (0, _pace_js__WEBPACK_IMPORTED_MODULE_7__.v7)(pace);
				const [cvm, seen] = await Promise.all([
					(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__.zU)(api.cvm()),
					operationsSeen(api),
				]);
				if (cvm === void 0) continue;
				const operations = seen === 'not clear' ? void 0 : seen;
				const operation = (0, _readiness_js__WEBPACK_IMPORTED_MODULE_5__.UK)(
					operations,
					before,
					change,
				);
				const hasHash =
					canTellByHash &&
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(cvm.composeHash, composeHash);
				const isBlind = seen === void 0;
				hasView ||= seen !== 'not clear';
				if (operation !== void 0 || hasHash || (isBlind && cvm.busy))
					return { correlationId: operation?.correlationId ?? cvm.correlationId, noChange: false };
			}
			return hasView ? 'no sign' : 'no view';
		}
		async function operationsSeen(api) {
			try {
				return await api.everyOperation(3);
			} catch (error) {
				if ((0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__.H0)(error)) return;
				if (
					error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h ||
					error instanceof _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__.M7
				)
					return 'not clear';
				throw error;
			}
		}
	}),
	2538: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { b: () => verifyUpdate, c: () => findDifferences });
		var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2497);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8584);
		var _drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		async function verifyUpdate(api, composeHash, target) {
			const [cvm, live] = await Promise.all([api.cvm(), api.appCompose()]);
			const differences = findDifferences(cvm, live, composeHash, target);
			if (differences.length > 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					`The CVM is up, but does not run what it should: ${differences.join('; ')}.`,
					{
						next: 'Somebody else may have deployed at the same time: use a `concurrency` group per CVM, then run the step again.',
					},
				);
			return cvm;
		}
		function findDifferences(cvm, live, composeHash, target) {
			const differences = [];
			const documentHash =
				target === void 0 ? (0, _drift_js__WEBPACK_IMPORTED_MODULE_2__.Q8)(live.document) : void 0;
			const hash = cvm.composeHash ?? documentHash;
			if (
				composeHash !== void 0 &&
				hash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.df)(hash, composeHash)
			) {
				const which =
					cvm.composeHash === void 0 ? 'the hash of its app compose' : 'its compose hash';
				differences.push(
					`${which} is ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.Zu)(hash)}, not ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.Zu)(composeHash)}`,
				);
			}
			if (target === void 0) return differences;
			const sentText = target.composeText ?? '';
			if (
				cvm.dockerComposeHash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.df)(
					cvm.dockerComposeHash,
					(0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(sentText),
				)
			)
				differences.push(
					`the hash of its compose text is ${cvm.dockerComposeHash}, not ${(0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(sentText)}`,
				);
			if ((live.composeText ?? '') !== sentText)
				differences.push('its compose text is not the one shipped');
			if ((live.preLaunchScript ?? '') !== (target.preLaunchScript ?? ''))
				differences.push('its pre-launch script is not the expected one');
			if (live.allowedEnvs.join('\n') !== target.allowedEnvs.join('\n'))
				differences.push(
					`its env names are [${live.allowedEnvs.join(', ')}], not [${target.allowedEnvs.join(', ')}]`,
				);
			for (const [name, is, expected] of [
				['public_logs', live.publicLogs, target.publicLogs],
				['public_sysinfo', live.publicSysinfo, target.publicSysinfo],
				['public_tcbinfo', live.publicTcbinfo, target.publicTcbinfo],
			])
				if (expected !== void 0 && is !== expected)
					differences.push(
						`${name} is ${is === void 0 ? 'not reported' : String(is)}, not ${String(expected)}`,
					);
			return differences;
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
	9274: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HX: () => requireHealthPlace,
			Ns: () => checkHealth,
			bX: () => requireHealthPort,
			sP: () => checkHealthOfEarlier,
		});
		var _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8e3);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(359);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(117);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5584);
		function requireHealthPort({ health: health }, ports) {
			const { check: check } = health;
			if (check === void 0) return;
			const problem = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.dp)(
				(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(check.url),
				{ ..._deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.jP, ports: ports },
			);
			if (typeof problem !== 'string') return;
			const hint = 'Write the port itself into `health_url`.';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.Tj([
				{ level: 'error', rule: 'input-invalid', message: problem, hint: hint },
			]);
		}
		function requireHealthPlace({ inputs: inputs, target: target }, cvm, ports) {
			const { check: check } = inputs.health;
			if (check === void 0) return;
			const template = (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(check.url);
			const url = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.dp)(template, {
				...cvm,
				ports: ports,
			});
			if (typeof url === 'string')
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(url, {
					next: 'Write the URL itself into `health_url`.',
				});
			const refusal = isHostOf(template, url)
				? void 0
				: (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_5__.wH)(url, target.apiUrl);
			if (refusal !== void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					`The API's answer makes \`health_url\` an address ${refusal}.`,
					{ next: 'Write the https URL of the app itself into `health_url`.' },
				);
			return url;
		}
		function isHostOf(template, { hostname: hostname }) {
			return URL.parse(template.replaceAll('{port}', '80'))?.hostname === hostname;
		}
		async function checkHealth(session, cvm, ports, check = session.inputs.health.check) {
			const url = requireHealthPlace(session, cvm, ports);
			if (check === void 0 || url === void 0) return;
			const { step: step, visit: visit, pace: pace } = session;
			const { waitUntilHealthy: waitUntilHealthy } = await __webpack_require__
				.e(302)
				.then(__webpack_require__.bind(__webpack_require__, 302));
			await step.timed('checking health', async () => {
				const mayBeSister = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_0__.WB)(
					(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(check.url),
					url,
					{ ...cvm, ports: ports },
				);
				if (mayBeSister && check.body?.namesCommit !== true) await warnOfSisters(session, cvm);
				await waitUntilHealthy(url, check, visit, step.log.scrub, pace, step.signal);
			});
		}
		async function warnOfSisters({ hastyClient: hastyClient, step: step }, { appId: appId }) {
			if (appId === void 0) return;
			const cvms = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_3__.zU)(
				new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_4__.qD(hastyClient).cvmsOf(appId),
			);
			const running = cvms?.filter(({ status: status }) => status === 'running').length ?? 0;
			if (running < 2) return;
			step.showFindings([
				{
					level: 'warning',
					rule: 'health-of-several',
					message: `${running} running CVMs of the app answer at the address in \`health_url\`, so that the app is healthy may be said by another one than this.`,
					hint: 'Ask this CVM alone with `{instance_url}`, or have the app name its commit and expect {sha} in `health_body`.',
				},
			]);
		}
		async function checkHealthOfEarlier(session, cvm, ports) {
			const { check: given } = session.inputs.health;
			const check = given?.body?.namesCommit === true ? { ...given, body: void 0 } : given;
			await checkHealth(session, cvm, ports, check);
		}
	}),
	3335: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			T5: () => freshnessOf,
			ft: () => loadAttestation,
			st: () => attest,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		async function attest(session, subject) {
			const { inputs: inputs, step: step } = session;
			if (inputs.attestation.level === 'off') return;
			try {
				const { attestCvm: attestCvm } = await loadAttestation();
				await step.timed('attesting', () => attestCvm(session, subject));
			} catch (error) {
				step.signal.throwIfAborted();
				if (inputs.attestation.level === 'require') throw error;
				step.setOutputs({ attested: 'unknown' });
				const { message: message, next: next } = (0,
				_base_failure_js__WEBPACK_IMPORTED_MODULE_0__.h_)(error);
				const hint = next === void 0 ? {} : { hint: next };
				step.showFindings([
					{ level: 'notice', rule: 'attestation-unknown', message: message, ...hint },
				]);
			}
		}
		async function loadAttestation() {
			return Promise.all([__webpack_require__.e(259), __webpack_require__.e(455)]).then(
				__webpack_require__.bind(__webpack_require__, 646),
			);
		}
		function freshnessOf(composeHash, hashBefore, history) {
			const isNew =
				composeHash !== void 0 &&
				history?.isWhole === true &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(hashBefore, composeHash) &&
				!history.revisions.some((revision) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(revision.composeHash, composeHash),
				);
			return isNew ? 'new-hash' : 'none';
		}
	}),
	3019: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N_: () => holdsThatOf,
			p2: () => readRevisions,
			p9: () => readLive,
			pp: () => readIdle,
			sI: () => shownHash,
		});
		var _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8259);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _phala_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4311);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5584);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8584);
		const SEVERAL = 'ERR-03-010';
		async function readLive(session) {
			const { api: api, step: step } = session;
			const [cvm, appCompose] = await step
				.timed('reading', () => Promise.all([api.cvm(), api.appCompose()]))
				.catch((error) => whichOfSeveral(session, error));
			step.announceCvm(cvm);
			return { cvm: cvm, appCompose: appCompose };
		}
		async function whichOfSeveral(
			{ canSet: canSet, hastyClient: hastyClient, target: target },
			error,
		) {
			const appId = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.No)(target.cvmId);
			if (
				appId === void 0 ||
				!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h) ||
				error.code !== SEVERAL
			)
				throw error;
			const cvms = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
				new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_5__.qD(hastyClient).cvmsOf(appId),
			);
			if (cvms === void 0) throw error;
			const one = 'set `cvm_id` to the UUID or the `cvm_\u2026` id of one of them';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
				`The app ${appId} has ${cvms.length} CVMs: ${cvms.map(({ name: name }) => name).join(', ')}. ${error.message}`,
				{
					next: canSet('instances')
						? `For all of them, one at a time, set \`instances: all\`; else ${one}.`
						: `Several CVMs fit: ${one}.`,
					cause: error,
				},
			);
		}
		async function readIdle(session) {
			const live = await readLive(session);
			if (!live.cvm.busy) return live;
			const idle = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
			if (shownHash(idle) !== shownHash(live.cvm))
				session.step.log.info(
					`The other operation changed the CVM: its compose hash was ${shownHash(live.cvm)} and is ${shownHash(idle)}.`,
				);
			return readIdle(session);
		}
		function shownHash({ composeHash: composeHash }) {
			return composeHash === void 0
				? 'unknown'
				: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(composeHash);
		}
		async function readRevisions(session, cvm, isEnough) {
			const { appId: appId } = cvm;
			if (appId === void 0) return;
			return isEnough === void 0
				? (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
						(0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__.L)(
							new _phala_api_js__WEBPACK_IMPORTED_MODULE_3__.V(
								session.hastyClient,
								session.target.cvmId,
							),
							appId,
							cvm,
							(own) => own.length > 0,
						),
					)
				: (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
						(0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_0__.L)(
							session.api,
							appId,
							cvm,
							isEnough,
						),
					);
		}
		function holdsThatOf({ composeHash: composeHash }) {
			return (own) =>
				composeHash === void 0
					? own.length > 0
					: own.some((revision) =>
							(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(
								revision.composeHash,
								composeHash,
							),
						);
		}
	}),
	2442: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => withFreshPlan, h: () => trigger });
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7187);
		const MOST_PLANS = 3;
		async function withFreshPlan(session, work) {
			for (let plans = 1; ; plans++)
				try {
					await work(plans);
					return;
				} catch (error) {
					if (
						!(error instanceof _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD) ||
						plans >= MOST_PLANS
					)
						throw error;
					session.step.log.info(`${error.message} Planning again on what it runs now.`);
				}
		}
		async function trigger(session, change, before) {
			const { api: api, inputs: inputs, pace: pace, queue: queue, step: step } = session;
			const accepted = await step.timed('triggering', async () => {
				if (inputs.wait.wait) await requireIdle(session, before);
				return (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_1__.l)(
					api,
					change,
					before,
					queue,
					pace,
					(state) => {
						step.report.change = change;
						step.report.triggered = state;
					},
				);
			});
			if (accepted.noChange) {
				step.report.triggered = 'no';
				return accepted;
			}
			step.setOutputs({ changed: 'true', correlation_id: accepted.correlationId });
			const operation =
				accepted.correlationId === void 0 ? '' : `, operation ${accepted.correlationId}`;
			step.log.info(`Triggered: the API accepted the ${change.name}${operation}`);
			return accepted;
		}
		async function requireIdle({ api: api, queue: queue }, { composeHash: composeHash }) {
			const now = await api.cvm();
			(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(
				now.busy ? await queue.waitUntilIdle() : now,
				composeHash,
			);
		}
	}),
};
