export const id = 516;
export const ids = [516];
export const modules = {
	2396: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			M: () => publishedTcpPorts,
			b: () => imagesByService,
		});
		var _lint_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);
		var _lint_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6397);
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2428);
		function imagesByService(model) {
			return new Map(
				(0, _lint_model_js__WEBPACK_IMPORTED_MODULE_1__.Yj)(model).flatMap(
					({ name: name, node: node }) => {
						const image = (0, _lint_model_js__WEBPACK_IMPORTED_MODULE_1__.b6)(
							(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_2__.GG)(node, 'image'),
						);
						return image === void 0 ? [] : [[name, image]];
					},
				),
			);
		}
		function publishedTcpPorts(model) {
			const ports = (0, _lint_model_js__WEBPACK_IMPORTED_MODULE_1__.Yj)(model)
				.flatMap((service) => (0, _lint_ports_js__WEBPACK_IMPORTED_MODULE_0__.L)(service, void 0))
				.filter(
					({ protocol: protocol, published: published }) =>
						protocol === 'tcp' && /^[1-9]\d*$/.test(published),
				)
				.map(({ published: published }) => Number(published));
			return [...new Set(ports)];
		}
	},
	8169: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => envChange, p: () => findChanges });
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
				lines: lines.map((line) => line.replaceAll('\r', '␍')),
			};
		}
		function linesOf(text, mark) {
			if (text === '') return [];
			return text
				.replace(/\n$/, '')
				.split('\n')
				.map((line) => `${mark}${line}`);
		}
		var verify = __webpack_require__(2538);
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
				: `a text of ${value.length} characters, SHA-256 ${(0, verify.sc)(value)}`;
		}
		function changedValues(old, target) {
			const names = [...new Set([...old.keys(), ...target.keys()])];
			return names
				.map((name) => ({ name: name, old: old.get(name), new: target.get(name) }))
				.filter((change) => change.old !== change.new);
		}
	},
	2024: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => findDrift });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		function findDrift(cvm, live, revisions) {
			if (revisions === void 0)
				return { state: 'unknown', reason: 'The API does not let this key read the revisions.' };
			const [newest] = revisions;
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
					reason: `The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(hash)}, but its newest revision${when} has ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(newest.composeHash)}: it was changed outside of an update.`,
				};
			const { operationType: operationType } = newest;
			if (operationType === void 0)
				return {
					state: 'unknown',
					reason: `The API does not say what made the newest revision${when}.`,
				};
			const isUpdate = /update|create/i.test(operationType);
			return isUpdate
				? { state: 'none', reason: `The CVM has what its newest revision${when} made of it.` }
				: {
						state: 'drifted',
						reason: `The newest revision${when} was made by \`${operationType}\`, not by an update.`,
					};
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
	},
	6389: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => planUpdate,
			u: () => requireNoEnvRemoval,
		});
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
		var failure = __webpack_require__(2571);
		function planUpdate(current, cvmName, wish) {
			const names =
				wish.envNames === void 0
					? current.allowedEnvs
					: allowedEnvs(current.allowedEnvs, wish.envNames);
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
					wish.envNames === void 0 ? void 0 : diffEnvKeys(current.allowedEnvs, wish.envNames),
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
			throw new failure.HR(
				`The CVM's env has names that this step does not give, and sealing replaces the whole env: ${names}.`,
				{
					next: 'Add them to the env inputs, or set `allow_env_removal: true` to remove them. Nothing was changed.',
				},
			);
		}
		function defined(key, value) {
			return value === void 0 ? {} : { [key]: value };
		}
	},
	5492: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ln: () => provisionUpdate,
			dR: () => chainOf,
			vb: () => needsApproval,
		});
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
		async function provisionUpdate(api, plan, cvm, queue, log) {
			let body = plan.provisionBody;
			for (;;)
				try {
					return await api.provision(body);
				} catch (error) {
					if (error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_0__.h && error.busy)
						await queue.waitUntilIdleWith(cvm.composeHash);
					else if (body['name'] === '' && refusesName(error)) {
						log(
							`The API refuses the empty \`name\` in the app compose; using the CVM's, ${cvm.name}.`,
						);
						body = { ...body, name: cvm.name };
					} else throw error;
				}
		}
		function refusesName(error) {
			const fields =
				error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_0__.h
					? (error.problem?.fields ?? [])
					: [];
			return fields.length > 0 && fields.every((field) => field === 'name');
		}
		function needsApproval(provisioned, cvm) {
			return chainOf(provisioned, cvm) !== void 0 && !provisioned.registered;
		}
		function chainOf(provisioned, cvm) {
			return provisioned.kms?.chainId ?? cvm.chainId;
		}
	},
	3103: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => newOperation, z: () => Readiness });
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8584);
		const STOPPED = new Set(['stopped', 'exited']);
		class Readiness {
			#change;
			#before;
			#accepted;
			#settleMs;
			#started = false;
			#wasDown = false;
			#bootErrorCleared = false;
			#settlingSinceMs;
			constructor(change, before, accepted, settleMs) {
				this.#settleMs = settleMs;
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
					(noChange && cvm.composeHash === void 0);
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
				} else this.#settlingSinceMs = void 0;
				return { state: 'waiting', saw: `${saw}, the ${name} has not started yet` };
			}
			#waiting(saw) {
				this.#settlingSinceMs = void 0;
				return { state: 'waiting', saw: saw };
			}
			#settled(look) {
				this.#settlingSinceMs ??= look.elapsedMs;
				return look.elapsedMs - this.#settlingSinceMs >= this.#settleMs;
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
	},
	7187: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HD: () => readable,
			l$: () => triggerChange,
			zU: () => attempted,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6600);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _busy_queue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9176);
		var _pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3988);
		var _readiness_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3103);
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
			for (let unclear = 0; ;)
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
		async function staleAfterWait(queue, before, isFirst) {
			try {
				await queue.waitUntilIdleWith(before.composeHash, isFirst);
				return;
			} catch (error) {
				if (error instanceof _busy_queue_js__WEBPACK_IMPORTED_MODULE_3__.XD) return error;
				throw error;
			}
		}
		async function lookForStart(api, change, before, pace) {
			const { composeHash: composeHash } = change;
			const canTellByHash = !(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(
				before.composeHash,
				composeHash,
			);
			let hasView = false;
			for (let look = 0; look < LOOKS_FOR_A_SIGN; look++) {
				if (look > 0) await (0, _pace_js__WEBPACK_IMPORTED_MODULE_6__.v)(pace);
				const view = await attempted(Promise.all([api.cvm(), readable(api.operations(3))]));
				if (view === void 0) continue;
				const [cvm, operations] = view;
				hasView = true;
				const operation = (0, _readiness_js__WEBPACK_IMPORTED_MODULE_4__.U)(
					operations,
					before,
					change,
				);
				const hasHash =
					canTellByHash &&
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(cvm.composeHash, composeHash);
				if (operation !== void 0 || hasHash || (operations === void 0 && cvm.busy))
					return { correlationId: operation?.correlationId ?? cvm.correlationId, noChange: false };
			}
			return hasView ? 'no sign' : 'no view';
		}
		async function readable(reading) {
			try {
				return await reading;
			} catch (error) {
				const refused =
					error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h &&
					[401, 403, 404].includes(error.status ?? 0);
				if (refused) return;
				throw error;
			}
		}
		async function attempted(reading) {
			try {
				return await reading;
			} catch (error) {
				if (
					error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h ||
					error instanceof _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__.M7
				)
					return;
				throw error;
			}
		}
	},
	516: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BM: () => propose,
			H_: () => wishOf,
			ii: () => checkAgainstLive,
			p2: () => readRevisions,
			p9: () => readLive,
			pp: () => readIdle,
			qw: () => requireExpected,
			tN: () => showPlan,
		});
		var _compose_text_compose_file_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8381);
		var _compose_lint_lint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6152);
		var _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2396);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8169);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2024);
		var _deploy_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6389);
		var _deploy_provision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5492);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7187);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2571);
		var _phala_api_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4311);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8584);
		var _prepare_prepare_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6738);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8495);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2621);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8893);
		const RECENT_REVISIONS = 50;
		async function readLive({ api: api, step: step }) {
			const [cvm, appCompose] = await step.timed('reading', () =>
				Promise.all([api.cvm(), api.appCompose()]),
			);
			step.announceCvm(cvm);
			return { cvm: cvm, appCompose: appCompose };
		}
		async function readIdle(session) {
			const live = await readLive(session);
			if (!live.cvm.busy) return live;
			const idle = await session.step.timed('queueing', () => session.queue.waitUntilIdle());
			if (
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.df)(
					idle.composeHash,
					live.cvm.composeHash,
				)
			)
				session.step.log.info(
					`The other operation changed the CVM: its compose hash was ${shown(live.cvm)} and is ${shown(idle)}.`,
				);
			return readIdle(session);
		}
		function shown({ composeHash: composeHash }) {
			return composeHash === void 0
				? 'unknown'
				: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash);
		}
		function wishOf(
			{ inputs: inputs },
			{ compose: compose, preLaunchScript: preLaunchScript, env: env },
		) {
			const {
				publicLogs: publicLogs,
				publicSysinfo: publicSysinfo,
				publicTcbinfo: publicTcbinfo,
			} = inputs;
			return {
				composeText: compose.text,
				preLaunchScript: preLaunchScript,
				publicLogs: publicLogs,
				publicSysinfo: publicSysinfo,
				publicTcbinfo: publicTcbinfo,
				envNames: env?.map(({ name: name }) => name),
			};
		}
		async function propose(session, live, wish, shipment) {
			const { api: api, inputs: inputs, queue: queue, step: step } = session;
			const { cvm: cvm, appCompose: appCompose } = live;
			const update = (0, _deploy_plan_js__WEBPACK_IMPORTED_MODULE_4__.Z)(
				appCompose,
				cvm.name,
				wish,
			);
			step.setOutputs({ env_keys: update.target.allowedEnvs.join(',') });
			const env = (0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_2__.I)(update);
			step.log.info((0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__.zi)(env));
			if (shipment !== void 0) checkAgainstLive(session, appCompose, shipment);
			(0, _deploy_plan_js__WEBPACK_IMPORTED_MODULE_4__.u)(update.envKeys, inputs.allowEnvRemoval);
			const [provisioned, revisions] = await step.timed('provisioning', () =>
				Promise.all([
					(0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_5__.Ln)(
						api,
						update,
						cvm,
						queue,
						step.log.info,
					),
					readRevisions(session, cvm),
				]),
			);
			step.announceHash(provisioned.composeHash);
			step.setOutputs({ app_id: provisioned.appId });
			const isSame = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.df)(
				provisioned.composeHash,
				cvm.composeHash,
			);
			step.log.info(
				`Provisioned: compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(provisioned.composeHash)}, ${isSame ? 'as the CVM has' : `was ${shown(cvm)}`}`,
			);
			const liveImages = (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_11__.o$)(
				appCompose.composeText,
			);
			const images = {
				live: liveImages,
				target:
					shipment === void 0
						? (liveImages ?? new Map())
						: (0, _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__.b)(shipment.compose.model),
			};
			const plan = {
				composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(
					provisioned.composeHash,
				),
				previousComposeHash:
					cvm.composeHash &&
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(cvm.composeHash),
				changed: !isSame || wish.envNames !== void 0 || inputs.force,
				isNew: false,
				changes: {
					...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_2__.p)(
						appCompose,
						update.target,
						images,
					),
					env: env,
				},
				approval: approvalOf(provisioned, cvm),
				drift: (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_3__.L)(cvm, appCompose, revisions),
			};
			showPlan(session, plan);
			requireExpected(session, provisioned.composeHash);
			return {
				...live,
				update: update,
				provisioned: provisioned,
				revisions: revisions,
				plan: plan,
			};
		}
		async function readRevisions(session, { appId: appId, vmUuid: vmUuid }) {
			if (appId === void 0) return;
			const { mode: mode, rollback: rollback } = session.inputs;
			const api =
				rollback || mode === 'rollback'
					? session.api
					: new _phala_api_js__WEBPACK_IMPORTED_MODULE_8__.V(
							(0, _step_session_js__WEBPACK_IMPORTED_MODULE_10__.rS)(session),
							session.target.cvmId,
						);
			const plain = (uuid) => uuid?.replaceAll('-', '').toLowerCase();
			const revisions = await (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_6__.zU)(
				api.revisions(appId, RECENT_REVISIONS),
			);
			return revisions?.filter(
				(revision) => revision.vmUuid === void 0 || plain(revision.vmUuid) === plain(vmUuid),
			);
		}
		function approvalOf(provisioned, cvm) {
			if ((0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_5__.dR)(provisioned, cvm) === void 0)
				return 'not needed';
			return (0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_5__.vb)(provisioned, cvm)
				? 'needed'
				: 'given';
		}
		function showPlan({ step: step }, plan) {
			const { log: log } = step;
			step.report.plan = plan;
			step.setOutputs({
				plan: (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__.iY)(plan, log.scrub),
			});
			for (const line of (0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__.HN)(plan))
				log.info(line);
			const { compose: compose, preLaunchScript: preLaunchScript } = plan.changes;
			for (const [name, diff] of [
				['Compose text', compose],
				['Pre-launch script', preLaunchScript],
			]) {
				if (diff === void 0) {
					log.info(`${name}: no change`);
					continue;
				}
				const title = `${name}: +${diff.added} −${diff.removed} lines`;
				if (diff.lines.length > _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__.Mh)
					log.block(title, diff.lines.join('\n'));
				else log.text(title, diff.lines.join('\n'));
			}
		}
		function requireExpected({ inputs: inputs }, composeHash) {
			const { expectedComposeHash: expectedComposeHash } = inputs;
			if (
				expectedComposeHash === void 0 ||
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.df)(composeHash, expectedComposeHash)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_7__.HR(
				`The compose hash is ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash)}, but \`expected_compose_hash\` is ${expectedComposeHash}: what would be shipped is not what was reviewed. Nothing was triggered.`,
				{
					next: 'Compare the plan in this log with the reviewed one: the compose files, the env names or the settings of the CVM have changed since. Then review a new plan.',
				},
			);
		}
		function checkAgainstLive(
			{ inputs: inputs, step: step },
			live,
			{ env: env, compose: compose, files: files, preLaunchScript: preLaunchScript },
		) {
			const liveModel = (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_11__.DM)(
				live.composeText,
			);
			const script = preLaunchScript ?? live.preLaunchScript;
			const kept = [
				...(0, _compose_text_compose_file_js__WEBPACK_IMPORTED_MODULE_14__.Iu)(
					files.join(', '),
					Buffer.byteLength(compose.text),
					Buffer.byteLength(script ?? ''),
				),
				...(0, _prepare_prepare_js__WEBPACK_IMPORTED_MODULE_9__.rH)(
					inputs.variables,
					[],
					env === void 0 ? live.allowedEnvs : [],
				),
			];
			const names = env?.map(({ name: name }) => name) ?? live.allowedEnvs;
			const lint = [
				...(0, _compose_lint_lint_js__WEBPACK_IMPORTED_MODULE_0__.Zg)(
					compose.model,
					new Set(names),
					{ script: script },
				).filter(
					({ rule: rule }) =>
						env === void 0 || (rule === 'env-unused' && preLaunchScript === void 0),
				),
				...(liveModel === void 0
					? []
					: (0, _compose_lint_lint_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(compose.model, liveModel)),
			];
			const findings = [
				...(0, _prepare_prepare_js__WEBPACK_IMPORTED_MODULE_9__.S4)(lint, inputs, compose),
				...kept,
			];
			if (findings.some(({ level: level }) => level === 'error'))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_7__.Tj(
					findings,
					'before anything was provisioned',
				);
			step.showFindings(findings);
		}
	},
	8893: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DM: () => modelOf,
			a5: () => portsOf,
			o$: () => imagesIn,
		});
		var _compose_merge_compose_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(186);
		var _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2396);
		function modelOf(composeText) {
			if (composeText === void 0) return;
			try {
				return (0, _compose_merge_compose_files_js__WEBPACK_IMPORTED_MODULE_0__._m)(
					[{ file: 'the CVM', text: composeText }],
					{ readFile: () => {} },
				).model;
			} catch (error) {
				if (error instanceof _compose_merge_compose_files_js__WEBPACK_IMPORTED_MODULE_0__.hp)
					return;
				throw error;
			}
		}
		function imagesIn(composeText) {
			if (composeText === void 0) return new Map();
			const model = modelOf(composeText);
			return model === void 0
				? void 0
				: (0, _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__.b)(model);
		}
		function portsOf(model) {
			return model === void 0
				? []
				: (0, _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__.M)(model);
		}
	},
};
