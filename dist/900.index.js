export const id = 900;
export const ids = [900, 793];
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
	8793: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			j: () => announceApproval,
			seekApproval: () => seekApproval,
		});
		var busy_queue = __webpack_require__(9176);
		var failure = __webpack_require__(2571);
		var chain = __webpack_require__(5597);
		var cvm_id = __webpack_require__(8584);
		var provision = __webpack_require__(5492);
		var deploy_pace = __webpack_require__(3988);
		var trigger = __webpack_require__(7187);
		const ADD_COMPOSE_HASH = '0xdfc77223';
		async function describeApproval(api, provisioned, cvm) {
			const appId = provisioned.appId ?? cvm.appId;
			const chainId = (0, provision.dR)(provisioned, cvm);
			const composeHash = (0, cvm_id.Zu)(provisioned.composeHash);
			const isComplete = /^[0-9a-f]{40}$/.test(appId ?? '') && /^[0-9a-f]{64}$/.test(composeHash);
			if (appId === void 0 || chainId === void 0 || !isComplete)
				throw new failure.HR(
					`The compose hash ${composeHash} must be approved on chain, but the API names no app contract or no valid hash. Nothing was triggered.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			const [owner, allowance] = await Promise.all([
				(0, trigger.zU)(api.appOwner(appId)),
				(0, trigger.zU)(api.allowance(appId, composeHash, provisioned.deviceId)),
			]);
			return {
				appId: appId,
				chainId: chainId,
				appContract: `0x${appId}`,
				kmsContract: provisioned.kms?.contract,
				composeHash: composeHash,
				deviceId: provisioned.deviceId,
				callData: `${ADD_COMPOSE_HASH}${composeHash}`,
				owner: owner,
				allowance: allowance,
			};
		}
		async function waitForApproval(api, request, timeoutMs, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let { allowance: allowance } = request;
			let saw = '';
			for (;;) {
				if (allowance?.whole === true) return allowance;
				const sees = (0, chain.OU)(allowance);
				if (sees !== saw)
					log(`  ${(0, deploy_pace.Q)(clock.now() - started).padStart(5)}  ${sees}`);
				saw = sees;
				if (clock.now() >= deadline) return allowance;
				await (0, deploy_pace.v)(pace, deadline);
				const { appId: appId, composeHash: composeHash, deviceId: deviceId } = request;
				allowance =
					(await (0, trigger.zU)(api.allowance(appId, composeHash, deviceId))) ?? allowance;
			}
		}
		var approval_text = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approvalTimeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approvalTimeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					waitForApproval(api, request, inputs.approvalTimeoutMs, pace),
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
				describeApproval(api, provisioned, cvm),
			);
			step.report.approval = request;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				approver: request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
			if (request.allowance?.whole === true) {
				if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
				step.log.info(
					`On-chain approval: the app's contract on ${(0, approval_text.d)(request.chainId)} allows the compose hash.`,
				);
				return request;
			}
			step.log.info('The compose hash must be approved on chain before the CVM can run it:');
			for (const [name, value] of (0, approval_text.Z)(request))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function finishPending({ inputs: inputs, step: step, target: target }, request) {
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(inputs.mode === 'deploy' ? [] : [`  mode: ${inputs.mode}`]),
				`  cvm_id: ${target.cvmId}`,
				`  expected_compose_hash: ${request.composeHash}`,
			].join('\n');
			step.setOutputs({ changed: 'false' });
			const state = (0, chain.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new failure.HR(
				`The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: `The owner of ${request.appContract} on ${(0, approval_text.d)(request.chainId)} must call addComposeHash(0x${request.composeHash}); then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			const idle = now.busy ? await queue.waitUntilIdle() : now;
			if (cvm.composeHash !== void 0 && !(0, cvm_id.df)(idle.composeHash, cvm.composeHash))
				throw new busy_queue.XD(cvm.composeHash, idle.composeHash);
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
	5519: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { prepareUpdate: () => prepareUpdate });
		var _deploy_provision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5492);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _flow_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8793);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(516);
		var _flow_seal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6923);
		async function prepareUpdate(session, shipment) {
			const { api: api, step: step } = session;
			const live = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_3__.pp)(session);
			const wish = (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_3__.H_)(session, shipment);
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_3__.BM)(
				session,
				live,
				wish,
				shipment,
			);
			const { cvm: cvm, provisioned: provisioned, update: update } = proposal;
			if ((0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_0__.dR)(provisioned, cvm) === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					'An update can be prepared for a CVM with an on-chain KMS only, and this one has the central KMS. Nothing was sent.',
					{ next: 'Use `mode: deploy`.' },
				);
			if (!proposal.plan.changed)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					'The CVM has this compose hash already: there is nothing to prepare.',
					{
						next: 'Change the compose files or the env names, or use `mode: env` for new env values.',
					},
				);
			if (provisioned.registered)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					'The compose hash is approved on chain already, so there is nothing to prepare. Nothing was sent.',
					{ next: 'Use `mode: deploy`.' },
				);
			const env = await step.timed('sealing', async () =>
				shipment.env === void 0
					? void 0
					: (0, _flow_seal_js__WEBPACK_IMPORTED_MODULE_4__.J)(session, proposal, shipment.env),
			);
			const prepared = await step.timed('preparing', () =>
				api.prepareUpdate(changedFields(update.target.document, live.appCompose.document, env)),
			);
			if (!('commitToken' in prepared)) {
				step.report.change = { name: 'update', composeHash: provisioned.composeHash };
				step.report.triggered = prepared.noChange ? 'no' : 'yes';
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					prepared.noChange
						? 'The API says that the update changes nothing, and prepared none.'
						: 'The API accepted the update at once although it was asked to prepare it only.',
					{ next: 'Look at the CVM in the dashboard.' },
				);
			}
			step.mask([prepared.commitToken, ...(prepared.commitUrl ? [prepared.commitUrl] : [])]);
			if (
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(
					prepared.composeHash,
					provisioned.composeHash,
				)
			) {
				step.showFindings([
					{
						level: 'warning',
						rule: 'prepared-hash-differs',
						message: `The prepared update has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(prepared.composeHash)}, not ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(provisioned.composeHash)}, which provision gave.`,
						hint: 'Approve the prepared one: it is what will be committed.',
					},
				]);
				step.announceHash(prepared.composeHash);
				(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_3__.qw)(session, prepared.composeHash);
			}
			step.setSecretOutput('commit_token', prepared.commitToken);
			step.setSecretOutput('commit_url', prepared.commitUrl);
			step.setOutputs({ changed: 'false' });
			const { composeHash: composeHash, deviceId: deviceId } = prepared;
			await (0, _flow_approval_js__WEBPACK_IMPORTED_MODULE_2__.j)(session, {
				cvm: cvm,
				provisioned: {
					...provisioned,
					composeHash: composeHash,
					deviceId: deviceId ?? provisioned.deviceId,
				},
			});
			step.report.nextStep = [
				'# After the approval:',
				'with:',
				'  mode: commit',
				'  api_key: ${{ secrets.PHALA_CLOUD_API_KEY }}',
				`  cvm_id: ${cvm.id}`,
				'  commit_token: ${{ secrets.COMMIT_TOKEN }} # the output `commit_token` of this step',
				`  expected_compose_hash: ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(composeHash)}`,
				'  transaction_hash: # of the approval; may stay empty',
			].join('\n');
			step.finish(
				'prepared',
				'Prepared: the update waits for its approval and for `mode: commit` with the output `commit_token`. Nothing was started.',
			);
		}
		function changedFields(target, live, env) {
			const fields = [
				'docker_compose_file',
				'pre_launch_script',
				'allowed_envs',
				'public_logs',
				'public_sysinfo',
				'public_tcbinfo',
			];
			const changed = fields.filter(
				(field) => JSON.stringify(target[field]) !== JSON.stringify(live[field]),
			);
			return {
				...Object.fromEntries(changed.map((field) => [field, target[field]])),
				...(env === void 0 ? {} : { encrypted_env: env.sealed }),
			};
		}
	},
};
