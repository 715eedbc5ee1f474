export const id = 904;
export const ids = [904];
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
	6194: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DV: () => SEAL_OVERHEAD_BYTES,
			Ej: () => sealedPlaintext,
			Hc: () => sealEnv,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
		class SealError extends _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR {}
		const KEY_BYTES = 32;
		const IV_BYTES = 12;
		const TAG_BYTES = 16;
		const SEAL_OVERHEAD_BYTES = KEY_BYTES + IV_BYTES + TAG_BYTES;
		const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
		const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');
		function sealedPlaintext(entries) {
			const env = entries.map((entry) => ({
				key: entry.name,
				value: (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(entry.value),
			}));
			return Buffer.from(JSON.stringify({ env: env }), 'utf8');
		}
		function sealEnv(
			entries,
			publicKey,
			random = node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes,
		) {
			if (publicKey.length !== KEY_BYTES)
				throw new SealError(
					`The env encryption key has ${publicKey.length} bytes; an X25519 key has ${KEY_BYTES}.`,
				);
			const ephemeral = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
				key: Buffer.concat([PKCS8_X25519, random(KEY_BYTES)]),
				format: 'der',
				type: 'pkcs8',
			});
			const iv = random(IV_BYTES);
			const cipher = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(
				'aes-256-gcm',
				sharedSecret(ephemeral, publicKey),
				iv,
			);
			return Buffer.concat([
				rawPublicKey(ephemeral),
				iv,
				cipher.update(sealedPlaintext(entries)),
				cipher.final(),
				cipher.getAuthTag(),
			]).toString('hex');
		}
		function sharedSecret(ephemeral, publicKey) {
			try {
				return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({
					privateKey: ephemeral,
					publicKey: (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
						key: Buffer.concat([SPKI_X25519, publicKey]),
						format: 'der',
						type: 'spki',
					}),
				});
			} catch (cause) {
				throw new SealError(
					'The env encryption key is not usable: it gives a shared secret that everybody knows.',
					{ cause: cause },
				);
			}
		}
		function rawPublicKey(privateKey) {
			const spki = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey).export(
				{ format: 'der', type: 'spki' },
			);
			return spki.subarray(SPKI_X25519.length);
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
			const { attestCvm: attestCvm } = await loadAttestation();
			try {
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
			return Promise.all([__webpack_require__.e(259), __webpack_require__.e(906)]).then(
				__webpack_require__.bind(__webpack_require__, 4253),
			);
		}
		function freshnessOf(composeHash, hashBefore, revisions) {
			const isNew =
				composeHash !== void 0 &&
				revisions !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(hashBefore, composeHash) &&
				!revisions.some((revision) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(revision.composeHash, composeHash),
				);
			return isNew ? 'new-hash' : 'none';
		}
	}),
	2150: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => Contradicted });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		class Contradicted extends _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G {}
	}),
	143: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => follow });
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _attest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3335);
		var _attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2150);
		var _app_health_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9274);
		async function follow(session, triggered) {
			const { inputs: inputs, step: step } = session;
			const { accepted: accepted, change: change, done: done, status: status } = triggered;
			if (accepted.noChange)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`The API says that the ${change.name} changes nothing, and did not take it.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			if (!inputs.wait.wait) {
				step.finish(
					'accepted',
					'Accepted. `wait` is false, so this step does not look whether the CVM comes up.',
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
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__._G)) throw error;
				if (
					error instanceof _attestation_js__WEBPACK_IMPORTED_MODULE_5__.r &&
					triggered.earlier === void 0
				)
					throw error;
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
				revisions: revisions,
				isShipped: isShipped,
			} = triggered;
			if (inputs.attestation.level !== 'off')
				(0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.ft)().catch(() => {});
			await step.timed('waiting', () =>
				(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.yK)(
					api,
					change,
					before,
					accepted,
					inputs.waiting.timeoutMs,
					pace,
				),
			);
			const cvm = await step.timed('verifying', () =>
				(0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__.b)(api, change.composeHash, appCompose),
			);
			step.noteCvm(cvm);
			if (inputs.health.check !== void 0)
				await (0, _app_health_js__WEBPACK_IMPORTED_MODULE_6__.Ns)(
					session,
					cvm,
					ports ??
						(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
							(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(
								(await api.appCompose()).composeText,
							),
						),
				);
			const composeHash = change.composeHash ?? cvm.composeHash;
			await (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.st)(session, {
				cvm: cvm,
				composeHash: composeHash,
				appCompose: appCompose,
				freshness: (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.T5)(
					composeHash,
					before.composeHash,
					revisions,
				),
				isChanged: true,
				isShipped: isShipped,
			});
			return cvm;
		}
	}),
	610: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => seal_env_seal });
		var cvm_id = __webpack_require__(8584);
		var kms_key = __webpack_require__(4895);
		const STOPPED = 'Nothing was sealed or triggered.';
		async function obtainEnvKey(api, cvm, provisioned, pinnedSigner, requestedAppId, log) {
			const own =
				cvm.envPublicKey === void 0 ? void 0 : (0, kms_key.Fm)(cvm.envPublicKey, 'the CVM');
			const { kms: kms } = provisioned;
			const appId = oneAppId([requestedAppId, cvm.appId, provisioned.appId], cvm.name);
			if (kms === void 0) return unsignedKey(own, pinnedSigner, log);
			if (appId === void 0)
				throw new kms_key._I(`The API gives no app id for the CVM ${cvm.name}. ${STOPPED}`);
			const [answer, { recoverSigner: recoverSigner }] = await Promise.all([
				api.envKey(kms.ref, appId),
				Promise.all([__webpack_require__.e(700), __webpack_require__.e(492)]).then(
					__webpack_require__.bind(__webpack_require__, 3492),
				),
			]);
			const key = (0, kms_key.Fm)(answer.publicKey, `the KMS ${kms.ref}`);
			if (own !== void 0 && !Buffer.from(own).equals(key))
				throw new kms_key._I(
					`The KMS ${kms.ref} and the CVM give different env encryption keys, so one of them is not the app's. ${STOPPED}`,
					{ next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
				);
			const signer = recoverSigner(answer, appId);
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
				throw new kms_key._I(
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
			const ids = new Set(named.flatMap((id) => (0, cvm_id.No)(id ?? '') ?? []));
			const [appId, ...others] = ids;
			if (others.length > 0)
				throw new kms_key._I(
					`There are different app ids for the CVM ${cvmName}: ${[...ids].join(', ')}. ${STOPPED}`,
					{
						next: 'Do not deploy secrets until this is understood: the key would be that of another app.',
					},
				);
			return appId;
		}
		function namedSigner(kms) {
			if (kms.signerPublicKey === void 0) return;
			const signer = (0, kms_key.MQ)(kms.signerPublicKey);
			if (signer === void 0)
				throw new kms_key._I(
					`The API names a signer for the KMS ${kms.ref} that is no secp256k1 public key. ${STOPPED}`,
					{ next: 'Set `kms_public_key` to the signer that you trust, or ask Phala for help.' },
				);
			return signer;
		}
		function unsignedKey(own, pinnedSigner, log) {
			if (own === void 0)
				throw new kms_key._I(`The API names neither a KMS nor an env encryption key. ${STOPPED}`, {
					next: 'Check in the dashboard that the CVM has finished its creation.',
				});
			if (pinnedSigner !== void 0)
				throw new kms_key._I(
					`\`kms_public_key\` is set, but the API names no KMS, so the env encryption key has no signature to check. ${STOPPED}`,
					{ next: 'Remove `kms_public_key` only if you accept a key that rests on the API alone.' },
				);
			log(
				"Env key: the CVM's own, unsigned, because the API names no KMS. Trust rests on the API alone.",
			);
			return own;
		}
		var seal = __webpack_require__(6194);
		async function seal_env_seal(
			{ api: api, inputs: inputs, step: step, target: target },
			{ cvm: cvm, provisioned: provisioned, names: names },
			env,
		) {
			const key = await obtainEnvKey(
				api,
				cvm,
				provisioned,
				inputs.env.kmsPublicKey,
				(0, cvm_id.No)(target.cvmId),
				step.log.info,
			);
			return { sealed: (0, seal.Hc)(env, key), names: names };
		}
	}),
};
