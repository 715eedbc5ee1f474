export const id = 75;
export const ids = [75];
export const modules = {
	6236: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DM: () => modelOf,
			a5: () => portsOf,
			o$: () => imagesIn,
		});
		var _merge_merge_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3096);
		var _yaml_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7264);
		var _services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2396);
		let last;
		function modelOf(composeText) {
			if (composeText === void 0) return;
			if (last?.text !== composeText) last = { text: composeText, model: read(composeText) };
			return last.model;
		}
		function read(composeText) {
			try {
				return (0, _merge_merge_files_js__WEBPACK_IMPORTED_MODULE_0__._)(
					[{ file: 'the CVM', text: composeText }],
					{ readFile: () => {} },
				).model;
			} catch (error) {
				if (error instanceof _yaml_error_js__WEBPACK_IMPORTED_MODULE_1__.hp) return;
				throw error;
			}
		}
		function imagesIn(composeText) {
			if (composeText === void 0) return new Map();
			const model = modelOf(composeText);
			return model === void 0 ? void 0 : (0, _services_js__WEBPACK_IMPORTED_MODULE_2__.b5)(model);
		}
		function portsOf(model) {
			return model === void 0 ? [] : (0, _services_js__WEBPACK_IMPORTED_MODULE_2__.MX)(model);
		}
	}),
	8169: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => envChange, p: () => findChanges });
		var hash = __webpack_require__(2497);
		var create = __webpack_require__(7291);
		const MOST_ALIGNED_EDITS = 4e3;
		function diffTexts(before, after) {
			if (before === after) return;
			const patch = (0, create.YB)('', '', before, after, '', '', {
				context: 3,
				maxEditLength: MOST_ALIGNED_EDITS,
			});
			const lines =
				patch === void 0
					? ['@@ everything @@', ...linesOf(before, '-'), ...linesOf(after, '+')]
					: patch.hunks.flatMap((hunk) => [
							`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
							...hunk.lines,
						]);
			return {
				added: lines.filter((line) => line.startsWith('+')).length,
				removed: lines.filter((line) => line.startsWith('-')).length,
				lines: lines.map((line) => line.replaceAll('\r', '\u240d')),
			};
		}
		function linesOf(text, mark) {
			if (text === '') return [];
			return text
				.replace(/\n$/, '')
				.split('\n')
				.map((line) => `${mark}${line}`);
		}
		const LONGEST_VALUE = 300;
		const OWN_SECTIONS = new Set(['docker_compose_file', 'pre_launch_script', 'allowed_envs']);
		function findChanges(live, target, images) {
			return {
				settings: changedSettings(live, target),
				compose: diffTexts(live.composeText ?? '', target.composeText ?? ''),
				preLaunchScript: diffTexts(live.preLaunchScript ?? '', target.preLaunchScript ?? ''),
				images: images.live && changedValues(images.live, images.target),
			};
		}
		function envChange({ envKeys: envKeys, target: target }) {
			return envKeys === void 0
				? { kind: 'kept', names: target.allowedEnvs }
				: { kind: 'replaced', ...envKeys };
		}
		function changedSettings(live, target) {
			const settings = ({ document: document }) =>
				new Map(
					Object.entries(document)
						.filter(([name, value]) => !OWN_SECTIONS.has(name) && value !== null)
						.map(([name, value]) => [name, shown(JSON.stringify(value))]),
				);
			return changedValues(settings(live), settings(target));
		}
		function shown(value) {
			return value.length <= LONGEST_VALUE
				? value
				: `a text of ${value.length} characters, SHA-256 ${(0, hash.s)(value)}`;
		}
		function changedValues(old, target) {
			const names = [...new Set([...old.keys(), ...target.keys()])];
			return names
				.map((name) => ({ name: name, old: old.get(name), new: target.get(name) }))
				.filter((change) => change.old !== change.new);
		}
	}),
	2024: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L1: () => findDrift,
			Q8: () => composeHashOf,
			qQ: () => hashOf,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		function findDrift(cvm, live, revisions) {
			if (revisions === void 0)
				return { state: 'unknown', reason: 'The API does not let this key read the revisions.' };
			const [newest, ...older] = revisions;
			if (newest === void 0)
				return { state: 'unknown', reason: 'The API knows no revision of this CVM.' };
			const when = newest.createdAt === void 0 ? '' : ` of ${newest.createdAt}`;
			const hash = cvm.composeHash ?? composeHashOf(live.document);
			const hashes = [hash, composeHashOf(live.document)];
			if (
				!hashes.some((each) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(each, newest.composeHash),
				)
			)
				return {
					state: 'drifted',
					reason: `The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(hash)}, but its newest revision${when} has ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(newest.composeHash)}: that one did not come to run, or the CVM was changed outside of an update.`,
				};
			const { operationType: type } = newest;
			if (type === void 0)
				return {
					state: 'unknown',
					reason: `The API does not say what made the newest revision${when}.`,
				};
			const hadBefore = older.some(({ composeHash: composeHash }) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(composeHash, newest.composeHash),
			);
			if (hadBefore && ROLLBACK.test(type))
				return {
					state: 'drifted',
					reason: `The last change was a rollback: the newest revision${when} (\`${type}\`) is an earlier one that was put back.`,
				};
			return ORDINARY.test(type)
				? { state: 'none', reason: `The CVM has what its newest revision${when} made of it.` }
				: {
						state: 'unknown',
						reason: `The newest revision${when} was made by \`${type}\`: whether that is an update is not known.`,
					};
		}
		const ROLLBACK = /rollback|redeploy/i;
		const ORDINARY = /creat|deploy|updat|start|stop|boot|power|resiz/i;
		function hashOf({ composeHash: composeHash }, live, revisions) {
			if (composeHash !== void 0) return composeHash;
			const own = composeHashOf(live.document);
			return revisions.some((revision) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(revision.composeHash, own),
			)
				? own
				: void 0;
		}
		function composeHashOf(document) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
				.update(canonical(document), 'utf8')
				.digest('hex');
		}
		function canonical(value) {
			if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
			if (typeof value === 'object' && value !== null) {
				const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
				return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
			}
			return JSON.stringify(value);
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
	5400: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => planUpdate,
			u: () => requireNoEnvRemoval,
		});
		var _env_key_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5606);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		function planUpdate(current, cvmName, wish) {
			const names =
				wish.envNames === void 0
					? current.allowedEnvs
					: (0, _env_key_diff_js__WEBPACK_IMPORTED_MODULE_1__.D)(
							current.allowedEnvs,
							wish.envNames,
						);
			const changed = {
				...defined('docker_compose_file', wish.composeText),
				...defined('allowed_envs', wish.envNames === void 0 ? void 0 : names),
				...defined('pre_launch_script', wish.preLaunchScript),
				...defined('public_logs', wish.publicLogs),
				...defined('public_sysinfo', wish.publicSysinfo),
				...defined('public_tcbinfo', wish.publicTcbinfo),
			};
			const document = {
				...Object.fromEntries(
					Object.entries(current.document).filter(
						([key, value]) => value !== null || !NEVER_NULL.has(key),
					),
				),
				name: current.document['name'] ?? cvmName,
				...changed,
			};
			return {
				target: {
					document: document,
					composeText: wish.composeText ?? current.composeText,
					preLaunchScript: wish.preLaunchScript ?? current.preLaunchScript,
					allowedEnvs: names,
					publicLogs: wish.publicLogs ?? current.publicLogs,
					publicSysinfo: wish.publicSysinfo ?? current.publicSysinfo,
					publicTcbinfo: wish.publicTcbinfo ?? current.publicTcbinfo,
				},
				provisionBody: wish.envNames === void 0 ? document : { ...document, update_env_vars: true },
				envKeys:
					wish.envNames === void 0
						? void 0
						: (0, _env_key_diff_js__WEBPACK_IMPORTED_MODULE_1__.P)(
								current.allowedEnvs,
								wish.envNames,
							),
			};
		}
		const NEVER_NULL = new Set([
			'allowed_envs',
			'features',
			'manifest_version',
			'runner',
			'public_logs',
			'public_sysinfo',
			'public_tcbinfo',
			'kms_enabled',
			'gateway_enabled',
			'tproxy_enabled',
			'local_key_provider_enabled',
			'no_instance_id',
			'secure_time',
		]);
		function requireNoEnvRemoval(envKeys, allowed) {
			if (allowed || envKeys === void 0 || envKeys.removed.length === 0) return;
			const names = envKeys.removed.join(', ');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The CVM's env has names that this step does not give, and sealing replaces the whole env: ${names}.`,
				{
					next: 'Add them to the env inputs, or set `allow_env_removal: true` to remove them. Nothing was changed.',
				},
			);
		}
		function defined(key, value) {
			return value === void 0 ? {} : { [key]: value };
		}
	}),
	4808: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			PN: () => lookBefore,
			_G: () => ChangeFailed,
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
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.Q)(clock.now() - started).padStart(5)}  ${saw}`,
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
				await (0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.v)(pace, started + timeoutMs);
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
				`The ${name} was triggered, but failed after ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.Q)(elapsedMs)}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
				{
					next: "See the CVM's state and logs in the dashboard, correct the cause and run the step again.",
				},
			);
		}
	}),
	5606: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => allowedEnvs, P: () => diffEnvKeys });
		function diffEnvKeys(current, next) {
			const before = new Set(current);
			const after = new Set(next);
			const ordered = [...new Set(allowedEnvs(current, next))];
			return {
				added: ordered.filter((name) => !before.has(name)),
				removed: [...before].filter((name) => !after.has(name)).toSorted(),
				kept: ordered.filter((name) => before.has(name)),
			};
		}
		function allowedEnvs(current, next) {
			const before = new Set(current);
			const after = new Set(next);
			const same = before.size === after.size && [...before].every((name) => after.has(name));
			return same ? [...current] : [...after].toSorted();
		}
	}),
	9559: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H_: () => wishOf,
			K4: () => draft,
			Wu: () => showDiffs,
			fs: () => changesOf,
			qw: () => requireExpected,
			tN: () => showPlan,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8169);
		var _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5400);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8495);
		function wishOf(
			{ inputs: inputs },
			{ compose: compose, preLaunchScript: preLaunchScript, env: env },
		) {
			const {
				publicLogs: publicLogs,
				publicSysinfo: publicSysinfo,
				publicTcbinfo: publicTcbinfo,
			} = inputs.settings;
			return {
				composeText: compose.text,
				preLaunchScript: preLaunchScript,
				publicLogs: publicLogs,
				publicSysinfo: publicSysinfo,
				publicTcbinfo: publicTcbinfo,
				envNames: env?.map(({ name: name }) => name),
			};
		}
		function draft({ step: step }, current, cvmName, wish) {
			const update = (0, _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_2__.Z)(
				current,
				cvmName,
				wish,
			);
			step.setOutputs({ env_keys: update.target.allowedEnvs.join(',') });
			step.announceScript(update.target.preLaunchScript);
			step.log.info(
				(0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.zi)(
					(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.I)(update),
				),
			);
			return update;
		}
		function changesOf(current, update, images) {
			return {
				...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.p)(current, update.target, images),
				env: (0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.I)(update),
			};
		}
		function showPlan({ step: step }, plan) {
			const { log: log } = step;
			step.report.plan = plan;
			step.setOutputs({
				plan: (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.iY)(plan, log.scrub),
			});
			for (const line of (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.HN)(plan))
				log.info(line);
			showDiffs(log, plan.changes);
		}
		function showDiffs(log, { compose: compose, preLaunchScript: preLaunchScript }) {
			for (const [name, diff] of [
				['Compose text', compose],
				['Pre-launch script', preLaunchScript],
			]) {
				if (diff === void 0) {
					log.info(`${name}: no change`);
					continue;
				}
				const title = `${name}: +${diff.added} \u2212${diff.removed} lines`;
				if (diff.lines.length > _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__.Mh)
					log.block(title, diff.lines.join('\n'));
				else log.text(title, diff.lines.join('\n'));
			}
		}
		function requireExpected({ inputs: inputs }, composeHash, next) {
			const { expectedComposeHash: expectedComposeHash } = inputs.review;
			if (
				expectedComposeHash === void 0 ||
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(composeHash, expectedComposeHash)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The compose hash is ${shown((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.Zu)(composeHash))}, but \`expected_compose_hash\` is ${shown(expectedComposeHash)}: this is not what was reviewed. Nothing was triggered.`,
				{
					next:
						next ??
						'Compare the plan in this log with the reviewed one: the compose files, the env names or the settings of the CVM have changed since. Then review a new plan.',
				},
			);
		}
		function shown(hashes) {
			return hashes.replaceAll('\n', ', ');
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
	578: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { verify: () => verify });
		var failure = __webpack_require__(2571);
		var attest_instances = __webpack_require__(4253);
		var attest_verdict = __webpack_require__(9949);
		var base_hash = __webpack_require__(2497);
		var live_text = __webpack_require__(6236);
		var services = __webpack_require__(2396);
		var changes = __webpack_require__(8169);
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
			if (expectedComposeHash === void 0 || target.apiKey === void 0) return;
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
			(0, fleet_report.YT)(step, rows);
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
			const members = session.target.apiKey === void 0 ? [] : await membersOf(session);
			if (members.length > 0) return ofFleet(session, named, members);
			session.step.log.info(`App: ${named}, as it shows itself to everybody`);
			const opened = (0, attest_instances.openSources)(session, named, 'require');
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
				opened: (0, attest_instances.openSources)(session, appId, 'require'),
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
				);
			const opened = (0, attest_instances.openSources)(session, appId, 'require');
			return { appId: appId, opened: opened, instances: [seenOf(session, cvm)] };
		}
		async function idleCvm({ api: api, queue: queue }) {
			const cvm = await api.cvm();
			return cvm.busy ? queue.waitUntilIdle() : cvm;
		}
		function seenOf(session, cvm) {
			const { name: name, vmUuid: vmUuid, status: status, instanceUrl: url } = cvm;
			const candidate = (0, find_cvm.Pj)(cvm)
				? void 0
				: (0, attest_instances.candidateOf)(session, cvm);
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
				(0, attest_instances.proveInstances)(
					session,
					appId,
					candidates,
					{ demand: 'require', isChanged: false },
					opened,
				),
			);
			(0, attest_instances.tell)(session, appId, found, 'none', wanted?.text);
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
				`Verified${(0, attest_instances.testMark)(found)}: ${names} proved to run compose hash ${hashes.join(', ')}`,
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
	5584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => CreatedAtOnce, q: () => CloudApi });
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7274);
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
		var _cvm_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8584);
		var _cvm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4848);
		class CreatedAtOnce extends _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7 {
			constructor(doing) {
				super(doing, 'it is that of a CVM which was created, and not of one that is provisioned');
			}
		}
		const LISTING = 'Listing the CVMs of the workspace';
		const PAGE_SIZE = 100;
		const MOST_LISTINGS = 3;
		const MOST_PAGES = 200;
		class CloudApi {
			#client;
			constructor(client) {
				this.#client = client;
			}
			async cvms() {
				for (let tries = 1; ; tries++) {
					const { cvms: cvms, total: total } = await this.#list();
					if (cvms.length >= total) return cvms;
					if (tries < MOST_LISTINGS) continue;
					throw new _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(
						LISTING,
						`it has ${cvms.length} of ${total} CVMs`,
					);
				}
			}
			async #list() {
				const found = new Map();
				for (let page = 1; ; page++) {
					const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
						await this.#client.send({
							method: 'GET',
							path: ['cvms', 'paginated'],
							query: { page: page, page_size: PAGE_SIZE },
							doing: LISTING,
							repeat: 'always',
						}),
						LISTING,
					);
					const items = answer.requiredChildren('items').map(readListedCvm);
					for (const item of items) found.set(item.id, item);
					const isLast = items.length === 0 || page >= (answer.number('pages') ?? page + 1);
					if (!isLast && page >= MOST_PAGES)
						throw new _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(LISTING, 'it has no end');
					if (isLast) return { cvms: [...found.values()], total: answer.number('total') ?? 0 };
				}
			}
			async cvmsOf(appId) {
				const doing = `Listing the CVMs of the app ${appId}`;
				const path = ['apps', appId, 'cvms'];
				const answer = await this.#client.send({
					method: 'GET',
					path: path,
					doing: doing,
					repeat: 'always',
				});
				if (!Array.isArray(answer))
					throw new _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7(doing, 'it is not a list');
				return answer.map((item) =>
					readListedCvm(new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(item, doing)),
				);
			}
			async provisionCvm(request, nodeId) {
				const doing = 'Provisioning a new CVM';
				const post = async (path, node) => {
					const body = { ...request, ...node };
					return new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
						await this.#client.send({
							method: 'POST',
							path: path,
							doing: doing,
							body: body,
							repeat: 'always',
						}),
						doing,
					);
				};
				const node = (name) => (nodeId === void 0 ? {} : { [name]: nodeId });
				try {
					return readProvisionedCvm(await post(['cvms', 'provision'], node('teepod_id')), doing);
				} catch (error) {
					if (!(
						error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h && isWithoutPath(error)
					))
						throw error;
					const answer = await post(['cvms'], node('node_id')).catch((second) => {
						throw second instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h &&
							isWithoutFirstStep(second)
							? error
							: second;
					});
					return readProvisionedCvm(answer, doing);
				}
			}
			async createCvm({
				appId: appId,
				composeHash: composeHash,
				env: env,
				kmsId: kmsId,
				token: token,
			}) {
				await this.#client.send({
					method: 'POST',
					path: ['cvms'],
					doing: 'Creating the CVM',
					body: {
						app_id: appId,
						compose_hash: composeHash,
						...(env === void 0 ? {} : { encrypted_env: env.sealed, env_keys: env.names }),
						...(kmsId === void 0 ? {} : { kms_id: kmsId }),
						...(token === void 0 ? {} : { token: token }),
					},
					repeat: 'when-refused',
				});
			}
			async deleteCvm(id) {
				await this.#client.send({
					method: 'DELETE',
					path: ['cvms', id],
					doing: `Deleting the CVM ${id}`,
					repeat: 'always',
				});
			}
			async scheduleDeletion(id, at) {
				await this.#client.send({
					method: 'PATCH',
					path: ['cvms', id, 'scheduled-delete'],
					doing: `Scheduling the deletion of the CVM ${id}`,
					body: { scheduled_delete_at: at.toISOString() },
					repeat: 'always',
				});
			}
			async instanceTypes() {
				const doing = 'Reading the prices of the instance types';
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
					await this.#client.send({
						method: 'GET',
						path: ['instance-types'],
						doing: doing,
						repeat: 'always',
					}),
					doing,
				);
				const families = answer.readableItems('result', ({ lenient: lenient }) =>
					lenient.readableItems('items', (item) => [
						item.requiredText('id'),
						{
							vcpu: item.number('vcpu'),
							memoryMb: item.number('memory_mb'),
							defaultDiskGb: item.number('default_disk_size_gb'),
							hourlyRate: item.text('hourly_rate'),
						},
					]),
				);
				return new Map(families.flat());
			}
		}
		function readProvisionedCvm(answer, doing) {
			const { lenient: lenient } = answer;
			const isCreated = ['vm_uuid', 'id'].some((key) => lenient.text(key) !== void 0);
			if (isCreated) throw new CreatedAtOnce(doing);
			return {
				...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_2__.TX)(answer),
				envPublicKey: answer.text('app_env_encrypt_pubkey'),
				kmsId: answer.text('kms_id'),
				token: answer.text('token'),
				instanceType: lenient.text('instance_type'),
				osImageHash: lenient.text('os_image_hash'),
				nodeIds: ['node_id', 'teepod_id'].flatMap((key) => lenient.number(key) ?? []),
			};
		}
		function isWithoutPath({ status: status }) {
			return status === 404 || status === 410;
		}
		function isWithoutFirstStep(error) {
			const { fields: fields = [] } = error.problem ?? {};
			return (
				isWithoutPath(error) ||
				error.status === 405 ||
				(error.status === 422 && ['app_id', 'compose_hash'].some((field) => fields.includes(field)))
			);
		}
		function readListedCvm(answer) {
			const appId = answer.text('app_id');
			const vmUuid = answer.text('vm_uuid');
			const { lenient: lenient } = answer;
			return {
				id: answer.requiredText('id'),
				name: answer.requiredText('name'),
				appId: appId === void 0 ? void 0 : (0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.No)(appId),
				vmUuid:
					vmUuid !== void 0 && (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_4__.zp)(vmUuid)
						? vmUuid
						: void 0,
				status: (0, _cvm_js__WEBPACK_IMPORTED_MODULE_2__.MH)(answer.text('status') ?? 'unknown'),
				busy:
					lenient.flag('in_progress') === true ||
					lenient.child('progress')?.text('target') !== void 0,
				createdAt: timeIn(lenient.text('created_at')),
				...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_2__.Uc)(answer),
			};
		}
		function timeIn(text = '') {
			const time = Date.parse(text);
			return Number.isNaN(time) ? void 0 : time;
		}
	}),
};
