export const id = 275;
export const ids = [275, 260];
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
	2260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ip: () => sayTimeLeft,
			Jk: () => finishPending,
			MH: () => signMissing,
			jB: () => announceApproval,
			seekApproval: () => seekApproval,
			tD: () => keepApproval,
			u: () => showMissing,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9616);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5597);
		var _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9963);
		var _draft_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9559);
		var _move_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7907);
		async function seekApproval(approval) {
			const { proposal: proposal, session: session } = approval;
			const { approvalTime: approvalTime, inputs: inputs } = session;
			const request = await announceApproval(session, proposal);
			if (!(0, _move_js__WEBPACK_IMPORTED_MODULE_6__.b2)(approval, request.allowance))
				return 'approved';
			const outcome = await approvalTime.within(inputs.approval.timeoutMs, (deadline) =>
				signAndWait(approval, request, deadline),
			);
			if (outcome === 'approved') await requireUnchanged(session, proposal);
			return outcome;
		}
		async function signAndWait(approval, announced, deadline) {
			const { session: session } = approval;
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			let request = announced;
			const signed = await signMissing(
				session,
				[{ approval: approval, request: request }],
				deadline,
			);
			if (inputs.approval.timeoutMs > 0) {
				if (signed !== void 0)
					request = await (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.V6)(api, request);
				const leftMs = sayTimeLeft(session, deadline);
				const allowance = await step.timed('awaiting approval', () =>
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.yQ)(api, request, leftMs, pace),
				);
				request = { ...request, allowance: allowance };
				keepApproval(step, request, allowance?.whole !== true);
				if (allowance?.whole === true) {
					keepPlanApproval(step, 'given');
					step.log.info('The compose hash was approved.');
					return 'approved';
				}
			}
			finishPending(session, [request], {
				isSigned: signed !== void 0,
				state: signed ?? (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__.OU)(request.allowance),
			});
			return 'pending';
		}
		async function signMissing(session, missing, deadline) {
			if (session.inputs.approval.privateKey === void 0) return;
			const { signApproval: signApproval } = await Promise.all([
				__webpack_require__.e(657),
				__webpack_require__.e(538),
				__webpack_require__.e(407),
			]).then(__webpack_require__.bind(__webpack_require__, 3407));
			return session.step.timed('signing the approval', () =>
				signApproval(session, missing, deadline),
			);
		}
		function sayTimeLeft({ pace: pace, step: step }, deadline) {
			const leftMs = Math.max(0, deadline - pace.clock.now());
			step.log.info(`Waiting up to ${Math.ceil(leftMs / 1e3)} s for the approval.`);
			return leftMs;
		}
		async function showMissing(session, missing) {
			if (session.inputs.approval.privateKey === void 0 || missing.length === 0) return;
			const { showSigning: showSigning } = await Promise.all([
				__webpack_require__.e(657),
				__webpack_require__.e(538),
				__webpack_require__.e(407),
			]).then(__webpack_require__.bind(__webpack_require__, 3407));
			await showSigning(session, missing);
		}
		async function announceApproval(
			{ api: api, step: step },
			{ provisioned: provisioned, cvm: cvm },
		) {
			const request = await step.timed('asking the contract', () =>
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.xh)(api, provisioned, cvm),
			);
			const isOpen = (0, _move_js__WEBPACK_IMPORTED_MODULE_6__.b2)(
				{ isNeeded: !provisioned.registered },
				request.allowance,
			);
			keepApproval(step, request, isOpen);
			keepPlanApproval(step, isOpen ? 'needed' : 'given');
			if (!isOpen) {
				const contract = `the app's contract on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)}`;
				step.log.info(
					request.allowance?.whole === true
						? `On-chain approval: ${contract} allows the compose hash.`
						: `On-chain approval: Phala Cloud says that ${contract} allows the compose hash, but could not ask it now.`,
				);
				return request;
			}
			const what =
				request.allowance?.hash === true
					? 'The device of the CVM'
					: 'The compose hash of the update';
			step.log.info(`${what} must be approved on chain before the CVM can run it:`);
			for (const [name, value] of (0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.Z_)(
				request,
			))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function keepPlanApproval(step, approval) {
			const { plan: plan } = step.report;
			if (plan !== void 0)
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_5__.vk)(step, { ...plan, approval: approval });
		}
		function keepApproval(step, request, isOpen) {
			const before = step.report.approval;
			const hadCall =
				before !== void 0 &&
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(before) !== void 0;
			if (isOpen) step.report.approval = request;
			else delete step.report.approval;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				device_call_data:
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data ??
					(hadCall ? '' : void 0),
				approver: step.report.signer ?? request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
		}
		function finishPending(
			{ canSet: canSet, inputs: inputs, step: step, target: target },
			requests,
			{ composeHashes: composeHashes, isSigned: isSigned, state: state },
		) {
			const [request] = requests;
			const hashes = composeHashes ?? [request.composeHash];
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
				...(canSet('cvm_id') ? [`  cvm_id: ${step.report.target?.cvmId ?? target.cvmId}`] : []),
				...(composeHashes === void 0 ? [] : ['  instances: all']),
				...(hashes.length === 1
					? [`  expected_compose_hash: ${hashes[0] ?? ''}`]
					: ['  expected_compose_hash: |', ...hashes.map((hash) => `    ${hash}`)]),
			].join('\n');
			step.setOutputs({
				changed: 'false',
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
			});
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The update to the compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: isSigned
						? 'Run this step again, or give it a longer `approval_timeout`: nothing is sent twice.'
						: `The owner of ${request.appContract} on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} must call ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.ML)(requests)}; then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(
				now.busy ? await queue.waitUntilIdle() : now,
				cvm.composeHash,
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
			const { api: api, step: step, target: target } = session;
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
				...(target.login?.by === 'key' ? ['  api_key: ${{ secrets.PHALA_CLOUD_API_KEY }}'] : []),
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
