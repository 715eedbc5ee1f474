import { createRequire as __WEBPACK_EXTERNAL_createRequire } from 'module';
var __webpack_modules__ = {
	770: ((module, __unused_webpack_exports, __nccwpck_require__) => {
		module.exports = __nccwpck_require__(218);
	}),
	218: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		__nccwpck_require__(9278);
		var tls = __nccwpck_require__(4756);
		var http = __nccwpck_require__(8611);
		var https = __nccwpck_require__(5692);
		var events = __nccwpck_require__(4434);
		__nccwpck_require__(2613);
		var util = __nccwpck_require__(9023);
		exports.httpOverHttp = httpOverHttp;
		exports.httpsOverHttp = httpsOverHttp;
		exports.httpOverHttps = httpOverHttps;
		exports.httpsOverHttps = httpsOverHttps;
		function httpOverHttp(options) {
			var agent = new TunnelingAgent(options);
			agent.request = http.request;
			return agent;
		}
		function httpsOverHttp(options) {
			var agent = new TunnelingAgent(options);
			agent.request = http.request;
			agent.createSocket = createSecureSocket;
			agent.defaultPort = 443;
			return agent;
		}
		function httpOverHttps(options) {
			var agent = new TunnelingAgent(options);
			agent.request = https.request;
			return agent;
		}
		function httpsOverHttps(options) {
			var agent = new TunnelingAgent(options);
			agent.request = https.request;
			agent.createSocket = createSecureSocket;
			agent.defaultPort = 443;
			return agent;
		}
		function TunnelingAgent(options) {
			var self = this;
			self.options = options || {};
			self.proxyOptions = self.options.proxy || {};
			self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
			self.requests = [];
			self.sockets = [];
			self.on('free', function (socket, host, port, localAddress) {
				var options = toOptions(host, port, localAddress);
				for (var i = 0, len = self.requests.length; i < len; ++i) {
					var pending = self.requests[i];
					if (pending.host === options.host && pending.port === options.port) {
						self.requests.splice(i, 1);
						pending.request.onSocket(socket);
						return;
					}
				}
				socket.destroy();
				self.removeSocket(socket);
			});
		}
		util.inherits(TunnelingAgent, events.EventEmitter);
		TunnelingAgent.prototype.addRequest = function (req, host, port, localAddress) {
			var self = this;
			var options = mergeOptions(
				{ request: req },
				self.options,
				toOptions(host, port, localAddress),
			);
			if (self.sockets.length >= this.maxSockets) {
				self.requests.push(options);
				return;
			}
			self.createSocket(options, function (socket) {
				socket.on('free', onFree);
				socket.on('close', onCloseOrRemove);
				socket.on('agentRemove', onCloseOrRemove);
				req.onSocket(socket);
				function onFree() {
					self.emit('free', socket, options);
				}
				function onCloseOrRemove(err) {
					self.removeSocket(socket);
					socket.removeListener('free', onFree);
					socket.removeListener('close', onCloseOrRemove);
					socket.removeListener('agentRemove', onCloseOrRemove);
				}
			});
		};
		TunnelingAgent.prototype.createSocket = function (options, cb) {
			var self = this;
			var placeholder = {};
			self.sockets.push(placeholder);
			var connectOptions = mergeOptions({}, self.proxyOptions, {
				method: 'CONNECT',
				path: options.host + ':' + options.port,
				agent: false,
				headers: { host: options.host + ':' + options.port },
			});
			if (options.localAddress) connectOptions.localAddress = options.localAddress;
			if (connectOptions.proxyAuth) {
				connectOptions.headers = connectOptions.headers || {};
				connectOptions.headers['Proxy-Authorization'] =
					'Basic ' + new Buffer(connectOptions.proxyAuth).toString('base64');
			}
			debug('making CONNECT request');
			var connectReq = self.request(connectOptions);
			connectReq.useChunkedEncodingByDefault = false;
			connectReq.once('response', onResponse);
			connectReq.once('upgrade', onUpgrade);
			connectReq.once('connect', onConnect);
			connectReq.once('error', onError);
			connectReq.end();
			function onResponse(res) {
				res.upgrade = true;
			}
			function onUpgrade(res, socket, head) {
				process.nextTick(function () {
					onConnect(res, socket, head);
				});
			}
			function onConnect(res, socket, head) {
				connectReq.removeAllListeners();
				socket.removeAllListeners();
				if (res.statusCode !== 200) {
					debug('tunneling socket could not be established, statusCode=%d', res.statusCode);
					socket.destroy();
					var error = new Error(
						'tunneling socket could not be established, ' + 'statusCode=' + res.statusCode,
					);
					error.code = 'ECONNRESET';
					options.request.emit('error', error);
					self.removeSocket(placeholder);
					return;
				}
				if (head.length > 0) {
					debug('got illegal response body from proxy');
					socket.destroy();
					error = new Error('got illegal response body from proxy');
					error.code = 'ECONNRESET';
					options.request.emit('error', error);
					self.removeSocket(placeholder);
					return;
				}
				debug('tunneling connection has established');
				self.sockets[self.sockets.indexOf(placeholder)] = socket;
				return cb(socket);
			}
			function onError(cause) {
				connectReq.removeAllListeners();
				debug('tunneling socket could not be established, cause=%s\n', cause.message, cause.stack);
				var error = new Error(
					'tunneling socket could not be established, ' + 'cause=' + cause.message,
				);
				error.code = 'ECONNRESET';
				options.request.emit('error', error);
				self.removeSocket(placeholder);
			}
		};
		TunnelingAgent.prototype.removeSocket = function (socket) {
			var pos = this.sockets.indexOf(socket);
			if (pos === -1) return;
			this.sockets.splice(pos, 1);
			var pending = this.requests.shift();
			if (pending)
				this.createSocket(pending, function (socket) {
					pending.request.onSocket(socket);
				});
		};
		function createSecureSocket(options, cb) {
			var self = this;
			TunnelingAgent.prototype.createSocket.call(self, options, function (socket) {
				var hostHeader = options.request.getHeader('host');
				var tlsOptions = mergeOptions({}, self.options, {
					socket: socket,
					servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host,
				});
				var secureSocket = tls.connect(0, tlsOptions);
				self.sockets[self.sockets.indexOf(socket)] = secureSocket;
				cb(secureSocket);
			});
		}
		function toOptions(host, port, localAddress) {
			if (typeof host === 'string') return { host: host, port: port, localAddress: localAddress };
			return host;
		}
		function mergeOptions(target) {
			for (var i = 1, len = arguments.length; i < len; ++i) {
				var overrides = arguments[i];
				if (typeof overrides === 'object') {
					var keys = Object.keys(overrides);
					for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
						var k = keys[j];
						if (overrides[k] !== void 0) target[k] = overrides[k];
					}
				}
			}
			return target;
		}
		var debug;
		if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG))
			debug = function () {
				var args = Array.prototype.slice.call(arguments);
				if (typeof args[0] === 'string') args[0] = 'TUNNEL: ' + args[0];
				else args.unshift('TUNNEL:');
				console.error.apply(console, args);
			};
		else debug = function () {};
		0;
	}),
	6584: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { s: () => readHex });
		function readHex(text) {
			const digits = text.startsWith('0x') ? text.slice(2) : text;
			if (digits.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(digits)) return;
			return Buffer.from(digits, 'hex');
		}
	}),
	5336: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { q: () => parseJson, s: () => Malformed });
		class Malformed extends Error {}
		function parseJson(text, what = 'it') {
			try {
				return JSON.parse(text);
			} catch {
				throw new Malformed(`${what} is not JSON`);
			}
		}
	}),
	5383: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Ci: () => readPin,
			EJ: () => DEFAULT_TCB,
			a3: () => measurementLines,
			cz: () => pinsOf,
			qi: () => MEASUREMENT_PINS,
			tD: () => readMeasurementPins,
			wn: () => readTcbStatuses,
		});
		var _hex_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6584);
		var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5336);
		var _tcb_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2088);
		const DEFAULT_TCB = [
			'UpToDate',
			'SWHardeningNeeded',
			'ConfigurationNeeded',
			'ConfigurationAndSWHardeningNeeded',
		];
		const MEASUREMENT_PINS = ['mrtd', 'rtmr0', 'rtmr1', 'rtmr2'];
		function pinsOf(pins) {
			return [...MEASUREMENT_PINS, 'os_image_hash', 'key_provider_id'].filter(
				(pin) => pins[pin] !== void 0,
			);
		}
		function readTcbStatuses(names) {
			if (names.length === 0)
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s('it names no status');
			return names.map((name) => {
				if ((0, _tcb_js__WEBPACK_IMPORTED_MODULE_0__.cr)(name)) return name;
				if (name === 'Revoked')
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s('`Revoked` is never accepted');
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s(
					`it names a status that is none of ${_tcb_js__WEBPACK_IMPORTED_MODULE_0__.f1.join(', ')}`,
				);
			});
		}
		function readMeasurementPins(lines) {
			const pins = new Map();
			for (const [index, line] of lines.entries()) {
				const [name = '', value = ''] = line.split(/=(.*)/s).map((part) => part.trim());
				const pin = MEASUREMENT_PINS.find((known) => known === name.toLowerCase());
				const where = `line ${index + 1}`;
				if (pin === void 0)
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s(
						`${where} is not of the form \`name=hex\` with ${names()}`,
					);
				if (pins.has(pin))
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s(
						`${where} gives ${pin} a second time`,
					);
				pins.set(pin, readPin(value, 48, `${where} (${pin})`));
			}
			return Object.fromEntries(pins);
		}
		function measurementLines(measured) {
			return MEASUREMENT_PINS.map((pin) => `${pin}=${measured[pin]}`);
		}
		function readPin(text, bytes, what = 'it') {
			const value = (0, _hex_js__WEBPACK_IMPORTED_MODULE_2__.s)(text);
			if (value === void 0 || value.length === 0)
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s(`${what} is not hex`);
			if (bytes !== void 0 && value.length !== bytes)
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_1__.s(
					`${what} has ${value.length} bytes, not ${bytes}`,
				);
			return value.toString('hex');
		}
		function names() {
			return `${MEASUREMENT_PINS.slice(0, -1).join(', ')} or ${MEASUREMENT_PINS.at(-1) ?? ''}`;
		}
	}),
	8137: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Lw: () => Refused,
			eY: () => isNotYet,
			sG: () => outcomeOf,
		});
		const COMES_TO = {
			'no-evidence': 'unknown',
			'quote-malformed': 'unknown',
			'quote-unsupported': 'unknown',
			'quote-refused': 'unknown',
			chain: 'contradicted',
			'other-root': 'contradicted',
			'certificate-date': 'unknown',
			revoked: 'contradicted',
			signature: 'contradicted',
			'quoting-enclave': 'contradicted',
			'collateral-missing': 'unknown',
			'collateral-malformed': 'unknown',
			'collateral-date': 'unknown',
			'collateral-signature': 'unknown',
			'collateral-signer-revoked': 'unknown',
			'collateral-chain': 'unknown',
			'collateral-other-platform': 'unknown',
			'tcb-revoked': 'contradicted',
			'tcb-unknown': 'unknown',
			'tcb-not-accepted': 'unknown',
			'td-debug': 'contradicted',
			'td-attributes': 'contradicted',
			'tdx-module': 'contradicted',
			'service-td': 'contradicted',
			'log-malformed': 'unknown',
			'event-retyped': 'contradicted',
			replay: 'contradicted',
			'boot-start': 'contradicted',
			'boot-incomplete': 'contradicted',
			'event-missing': 'contradicted',
			'event-repeated': 'contradicted',
			'event-payload': 'contradicted',
			'other-app': 'contradicted',
			'other-instance': 'contradicted',
			'other-hash': 'contradicted',
			'config-id': 'contradicted',
			'no-app-compose': 'unknown',
			'app-compose': 'unknown',
			'compose-text': 'contradicted',
			document: 'contradicted',
			'shared-quote': 'unknown',
			pin: 'contradicted',
		};
		function outcomeOf(reasons) {
			if (reasons.length === 0) return 'proven';
			const comesTo = reasons.map(({ kind: kind }) => COMES_TO[kind]);
			return comesTo.includes('contradicted') ? 'contradicted' : 'unknown';
		}
		const ON_ITS_WAY = ['offline', 'no-quote', 'no-tcb-info', 'api-error', 'not-listed'];
		function isNotYet(reasons) {
			return (
				reasons.length > 0 &&
				reasons.every(
					(reason) =>
						reason.kind === 'other-hash' ||
						(reason.kind === 'no-evidence' && ON_ITS_WAY.includes(reason.missing)),
				)
			);
		}
		class Refused extends Error {
			reason;
			constructor(reason) {
				super(reason.kind);
				this.reason = reason;
			}
		}
	}),
	2088: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			IL: () => advisoryIds,
			JJ: () => worse,
			Nm: () => moduleLevel,
			cr: () => isTcbStatus,
			f1: () => TCB_STATUSES,
		});
		var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3659);
		var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8137);
		const TCB_STATUSES = [
			'UpToDate',
			'SWHardeningNeeded',
			'ConfigurationNeeded',
			'ConfigurationAndSWHardeningNeeded',
			'OutOfDate',
			'OutOfDateConfigurationNeeded',
		];
		function isTcbStatus(text) {
			return TCB_STATUSES.some((status) => status === text);
		}
		function moduleLevel(tcbInfo, { teeTcbSvn: teeTcbSvn }) {
			const [svn = 0, version = 0] = teeTcbSvn;
			if (version === 0) return;
			const id = `TDX_${version.toString(16).padStart(2, '0').toUpperCase()}`;
			const info = JSON.parse(tcbInfo);
			const module = objectsIn(info, 'tdxModuleIdentities').find((one) => one['id'] === id);
			const level = objectsIn(module, 'tcbLevels').find(({ tcb: tcb }) => {
				const least = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(tcb)
					? tcb['isvsvn']
					: void 0;
				return typeof least === 'number' && svn >= least;
			});
			const status = level?.['tcbStatus'];
			if (status === 'Revoked')
				throw new _reason_js__WEBPACK_IMPORTED_MODULE_0__.Lw({ kind: 'tcb-revoked' });
			if (!isTcbStatus(status))
				throw new _reason_js__WEBPACK_IMPORTED_MODULE_0__.Lw({ kind: 'tcb-unknown' });
			return { status: status, advisories: advisoryIds(level?.['advisoryIDs']) };
		}
		function advisoryIds(list) {
			if (!Array.isArray(list)) return [];
			return list.map((id) =>
				typeof id === 'string' && /^[\dA-Za-z-]{1,40}$/.test(id) ? id : 'an-unreadable-id',
			);
		}
		function worse(level, other) {
			if (other === void 0) return level;
			return {
				status: worseStatus(level.status, other.status),
				advisories: [...new Set([...level.advisories, ...other.advisories])],
			};
		}
		function worseStatus(platform, module) {
			const wantsConfiguration =
				platform === 'ConfigurationNeeded' || platform === 'ConfigurationAndSWHardeningNeeded';
			if (module === 'OutOfDate' && wantsConfiguration) return 'OutOfDateConfigurationNeeded';
			return TCB_STATUSES.indexOf(module) > TCB_STATUSES.indexOf(platform) ? module : platform;
		}
		function objectsIn(value, key) {
			const list = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value) ? value[key] : void 0;
			return Array.isArray(list) ? list.filter(_base_json_js__WEBPACK_IMPORTED_MODULE_1__.O) : [];
		}
	}),
	8158: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { m: () => systemClock });
		const promises_namespaceObject = process.getBuiltinModule('node:timers/promises');
		function systemClock(signal) {
			return {
				now: () => performance.now(),
				date: () => new Date(),
				sleep: async (ms) => {
					try {
						await (0, promises_namespaceObject.setTimeout)(ms, void 0, { signal: signal });
					} catch (error) {
						signal.throwIfAborted();
						throw error;
					}
				},
			};
		}
	}),
	5505: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { J: () => cut });
		function cut(text, most) {
			const isSplit = (text.codePointAt(most - 1) ?? 0) > 65535;
			return text.slice(0, isSplit ? most - 1 : most);
		}
	}),
	2571: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			A3: () => reasonOf,
			HR: () => Failure,
			I: () => kindOf,
			Tj: () => ChecksFailed,
			cJ: () => Cancelled,
			h_: () => asFailure,
			kA: () => framesOf,
		});
		var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(980);
		class Failure extends Error {
			next;
			constructor(message, options = {}) {
				super(message, { cause: options.cause });
				this.name = new.target.name;
				this.next = options.next;
			}
		}
		class Cancelled extends Failure {
			constructor(signal) {
				super(`The step was cancelled (${signal}).`);
			}
		}
		class ChecksFailed extends Failure {
			findings;
			constructor(findings, when = 'before the first request') {
				super(
					`Stopped ${when}: ${(0, _finding_js__WEBPACK_IMPORTED_MODULE_0__.l)(findings)}. Nothing was changed.`,
				);
				this.findings = findings;
			}
		}
		function asFailure(thrown) {
			if (thrown instanceof Failure) return thrown;
			const frames = thrown instanceof Error ? framesOf(thrown) : [];
			const where = frames[0] === void 0 ? '' : ` ${frames[0]}`;
			return new Failure(`Unexpected error: ${kindOf(thrown)}${where}.`, {
				next: 'This is a bug of the action: please report it with the log of a run with debug logging.',
				cause: thrown,
			});
		}
		function kindOf(thrown) {
			if (!(thrown instanceof Error)) return typeof thrown;
			return /^[A-Za-z_$][\w$]{0,60}$/.test(thrown.name) ? thrown.name : 'Error';
		}
		function framesOf({ stack: stack = '', message: message }) {
			const end = message === '' ? -1 : stack.indexOf(message);
			const lines = (end === -1 ? stack : stack.slice(end + message.length)).split('\n');
			const before = lines.findLastIndex((line) => !/^ +at /.test(line));
			return lines.slice(before + 1).map((line) => line.trim());
		}
		function reasonOf(thrown) {
			return thrown instanceof Error ? thrown.message : String(thrown);
		}
	}),
	980: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { Z: () => placeText, l: () => countText });
		function placeText(place) {
			return [place.file, place.line, place.line === void 0 ? void 0 : place.column]
				.filter((part) => part !== void 0)
				.join(':');
		}
		function countText(findings) {
			const counted = ['error', 'warning'].map((level) => {
				const count = findings.filter((finding) => finding.level === level).length;
				return `${count === 0 ? 'no' : count} ${level}${count > 1 ? 's' : ''}`;
			});
			return counted.join(', ');
		}
	}),
	2497: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { s: () => sha256 });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
		__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		function sha256(data) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
				.update(data)
				.digest('hex');
		}
	}),
	3659: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { O: () => isJsonObject });
		function isJsonObject(value) {
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		}
	}),
	1934: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { b: () => isPathSegment });
		function isPathSegment(text) {
			return !/^\.{0,2}$/.test(text) && text.isWellFormed();
		}
	}),
	5309: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { _: () => reveal, z: () => Secret });
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
		__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const HIDDEN = '***';
		class Secret {
			#value;
			constructor(value) {
				this.#value = value;
			}
			static open(secret) {
				return secret.#value;
			}
			toString() {
				return HIDDEN;
			}
			toJSON() {
				return HIDDEN;
			}
			[Symbol.toPrimitive]() {
				return HIDDEN;
			}
			[node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
				return HIDDEN;
			}
		}
		function reveal(secret) {
			return Secret.open(secret);
		}
	}),
	3921: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { A: () => withoutTrailingSlashes });
		function withoutTrailingSlashes(text) {
			return text.replace(/(?<!\/)\/+$/, '');
		}
	}),
	7854: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { _: () => decodeUtf8 });
		const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		function decodeUtf8(bytes) {
			try {
				return UTF_8.decode(bytes);
			} catch {
				return;
			}
		}
	}),
	7274: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Ge: () => sameUuid,
			O1: () => isUuid,
			oq: () => bareUuid,
			zp: () => isUuidShaped,
		});
		const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i;
		function isUuid(text) {
			return UUID.test(text);
		}
		function isUuidShaped(text) {
			return /^[0-9a-f]{32}$/i.test(text.replaceAll('-', ''));
		}
		function bareUuid(uuid) {
			return uuid.replaceAll('-', '').toLowerCase();
		}
		function sameUuid(a, b) {
			return a !== void 0 && b !== void 0 && bareUuid(a) === bareUuid(b);
		}
	}),
	2301: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { x: () => VERSION });
		const VERSION = '1.0.0';
	}),
	8240: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { l: () => callData });
		var _hex_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1396);
		const SELECTORS = {
			owner: '0x8da5cb5b',
			pendingOwner: '0xe30c3978',
			allowAnyDevice: '0x3440a16a',
			allowedComposeHashes: '0x2f6622e5',
			allowedDeviceIds: '0xbf8b211b',
			addComposeHash: '0xdfc77223',
			addDevice: '0x2a819728',
		};
		function callData(name, ...args) {
			return `${SELECTORS[name]}${args.map(_hex_js__WEBPACK_IMPORTED_MODULE_0__.Vm).join('')}`;
		}
	}),
	1396: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Vm: () => word,
			qv: () => isHex,
			xU: () => sameAddress,
		});
		function isHex(value) {
			return typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value);
		}
		function word(hex) {
			return hex.replace(/^0x/i, '').toLowerCase().padStart(64, '0');
		}
		function sameAddress(one, other) {
			return one.toLowerCase() === other.toLowerCase();
		}
	}),
	8381: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Iu: () => checkPayloadSize,
			g7: () => decodeText,
			zB: () => DEFAULT_COMPOSE_FILES,
		});
		var _base_utf8_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7854);
		const DEFAULT_COMPOSE_FILES = [
			'compose.yaml',
			'compose.yml',
			'docker-compose.yaml',
			'docker-compose.yml',
		];
		const LARGEST_PAYLOAD_BYTES = 204800;
		function decodeText(file, bytes) {
			return (
				(0, _base_utf8_js__WEBPACK_IMPORTED_MODULE_0__._)(bytes) ?? {
					level: 'error',
					rule: 'file-not-utf8',
					message: `${file} is not UTF-8 text.`,
					place: { file: file },
					hint: 'Save the file as UTF-8.',
				}
			);
		}
		function checkPayloadSize(file, composeBytes, scriptBytes) {
			const total = composeBytes + scriptBytes;
			if (total <= LARGEST_PAYLOAD_BYTES) return [];
			const parts =
				scriptBytes === 0
					? ''
					: ` (compose file ${composeBytes}, pre-launch script ${scriptBytes})`;
			return [
				{
					level: 'error',
					rule: 'payload-too-large',
					message: `Compose file and pre-launch script have ${total} bytes${parts}; Phala Cloud takes ${LARGEST_PAYLOAD_BYTES}.`,
					place: { file: file },
					hint: 'Move large embedded files into an image.',
				},
			];
		}
	}),
	4275: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { o: () => parseImageReference });
		const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
		const REGISTRY = new RegExp(
			`^(?:localhost|(?=[^/]*[.:[])(?:\\[[0-9a-f:]+\\]|${LABEL}(?:\\.${LABEL})*))(?::\\d{1,5})?$`,
			'i',
		);
		const REPOSITORY =
			/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
		const TAG = /^\w[\w.-]{0,127}$/;
		const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
		function parseImageReference(text) {
			const [beforeDigest = '', digest, ...more] = text.split('@');
			if (more.length > 0 || (digest !== void 0 && !DIGEST.test(digest))) return;
			const slash = beforeDigest.indexOf('/');
			const first = slash === -1 ? '' : beforeDigest.slice(0, slash);
			const registry = REGISTRY.test(first) ? first : void 0;
			const path = registry === void 0 ? beforeDigest : beforeDigest.slice(slash + 1);
			const colon = path.lastIndexOf(':');
			const repository = colon === -1 ? path : path.slice(0, colon);
			const tag = colon === -1 ? void 0 : path.slice(colon + 1);
			if (!REPOSITORY.test(repository) || (tag !== void 0 && !TAG.test(tag))) return;
			if (repository.length > 255) return;
			return { registry: registry, repository: repository, tag: tag, digest: digest };
		}
	}),
	9616: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			V6: () => askedAgain,
			fw: () => deviceCall,
			xh: () => describeApproval,
			yQ: () => waitForApproval,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2571);
		var _chain_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8240);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5597);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8584);
		var _provision_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5492);
		var _pace_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3988);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(117);
		function deviceCall({ allowance: allowance, deviceId: deviceId }) {
			if (deviceId === void 0 || allowance?.device !== false || allowance.whole) return;
			if (allowance.problem !== void 0) return;
			const device = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(deviceId);
			if (!/^[0-9a-f]{64}$/.test(device)) return;
			return {
				device: device,
				data: (0, _chain_calls_js__WEBPACK_IMPORTED_MODULE_1__.l)('addDevice', device),
			};
		}
		async function describeApproval(api, provisioned, cvm) {
			const appId = provisioned.appId ?? cvm.appId;
			const chainId = (0, _provision_js__WEBPACK_IMPORTED_MODULE_3__.dR)(provisioned, cvm);
			const composeHash = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(
				provisioned.composeHash,
			);
			const isComplete = /^[0-9a-f]{40}$/.test(appId ?? '') && /^[0-9a-f]{64}$/.test(composeHash);
			if (appId === void 0 || chainId === void 0 || !isComplete)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`The compose hash ${composeHash} must be approved on chain, but the API names no app contract or no valid hash. Nothing was triggered.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			const [owner, allowance] = await Promise.all([
				(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.appOwner(appId)),
				(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
					api.allowance(appId, composeHash, provisioned.deviceId),
				),
			]);
			return {
				appId: appId,
				chainId: chainId,
				appContract: `0x${appId}`,
				kmsContract: provisioned.kms?.contract,
				composeHash: composeHash,
				deviceId: provisioned.deviceId,
				callData: (0, _chain_calls_js__WEBPACK_IMPORTED_MODULE_1__.l)(
					'addComposeHash',
					composeHash,
				),
				owner: owner,
				allowance: allowance,
			};
		}
		async function waitForApproval(api, request, timeoutMs, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let current = request;
			let saw = '';
			for (;;) {
				const { allowance: allowance } = current;
				if (allowance?.whole === true) return allowance;
				const sees = (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_2__.OU)(allowance);
				if (sees !== saw)
					log(
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_6__.QF)(clock.now() - started).padStart(5)}  ${sees}`,
					);
				saw = sees;
				if (clock.now() >= deadline) return allowance;
				await (0, _pace_js__WEBPACK_IMPORTED_MODULE_6__.v7)(pace, deadline);
				current = await askedAgain(api, current);
			}
		}
		async function askedAgain(api, request) {
			const { appId: appId, composeHash: composeHash, deviceId: deviceId } = request;
			const allowance = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
				api.allowance(appId, composeHash, deviceId),
			);
			return allowance === void 0 ? request : { ...request, allowance: allowance };
		}
	}),
	9176: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Mb: () => requireHash,
			XD: () => StalePlan,
			xb: () => BusyQueue,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8584);
		var _pace_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3988);
		const STILL_WAITING_MS = 6e4;
		class StalePlan extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {
			constructor(message) {
				super(message, { next: 'Run the step again.' });
			}
		}
		class BusyQueue {
			#api;
			#timeoutMs;
			#pace;
			#mayStart;
			#waitedMs = 0;
			#hasLooked = false;
			constructor(api, timeoutMs, pace, mayStart) {
				this.#api = api;
				this.#timeoutMs = timeoutMs;
				this.#pace = pace;
				this.#mayStart = mayStart;
			}
			async takeTurn(composeHash) {
				while ((await this.#mayStart?.()) === true) {
					const cvm = await this.#api.cvm();
					requireHash(cvm.busy ? await this.waitUntilIdle() : cvm, composeHash);
				}
			}
			async waitUntilIdle(isFirst = true) {
				const { clock: clock, log: log } = this.#pace;
				const started = clock.now();
				const deadline = started + Math.max(0, this.#timeoutMs - this.#waitedMs);
				if (deadline > started)
					log(
						isFirst
							? 'Another operation is under way on the CVM: waiting for it to end.'
							: 'An operation is still under way on the CVM: waiting for it to end.',
					);
				else if (this.#hasLooked) throw this.#tookTooLong(0, isFirst);
				this.#hasLooked = true;
				let saw = '';
				let saidMs = started;
				try {
					for (;;) {
						await (0, _pace_js__WEBPACK_IMPORTED_MODULE_1__.v7)(this.#pace, deadline);
						const cvm = await this.#api.cvm();
						if (!cvm.busy) return cvm;
						const now = clock.now();
						if (now >= deadline) throw this.#tookTooLong(now - started, isFirst);
						if (cvm.status === saw && now - saidMs < STILL_WAITING_MS) continue;
						const elapsed = (0, _pace_js__WEBPACK_IMPORTED_MODULE_1__.QF)(now - started).padStart(
							5,
						);
						log(`  ${elapsed}  the other operation goes on: ${cvm.status}`);
						saw = cvm.status;
						saidMs = now;
					}
				} finally {
					this.#waitedMs += clock.now() - started;
				}
			}
			async waitUntilIdleWith(composeHash, isFirst = true) {
				const cvm = await this.waitUntilIdle(isFirst);
				requireHash(cvm, composeHash);
			}
			#tookTooLong(roundMs, isFirst) {
				const waited = (0, _pace_js__WEBPACK_IMPORTED_MODULE_1__.QF)(this.#waitedMs + roundMs);
				const done = isFirst ? ' Nothing was triggered.' : '';
				const what =
					this.#timeoutMs === 0
						? 'Another operation is under way on the CVM, and `lock_timeout` is 0.'
						: `Another operation on the CVM did not end within ${waited}.`;
				return new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(`${what}${done}`, {
					next: 'Look at the CVM in the dashboard; run the step again when the operation is over, or allow more time with `lock_timeout`.',
				});
			}
		}
		function requireHash(cvm, composeHash) {
			if (
				composeHash === void 0 ||
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.df)(cvm.composeHash, composeHash)
			)
				return;
			throw new StalePlan(
				`Another operation changed the CVM meanwhile: its compose hash was ${composeHash} and is ${cvm.composeHash ?? 'not reported'}.`,
			);
		}
	}),
	6770: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			BC: () => priceText,
			Kw: () => parseTtl,
			rs: () => costText,
		});
		const EXTENDS = 'Every further push puts that off; a teardown deletes it at once.';
		const HOURS_OF_MONTH = 730;
		const HOUR_MS = 36e5;
		function priceText(price) {
			const month = dollars(price, HOURS_OF_MONTH);
			return month === void 0
				? UNKNOWN
				: `${hourText(price)}, $${month} per month of ${HOURS_OF_MONTH} hours, until it is deleted.`;
		}
		function costText(price, ttlMs, deleteAt) {
			const until = `${deleteAt.toISOString().replace(/\.\d+Z$/, 'Z')} (in ${ttlText(ttlMs)})`;
			const most = dollars(price, ttlMs / HOUR_MS);
			return most === void 0
				? `${UNKNOWN} It is deleted at ${until}. ${EXTENDS}`
				: `${hourText(price)}, at most $${most} until it is deleted at ${until}. ${EXTENDS}`;
		}
		const UNKNOWN = 'Its price is not known.';
		function hourText({ instanceType: instanceType, hourlyRate: hourlyRate }) {
			return `${instanceType ?? 'The CVM'} costs $${hourlyRate} per hour`;
		}
		function dollars({ hourlyRate: hourlyRate }, hours) {
			if (hourlyRate === void 0) return;
			const cents = Math.ceil(Number((Number(hourlyRate) * hours * 100).toFixed(6)));
			return (cents / 100).toFixed(2);
		}
		function parseTtl(text) {
			const [, amount = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(text.toLowerCase()) ?? [];
			const ms = { m: 6e4, h: 36e5, d: 864e5 }[unit];
			return ms === void 0 ? void 0 : Number(amount) * ms;
		}
		function ttlText(ms) {
			const minutes = Math.round(ms / 6e4);
			return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
		}
	}),
	8e3: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			KQ: () => statusesText,
			O7: () => parseStatuses,
			WB: () => isOfWholeApp,
			dp: () => fillHealthUrl,
			hX: () => unknownPlaceholders,
			jP: () => EXAMPLE_PLACE,
			k2: () => parseBodyExpectation,
		});
		var _base_trailing_slashes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3921);
		function parseStatuses(text) {
			const ranges = text.split(',').map((part) => {
				const [, least = '', most = least] = /^\s*(\d{3})\s*(?:-\s*(\d{3})\s*)?$/.exec(part) ?? [];
				return { least: Number(least), most: Number(most) };
			});
			return ranges.every(
				({ least: least, most: most }) => least >= 100 && least <= most && most <= 599,
			)
				? ranges
				: void 0;
		}
		function statusesText(ranges) {
			return ranges
				.map(({ least: least, most: most }) =>
					least === most ? String(least) : `${least}-${most}`,
				)
				.join(', ');
		}
		function parseBodyExpectation(written, sha) {
			const text = written.replaceAll('{sha}', sha);
			const namesCommit = text !== written;
			const [, pattern, flags = ''] = /^\/(.+)\/([dgimsuvy]*)$/s.exec(text) ?? [];
			if (/[^imsu]/.test(flags)) return;
			if (pattern === void 0) return { text: text, namesCommit: namesCommit, wanted: text };
			try {
				return { text: text, namesCommit: namesCommit, wanted: new RegExp(pattern, flags) };
			} catch {
				return;
			}
		}
		function unknownPlaceholders(url) {
			return [...url.matchAll(/\{[^{}]*\}/g)]
				.map(([placeholder]) => placeholder)
				.filter((placeholder) => !/^\{(?:app_id|app_url|instance_url|port)\}$/.test(placeholder));
		}
		const EXAMPLE_PLACE = {
			appId: 'app',
			appUrl: 'https://app.invalid',
			instanceUrl: 'https://instance.invalid',
			ports: [80],
		};
		function fillHealthUrl(template, place) {
			const { appId: appId, appUrl: appUrl, instanceUrl: instanceUrl, ports: ports } = place;
			if (template.includes('{port}') && ports.length !== 1)
				return ports.length === 0
					? '`health_url` has {port}, but the compose text publishes no port.'
					: `\`health_url\` has {port}, but the compose text publishes several: ${ports.join(', ')}.`;
			if (template.includes('{app_url}') && appUrl === void 0)
				return '`health_url` has {app_url}, but the API names no URL of the app.';
			if (template.includes('{instance_url}') && instanceUrl === void 0)
				return '`health_url` has {instance_url}, but the API names no URL of the CVM itself.';
			if (template.includes('{app_id}') && appId === void 0)
				return '`health_url` has {app_id}, but the API names no app id of the CVM.';
			const filled = template
				.replaceAll(
					'{app_url}',
					(0, _base_trailing_slashes_js__WEBPACK_IMPORTED_MODULE_0__.A)(appUrl ?? ''),
				)
				.replaceAll(
					'{instance_url}',
					(0, _base_trailing_slashes_js__WEBPACK_IMPORTED_MODULE_0__.A)(instanceUrl ?? ''),
				)
				.replaceAll('{app_id}', appId ?? '')
				.replaceAll('{port}', String(ports[0] ?? ''));
			return URL.parse(filled) ?? '`health_url` is not a URL.';
		}
		function isOfWholeApp(template, filled, { appId: appId }) {
			return (
				template.includes('{app_url}') || (appId !== void 0 && filled.hostname.includes(appId))
			);
		}
	},
	3988: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Aw: () => SpentTime,
			QF: () => elapsedText,
			v7: () => pause,
		});
		async function pause(
			{ clock: clock, random: random, pollIntervalMs: pollIntervalMs },
			deadline = Number.POSITIVE_INFINITY,
		) {
			const untilDeadline = Math.max(0, deadline - clock.now());
			await clock.sleep(Math.min(untilDeadline, pollIntervalMs * (1 - 0.25 * random())));
		}
		function elapsedText(ms) {
			const seconds = Math.floor(ms / 1e3);
			return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
		}
		class SpentTime {
			#clock;
			#spentMs = 0;
			constructor(clock) {
				this.#clock = clock;
			}
			async within(limitMs, round) {
				const started = this.#clock.now();
				try {
					return await round(started + Math.max(0, limitMs - this.#spentMs));
				} finally {
					this.#spentMs += this.#clock.now() - started;
				}
			}
		}
	}),
	4067: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			En: () => isPreviewName,
			gm: () => isNamePrefix,
			gz: () => previewName,
			zW: () => toNamePrefix,
		});
		var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2497);
		const LONGEST_NAME = 63;
		const HASH_DIGITS = 8;
		function isNamePrefix(text) {
			return /^[a-z](?:-?[a-z0-9])*$/i.test(text);
		}
		function toNamePrefix(text) {
			const plain = text
				.toLowerCase()
				.replace(/[^a-z0-9]+/g, '-')
				.replace(/^-+|-+$/g, '');
			if (plain === '') return 'preview';
			return /^[a-z]/.test(plain) ? plain : `app-${plain}`;
		}
		function previewName(prefix, pullRequest) {
			const ending = `-pr-${pullRequest}`;
			const room = LONGEST_NAME - ending.length;
			if (prefix.length <= room) return `${prefix}${ending}`;
			const start = prefix.slice(0, room - HASH_DIGITS - 1).replace(/-+$/, '');
			return `${start}-${(0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(prefix).slice(0, HASH_DIGITS)}${ending}`;
		}
		function isPreviewName(name, prefix) {
			const [, number] = /-pr-(\d+)$/.exec(name) ?? [];
			return number !== void 0 && name === previewName(prefix, Number(number));
		}
	}),
	5492: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Ln: () => provisionUpdate,
			dR: () => chainOf,
			vb: () => needsApproval,
		});
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6367);
		async function provisionUpdate(api, plan, cvm, queue, log) {
			let body = plan.provisionBody;
			let { document: document } = plan.target;
			for (;;)
				try {
					return { ...(await api.provision(body)), document: document };
				} catch (error) {
					if (error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_0__.h && error.busy)
						await queue.waitUntilIdleWith(cvm.composeHash);
					else if (body['name'] === '' && refusesName(error)) {
						log(
							`The API refuses the empty \`name\` in the app compose; using the CVM's, ${cvm.name}.`,
						);
						body = { ...body, name: cvm.name };
						document = { ...document, name: cvm.name };
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
	}),
	6137: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { d: () => positionOf, o: () => readJsonObject });
		function readJsonObject(text) {
			const scanner = new Scanner(text);
			try {
				if (!scanner.take('{')) return { notAnObject: true };
				const members = [];
				if (!scanner.take('}')) {
					do {
						members.push(scanner.member());
					} while (scanner.take(','));
					scanner.expect('}', 'a comma or `}` is missing');
				}
				scanner.expectEnd();
				return { members: members };
			} catch (error) {
				if (error instanceof Unexpected) return { notJson: error.found };
				throw error;
			}
		}
		function positionOf(text, offset) {
			const before = text.slice(0, offset).split(/\r\n|\r|\n/);
			return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
		}
		class Unexpected extends Error {
			found;
			constructor(problem, offset) {
				super(problem);
				this.found = { problem: problem, offset: offset };
			}
		}
		const SPACE = /[ \t\r\n]*/y;
		const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
		const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
		const WORD = /true|false|null/y;
		const NESTED_FILLER = /[^"[\]{}]+/y;
		class Scanner {
			#text;
			#at = 0;
			constructor(text) {
				this.#text = text;
			}
			take(mark) {
				this.#match(SPACE);
				if (!this.#text.startsWith(mark, this.#at)) return false;
				this.#at += mark.length;
				return true;
			}
			expect(mark, problem) {
				if (!this.take(mark)) throw new Unexpected(problem, this.#at);
			}
			expectEnd() {
				this.#match(SPACE);
				if (this.#at < this.#text.length)
					throw new Unexpected('something follows the end of the object', this.#at);
			}
			member() {
				this.#match(SPACE);
				const offset = this.#at;
				const name = this.#string('a name in double quotes is missing');
				this.expect(':', 'a colon is missing after the name');
				this.#match(SPACE);
				return { name: name, offset: offset, ...this.#value() };
			}
			#value() {
				const first = this.#text.charAt(this.#at);
				if (first === '{' || first === '[') {
					this.#skipNested();
					return { kind: 'nested', text: '' };
				}
				const word = this.#match(WORD);
				if (word !== void 0) return { kind: word === 'null' ? 'null' : 'boolean', text: word };
				const number = this.#match(NUMBER);
				if (number !== void 0) return { kind: 'number', text: number };
				return { kind: 'string', text: this.#string('a value is missing or not written as JSON') };
			}
			#string(problem) {
				const start = this.#at;
				const written = this.#match(STRING);
				if (written === void 0) throw new Unexpected(problem, start);
				const decoded = decodedString(written);
				if (decoded === void 0)
					throw new Unexpected('a string holds a raw control character or a wrong escape', start);
				return decoded;
			}
			#skipNested() {
				const start = this.#at;
				let depth = 0;
				do {
					const mark = this.#text.charAt(this.#at);
					if (mark === '{' || mark === '[') depth += 1;
					else if (mark === '}' || mark === ']') depth -= 1;
					if ('{[]}'.includes(mark) && mark !== '') this.#at += 1;
					else if (this.#match(NESTED_FILLER) === void 0 && this.#match(STRING) === void 0)
						throw new Unexpected('a list or an object is not closed', start);
				} while (depth > 0);
			}
			#match(pattern) {
				pattern.lastIndex = this.#at;
				const found = pattern.exec(this.#text)?.[0];
				this.#at += found?.length ?? 0;
				return found;
			}
		}
		function decodedString(written) {
			try {
				const value = JSON.parse(written);
				return typeof value === 'string' ? value : void 0;
			} catch {
				return;
			}
		}
	}),
	7288: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			HD: () => shownName,
			bR: () => envFinding,
			q6: () => isShowable,
			wJ: () => NAME_LIKE,
		});
		const ENV_RULES = {
			'env-unparsed-line': {
				level: 'error',
				when: 'dotenv text has lines that are neither blank, nor a comment, nor an assignment',
			},
			'env-yaml-line': { level: 'error', when: 'dotenv text has a line of the form `NAME: value`' },
			'env-unterminated-quote': {
				level: 'error',
				when: 'a dotenv value opens a quote that is not closed',
			},
			'env-text-after-quote': {
				level: 'error',
				when: 'a dotenv value goes on after its closing quote',
			},
			'env-unquoted-multiline': {
				level: 'error',
				when: 'a value of several lines (PEM, wrapped base64) stands in dotenv text without quotes',
			},
			'env-cut-at-hash': { level: 'warning', when: 'an unquoted dotenv value ended at a `#`' },
			'env-kept-backslash': {
				level: 'warning',
				when: 'a double-quoted dotenv value holds `\\"`, of which dotenv keeps the backslash',
			},
			'env-duplicate-name': { level: 'error', when: 'one text sets the same name twice' },
			'env-no-assignment': { level: 'error', when: 'an env text that was given sets nothing' },
			'env-syntax': { level: 'error', when: 'a YAML or JSON text does not parse' },
			'env-not-a-map': {
				level: 'error',
				when: 'a YAML or JSON text is not a map of names to values',
			},
			'env-unsupported-value': {
				level: 'error',
				when: 'a YAML or JSON value is a list, a map, null, an alias or tagged',
			},
			'env-empty-value': { level: 'warning', when: 'a name is set to the empty string' },
			'env-names-entry': { level: 'error', when: 'an entry of `env_names` is not a name' },
			'env-missing-value': {
				level: 'error',
				when: 'names listed in `env_names` have no value, or an empty one',
			},
			'env-github-token': {
				level: 'error',
				when: '`env_names` asks for `github_token` out of `secrets_json`',
			},
			'env-secrets-json': {
				level: 'error',
				when: '`secrets_json` is not a JSON object whose values are strings',
			},
			'env-secrets-json-alone': {
				level: 'error',
				when: '`secrets_json` is given without `env_names`',
			},
			'env-bad-name': { level: 'error', when: 'the guest would refuse to boot because of a name' },
			'env-name-too-long': { level: 'error', when: 'a name is longer than 255 bytes' },
			'env-value-too-long': { level: 'error', when: 'a value is longer than 131,072 bytes' },
			'env-bad-unicode': { level: 'error', when: 'a value holds half of a surrogate pair' },
			'env-too-many': { level: 'error', when: 'there are more than 1,024 names' },
			'env-too-large': { level: 'error', when: 'names and values together exceed 1 MiB' },
			'env-sealed-too-large': { level: 'error', when: 'the sealed env exceeds 256 KiB' },
			'env-value-altered': {
				level: 'warning',
				when: "the guest's env file does not carry a value unchanged",
			},
			'env-affects-boot': {
				level: 'warning',
				when: 'a name acts on the boot script and on docker, not only on the app',
			},
			'env-grants-root': { level: 'notice', when: 'a name gives root access to the CVM' },
			'env-set-by-guest': { level: 'notice', when: 'the guest sets the same name itself' },
		};
		function envFinding(rule, message, more = {}) {
			return {
				level: ENV_RULES[rule].level,
				rule: rule,
				message: message,
				...(more.place === void 0 ? {} : { place: more.place }),
				...(more.hint === void 0 ? {} : { hint: more.hint }),
			};
		}
		const NAME_LIKE = /^[\w.-]+$/;
		function isShowable(name) {
			return NAME_LIKE.test(name) && name.length <= 255;
		}
		function shownName(name) {
			return isShowable(name) ? `\`${name}\`` : `a name of ${name.length} characters (not shown)`;
		}
	}),
	6524: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { s: () => readEnv, b: () => readEnvInputs });
		var secret = __nccwpck_require__(5309);
		var rules = __nccwpck_require__(7288);
		function placeIn(origin, position) {
			return origin.file === void 0 ? void 0 : { file: origin.file, ...position };
		}
		function findingAt(origin, position, rule, message, hint) {
			const place = placeIn(origin, position);
			if (place !== void 0) return (0, rules.bR)(rule, message, { place: place, hint: hint });
			const column = position.column === void 0 ? '' : `, column ${position.column}`;
			return (0, rules.bR)(rule, `${origin.source}, line ${position.line}${column}: ${message}`, {
				hint: hint,
			});
		}
		class TextReader {
			origin;
			#variables = new Map();
			#findings = [];
			constructor(origin) {
				this.origin = origin;
			}
			report(position, rule, message, hint) {
				const finding = findingAt(this.origin, position, rule, message, hint);
				this.#findings.push({ line: position.line, finding: finding });
			}
			add(variable) {
				const first = this.#variables.get(variable.name);
				if (first === void 0) {
					this.#variables.set(variable.name, variable);
					return;
				}
				this.report(
					variable.position,
					'env-duplicate-name',
					`\`${variable.name}\` is set on line ${first.position.line} and again on line ${variable.position.line}.`,
					'Remove one of the two.',
				);
			}
			result() {
				const findings = this.#findings.toSorted((a, b) => a.line - b.line);
				return {
					variables: [...this.#variables.values()],
					findings: findings.map(({ finding: finding }) => finding),
				};
			}
		}
		const BYTE_ORDER_MARK = '\ufeff';
		function withoutByteOrderMark(text) {
			return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
		}
		const BLANK_OR_COMMENT = /^\s*(?:#|$)/;
		const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*/;
		const YAML_LINE = /^\s*(?:export\s+)?([\w.-]+)\s*:(?:\s|$)/;
		const REST_OF_QUOTED_LINE = /^\s*(?:#|$)/;
		const PEM_BEGIN = /^\s*-----BEGIN /;
		const PEM_END = '-----END ';
		const BASE64_TAIL = /^\s*[A-Za-z0-9]+={1,2}\s*$/;
		const LONG_BASE64 = /^[A-Za-z0-9+/]{60,}$/;
		const QUOTE_ADVICE =
			'Put a value of several lines in quotes, or better: list its name in `env_names`, which needs no quoting.';
		function parseDotenv(text, origin) {
			const reader = new TextReader(origin);
			const lines = text.replace(/\r\n?/g, '\n').split('\n');
			const unparsed = new UnparsedLines(reader);
			let previous = '';
			for (let index = 0; index < lines.length; index += 1) {
				const line = lines[index] ?? '';
				const position = { line: index + 1 };
				const before = previous;
				previous = '';
				if (BLANK_OR_COMMENT.test(line)) continue;
				const assignment = ASSIGNMENT.exec(line);
				const name = assignment?.[1];
				if (assignment === null || name === void 0 || isBase64Tail(line, before, unparsed, index)) {
					const yamlName = assignment === null ? YAML_LINE.exec(line)?.[1] : void 0;
					if (yamlName !== void 0)
						reader.report(
							position,
							'env-yaml-line',
							`\`${yamlName}\` is followed by \`:\`, but this is dotenv text, which is written \`NAME=value\`.`,
							'Write `=` instead of the colon. A YAML map can be given as the `env` input.',
						);
					else if (assignment !== null && LONG_BASE64.test(before))
						reader.report(
							position,
							'env-unquoted-multiline',
							'This line looks like the end of a base64 value that begins on the line before and is not in quotes.',
							QUOTE_ADVICE,
						);
					else {
						const end = PEM_BEGIN.test(line) ? (endOfPem(lines, index) ?? index) : index;
						unparsed.add(index, end);
						index = end;
					}
					continue;
				}
				const start = assignment[0].length;
				const rest = line.slice(start);
				const quote = rest.charAt(0);
				if (quote === '"' || quote === "'" || quote === '`') {
					const quoted = readQuoted(lines, index, start, quote);
					if (typeof quoted === 'string') {
						const problem =
							quoted === 'env-unterminated-quote'
								? `The value of \`${name}\` opens a quote that is not closed.`
								: `The value of \`${name}\` goes on after its closing quote.`;
						reader.report(
							position,
							quoted,
							problem,
							'Close the quote at the end of the value, and use a kind of quote that the value does not contain.',
						);
						previous = rest.slice(1);
						if (PEM_BEGIN.test(previous)) index = endOfPem(lines, index + 1) ?? index;
						continue;
					}
					if (quote === '"' && quoted.raw.includes('\\"'))
						reader.report(
							position,
							'env-kept-backslash',
							`The value of \`${name}\` holds \`\\"\`: dotenv keeps the backslash, so the app gets both characters.`,
							'Use single quotes around a value that contains double quotes.',
						);
					reader.add({
						name: name,
						value: new secret.z(unescaped(quoted.raw, quote)),
						position: position,
					});
					index = quoted.lastLine;
					continue;
				}
				const hash = rest.indexOf('#');
				const value = (hash === -1 ? rest : rest.slice(0, hash)).trim();
				if (PEM_BEGIN.test(value)) {
					const end = rest.includes(PEM_END) ? void 0 : endOfPem(lines, index + 1);
					if (end !== void 0) {
						reader.report(
							position,
							'env-unquoted-multiline',
							`The value of \`${name}\` is a PEM block of several lines and is not in quotes.`,
							QUOTE_ADVICE,
						);
						index = end;
						continue;
					}
				}
				if (hash !== -1)
					reader.report(
						position,
						'env-cut-at-hash',
						`The value of \`${name}\` is not in quotes and was cut at \`#\`${value === '' ? ', so it is empty' : ''}.`,
						'Put the value in quotes if the `#` belongs to it; move a comment to its own line.',
					);
				reader.add({ name: name, value: new secret.z(value), position: position });
				previous = value;
			}
			unparsed.flush();
			return reader.result();
		}
		class UnparsedLines {
			#reader;
			#run;
			constructor(reader) {
				this.#reader = reader;
			}
			add(first, last) {
				if (this.endsBefore(first) && this.#run !== void 0) {
					this.#run.last = last;
					return;
				}
				this.flush();
				this.#run = { first: first, last: last };
			}
			endsBefore(index) {
				return this.#run !== void 0 && this.#run.last === index - 1;
			}
			flush() {
				if (this.#run === void 0) return;
				const { first: first, last: last } = this.#run;
				this.#run = void 0;
				const what =
					first === last
						? 'This line is'
						: `The ${last - first + 1} lines from here to line ${last + 1} are`;
				this.#reader.report(
					{ line: first + 1 },
					'env-unparsed-line',
					`${what} neither blank, nor a comment, nor an assignment (\`NAME=value\`).`,
					QUOTE_ADVICE,
				);
			}
		}
		function isBase64Tail(line, before, unparsed, index) {
			if (!BASE64_TAIL.test(line)) return false;
			const text = line.trim();
			if (text.endsWith('==') || unparsed.endsBefore(index)) return true;
			if (PEM_BEGIN.test(before)) return true;
			return (
				LONG_BASE64.test(before) &&
				text.length % 4 === 0 &&
				/[a-z]/.test(text) &&
				/[A-Z0-9]/.test(text)
			);
		}
		function endOfPem(lines, from) {
			const end = lines.findIndex((line, index) => index >= from && line.includes(PEM_END));
			return end === -1 ? void 0 : end;
		}
		function readQuoted(lines, first, column, quote) {
			const candidates = [];
			search: for (let line = first; line < lines.length; line += 1) {
				const text = lines[line] ?? '';
				let at = text.indexOf(quote, line === first ? column + 1 : 0);
				for (; at !== -1; at = text.indexOf(quote, at + 1)) {
					candidates.push({ line: line, column: at });
					if (text.charAt(at - 1) !== '\\') break search;
				}
			}
			const close = candidates.findLast(({ line: line, column: at }) =>
				REST_OF_QUOTED_LINE.test((lines[line] ?? '').slice(at + 1)),
			);
			if (close === void 0)
				return candidates[0]?.line === first ? 'env-text-after-quote' : 'env-unterminated-quote';
			const covered = lines.slice(first, close.line + 1);
			covered[covered.length - 1] = (lines[close.line] ?? '').slice(0, close.column);
			covered[0] = (covered[0] ?? '').slice(column + 1);
			return { raw: covered.join('\n'), lastLine: close.line };
		}
		function unescaped(raw, quote) {
			return quote === '"' ? raw.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : raw;
		}
		const DOTENV_LINE = /^(?:export\s+)?[\w.-]+\s*=/;
		const format_YAML_LINE = /^(?:(?:[\w.-]+|"[^"]*"|'[^']*')\s*:(?:\s|$)|---(?:\s|$)|%YAML\s|-\s)/;
		function detectFormat(text) {
			const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
			const first = lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
			if (first.startsWith('{')) return 'json';
			if (DOTENV_LINE.test(first)) return 'dotenv';
			return format_YAML_LINE.test(first) ? 'yaml' : 'dotenv';
		}
		var json = __nccwpck_require__(6137);
		function readListedNames(names, stepEnv, secretsJson) {
			const findings = [];
			const values = new Map();
			let lookUp = stepEnv;
			if (secretsJson !== void 0) {
				if (names.length === 0) {
					const message = '`secrets_json` is given, but `env_names` lists no name to take from it.';
					const hint = 'List the secrets that the app needs in `env_names`, one per line.';
					return {
						values: values,
						findings: [(0, rules.bR)('env-secrets-json-alone', message, { hint: hint })],
					};
				}
				const secrets = readSecrets(secretsJson);
				if (!(secrets instanceof Map)) return { values: values, findings: [secrets] };
				lookUp = (name) => secrets.get(name) ?? secrets.get(name.toUpperCase());
			}
			const missing = [];
			for (const [index, name] of names.entries()) {
				if (values.has(name) || missing.includes(name)) continue;
				if (!rules.wJ.test(name)) {
					findings.push(
						(0, rules.bR)(
							'env-names-entry',
							isSeveralNames(name)
								? `Entry ${index + 1} of \`env_names\` has a comma or a space in it: names stand on lines of their own.`
								: `Entry ${index + 1} of \`env_names\` is not a name (it is not shown, since it may hold a value).`,
							{
								hint: "Write one name per line and nothing else; the values come from the step's `env:` block.",
							},
						),
					);
					continue;
				}
				if (secretsJson !== void 0 && name.toLowerCase() === 'github_token') {
					findings.push(
						(0, rules.bR)(
							'env-github-token',
							`\`${name}\` is not taken from \`secrets_json\`: it is the token of this workflow run.`,
							{
								hint: 'It expires with the job. Give the app a token of its own, as a secret of its own name.',
							},
						),
					);
					continue;
				}
				const value = lookUp(name);
				if (value === void 0 || value === '') missing.push(name);
				else values.set(name, new secret.z(value));
			}
			if (missing.length > 0) findings.push(missingValues(missing, secretsJson !== void 0));
			return { values: values, findings: findings };
		}
		function isSeveralNames(entry) {
			const parts = entry.split(/[\s,;]+/).filter((part) => part !== '');
			return parts.length > 0 && parts.every((part) => rules.wJ.test(part));
		}
		function missingValues(missing, fromSecretsJson) {
			const list = missing.map(rules.HD).join(', ');
			const [count, verb] =
				missing.length === 1 ? ['one name', 'has'] : [`${missing.length} names`, 'have'];
			const place = fromSecretsJson ? 'in `secrets_json`' : "in the step's `env:` block";
			const what = fromSecretsJson
				? 'Add each to the secrets of the repository, the organisation or the environment that the job names.'
				: "Set each in the step's `env:` block (`NAME: ${{ secrets.NAME }}`), and check that such a secret exists for the repository and the environment that the job names.";
			return (0, rules.bR)(
				'env-missing-value',
				`\`env_names\` lists ${count} that ${verb} no value, or an empty one, ${place}: ${list}.`,
				{
					hint: `${what} Runs for pull requests from forks and runs by Dependabot get no repository secrets.`,
				},
			);
		}
		function readSecrets(text) {
			const object = (0, json.o)(withoutByteOrderMark(text));
			const usable =
				'members' in object && object.members.every(({ kind: kind }) => kind === 'string')
					? new Map(object.members.map(({ name: name, text: value }) => [name, value]))
					: void 0;
			return (
				usable ??
				(0, rules.bR)(
					'env-secrets-json',
					'`secrets_json` is not a JSON object whose values are strings.',
					{ hint: 'Write exactly `secrets_json: ${{ toJSON(secrets) }}`.' },
				)
			);
		}
		var dist = __nccwpck_require__(8815);
		function parseYaml(text, origin) {
			const reader = new TextReader(origin);
			const lineCounter = new dist.HN();
			const document = (0, dist.Tp)(withoutByteOrderMark(text), {
				lineCounter: lineCounter,
				schema: 'failsafe',
				uniqueKeys: false,
				prettyErrors: false,
				logLevel: 'error',
			});
			const at = (offset) => {
				const { line: line, col: col } = lineCounter.linePos(offset ?? 0);
				return { line: Math.max(line, 1), column: Math.max(col, 1) };
			};
			const [error] = document.errors;
			if (error !== void 0) {
				const words = YAML_PROBLEMS[error.code] ?? 'unexpected text';
				reader.report(at(error.pos[0]), 'env-syntax', `This is not valid YAML: ${words}.`);
				return reader.result();
			}
			const { contents: contents } = document;
			if (contents === null) return reader.result();
			if (!(0, dist.jh)(contents)) {
				if ((0, dist.jn)(contents) && contents.source === '') return reader.result();
				reader.report(at(contents.range[0]), 'env-not-a-map', NOT_A_MAP);
				return reader.result();
			}
			for (const { key: key, value: value } of contents.items) {
				if (!(0, dist.jn)(key)) {
					reader.report(
						at(key.range[0]),
						'env-unsupported-value',
						'A key of this map is not a plain name.',
					);
					continue;
				}
				const position = at(key.range[0]);
				addVariable(reader, key.source, position, yamlValue(value));
			}
			return reader.result();
		}
		function parseJson(text, origin) {
			const reader = new TextReader(origin);
			const source = withoutByteOrderMark(text);
			const object = (0, json.o)(source);
			if ('notAnObject' in object)
				reader.report({ line: 1, column: 1 }, 'env-not-a-map', NOT_A_MAP);
			else if ('notJson' in object) {
				const { problem: problem, offset: offset } = object.notJson;
				reader.report(
					(0, json.d)(source, offset),
					'env-syntax',
					`This is not valid JSON: ${problem}.`,
				);
			} else
				for (const member of object.members) {
					const value =
						member.kind === 'nested'
							? { problem: 'is a list or an object' }
							: member.kind === 'null'
								? { problem: 'is null' }
								: { text: member.text };
					addVariable(reader, member.name, (0, json.d)(source, member.offset), value);
				}
			return reader.result();
		}
		const NOT_A_MAP = 'This text is not a map of names to values.';
		function addVariable(reader, name, position, value) {
			if (!rules.wJ.test(name))
				reader.report(
					position,
					'env-bad-name',
					`The guest does not boot with ${(0, rules.HD)(name)}: names consist of letters, digits and \`_\`.`,
				);
			else if ('problem' in value)
				reader.report(
					position,
					'env-unsupported-value',
					`The value of \`${name}\` ${value.problem}; env values are plain texts.`,
					'Put the text that the app should get in quotes; `""` is the empty text.',
				);
			else reader.add({ name: name, value: new secret.z(value.text), position: position });
		}
		const YAML_NULL = /^(?:|~|null|Null|NULL)$/;
		function yamlValue(node) {
			if (node === null) return { problem: 'is null' };
			if ((0, dist.Vj)(node)) return { problem: 'is an alias' };
			if (!(0, dist.jn)(node) || node.source === void 0) return { problem: 'is a list or a map' };
			if (node.tag !== void 0 && node.tag !== '!' && node.tag !== 'tag:yaml.org,2002:str')
				return { problem: 'has a tag' };
			const plain = node.type === dist.X5.PLAIN && node.tag === void 0;
			return plain && YAML_NULL.test(node.source) ? { problem: 'is null' } : { text: node.source };
		}
		const YAML_PROBLEMS = {
			BAD_ALIAS: 'an alias is malformed or has no anchor',
			BAD_DIRECTIVE: 'a `%` directive is malformed',
			BAD_DQ_ESCAPE: 'an escape in double quotes is malformed',
			BAD_INDENT: 'the indentation is wrong',
			BAD_SCALAR_START: 'a value begins with a character that needs quotes',
			BLOCK_AS_IMPLICIT_KEY:
				'a map begins on the line of another value; a value that contains `: ` needs quotes',
			BLOCK_IN_FLOW: 'a block stands inside `{}` or `[]`',
			KEY_OVER_1024_CHARS: 'a key is too long',
			MISSING_CHAR: 'a closing quote, bracket, comma or space is missing',
			MULTILINE_IMPLICIT_KEY: 'a key spans several lines, or a line is not `NAME: value`',
			MULTIPLE_DOCS: 'there is more than one document',
			TAB_AS_INDENT: 'a tab is used as indentation',
		};
		function readEnvInputs({
			inline: inline,
			format: format,
			names: names,
			stepEnv: stepEnv,
			secretsJson: secretsJson,
		}) {
			const entries = new Map();
			const findings = [];
			if (inline !== void 0) {
				const origin = { source: 'env' };
				const parsed = parseInline(inline, format, origin);
				findings.push(...parsed.findings);
				for (const entry of entriesOf(parsed, origin)) entries.set(entry.name, entry);
			}
			const values = readListedNames(names, stepEnv, secretsJson);
			findings.push(...values.findings);
			for (const [name, value] of values.values)
				entries.set(name, { name: name, value: value, source: 'env_names' });
			const isGiven = inline !== void 0 || names.length > 0 || secretsJson !== void 0;
			return {
				entries: isGiven ? [...entries.values()] : void 0,
				listed: names.filter(rules.q6),
				findings: findings,
			};
		}
		function readEnv(files, inputs) {
			const read = files.map(readEnvFile);
			const entries = new Map();
			for (const entry of [...read.flatMap((file) => file.entries), ...(inputs.entries ?? [])])
				entries.set(entry.name, entry);
			return {
				entries: files.length === 0 && inputs.entries === void 0 ? void 0 : [...entries.values()],
				findings: [
					...read.flatMap(({ findings: findings }) => findings),
					...inputs.findings,
					...[...entries.values()].flatMap(emptyValue),
				],
			};
		}
		function readEnvFile({ file: file, text: text }) {
			const origin = { source: file, file: file };
			const parsed = parseDotenv(text, origin);
			const nothing = (0, rules.bR)('env-no-assignment', 'This env file holds no assignment.', {
				place: { file: file },
				hint: 'Fill the file, or take it out of `env_files`.',
			});
			return {
				entries: entriesOf(parsed, origin),
				findings: setsNothing(parsed) ? [...parsed.findings, nothing] : parsed.findings,
			};
		}
		function entriesOf({ variables: variables }, origin) {
			return variables.map(({ name: name, value: value, position: position }) => {
				const place = placeIn(origin, position);
				const entry = { name: name, value: value, source: origin.source };
				return place === void 0 ? entry : { ...entry, place: place };
			});
		}
		function emptyValue({ name: name, value: value, source: source, place: place }) {
			if ((0, secret._)(value) !== '') return [];
			const message = `\`${name}\` (from ${sourceText(source)}) is set to the empty text.`;
			const hint = 'The app gets an empty variable; remove the name if it should not be set.';
			return [(0, rules.bR)('env-empty-value', message, { place: place, hint: hint })];
		}
		function parseInline(text, format, origin) {
			const readAs = format === 'auto' ? detectFormat(text) : format;
			const parse = { dotenv: parseDotenv, yaml: parseYaml, json: parseJson }[readAs];
			const parsed = parse(text, origin);
			const findings = setsNothing(parsed)
				? [(0, rules.bR)('env-no-assignment', 'The `env` input sets no variable.')]
				: parsed.findings;
			const formatHint =
				format === 'auto'
					? `\`env\` was read as ${readAs}, by its first line; set \`env_format\` to dotenv, yaml or json if it is written otherwise.`
					: `\`env\` was read as ${readAs}, because \`env_format\` says so.`;
			return {
				variables: parsed.variables,
				findings: findings.map((finding) =>
					finding.level === 'error'
						? { ...finding, hint: [finding.hint, formatHint].filter(Boolean).join(' ') }
						: finding,
				),
			};
		}
		function setsNothing(parsed) {
			return (
				parsed.variables.length === 0 &&
				parsed.findings.every(({ level: level }) => level !== 'error')
			);
		}
		function sourceText(source) {
			return source === 'env' ? 'the `env` input' : `\`${source}\``;
		}
	}),
	1823: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { c: () => exchange, g: () => ConnectionProblem });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2571);
		class ConnectionProblem extends Error {
			permanent;
			constructor(cause, timeoutMs) {
				super(connectionReason(cause, timeoutMs), { cause: cause });
				this.name = new.target.name;
				this.permanent = PERMANENT_REASONS.has(codeOf(cause));
			}
		}
		async function exchange(http, request, limits) {
			const { signal: signal, timeoutMs: timeoutMs } = limits;
			signal.throwIfAborted();
			try {
				return await limited(receive(http, request, limits), timeoutMs, signal);
			} catch (error) {
				signal.throwIfAborted();
				throw new ConnectionProblem(error, timeoutMs);
			}
		}
		async function receive(
			http,
			{ method: method, url: url, body: body, headers: headers },
			limits,
		) {
			const { message: message } = await http.request(method, url, body ?? '', { ...headers });
			const bytes = await readBounded(message, limits);
			return {
				status: message.statusCode ?? 0,
				bytes: bytes,
				get body() {
					return bytes.toString('utf8');
				},
				header: (name) => {
					const value = message.headers[name];
					return Array.isArray(value) ? value[0] : value;
				},
			};
		}
		async function readBounded(message, { maxBytes: maxBytes, longer: longer }) {
			const chunks = [];
			let size = 0;
			for await (const chunk of message) {
				if (!Buffer.isBuffer(chunk)) continue;
				size += chunk.length;
				chunks.push(chunk);
				if (size <= maxBytes) continue;
				message.destroy();
				if (longer === 'cut') return Buffer.concat(chunks).subarray(0, maxBytes);
				throw new Error(`sent an answer of more than ${maxBytes / 1024 / 1024} MiB`);
			}
			if (!message.complete) throw new Error('closed the connection in the middle of its answer');
			return Buffer.concat(chunks);
		}
		async function limited(work, ms, signal) {
			const gate = Promise.withResolvers();
			const timer = setTimeout(() => {
				gate.reject(new Error(`did not answer within ${Math.round(ms / 100) / 10} s`));
			}, ms);
			const abort = () => {
				gate.reject(new Error('the step was cancelled'));
			};
			signal.addEventListener('abort', abort);
			try {
				return await Promise.race([work, gate.promise]);
			} finally {
				clearTimeout(timer);
				signal.removeEventListener('abort', abort);
			}
		}
		const CONNECTION_REASONS = {
			ECONNREFUSED: 'refused the connection',
			ECONNRESET: 'closed the connection without an answer',
			EPIPE: 'closed the connection without an answer',
			UND_ERR_SOCKET: 'closed the connection without an answer',
			ENOTFOUND: 'has no address (the name is not known)',
			EAI_AGAIN: 'could not be looked up (DNS did not answer)',
			ETIMEDOUT: 'could not be reached in time',
			UND_ERR_CONNECT_TIMEOUT: 'could not be reached in time',
			EHOSTUNREACH: 'cannot be reached from this machine',
			ENETUNREACH: 'cannot be reached from this machine',
			CERT_HAS_EXPIRED: 'has a TLS certificate that has expired',
			DEPTH_ZERO_SELF_SIGNED_CERT: 'has a TLS certificate that nobody trusted signed',
			SELF_SIGNED_CERT_IN_CHAIN: 'has a TLS certificate that nobody trusted signed',
			UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a TLS certificate that cannot be verified',
			UNABLE_TO_GET_ISSUER_CERT: 'has a TLS certificate that nobody trusted signed',
			UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a TLS certificate that nobody trusted signed',
			CERT_NOT_YET_VALID: 'has a TLS certificate that is not valid yet',
			CERT_REVOKED: 'has a TLS certificate that was revoked',
			ERR_TLS_CERT_ALTNAME_INVALID: 'has a TLS certificate for another name',
		};
		const PERMANENT_REASONS = new Set([
			'ENOTFOUND',
			'CERT_HAS_EXPIRED',
			'DEPTH_ZERO_SELF_SIGNED_CERT',
			'SELF_SIGNED_CERT_IN_CHAIN',
			'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
			'UNABLE_TO_GET_ISSUER_CERT',
			'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
			'CERT_NOT_YET_VALID',
			'CERT_REVOKED',
			'ERR_TLS_CERT_ALTNAME_INVALID',
		]);
		function codeOf(error) {
			return error instanceof Error && 'code' in error ? String(error.code) : '';
		}
		function connectionReason(error, timeoutMs) {
			const throughProxy =
				/tunneling socket could not be established, (?:statusCode=(\d+)|cause=)/.exec(
					(0, _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.A3)(error),
				);
			if (throughProxy !== null) {
				const status = throughProxy[1];
				return `could not be reached through the proxy${status === void 0 ? '' : `, which answered HTTP ${status}`}`;
			}
			const code = codeOf(error);
			const known = Object.hasOwn(CONNECTION_REASONS, code) ? CONNECTION_REASONS[code] : void 0;
			if (known !== void 0) return known;
			const reason = (0, _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.A3)(error);
			if (reason.startsWith('Request timeout'))
				return `did not answer within ${Math.round(timeoutMs / 100) / 10} s`;
			return /^(sent|closed|did not)/.test(reason) ? reason : `could not be reached (${reason})`;
		}
	}),
	359: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			A$: () => hasUserInfo,
			Gw: () => isPrivate,
			U9: () => isLoopback,
			wH: () => whyNotVisited,
		});
		function isPrivate(url) {
			return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
		}
		function isLoopback(hostname) {
			return (
				hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
			);
		}
		function whyNotVisited(url, apiUrl) {
			if (!isPrivate(url)) return 'that is not https';
			if (hasUserInfo(url)) return 'with a user name or a password';
			return leadsHere(url.hostname) && !leadsHere(apiUrl.hostname)
				? 'on the machine that runs this step'
				: void 0;
		}
		function hasUserInfo({ username: username, password: password }) {
			return username !== '' || password !== '';
		}
		function leadsHere(hostname) {
			const name = hostname.replace(/\.$/, '');
			return (
				isLoopback(name) ||
				name.endsWith('.localhost') ||
				/^0\.\d+\.\d+\.\d+$/.test(name) ||
				/^\[::(?:ffff:)?(?:(?:7f[0-9a-f]{2}|0):[0-9a-f]{1,4})?\]$/.test(name)
			);
		}
	}),
	9068: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { W: () => querySecrets });
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5309);
		const CREDENTIAL_NAME = /token|key|sig|auth|secret|pass/i;
		const LONG = 24;
		const SHORTEST = 8;
		function querySecrets(query) {
			return [...query]
				.filter(
					([name, { length: length }]) =>
						length >= LONG || (length >= SHORTEST && CREDENTIAL_NAME.test(name)),
				)
				.map(([, value]) => new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(value));
		}
	}),
	8902: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { LH: () => withRetries, Vs: () => retryAfterMs });
		function retryDelayMs(retry, policy, random, retryAfterMs) {
			if (retryAfterMs !== void 0) return retryAfterMs;
			const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (retry - 1));
			return Math.round(ceiling / 2 + (ceiling / 2) * random());
		}
		function retryAfterMs(header, now) {
			const text = header?.trim();
			if (text === void 0 || text === '') return;
			if (/^\d+$/.test(text)) return Number(text) * 1e3;
			const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
			return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
		}
		async function withRetries(attempt, assess, onRetry, policy, clock, random) {
			const started = clock.now();
			for (let retry = 1; ; retry++)
				try {
					return await attempt();
				} catch (error) {
					const failed = assess(error);
					if (!failed?.repeatable) throw error;
					const delayMs = retryDelayMs(retry, policy, random, failed.retryAfterMs);
					const next = clock.now() + delayMs;
					const late = next - started > policy.budgetMs || next > (policy.deadline ?? 1 / 0);
					if (late || retry > policy.maxRetries) throw error;
					onRetry(failed.error, retry, delayMs);
					await clock.sleep(delayMs);
				}
		}
	}),
	1150: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { h: () => fetch, k: () => ProxyAgent });
		class ProxyAgent {
			#options;
			#dispatcher;
			constructor(options) {
				this.#options = options;
			}
			dispatcher() {
				this.#dispatcher ??= __nccwpck_require__
					.e(752)
					.then(__nccwpck_require__.t.bind(__nccwpck_require__, 4371, 19))
					.then((undici) => new undici.ProxyAgent(this.#options));
				return this.#dispatcher;
			}
		}
		async function fetch(url, { dispatcher: dispatcher, ...init }) {
			if (dispatcher === void 0) return globalThis.fetch(url, init);
			const undici = await __nccwpck_require__
				.e(752)
				.then(__nccwpck_require__.t.bind(__nccwpck_require__, 4371, 19));
			return undici.fetch(url, { ...init, dispatcher: await dispatcher.dispatcher() });
		}
	}),
	9407: ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(
			module,
			async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
				try {
					var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2571);
					var _base_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8158);
					var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(527);
					process.noDeprecation = true;
					const cancellation = new AbortController();
					for (const signal of ['SIGINT', 'SIGTERM'])
						process.on(signal, () => {
							cancellation.abort(new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.cJ(signal));
						});
					for (const event of ['uncaughtException', 'unhandledRejection'])
						process.on(event, (thrown) => {
							cancellation.abort((0, _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.h_)(thrown));
						});
					let hasEnded = false;
					process.on('exit', () => {
						if (!hasEnded) (0, _run_js__WEBPACK_IMPORTED_MODULE_2__.a)(void 0, process.env);
					});
					await (0, _run_js__WEBPACK_IMPORTED_MODULE_2__.e)({
						environment: process.env,
						clock: _base_clock_js__WEBPACK_IMPORTED_MODULE_1__.m,
						random: Math.random,
						signal: cancellation.signal,
					});
					hasEnded = true;
					process.stdout.write('', () => {
						process.exit();
					});
					__webpack_async_result__();
				} catch (e) {
					__webpack_async_result__(e);
				}
			},
			1,
		);
	}),
	6817: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Bg: () => pollIntervalMs,
			Gl: () => workspace,
			Kz: () => apiKey,
			cj: () => isLocalApi,
			gJ: () => ISSUER_TOKEN,
			iA: () => ISSUER_URL,
			iZ: () => readApiKey,
			u9: () => issuer,
			y0: () => apiUrl,
		});
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5309);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(359);
		var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9066);
		var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3365);
		const DEFAULT_API_URL = 'https://cloud-api.phala.com/api/v1';
		const DEFAULT_AUDIENCE = 'https://cloud.phala.com';
		const ISSUER_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
		const ISSUER_TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
		function readApiKey(environment) {
			const key = (
				(0, _reader_js__WEBPACK_IMPORTED_MODULE_2__.AN)(environment, 'api_key') ??
				environment['PHALA_CLOUD_API_KEY'] ??
				''
			).trim();
			return key === '' ? void 0 : new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(key);
		}
		const apiKey = {
			inputs: { api_key: void 0 },
			secrets: ['api_key'],
			read: (reader) => {
				const key = readApiKey(reader.environment);
				if (
					key !== void 0 &&
					/[^\x21-\x7e]/.test((0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(key))
				)
					reader.refuse(
						'`api_key` has a character that no API key has (a space, a line break, or not ASCII).',
						'Store the key again, without anything around it.',
					);
				return key;
			},
		};
		const issuer = (0, _row_js__WEBPACK_IMPORTED_MODULE_1__.nM)(
			'oidc_audience',
			(reader, name) => {
				const audience = reader.text(name) ?? DEFAULT_AUDIENCE;
				const url = URL.parse(reader.environment[ISSUER_URL] ?? '');
				const requestToken = reader.environment[ISSUER_TOKEN]?.trim() ?? '';
				return url === null || requestToken === ''
					? void 0
					: {
							url: url,
							requestToken: new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(requestToken),
							audience: audience,
						};
			},
			DEFAULT_AUDIENCE,
		);
		const apiUrl = (0, _row_js__WEBPACK_IMPORTED_MODULE_1__.nM)('api_url', (reader) => {
			const hint = `Give an https URL such as ${DEFAULT_API_URL}, without a user name, query or fragment.`;
			const url = givenUrl(reader);
			if (url === null) {
				reader.refuse('`api_url` is not a URL.', hint);
				return;
			}
			const isPlain =
				!(0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.A$)(url) && !/[?#]/.test(url.href);
			const isSafe = (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.Gw)(url);
			if (isPlain && isSafe) return url;
			reader.refuse(
				isSafe
					? '`api_url` has a user name, a query or a fragment.'
					: '`api_url` is not https. Plain http would show the API key or token to the network; it is accepted on loopback only.',
				hint,
			);
			return;
		});
		const workspace = (0, _row_js__WEBPACK_IMPORTED_MODULE_1__.nM)('workspace', (reader, name) => {
			const slug = reader.text(name);
			if (slug === void 0 || /^[\x21-\x7e]+$/.test(slug)) return slug;
			reader.refuse(
				`\`${name}\` has a space or another character that cannot be sent.`,
				'Give the slug of the workspace.',
			);
			return;
		});
		const pollIntervalMs = (0, _row_js__WEBPACK_IMPORTED_MODULE_1__.nM)(
			'poll_interval',
			(reader, name) => 1e3 * reader.number(name, 3, isLocalApi(reader) ? 0.001 : 1, 300),
			'3',
		);
		function isLocalApi(reader) {
			return (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.U9)(
				givenUrl(reader)?.hostname ?? '',
			);
		}
		function givenUrl(reader) {
			const prefix = reader.environment['PHALA_CLOUD_API_PREFIX']?.trim() ?? '';
			return URL.parse(reader.text('api_url') ?? (prefix === '' ? DEFAULT_API_URL : prefix));
		}
	}),
	1312: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			E$: () => chainMaxFee,
			FO: () => approvalTimeoutMs,
			PZ: () => keySecrets,
			i6: () => chainPrivateKey,
			mf: () => chainRpcUrl,
			nj: () => rpcSecrets,
		});
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5309);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(359);
		var _http_query_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9068);
		var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3365);
		const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
		const SECONDS_FOR_A_TRANSACTION = 180;
		const LONGEST_WAIT = 21600;
		const WEI_PER_GWEI = 10 ** 9;
		const KEY = 'chain_private_key';
		const chainPrivateKey = {
			...(0, _row_js__WEBPACK_IMPORTED_MODULE_2__.rJ)(KEY),
			read: (reader) => {
				const given = reader.text(KEY);
				if (given === void 0) return;
				const [, digits] = /^(?:0x)?([0-9a-f]{64})$/i.exec(given) ?? [];
				const number = digits === void 0 ? 0n : BigInt(`0x${digits}`);
				if (digits !== void 0 && number > 0n && number < ORDER)
					return new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(digits.toLowerCase());
				reader.refuse(
					`\`${KEY}\` is not a private key of secp256k1.`,
					'Give its 64 hex digits, with or without `0x`.',
				);
				return;
			},
		};
		function requireKey(reader, name) {
			if (reader.text(KEY) !== void 0) return;
			reader.refuse(
				`\`${name}\` is given, but \`${KEY}\` is empty, so the step would not sign.`,
				`The secret for \`${KEY}\` is probably empty: it does not exist under this name, or this run does not get it, as those of forks and Dependabot. If the step is not to sign, remove \`${name}\`.`,
			);
		}
		const chainRpcUrl = {
			...(0, _row_js__WEBPACK_IMPORTED_MODULE_2__.rJ)('chain_rpc_url'),
			read: (reader) => {
				const given = reader.text('chain_rpc_url');
				if (given === void 0) return;
				const url = URL.parse(given);
				const problem =
					url === null
						? 'is not a URL'
						: (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.A$)(url)
							? 'has a user name or a password'
							: (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.Gw)(url)
								? void 0
								: 'is not https; plain http is accepted on loopback only';
				if (problem === void 0) {
					requireKey(reader, 'chain_rpc_url');
					return new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(url?.href ?? '');
				}
				reader.refuse(
					`\`chain_rpc_url\` ${problem}.`,
					'Give the https URL of a JSON-RPC server of the chain, as its provider shows it.',
				);
				return;
			},
		};
		const chainMaxFee = (0, _row_js__WEBPACK_IMPORTED_MODULE_2__.nM)(
			'chain_max_fee_gwei',
			(reader, name) => {
				const fallback = 100;
				const text = reader.text(name) ?? String(fallback);
				const gwei = /^\d{1,6}(?:\.\d{1,9})?$/.test(text) ? Number(text) : 0;
				if (gwei > 0) {
					if (gwei !== fallback) requireKey(reader, name);
					return Math.round(gwei * WEI_PER_GWEI);
				}
				reader.refuse(
					`\`${name}\` is not an amount of gwei.`,
					'Give a plain number above 0, such as `100` or `0.5`.',
				);
				return fallback * WEI_PER_GWEI;
			},
			'100',
		);
		const approvalTimeoutMs = (0, _row_js__WEBPACK_IMPORTED_MODULE_2__.nM)(
			'approval_timeout',
			(reader, name) => {
				const signs = reader.text(KEY) !== void 0;
				return 1e3 * reader.number(name, signs ? SECONDS_FOR_A_TRANSACTION : 0, 0, LONGEST_WAIT);
			},
		);
		function keySecrets(key) {
			return [
				key,
				new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(
					(0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(key).toUpperCase(),
				),
			];
		}
		const SHORTEST_KEY = 8;
		const SHORTEST_WITHOUT_DIGIT = 16;
		const KEY_IN_NAME = /^(?=.*\d)[0-9a-z]{16,}$/;
		function rpcSecrets(rpcUrl) {
			const url = URL.parse((0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(rpcUrl));
			if (url === null) return [];
			const values = [...url.searchParams].map(([, value]) => value);
			const found = [
				...url.hostname.split('.').filter((label) => KEY_IN_NAME.test(label)),
				...[...url.pathname.split('/'), ...values].filter(isLikeKey),
				...(0, _http_query_secrets_js__WEBPACK_IMPORTED_MODULE_1__.W)(url.searchParams).map(
					_base_secret_js__WEBPACK_IMPORTED_MODULE_0__._,
				),
			];
			return [...new Set(found)].map(
				(text) => new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(text),
			);
		}
		function isLikeKey(text) {
			return (
				text.length >= SHORTEST_WITHOUT_DIGIT || (text.length >= SHORTEST_KEY && /\d/.test(text))
			);
		}
	}),
	6431: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { Y: () => credentialsOf });
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5309);
		var _http_query_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9068);
		var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6817);
		var _chain_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1312);
		function credentialsOf({
			api: api,
			approval: approval,
			commit: commit,
			health: health,
			tell: tell,
		}) {
			const url =
				health.check === void 0
					? ''
					: (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(health.check.url);
			const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
			const { privateKey: privateKey, rpcUrl: rpcUrl } = approval;
			const keys =
				privateKey === void 0 ? [] : (0, _chain_js__WEBPACK_IMPORTED_MODULE_3__.PZ)(privateKey);
			const rpc = rpcUrl === void 0 ? [] : (0, _chain_js__WEBPACK_IMPORTED_MODULE_3__.nj)(rpcUrl);
			return [
				...(0, _http_query_secrets_js__WEBPACK_IMPORTED_MODULE_1__.W)(
					new URLSearchParams(query),
				).map((value) => ({ name: 'health_url', value: value })),
				...named('api_key', api.key),
				...named(_api_js__WEBPACK_IMPORTED_MODULE_2__.gJ, api.issuer?.requestToken),
				...keys.map((value) => ({ name: 'chain_private_key', value: value })),
				...rpc.map((value) => ({ name: 'chain_rpc_url', value: value })),
				...named('commit_token', commit.token),
				...named('github_token', tell.githubToken),
			];
		}
		function named(name, value) {
			return value === void 0 ? [] : [{ name: name, value: value }];
		}
	}),
	9066: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			AN: () => inputText,
			TL: () => quoted,
			i_: () => InputReader,
			qb: () => keyAndValue,
		});
		function inputText(environment, name) {
			const text = environment[`INPUT_${name.toUpperCase()}`];
			return text === void 0 || text.trim() === '' ? void 0 : text;
		}
		class InputReader {
			findings = [];
			environment;
			constructor(environment) {
				this.environment = environment;
			}
			refuse(message, hint) {
				this.findings.push({ level: 'error', rule: 'input-invalid', message: message, hint: hint });
			}
			raw(name) {
				return inputText(this.environment, name);
			}
			text(name) {
				return this.raw(name)?.trim();
			}
			lines(name) {
				const lines = (this.raw(name) ?? '').split(/\r\n|\n|\r/).map((line) => line.trim());
				return lines.filter((line) => line !== '' && !line.startsWith('#'));
			}
			pairs(name, form, problemOf) {
				const pairs = new Map();
				for (const [index, line] of this.lines(name).entries()) {
					const { key: key, value: value } = keyAndValue(line);
					const problem =
						key === ''
							? 'has nothing before a `=`'
							: pairs.has(key)
								? 'names something that an earlier one names already'
								: problemOf(value, key);
					if (problem === void 0) pairs.set(key, value);
					else this.refuseEntry(name, index, ` ${problem}`, `Write one \`${form}\` per line.`);
				}
				return pairs;
			}
			refuseEntry(name, index, problem, hint) {
				this.refuse(`Entry ${index + 1} of \`${name}\`${problem}.`, hint);
			}
			flag(name) {
				const text = this.text(name);
				if (text === void 0) return;
				if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
				this.refuse(
					`\`${name}\` is neither true nor false: ${quoted(text)}.`,
					'Write `true` or `false`.',
				);
				return;
			}
			number(name, fallback, least, most) {
				const text = this.text(name);
				if (text === void 0) return fallback;
				const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
				if (value >= least && value <= most) return value;
				this.refuse(
					`\`${name}\` is not a number of seconds from ${least} to ${most}: ${quoted(text)}.`,
					`Give seconds as a plain number, such as \`${fallback}\`.`,
				);
				return fallback;
			}
			oneOf(name, choices, fallback) {
				const text = this.text(name);
				if (text === void 0) return fallback;
				const choice = choices.find((candidate) => candidate === text.toLowerCase());
				if (choice !== void 0) return choice;
				this.refuse(
					`\`${name}\` has an unknown value: ${quoted(text)}.`,
					`Use one of: ${choices.join(', ')}.`,
				);
				return fallback;
			}
		}
		function keyAndValue(line) {
			const equals = line.indexOf('=');
			return {
				key: line.slice(0, Math.max(0, equals)).trim(),
				value: line.slice(equals + 1).trim(),
			};
		}
		function quoted(text) {
			return text.length > 40 || /[^\x21-\x7e]/.test(text)
				? `a text of ${text.length} characters`
				: `"${text}"`;
		}
	}),
	8169: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			$r: () => targetOf,
			Gq: () => invalid,
			VQ: () => needsOfOutcome,
			em: () => conflicts,
		});
		var _deploy_preview_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4067);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(359);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8584);
		var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6817);
		function targetOf(mode, by, needsLogin, { api: api, cvm: cvm, name: name }, pullRequest) {
			const cvmId =
				by === 'cvm_id' || (by === 'cvm_id or pull request' && cvm.id !== void 0)
					? cvm.id
					: pullRequest === void 0
						? void 0
						: (0, _deploy_preview_name_js__WEBPACK_IMPORTED_MODULE_0__.gz)(
								name.prefix,
								pullRequest,
							);
			const { url: apiUrl, workspace: workspace } = api;
			const isPublic =
				needsLogin !== 'always' &&
				cvmId !== void 0 &&
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.No)(cvmId) !== void 0;
			const login = loginOf(api, isPublic);
			const problems = [
				...(login === void 0 && !isPublic ? lackOf(needsLogin, cvmId) : []),
				...(login?.by === 'oidc' ? issuerProblems(login.issuer) : []),
				...(cvmId === void 0 ? [by === 'cvm_id' ? NO_CVM_ID : noPullRequest(mode, by)] : []),
			];
			return problems.length === 0 && cvmId !== void 0 && apiUrl !== void 0
				? { login: login, cvmId: cvmId, apiUrl: apiUrl, workspace: workspace }
				: problems;
		}
		function issuerProblems({ url: url }) {
			const problem = (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.A$)(url)
				? 'has a user name or a password.'
				: (0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_3__.Gw)(url)
					? void 0
					: "is not https. Plain http would show the network what GitHub's OIDC tokens are asked for with; it is accepted on loopback only.";
			return problem === void 0
				? []
				: [
						invalid(
							`\`${_api_js__WEBPACK_IMPORTED_MODULE_1__.iA}\` ${problem}`,
							'The runner sets it: see that no `env:` of the workflow and no earlier step does. Or set `api_key`.',
						),
					];
		}
		function loginOf({ key: key, issuer: issuer }, isPublic) {
			if (key !== void 0) return { by: 'key', key: key };
			return issuer === void 0 || isPublic ? void 0 : { by: 'oidc', issuer: issuer };
		}
		function lackOf(needsLogin, cvmId) {
			if (needsLogin === 'always') return [NO_LOGIN];
			return cvmId === void 0 ? [] : [NO_LOGIN_FOR_NAME];
		}
		function conflicts(inputs) {
			return [
				...severalHashes(inputs),
				...pauseForNothing(inputs),
				...needsOfSigning(inputs.approval),
				...needsOfWait(inputs),
			];
		}
		function severalHashes({ instances: instances, review: review }) {
			if (instances.all || review.expectedComposeHash?.includes('\n') !== true) return [];
			return [
				invalid(
					'`expected_compose_hash` has several hashes, and one CVM runs one.',
					'Give one hash, or set `instances: all` as the step did that gave them.',
				),
			];
		}
		function pauseForNothing({ instances: instances, pause: pause }) {
			if (instances.all || !pause.pause.isGiven) return [];
			return [
				invalid(
					'`instance_pause` does nothing without `instances: all`.',
					'One CVM has no other to wait for. Set `instances: all` for every CVM of the app, or remove the input.',
				),
			];
		}
		function needsOfSigning({ privateKey: privateKey, rpcUrl: rpcUrl, timeoutMs: timeoutMs }) {
			if (privateKey === void 0) return [];
			return [
				...(rpcUrl === void 0
					? [
							invalid(
								'`chain_private_key` needs `chain_rpc_url`, which is missing or empty.',
								"Give the https URL of a JSON-RPC server of the chain that the app's contract is on.",
							),
						]
					: []),
				...(timeoutMs === 0
					? [
							invalid(
								'`chain_private_key` and `approval_timeout: 0` exclude each other.',
								'Remove `approval_timeout`: a transaction takes some seconds until it is in a block.',
							),
						]
					: []),
			];
		}
		function needsOfWait(inputs) {
			if (inputs.wait.wait) return [];
			return needsOfOutcome(inputs).map((need) =>
				invalid(`${need} and \`wait: false\` exclude each other.`, 'Remove one of the two.'),
			);
		}
		function needsOfOutcome({
			attestation: attestation,
			health: health,
			instances: instances,
			rollback: rollback,
		}) {
			return [
				...(health.check === void 0 ? [] : ['`health_url`']),
				...(rollback.rollback ? ['`rollback: true`'] : []),
				...(attestation.level === 'require' ? ['`attestation: require`'] : []),
				...(instances.all ? ['`instances: all`'] : []),
			];
		}
		function invalid(message, hint) {
			return { level: 'error', rule: 'input-invalid', message: message, hint: hint };
		}
		const NO_LOGIN = invalid(
			'`api_key` is missing or empty.',
			'Set it to an API key of Phala Cloud, for example `${{ secrets.PHALA_CLOUD_API_KEY }}`. Or, to deploy without a key, give the job `permissions: id-token: write` and have the workspace trust this repository (docs/keyless.md). Secrets are empty in runs from forks and from Dependabot, and forks never get `id-token: write`; `mode: check` needs neither.',
		);
		const NO_LOGIN_FOR_NAME = invalid(
			'`api_key` is missing or empty, and `cvm_id` is no app id.',
			'Without a login, only an app can be verified, by its id (40 hex digits): set `cvm_id` to that. Or give a key, or the job `permissions: id-token: write` (docs/keyless.md).',
		);
		const NO_CVM_ID = invalid(
			'`cvm_id` is missing or empty.',
			"Set it to the CVM's name, UUID, app id or `cvm_\u2026` id, as the dashboard shows it.",
		);
		function noPullRequest(mode, by) {
			return invalid(
				`\`mode: ${mode}\` needs a pull request, and the event of this workflow run has none.`,
				by === 'pull request'
					? 'Run it `on: pull_request`.'
					: 'Run it `on: pull_request` with `types: [closed]`, or name the CVM with `cvm_id`.',
			);
		}
	}),
	3365: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Jt: () => flag,
			Mn: () => lines,
			Pe: () => setting,
			Qq: () => text,
			YA: () => seconds,
			nM: () => row,
			rJ: () => secret,
		});
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5309);
		function row(name, read, byDefault) {
			return { inputs: { [name]: byDefault }, secrets: [], read: (reader) => read(reader, name) };
		}
		function text(name) {
			return row(name, (reader) => reader.text(name));
		}
		function lines(name) {
			return row(name, (reader) => reader.lines(name));
		}
		function flag(name, fallback) {
			return row(name, (reader) => reader.flag(name) ?? fallback, String(fallback));
		}
		function setting(name) {
			return row(name, (reader) => reader.flag(name));
		}
		function seconds(name, { fallback: fallback, least: least, most: most }) {
			const read = (reader) => 1e3 * reader.number(name, fallback, least, most);
			return row(name, read, String(fallback));
		}
		function secret(name) {
			const read = (reader) => {
				const given = reader.text(name);
				return given === void 0
					? void 0
					: new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(given);
			};
			return { ...row(name, read), secrets: [name] };
		}
	}),
	6600: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			El: () => AnswerReader,
			M7: () => UnexpectedAnswer,
			OW: () => _base_json_js__WEBPACK_IMPORTED_MODULE_1__.O,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2571);
		var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3659);
		class UnexpectedAnswer extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {
			constructor(doing, what) {
				super(`${doing}: the API's answer is not what it documents: ${what}.`, {
					next: 'Try again; if it stays, report it with the version of this action.',
				});
			}
		}
		class AnswerReader {
			object;
			#doing;
			#isLenient;
			constructor(value, doing, isLenient = false) {
				if (!(0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value))
					throw new UnexpectedAnswer(doing, 'it is not a JSON object');
				this.object = value;
				this.#doing = doing;
				this.#isLenient = isLenient;
			}
			get lenient() {
				return new AnswerReader(this.object, this.#doing, true);
			}
			text(key) {
				const value = this.object[key] ?? void 0;
				if (value === void 0 || value === '') return;
				if (typeof value === 'number') return String(value);
				if (typeof value !== 'string') {
					this.#refuse(key, 'a string');
					return;
				}
				return value;
			}
			parsed(key, parse, what) {
				const text = this.text(key);
				const value = text === void 0 ? void 0 : parse(text);
				if (text !== void 0 && value === void 0) this.#refuse(key, what);
				return value;
			}
			requiredText(key) {
				const value = this.text(key);
				if (value === void 0) throw new UnexpectedAnswer(this.#doing, `\`${key}\` is missing`);
				return value;
			}
			number(key) {
				const value = this.object[key] ?? void 0;
				if (value === void 0) return;
				if (typeof value !== 'number') {
					this.#refuse(key, 'a number');
					return;
				}
				return value;
			}
			flag(key) {
				const value = this.object[key] ?? void 0;
				if (value === void 0) return;
				if (typeof value !== 'boolean') {
					this.#refuse(key, 'true or false');
					return;
				}
				return value;
			}
			child(key) {
				const value = this.object[key] ?? void 0;
				if (value === void 0) return;
				if (!(0, _base_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value)) {
					this.#refuse(key, 'an object');
					return;
				}
				return new AnswerReader(value, this.#doing, this.#isLenient);
			}
			requiredChildren(key) {
				const value = this.object[key];
				if (!Array.isArray(value)) throw this.#unexpected(key, 'a list');
				return value.map((item) => new AnswerReader(item, this.#doing));
			}
			readableItems(key, read) {
				const value = this.object[key] ?? [];
				if (!Array.isArray(value)) {
					this.#refuse(key, 'a list');
					return [];
				}
				return value.flatMap((item) => {
					try {
						return [read(new AnswerReader(item, this.#doing, this.#isLenient))];
					} catch (error) {
						if (error instanceof UnexpectedAnswer) return [];
						throw error;
					}
				});
			}
			texts(key) {
				const value = this.object[key] ?? [];
				if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
					this.#refuse(key, 'a list of strings');
					return [];
				}
				return value;
			}
			#refuse(key, expected) {
				if (!this.#isLenient) throw this.#unexpected(key, expected);
			}
			#unexpected(key, expected) {
				return new UnexpectedAnswer(this.#doing, `\`${key}\` is not ${expected}`);
			}
		}
	}),
	6367: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { h: () => ApiError });
		var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
		__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2571);
		class ApiError extends _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR {
			status;
			code;
			problem;
			ambiguous;
			permanent;
			missing;
			constructor(message, options) {
				super(message, options);
				this.status = options.status;
				this.problem = options.problem;
				this.code = options.problem?.code;
				this.ambiguous = options.ambiguous;
				this.permanent = options.permanent ?? false;
				this.missing = options.missing;
			}
			static refused(doing, status, problem, canSet, missing) {
				const message = refusal(doing, status, problem);
				return new ApiError(missing === void 0 ? message : `${message} ${missing.message}`, {
					status: status,
					problem: problem,
					missing: missing,
					ambiguous: status === 408 || (status >= 500 && status !== 503),
					next: missing?.next ?? nextStep(status, problem.code, canSet),
				});
			}
			static notSent(doing, reason) {
				return new ApiError(`${doing} failed: ${reason.message}`, {
					ambiguous: false,
					permanent: true,
					next: reason.next,
					cause: reason,
				});
			}
			static unreachable(doing, host, reason, options = {}) {
				return new ApiError(`${doing} failed: ${host} ${reason}.`, {
					ambiguous: true,
					permanent: options.permanent ?? false,
					next: 'Check `api_url` and the network and proxy settings of the runner, then run the step again.',
					cause: options.cause,
				});
			}
			static redirected(doing, status, host) {
				return new ApiError(
					`${doing} failed: ${host} answered HTTP ${status}, a redirect. Redirects are refused, because the API key or token would be sent along.`,
					{
						status: status,
						ambiguous: false,
						next: 'Set `api_url` to the address that the API really has.',
					},
				);
			}
			get busy() {
				return this.status === 409 && this.code === void 0;
			}
		}
		function refusal(doing, status, problem) {
			const head = [
				`HTTP ${status}`,
				node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status],
				problem.code ?? '',
			]
				.filter((part) => part !== void 0 && part !== '')
				.join(' ');
			return [
				`${doing} failed: ${head}: ${sentence(problem.words)}`,
				...problem.details.map((detail) => sentence(detail)),
				...problem.suggestions.map((suggestion) => sentence(suggestion)),
				...problem.links.map((link) => `See ${sentence(link)}`),
				...(problem.requestId === void 0 ? [] : [`Request id: ${problem.requestId}.`]),
			].join(' ');
		}
		function sentence(text) {
			return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
		}
		const NO_CAPACITY = [
			'Try again later, or set another `region` or `instance_type`.',
			'Try again later, or ask Phala for help.',
		];
		const ONE_OF_SEVERAL = [
			'Several CVMs fit: set `cvm_id` to the UUID or the `cvm_\u2026` id of one of them.',
			'Several CVMs fit: set another `name_prefix`, or delete in the dashboard those that are not needed.',
		];
		const NEXT_BY_CODE = new Map([
			[
				'ERR-01-001',
				[
					'Set another `node_id`, or leave it out: then Phala Cloud chooses the node.',
					'Look at the node of the CVM in the dashboard, or ask Phala for help.',
				],
			],
			['ERR-01-002', 'Check that the compose file is not empty.'],
			['ERR-01-003', 'Check the compose file with `docker compose config`.'],
			[
				'ERR-02-001',
				[
					'Set `instance_type` to a size that Phala Cloud offers.',
					'Look at the size of the CVM in the dashboard, or ask Phala for help.',
				],
			],
			['ERR-02-002', NO_CAPACITY],
			[
				'ERR-02-010',
				[
					'Set `os_image` to an image that Phala Cloud offers.',
					'Look at the OS image of the CVM in the dashboard, or ask Phala for help.',
				],
			],
			['ERR-02-014', NO_CAPACITY],
			[
				'ERR-02-015',
				'Tear down CVMs that are not needed, or have the quota of the workspace raised.',
			],
			[
				'ERR-04-002',
				'Tear down CVMs that are not needed, or have the limit of the workspace raised.',
			],
			['ERR-03-002', ONE_OF_SEVERAL],
			[
				'ERR-03-003',
				'Set `workspace` to the workspace that owns the CVM, or log in to that workspace.',
			],
			['ERR-03-010', ONE_OF_SEVERAL],
			['ERR-04-001', 'Add credit to the Phala Cloud account, then run the step again.'],
		]);
		const NEXT_BY_STATUS = new Map([
			[
				400,
				[
					'Check `compose_files`, and that `cvm_id` names the CVM that is meant.',
					'Check that `cvm_id` names the CVM that is meant.',
					'Check the compose file and the inputs of this step.',
				],
			],
			[
				401,
				'Check `api_key`: it must be a valid key of Phala Cloud. Secrets are empty in runs from forks and from Dependabot.',
			],
			[
				403,
				'The API key may not do this: check that it belongs to the workspace that owns the CVM (input `workspace`).',
			],
			[
				404,
				[
					'The CVM may have been deleted meanwhile: run the step again, which then creates it as `instance_type` or `copy_of` says.',
					'Check `cvm_id`: the CVM must exist, and only `mode: preview` creates one by itself; a deploy does with `create: true`. Check also that the workspace that the step logs in to owns it (input `workspace`).',
					'The CVM may have been deleted meanwhile: run the step again.',
				],
			],
			[409, 'Look at the CVM in the dashboard, resolve the conflict, then run the step again.'],
			[
				422,
				'Correct the named fields; the compose file and the inputs of this step are where they come from.',
			],
			[429, 'Too many requests: run fewer deploys at the same time, or try again later.'],
			[
				465,
				'The compose hash must be registered on chain first: approve it with the owner of the app contract, then run the step again.',
			],
			[
				466,
				'The provisioned or prepared update is no longer valid (expired, used, or replaced by a newer one): deploy or prepare it again.',
			],
			[
				467,
				'The on-chain transaction could not be verified yet: wait a minute, then run the step again.',
			],
			[
				468,
				'The compose hash is not allowed by the app contract: register it on the contract and chain of this app, then run the step again.',
			],
			[503, 'The node of the CVM is under maintenance: try again later.'],
		]);
		function nextStep(status, code, canSet) {
			const advice = NEXT_BY_CODE.get(code ?? '') ?? NEXT_BY_STATUS.get(status);
			const all = typeof advice === 'string' ? [advice] : (advice ?? []);
			const followed = all.find((text) =>
				[...text.matchAll(/`([a-z_]+)`/g)].every(([, input = '']) => canSet(input)),
			);
			return (
				followed ??
				(status >= 500
					? 'Phala Cloud has a problem: try again later.'
					: 'See the message of the API above.')
			);
		}
	}),
	4311: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { V: () => PhalaApi });
		var secret = __nccwpck_require__(5309);
		var base_uuid = __nccwpck_require__(7274);
		var phala_answer = __nccwpck_require__(6600);
		var chain = __nccwpck_require__(5597);
		var cvm = __nccwpck_require__(4848);
		function readOperationRecord(answer) {
			return {
				...(0, cvm.Q0)(answer),
				events: answer.lenient.readableItems('events', (event) => ({
					type: event.text('event_type') ?? 'event',
					time: event.text('timestamp') ?? '',
					state: event.text('state'),
				})),
			};
		}
		function readContainer({ lenient: lenient }) {
			const log = lenient.text('log_endpoint');
			return {
				name: (lenient.texts('names')[0] ?? lenient.text('id') ?? 'container').replace(/^\//, ''),
				image: lenient.text('image'),
				state: lenient.text('state'),
				status: lenient.text('status'),
				log: log === void 0 ? void 0 : new secret.z(log),
			};
		}
		function readLogUrls({ lenient: lenient }) {
			const logs = lenient.child('logs');
			return new Map(
				['stdout', 'stderr', 'serial'].flatMap((name) => {
					const url = logs?.text(name);
					return url === void 0 ? [] : [[name, new secret.z(url)]];
				}),
			);
		}
		function readRevision(answer) {
			return {
				id: answer.requiredText('revision_id'),
				vmUuid: answer.text('vm_uuid'),
				composeHash: answer.requiredText('compose_hash'),
				operationType: answer.lenient.text('operation_type'),
				createdAt: answer.lenient.text('created_at'),
			};
		}
		function readRevisionDocument(answer, doing) {
			const document = answer.object['compose_file'] ?? void 0;
			if (typeof document === 'string') {
				const parsed = parseJson(document);
				return (0, phala_answer.OW)(parsed)
					? (0, cvm.Cw)(new phala_answer.El(parsed, doing))
					: void 0;
			}
			return document === void 0 ? void 0 : (0, cvm.Cw)(new phala_answer.El(document, doing));
		}
		function parseJson(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		class PhalaApi {
			#client;
			#cvmId;
			#path;
			constructor(client, cvmId) {
				this.#client = client;
				this.#cvmId = cvmId;
				this.#path = ['cvms', cvmId];
			}
			async cvm() {
				const doing = `Reading the CVM ${this.#cvmId}`;
				return (0, cvm.RL)(new phala_answer.El(await this.#get(this.#path, doing), doing));
			}
			async appCompose() {
				const doing = `Reading the app compose of the CVM ${this.#cvmId}`;
				const answer = await this.#get([...this.#path, 'compose_file'], doing);
				return (0, cvm.Cw)(new phala_answer.El(answer, doing));
			}
			async provision(document) {
				const doing = 'Provisioning the compose file';
				const answer = await this.#client.send({
					method: 'POST',
					path: [...this.#path, 'compose_file', 'provision'],
					doing: doing,
					body: document,
					repeat: 'always',
				});
				return (0, cvm.TX)(new phala_answer.El(answer, doing));
			}
			async trigger({ composeHash: composeHash, env: env }) {
				return this.#change('PATCH', ['compose_file'], 'Triggering the update', {
					compose_hash: composeHash,
					...(env === void 0
						? {}
						: { encrypted_env: env.sealed, env_keys: env.names, update_env_vars: true }),
				});
			}
			async envKey(kmsRef, appId) {
				const doing = `Fetching the env encryption key from the KMS ${kmsRef}`;
				const answer = new phala_answer.El(
					await this.#get(['kms', kmsRef, 'pubkey', appId], doing),
					doing,
				);
				return {
					publicKey: answer.requiredText('public_key'),
					signature: answer.text('signature'),
					signatureV1: answer.text('signature_v1'),
					timestamp: answer.number('timestamp'),
				};
			}
			async bootState(vmUuid) {
				const doing = `Reading the status of the CVM ${this.#cvmId}`;
				const answer = new phala_answer.El(
					await this.#client.send({
						method: 'POST',
						path: ['status', 'batch'],
						doing: doing,
						body: { vm_uuids: [vmUuid] },
						repeat: 'always',
					}),
					doing,
				);
				const key = Object.keys(answer.object).find((uuid) => (0, base_uuid.Ge)(uuid, vmUuid));
				const state = key === void 0 ? void 0 : answer.child(key);
				return state === void 0 ? void 0 : (0, cvm.Gd)(state);
			}
			async operations(limit) {
				const doing = `Reading the operations of the CVM ${this.#cvmId}`;
				const answer = await this.#get([...this.#path, 'operations'], doing, { limit: limit });
				return new phala_answer.El(answer, doing).readableItems('items', cvm.Q0);
			}
			async everyOperation(limit) {
				const doing = `Reading the operations of the CVM ${this.#cvmId}`;
				const answer = await this.#get([...this.#path, 'operations'], doing, { limit: limit });
				return new phala_answer.El(answer, doing).requiredChildren('items').map(cvm.Q0);
			}
			async operationRecords(limit) {
				const doing = `Reading the operations of the CVM ${this.#cvmId}`;
				const answer = await this.#get([...this.#path, 'operations'], doing, { limit: limit });
				return new phala_answer.El(answer, doing).readableItems('items', readOperationRecord);
			}
			async cancelOperation() {
				await this.#client.send({
					method: 'POST',
					path: [...this.#path, 'operations', 'cancel'],
					doing: `Cancelling the operation on the CVM ${this.#cvmId}`,
					repeat: 'when-refused',
				});
			}
			async cvmCount(appId) {
				const doing = `Counting the CVMs of the app ${appId}`;
				const answer = await this.#get(['apps', appId, 'cvms'], doing);
				if (!Array.isArray(answer)) throw new phala_answer.M7(doing, 'it is not a list');
				return answer.length;
			}
			async revisions(appId, page, pageSize) {
				const doing = `Reading the revisions of the app ${appId}`;
				const answer = new phala_answer.El(
					await this.#get(['apps', appId, 'revisions'], doing, { page: page, page_size: pageSize }),
					doing,
				);
				const revisions = answer.readableItems('revisions', readRevision);
				const all = answer.object['revisions'];
				return {
					revisions: revisions,
					pages: answer.number('total_pages') ?? 1,
					isReadable: Array.isArray(all) && all.length === revisions.length,
				};
			}
			async revisionDocument(appId, revisionId) {
				const doing = `Reading the revision ${revisionId}`;
				const path = ['apps', appId, 'revisions', revisionId];
				return readRevisionDocument(
					new phala_answer.El(await this.#get(path, doing), doing),
					doing,
				);
			}
			async redeploy(revisionId) {
				const path = ['revisions', revisionId, 'redeploy'];
				return this.#change('POST', path, 'Putting the revision back');
			}
			async restart() {
				return this.#change('POST', ['restart'], 'Restarting the CVM', { force: false });
			}
			async replaceEnv({ sealed: sealed, names: names }, approvedHash) {
				return this.#change('PATCH', ['envs'], 'Replacing the sealed env', {
					encrypted_env: sealed,
					env_keys: names,
					...(approvedHash === void 0
						? {}
						: { compose_hash: approvedHash, transaction_hash: 'already-registered' }),
				});
			}
			async prepareUpdate(changes) {
				const doing = 'Preparing the update';
				const { status: status, body: body } = await this.#client.exchange({
					method: 'PATCH',
					path: this.#path,
					doing: doing,
					headers: { 'x-prepare-only': 'true' },
					body: changes,
					repeat: 'when-refused',
					answeredBy: 465,
				});
				if (status !== 465) return (0, chain.oJ)(body);
				const prepared = (0, chain.h_)(body);
				if (prepared !== void 0) return prepared;
				throw new phala_answer.M7(doing, 'HTTP 465 without a commit token. Nothing was changed');
			}
			async preparedHash(token) {
				const doing = 'Reading the prepared update';
				const path = [...this.#path, 'commit-update'];
				const answer = await this.#get(path, doing, { token: (0, secret._)(token) });
				return new phala_answer.El(answer, doing).text('compose_hash');
			}
			async commitUpdate(token, composeHash, transactionHash) {
				return this.#change('POST', ['commit-update'], 'Committing the prepared update', {
					token: (0, secret._)(token),
					compose_hash: composeHash ?? '',
					transaction_hash: transactionHash ?? '',
				});
			}
			async allowance(appId, composeHash, deviceId) {
				const doing = `Asking whether the contract of the app ${appId} allows the compose hash`;
				const answer = await this.#client.send({
					method: 'POST',
					path: ['apps', appId, 'is-allowed'],
					doing: doing,
					body: {
						compose_hash: composeHash,
						...(deviceId === void 0 ? {} : { device_id: deviceId }),
					},
					repeat: 'always',
				});
				return (0, chain.jX)(new phala_answer.El(answer, doing));
			}
			async appOwner(appId) {
				const doing = `Reading who owns the app ${appId}`;
				return (0, chain.dv)(
					new phala_answer.El(await this.#get(['apps', appId, 'kms-info'], doing), doing),
				);
			}
			async containers() {
				const doing = `Reading the containers of the CVM ${this.#cvmId}`;
				const answer = new phala_answer.El(
					await this.#get([...this.#path, 'composition'], doing),
					doing,
				);
				return answer.readableItems('containers', readContainer);
			}
			async logUrls() {
				const doing = `Reading where the CVM ${this.#cvmId} logs to`;
				return readLogUrls(new phala_answer.El(await this.#get(this.#path, doing), doing));
			}
			async #change(method, below, doing, body) {
				const answer = await this.#client.send({
					method: method,
					path: [...this.#path, ...below],
					doing: doing,
					...(body === void 0 ? {} : { body: body }),
					repeat: 'when-refused',
				});
				return (0, chain.oJ)(answer);
			}
			async #get(path, doing, query = {}) {
				return this.#client.send({
					method: 'GET',
					path: path,
					query: query,
					doing: doing,
					repeat: 'always',
				});
			}
		}
	}),
	117: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			H0: () => isRefused,
			HD: () => readable,
			zU: () => attempted,
		});
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6600);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6367);
		async function readable(reading) {
			try {
				return await reading;
			} catch (error) {
				if (isRefused(error) || error instanceof _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7) return;
				throw error;
			}
		}
		function isRefused(error) {
			return (
				error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h &&
				[401, 403, 404].includes(error.status ?? 0)
			);
		}
		async function attempted(reading) {
			try {
				return await reading;
			} catch (error) {
				if (
					error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__.h ||
					error instanceof _answer_js__WEBPACK_IMPORTED_MODULE_0__.M7
				)
					return;
				throw error;
			}
		}
	}),
	5597: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			OU: () => missingApproval,
			dv: () => readAppOwner,
			h_: () => readPreparedUpdate,
			jX: () => readAllowance,
			oJ: () => readAccepted,
		});
		var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6600);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5309);
		function readAllowance(answer) {
			const said = ['compose_hash_allowed', 'device_id_allowed', 'is_allowed'];
			const isSilent = said.every((name) => answer.flag(name) === void 0);
			const hash = answer.flag('compose_hash_allowed') ?? false;
			const device =
				answer.flag('allow_any_device') === true ? true : answer.flag('device_id_allowed');
			return {
				hash: hash,
				device: device,
				whole: answer.flag('is_allowed') ?? (hash && device !== false),
				problem: answer.text('error') ?? (isSilent ? 'the answer says nothing of it' : void 0),
				contract: answer.text('app_contract_address'),
			};
		}
		function missingApproval(allowance) {
			if (allowance === void 0) return 'whether the hash is approved cannot be read';
			if (allowance.whole) return 'approved';
			if (allowance.problem !== void 0) return `not approved: ${allowance.problem}`;
			if (!allowance.hash)
				return allowance.device === false
					? 'neither the compose hash nor the device of the CVM is approved yet'
					: 'the compose hash is not approved yet';
			return allowance.device === false
				? 'the compose hash is approved, but the device of the CVM is not'
				: 'the compose hash is approved, but the contract does not allow the CVM yet';
		}
		function readAppOwner({ lenient: lenient }) {
			return {
				kind: lenient.text('deployer_type'),
				address: lenient.text('deployer_address'),
				safeUrl: lenient.text('safe_app_url'),
				contract: lenient.text('app_contract_address'),
				chainId: lenient.number('chain_id'),
			};
		}
		function readPreparedUpdate(answer) {
			if (!(0, _answer_js__WEBPACK_IMPORTED_MODULE_0__.OW)(answer)) return;
			const fields = detailFields(answer);
			const text = (name) => {
				const value = fields[name];
				return typeof value === 'string' && value !== '' ? value : void 0;
			};
			const composeHash = text('compose_hash');
			const commitToken = text('commit_token');
			if (composeHash === void 0 || commitToken === void 0) return;
			const commitUrl = text('commit_url') ?? text('api_commit_url');
			return {
				composeHash: composeHash,
				deviceId: text('device_id'),
				commitToken: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__.z(commitToken),
				commitUrl:
					commitUrl === void 0
						? void 0
						: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__.z(commitUrl),
			};
		}
		function detailFields(answer) {
			const below = (0, _answer_js__WEBPACK_IMPORTED_MODULE_0__.OW)(answer['detail'])
				? answer['detail']
				: {};
			const named = [answer['details'], below['details']]
				.flatMap((list) => (Array.isArray(list) ? list : []))
				.filter(_answer_js__WEBPACK_IMPORTED_MODULE_0__.OW)
				.flatMap(({ field: field, value: value }) =>
					typeof field === 'string' ? [[field, value]] : [],
				);
			return { ...answer, ...below, ...Object.fromEntries(named) };
		}
		function readAccepted(answer) {
			if (!(0, _answer_js__WEBPACK_IMPORTED_MODULE_0__.OW)(answer))
				return { correlationId: void 0, noChange: false };
			const { correlation_id: correlationId, status: status } = answer;
			return {
				correlationId: typeof correlationId === 'string' ? correlationId : void 0,
				noChange: status === 'no_change',
			};
		}
	}),
	8584: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			CI: () => isCvmName,
			No: () => bareAppId,
			Zu: () => bareHash,
			df: () => sameHash,
			sw: () => normaliseCvmId,
		});
		var _base_uuid_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7274);
		const APP_ID = /^(?:0x|app_)?([0-9a-f]{40})$/i;
		function normaliseCvmId(text) {
			const id = text.trim();
			if ((0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_0__.O1)(id))
				return (0, _base_uuid_js__WEBPACK_IMPORTED_MODULE_0__.oq)(id);
			const appId = APP_ID.exec(id)?.[1];
			if (appId !== void 0) return `app_${appId.toLowerCase()}`;
			return id;
		}
		function bareAppId(text) {
			return APP_ID.exec(text.trim())?.[1]?.toLowerCase();
		}
		function isCvmName(id) {
			const isHostname = /^[a-z](?!.*--)[a-z0-9-]{3,61}[a-z0-9]$/i.test(id);
			return isHostname && !/^[0-9a-f]{32,40}$/i.test(id.replaceAll('-', ''));
		}
		function sameHash(a, b) {
			return a !== void 0 && b !== void 0 && bareHash(a) === bareHash(b);
		}
		function bareHash(text) {
			return /^(?:0x)?[0-9a-f]+$/i.test(text) ? text.toLowerCase().replace(/^0x/, '') : text;
		}
	}),
	4848: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Cw: () => readAppCompose,
			Gd: () => readBootState,
			Q0: () => readOperation,
			RL: () => readCvm,
			TX: () => readProvisioned,
			Uc: () => readMachine,
			em: () => statusIn,
		});
		var _cvm_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8584);
		function readCvm(answer) {
			const kms = answer.child('kms_info');
			const progress = answer.child('progress');
			const appId = answer.text('app_id');
			const { lenient: lenient } = answer;
			const kmsType = lenient.text('kms_type');
			const endpoints = ['endpoints', 'public_urls'].flatMap((key) =>
				lenient.readableItems(key, (endpoint) => ({
					app: endpoint.text('app'),
					instance: endpoint.text('instance'),
				})),
			);
			return {
				id: answer.requiredText('id'),
				name: answer.requiredText('name'),
				appId:
					appId === void 0
						? void 0
						: ((0, _cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.No)(appId) ?? appId),
				vmUuid: answer.text('vm_uuid'),
				instanceId: lenient.text('instance_id'),
				status: statusIn(answer.requiredText('status')),
				busy: (answer.flag('in_progress') ?? false) || progress?.text('target') !== void 0,
				correlationId: progress?.text('correlation_id'),
				composeHash: answer.text('compose_hash'),
				dockerComposeHash: answer.text('docker_compose_hash'),
				chainId: kms?.number('chain_id'),
				kmsType: kmsType && asKnown(kmsType, KMS_TYPES),
				envPublicKey: kms?.text('encrypted_env_pubkey') ?? answer.text('encrypted_env_pubkey'),
				appUrl: endpoints.find(({ app: app }) => app !== void 0)?.app,
				instanceUrl: endpoints.find(({ instance: instance }) => instance !== void 0)?.instance,
				gatewayDomain:
					lenient.child('gateway')?.text('base_domain') ?? lenient.text('gateway_domain'),
				...readMachine(answer),
			};
		}
		function readMachine({ lenient: lenient }) {
			const resource = lenient.child('resource');
			return {
				instanceType: resource?.text('instance_type') ?? lenient.text('instance_type'),
				vcpu: resource?.number('vcpu'),
				memoryGb: resource?.number('memory_in_gb'),
				diskSizeGb: resource?.number('disk_in_gb') ?? lenient.number('disk_size'),
				region: lenient.child('node_info')?.text('region'),
				deviceId: lenient.child('node_info')?.text('device_id'),
				osImage: lenient.child('os')?.text('name') ?? lenient.text('base_image'),
			};
		}
		function readAppCompose(answer) {
			return {
				document: answer.object,
				composeText: answer.text('docker_compose_file'),
				preLaunchScript: answer.text('pre_launch_script'),
				allowedEnvs: answer.texts('allowed_envs'),
				publicLogs: answer.flag('public_logs'),
				publicSysinfo: answer.flag('public_sysinfo'),
				publicTcbinfo: answer.flag('public_tcbinfo'),
			};
		}
		function readProvisioned(answer) {
			const kms = answer.child('kms_info');
			const hash = answer.parsed('compose_hash', asHash, '64 hex digits');
			return {
				composeHash: hash ?? answer.requiredText('compose_hash'),
				appId: answer.parsed(
					'app_id',
					_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.No,
					'an app id of 40 hex digits',
				),
				deviceId: answer.text('device_id'),
				kms:
					kms === void 0
						? void 0
						: {
								ref: kms.text('slug') ?? kms.requiredText('id'),
								chainId: kms.number('chain_id'),
								contract: kms.text('kms_contract_address'),
								signerPublicKey: kms.text('k256_pubkey'),
							},
				registered: answer.flag('compose_hash_registered') ?? false,
			};
		}
		function asHash(text) {
			return /^(?:0x)?[0-9a-f]{64}$/i.test(text) ? text : void 0;
		}
		function readBootState({ lenient: lenient, object: object }) {
			const error = object['boot_error'];
			const isOther = typeof error === 'object' && error !== null && Object.keys(error).length > 0;
			return {
				bootProgress: lenient.text('boot_progress'),
				bootError: isOther ? 'the API gives an error that is no text' : lenient.text('boot_error'),
				busy: lenient.flag('in_progress') ?? false,
			};
		}
		const KMS_TYPES = ['phala', 'ethereum', 'base', 'legacy'];
		const STATUSES = [
			'running',
			'stopped',
			'exited',
			'paused',
			'failed',
			'error',
			'completed',
			'cancelled',
			'pending',
			'provisioning',
			'creating',
			'starting',
			'restarting',
			'updating',
			'in_progress',
			'stopping',
			'shutting_down',
			'removing',
			'removed',
			'deleting',
			'deleted',
			'terminating',
			'terminated',
			'destroying',
			'destroyed',
		];
		function statusIn(text) {
			return asKnown(text, STATUSES);
		}
		function asKnown(text, known) {
			const lower = text.toLowerCase();
			return known.includes(lower) ? lower : text;
		}
		function readOperation({ lenient: lenient }) {
			return {
				correlationId: lenient.requiredText('correlation_id'),
				type: lenient.text('operation_type'),
				status: statusIn(lenient.requiredText('status')),
				errorMessage: lenient.text('error_message'),
				composeHash: lenient.text('compose_hash'),
			};
		}
	}),
	4895: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Fm: () => parseEnvPublicKey,
			MQ: () => compressedSigner,
			_I: () => UntrustedKey,
			pY: () => hexBytes,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
		__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2571);
		class UntrustedKey extends _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR {}
		function parseEnvPublicKey(hex, source) {
			const bytes = hexBytes(hex);
			if (bytes?.length !== 32)
				throw new UntrustedKey(`The env encryption key of ${source} is not 32 bytes of hex.`, {
					next: 'Nothing was changed. Try again; if it stays, ask Phala for help.',
				});
			return bytes;
		}
		function compressedSigner(hex) {
			const bytes = hexBytes(hex);
			if (bytes === void 0 || !isPointForm(bytes)) return;
			try {
				return Buffer.from(
					node_crypto__WEBPACK_IMPORTED_MODULE_0__.ECDH.convertKey(
						bytes,
						'secp256k1',
						void 0,
						void 0,
						'compressed',
					),
				).toString('hex');
			} catch {
				return;
			}
		}
		function isPointForm({ length: length, 0: form }) {
			return length === 33 ? form === 2 || form === 3 : length === 65 && form === 4;
		}
		function hexBytes(hex) {
			const digits = hex.trim().replace(/^0x/i, '');
			return /^(?:[0-9a-f]{2})*$/i.test(digits)
				? Uint8Array.from(Buffer.from(digits, 'hex'))
				: void 0;
		}
	}),
	6637: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { H: () => openCheckout, y: () => readText });
		var failure = __nccwpck_require__(2571);
		var compose_file = __nccwpck_require__(8381);
		var external_node_fs_ = __nccwpck_require__(3024);
		var external_node_path_ = __nccwpck_require__(6760);
		var external_node_path_default = __nccwpck_require__.n(external_node_path_);
		var utf8 = __nccwpck_require__(7854);
		var regular_file = __nccwpck_require__(3153);
		class Checkout {
			#namedRoot;
			#root;
			#base;
			constructor(namedRoot, root, base) {
				this.#namedRoot = namedRoot;
				this.#root = root;
				this.#base = base;
			}
			static open(root, workingDirectory) {
				const problem = (what) => ({
					level: 'error',
					rule: 'input-invalid',
					message: `\`working_directory\` ${what}: ${workingDirectory}.`,
					hint: 'Give a directory inside the checked-out repository, relative to its root.',
				});
				if (!(0, external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isDirectory())
					return {
						level: 'error',
						rule: 'input-invalid',
						message: `There is no checkout: ${root} does not exist.`,
						hint: 'Check out the repository before this step.',
					};
				const realRoot = external_node_fs_.realpathSync.native(root);
				const base = absolute(root, realRoot, realRoot, workingDirectory);
				if (!isInside(realRoot, base)) return problem('leaves the checkout');
				try {
					if (!(0, external_node_fs_.statSync)(base).isDirectory())
						return problem('is not a directory');
					if (!isInside(realRoot, external_node_fs_.realpathSync.native(base)))
						return problem('leads out of the checkout');
				} catch {
					return problem('does not exist');
				}
				return new Checkout(root, realRoot, base);
			}
			display(file) {
				return external_node_path_default()
					.relative(this.#root, this.#absolute(file))
					.split(external_node_path_default().sep)
					.join('/');
			}
			isFile(file) {
				try {
					return (0, external_node_fs_.statSync)(this.#absolute(file)).isFile();
				} catch {
					return false;
				}
			}
			readReferenced(file) {
				let bytes;
				try {
					const target = external_node_fs_.realpathSync.native(
						external_node_path_default().join(this.#root, file),
					);
					if (!isInside(this.#root, target)) return;
					bytes = (0, regular_file.XF)(target);
				} catch (error) {
					return error instanceof regular_file.SX ? { problem: error.message } : void 0;
				}
				const text = (0, utf8._)(bytes);
				if (text === void 0)
					throw new failure.HR(`${file} is not UTF-8 text.`, { next: 'Save the file as UTF-8.' });
				return text;
			}
			isDirectory(directory) {
				try {
					const target = external_node_fs_.realpathSync.native(
						external_node_path_default().join(this.#root, directory),
					);
					return (
						isInside(this.#root, target) && (0, external_node_fs_.statSync)(target).isDirectory()
					);
				} catch {
					return false;
				}
			}
			read(file, input) {
				const target = this.#absolute(file);
				if (!isInside(this.#root, target)) return { file: file, finding: outside(file, input) };
				const display = this.display(file);
				try {
					if (!isInside(this.#root, external_node_fs_.realpathSync.native(target)))
						return { file: display, finding: outside(display, input) };
					return { file: display, bytes: (0, regular_file.XF)(target) };
				} catch (error) {
					return { file: display, finding: unreadable(display, input, error) };
				}
			}
			readAnywhere(file, input) {
				if (
					!external_node_path_default().isAbsolute(file) ||
					isInside(this.#root, this.#absolute(file))
				)
					return this.read(file, input);
				try {
					return { file: file, bytes: (0, regular_file.XF)(file) };
				} catch (error) {
					return { file: file, finding: unreadable(file, input, error) };
				}
			}
			#absolute(file) {
				return absolute(this.#namedRoot, this.#root, this.#base, file);
			}
		}
		function absolute(namedRoot, root, base, file) {
			const target = external_node_path_default().resolve(base, file);
			return external_node_path_default().isAbsolute(file) && isInside(namedRoot, target)
				? external_node_path_default().join(
						root,
						external_node_path_default().relative(namedRoot, target),
					)
				: target;
		}
		function isInside(root, target) {
			const relative = external_node_path_default().relative(root, target);
			return (
				relative === '' ||
				(!/^\.\.(?:[\\/]|$)/.test(relative) && !external_node_path_default().isAbsolute(relative))
			);
		}
		function outside(file, input) {
			return {
				level: 'error',
				rule: 'file-outside-checkout',
				message: `\`${input}\` names a file outside the checkout, which is not read: ${file}.`,
				hint: 'Give a path inside the checked-out repository, relative to `working_directory`.',
			};
		}
		function unreadable(file, input, error) {
			const code = error instanceof Error && 'code' in error ? String(error.code) : '';
			if (code === 'ENOENT' || code === 'ENOTDIR')
				return {
					level: 'error',
					rule: 'file-not-found',
					message: `\`${input}\` names a file that does not exist: ${file}.`,
					hint: 'Check the path (it is relative to `working_directory`) and that the repository was checked out before this step.',
				};
			return {
				level: 'error',
				rule: 'file-unreadable',
				message: `\`${input}\` names something that cannot be read: ${file || '.'} (${(0, failure.A3)(error)}).`,
				hint: 'Give the path of a regular file that the runner may read.',
			};
		}
		function readText(name, input, checkout) {
			const read = checkout.read(name, input);
			if (!('bytes' in read)) return { file: read.file, text: void 0, findings: [read.finding] };
			const text = (0, compose_file.g7)(read.file, read.bytes);
			return typeof text === 'string'
				? { file: read.file, text: text, findings: [] }
				: { file: read.file, text: void 0, findings: [text] };
		}
		function openCheckout(step, { checkout: checkout }) {
			const root = step.host.environment['GITHUB_WORKSPACE'] ?? process.cwd();
			const opened = Checkout.open(root, checkout.workingDirectory);
			if (!(opened instanceof Checkout)) throw new failure.Tj([opened]);
			return opened;
		}
	}),
	9963: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			ML: () => missingCalls,
			Z_: () => approvalFacts,
			dY: () => chainText,
		});
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9616);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5597);
		const CHAINS = { 1: 'Ethereum', 8453: 'Base' };
		function chainText(chainId) {
			const name = CHAINS[chainId];
			return name === void 0 ? `chain ${chainId}` : `${name} (chain ${chainId})`;
		}
		function approvalFacts(request) {
			const { owner: owner } = request;
			const hash = request.allowance?.hash === true ? void 0 : request.composeHash;
			const device = (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_0__.fw)(request);
			return [
				['State', (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_1__.OU)(request.allowance)],
				['Chain', chainText(request.chainId)],
				['App contract', request.appContract],
				...optional('KMS contract', request.kmsContract),
				['Compose hash', `0x${request.composeHash}`],
				...optional('Device', request.deviceId),
				...optional('Call', hash && `addComposeHash(0x${request.composeHash})`),
				...optional('Call data', hash && request.callData),
				...optional('Call for the device', device && `addDevice(0x${device.device})`),
				...optional('Call data for the device', device?.data),
				['Who must approve', ownerText(request)],
				...optional('Safe', owner?.safeUrl),
			];
		}
		function missingCalls(requests) {
			return [...new Set(requests.flatMap(callsOf))].join(' and ');
		}
		function callsOf(request) {
			const device = (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_0__.fw)(request);
			const forHash = `addComposeHash(0x${request.composeHash})`;
			if (device === void 0) return [forHash];
			const forDevice = `addDevice(0x${device.device})`;
			return request.allowance?.hash === true ? [forDevice] : [forHash, forDevice];
		}
		function optional(name, value) {
			return value === void 0 ? [] : [[name, value]];
		}
		function ownerText({ owner: owner }) {
			const address = owner?.address ?? 'the owner of the app contract';
			switch (owner?.kind) {
				case void 0:
					return `${address}; the API does not say what kind of account that is`;
				case 'eoa':
					return `${address}, a plain key: its holder sends the call data to the app contract`;
				case 'safe':
					return `${address}, a Safe: propose the call to its owners`;
				case 'legacy_multisig':
					return `${address}, a multisig wallet: submit the call there`;
				case 'erc4337':
					return `${address}, a smart account (ERC-4337): send the call through it`;
				default:
					return `${address}, a contract (${owner?.kind ?? ''}): make the call by its own rules`;
			}
		}
	}),
	9027: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			cj: () => eventText,
			dc: () => diagnosisLines,
			x5: () => containerText,
		});
		var _plan_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8495);
		function diagnosisLines(diagnosis) {
			const {
				operation: operation,
				bootProgress: bootProgress,
				bootError: bootError,
				containers: containers,
				missing: missing,
			} = diagnosis;
			return [
				...(operation === void 0
					? []
					: [
							`Operation ${operation.correlationId}: ${operation.type ?? 'of unknown type'}, ${operation.status}${operation.errorMessage === void 0 ? '' : `: ${operation.errorMessage}`}`,
							...operation.events.map((event) => `  ${eventText(event)}`),
						]),
				...(bootProgress === void 0 ? [] : [`Boot progress: ${bootProgress}`]),
				...(bootError === void 0 ? [] : [`Boot error: ${bootError}`]),
				...containers.map(
					(container) => `Container ${container.name}: ${containerText(container)}`,
				),
				...missing,
			];
		}
		function eventText({ time: time, type: type, state: state }) {
			return [time, type, state === void 0 ? '' : `(${state})`]
				.filter((part) => part !== '')
				.join(' ');
		}
		function containerText({ state: state, status: status, image: image }) {
			const what = [state, status].filter((part) => part !== void 0).join(', ');
			return `${what === '' ? 'state unknown' : what}${image === void 0 ? '' : `, image ${(0, _plan_text_js__WEBPACK_IMPORTED_MODULE_0__.Uq)(image)}`}`;
		}
	}),
	4285: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { o: () => Markdown });
		var _base_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5505);
		var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(776);
		class Markdown {
			#scrub;
			constructor(scrub) {
				this.#scrub = (text) => (0, _visible_js__WEBPACK_IMPORTED_MODULE_0__.R)(scrub(text));
			}
			text(text, most = Number.POSITIVE_INFINITY) {
				const clean = this.#scrub(text);
				return escapeMarkdown(
					clean.length > most
						? `${(0, _base_cut_js__WEBPACK_IMPORTED_MODULE_1__.J)(clean, most)}\u2026`
						: clean,
				);
			}
			words(text) {
				return this.#scrub(text)
					.split(/(`[^`]+`)/)
					.map((part, index) =>
						index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part),
					)
					.join('');
			}
			code(text) {
				if (text === void 0 || text === '') return '';
				return codeSpan(this.#scrub(text));
			}
			codes(texts) {
				return texts.length === 0 ? 'none' : texts.map((text) => this.code(text)).join(', ');
			}
			link(url) {
				if (url === void 0) return '';
				const clean = this.#scrub(url);
				return /^https?:\/\/[^\s<>|`]+$/.test(clean) ? `<${clean}>` : this.code(url);
			}
			fence(language, text) {
				const clean = this.#scrub(text);
				const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
				const fence = '`'.repeat(longest + 1);
				return [`${fence}${language}`, ...clean.split(/\r\n|\n|\r/), fence];
			}
			folded(title, lines) {
				return [
					'<details>',
					`<summary>${escapeHtml(this.#scrub(title))}</summary>`,
					'',
					...lines,
					'',
					'</details>',
					'',
				];
			}
			table(head, rows) {
				if (rows.length === 0) return [];
				const line = (cells) => `| ${cells.join(' | ')} |`;
				return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line), ''];
			}
		}
		function codeSpan(text) {
			return `\`${text.replace(/[`\r\n]/g, ' ').replaceAll('|', '\\|')}\``;
		}
		function escapeHtml(text) {
			return text
				.replace(/[\r\n]+/g, ' ')
				.replace(/&/g, '&amp;')
				.replace(/</g, '&lt;')
				.replace(/>/g, '&gt;');
		}
		function escapeMarkdown(text) {
			return escapeHtml(text)
				.replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
				.replace(/@/g, '@\u200b')
				.replace(/:(?=\/\/)|www(?=\.)/gi, '$&\u200b');
		}
	}),
	8495: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			HN: () => planLines,
			KJ: () => approvalTexts,
			Mh: () => LONGEST_OPEN_DIFF,
			NM: () => UNREADABLE_IMAGES,
			Ow: () => changeLines,
			Uq: () => shortImage,
			YL: () => SEALED_VALUES,
			_6: () => creationTexts,
			iY: () => planJson,
			xB: () => envNamesText,
			zS: () => restartText,
			zi: () => envText,
			zo: () => wholeLines,
		});
		var _deploy_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6770);
		const SEALED_VALUES =
			'Env values cannot be compared: those that the CVM has are sealed, and only the CVM can open them.';
		const UNREADABLE_IMAGES =
			'cannot be compared: what the CVM runs cannot be read as a compose file';
		const LONGEST_OPEN_DIFF = 40;
		const LONGEST_DIFF_IN_OUTPUT = 32e3;
		function planLines(plan) {
			return [
				...creationTexts(plan),
				...changeLines(plan.changes),
				restartText(plan),
				...approvalTexts(plan),
				`Drift: ${plan.drift.reason}`,
				...(plan.creation === void 0
					? []
					: [`Cost: ${(0, _deploy_cost_js__WEBPACK_IMPORTED_MODULE_0__.BC)(plan.creation)}`]),
			];
		}
		function changeLines({ settings: settings, images: images }) {
			return [
				`Settings: ${settings.map(changeText).join('; ') || 'no change'}`,
				`Images: ${images === void 0 ? UNREADABLE_IMAGES : images.map(imageText).join('; ') || 'no change'}`,
			];
		}
		function envNamesText({ added: added, removed: removed }) {
			const changes = [
				...added.map((name) => `${name} added`),
				...removed.map((name) => `${name} removed`),
			];
			return `Env names: ${changes.join('; ') || 'no change'}`;
		}
		function envText(env) {
			const list = (names) => names.join(', ') || 'none';
			return env.kind === 'kept'
				? `Env: no env input, so the sealed env of the CVM is kept (${list(env.names)})`
				: `Env: this step replaces all values. Names added: ${list(env.added)}. Names removed: ${list(env.removed)}. Names that stay: ${list(env.kept)}. ${SEALED_VALUES}`;
		}
		function changeText({ name: name, old: old, new: next }) {
			return `${name} ${old ?? 'not set'} \u2192 ${next ?? 'not set'}`;
		}
		function imageText({ name: name, old: old, new: next }) {
			return `${name} ${shortImage(old)} \u2192 ${shortImage(next)}`;
		}
		function shortImage(image) {
			return image?.replace(/@(sha\d+):([0-9a-f]{12})[0-9a-f]+$/, '@$1:$2\u2026') ?? 'none';
		}
		function creationTexts({ creation: creation }) {
			if (creation === void 0) return [];
			const {
				name: name,
				appId: appId,
				diskSizeGb: diskSizeGb,
				storageFs: storageFs,
				nodeId: nodeId,
				kms: kms,
				listed: listed,
			} = creation;
			const fact = (label, parts) => {
				const known = parts.filter((part) => part !== void 0);
				return known.length === 0 ? [] : [`${label}: ${known.join(', ')}`];
			};
			return [
				`New CVM: ${name}, ${listed ? 'listed: everybody sees that it exists' : 'not listed'}`,
				...fact('Size', sizeParts(creation)),
				...fact('Disk', [diskSizeGb === void 0 ? void 0 : `${diskSizeGb} GB`, storageFs]),
				...fact('Place', [creation.region, nodeId === void 0 ? void 0 : `node ${nodeId}`]),
				...fact('OS image', [
					creation.osImage,
					creation.osImageHash === void 0 ? void 0 : `hash ${creation.osImageHash}`,
				]),
				...fact('KMS', [kms]),
				...fact('App id of its own', [appId]),
				...fact('Left to Phala Cloud', leftOpen(creation)),
			];
		}
		function sizeParts({ instanceType: instanceType, vcpu: vcpu, memoryMb: memoryMb }) {
			return [
				instanceType,
				vcpu === void 0 ? void 0 : `${vcpu} vCPU`,
				memoryMb === void 0 ? void 0 : `${memoryMb / 1024} GB of memory`,
			];
		}
		function leftOpen(creation) {
			const {
				appId: appId,
				region: region,
				nodeId: nodeId,
				osImage: osImage,
				diskSizeGb: diskSizeGb,
				storageFs: storageFs,
				unnamedSettings: unnamedSettings,
			} = creation;
			const open = {
				region: region ?? nodeId,
				os_image: osImage,
				disk_size: diskSizeGb,
				storage_fs: storageFs,
				app_id: appId,
			};
			return [
				...Object.entries(open)
					.filter(([, value]) => value === void 0)
					.map(([name]) => name),
				...unnamedSettings,
			];
		}
		function restartText({ changed: changed, creation: creation }) {
			if (creation !== void 0) return 'Restart: no, the CVM is new';
			return changed
				? 'Restart: yes, the CVM stops and starts again'
				: 'Restart: no, nothing changes';
		}
		function approvalTexts({ approval: approval }) {
			switch (approval) {
				case void 0:
					return [];
				case 'not needed':
					return ['On-chain approval: not needed, the KMS is not on chain'];
				case 'given':
					return ["On-chain approval: given, the app's contract allows the compose hash"];
				case 'needed':
					return ["On-chain approval: needed, the app's contract does not allow the update yet"];
			}
		}
		function planJson(plan, scrub, sharedBy = 1) {
			const { changes: changes, drift: drift } = plan;
			const env =
				changes.env.kind === 'kept'
					? { replaced: false, kept: changes.env.names }
					: {
							replaced: true,
							added: changes.env.added,
							removed: changes.env.removed,
							kept: changes.env.kept,
							values: 'sealed, not compared',
						};
			const facts = {
				changed: plan.changed,
				restart: plan.changed && plan.creation === void 0,
				...(plan.creation === void 0 ? {} : { creation: creationJson(plan.creation) }),
				settings: changes.settings,
				compose: diffFacts(changes.compose, sharedBy),
				pre_launch_script: diffFacts(changes.preLaunchScript, sharedBy),
				images: changes.images?.map(({ name: name, ...change }) => ({ service: name, ...change })),
				env: env,
				approval: plan.approval,
				drift: drift,
			};
			return JSON.stringify({
				compose_hash: plan.composeHash,
				previous_compose_hash: plan.previousComposeHash,
				...scrubbed(facts, scrub),
			});
		}
		function creationJson(creation) {
			return {
				name: creation.name,
				app_id: creation.appId ?? null,
				instance_type: creation.instanceType ?? null,
				vcpu: creation.vcpu ?? null,
				memory_mb: creation.memoryMb ?? null,
				disk_size: creation.diskSizeGb ?? null,
				storage_fs: creation.storageFs ?? null,
				region: creation.region ?? null,
				node_id: creation.nodeId ?? null,
				os_image: creation.osImage ?? null,
				os_image_hash: creation.osImageHash ?? null,
				listed: creation.listed,
				kms: creation.kms ?? null,
				hourly_rate: creation.hourlyRate ?? null,
			};
		}
		function diffFacts(diff, sharedBy) {
			if (diff === void 0) return null;
			const { added: added, removed: removed } = diff;
			const { text: text, left: left } = wholeLines(diff.lines, LONGEST_DIFF_IN_OUTPUT / sharedBy);
			return {
				added: added,
				removed: removed,
				diff: text,
				...(left === 0 ? {} : { lines_left_out: left }),
			};
		}
		function wholeLines(lines, most) {
			let length = 0;
			const end = lines.findIndex((line) => (length += Buffer.byteLength(line) + 1) > most);
			const shown = end === -1 ? lines : lines.slice(0, end);
			return { text: shown.join('\n'), left: lines.length - shown.length };
		}
		function scrubbed(facts, scrub) {
			const copy = JSON.parse(
				JSON.stringify(facts, (_key, value) => (typeof value === 'string' ? scrub(value) : value)),
			);
			return typeof copy === 'object' && copy !== null ? copy : {};
		}
	}),
	1147: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { B: () => renderReport });
		var finding = __nccwpck_require__(980);
		var approval_text = __nccwpck_require__(9963);
		var diagnosis_text = __nccwpck_require__(9027);
		function attestedText({ attestation: given }, markdown) {
			if (given === void 0) return '';
			const { outcome: outcome, warning: warning, freshness: freshness } = given;
			const fresh = freshness === 'new-hash' ? ', by a boot after this deploy' : '';
			const texts = {
				proven: `yes, by the CVM itself${fresh}`,
				contradicted: 'NO: its evidence contradicts',
				unknown: 'unknown: there is no proof',
			};
			return markdown.text(`${texts[outcome]}${warning === void 0 ? '' : ` (${warning})`}`);
		}
		const ATTESTED = {
			proven: 'Attestation: proven by the CVM itself',
			contradicted: 'Attestation: the evidence contradicts',
			unknown: 'Attestation: no proof',
		};
		function attestation({ attestation: given }, markdown) {
			if (given === void 0) return [];
			const { outcome: outcome, warning: warning, rows: rows, notProven: notProven } = given;
			return [
				`#### ${ATTESTED[outcome]}${warning === void 0 ? '' : ` (${markdown.text(warning)})`}`,
				'',
				...markdown.table(
					['', ''],
					rows.map(([name, text]) => [markdown.text(name), markdown.words(text)]),
				),
				...markdown.folded(
					'What this does not prove',
					notProven.map((line) => `- ${markdown.words(line)}`),
				),
			];
		}
		function diagnosis({ diagnosis: given }, markdown, room) {
			if (given === void 0) return [];
			const {
				operation: operation,
				bootProgress: bootProgress,
				bootError: bootError,
				containers: containers,
				logs: logs,
				missing: missing,
			} = given;
			return [
				'#### What the CVM says',
				'',
				...markdown.table(
					['', ''],
					[
						['Boot error', markdown.code(bootError)],
						['Boot progress', markdown.code(bootProgress)],
						['Operation', operation === void 0 ? '' : markdown.code(operationText(operation))],
					].filter(([, value]) => value !== ''),
				),
				...(operation === void 0 || operation.events.length === 0
					? []
					: markdown.folded(
							'Events of the operation',
							markdown.fence('text', operation.events.map(diagnosis_text.cj).join('\n')),
						)),
				...markdown.table(
					['Container', 'State'],
					containers.map((container) => [
						markdown.code(container.name),
						markdown.code((0, diagnosis_text.x5)(container)),
					]),
				),
				...(room.logs ? logs : []).flatMap(({ name: name, text: text }) =>
					markdown.folded(`The end of the log of ${name}`, markdown.fence('text', text)),
				),
				...missing.map((what) => `- ${markdown.text(what)}`),
				'',
			];
		}
		function operationText({ correlationId: correlationId, type: type, status: status }) {
			return `${type ?? 'operation'} ${correlationId}: ${status}`;
		}
		var plan_text = __nccwpck_require__(8495);
		function planRows(plan, markdown) {
			const facts = [
				(0, plan_text.zS)(plan),
				...(0, plan_text.KJ)(plan),
				`Drift: ${plan.drift.reason}`,
			];
			const factRow = (fact) => {
				const colon = fact.indexOf(': ');
				return [fact.slice(0, colon), markdown.text(fact.slice(colon + 2))];
			};
			return [
				...(0, plan_text._6)(plan).map(factRow),
				...changeRows(plan.changes, markdown),
				['Env names', envCell(plan.changes.env, markdown)],
				...facts.map(factRow),
			];
		}
		function changeRows({ settings: settings, images: images }, markdown) {
			const value = (text, none) => (text === void 0 ? none : markdown.code(text));
			const settingTexts = settings.map(
				({ name: name, old: old, new: next }) =>
					`${markdown.code(name)} ${value(old, 'not set')} \u2192 ${value(next, 'not set')}`,
			);
			const imageTexts = images?.map(
				({ name: name, old: old, new: next }) =>
					`${markdown.code(name)} ${value(old && (0, plan_text.Uq)(old), 'none')}<br>\u2192 ${value(next && (0, plan_text.Uq)(next), 'none')}`,
			);
			return [
				['Settings', settingTexts.join('<br>')],
				['Images', imageTexts?.join('<br>') ?? plan_text.NM],
			];
		}
		function envCell(env, markdown) {
			if (env.kind === 'kept')
				return `the sealed env of the CVM is kept (${markdown.codes(env.names)})`;
			const kept = nameLists([['kept, with new values:', env.kept]], markdown);
			return (
				[changedNames(env, markdown), kept].filter((text) => text !== '').join('<br>') || 'none'
			);
		}
		function changedNames({ added: added, removed: removed }, markdown) {
			return nameLists(
				[
					['added', added],
					['removed', removed],
				],
				markdown,
			);
		}
		function nameLists(lists, markdown) {
			return lists
				.filter(([, names]) => names.length > 0)
				.map(([what, names]) => `${what} ${markdown.codes(names)}`)
				.join('<br>');
		}
		function hashChange({ previousComposeHash: old, composeHash: composeHash }, markdown) {
			if (composeHash === void 0 || old === void 0) return markdown.code(composeHash ?? old);
			return old === composeHash
				? `${markdown.code(composeHash)} (as before)`
				: `${markdown.code(composeHash)}<br>was ${markdown.code(old)}`;
		}
		function plansOfSome(plans, markdown, room) {
			const each = { ...room, diff: room.diff / plans.length };
			return plans.flatMap((one) => planOfSome(one, markdown, each));
		}
		function planOfSome({ names: names, plan: plan }, markdown, room) {
			return [
				`#### Plan for ${names.map((name) => markdown.text(name)).join(', ')}`,
				'',
				...markdown.table(
					['', ''],
					[['Compose hash', hashChange(plan, markdown)], ...planRows(plan, markdown)].filter(
						([, value]) => value !== '',
					),
				),
				...planDiffs(plan, markdown, room),
			];
		}
		function planDiffs({ changes: changes, creation: creation }, markdown, room) {
			return [
				...(changes.env.kind === 'replaced' && creation === void 0 ? [plan_text.YL, ''] : []),
				...diffs(changes, markdown, room),
			];
		}
		function diffs({ compose: compose, preLaunchScript: preLaunchScript }, markdown, room) {
			return [
				...diff('Compose text', compose, markdown, room),
				...(preLaunchScript === void 0
					? []
					: diff('Pre-launch script', preLaunchScript, markdown, room)),
			];
		}
		function difference({ instances: instances, changes: changes, env: env }, markdown, room) {
			return [
				`#### What differs: ${instances.map((name) => markdown.text(name)).join(', ')}`,
				'',
				'Before the arrow and with `-` is what runs; behind it and with `+` is what was expected.',
				'',
				...markdown.table(
					['', ''],
					[...changeRows(changes, markdown), ['Env names', changedNames(env, markdown)]].filter(
						([, value]) => value !== '',
					),
				),
				...diffs(changes, markdown, room),
			];
		}
		function diff(name, given, markdown, room) {
			if (given === void 0) return [`**${name}:** no change.`, ''];
			const title = `${name}: +${given.added} \u2212${given.removed} lines`;
			const { text: text, left: left } = (0, plan_text.zo)(given.lines, room.diff);
			const block = [
				...(text === '' ? [] : markdown.fence('diff', text)),
				...(left === 0
					? []
					: [
							'',
							`${left} more ${left === 1 ? 'line stands' : 'lines stand'} in the log of the step.`,
						]),
			];
			return given.lines.length > plan_text.Mh
				? markdown.folded(title, block)
				: [`**${title}**`, '', ...block, ''];
		}
		const OTHER_HEADLINES = {
			accepted: 'Accepted: the API took it, and how it ends was not seen',
			unchanged: 'Unchanged: the CVM already runs this',
			pending_approval: 'Pending approval: nothing was triggered',
			skipped: 'Skipped: nothing was sent',
		};
		function renderReport(report, markdown, room) {
			return [
				`### ${headline(report, markdown)}`,
				'',
				...failure(report, markdown, room),
				...(report.note === void 0 ? [] : [markdown.text(report.note, room.prose), '']),
				...markdown.table(['', ''], overview(report, markdown)),
				...instances(report, markdown),
				...(room.details ? details(report, markdown, room) : []),
			];
		}
		function headline(report, markdown) {
			const name = report.cvmName ?? report.target?.cvmId;
			return `${outcome(report)}${name === void 0 ? '' : ` (${markdown.text(name)})`}`;
		}
		function outcome(report) {
			const {
				status: status,
				headline: done,
				triggered: triggered,
				change: change,
				aftermath: aftermath,
			} = report;
			const { failure: reason, transactions: transactions = [] } = report;
			if (aftermath === 'put back') {
				const who = report.instances === void 0 ? 'the CVM runs' : 'the instances run';
				return `Failed and rolled back: ${who} the revision before again`;
			}
			if (aftermath === 'untouched')
				return `Failed, and nothing had to be rolled back: the ${change?.name ?? 'update'} never touched the CVM, which runs the revision before`;
			if (status === 'accepted' && reason !== void 0)
				return `Failed: the ${change?.name ?? 'update'} was accepted, and how it ends was not seen`;
			if (status !== void 0) return OTHER_HEADLINES[status] ?? done ?? status;
			switch (triggered) {
				case 'yes':
					return `Failed after the ${change?.name ?? 'update'} was triggered`;
				case 'unclear':
					return `Failed; the ${change?.name ?? 'update'} may have been triggered`;
				case 'no':
					return transactions.length === 0
						? 'Failed, nothing was changed'
						: 'Failed: nothing was triggered, but something was sent to the chain';
			}
		}
		function failure({ failure: reason }, markdown, { prose: prose }) {
			if (reason === void 0) return [];
			const next =
				reason.next === void 0 ? [] : ['>', `> **Next:** ${markdown.text(reason.next, prose)}`];
			return ['> [!CAUTION]', `> ${markdown.text(reason.message, prose)}`, ...next, ''];
		}
		function instances({ instances: list = [] }, markdown) {
			const hasEnv = list.some(({ env: env }) => env !== void 0);
			const hasProof = list.some(({ attested: attested }) => attested !== void 0);
			return markdown.table(
				[
					'Instance',
					'Status',
					'Compose hash',
					'Address',
					...(hasProof ? ['Attested'] : []),
					...(hasEnv ? ['Env'] : []),
				],
				list.map(
					({
						name: name,
						status: status,
						composeHash: composeHash,
						url: url,
						attested: attested,
						env: env,
					}) => [
						markdown.text(name),
						markdown.code(status),
						markdown.code(composeHash),
						markdown.link(url),
						...(hasProof ? [attested === void 0 ? '' : attested ? 'yes' : 'no'] : []),
						...(hasEnv ? [markdown.text(env ?? '')] : []),
					],
				),
			);
		}
		function overview(report, markdown) {
			const { cvmName: cvmName, dashboardUrl: dashboardUrl, cost: cost } = report;
			const rows = [
				['CVM', cvmName === void 0 ? '' : markdown.text(cvmName)],
				['App', markdown.link(report.appUrl)],
				['Commit', markdown.code(report.commit)],
				...hashRows(report, markdown),
				...(report.plan === void 0 ? [] : planRows(report.plan, markdown)),
				['Attested', attestedText(report, markdown)],
				['Cost', cost === void 0 ? '' : markdown.text(cost)],
				['Dashboard', markdown.link(dashboardUrl)],
				['Time', timeText(report)],
			];
			return rows.filter(([, value]) => value !== '');
		}
		function furtherRows(report, markdown) {
			const rows = [
				['App id', markdown.code(report.appId)],
				['Compose file', markdown.code(report.composeFile)],
				['SHA-256 of the compose text', markdown.code(report.dockerComposeHash)],
			];
			return rows.filter(([, value]) => value !== '');
		}
		function hashRows(report, markdown) {
			if (report.aftermath === void 0) return [['Compose hash', hashChange(report, markdown)]];
			return [
				['Compose hash that was tried', markdown.code(report.composeHash)],
				['Compose hash that runs', markdown.code(report.previousComposeHash)],
			];
		}
		function timeText({ phases: phases }) {
			if (phases.length === 0) return '';
			const total = phases.reduce((sum, { ms: ms }) => sum + ms, 0);
			const parts = phases.map(({ name: name, ms: ms }) => `${name} ${seconds(ms)}`);
			return `${seconds(total)} (${parts.join(', ')})`;
		}
		function seconds(ms) {
			return `${(ms / 1e3).toFixed(1)} s`;
		}
		function details(report, markdown, room) {
			return [
				...(report.plan === void 0 ? [] : planDiffs(report.plan, markdown, room)),
				...plansOfSome(report.plans ?? [], markdown, room),
				...approval(report, markdown),
				...(report.differences ?? []).flatMap((one) => difference(one, markdown, room)),
				...attestation(report, markdown),
				...diagnosis(report, markdown, room),
				...findings(report, markdown),
				...further(report, markdown),
			];
		}
		function further(report, markdown) {
			const rows = furtherRows(report, markdown);
			return rows.length === 0 ? [] : markdown.folded('More', markdown.table(['', ''], rows));
		}
		function approval(
			{
				approval: request,
				otherApprovals: otherApprovals = [],
				nextStep: nextStep,
				signing: signing = [],
				transactions: transactions = [],
			},
			markdown,
		) {
			const next =
				nextStep === void 0 ? [] : ['**Next:**', '', ...markdown.fence('yaml', nextStep), ''];
			const sent = transactions.map(({ name: name, hash: hash }) => [
				`Transaction (${name})`,
				hash,
			]);
			const open = request === void 0 ? [] : [request, ...otherApprovals];
			const missing = open.flatMap((one) => (0, approval_text.Z_)(one));
			const distinct = [...new Map(missing.map((fact) => [fact.join(), fact])).values()];
			const facts = [...distinct, ...signing, ...sent];
			if (facts.length === 0) return next;
			const rows = facts.map(([name, value]) => [
				markdown.text(name),
				value.startsWith('https://') ? markdown.link(value) : markdown.code(value),
			]);
			return [...markdown.table(['Approval on chain', ''], rows), ...next];
		}
		function findings({ findings: list }, markdown) {
			return markdown.table(
				['Finding', 'Where', 'What'],
				list.map(({ level: level, rule: rule, message: message, place: place, hint: hint }) => [
					`${level} \`${rule}\``,
					place === void 0 ? '' : markdown.code((0, finding.Z)(place)),
					markdown.text([message, hint].filter(Boolean).join(' ')),
				]),
			);
		}
	}),
	776: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { R: () => visible });
		const DECEPTIVE =
			/[^\P{Cc}\n\r\t]|\r(?!\n)|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;
		const WITHIN_PICTURE =
			/(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})\ufe0f/gu;
		function visible(text) {
			if (text.search(DECEPTIVE) === -1) return text;
			const pictures = new Set([...text.matchAll(WITHIN_PICTURE)].map(({ index: index }) => index));
			return text.replace(DECEPTIVE, (character, at) => {
				if (pictures.has(at)) return character;
				const code = character.codePointAt(0) ?? 0;
				return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
			});
		}
	}),
	527: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { a: () => lastWords, e: () => run });
		var base_failure = __nccwpck_require__(2571);
		var api = __nccwpck_require__(6817);
		var credentials = __nccwpck_require__(6431);
		var secret = __nccwpck_require__(5309);
		var inputs_reader = __nccwpck_require__(9066);
		function parseIgnores(entries) {
			const everywhere = new Set();
			const byService = new Map();
			for (const entry of entries.map((text) => text.trim()).filter((text) => text !== '')) {
				const colon = entry.indexOf(':');
				const id = (colon === -1 ? entry : entry.slice(0, colon)).trim();
				if (colon === -1) {
					everywhere.add(id);
					continue;
				}
				const service = entry.slice(colon + 1).trim();
				byService.set(service, (byService.get(service) ?? new Set()).add(id));
			}
			return { everywhere: everywhere, byService: byService };
		}
		var kms_key = __nccwpck_require__(4895);
		var malformed = __nccwpck_require__(5336);
		var policy = __nccwpck_require__(5383);
		var private_url = __nccwpck_require__(359);
		var row = __nccwpck_require__(3365);
		const attestationLevel = (0, row.nM)(
			'attestation',
			(reader, name) => reader.oneOf(name, ['off', 'report', 'require'], 'report'),
			'report',
		);
		const acceptedTcb = (0, row.nM)(
			'attestation_tcb',
			(reader, name) => {
				const names = (reader.text(name) ?? '').split(/[\s,]+/).filter((status) => status !== '');
				return names.length === 0
					? policy.EJ
					: (checked(reader, name, () => (0, policy.wn)(names), 'Give them with commas between.') ??
							policy.EJ);
			},
			policy.EJ.join(', '),
		);
		const attestationTimeoutMs = (0, row.nM)('attestation_timeout', (reader, name) =>
			reader.text(name) === void 0 ? void 0 : 1e3 * reader.number(name, 120, 1, 21600),
		);
		const pins = {
			inputs: { os_measurements: void 0, os_image_hash: void 0, key_provider_id: void 0 },
			secrets: [],
			read: (reader) => ({
				...checked(
					reader,
					'os_measurements',
					() => (0, policy.tD)(reader.lines('os_measurements')),
					'Give lines such as `mrtd=\u2026`, as the output `os_measurements` has them.',
				),
				...pin(reader, 'os_image_hash', 32),
				...pin(reader, 'key_provider_id', void 0),
			}),
		};
		const pccsUrls = (0, row.nM)('pccs_url', (reader, name) => {
			const given = reader.lines(name);
			const urls = (given.length === 0 ? PCCS_URLS : given).map((text) => URL.parse(text));
			const good = urls.filter((url) => url !== null && isBase(url)).filter((url) => url !== null);
			if (good.length < urls.length)
				reader.refuse(
					`\`${name}\` is not an https URL without a user name, query or fragment.`,
					'Give the base URL of a PCCS, such as `https://pccs.phala.network`; http is accepted on loopback only.',
				);
			return good;
		});
		const PCCS_URLS = ['https://pccs.phala.network', 'https://api.trustedservices.intel.com'];
		function isBase(url) {
			return (0, private_url.Gw)(url) && !(0, private_url.A$)(url) && !/[?#]/.test(url.href);
		}
		function pin(reader, name, bytes) {
			const given = reader.text(name);
			if (given === void 0) return {};
			const hint = `Give hex, as the output \`${name}\` has it.`;
			const value = checked(reader, name, () => (0, policy.Ci)(given, bytes), hint);
			return value === void 0 ? {} : { [name]: value };
		}
		function checked(reader, name, read, hint) {
			try {
				return read();
			} catch (error) {
				if (!(error instanceof malformed.s)) throw error;
				reader.refuse(`\`${name}\` is not as it must be: ${error.message}.`, hint);
				return;
			}
		}
		var chain = __nccwpck_require__(1312);
		var path_segment = __nccwpck_require__(1934);
		var cvm_id = __nccwpck_require__(8584);
		function cvmIdentifier(input) {
			return (0, row.nM)(input, (reader, name) => {
				const id = reader.text(name);
				if (id === void 0) return;
				if (!(0, path_segment.b)(id) || /[\p{Cc}/?#\\]/u.test(id))
					reader.refuse(
						`\`${name}\` is not an identifier of a CVM.`,
						"Give the CVM's name, UUID, app id or `cvm_\u2026` id, on one line and without a URL around it.",
					);
				return (0, cvm_id.sw)(id);
			});
		}
		var cost = __nccwpck_require__(6770);
		var preview_name = __nccwpck_require__(4067);
		const SHORTEST_TTL_MS = 10 * 6e4;
		const LONGEST_TTL_MS = 90 * 864e5;
		const namePrefix = (0, row.nM)('name_prefix', (reader, name) => {
			const [, repository = ''] = (reader.environment['GITHUB_REPOSITORY'] ?? '').split('/');
			const given = reader.text(name);
			if (given !== void 0 && !(0, preview_name.gm)(given))
				reader.refuse(
					'`name_prefix` cannot start the name of a CVM.',
					'Use a letter, then letters, digits and single hyphens.',
				);
			return given ?? (0, preview_name.zW)(repository);
		});
		function wholeNumber(input, what, [least, most], example) {
			return (0, row.nM)(input, (reader, name) => {
				const text = reader.text(name);
				if (text === void 0) return;
				const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
				if (value >= least && value <= most) return value;
				reader.refuse(
					`\`${name}\` is not ${what}: ${(0, inputs_reader.TL)(text)}.`,
					`Give a whole number, such as \`${example}\`.`,
				);
				return;
			});
		}
		const storageFs = (0, row.nM)('storage_fs', (reader, name) =>
			reader.text(name) === void 0 ? void 0 : reader.oneOf(name, ['zfs', 'ext4'], 'zfs'),
		);
		const ownAppId = {
			inputs: { app_id: void 0, nonce: void 0 },
			secrets: [],
			read: (reader) => {
				const given = reader.text('app_id');
				const appId = given === void 0 ? void 0 : (0, cvm_id.No)(given);
				if (given !== void 0 && appId === void 0)
					reader.refuse(
						'`app_id` is not an app id.',
						'Give 40 hex digits, also with `app_` or `0x`.',
					);
				const nonce = NONCE.read(reader);
				if ((given === void 0) !== (reader.text('nonce') === void 0))
					reader.refuse(
						'`app_id` and `nonce` are given together or not at all.',
						'Give both, as `GET /kms/phala/next_app_id` of Phala Cloud answers them, or remove both.',
					);
				return appId === void 0 || nonce === void 0 ? void 0 : { appId: appId, nonce: nonce };
			},
		};
		const NONCE = wholeNumber('nonce', 'a nonce', [0, Number.MAX_SAFE_INTEGER], '17');
		const ttlMs = (0, row.nM)(
			'ttl',
			(reader, name) => {
				const ms = (0, cost.Kw)(reader.text(name) ?? '72h');
				if (ms !== void 0 && ms >= SHORTEST_TTL_MS && ms <= LONGEST_TTL_MS) return ms;
				reader.refuse(
					'`ttl` is no time to live from 10 minutes to 90 days.',
					'Give a number and a unit: `90m`, `72h` or `3d`.',
				);
				return SHORTEST_TTL_MS;
			},
			'72h',
		);
		var sources = __nccwpck_require__(6524);
		const ENV_FORMATS = ['auto', 'dotenv', 'yaml', 'json'];
		const givenEnv = {
			inputs: { env: void 0, env_format: 'auto', env_names: void 0, secrets_json: void 0 },
			secrets: ['env', 'secrets_json'],
			read: (reader) =>
				(0, sources.b)({
					inline: reader.raw('env'),
					format: reader.oneOf('env_format', ENV_FORMATS, 'auto'),
					names: reader.lines('env_names'),
					stepEnv: (name) =>
						Object.hasOwn(reader.environment, name) ? reader.environment[name] : void 0,
					secretsJson: reader.raw('secrets_json'),
				}),
		};
		var health_check = __nccwpck_require__(8e3);
		const BESIDE_URL = { health_status: '200', health_body: void 0, health_timeout: '300' };
		const healthCheck = {
			inputs: { health_url: void 0, ...BESIDE_URL },
			secrets: [],
			read: (reader) => {
				const given = reader.text('health_url');
				if (given === void 0) {
					refuseWithoutUrl(reader);
					return;
				}
				const statuses = (0, health_check.O7)(reader.text('health_status') ?? '200');
				if (statuses === void 0)
					reader.refuse(
						'`health_status` has something that is no HTTP status.',
						'Give statuses and ranges, such as `200`, `200,204` or `200-299`.',
					);
				const body = readBody(reader);
				const timeoutMs = 1e3 * reader.number('health_timeout', 300, 1, 21600);
				const isAll = reader.text('instances')?.toLowerCase() === 'all';
				const url = readUrl(
					reader,
					isAll ? given.replaceAll('{app_url}', '{instance_url}') : given,
				);
				return url === void 0 || statuses === void 0
					? void 0
					: { url: new secret.z(url), statuses: statuses, body: body, timeoutMs: timeoutMs };
			},
		};
		function refuseWithoutUrl(reader) {
			for (const [name, byDefault] of Object.entries(BESIDE_URL)) {
				const given = reader.text(name);
				if (given === void 0 || given === byDefault) continue;
				reader.refuse(
					`\`${name}\` does nothing without \`health_url\`.`,
					'Set `health_url` to where the app answers, such as `{app_url}/health`, or remove the input.',
				);
			}
		}
		function readUrl(reader, url) {
			const [unknown] = (0, health_check.hX)(url);
			const sample = (0, health_check.dp)(url, health_check.jP);
			if (unknown !== void 0)
				reader.refuse(
					'`health_url` has a placeholder that is unknown.',
					'It may have {app_url}, {instance_url}, {app_id} and {port}.',
				);
			else if (typeof sample === 'string')
				reader.refuse(sample, 'Give one such as `{app_url}/health`.');
			else if (!(0, private_url.Gw)(sample))
				reader.refuse(
					'`health_url` is not https; plain http is accepted on loopback only.',
					'Give the https URL of the app, such as `{app_url}/health`.',
				);
			else if ((0, private_url.A$)(sample))
				reader.refuse(
					'`health_url` has a user name or a password.',
					'Ask a path that needs none: no credential is sent to the app.',
				);
			else return url;
			return;
		}
		function readBody(reader) {
			const text = reader.text('health_body');
			if (text === void 0) return;
			const sha = reader.environment['GITHUB_SHA'] ?? '';
			if (text.includes('{sha}') && sha === '') {
				reader.refuse(
					'`health_body` has {sha}, but `GITHUB_SHA` is empty.',
					'Leave {sha} out where no commit is deployed.',
				);
				return;
			}
			const body = (0, health_check.k2)(text, sha);
			if (body === void 0)
				reader.refuse(
					'`health_body` starts and ends like a regular expression, but is none.',
					'Correct it, or give a plain text without slashes around it.',
				);
			return body;
		}
		var image_reference = __nccwpck_require__(4275);
		var json = __nccwpck_require__(3659);
		var env_json = __nccwpck_require__(6137);
		const NAME = /^[\w.-]{1,128}$/;
		const OF_ONE_BUILD = ['containerimage.digest', 'image.name', 'buildx.build.ref'];
		function buildOf(text) {
			const metadata = read(text);
			if ('problem' in metadata) return metadata;
			if (!isOneBuild(metadata.object) && Object.values(metadata.object).some(isOneBuild))
				return {
					problem: 'has the metadata of several targets behind its `=`, each of which is a service',
					hint: 'Leave out what stands before the `{`. For one target alone, write `service=${{ toJSON(fromJSON(steps.bake.outputs.metadata).target) }}`.',
				};
			const build = imageOf(metadata.object);
			return 'reference' in build && build.reference === void 0 ? NO_IMAGE : build;
		}
		function targetsOf(text) {
			const metadata = read(text);
			if ('problem' in metadata) return metadata;
			const { object: object } = metadata;
			if (isOneBuild(object))
				return {
					problem: 'is the metadata of one build, which names no service',
					hint: 'Write the service before it: `web=${{ steps.build.outputs.metadata }}`.',
				};
			const targets = Object.entries(object).filter(([name]) => !name.startsWith('buildx.'));
			if (targets.length === 0) return { problem: 'is metadata that names no target' };
			const index = targets.findIndex(([name]) => !NAME.test(name));
			if (index !== -1)
				return {
					problem: `has a target, number ${index + 1}, that is called as no service can be`,
				};
			return targets.map(([name, target]) => ({
				name: name,
				build: (0, json.O)(target)
					? imageOf(target)
					: { problem: 'is not the metadata of a build: it is no JSON object' },
			}));
		}
		function isOneBuild(value) {
			return (0, json.O)(value) && OF_ONE_BUILD.some((key) => key in value);
		}
		function read(text) {
			const strict = (0, env_json.o)(text);
			if ('notJson' in strict) {
				const { line: line, column: column } = (0, env_json.d)(text, strict.notJson.offset);
				return {
					problem: `is JSON that cannot be read: in its line ${line}, column ${column}, ${strict.notJson.problem}`,
				};
			}
			const names = 'members' in strict ? strict.members.map(({ name: name }) => name) : [];
			if (new Set(names).size < names.length) return { problem: 'is JSON that has a name twice' };
			try {
				const object = JSON.parse(text);
				if ((0, json.O)(object)) return { object: object };
			} catch {}
			return { problem: 'is JSON that cannot be read' };
		}
		const NO_IMAGE = {
			problem: 'has metadata without an image: the build pushed none',
			hint: 'Give the build `tags` and `push: true`, so that the CVM can pull what it made.',
		};
		function imageOf(metadata) {
			const { 'containerimage.digest': digest, 'image.name': names } = metadata;
			if (names === void 0 && digest === void 0) return { reference: void 0 };
			if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest))
				return {
					problem: 'has metadata without a `containerimage.digest` of `sha256:` and 64 hex digits',
					hint: NO_IMAGE.hint,
				};
			if (typeof names !== 'string' || names.trim() === '')
				return { problem: 'has metadata without an `image.name`', hint: NO_IMAGE.hint };
			const [first] = names.split(',').map((name) => (0, image_reference.o)(name.trim()));
			if (first === void 0)
				return { problem: 'has an `image.name` that does not begin with an image reference' };
			if (first.digest !== void 0 && first.digest !== digest)
				return {
					problem: 'has an `image.name` with another digest than its `containerimage.digest`',
				};
			const registry = first.registry === void 0 ? '' : `${first.registry}/`;
			return { reference: `${registry}${first.repository}@${digest}` };
		}
		const images_images = (0, row.nM)('images', (reader, name) => {
			const given = new Map();
			for (const [index, entry] of entriesOf(reader.raw(name) ?? '').entries()) {
				const refuse = ({ problem: problem, hint: hint = HINT }, where = '') => {
					reader.refuseEntry(name, index, `${where} ${problem}`, hint);
				};
				const builds = buildsOf(entry);
				if ('problem' in builds) {
					refuse(builds);
					continue;
				}
				for (const { service: service, target: target, build: build } of builds) {
					const where = target && `, target \`${target}\`,`;
					if ('problem' in build) refuse(build, where);
					else if (given.has(service)) refuse(TWICE, where);
					else given.set(service, build.reference);
				}
			}
			return given;
		});
		const TWICE = { problem: 'names something that an earlier one names already' };
		const HINT =
			'Write one `service=reference` per line. The output `metadata` of docker/bake-action goes in as it is, that of docker/build-push-action behind a `service=`.';
		function buildsOf(entry) {
			if (entry.startsWith('{')) {
				const targets = targetsOf(entry);
				return 'problem' in targets
					? targets
					: targets.map(({ name: name, build: build }) => ({
							service: name,
							target: name,
							build: build,
						}));
			}
			const { key: key, value: value } = (0, inputs_reader.qb)(entry);
			if (key === '') return { problem: 'has nothing before a `=`' };
			if (value.startsWith('{')) return [{ service: key, build: buildOf(value) }];
			const build =
				(0, image_reference.o)(value) === void 0
					? { problem: 'has no image reference (`registry/repository:tag@digest`) behind its `=`' }
					: { reference: value };
			return [{ service: key, build: build }];
		}
		function entriesOf(text) {
			const entries = [];
			for (let at = 0; at < text.length;) {
				let end = lineEnd(text, at);
				if (/^\s*(?:[^\s#{=][^{=]*=\s*)?\{/.test(text.slice(at, end)))
					end = lineEnd(text, objectEnd(text, text.indexOf('{', at)));
				const entry = text.slice(at, end).trim();
				if (entry !== '' && !entry.startsWith('#')) entries.push(entry);
				at = end + 1;
			}
			return entries;
		}
		function lineEnd(text, from) {
			const length = text.slice(from).search(/[\r\n]/);
			return length === -1 ? text.length : from + length;
		}
		function objectEnd(text, start) {
			let depth = 0;
			for (const { 0: mark, index: index } of text
				.slice(start)
				.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"?|[{}]/g)) {
				if (mark === '{') depth += 1;
				if (mark === '}') depth -= 1;
				if (depth === 0) return start + index + 1;
			}
			return text.length;
		}
		const GATEWAY_CACHE_S = 30;
		const LONGEST_PAUSE_S = 21600;
		const allInstances = (0, row.nM)(
			'instances',
			(reader, name) => reader.oneOf(name, ['one', 'all'], 'one') === 'all',
			'one',
		);
		const instancePause = (0, row.nM)('instance_pause', (reader, name) => {
			const usual = (0, api.cj)(reader) ? 0 : GATEWAY_CACHE_S;
			return {
				ms: 1e3 * reader.number(name, usual, 0, LONGEST_PAUSE_S),
				isGiven: reader.text(name) !== void 0,
			};
		});
		const LONGEST_WAIT = 21600;
		const INPUTS = {
			api: { key: api.Kz, issuer: api.u9, url: api.y0, workspace: api.Gl, pollIntervalMs: api.Bg },
			cvm: { id: cvmIdentifier('cvm_id') },
			instances: { all: allInstances },
			pause: { pause: instancePause },
			checkout: {
				workingDirectory: (0, row.nM)(
					'working_directory',
					(reader, name) => reader.text(name) ?? '.',
					'.',
				),
			},
			compose: {
				files: (0, row.Mn)('compose_files'),
				images: images_images,
				variables: (0, row.nM)('variables', (reader, name) =>
					reader.pairs(name, 'NAME=value', variableProblem),
				),
			},
			lint: {
				ignores: (0, row.nM)('lint_ignore', (reader, name) => parseIgnores(reader.lines(name))),
				strict: (0, row.Jt)('strict', false),
			},
			settings: {
				preLaunchScript: (0, row.Qq)('pre_launch_script'),
				publicLogs: (0, row.Pe)('public_logs'),
				publicSysinfo: (0, row.Pe)('public_sysinfo'),
				publicTcbinfo: (0, row.Pe)('public_tcbinfo'),
			},
			env: {
				given: givenEnv,
				files: (0, row.Mn)('env_files'),
				allowRemoval: (0, row.Jt)('allow_env_removal', false),
				kmsPublicKey: (0, row.nM)('kms_public_key', (reader, name) => {
					const given = reader.text(name);
					const signer = given === void 0 ? void 0 : (0, kms_key.MQ)(given);
					if (given !== void 0 && signer === void 0)
						reader.refuse(
							`\`${name}\` is not a secp256k1 public key.`,
							'Give 33 bytes (compressed) or 65 bytes (uncompressed) as hex.',
						);
					return signer;
				}),
			},
			review: {
				expectedComposeHash: (0, row.nM)('expected_compose_hash', (reader, name) => {
					const given = reader.text(name);
					const hashes = reader
						.lines(name)
						.map((line) => /^(?:0x)?([0-9a-f]{64})$/i.exec(line)?.[1]);
					const isRight = hashes.length > 0 && hashes.every((hash) => hash !== void 0);
					if (given !== void 0 && !isRight)
						reader.refuse(
							`\`${name}\` is not a compose hash.`,
							'Give 64 hex digits, such as the output `compose_hash` of a step with `mode: plan`.',
						);
					return isRight ? hashes.join('\n').toLowerCase() : void 0;
				}),
			},
			force: { force: (0, row.Jt)('force', false) },
			queue: {
				timeoutMs: (0, row.YA)('lock_timeout', { fallback: 600, least: 0, most: LONGEST_WAIT }),
			},
			wait: { wait: (0, row.Jt)('wait', true) },
			waiting: {
				timeoutMs: (0, row.YA)('wait_timeout', { fallback: 900, least: 1, most: LONGEST_WAIT }),
			},
			health: { check: healthCheck },
			attestation: { level: attestationLevel },
			proof: {
				acceptedTcb: acceptedTcb,
				timeoutMs: attestationTimeoutMs,
				pins: pins,
				pccsUrls: pccsUrls,
				collateralFile: (0, row.Qq)('attestation_collateral'),
				rootFile: (0, row.Qq)('attestation_root_ca'),
			},
			rollback: { rollback: (0, row.Jt)('rollback', false) },
			revision: {
				revision: (0, row.nM)('revision', (reader, name) => reader.text(name) ?? 'previous'),
			},
			approval: {
				failOnPending: (0, row.Jt)('fail_on_pending', false),
				timeoutMs: chain.FO,
				privateKey: chain.i6,
				rpcUrl: chain.mf,
				mostWeiPerGas: chain.E$,
			},
			commit: {
				token: (0, row.rJ)('commit_token'),
				transactionHash: (0, row.nM)('transaction_hash', (reader, name) => {
					const hash = reader.text(name);
					if (hash !== void 0 && !/^(?:0x[0-9a-f]{64}|already-registered)$/i.test(hash))
						reader.refuse(
							`\`${name}\` is not the hash of a transaction.`,
							'Give `0x` and 64 hex digits, or leave it empty: then the state of the contract decides.',
						);
					return hash;
				}),
			},
			name: { prefix: namePrefix },
			create: { create: (0, row.Jt)('create', false), ownAppId: ownAppId },
			creation: {
				copyOf: cvmIdentifier('copy_of'),
				instanceType: (0, row.Qq)('instance_type'),
				region: (0, row.Qq)('region'),
				nodeId: wholeNumber('node_id', 'the number of a node', [0, Number.MAX_SAFE_INTEGER], '18'),
				osImage: (0, row.Qq)('os_image'),
				diskSizeGb: wholeNumber('disk_size', 'a number of gigabytes', [1, 1e4], '20'),
				storageFs: storageFs,
				listed: (0, row.Jt)('listed', false),
			},
			lifetime: { ttlMs: ttlMs },
			deletion: { confirm: (0, row.Qq)('confirm') },
			tell: { comment: (0, row.Jt)('comment', false), githubToken: (0, row.rJ)('github_token') },
			deployments: { environment: (0, row.Qq)('environment') },
		};
		function variableProblem(_value, name) {
			return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
				? void 0
				: 'has no name of a variable before its `=`';
		}
		function rows() {
			return Object.entries(INPUTS).flatMap(([name, values]) =>
				Object.values(values).flatMap((row) => (isGroup(name) ? [[name, row]] : [])),
			);
		}
		function inputNames(groups) {
			const taken = rows().filter(([group]) => groups.includes(group));
			return new Set(taken.flatMap(([, { inputs: inputs }]) => Object.keys(inputs)));
		}
		function secretTexts(environment) {
			const names = rows().flatMap(([, { secrets: secrets }]) => secrets);
			return [
				...names.map((name) => (0, inputs_reader.AN)(environment, name)),
				environment['PHALA_CLOUD_API_KEY'],
				environment[api.gJ],
			]
				.map((text) => text?.trim() ?? '')
				.filter((text) => text !== '')
				.flatMap((text) => (/^0x./i.test(text) ? [text, text.slice(2)] : [text]))
				.map((text) => new secret.z(text));
		}
		function readInputs(environment, takes) {
			const reader = new inputs_reader.i_(environment);
			const unheard = new inputs_reader.i_(environment);
			const readGroup = ([group, values]) => {
				const own = takes.groups.some((taken) => taken === group) ? reader : unheard;
				const read = Object.entries(values).map(([name, row]) => [name, row.read(own)]);
				return [group, Object.fromEntries(read)];
			};
			const inputs = Object.fromEntries(Object.entries(INPUTS).map(readGroup));
			const foreign = rows().filter(
				([group]) => !takes.groups.includes(group) && !takes.ignored.includes(group),
			);
			return {
				inputs: inputs,
				notTaken: foreign.flatMap(([group, row]) => notTaken(environment, row, takes, group)),
				findings: reader.findings,
			};
		}
		function notTaken(
			environment,
			{ inputs: inputs },
			{ mode: mode, modesTaking: modesTaking },
			group,
		) {
			return Object.entries(inputs).flatMap(([name, byDefault]) => {
				const given = (0, inputs_reader.AN)(environment, name)?.trim();
				if (given === void 0 || given.toLowerCase() === byDefault?.toLowerCase()) return [];
				return [
					{
						level: 'error',
						rule: 'input-not-taken',
						message: `\`${name}\` does nothing with \`mode: ${mode}\`.`,
						hint: `Remove it. The modes that take it: ${modesTaking(group).join(', ')}.`,
					},
				];
			});
		}
		function isGroup(name) {
			return Object.hasOwn(INPUTS, name);
		}
		var requirements = __nccwpck_require__(8169);
		function lacksSize({ copyOf: copyOf, instanceType: instanceType }, whoNeedsIt) {
			if (copyOf !== void 0 || instanceType !== void 0) return [];
			return [
				(0, requirements.Gq)(
					`${whoNeedsIt} needs \`copy_of\` or \`instance_type\`.`,
					'Name a CVM to copy the size and settings of, or a size such as `tdx.small`.',
				),
			];
		}
		function lacksSizeToCreate({ create: create, creation: creation }) {
			return create.create ? lacksSize(creation, '`create: true`') : [];
		}
		function lacksForCreation(inputs) {
			const { create: create, cvm: cvm } = inputs;
			if (!create.create) return givenForNothing(inputs);
			const isNamed = cvm.id === void 0 || (0, cvm_id.CI)(cvm.id);
			return [...(isNamed ? [] : [NO_NAME]), ...lacksSizeToCreate(inputs)];
		}
		const NO_NAME = (0, requirements.Gq)(
			'`create: true` needs a `cvm_id` that can be the name of a new CVM.',
			'Give a name of 5 to 63 letters, digits and single hyphens that starts with a letter. For a CVM that is named by an id, remove `create`: it exists already.',
		);
		function givenForNothing({ create: { ownAppId: ownAppId }, creation: creation }) {
			const given = {
				copy_of: creation.copyOf,
				instance_type: creation.instanceType,
				region: creation.region,
				node_id: creation.nodeId,
				os_image: creation.osImage,
				disk_size: creation.diskSizeGb,
				storage_fs: creation.storageFs,
				listed: creation.listed ? true : void 0,
				app_id: ownAppId,
				nonce: ownAppId,
			};
			return Object.entries(given)
				.filter(([, value]) => value !== void 0)
				.map(([name]) =>
					(0, requirements.Gq)(
						`\`${name}\` does nothing without \`create: true\`.`,
						'It says what a new CVM is. Set `create: true` to have the CVM created where there is none, or remove the input.',
					),
				);
		}
		async function prepareFor(need, step, inputs) {
			return PREPARATIONS[need](step, inputs);
		}
		const PREPARATIONS = {
			nothing: (step) => {
				step.announceMode();
				return Promise.resolve(void 0);
			},
			env: async (step, inputs) =>
				(
					await Promise.all([
						__nccwpck_require__.e(958),
						__nccwpck_require__.e(111),
						__nccwpck_require__.e(333),
					]).then(__nccwpck_require__.bind(__nccwpck_require__, 3333))
				).prepareEnv(step, inputs),
			shipment: async (step, inputs) =>
				(
					await Promise.all([
						__nccwpck_require__.e(958),
						__nccwpck_require__.e(96),
						__nccwpck_require__.e(111),
						__nccwpck_require__.e(134),
						__nccwpck_require__.e(893),
					]).then(__nccwpck_require__.bind(__nccwpck_require__, 8893))
				).prepareShipment(step, inputs, false),
			rehearsal: async (step, inputs) =>
				(
					await Promise.all([
						__nccwpck_require__.e(958),
						__nccwpck_require__.e(96),
						__nccwpck_require__.e(111),
						__nccwpck_require__.e(134),
						__nccwpck_require__.e(893),
					]).then(__nccwpck_require__.bind(__nccwpck_require__, 8893))
				).prepareShipment(step, inputs, true),
			wanted: async (step, inputs) => {
				if (inputs.compose.files.length === 0) {
					step.announceMode();
					return;
				}
				return (
					await Promise.all([
						__nccwpck_require__.e(958),
						__nccwpck_require__.e(96),
						__nccwpck_require__.e(111),
						__nccwpck_require__.e(134),
						__nccwpck_require__.e(392),
					]).then(__nccwpck_require__.bind(__nccwpck_require__, 7392))
				).prepareWanted(step, inputs);
			},
		};
		var utf8 = __nccwpck_require__(7854);
		var read_text = __nccwpck_require__(6637);
		async function readProofMaterial(step, inputs) {
			const { collateralFile: collateralFile, rootFile: rootFile } = inputs.proof;
			if (collateralFile === void 0 && rootFile === void 0)
				return { root: void 0, collateral: void 0 };
			const { collateralProblem: collateralProblem, rootProblem: rootProblem } =
				await __nccwpck_require__.e(235).then(__nccwpck_require__.bind(__nccwpck_require__, 5235));
			const findings = [];
			const read = (name, input, problemOf) => {
				if (name === void 0) return;
				const file = (0, read_text.H)(step, inputs).readAnywhere(name, input);
				if (!('bytes' in file)) {
					findings.push(file.finding);
					return;
				}
				const text = (0, utf8._)(file.bytes);
				const problem = text === void 0 ? 'it is not UTF-8 text' : problemOf(text);
				if (problem === void 0) return text;
				findings.push({
					level: 'error',
					rule: 'input-invalid',
					message: `\`${input}\` names ${file.file}, which is not what it must be: ${problem}.`,
					hint: 'docs/attestation.md says what the file holds, and where to get it.',
				});
				return;
			};
			const material = {
				root: read(rootFile, 'attestation_root_ca', rootProblem),
				collateral: read(collateralFile, 'attestation_collateral', collateralProblem),
			};
			if (findings.length > 0) throw new base_failure.Tj(findings);
			return material;
		}
		var step_session = __nccwpck_require__(5831);
		const COMMON = ['checkout', 'tell', 'queue', 'waiting'];
		const ALWAYS = [...COMMON, 'api'];
		const UPDATE = [...COMMON, 'compose', 'lint', 'settings', 'env', 'review', 'force'];
		const ROLLOUT = ['wait', 'health', 'rollback', 'attestation', 'proof'];
		const REHEARSAL = [
			...UPDATE,
			...ROLLOUT,
			'approval',
			'deployments',
			'instances',
			'pause',
			'create',
			'creation',
		];
		const DEPLOY = [...REHEARSAL, 'api', 'cvm'];
		const MODES = {
			deploy: mode({
				takes: DEPLOY,
				namesCvmBy: 'cvm_id',
				needs: 'shipment',
				deployment: 'records',
				headline: 'Deployed: the CVM runs what was shipped',
				lacks: lacksForCreation,
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(111),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(395),
							__nccwpck_require__.e(769),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 5769))
					).deploy,
			}),
			check: offline({
				takes: REHEARSAL,
				needs: 'rehearsal',
				headline: 'Checked: nothing was sent',
				lacks: lacksSizeToCreate,
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(668),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 6668))
					).check,
			}),
			plan: mode({
				takes: DEPLOY,
				namesCvmBy: 'cvm_id',
				needs: 'shipment',
				deployment: 'none',
				headline: 'Planned: nothing was triggered',
				lacks: lacksForCreation,
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(111),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(395),
							__nccwpck_require__.e(317),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 2317))
					).plan,
			}),
			env: mode({
				takes: [
					...ALWAYS,
					'cvm',
					'instances',
					'pause',
					'env',
					'lint',
					'review',
					...ROLLOUT,
					'approval',
				],
				namesCvmBy: 'cvm_id',
				needs: 'env',
				deployment: 'none',
				headline: 'Env replaced: the CVM runs with the new env',
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(111),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(395),
							__nccwpck_require__.e(519),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 3519))
					).replaceEnv,
			}),
			restart: mode({
				takes: [
					...ALWAYS,
					'cvm',
					'instances',
					'pause',
					'review',
					'wait',
					'health',
					'attestation',
					'proof',
				],
				namesCvmBy: 'cvm_id',
				needs: 'nothing',
				deployment: 'none',
				headline: 'Restarted: the CVM runs again',
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(739),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 8739))
					).restart,
			}),
			rollback: mode({
				takes: [
					...ALWAYS,
					'cvm',
					'instances',
					'pause',
					'revision',
					'review',
					'force',
					'health',
					'attestation',
					'proof',
				],
				namesCvmBy: 'cvm_id',
				needs: 'nothing',
				deployment: 'none',
				headline: 'Rolled back: the CVM runs an earlier revision',
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(54),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 3054))
					).rollBack,
			}),
			prepare: mode({
				takes: [...UPDATE, 'api', 'cvm'],
				namesCvmBy: 'cvm_id',
				needs: 'shipment',
				deployment: 'none',
				headline: 'Prepared: the update waits to be committed',
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(111),
							__nccwpck_require__.e(395),
							__nccwpck_require__.e(275),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 5519))
					).prepareUpdate,
			}),
			commit: mode({
				takes: [...ALWAYS, 'cvm', 'commit', 'review', ...ROLLOUT, 'deployments'],
				namesCvmBy: 'cvm_id',
				needs: 'nothing',
				deployment: 'records',
				headline: 'Deployed: the CVM runs what was shipped',
				lacks: ({ commit: commit }) =>
					commit.token === void 0
						? [
								(0, requirements.Gq)(
									'`commit_token` is missing or empty.',
									'Give the output `commit_token` of the step with `mode: prepare`, stored as a secret.',
								),
							]
						: [],
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(499),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 6499))
					).commit,
			}),
			preview: mode({
				takes: [
					...UPDATE,
					...ROLLOUT,
					'api',
					'approval',
					'deployments',
					'name',
					'creation',
					'lifetime',
				],
				namesCvmBy: 'pull request',
				needs: 'shipment',
				deployment: 'records',
				headline: 'Deployed: the CVM runs what was shipped',
				lacks: ({ creation: creation }) => lacksSize(creation, '`mode: preview`'),
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(111),
							__nccwpck_require__.e(422),
							__nccwpck_require__.e(395),
							__nccwpck_require__.e(168),
							__nccwpck_require__.e(956),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 2956))
					).preview,
			}),
			verify: mode({
				takes: [...ALWAYS, 'cvm', 'instances', 'compose', 'review', 'proof'],
				namesCvmBy: 'cvm_id',
				needsLogin: 'unless cvm_id is an app id',
				needs: 'wanted',
				deployment: 'none',
				headline: 'Verified: the CVM proves what it runs',
				load: async () =>
					(
						await Promise.all([
							__nccwpck_require__.e(291),
							__nccwpck_require__.e(259),
							__nccwpck_require__.e(958),
							__nccwpck_require__.e(96),
							__nccwpck_require__.e(888),
							__nccwpck_require__.e(455),
							__nccwpck_require__.e(75),
						]).then(__nccwpck_require__.bind(__nccwpck_require__, 578))
					).verify,
			}),
			teardown: mode({
				takes: [...ALWAYS, 'cvm', 'name', 'deletion', 'deployments'],
				namesCvmBy: 'cvm_id or pull request',
				needs: 'nothing',
				deployment: 'ends',
				headline: 'Torn down: there is no such CVM any more',
				load: async () =>
					(
						await __nccwpck_require__
							.e(838)
							.then(__nccwpck_require__.bind(__nccwpck_require__, 4838))
					).tearDown,
			}),
		};
		function modeNames() {
			return Object.keys(MODES).filter((name) => Object.hasOwn(MODES, name));
		}
		function modesTaking(group) {
			return modeNames().filter((name) => MODES[name].takes.some((taken) => taken === group));
		}
		function mode({ load: load, ...row }) {
			return {
				ignores: [],
				needsLogin: 'always',
				lacks: () => [],
				...row,
				carryOut: async (step, inputs, target) => {
					if (target === void 0) throw new TypeError('A mode that works on a CVM has a target');
					const [story, prepared, material] = await Promise.all([
						load(),
						prepareFor(row.needs, step, inputs),
						readProofMaterial(step, inputs),
					]);
					const settable = inputNames(settableGroups(row.takes, row.namesCvmBy, inputs));
					const canSet = (input) => settable.has(input);
					const session = (0, step_session.fA)(step, inputs, target, canSet, material);
					try {
						await story(session, prepared);
					} catch (error) {
						const { endUnread: endUnread } = await __nccwpck_require__
							.e(617)
							.then(__nccwpck_require__.bind(__nccwpck_require__, 6617));
						endUnread(step, inputs, error);
					}
				},
			};
		}
		function settableGroups(taken, namesCvmBy, { create: create }) {
			const mayCreate = create.create || namesCvmBy === 'pull request';
			return mayCreate ? taken : taken.filter((group) => group !== 'creation');
		}
		function offline({ load: load, ...row }) {
			return {
				lacks: () => [],
				...row,
				ignores: ['api', 'cvm', 'name', 'lifetime'],
				needsLogin: 'always',
				namesCvmBy: 'nothing',
				deployment: 'none',
				carryOut: async (step, inputs) => {
					const prepared = await prepareFor(row.needs, step, inputs);
					(await load())(step, inputs, prepared);
				},
			};
		}
		function readStep(environment, pullRequest) {
			const reader = new inputs_reader.i_(environment);
			const name = reader.oneOf('mode', modeNames(), 'deploy');
			const mode = MODES[name];
			const isKnown = reader.findings.length === 0;
			const {
				inputs: inputs,
				findings: findings,
				notTaken: notTaken,
			} = readInputs(environment, {
				mode: name,
				groups: mode.takes,
				ignored: mode.ignores,
				modesTaking: modesTaking,
			});
			const target =
				mode.namesCvmBy === 'nothing'
					? void 0
					: (0, requirements.$r)(name, mode.namesCvmBy, mode.needsLogin, inputs, pullRequest);
			const isTarget = target !== void 0 && 'cvmId' in target;
			return {
				name: name,
				mode: mode,
				inputs: inputs,
				target: isTarget ? target : void 0,
				findings: [
					...reader.findings,
					...(isKnown ? notTaken : []),
					...findings,
					...(isKnown && !isTarget ? (target ?? []) : []),
					...(isKnown ? mode.lacks(inputs) : []),
					...(0, requirements.em)(inputs),
				],
			};
		}
		var external_node_fs_ = __nccwpck_require__(3024);
		const MOST_FRAMES = 5;
		function lastWords(thrown, environment) {
			const frames =
				thrown instanceof Error ? (0, base_failure.kA)(thrown).slice(0, MOST_FRAMES) : [];
			const kind =
				thrown === void 0 ? 'it ended before its work was done' : (0, base_failure.I)(thrown);
			const what = [kind, ...frames].join(' ').replace(/[^\x20-\x7e]/g, '?');
			const words = `The action failed unexpectedly: ${what}. This is a bug of the action: look at the CVM in the dashboard before you run the step again, and please report it.`;
			if (process.exitCode !== 1)
				process.stdout.write(`\n::error::${words.replaceAll('%', '%25')}\n`);
			process.exitCode = 1;
			try {
				const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
				if (file === '') return;
				(0, external_node_fs_.appendFileSync)(
					file,
					`### Failed unexpectedly\n\n\`${words.replaceAll('`', "'")}\`\n`,
				);
			} catch {}
		}
		var answer = __nccwpck_require__(6600);
		var regular_file = __nccwpck_require__(3153);
		const LARGEST_EVENT_BYTES = 32 * 1024 * 1024;
		function readPullRequest(environment) {
			const event = readEvent(environment['GITHUB_EVENT_PATH']);
			const pullRequest = child(event, 'pull_request');
			const number = pullRequest?.['number'];
			if (pullRequest === void 0 || typeof number !== 'number' || !Number.isInteger(number)) return;
			const head = child(pullRequest, 'head');
			const sha = head?.['sha'];
			const repositoryOf = (side) => child(side, 'repo')?.['full_name'] ?? void 0;
			const headName = repositoryOf(head);
			return {
				number: number,
				headSha: typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : void 0,
				isClosed: pullRequest['state'] === 'closed',
				isFork: headName === void 0 || headName !== repositoryOf(child(pullRequest, 'base')),
			};
		}
		function isLogPublic(environment) {
			const repository = child(readEvent(environment['GITHUB_EVENT_PATH']), 'repository');
			const isPrivate = repository?.['private'];
			if (typeof isPrivate === 'boolean') return !isPrivate;
			return (environment['GITHUB_EVENT_NAME'] ?? '') !== '';
		}
		function readEvent(file) {
			if (file === void 0 || file === '') return {};
			try {
				const event = JSON.parse((0, regular_file.XF)(file, LARGEST_EVENT_BYTES).toString('utf8'));
				return (0, answer.OW)(event) ? event : {};
			} catch {
				return {};
			}
		}
		function child(object, key) {
			const value = object?.[key];
			return (0, answer.OW)(value) ? value : void 0;
		}
		const external_node_os_namespaceObject = process.getBuiltinModule('node:os');
		var external_node_path_ = __nccwpck_require__(6760);
		var external_node_path_default = __nccwpck_require__.n(external_node_path_);
		var external_node_util_ = __nccwpck_require__(7975);
		var core = __nccwpck_require__(4183);
		var base_hash = __nccwpck_require__(2497);
		const SHORTEST = 8;
		const SHORTEST_OF_ONE_KIND = 12;
		const CREDENTIAL_NAME = /pass|pwd|secret|token|key|sig|auth/i;
		function credentialsIn(text) {
			return [
				...new Set(
					[...inUrls(text), ...inGoAddress(text), ...inPairs(text)].flatMap((found) => [
						found,
						decoded(found),
					]),
				),
			];
		}
		function inUrls(text) {
			return [...text.matchAll(/:\/\/(?=(\S+))/g)]
				.flatMap(([, rest = '']) => behindSchemes(rest, isUrl(text)))
				.flatMap((rest) => {
					const end = endOfUserInfo(rest);
					if (end === -1) return [];
					const userInfo = rest.slice(0, end);
					const colon = userInfo.indexOf(':');
					const [user, password] =
						colon === -1 ? ['', userInfo] : [userInfo.slice(0, colon), userInfo.slice(colon + 1)];
					const others = [user, ...rest.slice(end + 1).split(/[^\w-]+/)];
					return isTelling(password, others) ? [password] : [];
				});
		}
		function behindSchemes(text, isWholeUrl) {
			const [own = ''] = text.split(/[,;|][A-Za-z][\w+.-]*:\/\//, 1);
			const [unquoted = ''] = own.split(/["'`<>]/, 1);
			return isWholeUrl ? [own, unquoted] : [unquoted];
		}
		function isUrl(text) {
			return /^[A-Za-z][\w+.-]*:\/\/\S+$/.test(text.trim());
		}
		function inGoAddress(text) {
			const [, user = '', password = ''] = /^([^:@\s/]+):(\S+)@\w+\(/.exec(text.trim()) ?? [];
			return isTelling(password, [user]) ? [password] : [];
		}
		function endOfUserInfo(rest) {
			const end = rest.search(/[/?#]/);
			const inAuthority = (end === -1 ? rest : rest.slice(0, end)).lastIndexOf('@');
			if (inAuthority !== -1) return inAuthority;
			return /^[^/?#.:@]*:/.test(rest) ? rest.lastIndexOf('@') : -1;
		}
		function inPairs(text) {
			const pairs = [
				...text.matchAll(/(?<![\w.-])([A-Za-z][\w.-]{0,40})=("[^"\n]*"|'[^'\n]*'|[^\s;&,"']+)/g),
			].map(([, name = '', value = '']) => ({
				name: name,
				value: value.replace(/^(["'])(.*)\1$/, '$2'),
			}));
			const others = pairs
				.filter(({ name: name }) => !CREDENTIAL_NAME.test(name))
				.map(({ value: value }) => value);
			return pairs
				.filter(
					({ name: name, value: value }) => CREDENTIAL_NAME.test(name) && isTelling(value, others),
				)
				.map(({ value: value }) => value);
		}
		function isTelling(text, others) {
			if (text.length < SHORTEST || others.includes(text)) return false;
			if (text.length >= SHORTEST_OF_ONE_KIND) return true;
			const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];
			const uncapitalised = text.charAt(0).toLowerCase() + text.slice(1);
			return kinds.filter((kind) => kind.test(uncapitalised)).length > 1;
		}
		function decoded(text) {
			try {
				return decodeURIComponent(text);
			} catch {
				return text;
			}
		}
		const SHORTEST_MASK = 4;
		const SHORTEST_JSON_LEAF = 8;
		const SHORTEST_HIDDEN = 8;
		const DEEPEST_JSON = 3;
		const COMMON_WORD = /^(?:true|false|null)$/i;
		const SMALL_NUMBER = /^[+-]?(?=(?:\.?\d){1,5}$)\d+(?:\.\d+)?$/;
		const STRUCTURE = /^[\s{}[\]()<>"'`,:;]*$/;
		const RULE_LINE = /^(.)\1*$/;
		const PUNCTUATION_START = /^[-=*#_~.+/|\\]/;
		const ARMOR_LINE = /^-{4,5} ?(?:BEGIN|END) [A-Z0-9 ]+-{4,5}$|^Proc-Type: 4,ENCRYPTED$/;
		function isMaskable(text) {
			const lines = linesOf(text);
			return lines.length > 0 && lines.every(isMaskableLine);
		}
		function maskForms(value) {
			return longestFirst([...wholesIn((0, secret._)(value))].flatMap(formsOf).filter(isMaskable));
		}
		function hiddenForms(value) {
			return longestFirst(
				[...wholesIn((0, secret._)(value))]
					.map((whole) => whole.trim())
					.filter((whole) => whole.length >= SHORTEST_HIDDEN && linesOf(whole).some(isMaskableLine))
					.flatMap((whole) => {
						const wellFormed = whole.toWellFormed();
						const bytes = Buffer.from(wellFormed);
						const hex = bytes.toString('hex');
						const form = encodeURIComponent(wellFormed)
							.replaceAll('%20', '+')
							.replace(/%../g, (escape) => escape.toLowerCase());
						return [...insideBase64(bytes), hex, hex.toUpperCase(), form];
					}),
			);
		}
		function longestFirst(forms) {
			return [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
		}
		function wholesIn(text, depth = DEEPEST_JSON) {
			const leaves =
				depth === 0
					? []
					: [...jsonStrings(text)].filter(({ length: length }) => length >= SHORTEST_JSON_LEAF);
			return new Set([
				text,
				...credentialsIn(text),
				...leaves.flatMap((leaf) => [...wholesIn(leaf, depth - 1)]),
			]);
		}
		function formsOf(text) {
			const lines = linesOf(text);
			if (!lines.some(isMaskableLine)) return [];
			return [
				...[text, text.trim()].flatMap((whole) => [
					whole,
					...jsonEscaped(whole),
					...htmlEscaped(whole),
					...encoded(whole),
				]),
				...lines
					.flatMap((line) => [line, line.trim()])
					.flatMap((line) => [line, ...jsonEscaped(line), ...htmlEscaped(line)]),
			];
		}
		function linesOf(text) {
			return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
		}
		function isMaskableLine(line) {
			const text = line.trim();
			if (text.length < SHORTEST_MASK) return false;
			if (COMMON_WORD.test(text) || SMALL_NUMBER.test(text)) return false;
			if (STRUCTURE.test(text) || ARMOR_LINE.test(text)) return false;
			return !(RULE_LINE.test(text) && PUNCTUATION_START.test(text));
		}
		function jsonEscaped(text) {
			const escaped = JSON.stringify(text).slice(1, -1);
			const asUnicode = (character) =>
				`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
			return [
				escaped,
				escaped.replace(/[\u0080-\uffff]/g, asUnicode),
				escaped.replace(/[<>&\u2028\u2029]/g, asUnicode),
			];
		}
		function htmlEscaped(text) {
			const escaped = text
				.replaceAll('&', '&amp;')
				.replaceAll('<', '&lt;')
				.replaceAll('>', '&gt;')
				.replaceAll('"', '&quot;');
			return [escaped, escaped.replaceAll("'", '&#39;'), escaped.replaceAll("'", '&#x27;')];
		}
		function encoded(text) {
			const wellFormed = text.toWellFormed();
			const base64 = Buffer.from(wellFormed).toString('base64');
			const url = encodeURIComponent(wellFormed);
			return [
				base64,
				base64.replace(/=+$/, ''),
				Buffer.from(wellFormed).toString('base64url'),
				url,
				url.replaceAll('%20', '+'),
			];
		}
		function insideBase64(bytes) {
			return [0, 1, 2].flatMap((before) => {
				const whole = Buffer.concat([Buffer.alloc(before), bytes]);
				const core = whole
					.toString('base64')
					.slice(Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6));
				return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
			});
		}
		function jsonStrings(text) {
			const strings = new Set();
			if (!/^\s*[[{"]/.test(text)) return strings;
			let root;
			try {
				root = JSON.parse(text);
			} catch {
				return strings;
			}
			const waiting = [root];
			for (let node = waiting.pop(); node !== void 0; node = waiting.pop())
				if (typeof node === 'string') strings.add(node);
				else if (typeof node === 'object' && node !== null)
					for (const child of Object.values(node)) waiting.push(child);
			return strings;
		}
		var outputs = __nccwpck_require__(1844);
		function leftBehindText({ triggered: triggered, change: change, leftBehind: leftBehind }) {
			const known = leftBehind?.[triggered];
			if (known !== void 0) return known;
			const hash = change?.composeHash;
			const what = `The ${change?.name ?? 'update'}${hash === void 0 ? '' : ` to compose hash ${(0, cvm_id.Zu)(hash)}`}`;
			switch (triggered) {
				case 'yes':
					return `${what} had been triggered and goes on in the CVM.`;
				case 'unclear':
					return `${what} was just being triggered: it may go on in the CVM.`;
				case 'no':
					return 'Nothing had been triggered.';
			}
		}
		var finding = __nccwpck_require__(980);
		const HASHES = 65536;
		function createFind(forms) {
			const known = [...new Set(forms)].filter((form) => form !== '');
			const width = known.reduce((least, { length: length }) => Math.min(least, length), 4);
			const shift = Math.ceil(16 / width);
			const next = (hash, text, at) => ((hash << shift) ^ text.charCodeAt(at)) & (HASHES - 1);
			const hashOf = (form) => {
				let hash = 0;
				for (let at = 0; at < width; at++) hash = next(hash, form, at);
				return hash;
			};
			const byHash = new Map();
			for (const form of known.sort((a, b) => b.length - a.length)) {
				const hash = hashOf(form);
				const alike = byHash.get(hash);
				if (alike === void 0) byHash.set(hash, [form]);
				else alike.push(form);
			}
			const begins = new Uint8Array(HASHES);
			for (const hash of byHash.keys()) begins[hash] = 1;
			return (text, shortest = 0) => {
				const spans = [];
				let hash = 0;
				for (let end = 0; end < text.length; end++) {
					hash = next(hash, text, end);
					if (end < width - 1 || begins[hash] !== 1) continue;
					const start = end - width + 1;
					const form = byHash
						.get(hash)
						?.find((one) => one.length >= shortest && text.startsWith(one, start));
					if (form !== void 0) spans.push({ start: start, end: start + form.length });
				}
				return joined(spans);
			};
		}
		function joined(spans) {
			const all = [];
			for (const { start: start, end: end } of spans.toSorted((a, b) => a.start - b.start)) {
				const last = all.at(-1);
				if (last !== void 0 && start < last.end) last.end = Math.max(last.end, end);
				else all.push({ start: start, end: end });
			}
			return all;
		}
		const USUAL_HEAD =
			/(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d)? )?(?:[\w.-]{1,64} {1,64}\| )?(?:[-+](?=[ \t#]))?[ \t]*(?:# ?)?/y;
		const HEAD_END = /\p{Cc}\[[\d;]{0,16}m|[^\w+/=-]/gu;
		const LONGEST_HEAD = 256;
		const LONGEST_LEAD = 128;
		function usualHeadEnd(text, start) {
			USUAL_HEAD.lastIndex = start;
			return start + (USUAL_HEAD.exec(text)?.[0].length ?? 0);
		}
		function commonHeadEnd(text, before, start) {
			const other = text.slice(
				before[0],
				Math.min(before[1], before[0] + LONGEST_LEAD + LONGEST_HEAD),
			);
			const line = text.slice(start, start + LONGEST_HEAD);
			let longest = alike(other, 0, line);
			for (
				let at = other.indexOf(' ');
				at !== -1 && at < LONGEST_LEAD;
				at = other.indexOf(' ', at + 1)
			)
				longest = Math.max(longest, alike(other, at + 1, line));
			let end = start;
			if (longest === 0) return end;
			for (const { 0: last, index: index } of line.slice(0, longest).matchAll(HEAD_END))
				end = start + index + last.length;
			return end;
		}
		function alike(other, from, line) {
			let at = 0;
			let place = from;
			while (at < line.length && place < other.length) {
				const character = line.charCodeAt(at);
				const kind = [isDecimal, isSpace].find((is) => is(character));
				const isLike = kind?.(other.charCodeAt(place)) ?? character === other.charCodeAt(place);
				if (!isLike) break;
				at = kind === void 0 ? at + 1 : runEnd(line, at, kind);
				place = kind === void 0 ? place + 1 : runEnd(other, place, kind);
			}
			return at;
		}
		function runEnd(text, from, kind) {
			let end = from;
			while (end < text.length && kind(text.charCodeAt(end))) end += 1;
			return end;
		}
		function isDecimal(character) {
			return character >= 48 && character <= 57;
		}
		function isSpace(character) {
			return character === 32 || character === 9;
		}
		const HEX = '[0-9A-Fa-f]';
		const LATER = `[89ABab]${HEX}`;
		function reading_utf8(mark) {
			return [
				`${mark}[0-7]${HEX}`,
				`${mark}[CDcd]${HEX}${mark}${LATER}`,
				`${mark}[Ee]${HEX}(?:${mark}${LATER}){2}`,
				`${mark}[Ff]${HEX}(?:${mark}${LATER}){3}`,
			].join('|');
		}
		const ESCAPE = new RegExp(
			[
				`&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#[Xx]${HEX}{1,6});`,
				reading_utf8('%'),
				reading_utf8('\\\\x'),
				`\\\\(?:x${HEX}{2}|u${HEX}{4}|U${HEX}{8}|["'\\\\/bfnrt])`,
			].join('|'),
			'g',
		);
		const NAMED = new Map([
			...['&amp;&', '&lt;<', '&gt;>', '&quot;"', "&apos;'"].map((pair) => [
				pair.slice(0, -1),
				pair.slice(-1),
			]),
			['\\b', '\b'],
			['\\f', '\f'],
			['\\n', '\n'],
			['\\r', '\r'],
			['\\t', '\t'],
		]);
		function unescaped(text) {
			const changes = [];
			for (const { 0: escape, index: from } of text.matchAll(ESCAPE))
				changes.push({ from: from, to: from + escape.length, by: characterOf(escape) });
			return replaced(text, changes);
		}
		function characterOf(escape) {
			const named = NAMED.get(escape);
			if (named !== void 0) return named;
			if (escape.startsWith('&#')) {
				const digits = escape.slice(2, -1);
				return codePoint(
					/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits),
				);
			}
			if (escape.startsWith('%') || escape.startsWith('\\x')) {
				const bytes = Buffer.from(escape.replace(/%|\\x/g, ''), 'hex');
				return bytes.toString(bytes.length === 1 ? 'latin1' : 'utf8');
			}
			return /^\\[uU]./.test(escape)
				? codePoint(Number.parseInt(escape.slice(2), 16))
				: escape.slice(1);
		}
		function codePoint(code) {
			return code <= 1114111 ? String.fromCodePoint(code) : '\ufffd';
		}
		const DIGIT = /[\w+/=-]/;
		const BREAK = /\r{0,2}\n|\r/g;
		function unwrapped(text) {
			const usual = [];
			const common = [];
			let isCommon = false;
			let line = 0;
			for (const { 0: lineBreak, index: from } of text.matchAll(BREAK)) {
				const before = [line, from];
				line = from + lineBreak.length;
				if (!isDigitAt(text, from - 1)) continue;
				const usualEnd = usualHeadEnd(text, line);
				if (isDigitAt(text, usualEnd)) usual.push({ from: from, to: usualEnd, by: '' });
				const commonEnd = commonHeadEnd(text, before, line);
				const to = commonEnd === line ? usualEnd : commonEnd;
				if (isDigitAt(text, to)) common.push({ from: from, to: to, by: '' });
				isCommon ||= to !== usualEnd;
			}
			return (isCommon ? [usual, common] : [usual]).flatMap(
				(changes) => replaced(text, changes) ?? [],
			);
		}
		function isDigitAt(text, at) {
			return DIGIT.test(text.charAt(at));
		}
		function replaced(text, changes) {
			const replacements = [];
			let result = '';
			let done = 0;
			for (const change of changes) {
				result += text.slice(done, change.from);
				const at = result.length;
				result += change.by;
				done = change.to;
				replacements.push({ from: change.from, to: change.to, at: at, until: result.length });
			}
			result += text.slice(done);
			if (replacements.length === 0) return;
			const before = (place) => lastAt(replacements, place);
			return {
				text: result,
				origin: ({ start: start, end: end }) => {
					const first = before(start);
					const last = before(end - 1);
					return {
						start:
							first === void 0
								? start
								: start < first.until
									? first.from
									: start - first.until + first.to,
						end: last === void 0 ? end : end <= last.until ? last.to : end - last.until + last.to,
					};
				},
			};
		}
		function lastAt(replacements, place) {
			let [low, high] = [0, replacements.length];
			while (low < high) {
				const middle = (low + high) >>> 1;
				if ((replacements[middle]?.at ?? 0) <= place) low = middle + 1;
				else high = middle;
			}
			return replacements[low - 1];
		}
		const MOST_ESCAPES = 3;
		const SHORTEST_MADE = 8;
		function createScrub(forms) {
			const given = [...forms].filter((form) => form !== '');
			if (given.length === 0) return (text) => text;
			const read = given.flatMap((form) =>
				readingsOf(form).filter(({ length: length }) => length >= SHORTEST_MADE),
			);
			const find = createFind([...given, ...read]);
			return (text) => scrub_hidden(text, spansIn(text, find));
		}
		function readingsOf(form) {
			const readings = [];
			for (let text = form; text !== void 0;) {
				text = readings.length < MOST_ESCAPES ? unescaped(text)?.text : void 0;
				if (text !== void 0) readings.push(text);
			}
			return readings;
		}
		function spansIn(text, find, depth = 0) {
			const inner = depth < MOST_ESCAPES ? unescaped(text) : void 0;
			return joined([
				...find(text),
				...unwrapped(text).flatMap((whole) => find(whole.text, SHORTEST_MADE).map(whole.origin)),
				...(inner === void 0 ? [] : spansIn(inner.text, find, depth + 1).map(inner.origin)),
			]);
		}
		function scrub_hidden(text, spans) {
			let clean = '';
			let done = 0;
			for (const { start: start, end: end } of spans) {
				clean += `${text.slice(done, start)}***`;
				done = end;
			}
			return clean + text.slice(done);
		}
		var visible = __nccwpck_require__(776);
		const SHORTEST_IN_OUTPUTS = 8;
		const LONGEST_LINE = 2e4;
		class Log {
			#masks = new Set();
			#forms = [];
			#scrub = (text) => text;
			#scrubLong = (text) => text;
			mask(masks, hidden = []) {
				for (const mask of masks) {
					if (!this.#masks.has(mask)) core.Pq(mask);
					this.#masks.add(mask);
				}
				const forms = [...new Set([...this.#forms, ...masks, ...hidden])];
				if (forms.length === this.#forms.length) return;
				this.#forms = forms;
				this.#scrub = createScrub(this.#forms);
				this.#scrubLong = createScrub(
					this.#forms.filter((form) => form.length >= SHORTEST_IN_OUTPUTS),
				);
			}
			output = (value) => this.#scrubLong(value);
			get scrub() {
				return (text) => this.#scrub(text);
			}
			info = (line) => {
				core.pq(withoutCommands(this.#line(line)));
			};
			block(title, text) {
				core.Oh(this.#line(title));
				core.pq(withoutCommands((0, visible.R)(this.#scrub(text))));
				core.N4();
			}
			text(title, text) {
				this.info(title);
				core.pq(withoutCommands((0, visible.R)(this.#scrub(text))));
			}
			#line(text) {
				return (0, visible.R)(shortened(this.#scrub(text).replace(/[\r\n\u2028\u2029]+/g, ' ')));
			}
			debug = (text) => {
				core.Yz((0, visible.R)(this.#scrub(text)));
			};
			finding(finding) {
				const { level: level, rule: rule, place: place } = finding;
				const properties = {
					title: rule,
					...(place === void 0 ? {} : { file: place.file }),
					...(place?.line === void 0 ? {} : { startLine: place.line }),
					...(place?.column === void 0 ? {} : { startColumn: place.column }),
				};
				const text = (0, visible.R)(this.#scrub(findingText(finding)));
				switch (level) {
					case 'error':
						core.z3(text, properties);
						return;
					case 'warning':
						core.$e(text, properties);
						return;
					case 'notice':
						core.lm(text, properties);
				}
			}
			fail(message) {
				core.C1((0, visible.R)(shortened(this.#scrub(message))));
			}
		}
		function shortened(text) {
			return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}\u2026` : text;
		}
		function findingText({ place: place, message: message, hint: hint }) {
			const where = place === void 0 ? '' : `${(0, finding.Z)(place)}: `;
			return `${where}${message}${hint === void 0 ? '' : ` ${hint}`}`;
		}
		function withoutCommands(text) {
			return text
				.replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*):(?=:)/gm, '$1:\u200b')
				.replaceAll('##[', '##\u200b[');
		}
		var markdown = __nccwpck_require__(4285);
		var report_markdown = __nccwpck_require__(1147);
		function renderSummary(report, scrub) {
			const room = { diff: 2e5, prose: 5e4, logs: true, details: true };
			return `${(0, report_markdown.B)(report, new markdown.o(scrub), room).join('\n')}\n`;
		}
		var version = __nccwpck_require__(2301);
		class Step {
			host;
			clock;
			signal;
			log;
			report = { phases: [], findings: [], hasErrors: false, triggered: 'no' };
			#ended = new AbortController();
			#endings = [];
			#kept;
			#whole;
			partOutputs = new Map();
			constructor(host, whole) {
				this.host = host;
				this.#whole = whole;
				this.log = whole?.log ?? new Log();
				this.signal = whole?.signal ?? AbortSignal.any([host.signal, this.#ended.signal]);
				this.clock = whole?.clock ?? host.clock(this.signal);
			}
			part() {
				const part = new Step(this.host, this);
				part.report.commit = this.report.commit;
				return part;
			}
			mask = (secrets, pieces = []) => {
				this.log.mask(
					secrets.flatMap((secret) => maskForms(secret)),
					[...secrets.flatMap((secret) => hiddenForms(secret)), ...pieces.map(secret._)],
				);
			};
			showFindings(findings) {
				if (this.#whole !== void 0) {
					this.#whole.showFindings(findings);
					return;
				}
				const known = this.report.findings;
				const added = findings.filter(
					(finding) =>
						!known.some((old) => (0, external_node_util_.isDeepStrictEqual)(old, finding)),
				);
				this.report.findings = [...known, ...added];
				for (const finding of added) this.log.finding(finding);
			}
			isLogPublic() {
				return isLogPublic(this.host.environment);
			}
			setOutputs(values) {
				if (this.#whole !== void 0) {
					for (const name of outputs.py) {
						const value = values[name];
						if (value !== void 0) this.partOutputs.set(name, value);
					}
					return;
				}
				for (const name of outputs.py) {
					const value = values[name];
					if (value === void 0 || !this.#isAsPromised(name, value)) continue;
					(0, outputs.n0)({ [name]: value }, this.log.output);
					if (this.log.scrub(value) === value) continue;
					this.showFindings([
						{
							level: 'warning',
							rule: 'output-masked',
							message: `The output \`${name}\` contains a secret value, so the runner shows it as *** and drops it between jobs.`,
							hint: 'Give that secret a longer or less ordinary value.',
						},
					]);
				}
			}
			keep(output, name, text) {
				if (this.log.output(text) !== text) {
					this.log.info(`${output} stays empty: the file would contain a secret value.`);
					return;
				}
				const folder = this.host.environment['RUNNER_TEMP'] ?? '';
				try {
					this.#kept ??= (0, external_node_fs_.mkdtempSync)(
						external_node_path_default().join(
							folder === '' ? (0, external_node_os_namespaceObject.tmpdir)() : folder,
							'phala-cvm-deploy-',
						),
					);
					const file = external_node_path_default().join(this.#kept, name);
					(0, external_node_fs_.writeFileSync)(file, text);
					return file;
				} catch (error) {
					this.log.info(
						`${output} stays empty, the file could not be written: ${(0, base_failure.A3)(error)}`,
					);
					return;
				}
			}
			kept(file) {
				try {
					return (0, external_node_fs_.readFileSync)(file, 'utf8');
				} catch {
					return;
				}
			}
			setSecretOutput(name, value) {
				if (value === void 0 || !this.#isAsPromised(name, (0, secret._)(value))) return;
				(0, outputs.n0)({ [name]: (0, secret._)(value) }, (text) => text);
			}
			#isAsPromised(name, value) {
				if ((0, outputs.I6)(name, value)) return true;
				this.showFindings([
					{
						level: 'warning',
						rule: 'output-malformed',
						message: `The output \`${name}\` stays empty: what the API gave does not have its form.`,
						hint: 'docs/outputs.md says what form it has. If the value is right, report it with the version of this action.',
					},
				]);
				return false;
			}
			async timed(name, work) {
				const started = this.clock.now();
				try {
					return await work();
				} finally {
					this.#took(name, this.clock.now() - started);
				}
			}
			#took(name, ms) {
				const { phases: phases } = this.#whole?.report ?? this.report;
				const index =
					this.#whole === void 0 ? -1 : phases.findIndex((phase) => phase.name === name);
				const before = phases[index]?.ms ?? 0;
				phases.splice(index < 0 ? phases.length : index, 1, { name: name, ms: before + ms });
			}
			announceMode() {
				const { mode: mode, target: target } = this.report;
				const what = mode === 'deploy' ? '' : `${mode ?? ''} `;
				const where = target === void 0 ? 'only' : `${target.cvmId} at ${target.apiUrl}`;
				this.log.info(`phala-cvm-deploy ${version.x}: ${what}${where}`);
			}
			announceCompose(files, text, title = 'The compose text to ship') {
				const dockerComposeHash = (0, base_hash.s)(text);
				this.report.dockerComposeHash = dockerComposeHash;
				this.setOutputs({
					docker_compose_hash: dockerComposeHash,
					compose_path: this.keep('compose_path', 'compose.yaml', text),
				});
				const from = files.join(', ');
				this.log.info(
					`Compose text: from ${from}, ${Buffer.byteLength(text)} bytes, SHA-256 ${dockerComposeHash}`,
				);
				this.log.block(title, text);
			}
			announceCvm(cvm, { isNew: isNew = false } = {}) {
				const { report: report } = this;
				this.noteCvm(cvm);
				report.previousComposeHash = isNew
					? void 0
					: cvm.composeHash && (0, cvm_id.Zu)(cvm.composeHash);
				this.setOutputs({ previous_compose_hash: report.previousComposeHash });
				this.log.info(
					`CVM: ${cvm.name} (${cvm.id}), app ${cvm.appId ?? 'not known yet'}, ${cvm.status}${cvm.busy ? ', an operation is under way' : ''}`,
				);
				if (report.dashboardUrl !== void 0) this.log.info(`Dashboard: ${report.dashboardUrl}`);
			}
			noteCvm(cvm) {
				const dashboardId = cvm.vmUuid ?? (cvm.appId === void 0 ? void 0 : `app_${cvm.appId}`);
				const dashboardUrl =
					dashboardId === void 0 ? void 0 : `https://cloud.phala.com/dashboard/cvms/${dashboardId}`;
				const { report: report } = this;
				report.cvmName = cvm.name;
				report.vmUuid = cvm.vmUuid;
				if (cvm.appId !== void 0) report.appId = cvm.appId;
				report.appUrl = cvm.appUrl;
				report.instanceUrl = cvm.instanceUrl;
				report.dashboardUrl = dashboardUrl;
				this.setOutputs({
					app_id: cvm.appId,
					cvm_id: cvm.id,
					vm_uuid: cvm.vmUuid,
					cvm_name: cvm.name,
					kms_type: cvm.kmsType,
					os_image: cvm.osImage,
					app_url: cvm.appUrl,
					dashboard_url: dashboardUrl,
				});
			}
			announceScript(script) {
				const hash = script === void 0 || script === '' ? '' : (0, base_hash.s)(script);
				this.setOutputs({ pre_launch_script_hash: hash });
			}
			announceHash(composeHash) {
				this.report.composeHash = (0, cvm_id.Zu)(composeHash);
				this.setOutputs({ compose_hash: this.report.composeHash });
			}
			finish(status, line) {
				this.setStatus(status);
				const { appUrl: appUrl } = this.report;
				this.log.info(appUrl === void 0 ? line : `${line.replace(/\.?$/, '.')} App: ${appUrl}`);
			}
			setStatus(status) {
				this.report.status = status;
				this.setOutputs({ status: status });
			}
			fail(thrown) {
				const { signal: signal } = this.host;
				const failure = (0, base_failure.h_)(signal.aborted ? signal.reason : thrown);
				if (failure instanceof base_failure.Tj) {
					this.report.hasErrors = true;
					this.showFindings(failure.findings);
					this.log.info(failure.message);
					process.exitCode = core.yU.Failure;
					return;
				}
				const isCancelled = failure instanceof base_failure.cJ;
				const message = isCancelled
					? `${failure.message} ${leftBehindText(this.report)}`
					: failure.message;
				const { scrub: scrub } = this.log;
				this.report.failure = {
					message: scrub(message),
					next: failure.next === void 0 ? void 0 : scrub(failure.next),
				};
				const { triggered: triggered, dashboardUrl: dashboardUrl } = this.report;
				const where = triggered === 'no' || !dashboardUrl ? void 0 : `CVM: ${dashboardUrl}`;
				this.log.fail([message, failure.next, where].filter((part) => part !== void 0).join(' '));
				if (failure.cause instanceof Error)
					this.log.debug((0, base_failure.kA)(failure.cause).join('\n'));
			}
			atEnd(work) {
				this.#endings.push(work);
			}
			async end() {
				this.#ended.abort();
				for (const work of this.#endings)
					await work().catch((error) => {
						this.log.info(`GitHub was not told how the step ended: ${(0, base_failure.A3)(error)}`);
					});
				const file = this.host.environment['GITHUB_STEP_SUMMARY'] ?? '';
				if (file === '') return;
				try {
					(0, external_node_fs_.appendFileSync)(file, this.#summary());
				} catch (error) {
					this.log.info(`The job summary could not be written: ${(0, base_failure.A3)(error)}`);
				}
			}
			#summary() {
				try {
					return renderSummary(this.report, this.log.scrub);
				} catch (error) {
					const { message: message } = (0, base_failure.h_)(error);
					this.log.info(`The job summary could not be made. ${message}`);
					return '### The summary of this step could not be made: see its log\n';
				}
			}
		}
		async function run(host) {
			try {
				await runStep(host);
			} catch (error) {
				lastWords(error, host.environment);
			}
		}
		async function runStep(host) {
			const step = new Step(host);
			try {
				await carryOut(step);
			} catch (error) {
				step.fail(error);
			} finally {
				await step.end();
			}
		}
		async function carryOut(step) {
			const { environment: environment } = step.host;
			step.mask(secretTexts(environment));
			const pullRequest = readPullRequest(environment);
			step.report.commit = pullRequest?.headSha ?? environment['GITHUB_SHA'];
			const {
				name: name,
				mode: mode,
				inputs: inputs,
				target: target,
				findings: findings,
			} = readStep(environment, pullRequest?.number);
			const env = inputs.env.given.entries ?? [];
			step.mask([...env, ...(0, credentials.Y)(inputs)].map(({ value: value }) => value));
			step.report.mode = name;
			step.report.headline = mode.headline;
			const why = whyNoPreview(mode, environment, pullRequest);
			if (why !== void 0) {
				step.report.note = why;
				step.finish('skipped', `Skipped: ${why}`);
				return;
			}
			if (findings.length > 0) throw new base_failure.Tj(findings);
			step.report.target = target && { cvmId: target.cvmId, apiUrl: target.apiUrl.href };
			await startTelling(step, mode, inputs, pullRequest);
			await mode.carryOut(step, inputs, target);
		}
		async function startTelling(
			step,
			{ deployment: deployment, namesCvmBy: namesCvmBy },
			inputs,
			pullRequest,
		) {
			if (!inputs.tell.comment && inputs.deployments.environment === void 0) return;
			try {
				const { tellGitHub: tellGitHub } = await Promise.all([
					__nccwpck_require__.e(413),
					__nccwpck_require__.e(469),
				]).then(__nccwpck_require__.bind(__nccwpck_require__, 3469));
				const isTransient = namesCvmBy === 'pull request';
				await tellGitHub(
					step,
					{ deployment: deployment, isTransient: isTransient },
					inputs,
					pullRequest,
				);
			} catch (error) {
				step.host.signal.throwIfAborted();
				step.showFindings([
					{
						level: 'notice',
						rule: 'github-not-told',
						message: `GitHub cannot be told of this step: ${(0, base_failure.h_)(error).message}`,
					},
				]);
			}
		}
		function whyNoPreview(
			{ deployment: deployment, namesCvmBy: namesCvmBy },
			environment,
			pullRequest,
		) {
			if (namesCvmBy === 'nothing' || namesCvmBy === 'cvm_id') return;
			const instead = 'so it has no preview. `mode: check` needs no secret: let that run instead.';
			if (pullRequest?.isFork === true)
				return `The pull request comes from a fork, which gets no secrets, ${instead}`;
			if (deployment === 'records' && pullRequest?.isClosed === true)
				return 'The pull request is closed, so it gets no preview. `mode: teardown` deletes the one that it had.';
			const isDependabot = environment['GITHUB_ACTOR'] === 'dependabot[bot]';
			return isDependabot && (0, api.iZ)(environment) === void 0
				? `The pull request comes from Dependabot, whose runs get no secrets, ${instead}`
				: void 0;
		}
	}),
	1844: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			I6: () => isAsPromised,
			n0: () => setOutputs,
			py: () => OUTPUTS,
		});
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4183);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2571);
		const OUTPUTS = [
			'compose_hash',
			'app_id',
			'cvm_id',
			'vm_uuid',
			'cvm_name',
			'kms_type',
			'os_image',
			'instances',
			'status',
			'changed',
			'previous_compose_hash',
			'docker_compose_hash',
			'pre_launch_script_hash',
			'compose_path',
			'env_keys',
			'app_url',
			'dashboard_url',
			'correlation_id',
			'plan',
			'app_contract',
			'chain_id',
			'device_id',
			'call_data',
			'device_call_data',
			'approver',
			'transaction_hash',
			'approval_url',
			'commit_token',
			'commit_url',
			'delete_at',
			'attested',
			'tcb_status',
			'tcb_advisories',
			'attestation_freshness',
			'os_measurements',
			'os_image_hash',
			'key_provider_id',
			'quote_sha256',
			'evidence_path',
			'predicate_path',
			'drift',
		];
		const HASH = /^[0-9a-f]{64}$/;
		const ADDRESS = /^0x[0-9a-f]{40}$/i;
		const CALL_DATA = /^0x[0-9a-f]{72}$/;
		const URL_FORM =
			/^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][\w.~:/?#[\]@%=&+,-]*)?$/i;
		const FORMS = {
			compose_hash: /^[0-9a-f]{64}(?:\n[0-9a-f]{64})*$/,
			app_id: /^[0-9a-f]{40}$/,
			cvm_id: /^(?:cvm_[\w-]{1,64}|\d{1,20})$/,
			vm_uuid: /^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i,
			cvm_name: /^[A-Za-z0-9][\w.-]{0,127}$/,
			kms_type: /^[a-z][a-z0-9_-]{0,63}$/,
			os_image: /^[A-Za-z0-9][\w.:+-]{0,127}$/,
			instances: /^\[.*\]$/,
			status: /^[a-z_]+$/,
			changed: /^(?:true|false)$/,
			previous_compose_hash: HASH,
			docker_compose_hash: HASH,
			pre_launch_script_hash: /^(?:[0-9a-f]{64})?$/,
			compose_path: /^[^\r\n]+$/,
			env_keys: /^(?:[A-Za-z_]\w*(?:,[A-Za-z_]\w*)*)?$/,
			app_url: URL_FORM,
			dashboard_url: URL_FORM,
			correlation_id: /^[\w.:-]{1,128}$/,
			plan: /^\{.*\}$/s,
			app_contract: ADDRESS,
			chain_id: /^\d{1,20}$/,
			device_id: /^(?:0x)?[0-9a-f]{64}$/i,
			call_data: CALL_DATA,
			device_call_data: /^(?:0x[0-9a-f]{72})?$/,
			approver: ADDRESS,
			transaction_hash: /^(?:0x[0-9a-f]{64}(?:\n0x[0-9a-f]{64})*)?$/,
			approval_url: URL_FORM,
			commit_token: /^[\x21-\x7e]+$/,
			commit_url: URL_FORM,
			attested: /^(?:true|false|unknown)$/,
			tcb_status: /^[A-Za-z]+(?:,[A-Za-z]+)*$/,
			tcb_advisories: /^(?:[\w.-]+(?:,[\w.-]+)*)?$/,
			attestation_freshness: /^(?:new-hash|none)$/,
			os_measurements: /^(?:(?:mrtd|rtmr[0-2])=[0-9a-f]{96}\n?)+$/,
			os_image_hash: HASH,
			key_provider_id: /^[0-9a-f]+$/,
			quote_sha256: /^[0-9a-f]{64}(?:\n[0-9a-f]{64})*$/,
			evidence_path: /^[^\r\n]+$/,
			predicate_path: /^[^\r\n]+$/,
			drift: /^(?:true|false)$/,
			delete_at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
		};
		function isAsPromised(name, value) {
			return FORMS[name].test(value);
		}
		function setOutputs(values, clean) {
			for (const [name, value] of Object.entries(values)) {
				if (value === void 0) continue;
				try {
					(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH)(name, clean(value));
				} catch (cause) {
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
						`The output \`${name}\` could not be written into the runner's file.`,
						{
							next: 'Check that the runner has space left, and that no step removes its files (`GITHUB_OUTPUT`).',
							cause: cause,
						},
					);
				}
			}
		}
	}),
	3153: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			SX: () => NotReadable,
			XF: () => readRegularFile,
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
		__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		const LARGEST_FILE_BYTES = 8 * 1024 * 1024;
		class NotReadable extends Error {}
		function readRegularFile(target, mostBytes = LARGEST_FILE_BYTES) {
			requireRegular((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target), mostBytes);
			const waitsForNobody =
				process.platform === 'win32'
					? 0
					: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
			const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(
				target,
				node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | waitsForNobody,
			);
			try {
				requireRegular((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file), mostBytes);
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
			} finally {
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
			}
		}
		function requireRegular(stats, mostBytes) {
			if (!stats.isFile()) throw new NotReadable(`it is ${kindOf(stats)}`);
			if (stats.size <= mostBytes) return;
			throw new NotReadable(
				`it has ${stats.size} bytes, and files of up to ${mostBytes / 1024 / 1024} MiB are read`,
			);
		}
		function kindOf(stats) {
			if (stats.isDirectory()) return 'a directory';
			if (stats.isFIFO()) return 'a named pipe';
			if (stats.isSocket()) return 'a socket';
			return 'a device';
		}
	}),
	5831: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			_O: () => USER_AGENT,
			fA: () => openSession,
			w: () => sessionFor,
		});
		var version = __nccwpck_require__(2301);
		var busy_queue = __nccwpck_require__(9176);
		var deploy_pace = __nccwpck_require__(3988);
		var lib = __nccwpck_require__(4942);
		var exchange = __nccwpck_require__(1823);
		function createVisit(userAgent, signal) {
			return async (url, { timeoutMs: timeoutMs, maxBytes: maxBytes }) => {
				const http = new lib.Qq(userAgent, [], {
					allowRedirects: false,
					allowRetries: false,
					socketTimeout: timeoutMs,
				});
				try {
					const request = { method: 'GET', url: url.href, headers: { accept: '*/*' } };
					const limits = {
						timeoutMs: timeoutMs,
						maxBytes: maxBytes,
						longer: 'cut',
						signal: signal,
					};
					return { answer: await (0, exchange.c)(http, request, limits) };
				} catch (error) {
					if (!(error instanceof exchange.g)) throw error;
					return { problem: `${url.host} ${error.message}` };
				} finally {
					http.dispose();
				}
			};
		}
		var phala_api = __nccwpck_require__(4311);
		var trailing_slashes = __nccwpck_require__(3921);
		var api_error = __nccwpck_require__(6367);
		var failure = __nccwpck_require__(2571);
		var secret = __nccwpck_require__(5309);
		class NoCredentials extends failure.HR {}
		function keyCredentials(key) {
			return { sendWith: (send) => send({ 'x-api-key': (0, secret._)(key) }), judge: () => {} };
		}
		const NO_CREDENTIALS = { sendWith: (send) => send({}), judge: () => {} };
		var cut = __nccwpck_require__(5505);
		var phala_answer = __nccwpck_require__(6600);
		const LONGEST_TEXT = 500;
		const LONGEST_PAGE = 4096;
		const MOST_DETAILS = 10;
		function parseProblem(body, requestIdHeader, scrub) {
			const requestId = requestIdHeader === void 0 ? void 0 : problem_text(scrub(requestIdHeader));
			const json = parseJson(body, scrub);
			if (!(0, phala_answer.OW)(json)) return unstructured(textOfPage(scrub(body)), requestId);
			const detail = json['detail'];
			const code = problem_text(json['error_code']);
			if (typeof detail === 'string')
				return { ...unstructured(oneLine(detail), requestId), code: code };
			if (Array.isArray(detail)) {
				const items = detail.filter(phala_answer.OW).slice(0, MOST_DETAILS);
				return {
					...unstructured('the request was refused as invalid', requestId),
					code: code,
					details: items.map((item) =>
						joined(fieldOfLocation(item['loc']), problem_text(item['msg'])),
					),
					fields: items.map((item) => fieldOfLocation(item['loc'])),
				};
			}
			const source = (0, phala_answer.OW)(detail) ? { ...json, ...detail } : json;
			const details = objects(source['details']).slice(0, MOST_DETAILS);
			return {
				code: code ?? problem_text(source['error_code']) ?? problem_text(source['code']),
				words:
					problem_text(source['message']) ?? problem_text(source['error']) ?? 'no reason given',
				details: details
					.filter((item) => problem_text(item['message']) !== void 0)
					.map((item) => joined(problem_text(item['field']) ?? '', problem_text(item['message']))),
				fields: details.map((item) => problem_text(item['field']) ?? ''),
				suggestions: strings(source['suggestions']),
				links: objects(source['links']).map((link) =>
					joined(problem_text(link['label']) ?? '', problem_text(link['url'])),
				),
				requestId: problem_text(source['request_id']) ?? requestId,
			};
		}
		function unstructured(words, requestId) {
			return {
				code: void 0,
				words: words === '' ? 'no reason given' : words,
				details: [],
				fields: [],
				suggestions: [],
				links: [],
				requestId: requestId,
			};
		}
		function parseJson(body, scrub) {
			try {
				return JSON.parse(body, (_key, value) =>
					typeof value === 'string' ? scrub(value) : value,
				);
			} catch {
				return;
			}
		}
		function textOfPage(body) {
			const start = (0, cut.J)(body, LONGEST_PAGE);
			return oneLine(
				start.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '),
			);
		}
		function oneLine(value) {
			const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
			return line.length > LONGEST_TEXT ? `${(0, cut.J)(line, LONGEST_TEXT)}\u2026` : line;
		}
		function problem_text(value) {
			if (typeof value === 'number') return String(value);
			if (typeof value !== 'string') return;
			const line = oneLine(value);
			return line === '' ? void 0 : line;
		}
		function strings(value) {
			return Array.isArray(value) ? value.map(problem_text).filter((item) => item !== void 0) : [];
		}
		function objects(value) {
			return Array.isArray(value) ? value.filter(phala_answer.OW) : [];
		}
		function fieldOfLocation(location) {
			const parts = strings(location);
			return (parts[0] === 'body' ? parts.slice(1) : parts).join('.');
		}
		function joined(label, value) {
			return [label, value].filter((part) => part !== void 0 && part !== '').join(': ');
		}
		var path_segment = __nccwpck_require__(1934);
		function requestTarget(doing, path, query = {}) {
			if (!path.every((segment) => (0, path_segment.b)(segment)))
				throw new phala_answer.M7(doing, 'it gives an id that cannot be one');
			const segments = path.map((segment) => `/${encodeURIComponent(segment)}`).join('');
			const pairs = Object.entries(query).map(
				([name, value]) => `${name}=${encodeURIComponent(value)}`,
			);
			return pairs.length === 0 ? segments : `${segments}?${pairs.join('&')}`;
		}
		var http_retry = __nccwpck_require__(8902);
		const API_VERSION = '2026-01-21';
		const DEFAULT_TIMEOUT_MS = 3e4;
		const LARGEST_ANSWER_BYTES = 10 * 1024 * 1024;
		const TRANSIENT_BAD_REQUEST = /configuration parameters are not compatible with each other/i;
		class ApiClient {
			#options;
			#http;
			#base;
			#timeoutMs;
			constructor(options) {
				this.#options = options;
				this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
				this.#base = (0, trailing_slashes.A)(options.baseUrl.href);
				this.#http = new lib.Qq(options.userAgent, [], {
					allowRedirects: false,
					allowRetries: false,
					keepAlive: true,
					socketTimeout: this.#timeoutMs,
				});
				options.signal.addEventListener('abort', () => {
					this.close();
				});
			}
			close() {
				this.#http.dispose();
			}
			async send(request) {
				return (await this.exchange(request)).body;
			}
			async exchange(request) {
				const { clock: clock, random: random, retry: retry, log: log } = this.#options;
				const target = requestTarget(request.doing, request.path, request.query);
				let retryAfter;
				return (0, http_retry.LH)(
					async () => {
						retryAfter = void 0;
						const answer = await this.#exchange(request, target);
						retryAfter = (0, http_retry.Vs)(answer.header('retry-after'), clock.date());
						return { status: answer.status, body: this.#accept(request, target, answer) };
					},
					(error) =>
						error instanceof api_error.h
							? { error: error, repeatable: isRepeatable(error, request), retryAfterMs: retryAfter }
							: void 0,
					(error, attempt, delayMs) => {
						log(`Retry ${attempt} in ${(delayMs / 1e3).toFixed(1)} s: ${error.message}`);
					},
					retry,
					clock,
					random,
				);
			}
			#accept(request, target, answer) {
				const { doing: doing } = request;
				const { canSet: canSet, credentials: credentials, scrub: scrub } = this.#options;
				const host = this.#options.baseUrl.host;
				if (answer.status >= 300 && answer.status < 400)
					throw api_error.h.redirected(doing, answer.status, host);
				const judged = { target: target, status: answer.status, isRead: request.method === 'GET' };
				if (answer.status >= 400 && answer.status !== request.answeredBy) {
					const problem = parseProblem(answer.body, answer.header('x-request-id'), scrub);
					const missing = credentials.judge({ ...judged, words: problem.words });
					throw api_error.h.refused(doing, answer.status, problem, canSet, missing);
				}
				credentials.judge({ ...judged, words: '' });
				if (answer.body.trim() === '') return;
				try {
					return JSON.parse(answer.body);
				} catch {
					if (answer.status === 202) return;
					throw api_error.h.unreachable(doing, host, 'sent an answer that is not complete JSON');
				}
			}
			async #exchange({ doing: doing, ...request }, target) {
				const {
					baseUrl: baseUrl,
					credentials: credentials,
					signal: signal,
					workspace: workspace,
				} = this.#options;
				try {
					return await credentials.sendWith((login) =>
						(0, exchange.c)(
							this.#http,
							{
								method: request.method,
								url: `${this.#base}${target}`,
								...(request.body === void 0 ? {} : { body: JSON.stringify(request.body) }),
								headers: {
									accept: 'application/json',
									...login,
									'x-phala-version': API_VERSION,
									...request.headers,
									...(request.body === void 0 ? {} : { 'content-type': 'application/json' }),
									...(workspace === void 0 ? {} : { 'x-phala-workspace': workspace }),
								},
							},
							{
								timeoutMs: this.#timeoutMs,
								maxBytes: LARGEST_ANSWER_BYTES,
								longer: 'refuse',
								signal: signal,
							},
						),
					);
				} catch (error) {
					if (error instanceof NoCredentials) throw api_error.h.notSent(doing, error);
					if (!(error instanceof exchange.g)) throw error;
					throw api_error.h.unreachable(doing, baseUrl.host, error.message, {
						cause: error.cause,
						permanent: error.permanent,
					});
				}
			}
		}
		function isRepeatable(error, request) {
			const { status: status } = error;
			if (status === 429 || status === 503) return true;
			if (error.permanent) return false;
			if (error.missing?.mayPass === true) return true;
			if (request.repeat === 'when-refused') return false;
			if (status === void 0) return true;
			if (status === 400) return TRANSIENT_BAD_REQUEST.test(error.message);
			return status === 408 || status === 425 || status >= 500 || error.busy;
		}
		const OLDEST_TOKEN_MS = 4 * 6e4;
		const OLDEST_OF_LIFETIME = 4 / 5;
		const RENEWED_IN_VAIN_MS = 6e4;
		const MOST_REFUSALS = 6;
		const MATCHED_CLAIMS = ['repository', 'ref', 'environment'];
		const SPEAKS_OF_AGE = /\bexpir(?:ed|es|y)\b/i;
		const SPEAKS_OF_RIGHT = /\b(?:routes?|endpoints?|reading|read-only|scopes?)\b/i;
		const SPEAKS_OF_TRUST = /\b(?:un)?trust(?:s|ed)?\b/i;
		const SPEAKS_OF_PLACE = /\b(?:repositor(?:y|ies)|workspaces?|polic(?:y|ies))\b/i;
		const SPEAKS_OF_WORKSPACE = /\bworkspaces?\b/i;
		const READING_NEEDS_KEY =
			'Reading needs an API key until Phala lets deploy tokens read: set `api_key`';
		class KeylessLogin {
			#ask;
			#clock;
			#latest;
			#renewedInVainAt = -1 / 0;
			#claims;
			#wasAccepted = false;
			#refusals = new Map();
			constructor(ask, clock) {
				this.#ask = ask;
				this.#clock = clock;
			}
			async sendWith(send) {
				const held = this.#held();
				const answer = await send(bearer(await held.token));
				const sinceVain = this.#clock.now() - this.#renewedInVainAt;
				if (answer.status !== 401 || sinceVain < RENEWED_IN_VAIN_MS) return answer;
				if (this.#latest === held) this.#latest = void 0;
				const again = await send(bearer(await this.#held().token));
				if (again.status === 401) this.#renewedInVainAt = this.#clock.now();
				return again;
			}
			judge({ isRead: isRead, status: status, target: target, words: words }) {
				if (status < 300) {
					this.#wasAccepted = true;
					if (isRead) this.#refusals.set(target, 0);
				}
				const reason = whyRefused(status, words, isRead, this.#wasAccepted);
				if (reason === void 0) return;
				const mayPass = isRead && this.#countRefusal(target) <= MOST_REFUSALS;
				const { what: what, message: message, next: next } = explained(reason, isRead, words);
				return {
					what: what,
					isRead: isRead,
					mayPass: mayPass,
					message: `${message} ${claimsText(this.#claims)}`,
					next: next,
				};
			}
			#countRefusal(target) {
				const refusals = (this.#refusals.get(target) ?? 1 / 0) + 1;
				this.#refusals.set(target, refusals);
				return refusals;
			}
			#held() {
				const now = this.#clock.now();
				if (this.#latest !== void 0 && now - this.#latest.askedAt <= this.#latest.oldestMs)
					return this.#latest;
				const held = { token: this.#ask(), askedAt: now, oldestMs: OLDEST_TOKEN_MS };
				this.#latest = held;
				held.token.then(
					(token) => {
						this.#claims = claimsOf((0, secret._)(token));
						held.oldestMs = oldestMs(this.#claims);
					},
					() => {
						if (this.#latest === held) this.#latest = void 0;
					},
				);
				return held;
			}
		}
		function bearer(token) {
			return { authorization: `Bearer ${(0, secret._)(token)}` };
		}
		function oldestMs(claims) {
			const lifetimeMs = 1e3 * (Number(claims?.['exp']) - Number(claims?.['iat']));
			return lifetimeMs > 0
				? Math.min(OLDEST_TOKEN_MS, lifetimeMs * OLDEST_OF_LIFETIME)
				: OLDEST_TOKEN_MS;
		}
		function whyRefused(status, words, isRead, wasAccepted) {
			if (status === 400)
				return !wasAccepted && SPEAKS_OF_WORKSPACE.test(words) ? 'trust policy' : void 0;
			if (status !== 401 && status !== 403) return;
			if (status === 401 && SPEAKS_OF_AGE.test(words)) return 'expired';
			if (SPEAKS_OF_RIGHT.test(words)) return 'right';
			if (SPEAKS_OF_TRUST.test(words)) return 'trust policy';
			if (wasAccepted) return 'right';
			if (SPEAKS_OF_PLACE.test(words)) return 'trust policy';
			if (status === 401) return 'login';
			return isRead ? 'right' : 'trust policy';
		}
		function explained(reason, isRead, words) {
			const orElsewhere = SPEAKS_OF_WORKSPACE.test(words)
				? ' If the CVM is in another workspace, set `workspace`.'
				: '';
			switch (reason) {
				case 'expired':
					return {
						what: 'login',
						message:
							"A login is missing: Phala Cloud takes GitHub's OIDC token for expired, also a new one.",
						next: 'Run the step again. If that does not help, the clock of the API may be wrong: set `api_key`.',
					};
				case 'login':
					return {
						what: reason,
						message: "A login is missing: Phala Cloud did not take GitHub's OIDC token as one.",
						next: [
							'Check that the workspace trusts the repository (docs/keyless.md), and `oidc_audience`.',
							...(isRead ? [`Or the token may deploy and not read. ${READING_NEEDS_KEY}.`] : []),
						].join(' '),
					};
				case 'trust policy':
					return {
						what: reason,
						message:
							"A trust policy is missing: no workspace, or not the one asked for, trusts what GitHub's OIDC token says of this job.",
						next: 'Add the repository to the trusted repositories of the workspace in the dashboard of Phala Cloud; when several workspaces trust it, set `workspace`. Or set `api_key`.',
					};
				case 'right':
					return isRead
						? {
								what: reason,
								message: "A right is missing: GitHub's OIDC token may not read.",
								next: `${READING_NEEDS_KEY}.${orElsewhere}`,
							}
						: {
								what: reason,
								message: "A right is missing: GitHub's OIDC token may not do this.",
								next: `Set \`api_key\`: with a key, the rights of its owner count.${orElsewhere}`,
							};
			}
		}
		function claimsText(claims) {
			if (claims === void 0) return 'What the token says of this job cannot be read.';
			const shown = MATCHED_CLAIMS.map((name) => {
				const value = claims[name];
				return typeof value === 'string' ? `${name} ${JSON.stringify(value)}` : `no ${name}`;
			});
			return `The token says of this job: ${shown.join(', ')}.`;
		}
		function claimsOf(token) {
			const [, part = ''] = token.split('.');
			try {
				const claims = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
				return (0, phala_answer.OW)(claims) ? claims : void 0;
			} catch {
				return;
			}
		}
		const TRY_MS = 3e3;
		const RETRIES = { maxRetries: 2, baseMs: 250, capMs: 500, budgetMs: 1e4 - TRY_MS };
		const oidc_issuer_LARGEST_ANSWER_BYTES = 64 * 1024;
		const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
		const PIECE = 12;
		class TryFailed extends Error {
			repeatable;
			constructor(reason, repeatable) {
				super(reason);
				this.repeatable = repeatable;
			}
		}
		async function askForToken(
			issuer,
			{ clock: clock, mask: mask, random: random, signal: signal, userAgent: userAgent },
		) {
			const http = new lib.Qq(userAgent, [], {
				allowRedirects: false,
				allowRetries: false,
				socketTimeout: TRY_MS,
			});
			try {
				const token = await (0, http_retry.LH)(
					() => tryOnce(http, issuer, signal),
					(error) =>
						error instanceof TryFailed
							? { error: error, repeatable: error.repeatable, retryAfterMs: void 0 }
							: void 0,
					() => {},
					RETRIES,
					clock,
					random,
				);
				const parts = (0, secret._)(token).split('.');
				mask([token, ...parts.map((part) => new secret.z(part))], parts.flatMap(piecesOf));
				return token;
			} catch (error) {
				if (!(error instanceof TryFailed)) throw error;
				throw new NoCredentials(
					`GitHub gave no OIDC token to log in with: ${issuer.url.host} ${error.message}.`,
					{
						next: 'Run the step again. If that does not help, set `api_key`, or check that the job has `permissions: id-token: write`.',
					},
				);
			} finally {
				http.dispose();
			}
		}
		async function tryOnce(
			http,
			{ audience: audience, requestToken: requestToken, url: url },
			signal,
		) {
			const query = `${url.search === '' ? '?' : '&'}audience=${encodeURIComponent(audience)}`;
			try {
				const { status: status, body: body } = await (0, exchange.c)(
					http,
					{
						method: 'GET',
						url: `${url.href}${query}`,
						headers: {
							accept: 'application/json',
							authorization: `bearer ${(0, secret._)(requestToken)}`,
						},
					},
					{
						timeoutMs: TRY_MS,
						maxBytes: oidc_issuer_LARGEST_ANSWER_BYTES,
						longer: 'refuse',
						signal: signal,
					},
				);
				if (status !== 200) throw new TryFailed(`answered HTTP ${status}`, isPassing(status));
				const token = tokenIn(body);
				if (token === void 0) throw new TryFailed('sent an answer without a token', true);
				return token;
			} catch (error) {
				if (!(error instanceof exchange.g)) throw error;
				throw new TryFailed(error.message, !error.permanent);
			}
		}
		function isPassing(status) {
			return status === 408 || status === 429 || status >= 500;
		}
		function piecesOf(part) {
			const count = Math.ceil(part.length / PIECE);
			return Array.from({ length: count }, (_, index) =>
				part.slice(index * PIECE, (index + 1) * PIECE + 1),
			)
				.filter((piece) => piece.length > PIECE)
				.map((piece) => new secret.z(piece));
		}
		function tokenIn(body) {
			let answer;
			try {
				answer = JSON.parse(body);
			} catch {
				return;
			}
			const value = (0, phala_answer.OW)(answer) ? answer['value'] : void 0;
			return typeof value === 'string' && JWT.test(value) ? new secret.z(value) : void 0;
		}
		const USER_AGENT = `phala-cvm-deploy/${version.x}`;
		function openSession(step, inputs, target, canSet, material) {
			const { clock: clock, log: log, signal: signal } = step;
			const { random: random } = step.host;
			const { pollIntervalMs: pollIntervalMs } = inputs.api;
			const credentials = credentialsFor(step, target.login);
			const clientWith = ({ timeoutMs: timeoutMs, signal: own = signal, ...patience }) =>
				new ApiClient({
					baseUrl: target.apiUrl,
					credentials: credentials,
					workspace: target.workspace,
					userAgent: USER_AGENT,
					...(timeoutMs === void 0 ? {} : { timeoutMs: timeoutMs }),
					retry: { baseMs: Math.min(1e3, pollIntervalMs), capMs: 2e4, ...patience },
					clock: clock,
					random: random,
					signal: own,
					scrub: log.scrub,
					log: log.info,
					canSet: canSet,
				});
			const client = clientWith({ maxRetries: 6, budgetMs: 12e4 });
			const pace = { clock: clock, random: random, pollIntervalMs: pollIntervalMs, log: log.info };
			const api = new phala_api.V(client, target.cvmId);
			return {
				step: step,
				inputs: inputs,
				target: target,
				client: client,
				hastyClient: clientWith({ maxRetries: 1, budgetMs: 5e3 }),
				api: api,
				pace: pace,
				queue: new busy_queue.xb(api, inputs.queue.timeoutMs, pace),
				approvalTime: new deploy_pace.Aw(clock),
				visit: createVisit(USER_AGENT, signal),
				clientWith: clientWith,
				visitUntil: (end) => createVisit(USER_AGENT, end),
				canSet: canSet,
				material: material,
			};
		}
		function credentialsFor(step, login) {
			if (login === void 0) return NO_CREDENTIALS;
			if (login.by === 'key') return keyCredentials(login.key);
			const { clock: clock, log: log, mask: mask, signal: signal } = step;
			const { random: random } = step.host;
			log.info("Login: GitHub's OIDC token, since there is no `api_key`");
			const surroundings = {
				userAgent: USER_AGENT,
				clock: clock,
				random: random,
				signal: signal,
				mask: mask,
			};
			return new KeylessLogin(() => askForToken(login.issuer, surroundings), clock);
		}
		function sessionFor(session, cvmId, step = session.step, mayStart) {
			const { client: client, inputs: inputs, pace: pace, target: target } = session;
			const api = new phala_api.V(client, cvmId);
			const queue = new busy_queue.xb(api, inputs.queue.timeoutMs, pace, mayStart);
			return {
				...session,
				step: step,
				target: { ...target, cvmId: cvmId },
				api: api,
				queue: queue,
			};
		}
	}),
	2613: ((module) => {
		module.exports = process.getBuiltinModule('assert');
	}),
	181: ((module) => {
		module.exports = process.getBuiltinModule('buffer');
	}),
	6982: ((module) => {
		module.exports = process.getBuiltinModule('crypto');
	}),
	4434: ((module) => {
		module.exports = process.getBuiltinModule('events');
	}),
	9896: ((module) => {
		module.exports = process.getBuiltinModule('fs');
	}),
	8611: ((module) => {
		module.exports = process.getBuiltinModule('http');
	}),
	5692: ((module) => {
		module.exports = process.getBuiltinModule('https');
	}),
	9278: ((module) => {
		module.exports = process.getBuiltinModule('net');
	}),
	4589: ((module) => {
		module.exports = process.getBuiltinModule('node:assert');
	}),
	6698: ((module) => {
		module.exports = process.getBuiltinModule('node:async_hooks');
	}),
	4573: ((module) => {
		module.exports = process.getBuiltinModule('node:buffer');
	}),
	7540: ((module) => {
		module.exports = process.getBuiltinModule('node:console');
	}),
	7598: ((module) => {
		module.exports = process.getBuiltinModule('node:crypto');
	}),
	3053: ((module) => {
		module.exports = process.getBuiltinModule('node:diagnostics_channel');
	}),
	8229: ((module) => {
		module.exports = process.getBuiltinModule('node:dns');
	}),
	8474: ((module) => {
		module.exports = process.getBuiltinModule('node:events');
	}),
	3024: ((module) => {
		module.exports = process.getBuiltinModule('node:fs');
	}),
	7067: ((module) => {
		module.exports = process.getBuiltinModule('node:http');
	}),
	2467: ((module) => {
		module.exports = process.getBuiltinModule('node:http2');
	}),
	7030: ((module) => {
		module.exports = process.getBuiltinModule('node:net');
	}),
	6760: ((module) => {
		module.exports = process.getBuiltinModule('node:path');
	}),
	643: ((module) => {
		module.exports = process.getBuiltinModule('node:perf_hooks');
	}),
	1792: ((module) => {
		module.exports = process.getBuiltinModule('node:querystring');
	}),
	7075: ((module) => {
		module.exports = process.getBuiltinModule('node:stream');
	}),
	9311: ((module) => {
		module.exports = process.getBuiltinModule('node:tls');
	}),
	3136: ((module) => {
		module.exports = process.getBuiltinModule('node:url');
	}),
	7975: ((module) => {
		module.exports = process.getBuiltinModule('node:util');
	}),
	3429: ((module) => {
		module.exports = process.getBuiltinModule('node:util/types');
	}),
	5919: ((module) => {
		module.exports = process.getBuiltinModule('node:worker_threads');
	}),
	8522: ((module) => {
		module.exports = process.getBuiltinModule('node:zlib');
	}),
	857: ((module) => {
		module.exports = process.getBuiltinModule('os');
	}),
	932: ((module) => {
		module.exports = process.getBuiltinModule('process');
	}),
	3193: ((module) => {
		module.exports = process.getBuiltinModule('string_decoder');
	}),
	4756: ((module) => {
		module.exports = process.getBuiltinModule('tls');
	}),
	9023: ((module) => {
		module.exports = process.getBuiltinModule('util');
	}),
	7349: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var resolveBlockMap = __nccwpck_require__(7103);
		var resolveBlockSeq = __nccwpck_require__(334);
		var resolveFlowCollection = __nccwpck_require__(3142);
		function resolveCollection(CN, ctx, token, onError, tagName, tag) {
			const coll =
				token.type === 'block-map'
					? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
					: token.type === 'block-seq'
						? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
						: resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
			const Coll = coll.constructor;
			if (tagName === '!' || tagName === Coll.tagName) {
				coll.tag = Coll.tagName;
				return coll;
			}
			if (tagName) coll.tag = tagName;
			return coll;
		}
		function composeCollection(CN, ctx, token, props, onError) {
			const tagToken = props.tag;
			const tagName = !tagToken
				? null
				: ctx.directives.tagName(tagToken.source, (msg) =>
						onError(tagToken, 'TAG_RESOLVE_FAILED', msg),
					);
			if (token.type === 'block-seq') {
				const { anchor: anchor, newlineAfterProp: nl } = props;
				const lastProp =
					anchor && tagToken
						? anchor.offset > tagToken.offset
							? anchor
							: tagToken
						: (anchor ?? tagToken);
				if (lastProp && (!nl || nl.offset < lastProp.offset)) {
					const message = 'Missing newline after block sequence props';
					onError(lastProp, 'MISSING_CHAR', message);
				}
			}
			const expType =
				token.type === 'block-map'
					? 'map'
					: token.type === 'block-seq'
						? 'seq'
						: token.start.source === '{'
							? 'map'
							: 'seq';
			if (
				!tagToken ||
				!tagName ||
				tagName === '!' ||
				(tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
				(tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')
			)
				return resolveCollection(CN, ctx, token, onError, tagName);
			let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
			if (!tag) {
				const kt = ctx.schema.knownTags[tagName];
				if (kt?.collection === expType) {
					ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
					tag = kt;
				} else {
					if (kt)
						onError(
							tagToken,
							'BAD_COLLECTION_TYPE',
							`${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`,
							true,
						);
					else onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
					return resolveCollection(CN, ctx, token, onError, tagName);
				}
			}
			const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
			const res =
				tag.resolve?.(coll, (msg) => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ??
				coll;
			const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
			node.range = coll.range;
			node.tag = tagName;
			if (tag?.format) node.format = tag.format;
			return node;
		}
		exports.composeCollection = composeCollection;
	}),
	3683: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Document = __nccwpck_require__(3021);
		var composeNode = __nccwpck_require__(5937);
		var resolveEnd = __nccwpck_require__(7788);
		var resolveProps = __nccwpck_require__(4631);
		function composeDoc(
			options,
			directives,
			{ offset: offset, start: start, value: value, end: end },
			onError,
		) {
			const opts = Object.assign({ _directives: directives }, options);
			const doc = new Document.Document(void 0, opts);
			const ctx = {
				atKey: false,
				atRoot: true,
				directives: doc.directives,
				options: doc.options,
				schema: doc.schema,
			};
			const props = resolveProps.resolveProps(start, {
				indicator: 'doc-start',
				next: value ?? end?.[0],
				offset: offset,
				onError: onError,
				parentIndent: 0,
				startOnNewline: true,
			});
			if (props.found) {
				doc.directives.docStart = true;
				if (
					value &&
					(value.type === 'block-map' || value.type === 'block-seq') &&
					!props.hasNewline
				)
					onError(
						props.end,
						'MISSING_CHAR',
						'Block collection cannot start on same line with directives-end marker',
					);
			}
			doc.contents = value
				? composeNode.composeNode(ctx, value, props, onError)
				: composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
			const contentEnd = doc.contents.range[2];
			const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
			if (re.comment) doc.comment = re.comment;
			doc.range = [offset, contentEnd, re.offset];
			return doc;
		}
		exports.composeDoc = composeDoc;
	}),
	5937: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Alias = __nccwpck_require__(4065);
		var identity = __nccwpck_require__(1127);
		var composeCollection = __nccwpck_require__(7349);
		var composeScalar = __nccwpck_require__(5413);
		var resolveEnd = __nccwpck_require__(7788);
		var utilEmptyScalarPosition = __nccwpck_require__(2599);
		const CN = { composeNode: composeNode, composeEmptyNode: composeEmptyNode };
		function composeNode(ctx, token, props, onError) {
			const atKey = ctx.atKey;
			const { spaceBefore: spaceBefore, comment: comment, anchor: anchor, tag: tag } = props;
			let node;
			let isSrcToken = true;
			switch (token.type) {
				case 'alias':
					node = composeAlias(ctx, token, onError);
					if (anchor || tag)
						onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
					break;
				case 'scalar':
				case 'single-quoted-scalar':
				case 'double-quoted-scalar':
				case 'block-scalar':
					node = composeScalar.composeScalar(ctx, token, tag, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
					break;
				case 'block-map':
				case 'block-seq':
				case 'flow-collection':
					try {
						node = composeCollection.composeCollection(CN, ctx, token, props, onError);
						if (anchor) node.anchor = anchor.source.substring(1);
					} catch (error) {
						const message = error instanceof Error ? error.message : String(error);
						onError(token, 'RESOURCE_EXHAUSTION', message);
					}
					break;
				default: {
					const message =
						token.type === 'error' ? token.message : `Unsupported token (type: ${token.type})`;
					onError(token, 'UNEXPECTED_TOKEN', message);
					isSrcToken = false;
				}
			}
			node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
			if (anchor && node.anchor === '')
				onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
			if (
				atKey &&
				ctx.options.stringKeys &&
				(!identity.isScalar(node) ||
					typeof node.value !== 'string' ||
					(node.tag && node.tag !== 'tag:yaml.org,2002:str'))
			) {
				const msg = 'With stringKeys, all keys must be strings';
				onError(tag ?? token, 'NON_STRING_KEY', msg);
			}
			if (spaceBefore) node.spaceBefore = true;
			if (comment)
				if (token.type === 'scalar' && token.source === '') node.comment = comment;
				else node.commentBefore = comment;
			if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
			return node;
		}
		function composeEmptyNode(
			ctx,
			offset,
			before,
			pos,
			{ spaceBefore: spaceBefore, comment: comment, anchor: anchor, tag: tag, end: end },
			onError,
		) {
			const token = {
				type: 'scalar',
				offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
				indent: -1,
				source: '',
			};
			const node = composeScalar.composeScalar(ctx, token, tag, onError);
			if (anchor) {
				node.anchor = anchor.source.substring(1);
				if (node.anchor === '') onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
			}
			if (spaceBefore) node.spaceBefore = true;
			if (comment) {
				node.comment = comment;
				node.range[2] = end;
			}
			return node;
		}
		function composeAlias(
			{ options: options },
			{ offset: offset, source: source, end: end },
			onError,
		) {
			const alias = new Alias.Alias(source.substring(1));
			if (alias.source === '') onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
			if (alias.source.endsWith(':'))
				onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
			const valueEnd = offset + source.length;
			const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
			alias.range = [offset, valueEnd, re.offset];
			if (re.comment) alias.comment = re.comment;
			return alias;
		}
		exports.composeEmptyNode = composeEmptyNode;
		exports.composeNode = composeNode;
	}),
	5413: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var resolveBlockScalar = __nccwpck_require__(8913);
		var resolveFlowScalar = __nccwpck_require__(6842);
		function composeScalar(ctx, token, tagToken, onError) {
			const {
				value: value,
				type: type,
				comment: comment,
				range: range,
			} = token.type === 'block-scalar'
				? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
				: resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
			const tagName = tagToken
				? ctx.directives.tagName(tagToken.source, (msg) =>
						onError(tagToken, 'TAG_RESOLVE_FAILED', msg),
					)
				: null;
			let tag;
			if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
			else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
			else if (token.type === 'scalar') tag = findScalarTagByTest(ctx, value, token, onError);
			else tag = ctx.schema[identity.SCALAR];
			let scalar;
			try {
				const res = tag.resolve(
					value,
					(msg) => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg),
					ctx.options,
				);
				scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
			} catch (error) {
				const msg = error instanceof Error ? error.message : String(error);
				onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
				scalar = new Scalar.Scalar(value);
			}
			scalar.range = range;
			scalar.source = value;
			if (type) scalar.type = type;
			if (tagName) scalar.tag = tagName;
			if (tag.format) scalar.format = tag.format;
			if (comment) scalar.comment = comment;
			return scalar;
		}
		function findScalarTagByName(schema, value, tagName, tagToken, onError) {
			if (tagName === '!') return schema[identity.SCALAR];
			const matchWithTest = [];
			for (const tag of schema.tags)
				if (!tag.collection && tag.tag === tagName)
					if (tag.default && tag.test) matchWithTest.push(tag);
					else return tag;
			for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
			const kt = schema.knownTags[tagName];
			if (kt && !kt.collection) {
				schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
				return kt;
			}
			onError(
				tagToken,
				'TAG_RESOLVE_FAILED',
				`Unresolved tag: ${tagName}`,
				tagName !== 'tag:yaml.org,2002:str',
			);
			return schema[identity.SCALAR];
		}
		function findScalarTagByTest(
			{ atKey: atKey, directives: directives, schema: schema },
			value,
			token,
			onError,
		) {
			const tag =
				schema.tags.find(
					(tag) =>
						(tag.default === true || (atKey && tag.default === 'key')) && tag.test?.test(value),
				) || schema[identity.SCALAR];
			if (schema.compat) {
				const compat =
					schema.compat.find((tag) => tag.default && tag.test?.test(value)) ??
					schema[identity.SCALAR];
				if (tag.tag !== compat.tag) {
					const ts = directives.tagString(tag.tag);
					const cs = directives.tagString(compat.tag);
					const msg = `Value may be parsed as either ${ts} or ${cs}`;
					onError(token, 'TAG_RESOLVE_FAILED', msg, true);
				}
			}
			return tag;
		}
		exports.composeScalar = composeScalar;
	}),
	9984: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_process = __nccwpck_require__(932);
		var directives = __nccwpck_require__(1342);
		var Document = __nccwpck_require__(3021);
		var errors = __nccwpck_require__(1464);
		var identity = __nccwpck_require__(1127);
		var composeDoc = __nccwpck_require__(3683);
		var resolveEnd = __nccwpck_require__(7788);
		function getErrorPos(src) {
			if (typeof src === 'number') return [src, src + 1];
			if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
			const { offset: offset, source: source } = src;
			return [offset, offset + (typeof source === 'string' ? source.length : 1)];
		}
		function parsePrelude(prelude) {
			let comment = '';
			let atComment = false;
			let afterEmptyLine = false;
			for (let i = 0; i < prelude.length; ++i) {
				const source = prelude[i];
				switch (source[0]) {
					case '#':
						comment +=
							(comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') + (source.substring(1) || ' ');
						atComment = true;
						afterEmptyLine = false;
						break;
					case '%':
						if (prelude[i + 1]?.[0] !== '#') i += 1;
						atComment = false;
						break;
					default:
						if (!atComment) afterEmptyLine = true;
						atComment = false;
				}
			}
			return { comment: comment, afterEmptyLine: afterEmptyLine };
		}
		class Composer {
			constructor(options = {}) {
				this.doc = null;
				this.atDirectives = false;
				this.prelude = [];
				this.errors = [];
				this.warnings = [];
				this.onError = (source, code, message, warning) => {
					const pos = getErrorPos(source);
					if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
					else this.errors.push(new errors.YAMLParseError(pos, code, message));
				};
				this.directives = new directives.Directives({ version: options.version || '1.2' });
				this.options = options;
			}
			decorate(doc, afterDoc) {
				const { comment: comment, afterEmptyLine: afterEmptyLine } = parsePrelude(this.prelude);
				if (comment) {
					const dc = doc.contents;
					if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
					else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
					else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
						let it = dc.items[0];
						if (identity.isPair(it)) it = it.key;
						const cb = it.commentBefore;
						it.commentBefore = cb ? `${comment}\n${cb}` : comment;
					} else {
						const cb = dc.commentBefore;
						dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
					}
				}
				if (afterDoc) {
					for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
					for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
				} else {
					doc.errors = this.errors;
					doc.warnings = this.warnings;
				}
				this.prelude = [];
				this.errors = [];
				this.warnings = [];
			}
			streamInfo() {
				return {
					comment: parsePrelude(this.prelude).comment,
					directives: this.directives,
					errors: this.errors,
					warnings: this.warnings,
				};
			}
			*compose(tokens, forceDoc = false, endOffset = -1) {
				for (const token of tokens) yield* this.next(token);
				yield* this.end(forceDoc, endOffset);
			}
			*next(token) {
				if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
				switch (token.type) {
					case 'directive':
						this.directives.add(token.source, (offset, message, warning) => {
							const pos = getErrorPos(token);
							pos[0] += offset;
							this.onError(pos, 'BAD_DIRECTIVE', message, warning);
						});
						this.prelude.push(token.source);
						this.atDirectives = true;
						break;
					case 'document': {
						const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
						if (this.atDirectives && !doc.directives.docStart)
							this.onError(
								token,
								'MISSING_CHAR',
								'Missing directives-end/doc-start indicator line',
							);
						this.decorate(doc, false);
						if (this.doc) yield this.doc;
						this.doc = doc;
						this.atDirectives = false;
						break;
					}
					case 'byte-order-mark':
					case 'space':
						break;
					case 'comment':
					case 'newline':
						this.prelude.push(token.source);
						break;
					case 'error': {
						const msg = token.source
							? `${token.message}: ${JSON.stringify(token.source)}`
							: token.message;
						const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
						if (this.atDirectives || !this.doc) this.errors.push(error);
						else this.doc.errors.push(error);
						break;
					}
					case 'doc-end': {
						if (!this.doc) {
							const msg = 'Unexpected doc-end without preceding document';
							this.errors.push(
								new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg),
							);
							break;
						}
						this.doc.directives.docEnd = true;
						const end = resolveEnd.resolveEnd(
							token.end,
							token.offset + token.source.length,
							this.doc.options.strict,
							this.onError,
						);
						this.decorate(this.doc, true);
						if (end.comment) {
							const dc = this.doc.comment;
							this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
						}
						this.doc.range[2] = end.offset;
						break;
					}
					default:
						this.errors.push(
							new errors.YAMLParseError(
								getErrorPos(token),
								'UNEXPECTED_TOKEN',
								`Unsupported token ${token.type}`,
							),
						);
				}
			}
			*end(forceDoc = false, endOffset = -1) {
				if (this.doc) {
					this.decorate(this.doc, true);
					yield this.doc;
					this.doc = null;
				} else if (forceDoc) {
					const opts = Object.assign({ _directives: this.directives }, this.options);
					const doc = new Document.Document(void 0, opts);
					if (this.atDirectives)
						this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
					doc.range = [0, endOffset, endOffset];
					this.decorate(doc, false);
					yield doc;
				}
			}
		}
		exports.Composer = Composer;
	}),
	7103: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Pair = __nccwpck_require__(7165);
		var YAMLMap = __nccwpck_require__(4454);
		var resolveProps = __nccwpck_require__(4631);
		var utilContainsNewline = __nccwpck_require__(9499);
		var utilFlowIndentCheck = __nccwpck_require__(4051);
		var utilMapIncludes = __nccwpck_require__(1187);
		const startColMsg = 'All mapping items must start at the same column';
		function resolveBlockMap(
			{ composeNode: composeNode, composeEmptyNode: composeEmptyNode },
			ctx,
			bm,
			onError,
			tag,
		) {
			const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
			const map = new NodeClass(ctx.schema);
			if (ctx.atRoot) ctx.atRoot = false;
			let offset = bm.offset;
			let commentEnd = null;
			for (const collItem of bm.items) {
				const { start: start, key: key, sep: sep, value: value } = collItem;
				const keyProps = resolveProps.resolveProps(start, {
					indicator: 'explicit-key-ind',
					next: key ?? sep?.[0],
					offset: offset,
					onError: onError,
					parentIndent: bm.indent,
					startOnNewline: true,
				});
				const implicitKey = !keyProps.found;
				if (implicitKey) {
					if (key)
						if (key.type === 'block-seq')
							onError(
								offset,
								'BLOCK_AS_IMPLICIT_KEY',
								'A block sequence may not be used as an implicit map key',
							);
						else if ('indent' in key && key.indent !== bm.indent)
							onError(offset, 'BAD_INDENT', startColMsg);
					if (!keyProps.anchor && !keyProps.tag && !sep) {
						commentEnd = keyProps.end;
						if (keyProps.comment)
							if (map.comment) map.comment += '\n' + keyProps.comment;
							else map.comment = keyProps.comment;
						continue;
					}
					if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key))
						onError(
							key ?? start[start.length - 1],
							'MULTILINE_IMPLICIT_KEY',
							'Implicit keys need to be on a single line',
						);
				} else if (keyProps.found?.indent !== bm.indent) onError(offset, 'BAD_INDENT', startColMsg);
				ctx.atKey = true;
				const keyStart = keyProps.end;
				const keyNode = key
					? composeNode(ctx, key, keyProps, onError)
					: composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
				ctx.atKey = false;
				if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
					onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					indicator: 'map-value-ind',
					next: value,
					offset: keyNode.range[2],
					onError: onError,
					parentIndent: bm.indent,
					startOnNewline: !key || key.type === 'block-scalar',
				});
				offset = valueProps.end;
				if (valueProps.found) {
					if (implicitKey) {
						if (value?.type === 'block-map' && !valueProps.hasNewline)
							onError(
								offset,
								'BLOCK_AS_IMPLICIT_KEY',
								'Nested mappings are not allowed in compact mappings',
							);
						if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
							onError(
								keyNode.range,
								'KEY_OVER_1024_CHARS',
								'The : indicator must be at most 1024 chars after the start of an implicit block mapping key',
							);
					}
					const valueNode = value
						? composeNode(ctx, value, valueProps, onError)
						: composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
					if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
					offset = valueNode.range[2];
					const pair = new Pair.Pair(keyNode, valueNode);
					if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
					map.items.push(pair);
				} else {
					if (implicitKey)
						onError(
							keyNode.range,
							'MISSING_CHAR',
							'Implicit map keys need to be followed by map values',
						);
					if (valueProps.comment)
						if (keyNode.comment) keyNode.comment += '\n' + valueProps.comment;
						else keyNode.comment = valueProps.comment;
					const pair = new Pair.Pair(keyNode);
					if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
					map.items.push(pair);
				}
			}
			if (commentEnd && commentEnd < offset)
				onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
			map.range = [bm.offset, offset, commentEnd ?? offset];
			return map;
		}
		exports.resolveBlockMap = resolveBlockMap;
	}),
	8913: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		function resolveBlockScalar(ctx, scalar, onError) {
			const start = scalar.offset;
			const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
			if (!header) return { value: '', type: null, comment: '', range: [start, start, start] };
			const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
			const lines = scalar.source ? splitLines(scalar.source) : [];
			let chompStart = lines.length;
			for (let i = lines.length - 1; i >= 0; --i) {
				const content = lines[i][1];
				if (content === '' || content === '\r') chompStart = i;
				else break;
			}
			if (chompStart === 0) {
				const value =
					header.chomp === '+' && lines.length > 0
						? '\n'.repeat(Math.max(1, lines.length - 1))
						: '';
				let end = start + header.length;
				if (scalar.source) end += scalar.source.length;
				return { value: value, type: type, comment: header.comment, range: [start, end, end] };
			}
			let trimIndent = scalar.indent + header.indent;
			let offset = scalar.offset + header.length;
			let contentStart = 0;
			for (let i = 0; i < chompStart; ++i) {
				const [indent, content] = lines[i];
				if (content === '' || content === '\r') {
					if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
				} else {
					if (indent.length < trimIndent) {
						const message =
							'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
						onError(offset + indent.length, 'MISSING_CHAR', message);
					}
					if (header.indent === 0) trimIndent = indent.length;
					contentStart = i;
					if (trimIndent === 0 && !ctx.atRoot) {
						const message = 'Block scalar values in collections must be indented';
						onError(offset, 'BAD_INDENT', message);
					}
					break;
				}
				offset += indent.length + content.length + 1;
			}
			for (let i = lines.length - 1; i >= chompStart; --i)
				if (lines[i][0].length > trimIndent) chompStart = i + 1;
			let value = '';
			let sep = '';
			let prevMoreIndented = false;
			for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + '\n';
			for (let i = contentStart; i < chompStart; ++i) {
				let [indent, content] = lines[i];
				offset += indent.length + content.length + 1;
				const crlf = content[content.length - 1] === '\r';
				if (crlf) content = content.slice(0, -1);
				if (content && indent.length < trimIndent) {
					const src = header.indent ? 'explicit indentation indicator' : 'first line';
					const message = `Block scalar lines must not be less indented than their ${src}`;
					onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
					indent = '';
				}
				if (type === Scalar.Scalar.BLOCK_LITERAL) {
					value += sep + indent.slice(trimIndent) + content;
					sep = '\n';
				} else if (indent.length > trimIndent || content[0] === '\t') {
					if (sep === ' ') sep = '\n';
					else if (!prevMoreIndented && sep === '\n') sep = '\n\n';
					value += sep + indent.slice(trimIndent) + content;
					sep = '\n';
					prevMoreIndented = true;
				} else if (content === '')
					if (sep === '\n') value += '\n';
					else sep = '\n';
				else {
					value += sep + content;
					sep = ' ';
					prevMoreIndented = false;
				}
			}
			switch (header.chomp) {
				case '-':
					break;
				case '+':
					for (let i = chompStart; i < lines.length; ++i)
						value += '\n' + lines[i][0].slice(trimIndent);
					if (value[value.length - 1] !== '\n') value += '\n';
					break;
				default:
					value += '\n';
			}
			const end = start + header.length + scalar.source.length;
			return { value: value, type: type, comment: header.comment, range: [start, end, end] };
		}
		function parseBlockScalarHeader({ offset: offset, props: props }, strict, onError) {
			if (props[0].type !== 'block-scalar-header') {
				onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
				return null;
			}
			const { source: source } = props[0];
			const mode = source[0];
			let indent = 0;
			let chomp = '';
			let error = -1;
			for (let i = 1; i < source.length; ++i) {
				const ch = source[i];
				if (!chomp && (ch === '-' || ch === '+')) chomp = ch;
				else {
					const n = Number(ch);
					if (!indent && n) indent = n;
					else if (error === -1) error = offset + i;
				}
			}
			if (error !== -1)
				onError(
					error,
					'UNEXPECTED_TOKEN',
					`Block scalar header includes extra characters: ${source}`,
				);
			let hasSpace = false;
			let comment = '';
			let length = source.length;
			for (let i = 1; i < props.length; ++i) {
				const token = props[i];
				switch (token.type) {
					case 'space':
						hasSpace = true;
					case 'newline':
						length += token.source.length;
						break;
					case 'comment':
						if (strict && !hasSpace) {
							const message =
								'Comments must be separated from other tokens by white space characters';
							onError(token, 'MISSING_CHAR', message);
						}
						length += token.source.length;
						comment = token.source.substring(1);
						break;
					case 'error':
						onError(token, 'UNEXPECTED_TOKEN', token.message);
						length += token.source.length;
						break;
					default: {
						const message = `Unexpected token in block scalar header: ${token.type}`;
						onError(token, 'UNEXPECTED_TOKEN', message);
						const ts = token.source;
						if (ts && typeof ts === 'string') length += ts.length;
					}
				}
			}
			return { mode: mode, indent: indent, chomp: chomp, comment: comment, length: length };
		}
		function splitLines(source) {
			const split = source.split(/\n( *)/);
			const first = split[0];
			const m = first.match(/^( *)/);
			const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ['', first];
			const lines = [line0];
			for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
			return lines;
		}
		exports.resolveBlockScalar = resolveBlockScalar;
	}),
	334: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var YAMLSeq = __nccwpck_require__(2223);
		var resolveProps = __nccwpck_require__(4631);
		var utilFlowIndentCheck = __nccwpck_require__(4051);
		function resolveBlockSeq(
			{ composeNode: composeNode, composeEmptyNode: composeEmptyNode },
			ctx,
			bs,
			onError,
			tag,
		) {
			const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
			const seq = new NodeClass(ctx.schema);
			if (ctx.atRoot) ctx.atRoot = false;
			if (ctx.atKey) ctx.atKey = false;
			let offset = bs.offset;
			let commentEnd = null;
			for (const { start: start, value: value } of bs.items) {
				const props = resolveProps.resolveProps(start, {
					indicator: 'seq-item-ind',
					next: value,
					offset: offset,
					onError: onError,
					parentIndent: bs.indent,
					startOnNewline: true,
				});
				if (!props.found)
					if (props.anchor || props.tag || value)
						if (value?.type === 'block-seq')
							onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
						else onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
					else {
						commentEnd = props.end;
						if (props.comment) seq.comment = props.comment;
						continue;
					}
				const node = value
					? composeNode(ctx, value, props, onError)
					: composeEmptyNode(ctx, props.end, start, null, props, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
				offset = node.range[2];
				seq.items.push(node);
			}
			seq.range = [bs.offset, offset, commentEnd ?? offset];
			return seq;
		}
		exports.resolveBlockSeq = resolveBlockSeq;
	}),
	7788: ((__unused_webpack_module, exports) => {
		function resolveEnd(end, offset, reqSpace, onError) {
			let comment = '';
			if (end) {
				let hasSpace = false;
				let sep = '';
				for (const token of end) {
					const { source: source, type: type } = token;
					switch (type) {
						case 'space':
							hasSpace = true;
							break;
						case 'comment': {
							if (reqSpace && !hasSpace)
								onError(
									token,
									'MISSING_CHAR',
									'Comments must be separated from other tokens by white space characters',
								);
							const cb = source.substring(1) || ' ';
							if (!comment) comment = cb;
							else comment += sep + cb;
							sep = '';
							break;
						}
						case 'newline':
							if (comment) sep += source;
							hasSpace = true;
							break;
						default:
							onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
					}
					offset += source.length;
				}
			}
			return { comment: comment, offset: offset };
		}
		exports.resolveEnd = resolveEnd;
	}),
	3142: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var resolveEnd = __nccwpck_require__(7788);
		var resolveProps = __nccwpck_require__(4631);
		var utilContainsNewline = __nccwpck_require__(9499);
		var utilMapIncludes = __nccwpck_require__(1187);
		const blockMsg = 'Block collections are not allowed within flow collections';
		const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
		function resolveFlowCollection(
			{ composeNode: composeNode, composeEmptyNode: composeEmptyNode },
			ctx,
			fc,
			onError,
			tag,
		) {
			const isMap = fc.start.source === '{';
			const fcName = isMap ? 'flow map' : 'flow sequence';
			const NodeClass = tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
			const coll = new NodeClass(ctx.schema);
			coll.flow = true;
			const atRoot = ctx.atRoot;
			if (atRoot) ctx.atRoot = false;
			if (ctx.atKey) ctx.atKey = false;
			let offset = fc.offset + fc.start.source.length;
			for (let i = 0; i < fc.items.length; ++i) {
				const collItem = fc.items[i];
				const { start: start, key: key, sep: sep, value: value } = collItem;
				const props = resolveProps.resolveProps(start, {
					flow: fcName,
					indicator: 'explicit-key-ind',
					next: key ?? sep?.[0],
					offset: offset,
					onError: onError,
					parentIndent: fc.indent,
					startOnNewline: false,
				});
				if (!props.found) {
					if (!props.anchor && !props.tag && !sep && !value) {
						if (i === 0 && props.comma)
							onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
						else if (i < fc.items.length - 1)
							onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
						if (props.comment)
							if (coll.comment) coll.comment += '\n' + props.comment;
							else coll.comment = props.comment;
						offset = props.end;
						continue;
					}
					if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
						onError(
							key,
							'MULTILINE_IMPLICIT_KEY',
							'Implicit keys of flow sequence pairs need to be on a single line',
						);
				}
				if (i === 0) {
					if (props.comma) onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
				} else {
					if (!props.comma)
						onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
					if (props.comment) {
						let prevItemComment = '';
						loop: for (const st of start)
							switch (st.type) {
								case 'comma':
								case 'space':
									break;
								case 'comment':
									prevItemComment = st.source.substring(1);
									break loop;
								default:
									break loop;
							}
						if (prevItemComment) {
							let prev = coll.items[coll.items.length - 1];
							if (identity.isPair(prev)) prev = prev.value ?? prev.key;
							if (prev.comment) prev.comment += '\n' + prevItemComment;
							else prev.comment = prevItemComment;
							props.comment = props.comment.substring(prevItemComment.length + 1);
						}
					}
				}
				if (!isMap && !sep && !props.found) {
					const valueNode = value
						? composeNode(ctx, value, props, onError)
						: composeEmptyNode(ctx, props.end, sep, null, props, onError);
					coll.items.push(valueNode);
					offset = valueNode.range[2];
					if (isBlock(value)) onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
				} else {
					ctx.atKey = true;
					const keyStart = props.end;
					const keyNode = key
						? composeNode(ctx, key, props, onError)
						: composeEmptyNode(ctx, keyStart, start, null, props, onError);
					if (isBlock(key)) onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
					ctx.atKey = false;
					const valueProps = resolveProps.resolveProps(sep ?? [], {
						flow: fcName,
						indicator: 'map-value-ind',
						next: value,
						offset: keyNode.range[2],
						onError: onError,
						parentIndent: fc.indent,
						startOnNewline: false,
					});
					if (valueProps.found) {
						if (!isMap && !props.found && ctx.options.strict) {
							if (sep)
								for (const st of sep) {
									if (st === valueProps.found) break;
									if (st.type === 'newline') {
										onError(
											st,
											'MULTILINE_IMPLICIT_KEY',
											'Implicit keys of flow sequence pairs need to be on a single line',
										);
										break;
									}
								}
							if (props.start < valueProps.found.offset - 1024)
								onError(
									valueProps.found,
									'KEY_OVER_1024_CHARS',
									'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key',
								);
						}
					} else if (value)
						if ('source' in value && value.source?.[0] === ':')
							onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
						else
							onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
					const valueNode = value
						? composeNode(ctx, value, valueProps, onError)
						: valueProps.found
							? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
							: null;
					if (valueNode) {
						if (isBlock(value)) onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
					} else if (valueProps.comment)
						if (keyNode.comment) keyNode.comment += '\n' + valueProps.comment;
						else keyNode.comment = valueProps.comment;
					const pair = new Pair.Pair(keyNode, valueNode);
					if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
					if (isMap) {
						const map = coll;
						if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
							onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
						map.items.push(pair);
					} else {
						const map = new YAMLMap.YAMLMap(ctx.schema);
						map.flow = true;
						map.items.push(pair);
						const endRange = (valueNode ?? keyNode).range;
						map.range = [keyNode.range[0], endRange[1], endRange[2]];
						coll.items.push(map);
					}
					offset = valueNode ? valueNode.range[2] : valueProps.end;
				}
			}
			const expectedEnd = isMap ? '}' : ']';
			const [ce, ...ee] = fc.end;
			let cePos = offset;
			if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
			else {
				const name = fcName[0].toUpperCase() + fcName.substring(1);
				const msg = atRoot
					? `${name} must end with a ${expectedEnd}`
					: `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
				onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
				if (ce && ce.source.length !== 1) ee.unshift(ce);
			}
			if (ee.length > 0) {
				const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
				if (end.comment)
					if (coll.comment) coll.comment += '\n' + end.comment;
					else coll.comment = end.comment;
				coll.range = [fc.offset, cePos, end.offset];
			} else coll.range = [fc.offset, cePos, cePos];
			return coll;
		}
		exports.resolveFlowCollection = resolveFlowCollection;
	}),
	6842: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var resolveEnd = __nccwpck_require__(7788);
		function resolveFlowScalar(scalar, strict, onError) {
			const { offset: offset, type: type, source: source, end: end } = scalar;
			let _type;
			let value;
			const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
			switch (type) {
				case 'scalar':
					_type = Scalar.Scalar.PLAIN;
					value = plainValue(source, _onError);
					break;
				case 'single-quoted-scalar':
					_type = Scalar.Scalar.QUOTE_SINGLE;
					value = singleQuotedValue(source, _onError);
					break;
				case 'double-quoted-scalar':
					_type = Scalar.Scalar.QUOTE_DOUBLE;
					value = doubleQuotedValue(source, _onError);
					break;
				default:
					onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
					return {
						value: '',
						type: null,
						comment: '',
						range: [offset, offset + source.length, offset + source.length],
					};
			}
			const valueEnd = offset + source.length;
			const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
			return {
				value: value,
				type: _type,
				comment: re.comment,
				range: [offset, valueEnd, re.offset],
			};
		}
		function plainValue(source, onError) {
			let badChar = '';
			switch (source[0]) {
				case '\t':
					badChar = 'a tab character';
					break;
				case ',':
					badChar = 'flow indicator character ,';
					break;
				case '%':
					badChar = 'directive indicator character %';
					break;
				case '|':
				case '>':
					badChar = `block scalar indicator ${source[0]}`;
					break;
				case '@':
				case '`':
					badChar = `reserved character ${source[0]}`;
					break;
			}
			if (badChar) onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
			return unfoldLines(source);
		}
		function singleQuotedValue(source, onError) {
			if (source[source.length - 1] !== "'" || source.length === 1)
				onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
			return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
		}
		function unfoldLines(source) {
			const line = /(.*?)\r?\n/sy;
			let match = line.exec(source);
			if (!match) return source;
			let trimEnd, trimBoth;
			try {
				trimEnd = new RegExp('(?<![ \t])[ \t]+$');
				trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
			} catch {
				trimEnd = /[ \t]+$/;
				trimBoth = /^[ \t]+|[ \t]+$/g;
			}
			let res = match[1].replace(trimEnd, '');
			let sep = ' ';
			let pos = line.lastIndex;
			while ((match = line.exec(source))) {
				const lm = match[1].replace(trimBoth, '');
				if (lm === '')
					if (sep === '\n') res += sep;
					else sep = '\n';
				else {
					res += sep + lm;
					sep = ' ';
				}
				pos = line.lastIndex;
			}
			const last = /[ \t]*(.*)/sy;
			last.lastIndex = pos;
			match = last.exec(source);
			return res + sep + (match?.[1] ?? '');
		}
		function doubleQuotedValue(source, onError) {
			let res = '';
			for (let i = 1; i < source.length - 1; ++i) {
				const ch = source[i];
				if (ch === '\r' && source[i + 1] === '\n') continue;
				if (ch === '\n') {
					const { fold: fold, offset: offset } = foldNewline(source, i);
					res += fold;
					i = offset;
				} else if (ch === '\\') {
					let next = source[++i];
					const cc = escapeCodes[next];
					if (cc) res += cc;
					else if (next === '\n') {
						next = source[i + 1];
						while (next === ' ' || next === '\t') next = source[++i + 1];
					} else if (next === '\r' && source[i + 1] === '\n') {
						next = source[++i + 1];
						while (next === ' ' || next === '\t') next = source[++i + 1];
					} else if (next === 'x' || next === 'u' || next === 'U') {
						const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
						res += parseCharCode(source, i + 1, length, onError);
						i += length;
					} else {
						const raw = source.substr(i - 1, 2);
						onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
						res += raw;
					}
				} else if (ch === ' ' || ch === '\t') {
					const wsStart = i;
					let next = source[i + 1];
					while (next === ' ' || next === '\t') next = source[++i + 1];
					if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
						res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
				} else res += ch;
			}
			if (source[source.length - 1] !== '"' || source.length === 1)
				onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
			return res;
		}
		function foldNewline(source, offset) {
			let fold = '';
			let ch = source[offset + 1];
			while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
				if (ch === '\r' && source[offset + 2] !== '\n') break;
				if (ch === '\n') fold += '\n';
				offset += 1;
				ch = source[offset + 1];
			}
			if (!fold) fold = ' ';
			return { fold: fold, offset: offset };
		}
		const escapeCodes = {
			0: '\0',
			a: '\x07',
			b: '\b',
			e: '\x1b',
			f: '\f',
			n: '\n',
			r: '\r',
			t: '\t',
			v: '\v',
			N: '\x85',
			_: '\xa0',
			L: '\u2028',
			P: '\u2029',
			' ': ' ',
			'"': '"',
			'/': '/',
			'\\': '\\',
			'\t': '\t',
		};
		function parseCharCode(source, offset, length, onError) {
			const cc = source.substr(offset, length);
			const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
			const code = ok ? parseInt(cc, 16) : NaN;
			try {
				return String.fromCodePoint(code);
			} catch {
				const raw = source.substr(offset - 2, length + 2);
				onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
				return raw;
			}
		}
		exports.resolveFlowScalar = resolveFlowScalar;
	}),
	4631: ((__unused_webpack_module, exports) => {
		function resolveProps(
			tokens,
			{
				flow: flow,
				indicator: indicator,
				next: next,
				offset: offset,
				onError: onError,
				parentIndent: parentIndent,
				startOnNewline: startOnNewline,
			},
		) {
			let spaceBefore = false;
			let atNewline = startOnNewline;
			let hasSpace = startOnNewline;
			let comment = '';
			let commentSep = '';
			let hasNewline = false;
			let reqSpace = false;
			let tab = null;
			let anchor = null;
			let tag = null;
			let newlineAfterProp = null;
			let comma = null;
			let found = null;
			let start = null;
			for (const token of tokens) {
				if (reqSpace) {
					if (token.type !== 'space' && token.type !== 'newline' && token.type !== 'comma')
						onError(
							token.offset,
							'MISSING_CHAR',
							'Tags and anchors must be separated from the next token by white space',
						);
					reqSpace = false;
				}
				if (tab) {
					if (atNewline && token.type !== 'comment' && token.type !== 'newline')
						onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
					tab = null;
				}
				switch (token.type) {
					case 'space':
						if (
							!flow &&
							(indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
							token.source.includes('\t')
						)
							tab = token;
						hasSpace = true;
						break;
					case 'comment': {
						if (!hasSpace)
							onError(
								token,
								'MISSING_CHAR',
								'Comments must be separated from other tokens by white space characters',
							);
						const cb = token.source.substring(1) || ' ';
						if (!comment) comment = cb;
						else comment += commentSep + cb;
						commentSep = '';
						atNewline = false;
						break;
					}
					case 'newline':
						if (atNewline) {
							if (comment) comment += token.source;
							else if (!found || indicator !== 'seq-item-ind') spaceBefore = true;
						} else commentSep += token.source;
						atNewline = true;
						hasNewline = true;
						if (anchor || tag) newlineAfterProp = token;
						hasSpace = true;
						break;
					case 'anchor':
						if (anchor) onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
						if (token.source.endsWith(':'))
							onError(
								token.offset + token.source.length - 1,
								'BAD_ALIAS',
								'Anchor ending in : is ambiguous',
								true,
							);
						anchor = token;
						start ?? (start = token.offset);
						atNewline = false;
						hasSpace = false;
						reqSpace = true;
						break;
					case 'tag':
						if (tag) onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
						tag = token;
						start ?? (start = token.offset);
						atNewline = false;
						hasSpace = false;
						reqSpace = true;
						break;
					case indicator:
						if (anchor || tag)
							onError(
								token,
								'BAD_PROP_ORDER',
								`Anchors and tags must be after the ${token.source} indicator`,
							);
						if (found)
							onError(
								token,
								'UNEXPECTED_TOKEN',
								`Unexpected ${token.source} in ${flow ?? 'collection'}`,
							);
						found = token;
						atNewline = indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
						hasSpace = false;
						break;
					case 'comma':
						if (flow) {
							if (comma) onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
							comma = token;
							atNewline = false;
							hasSpace = false;
							break;
						}
					default:
						onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
						atNewline = false;
						hasSpace = false;
				}
			}
			const last = tokens[tokens.length - 1];
			const end = last ? last.offset + last.source.length : offset;
			if (
				reqSpace &&
				next &&
				next.type !== 'space' &&
				next.type !== 'newline' &&
				next.type !== 'comma' &&
				(next.type !== 'scalar' || next.source !== '')
			)
				onError(
					next.offset,
					'MISSING_CHAR',
					'Tags and anchors must be separated from the next token by white space',
				);
			if (
				tab &&
				((atNewline && tab.indent <= parentIndent) ||
					next?.type === 'block-map' ||
					next?.type === 'block-seq')
			)
				onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
			return {
				comma: comma,
				found: found,
				spaceBefore: spaceBefore,
				comment: comment,
				hasNewline: hasNewline,
				anchor: anchor,
				tag: tag,
				newlineAfterProp: newlineAfterProp,
				end: end,
				start: start ?? end,
			};
		}
		exports.resolveProps = resolveProps;
	}),
	9499: ((__unused_webpack_module, exports) => {
		function containsNewline(key) {
			if (!key) return null;
			switch (key.type) {
				case 'alias':
				case 'scalar':
				case 'double-quoted-scalar':
				case 'single-quoted-scalar':
					if (key.source.includes('\n')) return true;
					if (key.end) for (const st of key.end) if (st.type === 'newline') return true;
					return false;
				case 'flow-collection':
					for (const it of key.items) {
						for (const st of it.start) if (st.type === 'newline') return true;
						if (it.sep) for (const st of it.sep) if (st.type === 'newline') return true;
						if (containsNewline(it.key) || containsNewline(it.value)) return true;
					}
					return false;
				default:
					return true;
			}
		}
		exports.containsNewline = containsNewline;
	}),
	2599: ((__unused_webpack_module, exports) => {
		function emptyScalarPosition(offset, before, pos) {
			if (before) {
				pos ?? (pos = before.length);
				for (let i = pos - 1; i >= 0; --i) {
					let st = before[i];
					switch (st.type) {
						case 'space':
						case 'comment':
						case 'newline':
							offset -= st.source.length;
							continue;
					}
					st = before[++i];
					while (st?.type === 'space') {
						offset += st.source.length;
						st = before[++i];
					}
					break;
				}
			}
			return offset;
		}
		exports.emptyScalarPosition = emptyScalarPosition;
	}),
	4051: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var utilContainsNewline = __nccwpck_require__(9499);
		function flowIndentCheck(indent, fc, onError) {
			if (fc?.type === 'flow-collection') {
				const end = fc.end[0];
				if (
					end.indent === indent &&
					(end.source === ']' || end.source === '}') &&
					utilContainsNewline.containsNewline(fc)
				) {
					const msg = 'Flow end indicator should be more indented than parent';
					onError(end, 'BAD_INDENT', msg, true);
				}
			}
		}
		exports.flowIndentCheck = flowIndentCheck;
	}),
	1187: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		function mapIncludes(ctx, items, search) {
			const { uniqueKeys: uniqueKeys } = ctx.options;
			if (uniqueKeys === false) return false;
			const isEqual =
				typeof uniqueKeys === 'function'
					? uniqueKeys
					: (a, b) =>
							a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
			return items.some((pair) => isEqual(pair.key, search));
		}
		exports.mapIncludes = mapIncludes;
	}),
	3021: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Alias = __nccwpck_require__(4065);
		var Collection = __nccwpck_require__(101);
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var toJS = __nccwpck_require__(4043);
		var Schema = __nccwpck_require__(5840);
		var stringifyDocument = __nccwpck_require__(6829);
		var anchors = __nccwpck_require__(1596);
		var applyReviver = __nccwpck_require__(3661);
		var createNode = __nccwpck_require__(2404);
		var directives = __nccwpck_require__(1342);
		class Document {
			constructor(value, replacer, options) {
				this.commentBefore = null;
				this.comment = null;
				this.errors = [];
				this.warnings = [];
				Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
				let _replacer = null;
				if (typeof replacer === 'function' || Array.isArray(replacer)) _replacer = replacer;
				else if (options === void 0 && replacer) {
					options = replacer;
					replacer = void 0;
				}
				const opt = Object.assign(
					{
						intAsBigInt: false,
						keepSourceTokens: false,
						logLevel: 'warn',
						prettyErrors: true,
						strict: true,
						stringKeys: false,
						uniqueKeys: true,
						version: '1.2',
					},
					options,
				);
				this.options = opt;
				let { version: version } = opt;
				if (options?._directives) {
					this.directives = options._directives.atDocument();
					if (this.directives.yaml.explicit) version = this.directives.yaml.version;
				} else this.directives = new directives.Directives({ version: version });
				this.setSchema(version, options);
				this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
			}
			clone() {
				const copy = Object.create(Document.prototype, {
					[identity.NODE_TYPE]: { value: identity.DOC },
				});
				copy.commentBefore = this.commentBefore;
				copy.comment = this.comment;
				copy.errors = this.errors.slice();
				copy.warnings = this.warnings.slice();
				copy.options = Object.assign({}, this.options);
				if (this.directives) copy.directives = this.directives.clone();
				copy.schema = this.schema.clone();
				copy.contents = identity.isNode(this.contents)
					? this.contents.clone(copy.schema)
					: this.contents;
				if (this.range) copy.range = this.range.slice();
				return copy;
			}
			add(value) {
				if (assertCollection(this.contents)) this.contents.add(value);
			}
			addIn(path, value) {
				if (assertCollection(this.contents)) this.contents.addIn(path, value);
			}
			createAlias(node, name) {
				if (!node.anchor) {
					const prev = anchors.anchorNames(this);
					node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
				}
				return new Alias.Alias(node.anchor);
			}
			createNode(value, replacer, options) {
				let _replacer;
				if (typeof replacer === 'function') {
					value = replacer.call({ '': value }, '', value);
					_replacer = replacer;
				} else if (Array.isArray(replacer)) {
					const keyToStr = (v) =>
						typeof v === 'number' || v instanceof String || v instanceof Number;
					const asStr = replacer.filter(keyToStr).map(String);
					if (asStr.length > 0) replacer = replacer.concat(asStr);
					_replacer = replacer;
				} else if (options === void 0 && replacer) {
					options = replacer;
					replacer = void 0;
				}
				const {
					aliasDuplicateObjects: aliasDuplicateObjects,
					anchorPrefix: anchorPrefix,
					flow: flow,
					keepUndefined: keepUndefined,
					onTagObj: onTagObj,
					tag: tag,
				} = options ?? {};
				const {
					onAnchor: onAnchor,
					setAnchors: setAnchors,
					sourceObjects: sourceObjects,
				} = anchors.createNodeAnchors(this, anchorPrefix || 'a');
				const ctx = {
					aliasDuplicateObjects: aliasDuplicateObjects ?? true,
					keepUndefined: keepUndefined ?? false,
					onAnchor: onAnchor,
					onTagObj: onTagObj,
					replacer: _replacer,
					schema: this.schema,
					sourceObjects: sourceObjects,
				};
				const node = createNode.createNode(value, tag, ctx);
				if (flow && identity.isCollection(node)) node.flow = true;
				setAnchors();
				return node;
			}
			createPair(key, value, options = {}) {
				const k = this.createNode(key, null, options);
				const v = this.createNode(value, null, options);
				return new Pair.Pair(k, v);
			}
			delete(key) {
				return assertCollection(this.contents) ? this.contents.delete(key) : false;
			}
			deleteIn(path) {
				if (Collection.isEmptyPath(path)) {
					if (this.contents == null) return false;
					this.contents = null;
					return true;
				}
				return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
			}
			get(key, keepScalar) {
				return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
			}
			getIn(path, keepScalar) {
				if (Collection.isEmptyPath(path))
					return !keepScalar && identity.isScalar(this.contents)
						? this.contents.value
						: this.contents;
				return identity.isCollection(this.contents)
					? this.contents.getIn(path, keepScalar)
					: void 0;
			}
			has(key) {
				return identity.isCollection(this.contents) ? this.contents.has(key) : false;
			}
			hasIn(path) {
				if (Collection.isEmptyPath(path)) return this.contents !== void 0;
				return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
			}
			set(key, value) {
				if (this.contents == null)
					this.contents = Collection.collectionFromPath(this.schema, [key], value);
				else if (assertCollection(this.contents)) this.contents.set(key, value);
			}
			setIn(path, value) {
				if (Collection.isEmptyPath(path)) this.contents = value;
				else if (this.contents == null)
					this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
				else if (assertCollection(this.contents)) this.contents.setIn(path, value);
			}
			setSchema(version, options = {}) {
				if (typeof version === 'number') version = String(version);
				let opt;
				switch (version) {
					case '1.1':
						if (this.directives) this.directives.yaml.version = '1.1';
						else this.directives = new directives.Directives({ version: '1.1' });
						opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
						break;
					case '1.2':
					case 'next':
						if (this.directives) this.directives.yaml.version = version;
						else this.directives = new directives.Directives({ version: version });
						opt = { resolveKnownTags: true, schema: 'core' };
						break;
					case null:
						if (this.directives) delete this.directives;
						opt = null;
						break;
					default: {
						const sv = JSON.stringify(version);
						throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
					}
				}
				if (options.schema instanceof Object) this.schema = options.schema;
				else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
				else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
			}
			toJS({
				json: json,
				jsonArg: jsonArg,
				mapAsMap: mapAsMap,
				maxAliasCount: maxAliasCount,
				onAnchor: onAnchor,
				reviver: reviver,
			} = {}) {
				const ctx = {
					anchors: new Map(),
					doc: this,
					keep: !json,
					mapAsMap: mapAsMap === true,
					mapKeyWarned: false,
					maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100,
				};
				const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
				if (typeof onAnchor === 'function')
					for (const { count: count, res: res } of ctx.anchors.values()) onAnchor(res, count);
				return typeof reviver === 'function'
					? applyReviver.applyReviver(reviver, { '': res }, '', res)
					: res;
			}
			toJSON(jsonArg, onAnchor) {
				return this.toJS({ json: true, jsonArg: jsonArg, mapAsMap: false, onAnchor: onAnchor });
			}
			toString(options = {}) {
				if (this.errors.length > 0) throw new Error('Document with errors cannot be stringified');
				if (
					'indent' in options &&
					(!Number.isInteger(options.indent) || Number(options.indent) <= 0)
				) {
					const s = JSON.stringify(options.indent);
					throw new Error(`"indent" option must be a positive integer, not ${s}`);
				}
				return stringifyDocument.stringifyDocument(this, options);
			}
		}
		function assertCollection(contents) {
			if (identity.isCollection(contents)) return true;
			throw new Error('Expected a YAML collection as document contents');
		}
		exports.Document = Document;
	}),
	1596: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var visit = __nccwpck_require__(204);
		function anchorIsValid(anchor) {
			if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
				const sa = JSON.stringify(anchor);
				const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
				throw new Error(msg);
			}
			return true;
		}
		function anchorNames(root) {
			const anchors = new Set();
			visit.visit(root, {
				Value(_key, node) {
					if (node.anchor) anchors.add(node.anchor);
				},
			});
			return anchors;
		}
		function findNewAnchor(prefix, exclude) {
			for (let i = 1; true; ++i) {
				const name = `${prefix}${i}`;
				if (!exclude.has(name)) return name;
			}
		}
		function createNodeAnchors(doc, prefix) {
			const aliasObjects = [];
			const sourceObjects = new Map();
			let prevAnchors = null;
			return {
				onAnchor: (source) => {
					aliasObjects.push(source);
					prevAnchors ?? (prevAnchors = anchorNames(doc));
					const anchor = findNewAnchor(prefix, prevAnchors);
					prevAnchors.add(anchor);
					return anchor;
				},
				setAnchors: () => {
					for (const source of aliasObjects) {
						const ref = sourceObjects.get(source);
						if (
							typeof ref === 'object' &&
							ref.anchor &&
							(identity.isScalar(ref.node) || identity.isCollection(ref.node))
						)
							ref.node.anchor = ref.anchor;
						else {
							const error = new Error('Failed to resolve repeated object (this should not happen)');
							error.source = source;
							throw error;
						}
					}
				},
				sourceObjects: sourceObjects,
			};
		}
		exports.anchorIsValid = anchorIsValid;
		exports.anchorNames = anchorNames;
		exports.createNodeAnchors = createNodeAnchors;
		exports.findNewAnchor = findNewAnchor;
	}),
	3661: ((__unused_webpack_module, exports) => {
		function applyReviver(reviver, obj, key, val) {
			if (val && typeof val === 'object')
				if (Array.isArray(val))
					for (let i = 0, len = val.length; i < len; ++i) {
						const v0 = val[i];
						const v1 = applyReviver(reviver, val, String(i), v0);
						if (v1 === void 0) delete val[i];
						else if (v1 !== v0) val[i] = v1;
					}
				else if (val instanceof Map)
					for (const k of Array.from(val.keys())) {
						const v0 = val.get(k);
						const v1 = applyReviver(reviver, val, k, v0);
						if (v1 === void 0) val.delete(k);
						else if (v1 !== v0) val.set(k, v1);
					}
				else if (val instanceof Set)
					for (const v0 of Array.from(val)) {
						const v1 = applyReviver(reviver, val, v0, v0);
						if (v1 === void 0) val.delete(v0);
						else if (v1 !== v0) {
							val.delete(v0);
							val.add(v1);
						}
					}
				else
					for (const [k, v0] of Object.entries(val)) {
						const v1 = applyReviver(reviver, val, k, v0);
						if (v1 === void 0) delete val[k];
						else if (v1 !== v0) val[k] = v1;
					}
			return reviver.call(obj, key, val);
		}
		exports.applyReviver = applyReviver;
	}),
	2404: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Alias = __nccwpck_require__(4065);
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		const defaultTagPrefix = 'tag:yaml.org,2002:';
		function findTagObject(value, tagName, tags) {
			if (tagName) {
				const match = tags.filter((t) => t.tag === tagName);
				const tagObj = match.find((t) => !t.format) ?? match[0];
				if (!tagObj) throw new Error(`Tag ${tagName} not found`);
				return tagObj;
			}
			return tags.find((t) => t.identify?.(value) && !t.format);
		}
		function createNode(value, tagName, ctx) {
			if (identity.isDocument(value)) value = value.contents;
			if (identity.isNode(value)) return value;
			if (identity.isPair(value)) {
				const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
				map.items.push(value);
				return map;
			}
			if (
				value instanceof String ||
				value instanceof Number ||
				value instanceof Boolean ||
				(typeof BigInt !== 'undefined' && value instanceof BigInt)
			)
				value = value.valueOf();
			const {
				aliasDuplicateObjects: aliasDuplicateObjects,
				onAnchor: onAnchor,
				onTagObj: onTagObj,
				schema: schema,
				sourceObjects: sourceObjects,
			} = ctx;
			let ref;
			if (aliasDuplicateObjects && value && typeof value === 'object') {
				ref = sourceObjects.get(value);
				if (ref) {
					ref.anchor ?? (ref.anchor = onAnchor(value));
					return new Alias.Alias(ref.anchor);
				} else {
					ref = { anchor: null, node: null };
					sourceObjects.set(value, ref);
				}
			}
			if (tagName?.startsWith('!!')) tagName = defaultTagPrefix + tagName.slice(2);
			let tagObj = findTagObject(value, tagName, schema.tags);
			if (!tagObj) {
				if (value && typeof value.toJSON === 'function') value = value.toJSON();
				if (!value || typeof value !== 'object') {
					const node = new Scalar.Scalar(value);
					if (ref) ref.node = node;
					return node;
				}
				tagObj =
					value instanceof Map
						? schema[identity.MAP]
						: Symbol.iterator in Object(value)
							? schema[identity.SEQ]
							: schema[identity.MAP];
			}
			if (onTagObj) {
				onTagObj(tagObj);
				delete ctx.onTagObj;
			}
			const node = tagObj?.createNode
				? tagObj.createNode(ctx.schema, value, ctx)
				: typeof tagObj?.nodeClass?.from === 'function'
					? tagObj.nodeClass.from(ctx.schema, value, ctx)
					: new Scalar.Scalar(value);
			if (tagName) node.tag = tagName;
			else if (!tagObj.default) node.tag = tagObj.tag;
			if (ref) ref.node = node;
			return node;
		}
		exports.createNode = createNode;
	}),
	1342: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var visit = __nccwpck_require__(204);
		const escapeChars = { '!': '%21', ',': '%2C', '[': '%5B', ']': '%5D', '{': '%7B', '}': '%7D' };
		const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
		class Directives {
			constructor(yaml, tags) {
				this.docStart = null;
				this.docEnd = false;
				this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
				this.tags = Object.assign({}, Directives.defaultTags, tags);
			}
			clone() {
				const copy = new Directives(this.yaml, this.tags);
				copy.docStart = this.docStart;
				return copy;
			}
			atDocument() {
				const res = new Directives(this.yaml, this.tags);
				switch (this.yaml.version) {
					case '1.1':
						this.atNextDocument = true;
						break;
					case '1.2':
						this.atNextDocument = false;
						this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.2' };
						this.tags = Object.assign({}, Directives.defaultTags);
						break;
				}
				return res;
			}
			add(line, onError) {
				if (this.atNextDocument) {
					this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
					this.tags = Object.assign({}, Directives.defaultTags);
					this.atNextDocument = false;
				}
				const parts = line.trim().split(/[ \t]+/);
				const name = parts.shift();
				switch (name) {
					case '%TAG': {
						if (parts.length !== 2) {
							onError(0, '%TAG directive should contain exactly two parts');
							if (parts.length < 2) return false;
						}
						const [handle, prefix] = parts;
						this.tags[handle] = prefix;
						return true;
					}
					case '%YAML': {
						this.yaml.explicit = true;
						if (parts.length !== 1) {
							onError(0, '%YAML directive should contain exactly one part');
							return false;
						}
						const [version] = parts;
						if (version === '1.1' || version === '1.2') {
							this.yaml.version = version;
							return true;
						} else {
							const isValid = /^\d+\.\d+$/.test(version);
							onError(6, `Unsupported YAML version ${version}`, isValid);
							return false;
						}
					}
					default:
						onError(0, `Unknown directive ${name}`, true);
						return false;
				}
			}
			tagName(source, onError) {
				if (source === '!') return '!';
				if (source[0] !== '!') {
					onError(`Not a valid tag: ${source}`);
					return null;
				}
				if (source[1] === '<') {
					const verbatim = source.slice(2, -1);
					if (verbatim === '!' || verbatim === '!!') {
						onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
						return null;
					}
					if (source[source.length - 1] !== '>') onError('Verbatim tags must end with a >');
					return verbatim;
				}
				const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
				if (!suffix) onError(`The ${source} tag has no suffix`);
				const prefix = this.tags[handle];
				if (prefix)
					try {
						return prefix + decodeURIComponent(suffix);
					} catch (error) {
						onError(String(error));
						return null;
					}
				if (handle === '!') return source;
				onError(`Could not resolve tag: ${source}`);
				return null;
			}
			tagString(tag) {
				for (const [handle, prefix] of Object.entries(this.tags))
					if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
				return tag[0] === '!' ? tag : `!<${tag}>`;
			}
			toString(doc) {
				const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || '1.2'}`] : [];
				const tagEntries = Object.entries(this.tags);
				let tagNames;
				if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
					const tags = {};
					visit.visit(doc.contents, (_key, node) => {
						if (identity.isNode(node) && node.tag) tags[node.tag] = true;
					});
					tagNames = Object.keys(tags);
				} else tagNames = [];
				for (const [handle, prefix] of tagEntries) {
					if (handle === '!!' && prefix === 'tag:yaml.org,2002:') continue;
					if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
						lines.push(`%TAG ${handle} ${prefix}`);
				}
				return lines.join('\n');
			}
		}
		Directives.defaultYaml = { explicit: false, version: '1.2' };
		Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };
		exports.Directives = Directives;
	}),
	1464: ((__unused_webpack_module, exports) => {
		class YAMLError extends Error {
			constructor(name, pos, code, message) {
				super();
				this.name = name;
				this.code = code;
				this.message = message;
				this.pos = pos;
			}
		}
		class YAMLParseError extends YAMLError {
			constructor(pos, code, message) {
				super('YAMLParseError', pos, code, message);
			}
		}
		class YAMLWarning extends YAMLError {
			constructor(pos, code, message) {
				super('YAMLWarning', pos, code, message);
			}
		}
		const prettifyError = (src, lc) => (error) => {
			if (error.pos[0] === -1) return;
			error.linePos = error.pos.map((pos) => lc.linePos(pos));
			const { line: line, col: col } = error.linePos[0];
			error.message += ` at line ${line}, column ${col}`;
			let ci = col - 1;
			let lineStr = src
				.substring(lc.lineStarts[line - 1], lc.lineStarts[line])
				.replace(/[\n\r]+$/, '');
			if (ci >= 60 && lineStr.length > 80) {
				const trimStart = Math.min(ci - 39, lineStr.length - 79);
				lineStr = '\u2026' + lineStr.substring(trimStart);
				ci -= trimStart - 1;
			}
			if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + '\u2026';
			if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
				let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
				if (prev.length > 80) prev = prev.substring(0, 79) + '\u2026\n';
				lineStr = prev + lineStr;
			}
			if (/[^ ]/.test(lineStr)) {
				let count = 1;
				const end = error.linePos[1];
				if (end?.line === line && end.col > col)
					count = Math.max(1, Math.min(end.col - col, 80 - ci));
				const pointer = ' '.repeat(ci) + '^'.repeat(count);
				error.message += `:\n\n${lineStr}\n${pointer}\n`;
			}
		};
		exports.YAMLError = YAMLError;
		exports.YAMLParseError = YAMLParseError;
		exports.YAMLWarning = YAMLWarning;
		exports.prettifyError = prettifyError;
	}),
	8815: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var composer = __nccwpck_require__(9984);
		var Document = __nccwpck_require__(3021);
		var Schema = __nccwpck_require__(5840);
		var errors = __nccwpck_require__(1464);
		var Alias = __nccwpck_require__(4065);
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var Scalar = __nccwpck_require__(3301);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var cst = __nccwpck_require__(3461);
		var lexer = __nccwpck_require__(361);
		var lineCounter = __nccwpck_require__(6628);
		var parser = __nccwpck_require__(3456);
		var publicApi = __nccwpck_require__(4047);
		var visit = __nccwpck_require__(204);
		composer.Composer;
		Document.Document;
		Schema.Schema;
		errors.YAMLError;
		errors.YAMLParseError;
		errors.YAMLWarning;
		Alias.Alias;
		exports.Vj = identity.isAlias;
		exports.P3 = identity.isCollection;
		identity.isDocument;
		exports.jh = identity.isMap;
		exports.Ll = identity.isNode;
		exports.tO = identity.isPair;
		exports.jn = identity.isScalar;
		exports.oP = identity.isSeq;
		Pair.Pair;
		exports.X5 = Scalar.Scalar;
		YAMLMap.YAMLMap;
		YAMLSeq.YAMLSeq;
		0;
		lexer.Lexer;
		exports.HN = lineCounter.LineCounter;
		parser.Parser;
		publicApi.parse;
		exports.hR = publicApi.parseAllDocuments;
		exports.Tp = publicApi.parseDocument;
		publicApi.stringify;
		visit.visit;
		visit.visitAsync;
	}),
	7249: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_process = __nccwpck_require__(932);
		function debug(logLevel, ...messages) {
			if (logLevel === 'debug') console.log(...messages);
		}
		function warn(logLevel, warning) {
			if (logLevel === 'debug' || logLevel === 'warn')
				if (typeof node_process.emitWarning === 'function') node_process.emitWarning(warning);
				else console.warn(warning);
		}
		exports.debug = debug;
		exports.warn = warn;
	}),
	4065: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var anchors = __nccwpck_require__(1596);
		var visit = __nccwpck_require__(204);
		var identity = __nccwpck_require__(1127);
		var Node = __nccwpck_require__(6673);
		var toJS = __nccwpck_require__(4043);
		class Alias extends Node.NodeBase {
			constructor(source) {
				super(identity.ALIAS);
				this.source = source;
				Object.defineProperty(this, 'tag', {
					set() {
						throw new Error('Alias nodes cannot have tags');
					},
				});
			}
			resolve(doc, ctx) {
				if (ctx?.maxAliasCount === 0) throw new ReferenceError('Alias resolution is disabled');
				let nodes;
				if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
				else {
					nodes = [];
					visit.visit(doc, {
						Node: (_key, node) => {
							if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
						},
					});
					if (ctx) ctx.aliasResolveCache = nodes;
				}
				let found;
				for (const node of nodes) {
					if (node === this) break;
					if (node.anchor === this.source) found = node;
				}
				if (found && ctx) {
					const { anchors: anchors, doc: doc, maxAliasCount: maxAliasCount } = ctx;
					let data = anchors.get(found);
					if (!data) {
						toJS.toJS(found, null, ctx);
						data = anchors.get(found);
					}
					if (data?.res === void 0) {
						const msg = 'This should not happen: Alias anchor was not resolved?';
						throw new ReferenceError(msg);
					}
					if (maxAliasCount >= 0) {
						data.count += 1;
						if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
						if (data.count * data.aliasCount > maxAliasCount) {
							const msg = 'Excessive alias count indicates a resource exhaustion attack';
							throw new ReferenceError(msg);
						}
					}
				}
				return found;
			}
			toJSON(_arg, ctx) {
				if (!ctx) return { source: this.source };
				const source = this.resolve(ctx.doc, ctx);
				if (!source) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new ReferenceError(msg);
				}
				return ctx.anchors.get(source).res;
			}
			toString(ctx, _onComment, _onChompKeep) {
				const src = `*${this.source}`;
				if (ctx) {
					anchors.anchorIsValid(this.source);
					if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
						const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
						throw new Error(msg);
					}
					if (ctx.implicitKey) return `${src} `;
				}
				return src;
			}
		}
		function getAliasCount(doc, node, anchors) {
			if (identity.isAlias(node)) {
				const source = node.resolve(doc);
				const anchor = anchors && source && anchors.get(source);
				return anchor ? anchor.count * anchor.aliasCount : 0;
			} else if (identity.isCollection(node)) {
				let count = 0;
				for (const item of node.items) {
					const c = getAliasCount(doc, item, anchors);
					if (c > count) count = c;
				}
				return count;
			} else if (identity.isPair(node)) {
				const kc = getAliasCount(doc, node.key, anchors);
				const vc = getAliasCount(doc, node.value, anchors);
				return Math.max(kc, vc);
			}
			return 1;
		}
		exports.Alias = Alias;
	}),
	101: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var createNode = __nccwpck_require__(2404);
		var identity = __nccwpck_require__(1127);
		var Node = __nccwpck_require__(6673);
		function collectionFromPath(schema, path, value) {
			let v = value;
			for (let i = path.length - 1; i >= 0; --i) {
				const k = path[i];
				if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
					const a = [];
					a[k] = v;
					v = a;
				} else v = new Map([[k, v]]);
			}
			return createNode.createNode(v, void 0, {
				aliasDuplicateObjects: false,
				keepUndefined: false,
				onAnchor: () => {
					throw new Error('This should not happen, please report a bug.');
				},
				schema: schema,
				sourceObjects: new Map(),
			});
		}
		const isEmptyPath = (path) =>
			path == null || (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
		class Collection extends Node.NodeBase {
			constructor(type, schema) {
				super(type);
				Object.defineProperty(this, 'schema', {
					value: schema,
					configurable: true,
					enumerable: false,
					writable: true,
				});
			}
			clone(schema) {
				const copy = Object.create(
					Object.getPrototypeOf(this),
					Object.getOwnPropertyDescriptors(this),
				);
				if (schema) copy.schema = schema;
				copy.items = copy.items.map((it) =>
					identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it,
				);
				if (this.range) copy.range = this.range.slice();
				return copy;
			}
			addIn(path, value) {
				if (isEmptyPath(path)) this.add(value);
				else {
					const [key, ...rest] = path;
					const node = this.get(key, true);
					if (identity.isCollection(node)) node.addIn(rest, value);
					else if (node === void 0 && this.schema)
						this.set(key, collectionFromPath(this.schema, rest, value));
					else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
				}
			}
			deleteIn(path) {
				const [key, ...rest] = path;
				if (rest.length === 0) return this.delete(key);
				const node = this.get(key, true);
				if (identity.isCollection(node)) return node.deleteIn(rest);
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
			getIn(path, keepScalar) {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
				else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
			}
			hasAllNullValues(allowScalar) {
				return this.items.every((node) => {
					if (!identity.isPair(node)) return false;
					const n = node.value;
					return (
						n == null ||
						(allowScalar &&
							identity.isScalar(n) &&
							n.value == null &&
							!n.commentBefore &&
							!n.comment &&
							!n.tag)
					);
				});
			}
			hasIn(path) {
				const [key, ...rest] = path;
				if (rest.length === 0) return this.has(key);
				const node = this.get(key, true);
				return identity.isCollection(node) ? node.hasIn(rest) : false;
			}
			setIn(path, value) {
				const [key, ...rest] = path;
				if (rest.length === 0) this.set(key, value);
				else {
					const node = this.get(key, true);
					if (identity.isCollection(node)) node.setIn(rest, value);
					else if (node === void 0 && this.schema)
						this.set(key, collectionFromPath(this.schema, rest, value));
					else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
				}
			}
		}
		exports.Collection = Collection;
		exports.collectionFromPath = collectionFromPath;
		exports.isEmptyPath = isEmptyPath;
	}),
	6673: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var applyReviver = __nccwpck_require__(3661);
		var identity = __nccwpck_require__(1127);
		var toJS = __nccwpck_require__(4043);
		class NodeBase {
			constructor(type) {
				Object.defineProperty(this, identity.NODE_TYPE, { value: type });
			}
			clone() {
				const copy = Object.create(
					Object.getPrototypeOf(this),
					Object.getOwnPropertyDescriptors(this),
				);
				if (this.range) copy.range = this.range.slice();
				return copy;
			}
			toJS(
				doc,
				{
					mapAsMap: mapAsMap,
					maxAliasCount: maxAliasCount,
					onAnchor: onAnchor,
					reviver: reviver,
				} = {},
			) {
				if (!identity.isDocument(doc)) throw new TypeError('A document argument is required');
				const ctx = {
					anchors: new Map(),
					doc: doc,
					keep: true,
					mapAsMap: mapAsMap === true,
					mapKeyWarned: false,
					maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100,
				};
				const res = toJS.toJS(this, '', ctx);
				if (typeof onAnchor === 'function')
					for (const { count: count, res: res } of ctx.anchors.values()) onAnchor(res, count);
				return typeof reviver === 'function'
					? applyReviver.applyReviver(reviver, { '': res }, '', res)
					: res;
			}
		}
		exports.NodeBase = NodeBase;
	}),
	7165: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var createNode = __nccwpck_require__(2404);
		var stringifyPair = __nccwpck_require__(9748);
		var addPairToJSMap = __nccwpck_require__(7104);
		var identity = __nccwpck_require__(1127);
		function createPair(key, value, ctx) {
			const k = createNode.createNode(key, void 0, ctx);
			const v = createNode.createNode(value, void 0, ctx);
			return new Pair(k, v);
		}
		class Pair {
			constructor(key, value = null) {
				Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
				this.key = key;
				this.value = value;
			}
			clone(schema) {
				let { key: key, value: value } = this;
				if (identity.isNode(key)) key = key.clone(schema);
				if (identity.isNode(value)) value = value.clone(schema);
				return new Pair(key, value);
			}
			toJSON(_, ctx) {
				const pair = ctx?.mapAsMap ? new Map() : {};
				return addPairToJSMap.addPairToJSMap(ctx, pair, this);
			}
			toString(ctx, onComment, onChompKeep) {
				return ctx?.doc
					? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
					: JSON.stringify(this);
			}
		}
		exports.Pair = Pair;
		exports.createPair = createPair;
	}),
	3301: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Node = __nccwpck_require__(6673);
		var toJS = __nccwpck_require__(4043);
		const isScalarValue = (value) =>
			!value || (typeof value !== 'function' && typeof value !== 'object');
		class Scalar extends Node.NodeBase {
			constructor(value) {
				super(identity.SCALAR);
				this.value = value;
			}
			toJSON(arg, ctx) {
				return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
			}
			toString() {
				return String(this.value);
			}
		}
		Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
		Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
		Scalar.PLAIN = 'PLAIN';
		Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
		Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';
		exports.Scalar = Scalar;
		exports.isScalarValue = isScalarValue;
	}),
	4454: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyCollection = __nccwpck_require__(1212);
		var addPairToJSMap = __nccwpck_require__(7104);
		var Collection = __nccwpck_require__(101);
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var Scalar = __nccwpck_require__(3301);
		function findPair(items, key) {
			const k = identity.isScalar(key) ? key.value : key;
			for (const it of items)
				if (identity.isPair(it)) {
					if (it.key === key || it.key === k) return it;
					if (identity.isScalar(it.key) && it.key.value === k) return it;
				}
			return;
		}
		class YAMLMap extends Collection.Collection {
			static get tagName() {
				return 'tag:yaml.org,2002:map';
			}
			constructor(schema) {
				super(identity.MAP, schema);
				this.items = [];
			}
			static from(schema, obj, ctx) {
				const { keepUndefined: keepUndefined, replacer: replacer } = ctx;
				const map = new this(schema);
				const add = (key, value) => {
					if (typeof replacer === 'function') value = replacer.call(obj, key, value);
					else if (Array.isArray(replacer) && !replacer.includes(key)) return;
					if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
				};
				if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
				else if (obj && typeof obj === 'object')
					for (const key of Object.keys(obj)) add(key, obj[key]);
				if (typeof schema.sortMapEntries === 'function') map.items.sort(schema.sortMapEntries);
				return map;
			}
			add(pair, overwrite) {
				let _pair;
				if (identity.isPair(pair)) _pair = pair;
				else if (!pair || typeof pair !== 'object' || !('key' in pair))
					_pair = new Pair.Pair(pair, pair?.value);
				else _pair = new Pair.Pair(pair.key, pair.value);
				const prev = findPair(this.items, _pair.key);
				const sortEntries = this.schema?.sortMapEntries;
				if (prev) {
					if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
					if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
						prev.value.value = _pair.value;
					else prev.value = _pair.value;
				} else if (sortEntries) {
					const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
					if (i === -1) this.items.push(_pair);
					else this.items.splice(i, 0, _pair);
				} else this.items.push(_pair);
			}
			delete(key) {
				const it = findPair(this.items, key);
				if (!it) return false;
				const del = this.items.splice(this.items.indexOf(it), 1);
				return del.length > 0;
			}
			get(key, keepScalar) {
				const it = findPair(this.items, key);
				const node = it?.value;
				return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
			}
			has(key) {
				return !!findPair(this.items, key);
			}
			set(key, value) {
				this.add(new Pair.Pair(key, value), true);
			}
			toJSON(_, ctx, Type) {
				const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
				if (ctx?.onCreate) ctx.onCreate(map);
				for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
				return map;
			}
			toString(ctx, onComment, onChompKeep) {
				if (!ctx) return JSON.stringify(this);
				for (const item of this.items)
					if (!identity.isPair(item))
						throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
				if (!ctx.allNullValues && this.hasAllNullValues(false))
					ctx = Object.assign({}, ctx, { allNullValues: true });
				return stringifyCollection.stringifyCollection(this, ctx, {
					blockItemPrefix: '',
					flowChars: { start: '{', end: '}' },
					itemIndent: ctx.indent || '',
					onChompKeep: onChompKeep,
					onComment: onComment,
				});
			}
		}
		exports.YAMLMap = YAMLMap;
		exports.findPair = findPair;
	}),
	2223: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var createNode = __nccwpck_require__(2404);
		var stringifyCollection = __nccwpck_require__(1212);
		var Collection = __nccwpck_require__(101);
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var toJS = __nccwpck_require__(4043);
		class YAMLSeq extends Collection.Collection {
			static get tagName() {
				return 'tag:yaml.org,2002:seq';
			}
			constructor(schema) {
				super(identity.SEQ, schema);
				this.items = [];
			}
			add(value) {
				this.items.push(value);
			}
			delete(key) {
				const idx = asItemIndex(key);
				if (typeof idx !== 'number') return false;
				const del = this.items.splice(idx, 1);
				return del.length > 0;
			}
			get(key, keepScalar) {
				const idx = asItemIndex(key);
				if (typeof idx !== 'number') return;
				const it = this.items[idx];
				return !keepScalar && identity.isScalar(it) ? it.value : it;
			}
			has(key) {
				const idx = asItemIndex(key);
				return typeof idx === 'number' && idx < this.items.length;
			}
			set(key, value) {
				const idx = asItemIndex(key);
				if (typeof idx !== 'number') throw new Error(`Expected a valid index, not ${key}.`);
				const prev = this.items[idx];
				if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
				else this.items[idx] = value;
			}
			toJSON(_, ctx) {
				const seq = [];
				if (ctx?.onCreate) ctx.onCreate(seq);
				let i = 0;
				for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
				return seq;
			}
			toString(ctx, onComment, onChompKeep) {
				if (!ctx) return JSON.stringify(this);
				return stringifyCollection.stringifyCollection(this, ctx, {
					blockItemPrefix: '- ',
					flowChars: { start: '[', end: ']' },
					itemIndent: (ctx.indent || '') + '  ',
					onChompKeep: onChompKeep,
					onComment: onComment,
				});
			}
			static from(schema, obj, ctx) {
				const { replacer: replacer } = ctx;
				const seq = new this(schema);
				if (obj && Symbol.iterator in Object(obj)) {
					let i = 0;
					for (let it of obj) {
						if (typeof replacer === 'function') {
							const key = obj instanceof Set ? it : String(i++);
							it = replacer.call(obj, key, it);
						}
						seq.items.push(createNode.createNode(it, void 0, ctx));
					}
				}
				return seq;
			}
		}
		function asItemIndex(key) {
			let idx = identity.isScalar(key) ? key.value : key;
			if (idx && typeof idx === 'string') idx = Number(idx);
			return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0 ? idx : null;
		}
		exports.YAMLSeq = YAMLSeq;
	}),
	7104: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var log = __nccwpck_require__(7249);
		var merge = __nccwpck_require__(452);
		var stringify = __nccwpck_require__(2148);
		var identity = __nccwpck_require__(1127);
		var toJS = __nccwpck_require__(4043);
		function addPairToJSMap(ctx, map, { key: key, value: value }) {
			if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
			else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
			else {
				const jsKey = toJS.toJS(key, '', ctx);
				if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
				else if (map instanceof Set) map.add(jsKey);
				else {
					const stringKey = stringifyKey(key, jsKey, ctx);
					const jsValue = toJS.toJS(value, stringKey, ctx);
					if (stringKey in map)
						Object.defineProperty(map, stringKey, {
							value: jsValue,
							writable: true,
							enumerable: true,
							configurable: true,
						});
					else map[stringKey] = jsValue;
				}
			}
			return map;
		}
		function stringifyKey(key, jsKey, ctx) {
			if (jsKey === null) return '';
			if (typeof jsKey !== 'object') return String(jsKey);
			if (identity.isNode(key) && ctx?.doc) {
				const strCtx = stringify.createStringifyContext(ctx.doc, {});
				strCtx.anchors = new Set();
				for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
				strCtx.inFlow = true;
				strCtx.inStringifyKey = true;
				const strKey = key.toString(strCtx);
				if (!ctx.mapKeyWarned) {
					let jsonStr = JSON.stringify(strKey);
					if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + '..."';
					log.warn(
						ctx.doc.options.logLevel,
						`Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`,
					);
					ctx.mapKeyWarned = true;
				}
				return strKey;
			}
			return JSON.stringify(jsKey);
		}
		exports.addPairToJSMap = addPairToJSMap;
	}),
	1127: ((__unused_webpack_module, exports) => {
		const ALIAS = Symbol.for('yaml.alias');
		const DOC = Symbol.for('yaml.document');
		const MAP = Symbol.for('yaml.map');
		const PAIR = Symbol.for('yaml.pair');
		const SCALAR = Symbol.for('yaml.scalar');
		const SEQ = Symbol.for('yaml.seq');
		const NODE_TYPE = Symbol.for('yaml.node.type');
		const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
		const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
		const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
		const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
		const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
		const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
		function isCollection(node) {
			if (node && typeof node === 'object')
				switch (node[NODE_TYPE]) {
					case MAP:
					case SEQ:
						return true;
				}
			return false;
		}
		function isNode(node) {
			if (node && typeof node === 'object')
				switch (node[NODE_TYPE]) {
					case ALIAS:
					case MAP:
					case SCALAR:
					case SEQ:
						return true;
				}
			return false;
		}
		const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
		exports.ALIAS = ALIAS;
		exports.DOC = DOC;
		exports.MAP = MAP;
		exports.NODE_TYPE = NODE_TYPE;
		exports.PAIR = PAIR;
		exports.SCALAR = SCALAR;
		exports.SEQ = SEQ;
		exports.hasAnchor = hasAnchor;
		exports.isAlias = isAlias;
		exports.isCollection = isCollection;
		exports.isDocument = isDocument;
		exports.isMap = isMap;
		exports.isNode = isNode;
		exports.isPair = isPair;
		exports.isScalar = isScalar;
		exports.isSeq = isSeq;
	}),
	4043: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		function toJS(value, arg, ctx) {
			if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
			if (value && typeof value.toJSON === 'function') {
				if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
				const data = { aliasCount: 0, count: 1, res: void 0 };
				ctx.anchors.set(value, data);
				ctx.onCreate = (res) => {
					data.res = res;
					delete ctx.onCreate;
				};
				const res = value.toJSON(arg, ctx);
				if (ctx.onCreate) ctx.onCreate(res);
				return res;
			}
			if (typeof value === 'bigint' && !ctx?.keep) return Number(value);
			return value;
		}
		exports.toJS = toJS;
	}),
	110: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var resolveBlockScalar = __nccwpck_require__(8913);
		var resolveFlowScalar = __nccwpck_require__(6842);
		var errors = __nccwpck_require__(1464);
		var stringifyString = __nccwpck_require__(3069);
		function resolveAsScalar(token, strict = true, onError) {
			if (token) {
				const _onError = (pos, code, message) => {
					const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
					if (onError) onError(offset, code, message);
					else throw new errors.YAMLParseError([offset, offset + 1], code, message);
				};
				switch (token.type) {
					case 'scalar':
					case 'single-quoted-scalar':
					case 'double-quoted-scalar':
						return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
					case 'block-scalar':
						return resolveBlockScalar.resolveBlockScalar(
							{ options: { strict: strict } },
							token,
							_onError,
						);
				}
			}
			return null;
		}
		function createScalarToken(value, context) {
			const {
				implicitKey: implicitKey = false,
				indent: indent,
				inFlow: inFlow = false,
				offset: offset = -1,
				type: type = 'PLAIN',
			} = context;
			const source = stringifyString.stringifyString(
				{ type: type, value: value },
				{
					implicitKey: implicitKey,
					indent: indent > 0 ? ' '.repeat(indent) : '',
					inFlow: inFlow,
					options: { blockQuote: true, lineWidth: -1 },
				},
			);
			const end = context.end ?? [{ type: 'newline', offset: -1, indent: indent, source: '\n' }];
			switch (source[0]) {
				case '|':
				case '>': {
					const he = source.indexOf('\n');
					const head = source.substring(0, he);
					const body = source.substring(he + 1) + '\n';
					const props = [
						{ type: 'block-scalar-header', offset: offset, indent: indent, source: head },
					];
					if (!addEndtoBlockProps(props, end))
						props.push({ type: 'newline', offset: -1, indent: indent, source: '\n' });
					return {
						type: 'block-scalar',
						offset: offset,
						indent: indent,
						props: props,
						source: body,
					};
				}
				case '"':
					return {
						type: 'double-quoted-scalar',
						offset: offset,
						indent: indent,
						source: source,
						end: end,
					};
				case "'":
					return {
						type: 'single-quoted-scalar',
						offset: offset,
						indent: indent,
						source: source,
						end: end,
					};
				default:
					return { type: 'scalar', offset: offset, indent: indent, source: source, end: end };
			}
		}
		function setScalarValue(token, value, context = {}) {
			let {
				afterKey: afterKey = false,
				implicitKey: implicitKey = false,
				inFlow: inFlow = false,
				type: type,
			} = context;
			let indent = 'indent' in token ? token.indent : null;
			if (afterKey && typeof indent === 'number') indent += 2;
			if (!type)
				switch (token.type) {
					case 'single-quoted-scalar':
						type = 'QUOTE_SINGLE';
						break;
					case 'double-quoted-scalar':
						type = 'QUOTE_DOUBLE';
						break;
					case 'block-scalar': {
						const header = token.props[0];
						if (header.type !== 'block-scalar-header')
							throw new Error('Invalid block scalar header');
						type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
						break;
					}
					default:
						type = 'PLAIN';
				}
			const source = stringifyString.stringifyString(
				{ type: type, value: value },
				{
					implicitKey: implicitKey || indent === null,
					indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
					inFlow: inFlow,
					options: { blockQuote: true, lineWidth: -1 },
				},
			);
			switch (source[0]) {
				case '|':
				case '>':
					setBlockScalarValue(token, source);
					break;
				case '"':
					setFlowScalarValue(token, source, 'double-quoted-scalar');
					break;
				case "'":
					setFlowScalarValue(token, source, 'single-quoted-scalar');
					break;
				default:
					setFlowScalarValue(token, source, 'scalar');
			}
		}
		function setBlockScalarValue(token, source) {
			const he = source.indexOf('\n');
			const head = source.substring(0, he);
			const body = source.substring(he + 1) + '\n';
			if (token.type === 'block-scalar') {
				const header = token.props[0];
				if (header.type !== 'block-scalar-header') throw new Error('Invalid block scalar header');
				header.source = head;
				token.source = body;
			} else {
				const { offset: offset } = token;
				const indent = 'indent' in token ? token.indent : -1;
				const props = [
					{ type: 'block-scalar-header', offset: offset, indent: indent, source: head },
				];
				if (!addEndtoBlockProps(props, 'end' in token ? token.end : void 0))
					props.push({ type: 'newline', offset: -1, indent: indent, source: '\n' });
				for (const key of Object.keys(token))
					if (key !== 'type' && key !== 'offset') delete token[key];
				Object.assign(token, { type: 'block-scalar', indent: indent, props: props, source: body });
			}
		}
		function addEndtoBlockProps(props, end) {
			if (end)
				for (const st of end)
					switch (st.type) {
						case 'space':
						case 'comment':
							props.push(st);
							break;
						case 'newline':
							props.push(st);
							return true;
					}
			return false;
		}
		function setFlowScalarValue(token, source, type) {
			switch (token.type) {
				case 'scalar':
				case 'double-quoted-scalar':
				case 'single-quoted-scalar':
					token.type = type;
					token.source = source;
					break;
				case 'block-scalar': {
					const end = token.props.slice(1);
					let oa = source.length;
					if (token.props[0].type === 'block-scalar-header') oa -= token.props[0].source.length;
					for (const tok of end) tok.offset += oa;
					delete token.props;
					Object.assign(token, { type: type, source: source, end: end });
					break;
				}
				case 'block-map':
				case 'block-seq': {
					const offset = token.offset + source.length;
					const nl = { type: 'newline', offset: offset, indent: token.indent, source: '\n' };
					delete token.items;
					Object.assign(token, { type: type, source: source, end: [nl] });
					break;
				}
				default: {
					const indent = 'indent' in token ? token.indent : -1;
					const end =
						'end' in token && Array.isArray(token.end)
							? token.end.filter(
									(st) => st.type === 'space' || st.type === 'comment' || st.type === 'newline',
								)
							: [];
					for (const key of Object.keys(token))
						if (key !== 'type' && key !== 'offset') delete token[key];
					Object.assign(token, { type: type, indent: indent, source: source, end: end });
				}
			}
		}
		exports.createScalarToken = createScalarToken;
		exports.resolveAsScalar = resolveAsScalar;
		exports.setScalarValue = setScalarValue;
	}),
	1733: ((__unused_webpack_module, exports) => {
		const stringify = (cst) => ('type' in cst ? stringifyToken(cst) : stringifyItem(cst));
		function stringifyToken(token) {
			switch (token.type) {
				case 'block-scalar': {
					let res = '';
					for (const tok of token.props) res += stringifyToken(tok);
					return res + token.source;
				}
				case 'block-map':
				case 'block-seq': {
					let res = '';
					for (const item of token.items) res += stringifyItem(item);
					return res;
				}
				case 'flow-collection': {
					let res = token.start.source;
					for (const item of token.items) res += stringifyItem(item);
					for (const st of token.end) res += st.source;
					return res;
				}
				case 'document': {
					let res = stringifyItem(token);
					if (token.end) for (const st of token.end) res += st.source;
					return res;
				}
				default: {
					let res = token.source;
					if ('end' in token && token.end) for (const st of token.end) res += st.source;
					return res;
				}
			}
		}
		function stringifyItem({ start: start, key: key, sep: sep, value: value }) {
			let res = '';
			for (const st of start) res += st.source;
			if (key) res += stringifyToken(key);
			if (sep) for (const st of sep) res += st.source;
			if (value) res += stringifyToken(value);
			return res;
		}
		exports.stringify = stringify;
	}),
	7715: ((__unused_webpack_module, exports) => {
		const BREAK = Symbol('break visit');
		const SKIP = Symbol('skip children');
		const REMOVE = Symbol('remove item');
		function visit(cst, visitor) {
			if ('type' in cst && cst.type === 'document') cst = { start: cst.start, value: cst.value };
			_visit(Object.freeze([]), cst, visitor);
		}
		visit.BREAK = BREAK;
		visit.SKIP = SKIP;
		visit.REMOVE = REMOVE;
		visit.itemAtPath = (cst, path) => {
			let item = cst;
			for (const [field, index] of path) {
				const tok = item?.[field];
				if (tok && 'items' in tok) item = tok.items[index];
				else return;
			}
			return item;
		};
		visit.parentCollection = (cst, path) => {
			const parent = visit.itemAtPath(cst, path.slice(0, -1));
			const field = path[path.length - 1][0];
			const coll = parent?.[field];
			if (coll && 'items' in coll) return coll;
			throw new Error('Parent collection not found');
		};
		function _visit(path, item, visitor) {
			let ctrl = visitor(item, path);
			if (typeof ctrl === 'symbol') return ctrl;
			for (const field of ['key', 'value']) {
				const token = item[field];
				if (token && 'items' in token) {
					for (let i = 0; i < token.items.length; ++i) {
						const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
						if (typeof ci === 'number') i = ci - 1;
						else if (ci === BREAK) return BREAK;
						else if (ci === REMOVE) {
							token.items.splice(i, 1);
							i -= 1;
						}
					}
					if (typeof ctrl === 'function' && field === 'key') ctrl = ctrl(item, path);
				}
			}
			return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
		}
		exports.visit = visit;
	}),
	3461: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var cstScalar = __nccwpck_require__(110);
		var cstStringify = __nccwpck_require__(1733);
		var cstVisit = __nccwpck_require__(7715);
		const BOM = '\ufeff';
		const DOCUMENT = '\x02';
		const FLOW_END = '\x18';
		const SCALAR = '\x1f';
		const isCollection = (token) => !!token && 'items' in token;
		const isScalar = (token) =>
			!!token &&
			(token.type === 'scalar' ||
				token.type === 'single-quoted-scalar' ||
				token.type === 'double-quoted-scalar' ||
				token.type === 'block-scalar');
		function prettyToken(token) {
			switch (token) {
				case BOM:
					return '<BOM>';
				case DOCUMENT:
					return '<DOC>';
				case FLOW_END:
					return '<FLOW_END>';
				case SCALAR:
					return '<SCALAR>';
				default:
					return JSON.stringify(token);
			}
		}
		function tokenType(source) {
			switch (source) {
				case BOM:
					return 'byte-order-mark';
				case DOCUMENT:
					return 'doc-mode';
				case FLOW_END:
					return 'flow-error-end';
				case SCALAR:
					return 'scalar';
				case '---':
					return 'doc-start';
				case '...':
					return 'doc-end';
				case '':
				case '\n':
				case '\r\n':
					return 'newline';
				case '-':
					return 'seq-item-ind';
				case '?':
					return 'explicit-key-ind';
				case ':':
					return 'map-value-ind';
				case '{':
					return 'flow-map-start';
				case '}':
					return 'flow-map-end';
				case '[':
					return 'flow-seq-start';
				case ']':
					return 'flow-seq-end';
				case ',':
					return 'comma';
			}
			switch (source[0]) {
				case ' ':
				case '\t':
					return 'space';
				case '#':
					return 'comment';
				case '%':
					return 'directive-line';
				case '*':
					return 'alias';
				case '&':
					return 'anchor';
				case '!':
					return 'tag';
				case "'":
					return 'single-quoted-scalar';
				case '"':
					return 'double-quoted-scalar';
				case '|':
				case '>':
					return 'block-scalar-header';
			}
			return null;
		}
		exports.createScalarToken = cstScalar.createScalarToken;
		exports.resolveAsScalar = cstScalar.resolveAsScalar;
		exports.setScalarValue = cstScalar.setScalarValue;
		exports.stringify = cstStringify.stringify;
		exports.visit = cstVisit.visit;
		exports.BOM = BOM;
		exports.DOCUMENT = DOCUMENT;
		exports.FLOW_END = FLOW_END;
		exports.SCALAR = SCALAR;
		exports.isCollection = isCollection;
		exports.isScalar = isScalar;
		exports.prettyToken = prettyToken;
		exports.tokenType = tokenType;
	}),
	361: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var cst = __nccwpck_require__(3461);
		function isEmpty(ch) {
			switch (ch) {
				case void 0:
				case ' ':
				case '\n':
				case '\r':
				case '\t':
					return true;
				default:
					return false;
			}
		}
		const hexDigits = new Set('0123456789ABCDEFabcdef');
		const tagChars = new Set(
			"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()",
		);
		const flowIndicatorChars = new Set(',[]{}');
		const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
		const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
		class Lexer {
			constructor() {
				this.atEnd = false;
				this.blockScalarIndent = -1;
				this.blockScalarKeep = false;
				this.buffer = '';
				this.flowKey = false;
				this.flowLevel = 0;
				this.indentNext = 0;
				this.indentValue = 0;
				this.lineEndPos = null;
				this.next = null;
				this.pos = 0;
			}
			*lex(source, incomplete = false) {
				if (source) {
					if (typeof source !== 'string') throw TypeError('source is not a string');
					this.buffer = this.buffer ? this.buffer + source : source;
					this.lineEndPos = null;
				}
				this.atEnd = !incomplete;
				let next = this.next ?? 'stream';
				while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
			}
			atLineEnd() {
				let i = this.pos;
				let ch = this.buffer[i];
				while (ch === ' ' || ch === '\t') ch = this.buffer[++i];
				if (!ch || ch === '#' || ch === '\n') return true;
				if (ch === '\r') return this.buffer[i + 1] === '\n';
				return false;
			}
			charAt(n) {
				return this.buffer[this.pos + n];
			}
			continueScalar(offset) {
				let ch = this.buffer[offset];
				if (this.indentNext > 0) {
					let indent = 0;
					while (ch === ' ') ch = this.buffer[++indent + offset];
					if (ch === '\r') {
						const next = this.buffer[indent + offset + 1];
						if (next === '\n' || (!next && !this.atEnd)) return offset + indent + 1;
					}
					return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
						? offset + indent
						: -1;
				}
				if (ch === '-' || ch === '.') {
					const dt = this.buffer.substr(offset, 3);
					if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3])) return -1;
				}
				return offset;
			}
			getLine() {
				let end = this.lineEndPos;
				if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
					end = this.buffer.indexOf('\n', this.pos);
					this.lineEndPos = end;
				}
				if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
				if (this.buffer[end - 1] === '\r') end -= 1;
				return this.buffer.substring(this.pos, end);
			}
			hasChars(n) {
				return this.pos + n <= this.buffer.length;
			}
			setNext(state) {
				this.buffer = this.buffer.substring(this.pos);
				this.pos = 0;
				this.lineEndPos = null;
				this.next = state;
				return null;
			}
			peek(n) {
				return this.buffer.substr(this.pos, n);
			}
			*parseNext(next) {
				switch (next) {
					case 'stream':
						return yield* this.parseStream();
					case 'line-start':
						return yield* this.parseLineStart();
					case 'block-start':
						return yield* this.parseBlockStart();
					case 'doc':
						return yield* this.parseDocument();
					case 'flow':
						return yield* this.parseFlowCollection();
					case 'quoted-scalar':
						return yield* this.parseQuotedScalar();
					case 'block-scalar':
						return yield* this.parseBlockScalar();
					case 'plain-scalar':
						return yield* this.parsePlainScalar();
				}
			}
			*parseStream() {
				let line = this.getLine();
				if (line === null) return this.setNext('stream');
				if (line[0] === cst.BOM) {
					yield* this.pushCount(1);
					line = line.substring(1);
				}
				if (line[0] === '%') {
					let dirEnd = line.length;
					let cs = line.indexOf('#');
					while (cs !== -1) {
						const ch = line[cs - 1];
						if (ch === ' ' || ch === '\t') {
							dirEnd = cs - 1;
							break;
						} else cs = line.indexOf('#', cs + 1);
					}
					while (true) {
						const ch = line[dirEnd - 1];
						if (ch === ' ' || ch === '\t') dirEnd -= 1;
						else break;
					}
					const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
					yield* this.pushCount(line.length - n);
					this.pushNewline();
					return 'stream';
				}
				if (this.atLineEnd()) {
					const sp = yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - sp);
					yield* this.pushNewline();
					return 'stream';
				}
				yield cst.DOCUMENT;
				return yield* this.parseLineStart();
			}
			*parseLineStart() {
				const ch = this.charAt(0);
				if (!ch && !this.atEnd) return this.setNext('line-start');
				if (ch === '-' || ch === '.') {
					if (!this.atEnd && !this.hasChars(4)) return this.setNext('line-start');
					const s = this.peek(3);
					if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
						yield* this.pushCount(3);
						this.indentValue = 0;
						this.indentNext = 0;
						return s === '---' ? 'doc' : 'stream';
					}
				}
				this.indentValue = yield* this.pushSpaces(false);
				if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
					this.indentNext = this.indentValue;
				return yield* this.parseBlockStart();
			}
			*parseBlockStart() {
				const [ch0, ch1] = this.peek(2);
				if (!ch1 && !this.atEnd) return this.setNext('block-start');
				if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
					const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
					this.indentNext = this.indentValue + 1;
					this.indentValue += n;
					return 'block-start';
				}
				return 'doc';
			}
			*parseDocument() {
				yield* this.pushSpaces(true);
				const line = this.getLine();
				if (line === null) return this.setNext('doc');
				let n = yield* this.pushIndicators();
				switch (line[n]) {
					case '#':
						yield* this.pushCount(line.length - n);
					case void 0:
						yield* this.pushNewline();
						return yield* this.parseLineStart();
					case '{':
					case '[':
						yield* this.pushCount(1);
						this.flowKey = false;
						this.flowLevel = 1;
						return 'flow';
					case '}':
					case ']':
						yield* this.pushCount(1);
						return 'doc';
					case '*':
						yield* this.pushUntil(isNotAnchorChar);
						return 'doc';
					case '"':
					case "'":
						return yield* this.parseQuotedScalar();
					case '|':
					case '>':
						n += yield* this.parseBlockScalarHeader();
						n += yield* this.pushSpaces(true);
						yield* this.pushCount(line.length - n);
						yield* this.pushNewline();
						return yield* this.parseBlockScalar();
					default:
						return yield* this.parsePlainScalar();
				}
			}
			*parseFlowCollection() {
				let nl, sp;
				let indent = -1;
				do {
					nl = yield* this.pushNewline();
					if (nl > 0) {
						sp = yield* this.pushSpaces(false);
						this.indentValue = indent = sp;
					} else sp = 0;
					sp += yield* this.pushSpaces(true);
				} while (nl + sp > 0);
				const line = this.getLine();
				if (line === null) return this.setNext('flow');
				if (
					(indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
					(indent === 0 && (line.startsWith('---') || line.startsWith('...')) && isEmpty(line[3]))
				) {
					const atFlowEndMarker =
						indent === this.indentNext - 1 &&
						this.flowLevel === 1 &&
						(line[0] === ']' || line[0] === '}');
					if (!atFlowEndMarker) {
						this.flowLevel = 0;
						yield cst.FLOW_END;
						return yield* this.parseLineStart();
					}
				}
				let n = 0;
				while (line[n] === ',') {
					n += yield* this.pushCount(1);
					n += yield* this.pushSpaces(true);
					this.flowKey = false;
				}
				n += yield* this.pushIndicators();
				switch (line[n]) {
					case void 0:
						return 'flow';
					case '#':
						yield* this.pushCount(line.length - n);
						return 'flow';
					case '{':
					case '[':
						yield* this.pushCount(1);
						this.flowKey = false;
						this.flowLevel += 1;
						return 'flow';
					case '}':
					case ']':
						yield* this.pushCount(1);
						this.flowKey = true;
						this.flowLevel -= 1;
						return this.flowLevel ? 'flow' : 'doc';
					case '*':
						yield* this.pushUntil(isNotAnchorChar);
						return 'flow';
					case '"':
					case "'":
						this.flowKey = true;
						return yield* this.parseQuotedScalar();
					case ':': {
						const next = this.charAt(1);
						if (this.flowKey || isEmpty(next) || next === ',') {
							this.flowKey = false;
							yield* this.pushCount(1);
							yield* this.pushSpaces(true);
							return 'flow';
						}
					}
					default:
						this.flowKey = false;
						return yield* this.parsePlainScalar();
				}
			}
			*parseQuotedScalar() {
				const quote = this.charAt(0);
				let end = this.buffer.indexOf(quote, this.pos + 1);
				if (quote === "'")
					while (end !== -1 && this.buffer[end + 1] === "'")
						end = this.buffer.indexOf("'", end + 2);
				else
					while (end !== -1) {
						let n = 0;
						while (this.buffer[end - 1 - n] === '\\') n += 1;
						if (n % 2 === 0) break;
						end = this.buffer.indexOf('"', end + 1);
					}
				const qb = this.buffer.substring(0, end);
				let nl = qb.indexOf('\n', this.pos);
				if (nl !== -1) {
					while (nl !== -1) {
						const cs = this.continueScalar(nl + 1);
						if (cs === -1) break;
						nl = qb.indexOf('\n', cs);
					}
					if (nl !== -1) end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
				}
				if (end === -1) {
					if (!this.atEnd) return this.setNext('quoted-scalar');
					end = this.buffer.length;
				}
				yield* this.pushToIndex(end + 1, false);
				return this.flowLevel ? 'flow' : 'doc';
			}
			*parseBlockScalarHeader() {
				this.blockScalarIndent = -1;
				this.blockScalarKeep = false;
				let i = this.pos;
				while (true) {
					const ch = this.buffer[++i];
					if (ch === '+') this.blockScalarKeep = true;
					else if (ch > '0' && ch <= '9') this.blockScalarIndent = Number(ch) - 1;
					else if (ch !== '-') break;
				}
				return yield* this.pushUntil((ch) => isEmpty(ch) || ch === '#');
			}
			*parseBlockScalar() {
				let nl = this.pos - 1;
				let indent = 0;
				let ch;
				loop: for (let i = this.pos; (ch = this.buffer[i]); ++i)
					switch (ch) {
						case ' ':
							indent += 1;
							break;
						case '\n':
							nl = i;
							indent = 0;
							break;
						case '\r': {
							const next = this.buffer[i + 1];
							if (!next && !this.atEnd) return this.setNext('block-scalar');
							if (next === '\n') break;
						}
						default:
							break loop;
					}
				if (!ch && !this.atEnd) return this.setNext('block-scalar');
				if (indent >= this.indentNext) {
					if (this.blockScalarIndent === -1) this.indentNext = indent;
					else
						this.indentNext =
							this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
					do {
						const cs = this.continueScalar(nl + 1);
						if (cs === -1) break;
						nl = this.buffer.indexOf('\n', cs);
					} while (nl !== -1);
					if (nl === -1) {
						if (!this.atEnd) return this.setNext('block-scalar');
						nl = this.buffer.length;
					}
				}
				let i = nl + 1;
				ch = this.buffer[i];
				while (ch === ' ') ch = this.buffer[++i];
				if (ch === '\t') {
					while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n') ch = this.buffer[++i];
					nl = i - 1;
				} else if (!this.blockScalarKeep)
					do {
						let i = nl - 1;
						let ch = this.buffer[i];
						if (ch === '\r') ch = this.buffer[--i];
						const lastChar = i;
						while (ch === ' ') ch = this.buffer[--i];
						if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar) nl = i;
						else break;
					} while (true);
				yield cst.SCALAR;
				yield* this.pushToIndex(nl + 1, true);
				return yield* this.parseLineStart();
			}
			*parsePlainScalar() {
				const inFlow = this.flowLevel > 0;
				let end = this.pos - 1;
				let i = this.pos - 1;
				let ch;
				while ((ch = this.buffer[++i]))
					if (ch === ':') {
						const next = this.buffer[i + 1];
						if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next))) break;
						end = i;
					} else if (isEmpty(ch)) {
						let next = this.buffer[i + 1];
						if (ch === '\r')
							if (next === '\n') {
								i += 1;
								ch = '\n';
								next = this.buffer[i + 1];
							} else end = i;
						if (next === '#' || (inFlow && flowIndicatorChars.has(next))) break;
						if (ch === '\n') {
							const cs = this.continueScalar(i + 1);
							if (cs === -1) break;
							i = Math.max(i, cs - 2);
						}
					} else {
						if (inFlow && flowIndicatorChars.has(ch)) break;
						end = i;
					}
				if (!ch && !this.atEnd) return this.setNext('plain-scalar');
				yield cst.SCALAR;
				yield* this.pushToIndex(end + 1, true);
				return inFlow ? 'flow' : 'doc';
			}
			*pushCount(n) {
				if (n > 0) {
					yield this.buffer.substr(this.pos, n);
					this.pos += n;
					return n;
				}
				return 0;
			}
			*pushToIndex(i, allowEmpty) {
				const s = this.buffer.slice(this.pos, i);
				if (s) {
					yield s;
					this.pos += s.length;
					return s.length;
				} else if (allowEmpty) yield '';
				return 0;
			}
			*pushIndicators() {
				let n = 0;
				loop: while (true) {
					switch (this.charAt(0)) {
						case '!':
							n += yield* this.pushTag();
							n += yield* this.pushSpaces(true);
							continue loop;
						case '&':
							n += yield* this.pushUntil(isNotAnchorChar);
							n += yield* this.pushSpaces(true);
							continue loop;
						case '-':
						case '?':
						case ':': {
							const inFlow = this.flowLevel > 0;
							const ch1 = this.charAt(1);
							if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
								if (!inFlow) this.indentNext = this.indentValue + 1;
								else if (this.flowKey) this.flowKey = false;
								n += yield* this.pushCount(1);
								n += yield* this.pushSpaces(true);
								continue loop;
							}
						}
					}
					break loop;
				}
				return n;
			}
			*pushTag() {
				if (this.charAt(1) === '<') {
					let i = this.pos + 2;
					let ch = this.buffer[i];
					while (!isEmpty(ch) && ch !== '>') ch = this.buffer[++i];
					return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
				} else {
					let i = this.pos + 1;
					let ch = this.buffer[i];
					while (ch)
						if (tagChars.has(ch)) ch = this.buffer[++i];
						else if (
							ch === '%' &&
							hexDigits.has(this.buffer[i + 1]) &&
							hexDigits.has(this.buffer[i + 2])
						)
							ch = this.buffer[(i += 3)];
						else break;
					return yield* this.pushToIndex(i, false);
				}
			}
			*pushNewline() {
				const ch = this.buffer[this.pos];
				if (ch === '\n') return yield* this.pushCount(1);
				else if (ch === '\r' && this.charAt(1) === '\n') return yield* this.pushCount(2);
				else return 0;
			}
			*pushSpaces(allowTabs) {
				let i = this.pos - 1;
				let ch;
				do {
					ch = this.buffer[++i];
				} while (ch === ' ' || (allowTabs && ch === '\t'));
				const n = i - this.pos;
				if (n > 0) {
					yield this.buffer.substr(this.pos, n);
					this.pos = i;
				}
				return n;
			}
			*pushUntil(test) {
				let i = this.pos;
				let ch = this.buffer[i];
				while (!test(ch)) ch = this.buffer[++i];
				return yield* this.pushToIndex(i, false);
			}
		}
		exports.Lexer = Lexer;
	}),
	6628: ((__unused_webpack_module, exports) => {
		class LineCounter {
			constructor() {
				this.lineStarts = [];
				this.addNewLine = (offset) => this.lineStarts.push(offset);
				this.linePos = (offset) => {
					let low = 0;
					let high = this.lineStarts.length;
					while (low < high) {
						const mid = (low + high) >> 1;
						if (this.lineStarts[mid] < offset) low = mid + 1;
						else high = mid;
					}
					if (this.lineStarts[low] === offset) return { line: low + 1, col: 1 };
					if (low === 0) return { line: 0, col: offset };
					const start = this.lineStarts[low - 1];
					return { line: low, col: offset - start + 1 };
				};
			}
		}
		exports.LineCounter = LineCounter;
	}),
	3456: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_process = __nccwpck_require__(932);
		var cst = __nccwpck_require__(3461);
		var lexer = __nccwpck_require__(361);
		function includesToken(list, type) {
			for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
			return false;
		}
		function findNonEmptyIndex(list) {
			for (let i = 0; i < list.length; ++i)
				switch (list[i].type) {
					case 'space':
					case 'comment':
					case 'newline':
						break;
					default:
						return i;
				}
			return -1;
		}
		function isFlowToken(token) {
			switch (token?.type) {
				case 'alias':
				case 'scalar':
				case 'single-quoted-scalar':
				case 'double-quoted-scalar':
				case 'flow-collection':
					return true;
				default:
					return false;
			}
		}
		function getPrevProps(parent) {
			switch (parent.type) {
				case 'document':
					return parent.start;
				case 'block-map': {
					const it = parent.items[parent.items.length - 1];
					return it.sep ?? it.start;
				}
				case 'block-seq':
					return parent.items[parent.items.length - 1].start;
				default:
					return [];
			}
		}
		function getFirstKeyStartProps(prev) {
			if (prev.length === 0) return [];
			let i = prev.length;
			loop: while (--i >= 0)
				switch (prev[i].type) {
					case 'doc-start':
					case 'explicit-key-ind':
					case 'map-value-ind':
					case 'seq-item-ind':
					case 'newline':
						break loop;
				}
			while (prev[++i]?.type === 'space');
			return prev.splice(i, prev.length);
		}
		function arrayPushArray(target, source) {
			if (source.length < 1e5) Array.prototype.push.apply(target, source);
			else for (let i = 0; i < source.length; ++i) target.push(source[i]);
		}
		function fixFlowSeqItems(fc) {
			if (fc.start.type === 'flow-seq-start')
				for (const it of fc.items)
					if (
						it.sep &&
						!it.value &&
						!includesToken(it.start, 'explicit-key-ind') &&
						!includesToken(it.sep, 'map-value-ind')
					) {
						if (it.key) it.value = it.key;
						delete it.key;
						if (isFlowToken(it.value))
							if (it.value.end) arrayPushArray(it.value.end, it.sep);
							else it.value.end = it.sep;
						else arrayPushArray(it.start, it.sep);
						delete it.sep;
					}
		}
		class Parser {
			constructor(onNewLine) {
				this.atNewLine = true;
				this.atScalar = false;
				this.indent = 0;
				this.offset = 0;
				this.onKeyLine = false;
				this.stack = [];
				this.source = '';
				this.type = '';
				this.lexer = new lexer.Lexer();
				this.onNewLine = onNewLine;
			}
			*parse(source, incomplete = false) {
				if (this.onNewLine && this.offset === 0) this.onNewLine(0);
				for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
				if (!incomplete) yield* this.end();
			}
			*next(source) {
				this.source = source;
				if (node_process.env.LOG_TOKENS) console.log('|', cst.prettyToken(source));
				if (this.atScalar) {
					this.atScalar = false;
					yield* this.step();
					this.offset += source.length;
					return;
				}
				const type = cst.tokenType(source);
				if (!type) {
					const message = `Not a YAML token: ${source}`;
					yield* this.pop({ type: 'error', offset: this.offset, message: message, source: source });
					this.offset += source.length;
				} else if (type === 'scalar') {
					this.atNewLine = false;
					this.atScalar = true;
					this.type = 'scalar';
				} else {
					this.type = type;
					yield* this.step();
					switch (type) {
						case 'newline':
							this.atNewLine = true;
							this.indent = 0;
							if (this.onNewLine) this.onNewLine(this.offset + source.length);
							break;
						case 'space':
							if (this.atNewLine && source[0] === ' ') this.indent += source.length;
							break;
						case 'explicit-key-ind':
						case 'map-value-ind':
						case 'seq-item-ind':
							if (this.atNewLine) this.indent += source.length;
							break;
						case 'doc-mode':
						case 'flow-error-end':
							return;
						default:
							this.atNewLine = false;
					}
					this.offset += source.length;
				}
			}
			*end() {
				while (this.stack.length > 0) yield* this.pop();
			}
			get sourceToken() {
				const st = {
					type: this.type,
					offset: this.offset,
					indent: this.indent,
					source: this.source,
				};
				return st;
			}
			*step() {
				const top = this.peek(1);
				if (this.type === 'doc-end' && top?.type !== 'doc-end') {
					while (this.stack.length > 0) yield* this.pop();
					this.stack.push({ type: 'doc-end', offset: this.offset, source: this.source });
					return;
				}
				if (!top) return yield* this.stream();
				switch (top.type) {
					case 'document':
						return yield* this.document(top);
					case 'alias':
					case 'scalar':
					case 'single-quoted-scalar':
					case 'double-quoted-scalar':
						return yield* this.scalar(top);
					case 'block-scalar':
						return yield* this.blockScalar(top);
					case 'block-map':
						return yield* this.blockMap(top);
					case 'block-seq':
						return yield* this.blockSequence(top);
					case 'flow-collection':
						return yield* this.flowCollection(top);
					case 'doc-end':
						return yield* this.documentEnd(top);
				}
				yield* this.pop();
			}
			peek(n) {
				return this.stack[this.stack.length - n];
			}
			*pop(error) {
				const token = error ?? this.stack.pop();
				if (!token) {
					const message = 'Tried to pop an empty stack';
					yield { type: 'error', offset: this.offset, source: '', message: message };
				} else if (this.stack.length === 0) yield token;
				else {
					const top = this.peek(1);
					if (token.type === 'block-scalar') token.indent = 'indent' in top ? top.indent : 0;
					else if (token.type === 'flow-collection' && top.type === 'document') token.indent = 0;
					if (token.type === 'flow-collection') fixFlowSeqItems(token);
					switch (top.type) {
						case 'document':
							top.value = token;
							break;
						case 'block-scalar':
							top.props.push(token);
							break;
						case 'block-map': {
							const it = top.items[top.items.length - 1];
							if (it.value) {
								top.items.push({ start: [], key: token, sep: [] });
								this.onKeyLine = true;
								return;
							} else if (it.sep) it.value = token;
							else {
								Object.assign(it, { key: token, sep: [] });
								this.onKeyLine = !it.explicitKey;
								return;
							}
							break;
						}
						case 'block-seq': {
							const it = top.items[top.items.length - 1];
							if (it.value) top.items.push({ start: [], value: token });
							else it.value = token;
							break;
						}
						case 'flow-collection': {
							const it = top.items[top.items.length - 1];
							if (!it || it.value) top.items.push({ start: [], key: token, sep: [] });
							else if (it.sep) it.value = token;
							else Object.assign(it, { key: token, sep: [] });
							return;
						}
						default:
							yield* this.pop();
							yield* this.pop(token);
					}
					if (
						(top.type === 'document' || top.type === 'block-map' || top.type === 'block-seq') &&
						(token.type === 'block-map' || token.type === 'block-seq')
					) {
						const last = token.items[token.items.length - 1];
						if (
							last &&
							!last.sep &&
							!last.value &&
							last.start.length > 0 &&
							findNonEmptyIndex(last.start) === -1 &&
							(token.indent === 0 ||
								last.start.every((st) => st.type !== 'comment' || st.indent < token.indent))
						) {
							if (top.type === 'document') top.end = last.start;
							else top.items.push({ start: last.start });
							token.items.splice(-1, 1);
						}
					}
				}
			}
			*stream() {
				switch (this.type) {
					case 'directive-line':
						yield { type: 'directive', offset: this.offset, source: this.source };
						return;
					case 'byte-order-mark':
					case 'space':
					case 'comment':
					case 'newline':
						yield this.sourceToken;
						return;
					case 'doc-mode':
					case 'doc-start': {
						const doc = { type: 'document', offset: this.offset, start: [] };
						if (this.type === 'doc-start') doc.start.push(this.sourceToken);
						this.stack.push(doc);
						return;
					}
				}
				yield {
					type: 'error',
					offset: this.offset,
					message: `Unexpected ${this.type} token in YAML stream`,
					source: this.source,
				};
			}
			*document(doc) {
				if (doc.value) return yield* this.lineEnd(doc);
				switch (this.type) {
					case 'doc-start':
						if (findNonEmptyIndex(doc.start) !== -1) {
							yield* this.pop();
							yield* this.step();
						} else doc.start.push(this.sourceToken);
						return;
					case 'anchor':
					case 'tag':
					case 'space':
					case 'comment':
					case 'newline':
						doc.start.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(doc);
				if (bv) this.stack.push(bv);
				else
					yield {
						type: 'error',
						offset: this.offset,
						message: `Unexpected ${this.type} token in YAML document`,
						source: this.source,
					};
			}
			*scalar(scalar) {
				if (this.type === 'map-value-ind') {
					const prev = getPrevProps(this.peek(2));
					const start = getFirstKeyStartProps(prev);
					let sep;
					if (scalar.end) {
						sep = scalar.end;
						sep.push(this.sourceToken);
						delete scalar.end;
					} else sep = [this.sourceToken];
					const map = {
						type: 'block-map',
						offset: scalar.offset,
						indent: scalar.indent,
						items: [{ start: start, key: scalar, sep: sep }],
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(scalar);
			}
			*blockScalar(scalar) {
				switch (this.type) {
					case 'space':
					case 'comment':
					case 'newline':
						scalar.props.push(this.sourceToken);
						return;
					case 'scalar':
						scalar.source = this.source;
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) {
							let nl = this.source.indexOf('\n') + 1;
							while (nl !== 0) {
								this.onNewLine(this.offset + nl);
								nl = this.source.indexOf('\n', nl) + 1;
							}
						}
						yield* this.pop();
						break;
					default:
						yield* this.pop();
						yield* this.step();
				}
			}
			*blockMap(map) {
				const it = map.items[map.items.length - 1];
				switch (this.type) {
					case 'newline':
						this.onKeyLine = false;
						if (it.value) {
							const end = 'end' in it.value ? it.value.end : void 0;
							const last = Array.isArray(end) ? end[end.length - 1] : void 0;
							if (last?.type === 'comment') end?.push(this.sourceToken);
							else map.items.push({ start: [this.sourceToken] });
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case 'space':
					case 'comment':
						if (it.value) map.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else {
							if (this.atIndentedComment(it.start, map.indent)) {
								const prev = map.items[map.items.length - 2];
								const end = prev?.value?.end;
								if (Array.isArray(end)) {
									arrayPushArray(end, it.start);
									end.push(this.sourceToken);
									map.items.pop();
									return;
								}
							}
							it.start.push(this.sourceToken);
						}
						return;
				}
				if (this.indent >= map.indent) {
					const atMapIndent = !this.onKeyLine && this.indent === map.indent;
					const atNextItem =
						atMapIndent && (it.sep || it.explicitKey) && this.type !== 'seq-item-ind';
					let start = [];
					if (atNextItem && it.sep && !it.value) {
						const nl = [];
						for (let i = 0; i < it.sep.length; ++i) {
							const st = it.sep[i];
							switch (st.type) {
								case 'newline':
									nl.push(i);
									break;
								case 'space':
									break;
								case 'comment':
									if (st.indent > map.indent) nl.length = 0;
									break;
								default:
									nl.length = 0;
							}
						}
						if (nl.length >= 2) start = it.sep.splice(nl[1]);
					}
					switch (this.type) {
						case 'anchor':
						case 'tag':
							if (atNextItem || it.value) {
								start.push(this.sourceToken);
								map.items.push({ start: start });
								this.onKeyLine = true;
							} else if (it.sep) it.sep.push(this.sourceToken);
							else it.start.push(this.sourceToken);
							return;
						case 'explicit-key-ind':
							if (!it.sep && !it.explicitKey) {
								it.start.push(this.sourceToken);
								it.explicitKey = true;
							} else if (atNextItem || it.value) {
								start.push(this.sourceToken);
								map.items.push({ start: start, explicitKey: true });
							} else
								this.stack.push({
									type: 'block-map',
									offset: this.offset,
									indent: this.indent,
									items: [{ start: [this.sourceToken], explicitKey: true }],
								});
							this.onKeyLine = true;
							return;
						case 'map-value-ind':
							if (it.explicitKey)
								if (!it.sep)
									if (includesToken(it.start, 'newline'))
										Object.assign(it, { key: null, sep: [this.sourceToken] });
									else {
										const start = getFirstKeyStartProps(it.start);
										this.stack.push({
											type: 'block-map',
											offset: this.offset,
											indent: this.indent,
											items: [{ start: start, key: null, sep: [this.sourceToken] }],
										});
									}
								else if (it.value)
									map.items.push({ start: [], key: null, sep: [this.sourceToken] });
								else if (includesToken(it.sep, 'map-value-ind'))
									this.stack.push({
										type: 'block-map',
										offset: this.offset,
										indent: this.indent,
										items: [{ start: start, key: null, sep: [this.sourceToken] }],
									});
								else if (isFlowToken(it.key) && !includesToken(it.sep, 'newline')) {
									const start = getFirstKeyStartProps(it.start);
									const key = it.key;
									const sep = it.sep;
									sep.push(this.sourceToken);
									delete it.key;
									delete it.sep;
									this.stack.push({
										type: 'block-map',
										offset: this.offset,
										indent: this.indent,
										items: [{ start: start, key: key, sep: sep }],
									});
								} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
								else it.sep.push(this.sourceToken);
							else if (!it.sep) Object.assign(it, { key: null, sep: [this.sourceToken] });
							else if (it.value || atNextItem)
								map.items.push({ start: start, key: null, sep: [this.sourceToken] });
							else if (includesToken(it.sep, 'map-value-ind'))
								this.stack.push({
									type: 'block-map',
									offset: this.offset,
									indent: this.indent,
									items: [{ start: [], key: null, sep: [this.sourceToken] }],
								});
							else it.sep.push(this.sourceToken);
							this.onKeyLine = true;
							return;
						case 'alias':
						case 'scalar':
						case 'single-quoted-scalar':
						case 'double-quoted-scalar': {
							const fs = this.flowScalar(this.type);
							if (atNextItem || it.value) {
								map.items.push({ start: start, key: fs, sep: [] });
								this.onKeyLine = true;
							} else if (it.sep) this.stack.push(fs);
							else {
								Object.assign(it, { key: fs, sep: [] });
								this.onKeyLine = true;
							}
							return;
						}
						default: {
							const bv = this.startBlockValue(map);
							if (bv) {
								if (bv.type === 'block-seq') {
									if (!it.explicitKey && it.sep && !includesToken(it.sep, 'newline')) {
										yield* this.pop({
											type: 'error',
											offset: this.offset,
											message: 'Unexpected block-seq-ind on same line with key',
											source: this.source,
										});
										return;
									}
								} else if (atMapIndent) map.items.push({ start: start });
								this.stack.push(bv);
								return;
							}
						}
					}
				}
				yield* this.pop();
				yield* this.step();
			}
			*blockSequence(seq) {
				const it = seq.items[seq.items.length - 1];
				switch (this.type) {
					case 'newline':
						if (it.value) {
							const end = 'end' in it.value ? it.value.end : void 0;
							const last = Array.isArray(end) ? end[end.length - 1] : void 0;
							if (last?.type === 'comment') end?.push(this.sourceToken);
							else seq.items.push({ start: [this.sourceToken] });
						} else it.start.push(this.sourceToken);
						return;
					case 'space':
					case 'comment':
						if (it.value) seq.items.push({ start: [this.sourceToken] });
						else {
							if (this.atIndentedComment(it.start, seq.indent)) {
								const prev = seq.items[seq.items.length - 2];
								const end = prev?.value?.end;
								if (Array.isArray(end)) {
									arrayPushArray(end, it.start);
									end.push(this.sourceToken);
									seq.items.pop();
									return;
								}
							}
							it.start.push(this.sourceToken);
						}
						return;
					case 'anchor':
					case 'tag':
						if (it.value || this.indent <= seq.indent) break;
						it.start.push(this.sourceToken);
						return;
					case 'seq-item-ind':
						if (this.indent !== seq.indent) break;
						if (it.value || includesToken(it.start, 'seq-item-ind'))
							seq.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
				}
				if (this.indent > seq.indent) {
					const bv = this.startBlockValue(seq);
					if (bv) {
						this.stack.push(bv);
						return;
					}
				}
				yield* this.pop();
				yield* this.step();
			}
			*flowCollection(fc) {
				const it = fc.items[fc.items.length - 1];
				if (this.type === 'flow-error-end') {
					let top;
					do {
						yield* this.pop();
						top = this.peek(1);
					} while (top?.type === 'flow-collection');
				} else if (fc.end.length === 0) {
					switch (this.type) {
						case 'comma':
						case 'explicit-key-ind':
							if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
							else it.start.push(this.sourceToken);
							return;
						case 'map-value-ind':
							if (!it || it.value) fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
							else if (it.sep) it.sep.push(this.sourceToken);
							else Object.assign(it, { key: null, sep: [this.sourceToken] });
							return;
						case 'space':
						case 'comment':
						case 'newline':
						case 'anchor':
						case 'tag':
							if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
							else if (it.sep) it.sep.push(this.sourceToken);
							else it.start.push(this.sourceToken);
							return;
						case 'alias':
						case 'scalar':
						case 'single-quoted-scalar':
						case 'double-quoted-scalar': {
							const fs = this.flowScalar(this.type);
							if (!it || it.value) fc.items.push({ start: [], key: fs, sep: [] });
							else if (it.sep) this.stack.push(fs);
							else Object.assign(it, { key: fs, sep: [] });
							return;
						}
						case 'flow-map-end':
						case 'flow-seq-end':
							fc.end.push(this.sourceToken);
							return;
					}
					const bv = this.startBlockValue(fc);
					if (bv) this.stack.push(bv);
					else {
						yield* this.pop();
						yield* this.step();
					}
				} else {
					const parent = this.peek(2);
					if (
						parent.type === 'block-map' &&
						((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
							(this.type === 'newline' && !parent.items[parent.items.length - 1].sep))
					) {
						yield* this.pop();
						yield* this.step();
					} else if (this.type === 'map-value-ind' && parent.type !== 'flow-collection') {
						const prev = getPrevProps(parent);
						const start = getFirstKeyStartProps(prev);
						fixFlowSeqItems(fc);
						const sep = fc.end.splice(1, fc.end.length);
						sep.push(this.sourceToken);
						const map = {
							type: 'block-map',
							offset: fc.offset,
							indent: fc.indent,
							items: [{ start: start, key: fc, sep: sep }],
						};
						this.onKeyLine = true;
						this.stack[this.stack.length - 1] = map;
					} else yield* this.lineEnd(fc);
				}
			}
			flowScalar(type) {
				if (this.onNewLine) {
					let nl = this.source.indexOf('\n') + 1;
					while (nl !== 0) {
						this.onNewLine(this.offset + nl);
						nl = this.source.indexOf('\n', nl) + 1;
					}
				}
				return { type: type, offset: this.offset, indent: this.indent, source: this.source };
			}
			startBlockValue(parent) {
				switch (this.type) {
					case 'alias':
					case 'scalar':
					case 'single-quoted-scalar':
					case 'double-quoted-scalar':
						return this.flowScalar(this.type);
					case 'block-scalar-header':
						return {
							type: 'block-scalar',
							offset: this.offset,
							indent: this.indent,
							props: [this.sourceToken],
							source: '',
						};
					case 'flow-map-start':
					case 'flow-seq-start':
						return {
							type: 'flow-collection',
							offset: this.offset,
							indent: this.indent,
							start: this.sourceToken,
							items: [],
							end: [],
						};
					case 'seq-item-ind':
						return {
							type: 'block-seq',
							offset: this.offset,
							indent: this.indent,
							items: [{ start: [this.sourceToken] }],
						};
					case 'explicit-key-ind': {
						this.onKeyLine = true;
						const prev = getPrevProps(parent);
						const start = getFirstKeyStartProps(prev);
						start.push(this.sourceToken);
						return {
							type: 'block-map',
							offset: this.offset,
							indent: this.indent,
							items: [{ start: start, explicitKey: true }],
						};
					}
					case 'map-value-ind': {
						this.onKeyLine = true;
						const prev = getPrevProps(parent);
						const start = getFirstKeyStartProps(prev);
						return {
							type: 'block-map',
							offset: this.offset,
							indent: this.indent,
							items: [{ start: start, key: null, sep: [this.sourceToken] }],
						};
					}
				}
				return null;
			}
			atIndentedComment(start, indent) {
				if (this.type !== 'comment') return false;
				if (this.indent <= indent) return false;
				return start.every((st) => st.type === 'newline' || st.type === 'space');
			}
			*documentEnd(docEnd) {
				if (this.type !== 'doc-mode') {
					if (docEnd.end) docEnd.end.push(this.sourceToken);
					else docEnd.end = [this.sourceToken];
					if (this.type === 'newline') yield* this.pop();
				}
			}
			*lineEnd(token) {
				switch (this.type) {
					case 'comma':
					case 'doc-start':
					case 'doc-end':
					case 'flow-seq-end':
					case 'flow-map-end':
					case 'map-value-ind':
						yield* this.pop();
						yield* this.step();
						break;
					case 'newline':
						this.onKeyLine = false;
					case 'space':
					case 'comment':
					default:
						if (token.end) token.end.push(this.sourceToken);
						else token.end = [this.sourceToken];
						if (this.type === 'newline') yield* this.pop();
				}
			}
		}
		exports.Parser = Parser;
	}),
	4047: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var composer = __nccwpck_require__(9984);
		var Document = __nccwpck_require__(3021);
		var errors = __nccwpck_require__(1464);
		var log = __nccwpck_require__(7249);
		var identity = __nccwpck_require__(1127);
		var lineCounter = __nccwpck_require__(6628);
		var parser = __nccwpck_require__(3456);
		function parseOptions(options) {
			const prettyErrors = options.prettyErrors !== false;
			const lineCounter$1 =
				options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
			return { lineCounter: lineCounter$1, prettyErrors: prettyErrors };
		}
		function parseAllDocuments(source, options = {}) {
			const { lineCounter: lineCounter, prettyErrors: prettyErrors } = parseOptions(options);
			const parser$1 = new parser.Parser(lineCounter?.addNewLine);
			const composer$1 = new composer.Composer(options);
			const docs = Array.from(composer$1.compose(parser$1.parse(source)));
			if (prettyErrors && lineCounter)
				for (const doc of docs) {
					doc.errors.forEach(errors.prettifyError(source, lineCounter));
					doc.warnings.forEach(errors.prettifyError(source, lineCounter));
				}
			if (docs.length > 0) return docs;
			return Object.assign([], { empty: true }, composer$1.streamInfo());
		}
		function parseDocument(source, options = {}) {
			const { lineCounter: lineCounter, prettyErrors: prettyErrors } = parseOptions(options);
			const parser$1 = new parser.Parser(lineCounter?.addNewLine);
			const composer$1 = new composer.Composer(options);
			let doc = null;
			for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length))
				if (!doc) doc = _doc;
				else if (doc.options.logLevel !== 'silent') {
					doc.errors.push(
						new errors.YAMLParseError(
							_doc.range.slice(0, 2),
							'MULTIPLE_DOCS',
							'Source contains multiple documents; please use YAML.parseAllDocuments()',
						),
					);
					break;
				}
			if (prettyErrors && lineCounter) {
				doc.errors.forEach(errors.prettifyError(source, lineCounter));
				doc.warnings.forEach(errors.prettifyError(source, lineCounter));
			}
			return doc;
		}
		function parse(src, reviver, options) {
			let _reviver;
			if (typeof reviver === 'function') _reviver = reviver;
			else if (options === void 0 && reviver && typeof reviver === 'object') options = reviver;
			const doc = parseDocument(src, options);
			if (!doc) return null;
			doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
			if (doc.errors.length > 0)
				if (doc.options.logLevel !== 'silent') throw doc.errors[0];
				else doc.errors = [];
			return doc.toJS(Object.assign({ reviver: _reviver }, options));
		}
		function stringify(value, replacer, options) {
			let _replacer = null;
			if (typeof replacer === 'function' || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) options = replacer;
			if (typeof options === 'string') options = options.length;
			if (typeof options === 'number') {
				const indent = Math.round(options);
				options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent: indent };
			}
			if (value === void 0) {
				const { keepUndefined: keepUndefined } = options ?? replacer ?? {};
				if (!keepUndefined) return;
			}
			if (identity.isDocument(value) && !_replacer) return value.toString(options);
			return new Document.Document(value, _replacer, options).toString(options);
		}
		exports.parse = parse;
		exports.parseAllDocuments = parseAllDocuments;
		exports.parseDocument = parseDocument;
		exports.stringify = stringify;
	}),
	5840: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var map = __nccwpck_require__(7451);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var tags = __nccwpck_require__(18);
		const sortMapEntriesByKey = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
		class Schema {
			constructor({
				compat: compat,
				customTags: customTags,
				merge: merge,
				resolveKnownTags: resolveKnownTags,
				schema: schema,
				sortMapEntries: sortMapEntries,
				toStringDefaults: toStringDefaults,
			}) {
				this.compat = Array.isArray(compat)
					? tags.getTags(compat, 'compat')
					: compat
						? tags.getTags(null, compat)
						: null;
				this.name = (typeof schema === 'string' && schema) || 'core';
				this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
				this.tags = tags.getTags(customTags, this.name, merge);
				this.toStringOptions = toStringDefaults ?? null;
				Object.defineProperty(this, identity.MAP, { value: map.map });
				Object.defineProperty(this, identity.SCALAR, { value: string.string });
				Object.defineProperty(this, identity.SEQ, { value: seq.seq });
				this.sortMapEntries =
					typeof sortMapEntries === 'function'
						? sortMapEntries
						: sortMapEntries === true
							? sortMapEntriesByKey
							: null;
			}
			clone() {
				const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
				copy.tags = this.tags.slice();
				return copy;
			}
		}
		exports.Schema = Schema;
	}),
	7451: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var YAMLMap = __nccwpck_require__(4454);
		const map = {
			collection: 'map',
			default: true,
			nodeClass: YAMLMap.YAMLMap,
			tag: 'tag:yaml.org,2002:map',
			resolve(map, onError) {
				if (!identity.isMap(map)) onError('Expected a mapping for this tag');
				return map;
			},
			createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx),
		};
		exports.map = map;
	}),
	3632: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		const nullTag = {
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: 'tag:yaml.org,2002:null',
			test: /^(?:~|[Nn]ull|NULL)?$/,
			resolve: () => new Scalar.Scalar(null),
			stringify: ({ source: source }, ctx) =>
				typeof source === 'string' && nullTag.test.test(source) ? source : ctx.options.nullStr,
		};
		exports.nullTag = nullTag;
	}),
	1706: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var YAMLSeq = __nccwpck_require__(2223);
		const seq = {
			collection: 'seq',
			default: true,
			nodeClass: YAMLSeq.YAMLSeq,
			tag: 'tag:yaml.org,2002:seq',
			resolve(seq, onError) {
				if (!identity.isSeq(seq)) onError('Expected a sequence for this tag');
				return seq;
			},
			createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx),
		};
		exports.seq = seq;
	}),
	6464: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyString = __nccwpck_require__(3069);
		const string = {
			identify: (value) => typeof value === 'string',
			default: true,
			tag: 'tag:yaml.org,2002:str',
			resolve: (str) => str,
			stringify(item, ctx, onComment, onChompKeep) {
				ctx = Object.assign({ actualString: true }, ctx);
				return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
			},
		};
		exports.string = string;
	}),
	3959: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		const boolTag = {
			identify: (value) => typeof value === 'boolean',
			default: true,
			tag: 'tag:yaml.org,2002:bool',
			test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
			resolve: (str) => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
			stringify({ source: source, value: value }, ctx) {
				if (source && boolTag.test.test(source)) {
					const sv = source[0] === 't' || source[0] === 'T';
					if (value === sv) return source;
				}
				return value ? ctx.options.trueStr : ctx.options.falseStr;
			},
		};
		exports.boolTag = boolTag;
	}),
	8405: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var stringifyNumber = __nccwpck_require__(8689);
		const floatNaN = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
			resolve: (str) =>
				str.slice(-3).toLowerCase() === 'nan'
					? NaN
					: str[0] === '-'
						? Number.NEGATIVE_INFINITY
						: Number.POSITIVE_INFINITY,
			stringify: stringifyNumber.stringifyNumber,
		};
		const floatExp = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			format: 'EXP',
			test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
			resolve: (str) => parseFloat(str),
			stringify(node) {
				const num = Number(node.value);
				return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
			},
		};
		const float = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
			resolve(str) {
				const node = new Scalar.Scalar(parseFloat(str));
				const dot = str.indexOf('.');
				if (dot !== -1 && str[str.length - 1] === '0')
					node.minFractionDigits = str.length - dot - 1;
				return node;
			},
			stringify: stringifyNumber.stringifyNumber,
		};
		exports.float = float;
		exports.floatExp = floatExp;
		exports.floatNaN = floatNaN;
	}),
	9874: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyNumber = __nccwpck_require__(8689);
		const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
		const intResolve = (str, offset, radix, { intAsBigInt: intAsBigInt }) =>
			intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
		function intStringify(node, radix, prefix) {
			const { value: value } = node;
			if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
			return stringifyNumber.stringifyNumber(node);
		}
		const intOct = {
			identify: (value) => intIdentify(value) && value >= 0,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			format: 'OCT',
			test: /^0o[0-7]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
			stringify: (node) => intStringify(node, 8, '0o'),
		};
		const int = {
			identify: intIdentify,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			test: /^[-+]?[0-9]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
			stringify: stringifyNumber.stringifyNumber,
		};
		const intHex = {
			identify: (value) => intIdentify(value) && value >= 0,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			format: 'HEX',
			test: /^0x[0-9a-fA-F]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
			stringify: (node) => intStringify(node, 16, '0x'),
		};
		exports.int = int;
		exports.intHex = intHex;
		exports.intOct = intOct;
	}),
	896: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var map = __nccwpck_require__(7451);
		var _null = __nccwpck_require__(3632);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var bool = __nccwpck_require__(3959);
		var float = __nccwpck_require__(8405);
		var int = __nccwpck_require__(9874);
		const schema = [
			map.map,
			seq.seq,
			string.string,
			_null.nullTag,
			bool.boolTag,
			int.intOct,
			int.int,
			int.intHex,
			float.floatNaN,
			float.floatExp,
			float.float,
		];
		exports.schema = schema;
	}),
	3559: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var map = __nccwpck_require__(7451);
		var seq = __nccwpck_require__(1706);
		function intIdentify(value) {
			return typeof value === 'bigint' || Number.isInteger(value);
		}
		const stringifyJSON = ({ value: value }) => JSON.stringify(value);
		const jsonScalars = [
			{
				identify: (value) => typeof value === 'string',
				default: true,
				tag: 'tag:yaml.org,2002:str',
				resolve: (str) => str,
				stringify: stringifyJSON,
			},
			{
				identify: (value) => value == null,
				createNode: () => new Scalar.Scalar(null),
				default: true,
				tag: 'tag:yaml.org,2002:null',
				test: /^null$/,
				resolve: () => null,
				stringify: stringifyJSON,
			},
			{
				identify: (value) => typeof value === 'boolean',
				default: true,
				tag: 'tag:yaml.org,2002:bool',
				test: /^true$|^false$/,
				resolve: (str) => str === 'true',
				stringify: stringifyJSON,
			},
			{
				identify: intIdentify,
				default: true,
				tag: 'tag:yaml.org,2002:int',
				test: /^-?(?:0|[1-9][0-9]*)$/,
				resolve: (str, _onError, { intAsBigInt: intAsBigInt }) =>
					intAsBigInt ? BigInt(str) : parseInt(str, 10),
				stringify: ({ value: value }) =>
					intIdentify(value) ? value.toString() : JSON.stringify(value),
			},
			{
				identify: (value) => typeof value === 'number',
				default: true,
				tag: 'tag:yaml.org,2002:float',
				test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
				resolve: (str) => parseFloat(str),
				stringify: stringifyJSON,
			},
		];
		const jsonError = {
			default: true,
			tag: '',
			test: /^/,
			resolve(str, onError) {
				onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
				return str;
			},
		};
		const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
		exports.schema = schema;
	}),
	18: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var map = __nccwpck_require__(7451);
		var _null = __nccwpck_require__(3632);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var bool = __nccwpck_require__(3959);
		var float = __nccwpck_require__(8405);
		var int = __nccwpck_require__(9874);
		var schema = __nccwpck_require__(896);
		var schema$1 = __nccwpck_require__(3559);
		var binary = __nccwpck_require__(6083);
		var merge = __nccwpck_require__(452);
		var omap = __nccwpck_require__(303);
		var pairs = __nccwpck_require__(8385);
		var schema$2 = __nccwpck_require__(5913);
		var set = __nccwpck_require__(1528);
		var timestamp = __nccwpck_require__(6752);
		const schemas = new Map([
			['core', schema.schema],
			['failsafe', [map.map, seq.seq, string.string]],
			['json', schema$1.schema],
			['yaml11', schema$2.schema],
			['yaml-1.1', schema$2.schema],
		]);
		const tagsByName = {
			binary: binary.binary,
			bool: bool.boolTag,
			float: float.float,
			floatExp: float.floatExp,
			floatNaN: float.floatNaN,
			floatTime: timestamp.floatTime,
			int: int.int,
			intHex: int.intHex,
			intOct: int.intOct,
			intTime: timestamp.intTime,
			map: map.map,
			merge: merge.merge,
			null: _null.nullTag,
			omap: omap.omap,
			pairs: pairs.pairs,
			seq: seq.seq,
			set: set.set,
			timestamp: timestamp.timestamp,
		};
		const coreKnownTags = {
			'tag:yaml.org,2002:binary': binary.binary,
			'tag:yaml.org,2002:merge': merge.merge,
			'tag:yaml.org,2002:omap': omap.omap,
			'tag:yaml.org,2002:pairs': pairs.pairs,
			'tag:yaml.org,2002:set': set.set,
			'tag:yaml.org,2002:timestamp': timestamp.timestamp,
		};
		function getTags(customTags, schemaName, addMergeTag) {
			const schemaTags = schemas.get(schemaName);
			if (schemaTags && !customTags)
				return addMergeTag && !schemaTags.includes(merge.merge)
					? schemaTags.concat(merge.merge)
					: schemaTags.slice();
			let tags = schemaTags;
			if (!tags)
				if (Array.isArray(customTags)) tags = [];
				else {
					const keys = Array.from(schemas.keys())
						.filter((key) => key !== 'yaml11')
						.map((key) => JSON.stringify(key))
						.join(', ');
					throw new Error(
						`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`,
					);
				}
			if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
			else if (typeof customTags === 'function') tags = customTags(tags.slice());
			if (addMergeTag) tags = tags.concat(merge.merge);
			return tags.reduce((tags, tag) => {
				const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
				if (!tagObj) {
					const tagName = JSON.stringify(tag);
					const keys = Object.keys(tagsByName)
						.map((key) => JSON.stringify(key))
						.join(', ');
					throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
				}
				if (!tags.includes(tagObj)) tags.push(tagObj);
				return tags;
			}, []);
		}
		exports.coreKnownTags = coreKnownTags;
		exports.getTags = getTags;
	}),
	6083: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var node_buffer = __nccwpck_require__(181);
		var Scalar = __nccwpck_require__(3301);
		var stringifyString = __nccwpck_require__(3069);
		const binary = {
			identify: (value) => value instanceof Uint8Array,
			default: false,
			tag: 'tag:yaml.org,2002:binary',
			resolve(src, onError) {
				if (typeof node_buffer.Buffer === 'function') return node_buffer.Buffer.from(src, 'base64');
				else if (typeof atob === 'function') {
					const str = atob(src.replace(/[\n\r]/g, ''));
					const buffer = new Uint8Array(str.length);
					for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
					return buffer;
				} else {
					onError(
						'This environment does not support reading binary tags; either Buffer or atob is required',
					);
					return src;
				}
			},
			stringify({ comment: comment, type: type, value: value }, ctx, onComment, onChompKeep) {
				if (!value) return '';
				const buf = value;
				let str;
				if (typeof node_buffer.Buffer === 'function')
					str =
						buf instanceof node_buffer.Buffer
							? buf.toString('base64')
							: node_buffer.Buffer.from(buf.buffer).toString('base64');
				else if (typeof btoa === 'function') {
					let s = '';
					for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
					str = btoa(s);
				} else
					throw new Error(
						'This environment does not support writing binary tags; either Buffer or btoa is required',
					);
				type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
				if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
					const lineWidth = Math.max(
						ctx.options.lineWidth - ctx.indent.length,
						ctx.options.minContentWidth,
					);
					const n = Math.ceil(str.length / lineWidth);
					const lines = new Array(n);
					for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
					str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
				}
				return stringifyString.stringifyString(
					{ comment: comment, type: type, value: str },
					ctx,
					onComment,
					onChompKeep,
				);
			},
		};
		exports.binary = binary;
	}),
	8398: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		function boolStringify({ value: value, source: source }, ctx) {
			const boolObj = value ? trueTag : falseTag;
			if (source && boolObj.test.test(source)) return source;
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
		const trueTag = {
			identify: (value) => value === true,
			default: true,
			tag: 'tag:yaml.org,2002:bool',
			test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
			resolve: () => new Scalar.Scalar(true),
			stringify: boolStringify,
		};
		const falseTag = {
			identify: (value) => value === false,
			default: true,
			tag: 'tag:yaml.org,2002:bool',
			test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
			resolve: () => new Scalar.Scalar(false),
			stringify: boolStringify,
		};
		exports.falseTag = falseTag;
		exports.trueTag = trueTag;
	}),
	5782: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var stringifyNumber = __nccwpck_require__(8689);
		const floatNaN = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
			resolve: (str) =>
				str.slice(-3).toLowerCase() === 'nan'
					? NaN
					: str[0] === '-'
						? Number.NEGATIVE_INFINITY
						: Number.POSITIVE_INFINITY,
			stringify: stringifyNumber.stringifyNumber,
		};
		const floatExp = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			format: 'EXP',
			test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
			resolve: (str) => parseFloat(str.replace(/_/g, '')),
			stringify(node) {
				const num = Number(node.value);
				return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
			},
		};
		const float = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
			resolve(str) {
				const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
				const dot = str.indexOf('.');
				if (dot !== -1) {
					const f = str.substring(dot + 1).replace(/_/g, '');
					if (f[f.length - 1] === '0') node.minFractionDigits = f.length;
				}
				return node;
			},
			stringify: stringifyNumber.stringifyNumber,
		};
		exports.float = float;
		exports.floatExp = floatExp;
		exports.floatNaN = floatNaN;
	}),
	873: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyNumber = __nccwpck_require__(8689);
		const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
		function intResolve(str, offset, radix, { intAsBigInt: intAsBigInt }) {
			const sign = str[0];
			if (sign === '-' || sign === '+') offset += 1;
			str = str.substring(offset).replace(/_/g, '');
			if (intAsBigInt) {
				switch (radix) {
					case 2:
						str = `0b${str}`;
						break;
					case 8:
						str = `0o${str}`;
						break;
					case 16:
						str = `0x${str}`;
						break;
				}
				const n = BigInt(str);
				return sign === '-' ? BigInt(-1) * n : n;
			}
			const n = parseInt(str, radix);
			return sign === '-' ? -1 * n : n;
		}
		function intStringify(node, radix, prefix) {
			const { value: value } = node;
			if (intIdentify(value)) {
				const str = value.toString(radix);
				return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
			}
			return stringifyNumber.stringifyNumber(node);
		}
		const intBin = {
			identify: intIdentify,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			format: 'BIN',
			test: /^[-+]?0b[0-1_]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
			stringify: (node) => intStringify(node, 2, '0b'),
		};
		const intOct = {
			identify: intIdentify,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			format: 'OCT',
			test: /^[-+]?0[0-7_]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
			stringify: (node) => intStringify(node, 8, '0'),
		};
		const int = {
			identify: intIdentify,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			test: /^[-+]?[0-9][0-9_]*$/,
			resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
			stringify: stringifyNumber.stringifyNumber,
		};
		const intHex = {
			identify: intIdentify,
			default: true,
			tag: 'tag:yaml.org,2002:int',
			format: 'HEX',
			test: /^[-+]?0x[0-9a-fA-F_]+$/,
			resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
			stringify: (node) => intStringify(node, 16, '0x'),
		};
		exports.int = int;
		exports.intBin = intBin;
		exports.intHex = intHex;
		exports.intOct = intOct;
	}),
	452: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		const MERGE_KEY = '<<';
		const merge = {
			identify: (value) =>
				value === MERGE_KEY || (typeof value === 'symbol' && value.description === MERGE_KEY),
			default: 'key',
			tag: 'tag:yaml.org,2002:merge',
			test: /^<<$/,
			resolve: () =>
				Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
			stringify: () => MERGE_KEY,
		};
		const isMergeKey = (ctx, key) =>
			(merge.identify(key) ||
				(identity.isScalar(key) &&
					(!key.type || key.type === Scalar.Scalar.PLAIN) &&
					merge.identify(key.value))) &&
			ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
		function addMergeToJSMap(ctx, map, value) {
			const source = resolveAliasValue(ctx, value);
			if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
			else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
			else mergeValue(ctx, map, source);
		}
		function mergeValue(ctx, map, value) {
			const source = resolveAliasValue(ctx, value);
			if (!identity.isMap(source)) throw new Error('Merge sources must be maps or map aliases');
			const srcMap = source.toJSON(null, ctx, Map);
			for (const [key, value] of srcMap)
				if (map instanceof Map) {
					if (!map.has(key)) map.set(key, value);
				} else if (map instanceof Set) map.add(key);
				else if (!Object.prototype.hasOwnProperty.call(map, key))
					Object.defineProperty(map, key, {
						value: value,
						writable: true,
						enumerable: true,
						configurable: true,
					});
			return map;
		}
		function resolveAliasValue(ctx, value) {
			return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
		}
		exports.addMergeToJSMap = addMergeToJSMap;
		exports.isMergeKey = isMergeKey;
		exports.merge = merge;
	}),
	303: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var toJS = __nccwpck_require__(4043);
		var YAMLMap = __nccwpck_require__(4454);
		var YAMLSeq = __nccwpck_require__(2223);
		var pairs = __nccwpck_require__(8385);
		class YAMLOMap extends YAMLSeq.YAMLSeq {
			constructor() {
				super();
				this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
				this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
				this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
				this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
				this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
				this.tag = YAMLOMap.tag;
			}
			toJSON(_, ctx) {
				if (!ctx) return super.toJSON(_);
				const map = new Map();
				if (ctx?.onCreate) ctx.onCreate(map);
				for (const pair of this.items) {
					let key, value;
					if (identity.isPair(pair)) {
						key = toJS.toJS(pair.key, '', ctx);
						value = toJS.toJS(pair.value, key, ctx);
					} else key = toJS.toJS(pair, '', ctx);
					if (map.has(key)) throw new Error('Ordered maps must not include duplicate keys');
					map.set(key, value);
				}
				return map;
			}
			static from(schema, iterable, ctx) {
				const pairs$1 = pairs.createPairs(schema, iterable, ctx);
				const omap = new this();
				omap.items = pairs$1.items;
				return omap;
			}
		}
		YAMLOMap.tag = 'tag:yaml.org,2002:omap';
		const omap = {
			collection: 'seq',
			identify: (value) => value instanceof Map,
			nodeClass: YAMLOMap,
			default: false,
			tag: 'tag:yaml.org,2002:omap',
			resolve(seq, onError) {
				const pairs$1 = pairs.resolvePairs(seq, onError);
				const seenKeys = [];
				for (const { key: key } of pairs$1.items)
					if (identity.isScalar(key))
						if (seenKeys.includes(key.value))
							onError(`Ordered maps must not include duplicate keys: ${key.value}`);
						else seenKeys.push(key.value);
				return Object.assign(new YAMLOMap(), pairs$1);
			},
			createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx),
		};
		exports.YAMLOMap = YAMLOMap;
		exports.omap = omap;
	}),
	8385: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var Scalar = __nccwpck_require__(3301);
		var YAMLSeq = __nccwpck_require__(2223);
		function resolvePairs(seq, onError) {
			if (identity.isSeq(seq))
				for (let i = 0; i < seq.items.length; ++i) {
					let item = seq.items[i];
					if (identity.isPair(item)) continue;
					else if (identity.isMap(item)) {
						if (item.items.length > 1) onError('Each pair must have its own sequence indicator');
						const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
						if (item.commentBefore)
							pair.key.commentBefore = pair.key.commentBefore
								? `${item.commentBefore}\n${pair.key.commentBefore}`
								: item.commentBefore;
						if (item.comment) {
							const cn = pair.value ?? pair.key;
							cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
						}
						item = pair;
					}
					seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
				}
			else onError('Expected a sequence for this tag');
			return seq;
		}
		function createPairs(schema, iterable, ctx) {
			const { replacer: replacer } = ctx;
			const pairs = new YAMLSeq.YAMLSeq(schema);
			pairs.tag = 'tag:yaml.org,2002:pairs';
			let i = 0;
			if (iterable && Symbol.iterator in Object(iterable))
				for (let it of iterable) {
					if (typeof replacer === 'function') it = replacer.call(iterable, String(i++), it);
					let key, value;
					if (Array.isArray(it))
						if (it.length === 2) {
							key = it[0];
							value = it[1];
						} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
					else if (it && it instanceof Object) {
						const keys = Object.keys(it);
						if (keys.length === 1) {
							key = keys[0];
							value = it[key];
						} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
					} else key = it;
					pairs.items.push(Pair.createPair(key, value, ctx));
				}
			return pairs;
		}
		const pairs = {
			collection: 'seq',
			default: false,
			tag: 'tag:yaml.org,2002:pairs',
			resolve: resolvePairs,
			createNode: createPairs,
		};
		exports.createPairs = createPairs;
		exports.pairs = pairs;
		exports.resolvePairs = resolvePairs;
	}),
	5913: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var map = __nccwpck_require__(7451);
		var _null = __nccwpck_require__(3632);
		var seq = __nccwpck_require__(1706);
		var string = __nccwpck_require__(6464);
		var binary = __nccwpck_require__(6083);
		var bool = __nccwpck_require__(8398);
		var float = __nccwpck_require__(5782);
		var int = __nccwpck_require__(873);
		var merge = __nccwpck_require__(452);
		var omap = __nccwpck_require__(303);
		var pairs = __nccwpck_require__(8385);
		var set = __nccwpck_require__(1528);
		var timestamp = __nccwpck_require__(6752);
		const schema = [
			map.map,
			seq.seq,
			string.string,
			_null.nullTag,
			bool.trueTag,
			bool.falseTag,
			int.intBin,
			int.intOct,
			int.int,
			int.intHex,
			float.floatNaN,
			float.floatExp,
			float.float,
			binary.binary,
			merge.merge,
			omap.omap,
			pairs.pairs,
			set.set,
			timestamp.intTime,
			timestamp.floatTime,
			timestamp.timestamp,
		];
		exports.schema = schema;
	}),
	1528: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Pair = __nccwpck_require__(7165);
		var YAMLMap = __nccwpck_require__(4454);
		class YAMLSet extends YAMLMap.YAMLMap {
			constructor(schema) {
				super(schema);
				this.tag = YAMLSet.tag;
			}
			add(key) {
				let pair;
				if (identity.isPair(key)) pair = key;
				else if (
					key &&
					typeof key === 'object' &&
					'key' in key &&
					'value' in key &&
					key.value === null
				)
					pair = new Pair.Pair(key.key, null);
				else pair = new Pair.Pair(key, null);
				const prev = YAMLMap.findPair(this.items, pair.key);
				if (!prev) this.items.push(pair);
			}
			get(key, keepPair) {
				const pair = YAMLMap.findPair(this.items, key);
				return !keepPair && identity.isPair(pair)
					? identity.isScalar(pair.key)
						? pair.key.value
						: pair.key
					: pair;
			}
			set(key, value) {
				if (typeof value !== 'boolean')
					throw new Error(
						`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`,
					);
				const prev = YAMLMap.findPair(this.items, key);
				if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
				else if (!prev && value) this.items.push(new Pair.Pair(key));
			}
			toJSON(_, ctx) {
				return super.toJSON(_, ctx, Set);
			}
			toString(ctx, onComment, onChompKeep) {
				if (!ctx) return JSON.stringify(this);
				if (this.hasAllNullValues(true))
					return super.toString(
						Object.assign({}, ctx, { allNullValues: true }),
						onComment,
						onChompKeep,
					);
				else throw new Error('Set items must all have null values');
			}
			static from(schema, iterable, ctx) {
				const { replacer: replacer } = ctx;
				const set = new this(schema);
				if (iterable && Symbol.iterator in Object(iterable))
					for (let value of iterable) {
						if (typeof replacer === 'function') value = replacer.call(iterable, value, value);
						set.items.push(Pair.createPair(value, null, ctx));
					}
				return set;
			}
		}
		YAMLSet.tag = 'tag:yaml.org,2002:set';
		const set = {
			collection: 'map',
			identify: (value) => value instanceof Set,
			nodeClass: YAMLSet,
			default: false,
			tag: 'tag:yaml.org,2002:set',
			createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
			resolve(map, onError) {
				if (identity.isMap(map))
					if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
					else onError('Set items must all have null values');
				else onError('Expected a mapping for this tag');
				return map;
			},
		};
		exports.YAMLSet = YAMLSet;
		exports.set = set;
	}),
	6752: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var stringifyNumber = __nccwpck_require__(8689);
		function parseSexagesimal(str, asBigInt) {
			const sign = str[0];
			const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
			const num = (n) => (asBigInt ? BigInt(n) : Number(n));
			const res = parts
				.replace(/_/g, '')
				.split(':')
				.reduce((res, p) => res * num(60) + num(p), num(0));
			return sign === '-' ? num(-1) * res : res;
		}
		function stringifySexagesimal(node) {
			let { value: value } = node;
			let num = (n) => n;
			if (typeof value === 'bigint') num = (n) => BigInt(n);
			else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
			let sign = '';
			if (value < 0) {
				sign = '-';
				value *= num(-1);
			}
			const _60 = num(60);
			const parts = [value % _60];
			if (value < 60) parts.unshift(0);
			else {
				value = (value - parts[0]) / _60;
				parts.unshift(value % _60);
				if (value >= 60) {
					value = (value - parts[0]) / _60;
					parts.unshift(value);
				}
			}
			return (
				sign +
				parts
					.map((n) => String(n).padStart(2, '0'))
					.join(':')
					.replace(/000000\d*$/, '')
			);
		}
		const intTime = {
			identify: (value) => typeof value === 'bigint' || Number.isInteger(value),
			default: true,
			tag: 'tag:yaml.org,2002:int',
			format: 'TIME',
			test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
			resolve: (str, _onError, { intAsBigInt: intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
			stringify: stringifySexagesimal,
		};
		const floatTime = {
			identify: (value) => typeof value === 'number',
			default: true,
			tag: 'tag:yaml.org,2002:float',
			format: 'TIME',
			test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
			resolve: (str) => parseSexagesimal(str, false),
			stringify: stringifySexagesimal,
		};
		const timestamp = {
			identify: (value) => value instanceof Date,
			default: true,
			tag: 'tag:yaml.org,2002:timestamp',
			test: RegExp(
				'^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' +
					'(?:' +
					'(?:t|T|[ \\t]+)' +
					'([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' +
					'(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' +
					')?$',
			),
			resolve(str) {
				const match = str.match(timestamp.test);
				if (!match) throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
				const [, year, month, day, hour, minute, second] = match.map(Number);
				const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
				let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
				const tz = match[8];
				if (tz && tz !== 'Z') {
					let d = parseSexagesimal(tz, false);
					if (Math.abs(d) < 30) d *= 60;
					date -= 6e4 * d;
				}
				return new Date(date);
			},
			stringify: ({ value: value }) =>
				value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? '',
		};
		exports.floatTime = floatTime;
		exports.intTime = intTime;
		exports.timestamp = timestamp;
	}),
	4475: ((__unused_webpack_module, exports) => {
		const FOLD_FLOW = 'flow';
		const FOLD_BLOCK = 'block';
		const FOLD_QUOTED = 'quoted';
		function foldFlowLines(
			text,
			indent,
			mode = 'flow',
			{
				indentAtStart: indentAtStart,
				lineWidth: lineWidth = 80,
				minContentWidth: minContentWidth = 20,
				onFold: onFold,
				onOverflow: onOverflow,
			} = {},
		) {
			if (!lineWidth || lineWidth < 0) return text;
			if (lineWidth < minContentWidth) minContentWidth = 0;
			const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
			if (text.length <= endStep) return text;
			const folds = [];
			const escapedFolds = {};
			let end = lineWidth - indent.length;
			if (typeof indentAtStart === 'number')
				if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
				else end = lineWidth - indentAtStart;
			let split;
			let prev;
			let overflow = false;
			let i = -1;
			let escStart = -1;
			let escEnd = -1;
			if (mode === FOLD_BLOCK) {
				i = consumeMoreIndentedLines(text, i, indent.length);
				if (i !== -1) end = i + endStep;
			}
			for (let ch; (ch = text[(i += 1)]);) {
				if (mode === FOLD_QUOTED && ch === '\\') {
					escStart = i;
					switch (text[i + 1]) {
						case 'x':
							i += 3;
							break;
						case 'u':
							i += 5;
							break;
						case 'U':
							i += 9;
							break;
						default:
							i += 1;
					}
					escEnd = i;
				}
				if (ch === '\n') {
					if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
					end = i + indent.length + endStep;
					split = void 0;
				} else {
					if (ch === ' ' && prev && prev !== ' ' && prev !== '\n' && prev !== '\t') {
						const next = text[i + 1];
						if (next && next !== ' ' && next !== '\n' && next !== '\t') split = i;
					}
					if (i >= end)
						if (split) {
							folds.push(split);
							end = split + endStep;
							split = void 0;
						} else if (mode === FOLD_QUOTED) {
							while (prev === ' ' || prev === '\t') {
								prev = ch;
								ch = text[(i += 1)];
								overflow = true;
							}
							const j = i > escEnd + 1 ? i - 2 : escStart - 1;
							if (escapedFolds[j]) return text;
							folds.push(j);
							escapedFolds[j] = true;
							end = j + endStep;
							split = void 0;
						} else overflow = true;
				}
				prev = ch;
			}
			if (overflow && onOverflow) onOverflow();
			if (folds.length === 0) return text;
			if (onFold) onFold();
			let res = text.slice(0, folds[0]);
			for (let i = 0; i < folds.length; ++i) {
				const fold = folds[i];
				const end = folds[i + 1] || text.length;
				if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
				else {
					if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
					res += `\n${indent}${text.slice(fold + 1, end)}`;
				}
			}
			return res;
		}
		function consumeMoreIndentedLines(text, i, indent) {
			let end = i;
			let start = i + 1;
			let ch = text[start];
			while (ch === ' ' || ch === '\t')
				if (i < start + indent) ch = text[++i];
				else {
					do {
						ch = text[++i];
					} while (ch && ch !== '\n');
					end = i;
					start = i + 1;
					ch = text[start];
				}
			return end;
		}
		exports.FOLD_BLOCK = FOLD_BLOCK;
		exports.FOLD_FLOW = FOLD_FLOW;
		exports.FOLD_QUOTED = FOLD_QUOTED;
		exports.foldFlowLines = foldFlowLines;
	}),
	2148: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var anchors = __nccwpck_require__(1596);
		var identity = __nccwpck_require__(1127);
		var stringifyComment = __nccwpck_require__(9799);
		var stringifyString = __nccwpck_require__(3069);
		function createStringifyContext(doc, options) {
			const opt = Object.assign(
				{
					blockQuote: true,
					commentString: stringifyComment.stringifyComment,
					defaultKeyType: null,
					defaultStringType: 'PLAIN',
					directives: null,
					doubleQuotedAsJSON: false,
					doubleQuotedMinMultiLineLength: 40,
					falseStr: 'false',
					flowCollectionPadding: true,
					indentSeq: true,
					lineWidth: 80,
					minContentWidth: 20,
					nullStr: 'null',
					simpleKeys: false,
					singleQuote: null,
					trailingComma: false,
					trueStr: 'true',
					verifyAliasOrder: true,
				},
				doc.schema.toStringOptions,
				options,
			);
			let inFlow;
			switch (opt.collectionStyle) {
				case 'block':
					inFlow = false;
					break;
				case 'flow':
					inFlow = true;
					break;
				default:
					inFlow = null;
			}
			return {
				anchors: new Set(),
				doc: doc,
				flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
				indent: '',
				indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
				inFlow: inFlow,
				options: opt,
			};
		}
		function getTagObject(tags, item) {
			if (item.tag) {
				const match = tags.filter((t) => t.tag === item.tag);
				if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
			}
			let tagObj;
			let obj;
			if (identity.isScalar(item)) {
				obj = item.value;
				let match = tags.filter((t) => t.identify?.(obj));
				if (match.length > 1) {
					const testMatch = match.filter((t) => t.test);
					if (testMatch.length > 0) match = testMatch;
				}
				tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
			} else {
				obj = item;
				tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
			}
			if (!tagObj) {
				const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
				throw new Error(`Tag not resolved for ${name} value`);
			}
			return tagObj;
		}
		function stringifyProps(node, tagObj, { anchors: anchors$1, doc: doc }) {
			if (!doc.directives) return '';
			const props = [];
			const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
			if (anchor && anchors.anchorIsValid(anchor)) {
				anchors$1.add(anchor);
				props.push(`&${anchor}`);
			}
			const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
			if (tag) props.push(doc.directives.tagString(tag));
			return props.join(' ');
		}
		function stringify(item, ctx, onComment, onChompKeep) {
			if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
			if (identity.isAlias(item)) {
				if (ctx.doc.directives) return item.toString(ctx);
				if (ctx.resolvedAliases?.has(item))
					throw new TypeError(`Cannot stringify circular structure without alias nodes`);
				else {
					if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
					else ctx.resolvedAliases = new Set([item]);
					item = item.resolve(ctx.doc);
				}
			}
			let tagObj;
			const node = identity.isNode(item)
				? item
				: ctx.doc.createNode(item, { onTagObj: (o) => (tagObj = o) });
			tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
			const props = stringifyProps(node, tagObj, ctx);
			if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
			const str =
				typeof tagObj.stringify === 'function'
					? tagObj.stringify(node, ctx, onComment, onChompKeep)
					: identity.isScalar(node)
						? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
						: node.toString(ctx, onComment, onChompKeep);
			if (!props) return str;
			return identity.isScalar(node) || str[0] === '{' || str[0] === '['
				? `${props} ${str}`
				: `${props}\n${ctx.indent}${str}`;
		}
		exports.createStringifyContext = createStringifyContext;
		exports.stringify = stringify;
	}),
	1212: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var stringify = __nccwpck_require__(2148);
		var stringifyComment = __nccwpck_require__(9799);
		function stringifyCollection(collection, ctx, options) {
			const flow = ctx.inFlow ?? collection.flow;
			const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
			return stringify(collection, ctx, options);
		}
		function stringifyBlockCollection(
			{ comment: comment, items: items },
			ctx,
			{
				blockItemPrefix: blockItemPrefix,
				flowChars: flowChars,
				itemIndent: itemIndent,
				onChompKeep: onChompKeep,
				onComment: onComment,
			},
		) {
			const {
				indent: indent,
				options: { commentString: commentString },
			} = ctx;
			const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
			let chompKeep = false;
			const lines = [];
			for (let i = 0; i < items.length; ++i) {
				const item = items[i];
				let comment = null;
				if (identity.isNode(item)) {
					if (!chompKeep && item.spaceBefore) lines.push('');
					addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
					if (item.comment) comment = item.comment;
				} else if (identity.isPair(item)) {
					const ik = identity.isNode(item.key) ? item.key : null;
					if (ik) {
						if (!chompKeep && ik.spaceBefore) lines.push('');
						addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
					}
				}
				chompKeep = false;
				let str = stringify.stringify(
					item,
					itemCtx,
					() => (comment = null),
					() => (chompKeep = true),
				);
				if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
				if (chompKeep && comment) chompKeep = false;
				lines.push(blockItemPrefix + str);
			}
			let str;
			if (lines.length === 0) str = flowChars.start + flowChars.end;
			else {
				str = lines[0];
				for (let i = 1; i < lines.length; ++i) {
					const line = lines[i];
					str += line ? `\n${indent}${line}` : '\n';
				}
			}
			if (comment) {
				str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
				if (onComment) onComment();
			} else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		function stringifyFlowCollection(
			{ items: items },
			ctx,
			{ flowChars: flowChars, itemIndent: itemIndent },
		) {
			const {
				indent: indent,
				indentStep: indentStep,
				flowCollectionPadding: fcPadding,
				options: { commentString: commentString },
			} = ctx;
			itemIndent += indentStep;
			const itemCtx = Object.assign({}, ctx, { indent: itemIndent, inFlow: true, type: null });
			let reqNewline = false;
			let linesAtValue = 0;
			const lines = [];
			for (let i = 0; i < items.length; ++i) {
				const item = items[i];
				let comment = null;
				if (identity.isNode(item)) {
					if (item.spaceBefore) lines.push('');
					addCommentBefore(ctx, lines, item.commentBefore, false);
					if (item.comment) comment = item.comment;
				} else if (identity.isPair(item)) {
					const ik = identity.isNode(item.key) ? item.key : null;
					if (ik) {
						if (ik.spaceBefore) lines.push('');
						addCommentBefore(ctx, lines, ik.commentBefore, false);
						if (ik.comment) reqNewline = true;
					}
					const iv = identity.isNode(item.value) ? item.value : null;
					if (iv) {
						if (iv.comment) comment = iv.comment;
						if (iv.commentBefore) reqNewline = true;
					} else if (item.value == null && ik?.comment) comment = ik.comment;
				}
				if (comment) reqNewline = true;
				let str = stringify.stringify(item, itemCtx, () => (comment = null));
				reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
				if (i < items.length - 1) str += ',';
				else if (ctx.options.trailingComma) {
					if (ctx.options.lineWidth > 0)
						reqNewline ||
							(reqNewline =
								lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) >
								ctx.options.lineWidth);
					if (reqNewline) str += ',';
				}
				if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
				lines.push(str);
				linesAtValue = lines.length;
			}
			const { start: start, end: end } = flowChars;
			if (lines.length === 0) return start + end;
			else {
				if (!reqNewline) {
					const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
					reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
				}
				if (reqNewline) {
					let str = start;
					for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : '\n';
					return `${str}\n${indent}${end}`;
				} else return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
			}
		}
		function addCommentBefore(
			{ indent: indent, options: { commentString: commentString } },
			lines,
			comment,
			chompKeep,
		) {
			if (comment && chompKeep) comment = comment.replace(/^\n+/, '');
			if (comment) {
				const ic = stringifyComment.indentComment(commentString(comment), indent);
				lines.push(ic.trimStart());
			}
		}
		exports.stringifyCollection = stringifyCollection;
	}),
	9799: ((__unused_webpack_module, exports) => {
		const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
		function indentComment(comment, indent) {
			if (/^\n+$/.test(comment)) return comment.substring(1);
			return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
		}
		const lineComment = (str, indent, comment) =>
			str.endsWith('\n')
				? indentComment(comment, indent)
				: comment.includes('\n')
					? '\n' + indentComment(comment, indent)
					: (str.endsWith(' ') ? '' : ' ') + comment;
		exports.indentComment = indentComment;
		exports.lineComment = lineComment;
		exports.stringifyComment = stringifyComment;
	}),
	6829: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var stringify = __nccwpck_require__(2148);
		var stringifyComment = __nccwpck_require__(9799);
		function stringifyDocument(doc, options) {
			const lines = [];
			let hasDirectives = options.directives === true;
			if (options.directives !== false && doc.directives) {
				const dir = doc.directives.toString(doc);
				if (dir) {
					lines.push(dir);
					hasDirectives = true;
				} else if (doc.directives.docStart) hasDirectives = true;
			}
			if (hasDirectives) lines.push('---');
			const ctx = stringify.createStringifyContext(doc, options);
			const { commentString: commentString } = ctx.options;
			if (doc.commentBefore) {
				if (lines.length !== 1) lines.unshift('');
				const cs = commentString(doc.commentBefore);
				lines.unshift(stringifyComment.indentComment(cs, ''));
			}
			let chompKeep = false;
			let contentComment = null;
			if (doc.contents) {
				if (identity.isNode(doc.contents)) {
					if (doc.contents.spaceBefore && hasDirectives) lines.push('');
					if (doc.contents.commentBefore) {
						const cs = commentString(doc.contents.commentBefore);
						lines.push(stringifyComment.indentComment(cs, ''));
					}
					ctx.forceBlockIndent = !!doc.comment;
					contentComment = doc.contents.comment;
				}
				const onChompKeep = contentComment ? void 0 : () => (chompKeep = true);
				let body = stringify.stringify(
					doc.contents,
					ctx,
					() => (contentComment = null),
					onChompKeep,
				);
				if (contentComment)
					body += stringifyComment.lineComment(body, '', commentString(contentComment));
				if ((body[0] === '|' || body[0] === '>') && lines[lines.length - 1] === '---')
					lines[lines.length - 1] = `--- ${body}`;
				else lines.push(body);
			} else lines.push(stringify.stringify(doc.contents, ctx));
			if (doc.directives?.docEnd)
				if (doc.comment) {
					const cs = commentString(doc.comment);
					if (cs.includes('\n')) {
						lines.push('...');
						lines.push(stringifyComment.indentComment(cs, ''));
					} else lines.push(`... ${cs}`);
				} else lines.push('...');
			else {
				let dc = doc.comment;
				if (dc && chompKeep) dc = dc.replace(/^\n+/, '');
				if (dc) {
					if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '') lines.push('');
					lines.push(stringifyComment.indentComment(commentString(dc), ''));
				}
			}
			return lines.join('\n') + '\n';
		}
		exports.stringifyDocument = stringifyDocument;
	}),
	8689: ((__unused_webpack_module, exports) => {
		function stringifyNumber({
			format: format,
			minFractionDigits: minFractionDigits,
			tag: tag,
			value: value,
		}) {
			if (typeof value === 'bigint') return String(value);
			const num = typeof value === 'number' ? value : Number(value);
			if (!isFinite(num)) return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
			let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
			if (
				!format &&
				minFractionDigits &&
				(!tag || tag === 'tag:yaml.org,2002:float') &&
				/^-?\d/.test(n) &&
				!n.includes('e')
			) {
				let i = n.indexOf('.');
				if (i < 0) {
					i = n.length;
					n += '.';
				}
				let d = minFractionDigits - (n.length - i - 1);
				while (d-- > 0) n += '0';
			}
			return n;
		}
		exports.stringifyNumber = stringifyNumber;
	}),
	9748: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		var Scalar = __nccwpck_require__(3301);
		var stringify = __nccwpck_require__(2148);
		var stringifyComment = __nccwpck_require__(9799);
		function stringifyPair({ key: key, value: value }, ctx, onComment, onChompKeep) {
			const {
				allNullValues: allNullValues,
				doc: doc,
				indent: indent,
				indentStep: indentStep,
				options: { commentString: commentString, indentSeq: indentSeq, simpleKeys: simpleKeys },
			} = ctx;
			let keyComment = (identity.isNode(key) && key.comment) || null;
			if (simpleKeys) {
				if (keyComment) throw new Error('With simple keys, key nodes cannot have comments');
				if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
					const msg = 'With simple keys, collection cannot be used as a key value';
					throw new Error(msg);
				}
			}
			let explicitKey =
				!simpleKeys &&
				(!key ||
					(keyComment && value == null && !ctx.inFlow) ||
					identity.isCollection(key) ||
					(identity.isScalar(key)
						? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
						: typeof key === 'object'));
			ctx = Object.assign({}, ctx, {
				allNullValues: false,
				implicitKey: !explicitKey && (simpleKeys || !allNullValues),
				indent: indent + indentStep,
			});
			let keyCommentDone = false;
			let chompKeep = false;
			let str = stringify.stringify(
				key,
				ctx,
				() => (keyCommentDone = true),
				() => (chompKeep = true),
			);
			if (!explicitKey && !ctx.inFlow && str.length > 1024) {
				if (simpleKeys)
					throw new Error(
						'With simple keys, single line scalar must not span more than 1024 characters',
					);
				explicitKey = true;
			}
			if (ctx.inFlow) {
				if (allNullValues || value == null) {
					if (keyCommentDone && onComment) onComment();
					return str === '' ? '?' : explicitKey ? `? ${str}` : str;
				}
			} else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
				str = `? ${str}`;
				if (keyComment && !keyCommentDone)
					str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
				else if (chompKeep && onChompKeep) onChompKeep();
				return str;
			}
			if (keyCommentDone) keyComment = null;
			if (explicitKey) {
				if (keyComment)
					str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
				str = `? ${str}\n${indent}:`;
			} else {
				str = `${str}:`;
				if (keyComment)
					str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			}
			let vsb, vcb, valueComment;
			if (identity.isNode(value)) {
				vsb = !!value.spaceBefore;
				vcb = value.commentBefore;
				valueComment = value.comment;
			} else {
				vsb = false;
				vcb = null;
				valueComment = null;
				if (value && typeof value === 'object') value = doc.createNode(value);
			}
			ctx.implicitKey = false;
			if (!explicitKey && !keyComment && identity.isScalar(value))
				ctx.indentAtStart = str.length + 1;
			chompKeep = false;
			if (
				!indentSeq &&
				indentStep.length >= 2 &&
				!ctx.inFlow &&
				!explicitKey &&
				identity.isSeq(value) &&
				!value.flow &&
				!value.tag &&
				!value.anchor
			)
				ctx.indent = ctx.indent.substring(2);
			let valueCommentDone = false;
			const valueStr = stringify.stringify(
				value,
				ctx,
				() => (valueCommentDone = true),
				() => (chompKeep = true),
			);
			let ws = ' ';
			if (keyComment || vsb || vcb) {
				ws = vsb ? '\n' : '';
				if (vcb) {
					const cs = commentString(vcb);
					ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
				}
				if (valueStr === '' && !ctx.inFlow) {
					if (ws === '\n' && valueComment) ws = '\n\n';
				} else ws += `\n${ctx.indent}`;
			} else if (!explicitKey && identity.isCollection(value)) {
				const vs0 = valueStr[0];
				const nl0 = valueStr.indexOf('\n');
				const hasNewline = nl0 !== -1;
				const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
				if (hasNewline || !flow) {
					let hasPropsLine = false;
					if (hasNewline && (vs0 === '&' || vs0 === '!')) {
						let sp0 = valueStr.indexOf(' ');
						if (vs0 === '&' && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === '!')
							sp0 = valueStr.indexOf(' ', sp0 + 1);
						if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
					}
					if (!hasPropsLine) ws = `\n${ctx.indent}`;
				}
			} else if (valueStr === '' || valueStr[0] === '\n') ws = '';
			str += ws + valueStr;
			if (ctx.inFlow) {
				if (valueCommentDone && onComment) onComment();
			} else if (valueComment && !valueCommentDone)
				str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		exports.stringifyPair = stringifyPair;
	}),
	3069: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var Scalar = __nccwpck_require__(3301);
		var foldFlowLines = __nccwpck_require__(4475);
		const getFoldOptions = (ctx, isBlock) => ({
			indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
			lineWidth: ctx.options.lineWidth,
			minContentWidth: ctx.options.minContentWidth,
		});
		const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
		function lineLengthOverLimit(str, lineWidth, indentLength) {
			if (!lineWidth || lineWidth < 0) return false;
			const limit = lineWidth - indentLength;
			const strLen = str.length;
			if (strLen <= limit) return false;
			for (let i = 0, start = 0; i < strLen; ++i)
				if (str[i] === '\n') {
					if (i - start > limit) return true;
					start = i + 1;
					if (strLen - start <= limit) return false;
				}
			return true;
		}
		function doubleQuotedString(value, ctx) {
			const json = JSON.stringify(value);
			if (ctx.options.doubleQuotedAsJSON) return json;
			const { implicitKey: implicitKey } = ctx;
			const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
			const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
			let str = '';
			let start = 0;
			for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
				if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
					str += json.slice(start, i) + '\\ ';
					i += 1;
					start = i;
					ch = '\\';
				}
				if (ch === '\\')
					switch (json[i + 1]) {
						case 'u':
							{
								str += json.slice(start, i);
								const code = json.substr(i + 2, 4);
								switch (code) {
									case '0000':
										str += '\\0';
										break;
									case '0007':
										str += '\\a';
										break;
									case '000b':
										str += '\\v';
										break;
									case '001b':
										str += '\\e';
										break;
									case '0085':
										str += '\\N';
										break;
									case '00a0':
										str += '\\_';
										break;
									case '2028':
										str += '\\L';
										break;
									case '2029':
										str += '\\P';
										break;
									default:
										if (code.substr(0, 2) === '00') str += '\\x' + code.substr(2);
										else str += json.substr(i, 6);
								}
								i += 5;
								start = i + 1;
							}
							break;
						case 'n':
							if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) i += 1;
							else {
								str += json.slice(start, i) + '\n\n';
								while (json[i + 2] === '\\' && json[i + 3] === 'n' && json[i + 4] !== '"') {
									str += '\n';
									i += 2;
								}
								str += indent;
								if (json[i + 2] === ' ') str += '\\';
								i += 1;
								start = i + 1;
							}
							break;
						default:
							i += 1;
					}
			}
			str = start ? str + json.slice(start) : json;
			return implicitKey
				? str
				: foldFlowLines.foldFlowLines(
						str,
						indent,
						foldFlowLines.FOLD_QUOTED,
						getFoldOptions(ctx, false),
					);
		}
		function singleQuotedString(value, ctx) {
			if (
				ctx.options.singleQuote === false ||
				(ctx.implicitKey && value.includes('\n')) ||
				/[ \t]\n|\n[ \t]/.test(value)
			)
				return doubleQuotedString(value, ctx);
			const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
			const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
			return ctx.implicitKey
				? res
				: foldFlowLines.foldFlowLines(
						res,
						indent,
						foldFlowLines.FOLD_FLOW,
						getFoldOptions(ctx, false),
					);
		}
		function quotedString(value, ctx) {
			const { singleQuote: singleQuote } = ctx.options;
			let qs;
			if (singleQuote === false) qs = doubleQuotedString;
			else {
				const hasDouble = value.includes('"');
				const hasSingle = value.includes("'");
				if (hasDouble && !hasSingle) qs = singleQuotedString;
				else if (hasSingle && !hasDouble) qs = doubleQuotedString;
				else qs = singleQuote ? singleQuotedString : doubleQuotedString;
			}
			return qs(value, ctx);
		}
		let blockEndNewlines;
		try {
			blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
		} catch {
			blockEndNewlines = /\n+(?!\n|$)/g;
		}
		function blockString(
			{ comment: comment, type: type, value: value },
			ctx,
			onComment,
			onChompKeep,
		) {
			const {
				blockQuote: blockQuote,
				commentString: commentString,
				lineWidth: lineWidth,
			} = ctx.options;
			if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
			const indent =
				ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
			const literal =
				blockQuote === 'literal'
					? true
					: blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
						? false
						: type === Scalar.Scalar.BLOCK_LITERAL
							? true
							: !lineLengthOverLimit(value, lineWidth, indent.length);
			if (!value) return literal ? '|\n' : '>\n';
			let chomp;
			let endStart;
			for (endStart = value.length; endStart > 0; --endStart) {
				const ch = value[endStart - 1];
				if (ch !== '\n' && ch !== '\t' && ch !== ' ') break;
			}
			let end = value.substring(endStart);
			const endNlPos = end.indexOf('\n');
			if (endNlPos === -1) chomp = '-';
			else if (value === end || endNlPos !== end.length - 1) {
				chomp = '+';
				if (onChompKeep) onChompKeep();
			} else chomp = '';
			if (end) {
				value = value.slice(0, -end.length);
				if (end[end.length - 1] === '\n') end = end.slice(0, -1);
				end = end.replace(blockEndNewlines, `$&${indent}`);
			}
			let startWithSpace = false;
			let startEnd;
			let startNlPos = -1;
			for (startEnd = 0; startEnd < value.length; ++startEnd) {
				const ch = value[startEnd];
				if (ch === ' ') startWithSpace = true;
				else if (ch === '\n') startNlPos = startEnd;
				else break;
			}
			let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
			if (start) {
				value = value.substring(start.length);
				start = start.replace(/\n+/g, `$&${indent}`);
			}
			const indentSize = indent ? '2' : '1';
			let header = (startWithSpace ? indentSize : '') + chomp;
			if (comment) {
				header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
				if (onComment) onComment();
			}
			if (!literal) {
				const foldedValue = value
					.replace(/\n+/g, '\n$&')
					.replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2')
					.replace(/\n+/g, `$&${indent}`);
				let literalFallback = false;
				const foldOptions = getFoldOptions(ctx, true);
				if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED)
					foldOptions.onOverflow = () => {
						literalFallback = true;
					};
				const body = foldFlowLines.foldFlowLines(
					`${start}${foldedValue}${end}`,
					indent,
					foldFlowLines.FOLD_BLOCK,
					foldOptions,
				);
				if (!literalFallback) return `>${header}\n${indent}${body}`;
			}
			value = value.replace(/\n+/g, `$&${indent}`);
			return `|${header}\n${indent}${start}${value}${end}`;
		}
		function plainString(item, ctx, onComment, onChompKeep) {
			const { type: type, value: value } = item;
			const {
				actualString: actualString,
				implicitKey: implicitKey,
				indent: indent,
				indentStep: indentStep,
				inFlow: inFlow,
			} = ctx;
			if ((implicitKey && value.includes('\n')) || (inFlow && /[[\]{},]/.test(value)))
				return quotedString(value, ctx);
			if (
				/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(
					value,
				)
			)
				return implicitKey || inFlow || !value.includes('\n')
					? quotedString(value, ctx)
					: blockString(item, ctx, onComment, onChompKeep);
			if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes('\n'))
				return blockString(item, ctx, onComment, onChompKeep);
			if (containsDocumentMarker(value))
				if (indent === '') {
					ctx.forceBlockIndent = true;
					return blockString(item, ctx, onComment, onChompKeep);
				} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
			const str = value.replace(/\n+/g, `$&\n${indent}`);
			if (actualString) {
				const test = (tag) =>
					tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
				const { compat: compat, tags: tags } = ctx.doc.schema;
				if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
			}
			return implicitKey
				? str
				: foldFlowLines.foldFlowLines(
						str,
						indent,
						foldFlowLines.FOLD_FLOW,
						getFoldOptions(ctx, false),
					);
		}
		function stringifyString(item, ctx, onComment, onChompKeep) {
			const { implicitKey: implicitKey, inFlow: inFlow } = ctx;
			const ss =
				typeof item.value === 'string'
					? item
					: Object.assign({}, item, { value: String(item.value) });
			let { type: type } = item;
			if (type !== Scalar.Scalar.QUOTE_DOUBLE)
				if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
					type = Scalar.Scalar.QUOTE_DOUBLE;
			const _stringify = (_type) => {
				switch (_type) {
					case Scalar.Scalar.BLOCK_FOLDED:
					case Scalar.Scalar.BLOCK_LITERAL:
						return implicitKey || inFlow
							? quotedString(ss.value, ctx)
							: blockString(ss, ctx, onComment, onChompKeep);
					case Scalar.Scalar.QUOTE_DOUBLE:
						return doubleQuotedString(ss.value, ctx);
					case Scalar.Scalar.QUOTE_SINGLE:
						return singleQuotedString(ss.value, ctx);
					case Scalar.Scalar.PLAIN:
						return plainString(ss, ctx, onComment, onChompKeep);
					default:
						return null;
				}
			};
			let res = _stringify(type);
			if (res === null) {
				const { defaultKeyType: defaultKeyType, defaultStringType: defaultStringType } =
					ctx.options;
				const t = (implicitKey && defaultKeyType) || defaultStringType;
				res = _stringify(t);
				if (res === null) throw new Error(`Unsupported default string type ${t}`);
			}
			return res;
		}
		exports.stringifyString = stringifyString;
	}),
	204: ((__unused_webpack_module, exports, __nccwpck_require__) => {
		var identity = __nccwpck_require__(1127);
		const BREAK = Symbol('break visit');
		const SKIP = Symbol('skip children');
		const REMOVE = Symbol('remove node');
		function visit(node, visitor) {
			const visitor_ = initVisitor(visitor);
			if (identity.isDocument(node)) {
				const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
				if (cd === REMOVE) node.contents = null;
			} else visit_(null, node, visitor_, Object.freeze([]));
		}
		visit.BREAK = BREAK;
		visit.SKIP = SKIP;
		visit.REMOVE = REMOVE;
		function visit_(key, node, visitor, path) {
			const ctrl = callVisitor(key, node, visitor, path);
			if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
				replaceNode(key, path, ctrl);
				return visit_(key, ctrl, visitor, path);
			}
			if (typeof ctrl !== 'symbol')
				if (identity.isCollection(node)) {
					path = Object.freeze(path.concat(node));
					for (let i = 0; i < node.items.length; ++i) {
						const ci = visit_(i, node.items[i], visitor, path);
						if (typeof ci === 'number') i = ci - 1;
						else if (ci === BREAK) return BREAK;
						else if (ci === REMOVE) {
							node.items.splice(i, 1);
							i -= 1;
						}
					}
				} else if (identity.isPair(node)) {
					path = Object.freeze(path.concat(node));
					const ck = visit_('key', node.key, visitor, path);
					if (ck === BREAK) return BREAK;
					else if (ck === REMOVE) node.key = null;
					const cv = visit_('value', node.value, visitor, path);
					if (cv === BREAK) return BREAK;
					else if (cv === REMOVE) node.value = null;
				}
			return ctrl;
		}
		async function visitAsync(node, visitor) {
			const visitor_ = initVisitor(visitor);
			if (identity.isDocument(node)) {
				const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
				if (cd === REMOVE) node.contents = null;
			} else await visitAsync_(null, node, visitor_, Object.freeze([]));
		}
		visitAsync.BREAK = BREAK;
		visitAsync.SKIP = SKIP;
		visitAsync.REMOVE = REMOVE;
		async function visitAsync_(key, node, visitor, path) {
			const ctrl = await callVisitor(key, node, visitor, path);
			if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
				replaceNode(key, path, ctrl);
				return visitAsync_(key, ctrl, visitor, path);
			}
			if (typeof ctrl !== 'symbol')
				if (identity.isCollection(node)) {
					path = Object.freeze(path.concat(node));
					for (let i = 0; i < node.items.length; ++i) {
						const ci = await visitAsync_(i, node.items[i], visitor, path);
						if (typeof ci === 'number') i = ci - 1;
						else if (ci === BREAK) return BREAK;
						else if (ci === REMOVE) {
							node.items.splice(i, 1);
							i -= 1;
						}
					}
				} else if (identity.isPair(node)) {
					path = Object.freeze(path.concat(node));
					const ck = await visitAsync_('key', node.key, visitor, path);
					if (ck === BREAK) return BREAK;
					else if (ck === REMOVE) node.key = null;
					const cv = await visitAsync_('value', node.value, visitor, path);
					if (cv === BREAK) return BREAK;
					else if (cv === REMOVE) node.value = null;
				}
			return ctrl;
		}
		function initVisitor(visitor) {
			if (typeof visitor === 'object' && (visitor.Collection || visitor.Node || visitor.Value))
				return Object.assign(
					{ Alias: visitor.Node, Map: visitor.Node, Scalar: visitor.Node, Seq: visitor.Node },
					visitor.Value && { Map: visitor.Value, Scalar: visitor.Value, Seq: visitor.Value },
					visitor.Collection && { Map: visitor.Collection, Seq: visitor.Collection },
					visitor,
				);
			return visitor;
		}
		function callVisitor(key, node, visitor, path) {
			if (typeof visitor === 'function') return visitor(key, node, path);
			if (identity.isMap(node)) return visitor.Map?.(key, node, path);
			if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
			if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
			if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
			if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
			return;
		}
		function replaceNode(key, path, node) {
			const parent = path[path.length - 1];
			if (identity.isCollection(parent)) parent.items[key] = node;
			else if (identity.isPair(parent))
				if (key === 'key') parent.key = node;
				else parent.value = node;
			else if (identity.isDocument(parent)) parent.contents = node;
			else {
				const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
				throw new Error(`Cannot replace node with ${pt} parent`);
			}
		}
		exports.visit = visit;
		exports.visitAsync = visitAsync;
	}),
	4183: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			yU: () => ExitCode,
			Yz: () => core_debug,
			N4: () => endGroup,
			z3: () => error,
			pq: () => info,
			lm: () => notice,
			C1: () => setFailed,
			uH: () => setOutput,
			Pq: () => core_setSecret,
			Oh: () => startGroup,
			$e: () => warning,
		});
		var external_os_ = __nccwpck_require__(857);
		function utils_toCommandValue(input) {
			if (input === null || input === void 0) return '';
			else if (typeof input === 'string' || input instanceof String) return input;
			return JSON.stringify(input);
		}
		function toCommandProperties(annotationProperties) {
			if (!Object.keys(annotationProperties).length) return {};
			return {
				title: annotationProperties.title,
				file: annotationProperties.file,
				line: annotationProperties.startLine,
				endLine: annotationProperties.endLine,
				col: annotationProperties.startColumn,
				endColumn: annotationProperties.endColumn,
			};
		}
		function command_issueCommand(command, properties, message) {
			const cmd = new Command(command, properties, message);
			process.stdout.write(cmd.toString() + external_os_.EOL);
		}
		function command_issue(name, message = '') {
			command_issueCommand(name, {}, message);
		}
		const CMD_STRING = '::';
		class Command {
			constructor(command, properties, message) {
				if (!command) command = 'missing.command';
				this.command = command;
				this.properties = properties;
				this.message = message;
			}
			toString() {
				let cmdStr = CMD_STRING + this.command;
				if (this.properties && Object.keys(this.properties).length > 0) {
					cmdStr += ' ';
					let first = true;
					for (const key in this.properties)
						if (this.properties.hasOwnProperty(key)) {
							const val = this.properties[key];
							if (val) {
								if (first) first = false;
								else cmdStr += ',';
								cmdStr += `${key}=${escapeProperty(val)}`;
							}
						}
				}
				cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
				return cmdStr;
			}
		}
		function escapeData(s) {
			return utils_toCommandValue(s)
				.replace(/%/g, '%25')
				.replace(/\r/g, '%0D')
				.replace(/\n/g, '%0A');
		}
		function escapeProperty(s) {
			return utils_toCommandValue(s)
				.replace(/%/g, '%25')
				.replace(/\r/g, '%0D')
				.replace(/\n/g, '%0A')
				.replace(/:/g, '%3A')
				.replace(/,/g, '%2C');
		}
		var external_crypto_ = __nccwpck_require__(6982);
		var external_fs_ = __nccwpck_require__(9896);
		function file_command_issueFileCommand(command, message) {
			const filePath = process.env[`GITHUB_${command}`];
			if (!filePath)
				throw new Error(`Unable to find environment variable for file command ${command}`);
			if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
			external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
				encoding: 'utf8',
			});
		}
		function file_command_prepareKeyValueMessage(key, value) {
			const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
			const convertedValue = utils_toCommandValue(value);
			if (key.includes(delimiter))
				throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
			if (convertedValue.includes(delimiter))
				throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
			return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
		}
		process.getBuiltinModule('path');
		__nccwpck_require__(4942);
		void 0 && (void 0).__awaiter;
		void 0 && (void 0).__awaiter;
		var summary_awaiter =
			(void 0 && (void 0).__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
		const { access: access, appendFile: appendFile, writeFile: writeFile } = external_fs_.promises;
		const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
		class Summary {
			constructor() {
				this._buffer = '';
			}
			filePath() {
				return summary_awaiter(this, void 0, void 0, function* () {
					if (this._filePath) return this._filePath;
					const pathFromEnv = process.env[SUMMARY_ENV_VAR];
					if (!pathFromEnv)
						throw new Error(
							`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`,
						);
					try {
						yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
					} catch (_a) {
						throw new Error(
							`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`,
						);
					}
					this._filePath = pathFromEnv;
					return this._filePath;
				});
			}
			wrap(tag, content, attrs = {}) {
				const htmlAttrs = Object.entries(attrs)
					.map(([key, value]) => ` ${key}="${value}"`)
					.join('');
				if (!content) return `<${tag}${htmlAttrs}>`;
				return `<${tag}${htmlAttrs}>${content}</${tag}>`;
			}
			write(options) {
				return summary_awaiter(this, void 0, void 0, function* () {
					const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
					const filePath = yield this.filePath();
					const writeFunc = overwrite ? writeFile : appendFile;
					yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
					return this.emptyBuffer();
				});
			}
			clear() {
				return summary_awaiter(this, void 0, void 0, function* () {
					return this.emptyBuffer().write({ overwrite: true });
				});
			}
			stringify() {
				return this._buffer;
			}
			isEmptyBuffer() {
				return this._buffer.length === 0;
			}
			emptyBuffer() {
				this._buffer = '';
				return this;
			}
			addRaw(text, addEOL = false) {
				this._buffer += text;
				return addEOL ? this.addEOL() : this;
			}
			addEOL() {
				return this.addRaw(external_os_.EOL);
			}
			addCodeBlock(code, lang) {
				const attrs = Object.assign({}, lang && { lang: lang });
				const element = this.wrap('pre', this.wrap('code', code), attrs);
				return this.addRaw(element).addEOL();
			}
			addList(items, ordered = false) {
				const tag = ordered ? 'ol' : 'ul';
				const listItems = items.map((item) => this.wrap('li', item)).join('');
				const element = this.wrap(tag, listItems);
				return this.addRaw(element).addEOL();
			}
			addTable(rows) {
				const tableBody = rows
					.map((row) => {
						const cells = row
							.map((cell) => {
								if (typeof cell === 'string') return this.wrap('td', cell);
								const { header: header, data: data, colspan: colspan, rowspan: rowspan } = cell;
								const tag = header ? 'th' : 'td';
								const attrs = Object.assign(
									Object.assign({}, colspan && { colspan: colspan }),
									rowspan && { rowspan: rowspan },
								);
								return this.wrap(tag, data, attrs);
							})
							.join('');
						return this.wrap('tr', cells);
					})
					.join('');
				const element = this.wrap('table', tableBody);
				return this.addRaw(element).addEOL();
			}
			addDetails(label, content) {
				const element = this.wrap('details', this.wrap('summary', label) + content);
				return this.addRaw(element).addEOL();
			}
			addImage(src, alt, options) {
				const { width: width, height: height } = options || {};
				const attrs = Object.assign(
					Object.assign({}, width && { width: width }),
					height && { height: height },
				);
				const element = this.wrap('img', null, Object.assign({ src: src, alt: alt }, attrs));
				return this.addRaw(element).addEOL();
			}
			addHeading(text, level) {
				const tag = `h${level}`;
				const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag) ? tag : 'h1';
				const element = this.wrap(allowedTag, text);
				return this.addRaw(element).addEOL();
			}
			addSeparator() {
				const element = this.wrap('hr', null);
				return this.addRaw(element).addEOL();
			}
			addBreak() {
				const element = this.wrap('br', null);
				return this.addRaw(element).addEOL();
			}
			addQuote(text, cite) {
				const attrs = Object.assign({}, cite && { cite: cite });
				const element = this.wrap('blockquote', text, attrs);
				return this.addRaw(element).addEOL();
			}
			addLink(text, href) {
				const element = this.wrap('a', text, { href: href });
				return this.addRaw(element).addEOL();
			}
		}
		new Summary();
		__nccwpck_require__(3193);
		var external_events_ = __nccwpck_require__(4434);
		process.getBuiltinModule('child_process');
		__nccwpck_require__(2613);
		void 0 && (void 0).__awaiter;
		const {
			chmod: chmod,
			copyFile: copyFile,
			lstat: lstat,
			mkdir: mkdir,
			open: io_util_open,
			readdir: readdir,
			rename: rename,
			rm: rm,
			rmdir: rmdir,
			stat: stat,
			symlink: symlink,
			unlink: unlink,
		} = external_fs_.promises;
		process.platform;
		external_fs_.constants.O_RDONLY;
		void 0 && (void 0).__awaiter;
		process.getBuiltinModule('timers');
		void 0 && (void 0).__awaiter;
		process.platform;
		external_events_.EventEmitter;
		external_events_.EventEmitter;
		void 0 && (void 0).__awaiter;
		void 0 && (void 0).__awaiter;
		external_os_.platform();
		external_os_.arch();
		void 0 && (void 0).__awaiter;
		var ExitCode;
		(function (ExitCode) {
			ExitCode[(ExitCode['Success'] = 0)] = 'Success';
			ExitCode[(ExitCode['Failure'] = 1)] = 'Failure';
		})(ExitCode || (ExitCode = {}));
		function core_setSecret(secret) {
			command_issueCommand('add-mask', {}, secret);
		}
		function setOutput(name, value) {
			const filePath = process.env['GITHUB_OUTPUT'] || '';
			if (filePath)
				return file_command_issueFileCommand(
					'OUTPUT',
					file_command_prepareKeyValueMessage(name, value),
				);
			process.stdout.write(external_os_.EOL);
			command_issueCommand('set-output', { name: name }, utils_toCommandValue(value));
		}
		function setFailed(message) {
			process.exitCode = ExitCode.Failure;
			error(message);
		}
		function core_debug(message) {
			command_issueCommand('debug', {}, message);
		}
		function error(message, properties = {}) {
			command_issueCommand(
				'error',
				toCommandProperties(properties),
				message instanceof Error ? message.toString() : message,
			);
		}
		function warning(message, properties = {}) {
			command_issueCommand(
				'warning',
				toCommandProperties(properties),
				message instanceof Error ? message.toString() : message,
			);
		}
		function notice(message, properties = {}) {
			command_issueCommand(
				'notice',
				toCommandProperties(properties),
				message instanceof Error ? message.toString() : message,
			);
		}
		function info(message) {
			process.stdout.write(message + external_os_.EOL);
		}
		function startGroup(name) {
			command_issue('group', name);
		}
		function endGroup() {
			command_issue('endgroup');
		}
	}),
	4942: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, { Qq: () => HttpClient });
		var external_http_ = __nccwpck_require__(8611);
		var external_http_namespaceObject = __nccwpck_require__.t(external_http_, 2);
		var external_https_ = __nccwpck_require__(5692);
		var external_https_namespaceObject = __nccwpck_require__.t(external_https_, 2);
		function getProxyUrl(reqUrl) {
			const usingSsl = reqUrl.protocol === 'https:';
			if (checkBypass(reqUrl)) return;
			const proxyVar = (() => {
				if (usingSsl) return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
				else return process.env['http_proxy'] || process.env['HTTP_PROXY'];
			})();
			if (proxyVar)
				try {
					return new DecodedURL(proxyVar);
				} catch (_a) {
					if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
						return new DecodedURL(`http://${proxyVar}`);
				}
			else return;
		}
		function checkBypass(reqUrl) {
			if (!reqUrl.hostname) return false;
			const reqHost = reqUrl.hostname;
			if (isLoopbackAddress(reqHost)) return true;
			const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
			if (!noProxy) return false;
			let reqPort;
			if (reqUrl.port) reqPort = Number(reqUrl.port);
			else if (reqUrl.protocol === 'http:') reqPort = 80;
			else if (reqUrl.protocol === 'https:') reqPort = 443;
			const upperReqHosts = [reqUrl.hostname.toUpperCase()];
			if (typeof reqPort === 'number') upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
			for (const upperNoProxyItem of noProxy
				.split(',')
				.map((x) => x.trim().toUpperCase())
				.filter((x) => x))
				if (
					upperNoProxyItem === '*' ||
					upperReqHosts.some(
						(x) =>
							x === upperNoProxyItem ||
							x.endsWith(`.${upperNoProxyItem}`) ||
							(upperNoProxyItem.startsWith('.') && x.endsWith(`${upperNoProxyItem}`)),
					)
				)
					return true;
			return false;
		}
		function isLoopbackAddress(host) {
			const hostLower = host.toLowerCase();
			return (
				hostLower === 'localhost' ||
				hostLower.startsWith('127.') ||
				hostLower.startsWith('[::1]') ||
				hostLower.startsWith('[0:0:0:0:0:0:0:1]')
			);
		}
		class DecodedURL extends URL {
			constructor(url, base) {
				super(url, base);
				this._decodedUsername = decodeURIComponent(super.username);
				this._decodedPassword = decodeURIComponent(super.password);
			}
			get username() {
				return this._decodedUsername;
			}
			get password() {
				return this._decodedPassword;
			}
		}
		var tunnel = __nccwpck_require__(770);
		var undici = __nccwpck_require__(1150);
		var __awaiter =
			(void 0 && (void 0).__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
		var HttpCodes;
		(function (HttpCodes) {
			HttpCodes[(HttpCodes['OK'] = 200)] = 'OK';
			HttpCodes[(HttpCodes['MultipleChoices'] = 300)] = 'MultipleChoices';
			HttpCodes[(HttpCodes['MovedPermanently'] = 301)] = 'MovedPermanently';
			HttpCodes[(HttpCodes['ResourceMoved'] = 302)] = 'ResourceMoved';
			HttpCodes[(HttpCodes['SeeOther'] = 303)] = 'SeeOther';
			HttpCodes[(HttpCodes['NotModified'] = 304)] = 'NotModified';
			HttpCodes[(HttpCodes['UseProxy'] = 305)] = 'UseProxy';
			HttpCodes[(HttpCodes['SwitchProxy'] = 306)] = 'SwitchProxy';
			HttpCodes[(HttpCodes['TemporaryRedirect'] = 307)] = 'TemporaryRedirect';
			HttpCodes[(HttpCodes['PermanentRedirect'] = 308)] = 'PermanentRedirect';
			HttpCodes[(HttpCodes['BadRequest'] = 400)] = 'BadRequest';
			HttpCodes[(HttpCodes['Unauthorized'] = 401)] = 'Unauthorized';
			HttpCodes[(HttpCodes['PaymentRequired'] = 402)] = 'PaymentRequired';
			HttpCodes[(HttpCodes['Forbidden'] = 403)] = 'Forbidden';
			HttpCodes[(HttpCodes['NotFound'] = 404)] = 'NotFound';
			HttpCodes[(HttpCodes['MethodNotAllowed'] = 405)] = 'MethodNotAllowed';
			HttpCodes[(HttpCodes['NotAcceptable'] = 406)] = 'NotAcceptable';
			HttpCodes[(HttpCodes['ProxyAuthenticationRequired'] = 407)] = 'ProxyAuthenticationRequired';
			HttpCodes[(HttpCodes['RequestTimeout'] = 408)] = 'RequestTimeout';
			HttpCodes[(HttpCodes['Conflict'] = 409)] = 'Conflict';
			HttpCodes[(HttpCodes['Gone'] = 410)] = 'Gone';
			HttpCodes[(HttpCodes['TooManyRequests'] = 429)] = 'TooManyRequests';
			HttpCodes[(HttpCodes['InternalServerError'] = 500)] = 'InternalServerError';
			HttpCodes[(HttpCodes['NotImplemented'] = 501)] = 'NotImplemented';
			HttpCodes[(HttpCodes['BadGateway'] = 502)] = 'BadGateway';
			HttpCodes[(HttpCodes['ServiceUnavailable'] = 503)] = 'ServiceUnavailable';
			HttpCodes[(HttpCodes['GatewayTimeout'] = 504)] = 'GatewayTimeout';
		})(HttpCodes || (HttpCodes = {}));
		var Headers;
		(function (Headers) {
			Headers['Accept'] = 'accept';
			Headers['ContentType'] = 'content-type';
		})(Headers || (Headers = {}));
		var MediaTypes;
		(function (MediaTypes) {
			MediaTypes['ApplicationJson'] = 'application/json';
		})(MediaTypes || (MediaTypes = {}));
		const HttpRedirectCodes = [
			HttpCodes.MovedPermanently,
			HttpCodes.ResourceMoved,
			HttpCodes.SeeOther,
			HttpCodes.TemporaryRedirect,
			HttpCodes.PermanentRedirect,
		];
		const HttpResponseRetryCodes = [
			HttpCodes.BadGateway,
			HttpCodes.ServiceUnavailable,
			HttpCodes.GatewayTimeout,
		];
		const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
		const ExponentialBackoffCeiling = 10;
		const ExponentialBackoffTimeSlice = 5;
		class HttpClientError extends Error {
			constructor(message, statusCode) {
				super(message);
				this.name = 'HttpClientError';
				this.statusCode = statusCode;
				Object.setPrototypeOf(this, HttpClientError.prototype);
			}
		}
		class HttpClientResponse {
			constructor(message) {
				this.message = message;
			}
			readBody() {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve) =>
						__awaiter(this, void 0, void 0, function* () {
							let output = Buffer.alloc(0);
							this.message.on('data', (chunk) => {
								output = Buffer.concat([output, chunk]);
							});
							this.message.on('end', () => {
								resolve(output.toString());
							});
						}),
					);
				});
			}
			readBodyBuffer() {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve) =>
						__awaiter(this, void 0, void 0, function* () {
							const chunks = [];
							this.message.on('data', (chunk) => {
								chunks.push(chunk);
							});
							this.message.on('end', () => {
								resolve(Buffer.concat(chunks));
							});
						}),
					);
				});
			}
		}
		class HttpClient {
			constructor(userAgent, handlers, requestOptions) {
				this._ignoreSslError = false;
				this._allowRedirects = true;
				this._allowRedirectDowngrade = false;
				this._maxRedirects = 50;
				this._allowRetries = false;
				this._maxRetries = 1;
				this._keepAlive = false;
				this._disposed = false;
				this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
				this.handlers = handlers || [];
				this.requestOptions = requestOptions;
				if (requestOptions) {
					if (requestOptions.ignoreSslError != null)
						this._ignoreSslError = requestOptions.ignoreSslError;
					this._socketTimeout = requestOptions.socketTimeout;
					if (requestOptions.allowRedirects != null)
						this._allowRedirects = requestOptions.allowRedirects;
					if (requestOptions.allowRedirectDowngrade != null)
						this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
					if (requestOptions.maxRedirects != null)
						this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
					if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
					if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
					if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
				}
			}
			options(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
				});
			}
			get(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('GET', requestUrl, null, additionalHeaders || {});
				});
			}
			del(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('DELETE', requestUrl, null, additionalHeaders || {});
				});
			}
			post(requestUrl, data, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('POST', requestUrl, data, additionalHeaders || {});
				});
			}
			patch(requestUrl, data, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('PATCH', requestUrl, data, additionalHeaders || {});
				});
			}
			put(requestUrl, data, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('PUT', requestUrl, data, additionalHeaders || {});
				});
			}
			head(requestUrl, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request('HEAD', requestUrl, null, additionalHeaders || {});
				});
			}
			sendStream(verb, requestUrl, stream, additionalHeaders) {
				return __awaiter(this, void 0, void 0, function* () {
					return this.request(verb, requestUrl, stream, additionalHeaders);
				});
			}
			getJson(requestUrl_1) {
				return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
					additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
						additionalHeaders,
						Headers.Accept,
						MediaTypes.ApplicationJson,
					);
					const res = yield this.get(requestUrl, additionalHeaders);
					return this._processResponse(res, this.requestOptions);
				});
			}
			postJson(requestUrl_1, obj_1) {
				return __awaiter(
					this,
					arguments,
					void 0,
					function* (requestUrl, obj, additionalHeaders = {}) {
						const data = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
							additionalHeaders,
							Headers.Accept,
							MediaTypes.ApplicationJson,
						);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(
							additionalHeaders,
							MediaTypes.ApplicationJson,
						);
						const res = yield this.post(requestUrl, data, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					},
				);
			}
			putJson(requestUrl_1, obj_1) {
				return __awaiter(
					this,
					arguments,
					void 0,
					function* (requestUrl, obj, additionalHeaders = {}) {
						const data = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
							additionalHeaders,
							Headers.Accept,
							MediaTypes.ApplicationJson,
						);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(
							additionalHeaders,
							MediaTypes.ApplicationJson,
						);
						const res = yield this.put(requestUrl, data, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					},
				);
			}
			patchJson(requestUrl_1, obj_1) {
				return __awaiter(
					this,
					arguments,
					void 0,
					function* (requestUrl, obj, additionalHeaders = {}) {
						const data = JSON.stringify(obj, null, 2);
						additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(
							additionalHeaders,
							Headers.Accept,
							MediaTypes.ApplicationJson,
						);
						additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(
							additionalHeaders,
							MediaTypes.ApplicationJson,
						);
						const res = yield this.patch(requestUrl, data, additionalHeaders);
						return this._processResponse(res, this.requestOptions);
					},
				);
			}
			request(verb, requestUrl, data, headers) {
				return __awaiter(this, void 0, void 0, function* () {
					if (this._disposed) throw new Error('Client has already been disposed.');
					const parsedUrl = new URL(requestUrl);
					let info = this._prepareRequest(verb, parsedUrl, headers);
					const maxTries =
						this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
					let numTries = 0;
					let response;
					do {
						response = yield this.requestRaw(info, data);
						if (
							response &&
							response.message &&
							response.message.statusCode === HttpCodes.Unauthorized
						) {
							let authenticationHandler;
							for (const handler of this.handlers)
								if (handler.canHandleAuthentication(response)) {
									authenticationHandler = handler;
									break;
								}
							if (authenticationHandler)
								return authenticationHandler.handleAuthentication(this, info, data);
							else return response;
						}
						let redirectsRemaining = this._maxRedirects;
						while (
							response.message.statusCode &&
							HttpRedirectCodes.includes(response.message.statusCode) &&
							this._allowRedirects &&
							redirectsRemaining > 0
						) {
							const redirectUrl = response.message.headers['location'];
							if (!redirectUrl) break;
							const parsedRedirectUrl = new URL(redirectUrl);
							if (
								parsedUrl.protocol === 'https:' &&
								parsedUrl.protocol !== parsedRedirectUrl.protocol &&
								!this._allowRedirectDowngrade
							)
								throw new Error(
									'Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.',
								);
							yield response.readBody();
							if (parsedRedirectUrl.hostname !== parsedUrl.hostname)
								for (const header in headers)
									if (header.toLowerCase() === 'authorization') delete headers[header];
							info = this._prepareRequest(verb, parsedRedirectUrl, headers);
							response = yield this.requestRaw(info, data);
							redirectsRemaining--;
						}
						if (
							!response.message.statusCode ||
							!HttpResponseRetryCodes.includes(response.message.statusCode)
						)
							return response;
						numTries += 1;
						if (numTries < maxTries) {
							yield response.readBody();
							yield this._performExponentialBackoff(numTries);
						}
					} while (numTries < maxTries);
					return response;
				});
			}
			dispose() {
				if (this._agent) this._agent.destroy();
				this._disposed = true;
			}
			requestRaw(info, data) {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve, reject) => {
						function callbackForResult(err, res) {
							if (err) reject(err);
							else if (!res) reject(new Error('Unknown error'));
							else resolve(res);
						}
						this.requestRawWithCallback(info, data, callbackForResult);
					});
				});
			}
			requestRawWithCallback(info, data, onResult) {
				if (typeof data === 'string') {
					if (!info.options.headers) info.options.headers = {};
					info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
				}
				let callbackCalled = false;
				function handleResult(err, res) {
					if (!callbackCalled) {
						callbackCalled = true;
						onResult(err, res);
					}
				}
				const req = info.httpModule.request(info.options, (msg) => {
					const res = new HttpClientResponse(msg);
					handleResult(void 0, res);
				});
				let socket;
				req.on('socket', (sock) => {
					socket = sock;
				});
				req.setTimeout(this._socketTimeout || 3 * 6e4, () => {
					if (socket) socket.end();
					handleResult(new Error(`Request timeout: ${info.options.path}`));
				});
				req.on('error', function (err) {
					handleResult(err);
				});
				if (data && typeof data === 'string') req.write(data, 'utf8');
				if (data && typeof data !== 'string') {
					data.on('close', function () {
						req.end();
					});
					data.pipe(req);
				} else req.end();
			}
			getAgent(serverUrl) {
				const parsedUrl = new URL(serverUrl);
				return this._getAgent(parsedUrl);
			}
			getAgentDispatcher(serverUrl) {
				const parsedUrl = new URL(serverUrl);
				const proxyUrl = getProxyUrl(parsedUrl);
				const useProxy = proxyUrl && proxyUrl.hostname;
				if (!useProxy) return;
				return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
			}
			_prepareRequest(method, requestUrl, headers) {
				const info = {};
				info.parsedUrl = requestUrl;
				const usingSsl = info.parsedUrl.protocol === 'https:';
				info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
				const defaultPort = usingSsl ? 443 : 80;
				info.options = {};
				info.options.host = info.parsedUrl.hostname;
				info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
				info.options.path = (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
				info.options.method = method;
				info.options.headers = this._mergeHeaders(headers);
				if (this.userAgent != null) info.options.headers['user-agent'] = this.userAgent;
				info.options.agent = this._getAgent(info.parsedUrl);
				if (this.handlers)
					for (const handler of this.handlers) handler.prepareRequest(info.options);
				return info;
			}
			_mergeHeaders(headers) {
				if (this.requestOptions && this.requestOptions.headers)
					return Object.assign(
						{},
						lowercaseKeys(this.requestOptions.headers),
						lowercaseKeys(headers || {}),
					);
				return lowercaseKeys(headers || {});
			}
			_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
				let clientHeader;
				if (this.requestOptions && this.requestOptions.headers) {
					const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
					if (headerValue)
						clientHeader = typeof headerValue === 'number' ? headerValue.toString() : headerValue;
				}
				const additionalValue = additionalHeaders[header];
				if (additionalValue !== void 0)
					return typeof additionalValue === 'number' ? additionalValue.toString() : additionalValue;
				if (clientHeader !== void 0) return clientHeader;
				return _default;
			}
			_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
				let clientHeader;
				if (this.requestOptions && this.requestOptions.headers) {
					const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
					if (headerValue)
						if (typeof headerValue === 'number') clientHeader = String(headerValue);
						else if (Array.isArray(headerValue)) clientHeader = headerValue.join(', ');
						else clientHeader = headerValue;
				}
				const additionalValue = additionalHeaders[Headers.ContentType];
				if (additionalValue !== void 0)
					if (typeof additionalValue === 'number') return String(additionalValue);
					else if (Array.isArray(additionalValue)) return additionalValue.join(', ');
					else return additionalValue;
				if (clientHeader !== void 0) return clientHeader;
				return _default;
			}
			_getAgent(parsedUrl) {
				let agent;
				const proxyUrl = getProxyUrl(parsedUrl);
				const useProxy = proxyUrl && proxyUrl.hostname;
				if (this._keepAlive && useProxy) agent = this._proxyAgent;
				if (!useProxy) agent = this._agent;
				if (agent) return agent;
				const usingSsl = parsedUrl.protocol === 'https:';
				let maxSockets = 100;
				if (this.requestOptions)
					maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
				if (proxyUrl && proxyUrl.hostname) {
					const agentOptions = {
						maxSockets: maxSockets,
						keepAlive: this._keepAlive,
						proxy: Object.assign(
							Object.assign(
								{},
								(proxyUrl.username || proxyUrl.password) && {
									proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`,
								},
							),
							{ host: proxyUrl.hostname, port: proxyUrl.port },
						),
					};
					let tunnelAgent;
					const overHttps = proxyUrl.protocol === 'https:';
					if (usingSsl) tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
					else tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
					agent = tunnelAgent(agentOptions);
					this._proxyAgent = agent;
				}
				if (!agent) {
					const options = { keepAlive: this._keepAlive, maxSockets: maxSockets };
					agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
					this._agent = agent;
				}
				if (usingSsl && this._ignoreSslError)
					agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: false });
				return agent;
			}
			_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
				let proxyAgent;
				if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
				if (proxyAgent) return proxyAgent;
				const usingSsl = parsedUrl.protocol === 'https:';
				proxyAgent = new undici.k(
					Object.assign(
						{ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 },
						(proxyUrl.username || proxyUrl.password) && {
							token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`,
						},
					),
				);
				this._proxyAgentDispatcher = proxyAgent;
				if (usingSsl && this._ignoreSslError)
					proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
						rejectUnauthorized: false,
					});
				return proxyAgent;
			}
			_getUserAgentWithOrchestrationId(userAgent) {
				const baseUserAgent = userAgent || 'actions/http-client';
				const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
				if (orchId) {
					const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
					return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
				}
				return baseUserAgent;
			}
			_performExponentialBackoff(retryNumber) {
				return __awaiter(this, void 0, void 0, function* () {
					retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
					const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
					return new Promise((resolve) => setTimeout(() => resolve(), ms));
				});
			}
			_processResponse(res, options) {
				return __awaiter(this, void 0, void 0, function* () {
					return new Promise((resolve, reject) =>
						__awaiter(this, void 0, void 0, function* () {
							const statusCode = res.message.statusCode || 0;
							const response = { statusCode: statusCode, result: null, headers: {} };
							if (statusCode === HttpCodes.NotFound) resolve(response);
							function dateTimeDeserializer(key, value) {
								if (typeof value === 'string') {
									const a = new Date(value);
									if (!isNaN(a.valueOf())) return a;
								}
								return value;
							}
							let obj;
							let contents;
							try {
								contents = yield res.readBody();
								if (contents && contents.length > 0) {
									if (options && options.deserializeDates)
										obj = JSON.parse(contents, dateTimeDeserializer);
									else obj = JSON.parse(contents);
									response.result = obj;
								}
								response.headers = res.message.headers;
							} catch (err) {}
							if (statusCode > 299) {
								let msg;
								if (obj && obj.message) msg = obj.message;
								else if (contents && contents.length > 0) msg = contents;
								else msg = `Failed request: (${statusCode})`;
								const err = new HttpClientError(msg, statusCode);
								err.result = response.result;
								reject(err);
							} else resolve(response);
						}),
					);
				});
			}
		}
		const lowercaseKeys = (obj) =>
			Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
	}),
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== void 0) return cachedModule.exports;
	var module = (__webpack_module_cache__[moduleId] = { id: moduleId, loaded: false, exports: {} });
	var threw = true;
	try {
		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId];
	}
	module.loaded = true;
	return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (typeof __nccwpck_require__ !== 'undefined')
	__nccwpck_require__.ab =
		decodeURIComponent(new URL('.', import.meta.url).pathname).slice(
			import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0,
			-1,
		) + '/';
(() => {
	var webpackQueues =
		typeof Symbol === 'function' ? Symbol('webpack queues') : '__webpack_queues__';
	var webpackExports =
		typeof Symbol === 'function' ? Symbol('webpack exports') : '__webpack_exports__';
	var webpackError = typeof Symbol === 'function' ? Symbol('webpack error') : '__webpack_error__';
	var resolveQueue = (queue) => {
		if (queue && queue.d < 1) {
			queue.d = 1;
			queue.forEach((fn) => fn.r--);
			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
		}
	};
	var wrapDeps = (deps) =>
		deps.map((dep) => {
			if (dep !== null && typeof dep === 'object') {
				if (dep[webpackQueues]) return dep;
				if (dep.then) {
					var queue = [];
					queue.d = 0;
					dep.then(
						(r) => {
							obj[webpackExports] = r;
							resolveQueue(queue);
						},
						(e) => {
							obj[webpackError] = e;
							resolveQueue(queue);
						},
					);
					var obj = {};
					obj[webpackQueues] = (fn) => fn(queue);
					return obj;
				}
			}
			var ret = {};
			ret[webpackQueues] = (x) => {};
			ret[webpackExports] = dep;
			return ret;
		});
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue;
		hasAwait && ((queue = []).d = -1);
		var depQueues = new Set();
		var exports = module.exports;
		var currentDeps;
		var outerResolve;
		var reject;
		var promise = new Promise((resolve, rej) => {
			reject = rej;
			outerResolve = resolve;
		});
		promise[webpackExports] = exports;
		promise[webpackQueues] = (fn) => (
			queue && fn(queue),
			depQueues.forEach(fn),
			promise['catch']((x) => {})
		);
		module.exports = promise;
		body(
			(deps) => {
				currentDeps = wrapDeps(deps);
				var fn;
				var getResult = () =>
					currentDeps.map((d) => {
						if (d[webpackError]) throw d[webpackError];
						return d[webpackExports];
					});
				var promise = new Promise((resolve) => {
					fn = () => resolve(getResult);
					fn.r = 0;
					var fnQueue = (q) =>
						q !== queue &&
						!depQueues.has(q) &&
						(depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
					currentDeps.map((dep) => dep[webpackQueues](fnQueue));
				});
				return fn.r ? promise : getResult();
			},
			(err) => (
				err ? reject((promise[webpackError] = err)) : outerResolve(exports),
				resolveQueue(queue)
			),
		);
		queue && queue.d < 0 && (queue.d = 0);
	};
})();
(() => {
	__nccwpck_require__.n = (module) => {
		var getter = module && module.__esModule ? () => module['default'] : () => module;
		__nccwpck_require__.d(getter, { a: getter });
		return getter;
	};
})();
(() => {
	var getProto = Object.getPrototypeOf
		? (obj) => Object.getPrototypeOf(obj)
		: (obj) => obj.__proto__;
	var leafPrototypes;
	__nccwpck_require__.t = function (value, mode) {
		if (mode & 1) value = this(value);
		if (mode & 8) return value;
		if (typeof value === 'object' && value) {
			if (mode & 4 && value.__esModule) return value;
			if (mode & 16 && typeof value.then === 'function') return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for (
			var current = mode & 2 && value;
			typeof current == 'object' && !~leafPrototypes.indexOf(current);
			current = getProto(current)
		)
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => value[key]));
		def['default'] = () => value;
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();
(() => {
	__nccwpck_require__.d = (exports, definition) => {
		for (var key in definition)
			if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key))
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
	};
})();
(() => {
	__nccwpck_require__.f = {};
	__nccwpck_require__.e = (chunkId) =>
		Promise.all(
			Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
				__nccwpck_require__.f[key](chunkId, promises);
				return promises;
			}, []),
		);
})();
(() => {
	__nccwpck_require__.u = (chunkId) => chunkId + '.index.js';
})();
(() => {
	__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
	__nccwpck_require__.r = (exports) => {
		if (typeof Symbol !== 'undefined' && Symbol.toStringTag)
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
		Object.defineProperty(exports, '__esModule', { value: true });
	};
})();
(() => {
	__nccwpck_require__.nmd = (module) => {
		module.paths = [];
		if (!module.children) module.children = [];
		return module;
	};
})();
(() => {
	var installedChunks = { 792: 0 };
	var installChunk = (data) => {
		var { ids: ids, modules: modules, runtime: runtime } = data;
		var moduleId,
			chunkId,
			i = 0;
		for (moduleId in modules)
			if (__nccwpck_require__.o(modules, moduleId))
				__nccwpck_require__.m[moduleId] = modules[moduleId];
		if (runtime) runtime(__nccwpck_require__);
		for (; i < ids.length; i++) {
			chunkId = ids[i];
			if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId])
				installedChunks[chunkId][0]();
			installedChunks[ids[i]] = 0;
		}
	};
	__nccwpck_require__.f.j = (chunkId, promises) => {
		var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId)
			? installedChunks[chunkId]
			: void 0;
		if (installedChunkData !== 0)
			if (installedChunkData) promises.push(installedChunkData[1]);
			else if (true) {
				var promise = import('./' + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
					if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
					throw e;
				});
				promise = Promise.race([
					promise,
					new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve])),
				]);
				promises.push((installedChunkData[1] = promise));
			}
	};
})();
var __webpack_exports__ = __nccwpck_require__(9407);
__webpack_exports__ = await __webpack_exports__;
