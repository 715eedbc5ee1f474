export const id = 956;
export const ids = [956, 769];
export const modules = {
	2502: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => obtainEnvKey });
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		var _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3519);
		const STOPPED = 'Nothing was sealed or triggered.';
		async function obtainEnvKey(api, cvm, provisioned, pinnedSigner, requestedAppId, log) {
			const own =
				cvm.envPublicKey === void 0
					? void 0
					: (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.Fm)(cvm.envPublicKey, 'the CVM');
			const { kms: kms } = provisioned;
			const appId = oneAppId([requestedAppId, cvm.appId, provisioned.appId], cvm.name);
			if (kms === void 0) return unsignedKey(own, pinnedSigner, log);
			if (appId === void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The API gives no app id for the CVM ${cvm.name}. ${STOPPED}`,
				);
			const answer = await api.envKey(kms.ref, appId);
			const key = (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.Fm)(
				answer.publicKey,
				`the KMS ${kms.ref}`,
			);
			if (own !== void 0 && !Buffer.from(own).equals(key))
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The KMS ${kms.ref} and the CVM give different env encryption keys, so one of them is not the app's. ${STOPPED}`,
					{ next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
				);
			const signer = (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.ff)(answer, appId);
			const trusted = pinnedSigner ?? namedSigner(kms);
			if (trusted === void 0) {
				log(
					signer === void 0
						? `Env key: from the KMS ${kms.ref}, unsigned. Trust rests on the API alone.`
						: `Env key: signed by ${signer}, which nothing vouches for. Trust rests on the API alone; set \`kms_public_key\` to pin the signer.`,
				);
				return key;
			}
			const anchor = pinnedSigner === void 0 ? 'the signer that the API names' : '`kms_public_key`';
			if (signer !== trusted)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The env encryption key is ${signer === void 0 ? 'not signed' : `signed by ${signer}`}, but ${anchor} is ${trusted}. ${STOPPED}`,
					{
						next: 'Do not deploy secrets until this is understood: the key may have been replaced. If the KMS really changed its signer, update `kms_public_key`.',
					},
				);
			log(
				pinnedSigner === void 0
					? `Env key: signed by ${trusted}, the key that the API names for the KMS ${kms.ref}`
					: `Env key: signed by ${trusted}, as \`kms_public_key\` demands`,
			);
			return key;
		}
		function oneAppId(named, cvmName) {
			const ids = new Set(
				named.flatMap(
					(id) => (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.No)(id ?? '') ?? [],
				),
			);
			const [appId, ...others] = ids;
			if (others.length > 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`There are different app ids for the CVM ${cvmName}: ${[...ids].join(', ')}. ${STOPPED}`,
					{
						next: 'Do not deploy secrets until this is understood: the key would be that of another app.',
					},
				);
			return appId;
		}
		function namedSigner(kms) {
			if (kms.signerPublicKey === void 0) return;
			const signer = (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.MQ)(kms.signerPublicKey);
			if (signer === void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The API names a signer for the KMS ${kms.ref} that is no secp256k1 public key. ${STOPPED}`,
					{ next: 'Set `kms_public_key` to the signer that you trust, or ask Phala for help.' },
				);
			return signer;
		}
		function unsignedKey(own, pinnedSigner, log) {
			if (own === void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The API names neither a KMS nor an env encryption key. ${STOPPED}`,
					{ next: 'Check in the dashboard that the CVM has finished its creation.' },
				);
			if (pinnedSigner !== void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`\`kms_public_key\` is set, but the API names no KMS, so the env encryption key has no signature to check. ${STOPPED}`,
					{ next: 'Remove `kms_public_key` only if you accept a key that rests on the API alone.' },
				);
			log(
				"Env key: the CVM's own, unsigned, because the API names no KMS. Trust rests on the API alone.",
			);
			return own;
		}
	},
	4808: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
		var _trigger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7187);
		class ChangeFailed extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		class WatchLost extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		const MOST_FAILED_LOOKS = 10;
		const RECENT_OPERATIONS = 5;
		async function lookBefore(api, cvm) {
			const { vmUuid: vmUuid } = cvm;
			const [boot, operations] = await Promise.all([
				vmUuid === void 0
					? void 0
					: (0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.bootState(vmUuid)),
				(0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.operations(RECENT_OPERATIONS)),
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
			const settleMs = Math.min(15e3, 15 * pace.pollIntervalMs);
			const readiness = new _readiness_js__WEBPACK_IMPORTED_MODULE_3__.z(
				change,
				before,
				accepted,
				settleMs,
			);
			let lastSaw = 'nothing yet';
			let failedLooks = 0;
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
					const look = await lookAt(api, clock.now() - started);
					failedLooks = 0;
					bootWasRead ||= look.boot !== void 0;
					const verdict = readiness.observe(look);
					if (verdict.state === 'running') {
						say(`running, and the ${change.name} is over`);
						if (!bootWasRead && look.cvm.vmUuid !== void 0)
							log(
								'The API does not let this key read how the CVM booted; the rest says that it runs.',
							);
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
		async function lookAt(api, elapsedMs) {
			const cvm = await api.cvm();
			const [boot, operations] = await Promise.all([
				readBoot(api, cvm),
				cvm.busy
					? void 0
					: (0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.HD)(api.operations(RECENT_OPERATIONS)),
			]);
			return { elapsedMs: elapsedMs, cvm: cvm, boot: boot, operations: operations };
		}
		async function readBoot(api, cvm) {
			return cvm.vmUuid === void 0
				? void 0
				: (0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.HD)(api.bootState(cvm.vmUuid));
		}
		function changeFailed({ name: name }, reason, elapsedMs) {
			return new ChangeFailed(
				`The ${name} was triggered, but failed after ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.Q)(elapsedMs)}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
				{
					next: "See the CVM's state and logs in the dashboard, correct the cause and run the step again.",
				},
			);
		}
	},
	8272: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ly: () => waitUntilGone,
			OB: () => findCvm,
			jf: () => isGoing,
		});
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3988);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		async function findCvm(cloud, identifier) {
			const wanted = identifier.toLowerCase();
			const found = (await cloud.cvms()).filter(
				({ id: id, name: name, appId: appId, vmUuid: vmUuid }) =>
					name === identifier ||
					id === identifier ||
					(appId !== void 0 && `app_${appId}` === wanted) ||
					vmUuid?.replaceAll('-', '').toLowerCase() === wanted,
			);
			if (found.length <= 1) return found[0];
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`There are ${found.length} CVMs that ${identifier} names: ${found.map(({ id: id }) => id).join(', ')}. Nothing was changed.`,
				{
					next: 'Name one of them by its `cvm_…` id, or delete in the dashboard what is not needed.',
				},
			);
		}
		function isGoing({ status: status }) {
			return /^(?:delet|remov|terminat|destroy)/.test(status);
		}
		async function waitUntilGone({ pace: pace }, cloud, { id: id, name: name }, timeoutMs) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let saw = '';
			for (;;) {
				const cvm = (await cloud.cvms()).find((listed) => listed.id === id);
				const elapsed = (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_1__.Q)(clock.now() - started);
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
				await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_1__.v)(pace, deadline);
			}
		}
	},
	143: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e6: () => follow,
			gr: () => withFreshPlan,
			hZ: () => trigger,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7187);
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8893);
		var _health_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4396);
		const MOST_PLANS = 3;
		async function withFreshPlan(session, work) {
			for (let plans = 1; ; plans++)
				try {
					await work();
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
				if (inputs.wait) await requireIdle(session, before);
				return (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_1__.l$)(
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
		async function follow(session, triggered) {
			const { inputs: inputs, step: step } = session;
			const { accepted: accepted, change: change, done: done, status: status } = triggered;
			if (accepted.noChange)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_4__.HR(
					`The API says that the ${change.name} changes nothing, and did not take it.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			if (!inputs.wait) {
				step.finish(
					'accepted',
					'Accepted. `wait` is false: whether the CVM comes up was not looked at.',
				);
				return;
			}
			try {
				const cvm = await settle(session, triggered);
				const hash = change.composeHash ?? cvm.composeHash;
				step.finish(
					status,
					`${done}: ${cvm.name} runs ${hash === void 0 ? 'again' : (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(hash)}`,
				);
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_3__._G)) throw error;
				const { recover: recover } = await __webpack_require__
					.e(474)
					.then(__webpack_require__.bind(__webpack_require__, 4093));
				throw await recover(session, triggered, error);
			}
		}
		async function settle(session, triggered) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: appCompose,
				ports: ports,
			} = triggered;
			await step.timed('waiting', () =>
				(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_3__.yK)(
					api,
					change,
					before,
					accepted,
					inputs.waitTimeoutMs,
					pace,
				),
			);
			const cvm = await step.timed('verifying', () =>
				(0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_2__.bv)(api, change.composeHash, appCompose),
			);
			step.noteCvm(cvm);
			if (inputs.health !== void 0)
				await (0, _health_js__WEBPACK_IMPORTED_MODULE_6__.Ns)(
					session,
					cvm,
					ports ??
						(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_5__.a5)(
							(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_5__.DM)(
								(await api.appCompose()).composeText,
							),
						),
				);
			return cvm;
		}
	},
	4396: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HX: () => requireHealthPlace,
			Ns: () => checkHealth,
			bX: () => requireHealthPort,
			sP: () => checkHealthOfEarlier,
		});
		var _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8e3);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(359);
		function requireHealthPort({ inputs: inputs }, ports) {
			const { health: health } = inputs;
			if (health === void 0) return;
			const problem = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_1__.dp)(health.url, {
				appId: 'app',
				appUrl: 'https://app.invalid',
				ports: ports,
			});
			if (typeof problem !== 'string') return;
			const hint = 'Write the port itself into `health_url`.';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.Tj([
				{ level: 'error', rule: 'input-invalid', message: problem, hint: hint },
			]);
		}
		function requireHealthPlace({ inputs: inputs }, cvm, ports) {
			const { health: health } = inputs;
			if (health === void 0) return;
			const url = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_1__.dp)(health.url, {
				appId: cvm.appId,
				appUrl: cvm.appUrl,
				ports: ports,
			});
			if (typeof url === 'string')
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(url, {
					next: 'Write the URL itself into `health_url`.',
				});
			if (!(0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_2__.G)(url))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					'The URL that `health_url` stands for is not https.',
					{ next: 'Write an https URL of the app into `health_url`.' },
				);
			return url;
		}
		async function checkHealth(session, cvm, ports, check = session.inputs.health) {
			const url = requireHealthPlace(session, cvm, ports);
			if (check === void 0 || url === void 0) return;
			const { step: step, visit: visit, pace: pace } = session;
			const { waitUntilHealthy: waitUntilHealthy } = await __webpack_require__
				.e(873)
				.then(__webpack_require__.bind(__webpack_require__, 1873));
			await step.timed('checking health', () =>
				waitUntilHealthy(url, check, visit, step.log.scrub, pace),
			);
		}
		async function checkHealthOfEarlier(session, cvm, ports) {
			const { health: health } = session.inputs;
			const check = health?.body?.namesCommit === true ? { ...health, body: void 0 } : health;
			await checkHealth(session, cvm, ports, check);
		}
	},
	6923: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => sealFor });
		var _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2502);
		var _env_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6194);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		async function sealFor(
			{ api: api, inputs: inputs, target: target, step: step },
			{ cvm: cvm, provisioned: provisioned, update: update },
			env,
		) {
			const key = await (0, _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_0__.S)(
				api,
				cvm,
				provisioned,
				inputs.kmsPublicKey,
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.No)(target.cvmId),
				step.log.info,
			);
			return {
				sealed: (0, _env_seal_js__WEBPACK_IMPORTED_MODULE_1__.Hc)(env, key),
				names: update.target.allowedEnvs,
			};
		}
	},
	6927: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			hU: () => requireUp,
			iv: () => nothingKnownBefore,
			nk: () => whyNotUp,
		});
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		async function requireUp({ api: api }, cvm) {
			const problem = whyNotUp(
				cvm,
				await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm),
			);
			if (problem === void 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
				`The CVM already has this compose hash, but ${problem}. Nothing was triggered.`,
				{ next: 'Correct the cause, or set `force: true` to start it again with this revision.' },
			);
		}
		function whyNotUp(cvm, { boot: boot, newestOperation: newestOperation }) {
			if (cvm.status !== 'running') return `it is ${cvm.status}`;
			if (boot?.bootError !== void 0) return `it did not boot: ${boot.bootError}`;
			const isFailed = newestOperation?.status === 'failed';
			return isFailed &&
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.df)(
					newestOperation.composeHash,
					cvm.composeHash,
				)
				? 'the update to it failed'
				: void 0;
		}
		function nothingKnownBefore(cvm) {
			return {
				composeHash: cvm.composeHash,
				status: void 0,
				boot: void 0,
				newestOperation: void 0,
			};
		}
	},
	5769: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { deploy: () => deploy });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8893);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(143);
		var _flow_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4396);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(516);
		var _flow_seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6923);
		var _flow_up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6927);
		async function deploy(session, shipment) {
			(0, _flow_health_js__WEBPACK_IMPORTED_MODULE_4__.bX)(
				session,
				(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_2__.a5)(shipment.compose.model),
			);
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_3__.gr)(session, () =>
				update(session, shipment),
			);
		}
		async function update(session, shipment) {
			const live = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__.pp)(session);
			const wish = (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__.H_)(session, shipment);
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__.BM)(
				session,
				live,
				wish,
				shipment,
			);
			if (!proposal.plan.changed) return finishUnchanged(session, proposal);
			if (live.cvm.status === 'running')
				(0, _flow_health_js__WEBPACK_IMPORTED_MODULE_4__.HX)(
					session,
					live.cvm,
					(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_2__.a5)(shipment.compose.model),
				);
			if (proposal.plan.approval === 'needed') {
				const { seekApproval: seekApproval } = await __webpack_require__
					.e(793)
					.then(__webpack_require__.bind(__webpack_require__, 8793));
				const answer = await seekApproval(session, proposal);
				if (answer === 'pending') return;
			}
			await carryOut(session, shipment, proposal);
		}
		async function carryOut(session, shipment, proposal) {
			const { api: api, inputs: inputs, step: step } = session;
			const { cvm: cvm, provisioned: provisioned } = proposal;
			const { composeHash: composeHash } = provisioned;
			const [before, env] = await step.timed('sealing', () =>
				Promise.all([
					inputs.wait
						? (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm)
						: (0, _flow_up_js__WEBPACK_IMPORTED_MODULE_7__.iv)(cvm),
					shipment.env === void 0
						? void 0
						: (0, _flow_seal_js__WEBPACK_IMPORTED_MODULE_6__.J)(session, proposal, shipment.env),
				]),
			);
			const earlier = inputs.rollback ? await predecessor(session, proposal, before) : void 0;
			const change = {
				name: 'update',
				composeHash: composeHash,
				operationType: /update/i,
				send: () => api.trigger({ composeHash: composeHash, env: env }),
			};
			const accepted = await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_3__.hZ)(
				session,
				change,
				before,
			);
			if (accepted.noChange) {
				if (env !== void 0)
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
						'The API says that nothing changed, so it did not take the sealed env.',
						{
							next: 'Change the compose file as well, or ask Phala for help: the CVM still has its old env.',
						},
					);
				return finishUnchanged(session, proposal);
			}
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_3__.e6)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: proposal.update.target,
				ports: (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_2__.a5)(shipment.compose.model),
				earlier: earlier,
				status: 'deployed',
				done: 'Deployed',
			});
		}
		async function predecessor(
			session,
			{
				cvm: cvm,
				appCompose: appCompose,
				provisioned: provisioned,
				revisions: revisions,
				update: { envKeys: envKeys },
			},
			before,
		) {
			const { predecessorOf: predecessorOf } = await __webpack_require__
				.e(585)
				.then(__webpack_require__.bind(__webpack_require__, 8585));
			const was = { cvm: cvm, appCompose: appCompose, revisions: revisions, envKeys: envKeys };
			return predecessorOf(session, before, was, provisioned.composeHash);
		}
		async function finishUnchanged(session, { cvm: cvm, plan: plan }) {
			const { inputs: inputs, step: step } = session;
			if (inputs.wait) await (0, _flow_up_js__WEBPACK_IMPORTED_MODULE_7__.hU)(session, cvm);
			step.setOutputs({ changed: 'false' });
			if (cvm.status !== 'running')
				step.showFindings([
					{
						level: 'warning',
						rule: 'cvm-not-running',
						message: `The CVM already has this compose hash, but it is ${cvm.status}.`,
						hint: 'Nothing was triggered. Set `force: true` to make it start with this revision.',
					},
				]);
			step.report.plan = { ...plan, changed: false };
			step.finish(
				'unchanged',
				'Unchanged: the CVM already has this compose hash and no env was given, so nothing was started',
			);
		}
	},
	2956: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { preview: () => preview });
		var _compose_text_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2396);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8169);
		var _deploy_cost_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6770);
		var _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2502);
		var _deploy_pace_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3988);
		var _deploy_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6389);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7187);
		var _env_seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6194);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2571);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6367);
		var _phala_api_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4311);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5584);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8495);
		var _step_session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2621);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8893);
		var _deploy_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5769);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(143);
		var _flow_health_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4396);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(516);
		var _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8272);
		const LOOKS_FOR_A_SIGN = 5;
		const NOTHING = {
			document: {},
			composeText: void 0,
			preLaunchScript: void 0,
			allowedEnvs: [],
			publicLogs: void 0,
			publicSysinfo: void 0,
			publicTcbinfo: void 0,
		};
		async function preview(session, shipment) {
			const { step: step, target: target } = session;
			(0, _flow_health_js__WEBPACK_IMPORTED_MODULE_14__.bX)(
				session,
				(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_11__.a5)(shipment.compose.model),
			);
			const cloud = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.q(session.client);
			const existing = await step.timed('finding the preview', () => settled(session, cloud));
			if (existing !== void 0) {
				await updateExisting(session, cloud, existing, shipment);
				return;
			}
			step.log.info(`There is no CVM named ${target.cvmId}: creating it.`);
			const created = await create(session, cloud, shipment);
			if (created === 'taken') {
				const other = await (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_16__.OB)(
					cloud,
					target.cvmId,
				);
				if (other === void 0)
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
						`The name ${target.cvmId} is taken, but this workspace has no CVM with that name.`,
						{ next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
					);
				step.log.info('Another run created the CVM meanwhile: updating it.');
				await updateExisting(session, cloud, other, shipment);
			}
		}
		async function settled(session, cloud) {
			const { target: target, inputs: inputs } = session;
			const found = await (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_16__.OB)(
				cloud,
				target.cvmId,
			);
			if (found === void 0 || !(0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_16__.jf)(found))
				return found;
			session.step.log.info(`The CVM ${found.name} is being deleted: waiting until it is gone.`);
			await (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_16__.Ly)(
				session,
				cloud,
				found,
				inputs.lockTimeoutMs,
			);
			return;
		}
		async function updateExisting(session, cloud, { id: id, vmUuid: vmUuid }, shipment) {
			const own = (0, _step_session_js__WEBPACK_IMPORTED_MODULE_10__.w)(
				session,
				vmUuid?.replaceAll('-', '') ?? id,
			);
			const cvm = await own.api.cvm();
			await renewTtl(session, cloud, id, cvm.instanceType, true);
			await (0, _deploy_js__WEBPACK_IMPORTED_MODULE_12__.deploy)(own, shipment);
		}
		async function renewTtl(session, cloud, id, instanceType, hasOne = false) {
			const { inputs: inputs, step: step, target: target } = session;
			const { ttlMs: ttlMs } = inputs.preview;
			const prices = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.q(
				(0, _step_session_js__WEBPACK_IMPORTED_MODULE_10__.rS)(session),
			);
			const deleteAt = new Date(step.clock.date().getTime() + ttlMs);
			const [rates] = await step
				.timed('setting the time to live', () =>
					Promise.all([
						(0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(prices.hourlyRates()),
						cloud.scheduleDeletion(id, deleteAt),
					]),
				)
				.catch((error) => {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					const what = hasOne
						? `The time to live of ${target.cvmId} could not be renewed, so it ends as set before. Nothing was shipped.`
						: `The CVM ${target.cvmId} (${id}) exists, but has no time to live.`;
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(`${what} ${error.message}`, {
						next: hasOne
							? 'Run this step again.'
							: 'It bills until it is deleted: run this step again, or tear the preview down.',
						cause: error,
					});
				});
			const rate = instanceType === void 0 ? void 0 : rates?.get(instanceType);
			const cost = (0, _deploy_cost_js__WEBPACK_IMPORTED_MODULE_17__.r)(
				instanceType,
				rate,
				ttlMs,
				deleteAt,
			);
			step.report.cost = cost;
			step.setOutputs({ delete_at: deleteAt.toISOString() });
			step.log.info(`Cost: ${cost}`);
		}
		async function create(session, cloud, shipment) {
			const { inputs: inputs, step: step, target: target } = session;
			const name = target.cvmId;
			const template = await readTemplate(session);
			requireEnvOfTemplate(session, template, shipment);
			const { preLaunchScript: preLaunchScript } = template?.appCompose ?? NOTHING;
			(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_15__.ii)(
				session,
				{ ...NOTHING, preLaunchScript: preLaunchScript },
				shipment,
			);
			const env = shipment.env?.map((entry) => entry.name) ?? [];
			const asked = (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_15__.H_)(session, shipment);
			const publicLogs = asked.publicLogs ?? (template === void 0 ? false : void 0);
			const wish = { ...asked, publicLogs: publicLogs, envNames: env };
			const update = (0, _deploy_plan_js__WEBPACK_IMPORTED_MODULE_3__.Z)(
				template?.appCompose ?? NOTHING,
				'',
				wish,
			);
			const names = update.target.allowedEnvs;
			const provisioned = await step.timed('provisioning', () =>
				cloud
					.provisionCvm(creationRequest(session, name, update.target.document, template))
					.catch(nameTaken),
			);
			if (provisioned === 'taken') return 'taken';
			requireCentralKms(provisioned);
			const { composeHash: composeHash } = provisioned;
			step.announceHash(composeHash);
			step.report.cvmName = name;
			step.report.appId = provisioned.appId;
			step.setOutputs({ app_id: provisioned.appId, env_keys: names.join(',') });
			step.log.info(
				`Provisioned: compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_18__.Zu)(composeHash)}`,
			);
			const envChange = { kind: 'replaced', added: [...names], removed: [], kept: [] };
			step.log.info((0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_19__.zi)(envChange));
			(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_15__.tN)(session, {
				composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_18__.Zu)(composeHash),
				previousComposeHash: void 0,
				changed: true,
				isNew: true,
				changes: {
					...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.p)(NOTHING, update.target, {
						live: new Map(),
						target: (0, _compose_text_services_js__WEBPACK_IMPORTED_MODULE_0__.b)(
							shipment.compose.model,
						),
					}),
					settings: visibilityOf(update.target.document),
					env: envChange,
				},
				approval: 'not needed',
				drift: { state: 'none', reason: 'The CVM is new.' },
			});
			(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_15__.qw)(session, composeHash);
			const sealed = await step.timed('sealing', () =>
				seal(session, name, provisioned, shipment.env, names),
			);
			if ((await (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_16__.OB)(cloud, name)) !== void 0)
				return 'taken';
			const cvm = await step.timed('creating', () =>
				createOnce(session, cloud, name, {
					appId: requireAppId(provisioned, name),
					composeHash: composeHash,
					env: sealed,
					kmsId: provisioned.kmsId,
					token: provisioned.token,
				}),
			);
			if (cvm === 'taken') return 'taken';
			step.report.triggered = 'yes';
			step.setOutputs({ changed: 'true' });
			step.log.info(`Created: ${name}, app ${provisioned.appId ?? 'not known yet'}`);
			step.report.ended = `The CVM ${name} was created and bills, and has no time to live yet: run the step again, or tear it down.`;
			await renewTtl(
				session,
				cloud,
				cvm.id,
				provisioned.instanceType ?? inputs.preview.instanceType ?? template?.cvm.instanceType,
			);
			delete step.report.ended;
			const own = (0, _step_session_js__WEBPACK_IMPORTED_MODULE_10__.w)(session, cvm.id);
			const seen = await (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(own.api.cvm());
			if (seen !== void 0) step.announceCvm(seen, { isNew: true });
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_13__.e6)(own, {
				change: {
					name: 'creation',
					composeHash: composeHash,
					operationType: /create|deploy|power|start/i,
				},
				before: {
					composeHash: void 0,
					status: void 0,
					boot: void 0,
					newestOperation: { id: void 0 },
				},
				accepted: { correlationId: void 0, noChange: false },
				appCompose: update.target,
				ports: (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_11__.a5)(shipment.compose.model),
				earlier: inputs.rollback
					? 'The CVM is new, so there is no revision to go back to.'
					: void 0,
				status: 'deployed',
				done: 'Created',
			});
			return 'created';
		}
		async function readTemplate({ client: client, inputs: inputs, step: step }) {
			const { previewOf: previewOf } = inputs.preview;
			if (previewOf === void 0) return;
			const api = new _phala_api_js__WEBPACK_IMPORTED_MODULE_8__.V(client, previewOf);
			const [cvm, appCompose] = await step.timed('reading', () =>
				Promise.all([api.cvm(), api.appCompose()]).catch((error) => {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(error.message, {
						next:
							error.status === 404 ? 'Check `preview_of`: it names the CVM to copy.' : error.next,
						cause: error,
					});
				}),
			);
			if (cvm.chainId !== void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
					`${cvm.name} has an on-chain KMS, and previews are made with the central KMS only: each new app would need a contract of its own.`,
					{
						next: 'Set `instance_type` instead of `preview_of`, or name a CVM with the central KMS.',
					},
				);
			step.log.info(
				`Like ${cvm.name}: ${[cvm.instanceType, cvm.region, cvm.osImage, cvm.diskSizeGb === void 0 ? void 0 : `${cvm.diskSizeGb} GB`].filter((part) => part !== void 0).join(', ')}`,
			);
			return { cvm: cvm, appCompose: appCompose };
		}
		function requireEnvOfTemplate({ inputs: inputs }, template, { env: env = [] }) {
			if (template === void 0 || inputs.allowEnvRemoval) return;
			const given = new Set(env.map(({ name: name }) => name));
			const missing = template.appCompose.allowedEnvs.filter((name) => !given.has(name));
			if (missing.length === 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`${template.cvm.name} has env names that this step does not give, and its sealed env cannot be copied: ${missing.join(', ')}. Nothing was created.`,
				{
					next: 'Add them to the env inputs, with values for previews, or set `allow_env_removal: true` for a preview without them.',
				},
			);
		}
		function creationRequest({ inputs: inputs }, name, document, template) {
			const { preview: wanted } = inputs;
			const { cvm: cvm } = template ?? {};
			const given = {
				...sizeOf(wanted.instanceType, cvm),
				region: wanted.region ?? cvm?.region,
				image: wanted.osImage ?? cvm?.osImage,
				disk_size: wanted.diskSizeGb ?? cvm?.diskSizeGb,
			};
			return {
				name: name,
				compose_file: { ...document, name: '' },
				env_keys: document['allowed_envs'] ?? [],
				listed: false,
				kms: 'PHALA',
				prefer_dev: false,
				...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0)),
			};
		}
		function visibilityOf(document) {
			return Object.entries(document)
				.filter(([name]) => name.startsWith('public_'))
				.map(([name, value]) => ({ name: name, old: void 0, new: JSON.stringify(value) }));
		}
		function sizeOf(wanted, cvm) {
			const instanceType = wanted ?? cvm?.instanceType;
			if (instanceType !== void 0) return { instance_type: instanceType };
			const memory = cvm?.memoryGb === void 0 ? void 0 : cvm.memoryGb * 1024;
			return { vcpu: cvm?.vcpu, memory: memory };
		}
		function requireCentralKms({ kms: kms }) {
			if (kms?.chainId === void 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				'The API provisioned the CVM with an on-chain KMS, and previews are made with the central KMS only. Nothing was created.',
				{ next: 'Look at the default KMS of the workspace, or ask Phala for help.' },
			);
		}
		function requireAppId({ appId: appId }, name) {
			if (appId !== void 0) return appId;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`The API gives no app id for the new CVM ${name}. Nothing was created.`,
				{ next: 'Try again; if it stays, ask Phala for help.' },
			);
		}
		async function seal({ api: api, inputs: inputs, step: step }, name, provisioned, env, names) {
			if (env === void 0 || env.length === 0) return;
			const { appId: appId, envPublicKey: envPublicKey } = provisioned;
			const key = await (0, _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_2__.S)(
				api,
				{ name: name, appId: appId, envPublicKey: envPublicKey },
				provisioned,
				inputs.kmsPublicKey,
				void 0,
				step.log.info,
			);
			return { sealed: (0, _env_seal_js__WEBPACK_IMPORTED_MODULE_5__.Hc)(env, key), names: names };
		}
		async function createOnce(session, cloud, name, creation) {
			const { step: step } = session;
			const { report: report } = step;
			report.change = { name: `creation of ${name}`, composeHash: void 0 };
			report.triggered = 'unclear';
			for (let tries = 1; ; tries++)
				try {
					await cloud.createCvm(creation);
					return { id: `app_${creation.appId}` };
				} catch (error) {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					if (!error.ambiguous && tries === 1) {
						report.triggered = 'no';
						if (error.code === NAME_TAKEN) return 'taken';
						throw error;
					}
					step.log.info(
						`${error.message} It is unclear whether the CVM was created: looking for it.`,
					);
					const found = await lookFor(session, cloud, name, creation.appId, error);
					if (found !== void 0) return found;
					if (tries >= 2) throw unknownFate(name, error);
					step.log.info('The workspace has no such CVM: creating it again, as the same app.');
				}
		}
		async function lookFor({ pace: pace }, cloud, name, appId, cause) {
			for (let look = 1; look <= LOOKS_FOR_A_SIGN; look++) {
				if (look > 1) await (0, _deploy_pace_js__WEBPACK_IMPORTED_MODULE_20__.v)(pace);
				const all = await (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(cloud.cvms());
				if (all === void 0) throw unknownFate(name, cause);
				const own = all.find((cvm) => cvm.appId === appId && cvm.name === name);
				if (own !== void 0) return own;
			}
			return;
		}
		function unknownFate(name, cause) {
			return new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`${cause.message} Whether the CVM ${name} was created is not known.`,
				{
					next: 'Look in the dashboard: if it exists, it bills. Running this step again finds it by its name.',
					cause: cause,
				},
			);
		}
		const NAME_TAKEN = 'ERR-01-004';
		function nameTaken(error) {
			if (
				error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h &&
				error.code === NAME_TAKEN
			)
				return 'taken';
			throw error;
		}
	},
	5584: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { q: () => CloudApi });
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6600);
		var _cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		var _cvm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4848);
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
							path: `/cvms/paginated?page=${page}&page_size=${PAGE_SIZE}`,
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
			async provisionCvm(request) {
				const doing = 'Provisioning a new CVM';
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
					await this.#client.send({
						method: 'POST',
						path: '/cvms/provision',
						doing: doing,
						body: request,
						repeat: 'always',
					}),
					doing,
				);
				return {
					...(0, _cvm_js__WEBPACK_IMPORTED_MODULE_1__.TX)(answer),
					envPublicKey: answer.text('app_env_encrypt_pubkey'),
					kmsId: answer.text('kms_id'),
					token: answer.text('token'),
					instanceType: answer.text('instance_type'),
				};
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
					path: '/cvms',
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
					path: `/cvms/${encodeURIComponent(id)}`,
					doing: `Deleting the CVM ${id}`,
					repeat: 'always',
				});
			}
			async scheduleDeletion(id, at) {
				await this.#client.send({
					method: 'PATCH',
					path: `/cvms/${encodeURIComponent(id)}/scheduled-delete`,
					doing: `Scheduling the deletion of the CVM ${id}`,
					body: { scheduled_delete_at: at.toISOString() },
					repeat: 'always',
				});
			}
			async hourlyRates() {
				const doing = 'Reading the prices of the instance types';
				const answer = new _answer_js__WEBPACK_IMPORTED_MODULE_0__.El(
					await this.#client.send({
						method: 'GET',
						path: '/instance-types',
						doing: doing,
						repeat: 'always',
					}),
					doing,
				);
				return new Map(
					answer.children('result').flatMap((family) =>
						family.children('items').flatMap((item) => {
							const rate = item.text('hourly_rate');
							return rate === void 0 ? [] : [[item.requiredText('id'), rate]];
						}),
					),
				);
			}
		}
		function readListedCvm(answer) {
			const appId = answer.text('app_id');
			return {
				id: answer.requiredText('id'),
				name: answer.text('name') ?? '',
				appId: appId === void 0 ? void 0 : (0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.No)(appId),
				vmUuid: answer.text('vm_uuid'),
				status: (answer.text('status') ?? 'unknown').toLowerCase(),
			};
		}
	},
};
