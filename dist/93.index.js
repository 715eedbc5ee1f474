export const id = 93;
export const ids = [93];
export const modules = {
	2150: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => Contradicted });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		class Contradicted extends _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G {}
	}),
	4093: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			recover: () => recover,
			showDiagnosis: () => showDiagnosis,
			takeBack: () => takeBack,
		});
		var busy_queue = __webpack_require__(9176);
		var external_node_util_ = __webpack_require__(7975);
		var private_url = __webpack_require__(359);
		var query_secrets = __webpack_require__(9068);
		var secret = __webpack_require__(5309);
		var attempt = __webpack_require__(117);
		const SHARE_OF_API = 0.6;
		const LOG_TIMEOUT_MS = 8e3;
		const MOST_LOGS = 5;
		const MOST_LINES = 60;
		const MOST_LOG_BYTES = 256 * 1024;
		const LONGEST_TAIL = 12e3;
		async function diagnose(
			api,
			{
				apiUrl: apiUrl,
				correlationId: correlationId,
				isLogPublic: isLogPublic,
				timeLimitMs: timeLimitMs,
			},
			visit,
			mask,
			clock,
		) {
			const missing = [];
			const deadline = clock.now() + timeLimitMs;
			const timeOver = clock.sleep(timeLimitMs * SHARE_OF_API);
			const fetched = async (what, reading) => {
				const result = await outcome(reading, timeOver);
				if (result.state === 'read') return result.value;
				missing.push(`${what} ${result.state}.`);
				return;
			};
			const [operations, boot, containers = [], logUrls = new Map(), app] = await Promise.all([
				fetched('The operations', api.operationRecords(5)),
				fetched('The boot state', readBoot(api)),
				fetched('The containers', api.containers()),
				fetched('The addresses of the logs', api.logUrls()),
				fetched('The app compose', api.appCompose()),
			]);
			const sources = [
				...containers
					.toSorted((a, b) => Number(a.state === 'running') - Number(b.state === 'running'))
					.flatMap(({ name: name, log: log }) =>
						log === void 0 ? [] : [{ name: name, url: log }],
					),
				...[...logUrls].map(([name, url]) => ({ name: `CVM ${name}`, url: url })),
			];
			mask(sources.flatMap(({ url: url }) => secretsOf(url)));
			const isSecret = isLogPublic && app?.publicLogs !== true;
			if (sources.length === 0) missing.push('The API gives no address of a log.');
			else if (isSecret)
				missing.push(
					"The CVM's logs are private. Everybody may be able to read the log of this run, so they are not shown here: see them in the dashboard.",
				);
			const logs = await Promise.all(
				sources.slice(0, isSecret ? 0 : MOST_LOGS).map(async ({ name: name, url: url }) => {
					const tail = await readTail(url, apiUrl, visit, deadline - clock.now());
					const problem = 'problem' in tail ? tail.problem : tail.text === '' ? 'is empty' : void 0;
					if (problem !== void 0) missing.push(`The log of ${name} ${problem}.`);
					return 'problem' in tail || tail.text === '' ? [] : [{ name: name, text: tail.text }];
				}),
			);
			return {
				operation:
					correlationId === void 0
						? operations?.[0]
						: operations?.find((operation) => operation.correlationId === correlationId),
				bootProgress: boot?.bootProgress,
				bootError: boot?.bootError,
				containers: containers,
				logs: logs.flat(),
				missing: missing,
			};
		}
		async function readBoot(api) {
			const { vmUuid: vmUuid } = await api.cvm();
			return vmUuid === void 0 ? void 0 : api.bootState(vmUuid);
		}
		async function outcome(reading, timeOver) {
			const work = reading.then(
				(value) => ({ state: 'read', value: value }),
				(error) => ({
					state: (0, attempt.H0)(error) ? 'may not be read with this login' : 'could not be read',
				}),
			);
			const limit = timeOver.then(() => ({ state: 'did not come in time' }));
			return Promise.race([work, limit]);
		}
		function secretsOf(url) {
			return [url, ...(0, query_secrets.W)(URL.parse((0, secret._)(url))?.searchParams ?? [])];
		}
		async function readTail(address, apiUrl, visit, timeLeftMs) {
			if (timeLeftMs <= 0) return { problem: 'did not come in time' };
			const url = URL.parse((0, secret._)(address));
			if (url === null) return { problem: 'has an address that is not https' };
			const refusal = (0, private_url.wH)(url, apiUrl);
			if (refusal !== void 0) return { problem: `has an address ${refusal}` };
			for (const [name, value] of Object.entries({
				tail: String(MOST_LINES),
				lines: String(MOST_LINES),
				text: 'true',
				bare: 'true',
				timestamps: 'true',
			}))
				url.searchParams.set(name, value);
			const timeoutMs = Math.min(timeLeftMs, LOG_TIMEOUT_MS);
			const visited = await visit(url, { timeoutMs: timeoutMs, maxBytes: MOST_LOG_BYTES });
			if ('problem' in visited) return { problem: `could not be read: ${visited.problem}` };
			const { status: status, body: body } = visited.answer;
			if (status !== 200) return { problem: `could not be read: HTTP ${status}` };
			if (Buffer.byteLength(body) >= MOST_LOG_BYTES) return { problem: 'is too long to be read' };
			return { text: tailOf(body) };
		}
		function tailOf(log) {
			const lines = (0, external_node_util_.stripVTControlCharacters)(log)
				.split(/\r\n|[\n\r]/)
				.map((line) => line.replace(/[^\P{Cc}\t]/gu, ''))
				.filter((line) => line.trim() !== '')
				.slice(-MOST_LINES);
			let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
			while (length > LONGEST_TAIL && lines.length > 1) length -= (lines.shift() ?? '').length + 1;
			return length > LONGEST_TAIL ? '(one line that is too long to show)' : lines.join('\n');
		}
		var redeploy = __webpack_require__(9725);
		var failure = __webpack_require__(2571);
		var api_error = __webpack_require__(6367);
		var api = __webpack_require__(4311);
		var cvm_id = __webpack_require__(8584);
		var diagnosis_text = __webpack_require__(9027);
		var live_text = __webpack_require__(6236);
		var attestation = __webpack_require__(2150);
		var app_health = __webpack_require__(9274);
		const DIAGNOSIS_MS = 3e4;
		const EVIDENCE_MS = 5e3;
		const AFTER_REFUSAL =
			'The CVM stays as the failed update left it: deploy a commit that works, or resolve the refusal and use `mode: rollback`.';
		const LETTING_GO_MS = 12e4;
		async function recover(session, triggered, failed) {
			const { step: step } = session;
			step.report.leftBehind = notPutBack(failed);
			step.log.info(failed.message);
			const { accepted: accepted, earlier: earlier } = triggered;
			const timeLimitMs = typeof earlier === 'object' ? EVIDENCE_MS : DIAGNOSIS_MS;
			if (!(failed instanceof attestation.r))
				await showDiagnosis(session, accepted.correlationId, timeLimitMs);
			step.signal.throwIfAborted();
			if (earlier === void 0) return failed;
			return typeof earlier === 'string'
				? notRolledBack(failed, earlier, void 0)
				: putBack(session, triggered, failed, earlier);
		}
		function notRolledBack(failed, why, next) {
			return new failure.HR(`${failed.message} It was not rolled back. ${why}`, {
				next: next ?? failed.next,
				cause: failed,
			});
		}
		async function putBack(session, triggered, failed, earlier) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const { revision: revision } = earlier;
			const hash = (0, cvm_id.Zu)(revision.composeHash);
			step.log.info(`Rolling back to revision ${revision.id}, compose hash ${hash}`);
			const queue = new busy_queue.xb(api, Math.max(LETTING_GO_MS, inputs.queue.timeoutMs), pace);
			const rollback = { state: 'no' };
			const undone = await recover_outcome(
				step.timed('rolling back', () =>
					(0, redeploy.yl)(
						api,
						earlier,
						triggered,
						queue,
						inputs.waiting.timeoutMs,
						pace,
						(state) => {
							rollback.state = state;
							noteRollback(session, triggered, failed, earlier, state);
						},
					),
				),
			);
			if (undone instanceof failure.HR) {
				if (rollback.state === 'no') {
					const next = undone instanceof api_error.h ? AFTER_REFUSAL : undone.next;
					return notRolledBack(failed, undone.message, next);
				}
				return new failure.HR(`${failed.message} The rollback failed, too. ${undone.message}`, {
					next: 'Look at the CVM in the dashboard: it may run neither the new revision nor the one before.',
					cause: undone,
				});
			}
			step.report.aftermath = rollback.state === 'no' ? 'untouched' : 'put back';
			step.setStatus('rolled_back');
			step.noteCvm(undone);
			const health = await recover_outcome(
				(0, app_health.sP)(
					session,
					undone,
					(0, live_text.a5)((0, live_text.DM)(earlier.appCompose?.composeText)),
				).then(() => {}),
			);
			const doubt =
				health instanceof failure.HR ? ` But its health is in doubt. ${health.message}` : '';
			const result =
				rollback.state === 'no'
					? 'Nothing had to be rolled back: the CVM still runs the revision before'
					: 'It was rolled back: the CVM runs the revision before again';
			return new redeploy._d(`${failed.message} ${result}, compose hash ${hash}.${doubt}`, {
				next: 'Correct the cause and run the step again. Env values are no part of a revision: the CVM keeps those that it was given last.',
				cause: failed,
				isWell: health === void 0,
			});
		}
		async function takeBack(session, triggered) {
			const { api: api, inputs: inputs, pace: pace, queue: queue, step: step } = session;
			const { change: change, earlier: earlier } = triggered;
			if (typeof earlier !== 'object') return earlier ?? 'There is no revision to go back to.';
			const { revision: revision } = earlier;
			step.log.info(
				`Rolling back to revision ${revision.id}, compose hash ${(0, cvm_id.Zu)(revision.composeHash)}`,
			);
			const back = { name: 'rollback', composeHash: revision.composeHash };
			const done = await recover_outcome(
				step.timed('rolling back', async () => {
					const cvm = await (0, redeploy.yl)(
						api,
						earlier,
						triggered,
						queue,
						inputs.waiting.timeoutMs,
						pace,
						(state) => {
							step.report.change = state === 'no' ? change : back;
							step.report.triggered = state === 'no' ? 'yes' : state;
						},
					);
					step.noteCvm(cvm);
					step.setStatus('rolled_back');
					await (0, app_health.sP)(
						session,
						cvm,
						(0, live_text.a5)((0, live_text.DM)(earlier.appCompose?.composeText)),
					);
				}),
			);
			return done instanceof failure.HR ? done.message : void 0;
		}
		function noteRollback(
			{ step: { report: report } },
			{ change: change },
			failed,
			{ revision: revision },
			state,
		) {
			if (state === 'no') {
				report.change = change;
				report.triggered = 'yes';
				report.leftBehind = notPutBack(failed);
			} else {
				report.change = { name: 'rollback', composeHash: revision.composeHash };
				report.triggered = state;
				delete report.leftBehind;
			}
		}
		function notPutBack({ message: message }) {
			return { yes: `${message} Nothing was rolled back.` };
		}
		async function recover_outcome(work) {
			try {
				return await work;
			} catch (problem) {
				if (problem instanceof failure.HR && !(problem instanceof failure.cJ)) return problem;
				throw problem;
			}
		}
		async function showDiagnosis(session, correlationId, timeLimitMs = DIAGNOSIS_MS) {
			const { step: step, target: target, visit: visit } = session;
			const { log: log } = step;
			const diagnosis = await step.timed('diagnosing', () =>
				diagnose(
					new api.V(session.hastyClient, target.cvmId),
					{
						apiUrl: target.apiUrl,
						correlationId: correlationId,
						isLogPublic: step.isLogPublic(),
						timeLimitMs: timeLimitMs,
					},
					visit,
					step.mask,
					step.clock,
				),
			);
			step.report.diagnosis = diagnosis;
			for (const line of (0, diagnosis_text.dc)(diagnosis)) log.info(line);
			for (const { name: name, text: text } of diagnosis.logs)
				log.block(`The end of the log of ${name}`, text);
		}
	}),
};
