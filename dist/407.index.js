export const id = 407;
export const ids = [407];
export const modules = {
	3407: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			showSigning: () => showSigning,
			signApproval: () => signApproval,
		});
		var failure = __webpack_require__(2571);
		var calls = __webpack_require__(8240);
		var hex = __webpack_require__(1396);
		class RpcProblem extends failure.HR {
			refusal;
			passing;
			retryAfterMs;
			constructor(
				message,
				{ refusal: refusal, passing: passing, retryAfterMs: retryAfterMs, cause: cause },
			) {
				super(message, {
					next: 'Check `chain_rpc_url`, and that its server is up and takes requests; then run this step again.',
					cause: cause,
				});
				this.refusal = refusal;
				this.passing = passing;
				this.retryAfterMs = retryAfterMs;
			}
		}
		const TOO_MANY = /rate.?limit|too many requests|limit exceeded|capacity|throttl/i;
		function isTooMany(refusal) {
			const { code: code, text: text } = refusal;
			return !isRevert(refusal) && (code === -32005 || code === 429 || TOO_MANY.test(text));
		}
		const REVERT_CODES = [3, -32015];
		const REVERTED =
			/revert|invalid (?:opcode|jump)|bad instruction|VM (?:execution error|exception)|out of gas|gas required exceeds/i;
		function isRevert({ code: code, data: data, text: text }) {
			return data !== void 0 || REVERT_CODES.includes(code) || REVERTED.test(text);
		}
		function isNoSuchMethod({ code: code, text: text }) {
			return code === -32601 || /method.*not (?:supported|found|available)/i.test(text);
		}
		function noneWhereReverted(error) {
			const refusal = error instanceof RpcProblem ? error.refusal : void 0;
			if (refusal === void 0 || !isRevert(refusal)) throw error;
		}
		const ERROR_STRING = '0x08c379a0';
		const PANIC = '0x4e487b71';
		const NOT_OWNER = '0x118cdaa7';
		const LONGEST_REASON = 200;
		function reasonIn({ data: data, text: text }) {
			return (data === void 0 ? void 0 : reasonOf(data)) ?? text;
		}
		function reasonOf(data) {
			const rest = data.slice(10);
			switch (data.slice(0, 10).toLowerCase()) {
				case ERROR_STRING:
					return stringIn(rest);
				case PANIC:
					return `the contract panicked (code 0x${rest.replace(/^0+/, '')})`;
				case NOT_OWNER:
					return `0x${rest.slice(24, 64)} is not the owner (OwnableUnauthorizedAccount)`;
				default:
					return data === '0x' ? void 0 : `the contract reverted with ${data.slice(0, 10)}`;
			}
		}
		function stringIn(rest) {
			const bytes = Buffer.from(rest.slice(128, 128 + 2 * LONGEST_REASON), 'hex');
			const length = Number.parseInt(rest.slice(64, 128), 16);
			const reason = bytes
				.subarray(0, length)
				.toString('latin1')
				.replaceAll(/[^\x20-\x7e]/g, '');
			return reason === '' ? void 0 : `"${reason}"`;
		}
		const GET_THRESHOLD = '0xe75235b8';
		const EVENTS = {
			addComposeHash: '0xfecb34306dd9d8b785b54d65489d06afc8822a0893ddacedff40c50a4942d0af',
			addDevice: '0x67fc71ab96fe3fa3c6f78e9a00e635d591b7333ce611c0380bc577aac702243b',
		};
		class AppContract {
			#chain;
			#wanted;
			constructor(chain, wanted) {
				this.#chain = chain;
				this.#wanted = wanted;
			}
			async owner() {
				const { contract: contract, chainId: chainId } = this.#wanted;
				const answer = await this.#read('owner').catch(noneWhereReverted);
				if (answer === void 0 || answer === '0x')
					throw new failure.HR(
						`There is no contract with an owner at ${contract} on chain ${chainId}, as the RPC server sees it.`,
						{
							next: 'Check that `chain_rpc_url` leads to the chain itself, and not to a copy of it.',
						},
					);
				return addressIn(answer);
			}
			async pendingOwner() {
				const answer = await this.#read('pendingOwner').catch(noneWhereReverted);
				return answer === void 0 || isZero(answer) ? void 0 : addressIn(answer);
			}
			async missing() {
				const { composeHashes: composeHashes, deviceIds: deviceIds } = this.#wanted;
				const [anyDevice, devices, hashes] = await Promise.all([
					this.#allows('allowAnyDevice'),
					this.#notOn('allowedDeviceIds', deviceIds),
					this.#notOn('allowedComposeHashes', composeHashes),
				]);
				return [
					...(anyDevice ? [] : devices.map((device) => allowing('addDevice', device))),
					...hashes.map((hash) => allowing('addComposeHash', hash)),
				];
			}
			async isSafe(owner) {
				const answer = await this.#chain
					.call(owner, GET_THRESHOLD, `Reading what ${owner} is`)
					.catch(noneWhereReverted);
				return answer !== void 0 && !isZero(answer);
			}
			async simulate({ name: name, data: data }, from) {
				const { contract: contract } = this.#wanted;
				const doing = `Simulating ${name} as ${from}`;
				try {
					await this.#chain.call(contract, data, doing, from);
					return await this.#chain.estimateGas(contract, data, from, doing);
				} catch (error) {
					const refusal = error instanceof RpcProblem ? error.refusal : void 0;
					if (refusal === void 0 || !isRevert(refusal)) throw error;
					throw new failure.HR(
						`${doing} failed, so it would fail on the chain as well: ${reasonIn(refusal)}.`,
						{ next: `Look at the contract ${contract}: it does not take this call.`, cause: error },
					);
				}
			}
			confirms({ name: name, argument: argument }, { logs: logs }) {
				return logs.some(
					({ address: address, data: data, topics: topics }) =>
						(0, hex.xU)(address, this.#wanted.contract) &&
						topics[0] === EVENTS[name] &&
						(0, hex.Vm)(data) === (0, hex.Vm)(argument),
				);
			}
			async #notOn(list, values) {
				const allowed = await Promise.all(values.map((value) => this.#allows(list, value)));
				return values.filter((_, index) => allowed[index] !== true);
			}
			async #allows(name, ...args) {
				const answer = await this.#read(name, ...args).catch(noneWhereReverted);
				return answer !== void 0 && !isZero(answer);
			}
			#read(name, ...args) {
				const { contract: contract } = this.#wanted;
				return this.#chain.call(
					contract,
					(0, calls.l)(name, ...args),
					`Reading ${name} of ${contract}`,
				);
			}
		}
		function allowing(name, argument) {
			return {
				name: name,
				argument: `0x${(0, hex.Vm)(argument)}`,
				data: (0, calls.l)(name, argument),
			};
		}
		function addressIn(answer) {
			return `0x${(0, hex.Vm)(answer).slice(-40)}`;
		}
		function isZero(answer) {
			return /^0x0*$/.test(answer);
		}
		var json = __webpack_require__(3659);
		const USUAL_TIP = 10n ** 8n;
		const LONGEST_QUANTITY = 66;
		class Chain {
			#rpc;
			constructor(rpc) {
				this.#rpc = rpc;
			}
			id() {
				return this.#count('eth_chainId', [], 'Reading the chain id');
			}
			balance(account) {
				return this.#quantity(
					'eth_getBalance',
					[account, 'latest'],
					`Reading the balance of ${account}`,
				);
			}
			transactionCount(account, block) {
				const doing = `Reading the nonce of ${account}`;
				return this.#count('eth_getTransactionCount', [account, block], doing);
			}
			async isContract(address) {
				const doing = `Reading what is at ${address}`;
				const code = await this.#bytes('eth_getCode', [address, 'latest'], doing);
				return code !== '0x' && !code.startsWith('0xef0100');
			}
			call(to, data, doing, from) {
				return this.#bytes('eth_call', [callOf(to, data, from), 'latest'], doing);
			}
			estimateGas(to, data, from, doing) {
				return this.#quantity('eth_estimateGas', [callOf(to, data, from)], doing);
			}
			async fees() {
				const doing = 'Reading the fees of the chain';
				const [block, tip] = await Promise.all([
					this.#rpc.read({
						method: 'eth_getBlockByNumber',
						params: ['latest', false],
						doing: doing,
					}),
					this.#quantity('eth_maxPriorityFeePerGas', [], doing).catch((error) => {
						const refusal = error instanceof RpcProblem ? error.refusal : void 0;
						if (refusal === void 0 || !isNoSuchMethod(refusal)) throw error;
						return USUAL_TIP;
					}),
				]);
				const base = (0, json.O)(block) ? block['baseFeePerGas'] : void 0;
				return { base: quantity(base, doing), tip: tip };
			}
			async receipt(hash) {
				const doing = `Looking for the transaction ${hash}`;
				const method = 'eth_getTransactionReceipt';
				const receipt = await this.#rpc.read({ method: method, params: [hash], doing: doing });
				if (receipt === null) return;
				if (!(0, json.O)(receipt)) throw unexpected(doing);
				return {
					succeeded: quantity(receipt['status'], doing) === 1n,
					blockNumber: quantity(receipt['blockNumber'], doing),
					logs: logsOf(receipt['logs']),
				};
			}
			async knows(hash) {
				const doing = `Looking for the transaction ${hash}`;
				const found = await this.#rpc.read({
					method: 'eth_getTransactionByHash',
					params: [hash],
					doing: doing,
				});
				return found !== null;
			}
			async send(raw, doing) {
				await this.#rpc.once({ method: 'eth_sendRawTransaction', params: [raw], doing: doing });
			}
			async #quantity(method, params, doing) {
				return quantity(
					await this.#rpc.read({ method: method, params: params, doing: doing }),
					doing,
				);
			}
			async #count(method, params, doing) {
				const count = Number(await this.#quantity(method, params, doing));
				if (!Number.isSafeInteger(count)) throw unexpected(doing);
				return count;
			}
			async #bytes(method, params, doing) {
				const bytes = await this.#rpc.read({ method: method, params: params, doing: doing });
				if (!(0, hex.qv)(bytes)) throw unexpected(doing);
				return bytes;
			}
		}
		function callOf(to, data, from) {
			return { to: to, data: data, ...(from === void 0 ? {} : { from: from }) };
		}
		function quantity(value, doing) {
			if (!(0, hex.qv)(value) || value === '0x' || value.length > LONGEST_QUANTITY)
				throw unexpected(doing);
			return BigInt(value);
		}
		function logsOf(value) {
			const logs = Array.isArray(value) ? value : [];
			return logs.filter(json.O).flatMap(({ address: address, data: data, topics: topics }) => {
				const list = Array.isArray(topics) ? topics : [];
				return (0, hex.qv)(address) && (0, hex.qv)(data)
					? [{ address: address, data: data, topics: list.filter(hex.qv) }]
					: [];
			});
		}
		function unexpected(doing) {
			return new RpcProblem(`${doing} failed: the RPC server sent an answer of another form.`, {
				passing: false,
			});
		}
		const GAS_PRICE_ORACLE = '0x420000000000000000000000000000000000000f';
		const GET_L1_FEE = '0x49948e0e';
		async function dataFeeOf(chain, unsigned) {
			const doing = 'Reading what the chain takes for data on Ethereum';
			const answers = await Promise.all(
				unsigned.map((transaction) =>
					chain.call(GAS_PRICE_ORACLE, getL1Fee(transaction), doing).catch(noneWhereReverted),
				),
			);
			return answers.reduce(
				(sum, answer) =>
					sum + (answer === void 0 || answer === '0x' ? 0n : quantity(answer, doing)),
				0n,
			);
		}
		function getL1Fee(transaction) {
			const digits = transaction.slice(2);
			const words = [32, digits.length / 2].map((number) => number.toString(16).padStart(64, '0'));
			return `${GET_L1_FEE}${words.join('')}${digits.padEnd(Math.ceil(digits.length / 64) * 64, '0')}`;
		}
		const WEI_PER_GWEI = 10n ** 9n;
		const WEI_PER_ETH = 10n ** 18n;
		const DIGITS_SHOWN = 3;
		function feesUnder(ceiling, { base: base, tip: tip }) {
			if (base + tip > ceiling)
				throw new failure.HR(
					`The chain asks for ${gweiText(base + tip)} gwei per gas now, and \`chain_max_fee_gwei\` is ${gweiText(ceiling)}.`,
					{ next: 'Run this step again when the fee is lower, or raise `chain_max_fee_gwei`.' },
				);
			const wanted = 2n * base + tip;
			return { maxFeePerGas: wanted < ceiling ? wanted : ceiling, maxPriorityFeePerGas: tip };
		}
		function gweiText(wei) {
			return amountText(wei, WEI_PER_GWEI);
		}
		function etherText(wei) {
			return `${amountText(wei, WEI_PER_ETH)} ETH`;
		}
		function amountText(wei, unit) {
			const digits = unit.toString().length - 1;
			const fraction = (wei % unit).toString().padStart(digits, '0');
			const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
			const shown = fraction.slice(0, zeros + DIGITS_SHOWN).replace(/0+$/, '');
			return shown === '' ? String(wei / unit) : `${wei / unit}.${shown}`;
		}
		const MOST_SENDS = 4;
		const LOOKS_FOR_A_SIGN = 3;
		class NotTaken extends failure.HR {}
		async function sendOnce(chain, signed, name, sending) {
			const arrived = await handOver(chain, signed, name, sending);
			return arrived ? receiptOf(chain, signed, sending) : 'nonce taken';
		}
		async function handOver(chain, { hash: hash, raw: raw }, name, sending) {
			for (let sends = 1; ; sends++)
				try {
					await chain.send(raw, `Sending ${name}`);
					return true;
				} catch (error) {
					if (!(error instanceof RpcProblem)) throw error;
					if (meaningOf(error) === 'known') return true;
					sending.log(`${error.message} Looking for the transaction ${hash} before anything else.`);
					const isKnown = await lookFor(chain, hash, sending);
					if (isKnown === true) return true;
					const meaning = isKnown === 'unanswered' ? 'unclear' : meaningOf(error);
					if (meaning === 'nonce') {
						if (sends === 1) return false;
						return true;
					}
					if (meaning === 'refused' && sends === 1)
						throw new NotTaken(
							`${error.message} The chain does not have the transaction ${hash}.`,
							{ next: nextAfter(error), cause: error },
						);
					if (sends >= MOST_SENDS || sending.clock.now() >= sending.deadline)
						throw new failure.HR(
							`${error.message} Whether the transaction ${hash} was taken is not known: the RPC server does not show it.`,
							{
								next: 'Look it up in a block explorer. Running this step again is harmless: it looks first, and sends only what is missing.',
								cause: error,
							},
						);
					sending.log(`The RPC server does not have it: sending the same transaction again.`);
				}
		}
		async function lookFor(chain, hash, { log: log, pause: pause }) {
			for (let looks = 1; ; looks++) {
				const isKnown = await answered(chain.knows(hash), log);
				if (isKnown === true) return true;
				if (looks >= LOOKS_FOR_A_SIGN) return isKnown;
				await pause();
			}
		}
		async function receiptOf(
			chain,
			{ hash: hash, nonce: nonce },
			{ account: account, clock: clock, deadline: deadline, log: log, pause: pause },
		) {
			for (let misses = 0; ;) {
				const receipt = await answered(chain.receipt(hash), log);
				if (typeof receipt === 'object') return receipt;
				const count = await answered(chain.transactionCount(account, 'latest'), log);
				const isMiss = receipt !== 'unanswered' && count !== 'unanswered' && count > nonce;
				misses = isMiss ? misses + 1 : 0;
				if (misses > LOOKS_FOR_A_SIGN) return 'nonce taken';
				if (clock.now() >= deadline) return 'late';
				await pause();
			}
		}
		async function answered(reading, log) {
			try {
				return await reading;
			} catch (error) {
				if (!(error instanceof RpcProblem)) throw error;
				log(error.message);
				return 'unanswered';
			}
		}
		function meaningOf({ refusal: refusal }) {
			if (refusal === void 0 || isTooMany(refusal)) return 'unclear';
			const { text: text } = refusal;
			if (/already.?known|already imported|known transaction|already exists/i.test(text))
				return 'known';
			if (/nonce.?too.?low|old.?nonce|replacement transaction underpriced|nonce.*used/i.test(text))
				return 'nonce';
			return NOT_TAKEN.test(text) ? 'refused' : 'unclear';
		}
		const NOT_TAKEN =
			/insufficient funds|underpriced|less than block base fee|max fee per gas|intrinsic gas|gas limit|exceeds|invalid sender|chain ?id|not supported|method not found/i;
		function nextAfter({ refusal: refusal }) {
			return /insufficient funds/i.test(refusal?.text ?? '')
				? 'Send some ether to the account of `chain_private_key`: the chain asks for more than was estimated.'
				: 'Run this step again; if it stays, look at `chain_max_fee_gwei` and at the RPC server.';
		}
		var privateKeyToAddress = __webpack_require__(3877);
		var signTransaction = __webpack_require__(286);
		var keccak256 = __webpack_require__(327);
		var serializeTransaction = __webpack_require__(370);
		var secret = __webpack_require__(5309);
		function signerOf(key) {
			return {
				address: (0, privateKeyToAddress.u)(bytesOf(key)),
				sign: async (transaction) => {
					const raw = await (0, signTransaction.W)({
						privateKey: bytesOf(key),
						transaction: ofType2(transaction),
					});
					return { hash: (0, keccak256.S)(raw), raw: raw, nonce: transaction.nonce };
				},
			};
		}
		function unsigned(transaction) {
			return (0, serializeTransaction.b)(ofType2(transaction));
		}
		function ofType2({ fees: fees, ...transaction }) {
			return { type: 'eip1559', ...transaction, ...fees };
		}
		function bytesOf(key) {
			return `0x${(0, secret._)(key).replace(/^0x/i, '')}`;
		}
		const GAS_MARGIN = 25n;
		const MOST_GAS = 300000n;
		const MOST_NONCES = 3;
		const ANY_NONCE = 65535;
		async function planApproval(chain, signer, wanted, ceiling) {
			const contract = new AppContract(chain, wanted);
			await requireChain(chain, wanted.chainId);
			await requireOwner(chain, contract, wanted.contract, signer);
			const [missing, balance, chainFees] = await Promise.all([
				contract.missing(),
				chain.balance(signer),
				chain.fees(),
			]);
			if (missing.length === 0) {
				const fees = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };
				return { signer: signer, calls: [], fees: fees, estimate: 0n, dataFee: 0n, most: 0n };
			}
			const estimates = await Promise.all(missing.map((call) => contract.simulate(call, signer)));
			const fees = feesUnder(ceiling, chainFees);
			const calls = missing.map((call, index) => {
				const estimate = estimates[index] ?? 0n;
				requireUsualGas(call, estimate, wanted.contract);
				return { ...call, gas: estimate + (estimate * GAS_MARGIN) / 100n };
			});
			const { chainId: chainId, contract: to } = wanted;
			const transactions = calls.map(({ data: data, gas: gas }) =>
				unsigned({ chainId: chainId, nonce: ANY_NONCE, to: to, data: data, gas: gas, fees: fees }),
			);
			const dataFee = await dataFeeOf(chain, transactions);
			const plan = {
				signer: signer,
				calls: calls,
				fees: fees,
				dataFee: dataFee,
				...costOf(estimates, calls, fees, chainFees, dataFee),
			};
			requireMoney(plan, balance);
			return plan;
		}
		async function approve(chain, signer, wanted, ceiling, approving) {
			for (let nonces = 1; ; nonces++) {
				const plan = await planApproval(chain, signer.address, wanted, ceiling);
				approving.planned(plan);
				if (plan.calls.length === 0) return { kind: 'allowed' };
				const nonce = await freeNonce(chain, signer.address, approving);
				if (typeof nonce === 'object') return nonce;
				if (nonce === 'others') continue;
				const ended = await sendAll(chain, signer, wanted, plan, nonce, approving);
				if (ended !== 'nonce taken') return ended;
				if (nonces >= MOST_NONCES)
					throw new failure.HR(
						`Other transactions of ${signer.address} took the nonce ${MOST_NONCES} times in a row.`,
						{
							next: 'Let one run at a time use this key (`concurrency`), and run this step again.',
						},
					);
				approving.log(
					`Another transaction of ${signer.address} has taken the nonce ${nonce}, so this one cannot take effect: looking again at what is missing.`,
				);
				await approving.pause();
			}
		}
		async function sendAll(
			chain,
			signer,
			{ chainId: chainId, contract: to, ...wanted },
			{ calls: calls, fees: fees },
			firstNonce,
			approving,
		) {
			const contract = new AppContract(chain, { chainId: chainId, contract: to, ...wanted });
			for (const [index, call] of calls.entries()) {
				if (isLate(approving)) return { kind: 'late', waitingFor: void 0 };
				const { data: data, gas: gas } = call;
				const nonce = firstNonce + index;
				const signed = await signer.sign({
					chainId: chainId,
					nonce: nonce,
					to: to,
					data: data,
					gas: gas,
					fees: fees,
				});
				const own = { call: call, hash: signed.hash };
				approving.log(`Signed: ${call.name}(${call.argument}), transaction ${signed.hash}`);
				approving.keep(own);
				const sending = { ...approving, account: signer.address };
				const receipt = await sendOnce(chain, signed, call.name, sending).catch((error) => {
					if (error instanceof NotTaken) approving.drop(own);
					throw error;
				});
				if (receipt === 'nonce taken') {
					approving.drop(own);
					return receipt;
				}
				if (receipt === 'late') return { kind: 'late', waitingFor: own };
				if (!receipt.succeeded) throw await reverted(contract, own, signer.address);
				if (!contract.confirms(call, receipt))
					throw new failure.HR(
						`The transaction ${signed.hash} is in block ${receipt.blockNumber}, but the contract ${to} does not say that it did ${call.name}.`,
						{
							next: 'Look at the contract: it may be another version than dstack\u2019s `DstackApp`.',
						},
					);
				approving.log(`In block ${receipt.blockNumber}: ${call.name}, transaction ${signed.hash}`);
			}
			return { kind: 'allowed' };
		}
		async function freeNonce(chain, account, approving) {
			for (let looks = 0; ; looks++) {
				const [latest, pending] = await Promise.all([
					chain.transactionCount(account, 'latest'),
					chain.transactionCount(account, 'pending'),
				]);
				if (pending <= latest) return looks === 0 ? latest : 'others';
				if (looks === 0)
					approving.log(
						`${account} has sent transactions that are in no block yet (nonce ${latest}): waiting for them.`,
					);
				if (isLate(approving)) return { kind: 'held up', nonce: latest };
				await approving.pause();
			}
		}
		function isLate({ clock: clock, deadline: deadline }) {
			return clock.now() >= deadline;
		}
		async function reverted(contract, { call: call, hash: hash }, from) {
			const why = await contract.simulate(call, from).then(
				() => 'the same call would go through now',
				(error) => {
					if (!(error instanceof failure.HR)) throw error;
					return error.message;
				},
			);
			return new failure.HR(
				`The contract reverted the transaction ${hash} (${call.name}), which cost its gas. ${why}`,
				{
					next: 'Look at the transaction in a block explorer; running this step again signs a new one.',
				},
			);
		}
		async function requireChain(chain, wanted) {
			const actual = await chain.id();
			if (actual === wanted) return;
			throw new failure.HR(
				`\`chain_rpc_url\` leads to chain ${actual}, and the app's contract is on chain ${wanted}.`,
				{ next: `Set \`chain_rpc_url\` to an RPC server of chain ${wanted}.` },
			);
		}
		async function requireOwner(chain, contract, address, signer) {
			const owner = await contract.owner();
			if ((0, hex.xU)(owner, signer)) return;
			if (await chain.isContract(owner)) {
				const isSafe = await contract.isSafe(owner);
				throw new failure.HR(
					`The owner of ${address} is ${owner}, ${isSafe ? 'a Safe' : 'a contract'}: no single key can approve for it.`,
					{
						next: `Remove \`chain_private_key\`, and ${isSafe ? 'propose the call to the owners of the Safe' : 'have the call made by the rules of that contract'}: with \`mode: prepare\` before and \`mode: commit\` after the vote, or with \`approval_timeout\`.`,
					},
				);
			}
			const isNext =
				(await contract.pendingOwner().then((next) => next && (0, hex.xU)(next, signer))) ?? false;
			throw new failure.HR(
				isNext
					? `${signer}, the account of \`chain_private_key\`, is to become the owner of ${address}, but has not accepted it: the owner is still ${owner}.`
					: `${signer}, the account of \`chain_private_key\`, is not the owner of ${address}: that is ${owner}.`,
				{
					next: isNext
						? 'Call `acceptOwnership()` of the contract with this key, then run this step again.'
						: 'Give the key of the owner, or make this account the owner (`transferOwnership`, then `acceptOwnership`).',
				},
			);
		}
		function requireUsualGas({ name: name }, estimate, contract) {
			if (estimate <= MOST_GAS) return;
			throw new failure.HR(
				`${name} would take ${estimate} gas, as the RPC server estimates it; it takes about 55,000, and more than ${MOST_GAS} is never paid for.`,
				{
					next: `Check \`chain_rpc_url\` with another server. If that says the same, look at the contract ${contract}: it is no app's contract of dstack.`,
				},
			);
		}
		function costOf(
			estimates,
			calls,
			{ maxFeePerGas: maxFeePerGas },
			{ base: base, tip: tip },
			dataFee,
		) {
			const total = (amounts) => amounts.reduce((sum, one) => sum + one, 0n);
			return {
				estimate: total(estimates) * (base + tip) + dataFee,
				most: total(calls.map(({ gas: gas }) => gas)) * maxFeePerGas + 2n * dataFee,
			};
		}
		function requireMoney(
			{ signer: signer, calls: calls, fees: fees, dataFee: dataFee, most: most },
			balance,
		) {
			if (balance >= most) return;
			const names = calls.map(({ name: name }) => name).join(' and ');
			const forData = dataFee === 0n ? '' : `, and ${etherText(2n * dataFee)} for data on Ethereum`;
			throw new failure.HR(
				`${signer}, the account of \`chain_private_key\`, has ${etherText(balance)}; ${names} may take ${etherText(most)} (at ${gweiText(fees.maxFeePerGas)} gwei per gas${forData}).`,
				{ next: `Send some ether to ${signer} on this chain, then run this step again.` },
			);
		}
		var lib = __webpack_require__(4942);
		var cut = __webpack_require__(5505);
		var exchange = __webpack_require__(1823);
		var retry = __webpack_require__(8902);
		const REQUEST_TIMEOUT_MS = 1e4;
		const SHORTEST_TIMEOUT_MS = 1e3;
		const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;
		const LONGEST_TEXT = 300;
		class Rpc {
			#options;
			#http;
			#id = 0;
			constructor(options) {
				this.#options = options;
				this.#http = new lib.Qq(options.userAgent, [], {
					allowRedirects: false,
					allowRetries: false,
					keepAlive: true,
					socketTimeout: REQUEST_TIMEOUT_MS,
				});
				options.signal.addEventListener('abort', () => {
					this.#http.dispose();
				});
			}
			async read(request) {
				const {
					baseMs: baseMs,
					clock: clock,
					deadline: deadline,
					log: log,
					random: random,
				} = this.#options;
				return (0, retry.LH)(
					() => this.once(request),
					(error) =>
						error instanceof RpcProblem
							? { error: error, repeatable: error.passing, retryAfterMs: error.retryAfterMs }
							: void 0,
					(error, retry, delayMs) => {
						log(`Retry ${retry} in ${(delayMs / 1e3).toFixed(1)} s: ${error.message}`);
					},
					{
						baseMs: baseMs,
						capMs: 5e3,
						maxRetries: 6,
						budgetMs: Math.max(0, deadline - clock.now()),
					},
					clock,
					random,
				);
			}
			async once({ method: method, params: params, doing: doing }) {
				this.#id += 1;
				const body = JSON.stringify({
					jsonrpc: '2.0',
					id: this.#id,
					method: method,
					params: params,
				});
				const answer = await this.#exchange(doing, body);
				return this.#resultOf(doing, answer);
			}
			async #exchange(doing, body) {
				const {
					clock: clock,
					deadline: deadline,
					scrub: scrub,
					signal: signal,
					url: url,
				} = this.#options;
				const leftMs = Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now());
				try {
					return await (0, exchange.c)(
						this.#http,
						{
							method: 'POST',
							url: (0, secret._)(url),
							body: body,
							headers: { accept: 'application/json', 'content-type': 'application/json' },
						},
						{
							timeoutMs: Math.max(SHORTEST_TIMEOUT_MS, leftMs),
							maxBytes: LARGEST_ANSWER_BYTES,
							longer: 'refuse',
							signal: signal,
						},
					);
				} catch (error) {
					if (!(error instanceof exchange.g)) throw error;
					throw new RpcProblem(`${doing} failed: the RPC server ${scrub(error.message)}.`, {
						passing: !error.permanent,
						cause: error.cause,
					});
				}
			}
			#resultOf(doing, answer) {
				const { status: status } = answer;
				const retryAfter = (0, retry.Vs)(answer.header('retry-after'), this.#options.clock.date());
				const parsed = jsonOf(answer.body);
				const refusal = this.#refusalIn(parsed);
				if (refusal !== void 0)
					throw new RpcProblem(`${doing} was refused by the RPC server: ${refusal.text}.`, {
						refusal: refusal,
						passing: isTooMany(refusal) || status === 429 || status >= 500,
						retryAfterMs: retryAfter,
					});
				if (status === 200 && (0, json.O)(parsed) && 'result' in parsed) return parsed['result'];
				const problem =
					status === 200 ? 'sent an answer that is not JSON-RPC' : `answered HTTP ${status}`;
				throw new RpcProblem(`${doing} failed: the RPC server ${problem}.`, {
					passing: status === 429 || status === 408 || status >= 500,
					retryAfterMs: retryAfter,
				});
			}
			#refusalIn(parsed) {
				const error = (0, json.O)(parsed) ? parsed['error'] : void 0;
				if (!(0, json.O)(error)) return;
				const { code: code, data: data, message: message } = error;
				const text = typeof message === 'string' ? message : 'no reason given';
				return {
					code: typeof code === 'number' ? code : void 0,
					text: (0, cut.J)(this.#options.scrub(text).replaceAll(/\s+/g, ' '), LONGEST_TEXT).replace(
						/\.$/,
						'',
					),
					data: (0, hex.qv)(data) ? data : void 0,
				};
			}
		}
		function jsonOf(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		var deploy_pace = __webpack_require__(3988);
		var cvm_id = __webpack_require__(8584);
		var session = __webpack_require__(5831);
		var drift = __webpack_require__(2024);
		function requireSignable(session, all) {
			requireOne('the app', [
				['`cvm_id`', (0, cvm_id.No)(session.target.cvmId)],
				...all.flatMap(appsIn),
			]);
			requireOne('the chain', all.flatMap(chainsIn));
			for (const { approval: approval, request: request } of all) {
				const { cvm: cvm } = approval.proposal;
				requireOne(`the device of ${cvm.name}`, [
					['the CVM', bare(cvm.deviceId)],
					['the provisioning', bare(request.deviceId)],
				]);
			}
			const reviewed = session.inputs.review.expectedComposeHash?.split('\n') ?? [];
			for (const { approval: approval, request: request } of all) {
				const own = (0, drift.Q8)(approval.proposal.provisioned.document);
				const { composeHash: composeHash } = request;
				if ((0, cvm_id.df)(own, composeHash) || reviewed.includes(composeHash)) continue;
				throw new failure.HR(
					`The API gives the compose hash ${composeHash} for what was provisioned, whose own hash is ${own}. What stands behind the hash of the API is not known here, so it is not signed.`,
					{
						next: `If that hash was reviewed, set \`expected_compose_hash: ${composeHash}\`; with it, the step signs. Else remove \`chain_private_key\`, and approve by hand what you have seen.`,
					},
				);
			}
		}
		function appsIn({
			approval: {
				proposal: { cvm: cvm, provisioned: provisioned },
			},
			request: request,
		}) {
			const said = [
				[`the CVM ${cvm.name}`, cvm.appId],
				['the provisioning', provisioned.appId],
				['what is to be approved', request.appContract],
				['`kms-info`', request.owner?.contract],
				['`is-allowed`', request.allowance?.contract],
			];
			return said.map(([where, what]) => [where, what && ((0, cvm_id.No)(what) ?? what)]);
		}
		function chainsIn({
			approval: {
				proposal: { cvm: cvm, provisioned: provisioned },
			},
			request: request,
		}) {
			const said = [
				[`the CVM ${cvm.name}`, cvm.chainId],
				['the provisioning', provisioned.kms?.chainId],
				['what is to be approved', request.chainId],
				['`kms-info`', request.owner?.chainId],
			];
			return said.map(([where, what]) => [where, what === void 0 ? void 0 : String(what)]);
		}
		function requireOne(what, said) {
			const given = said.filter((one) => one[1] !== void 0);
			const [first] = given;
			const other = given.find(([, name]) => name !== first?.[1]);
			if (first === void 0 || other === void 0) return;
			throw new failure.HR(
				`What is to be approved is not clear: ${what} is ${first[1]} by ${first[0]}, and ${other[1]} by ${other[0]}.`,
				{
					next: 'Look at the CVM in the dashboard. If it stays, ask Phala for help, or remove `chain_private_key` and approve by hand.',
				},
			);
		}
		function bare(id) {
			return id && (0, cvm_id.Zu)(id);
		}
		async function signApproval(session, missing, deadline) {
			const { inputs: inputs, pace: pace, step: step } = session;
			return sayingWhatWasSent(step, async () => {
				requireSignable(session, missing);
				const { chain: chain, signer: signer } = sign_approval_open(session, deadline);
				const wanted = wantedBy(missing);
				const approved = await approve(
					chain,
					signer,
					wanted,
					BigInt(inputs.approval.mostWeiPerGas),
					{
						clock: pace.clock,
						deadline: deadline,
						log: step.log.info,
						pause: () => (0, deploy_pace.v7)(pace, deadline),
						planned: (plan) => {
							show(session, plan);
						},
						keep: (sent) => {
							keep(step, sent, wanted);
						},
						drop: (sent) => {
							drop(step, sent, wanted);
						},
					},
				);
				return stateOf(approved, signer.address);
			});
		}
		async function showSigning(session, missing) {
			const { inputs: inputs, pace: pace, step: step } = session;
			const { mostWeiPerGas: mostWeiPerGas, timeoutMs: timeoutMs } = inputs.approval;
			await sayingWhatWasSent(step, async () => {
				requireSignable(session, missing);
				const { chain: chain, signer: signer } = sign_approval_open(
					session,
					pace.clock.now() + timeoutMs,
				);
				const plan = await step.timed('asking the chain', () =>
					planApproval(chain, signer.address, wantedBy(missing), BigInt(mostWeiPerGas)),
				);
				show(session, plan);
			});
		}
		async function sayingWhatWasSent({ report: report }, work) {
			try {
				return await work();
			} catch (error) {
				if (!(error instanceof failure.HR)) throw error;
				const { transactions: transactions = [] } = report;
				const sent =
					transactions.length === 0
						? 'No transaction was sent.'
						: `Sent by this step: ${transactions.map(transactionText).join(', ')}.`;
				throw new failure.HR(`${error.message} ${sent}`, { next: error.next, cause: error });
			}
		}
		function sign_approval_open({ inputs: inputs, pace: pace, step: step }, deadline) {
			const { clock: clock, log: log, signal: signal } = step;
			const rpc = new Rpc({
				url: given(inputs.approval.rpcUrl),
				userAgent: session._O,
				clock: clock,
				random: step.host.random,
				signal: signal,
				scrub: log.scrub,
				log: log.info,
				baseMs: Math.min(1e3, pace.pollIntervalMs),
				deadline: deadline,
			});
			return { chain: new Chain(rpc), signer: signerOf(given(inputs.approval.privateKey)) };
		}
		function given(secret) {
			if (secret === void 0) throw new TypeError('Signing needs a key and an RPC server');
			return secret;
		}
		function wantedBy(missing) {
			const requests = missing.map(({ request: request }) => request);
			const [first] = requests;
			if (first === void 0 || !(0, hex.qv)(first.appContract))
				throw new TypeError(
					'There is something to be approved, and the address of a contract is hex',
				);
			const deviceIds = distinct(requests.flatMap(({ deviceId: deviceId }) => deviceId ?? []));
			if (!deviceIds.every((id) => /^(?:0x)?[0-9a-f]{64}$/i.test(id)))
				throw new failure.HR(
					'The API names the device of the CVM in a form that no contract takes.',
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			return {
				chainId: first.chainId,
				contract: first.appContract,
				composeHashes: distinct(requests.map(({ composeHash: composeHash }) => composeHash)),
				deviceIds: deviceIds,
			};
		}
		function distinct(values) {
			return [...new Set(values)];
		}
		function show(
			{ step: step },
			{
				signer: signer,
				calls: calls,
				fees: fees,
				dataFee: dataFee,
				estimate: estimate,
				most: most,
			},
		) {
			const forData = dataFee === 0n ? '' : `, of which ${etherText(dataFee)} for data on Ethereum`;
			step.report.signer = signer;
			step.setOutputs({ approver: signer });
			const facts = [
				['Signed by', signer],
				...(calls.length === 0
					? [['To be sent', 'nothing: the contract allows it already']]
					: [
							...calls.map((call) => ['To be sent', callText(call)]),
							[
								'Estimated cost',
								`${etherText(estimate)}${forData}; at most ${etherText(most)}, at ${gweiText(fees.maxFeePerGas)} gwei per gas`,
							],
						]),
			];
			step.report.signing = facts.map(([name = '', value = '']) => [name, value]);
			for (const [name, value] of step.report.signing) step.log.info(`  ${name}: ${value}`);
		}
		function keep(step, { call: call, hash: hash }, wanted) {
			const { transactions: transactions = [] } = step.report;
			const { argument: argument, name: name } = call;
			tellSent(step, [...transactions, { name: name, argument: argument, hash: hash }], wanted);
		}
		function drop(step, { hash: hash }, wanted) {
			const { transactions: transactions = [] } = step.report;
			tellSent(
				step,
				transactions.filter((each) => each.hash !== hash),
				wanted,
			);
		}
		function tellSent(step, transactions, { composeHashes: composeHashes }) {
			const { report: report } = step;
			report.transactions = transactions;
			const list = transactions.map(transactionText).join(', ');
			report.leftBehind = {
				no: `Nothing had been triggered.${list === '' ? '' : ` Signed, so that it may take effect: ${list}.`}`,
			};
			const forHashes = transactions.filter(
				({ argument: argument, name: name }) =>
					name === 'addComposeHash' && composeHashes.some((hash) => (0, cvm_id.df)(hash, argument)),
			);
			step.setOutputs({ transaction_hash: forHashes.map(({ hash: hash }) => hash).join('\n') });
		}
		function transactionText({ name: name, hash: hash }) {
			return `the transaction ${hash} (${name})`;
		}
		function stateOf(approved, signer) {
			switch (approved.kind) {
				case 'allowed':
					return 'the contract allows it, but Phala Cloud does not see that yet';
				case 'held up':
					return `an earlier transaction of ${signer}, with the nonce ${approved.nonce}, is in no block yet and holds up all later ones (if it stays so, replace it by one with this nonce and a higher fee)`;
				case 'late': {
					const { waitingFor: waitingFor } = approved;
					return waitingFor === void 0
						? 'there was no time left to send what is missing'
						: `the transaction ${waitingFor.hash} (${waitingFor.call.name}) was sent, and is not seen in a block yet`;
				}
			}
		}
		function callText({ name: name, argument: argument }) {
			return `${name}(${argument})`;
		}
	}),
};
