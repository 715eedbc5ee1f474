export const id = 769;
export const ids = [769];
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
};
