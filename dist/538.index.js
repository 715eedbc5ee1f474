export const id = 538;
export const ids = [538];
export const modules = {
	3877: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => privateKeyToAddress });
		var secp256k1 = __webpack_require__(7445);
		var toHex = __webpack_require__(747);
		var base = __webpack_require__(9298);
		var getAddress = __webpack_require__(1006);
		var keccak256 = __webpack_require__(327);
		function publicKeyToAddress(publicKey) {
			if (publicKey.length !== 132 || !publicKey.startsWith('0x04'))
				throw new InvalidPublicKeyError({ publicKey: publicKey });
			const address = (0, keccak256.S)(`0x${publicKey.substring(4)}`).substring(26);
			return (0, getAddress.o)(`0x${address}`);
		}
		class InvalidPublicKeyError extends base.C {
			constructor({ publicKey: publicKey }) {
				super(`Public key "${publicKey}" is invalid.`, {
					metaMessages: ['- Public key must be uncompressed: 65 bytes with a `0x04` prefix.'],
					name: 'publicKeyToAddress.InvalidPublicKeyError',
				});
			}
		}
		function privateKeyToAddress(privateKey) {
			const publicKey = (0, toHex.My)(secp256k1.bI.getPublicKey(privateKey.slice(2), false));
			return publicKeyToAddress(publicKey);
		}
	}),
	286: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => signTransaction });
		var keccak256 = __webpack_require__(327);
		var serializeTransaction = __webpack_require__(370);
		var secp256k1 = __webpack_require__(7445);
		var isHex = __webpack_require__(4381);
		var toBytes = __webpack_require__(4878);
		var toHex = __webpack_require__(747);
		var fromHex = __webpack_require__(2248);
		function serializeSignature({ r: r, s: s, to: to = 'hex', v: v, yParity: yParity }) {
			const yParity_ = (() => {
				if (yParity === 0 || yParity === 1) return yParity;
				if (v && (v === 27n || v === 28n || v >= 35n)) return v % 2n === 0n ? 1 : 0;
				throw new Error('Invalid `v` or `yParity` value');
			})();
			const signature = `0x${new secp256k1.bI.Signature((0, fromHex.uU)(r), (0, fromHex.uU)(s)).toCompactHex()}${yParity_ === 0 ? '1b' : '1c'}`;
			if (to === 'hex') return signature;
			return (0, toBytes.aT)(signature);
		}
		let extraEntropy = false;
		async function sign({ hash: hash, privateKey: privateKey, to: to = 'object' }) {
			const {
				r: r,
				s: s,
				recovery: recovery,
			} = secp256k1.bI.sign(hash.slice(2), privateKey.slice(2), {
				lowS: true,
				extraEntropy: (0, isHex.q)(extraEntropy, { strict: false })
					? (0, toBytes.aT)(extraEntropy)
					: extraEntropy,
			});
			const signature = {
				r: (0, toHex.cK)(r, { size: 32 }),
				s: (0, toHex.cK)(s, { size: 32 }),
				v: recovery ? 28n : 27n,
				yParity: recovery,
			};
			return (() => {
				if (to === 'bytes' || to === 'hex') return serializeSignature({ ...signature, to: to });
				return signature;
			})();
		}
		async function signTransaction(parameters) {
			const {
				privateKey: privateKey,
				transaction: transaction,
				serializer: serializer = serializeTransaction.b,
			} = parameters;
			const signableTransaction = (() => {
				if (transaction.type === 'eip4844') return { ...transaction, sidecars: false };
				return transaction;
			})();
			const signature = await sign({
				hash: (0, keccak256.S)(await serializer(signableTransaction)),
				privateKey: privateKey,
			});
			return await serializer(transaction, signature);
		}
	}),
	9298: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => BaseError });
		const version = '2.57.20';
		let errorConfig = {
			getDocsUrl: ({ docsBaseUrl: docsBaseUrl, docsPath: docsPath = '', docsSlug: docsSlug }) =>
				docsPath
					? `${docsBaseUrl ?? 'https://viem.sh'}${docsPath}${docsSlug ? `#${docsSlug}` : ''}`
					: void 0,
			version: `viem@${version}`,
		};
		class BaseError extends Error {
			constructor(shortMessage, args = {}) {
				const details = (() => {
					if (args.cause instanceof BaseError) return args.cause.details;
					if (args.cause?.message) return args.cause.message;
					return args.details;
				})();
				const docsPath = (() => {
					if (args.cause instanceof BaseError) return args.cause.docsPath || args.docsPath;
					return args.docsPath;
				})();
				const docsUrl = errorConfig.getDocsUrl?.({ ...args, docsPath: docsPath });
				const message = [
					shortMessage || 'An error occurred.',
					'',
					...(args.metaMessages ? [...args.metaMessages, ''] : []),
					...(docsUrl ? [`Docs: ${docsUrl}`] : []),
					...(details ? [`Details: ${details}`] : []),
					...(errorConfig.version ? [`Version: ${errorConfig.version}`] : []),
				].join('\n');
				super(message, args.cause ? { cause: args.cause } : void 0);
				Object.defineProperty(this, 'details', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: void 0,
				});
				Object.defineProperty(this, 'docsPath', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: void 0,
				});
				Object.defineProperty(this, 'metaMessages', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: void 0,
				});
				Object.defineProperty(this, 'shortMessage', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: void 0,
				});
				Object.defineProperty(this, 'version', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: void 0,
				});
				Object.defineProperty(this, 'name', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: 'BaseError',
				});
				this.details = details;
				this.docsPath = docsPath;
				this.metaMessages = args.metaMessages;
				this.name = args.name ?? this.name;
				this.shortMessage = shortMessage;
				this.version = version;
			}
			walk(fn) {
				return walk(this, fn);
			}
		}
		function walk(err, fn) {
			if (fn?.(err)) return err;
			if (err && typeof err === 'object' && 'cause' in err && err.cause !== void 0)
				return walk(err.cause, fn);
			return fn ? null : err;
		}
	}),
	1753: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fl: () => SizeExceedsPaddingSizeError,
			ii: () => SliceOffsetOutOfBoundsError,
		});
		var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9298);
		class SliceOffsetOutOfBoundsError extends _base_js__WEBPACK_IMPORTED_MODULE_0__.C {
			constructor({ offset: offset, position: position, size: size }) {
				super(
					`Slice ${position === 'start' ? 'starting' : 'ending'} at offset "${offset}" is out-of-bounds (size: ${size}).`,
					{ name: 'SliceOffsetOutOfBoundsError' },
				);
			}
		}
		class SizeExceedsPaddingSizeError extends _base_js__WEBPACK_IMPORTED_MODULE_0__.C {
			constructor({ size: size, targetSize: targetSize, type: type }) {
				super(
					`${type.charAt(0).toUpperCase()}${type.slice(1).toLowerCase()} size (${size}) exceeds padding size (${targetSize}).`,
					{ name: 'SizeExceedsPaddingSizeError' },
				);
			}
		}
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
	}),
	2092: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ty: () => IntegerOutOfRangeError,
			u: () => SizeOverflowError,
		});
		var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9298);
		class IntegerOutOfRangeError extends _base_js__WEBPACK_IMPORTED_MODULE_0__.C {
			constructor({ max: max, min: min, signed: signed, size: size, value: value }) {
				super(
					`Number "${value}" is not in safe ${size ? `${size * 8}-bit ${signed ? 'signed' : 'unsigned'} ` : ''}integer range ${max ? `(${min} to ${max})` : `(above ${min})`}`,
					{ name: 'IntegerOutOfRangeError' },
				);
			}
		}
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		_base_js__WEBPACK_IMPORTED_MODULE_0__.C;
		class SizeOverflowError extends _base_js__WEBPACK_IMPORTED_MODULE_0__.C {
			constructor({ givenSize: givenSize, maxSize: maxSize }) {
				super(`Size cannot exceed ${maxSize} bytes. Given size: ${givenSize} bytes.`, {
					name: 'SizeOverflowError',
				});
			}
		}
	}),
	1006: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => checksumAddress });
		var _encoding_toBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4878);
		var _hash_keccak256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
		var _lru_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8718);
		const checksumAddressCache = new _lru_js__WEBPACK_IMPORTED_MODULE_0__.A(8192);
		function checksumAddress(address_, chainId) {
			const lower = address_.toLowerCase();
			const cacheKey = `${lower}.${chainId}`;
			const cached = checksumAddressCache.get(cacheKey);
			if (cached) return cached;
			const hexAddress = chainId ? `${chainId}${lower}` : lower.substring(2);
			const hash = (0, _hash_keccak256_js__WEBPACK_IMPORTED_MODULE_1__.S)(
				(0, _encoding_toBytes_js__WEBPACK_IMPORTED_MODULE_2__.Af)(hexAddress),
				'bytes',
			);
			const address = (chainId ? hexAddress.substring(`${chainId}0x`.length) : hexAddress).split(
				'',
			);
			for (let i = 0; i < 40; i += 2) {
				if (hash[i >> 1] >> 4 >= 8 && address[i]) address[i] = address[i].toUpperCase();
				if ((hash[i >> 1] & 15) >= 8 && address[i + 1])
					address[i + 1] = address[i + 1].toUpperCase();
			}
			const result = `0x${address.join('')}`;
			checksumAddressCache.set(cacheKey, result);
			return result;
		}
	}),
	4381: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { q: () => isHex });
		function isHex(value, { even: even = false, strict: strict = true } = {}) {
			if (!value) return false;
			if (typeof value !== 'string') return false;
			if (even && value.length % 2 !== 0) return false;
			return strict ? /^0x[0-9a-fA-F]*$/.test(value) : value.startsWith('0x');
		}
	}),
	7917: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { eV: () => pad });
		var _errors_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1753);
		function pad(hexOrBytes, { dir: dir, size: size = 32 } = {}) {
			if (typeof hexOrBytes === 'string') return padHex(hexOrBytes, { dir: dir, size: size });
			return padBytes(hexOrBytes, { dir: dir, size: size });
		}
		function padHex(hex_, { dir: dir, size: size = 32 } = {}) {
			if (size === null) return hex_;
			const hex = hex_.replace('0x', '');
			if (hex.length > size * 2)
				throw new _errors_data_js__WEBPACK_IMPORTED_MODULE_0__.Fl({
					size: Math.ceil(hex.length / 2),
					targetSize: size,
					type: 'hex',
				});
			return `0x${hex[dir === 'right' ? 'padEnd' : 'padStart'](size * 2, '0')}`;
		}
		function padBytes(bytes, { dir: dir, size: size = 32 } = {}) {
			if (size === null) return bytes;
			if (bytes.length > size)
				throw new _errors_data_js__WEBPACK_IMPORTED_MODULE_0__.Fl({
					size: bytes.length,
					targetSize: size,
					type: 'bytes',
				});
			const paddedBytes = new Uint8Array(size);
			for (let i = 0; i < size; i++) {
				const padEnd = dir === 'right';
				paddedBytes[padEnd ? i : size - i - 1] = bytes[padEnd ? i : bytes.length - i - 1];
			}
			return paddedBytes;
		}
	}),
	6411: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { E: () => size });
		var _isHex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4381);
		function size(value) {
			if ((0, _isHex_js__WEBPACK_IMPORTED_MODULE_0__.q)(value, { strict: false }))
				return Math.ceil((value.length - 2) / 2);
			return value.length;
		}
	}),
	2248: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ME: () => hexToNumber,
			Sl: () => assertSize,
			uU: () => hexToBigInt,
		});
		var _errors_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2092);
		var _data_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6411);
		function assertSize(hexOrBytes, { size: size }) {
			if ((0, _data_size_js__WEBPACK_IMPORTED_MODULE_0__.E)(hexOrBytes) > size)
				throw new _errors_encoding_js__WEBPACK_IMPORTED_MODULE_1__.u({
					givenSize: (0, _data_size_js__WEBPACK_IMPORTED_MODULE_0__.E)(hexOrBytes),
					maxSize: size,
				});
		}
		function hexToBigInt(hex, opts = {}) {
			const { signed: signed } = opts;
			if (opts.size) assertSize(hex, { size: opts.size });
			const value = BigInt(hex);
			if (!signed) return value;
			const size = Math.ceil((hex.length - 2) / 2);
			const max = (1n << (BigInt(size) * 8n - 1n)) - 1n;
			if (value <= max) return value;
			return value - BigInt(`0x${'f'.padStart(size * 2, 'f')}`) - 1n;
		}
		function hexToNumber(hex, opts = {}) {
			const value = hexToBigInt(hex, opts);
			const number = Number(value);
			if (!Number.isSafeInteger(number))
				throw new _errors_encoding_js__WEBPACK_IMPORTED_MODULE_1__.Ty({
					max: `${Number.MAX_SAFE_INTEGER}`,
					min: `${Number.MIN_SAFE_INTEGER}`,
					signed: opts.signed,
					size: opts.size,
					value: `${value}n`,
				});
			return number;
		}
	}),
	4878: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Af: () => stringToBytes,
			ZJ: () => toBytes,
			aT: () => hexToBytes,
		});
		var _errors_base_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9298);
		var _data_isHex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4381);
		var _data_pad_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7917);
		var _fromHex_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2248);
		var _toHex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(747);
		const encoder = new TextEncoder();
		function toBytes(value, opts = {}) {
			if (typeof value === 'number' || typeof value === 'bigint') return numberToBytes(value, opts);
			if (typeof value === 'boolean') return boolToBytes(value, opts);
			if ((0, _data_isHex_js__WEBPACK_IMPORTED_MODULE_0__.q)(value)) return hexToBytes(value, opts);
			return stringToBytes(value, opts);
		}
		function boolToBytes(value, opts = {}) {
			const bytes = new Uint8Array(1);
			bytes[0] = Number(value);
			if (typeof opts.size === 'number') {
				(0, _fromHex_js__WEBPACK_IMPORTED_MODULE_1__.Sl)(bytes, { size: opts.size });
				return (0, _data_pad_js__WEBPACK_IMPORTED_MODULE_2__.eV)(bytes, { size: opts.size });
			}
			return bytes;
		}
		const charCodeMap = { zero: 48, nine: 57, A: 65, F: 70, a: 97, f: 102 };
		function charCodeToBase16(char) {
			if (char >= charCodeMap.zero && char <= charCodeMap.nine) return char - charCodeMap.zero;
			if (char >= charCodeMap.A && char <= charCodeMap.F) return char - (charCodeMap.A - 10);
			if (char >= charCodeMap.a && char <= charCodeMap.f) return char - (charCodeMap.a - 10);
			return;
		}
		function hexToBytes(hex, opts = {}) {
			let hexString = hex.slice(2);
			if (hexString.length % 2) hexString = `0${hexString}`;
			if (opts.size) {
				(0, _fromHex_js__WEBPACK_IMPORTED_MODULE_1__.Sl)(hex, { size: opts.size });
				hexString = hexString.padEnd(opts.size * 2, '0');
			}
			const length = hexString.length / 2;
			const bytes = new Uint8Array(length);
			for (let index = 0, j = 0; index < length; index++) {
				const nibbleLeft = charCodeToBase16(hexString.charCodeAt(j++));
				const nibbleRight = charCodeToBase16(hexString.charCodeAt(j++));
				if (nibbleLeft === void 0 || nibbleRight === void 0)
					throw new _errors_base_js__WEBPACK_IMPORTED_MODULE_3__.C(
						`Invalid byte sequence ("${hexString[j - 2]}${hexString[j - 1]}" in "${hexString}").`,
					);
				bytes[index] = nibbleLeft * 16 + nibbleRight;
			}
			return bytes;
		}
		function numberToBytes(value, opts) {
			const hex = (0, _toHex_js__WEBPACK_IMPORTED_MODULE_4__.cK)(value, opts);
			return hexToBytes(hex);
		}
		function stringToBytes(value, opts = {}) {
			const bytes = encoder.encode(value);
			if (typeof opts.size === 'number') {
				(0, _fromHex_js__WEBPACK_IMPORTED_MODULE_1__.Sl)(bytes, { size: opts.size });
				return (0, _data_pad_js__WEBPACK_IMPORTED_MODULE_2__.eV)(bytes, {
					dir: 'right',
					size: opts.size,
				});
			}
			return bytes;
		}
	}),
	747: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			My: () => bytesToHex,
			cK: () => numberToHex,
			nj: () => toHex,
		});
		var _errors_encoding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2092);
		var _data_pad_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7917);
		var _fromHex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2248);
		const hexes = Array.from({ length: 256 }, (_v, i) => i.toString(16).padStart(2, '0'));
		function toHex(value, opts = {}) {
			if (typeof value === 'number' || typeof value === 'bigint') return numberToHex(value, opts);
			if (typeof value === 'string') return stringToHex(value, opts);
			if (typeof value === 'boolean') return boolToHex(value, opts);
			return bytesToHex(value, opts);
		}
		function boolToHex(value, opts = {}) {
			const hex = `0x${Number(value)}`;
			if (typeof opts.size === 'number') {
				(0, _fromHex_js__WEBPACK_IMPORTED_MODULE_0__.Sl)(hex, { size: opts.size });
				return (0, _data_pad_js__WEBPACK_IMPORTED_MODULE_1__.eV)(hex, { size: opts.size });
			}
			return hex;
		}
		function bytesToHex(value, opts = {}) {
			let string = '';
			for (let i = 0; i < value.length; i++) string += hexes[value[i]];
			const hex = `0x${string}`;
			if (typeof opts.size === 'number') {
				(0, _fromHex_js__WEBPACK_IMPORTED_MODULE_0__.Sl)(hex, { size: opts.size });
				return (0, _data_pad_js__WEBPACK_IMPORTED_MODULE_1__.eV)(hex, {
					dir: 'right',
					size: opts.size,
				});
			}
			return hex;
		}
		function numberToHex(value_, opts = {}) {
			const { signed: signed, size: size } = opts;
			const value = BigInt(value_);
			let maxValue;
			if (size)
				if (signed) maxValue = (1n << (BigInt(size) * 8n - 1n)) - 1n;
				else maxValue = 2n ** (BigInt(size) * 8n) - 1n;
			else if (typeof value_ === 'number') maxValue = BigInt(Number.MAX_SAFE_INTEGER);
			const minValue = typeof maxValue === 'bigint' && signed ? -maxValue - 1n : 0;
			if ((maxValue && value > maxValue) || value < minValue) {
				const suffix = typeof value_ === 'bigint' ? 'n' : '';
				throw new _errors_encoding_js__WEBPACK_IMPORTED_MODULE_2__.Ty({
					max: maxValue ? `${maxValue}${suffix}` : void 0,
					min: `${minValue}${suffix}`,
					signed: signed,
					size: size,
					value: `${value_}${suffix}`,
				});
			}
			const hex = `0x${(signed && value < 0 ? (1n << BigInt(size * 8)) + BigInt(value) : value).toString(16)}`;
			if (size) return (0, _data_pad_js__WEBPACK_IMPORTED_MODULE_1__.eV)(hex, { size: size });
			return hex;
		}
		const encoder = new TextEncoder();
		function stringToHex(value_, opts = {}) {
			const value = encoder.encode(value_);
			return bytesToHex(value, opts);
		}
	}),
	327: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => keccak256 });
		var _noble_hashes_sha3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1157);
		var _data_isHex_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4381);
		var _encoding_toBytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4878);
		var _encoding_toHex_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(747);
		function keccak256(value, to_) {
			const to = to_ || 'hex';
			const bytes = (0, _noble_hashes_sha3__WEBPACK_IMPORTED_MODULE_0__.lY)(
				(0, _data_isHex_js__WEBPACK_IMPORTED_MODULE_1__.q)(value, { strict: false })
					? (0, _encoding_toBytes_js__WEBPACK_IMPORTED_MODULE_2__.ZJ)(value)
					: value,
			);
			if (to === 'bytes') return bytes;
			return (0, _encoding_toHex_js__WEBPACK_IMPORTED_MODULE_3__.nj)(bytes);
		}
	}),
	8718: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => LruMap });
		class LruMap extends Map {
			constructor(size) {
				super();
				Object.defineProperty(this, 'maxSize', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: void 0,
				});
				this.maxSize = size;
			}
			get(key) {
				const value = super.get(key);
				if (super.has(key)) {
					super.delete(key);
					super.set(key, value);
				}
				return value;
			}
			set(key, value) {
				if (super.has(key)) super.delete(key);
				super.set(key, value);
				if (this.maxSize && this.size > this.maxSize) {
					const firstKey = super.keys().next().value;
					if (firstKey !== void 0) super.delete(firstKey);
				}
				return this;
			}
		}
	}),
	370: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => serializeTransaction,
			Z: () => toYParitySignatureArray,
		});
		const exponents = { wei: 0, gwei: 9, szabo: 12, finney: 15, ether: 18 };
		function format(value, decimals = 0) {
			if (!Number.isInteger(decimals) || decimals < 0)
				throw new InvalidDecimalsError({ decimals: decimals });
			let display = value.toString();
			const negative = display.startsWith('-');
			if (negative) display = display.slice(1);
			display = display.padStart(decimals, '0');
			let [integer, fraction] = [
				display.slice(0, display.length - decimals),
				display.slice(display.length - decimals),
			];
			fraction = fraction.replace(/(0+)$/, '');
			return `${negative ? '-' : ''}${integer || '0'}${fraction ? `.${fraction}` : ''}`;
		}
		function formatGwei(wei, unit = 'wei') {
			return format(wei, exponents.gwei - exponents[unit]);
		}
		Error;
		class InvalidDecimalsError extends Error {
			constructor({ decimals: decimals }) {
				super(`\`decimals\` must be a non-negative integer. Got \`${decimals}\`.`);
				Object.defineProperty(this, 'name', {
					enumerable: true,
					configurable: true,
					writable: true,
					value: 'Value.InvalidDecimalsError',
				});
			}
		}
		function formatGwei_formatGwei(wei, unit = 'wei') {
			return formatGwei(wei, unit);
		}
		var base = __webpack_require__(9298);
		function prettyPrint(args) {
			const entries = Object.entries(args)
				.map(([key, value]) => {
					if (value === void 0 || value === false) return null;
					return [key, value];
				})
				.filter(Boolean);
			const maxLength = entries.reduce((acc, [key]) => Math.max(acc, key.length), 0);
			return entries
				.map(([key, value]) => `  ${`${key}:`.padEnd(maxLength + 1)}  ${value}`)
				.join('\n');
		}
		base.C;
		base.C;
		class InvalidLegacyVError extends base.C {
			constructor({ v: v }) {
				super(`Invalid \`v\` value "${v}". Expected 27 or 28.`, { name: 'InvalidLegacyVError' });
			}
		}
		base.C;
		class InvalidSerializableTransactionError extends base.C {
			constructor({ transaction: transaction }) {
				super('Cannot infer a transaction type from provided transaction.', {
					metaMessages: [
						'Provided Transaction:',
						'{',
						prettyPrint(transaction),
						'}',
						'',
						'To infer the type, either provide:',
						'- a `type` to the Transaction, or',
						'- an EIP-1559 Transaction with `maxFeePerGas`, or',
						'- an EIP-2930 Transaction with `gasPrice` & `accessList`, or',
						'- an EIP-4844 Transaction with `blobs`, `blobVersionedHashes`, `sidecars`, or',
						'- an EIP-7702 Transaction with `authorizationList`, or',
						'- a Legacy Transaction with `gasPrice`',
					],
					name: 'InvalidSerializableTransactionError',
				});
			}
		}
		base.C;
		base.C;
		class InvalidStorageKeySizeError extends base.C {
			constructor({ storageKey: storageKey }) {
				super(
					`Size for storage key "${storageKey}" is invalid. Expected 32 bytes. Got ${Math.floor((storageKey.length - 2) / 2)} bytes.`,
					{ name: 'InvalidStorageKeySizeError' },
				);
			}
		}
		base.C;
		base.C;
		base.C;
		base.C;
		base.C;
		var toHex = __webpack_require__(747);
		function serializeAuthorizationList(authorizationList) {
			if (!authorizationList || authorizationList.length === 0) return [];
			const serializedAuthorizationList = [];
			for (const authorization of authorizationList) {
				const { chainId: chainId, nonce: nonce, ...signature } = authorization;
				const contractAddress = authorization.address;
				const signatureArray = toYParitySignatureArray({}, signature);
				if (signatureArray.length > 0 && signature.yParity)
					signatureArray[0] = (0, toHex.nj)(signature.yParity);
				serializedAuthorizationList.push([
					chainId ? (0, toHex.nj)(chainId) : '0x',
					contractAddress,
					nonce ? (0, toHex.nj)(nonce) : '0x',
					...signatureArray,
				]);
			}
			return serializedAuthorizationList;
		}
		var toBytes = __webpack_require__(4878);
		function blobsToCommitments(parameters) {
			const { kzg: kzg } = parameters;
			const to = parameters.to ?? (typeof parameters.blobs[0] === 'string' ? 'hex' : 'bytes');
			const blobs =
				typeof parameters.blobs[0] === 'string'
					? parameters.blobs.map((x) => (0, toBytes.aT)(x))
					: parameters.blobs;
			const commitments = [];
			for (const blob of blobs) commitments.push(Uint8Array.from(kzg.blobToKzgCommitment(blob)));
			return to === 'bytes' ? commitments : commitments.map((x) => (0, toHex.My)(x));
		}
		function blobsToProofs(parameters) {
			const { kzg: kzg } = parameters;
			const to = parameters.to ?? (typeof parameters.blobs[0] === 'string' ? 'hex' : 'bytes');
			const blobs =
				typeof parameters.blobs[0] === 'string'
					? parameters.blobs.map((x) => (0, toBytes.aT)(x))
					: parameters.blobs;
			const commitments =
				typeof parameters.commitments[0] === 'string'
					? parameters.commitments.map((x) => (0, toBytes.aT)(x))
					: parameters.commitments;
			const proofs = [];
			for (let i = 0; i < blobs.length; i++) {
				const blob = blobs[i];
				const commitment = commitments[i];
				proofs.push(Uint8Array.from(kzg.computeBlobKzgProof(blob, commitment)));
			}
			return to === 'bytes' ? proofs : proofs.map((x) => (0, toHex.My)(x));
		}
		var sha2 = __webpack_require__(4640);
		null && SHA256n;
		const sha256 = sha2.sc;
		null && SHA224n;
		null && sha224n;
		var isHex = __webpack_require__(4381);
		function sha256_sha256(value, to_) {
			const to = to_ || 'hex';
			const bytes = sha256((0, isHex.q)(value, { strict: false }) ? (0, toBytes.ZJ)(value) : value);
			if (to === 'bytes') return bytes;
			return (0, toHex.nj)(bytes);
		}
		function commitmentToVersionedHash(parameters) {
			const { commitment: commitment, version: version = 1 } = parameters;
			const to = parameters.to ?? (typeof commitment === 'string' ? 'hex' : 'bytes');
			const versionedHash = sha256_sha256(commitment, 'bytes');
			versionedHash.set([version], 0);
			return to === 'bytes' ? versionedHash : (0, toHex.My)(versionedHash);
		}
		function commitmentsToVersionedHashes(parameters) {
			const { commitments: commitments, version: version } = parameters;
			const to = parameters.to ?? (typeof commitments[0] === 'string' ? 'hex' : 'bytes');
			const hashes = [];
			for (const commitment of commitments)
				hashes.push(
					commitmentToVersionedHash({ commitment: commitment, to: to, version: version }),
				);
			return hashes;
		}
		const blobsPerTransaction = 6;
		const bytesPerFieldElement = 32;
		const fieldElementsPerBlob = 4096;
		const bytesPerBlob = bytesPerFieldElement * fieldElementsPerBlob;
		const maxBytesPerTransaction =
			bytesPerBlob * blobsPerTransaction - 1 - 1 * fieldElementsPerBlob * blobsPerTransaction;
		const versionedHashVersionKzg = 1;
		class BlobSizeTooLargeError extends base.C {
			constructor({ maxSize: maxSize, size: size }) {
				super('Blob size is too large.', {
					metaMessages: [`Max: ${maxSize} bytes`, `Given: ${size} bytes`],
					name: 'BlobSizeTooLargeError',
				});
			}
		}
		class EmptyBlobError extends base.C {
			constructor() {
				super('Blob data must not be empty.', { name: 'EmptyBlobError' });
			}
		}
		class InvalidVersionedHashSizeError extends base.C {
			constructor({ hash: hash, size: size }) {
				super(`Versioned hash "${hash}" size is invalid.`, {
					metaMessages: ['Expected: 32', `Received: ${size}`],
					name: 'InvalidVersionedHashSizeError',
				});
			}
		}
		class InvalidVersionedHashVersionError extends base.C {
			constructor({ hash: hash, version: version }) {
				super(`Versioned hash "${hash}" version is invalid.`, {
					metaMessages: [`Expected: ${versionedHashVersionKzg}`, `Received: ${version}`],
					name: 'InvalidVersionedHashVersionError',
				});
			}
		}
		class NegativeOffsetError extends base.C {
			constructor({ offset: offset }) {
				super(`Offset \`${offset}\` cannot be negative.`, { name: 'NegativeOffsetError' });
			}
		}
		class PositionOutOfBoundsError extends base.C {
			constructor({ length: length, position: position }) {
				super(`Position \`${position}\` is out of bounds (\`0 < position < ${length}\`).`, {
					name: 'PositionOutOfBoundsError',
				});
			}
		}
		class RecursiveReadLimitExceededError extends base.C {
			constructor({ count: count, limit: limit }) {
				super(
					`Recursive read limit of \`${limit}\` exceeded (recursive read count: \`${count}\`).`,
					{ name: 'RecursiveReadLimitExceededError' },
				);
			}
		}
		const staticCursor = {
			bytes: new Uint8Array(),
			dataView: new DataView(new ArrayBuffer(0)),
			position: 0,
			positionReadCount: new Map(),
			recursiveReadCount: 0,
			recursiveReadLimit: Number.POSITIVE_INFINITY,
			assertReadLimit() {
				if (this.recursiveReadCount >= this.recursiveReadLimit)
					throw new RecursiveReadLimitExceededError({
						count: this.recursiveReadCount + 1,
						limit: this.recursiveReadLimit,
					});
			},
			assertPosition(position) {
				if (position < 0 || position > this.bytes.length - 1)
					throw new PositionOutOfBoundsError({ length: this.bytes.length, position: position });
			},
			decrementPosition(offset) {
				if (offset < 0) throw new NegativeOffsetError({ offset: offset });
				const position = this.position - offset;
				this.assertPosition(position);
				this.position = position;
			},
			getReadCount(position) {
				return this.positionReadCount.get(position || this.position) || 0;
			},
			incrementPosition(offset) {
				if (offset < 0) throw new NegativeOffsetError({ offset: offset });
				const position = this.position + offset;
				this.assertPosition(position);
				this.position = position;
			},
			inspectByte(position_) {
				const position = position_ ?? this.position;
				this.assertPosition(position);
				return this.bytes[position];
			},
			inspectBytes(length, position_) {
				const position = position_ ?? this.position;
				this.assertPosition(position + length - 1);
				return this.bytes.subarray(position, position + length);
			},
			inspectUint8(position_) {
				const position = position_ ?? this.position;
				this.assertPosition(position);
				return this.bytes[position];
			},
			inspectUint16(position_) {
				const position = position_ ?? this.position;
				this.assertPosition(position + 1);
				return this.dataView.getUint16(position);
			},
			inspectUint24(position_) {
				const position = position_ ?? this.position;
				this.assertPosition(position + 2);
				return (this.dataView.getUint16(position) << 8) + this.dataView.getUint8(position + 2);
			},
			inspectUint32(position_) {
				const position = position_ ?? this.position;
				this.assertPosition(position + 3);
				return this.dataView.getUint32(position);
			},
			pushByte(byte) {
				this.assertPosition(this.position);
				this.bytes[this.position] = byte;
				this.position++;
			},
			pushBytes(bytes) {
				this.assertPosition(this.position + bytes.length - 1);
				this.bytes.set(bytes, this.position);
				this.position += bytes.length;
			},
			pushUint8(value) {
				this.assertPosition(this.position);
				this.bytes[this.position] = value;
				this.position++;
			},
			pushUint16(value) {
				this.assertPosition(this.position + 1);
				this.dataView.setUint16(this.position, value);
				this.position += 2;
			},
			pushUint24(value) {
				this.assertPosition(this.position + 2);
				this.dataView.setUint16(this.position, value >> 8);
				this.dataView.setUint8(this.position + 2, value & ~4294967040);
				this.position += 3;
			},
			pushUint32(value) {
				this.assertPosition(this.position + 3);
				this.dataView.setUint32(this.position, value);
				this.position += 4;
			},
			readByte() {
				this.assertReadLimit();
				this._touch();
				const value = this.inspectByte();
				this.position++;
				return value;
			},
			readBytes(length, size) {
				this.assertReadLimit();
				this._touch();
				const value = this.inspectBytes(length);
				this.position += size ?? length;
				return value;
			},
			readUint8() {
				this.assertReadLimit();
				this._touch();
				const value = this.inspectUint8();
				this.position += 1;
				return value;
			},
			readUint16() {
				this.assertReadLimit();
				this._touch();
				const value = this.inspectUint16();
				this.position += 2;
				return value;
			},
			readUint24() {
				this.assertReadLimit();
				this._touch();
				const value = this.inspectUint24();
				this.position += 3;
				return value;
			},
			readUint32() {
				this.assertReadLimit();
				this._touch();
				const value = this.inspectUint32();
				this.position += 4;
				return value;
			},
			get remaining() {
				return this.bytes.length - this.position;
			},
			setPosition(position) {
				const oldPosition = this.position;
				this.assertPosition(position);
				this.position = position;
				return () => (this.position = oldPosition);
			},
			_touch() {
				if (this.recursiveReadLimit === Number.POSITIVE_INFINITY) return;
				const count = this.getReadCount();
				this.positionReadCount.set(this.position, count + 1);
				if (count > 0) this.recursiveReadCount++;
			},
		};
		function createCursor(bytes, { recursiveReadLimit: recursiveReadLimit = 8192 } = {}) {
			const cursor = Object.create(staticCursor);
			cursor.bytes = bytes;
			cursor.dataView = new DataView(bytes.buffer ?? bytes, bytes.byteOffset, bytes.byteLength);
			cursor.positionReadCount = new Map();
			cursor.recursiveReadLimit = recursiveReadLimit;
			return cursor;
		}
		var size = __webpack_require__(6411);
		function toBlobs(parameters) {
			const to = parameters.to ?? (typeof parameters.data === 'string' ? 'hex' : 'bytes');
			const data =
				typeof parameters.data === 'string' ? (0, toBytes.aT)(parameters.data) : parameters.data;
			const size_ = (0, size.E)(data);
			if (!size_) throw new EmptyBlobError();
			if (size_ > maxBytesPerTransaction)
				throw new BlobSizeTooLargeError({ maxSize: maxBytesPerTransaction, size: size_ });
			const blobs = [];
			let active = true;
			let position = 0;
			while (active) {
				const blob = createCursor(new Uint8Array(bytesPerBlob));
				let size = 0;
				while (size < fieldElementsPerBlob) {
					const bytes = data.slice(position, position + (bytesPerFieldElement - 1));
					blob.pushByte(0);
					blob.pushBytes(bytes);
					if (bytes.length < 31) {
						blob.pushByte(128);
						active = false;
						break;
					}
					size++;
					position += 31;
				}
				blobs.push(blob);
			}
			return to === 'bytes' ? blobs.map((x) => x.bytes) : blobs.map((x) => (0, toHex.My)(x.bytes));
		}
		function toBlobSidecars(parameters) {
			const { data: data, kzg: kzg, to: to } = parameters;
			const blobs = parameters.blobs ?? toBlobs({ data: data, to: to });
			const commitments =
				parameters.commitments ?? blobsToCommitments({ blobs: blobs, kzg: kzg, to: to });
			const proofs =
				parameters.proofs ??
				blobsToProofs({ blobs: blobs, commitments: commitments, kzg: kzg, to: to });
			const sidecars = [];
			for (let i = 0; i < blobs.length; i++)
				sidecars.push({ blob: blobs[i], commitment: commitments[i], proof: proofs[i] });
			return sidecars;
		}
		function concatHex(values) {
			return `0x${values.reduce((acc, x) => acc + x.replace('0x', ''), '')}`;
		}
		function trim(hexOrBytes, { dir: dir = 'left' } = {}) {
			let data = typeof hexOrBytes === 'string' ? hexOrBytes.replace('0x', '') : hexOrBytes;
			let sliceLength = 0;
			for (let i = 0; i < data.length - 1; i++)
				if (data[dir === 'left' ? i : data.length - i - 1].toString() === '0') sliceLength++;
				else break;
			data = dir === 'left' ? data.slice(sliceLength) : data.slice(0, data.length - sliceLength);
			if (typeof hexOrBytes === 'string') {
				if (data.length === 1 && dir === 'right') data = `${data}0`;
				return `0x${data.length % 2 === 1 ? `0${data}` : data}`;
			}
			return data;
		}
		function toRlp(bytes, to = 'hex') {
			const encodable = getEncodable(bytes);
			const cursor = createCursor(new Uint8Array(encodable.length));
			encodable.encode(cursor);
			if (to === 'hex') return (0, toHex.My)(cursor.bytes);
			return cursor.bytes;
		}
		function getEncodable(bytes) {
			if (Array.isArray(bytes)) return getEncodableList(bytes.map((x) => getEncodable(x)));
			return getEncodableBytes(bytes);
		}
		function getEncodableList(list) {
			const bodyLength = list.reduce((acc, x) => acc + x.length, 0);
			const sizeOfBodyLength = getSizeOfLength(bodyLength);
			const length = (() => {
				if (bodyLength <= 55) return 1 + bodyLength;
				return 1 + sizeOfBodyLength + bodyLength;
			})();
			return {
				length: length,
				encode(cursor) {
					if (bodyLength <= 55) cursor.pushByte(192 + bodyLength);
					else {
						cursor.pushByte(192 + 55 + sizeOfBodyLength);
						if (sizeOfBodyLength === 1) cursor.pushUint8(bodyLength);
						else if (sizeOfBodyLength === 2) cursor.pushUint16(bodyLength);
						else if (sizeOfBodyLength === 3) cursor.pushUint24(bodyLength);
						else cursor.pushUint32(bodyLength);
					}
					for (const { encode: encode } of list) encode(cursor);
				},
			};
		}
		function getEncodableBytes(bytesOrHex) {
			const bytes = typeof bytesOrHex === 'string' ? (0, toBytes.aT)(bytesOrHex) : bytesOrHex;
			const sizeOfBytesLength = getSizeOfLength(bytes.length);
			const length = (() => {
				if (bytes.length === 1 && bytes[0] < 128) return 1;
				if (bytes.length <= 55) return 1 + bytes.length;
				return 1 + sizeOfBytesLength + bytes.length;
			})();
			return {
				length: length,
				encode(cursor) {
					if (bytes.length === 1 && bytes[0] < 128) cursor.pushBytes(bytes);
					else if (bytes.length <= 55) {
						cursor.pushByte(128 + bytes.length);
						cursor.pushBytes(bytes);
					} else {
						cursor.pushByte(128 + 55 + sizeOfBytesLength);
						if (sizeOfBytesLength === 1) cursor.pushUint8(bytes.length);
						else if (sizeOfBytesLength === 2) cursor.pushUint16(bytes.length);
						else if (sizeOfBytesLength === 3) cursor.pushUint24(bytes.length);
						else cursor.pushUint32(bytes.length);
						cursor.pushBytes(bytes);
					}
				},
			};
		}
		function getSizeOfLength(length) {
			if (length < 2 ** 8) return 1;
			if (length < 2 ** 16) return 2;
			if (length < 2 ** 24) return 3;
			if (length < 2 ** 32) return 4;
			throw new base.C('Length is too large.');
		}
		const maxUint256 = 2n ** 256n - 1n;
		class InvalidAddressError extends base.C {
			constructor({ address: address }) {
				super(`Address "${address}" is invalid.`, {
					metaMessages: [
						'- Address must be a hex value of 20 bytes (40 hex characters).',
						'- Address must match its checksum counterpart.',
					],
					name: 'InvalidAddressError',
				});
			}
		}
		base.C;
		base.C;
		base.C;
		base.C;
		class InvalidChainIdError extends base.C {
			constructor({ chainId: chainId }) {
				super(
					typeof chainId === 'number'
						? `Chain ID "${chainId}" is invalid.`
						: 'Chain ID is invalid.',
					{ name: 'InvalidChainIdError' },
				);
			}
		}
		class ExecutionRevertedError extends base.C {
			constructor({ cause: cause, message: message } = {}) {
				const reason = message
					?.replace('execution reverted: ', '')
					?.replace('execution reverted', '');
				super(
					`Execution reverted ${reason ? `with reason: ${reason}` : 'for an unknown reason'}.`,
					{ cause: cause, name: 'ExecutionRevertedError' },
				);
			}
		}
		Object.defineProperty(ExecutionRevertedError, 'code', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: 3,
		});
		Object.defineProperty(ExecutionRevertedError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /execution reverted|gas required exceeds allowance/,
		});
		class FeeCapTooHighError extends base.C {
			constructor({ cause: cause, maxFeePerGas: maxFeePerGas } = {}) {
				super(
					`The fee cap (\`maxFeePerGas\`${typeof maxFeePerGas === 'bigint' ? ` = ${formatGwei_formatGwei(maxFeePerGas)} gwei` : ''}) cannot be higher than the maximum allowed value (2^256-1).`,
					{ cause: cause, name: 'FeeCapTooHighError' },
				);
			}
		}
		Object.defineProperty(FeeCapTooHighError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /max fee per gas higher than 2\^256-1|fee cap higher than 2\^256-1/,
		});
		class FeeCapTooLowError extends base.C {
			constructor({ cause: cause, maxFeePerGas: maxFeePerGas } = {}) {
				super(
					`The fee cap (\`maxFeePerGas\`${typeof maxFeePerGas === 'bigint' ? ` = ${formatGwei_formatGwei(maxFeePerGas)} gwei` : ''}) cannot be lower than the block base fee.`,
					{ cause: cause, name: 'FeeCapTooLowError' },
				);
			}
		}
		Object.defineProperty(FeeCapTooLowError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value:
				/max fee per gas less than block base fee|fee cap less than block base fee|transaction is outdated/,
		});
		class NonceTooHighError extends base.C {
			constructor({ cause: cause, nonce: nonce } = {}) {
				super(
					`Nonce provided for the transaction ${nonce ? `(${nonce}) ` : ''}is higher than the next one expected.`,
					{ cause: cause, name: 'NonceTooHighError' },
				);
			}
		}
		Object.defineProperty(NonceTooHighError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /nonce too high/,
		});
		class NonceTooLowError extends base.C {
			constructor({ cause: cause, nonce: nonce } = {}) {
				super(
					[
						`Nonce provided for the transaction ${nonce ? `(${nonce}) ` : ''}is lower than the current nonce of the account.`,
						'Try increasing the nonce or find the latest nonce with `getTransactionCount`.',
					].join('\n'),
					{ cause: cause, name: 'NonceTooLowError' },
				);
			}
		}
		Object.defineProperty(NonceTooLowError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /nonce too low|transaction already imported|already known/,
		});
		class NonceMaxValueError extends base.C {
			constructor({ cause: cause, nonce: nonce } = {}) {
				super(
					`Nonce provided for the transaction ${nonce ? `(${nonce}) ` : ''}exceeds the maximum allowed nonce.`,
					{ cause: cause, name: 'NonceMaxValueError' },
				);
			}
		}
		Object.defineProperty(NonceMaxValueError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /nonce has max value/,
		});
		class InsufficientFundsError extends base.C {
			constructor({ cause: cause } = {}) {
				super(
					[
						'The total cost (gas * gas fee + value) of executing this transaction exceeds the balance of the account.',
					].join('\n'),
					{
						cause: cause,
						metaMessages: [
							'This error could arise when the account does not have enough funds to:',
							' - pay for the total gas fee,',
							' - pay for the value to send.',
							' ',
							'The cost of the transaction is calculated as `gas * gas fee + value`, where:',
							' - `gas` is the amount of gas needed for transaction to execute,',
							' - `gas fee` is the gas fee,',
							' - `value` is the amount of ether to send to the recipient.',
						],
						name: 'InsufficientFundsError',
					},
				);
			}
		}
		Object.defineProperty(InsufficientFundsError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /insufficient funds|exceeds transaction sender account balance|outoffunds/,
		});
		class IntrinsicGasTooHighError extends base.C {
			constructor({ cause: cause, gas: gas } = {}) {
				super(
					`The amount of gas ${gas ? `(${gas}) ` : ''}provided for the transaction exceeds the limit allowed for the block.`,
					{ cause: cause, name: 'IntrinsicGasTooHighError' },
				);
			}
		}
		Object.defineProperty(IntrinsicGasTooHighError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /intrinsic gas too high|gas limit reached/,
		});
		class IntrinsicGasTooLowError extends base.C {
			constructor({ cause: cause, gas: gas } = {}) {
				super(
					`The amount of gas ${gas ? `(${gas}) ` : ''}provided for the transaction is too low.`,
					{ cause: cause, name: 'IntrinsicGasTooLowError' },
				);
			}
		}
		Object.defineProperty(IntrinsicGasTooLowError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /intrinsic gas too low/,
		});
		class TransactionTypeNotSupportedError extends base.C {
			constructor({ cause: cause }) {
				super('The transaction type is not supported for this chain.', {
					cause: cause,
					name: 'TransactionTypeNotSupportedError',
				});
			}
		}
		Object.defineProperty(TransactionTypeNotSupportedError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /transaction type not valid/,
		});
		class TipAboveFeeCapError extends base.C {
			constructor({
				cause: cause,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				maxFeePerGas: maxFeePerGas,
			} = {}) {
				super(
					[
						`The provided tip (\`maxPriorityFeePerGas\`${typeof maxPriorityFeePerGas === 'bigint' ? ` = ${formatGwei_formatGwei(maxPriorityFeePerGas)} gwei` : ''}) cannot be higher than the fee cap (\`maxFeePerGas\`${typeof maxFeePerGas === 'bigint' ? ` = ${formatGwei_formatGwei(maxFeePerGas)} gwei` : ''}).`,
					].join('\n'),
					{ cause: cause, name: 'TipAboveFeeCapError' },
				);
			}
		}
		Object.defineProperty(TipAboveFeeCapError, 'nodeMessage', {
			enumerable: true,
			configurable: true,
			writable: true,
			value: /max priority fee per gas higher than max fee per gas|tip higher than fee cap/,
		});
		base.C;
		var lru = __webpack_require__(8718);
		var getAddress = __webpack_require__(1006);
		const addressRegex = /^0x[a-fA-F0-9]{40}$/;
		const isAddressCache = new lru.A(8192);
		function isAddress(address, options) {
			const { strict: strict = true } = options ?? {};
			if (!addressRegex.test(address)) return false;
			if (!strict || address.toLowerCase() === address) return true;
			let result = isAddressCache.get(address);
			if (result === void 0) {
				result = (0, getAddress.o)(address) === address;
				isAddressCache.set(address, result);
			}
			return result;
		}
		var data = __webpack_require__(1753);
		function slice(value, start, end, { strict: strict } = {}) {
			if ((0, isHex.q)(value, { strict: false }))
				return sliceHex(value, start, end, { strict: strict });
			return sliceBytes(value, start, end, { strict: strict });
		}
		function assertStartOffset(value, start) {
			if (typeof start === 'number' && start > 0 && start > (0, size.E)(value) - 1)
				throw new data.ii({ offset: start, position: 'start', size: (0, size.E)(value) });
		}
		function assertEndOffset(value, start, end) {
			if (
				typeof start === 'number' &&
				typeof end === 'number' &&
				(0, size.E)(value) !== end - start
			)
				throw new data.ii({ offset: end, position: 'end', size: (0, size.E)(value) });
		}
		function sliceBytes(value_, start, end, { strict: strict } = {}) {
			assertStartOffset(value_, start);
			const value = value_.slice(start, end);
			if (strict) assertEndOffset(value, start, end);
			return value;
		}
		function sliceHex(value_, start, end, { strict: strict } = {}) {
			assertStartOffset(value_, start);
			const value = `0x${value_.replace('0x', '').slice((start ?? 0) * 2, (end ?? value_.length) * 2)}`;
			if (strict) assertEndOffset(value, start, end);
			return value;
		}
		var fromHex = __webpack_require__(2248);
		function assertTransactionEIP7702(transaction) {
			const { authorizationList: authorizationList } = transaction;
			if (authorizationList)
				for (const authorization of authorizationList) {
					const { chainId: chainId } = authorization;
					const address = authorization.address;
					if (!isAddress(address)) throw new InvalidAddressError({ address: address });
					if (chainId < 0) throw new InvalidChainIdError({ chainId: chainId });
				}
			assertTransactionEIP1559(transaction);
		}
		function assertTransactionEIP4844(transaction) {
			const { blobVersionedHashes: blobVersionedHashes } = transaction;
			if (blobVersionedHashes) {
				if (blobVersionedHashes.length === 0) throw new EmptyBlobError();
				for (const hash of blobVersionedHashes) {
					const size_ = (0, size.E)(hash);
					const version = (0, fromHex.ME)(slice(hash, 0, 1));
					if (size_ !== 32) throw new InvalidVersionedHashSizeError({ hash: hash, size: size_ });
					if (version !== versionedHashVersionKzg)
						throw new InvalidVersionedHashVersionError({ hash: hash, version: version });
				}
			}
			assertTransactionEIP1559(transaction);
		}
		function assertTransactionEIP1559(transaction) {
			const {
				chainId: chainId,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				maxFeePerGas: maxFeePerGas,
				to: to,
			} = transaction;
			if (chainId <= 0) throw new InvalidChainIdError({ chainId: chainId });
			if (to && !isAddress(to)) throw new InvalidAddressError({ address: to });
			if (maxFeePerGas && maxFeePerGas > maxUint256)
				throw new FeeCapTooHighError({ maxFeePerGas: maxFeePerGas });
			if (
				typeof maxPriorityFeePerGas === 'bigint' &&
				typeof maxFeePerGas === 'bigint' &&
				maxPriorityFeePerGas > maxFeePerGas
			)
				throw new TipAboveFeeCapError({
					maxFeePerGas: maxFeePerGas,
					maxPriorityFeePerGas: maxPriorityFeePerGas,
				});
		}
		function assertTransactionEIP2930(transaction) {
			const {
				chainId: chainId,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				gasPrice: gasPrice,
				maxFeePerGas: maxFeePerGas,
				to: to,
			} = transaction;
			if (chainId <= 0) throw new InvalidChainIdError({ chainId: chainId });
			if (to && !isAddress(to)) throw new InvalidAddressError({ address: to });
			if (maxPriorityFeePerGas || maxFeePerGas)
				throw new base.C(
					'`maxFeePerGas`/`maxPriorityFeePerGas` is not a valid EIP-2930 Transaction attribute.',
				);
			if (gasPrice && gasPrice > maxUint256)
				throw new FeeCapTooHighError({ maxFeePerGas: gasPrice });
		}
		function assertTransactionLegacy(transaction) {
			const {
				chainId: chainId,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				gasPrice: gasPrice,
				maxFeePerGas: maxFeePerGas,
				to: to,
			} = transaction;
			if (to && !isAddress(to)) throw new InvalidAddressError({ address: to });
			if (typeof chainId !== 'undefined' && chainId <= 0)
				throw new InvalidChainIdError({ chainId: chainId });
			if (maxPriorityFeePerGas || maxFeePerGas)
				throw new base.C(
					'`maxFeePerGas`/`maxPriorityFeePerGas` is not a valid Legacy Transaction attribute.',
				);
			if (gasPrice && gasPrice > maxUint256)
				throw new FeeCapTooHighError({ maxFeePerGas: gasPrice });
		}
		function getTransactionType(transaction) {
			if (transaction.type) return transaction.type;
			if (typeof transaction.authorizationList !== 'undefined') return 'eip7702';
			if (
				typeof transaction.blobs !== 'undefined' ||
				typeof transaction.blobVersionedHashes !== 'undefined' ||
				typeof transaction.maxFeePerBlobGas !== 'undefined' ||
				typeof transaction.sidecars !== 'undefined'
			)
				return 'eip4844';
			if (
				typeof transaction.maxFeePerGas !== 'undefined' ||
				typeof transaction.maxPriorityFeePerGas !== 'undefined'
			)
				return 'eip1559';
			if (typeof transaction.gasPrice !== 'undefined') {
				if (typeof transaction.accessList !== 'undefined') return 'eip2930';
				return 'legacy';
			}
			throw new InvalidSerializableTransactionError({ transaction: transaction });
		}
		function serializeAccessList(accessList) {
			if (!accessList || accessList.length === 0) return [];
			const serializedAccessList = [];
			for (let i = 0; i < accessList.length; i++) {
				const { address: address, storageKeys: storageKeys } = accessList[i];
				for (let j = 0; j < storageKeys.length; j++)
					if (storageKeys[j].length - 2 !== 64)
						throw new InvalidStorageKeySizeError({ storageKey: storageKeys[j] });
				if (!isAddress(address, { strict: false }))
					throw new InvalidAddressError({ address: address });
				serializedAccessList.push([address, storageKeys]);
			}
			return serializedAccessList;
		}
		function serializeTransaction(transaction, signature) {
			const type = getTransactionType(transaction);
			if (type === 'eip1559') return serializeTransactionEIP1559(transaction, signature);
			if (type === 'eip2930') return serializeTransactionEIP2930(transaction, signature);
			if (type === 'eip4844') return serializeTransactionEIP4844(transaction, signature);
			if (type === 'eip7702') return serializeTransactionEIP7702(transaction, signature);
			return serializeTransactionLegacy(transaction, signature);
		}
		function serializeTransactionEIP7702(transaction, signature) {
			const {
				authorizationList: authorizationList,
				chainId: chainId,
				gas: gas,
				nonce: nonce,
				to: to,
				value: value,
				maxFeePerGas: maxFeePerGas,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				accessList: accessList,
				data: data,
			} = transaction;
			assertTransactionEIP7702(transaction);
			const serializedAccessList = serializeAccessList(accessList);
			const serializedAuthorizationList = serializeAuthorizationList(authorizationList);
			return concatHex([
				'0x04',
				toRlp([
					(0, toHex.cK)(chainId),
					nonce ? (0, toHex.cK)(nonce) : '0x',
					maxPriorityFeePerGas ? (0, toHex.cK)(maxPriorityFeePerGas) : '0x',
					maxFeePerGas ? (0, toHex.cK)(maxFeePerGas) : '0x',
					gas ? (0, toHex.cK)(gas) : '0x',
					to ?? '0x',
					value ? (0, toHex.cK)(value) : '0x',
					data ?? '0x',
					serializedAccessList,
					serializedAuthorizationList,
					...toYParitySignatureArray(transaction, signature),
				]),
			]);
		}
		function serializeTransactionEIP4844(transaction, signature) {
			const {
				chainId: chainId,
				gas: gas,
				nonce: nonce,
				to: to,
				value: value,
				maxFeePerBlobGas: maxFeePerBlobGas,
				maxFeePerGas: maxFeePerGas,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				accessList: accessList,
				data: data,
			} = transaction;
			assertTransactionEIP4844(transaction);
			let blobVersionedHashes = transaction.blobVersionedHashes;
			let sidecars = transaction.sidecars;
			if (
				transaction.blobs &&
				(typeof blobVersionedHashes === 'undefined' || typeof sidecars === 'undefined')
			) {
				const blobs =
					typeof transaction.blobs[0] === 'string'
						? transaction.blobs
						: transaction.blobs.map((x) => (0, toHex.My)(x));
				const kzg = transaction.kzg;
				const commitments = blobsToCommitments({ blobs: blobs, kzg: kzg });
				if (typeof blobVersionedHashes === 'undefined')
					blobVersionedHashes = commitmentsToVersionedHashes({ commitments: commitments });
				if (typeof sidecars === 'undefined') {
					const proofs = blobsToProofs({ blobs: blobs, commitments: commitments, kzg: kzg });
					sidecars = toBlobSidecars({ blobs: blobs, commitments: commitments, proofs: proofs });
				}
			}
			const serializedAccessList = serializeAccessList(accessList);
			const serializedTransaction = [
				(0, toHex.cK)(chainId),
				nonce ? (0, toHex.cK)(nonce) : '0x',
				maxPriorityFeePerGas ? (0, toHex.cK)(maxPriorityFeePerGas) : '0x',
				maxFeePerGas ? (0, toHex.cK)(maxFeePerGas) : '0x',
				gas ? (0, toHex.cK)(gas) : '0x',
				to ?? '0x',
				value ? (0, toHex.cK)(value) : '0x',
				data ?? '0x',
				serializedAccessList,
				maxFeePerBlobGas ? (0, toHex.cK)(maxFeePerBlobGas) : '0x',
				blobVersionedHashes ?? [],
				...toYParitySignatureArray(transaction, signature),
			];
			const blobs = [];
			const commitments = [];
			const proofs = [];
			if (sidecars)
				for (let i = 0; i < sidecars.length; i++) {
					const { blob: blob, commitment: commitment, proof: proof } = sidecars[i];
					blobs.push(blob);
					commitments.push(commitment);
					proofs.push(proof);
				}
			return concatHex([
				'0x03',
				sidecars
					? toRlp([serializedTransaction, blobs, commitments, proofs])
					: toRlp(serializedTransaction),
			]);
		}
		function serializeTransactionEIP1559(transaction, signature) {
			const {
				chainId: chainId,
				gas: gas,
				nonce: nonce,
				to: to,
				value: value,
				maxFeePerGas: maxFeePerGas,
				maxPriorityFeePerGas: maxPriorityFeePerGas,
				accessList: accessList,
				data: data,
			} = transaction;
			assertTransactionEIP1559(transaction);
			const serializedAccessList = serializeAccessList(accessList);
			const serializedTransaction = [
				(0, toHex.cK)(chainId),
				nonce ? (0, toHex.cK)(nonce) : '0x',
				maxPriorityFeePerGas ? (0, toHex.cK)(maxPriorityFeePerGas) : '0x',
				maxFeePerGas ? (0, toHex.cK)(maxFeePerGas) : '0x',
				gas ? (0, toHex.cK)(gas) : '0x',
				to ?? '0x',
				value ? (0, toHex.cK)(value) : '0x',
				data ?? '0x',
				serializedAccessList,
				...toYParitySignatureArray(transaction, signature),
			];
			return concatHex(['0x02', toRlp(serializedTransaction)]);
		}
		function serializeTransactionEIP2930(transaction, signature) {
			const {
				chainId: chainId,
				gas: gas,
				data: data,
				nonce: nonce,
				to: to,
				value: value,
				accessList: accessList,
				gasPrice: gasPrice,
			} = transaction;
			assertTransactionEIP2930(transaction);
			const serializedAccessList = serializeAccessList(accessList);
			const serializedTransaction = [
				(0, toHex.cK)(chainId),
				nonce ? (0, toHex.cK)(nonce) : '0x',
				gasPrice ? (0, toHex.cK)(gasPrice) : '0x',
				gas ? (0, toHex.cK)(gas) : '0x',
				to ?? '0x',
				value ? (0, toHex.cK)(value) : '0x',
				data ?? '0x',
				serializedAccessList,
				...toYParitySignatureArray(transaction, signature),
			];
			return concatHex(['0x01', toRlp(serializedTransaction)]);
		}
		function serializeTransactionLegacy(transaction, signature) {
			const {
				chainId: chainId = 0,
				gas: gas,
				data: data,
				nonce: nonce,
				to: to,
				value: value,
				gasPrice: gasPrice,
			} = transaction;
			assertTransactionLegacy(transaction);
			let serializedTransaction = [
				nonce ? (0, toHex.cK)(nonce) : '0x',
				gasPrice ? (0, toHex.cK)(gasPrice) : '0x',
				gas ? (0, toHex.cK)(gas) : '0x',
				to ?? '0x',
				value ? (0, toHex.cK)(value) : '0x',
				data ?? '0x',
			];
			if (signature) {
				const v = (() => {
					if (signature.v >= 35n) {
						const inferredChainId = (signature.v - 35n) / 2n;
						if (inferredChainId > 0) return signature.v;
						return 27n + (signature.v === 35n ? 0n : 1n);
					}
					if (chainId > 0) return BigInt(chainId * 2) + BigInt(35n + signature.v - 27n);
					const v = 27n + (signature.v === 27n ? 0n : 1n);
					if (signature.v !== v) throw new InvalidLegacyVError({ v: signature.v });
					return v;
				})();
				const r = trim(signature.r);
				const s = trim(signature.s);
				serializedTransaction = [
					...serializedTransaction,
					(0, toHex.cK)(v),
					r === '0x00' ? '0x' : r,
					s === '0x00' ? '0x' : s,
				];
			} else if (chainId > 0)
				serializedTransaction = [...serializedTransaction, (0, toHex.cK)(chainId), '0x', '0x'];
			return toRlp(serializedTransaction);
		}
		function toYParitySignatureArray(transaction, signature_) {
			const signature = signature_ ?? transaction;
			const { v: v, yParity: yParity } = signature;
			if (typeof signature.r === 'undefined') return [];
			if (typeof signature.s === 'undefined') return [];
			if (typeof v === 'undefined' && typeof yParity === 'undefined') return [];
			const r = trim(signature.r);
			const s = trim(signature.s);
			const yParity_ = (() => {
				if (typeof yParity === 'number') return yParity ? (0, toHex.cK)(1) : '0x';
				if (v === 0n) return '0x';
				if (v === 1n) return (0, toHex.cK)(1);
				return v === 27n ? '0x' : (0, toHex.cK)(1);
			})();
			return [yParity_, r === '0x00' ? '0x' : r, s === '0x00' ? '0x' : s];
		}
	}),
};
