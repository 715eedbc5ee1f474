export const id = 657;
export const ids = [657];
export const modules = {
	6970: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D0: () => Field,
			LH: () => nLength,
			Tp: () => getMinHashLength,
			jr: () => validateField,
			pS: () => FpInvertBatch,
			qy: () => mapHashToField,
			zH: () => pow2,
		});
		var _utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4037);
		var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2769);
		const _0n = BigInt(0),
			_1n = BigInt(1),
			_2n = BigInt(2),
			_3n = BigInt(3);
		const _4n = BigInt(4),
			_5n = BigInt(5),
			_7n = BigInt(7);
		const _8n = BigInt(8),
			_9n = BigInt(9),
			_16n = BigInt(16);
		function mod(a, b) {
			const result = a % b;
			return result >= _0n ? result : b + result;
		}
		function pow2(x, power, modulo) {
			let res = x;
			while (power-- > _0n) {
				res *= res;
				res %= modulo;
			}
			return res;
		}
		function invert(number, modulo) {
			if (number === _0n) throw new Error('invert: expected non-zero number');
			if (modulo <= _0n) throw new Error('invert: expected positive modulus, got ' + modulo);
			let a = mod(number, modulo);
			let b = modulo;
			let x = _0n,
				y = _1n,
				u = _1n,
				v = _0n;
			while (a !== _0n) {
				const q = b / a;
				const r = b % a;
				const m = x - u * q;
				const n = y - v * q;
				((b = a), (a = r), (x = u), (y = v), (u = m), (v = n));
			}
			const gcd = b;
			if (gcd !== _1n) throw new Error('invert: does not exist');
			return mod(x, modulo);
		}
		function assertIsSquare(Fp, root, n) {
			if (!Fp.eql(Fp.sqr(root), n)) throw new Error('Cannot find square root');
		}
		function sqrt3mod4(Fp, n) {
			const p1div4 = (Fp.ORDER + _1n) / _4n;
			const root = Fp.pow(n, p1div4);
			assertIsSquare(Fp, root, n);
			return root;
		}
		function sqrt5mod8(Fp, n) {
			const p5div8 = (Fp.ORDER - _5n) / _8n;
			const n2 = Fp.mul(n, _2n);
			const v = Fp.pow(n2, p5div8);
			const nv = Fp.mul(n, v);
			const i = Fp.mul(Fp.mul(nv, _2n), v);
			const root = Fp.mul(nv, Fp.sub(i, Fp.ONE));
			assertIsSquare(Fp, root, n);
			return root;
		}
		function sqrt9mod16(P) {
			const Fp_ = Field(P);
			const tn = tonelliShanks(P);
			const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
			const c2 = tn(Fp_, c1);
			const c3 = tn(Fp_, Fp_.neg(c1));
			const c4 = (P + _7n) / _16n;
			return (Fp, n) => {
				let tv1 = Fp.pow(n, c4);
				let tv2 = Fp.mul(tv1, c1);
				const tv3 = Fp.mul(tv1, c2);
				const tv4 = Fp.mul(tv1, c3);
				const e1 = Fp.eql(Fp.sqr(tv2), n);
				const e2 = Fp.eql(Fp.sqr(tv3), n);
				tv1 = Fp.cmov(tv1, tv2, e1);
				tv2 = Fp.cmov(tv4, tv3, e2);
				const e3 = Fp.eql(Fp.sqr(tv2), n);
				const root = Fp.cmov(tv1, tv2, e3);
				assertIsSquare(Fp, root, n);
				return root;
			};
		}
		function tonelliShanks(P) {
			if (P < _3n) throw new Error('sqrt is not defined for small field');
			let Q = P - _1n;
			let S = 0;
			while (Q % _2n === _0n) {
				Q /= _2n;
				S++;
			}
			let Z = _2n;
			const _Fp = Field(P);
			while (FpLegendre(_Fp, Z) === 1)
				if (Z++ > 1e3) throw new Error('Cannot find square root: probably non-prime P');
			if (S === 1) return sqrt3mod4;
			let cc = _Fp.pow(Z, Q);
			const Q1div2 = (Q + _1n) / _2n;
			return function (Fp, n) {
				if (Fp.is0(n)) return n;
				if (FpLegendre(Fp, n) !== 1) throw new Error('Cannot find square root');
				let M = S;
				let c = Fp.mul(Fp.ONE, cc);
				let t = Fp.pow(n, Q);
				let R = Fp.pow(n, Q1div2);
				while (!Fp.eql(t, Fp.ONE)) {
					if (Fp.is0(t)) return Fp.ZERO;
					let i = 1;
					let t_tmp = Fp.sqr(t);
					while (!Fp.eql(t_tmp, Fp.ONE)) {
						i++;
						t_tmp = Fp.sqr(t_tmp);
						if (i === M) throw new Error('Cannot find square root');
					}
					const exponent = _1n << BigInt(M - i - 1);
					const b = Fp.pow(c, exponent);
					M = i;
					c = Fp.sqr(b);
					t = Fp.mul(t, c);
					R = Fp.mul(R, b);
				}
				return R;
			};
		}
		function FpSqrt(P) {
			if (P % _4n === _3n) return sqrt3mod4;
			if (P % _8n === _5n) return sqrt5mod8;
			if (P % _16n === _9n) return sqrt9mod16(P);
			return tonelliShanks(P);
		}
		const FIELD_FIELDS = [
			'create',
			'isValid',
			'is0',
			'neg',
			'inv',
			'sqrt',
			'sqr',
			'eql',
			'add',
			'sub',
			'mul',
			'pow',
			'div',
			'addN',
			'subN',
			'mulN',
			'sqrN',
		];
		function validateField(field) {
			const initial = { ORDER: 'bigint', MASK: 'bigint', BYTES: 'number', BITS: 'number' };
			const opts = FIELD_FIELDS.reduce((map, val) => {
				map[val] = 'function';
				return map;
			}, initial);
			(0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.DS)(field, opts);
			return field;
		}
		function FpPow(Fp, num, power) {
			if (power < _0n) throw new Error('invalid exponent, negatives unsupported');
			if (power === _0n) return Fp.ONE;
			if (power === _1n) return num;
			let p = Fp.ONE;
			let d = num;
			while (power > _0n) {
				if (power & _1n) p = Fp.mul(p, d);
				d = Fp.sqr(d);
				power >>= _1n;
			}
			return p;
		}
		function FpInvertBatch(Fp, nums, passZero = false) {
			const inverted = new Array(nums.length).fill(passZero ? Fp.ZERO : void 0);
			const multipliedAcc = nums.reduce((acc, num, i) => {
				if (Fp.is0(num)) return acc;
				inverted[i] = acc;
				return Fp.mul(acc, num);
			}, Fp.ONE);
			const invertedAcc = Fp.inv(multipliedAcc);
			nums.reduceRight((acc, num, i) => {
				if (Fp.is0(num)) return acc;
				inverted[i] = Fp.mul(acc, inverted[i]);
				return Fp.mul(acc, num);
			}, invertedAcc);
			return inverted;
		}
		function FpLegendre(Fp, n) {
			const p1mod2 = (Fp.ORDER - _1n) / _2n;
			const powered = Fp.pow(n, p1mod2);
			const yes = Fp.eql(powered, Fp.ONE);
			const zero = Fp.eql(powered, Fp.ZERO);
			const no = Fp.eql(powered, Fp.neg(Fp.ONE));
			if (!yes && !zero && !no) throw new Error('invalid Legendre symbol result');
			return yes ? 1 : zero ? 0 : -1;
		}
		function nLength(n, nBitLength) {
			if (nBitLength !== void 0) (0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.Fe)(nBitLength);
			const _nBitLength = nBitLength !== void 0 ? nBitLength : n.toString(2).length;
			const nByteLength = Math.ceil(_nBitLength / 8);
			return { nBitLength: _nBitLength, nByteLength: nByteLength };
		}
		function Field(ORDER, bitLenOrOpts, isLE = false, opts = {}) {
			if (ORDER <= _0n) throw new Error('invalid field: expected ORDER > 0, got ' + ORDER);
			let _nbitLength;
			let _sqrt;
			let modFromBytes = false;
			let allowedLengths;
			if (typeof bitLenOrOpts === 'object' && bitLenOrOpts != null) {
				if (opts.sqrt || isLE) throw new Error('cannot specify opts in two arguments');
				const _opts = bitLenOrOpts;
				if (_opts.BITS) _nbitLength = _opts.BITS;
				if (_opts.sqrt) _sqrt = _opts.sqrt;
				if (typeof _opts.isLE === 'boolean') isLE = _opts.isLE;
				if (typeof _opts.modFromBytes === 'boolean') modFromBytes = _opts.modFromBytes;
				allowedLengths = _opts.allowedLengths;
			} else {
				if (typeof bitLenOrOpts === 'number') _nbitLength = bitLenOrOpts;
				if (opts.sqrt) _sqrt = opts.sqrt;
			}
			const { nBitLength: BITS, nByteLength: BYTES } = nLength(ORDER, _nbitLength);
			if (BYTES > 2048) throw new Error('invalid field: expected ORDER of <= 2048 bytes');
			let sqrtP;
			const f = Object.freeze({
				ORDER: ORDER,
				isLE: isLE,
				BITS: BITS,
				BYTES: BYTES,
				MASK: (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.OG)(BITS),
				ZERO: _0n,
				ONE: _1n,
				allowedLengths: allowedLengths,
				create: (num) => mod(num, ORDER),
				isValid: (num) => {
					if (typeof num !== 'bigint')
						throw new Error('invalid field element: expected bigint, got ' + typeof num);
					return _0n <= num && num < ORDER;
				},
				is0: (num) => num === _0n,
				isValidNot0: (num) => !f.is0(num) && f.isValid(num),
				isOdd: (num) => (num & _1n) === _1n,
				neg: (num) => mod(-num, ORDER),
				eql: (lhs, rhs) => lhs === rhs,
				sqr: (num) => mod(num * num, ORDER),
				add: (lhs, rhs) => mod(lhs + rhs, ORDER),
				sub: (lhs, rhs) => mod(lhs - rhs, ORDER),
				mul: (lhs, rhs) => mod(lhs * rhs, ORDER),
				pow: (num, power) => FpPow(f, num, power),
				div: (lhs, rhs) => mod(lhs * invert(rhs, ORDER), ORDER),
				sqrN: (num) => num * num,
				addN: (lhs, rhs) => lhs + rhs,
				subN: (lhs, rhs) => lhs - rhs,
				mulN: (lhs, rhs) => lhs * rhs,
				inv: (num) => invert(num, ORDER),
				sqrt:
					_sqrt ||
					((n) => {
						if (!sqrtP) sqrtP = FpSqrt(ORDER);
						return sqrtP(f, n);
					}),
				toBytes: (num) =>
					isLE
						? (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.z)(num, BYTES)
						: (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.lq)(num, BYTES),
				fromBytes: (bytes, skipValidation = true) => {
					if (allowedLengths) {
						if (!allowedLengths.includes(bytes.length) || bytes.length > BYTES)
							throw new Error(
								'Field.fromBytes: expected ' + allowedLengths + ' bytes, got ' + bytes.length,
							);
						const padded = new Uint8Array(BYTES);
						padded.set(bytes, isLE ? 0 : padded.length - bytes.length);
						bytes = padded;
					}
					if (bytes.length !== BYTES)
						throw new Error('Field.fromBytes: expected ' + BYTES + ' bytes, got ' + bytes.length);
					let scalar = isLE
						? (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.lX)(bytes)
						: (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.Ph)(bytes);
					if (modFromBytes) scalar = mod(scalar, ORDER);
					if (!skipValidation)
						if (!f.isValid(scalar))
							throw new Error('invalid field element: outside of range 0..ORDER');
					return scalar;
				},
				invertBatch: (lst) => FpInvertBatch(f, lst),
				cmov: (a, b, c) => (c ? b : a),
			});
			return Object.freeze(f);
		}
		function getFieldBytesLength(fieldOrder) {
			if (typeof fieldOrder !== 'bigint') throw new Error('field order must be bigint');
			const bitLength = fieldOrder.toString(2).length;
			return Math.ceil(bitLength / 8);
		}
		function getMinHashLength(fieldOrder) {
			const length = getFieldBytesLength(fieldOrder);
			return length + Math.ceil(length / 2);
		}
		function mapHashToField(key, fieldOrder, isLE = false) {
			const len = key.length;
			const fieldLen = getFieldBytesLength(fieldOrder);
			const minLen = getMinHashLength(fieldOrder);
			if (len < 16 || len < minLen || len > 1024)
				throw new Error('expected ' + minLen + '-1024 bytes of input, got ' + len);
			const num = isLE
				? (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.lX)(key)
				: (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.Ph)(key);
			const reduced = mod(num, fieldOrder - _1n) + _1n;
			return isLE
				? (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.z)(reduced, fieldLen)
				: (0, _utils_js__WEBPACK_IMPORTED_MODULE_0__.lq)(reduced, fieldLen);
		}
	}),
	190: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h1: () => ecdsa, x3: () => weierstrass });
		var esm_utils = __webpack_require__(2769);
		class HMAC extends esm_utils.Vw {
			constructor(hash, _key) {
				super();
				this.finished = false;
				this.destroyed = false;
				(0, esm_utils.sd)(hash);
				const key = (0, esm_utils.ZJ)(_key);
				this.iHash = hash.create();
				if (typeof this.iHash.update !== 'function')
					throw new Error('Expected instance of class which extends utils.Hash');
				this.blockLen = this.iHash.blockLen;
				this.outputLen = this.iHash.outputLen;
				const blockLen = this.blockLen;
				const pad = new Uint8Array(blockLen);
				pad.set(key.length > blockLen ? hash.create().update(key).digest() : key);
				for (let i = 0; i < pad.length; i++) pad[i] ^= 54;
				this.iHash.update(pad);
				this.oHash = hash.create();
				for (let i = 0; i < pad.length; i++) pad[i] ^= 54 ^ 92;
				this.oHash.update(pad);
				(0, esm_utils.uH)(pad);
			}
			update(buf) {
				(0, esm_utils.CC)(this);
				this.iHash.update(buf);
				return this;
			}
			digestInto(out) {
				(0, esm_utils.CC)(this);
				(0, esm_utils.DO)(out, this.outputLen);
				this.finished = true;
				this.iHash.digestInto(out);
				this.oHash.update(out);
				this.oHash.digestInto(out);
				this.destroy();
			}
			digest() {
				const out = new Uint8Array(this.oHash.outputLen);
				this.digestInto(out);
				return out;
			}
			_cloneInto(to) {
				to || (to = Object.create(Object.getPrototypeOf(this), {}));
				const {
					oHash: oHash,
					iHash: iHash,
					finished: finished,
					destroyed: destroyed,
					blockLen: blockLen,
					outputLen: outputLen,
				} = this;
				to;
				to.finished = finished;
				to.destroyed = destroyed;
				to.blockLen = blockLen;
				to.outputLen = outputLen;
				to.oHash = oHash._cloneInto(to.oHash);
				to.iHash = iHash._cloneInto(to.iHash);
				return to;
			}
			clone() {
				return this._cloneInto();
			}
			destroy() {
				this.destroyed = true;
				this.oHash.destroy();
				this.iHash.destroy();
			}
		}
		const hmac_hmac = (hash, key, message) => new HMAC(hash, key).update(message).digest();
		hmac_hmac.create = (hash, key) => new HMAC(hash, key);
		var curves_esm_utils = __webpack_require__(4037);
		var modular = __webpack_require__(6970);
		const _0n = BigInt(0);
		const _1n = BigInt(1);
		function negateCt(condition, item) {
			const neg = item.negate();
			return condition ? neg : item;
		}
		function normalizeZ(c, points) {
			const invertedZs = (0, modular.pS)(
				c.Fp,
				points.map((p) => p.Z),
			);
			return points.map((p, i) => c.fromAffine(p.toAffine(invertedZs[i])));
		}
		function validateW(W, bits) {
			if (!Number.isSafeInteger(W) || W <= 0 || W > bits)
				throw new Error('invalid window size, expected [1..' + bits + '], got W=' + W);
		}
		function calcWOpts(W, scalarBits) {
			validateW(W, scalarBits);
			const windows = Math.ceil(scalarBits / W) + 1;
			const windowSize = 2 ** (W - 1);
			const maxNumber = 2 ** W;
			const mask = (0, curves_esm_utils.OG)(W);
			const shiftBy = BigInt(W);
			return {
				windows: windows,
				windowSize: windowSize,
				mask: mask,
				maxNumber: maxNumber,
				shiftBy: shiftBy,
			};
		}
		function calcOffsets(n, window, wOpts) {
			const { windowSize: windowSize, mask: mask, maxNumber: maxNumber, shiftBy: shiftBy } = wOpts;
			let wbits = Number(n & mask);
			let nextN = n >> shiftBy;
			if (wbits > windowSize) {
				wbits -= maxNumber;
				nextN += _1n;
			}
			const offsetStart = window * windowSize;
			const offset = offsetStart + Math.abs(wbits) - 1;
			const isZero = wbits === 0;
			const isNeg = wbits < 0;
			const isNegF = window % 2 !== 0;
			const offsetF = offsetStart;
			return {
				nextN: nextN,
				offset: offset,
				isZero: isZero,
				isNeg: isNeg,
				isNegF: isNegF,
				offsetF: offsetF,
			};
		}
		function validateMSMPoints(points, c) {
			if (!Array.isArray(points)) throw new Error('array expected');
			points.forEach((p, i) => {
				if (!(p instanceof c)) throw new Error('invalid point at index ' + i);
			});
		}
		function validateMSMScalars(scalars, field) {
			if (!Array.isArray(scalars)) throw new Error('array of scalars expected');
			scalars.forEach((s, i) => {
				if (!field.isValid(s)) throw new Error('invalid scalar at index ' + i);
			});
		}
		const pointPrecomputes = new WeakMap();
		const pointWindowSizes = new WeakMap();
		function getW(P) {
			return pointWindowSizes.get(P) || 1;
		}
		function assert0(n) {
			if (n !== _0n) throw new Error('invalid wNAF');
		}
		class wNAF {
			constructor(Point, bits) {
				this.BASE = Point.BASE;
				this.ZERO = Point.ZERO;
				this.Fn = Point.Fn;
				this.bits = bits;
			}
			_unsafeLadder(elm, n, p = this.ZERO) {
				let d = elm;
				while (n > _0n) {
					if (n & _1n) p = p.add(d);
					d = d.double();
					n >>= _1n;
				}
				return p;
			}
			precomputeWindow(point, W) {
				const { windows: windows, windowSize: windowSize } = calcWOpts(W, this.bits);
				const points = [];
				let p = point;
				let base = p;
				for (let window = 0; window < windows; window++) {
					base = p;
					points.push(base);
					for (let i = 1; i < windowSize; i++) {
						base = base.add(p);
						points.push(base);
					}
					p = base.double();
				}
				return points;
			}
			wNAF(W, precomputes, n) {
				if (!this.Fn.isValid(n)) throw new Error('invalid scalar');
				let p = this.ZERO;
				let f = this.BASE;
				const wo = calcWOpts(W, this.bits);
				for (let window = 0; window < wo.windows; window++) {
					const {
						nextN: nextN,
						offset: offset,
						isZero: isZero,
						isNeg: isNeg,
						isNegF: isNegF,
						offsetF: offsetF,
					} = calcOffsets(n, window, wo);
					n = nextN;
					if (isZero) f = f.add(negateCt(isNegF, precomputes[offsetF]));
					else p = p.add(negateCt(isNeg, precomputes[offset]));
				}
				assert0(n);
				return { p: p, f: f };
			}
			wNAFUnsafe(W, precomputes, n, acc = this.ZERO) {
				const wo = calcWOpts(W, this.bits);
				for (let window = 0; window < wo.windows; window++) {
					if (n === _0n) break;
					const {
						nextN: nextN,
						offset: offset,
						isZero: isZero,
						isNeg: isNeg,
					} = calcOffsets(n, window, wo);
					n = nextN;
					if (isZero) continue;
					else {
						const item = precomputes[offset];
						acc = acc.add(isNeg ? item.negate() : item);
					}
				}
				assert0(n);
				return acc;
			}
			getPrecomputes(W, point, transform) {
				let comp = pointPrecomputes.get(point);
				if (!comp) {
					comp = this.precomputeWindow(point, W);
					if (W !== 1) {
						if (typeof transform === 'function') comp = transform(comp);
						pointPrecomputes.set(point, comp);
					}
				}
				return comp;
			}
			cached(point, scalar, transform) {
				const W = getW(point);
				return this.wNAF(W, this.getPrecomputes(W, point, transform), scalar);
			}
			unsafe(point, scalar, transform, prev) {
				const W = getW(point);
				if (W === 1) return this._unsafeLadder(point, scalar, prev);
				return this.wNAFUnsafe(W, this.getPrecomputes(W, point, transform), scalar, prev);
			}
			createCache(P, W) {
				validateW(W, this.bits);
				pointWindowSizes.set(P, W);
				pointPrecomputes.delete(P);
			}
			hasCache(elm) {
				return getW(elm) !== 1;
			}
		}
		function mulEndoUnsafe(Point, point, k1, k2) {
			let acc = point;
			let p1 = Point.ZERO;
			let p2 = Point.ZERO;
			while (k1 > _0n || k2 > _0n) {
				if (k1 & _1n) p1 = p1.add(acc);
				if (k2 & _1n) p2 = p2.add(acc);
				acc = acc.double();
				k1 >>= _1n;
				k2 >>= _1n;
			}
			return { p1: p1, p2: p2 };
		}
		function pippenger(c, fieldN, points, scalars) {
			validateMSMPoints(points, c);
			validateMSMScalars(scalars, fieldN);
			const plength = points.length;
			const slength = scalars.length;
			if (plength !== slength)
				throw new Error('arrays of points and scalars must have equal length');
			const zero = c.ZERO;
			const wbits = (0, curves_esm_utils.dJ)(BigInt(plength));
			let windowSize = 1;
			if (wbits > 12) windowSize = wbits - 3;
			else if (wbits > 4) windowSize = wbits - 2;
			else if (wbits > 0) windowSize = 2;
			const MASK = (0, curves_esm_utils.OG)(windowSize);
			const buckets = new Array(Number(MASK) + 1).fill(zero);
			const lastBits = Math.floor((fieldN.BITS - 1) / windowSize) * windowSize;
			let sum = zero;
			for (let i = lastBits; i >= 0; i -= windowSize) {
				buckets.fill(zero);
				for (let j = 0; j < slength; j++) {
					const scalar = scalars[j];
					const wbits = Number((scalar >> BigInt(i)) & MASK);
					buckets[wbits] = buckets[wbits].add(points[j]);
				}
				let resI = zero;
				for (let j = buckets.length - 1, sumI = zero; j > 0; j--) {
					sumI = sumI.add(buckets[j]);
					resI = resI.add(sumI);
				}
				sum = sum.add(resI);
				if (i !== 0) for (let j = 0; j < windowSize; j++) sum = sum.double();
			}
			return sum;
		}
		function createField(order, field, isLE) {
			if (field) {
				if (field.ORDER !== order)
					throw new Error('Field.ORDER must match order: Fp == p, Fn == n');
				(0, modular.jr)(field);
				return field;
			} else return (0, modular.D0)(order, { isLE: isLE });
		}
		function _createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
			if (FpFnLE === void 0) FpFnLE = type === 'edwards';
			if (!CURVE || typeof CURVE !== 'object')
				throw new Error(`expected valid ${type} CURVE object`);
			for (const p of ['p', 'n', 'h']) {
				const val = CURVE[p];
				if (!(typeof val === 'bigint' && val > _0n))
					throw new Error(`CURVE.${p} must be positive bigint`);
			}
			const Fp = createField(CURVE.p, curveOpts.Fp, FpFnLE);
			const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
			const _b = type === 'weierstrass' ? 'b' : 'd';
			const params = ['Gx', 'Gy', 'a', _b];
			for (const p of params)
				if (!Fp.isValid(CURVE[p]))
					throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
			CURVE = Object.freeze(Object.assign({}, CURVE));
			return { CURVE: CURVE, Fp: Fp, Fn: Fn };
		}
		const divNearest = (num, den) => (num + (num >= 0 ? den : -den) / _2n) / den;
		function _splitEndoScalar(k, basis, n) {
			const [[a1, b1], [a2, b2]] = basis;
			const c1 = divNearest(b2 * k, n);
			const c2 = divNearest(-b1 * k, n);
			let k1 = k - c1 * a1 - c2 * a2;
			let k2 = -c1 * b1 - c2 * b2;
			const k1neg = k1 < weierstrass_0n;
			const k2neg = k2 < weierstrass_0n;
			if (k1neg) k1 = -k1;
			if (k2neg) k2 = -k2;
			const MAX_NUM =
				(0, curves_esm_utils.OG)(Math.ceil((0, curves_esm_utils.dJ)(n) / 2)) + weierstrass_1n;
			if (k1 < weierstrass_0n || k1 >= MAX_NUM || k2 < weierstrass_0n || k2 >= MAX_NUM)
				throw new Error('splitScalar (endomorphism): failed, k=' + k);
			return { k1neg: k1neg, k1: k1, k2neg: k2neg, k2: k2 };
		}
		function validateSigFormat(format) {
			if (!['compact', 'recovered', 'der'].includes(format))
				throw new Error('Signature format must be "compact", "recovered", or "der"');
			return format;
		}
		function validateSigOpts(opts, def) {
			const optsn = {};
			for (let optName of Object.keys(def))
				optsn[optName] = opts[optName] === void 0 ? def[optName] : opts[optName];
			(0, curves_esm_utils.d6)(optsn.lowS, 'lowS');
			(0, curves_esm_utils.d6)(optsn.prehash, 'prehash');
			if (optsn.format !== void 0) validateSigFormat(optsn.format);
			return optsn;
		}
		class DERErr extends Error {
			constructor(m = '') {
				super(m);
			}
		}
		const DER = {
			Err: DERErr,
			_tlv: {
				encode: (tag, data) => {
					const { Err: E } = DER;
					if (tag < 0 || tag > 256) throw new E('tlv.encode: wrong tag');
					if (data.length & 1) throw new E('tlv.encode: unpadded data');
					const dataLen = data.length / 2;
					const len = (0, curves_esm_utils.zW)(dataLen);
					if ((len.length / 2) & 128) throw new E('tlv.encode: long form length too big');
					const lenLen = dataLen > 127 ? (0, curves_esm_utils.zW)((len.length / 2) | 128) : '';
					const t = (0, curves_esm_utils.zW)(tag);
					return t + lenLen + len + data;
				},
				decode(tag, data) {
					const { Err: E } = DER;
					let pos = 0;
					if (tag < 0 || tag > 256) throw new E('tlv.encode: wrong tag');
					if (data.length < 2 || data[pos++] !== tag) throw new E('tlv.decode: wrong tlv');
					const first = data[pos++];
					const isLong = !!(first & 128);
					let length = 0;
					if (!isLong) length = first;
					else {
						const lenLen = first & 127;
						if (!lenLen) throw new E('tlv.decode(long): indefinite length not supported');
						if (lenLen > 4) throw new E('tlv.decode(long): byte length is too big');
						const lengthBytes = data.subarray(pos, pos + lenLen);
						if (lengthBytes.length !== lenLen) throw new E('tlv.decode: length bytes not complete');
						if (lengthBytes[0] === 0) throw new E('tlv.decode(long): zero leftmost byte');
						for (const b of lengthBytes) length = (length << 8) | b;
						pos += lenLen;
						if (length < 128) throw new E('tlv.decode(long): not minimal encoding');
					}
					const v = data.subarray(pos, pos + length);
					if (v.length !== length) throw new E('tlv.decode: wrong value length');
					return { v: v, l: data.subarray(pos + length) };
				},
			},
			_int: {
				encode(num) {
					const { Err: E } = DER;
					if (num < weierstrass_0n) throw new E('integer: negative integers are not allowed');
					let hex = (0, curves_esm_utils.zW)(num);
					if (Number.parseInt(hex[0], 16) & 8) hex = '00' + hex;
					if (hex.length & 1) throw new E('unexpected DER parsing assertion: unpadded hex');
					return hex;
				},
				decode(data) {
					const { Err: E } = DER;
					if (data[0] & 128) throw new E('invalid signature integer: negative');
					if (data[0] === 0 && !(data[1] & 128))
						throw new E('invalid signature integer: unnecessary leading zero');
					return (0, curves_esm_utils.Ph)(data);
				},
			},
			toSig(hex) {
				const { Err: E, _int: int, _tlv: tlv } = DER;
				const data = (0, curves_esm_utils.qj)('signature', hex);
				const { v: seqBytes, l: seqLeftBytes } = tlv.decode(48, data);
				if (seqLeftBytes.length) throw new E('invalid signature: left bytes after parsing');
				const { v: rBytes, l: rLeftBytes } = tlv.decode(2, seqBytes);
				const { v: sBytes, l: sLeftBytes } = tlv.decode(2, rLeftBytes);
				if (sLeftBytes.length) throw new E('invalid signature: left bytes after parsing');
				return { r: int.decode(rBytes), s: int.decode(sBytes) };
			},
			hexFromSig(sig) {
				const { _tlv: tlv, _int: int } = DER;
				const rs = tlv.encode(2, int.encode(sig.r));
				const ss = tlv.encode(2, int.encode(sig.s));
				const seq = rs + ss;
				return tlv.encode(48, seq);
			},
		};
		const weierstrass_0n = BigInt(0),
			weierstrass_1n = BigInt(1),
			_2n = BigInt(2),
			_3n = BigInt(3),
			_4n = BigInt(4);
		function _normFnElement(Fn, key) {
			const { BYTES: expected } = Fn;
			let num;
			if (typeof key === 'bigint') num = key;
			else {
				let bytes = (0, curves_esm_utils.qj)('private key', key);
				try {
					num = Fn.fromBytes(bytes);
				} catch (error) {
					throw new Error(
						`invalid private key: expected ui8a of size ${expected}, got ${typeof key}`,
					);
				}
			}
			if (!Fn.isValidNot0(num)) throw new Error('invalid private key: out of range [1..N-1]');
			return num;
		}
		function weierstrassN(params, extraOpts = {}) {
			const validated = _createCurveFields('weierstrass', params, extraOpts);
			const { Fp: Fp, Fn: Fn } = validated;
			let CURVE = validated.CURVE;
			const { h: cofactor, n: CURVE_ORDER } = CURVE;
			(0, curves_esm_utils.DS)(
				extraOpts,
				{},
				{
					allowInfinityPoint: 'boolean',
					clearCofactor: 'function',
					isTorsionFree: 'function',
					fromBytes: 'function',
					toBytes: 'function',
					endo: 'object',
					wrapPrivateKey: 'boolean',
				},
			);
			const { endo: endo } = extraOpts;
			if (endo)
				if (!Fp.is0(CURVE.a) || typeof endo.beta !== 'bigint' || !Array.isArray(endo.basises))
					throw new Error('invalid endo: expected "beta": bigint and "basises": array');
			const lengths = getWLengths(Fp, Fn);
			function assertCompressionIsSupported() {
				if (!Fp.isOdd)
					throw new Error('compression is not supported: Field does not have .isOdd()');
			}
			function pointToBytes(_c, point, isCompressed) {
				const { x: x, y: y } = point.toAffine();
				const bx = Fp.toBytes(x);
				(0, curves_esm_utils.d6)(isCompressed, 'isCompressed');
				if (isCompressed) {
					assertCompressionIsSupported();
					const hasEvenY = !Fp.isOdd(y);
					return (0, esm_utils.Id)(pprefix(hasEvenY), bx);
				} else return (0, esm_utils.Id)(Uint8Array.of(4), bx, Fp.toBytes(y));
			}
			function pointFromBytes(bytes) {
				(0, curves_esm_utils.eV)(bytes, void 0, 'Point');
				const { publicKey: comp, publicKeyUncompressed: uncomp } = lengths;
				const length = bytes.length;
				const head = bytes[0];
				const tail = bytes.subarray(1);
				if (length === comp && (head === 2 || head === 3)) {
					const x = Fp.fromBytes(tail);
					if (!Fp.isValid(x)) throw new Error('bad point: is not on curve, wrong x');
					const y2 = weierstrassEquation(x);
					let y;
					try {
						y = Fp.sqrt(y2);
					} catch (sqrtError) {
						const err = sqrtError instanceof Error ? ': ' + sqrtError.message : '';
						throw new Error('bad point: is not on curve, sqrt error' + err);
					}
					assertCompressionIsSupported();
					const isYOdd = Fp.isOdd(y);
					const isHeadOdd = (head & 1) === 1;
					if (isHeadOdd !== isYOdd) y = Fp.neg(y);
					return { x: x, y: y };
				} else if (length === uncomp && head === 4) {
					const L = Fp.BYTES;
					const x = Fp.fromBytes(tail.subarray(0, L));
					const y = Fp.fromBytes(tail.subarray(L, L * 2));
					if (!isValidXY(x, y)) throw new Error('bad point: is not on curve');
					return { x: x, y: y };
				} else
					throw new Error(
						`bad point: got length ${length}, expected compressed=${comp} or uncompressed=${uncomp}`,
					);
			}
			const encodePoint = extraOpts.toBytes || pointToBytes;
			const decodePoint = extraOpts.fromBytes || pointFromBytes;
			function weierstrassEquation(x) {
				const x2 = Fp.sqr(x);
				const x3 = Fp.mul(x2, x);
				return Fp.add(Fp.add(x3, Fp.mul(x, CURVE.a)), CURVE.b);
			}
			function isValidXY(x, y) {
				const left = Fp.sqr(y);
				const right = weierstrassEquation(x);
				return Fp.eql(left, right);
			}
			if (!isValidXY(CURVE.Gx, CURVE.Gy)) throw new Error('bad curve params: generator point');
			const _4a3 = Fp.mul(Fp.pow(CURVE.a, _3n), _4n);
			const _27b2 = Fp.mul(Fp.sqr(CURVE.b), BigInt(27));
			if (Fp.is0(Fp.add(_4a3, _27b2))) throw new Error('bad curve params: a or b');
			function acoord(title, n, banZero = false) {
				if (!Fp.isValid(n) || (banZero && Fp.is0(n)))
					throw new Error(`bad point coordinate ${title}`);
				return n;
			}
			function aprjpoint(other) {
				if (!(other instanceof Point)) throw new Error('ProjectivePoint expected');
			}
			function splitEndoScalarN(k) {
				if (!endo || !endo.basises) throw new Error('no endo');
				return _splitEndoScalar(k, endo.basises, Fn.ORDER);
			}
			const toAffineMemo = (0, curves_esm_utils.x)((p, iz) => {
				const { X: X, Y: Y, Z: Z } = p;
				if (Fp.eql(Z, Fp.ONE)) return { x: X, y: Y };
				const is0 = p.is0();
				if (iz == null) iz = is0 ? Fp.ONE : Fp.inv(Z);
				const x = Fp.mul(X, iz);
				const y = Fp.mul(Y, iz);
				const zz = Fp.mul(Z, iz);
				if (is0) return { x: Fp.ZERO, y: Fp.ZERO };
				if (!Fp.eql(zz, Fp.ONE)) throw new Error('invZ was invalid');
				return { x: x, y: y };
			});
			const assertValidMemo = (0, curves_esm_utils.x)((p) => {
				if (p.is0()) {
					if (extraOpts.allowInfinityPoint && !Fp.is0(p.Y)) return;
					throw new Error('bad point: ZERO');
				}
				const { x: x, y: y } = p.toAffine();
				if (!Fp.isValid(x) || !Fp.isValid(y))
					throw new Error('bad point: x or y not field elements');
				if (!isValidXY(x, y)) throw new Error('bad point: equation left != right');
				if (!p.isTorsionFree()) throw new Error('bad point: not in prime-order subgroup');
				return true;
			});
			function finishEndo(endoBeta, k1p, k2p, k1neg, k2neg) {
				k2p = new Point(Fp.mul(k2p.X, endoBeta), k2p.Y, k2p.Z);
				k1p = negateCt(k1neg, k1p);
				k2p = negateCt(k2neg, k2p);
				return k1p.add(k2p);
			}
			class Point {
				constructor(X, Y, Z) {
					this.X = acoord('x', X);
					this.Y = acoord('y', Y, true);
					this.Z = acoord('z', Z);
					Object.freeze(this);
				}
				static CURVE() {
					return CURVE;
				}
				static fromAffine(p) {
					const { x: x, y: y } = p || {};
					if (!p || !Fp.isValid(x) || !Fp.isValid(y)) throw new Error('invalid affine point');
					if (p instanceof Point) throw new Error('projective point not allowed');
					if (Fp.is0(x) && Fp.is0(y)) return Point.ZERO;
					return new Point(x, y, Fp.ONE);
				}
				static fromBytes(bytes) {
					const P = Point.fromAffine(decodePoint((0, curves_esm_utils.eV)(bytes, void 0, 'point')));
					P.assertValidity();
					return P;
				}
				static fromHex(hex) {
					return Point.fromBytes((0, curves_esm_utils.qj)('pointHex', hex));
				}
				get x() {
					return this.toAffine().x;
				}
				get y() {
					return this.toAffine().y;
				}
				precompute(windowSize = 8, isLazy = true) {
					wnaf.createCache(this, windowSize);
					if (!isLazy) this.multiply(_3n);
					return this;
				}
				assertValidity() {
					assertValidMemo(this);
				}
				hasEvenY() {
					const { y: y } = this.toAffine();
					if (!Fp.isOdd) throw new Error("Field doesn't support isOdd");
					return !Fp.isOdd(y);
				}
				equals(other) {
					aprjpoint(other);
					const { X: X1, Y: Y1, Z: Z1 } = this;
					const { X: X2, Y: Y2, Z: Z2 } = other;
					const U1 = Fp.eql(Fp.mul(X1, Z2), Fp.mul(X2, Z1));
					const U2 = Fp.eql(Fp.mul(Y1, Z2), Fp.mul(Y2, Z1));
					return U1 && U2;
				}
				negate() {
					return new Point(this.X, Fp.neg(this.Y), this.Z);
				}
				double() {
					const { a: a, b: b } = CURVE;
					const b3 = Fp.mul(b, _3n);
					const { X: X1, Y: Y1, Z: Z1 } = this;
					let X3 = Fp.ZERO,
						Y3 = Fp.ZERO,
						Z3 = Fp.ZERO;
					let t0 = Fp.mul(X1, X1);
					let t1 = Fp.mul(Y1, Y1);
					let t2 = Fp.mul(Z1, Z1);
					let t3 = Fp.mul(X1, Y1);
					t3 = Fp.add(t3, t3);
					Z3 = Fp.mul(X1, Z1);
					Z3 = Fp.add(Z3, Z3);
					X3 = Fp.mul(a, Z3);
					Y3 = Fp.mul(b3, t2);
					Y3 = Fp.add(X3, Y3);
					X3 = Fp.sub(t1, Y3);
					Y3 = Fp.add(t1, Y3);
					Y3 = Fp.mul(X3, Y3);
					X3 = Fp.mul(t3, X3);
					Z3 = Fp.mul(b3, Z3);
					t2 = Fp.mul(a, t2);
					t3 = Fp.sub(t0, t2);
					t3 = Fp.mul(a, t3);
					t3 = Fp.add(t3, Z3);
					Z3 = Fp.add(t0, t0);
					t0 = Fp.add(Z3, t0);
					t0 = Fp.add(t0, t2);
					t0 = Fp.mul(t0, t3);
					Y3 = Fp.add(Y3, t0);
					t2 = Fp.mul(Y1, Z1);
					t2 = Fp.add(t2, t2);
					t0 = Fp.mul(t2, t3);
					X3 = Fp.sub(X3, t0);
					Z3 = Fp.mul(t2, t1);
					Z3 = Fp.add(Z3, Z3);
					Z3 = Fp.add(Z3, Z3);
					return new Point(X3, Y3, Z3);
				}
				add(other) {
					aprjpoint(other);
					const { X: X1, Y: Y1, Z: Z1 } = this;
					const { X: X2, Y: Y2, Z: Z2 } = other;
					let X3 = Fp.ZERO,
						Y3 = Fp.ZERO,
						Z3 = Fp.ZERO;
					const a = CURVE.a;
					const b3 = Fp.mul(CURVE.b, _3n);
					let t0 = Fp.mul(X1, X2);
					let t1 = Fp.mul(Y1, Y2);
					let t2 = Fp.mul(Z1, Z2);
					let t3 = Fp.add(X1, Y1);
					let t4 = Fp.add(X2, Y2);
					t3 = Fp.mul(t3, t4);
					t4 = Fp.add(t0, t1);
					t3 = Fp.sub(t3, t4);
					t4 = Fp.add(X1, Z1);
					let t5 = Fp.add(X2, Z2);
					t4 = Fp.mul(t4, t5);
					t5 = Fp.add(t0, t2);
					t4 = Fp.sub(t4, t5);
					t5 = Fp.add(Y1, Z1);
					X3 = Fp.add(Y2, Z2);
					t5 = Fp.mul(t5, X3);
					X3 = Fp.add(t1, t2);
					t5 = Fp.sub(t5, X3);
					Z3 = Fp.mul(a, t4);
					X3 = Fp.mul(b3, t2);
					Z3 = Fp.add(X3, Z3);
					X3 = Fp.sub(t1, Z3);
					Z3 = Fp.add(t1, Z3);
					Y3 = Fp.mul(X3, Z3);
					t1 = Fp.add(t0, t0);
					t1 = Fp.add(t1, t0);
					t2 = Fp.mul(a, t2);
					t4 = Fp.mul(b3, t4);
					t1 = Fp.add(t1, t2);
					t2 = Fp.sub(t0, t2);
					t2 = Fp.mul(a, t2);
					t4 = Fp.add(t4, t2);
					t0 = Fp.mul(t1, t4);
					Y3 = Fp.add(Y3, t0);
					t0 = Fp.mul(t5, t4);
					X3 = Fp.mul(t3, X3);
					X3 = Fp.sub(X3, t0);
					t0 = Fp.mul(t3, t1);
					Z3 = Fp.mul(t5, Z3);
					Z3 = Fp.add(Z3, t0);
					return new Point(X3, Y3, Z3);
				}
				subtract(other) {
					return this.add(other.negate());
				}
				is0() {
					return this.equals(Point.ZERO);
				}
				multiply(scalar) {
					const { endo: endo } = extraOpts;
					if (!Fn.isValidNot0(scalar)) throw new Error('invalid scalar: out of range');
					let point, fake;
					const mul = (n) => wnaf.cached(this, n, (p) => normalizeZ(Point, p));
					if (endo) {
						const { k1neg: k1neg, k1: k1, k2neg: k2neg, k2: k2 } = splitEndoScalarN(scalar);
						const { p: k1p, f: k1f } = mul(k1);
						const { p: k2p, f: k2f } = mul(k2);
						fake = k1f.add(k2f);
						point = finishEndo(endo.beta, k1p, k2p, k1neg, k2neg);
					} else {
						const { p: p, f: f } = mul(scalar);
						point = p;
						fake = f;
					}
					return normalizeZ(Point, [point, fake])[0];
				}
				multiplyUnsafe(sc) {
					const { endo: endo } = extraOpts;
					const p = this;
					if (!Fn.isValid(sc)) throw new Error('invalid scalar: out of range');
					if (sc === weierstrass_0n || p.is0()) return Point.ZERO;
					if (sc === weierstrass_1n) return p;
					if (wnaf.hasCache(this)) return this.multiply(sc);
					if (endo) {
						const { k1neg: k1neg, k1: k1, k2neg: k2neg, k2: k2 } = splitEndoScalarN(sc);
						const { p1: p1, p2: p2 } = mulEndoUnsafe(Point, p, k1, k2);
						return finishEndo(endo.beta, p1, p2, k1neg, k2neg);
					} else return wnaf.unsafe(p, sc);
				}
				multiplyAndAddUnsafe(Q, a, b) {
					const sum = this.multiplyUnsafe(a).add(Q.multiplyUnsafe(b));
					return sum.is0() ? void 0 : sum;
				}
				toAffine(invertedZ) {
					return toAffineMemo(this, invertedZ);
				}
				isTorsionFree() {
					const { isTorsionFree: isTorsionFree } = extraOpts;
					if (cofactor === weierstrass_1n) return true;
					if (isTorsionFree) return isTorsionFree(Point, this);
					return wnaf.unsafe(this, CURVE_ORDER).is0();
				}
				clearCofactor() {
					const { clearCofactor: clearCofactor } = extraOpts;
					if (cofactor === weierstrass_1n) return this;
					if (clearCofactor) return clearCofactor(Point, this);
					return this.multiplyUnsafe(cofactor);
				}
				isSmallOrder() {
					return this.multiplyUnsafe(cofactor).is0();
				}
				toBytes(isCompressed = true) {
					(0, curves_esm_utils.d6)(isCompressed, 'isCompressed');
					this.assertValidity();
					return encodePoint(Point, this, isCompressed);
				}
				toHex(isCompressed = true) {
					return (0, esm_utils.My)(this.toBytes(isCompressed));
				}
				toString() {
					return `<Point ${this.is0() ? 'ZERO' : this.toHex()}>`;
				}
				get px() {
					return this.X;
				}
				get py() {
					return this.X;
				}
				get pz() {
					return this.Z;
				}
				toRawBytes(isCompressed = true) {
					return this.toBytes(isCompressed);
				}
				_setWindowSize(windowSize) {
					this.precompute(windowSize);
				}
				static normalizeZ(points) {
					return normalizeZ(Point, points);
				}
				static msm(points, scalars) {
					return pippenger(Point, Fn, points, scalars);
				}
				static fromPrivateKey(privateKey) {
					return Point.BASE.multiply(_normFnElement(Fn, privateKey));
				}
			}
			Point.BASE = new Point(CURVE.Gx, CURVE.Gy, Fp.ONE);
			Point.ZERO = new Point(Fp.ZERO, Fp.ONE, Fp.ZERO);
			Point.Fp = Fp;
			Point.Fn = Fn;
			const bits = Fn.BITS;
			const wnaf = new wNAF(Point, extraOpts.endo ? Math.ceil(bits / 2) : bits);
			Point.BASE.precompute(8);
			return Point;
		}
		function pprefix(hasEvenY) {
			return Uint8Array.of(hasEvenY ? 2 : 3);
		}
		function getWLengths(Fp, Fn) {
			return {
				secretKey: Fn.BYTES,
				publicKey: 1 + Fp.BYTES,
				publicKeyUncompressed: 1 + 2 * Fp.BYTES,
				publicKeyHasPrefix: true,
				signature: 2 * Fn.BYTES,
			};
		}
		function ecdh(Point, ecdhOpts = {}) {
			const { Fn: Fn } = Point;
			const randomBytes_ = ecdhOpts.randomBytes || esm_utils.po;
			const lengths = Object.assign(getWLengths(Point.Fp, Fn), { seed: (0, modular.Tp)(Fn.ORDER) });
			function isValidSecretKey(secretKey) {
				try {
					return !!_normFnElement(Fn, secretKey);
				} catch (error) {
					return false;
				}
			}
			function isValidPublicKey(publicKey, isCompressed) {
				const { publicKey: comp, publicKeyUncompressed: publicKeyUncompressed } = lengths;
				try {
					const l = publicKey.length;
					if (isCompressed === true && l !== comp) return false;
					if (isCompressed === false && l !== publicKeyUncompressed) return false;
					return !!Point.fromBytes(publicKey);
				} catch (error) {
					return false;
				}
			}
			function randomSecretKey(seed = randomBytes_(lengths.seed)) {
				return (0, modular.qy)((0, curves_esm_utils.eV)(seed, lengths.seed, 'seed'), Fn.ORDER);
			}
			function getPublicKey(secretKey, isCompressed = true) {
				return Point.BASE.multiply(_normFnElement(Fn, secretKey)).toBytes(isCompressed);
			}
			function keygen(seed) {
				const secretKey = randomSecretKey(seed);
				return { secretKey: secretKey, publicKey: getPublicKey(secretKey) };
			}
			function isProbPub(item) {
				if (typeof item === 'bigint') return false;
				if (item instanceof Point) return true;
				const {
					secretKey: secretKey,
					publicKey: publicKey,
					publicKeyUncompressed: publicKeyUncompressed,
				} = lengths;
				if (Fn.allowedLengths || secretKey === publicKey) return;
				const l = (0, curves_esm_utils.qj)('key', item).length;
				return l === publicKey || l === publicKeyUncompressed;
			}
			function getSharedSecret(secretKeyA, publicKeyB, isCompressed = true) {
				if (isProbPub(secretKeyA) === true) throw new Error('first arg must be private key');
				if (isProbPub(publicKeyB) === false) throw new Error('second arg must be public key');
				const s = _normFnElement(Fn, secretKeyA);
				const b = Point.fromHex(publicKeyB);
				return b.multiply(s).toBytes(isCompressed);
			}
			const utils = {
				isValidSecretKey: isValidSecretKey,
				isValidPublicKey: isValidPublicKey,
				randomSecretKey: randomSecretKey,
				isValidPrivateKey: isValidSecretKey,
				randomPrivateKey: randomSecretKey,
				normPrivateKeyToScalar: (key) => _normFnElement(Fn, key),
				precompute(windowSize = 8, point = Point.BASE) {
					return point.precompute(windowSize, false);
				},
			};
			return Object.freeze({
				getPublicKey: getPublicKey,
				getSharedSecret: getSharedSecret,
				keygen: keygen,
				Point: Point,
				utils: utils,
				lengths: lengths,
			});
		}
		function ecdsa(Point, hash, ecdsaOpts = {}) {
			(0, esm_utils.sd)(hash);
			(0, curves_esm_utils.DS)(
				ecdsaOpts,
				{},
				{
					hmac: 'function',
					lowS: 'boolean',
					randomBytes: 'function',
					bits2int: 'function',
					bits2int_modN: 'function',
				},
			);
			const randomBytes = ecdsaOpts.randomBytes || esm_utils.po;
			const hmac =
				ecdsaOpts.hmac || ((key, ...msgs) => hmac_hmac(hash, key, (0, esm_utils.Id)(...msgs)));
			const { Fp: Fp, Fn: Fn } = Point;
			const { ORDER: CURVE_ORDER, BITS: fnBits } = Fn;
			const {
				keygen: keygen,
				getPublicKey: getPublicKey,
				getSharedSecret: getSharedSecret,
				utils: utils,
				lengths: lengths,
			} = ecdh(Point, ecdsaOpts);
			const defaultSigOpts = {
				prehash: false,
				lowS: typeof ecdsaOpts.lowS === 'boolean' ? ecdsaOpts.lowS : false,
				format: void 0,
				extraEntropy: false,
			};
			const defaultSigOpts_format = 'compact';
			function isBiggerThanHalfOrder(number) {
				const HALF = CURVE_ORDER >> weierstrass_1n;
				return number > HALF;
			}
			function validateRS(title, num) {
				if (!Fn.isValidNot0(num))
					throw new Error(`invalid signature ${title}: out of range 1..Point.Fn.ORDER`);
				return num;
			}
			function validateSigLength(bytes, format) {
				validateSigFormat(format);
				const size = lengths.signature;
				const sizer = format === 'compact' ? size : format === 'recovered' ? size + 1 : void 0;
				return (0, curves_esm_utils.eV)(bytes, sizer, `${format} signature`);
			}
			class Signature {
				constructor(r, s, recovery) {
					this.r = validateRS('r', r);
					this.s = validateRS('s', s);
					if (recovery != null) this.recovery = recovery;
					Object.freeze(this);
				}
				static fromBytes(bytes, format = defaultSigOpts_format) {
					validateSigLength(bytes, format);
					let recid;
					if (format === 'der') {
						const { r: r, s: s } = DER.toSig((0, curves_esm_utils.eV)(bytes));
						return new Signature(r, s);
					}
					if (format === 'recovered') {
						recid = bytes[0];
						format = 'compact';
						bytes = bytes.subarray(1);
					}
					const L = Fn.BYTES;
					const r = bytes.subarray(0, L);
					const s = bytes.subarray(L, L * 2);
					return new Signature(Fn.fromBytes(r), Fn.fromBytes(s), recid);
				}
				static fromHex(hex, format) {
					return this.fromBytes((0, esm_utils.aT)(hex), format);
				}
				addRecoveryBit(recovery) {
					return new Signature(this.r, this.s, recovery);
				}
				recoverPublicKey(messageHash) {
					const FIELD_ORDER = Fp.ORDER;
					const { r: r, s: s, recovery: rec } = this;
					if (rec == null || ![0, 1, 2, 3].includes(rec)) throw new Error('recovery id invalid');
					const hasCofactor = CURVE_ORDER * _2n < FIELD_ORDER;
					if (hasCofactor && rec > 1) throw new Error('recovery id is ambiguous for h>1 curve');
					const radj = rec === 2 || rec === 3 ? r + CURVE_ORDER : r;
					if (!Fp.isValid(radj)) throw new Error('recovery id 2 or 3 invalid');
					const x = Fp.toBytes(radj);
					const R = Point.fromBytes((0, esm_utils.Id)(pprefix((rec & 1) === 0), x));
					const ir = Fn.inv(radj);
					const h = bits2int_modN((0, curves_esm_utils.qj)('msgHash', messageHash));
					const u1 = Fn.create(-h * ir);
					const u2 = Fn.create(s * ir);
					const Q = Point.BASE.multiplyUnsafe(u1).add(R.multiplyUnsafe(u2));
					if (Q.is0()) throw new Error('point at infinify');
					Q.assertValidity();
					return Q;
				}
				hasHighS() {
					return isBiggerThanHalfOrder(this.s);
				}
				toBytes(format = defaultSigOpts_format) {
					validateSigFormat(format);
					if (format === 'der') return (0, esm_utils.aT)(DER.hexFromSig(this));
					const r = Fn.toBytes(this.r);
					const s = Fn.toBytes(this.s);
					if (format === 'recovered') {
						if (this.recovery == null) throw new Error('recovery bit must be present');
						return (0, esm_utils.Id)(Uint8Array.of(this.recovery), r, s);
					}
					return (0, esm_utils.Id)(r, s);
				}
				toHex(format) {
					return (0, esm_utils.My)(this.toBytes(format));
				}
				assertValidity() {}
				static fromCompact(hex) {
					return Signature.fromBytes((0, curves_esm_utils.qj)('sig', hex), 'compact');
				}
				static fromDER(hex) {
					return Signature.fromBytes((0, curves_esm_utils.qj)('sig', hex), 'der');
				}
				normalizeS() {
					return this.hasHighS() ? new Signature(this.r, Fn.neg(this.s), this.recovery) : this;
				}
				toDERRawBytes() {
					return this.toBytes('der');
				}
				toDERHex() {
					return (0, esm_utils.My)(this.toBytes('der'));
				}
				toCompactRawBytes() {
					return this.toBytes('compact');
				}
				toCompactHex() {
					return (0, esm_utils.My)(this.toBytes('compact'));
				}
			}
			const bits2int =
				ecdsaOpts.bits2int ||
				function (bytes) {
					if (bytes.length > 8192) throw new Error('input is too large');
					const num = (0, curves_esm_utils.Ph)(bytes);
					const delta = bytes.length * 8 - fnBits;
					return delta > 0 ? num >> BigInt(delta) : num;
				};
			const bits2int_modN =
				ecdsaOpts.bits2int_modN ||
				function (bytes) {
					return Fn.create(bits2int(bytes));
				};
			const ORDER_MASK = (0, curves_esm_utils.OG)(fnBits);
			function int2octets(num) {
				(0, curves_esm_utils.aK)('num < 2^' + fnBits, num, weierstrass_0n, ORDER_MASK);
				return Fn.toBytes(num);
			}
			function validateMsgAndHash(message, prehash) {
				(0, curves_esm_utils.eV)(message, void 0, 'message');
				return prehash
					? (0, curves_esm_utils.eV)(hash(message), void 0, 'prehashed message')
					: message;
			}
			function prepSig(message, privateKey, opts) {
				if (['recovered', 'canonical'].some((k) => k in opts))
					throw new Error('sign() legacy options not supported');
				const {
					lowS: lowS,
					prehash: prehash,
					extraEntropy: extraEntropy,
				} = validateSigOpts(opts, defaultSigOpts);
				message = validateMsgAndHash(message, prehash);
				const h1int = bits2int_modN(message);
				const d = _normFnElement(Fn, privateKey);
				const seedArgs = [int2octets(d), int2octets(h1int)];
				if (extraEntropy != null && extraEntropy !== false) {
					const e = extraEntropy === true ? randomBytes(lengths.secretKey) : extraEntropy;
					seedArgs.push((0, curves_esm_utils.qj)('extraEntropy', e));
				}
				const seed = (0, esm_utils.Id)(...seedArgs);
				const m = h1int;
				function k2sig(kBytes) {
					const k = bits2int(kBytes);
					if (!Fn.isValidNot0(k)) return;
					const ik = Fn.inv(k);
					const q = Point.BASE.multiply(k).toAffine();
					const r = Fn.create(q.x);
					if (r === weierstrass_0n) return;
					const s = Fn.create(ik * Fn.create(m + r * d));
					if (s === weierstrass_0n) return;
					let recovery = (q.x === r ? 0 : 2) | Number(q.y & weierstrass_1n);
					let normS = s;
					if (lowS && isBiggerThanHalfOrder(s)) {
						normS = Fn.neg(s);
						recovery ^= 1;
					}
					return new Signature(r, normS, recovery);
				}
				return { seed: seed, k2sig: k2sig };
			}
			function sign(message, secretKey, opts = {}) {
				message = (0, curves_esm_utils.qj)('message', message);
				const { seed: seed, k2sig: k2sig } = prepSig(message, secretKey, opts);
				const drbg = (0, curves_esm_utils.fg)(hash.outputLen, Fn.BYTES, hmac);
				const sig = drbg(seed, k2sig);
				return sig;
			}
			function tryParsingSig(sg) {
				let sig;
				const isHex = typeof sg === 'string' || (0, esm_utils.aY)(sg);
				const isObj =
					!isHex &&
					sg !== null &&
					typeof sg === 'object' &&
					typeof sg.r === 'bigint' &&
					typeof sg.s === 'bigint';
				if (!isHex && !isObj)
					throw new Error(
						'invalid signature, expected Uint8Array, hex string or Signature instance',
					);
				if (isObj) sig = new Signature(sg.r, sg.s);
				else if (isHex) {
					try {
						sig = Signature.fromBytes((0, curves_esm_utils.qj)('sig', sg), 'der');
					} catch (derError) {
						if (!(derError instanceof DER.Err)) throw derError;
					}
					if (!sig)
						try {
							sig = Signature.fromBytes((0, curves_esm_utils.qj)('sig', sg), 'compact');
						} catch (error) {
							return false;
						}
				}
				if (!sig) return false;
				return sig;
			}
			function verify(signature, message, publicKey, opts = {}) {
				const {
					lowS: lowS,
					prehash: prehash,
					format: format,
				} = validateSigOpts(opts, defaultSigOpts);
				publicKey = (0, curves_esm_utils.qj)('publicKey', publicKey);
				message = validateMsgAndHash((0, curves_esm_utils.qj)('message', message), prehash);
				if ('strict' in opts) throw new Error('options.strict was renamed to lowS');
				const sig =
					format === void 0
						? tryParsingSig(signature)
						: Signature.fromBytes((0, curves_esm_utils.qj)('sig', signature), format);
				if (sig === false) return false;
				try {
					const P = Point.fromBytes(publicKey);
					if (lowS && sig.hasHighS()) return false;
					const { r: r, s: s } = sig;
					const h = bits2int_modN(message);
					const is = Fn.inv(s);
					const u1 = Fn.create(h * is);
					const u2 = Fn.create(r * is);
					const R = Point.BASE.multiplyUnsafe(u1).add(P.multiplyUnsafe(u2));
					if (R.is0()) return false;
					const v = Fn.create(R.x);
					return v === r;
				} catch (e) {
					return false;
				}
			}
			function recoverPublicKey(signature, message, opts = {}) {
				const { prehash: prehash } = validateSigOpts(opts, defaultSigOpts);
				message = validateMsgAndHash(message, prehash);
				return Signature.fromBytes(signature, 'recovered').recoverPublicKey(message).toBytes();
			}
			return Object.freeze({
				keygen: keygen,
				getPublicKey: getPublicKey,
				getSharedSecret: getSharedSecret,
				utils: utils,
				lengths: lengths,
				Point: Point,
				sign: sign,
				verify: verify,
				recoverPublicKey: recoverPublicKey,
				Signature: Signature,
				hash: hash,
			});
		}
		function _weierstrass_legacy_opts_to_new(c) {
			const CURVE = { a: c.a, b: c.b, p: c.Fp.ORDER, n: c.n, h: c.h, Gx: c.Gx, Gy: c.Gy };
			const Fp = c.Fp;
			let allowedLengths = c.allowedPrivateKeyLengths
				? Array.from(new Set(c.allowedPrivateKeyLengths.map((l) => Math.ceil(l / 2))))
				: void 0;
			const Fn = (0, modular.D0)(CURVE.n, {
				BITS: c.nBitLength,
				allowedLengths: allowedLengths,
				modFromBytes: c.wrapPrivateKey,
			});
			const curveOpts = {
				Fp: Fp,
				Fn: Fn,
				allowInfinityPoint: c.allowInfinityPoint,
				endo: c.endo,
				isTorsionFree: c.isTorsionFree,
				clearCofactor: c.clearCofactor,
				fromBytes: c.fromBytes,
				toBytes: c.toBytes,
			};
			return { CURVE: CURVE, curveOpts: curveOpts };
		}
		function _ecdsa_legacy_opts_to_new(c) {
			const { CURVE: CURVE, curveOpts: curveOpts } = _weierstrass_legacy_opts_to_new(c);
			const ecdsaOpts = {
				hmac: c.hmac,
				randomBytes: c.randomBytes,
				lowS: c.lowS,
				bits2int: c.bits2int,
				bits2int_modN: c.bits2int_modN,
			};
			return { CURVE: CURVE, curveOpts: curveOpts, hash: c.hash, ecdsaOpts: ecdsaOpts };
		}
		function _ecdsa_new_output_to_legacy(c, _ecdsa) {
			const Point = _ecdsa.Point;
			return Object.assign({}, _ecdsa, {
				ProjectivePoint: Point,
				CURVE: Object.assign({}, c, (0, modular.LH)(Point.Fn.ORDER, Point.Fn.BITS)),
			});
		}
		function weierstrass(c) {
			const {
				CURVE: CURVE,
				curveOpts: curveOpts,
				hash: hash,
				ecdsaOpts: ecdsaOpts,
			} = _ecdsa_legacy_opts_to_new(c);
			const Point = weierstrassN(CURVE, curveOpts);
			const signs = ecdsa(Point, hash, ecdsaOpts);
			return _ecdsa_new_output_to_legacy(c, signs);
		}
	}),
	7445: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { bI: () => secp256k1 });
		var sha2 = __webpack_require__(4640);
		var weierstrass = __webpack_require__(190);
		function createCurve(curveDef, defHash) {
			const create = (hash) => (0, weierstrass.x3)({ ...curveDef, hash: hash });
			return { ...create(defHash), create: create };
		}
		var modular = __webpack_require__(6970);
		const secp256k1_CURVE = {
			p: BigInt('0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f'),
			n: BigInt('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'),
			h: BigInt(1),
			a: BigInt(0),
			b: BigInt(7),
			Gx: BigInt('0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798'),
			Gy: BigInt('0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8'),
		};
		const secp256k1_ENDO = {
			beta: BigInt('0x7ae96a2b657c07106e64479eac3434e99cf0497512f58995c1396c28719501ee'),
			basises: [
				[
					BigInt('0x3086d221a7d46bcde86c90e49284eb15'),
					-BigInt('0xe4437ed6010e88286f547fa90abfe4c3'),
				],
				[
					BigInt('0x114ca50f7a8e2f3f657c1108d9d44cfd8'),
					BigInt('0x3086d221a7d46bcde86c90e49284eb15'),
				],
			],
		};
		const _0n = null && BigInt(0);
		const _1n = null && BigInt(1);
		const _2n = BigInt(2);
		function sqrtMod(y) {
			const P = secp256k1_CURVE.p;
			const _3n = BigInt(3),
				_6n = BigInt(6),
				_11n = BigInt(11),
				_22n = BigInt(22);
			const _23n = BigInt(23),
				_44n = BigInt(44),
				_88n = BigInt(88);
			const b2 = (y * y * y) % P;
			const b3 = (b2 * b2 * y) % P;
			const b6 = ((0, modular.zH)(b3, _3n, P) * b3) % P;
			const b9 = ((0, modular.zH)(b6, _3n, P) * b3) % P;
			const b11 = ((0, modular.zH)(b9, _2n, P) * b2) % P;
			const b22 = ((0, modular.zH)(b11, _11n, P) * b11) % P;
			const b44 = ((0, modular.zH)(b22, _22n, P) * b22) % P;
			const b88 = ((0, modular.zH)(b44, _44n, P) * b44) % P;
			const b176 = ((0, modular.zH)(b88, _88n, P) * b88) % P;
			const b220 = ((0, modular.zH)(b176, _44n, P) * b44) % P;
			const b223 = ((0, modular.zH)(b220, _3n, P) * b3) % P;
			const t1 = ((0, modular.zH)(b223, _23n, P) * b22) % P;
			const t2 = ((0, modular.zH)(t1, _6n, P) * b2) % P;
			const root = (0, modular.zH)(t2, _2n, P);
			if (!Fpk1.eql(Fpk1.sqr(root), y)) throw new Error('Cannot find square root');
			return root;
		}
		const Fpk1 = (0, modular.D0)(secp256k1_CURVE.p, { sqrt: sqrtMod });
		const secp256k1 = createCurve(
			{ ...secp256k1_CURVE, Fp: Fpk1, lowS: true, endo: secp256k1_ENDO },
			sha2.sc,
		);
		const TAGGED_HASH_PREFIXES = {};
		function taggedHash(tag, ...messages) {
			let tagP = TAGGED_HASH_PREFIXES[tag];
			if (tagP === void 0) {
				const tagH = sha256(utf8ToBytes(tag));
				tagP = concatBytes(tagH, tagH);
				TAGGED_HASH_PREFIXES[tag] = tagP;
			}
			return sha256(concatBytes(tagP, ...messages));
		}
		const pointToBytes = (point) => point.toBytes(true).slice(1);
		const Pointk1 = null && (() => secp256k1.Point)();
		const hasEven = (y) => y % _2n === _0n;
		function schnorrGetExtPubKey(priv) {
			const { Fn: Fn, BASE: BASE } = Pointk1;
			const d_ = _normFnElement(Fn, priv);
			const p = BASE.multiply(d_);
			const scalar = hasEven(p.y) ? d_ : Fn.neg(d_);
			return { scalar: scalar, bytes: pointToBytes(p) };
		}
		function lift_x(x) {
			const Fp = Fpk1;
			if (!Fp.isValidNot0(x)) throw new Error('invalid x: Fail if x \u2265 p');
			const xx = Fp.create(x * x);
			const c = Fp.create(xx * x + BigInt(7));
			let y = Fp.sqrt(c);
			if (!hasEven(y)) y = Fp.neg(y);
			const p = Pointk1.fromAffine({ x: x, y: y });
			p.assertValidity();
			return p;
		}
		const num = null && bytesToNumberBE;
		function challenge(...args) {
			return Pointk1.Fn.create(num(taggedHash('BIP0340/challenge', ...args)));
		}
		function schnorrGetPublicKey(secretKey) {
			return schnorrGetExtPubKey(secretKey).bytes;
		}
		function schnorrSign(message, secretKey, auxRand = randomBytes(32)) {
			const { Fn: Fn } = Pointk1;
			const m = ensureBytes('message', message);
			const { bytes: px, scalar: d } = schnorrGetExtPubKey(secretKey);
			const a = ensureBytes('auxRand', auxRand, 32);
			const t = Fn.toBytes(d ^ num(taggedHash('BIP0340/aux', a)));
			const rand = taggedHash('BIP0340/nonce', t, px, m);
			const { bytes: rx, scalar: k } = schnorrGetExtPubKey(rand);
			const e = challenge(rx, px, m);
			const sig = new Uint8Array(64);
			sig.set(rx, 0);
			sig.set(Fn.toBytes(Fn.create(k + e * d)), 32);
			if (!schnorrVerify(sig, m, px)) throw new Error('sign: Invalid signature produced');
			return sig;
		}
		function schnorrVerify(signature, message, publicKey) {
			const { Fn: Fn, BASE: BASE } = Pointk1;
			const sig = ensureBytes('signature', signature, 64);
			const m = ensureBytes('message', message);
			const pub = ensureBytes('publicKey', publicKey, 32);
			try {
				const P = lift_x(num(pub));
				const r = num(sig.subarray(0, 32));
				if (!inRange(r, _1n, secp256k1_CURVE.p)) return false;
				const s = num(sig.subarray(32, 64));
				if (!inRange(s, _1n, secp256k1_CURVE.n)) return false;
				const e = challenge(Fn.toBytes(r), pointToBytes(P), m);
				const R = BASE.multiplyUnsafe(s).add(P.multiplyUnsafe(Fn.neg(e)));
				const { x: x, y: y } = R.toAffine();
				if (R.is0() || !hasEven(y) || x !== r) return false;
				return true;
			} catch (error) {
				return false;
			}
		}
		null &&
			(() => {
				const size = 32;
				const seedLength = 48;
				const randomSecretKey = (seed = randomBytes(seedLength)) =>
					mapHashToField(seed, secp256k1_CURVE.n);
				secp256k1.utils.randomSecretKey;
				function keygen(seed) {
					const secretKey = randomSecretKey(seed);
					return { secretKey: secretKey, publicKey: schnorrGetPublicKey(secretKey) };
				}
				(numberToBytesBE, bytesToNumberBE, mod);
			})();
		const isoMap =
			null &&
			(() =>
				isogenyMap(
					Fpk1,
					[
						[
							'0x8e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38daaaaa8c7',
							'0x7d3d4c80bc321d5b9f315cea7fd44c5d595d2fc0bf63b92dfff1044f17c6581',
							'0x534c328d23f234e6e2a413deca25caece4506144037c40314ecbd0b53d9dd262',
							'0x8e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38e38daaaaa88c',
						],
						[
							'0xd35771193d94918a9ca34ccbb7b640dd86cd409542f8487d9fe6b745781eb49b',
							'0xedadc6f64383dc1df7c4b2d51b54225406d36b641f5e41bbc52a56612a8c6d14',
							'0x0000000000000000000000000000000000000000000000000000000000000001',
						],
						[
							'0x4bda12f684bda12f684bda12f684bda12f684bda12f684bda12f684b8e38e23c',
							'0xc75e0c32d5cb7c0fa9d0a54b12a0a6d5647ab046d686da6fdffc90fc201d71a3',
							'0x29a6194691f91a73715209ef6512e576722830a201be2018a765e85a9ecee931',
							'0x2f684bda12f684bda12f684bda12f684bda12f684bda12f684bda12f38e38d84',
						],
						[
							'0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffff93b',
							'0x7a06534bb8bdb49fd5e9e6632722c2989467c1bfc8e8d978dfb425d2685c2573',
							'0x6484aa716545ca2cf3a70c3fa8fe337e0a3d21162f0d6299a7bf8192bfd2a76f',
							'0x0000000000000000000000000000000000000000000000000000000000000001',
						],
					].map((i) => i.map((j) => BigInt(j))),
				))();
		const mapSWU =
			null &&
			(() =>
				mapToCurveSimpleSWU(Fpk1, {
					A: BigInt('0x3f8731abdd661adca08a5558f0f5d272e953d363cb6f0e5d405447c01a444533'),
					B: BigInt('1771'),
					Z: Fpk1.create(BigInt('-11')),
				}))();
		const secp256k1_hasher =
			null &&
			(() =>
				createHasher(
					secp256k1.Point,
					(scalars) => {
						const { x: x, y: y } = mapSWU(Fpk1.create(scalars[0]));
						return isoMap(x, y);
					},
					{
						DST: 'secp256k1_XMD:SHA-256_SSWU_RO_',
						encodeDST: 'secp256k1_XMD:SHA-256_SSWU_NU_',
						p: Fpk1.ORDER,
						m: 1,
						k: 128,
						expand: 'xmd',
						hash: sha256,
					},
				))();
		null &&
			(() => {
				secp256k1_hasher.hashToCurve;
			})();
		null &&
			(() => {
				secp256k1_hasher.encodeToCurve;
			})();
	}),
	4037: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DS: () => _validateObject,
			OG: () => bitMask,
			Ph: () => bytesToNumberBE,
			aK: () => aInRange,
			d6: () => _abool2,
			dJ: () => bitLen,
			eV: () => _abytes2,
			fg: () => createHmacDrbg,
			lX: () => bytesToNumberLE,
			lq: () => numberToBytesBE,
			qj: () => ensureBytes,
			x: () => memoized,
			z: () => numberToBytesLE,
			zW: () => numberToHexUnpadded,
		});
		var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2769);
		const _0n = BigInt(0);
		const _1n = BigInt(1);
		function _abool2(value, title = '') {
			if (typeof value !== 'boolean') {
				const prefix = title && `"${title}"`;
				throw new Error(prefix + 'expected boolean, got type=' + typeof value);
			}
			return value;
		}
		function _abytes2(value, length, title = '') {
			const bytes = (0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.aY)(value);
			const len = value?.length;
			const needsLen = length !== void 0;
			if (!bytes || (needsLen && len !== length)) {
				const prefix = title && `"${title}" `;
				const ofLen = needsLen ? ` of length ${length}` : '';
				const got = bytes ? `length=${len}` : `type=${typeof value}`;
				throw new Error(prefix + 'expected Uint8Array' + ofLen + ', got ' + got);
			}
			return value;
		}
		function numberToHexUnpadded(num) {
			const hex = num.toString(16);
			return hex.length & 1 ? '0' + hex : hex;
		}
		function hexToNumber(hex) {
			if (typeof hex !== 'string') throw new Error('hex string expected, got ' + typeof hex);
			return hex === '' ? _0n : BigInt('0x' + hex);
		}
		function bytesToNumberBE(bytes) {
			return hexToNumber((0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.My)(bytes));
		}
		function bytesToNumberLE(bytes) {
			(0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.DO)(bytes);
			return hexToNumber(
				(0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.My)(
					Uint8Array.from(bytes).reverse(),
				),
			);
		}
		function numberToBytesBE(n, len) {
			return (0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.aT)(
				n.toString(16).padStart(len * 2, '0'),
			);
		}
		function numberToBytesLE(n, len) {
			return numberToBytesBE(n, len).reverse();
		}
		function ensureBytes(title, hex, expectedLength) {
			let res;
			if (typeof hex === 'string')
				try {
					res = (0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.aT)(hex);
				} catch (e) {
					throw new Error(title + ' must be hex string or Uint8Array, cause: ' + e);
				}
			else if ((0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.aY)(hex))
				res = Uint8Array.from(hex);
			else throw new Error(title + ' must be hex string or Uint8Array');
			const len = res.length;
			if (typeof expectedLength === 'number' && len !== expectedLength)
				throw new Error(title + ' of length ' + expectedLength + ' expected, got ' + len);
			return res;
		}
		const isPosBig = (n) => typeof n === 'bigint' && _0n <= n;
		function inRange(n, min, max) {
			return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
		}
		function aInRange(title, n, min, max) {
			if (!inRange(n, min, max))
				throw new Error('expected valid ' + title + ': ' + min + ' <= n < ' + max + ', got ' + n);
		}
		function bitLen(n) {
			let len;
			for (len = 0; n > _0n; n >>= _1n, len += 1);
			return len;
		}
		const bitMask = (n) => (_1n << BigInt(n)) - _1n;
		function createHmacDrbg(hashLen, qByteLen, hmacFn) {
			if (typeof hashLen !== 'number' || hashLen < 2) throw new Error('hashLen must be a number');
			if (typeof qByteLen !== 'number' || qByteLen < 2)
				throw new Error('qByteLen must be a number');
			if (typeof hmacFn !== 'function') throw new Error('hmacFn must be a function');
			const u8n = (len) => new Uint8Array(len);
			const u8of = (byte) => Uint8Array.of(byte);
			let v = u8n(hashLen);
			let k = u8n(hashLen);
			let i = 0;
			const reset = () => {
				v.fill(1);
				k.fill(0);
				i = 0;
			};
			const h = (...b) => hmacFn(k, v, ...b);
			const reseed = (seed = u8n(0)) => {
				k = h(u8of(0), seed);
				v = h();
				if (seed.length === 0) return;
				k = h(u8of(1), seed);
				v = h();
			};
			const gen = () => {
				if (i++ >= 1e3) throw new Error('drbg: tried 1000 values');
				let len = 0;
				const out = [];
				while (len < qByteLen) {
					v = h();
					const sl = v.slice();
					out.push(sl);
					len += v.length;
				}
				return (0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__.Id)(...out);
			};
			const genUntil = (seed, pred) => {
				reset();
				reseed(seed);
				let res;
				while (!(res = pred(gen()))) reseed();
				reset();
				return res;
			};
			return genUntil;
		}
		function _validateObject(object, fields, optFields = {}) {
			if (!object || typeof object !== 'object') throw new Error('expected valid options object');
			function checkField(fieldName, expectedType, isOpt) {
				const val = object[fieldName];
				if (isOpt && val === void 0) return;
				const current = typeof val;
				if (current !== expectedType || val === null)
					throw new Error(
						`param "${fieldName}" is invalid: expected ${expectedType}, got ${current}`,
					);
			}
			Object.entries(fields).forEach(([k, v]) => checkField(k, v, false));
			Object.entries(optFields).forEach(([k, v]) => checkField(k, v, true));
		}
		function memoized(fn) {
			const map = new WeakMap();
			return (arg, ...args) => {
				const val = map.get(arg);
				if (val !== void 0) return val;
				const computed = fn(arg, ...args);
				map.set(arg, computed);
				return computed;
			};
		}
	}),
	9456: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B4: () => rotlSL,
			CQ: () => add4H,
			CW: () => add4L,
			Ei: () => rotrBL,
			F8: () => add5L,
			P5: () => rotlSH,
			TH: () => add5H,
			Vl: () => add3L,
			Vr: () => add3H,
			WM: () => rotlBH,
			WQ: () => add,
			im: () => rotlBL,
			jm: () => shrSL,
			lD: () => split,
			qh: () => rotrBH,
			rE: () => rotrSH,
			ry: () => rotrSL,
			xn: () => shrSH,
		});
		const U32_MASK64 = BigInt(2 ** 32 - 1);
		const _32n = BigInt(32);
		function fromBig(n, le = false) {
			if (le) return { h: Number(n & U32_MASK64), l: Number((n >> _32n) & U32_MASK64) };
			return { h: Number((n >> _32n) & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
		}
		function split(lst, le = false) {
			const len = lst.length;
			let Ah = new Uint32Array(len);
			let Al = new Uint32Array(len);
			for (let i = 0; i < len; i++) {
				const { h: h, l: l } = fromBig(lst[i], le);
				[Ah[i], Al[i]] = [h, l];
			}
			return [Ah, Al];
		}
		const shrSH = (h, _l, s) => h >>> s;
		const shrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
		const rotrSH = (h, l, s) => (h >>> s) | (l << (32 - s));
		const rotrSL = (h, l, s) => (h << (32 - s)) | (l >>> s);
		const rotrBH = (h, l, s) => (h << (64 - s)) | (l >>> (s - 32));
		const rotrBL = (h, l, s) => (h >>> (s - 32)) | (l << (64 - s));
		const rotlSH = (h, l, s) => (h << s) | (l >>> (32 - s));
		const rotlSL = (h, l, s) => (l << s) | (h >>> (32 - s));
		const rotlBH = (h, l, s) => (l << (s - 32)) | (h >>> (64 - s));
		const rotlBL = (h, l, s) => (h << (s - 32)) | (l >>> (64 - s));
		function add(Ah, Al, Bh, Bl) {
			const l = (Al >>> 0) + (Bl >>> 0);
			return { h: (Ah + Bh + ((l / 2 ** 32) | 0)) | 0, l: l | 0 };
		}
		const add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
		const add3H = (low, Ah, Bh, Ch) => (Ah + Bh + Ch + ((low / 2 ** 32) | 0)) | 0;
		const add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
		const add4H = (low, Ah, Bh, Ch, Dh) => (Ah + Bh + Ch + Dh + ((low / 2 ** 32) | 0)) | 0;
		const add5L = (Al, Bl, Cl, Dl, El) =>
			(Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
		const add5H = (low, Ah, Bh, Ch, Dh, Eh) => (Ah + Bh + Ch + Dh + Eh + ((low / 2 ** 32) | 0)) | 0;
	}),
	4640: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { sc: () => sha256 });
		var utils = __webpack_require__(2769);
		function setBigUint64(view, byteOffset, value, isLE) {
			if (typeof view.setBigUint64 === 'function')
				return view.setBigUint64(byteOffset, value, isLE);
			const _32n = BigInt(32);
			const _u32_max = BigInt(4294967295);
			const wh = Number((value >> _32n) & _u32_max);
			const wl = Number(value & _u32_max);
			const h = isLE ? 4 : 0;
			const l = isLE ? 0 : 4;
			view.setUint32(byteOffset + h, wh, isLE);
			view.setUint32(byteOffset + l, wl, isLE);
		}
		function Chi(a, b, c) {
			return (a & b) ^ (~a & c);
		}
		function Maj(a, b, c) {
			return (a & b) ^ (a & c) ^ (b & c);
		}
		class HashMD extends utils.Vw {
			constructor(blockLen, outputLen, padOffset, isLE) {
				super();
				this.finished = false;
				this.length = 0;
				this.pos = 0;
				this.destroyed = false;
				this.blockLen = blockLen;
				this.outputLen = outputLen;
				this.padOffset = padOffset;
				this.isLE = isLE;
				this.buffer = new Uint8Array(blockLen);
				this.view = (0, utils.O8)(this.buffer);
			}
			update(data) {
				(0, utils.CC)(this);
				data = (0, utils.ZJ)(data);
				(0, utils.DO)(data);
				const { view: view, buffer: buffer, blockLen: blockLen } = this;
				const len = data.length;
				for (let pos = 0; pos < len;) {
					const take = Math.min(blockLen - this.pos, len - pos);
					if (take === blockLen) {
						const dataView = (0, utils.O8)(data);
						for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
						continue;
					}
					buffer.set(data.subarray(pos, pos + take), this.pos);
					this.pos += take;
					pos += take;
					if (this.pos === blockLen) {
						this.process(view, 0);
						this.pos = 0;
					}
				}
				this.length += data.length;
				this.roundClean();
				return this;
			}
			digestInto(out) {
				(0, utils.CC)(this);
				(0, utils.Ht)(out, this);
				this.finished = true;
				const { buffer: buffer, view: view, blockLen: blockLen, isLE: isLE } = this;
				let { pos: pos } = this;
				buffer[pos++] = 128;
				(0, utils.uH)(this.buffer.subarray(pos));
				if (this.padOffset > blockLen - pos) {
					this.process(view, 0);
					pos = 0;
				}
				for (let i = pos; i < blockLen; i++) buffer[i] = 0;
				setBigUint64(view, blockLen - 8, BigInt(this.length * 8), isLE);
				this.process(view, 0);
				const oview = (0, utils.O8)(out);
				const len = this.outputLen;
				if (len % 4) throw new Error('_sha2: outputLen should be aligned to 32bit');
				const outLen = len / 4;
				const state = this.get();
				if (outLen > state.length) throw new Error('_sha2: outputLen bigger than state');
				for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
			}
			digest() {
				const { buffer: buffer, outputLen: outputLen } = this;
				this.digestInto(buffer);
				const res = buffer.slice(0, outputLen);
				this.destroy();
				return res;
			}
			_cloneInto(to) {
				to || (to = new this.constructor());
				to.set(...this.get());
				const {
					blockLen: blockLen,
					buffer: buffer,
					length: length,
					finished: finished,
					destroyed: destroyed,
					pos: pos,
				} = this;
				to.destroyed = destroyed;
				to.finished = finished;
				to.length = length;
				to.pos = pos;
				if (length % blockLen) to.buffer.set(buffer);
				return to;
			}
			clone() {
				return this._cloneInto();
			}
		}
		const SHA256_IV = Uint32Array.from([
			1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225,
		]);
		const SHA224_IV = Uint32Array.from([
			3238371032, 914150663, 812702999, 4144912697, 4290775857, 1750603025, 1694076839, 3204075428,
		]);
		const SHA384_IV = Uint32Array.from([
			3418070365, 3238371032, 1654270250, 914150663, 2438529370, 812702999, 355462360, 4144912697,
			1731405415, 4290775857, 2394180231, 1750603025, 3675008525, 1694076839, 1203062813,
			3204075428,
		]);
		const SHA512_IV = Uint32Array.from([
			1779033703, 4089235720, 3144134277, 2227873595, 1013904242, 4271175723, 2773480762,
			1595750129, 1359893119, 2917565137, 2600822924, 725511199, 528734635, 4215389547, 1541459225,
			327033209,
		]);
		var _u64 = __webpack_require__(9456);
		const SHA256_K = Uint32Array.from([
			1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748, 2870763221,
			3624381080, 310598401, 607225278, 1426881987, 1925078388, 2162078206, 2614888103, 3248222580,
			3835390401, 4022224774, 264347078, 604807628, 770255983, 1249150122, 1555081692, 1996064986,
			2554220882, 2821834349, 2952996808, 3210313671, 3336571891, 3584528711, 113926993, 338241895,
			666307205, 773529912, 1294757372, 1396182291, 1695183700, 1986661051, 2177026350, 2456956037,
			2730485921, 2820302411, 3259730800, 3345764771, 3516065817, 3600352804, 4094571909, 275423344,
			430227734, 506948616, 659060556, 883997877, 958139571, 1322822218, 1537002063, 1747873779,
			1955562222, 2024104815, 2227730452, 2361852424, 2428436474, 2756734187, 3204031479,
			3329325298,
		]);
		const SHA256_W = new Uint32Array(64);
		class SHA256 extends HashMD {
			constructor(outputLen = 32) {
				super(64, outputLen, 8, false);
				this.A = SHA256_IV[0] | 0;
				this.B = SHA256_IV[1] | 0;
				this.C = SHA256_IV[2] | 0;
				this.D = SHA256_IV[3] | 0;
				this.E = SHA256_IV[4] | 0;
				this.F = SHA256_IV[5] | 0;
				this.G = SHA256_IV[6] | 0;
				this.H = SHA256_IV[7] | 0;
			}
			get() {
				const { A: A, B: B, C: C, D: D, E: E, F: F, G: G, H: H } = this;
				return [A, B, C, D, E, F, G, H];
			}
			set(A, B, C, D, E, F, G, H) {
				this.A = A | 0;
				this.B = B | 0;
				this.C = C | 0;
				this.D = D | 0;
				this.E = E | 0;
				this.F = F | 0;
				this.G = G | 0;
				this.H = H | 0;
			}
			process(view, offset) {
				for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
				for (let i = 16; i < 64; i++) {
					const W15 = SHA256_W[i - 15];
					const W2 = SHA256_W[i - 2];
					const s0 = (0, utils.Ow)(W15, 7) ^ (0, utils.Ow)(W15, 18) ^ (W15 >>> 3);
					const s1 = (0, utils.Ow)(W2, 17) ^ (0, utils.Ow)(W2, 19) ^ (W2 >>> 10);
					SHA256_W[i] = (s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16]) | 0;
				}
				let { A: A, B: B, C: C, D: D, E: E, F: F, G: G, H: H } = this;
				for (let i = 0; i < 64; i++) {
					const sigma1 = (0, utils.Ow)(E, 6) ^ (0, utils.Ow)(E, 11) ^ (0, utils.Ow)(E, 25);
					const T1 = (H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i]) | 0;
					const sigma0 = (0, utils.Ow)(A, 2) ^ (0, utils.Ow)(A, 13) ^ (0, utils.Ow)(A, 22);
					const T2 = (sigma0 + Maj(A, B, C)) | 0;
					H = G;
					G = F;
					F = E;
					E = (D + T1) | 0;
					D = C;
					C = B;
					B = A;
					A = (T1 + T2) | 0;
				}
				A = (A + this.A) | 0;
				B = (B + this.B) | 0;
				C = (C + this.C) | 0;
				D = (D + this.D) | 0;
				E = (E + this.E) | 0;
				F = (F + this.F) | 0;
				G = (G + this.G) | 0;
				H = (H + this.H) | 0;
				this.set(A, B, C, D, E, F, G, H);
			}
			roundClean() {
				(0, utils.uH)(SHA256_W);
			}
			destroy() {
				this.set(0, 0, 0, 0, 0, 0, 0, 0);
				(0, utils.uH)(this.buffer);
			}
		}
		class SHA224 extends SHA256 {
			constructor() {
				super(28);
				this.A = SHA224_IV[0] | 0;
				this.B = SHA224_IV[1] | 0;
				this.C = SHA224_IV[2] | 0;
				this.D = SHA224_IV[3] | 0;
				this.E = SHA224_IV[4] | 0;
				this.F = SHA224_IV[5] | 0;
				this.G = SHA224_IV[6] | 0;
				this.H = SHA224_IV[7] | 0;
			}
		}
		const K512 = (() =>
			_u64.lD(
				[
					'0x428a2f98d728ae22',
					'0x7137449123ef65cd',
					'0xb5c0fbcfec4d3b2f',
					'0xe9b5dba58189dbbc',
					'0x3956c25bf348b538',
					'0x59f111f1b605d019',
					'0x923f82a4af194f9b',
					'0xab1c5ed5da6d8118',
					'0xd807aa98a3030242',
					'0x12835b0145706fbe',
					'0x243185be4ee4b28c',
					'0x550c7dc3d5ffb4e2',
					'0x72be5d74f27b896f',
					'0x80deb1fe3b1696b1',
					'0x9bdc06a725c71235',
					'0xc19bf174cf692694',
					'0xe49b69c19ef14ad2',
					'0xefbe4786384f25e3',
					'0x0fc19dc68b8cd5b5',
					'0x240ca1cc77ac9c65',
					'0x2de92c6f592b0275',
					'0x4a7484aa6ea6e483',
					'0x5cb0a9dcbd41fbd4',
					'0x76f988da831153b5',
					'0x983e5152ee66dfab',
					'0xa831c66d2db43210',
					'0xb00327c898fb213f',
					'0xbf597fc7beef0ee4',
					'0xc6e00bf33da88fc2',
					'0xd5a79147930aa725',
					'0x06ca6351e003826f',
					'0x142929670a0e6e70',
					'0x27b70a8546d22ffc',
					'0x2e1b21385c26c926',
					'0x4d2c6dfc5ac42aed',
					'0x53380d139d95b3df',
					'0x650a73548baf63de',
					'0x766a0abb3c77b2a8',
					'0x81c2c92e47edaee6',
					'0x92722c851482353b',
					'0xa2bfe8a14cf10364',
					'0xa81a664bbc423001',
					'0xc24b8b70d0f89791',
					'0xc76c51a30654be30',
					'0xd192e819d6ef5218',
					'0xd69906245565a910',
					'0xf40e35855771202a',
					'0x106aa07032bbd1b8',
					'0x19a4c116b8d2d0c8',
					'0x1e376c085141ab53',
					'0x2748774cdf8eeb99',
					'0x34b0bcb5e19b48a8',
					'0x391c0cb3c5c95a63',
					'0x4ed8aa4ae3418acb',
					'0x5b9cca4f7763e373',
					'0x682e6ff3d6b2b8a3',
					'0x748f82ee5defb2fc',
					'0x78a5636f43172f60',
					'0x84c87814a1f0ab72',
					'0x8cc702081a6439ec',
					'0x90befffa23631e28',
					'0xa4506cebde82bde9',
					'0xbef9a3f7b2c67915',
					'0xc67178f2e372532b',
					'0xca273eceea26619c',
					'0xd186b8c721c0c207',
					'0xeada7dd6cde0eb1e',
					'0xf57d4f7fee6ed178',
					'0x06f067aa72176fba',
					'0x0a637dc5a2c898a6',
					'0x113f9804bef90dae',
					'0x1b710b35131c471b',
					'0x28db77f523047d84',
					'0x32caab7b40c72493',
					'0x3c9ebe0a15c9bebc',
					'0x431d67c49c100d4c',
					'0x4cc5d4becb3e42b6',
					'0x597f299cfc657e2a',
					'0x5fcb6fab3ad6faec',
					'0x6c44198c4a475817',
				].map((n) => BigInt(n)),
			))();
		const SHA512_Kh = (() => K512[0])();
		const SHA512_Kl = (() => K512[1])();
		const SHA512_W_H = new Uint32Array(80);
		const SHA512_W_L = new Uint32Array(80);
		class SHA512 extends HashMD {
			constructor(outputLen = 64) {
				super(128, outputLen, 16, false);
				this.Ah = SHA512_IV[0] | 0;
				this.Al = SHA512_IV[1] | 0;
				this.Bh = SHA512_IV[2] | 0;
				this.Bl = SHA512_IV[3] | 0;
				this.Ch = SHA512_IV[4] | 0;
				this.Cl = SHA512_IV[5] | 0;
				this.Dh = SHA512_IV[6] | 0;
				this.Dl = SHA512_IV[7] | 0;
				this.Eh = SHA512_IV[8] | 0;
				this.El = SHA512_IV[9] | 0;
				this.Fh = SHA512_IV[10] | 0;
				this.Fl = SHA512_IV[11] | 0;
				this.Gh = SHA512_IV[12] | 0;
				this.Gl = SHA512_IV[13] | 0;
				this.Hh = SHA512_IV[14] | 0;
				this.Hl = SHA512_IV[15] | 0;
			}
			get() {
				const {
					Ah: Ah,
					Al: Al,
					Bh: Bh,
					Bl: Bl,
					Ch: Ch,
					Cl: Cl,
					Dh: Dh,
					Dl: Dl,
					Eh: Eh,
					El: El,
					Fh: Fh,
					Fl: Fl,
					Gh: Gh,
					Gl: Gl,
					Hh: Hh,
					Hl: Hl,
				} = this;
				return [Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl];
			}
			set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
				this.Ah = Ah | 0;
				this.Al = Al | 0;
				this.Bh = Bh | 0;
				this.Bl = Bl | 0;
				this.Ch = Ch | 0;
				this.Cl = Cl | 0;
				this.Dh = Dh | 0;
				this.Dl = Dl | 0;
				this.Eh = Eh | 0;
				this.El = El | 0;
				this.Fh = Fh | 0;
				this.Fl = Fl | 0;
				this.Gh = Gh | 0;
				this.Gl = Gl | 0;
				this.Hh = Hh | 0;
				this.Hl = Hl | 0;
			}
			process(view, offset) {
				for (let i = 0; i < 16; i++, offset += 4) {
					SHA512_W_H[i] = view.getUint32(offset);
					SHA512_W_L[i] = view.getUint32((offset += 4));
				}
				for (let i = 16; i < 80; i++) {
					const W15h = SHA512_W_H[i - 15] | 0;
					const W15l = SHA512_W_L[i - 15] | 0;
					const s0h = _u64.rE(W15h, W15l, 1) ^ _u64.rE(W15h, W15l, 8) ^ _u64.xn(W15h, W15l, 7);
					const s0l = _u64.ry(W15h, W15l, 1) ^ _u64.ry(W15h, W15l, 8) ^ _u64.jm(W15h, W15l, 7);
					const W2h = SHA512_W_H[i - 2] | 0;
					const W2l = SHA512_W_L[i - 2] | 0;
					const s1h = _u64.rE(W2h, W2l, 19) ^ _u64.qh(W2h, W2l, 61) ^ _u64.xn(W2h, W2l, 6);
					const s1l = _u64.ry(W2h, W2l, 19) ^ _u64.Ei(W2h, W2l, 61) ^ _u64.jm(W2h, W2l, 6);
					const SUMl = _u64.CW(s0l, s1l, SHA512_W_L[i - 7], SHA512_W_L[i - 16]);
					const SUMh = _u64.CQ(SUMl, s0h, s1h, SHA512_W_H[i - 7], SHA512_W_H[i - 16]);
					SHA512_W_H[i] = SUMh | 0;
					SHA512_W_L[i] = SUMl | 0;
				}
				let {
					Ah: Ah,
					Al: Al,
					Bh: Bh,
					Bl: Bl,
					Ch: Ch,
					Cl: Cl,
					Dh: Dh,
					Dl: Dl,
					Eh: Eh,
					El: El,
					Fh: Fh,
					Fl: Fl,
					Gh: Gh,
					Gl: Gl,
					Hh: Hh,
					Hl: Hl,
				} = this;
				for (let i = 0; i < 80; i++) {
					const sigma1h = _u64.rE(Eh, El, 14) ^ _u64.rE(Eh, El, 18) ^ _u64.qh(Eh, El, 41);
					const sigma1l = _u64.ry(Eh, El, 14) ^ _u64.ry(Eh, El, 18) ^ _u64.Ei(Eh, El, 41);
					const CHIh = (Eh & Fh) ^ (~Eh & Gh);
					const CHIl = (El & Fl) ^ (~El & Gl);
					const T1ll = _u64.F8(Hl, sigma1l, CHIl, SHA512_Kl[i], SHA512_W_L[i]);
					const T1h = _u64.TH(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i], SHA512_W_H[i]);
					const T1l = T1ll | 0;
					const sigma0h = _u64.rE(Ah, Al, 28) ^ _u64.qh(Ah, Al, 34) ^ _u64.qh(Ah, Al, 39);
					const sigma0l = _u64.ry(Ah, Al, 28) ^ _u64.Ei(Ah, Al, 34) ^ _u64.Ei(Ah, Al, 39);
					const MAJh = (Ah & Bh) ^ (Ah & Ch) ^ (Bh & Ch);
					const MAJl = (Al & Bl) ^ (Al & Cl) ^ (Bl & Cl);
					Hh = Gh | 0;
					Hl = Gl | 0;
					Gh = Fh | 0;
					Gl = Fl | 0;
					Fh = Eh | 0;
					Fl = El | 0;
					({ h: Eh, l: El } = _u64.WQ(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
					Dh = Ch | 0;
					Dl = Cl | 0;
					Ch = Bh | 0;
					Cl = Bl | 0;
					Bh = Ah | 0;
					Bl = Al | 0;
					const All = _u64.Vl(T1l, sigma0l, MAJl);
					Ah = _u64.Vr(All, T1h, sigma0h, MAJh);
					Al = All | 0;
				}
				({ h: Ah, l: Al } = _u64.WQ(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
				({ h: Bh, l: Bl } = _u64.WQ(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
				({ h: Ch, l: Cl } = _u64.WQ(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
				({ h: Dh, l: Dl } = _u64.WQ(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
				({ h: Eh, l: El } = _u64.WQ(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
				({ h: Fh, l: Fl } = _u64.WQ(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
				({ h: Gh, l: Gl } = _u64.WQ(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
				({ h: Hh, l: Hl } = _u64.WQ(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
				this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
			}
			roundClean() {
				(0, utils.uH)(SHA512_W_H, SHA512_W_L);
			}
			destroy() {
				(0, utils.uH)(this.buffer);
				this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
			}
		}
		class SHA384 extends SHA512 {
			constructor() {
				super(48);
				this.Ah = SHA384_IV[0] | 0;
				this.Al = SHA384_IV[1] | 0;
				this.Bh = SHA384_IV[2] | 0;
				this.Bl = SHA384_IV[3] | 0;
				this.Ch = SHA384_IV[4] | 0;
				this.Cl = SHA384_IV[5] | 0;
				this.Dh = SHA384_IV[6] | 0;
				this.Dl = SHA384_IV[7] | 0;
				this.Eh = SHA384_IV[8] | 0;
				this.El = SHA384_IV[9] | 0;
				this.Fh = SHA384_IV[10] | 0;
				this.Fl = SHA384_IV[11] | 0;
				this.Gh = SHA384_IV[12] | 0;
				this.Gl = SHA384_IV[13] | 0;
				this.Hh = SHA384_IV[14] | 0;
				this.Hl = SHA384_IV[15] | 0;
			}
		}
		const T224_IV = Uint32Array.from([
			2352822216, 424955298, 1944164710, 2312950998, 502970286, 855612546, 1738396948, 1479516111,
			258812777, 2077511080, 2011393907, 79989058, 1067287976, 1780299464, 286451373, 2446758561,
		]);
		const T256_IV = Uint32Array.from([
			573645204, 4230739756, 2673172387, 3360449730, 596883563, 1867755857, 2520282905, 1497426621,
			2519219938, 2827943907, 3193839141, 1401305490, 721525244, 746961066, 246885852, 2177182882,
		]);
		class SHA512_224 extends SHA512 {
			constructor() {
				super(28);
				this.Ah = T224_IV[0] | 0;
				this.Al = T224_IV[1] | 0;
				this.Bh = T224_IV[2] | 0;
				this.Bl = T224_IV[3] | 0;
				this.Ch = T224_IV[4] | 0;
				this.Cl = T224_IV[5] | 0;
				this.Dh = T224_IV[6] | 0;
				this.Dl = T224_IV[7] | 0;
				this.Eh = T224_IV[8] | 0;
				this.El = T224_IV[9] | 0;
				this.Fh = T224_IV[10] | 0;
				this.Fl = T224_IV[11] | 0;
				this.Gh = T224_IV[12] | 0;
				this.Gl = T224_IV[13] | 0;
				this.Hh = T224_IV[14] | 0;
				this.Hl = T224_IV[15] | 0;
			}
		}
		class SHA512_256 extends SHA512 {
			constructor() {
				super(32);
				this.Ah = T256_IV[0] | 0;
				this.Al = T256_IV[1] | 0;
				this.Bh = T256_IV[2] | 0;
				this.Bl = T256_IV[3] | 0;
				this.Ch = T256_IV[4] | 0;
				this.Cl = T256_IV[5] | 0;
				this.Dh = T256_IV[6] | 0;
				this.Dl = T256_IV[7] | 0;
				this.Eh = T256_IV[8] | 0;
				this.El = T256_IV[9] | 0;
				this.Fh = T256_IV[10] | 0;
				this.Fl = T256_IV[11] | 0;
				this.Gh = T256_IV[12] | 0;
				this.Gl = T256_IV[13] | 0;
				this.Hh = T256_IV[14] | 0;
				this.Hl = T256_IV[15] | 0;
			}
		}
		const sha256 = (0, utils.qj)(() => new SHA256());
		null && createHasher(() => new SHA224());
		null && createHasher(() => new SHA512());
		null && createHasher(() => new SHA384());
		null && createHasher(() => new SHA512_256());
		null && createHasher(() => new SHA512_224());
	}),
	1157: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { lY: () => keccak_256 });
		var _u64_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9456);
		var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2769);
		const _0n = BigInt(0);
		const _1n = BigInt(1);
		const _2n = BigInt(2);
		const _7n = BigInt(7);
		const _256n = BigInt(256);
		const _0x71n = BigInt(113);
		const SHA3_PI = [];
		const SHA3_ROTL = [];
		const _SHA3_IOTA = [];
		for (let round = 0, R = _1n, x = 1, y = 0; round < 24; round++) {
			[x, y] = [y, (2 * x + 3 * y) % 5];
			SHA3_PI.push(2 * (5 * y + x));
			SHA3_ROTL.push((((round + 1) * (round + 2)) / 2) % 64);
			let t = _0n;
			for (let j = 0; j < 7; j++) {
				R = ((R << _1n) ^ ((R >> _7n) * _0x71n)) % _256n;
				if (R & _2n) t ^= _1n << ((_1n << BigInt(j)) - _1n);
			}
			_SHA3_IOTA.push(t);
		}
		const IOTAS = (0, _u64_js__WEBPACK_IMPORTED_MODULE_0__.lD)(_SHA3_IOTA, true);
		const SHA3_IOTA_H = IOTAS[0];
		const SHA3_IOTA_L = IOTAS[1];
		const rotlH = (h, l, s) =>
			s > 32
				? (0, _u64_js__WEBPACK_IMPORTED_MODULE_0__.WM)(h, l, s)
				: (0, _u64_js__WEBPACK_IMPORTED_MODULE_0__.P5)(h, l, s);
		const rotlL = (h, l, s) =>
			s > 32
				? (0, _u64_js__WEBPACK_IMPORTED_MODULE_0__.im)(h, l, s)
				: (0, _u64_js__WEBPACK_IMPORTED_MODULE_0__.B4)(h, l, s);
		function keccakP(s, rounds = 24) {
			const B = new Uint32Array(5 * 2);
			for (let round = 24 - rounds; round < 24; round++) {
				for (let x = 0; x < 10; x++) B[x] = s[x] ^ s[x + 10] ^ s[x + 20] ^ s[x + 30] ^ s[x + 40];
				for (let x = 0; x < 10; x += 2) {
					const idx1 = (x + 8) % 10;
					const idx0 = (x + 2) % 10;
					const B0 = B[idx0];
					const B1 = B[idx0 + 1];
					const Th = rotlH(B0, B1, 1) ^ B[idx1];
					const Tl = rotlL(B0, B1, 1) ^ B[idx1 + 1];
					for (let y = 0; y < 50; y += 10) {
						s[x + y] ^= Th;
						s[x + y + 1] ^= Tl;
					}
				}
				let curH = s[2];
				let curL = s[3];
				for (let t = 0; t < 24; t++) {
					const shift = SHA3_ROTL[t];
					const Th = rotlH(curH, curL, shift);
					const Tl = rotlL(curH, curL, shift);
					const PI = SHA3_PI[t];
					curH = s[PI];
					curL = s[PI + 1];
					s[PI] = Th;
					s[PI + 1] = Tl;
				}
				for (let y = 0; y < 50; y += 10) {
					for (let x = 0; x < 10; x++) B[x] = s[y + x];
					for (let x = 0; x < 10; x++) s[y + x] ^= ~B[(x + 2) % 10] & B[(x + 4) % 10];
				}
				s[0] ^= SHA3_IOTA_H[round];
				s[1] ^= SHA3_IOTA_L[round];
			}
			(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.uH)(B);
		}
		class Keccak extends _utils_js__WEBPACK_IMPORTED_MODULE_1__.Vw {
			constructor(blockLen, suffix, outputLen, enableXOF = false, rounds = 24) {
				super();
				this.pos = 0;
				this.posOut = 0;
				this.finished = false;
				this.destroyed = false;
				this.enableXOF = false;
				this.blockLen = blockLen;
				this.suffix = suffix;
				this.outputLen = outputLen;
				this.enableXOF = enableXOF;
				this.rounds = rounds;
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.Fe)(outputLen);
				if (!(0 < blockLen && blockLen < 200))
					throw new Error('only keccak-f1600 function is supported');
				this.state = new Uint8Array(200);
				this.state32 = (0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.DH)(this.state);
			}
			clone() {
				return this._cloneInto();
			}
			keccak() {
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.fd)(this.state32);
				keccakP(this.state32, this.rounds);
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.fd)(this.state32);
				this.posOut = 0;
				this.pos = 0;
			}
			update(data) {
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.CC)(this);
				data = (0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.ZJ)(data);
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.DO)(data);
				const { blockLen: blockLen, state: state } = this;
				const len = data.length;
				for (let pos = 0; pos < len;) {
					const take = Math.min(blockLen - this.pos, len - pos);
					for (let i = 0; i < take; i++) state[this.pos++] ^= data[pos++];
					if (this.pos === blockLen) this.keccak();
				}
				return this;
			}
			finish() {
				if (this.finished) return;
				this.finished = true;
				const { state: state, suffix: suffix, pos: pos, blockLen: blockLen } = this;
				state[pos] ^= suffix;
				if ((suffix & 128) !== 0 && pos === blockLen - 1) this.keccak();
				state[blockLen - 1] ^= 128;
				this.keccak();
			}
			writeInto(out) {
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.CC)(this, false);
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.DO)(out);
				this.finish();
				const bufferOut = this.state;
				const { blockLen: blockLen } = this;
				for (let pos = 0, len = out.length; pos < len;) {
					if (this.posOut >= blockLen) this.keccak();
					const take = Math.min(blockLen - this.posOut, len - pos);
					out.set(bufferOut.subarray(this.posOut, this.posOut + take), pos);
					this.posOut += take;
					pos += take;
				}
				return out;
			}
			xofInto(out) {
				if (!this.enableXOF) throw new Error('XOF is not possible for this instance');
				return this.writeInto(out);
			}
			xof(bytes) {
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.Fe)(bytes);
				return this.xofInto(new Uint8Array(bytes));
			}
			digestInto(out) {
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.Ht)(out, this);
				if (this.finished) throw new Error('digest() was already called');
				this.writeInto(out);
				this.destroy();
				return out;
			}
			digest() {
				return this.digestInto(new Uint8Array(this.outputLen));
			}
			destroy() {
				this.destroyed = true;
				(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.uH)(this.state);
			}
			_cloneInto(to) {
				const {
					blockLen: blockLen,
					suffix: suffix,
					outputLen: outputLen,
					rounds: rounds,
					enableXOF: enableXOF,
				} = this;
				to || (to = new Keccak(blockLen, suffix, outputLen, enableXOF, rounds));
				to.state32.set(this.state32);
				to.pos = this.pos;
				to.posOut = this.posOut;
				to.finished = this.finished;
				to.rounds = rounds;
				to.suffix = suffix;
				to.outputLen = outputLen;
				to.enableXOF = enableXOF;
				to.destroyed = this.destroyed;
				return to;
			}
		}
		const gen = (suffix, blockLen, outputLen) =>
			(0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.qj)(() => new Keccak(blockLen, suffix, outputLen));
		null &&
			(() => {
				gen(6, 144, 224 / 8);
			})();
		null &&
			(() => {
				gen(6, 136, 256 / 8);
			})();
		null &&
			(() => {
				gen(6, 104, 384 / 8);
			})();
		null &&
			(() => {
				gen(6, 72, 512 / 8);
			})();
		null &&
			(() => {
				gen(1, 144, 224 / 8);
			})();
		const keccak_256 = (() => gen(1, 136, 256 / 8))();
		null &&
			(() => {
				gen(1, 104, 384 / 8);
			})();
		null &&
			(() => {
				gen(1, 72, 512 / 8);
			})();
		const genShake = (suffix, blockLen, outputLen) =>
			createXOFer(
				(opts = {}) =>
					new Keccak(blockLen, suffix, opts.dkLen === void 0 ? outputLen : opts.dkLen, true),
			);
		null &&
			(() => {
				genShake(31, 168, 128 / 8);
			})();
		null &&
			(() => {
				genShake(31, 136, 256 / 8);
			})();
	}),
	2769: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Vw: () => Hash,
			DO: () => abytes,
			CC: () => aexists,
			sd: () => ahash,
			Fe: () => anumber,
			Ht: () => aoutput,
			My: () => bytesToHex,
			uH: () => clean,
			Id: () => concatBytes,
			qj: () => createHasher,
			O8: () => createView,
			aT: () => hexToBytes,
			aY: () => isBytes,
			po: () => randomBytes,
			Ow: () => rotr,
			fd: () => swap32IfBE,
			ZJ: () => toBytes,
			DH: () => u32,
		});
		var external_node_crypto_ = __webpack_require__(7598);
		var external_node_crypto_namespaceObject = __webpack_require__.t(external_node_crypto_, 2);
		const cryptoNode_crypto =
			external_node_crypto_namespaceObject &&
			typeof external_node_crypto_namespaceObject === 'object' &&
			'webcrypto' in external_node_crypto_namespaceObject
				? external_node_crypto_.webcrypto
				: external_node_crypto_namespaceObject &&
					  typeof external_node_crypto_namespaceObject === 'object' &&
					  'randomBytes' in external_node_crypto_namespaceObject
					? external_node_crypto_namespaceObject
					: void 0;
		function isBytes(a) {
			return (
				a instanceof Uint8Array || (ArrayBuffer.isView(a) && a.constructor.name === 'Uint8Array')
			);
		}
		function anumber(n) {
			if (!Number.isSafeInteger(n) || n < 0) throw new Error('positive integer expected, got ' + n);
		}
		function abytes(b, ...lengths) {
			if (!isBytes(b)) throw new Error('Uint8Array expected');
			if (lengths.length > 0 && !lengths.includes(b.length))
				throw new Error('Uint8Array expected of length ' + lengths + ', got length=' + b.length);
		}
		function ahash(h) {
			if (typeof h !== 'function' || typeof h.create !== 'function')
				throw new Error('Hash should be wrapped by utils.createHasher');
			anumber(h.outputLen);
			anumber(h.blockLen);
		}
		function aexists(instance, checkFinished = true) {
			if (instance.destroyed) throw new Error('Hash instance has been destroyed');
			if (checkFinished && instance.finished)
				throw new Error('Hash#digest() has already been called');
		}
		function aoutput(out, instance) {
			abytes(out);
			const min = instance.outputLen;
			if (out.length < min)
				throw new Error('digestInto() expects output buffer of length at least ' + min);
		}
		function u32(arr) {
			return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
		}
		function clean(...arrays) {
			for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
		}
		function createView(arr) {
			return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
		}
		function rotr(word, shift) {
			return (word << (32 - shift)) | (word >>> shift);
		}
		const isLE = (() => new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68)();
		function byteSwap(word) {
			return (
				((word << 24) & 4278190080) |
				((word << 8) & 16711680) |
				((word >>> 8) & 65280) |
				((word >>> 24) & 255)
			);
		}
		function byteSwap32(arr) {
			for (let i = 0; i < arr.length; i++) arr[i] = byteSwap(arr[i]);
			return arr;
		}
		const swap32IfBE = isLE ? (u) => u : byteSwap32;
		const hasHexBuiltin = (() =>
			typeof Uint8Array.from([]).toHex === 'function' &&
			typeof Uint8Array.fromHex === 'function')();
		const hexes = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
		function bytesToHex(bytes) {
			abytes(bytes);
			if (hasHexBuiltin) return bytes.toHex();
			let hex = '';
			for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
			return hex;
		}
		const asciis = { _0: 48, _9: 57, A: 65, F: 70, a: 97, f: 102 };
		function asciiToBase16(ch) {
			if (ch >= asciis._0 && ch <= asciis._9) return ch - asciis._0;
			if (ch >= asciis.A && ch <= asciis.F) return ch - (asciis.A - 10);
			if (ch >= asciis.a && ch <= asciis.f) return ch - (asciis.a - 10);
			return;
		}
		function hexToBytes(hex) {
			if (typeof hex !== 'string') throw new Error('hex string expected, got ' + typeof hex);
			if (hasHexBuiltin) return Uint8Array.fromHex(hex);
			const hl = hex.length;
			const al = hl / 2;
			if (hl % 2) throw new Error('hex string expected, got unpadded hex of length ' + hl);
			const array = new Uint8Array(al);
			for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
				const n1 = asciiToBase16(hex.charCodeAt(hi));
				const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
				if (n1 === void 0 || n2 === void 0) {
					const char = hex[hi] + hex[hi + 1];
					throw new Error(
						'hex string expected, got non-hex character "' + char + '" at index ' + hi,
					);
				}
				array[ai] = n1 * 16 + n2;
			}
			return array;
		}
		function utf8ToBytes(str) {
			if (typeof str !== 'string') throw new Error('string expected');
			return new Uint8Array(new TextEncoder().encode(str));
		}
		function toBytes(data) {
			if (typeof data === 'string') data = utf8ToBytes(data);
			abytes(data);
			return data;
		}
		function concatBytes(...arrays) {
			let sum = 0;
			for (let i = 0; i < arrays.length; i++) {
				const a = arrays[i];
				abytes(a);
				sum += a.length;
			}
			const res = new Uint8Array(sum);
			for (let i = 0, pad = 0; i < arrays.length; i++) {
				const a = arrays[i];
				res.set(a, pad);
				pad += a.length;
			}
			return res;
		}
		class Hash {}
		function createHasher(hashCons) {
			const hashC = (msg) => hashCons().update(toBytes(msg)).digest();
			const tmp = hashCons();
			hashC.outputLen = tmp.outputLen;
			hashC.blockLen = tmp.blockLen;
			hashC.create = () => hashCons();
			return hashC;
		}
		function randomBytes(bytesLength = 32) {
			if (cryptoNode_crypto && typeof cryptoNode_crypto.getRandomValues === 'function')
				return cryptoNode_crypto.getRandomValues(new Uint8Array(bytesLength));
			if (cryptoNode_crypto && typeof cryptoNode_crypto.randomBytes === 'function')
				return Uint8Array.from(cryptoNode_crypto.randomBytes(bytesLength));
			throw new Error('crypto.getRandomValues must be defined');
		}
	}),
};
