export const id = 900;
export const ids = [900, 260];
export const modules = {
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
	5519: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { prepareUpdate: () => prepareUpdate });
		var _deploy_provision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5492);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2260);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3019);
		var _flow_draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9559);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(516);
		var _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(610);
		async function prepareUpdate(session, shipment) {
			const { api: api, step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_3__.pp)(session);
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_5__.B)(
				session,
				live,
				shipment,
				false,
			);
			const { cvm: cvm, provisioned: provisioned, update: update } = proposal;
			(0, _flow_draft_js__WEBPACK_IMPORTED_MODULE_4__.tN)(session, proposal.plan);
			(0, _flow_draft_js__WEBPACK_IMPORTED_MODULE_4__.qw)(session, provisioned.composeHash);
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
					: (0, _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_6__.o)(
							session,
							{ ...proposal, names: update.target.allowedEnvs },
							shipment.env,
						),
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
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.df)(
					prepared.composeHash,
					provisioned.composeHash,
				)
			) {
				step.showFindings([
					{
						level: 'warning',
						rule: 'prepared-hash-differs',
						message: `The prepared update has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(prepared.composeHash)}, not ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(provisioned.composeHash)}, which provision gave.`,
						hint: 'Approve the prepared one: it is what will be committed.',
					},
				]);
				step.announceHash(prepared.composeHash);
				(0, _flow_draft_js__WEBPACK_IMPORTED_MODULE_4__.qw)(session, prepared.composeHash);
			}
			step.setSecretOutput('commit_token', prepared.commitToken);
			step.setSecretOutput('commit_url', prepared.commitUrl);
			step.setOutputs({ changed: 'false' });
			const { composeHash: composeHash, deviceId: deviceId } = prepared;
			await (0, _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_2__.jB)(session, {
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
				`  expected_compose_hash: ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(composeHash)}`,
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
	}),
};
