export const id = 259;
export const ids = [259];
export const modules = {
	1565: ((__unused_webpack_module, exports, __webpack_require__) => {
		const asn1 = exports;
		asn1.bignum = __webpack_require__(4407);
		asn1.define = __webpack_require__(8702).define;
		asn1.base = __webpack_require__(6102);
		asn1.constants = __webpack_require__(6608);
		asn1.decoders = __webpack_require__(3106);
		asn1.encoders = __webpack_require__(8998);
	}),
	8702: ((__unused_webpack_module, exports, __webpack_require__) => {
		const encoders = __webpack_require__(8998);
		const decoders = __webpack_require__(3106);
		const inherits = __webpack_require__(9598);
		const api = exports;
		api.define = function (name, body) {
			return new Entity(name, body);
		};
		function Entity(name, body) {
			this.name = name;
			this.body = body;
			this.decoders = {};
			this.encoders = {};
		}
		Entity.prototype._createNamed = function (Base) {
			const name = this.name;
			function Generated(entity) {
				this._initNamed(entity, name);
			}
			inherits(Generated, Base);
			Generated.prototype._initNamed = function (entity, name) {
				Base.call(this, entity, name);
			};
			return new Generated(this);
		};
		Entity.prototype._getDecoder = function (enc) {
			enc = enc || 'der';
			if (!this.decoders.hasOwnProperty(enc)) this.decoders[enc] = this._createNamed(decoders[enc]);
			return this.decoders[enc];
		};
		Entity.prototype.decode = function (data, enc, options) {
			return this._getDecoder(enc).decode(data, options);
		};
		Entity.prototype._getEncoder = function (enc) {
			enc = enc || 'der';
			if (!this.encoders.hasOwnProperty(enc)) this.encoders[enc] = this._createNamed(encoders[enc]);
			return this.encoders[enc];
		};
		Entity.prototype.encode = function (data, enc, reporter) {
			return this._getEncoder(enc).encode(data, reporter);
		};
	}),
	2998: ((__unused_webpack_module, exports, __webpack_require__) => {
		const inherits = __webpack_require__(9598);
		const Reporter = __webpack_require__(5261).a;
		const Buffer = __webpack_require__(2803).Buffer;
		function DecoderBuffer(base, options) {
			Reporter.call(this, options);
			if (!Buffer.isBuffer(base)) {
				this.error('Input not Buffer');
				return;
			}
			this.base = base;
			this.offset = 0;
			this.length = base.length;
		}
		inherits(DecoderBuffer, Reporter);
		exports.t = DecoderBuffer;
		DecoderBuffer.isDecoderBuffer = function (data) {
			if (data instanceof DecoderBuffer) return true;
			const isCompatible =
				typeof data === 'object' &&
				Buffer.isBuffer(data.base) &&
				data.constructor.name === 'DecoderBuffer' &&
				typeof data.offset === 'number' &&
				typeof data.length === 'number' &&
				typeof data.save === 'function' &&
				typeof data.restore === 'function' &&
				typeof data.isEmpty === 'function' &&
				typeof data.readUInt8 === 'function' &&
				typeof data.skip === 'function' &&
				typeof data.raw === 'function';
			return isCompatible;
		};
		DecoderBuffer.prototype.save = function () {
			return { offset: this.offset, reporter: Reporter.prototype.save.call(this) };
		};
		DecoderBuffer.prototype.restore = function (save) {
			const res = new DecoderBuffer(this.base);
			res.offset = save.offset;
			res.length = this.offset;
			this.offset = save.offset;
			Reporter.prototype.restore.call(this, save.reporter);
			return res;
		};
		DecoderBuffer.prototype.isEmpty = function () {
			return this.offset === this.length;
		};
		DecoderBuffer.prototype.readUInt8 = function (fail) {
			if (this.offset + 1 <= this.length) return this.base.readUInt8(this.offset++, true);
			else return this.error(fail || 'DecoderBuffer overrun');
		};
		DecoderBuffer.prototype.skip = function (bytes, fail) {
			if (!(this.offset + bytes <= this.length)) return this.error(fail || 'DecoderBuffer overrun');
			const res = new DecoderBuffer(this.base);
			res._reporterState = this._reporterState;
			res.offset = this.offset;
			res.length = this.offset + bytes;
			this.offset += bytes;
			return res;
		};
		DecoderBuffer.prototype.raw = function (save) {
			return this.base.slice(save ? save.offset : this.offset, this.length);
		};
		function EncoderBuffer(value, reporter) {
			if (Array.isArray(value)) {
				this.length = 0;
				this.value = value.map(function (item) {
					if (!EncoderBuffer.isEncoderBuffer(item)) item = new EncoderBuffer(item, reporter);
					this.length += item.length;
					return item;
				}, this);
			} else if (typeof value === 'number') {
				if (!(0 <= value && value <= 255)) return reporter.error('non-byte EncoderBuffer value');
				this.value = value;
				this.length = 1;
			} else if (typeof value === 'string') {
				this.value = value;
				this.length = Buffer.byteLength(value);
			} else if (Buffer.isBuffer(value)) {
				this.value = value;
				this.length = value.length;
			} else return reporter.error('Unsupported type: ' + typeof value);
		}
		exports.d = EncoderBuffer;
		EncoderBuffer.isEncoderBuffer = function (data) {
			if (data instanceof EncoderBuffer) return true;
			const isCompatible =
				typeof data === 'object' &&
				data.constructor.name === 'EncoderBuffer' &&
				typeof data.length === 'number' &&
				typeof data.join === 'function';
			return isCompatible;
		};
		EncoderBuffer.prototype.join = function (out, offset) {
			if (!out) out = Buffer.alloc(this.length);
			if (!offset) offset = 0;
			if (this.length === 0) return out;
			if (Array.isArray(this.value))
				this.value.forEach(function (item) {
					item.join(out, offset);
					offset += item.length;
				});
			else {
				if (typeof this.value === 'number') out[offset] = this.value;
				else if (typeof this.value === 'string') out.write(this.value, offset);
				else if (Buffer.isBuffer(this.value)) this.value.copy(out, offset);
				offset += this.length;
			}
			return out;
		};
	}),
	6102: ((__unused_webpack_module, exports, __webpack_require__) => {
		const base = exports;
		base.Reporter = __webpack_require__(5261).a;
		base.DecoderBuffer = __webpack_require__(2998).t;
		base.EncoderBuffer = __webpack_require__(2998).d;
		base.Node = __webpack_require__(15);
	}),
	15: ((module, __unused_webpack_exports, __webpack_require__) => {
		const Reporter = __webpack_require__(5261).a;
		const EncoderBuffer = __webpack_require__(2998).d;
		const DecoderBuffer = __webpack_require__(2998).t;
		const assert = __webpack_require__(3798);
		const tags = [
			'seq',
			'seqof',
			'set',
			'setof',
			'objid',
			'bool',
			'gentime',
			'utctime',
			'null_',
			'enum',
			'int',
			'objDesc',
			'bitstr',
			'bmpstr',
			'charstr',
			'genstr',
			'graphstr',
			'ia5str',
			'iso646str',
			'numstr',
			'octstr',
			'printstr',
			't61str',
			'unistr',
			'utf8str',
			'videostr',
		];
		const methods = [
			'key',
			'obj',
			'use',
			'optional',
			'explicit',
			'implicit',
			'def',
			'choice',
			'any',
			'contains',
		].concat(tags);
		const overrided = [
			'_peekTag',
			'_decodeTag',
			'_use',
			'_decodeStr',
			'_decodeObjid',
			'_decodeTime',
			'_decodeNull',
			'_decodeInt',
			'_decodeBool',
			'_decodeList',
			'_encodeComposite',
			'_encodeStr',
			'_encodeObjid',
			'_encodeTime',
			'_encodeNull',
			'_encodeInt',
			'_encodeBool',
		];
		function Node(enc, parent, name) {
			const state = {};
			this._baseState = state;
			state.name = name;
			state.enc = enc;
			state.parent = parent || null;
			state.children = null;
			state.tag = null;
			state.args = null;
			state.reverseArgs = null;
			state.choice = null;
			state.optional = false;
			state.any = false;
			state.obj = false;
			state.use = null;
			state.useDecoder = null;
			state.key = null;
			state['default'] = null;
			state.explicit = null;
			state.implicit = null;
			state.contains = null;
			if (!state.parent) {
				state.children = [];
				this._wrap();
			}
		}
		module.exports = Node;
		const stateProps = [
			'enc',
			'parent',
			'children',
			'tag',
			'args',
			'reverseArgs',
			'choice',
			'optional',
			'any',
			'obj',
			'use',
			'alteredUse',
			'key',
			'default',
			'explicit',
			'implicit',
			'contains',
		];
		Node.prototype.clone = function () {
			const state = this._baseState;
			const cstate = {};
			stateProps.forEach(function (prop) {
				cstate[prop] = state[prop];
			});
			const res = new this.constructor(cstate.parent);
			res._baseState = cstate;
			return res;
		};
		Node.prototype._wrap = function () {
			const state = this._baseState;
			methods.forEach(function (method) {
				this[method] = function () {
					const clone = new this.constructor(this);
					state.children.push(clone);
					return clone[method].apply(clone, arguments);
				};
			}, this);
		};
		Node.prototype._init = function (body) {
			const state = this._baseState;
			assert(state.parent === null);
			body.call(this);
			state.children = state.children.filter(function (child) {
				return child._baseState.parent === this;
			}, this);
			assert.equal(state.children.length, 1, 'Root node can have only one child');
		};
		Node.prototype._useArgs = function (args) {
			const state = this._baseState;
			const children = args.filter(function (arg) {
				return arg instanceof this.constructor;
			}, this);
			args = args.filter(function (arg) {
				return !(arg instanceof this.constructor);
			}, this);
			if (children.length !== 0) {
				assert(state.children === null);
				state.children = children;
				children.forEach(function (child) {
					child._baseState.parent = this;
				}, this);
			}
			if (args.length !== 0) {
				assert(state.args === null);
				state.args = args;
				state.reverseArgs = args.map(function (arg) {
					if (typeof arg !== 'object' || arg.constructor !== Object) return arg;
					const res = {};
					Object.keys(arg).forEach(function (key) {
						if (key == (key | 0)) key |= 0;
						const value = arg[key];
						res[value] = key;
					});
					return res;
				});
			}
		};
		overrided.forEach(function (method) {
			Node.prototype[method] = function () {
				const state = this._baseState;
				throw new Error(method + ' not implemented for encoding: ' + state.enc);
			};
		});
		tags.forEach(function (tag) {
			Node.prototype[tag] = function () {
				const state = this._baseState;
				const args = Array.prototype.slice.call(arguments);
				assert(state.tag === null);
				state.tag = tag;
				this._useArgs(args);
				return this;
			};
		});
		Node.prototype.use = function (item) {
			assert(item);
			const state = this._baseState;
			assert(state.use === null);
			state.use = item;
			return this;
		};
		Node.prototype.optional = function () {
			const state = this._baseState;
			state.optional = true;
			return this;
		};
		Node.prototype.def = function (val) {
			const state = this._baseState;
			assert(state['default'] === null);
			state['default'] = val;
			state.optional = true;
			return this;
		};
		Node.prototype.explicit = function (num) {
			const state = this._baseState;
			assert(state.explicit === null && state.implicit === null);
			state.explicit = num;
			return this;
		};
		Node.prototype.implicit = function (num) {
			const state = this._baseState;
			assert(state.explicit === null && state.implicit === null);
			state.implicit = num;
			return this;
		};
		Node.prototype.obj = function () {
			const state = this._baseState;
			const args = Array.prototype.slice.call(arguments);
			state.obj = true;
			if (args.length !== 0) this._useArgs(args);
			return this;
		};
		Node.prototype.key = function (newKey) {
			const state = this._baseState;
			assert(state.key === null);
			state.key = newKey;
			return this;
		};
		Node.prototype.any = function () {
			const state = this._baseState;
			state.any = true;
			return this;
		};
		Node.prototype.choice = function (obj) {
			const state = this._baseState;
			assert(state.choice === null);
			state.choice = obj;
			this._useArgs(
				Object.keys(obj).map(function (key) {
					return obj[key];
				}),
			);
			return this;
		};
		Node.prototype.contains = function (item) {
			const state = this._baseState;
			assert(state.use === null);
			state.contains = item;
			return this;
		};
		Node.prototype._decode = function (input, options) {
			const state = this._baseState;
			if (state.parent === null) return input.wrapResult(state.children[0]._decode(input, options));
			let result = state['default'];
			let present = true;
			let prevKey = null;
			if (state.key !== null) prevKey = input.enterKey(state.key);
			if (state.optional) {
				let tag = null;
				if (state.explicit !== null) tag = state.explicit;
				else if (state.implicit !== null) tag = state.implicit;
				else if (state.tag !== null) tag = state.tag;
				if (tag === null && !state.any) {
					const save = input.save();
					try {
						if (state.choice === null) this._decodeGeneric(state.tag, input, options);
						else this._decodeChoice(input, options);
						present = true;
					} catch (e) {
						present = false;
					}
					input.restore(save);
				} else {
					present = this._peekTag(input, tag, state.any);
					if (input.isError(present)) return present;
				}
			}
			let prevObj;
			if (state.obj && present) prevObj = input.enterObject();
			if (present) {
				if (state.explicit !== null) {
					const explicit = this._decodeTag(input, state.explicit);
					if (input.isError(explicit)) return explicit;
					input = explicit;
				}
				const start = input.offset;
				if (state.use === null && state.choice === null) {
					let save;
					if (state.any) save = input.save();
					const body = this._decodeTag(
						input,
						state.implicit !== null ? state.implicit : state.tag,
						state.any,
					);
					if (input.isError(body)) return body;
					if (state.any) result = input.raw(save);
					else input = body;
				}
				if (options && options.track && state.tag !== null)
					options.track(input.path(), start, input.length, 'tagged');
				if (options && options.track && state.tag !== null)
					options.track(input.path(), input.offset, input.length, 'content');
				if (state.any);
				else if (state.choice === null) result = this._decodeGeneric(state.tag, input, options);
				else result = this._decodeChoice(input, options);
				if (input.isError(result)) return result;
				if (!state.any && state.choice === null && state.children !== null)
					state.children.forEach(function (child) {
						child._decode(input, options);
					});
				if (state.contains && (state.tag === 'octstr' || state.tag === 'bitstr')) {
					const data = new DecoderBuffer(result);
					result = this._getUse(state.contains, input._reporterState.obj)._decode(data, options);
				}
			}
			if (state.obj && present) result = input.leaveObject(prevObj);
			if (state.key !== null && (result !== null || present === true))
				input.leaveKey(prevKey, state.key, result);
			else if (prevKey !== null) input.exitKey(prevKey);
			return result;
		};
		Node.prototype._decodeGeneric = function (tag, input, options) {
			const state = this._baseState;
			if (tag === 'seq' || tag === 'set') return null;
			if (tag === 'seqof' || tag === 'setof')
				return this._decodeList(input, tag, state.args[0], options);
			else if (/str$/.test(tag)) return this._decodeStr(input, tag, options);
			else if (tag === 'objid' && state.args)
				return this._decodeObjid(input, state.args[0], state.args[1], options);
			else if (tag === 'objid') return this._decodeObjid(input, null, null, options);
			else if (tag === 'gentime' || tag === 'utctime') return this._decodeTime(input, tag, options);
			else if (tag === 'null_') return this._decodeNull(input, options);
			else if (tag === 'bool') return this._decodeBool(input, options);
			else if (tag === 'objDesc') return this._decodeStr(input, tag, options);
			else if (tag === 'int' || tag === 'enum')
				return this._decodeInt(input, state.args && state.args[0], options);
			if (state.use !== null)
				return this._getUse(state.use, input._reporterState.obj)._decode(input, options);
			else return input.error('unknown tag: ' + tag);
		};
		Node.prototype._getUse = function (entity, obj) {
			const state = this._baseState;
			state.useDecoder = this._use(entity, obj);
			assert(state.useDecoder._baseState.parent === null);
			state.useDecoder = state.useDecoder._baseState.children[0];
			if (state.implicit !== state.useDecoder._baseState.implicit) {
				state.useDecoder = state.useDecoder.clone();
				state.useDecoder._baseState.implicit = state.implicit;
			}
			return state.useDecoder;
		};
		Node.prototype._decodeChoice = function (input, options) {
			const state = this._baseState;
			let result = null;
			let match = false;
			Object.keys(state.choice).some(function (key) {
				const save = input.save();
				const node = state.choice[key];
				try {
					const value = node._decode(input, options);
					if (input.isError(value)) return false;
					result = { type: key, value: value };
					match = true;
				} catch (e) {
					input.restore(save);
					return false;
				}
				return true;
			}, this);
			if (!match) return input.error('Choice not matched');
			return result;
		};
		Node.prototype._createEncoderBuffer = function (data) {
			return new EncoderBuffer(data, this.reporter);
		};
		Node.prototype._encode = function (data, reporter, parent) {
			const state = this._baseState;
			if (state['default'] !== null && state['default'] === data) return;
			const result = this._encodeValue(data, reporter, parent);
			if (result === void 0) return;
			if (this._skipDefault(result, reporter, parent)) return;
			return result;
		};
		Node.prototype._encodeValue = function (data, reporter, parent) {
			const state = this._baseState;
			if (state.parent === null) return state.children[0]._encode(data, reporter || new Reporter());
			let result = null;
			this.reporter = reporter;
			if (state.optional && data === void 0)
				if (state['default'] !== null) data = state['default'];
				else return;
			let content = null;
			let primitive = false;
			if (state.any) result = this._createEncoderBuffer(data);
			else if (state.choice) result = this._encodeChoice(data, reporter);
			else if (state.contains) {
				content = this._getUse(state.contains, parent)._encode(data, reporter);
				primitive = true;
			} else if (state.children) {
				content = state.children
					.map(function (child) {
						if (child._baseState.tag === 'null_') return child._encode(null, reporter, data);
						if (child._baseState.key === null) return reporter.error('Child should have a key');
						const prevKey = reporter.enterKey(child._baseState.key);
						if (typeof data !== 'object')
							return reporter.error('Child expected, but input is not object');
						const res = child._encode(data[child._baseState.key], reporter, data);
						reporter.leaveKey(prevKey);
						return res;
					}, this)
					.filter(function (child) {
						return child;
					});
				content = this._createEncoderBuffer(content);
			} else if (state.tag === 'seqof' || state.tag === 'setof') {
				if (!(state.args && state.args.length === 1))
					return reporter.error('Too many args for : ' + state.tag);
				if (!Array.isArray(data)) return reporter.error('seqof/setof, but data is not Array');
				const child = this.clone();
				child._baseState.implicit = null;
				content = this._createEncoderBuffer(
					data.map(function (item) {
						const state = this._baseState;
						return this._getUse(state.args[0], data)._encode(item, reporter);
					}, child),
				);
			} else if (state.use !== null)
				result = this._getUse(state.use, parent)._encode(data, reporter);
			else {
				content = this._encodePrimitive(state.tag, data);
				primitive = true;
			}
			if (!state.any && state.choice === null) {
				const tag = state.implicit !== null ? state.implicit : state.tag;
				const cls = state.implicit === null ? 'universal' : 'context';
				if (tag === null) {
					if (state.use === null) reporter.error('Tag could be omitted only for .use()');
				} else if (state.use === null) result = this._encodeComposite(tag, primitive, cls, content);
			}
			if (state.explicit !== null)
				result = this._encodeComposite(state.explicit, false, 'context', result);
			return result;
		};
		Node.prototype._encodeChoice = function (data, reporter) {
			const state = this._baseState;
			const node = state.choice[data.type];
			if (!node)
				assert(false, data.type + ' not found in ' + JSON.stringify(Object.keys(state.choice)));
			return node._encode(data.value, reporter);
		};
		Node.prototype._encodePrimitive = function (tag, data) {
			const state = this._baseState;
			if (/str$/.test(tag)) return this._encodeStr(data, tag);
			else if (tag === 'objid' && state.args)
				return this._encodeObjid(data, state.reverseArgs[0], state.args[1]);
			else if (tag === 'objid') return this._encodeObjid(data, null, null);
			else if (tag === 'gentime' || tag === 'utctime') return this._encodeTime(data, tag);
			else if (tag === 'null_') return this._encodeNull();
			else if (tag === 'int' || tag === 'enum')
				return this._encodeInt(data, state.args && state.reverseArgs[0]);
			else if (tag === 'bool') return this._encodeBool(data);
			else if (tag === 'objDesc') return this._encodeStr(data, tag);
			else throw new Error('Unsupported tag: ' + tag);
		};
		Node.prototype._isNumstr = function (str) {
			return /^[0-9 ]*$/.test(str);
		};
		Node.prototype._isPrintstr = function (str) {
			return /^[A-Za-z0-9 '()+,-./:=?]*$/.test(str);
		};
	}),
	5261: ((__unused_webpack_module, exports, __webpack_require__) => {
		const inherits = __webpack_require__(9598);
		function Reporter(options) {
			this._reporterState = { obj: null, path: [], options: options || {}, errors: [] };
		}
		exports.a = Reporter;
		Reporter.prototype.isError = function (obj) {
			return obj instanceof ReporterError;
		};
		Reporter.prototype.save = function () {
			const state = this._reporterState;
			return { obj: state.obj, pathLen: state.path.length };
		};
		Reporter.prototype.restore = function (data) {
			const state = this._reporterState;
			state.obj = data.obj;
			state.path = state.path.slice(0, data.pathLen);
		};
		Reporter.prototype.enterKey = function (key) {
			return this._reporterState.path.push(key);
		};
		Reporter.prototype.exitKey = function (index) {
			const state = this._reporterState;
			state.path = state.path.slice(0, index - 1);
		};
		Reporter.prototype.leaveKey = function (index, key, value) {
			const state = this._reporterState;
			this.exitKey(index);
			if (state.obj !== null) state.obj[key] = value;
		};
		Reporter.prototype.path = function () {
			return this._reporterState.path.join('/');
		};
		Reporter.prototype.enterObject = function () {
			const state = this._reporterState;
			const prev = state.obj;
			state.obj = {};
			return prev;
		};
		Reporter.prototype.leaveObject = function (prev) {
			const state = this._reporterState;
			const now = state.obj;
			state.obj = prev;
			return now;
		};
		Reporter.prototype.error = function (msg) {
			let err;
			const state = this._reporterState;
			const inherited = msg instanceof ReporterError;
			if (inherited) err = msg;
			else
				err = new ReporterError(
					state.path
						.map(function (elem) {
							return '[' + JSON.stringify(elem) + ']';
						})
						.join(''),
					msg.message || msg,
					msg.stack,
				);
			if (!state.options.partial) throw err;
			if (!inherited) state.errors.push(err);
			return err;
		};
		Reporter.prototype.wrapResult = function (result) {
			const state = this._reporterState;
			if (!state.options.partial) return result;
			return { result: this.isError(result) ? null : result, errors: state.errors };
		};
		function ReporterError(path, msg) {
			this.path = path;
			this.rethrow(msg);
		}
		inherits(ReporterError, Error);
		ReporterError.prototype.rethrow = function (msg) {
			this.message = msg + ' at: ' + (this.path || '(shallow)');
			if (Error.captureStackTrace) Error.captureStackTrace(this, ReporterError);
			if (!this.stack)
				try {
					throw new Error(this.message);
				} catch (e) {
					this.stack = e.stack;
				}
			return this;
		};
	}),
	199: ((__unused_webpack_module, exports) => {
		function reverse(map) {
			const res = {};
			Object.keys(map).forEach(function (key) {
				if ((key | 0) == key) key |= 0;
				const value = map[key];
				res[value] = key;
			});
			return res;
		}
		exports.tagClass = { 0: 'universal', 1: 'application', 2: 'context', 3: 'private' };
		exports.tagClassByName = reverse(exports.tagClass);
		exports.tag = {
			0: 'end',
			1: 'bool',
			2: 'int',
			3: 'bitstr',
			4: 'octstr',
			5: 'null_',
			6: 'objid',
			7: 'objDesc',
			8: 'external',
			9: 'real',
			10: 'enum',
			11: 'embed',
			12: 'utf8str',
			13: 'relativeOid',
			16: 'seq',
			17: 'set',
			18: 'numstr',
			19: 'printstr',
			20: 't61str',
			21: 'videostr',
			22: 'ia5str',
			23: 'utctime',
			24: 'gentime',
			25: 'graphstr',
			26: 'iso646str',
			27: 'genstr',
			28: 'unistr',
			29: 'charstr',
			30: 'bmpstr',
		};
		exports.tagByName = reverse(exports.tag);
	}),
	6608: ((__unused_webpack_module, exports, __webpack_require__) => {
		const constants = exports;
		constants._reverse = function (map) {
			const res = {};
			Object.keys(map).forEach(function (key) {
				if ((key | 0) == key) key |= 0;
				const value = map[key];
				res[value] = key;
			});
			return res;
		};
		constants.der = __webpack_require__(199);
	}),
	7817: ((module, __unused_webpack_exports, __webpack_require__) => {
		const inherits = __webpack_require__(9598);
		const bignum = __webpack_require__(4407);
		const DecoderBuffer = __webpack_require__(2998).t;
		const Node = __webpack_require__(15);
		const der = __webpack_require__(199);
		function DERDecoder(entity) {
			this.enc = 'der';
			this.name = entity.name;
			this.entity = entity;
			this.tree = new DERNode();
			this.tree._init(entity.body);
		}
		module.exports = DERDecoder;
		DERDecoder.prototype.decode = function (data, options) {
			if (!DecoderBuffer.isDecoderBuffer(data)) data = new DecoderBuffer(data, options);
			return this.tree._decode(data, options);
		};
		function DERNode(parent) {
			Node.call(this, 'der', parent);
		}
		inherits(DERNode, Node);
		DERNode.prototype._peekTag = function (buffer, tag, any) {
			if (buffer.isEmpty()) return false;
			const state = buffer.save();
			const decodedTag = derDecodeTag(buffer, 'Failed to peek tag: "' + tag + '"');
			if (buffer.isError(decodedTag)) return decodedTag;
			buffer.restore(state);
			return (
				decodedTag.tag === tag ||
				decodedTag.tagStr === tag ||
				decodedTag.tagStr + 'of' === tag ||
				any
			);
		};
		DERNode.prototype._decodeTag = function (buffer, tag, any) {
			const decodedTag = derDecodeTag(buffer, 'Failed to decode tag of "' + tag + '"');
			if (buffer.isError(decodedTag)) return decodedTag;
			let len = derDecodeLen(buffer, decodedTag.primitive, 'Failed to get length of "' + tag + '"');
			if (buffer.isError(len)) return len;
			if (
				!any &&
				decodedTag.tag !== tag &&
				decodedTag.tagStr !== tag &&
				decodedTag.tagStr + 'of' !== tag
			)
				return buffer.error('Failed to match tag: "' + tag + '"');
			if (decodedTag.primitive || len !== null)
				return buffer.skip(len, 'Failed to match body of: "' + tag + '"');
			const state = buffer.save();
			const res = this._skipUntilEnd(
				buffer,
				'Failed to skip indefinite length body: "' + this.tag + '"',
			);
			if (buffer.isError(res)) return res;
			len = buffer.offset - state.offset;
			buffer.restore(state);
			return buffer.skip(len, 'Failed to match body of: "' + tag + '"');
		};
		DERNode.prototype._skipUntilEnd = function (buffer, fail) {
			for (;;) {
				const tag = derDecodeTag(buffer, fail);
				if (buffer.isError(tag)) return tag;
				const len = derDecodeLen(buffer, tag.primitive, fail);
				if (buffer.isError(len)) return len;
				let res;
				if (tag.primitive || len !== null) res = buffer.skip(len);
				else res = this._skipUntilEnd(buffer, fail);
				if (buffer.isError(res)) return res;
				if (tag.tagStr === 'end') break;
			}
		};
		DERNode.prototype._decodeList = function (buffer, tag, decoder, options) {
			const result = [];
			while (!buffer.isEmpty()) {
				const possibleEnd = this._peekTag(buffer, 'end');
				if (buffer.isError(possibleEnd)) return possibleEnd;
				const res = decoder.decode(buffer, 'der', options);
				if (buffer.isError(res) && possibleEnd) break;
				result.push(res);
			}
			return result;
		};
		DERNode.prototype._decodeStr = function (buffer, tag) {
			if (tag === 'bitstr') {
				const unused = buffer.readUInt8();
				if (buffer.isError(unused)) return unused;
				return { unused: unused, data: buffer.raw() };
			} else if (tag === 'bmpstr') {
				const raw = buffer.raw();
				if (raw.length % 2 === 1)
					return buffer.error('Decoding of string type: bmpstr length mismatch');
				let str = '';
				for (let i = 0; i < raw.length / 2; i++)
					str += String.fromCharCode(raw.readUInt16BE(i * 2));
				return str;
			} else if (tag === 'numstr') {
				const numstr = buffer.raw().toString('ascii');
				if (!this._isNumstr(numstr))
					return buffer.error('Decoding of string type: ' + 'numstr unsupported characters');
				return numstr;
			} else if (tag === 'octstr') return buffer.raw();
			else if (tag === 'objDesc') return buffer.raw();
			else if (tag === 'printstr') {
				const printstr = buffer.raw().toString('ascii');
				if (!this._isPrintstr(printstr))
					return buffer.error('Decoding of string type: ' + 'printstr unsupported characters');
				return printstr;
			} else if (/str$/.test(tag)) return buffer.raw().toString();
			else return buffer.error('Decoding of string type: ' + tag + ' unsupported');
		};
		DERNode.prototype._decodeObjid = function (buffer, values, relative) {
			let result;
			const identifiers = [];
			let ident = 0;
			let subident = 0;
			while (!buffer.isEmpty()) {
				subident = buffer.readUInt8();
				ident <<= 7;
				ident |= subident & 127;
				if ((subident & 128) === 0) {
					identifiers.push(ident);
					ident = 0;
				}
			}
			if (subident & 128) identifiers.push(ident);
			const first = (identifiers[0] / 40) | 0;
			const second = identifiers[0] % 40;
			if (relative) result = identifiers;
			else result = [first, second].concat(identifiers.slice(1));
			if (values) {
				let tmp = values[result.join(' ')];
				if (tmp === void 0) tmp = values[result.join('.')];
				if (tmp !== void 0) result = tmp;
			}
			return result;
		};
		DERNode.prototype._decodeTime = function (buffer, tag) {
			const str = buffer.raw().toString();
			let year;
			let mon;
			let day;
			let hour;
			let min;
			let sec;
			if (tag === 'gentime') {
				year = str.slice(0, 4) | 0;
				mon = str.slice(4, 6) | 0;
				day = str.slice(6, 8) | 0;
				hour = str.slice(8, 10) | 0;
				min = str.slice(10, 12) | 0;
				sec = str.slice(12, 14) | 0;
			} else if (tag === 'utctime') {
				year = str.slice(0, 2) | 0;
				mon = str.slice(2, 4) | 0;
				day = str.slice(4, 6) | 0;
				hour = str.slice(6, 8) | 0;
				min = str.slice(8, 10) | 0;
				sec = str.slice(10, 12) | 0;
				if (year < 70) year = 2e3 + year;
				else year = 1900 + year;
			} else return buffer.error('Decoding ' + tag + ' time is not supported yet');
			return Date.UTC(year, mon - 1, day, hour, min, sec, 0);
		};
		DERNode.prototype._decodeNull = function () {
			return null;
		};
		DERNode.prototype._decodeBool = function (buffer) {
			const res = buffer.readUInt8();
			if (buffer.isError(res)) return res;
			else return res !== 0;
		};
		DERNode.prototype._decodeInt = function (buffer, values) {
			const raw = buffer.raw();
			let res = new bignum(raw);
			if (values) res = values[res.toString(10)] || res;
			return res;
		};
		DERNode.prototype._use = function (entity, obj) {
			if (typeof entity === 'function') entity = entity(obj);
			return entity._getDecoder('der').tree;
		};
		function derDecodeTag(buf, fail) {
			let tag = buf.readUInt8(fail);
			if (buf.isError(tag)) return tag;
			const cls = der.tagClass[tag >> 6];
			const primitive = (tag & 32) === 0;
			if ((tag & 31) === 31) {
				let oct = tag;
				tag = 0;
				while ((oct & 128) === 128) {
					oct = buf.readUInt8(fail);
					if (buf.isError(oct)) return oct;
					tag <<= 7;
					tag |= oct & 127;
				}
			} else tag &= 31;
			const tagStr = der.tag[tag];
			return { cls: cls, primitive: primitive, tag: tag, tagStr: tagStr };
		}
		function derDecodeLen(buf, primitive, fail) {
			let len = buf.readUInt8(fail);
			if (buf.isError(len)) return len;
			if (!primitive && len === 128) return null;
			if ((len & 128) === 0) return len;
			const num = len & 127;
			if (num > 4) return buf.error('length octect is too long');
			len = 0;
			for (let i = 0; i < num; i++) {
				len <<= 8;
				const j = buf.readUInt8(fail);
				if (buf.isError(j)) return j;
				len |= j;
			}
			return len;
		}
	}),
	3106: ((__unused_webpack_module, exports, __webpack_require__) => {
		const decoders = exports;
		decoders.der = __webpack_require__(7817);
		decoders.pem = __webpack_require__(7496);
	}),
	7496: ((module, __unused_webpack_exports, __webpack_require__) => {
		const inherits = __webpack_require__(9598);
		const Buffer = __webpack_require__(2803).Buffer;
		const DERDecoder = __webpack_require__(7817);
		function PEMDecoder(entity) {
			DERDecoder.call(this, entity);
			this.enc = 'pem';
		}
		inherits(PEMDecoder, DERDecoder);
		module.exports = PEMDecoder;
		PEMDecoder.prototype.decode = function (data, options) {
			const lines = data.toString().split(/[\r\n]+/g);
			const label = options.label.toUpperCase();
			const re = /^-----(BEGIN|END) ([^-]+)-----$/;
			let start = -1;
			let end = -1;
			for (let i = 0; i < lines.length; i++) {
				const match = lines[i].match(re);
				if (match === null) continue;
				if (match[2] !== label) continue;
				if (start === -1) {
					if (match[1] !== 'BEGIN') break;
					start = i;
				} else {
					if (match[1] !== 'END') break;
					end = i;
					break;
				}
			}
			if (start === -1 || end === -1) throw new Error('PEM section not found for: ' + label);
			const base64 = lines.slice(start + 1, end).join('');
			base64.replace(/[^a-z0-9+/=]+/gi, '');
			const input = Buffer.from(base64, 'base64');
			return DERDecoder.prototype.decode.call(this, input, options);
		};
	}),
	2197: ((module, __unused_webpack_exports, __webpack_require__) => {
		const inherits = __webpack_require__(9598);
		const Buffer = __webpack_require__(2803).Buffer;
		const Node = __webpack_require__(15);
		const der = __webpack_require__(199);
		function DEREncoder(entity) {
			this.enc = 'der';
			this.name = entity.name;
			this.entity = entity;
			this.tree = new DERNode();
			this.tree._init(entity.body);
		}
		module.exports = DEREncoder;
		DEREncoder.prototype.encode = function (data, reporter) {
			return this.tree._encode(data, reporter).join();
		};
		function DERNode(parent) {
			Node.call(this, 'der', parent);
		}
		inherits(DERNode, Node);
		DERNode.prototype._encodeComposite = function (tag, primitive, cls, content) {
			const encodedTag = encodeTag(tag, primitive, cls, this.reporter);
			if (content.length < 128) {
				const header = Buffer.alloc(2);
				header[0] = encodedTag;
				header[1] = content.length;
				return this._createEncoderBuffer([header, content]);
			}
			let lenOctets = 1;
			for (let i = content.length; i >= 256; i >>= 8) lenOctets++;
			const header = Buffer.alloc(1 + 1 + lenOctets);
			header[0] = encodedTag;
			header[1] = 128 | lenOctets;
			for (let i = 1 + lenOctets, j = content.length; j > 0; i--, j >>= 8) header[i] = j & 255;
			return this._createEncoderBuffer([header, content]);
		};
		DERNode.prototype._encodeStr = function (str, tag) {
			if (tag === 'bitstr') return this._createEncoderBuffer([str.unused | 0, str.data]);
			else if (tag === 'bmpstr') {
				const buf = Buffer.alloc(str.length * 2);
				for (let i = 0; i < str.length; i++) buf.writeUInt16BE(str.charCodeAt(i), i * 2);
				return this._createEncoderBuffer(buf);
			} else if (tag === 'numstr') {
				if (!this._isNumstr(str))
					return this.reporter.error(
						'Encoding of string type: numstr supports ' + 'only digits and space',
					);
				return this._createEncoderBuffer(str);
			} else if (tag === 'printstr') {
				if (!this._isPrintstr(str))
					return this.reporter.error(
						'Encoding of string type: printstr supports ' +
							'only latin upper and lower case letters, ' +
							'digits, space, apostrophe, left and rigth ' +
							'parenthesis, plus sign, comma, hyphen, ' +
							'dot, slash, colon, equal sign, ' +
							'question mark',
					);
				return this._createEncoderBuffer(str);
			} else if (/str$/.test(tag)) return this._createEncoderBuffer(str);
			else if (tag === 'objDesc') return this._createEncoderBuffer(str);
			else return this.reporter.error('Encoding of string type: ' + tag + ' unsupported');
		};
		DERNode.prototype._encodeObjid = function (id, values, relative) {
			if (typeof id === 'string') {
				if (!values) return this.reporter.error('string objid given, but no values map found');
				if (!values.hasOwnProperty(id)) return this.reporter.error('objid not found in values map');
				id = values[id].split(/[\s.]+/g);
				for (let i = 0; i < id.length; i++) id[i] |= 0;
			} else if (Array.isArray(id)) {
				id = id.slice();
				for (let i = 0; i < id.length; i++) id[i] |= 0;
			}
			if (!Array.isArray(id))
				return this.reporter.error(
					'objid() should be either array or string, ' + 'got: ' + JSON.stringify(id),
				);
			if (!relative) {
				if (id[1] >= 40) return this.reporter.error('Second objid identifier OOB');
				id.splice(0, 2, id[0] * 40 + id[1]);
			}
			let size = 0;
			for (let i = 0; i < id.length; i++) {
				let ident = id[i];
				for (size++; ident >= 128; ident >>= 7) size++;
			}
			const objid = Buffer.alloc(size);
			let offset = objid.length - 1;
			for (let i = id.length - 1; i >= 0; i--) {
				let ident = id[i];
				objid[offset--] = ident & 127;
				while ((ident >>= 7) > 0) objid[offset--] = 128 | (ident & 127);
			}
			return this._createEncoderBuffer(objid);
		};
		function two(num) {
			if (num < 10) return '0' + num;
			else return num;
		}
		DERNode.prototype._encodeTime = function (time, tag) {
			let str;
			const date = new Date(time);
			if (tag === 'gentime')
				str = [
					two(date.getUTCFullYear()),
					two(date.getUTCMonth() + 1),
					two(date.getUTCDate()),
					two(date.getUTCHours()),
					two(date.getUTCMinutes()),
					two(date.getUTCSeconds()),
					'Z',
				].join('');
			else if (tag === 'utctime')
				str = [
					two(date.getUTCFullYear() % 100),
					two(date.getUTCMonth() + 1),
					two(date.getUTCDate()),
					two(date.getUTCHours()),
					two(date.getUTCMinutes()),
					two(date.getUTCSeconds()),
					'Z',
				].join('');
			else this.reporter.error('Encoding ' + tag + ' time is not supported yet');
			return this._encodeStr(str, 'octstr');
		};
		DERNode.prototype._encodeNull = function () {
			return this._createEncoderBuffer('');
		};
		DERNode.prototype._encodeInt = function (num, values) {
			if (typeof num === 'string') {
				if (!values) return this.reporter.error('String int or enum given, but no values map');
				if (!values.hasOwnProperty(num))
					return this.reporter.error("Values map doesn't contain: " + JSON.stringify(num));
				num = values[num];
			}
			if (typeof num !== 'number' && !Buffer.isBuffer(num)) {
				const numArray = num.toArray();
				if (!num.sign && numArray[0] & 128) numArray.unshift(0);
				num = Buffer.from(numArray);
			}
			if (Buffer.isBuffer(num)) {
				let size = num.length;
				if (num.length === 0) size++;
				const out = Buffer.alloc(size);
				num.copy(out);
				if (num.length === 0) out[0] = 0;
				return this._createEncoderBuffer(out);
			}
			if (num < 128) return this._createEncoderBuffer(num);
			if (num < 256) return this._createEncoderBuffer([0, num]);
			let size = 1;
			for (let i = num; i >= 256; i >>= 8) size++;
			const out = new Array(size);
			for (let i = out.length - 1; i >= 0; i--) {
				out[i] = num & 255;
				num >>= 8;
			}
			if (out[0] & 128) out.unshift(0);
			return this._createEncoderBuffer(Buffer.from(out));
		};
		DERNode.prototype._encodeBool = function (value) {
			return this._createEncoderBuffer(value ? 255 : 0);
		};
		DERNode.prototype._use = function (entity, obj) {
			if (typeof entity === 'function') entity = entity(obj);
			return entity._getEncoder('der').tree;
		};
		DERNode.prototype._skipDefault = function (dataBuffer, reporter, parent) {
			const state = this._baseState;
			let i;
			if (state['default'] === null) return false;
			const data = dataBuffer.join();
			if (state.defaultBuffer === void 0)
				state.defaultBuffer = this._encodeValue(state['default'], reporter, parent).join();
			if (data.length !== state.defaultBuffer.length) return false;
			for (i = 0; i < data.length; i++) if (data[i] !== state.defaultBuffer[i]) return false;
			return true;
		};
		function encodeTag(tag, primitive, cls, reporter) {
			let res;
			if (tag === 'seqof') tag = 'seq';
			else if (tag === 'setof') tag = 'set';
			if (der.tagByName.hasOwnProperty(tag)) res = der.tagByName[tag];
			else if (typeof tag === 'number' && (tag | 0) === tag) res = tag;
			else return reporter.error('Unknown tag: ' + tag);
			if (res >= 31) return reporter.error('Multi-octet tag encoding unsupported');
			if (!primitive) res |= 32;
			res |= der.tagClassByName[cls || 'universal'] << 6;
			return res;
		}
	}),
	8998: ((__unused_webpack_module, exports, __webpack_require__) => {
		const encoders = exports;
		encoders.der = __webpack_require__(2197);
		encoders.pem = __webpack_require__(1972);
	}),
	1972: ((module, __unused_webpack_exports, __webpack_require__) => {
		const inherits = __webpack_require__(9598);
		const DEREncoder = __webpack_require__(2197);
		function PEMEncoder(entity) {
			DEREncoder.call(this, entity);
			this.enc = 'pem';
		}
		inherits(PEMEncoder, DEREncoder);
		module.exports = PEMEncoder;
		PEMEncoder.prototype.encode = function (data, options) {
			const buf = DEREncoder.prototype.encode.call(this, data);
			const p = buf.toString('base64');
			const out = ['-----BEGIN ' + options.label + '-----'];
			for (let i = 0; i < p.length; i += 64) out.push(p.slice(i, i + 64));
			out.push('-----END ' + options.label + '-----');
			return out.join('\n');
		};
	}),
	4407: function (module, __unused_webpack_exports, __webpack_require__) {
		module = __webpack_require__.nmd(module);
		(function (module, exports) {
			'use strict';
			function assert(val, msg) {
				if (!val) throw new Error(msg || 'Assertion failed');
			}
			function inherits(ctor, superCtor) {
				ctor.super_ = superCtor;
				var TempCtor = function () {};
				TempCtor.prototype = superCtor.prototype;
				ctor.prototype = new TempCtor();
				ctor.prototype.constructor = ctor;
			}
			function BN(number, base, endian) {
				if (BN.isBN(number)) return number;
				this.negative = 0;
				this.words = null;
				this.length = 0;
				this.red = null;
				if (number !== null) {
					if (base === 'le' || base === 'be') {
						endian = base;
						base = 10;
					}
					this._init(number || 0, base || 10, endian || 'be');
				}
			}
			if (typeof module === 'object') module.exports = BN;
			else exports.BN = BN;
			BN.BN = BN;
			BN.wordSize = 26;
			var Buffer;
			try {
				if (typeof window !== 'undefined' && typeof window.Buffer !== 'undefined')
					Buffer = window.Buffer;
				else Buffer = __webpack_require__(181).Buffer;
			} catch (e) {}
			BN.isBN = function (num) {
				if (num instanceof BN) return true;
				return (
					num !== null &&
					typeof num === 'object' &&
					num.constructor.wordSize === BN.wordSize &&
					Array.isArray(num.words)
				);
			};
			BN.max = function (left, right) {
				if (left.cmp(right) > 0) return left;
				return right;
			};
			BN.min = function (left, right) {
				if (left.cmp(right) < 0) return left;
				return right;
			};
			BN.prototype._init = function (number, base, endian) {
				if (typeof number === 'number') return this._initNumber(number, base, endian);
				if (typeof number === 'object') return this._initArray(number, base, endian);
				if (base === 'hex') base = 16;
				assert(base === (base | 0) && base >= 2 && base <= 36);
				number = number.toString().replace(/\s+/g, '');
				var start = 0;
				if (number[0] === '-') {
					start++;
					this.negative = 1;
				}
				if (start < number.length)
					if (base === 16) this._parseHex(number, start, endian);
					else {
						this._parseBase(number, base, start);
						if (endian === 'le') this._initArray(this.toArray(), base, endian);
					}
			};
			BN.prototype._initNumber = function (number, base, endian) {
				if (number < 0) {
					this.negative = 1;
					number = -number;
				}
				if (number < 67108864) {
					this.words = [number & 67108863];
					this.length = 1;
				} else if (number < 4503599627370496) {
					this.words = [number & 67108863, (number / 67108864) & 67108863];
					this.length = 2;
				} else {
					assert(number < 9007199254740992);
					this.words = [number & 67108863, (number / 67108864) & 67108863, 1];
					this.length = 3;
				}
				if (endian !== 'le') return;
				this._initArray(this.toArray(), base, endian);
			};
			BN.prototype._initArray = function (number, base, endian) {
				assert(typeof number.length === 'number');
				if (number.length <= 0) {
					this.words = [0];
					this.length = 1;
					return this;
				}
				this.length = Math.ceil(number.length / 3);
				this.words = new Array(this.length);
				for (var i = 0; i < this.length; i++) this.words[i] = 0;
				var j, w;
				var off = 0;
				if (endian === 'be')
					for (i = number.length - 1, j = 0; i >= 0; i -= 3) {
						w = number[i] | (number[i - 1] << 8) | (number[i - 2] << 16);
						this.words[j] |= (w << off) & 67108863;
						this.words[j + 1] = (w >>> (26 - off)) & 67108863;
						off += 24;
						if (off >= 26) {
							off -= 26;
							j++;
						}
					}
				else if (endian === 'le')
					for (i = 0, j = 0; i < number.length; i += 3) {
						w = number[i] | (number[i + 1] << 8) | (number[i + 2] << 16);
						this.words[j] |= (w << off) & 67108863;
						this.words[j + 1] = (w >>> (26 - off)) & 67108863;
						off += 24;
						if (off >= 26) {
							off -= 26;
							j++;
						}
					}
				return this.strip();
			};
			function parseHex4Bits(string, index) {
				var c = string.charCodeAt(index);
				if (c >= 65 && c <= 70) return c - 55;
				else if (c >= 97 && c <= 102) return c - 87;
				else return (c - 48) & 15;
			}
			function parseHexByte(string, lowerBound, index) {
				var r = parseHex4Bits(string, index);
				if (index - 1 >= lowerBound) r |= parseHex4Bits(string, index - 1) << 4;
				return r;
			}
			BN.prototype._parseHex = function (number, start, endian) {
				this.length = Math.ceil((number.length - start) / 6);
				this.words = new Array(this.length);
				for (var i = 0; i < this.length; i++) this.words[i] = 0;
				var off = 0;
				var j = 0;
				var w;
				if (endian === 'be')
					for (i = number.length - 1; i >= start; i -= 2) {
						w = parseHexByte(number, start, i) << off;
						this.words[j] |= w & 67108863;
						if (off >= 18) {
							off -= 18;
							j += 1;
							this.words[j] |= w >>> 26;
						} else off += 8;
					}
				else {
					var parseLength = number.length - start;
					for (i = parseLength % 2 === 0 ? start + 1 : start; i < number.length; i += 2) {
						w = parseHexByte(number, start, i) << off;
						this.words[j] |= w & 67108863;
						if (off >= 18) {
							off -= 18;
							j += 1;
							this.words[j] |= w >>> 26;
						} else off += 8;
					}
				}
				this.strip();
			};
			function parseBase(str, start, end, mul) {
				var r = 0;
				var len = Math.min(str.length, end);
				for (var i = start; i < len; i++) {
					var c = str.charCodeAt(i) - 48;
					r *= mul;
					if (c >= 49) r += c - 49 + 10;
					else if (c >= 17) r += c - 17 + 10;
					else r += c;
				}
				return r;
			}
			BN.prototype._parseBase = function (number, base, start) {
				this.words = [0];
				this.length = 1;
				for (var limbLen = 0, limbPow = 1; limbPow <= 67108863; limbPow *= base) limbLen++;
				limbLen--;
				limbPow = (limbPow / base) | 0;
				var total = number.length - start;
				var mod = total % limbLen;
				var end = Math.min(total, total - mod) + start;
				var word = 0;
				for (var i = start; i < end; i += limbLen) {
					word = parseBase(number, i, i + limbLen, base);
					this.imuln(limbPow);
					if (this.words[0] + word < 67108864) this.words[0] += word;
					else this._iaddn(word);
				}
				if (mod !== 0) {
					var pow = 1;
					word = parseBase(number, i, number.length, base);
					for (i = 0; i < mod; i++) pow *= base;
					this.imuln(pow);
					if (this.words[0] + word < 67108864) this.words[0] += word;
					else this._iaddn(word);
				}
				this.strip();
			};
			BN.prototype.copy = function (dest) {
				dest.words = new Array(this.length);
				for (var i = 0; i < this.length; i++) dest.words[i] = this.words[i];
				dest.length = this.length;
				dest.negative = this.negative;
				dest.red = this.red;
			};
			BN.prototype.clone = function () {
				var r = new BN(null);
				this.copy(r);
				return r;
			};
			BN.prototype._expand = function (size) {
				while (this.length < size) this.words[this.length++] = 0;
				return this;
			};
			BN.prototype.strip = function () {
				while (this.length > 1 && this.words[this.length - 1] === 0) this.length--;
				return this._normSign();
			};
			BN.prototype._normSign = function () {
				if (this.length === 1 && this.words[0] === 0) this.negative = 0;
				return this;
			};
			BN.prototype.inspect = function () {
				return (this.red ? '<BN-R: ' : '<BN: ') + this.toString(16) + '>';
			};
			var zeros = [
				'',
				'0',
				'00',
				'000',
				'0000',
				'00000',
				'000000',
				'0000000',
				'00000000',
				'000000000',
				'0000000000',
				'00000000000',
				'000000000000',
				'0000000000000',
				'00000000000000',
				'000000000000000',
				'0000000000000000',
				'00000000000000000',
				'000000000000000000',
				'0000000000000000000',
				'00000000000000000000',
				'000000000000000000000',
				'0000000000000000000000',
				'00000000000000000000000',
				'000000000000000000000000',
				'0000000000000000000000000',
			];
			var groupSizes = [
				0, 0, 25, 16, 12, 11, 10, 9, 8, 8, 7, 7, 7, 7, 6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5, 5, 5,
				5, 5, 5, 5, 5, 5, 5, 5,
			];
			var groupBases = [
				0, 0, 33554432, 43046721, 16777216, 48828125, 60466176, 40353607, 16777216, 43046721, 1e7,
				19487171, 35831808, 62748517, 7529536, 11390625, 16777216, 24137569, 34012224, 47045881,
				64e6, 4084101, 5153632, 6436343, 7962624, 9765625, 11881376, 14348907, 17210368, 20511149,
				243e5, 28629151, 33554432, 39135393, 45435424, 52521875, 60466176,
			];
			BN.prototype.toString = function (base, padding) {
				base = base || 10;
				padding = padding | 0 || 1;
				var out;
				if (base === 16 || base === 'hex') {
					out = '';
					var off = 0;
					var carry = 0;
					for (var i = 0; i < this.length; i++) {
						var w = this.words[i];
						var word = (((w << off) | carry) & 16777215).toString(16);
						carry = (w >>> (24 - off)) & 16777215;
						off += 2;
						if (off >= 26) {
							off -= 26;
							i--;
						}
						if (carry !== 0 || i !== this.length - 1) out = zeros[6 - word.length] + word + out;
						else out = word + out;
					}
					if (carry !== 0) out = carry.toString(16) + out;
					while (out.length % padding !== 0) out = '0' + out;
					if (this.negative !== 0) out = '-' + out;
					return out;
				}
				if (base === (base | 0) && base >= 2 && base <= 36) {
					var groupSize = groupSizes[base];
					var groupBase = groupBases[base];
					out = '';
					var c = this.clone();
					c.negative = 0;
					while (!c.isZero()) {
						var r = c.modn(groupBase).toString(base);
						c = c.idivn(groupBase);
						if (!c.isZero()) out = zeros[groupSize - r.length] + r + out;
						else out = r + out;
					}
					if (this.isZero()) out = '0' + out;
					while (out.length % padding !== 0) out = '0' + out;
					if (this.negative !== 0) out = '-' + out;
					return out;
				}
				assert(false, 'Base should be between 2 and 36');
			};
			BN.prototype.toNumber = function () {
				var ret = this.words[0];
				if (this.length === 2) ret += this.words[1] * 67108864;
				else if (this.length === 3 && this.words[2] === 1)
					ret += 4503599627370496 + this.words[1] * 67108864;
				else if (this.length > 2) assert(false, 'Number can only safely store up to 53 bits');
				return this.negative !== 0 ? -ret : ret;
			};
			BN.prototype.toJSON = function () {
				return this.toString(16);
			};
			BN.prototype.toBuffer = function (endian, length) {
				assert(typeof Buffer !== 'undefined');
				return this.toArrayLike(Buffer, endian, length);
			};
			BN.prototype.toArray = function (endian, length) {
				return this.toArrayLike(Array, endian, length);
			};
			BN.prototype.toArrayLike = function (ArrayType, endian, length) {
				var byteLength = this.byteLength();
				var reqLength = length || Math.max(1, byteLength);
				assert(byteLength <= reqLength, 'byte array longer than desired length');
				assert(reqLength > 0, 'Requested array length <= 0');
				this.strip();
				var littleEndian = endian === 'le';
				var res = new ArrayType(reqLength);
				var b, i;
				var q = this.clone();
				if (!littleEndian) {
					for (i = 0; i < reqLength - byteLength; i++) res[i] = 0;
					for (i = 0; !q.isZero(); i++) {
						b = q.andln(255);
						q.iushrn(8);
						res[reqLength - i - 1] = b;
					}
				} else {
					for (i = 0; !q.isZero(); i++) {
						b = q.andln(255);
						q.iushrn(8);
						res[i] = b;
					}
					for (; i < reqLength; i++) res[i] = 0;
				}
				return res;
			};
			if (Math.clz32)
				BN.prototype._countBits = function (w) {
					return 32 - Math.clz32(w);
				};
			else
				BN.prototype._countBits = function (w) {
					var t = w;
					var r = 0;
					if (t >= 4096) {
						r += 13;
						t >>>= 13;
					}
					if (t >= 64) {
						r += 7;
						t >>>= 7;
					}
					if (t >= 8) {
						r += 4;
						t >>>= 4;
					}
					if (t >= 2) {
						r += 2;
						t >>>= 2;
					}
					return r + t;
				};
			BN.prototype._zeroBits = function (w) {
				if (w === 0) return 26;
				var t = w;
				var r = 0;
				if ((t & 8191) === 0) {
					r += 13;
					t >>>= 13;
				}
				if ((t & 127) === 0) {
					r += 7;
					t >>>= 7;
				}
				if ((t & 15) === 0) {
					r += 4;
					t >>>= 4;
				}
				if ((t & 3) === 0) {
					r += 2;
					t >>>= 2;
				}
				if ((t & 1) === 0) r++;
				return r;
			};
			BN.prototype.bitLength = function () {
				var w = this.words[this.length - 1];
				var hi = this._countBits(w);
				return (this.length - 1) * 26 + hi;
			};
			function toBitArray(num) {
				var w = new Array(num.bitLength());
				for (var bit = 0; bit < w.length; bit++) {
					var off = (bit / 26) | 0;
					var wbit = bit % 26;
					w[bit] = (num.words[off] & (1 << wbit)) >>> wbit;
				}
				return w;
			}
			BN.prototype.zeroBits = function () {
				if (this.isZero()) return 0;
				var r = 0;
				for (var i = 0; i < this.length; i++) {
					var b = this._zeroBits(this.words[i]);
					r += b;
					if (b !== 26) break;
				}
				return r;
			};
			BN.prototype.byteLength = function () {
				return Math.ceil(this.bitLength() / 8);
			};
			BN.prototype.toTwos = function (width) {
				if (this.negative !== 0) return this.abs().inotn(width).iaddn(1);
				return this.clone();
			};
			BN.prototype.fromTwos = function (width) {
				if (this.testn(width - 1)) return this.notn(width).iaddn(1).ineg();
				return this.clone();
			};
			BN.prototype.isNeg = function () {
				return this.negative !== 0;
			};
			BN.prototype.neg = function () {
				return this.clone().ineg();
			};
			BN.prototype.ineg = function () {
				if (!this.isZero()) this.negative ^= 1;
				return this;
			};
			BN.prototype.iuor = function (num) {
				while (this.length < num.length) this.words[this.length++] = 0;
				for (var i = 0; i < num.length; i++) this.words[i] = this.words[i] | num.words[i];
				return this.strip();
			};
			BN.prototype.ior = function (num) {
				assert((this.negative | num.negative) === 0);
				return this.iuor(num);
			};
			BN.prototype.or = function (num) {
				if (this.length > num.length) return this.clone().ior(num);
				return num.clone().ior(this);
			};
			BN.prototype.uor = function (num) {
				if (this.length > num.length) return this.clone().iuor(num);
				return num.clone().iuor(this);
			};
			BN.prototype.iuand = function (num) {
				var b;
				if (this.length > num.length) b = num;
				else b = this;
				for (var i = 0; i < b.length; i++) this.words[i] = this.words[i] & num.words[i];
				this.length = b.length;
				return this.strip();
			};
			BN.prototype.iand = function (num) {
				assert((this.negative | num.negative) === 0);
				return this.iuand(num);
			};
			BN.prototype.and = function (num) {
				if (this.length > num.length) return this.clone().iand(num);
				return num.clone().iand(this);
			};
			BN.prototype.uand = function (num) {
				if (this.length > num.length) return this.clone().iuand(num);
				return num.clone().iuand(this);
			};
			BN.prototype.iuxor = function (num) {
				var a;
				var b;
				if (this.length > num.length) {
					a = this;
					b = num;
				} else {
					a = num;
					b = this;
				}
				for (var i = 0; i < b.length; i++) this.words[i] = a.words[i] ^ b.words[i];
				if (this !== a) for (; i < a.length; i++) this.words[i] = a.words[i];
				this.length = a.length;
				return this.strip();
			};
			BN.prototype.ixor = function (num) {
				assert((this.negative | num.negative) === 0);
				return this.iuxor(num);
			};
			BN.prototype.xor = function (num) {
				if (this.length > num.length) return this.clone().ixor(num);
				return num.clone().ixor(this);
			};
			BN.prototype.uxor = function (num) {
				if (this.length > num.length) return this.clone().iuxor(num);
				return num.clone().iuxor(this);
			};
			BN.prototype.inotn = function (width) {
				assert(typeof width === 'number' && width >= 0);
				var bytesNeeded = Math.ceil(width / 26) | 0;
				var bitsLeft = width % 26;
				this._expand(bytesNeeded);
				if (bitsLeft > 0) bytesNeeded--;
				for (var i = 0; i < bytesNeeded; i++) this.words[i] = ~this.words[i] & 67108863;
				if (bitsLeft > 0) {
					this.words[i] = ~this.words[i] & (67108863 >> (26 - bitsLeft));
					i++;
				}
				for (; i < this.length; i++) this.words[i] = 0;
				return this.strip();
			};
			BN.prototype.notn = function (width) {
				return this.clone().inotn(width);
			};
			BN.prototype.setn = function (bit, val) {
				assert(typeof bit === 'number' && bit >= 0);
				var off = (bit / 26) | 0;
				var wbit = bit % 26;
				this._expand(off + 1);
				if (val) this.words[off] = this.words[off] | (1 << wbit);
				else this.words[off] = this.words[off] & ~(1 << wbit);
				return this.strip();
			};
			BN.prototype.iadd = function (num) {
				var r;
				if (this.negative !== 0 && num.negative === 0) {
					this.negative = 0;
					r = this.isub(num);
					this.negative ^= 1;
					return this._normSign();
				} else if (this.negative === 0 && num.negative !== 0) {
					num.negative = 0;
					r = this.isub(num);
					num.negative = 1;
					return r._normSign();
				}
				var a, b;
				if (this.length > num.length) {
					a = this;
					b = num;
				} else {
					a = num;
					b = this;
				}
				var carry = 0;
				for (var i = 0; i < b.length; i++) {
					r = (a.words[i] | 0) + (b.words[i] | 0) + carry;
					this.words[i] = r & 67108863;
					carry = r >>> 26;
				}
				for (; carry !== 0 && i < a.length; i++) {
					r = (a.words[i] | 0) + carry;
					this.words[i] = r & 67108863;
					carry = r >>> 26;
				}
				this.length = a.length;
				if (carry !== 0) {
					this.words[this.length] = carry;
					this.length++;
				} else if (a !== this) for (; i < a.length; i++) this.words[i] = a.words[i];
				return this;
			};
			BN.prototype.add = function (num) {
				var res;
				if (num.negative !== 0 && this.negative === 0) {
					num.negative = 0;
					res = this.sub(num);
					num.negative ^= 1;
					return res;
				} else if (num.negative === 0 && this.negative !== 0) {
					this.negative = 0;
					res = num.sub(this);
					this.negative = 1;
					return res;
				}
				if (this.length > num.length) return this.clone().iadd(num);
				return num.clone().iadd(this);
			};
			BN.prototype.isub = function (num) {
				if (num.negative !== 0) {
					num.negative = 0;
					var r = this.iadd(num);
					num.negative = 1;
					return r._normSign();
				} else if (this.negative !== 0) {
					this.negative = 0;
					this.iadd(num);
					this.negative = 1;
					return this._normSign();
				}
				var cmp = this.cmp(num);
				if (cmp === 0) {
					this.negative = 0;
					this.length = 1;
					this.words[0] = 0;
					return this;
				}
				var a, b;
				if (cmp > 0) {
					a = this;
					b = num;
				} else {
					a = num;
					b = this;
				}
				var carry = 0;
				for (var i = 0; i < b.length; i++) {
					r = (a.words[i] | 0) - (b.words[i] | 0) + carry;
					carry = r >> 26;
					this.words[i] = r & 67108863;
				}
				for (; carry !== 0 && i < a.length; i++) {
					r = (a.words[i] | 0) + carry;
					carry = r >> 26;
					this.words[i] = r & 67108863;
				}
				if (carry === 0 && i < a.length && a !== this)
					for (; i < a.length; i++) this.words[i] = a.words[i];
				this.length = Math.max(this.length, i);
				if (a !== this) this.negative = 1;
				return this.strip();
			};
			BN.prototype.sub = function (num) {
				return this.clone().isub(num);
			};
			function smallMulTo(self, num, out) {
				out.negative = num.negative ^ self.negative;
				var len = (self.length + num.length) | 0;
				out.length = len;
				len = (len - 1) | 0;
				var a = self.words[0] | 0;
				var b = num.words[0] | 0;
				var r = a * b;
				var lo = r & 67108863;
				var carry = (r / 67108864) | 0;
				out.words[0] = lo;
				for (var k = 1; k < len; k++) {
					var ncarry = carry >>> 26;
					var rword = carry & 67108863;
					var maxJ = Math.min(k, num.length - 1);
					for (var j = Math.max(0, k - self.length + 1); j <= maxJ; j++) {
						var i = (k - j) | 0;
						a = self.words[i] | 0;
						b = num.words[j] | 0;
						r = a * b + rword;
						ncarry += (r / 67108864) | 0;
						rword = r & 67108863;
					}
					out.words[k] = rword | 0;
					carry = ncarry | 0;
				}
				if (carry !== 0) out.words[k] = carry | 0;
				else out.length--;
				return out.strip();
			}
			var comb10MulTo = function (self, num, out) {
				var a = self.words;
				var b = num.words;
				var o = out.words;
				var c = 0;
				var lo;
				var mid;
				var hi;
				var a0 = a[0] | 0;
				var al0 = a0 & 8191;
				var ah0 = a0 >>> 13;
				var a1 = a[1] | 0;
				var al1 = a1 & 8191;
				var ah1 = a1 >>> 13;
				var a2 = a[2] | 0;
				var al2 = a2 & 8191;
				var ah2 = a2 >>> 13;
				var a3 = a[3] | 0;
				var al3 = a3 & 8191;
				var ah3 = a3 >>> 13;
				var a4 = a[4] | 0;
				var al4 = a4 & 8191;
				var ah4 = a4 >>> 13;
				var a5 = a[5] | 0;
				var al5 = a5 & 8191;
				var ah5 = a5 >>> 13;
				var a6 = a[6] | 0;
				var al6 = a6 & 8191;
				var ah6 = a6 >>> 13;
				var a7 = a[7] | 0;
				var al7 = a7 & 8191;
				var ah7 = a7 >>> 13;
				var a8 = a[8] | 0;
				var al8 = a8 & 8191;
				var ah8 = a8 >>> 13;
				var a9 = a[9] | 0;
				var al9 = a9 & 8191;
				var ah9 = a9 >>> 13;
				var b0 = b[0] | 0;
				var bl0 = b0 & 8191;
				var bh0 = b0 >>> 13;
				var b1 = b[1] | 0;
				var bl1 = b1 & 8191;
				var bh1 = b1 >>> 13;
				var b2 = b[2] | 0;
				var bl2 = b2 & 8191;
				var bh2 = b2 >>> 13;
				var b3 = b[3] | 0;
				var bl3 = b3 & 8191;
				var bh3 = b3 >>> 13;
				var b4 = b[4] | 0;
				var bl4 = b4 & 8191;
				var bh4 = b4 >>> 13;
				var b5 = b[5] | 0;
				var bl5 = b5 & 8191;
				var bh5 = b5 >>> 13;
				var b6 = b[6] | 0;
				var bl6 = b6 & 8191;
				var bh6 = b6 >>> 13;
				var b7 = b[7] | 0;
				var bl7 = b7 & 8191;
				var bh7 = b7 >>> 13;
				var b8 = b[8] | 0;
				var bl8 = b8 & 8191;
				var bh8 = b8 >>> 13;
				var b9 = b[9] | 0;
				var bl9 = b9 & 8191;
				var bh9 = b9 >>> 13;
				out.negative = self.negative ^ num.negative;
				out.length = 19;
				lo = Math.imul(al0, bl0);
				mid = Math.imul(al0, bh0);
				mid = (mid + Math.imul(ah0, bl0)) | 0;
				hi = Math.imul(ah0, bh0);
				var w0 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w0 >>> 26)) | 0;
				w0 &= 67108863;
				lo = Math.imul(al1, bl0);
				mid = Math.imul(al1, bh0);
				mid = (mid + Math.imul(ah1, bl0)) | 0;
				hi = Math.imul(ah1, bh0);
				lo = (lo + Math.imul(al0, bl1)) | 0;
				mid = (mid + Math.imul(al0, bh1)) | 0;
				mid = (mid + Math.imul(ah0, bl1)) | 0;
				hi = (hi + Math.imul(ah0, bh1)) | 0;
				var w1 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w1 >>> 26)) | 0;
				w1 &= 67108863;
				lo = Math.imul(al2, bl0);
				mid = Math.imul(al2, bh0);
				mid = (mid + Math.imul(ah2, bl0)) | 0;
				hi = Math.imul(ah2, bh0);
				lo = (lo + Math.imul(al1, bl1)) | 0;
				mid = (mid + Math.imul(al1, bh1)) | 0;
				mid = (mid + Math.imul(ah1, bl1)) | 0;
				hi = (hi + Math.imul(ah1, bh1)) | 0;
				lo = (lo + Math.imul(al0, bl2)) | 0;
				mid = (mid + Math.imul(al0, bh2)) | 0;
				mid = (mid + Math.imul(ah0, bl2)) | 0;
				hi = (hi + Math.imul(ah0, bh2)) | 0;
				var w2 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w2 >>> 26)) | 0;
				w2 &= 67108863;
				lo = Math.imul(al3, bl0);
				mid = Math.imul(al3, bh0);
				mid = (mid + Math.imul(ah3, bl0)) | 0;
				hi = Math.imul(ah3, bh0);
				lo = (lo + Math.imul(al2, bl1)) | 0;
				mid = (mid + Math.imul(al2, bh1)) | 0;
				mid = (mid + Math.imul(ah2, bl1)) | 0;
				hi = (hi + Math.imul(ah2, bh1)) | 0;
				lo = (lo + Math.imul(al1, bl2)) | 0;
				mid = (mid + Math.imul(al1, bh2)) | 0;
				mid = (mid + Math.imul(ah1, bl2)) | 0;
				hi = (hi + Math.imul(ah1, bh2)) | 0;
				lo = (lo + Math.imul(al0, bl3)) | 0;
				mid = (mid + Math.imul(al0, bh3)) | 0;
				mid = (mid + Math.imul(ah0, bl3)) | 0;
				hi = (hi + Math.imul(ah0, bh3)) | 0;
				var w3 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w3 >>> 26)) | 0;
				w3 &= 67108863;
				lo = Math.imul(al4, bl0);
				mid = Math.imul(al4, bh0);
				mid = (mid + Math.imul(ah4, bl0)) | 0;
				hi = Math.imul(ah4, bh0);
				lo = (lo + Math.imul(al3, bl1)) | 0;
				mid = (mid + Math.imul(al3, bh1)) | 0;
				mid = (mid + Math.imul(ah3, bl1)) | 0;
				hi = (hi + Math.imul(ah3, bh1)) | 0;
				lo = (lo + Math.imul(al2, bl2)) | 0;
				mid = (mid + Math.imul(al2, bh2)) | 0;
				mid = (mid + Math.imul(ah2, bl2)) | 0;
				hi = (hi + Math.imul(ah2, bh2)) | 0;
				lo = (lo + Math.imul(al1, bl3)) | 0;
				mid = (mid + Math.imul(al1, bh3)) | 0;
				mid = (mid + Math.imul(ah1, bl3)) | 0;
				hi = (hi + Math.imul(ah1, bh3)) | 0;
				lo = (lo + Math.imul(al0, bl4)) | 0;
				mid = (mid + Math.imul(al0, bh4)) | 0;
				mid = (mid + Math.imul(ah0, bl4)) | 0;
				hi = (hi + Math.imul(ah0, bh4)) | 0;
				var w4 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w4 >>> 26)) | 0;
				w4 &= 67108863;
				lo = Math.imul(al5, bl0);
				mid = Math.imul(al5, bh0);
				mid = (mid + Math.imul(ah5, bl0)) | 0;
				hi = Math.imul(ah5, bh0);
				lo = (lo + Math.imul(al4, bl1)) | 0;
				mid = (mid + Math.imul(al4, bh1)) | 0;
				mid = (mid + Math.imul(ah4, bl1)) | 0;
				hi = (hi + Math.imul(ah4, bh1)) | 0;
				lo = (lo + Math.imul(al3, bl2)) | 0;
				mid = (mid + Math.imul(al3, bh2)) | 0;
				mid = (mid + Math.imul(ah3, bl2)) | 0;
				hi = (hi + Math.imul(ah3, bh2)) | 0;
				lo = (lo + Math.imul(al2, bl3)) | 0;
				mid = (mid + Math.imul(al2, bh3)) | 0;
				mid = (mid + Math.imul(ah2, bl3)) | 0;
				hi = (hi + Math.imul(ah2, bh3)) | 0;
				lo = (lo + Math.imul(al1, bl4)) | 0;
				mid = (mid + Math.imul(al1, bh4)) | 0;
				mid = (mid + Math.imul(ah1, bl4)) | 0;
				hi = (hi + Math.imul(ah1, bh4)) | 0;
				lo = (lo + Math.imul(al0, bl5)) | 0;
				mid = (mid + Math.imul(al0, bh5)) | 0;
				mid = (mid + Math.imul(ah0, bl5)) | 0;
				hi = (hi + Math.imul(ah0, bh5)) | 0;
				var w5 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w5 >>> 26)) | 0;
				w5 &= 67108863;
				lo = Math.imul(al6, bl0);
				mid = Math.imul(al6, bh0);
				mid = (mid + Math.imul(ah6, bl0)) | 0;
				hi = Math.imul(ah6, bh0);
				lo = (lo + Math.imul(al5, bl1)) | 0;
				mid = (mid + Math.imul(al5, bh1)) | 0;
				mid = (mid + Math.imul(ah5, bl1)) | 0;
				hi = (hi + Math.imul(ah5, bh1)) | 0;
				lo = (lo + Math.imul(al4, bl2)) | 0;
				mid = (mid + Math.imul(al4, bh2)) | 0;
				mid = (mid + Math.imul(ah4, bl2)) | 0;
				hi = (hi + Math.imul(ah4, bh2)) | 0;
				lo = (lo + Math.imul(al3, bl3)) | 0;
				mid = (mid + Math.imul(al3, bh3)) | 0;
				mid = (mid + Math.imul(ah3, bl3)) | 0;
				hi = (hi + Math.imul(ah3, bh3)) | 0;
				lo = (lo + Math.imul(al2, bl4)) | 0;
				mid = (mid + Math.imul(al2, bh4)) | 0;
				mid = (mid + Math.imul(ah2, bl4)) | 0;
				hi = (hi + Math.imul(ah2, bh4)) | 0;
				lo = (lo + Math.imul(al1, bl5)) | 0;
				mid = (mid + Math.imul(al1, bh5)) | 0;
				mid = (mid + Math.imul(ah1, bl5)) | 0;
				hi = (hi + Math.imul(ah1, bh5)) | 0;
				lo = (lo + Math.imul(al0, bl6)) | 0;
				mid = (mid + Math.imul(al0, bh6)) | 0;
				mid = (mid + Math.imul(ah0, bl6)) | 0;
				hi = (hi + Math.imul(ah0, bh6)) | 0;
				var w6 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w6 >>> 26)) | 0;
				w6 &= 67108863;
				lo = Math.imul(al7, bl0);
				mid = Math.imul(al7, bh0);
				mid = (mid + Math.imul(ah7, bl0)) | 0;
				hi = Math.imul(ah7, bh0);
				lo = (lo + Math.imul(al6, bl1)) | 0;
				mid = (mid + Math.imul(al6, bh1)) | 0;
				mid = (mid + Math.imul(ah6, bl1)) | 0;
				hi = (hi + Math.imul(ah6, bh1)) | 0;
				lo = (lo + Math.imul(al5, bl2)) | 0;
				mid = (mid + Math.imul(al5, bh2)) | 0;
				mid = (mid + Math.imul(ah5, bl2)) | 0;
				hi = (hi + Math.imul(ah5, bh2)) | 0;
				lo = (lo + Math.imul(al4, bl3)) | 0;
				mid = (mid + Math.imul(al4, bh3)) | 0;
				mid = (mid + Math.imul(ah4, bl3)) | 0;
				hi = (hi + Math.imul(ah4, bh3)) | 0;
				lo = (lo + Math.imul(al3, bl4)) | 0;
				mid = (mid + Math.imul(al3, bh4)) | 0;
				mid = (mid + Math.imul(ah3, bl4)) | 0;
				hi = (hi + Math.imul(ah3, bh4)) | 0;
				lo = (lo + Math.imul(al2, bl5)) | 0;
				mid = (mid + Math.imul(al2, bh5)) | 0;
				mid = (mid + Math.imul(ah2, bl5)) | 0;
				hi = (hi + Math.imul(ah2, bh5)) | 0;
				lo = (lo + Math.imul(al1, bl6)) | 0;
				mid = (mid + Math.imul(al1, bh6)) | 0;
				mid = (mid + Math.imul(ah1, bl6)) | 0;
				hi = (hi + Math.imul(ah1, bh6)) | 0;
				lo = (lo + Math.imul(al0, bl7)) | 0;
				mid = (mid + Math.imul(al0, bh7)) | 0;
				mid = (mid + Math.imul(ah0, bl7)) | 0;
				hi = (hi + Math.imul(ah0, bh7)) | 0;
				var w7 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w7 >>> 26)) | 0;
				w7 &= 67108863;
				lo = Math.imul(al8, bl0);
				mid = Math.imul(al8, bh0);
				mid = (mid + Math.imul(ah8, bl0)) | 0;
				hi = Math.imul(ah8, bh0);
				lo = (lo + Math.imul(al7, bl1)) | 0;
				mid = (mid + Math.imul(al7, bh1)) | 0;
				mid = (mid + Math.imul(ah7, bl1)) | 0;
				hi = (hi + Math.imul(ah7, bh1)) | 0;
				lo = (lo + Math.imul(al6, bl2)) | 0;
				mid = (mid + Math.imul(al6, bh2)) | 0;
				mid = (mid + Math.imul(ah6, bl2)) | 0;
				hi = (hi + Math.imul(ah6, bh2)) | 0;
				lo = (lo + Math.imul(al5, bl3)) | 0;
				mid = (mid + Math.imul(al5, bh3)) | 0;
				mid = (mid + Math.imul(ah5, bl3)) | 0;
				hi = (hi + Math.imul(ah5, bh3)) | 0;
				lo = (lo + Math.imul(al4, bl4)) | 0;
				mid = (mid + Math.imul(al4, bh4)) | 0;
				mid = (mid + Math.imul(ah4, bl4)) | 0;
				hi = (hi + Math.imul(ah4, bh4)) | 0;
				lo = (lo + Math.imul(al3, bl5)) | 0;
				mid = (mid + Math.imul(al3, bh5)) | 0;
				mid = (mid + Math.imul(ah3, bl5)) | 0;
				hi = (hi + Math.imul(ah3, bh5)) | 0;
				lo = (lo + Math.imul(al2, bl6)) | 0;
				mid = (mid + Math.imul(al2, bh6)) | 0;
				mid = (mid + Math.imul(ah2, bl6)) | 0;
				hi = (hi + Math.imul(ah2, bh6)) | 0;
				lo = (lo + Math.imul(al1, bl7)) | 0;
				mid = (mid + Math.imul(al1, bh7)) | 0;
				mid = (mid + Math.imul(ah1, bl7)) | 0;
				hi = (hi + Math.imul(ah1, bh7)) | 0;
				lo = (lo + Math.imul(al0, bl8)) | 0;
				mid = (mid + Math.imul(al0, bh8)) | 0;
				mid = (mid + Math.imul(ah0, bl8)) | 0;
				hi = (hi + Math.imul(ah0, bh8)) | 0;
				var w8 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w8 >>> 26)) | 0;
				w8 &= 67108863;
				lo = Math.imul(al9, bl0);
				mid = Math.imul(al9, bh0);
				mid = (mid + Math.imul(ah9, bl0)) | 0;
				hi = Math.imul(ah9, bh0);
				lo = (lo + Math.imul(al8, bl1)) | 0;
				mid = (mid + Math.imul(al8, bh1)) | 0;
				mid = (mid + Math.imul(ah8, bl1)) | 0;
				hi = (hi + Math.imul(ah8, bh1)) | 0;
				lo = (lo + Math.imul(al7, bl2)) | 0;
				mid = (mid + Math.imul(al7, bh2)) | 0;
				mid = (mid + Math.imul(ah7, bl2)) | 0;
				hi = (hi + Math.imul(ah7, bh2)) | 0;
				lo = (lo + Math.imul(al6, bl3)) | 0;
				mid = (mid + Math.imul(al6, bh3)) | 0;
				mid = (mid + Math.imul(ah6, bl3)) | 0;
				hi = (hi + Math.imul(ah6, bh3)) | 0;
				lo = (lo + Math.imul(al5, bl4)) | 0;
				mid = (mid + Math.imul(al5, bh4)) | 0;
				mid = (mid + Math.imul(ah5, bl4)) | 0;
				hi = (hi + Math.imul(ah5, bh4)) | 0;
				lo = (lo + Math.imul(al4, bl5)) | 0;
				mid = (mid + Math.imul(al4, bh5)) | 0;
				mid = (mid + Math.imul(ah4, bl5)) | 0;
				hi = (hi + Math.imul(ah4, bh5)) | 0;
				lo = (lo + Math.imul(al3, bl6)) | 0;
				mid = (mid + Math.imul(al3, bh6)) | 0;
				mid = (mid + Math.imul(ah3, bl6)) | 0;
				hi = (hi + Math.imul(ah3, bh6)) | 0;
				lo = (lo + Math.imul(al2, bl7)) | 0;
				mid = (mid + Math.imul(al2, bh7)) | 0;
				mid = (mid + Math.imul(ah2, bl7)) | 0;
				hi = (hi + Math.imul(ah2, bh7)) | 0;
				lo = (lo + Math.imul(al1, bl8)) | 0;
				mid = (mid + Math.imul(al1, bh8)) | 0;
				mid = (mid + Math.imul(ah1, bl8)) | 0;
				hi = (hi + Math.imul(ah1, bh8)) | 0;
				lo = (lo + Math.imul(al0, bl9)) | 0;
				mid = (mid + Math.imul(al0, bh9)) | 0;
				mid = (mid + Math.imul(ah0, bl9)) | 0;
				hi = (hi + Math.imul(ah0, bh9)) | 0;
				var w9 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w9 >>> 26)) | 0;
				w9 &= 67108863;
				lo = Math.imul(al9, bl1);
				mid = Math.imul(al9, bh1);
				mid = (mid + Math.imul(ah9, bl1)) | 0;
				hi = Math.imul(ah9, bh1);
				lo = (lo + Math.imul(al8, bl2)) | 0;
				mid = (mid + Math.imul(al8, bh2)) | 0;
				mid = (mid + Math.imul(ah8, bl2)) | 0;
				hi = (hi + Math.imul(ah8, bh2)) | 0;
				lo = (lo + Math.imul(al7, bl3)) | 0;
				mid = (mid + Math.imul(al7, bh3)) | 0;
				mid = (mid + Math.imul(ah7, bl3)) | 0;
				hi = (hi + Math.imul(ah7, bh3)) | 0;
				lo = (lo + Math.imul(al6, bl4)) | 0;
				mid = (mid + Math.imul(al6, bh4)) | 0;
				mid = (mid + Math.imul(ah6, bl4)) | 0;
				hi = (hi + Math.imul(ah6, bh4)) | 0;
				lo = (lo + Math.imul(al5, bl5)) | 0;
				mid = (mid + Math.imul(al5, bh5)) | 0;
				mid = (mid + Math.imul(ah5, bl5)) | 0;
				hi = (hi + Math.imul(ah5, bh5)) | 0;
				lo = (lo + Math.imul(al4, bl6)) | 0;
				mid = (mid + Math.imul(al4, bh6)) | 0;
				mid = (mid + Math.imul(ah4, bl6)) | 0;
				hi = (hi + Math.imul(ah4, bh6)) | 0;
				lo = (lo + Math.imul(al3, bl7)) | 0;
				mid = (mid + Math.imul(al3, bh7)) | 0;
				mid = (mid + Math.imul(ah3, bl7)) | 0;
				hi = (hi + Math.imul(ah3, bh7)) | 0;
				lo = (lo + Math.imul(al2, bl8)) | 0;
				mid = (mid + Math.imul(al2, bh8)) | 0;
				mid = (mid + Math.imul(ah2, bl8)) | 0;
				hi = (hi + Math.imul(ah2, bh8)) | 0;
				lo = (lo + Math.imul(al1, bl9)) | 0;
				mid = (mid + Math.imul(al1, bh9)) | 0;
				mid = (mid + Math.imul(ah1, bl9)) | 0;
				hi = (hi + Math.imul(ah1, bh9)) | 0;
				var w10 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w10 >>> 26)) | 0;
				w10 &= 67108863;
				lo = Math.imul(al9, bl2);
				mid = Math.imul(al9, bh2);
				mid = (mid + Math.imul(ah9, bl2)) | 0;
				hi = Math.imul(ah9, bh2);
				lo = (lo + Math.imul(al8, bl3)) | 0;
				mid = (mid + Math.imul(al8, bh3)) | 0;
				mid = (mid + Math.imul(ah8, bl3)) | 0;
				hi = (hi + Math.imul(ah8, bh3)) | 0;
				lo = (lo + Math.imul(al7, bl4)) | 0;
				mid = (mid + Math.imul(al7, bh4)) | 0;
				mid = (mid + Math.imul(ah7, bl4)) | 0;
				hi = (hi + Math.imul(ah7, bh4)) | 0;
				lo = (lo + Math.imul(al6, bl5)) | 0;
				mid = (mid + Math.imul(al6, bh5)) | 0;
				mid = (mid + Math.imul(ah6, bl5)) | 0;
				hi = (hi + Math.imul(ah6, bh5)) | 0;
				lo = (lo + Math.imul(al5, bl6)) | 0;
				mid = (mid + Math.imul(al5, bh6)) | 0;
				mid = (mid + Math.imul(ah5, bl6)) | 0;
				hi = (hi + Math.imul(ah5, bh6)) | 0;
				lo = (lo + Math.imul(al4, bl7)) | 0;
				mid = (mid + Math.imul(al4, bh7)) | 0;
				mid = (mid + Math.imul(ah4, bl7)) | 0;
				hi = (hi + Math.imul(ah4, bh7)) | 0;
				lo = (lo + Math.imul(al3, bl8)) | 0;
				mid = (mid + Math.imul(al3, bh8)) | 0;
				mid = (mid + Math.imul(ah3, bl8)) | 0;
				hi = (hi + Math.imul(ah3, bh8)) | 0;
				lo = (lo + Math.imul(al2, bl9)) | 0;
				mid = (mid + Math.imul(al2, bh9)) | 0;
				mid = (mid + Math.imul(ah2, bl9)) | 0;
				hi = (hi + Math.imul(ah2, bh9)) | 0;
				var w11 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w11 >>> 26)) | 0;
				w11 &= 67108863;
				lo = Math.imul(al9, bl3);
				mid = Math.imul(al9, bh3);
				mid = (mid + Math.imul(ah9, bl3)) | 0;
				hi = Math.imul(ah9, bh3);
				lo = (lo + Math.imul(al8, bl4)) | 0;
				mid = (mid + Math.imul(al8, bh4)) | 0;
				mid = (mid + Math.imul(ah8, bl4)) | 0;
				hi = (hi + Math.imul(ah8, bh4)) | 0;
				lo = (lo + Math.imul(al7, bl5)) | 0;
				mid = (mid + Math.imul(al7, bh5)) | 0;
				mid = (mid + Math.imul(ah7, bl5)) | 0;
				hi = (hi + Math.imul(ah7, bh5)) | 0;
				lo = (lo + Math.imul(al6, bl6)) | 0;
				mid = (mid + Math.imul(al6, bh6)) | 0;
				mid = (mid + Math.imul(ah6, bl6)) | 0;
				hi = (hi + Math.imul(ah6, bh6)) | 0;
				lo = (lo + Math.imul(al5, bl7)) | 0;
				mid = (mid + Math.imul(al5, bh7)) | 0;
				mid = (mid + Math.imul(ah5, bl7)) | 0;
				hi = (hi + Math.imul(ah5, bh7)) | 0;
				lo = (lo + Math.imul(al4, bl8)) | 0;
				mid = (mid + Math.imul(al4, bh8)) | 0;
				mid = (mid + Math.imul(ah4, bl8)) | 0;
				hi = (hi + Math.imul(ah4, bh8)) | 0;
				lo = (lo + Math.imul(al3, bl9)) | 0;
				mid = (mid + Math.imul(al3, bh9)) | 0;
				mid = (mid + Math.imul(ah3, bl9)) | 0;
				hi = (hi + Math.imul(ah3, bh9)) | 0;
				var w12 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w12 >>> 26)) | 0;
				w12 &= 67108863;
				lo = Math.imul(al9, bl4);
				mid = Math.imul(al9, bh4);
				mid = (mid + Math.imul(ah9, bl4)) | 0;
				hi = Math.imul(ah9, bh4);
				lo = (lo + Math.imul(al8, bl5)) | 0;
				mid = (mid + Math.imul(al8, bh5)) | 0;
				mid = (mid + Math.imul(ah8, bl5)) | 0;
				hi = (hi + Math.imul(ah8, bh5)) | 0;
				lo = (lo + Math.imul(al7, bl6)) | 0;
				mid = (mid + Math.imul(al7, bh6)) | 0;
				mid = (mid + Math.imul(ah7, bl6)) | 0;
				hi = (hi + Math.imul(ah7, bh6)) | 0;
				lo = (lo + Math.imul(al6, bl7)) | 0;
				mid = (mid + Math.imul(al6, bh7)) | 0;
				mid = (mid + Math.imul(ah6, bl7)) | 0;
				hi = (hi + Math.imul(ah6, bh7)) | 0;
				lo = (lo + Math.imul(al5, bl8)) | 0;
				mid = (mid + Math.imul(al5, bh8)) | 0;
				mid = (mid + Math.imul(ah5, bl8)) | 0;
				hi = (hi + Math.imul(ah5, bh8)) | 0;
				lo = (lo + Math.imul(al4, bl9)) | 0;
				mid = (mid + Math.imul(al4, bh9)) | 0;
				mid = (mid + Math.imul(ah4, bl9)) | 0;
				hi = (hi + Math.imul(ah4, bh9)) | 0;
				var w13 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w13 >>> 26)) | 0;
				w13 &= 67108863;
				lo = Math.imul(al9, bl5);
				mid = Math.imul(al9, bh5);
				mid = (mid + Math.imul(ah9, bl5)) | 0;
				hi = Math.imul(ah9, bh5);
				lo = (lo + Math.imul(al8, bl6)) | 0;
				mid = (mid + Math.imul(al8, bh6)) | 0;
				mid = (mid + Math.imul(ah8, bl6)) | 0;
				hi = (hi + Math.imul(ah8, bh6)) | 0;
				lo = (lo + Math.imul(al7, bl7)) | 0;
				mid = (mid + Math.imul(al7, bh7)) | 0;
				mid = (mid + Math.imul(ah7, bl7)) | 0;
				hi = (hi + Math.imul(ah7, bh7)) | 0;
				lo = (lo + Math.imul(al6, bl8)) | 0;
				mid = (mid + Math.imul(al6, bh8)) | 0;
				mid = (mid + Math.imul(ah6, bl8)) | 0;
				hi = (hi + Math.imul(ah6, bh8)) | 0;
				lo = (lo + Math.imul(al5, bl9)) | 0;
				mid = (mid + Math.imul(al5, bh9)) | 0;
				mid = (mid + Math.imul(ah5, bl9)) | 0;
				hi = (hi + Math.imul(ah5, bh9)) | 0;
				var w14 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w14 >>> 26)) | 0;
				w14 &= 67108863;
				lo = Math.imul(al9, bl6);
				mid = Math.imul(al9, bh6);
				mid = (mid + Math.imul(ah9, bl6)) | 0;
				hi = Math.imul(ah9, bh6);
				lo = (lo + Math.imul(al8, bl7)) | 0;
				mid = (mid + Math.imul(al8, bh7)) | 0;
				mid = (mid + Math.imul(ah8, bl7)) | 0;
				hi = (hi + Math.imul(ah8, bh7)) | 0;
				lo = (lo + Math.imul(al7, bl8)) | 0;
				mid = (mid + Math.imul(al7, bh8)) | 0;
				mid = (mid + Math.imul(ah7, bl8)) | 0;
				hi = (hi + Math.imul(ah7, bh8)) | 0;
				lo = (lo + Math.imul(al6, bl9)) | 0;
				mid = (mid + Math.imul(al6, bh9)) | 0;
				mid = (mid + Math.imul(ah6, bl9)) | 0;
				hi = (hi + Math.imul(ah6, bh9)) | 0;
				var w15 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w15 >>> 26)) | 0;
				w15 &= 67108863;
				lo = Math.imul(al9, bl7);
				mid = Math.imul(al9, bh7);
				mid = (mid + Math.imul(ah9, bl7)) | 0;
				hi = Math.imul(ah9, bh7);
				lo = (lo + Math.imul(al8, bl8)) | 0;
				mid = (mid + Math.imul(al8, bh8)) | 0;
				mid = (mid + Math.imul(ah8, bl8)) | 0;
				hi = (hi + Math.imul(ah8, bh8)) | 0;
				lo = (lo + Math.imul(al7, bl9)) | 0;
				mid = (mid + Math.imul(al7, bh9)) | 0;
				mid = (mid + Math.imul(ah7, bl9)) | 0;
				hi = (hi + Math.imul(ah7, bh9)) | 0;
				var w16 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w16 >>> 26)) | 0;
				w16 &= 67108863;
				lo = Math.imul(al9, bl8);
				mid = Math.imul(al9, bh8);
				mid = (mid + Math.imul(ah9, bl8)) | 0;
				hi = Math.imul(ah9, bh8);
				lo = (lo + Math.imul(al8, bl9)) | 0;
				mid = (mid + Math.imul(al8, bh9)) | 0;
				mid = (mid + Math.imul(ah8, bl9)) | 0;
				hi = (hi + Math.imul(ah8, bh9)) | 0;
				var w17 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w17 >>> 26)) | 0;
				w17 &= 67108863;
				lo = Math.imul(al9, bl9);
				mid = Math.imul(al9, bh9);
				mid = (mid + Math.imul(ah9, bl9)) | 0;
				hi = Math.imul(ah9, bh9);
				var w18 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w18 >>> 26)) | 0;
				w18 &= 67108863;
				o[0] = w0;
				o[1] = w1;
				o[2] = w2;
				o[3] = w3;
				o[4] = w4;
				o[5] = w5;
				o[6] = w6;
				o[7] = w7;
				o[8] = w8;
				o[9] = w9;
				o[10] = w10;
				o[11] = w11;
				o[12] = w12;
				o[13] = w13;
				o[14] = w14;
				o[15] = w15;
				o[16] = w16;
				o[17] = w17;
				o[18] = w18;
				if (c !== 0) {
					o[19] = c;
					out.length++;
				}
				return out;
			};
			if (!Math.imul) comb10MulTo = smallMulTo;
			function bigMulTo(self, num, out) {
				out.negative = num.negative ^ self.negative;
				out.length = self.length + num.length;
				var carry = 0;
				var hncarry = 0;
				for (var k = 0; k < out.length - 1; k++) {
					var ncarry = hncarry;
					hncarry = 0;
					var rword = carry & 67108863;
					var maxJ = Math.min(k, num.length - 1);
					for (var j = Math.max(0, k - self.length + 1); j <= maxJ; j++) {
						var i = k - j;
						var a = self.words[i] | 0;
						var b = num.words[j] | 0;
						var r = a * b;
						var lo = r & 67108863;
						ncarry = (ncarry + ((r / 67108864) | 0)) | 0;
						lo = (lo + rword) | 0;
						rword = lo & 67108863;
						ncarry = (ncarry + (lo >>> 26)) | 0;
						hncarry += ncarry >>> 26;
						ncarry &= 67108863;
					}
					out.words[k] = rword;
					carry = ncarry;
					ncarry = hncarry;
				}
				if (carry !== 0) out.words[k] = carry;
				else out.length--;
				return out.strip();
			}
			function jumboMulTo(self, num, out) {
				var fftm = new FFTM();
				return fftm.mulp(self, num, out);
			}
			BN.prototype.mulTo = function (num, out) {
				var res;
				var len = this.length + num.length;
				if (this.length === 10 && num.length === 10) res = comb10MulTo(this, num, out);
				else if (len < 63) res = smallMulTo(this, num, out);
				else if (len < 1024) res = bigMulTo(this, num, out);
				else res = jumboMulTo(this, num, out);
				return res;
			};
			function FFTM(x, y) {
				this.x = x;
				this.y = y;
			}
			FFTM.prototype.makeRBT = function (N) {
				var t = new Array(N);
				var l = BN.prototype._countBits(N) - 1;
				for (var i = 0; i < N; i++) t[i] = this.revBin(i, l, N);
				return t;
			};
			FFTM.prototype.revBin = function (x, l, N) {
				if (x === 0 || x === N - 1) return x;
				var rb = 0;
				for (var i = 0; i < l; i++) {
					rb |= (x & 1) << (l - i - 1);
					x >>= 1;
				}
				return rb;
			};
			FFTM.prototype.permute = function (rbt, rws, iws, rtws, itws, N) {
				for (var i = 0; i < N; i++) {
					rtws[i] = rws[rbt[i]];
					itws[i] = iws[rbt[i]];
				}
			};
			FFTM.prototype.transform = function (rws, iws, rtws, itws, N, rbt) {
				this.permute(rbt, rws, iws, rtws, itws, N);
				for (var s = 1; s < N; s <<= 1) {
					var l = s << 1;
					var rtwdf = Math.cos((2 * Math.PI) / l);
					var itwdf = Math.sin((2 * Math.PI) / l);
					for (var p = 0; p < N; p += l) {
						var rtwdf_ = rtwdf;
						var itwdf_ = itwdf;
						for (var j = 0; j < s; j++) {
							var re = rtws[p + j];
							var ie = itws[p + j];
							var ro = rtws[p + j + s];
							var io = itws[p + j + s];
							var rx = rtwdf_ * ro - itwdf_ * io;
							io = rtwdf_ * io + itwdf_ * ro;
							ro = rx;
							rtws[p + j] = re + ro;
							itws[p + j] = ie + io;
							rtws[p + j + s] = re - ro;
							itws[p + j + s] = ie - io;
							if (j !== l) {
								rx = rtwdf * rtwdf_ - itwdf * itwdf_;
								itwdf_ = rtwdf * itwdf_ + itwdf * rtwdf_;
								rtwdf_ = rx;
							}
						}
					}
				}
			};
			FFTM.prototype.guessLen13b = function (n, m) {
				var N = Math.max(m, n) | 1;
				var odd = N & 1;
				var i = 0;
				for (N = (N / 2) | 0; N; N >>>= 1) i++;
				return 1 << (i + 1 + odd);
			};
			FFTM.prototype.conjugate = function (rws, iws, N) {
				if (N <= 1) return;
				for (var i = 0; i < N / 2; i++) {
					var t = rws[i];
					rws[i] = rws[N - i - 1];
					rws[N - i - 1] = t;
					t = iws[i];
					iws[i] = -iws[N - i - 1];
					iws[N - i - 1] = -t;
				}
			};
			FFTM.prototype.normalize13b = function (ws, N) {
				var carry = 0;
				for (var i = 0; i < N / 2; i++) {
					var w = Math.round(ws[2 * i + 1] / N) * 8192 + Math.round(ws[2 * i] / N) + carry;
					ws[i] = w & 67108863;
					if (w < 67108864) carry = 0;
					else carry = (w / 67108864) | 0;
				}
				return ws;
			};
			FFTM.prototype.convert13b = function (ws, len, rws, N) {
				var carry = 0;
				for (var i = 0; i < len; i++) {
					carry += ws[i] | 0;
					rws[2 * i] = carry & 8191;
					carry >>>= 13;
					rws[2 * i + 1] = carry & 8191;
					carry >>>= 13;
				}
				for (i = 2 * len; i < N; ++i) rws[i] = 0;
				assert(carry === 0);
				assert((carry & ~8191) === 0);
			};
			FFTM.prototype.stub = function (N) {
				var ph = new Array(N);
				for (var i = 0; i < N; i++) ph[i] = 0;
				return ph;
			};
			FFTM.prototype.mulp = function (x, y, out) {
				var N = 2 * this.guessLen13b(x.length, y.length);
				var rbt = this.makeRBT(N);
				var _ = this.stub(N);
				var rws = new Array(N);
				var rwst = new Array(N);
				var iwst = new Array(N);
				var nrws = new Array(N);
				var nrwst = new Array(N);
				var niwst = new Array(N);
				var rmws = out.words;
				rmws.length = N;
				this.convert13b(x.words, x.length, rws, N);
				this.convert13b(y.words, y.length, nrws, N);
				this.transform(rws, _, rwst, iwst, N, rbt);
				this.transform(nrws, _, nrwst, niwst, N, rbt);
				for (var i = 0; i < N; i++) {
					var rx = rwst[i] * nrwst[i] - iwst[i] * niwst[i];
					iwst[i] = rwst[i] * niwst[i] + iwst[i] * nrwst[i];
					rwst[i] = rx;
				}
				this.conjugate(rwst, iwst, N);
				this.transform(rwst, iwst, rmws, _, N, rbt);
				this.conjugate(rmws, _, N);
				this.normalize13b(rmws, N);
				out.negative = x.negative ^ y.negative;
				out.length = x.length + y.length;
				return out.strip();
			};
			BN.prototype.mul = function (num) {
				var out = new BN(null);
				out.words = new Array(this.length + num.length);
				return this.mulTo(num, out);
			};
			BN.prototype.mulf = function (num) {
				var out = new BN(null);
				out.words = new Array(this.length + num.length);
				return jumboMulTo(this, num, out);
			};
			BN.prototype.imul = function (num) {
				return this.clone().mulTo(num, this);
			};
			BN.prototype.imuln = function (num) {
				assert(typeof num === 'number');
				assert(num < 67108864);
				var carry = 0;
				for (var i = 0; i < this.length; i++) {
					var w = (this.words[i] | 0) * num;
					var lo = (w & 67108863) + (carry & 67108863);
					carry >>= 26;
					carry += (w / 67108864) | 0;
					carry += lo >>> 26;
					this.words[i] = lo & 67108863;
				}
				if (carry !== 0) {
					this.words[i] = carry;
					this.length++;
				}
				if (num === 0) {
					this.length = 1;
					this._normSign();
				}
				return this;
			};
			BN.prototype.muln = function (num) {
				return this.clone().imuln(num);
			};
			BN.prototype.sqr = function () {
				return this.mul(this);
			};
			BN.prototype.isqr = function () {
				return this.imul(this.clone());
			};
			BN.prototype.pow = function (num) {
				var w = toBitArray(num);
				if (w.length === 0) return new BN(1);
				var res = this;
				for (var i = 0; i < w.length; i++, res = res.sqr()) if (w[i] !== 0) break;
				if (++i < w.length)
					for (var q = res.sqr(); i < w.length; i++, q = q.sqr()) {
						if (w[i] === 0) continue;
						res = res.mul(q);
					}
				return res;
			};
			BN.prototype.iushln = function (bits) {
				assert(typeof bits === 'number' && bits >= 0);
				var r = bits % 26;
				var s = (bits - r) / 26;
				var carryMask = (67108863 >>> (26 - r)) << (26 - r);
				var i;
				if (r !== 0) {
					var carry = 0;
					for (i = 0; i < this.length; i++) {
						var newCarry = this.words[i] & carryMask;
						var c = ((this.words[i] | 0) - newCarry) << r;
						this.words[i] = c | carry;
						carry = newCarry >>> (26 - r);
					}
					if (carry) {
						this.words[i] = carry;
						this.length++;
					}
				}
				if (s !== 0) {
					for (i = this.length - 1; i >= 0; i--) this.words[i + s] = this.words[i];
					for (i = 0; i < s; i++) this.words[i] = 0;
					this.length += s;
				}
				return this.strip();
			};
			BN.prototype.ishln = function (bits) {
				assert(this.negative === 0);
				return this.iushln(bits);
			};
			BN.prototype.iushrn = function (bits, hint, extended) {
				assert(typeof bits === 'number' && bits >= 0);
				var h;
				if (hint) h = (hint - (hint % 26)) / 26;
				else h = 0;
				var r = bits % 26;
				var s = Math.min((bits - r) / 26, this.length);
				var mask = 67108863 ^ ((67108863 >>> r) << r);
				var maskedWords = extended;
				h -= s;
				h = Math.max(0, h);
				if (maskedWords) {
					for (var i = 0; i < s; i++) maskedWords.words[i] = this.words[i];
					maskedWords.length = s;
				}
				if (s === 0);
				else if (this.length > s) {
					this.length -= s;
					for (i = 0; i < this.length; i++) this.words[i] = this.words[i + s];
				} else {
					this.words[0] = 0;
					this.length = 1;
				}
				var carry = 0;
				for (i = this.length - 1; i >= 0 && (carry !== 0 || i >= h); i--) {
					var word = this.words[i] | 0;
					this.words[i] = (carry << (26 - r)) | (word >>> r);
					carry = word & mask;
				}
				if (maskedWords && carry !== 0) maskedWords.words[maskedWords.length++] = carry;
				if (this.length === 0) {
					this.words[0] = 0;
					this.length = 1;
				}
				return this.strip();
			};
			BN.prototype.ishrn = function (bits, hint, extended) {
				assert(this.negative === 0);
				return this.iushrn(bits, hint, extended);
			};
			BN.prototype.shln = function (bits) {
				return this.clone().ishln(bits);
			};
			BN.prototype.ushln = function (bits) {
				return this.clone().iushln(bits);
			};
			BN.prototype.shrn = function (bits) {
				return this.clone().ishrn(bits);
			};
			BN.prototype.ushrn = function (bits) {
				return this.clone().iushrn(bits);
			};
			BN.prototype.testn = function (bit) {
				assert(typeof bit === 'number' && bit >= 0);
				var r = bit % 26;
				var s = (bit - r) / 26;
				var q = 1 << r;
				if (this.length <= s) return false;
				var w = this.words[s];
				return !!(w & q);
			};
			BN.prototype.imaskn = function (bits) {
				assert(typeof bits === 'number' && bits >= 0);
				var r = bits % 26;
				var s = (bits - r) / 26;
				assert(this.negative === 0, 'imaskn works only with positive numbers');
				if (this.length <= s) return this;
				if (r !== 0) s++;
				this.length = Math.min(s, this.length);
				if (r !== 0) {
					var mask = 67108863 ^ ((67108863 >>> r) << r);
					this.words[this.length - 1] &= mask;
				}
				if (this.length === 0) {
					this.words[0] = 0;
					this.length = 1;
				}
				return this.strip();
			};
			BN.prototype.maskn = function (bits) {
				return this.clone().imaskn(bits);
			};
			BN.prototype.iaddn = function (num) {
				assert(typeof num === 'number');
				assert(num < 67108864);
				if (num < 0) return this.isubn(-num);
				if (this.negative !== 0) {
					if (this.length === 1 && (this.words[0] | 0) < num) {
						this.words[0] = num - (this.words[0] | 0);
						this.negative = 0;
						return this;
					}
					this.negative = 0;
					this.isubn(num);
					this.negative = 1;
					return this;
				}
				return this._iaddn(num);
			};
			BN.prototype._iaddn = function (num) {
				this.words[0] += num;
				for (var i = 0; i < this.length && this.words[i] >= 67108864; i++) {
					this.words[i] -= 67108864;
					if (i === this.length - 1) this.words[i + 1] = 1;
					else this.words[i + 1]++;
				}
				this.length = Math.max(this.length, i + 1);
				return this;
			};
			BN.prototype.isubn = function (num) {
				assert(typeof num === 'number');
				assert(num < 67108864);
				if (num < 0) return this.iaddn(-num);
				if (this.negative !== 0) {
					this.negative = 0;
					this.iaddn(num);
					this.negative = 1;
					return this;
				}
				this.words[0] -= num;
				if (this.length === 1 && this.words[0] < 0) {
					this.words[0] = -this.words[0];
					this.negative = 1;
				} else
					for (var i = 0; i < this.length && this.words[i] < 0; i++) {
						this.words[i] += 67108864;
						this.words[i + 1] -= 1;
					}
				return this.strip();
			};
			BN.prototype.addn = function (num) {
				return this.clone().iaddn(num);
			};
			BN.prototype.subn = function (num) {
				return this.clone().isubn(num);
			};
			BN.prototype.iabs = function () {
				this.negative = 0;
				return this;
			};
			BN.prototype.abs = function () {
				return this.clone().iabs();
			};
			BN.prototype._ishlnsubmul = function (num, mul, shift) {
				var len = num.length + shift;
				var i;
				this._expand(len);
				var w;
				var carry = 0;
				for (i = 0; i < num.length; i++) {
					w = (this.words[i + shift] | 0) + carry;
					var right = (num.words[i] | 0) * mul;
					w -= right & 67108863;
					carry = (w >> 26) - ((right / 67108864) | 0);
					this.words[i + shift] = w & 67108863;
				}
				for (; i < this.length - shift; i++) {
					w = (this.words[i + shift] | 0) + carry;
					carry = w >> 26;
					this.words[i + shift] = w & 67108863;
				}
				if (carry === 0) return this.strip();
				assert(carry === -1);
				carry = 0;
				for (i = 0; i < this.length; i++) {
					w = -(this.words[i] | 0) + carry;
					carry = w >> 26;
					this.words[i] = w & 67108863;
				}
				this.negative = 1;
				return this.strip();
			};
			BN.prototype._wordDiv = function (num, mode) {
				var shift = this.length - num.length;
				var a = this.clone();
				var b = num;
				var bhi = b.words[b.length - 1] | 0;
				var bhiBits = this._countBits(bhi);
				shift = 26 - bhiBits;
				if (shift !== 0) {
					b = b.ushln(shift);
					a.iushln(shift);
					bhi = b.words[b.length - 1] | 0;
				}
				var m = a.length - b.length;
				var q;
				if (mode !== 'mod') {
					q = new BN(null);
					q.length = m + 1;
					q.words = new Array(q.length);
					for (var i = 0; i < q.length; i++) q.words[i] = 0;
				}
				var diff = a.clone()._ishlnsubmul(b, 1, m);
				if (diff.negative === 0) {
					a = diff;
					if (q) q.words[m] = 1;
				}
				for (var j = m - 1; j >= 0; j--) {
					var qj = (a.words[b.length + j] | 0) * 67108864 + (a.words[b.length + j - 1] | 0);
					qj = Math.min((qj / bhi) | 0, 67108863);
					a._ishlnsubmul(b, qj, j);
					while (a.negative !== 0) {
						qj--;
						a.negative = 0;
						a._ishlnsubmul(b, 1, j);
						if (!a.isZero()) a.negative ^= 1;
					}
					if (q) q.words[j] = qj;
				}
				if (q) q.strip();
				a.strip();
				if (mode !== 'div' && shift !== 0) a.iushrn(shift);
				return { div: q || null, mod: a };
			};
			BN.prototype.divmod = function (num, mode, positive) {
				assert(!num.isZero());
				if (this.isZero()) return { div: new BN(0), mod: new BN(0) };
				var div, mod, res;
				if (this.negative !== 0 && num.negative === 0) {
					res = this.neg().divmod(num, mode);
					if (mode !== 'mod') div = res.div.neg();
					if (mode !== 'div') {
						mod = res.mod.neg();
						if (positive && mod.negative !== 0) mod.iadd(num);
					}
					return { div: div, mod: mod };
				}
				if (this.negative === 0 && num.negative !== 0) {
					res = this.divmod(num.neg(), mode);
					if (mode !== 'mod') div = res.div.neg();
					return { div: div, mod: res.mod };
				}
				if ((this.negative & num.negative) !== 0) {
					res = this.neg().divmod(num.neg(), mode);
					if (mode !== 'div') {
						mod = res.mod.neg();
						if (positive && mod.negative !== 0) mod.isub(num);
					}
					return { div: res.div, mod: mod };
				}
				if (num.length > this.length || this.cmp(num) < 0) return { div: new BN(0), mod: this };
				if (num.length === 1) {
					if (mode === 'div') return { div: this.divn(num.words[0]), mod: null };
					if (mode === 'mod') return { div: null, mod: new BN(this.modn(num.words[0])) };
					return { div: this.divn(num.words[0]), mod: new BN(this.modn(num.words[0])) };
				}
				return this._wordDiv(num, mode);
			};
			BN.prototype.div = function (num) {
				return this.divmod(num, 'div', false).div;
			};
			BN.prototype.mod = function (num) {
				return this.divmod(num, 'mod', false).mod;
			};
			BN.prototype.umod = function (num) {
				return this.divmod(num, 'mod', true).mod;
			};
			BN.prototype.divRound = function (num) {
				var dm = this.divmod(num);
				if (dm.mod.isZero()) return dm.div;
				var mod = dm.mod.abs();
				var half = num.abs().iushrn(1);
				var r2 = num.words[0] & 1;
				var cmp = mod.cmp(half);
				if (cmp < 0 || (r2 === 1 && cmp === 0)) return dm.div;
				var up = new BN(1);
				up.negative = this.negative ^ num.negative;
				return dm.div.iadd(up);
			};
			BN.prototype.modn = function (num) {
				assert(num <= 67108863);
				var p = (1 << 26) % num;
				var acc = 0;
				for (var i = this.length - 1; i >= 0; i--) acc = (p * acc + (this.words[i] | 0)) % num;
				return acc;
			};
			BN.prototype.idivn = function (num) {
				assert(num <= 67108863);
				var carry = 0;
				for (var i = this.length - 1; i >= 0; i--) {
					var w = (this.words[i] | 0) + carry * 67108864;
					this.words[i] = (w / num) | 0;
					carry = w % num;
				}
				return this.strip();
			};
			BN.prototype.divn = function (num) {
				return this.clone().idivn(num);
			};
			BN.prototype.egcd = function (p) {
				assert(p.negative === 0);
				assert(!p.isZero());
				var x = this;
				var y = p.clone();
				if (x.negative !== 0) x = x.umod(p);
				else x = x.clone();
				var A = new BN(1);
				var B = new BN(0);
				var C = new BN(0);
				var D = new BN(1);
				var g = 0;
				while (x.isEven() && y.isEven()) {
					x.iushrn(1);
					y.iushrn(1);
					++g;
				}
				var yp = y.clone();
				var xp = x.clone();
				while (!x.isZero()) {
					for (var i = 0, im = 1; (x.words[0] & im) === 0 && i < 26; ++i, im <<= 1);
					if (i > 0) {
						x.iushrn(i);
						while (i-- > 0) {
							if (A.isOdd() || B.isOdd()) {
								A.iadd(yp);
								B.isub(xp);
							}
							A.iushrn(1);
							B.iushrn(1);
						}
					}
					for (var j = 0, jm = 1; (y.words[0] & jm) === 0 && j < 26; ++j, jm <<= 1);
					if (j > 0) {
						y.iushrn(j);
						while (j-- > 0) {
							if (C.isOdd() || D.isOdd()) {
								C.iadd(yp);
								D.isub(xp);
							}
							C.iushrn(1);
							D.iushrn(1);
						}
					}
					if (x.cmp(y) >= 0) {
						x.isub(y);
						A.isub(C);
						B.isub(D);
					} else {
						y.isub(x);
						C.isub(A);
						D.isub(B);
					}
				}
				return { a: C, b: D, gcd: y.iushln(g) };
			};
			BN.prototype._invmp = function (p) {
				assert(p.negative === 0);
				assert(!p.isZero());
				var a = this;
				var b = p.clone();
				if (a.negative !== 0) a = a.umod(p);
				else a = a.clone();
				var x1 = new BN(1);
				var x2 = new BN(0);
				var delta = b.clone();
				while (a.cmpn(1) > 0 && b.cmpn(1) > 0) {
					for (var i = 0, im = 1; (a.words[0] & im) === 0 && i < 26; ++i, im <<= 1);
					if (i > 0) {
						a.iushrn(i);
						while (i-- > 0) {
							if (x1.isOdd()) x1.iadd(delta);
							x1.iushrn(1);
						}
					}
					for (var j = 0, jm = 1; (b.words[0] & jm) === 0 && j < 26; ++j, jm <<= 1);
					if (j > 0) {
						b.iushrn(j);
						while (j-- > 0) {
							if (x2.isOdd()) x2.iadd(delta);
							x2.iushrn(1);
						}
					}
					if (a.cmp(b) >= 0) {
						a.isub(b);
						x1.isub(x2);
					} else {
						b.isub(a);
						x2.isub(x1);
					}
				}
				var res;
				if (a.cmpn(1) === 0) res = x1;
				else res = x2;
				if (res.cmpn(0) < 0) res.iadd(p);
				return res;
			};
			BN.prototype.gcd = function (num) {
				if (this.isZero()) return num.abs();
				if (num.isZero()) return this.abs();
				var a = this.clone();
				var b = num.clone();
				a.negative = 0;
				b.negative = 0;
				for (var shift = 0; a.isEven() && b.isEven(); shift++) {
					a.iushrn(1);
					b.iushrn(1);
				}
				do {
					while (a.isEven()) a.iushrn(1);
					while (b.isEven()) b.iushrn(1);
					var r = a.cmp(b);
					if (r < 0) {
						var t = a;
						a = b;
						b = t;
					} else if (r === 0 || b.cmpn(1) === 0) break;
					a.isub(b);
				} while (true);
				return b.iushln(shift);
			};
			BN.prototype.invm = function (num) {
				return this.egcd(num).a.umod(num);
			};
			BN.prototype.isEven = function () {
				return (this.words[0] & 1) === 0;
			};
			BN.prototype.isOdd = function () {
				return (this.words[0] & 1) === 1;
			};
			BN.prototype.andln = function (num) {
				return this.words[0] & num;
			};
			BN.prototype.bincn = function (bit) {
				assert(typeof bit === 'number');
				var r = bit % 26;
				var s = (bit - r) / 26;
				var q = 1 << r;
				if (this.length <= s) {
					this._expand(s + 1);
					this.words[s] |= q;
					return this;
				}
				var carry = q;
				for (var i = s; carry !== 0 && i < this.length; i++) {
					var w = this.words[i] | 0;
					w += carry;
					carry = w >>> 26;
					w &= 67108863;
					this.words[i] = w;
				}
				if (carry !== 0) {
					this.words[i] = carry;
					this.length++;
				}
				return this;
			};
			BN.prototype.isZero = function () {
				return this.length === 1 && this.words[0] === 0;
			};
			BN.prototype.cmpn = function (num) {
				var negative = num < 0;
				if (this.negative !== 0 && !negative) return -1;
				if (this.negative === 0 && negative) return 1;
				this.strip();
				var res;
				if (this.length > 1) res = 1;
				else {
					if (negative) num = -num;
					assert(num <= 67108863, 'Number is too big');
					var w = this.words[0] | 0;
					res = w === num ? 0 : w < num ? -1 : 1;
				}
				if (this.negative !== 0) return -res | 0;
				return res;
			};
			BN.prototype.cmp = function (num) {
				if (this.negative !== 0 && num.negative === 0) return -1;
				if (this.negative === 0 && num.negative !== 0) return 1;
				var res = this.ucmp(num);
				if (this.negative !== 0) return -res | 0;
				return res;
			};
			BN.prototype.ucmp = function (num) {
				if (this.length > num.length) return 1;
				if (this.length < num.length) return -1;
				var res = 0;
				for (var i = this.length - 1; i >= 0; i--) {
					var a = this.words[i] | 0;
					var b = num.words[i] | 0;
					if (a === b) continue;
					if (a < b) res = -1;
					else if (a > b) res = 1;
					break;
				}
				return res;
			};
			BN.prototype.gtn = function (num) {
				return this.cmpn(num) === 1;
			};
			BN.prototype.gt = function (num) {
				return this.cmp(num) === 1;
			};
			BN.prototype.gten = function (num) {
				return this.cmpn(num) >= 0;
			};
			BN.prototype.gte = function (num) {
				return this.cmp(num) >= 0;
			};
			BN.prototype.ltn = function (num) {
				return this.cmpn(num) === -1;
			};
			BN.prototype.lt = function (num) {
				return this.cmp(num) === -1;
			};
			BN.prototype.lten = function (num) {
				return this.cmpn(num) <= 0;
			};
			BN.prototype.lte = function (num) {
				return this.cmp(num) <= 0;
			};
			BN.prototype.eqn = function (num) {
				return this.cmpn(num) === 0;
			};
			BN.prototype.eq = function (num) {
				return this.cmp(num) === 0;
			};
			BN.red = function (num) {
				return new Red(num);
			};
			BN.prototype.toRed = function (ctx) {
				assert(!this.red, 'Already a number in reduction context');
				assert(this.negative === 0, 'red works only with positives');
				return ctx.convertTo(this)._forceRed(ctx);
			};
			BN.prototype.fromRed = function () {
				assert(this.red, 'fromRed works only with numbers in reduction context');
				return this.red.convertFrom(this);
			};
			BN.prototype._forceRed = function (ctx) {
				this.red = ctx;
				return this;
			};
			BN.prototype.forceRed = function (ctx) {
				assert(!this.red, 'Already a number in reduction context');
				return this._forceRed(ctx);
			};
			BN.prototype.redAdd = function (num) {
				assert(this.red, 'redAdd works only with red numbers');
				return this.red.add(this, num);
			};
			BN.prototype.redIAdd = function (num) {
				assert(this.red, 'redIAdd works only with red numbers');
				return this.red.iadd(this, num);
			};
			BN.prototype.redSub = function (num) {
				assert(this.red, 'redSub works only with red numbers');
				return this.red.sub(this, num);
			};
			BN.prototype.redISub = function (num) {
				assert(this.red, 'redISub works only with red numbers');
				return this.red.isub(this, num);
			};
			BN.prototype.redShl = function (num) {
				assert(this.red, 'redShl works only with red numbers');
				return this.red.shl(this, num);
			};
			BN.prototype.redMul = function (num) {
				assert(this.red, 'redMul works only with red numbers');
				this.red._verify2(this, num);
				return this.red.mul(this, num);
			};
			BN.prototype.redIMul = function (num) {
				assert(this.red, 'redMul works only with red numbers');
				this.red._verify2(this, num);
				return this.red.imul(this, num);
			};
			BN.prototype.redSqr = function () {
				assert(this.red, 'redSqr works only with red numbers');
				this.red._verify1(this);
				return this.red.sqr(this);
			};
			BN.prototype.redISqr = function () {
				assert(this.red, 'redISqr works only with red numbers');
				this.red._verify1(this);
				return this.red.isqr(this);
			};
			BN.prototype.redSqrt = function () {
				assert(this.red, 'redSqrt works only with red numbers');
				this.red._verify1(this);
				return this.red.sqrt(this);
			};
			BN.prototype.redInvm = function () {
				assert(this.red, 'redInvm works only with red numbers');
				this.red._verify1(this);
				return this.red.invm(this);
			};
			BN.prototype.redNeg = function () {
				assert(this.red, 'redNeg works only with red numbers');
				this.red._verify1(this);
				return this.red.neg(this);
			};
			BN.prototype.redPow = function (num) {
				assert(this.red && !num.red, 'redPow(normalNum)');
				this.red._verify1(this);
				return this.red.pow(this, num);
			};
			var primes = { k256: null, p224: null, p192: null, p25519: null };
			function MPrime(name, p) {
				this.name = name;
				this.p = new BN(p, 16);
				this.n = this.p.bitLength();
				this.k = new BN(1).iushln(this.n).isub(this.p);
				this.tmp = this._tmp();
			}
			MPrime.prototype._tmp = function () {
				var tmp = new BN(null);
				tmp.words = new Array(Math.ceil(this.n / 13));
				return tmp;
			};
			MPrime.prototype.ireduce = function (num) {
				var r = num;
				var rlen;
				do {
					this.split(r, this.tmp);
					r = this.imulK(r);
					r = r.iadd(this.tmp);
					rlen = r.bitLength();
				} while (rlen > this.n);
				var cmp = rlen < this.n ? -1 : r.ucmp(this.p);
				if (cmp === 0) {
					r.words[0] = 0;
					r.length = 1;
				} else if (cmp > 0) r.isub(this.p);
				else if (r.strip !== void 0) r.strip();
				else r._strip();
				return r;
			};
			MPrime.prototype.split = function (input, out) {
				input.iushrn(this.n, 0, out);
			};
			MPrime.prototype.imulK = function (num) {
				return num.imul(this.k);
			};
			function K256() {
				MPrime.call(
					this,
					'k256',
					'ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff fffffffe fffffc2f',
				);
			}
			inherits(K256, MPrime);
			K256.prototype.split = function (input, output) {
				var mask = 4194303;
				var outLen = Math.min(input.length, 9);
				for (var i = 0; i < outLen; i++) output.words[i] = input.words[i];
				output.length = outLen;
				if (input.length <= 9) {
					input.words[0] = 0;
					input.length = 1;
					return;
				}
				var prev = input.words[9];
				output.words[output.length++] = prev & mask;
				for (i = 10; i < input.length; i++) {
					var next = input.words[i] | 0;
					input.words[i - 10] = ((next & mask) << 4) | (prev >>> 22);
					prev = next;
				}
				prev >>>= 22;
				input.words[i - 10] = prev;
				if (prev === 0 && input.length > 10) input.length -= 10;
				else input.length -= 9;
			};
			K256.prototype.imulK = function (num) {
				num.words[num.length] = 0;
				num.words[num.length + 1] = 0;
				num.length += 2;
				var lo = 0;
				for (var i = 0; i < num.length; i++) {
					var w = num.words[i] | 0;
					lo += w * 977;
					num.words[i] = lo & 67108863;
					lo = w * 64 + ((lo / 67108864) | 0);
				}
				if (num.words[num.length - 1] === 0) {
					num.length--;
					if (num.words[num.length - 1] === 0) num.length--;
				}
				return num;
			};
			function P224() {
				MPrime.call(this, 'p224', 'ffffffff ffffffff ffffffff ffffffff 00000000 00000000 00000001');
			}
			inherits(P224, MPrime);
			function P192() {
				MPrime.call(this, 'p192', 'ffffffff ffffffff ffffffff fffffffe ffffffff ffffffff');
			}
			inherits(P192, MPrime);
			function P25519() {
				MPrime.call(
					this,
					'25519',
					'7fffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffed',
				);
			}
			inherits(P25519, MPrime);
			P25519.prototype.imulK = function (num) {
				var carry = 0;
				for (var i = 0; i < num.length; i++) {
					var hi = (num.words[i] | 0) * 19 + carry;
					var lo = hi & 67108863;
					hi >>>= 26;
					num.words[i] = lo;
					carry = hi;
				}
				if (carry !== 0) num.words[num.length++] = carry;
				return num;
			};
			BN._prime = function (name) {
				if (primes[name]) return primes[name];
				var prime;
				if (name === 'k256') prime = new K256();
				else if (name === 'p224') prime = new P224();
				else if (name === 'p192') prime = new P192();
				else if (name === 'p25519') prime = new P25519();
				else throw new Error('Unknown prime ' + name);
				primes[name] = prime;
				return prime;
			};
			function Red(m) {
				if (typeof m === 'string') {
					var prime = BN._prime(m);
					this.m = prime.p;
					this.prime = prime;
				} else {
					assert(m.gtn(1), 'modulus must be greater than 1');
					this.m = m;
					this.prime = null;
				}
			}
			Red.prototype._verify1 = function (a) {
				assert(a.negative === 0, 'red works only with positives');
				assert(a.red, 'red works only with red numbers');
			};
			Red.prototype._verify2 = function (a, b) {
				assert((a.negative | b.negative) === 0, 'red works only with positives');
				assert(a.red && a.red === b.red, 'red works only with red numbers');
			};
			Red.prototype.imod = function (a) {
				if (this.prime) return this.prime.ireduce(a)._forceRed(this);
				return a.umod(this.m)._forceRed(this);
			};
			Red.prototype.neg = function (a) {
				if (a.isZero()) return a.clone();
				return this.m.sub(a)._forceRed(this);
			};
			Red.prototype.add = function (a, b) {
				this._verify2(a, b);
				var res = a.add(b);
				if (res.cmp(this.m) >= 0) res.isub(this.m);
				return res._forceRed(this);
			};
			Red.prototype.iadd = function (a, b) {
				this._verify2(a, b);
				var res = a.iadd(b);
				if (res.cmp(this.m) >= 0) res.isub(this.m);
				return res;
			};
			Red.prototype.sub = function (a, b) {
				this._verify2(a, b);
				var res = a.sub(b);
				if (res.cmpn(0) < 0) res.iadd(this.m);
				return res._forceRed(this);
			};
			Red.prototype.isub = function (a, b) {
				this._verify2(a, b);
				var res = a.isub(b);
				if (res.cmpn(0) < 0) res.iadd(this.m);
				return res;
			};
			Red.prototype.shl = function (a, num) {
				this._verify1(a);
				return this.imod(a.ushln(num));
			};
			Red.prototype.imul = function (a, b) {
				this._verify2(a, b);
				return this.imod(a.imul(b));
			};
			Red.prototype.mul = function (a, b) {
				this._verify2(a, b);
				return this.imod(a.mul(b));
			};
			Red.prototype.isqr = function (a) {
				return this.imul(a, a.clone());
			};
			Red.prototype.sqr = function (a) {
				return this.mul(a, a);
			};
			Red.prototype.sqrt = function (a) {
				if (a.isZero()) return a.clone();
				var mod3 = this.m.andln(3);
				assert(mod3 % 2 === 1);
				if (mod3 === 3) {
					var pow = this.m.add(new BN(1)).iushrn(2);
					return this.pow(a, pow);
				}
				var q = this.m.subn(1);
				var s = 0;
				while (!q.isZero() && q.andln(1) === 0) {
					s++;
					q.iushrn(1);
				}
				assert(!q.isZero());
				var one = new BN(1).toRed(this);
				var nOne = one.redNeg();
				var lpow = this.m.subn(1).iushrn(1);
				var z = this.m.bitLength();
				z = new BN(2 * z * z).toRed(this);
				while (this.pow(z, lpow).cmp(nOne) !== 0) z.redIAdd(nOne);
				var c = this.pow(z, q);
				var r = this.pow(a, q.addn(1).iushrn(1));
				var t = this.pow(a, q);
				var m = s;
				while (t.cmp(one) !== 0) {
					var tmp = t;
					for (var i = 0; tmp.cmp(one) !== 0; i++) tmp = tmp.redSqr();
					assert(i < m);
					var b = this.pow(c, new BN(1).iushln(m - i - 1));
					r = r.redMul(b);
					c = b.redSqr();
					t = t.redMul(c);
					m = i;
				}
				return r;
			};
			Red.prototype.invm = function (a) {
				var inv = a._invmp(this.m);
				if (inv.negative !== 0) {
					inv.negative = 0;
					return this.imod(inv).redNeg();
				} else return this.imod(inv);
			};
			Red.prototype.pow = function (a, num) {
				if (num.isZero()) return new BN(1).toRed(this);
				if (num.cmpn(1) === 0) return a.clone();
				var windowSize = 4;
				var wnd = new Array(1 << windowSize);
				wnd[0] = new BN(1).toRed(this);
				wnd[1] = a;
				for (var i = 2; i < wnd.length; i++) wnd[i] = this.mul(wnd[i - 1], a);
				var res = wnd[0];
				var current = 0;
				var currentLen = 0;
				var start = num.bitLength() % 26;
				if (start === 0) start = 26;
				for (i = num.length - 1; i >= 0; i--) {
					var word = num.words[i];
					for (var j = start - 1; j >= 0; j--) {
						var bit = (word >> j) & 1;
						if (res !== wnd[0]) res = this.sqr(res);
						if (bit === 0 && current === 0) {
							currentLen = 0;
							continue;
						}
						current <<= 1;
						current |= bit;
						currentLen++;
						if (currentLen !== windowSize && (i !== 0 || j !== 0)) continue;
						res = this.mul(res, wnd[current]);
						currentLen = 0;
						current = 0;
					}
					start = 26;
				}
				return res;
			};
			Red.prototype.convertTo = function (num) {
				var r = num.umod(this.m);
				return r === num ? r.clone() : r;
			};
			Red.prototype.convertFrom = function (num) {
				var res = num.clone();
				res.red = null;
				return res;
			};
			BN.mont = function (num) {
				return new Mont(num);
			};
			function Mont(m) {
				Red.call(this, m);
				this.shift = this.m.bitLength();
				if (this.shift % 26 !== 0) this.shift += 26 - (this.shift % 26);
				this.r = new BN(1).iushln(this.shift);
				this.r2 = this.imod(this.r.sqr());
				this.rinv = this.r._invmp(this.m);
				this.minv = this.rinv.mul(this.r).isubn(1).div(this.m);
				this.minv = this.minv.umod(this.r);
				this.minv = this.r.sub(this.minv);
			}
			inherits(Mont, Red);
			Mont.prototype.convertTo = function (num) {
				return this.imod(num.ushln(this.shift));
			};
			Mont.prototype.convertFrom = function (num) {
				var r = this.imod(num.mul(this.rinv));
				r.red = null;
				return r;
			};
			Mont.prototype.imul = function (a, b) {
				if (a.isZero() || b.isZero()) {
					a.words[0] = 0;
					a.length = 1;
					return a;
				}
				var t = a.imul(b);
				var c = t.maskn(this.shift).mul(this.minv).imaskn(this.shift).mul(this.m);
				var u = t.isub(c).iushrn(this.shift);
				var res = u;
				if (u.cmp(this.m) >= 0) res = u.isub(this.m);
				else if (u.cmpn(0) < 0) res = u.iadd(this.m);
				return res._forceRed(this);
			};
			Mont.prototype.mul = function (a, b) {
				if (a.isZero() || b.isZero()) return new BN(0)._forceRed(this);
				var t = a.mul(b);
				var c = t.maskn(this.shift).mul(this.minv).imaskn(this.shift).mul(this.m);
				var u = t.isub(c).iushrn(this.shift);
				var res = u;
				if (u.cmp(this.m) >= 0) res = u.isub(this.m);
				else if (u.cmpn(0) < 0) res = u.iadd(this.m);
				return res._forceRed(this);
			};
			Mont.prototype.invm = function (a) {
				var res = this.imod(a._invmp(this.m).mul(this.r2));
				return res._forceRed(this);
			};
		})(false || module, this);
	},
	633: function (module, __unused_webpack_exports, __webpack_require__) {
		module = __webpack_require__.nmd(module);
		(function (module, exports) {
			'use strict';
			function assert(val, msg) {
				if (!val) throw new Error(msg || 'Assertion failed');
			}
			function inherits(ctor, superCtor) {
				ctor.super_ = superCtor;
				var TempCtor = function () {};
				TempCtor.prototype = superCtor.prototype;
				ctor.prototype = new TempCtor();
				ctor.prototype.constructor = ctor;
			}
			function BN(number, base, endian) {
				if (BN.isBN(number)) return number;
				this.negative = 0;
				this.words = null;
				this.length = 0;
				this.red = null;
				if (number !== null) {
					if (base === 'le' || base === 'be') {
						endian = base;
						base = 10;
					}
					this._init(number || 0, base || 10, endian || 'be');
				}
			}
			if (typeof module === 'object') module.exports = BN;
			else exports.BN = BN;
			BN.BN = BN;
			BN.wordSize = 26;
			var Buffer;
			try {
				if (typeof window !== 'undefined' && typeof window.Buffer !== 'undefined')
					Buffer = window.Buffer;
				else Buffer = __webpack_require__(181).Buffer;
			} catch (e) {}
			BN.isBN = function (num) {
				if (num instanceof BN) return true;
				return (
					num !== null &&
					typeof num === 'object' &&
					num.constructor.wordSize === BN.wordSize &&
					Array.isArray(num.words)
				);
			};
			BN.max = function (left, right) {
				if (left.cmp(right) > 0) return left;
				return right;
			};
			BN.min = function (left, right) {
				if (left.cmp(right) < 0) return left;
				return right;
			};
			BN.prototype._init = function (number, base, endian) {
				if (typeof number === 'number') return this._initNumber(number, base, endian);
				if (typeof number === 'object') return this._initArray(number, base, endian);
				if (base === 'hex') base = 16;
				assert(base === (base | 0) && base >= 2 && base <= 36);
				number = number.toString().replace(/\s+/g, '');
				var start = 0;
				if (number[0] === '-') {
					start++;
					this.negative = 1;
				}
				if (start < number.length)
					if (base === 16) this._parseHex(number, start, endian);
					else {
						this._parseBase(number, base, start);
						if (endian === 'le') this._initArray(this.toArray(), base, endian);
					}
			};
			BN.prototype._initNumber = function (number, base, endian) {
				if (number < 0) {
					this.negative = 1;
					number = -number;
				}
				if (number < 67108864) {
					this.words = [number & 67108863];
					this.length = 1;
				} else if (number < 4503599627370496) {
					this.words = [number & 67108863, (number / 67108864) & 67108863];
					this.length = 2;
				} else {
					assert(number < 9007199254740992);
					this.words = [number & 67108863, (number / 67108864) & 67108863, 1];
					this.length = 3;
				}
				if (endian !== 'le') return;
				this._initArray(this.toArray(), base, endian);
			};
			BN.prototype._initArray = function (number, base, endian) {
				assert(typeof number.length === 'number');
				if (number.length <= 0) {
					this.words = [0];
					this.length = 1;
					return this;
				}
				this.length = Math.ceil(number.length / 3);
				this.words = new Array(this.length);
				for (var i = 0; i < this.length; i++) this.words[i] = 0;
				var j, w;
				var off = 0;
				if (endian === 'be')
					for (i = number.length - 1, j = 0; i >= 0; i -= 3) {
						w = number[i] | (number[i - 1] << 8) | (number[i - 2] << 16);
						this.words[j] |= (w << off) & 67108863;
						this.words[j + 1] = (w >>> (26 - off)) & 67108863;
						off += 24;
						if (off >= 26) {
							off -= 26;
							j++;
						}
					}
				else if (endian === 'le')
					for (i = 0, j = 0; i < number.length; i += 3) {
						w = number[i] | (number[i + 1] << 8) | (number[i + 2] << 16);
						this.words[j] |= (w << off) & 67108863;
						this.words[j + 1] = (w >>> (26 - off)) & 67108863;
						off += 24;
						if (off >= 26) {
							off -= 26;
							j++;
						}
					}
				return this._strip();
			};
			function parseHex4Bits(string, index) {
				var c = string.charCodeAt(index);
				if (c >= 48 && c <= 57) return c - 48;
				else if (c >= 65 && c <= 70) return c - 55;
				else if (c >= 97 && c <= 102) return c - 87;
				else assert(false, 'Invalid character in ' + string);
			}
			function parseHexByte(string, lowerBound, index) {
				var r = parseHex4Bits(string, index);
				if (index - 1 >= lowerBound) r |= parseHex4Bits(string, index - 1) << 4;
				return r;
			}
			BN.prototype._parseHex = function (number, start, endian) {
				this.length = Math.ceil((number.length - start) / 6);
				this.words = new Array(this.length);
				for (var i = 0; i < this.length; i++) this.words[i] = 0;
				var off = 0;
				var j = 0;
				var w;
				if (endian === 'be')
					for (i = number.length - 1; i >= start; i -= 2) {
						w = parseHexByte(number, start, i) << off;
						this.words[j] |= w & 67108863;
						if (off >= 18) {
							off -= 18;
							j += 1;
							this.words[j] |= w >>> 26;
						} else off += 8;
					}
				else {
					var parseLength = number.length - start;
					for (i = parseLength % 2 === 0 ? start + 1 : start; i < number.length; i += 2) {
						w = parseHexByte(number, start, i) << off;
						this.words[j] |= w & 67108863;
						if (off >= 18) {
							off -= 18;
							j += 1;
							this.words[j] |= w >>> 26;
						} else off += 8;
					}
				}
				this._strip();
			};
			function parseBase(str, start, end, mul) {
				var r = 0;
				var b = 0;
				var len = Math.min(str.length, end);
				for (var i = start; i < len; i++) {
					var c = str.charCodeAt(i) - 48;
					r *= mul;
					if (c >= 49) b = c - 49 + 10;
					else if (c >= 17) b = c - 17 + 10;
					else b = c;
					assert(c >= 0 && b < mul, 'Invalid character');
					r += b;
				}
				return r;
			}
			BN.prototype._parseBase = function (number, base, start) {
				this.words = [0];
				this.length = 1;
				for (var limbLen = 0, limbPow = 1; limbPow <= 67108863; limbPow *= base) limbLen++;
				limbLen--;
				limbPow = (limbPow / base) | 0;
				var total = number.length - start;
				var mod = total % limbLen;
				var end = Math.min(total, total - mod) + start;
				var word = 0;
				for (var i = start; i < end; i += limbLen) {
					word = parseBase(number, i, i + limbLen, base);
					this.imuln(limbPow);
					if (this.words[0] + word < 67108864) this.words[0] += word;
					else this._iaddn(word);
				}
				if (mod !== 0) {
					var pow = 1;
					word = parseBase(number, i, number.length, base);
					for (i = 0; i < mod; i++) pow *= base;
					this.imuln(pow);
					if (this.words[0] + word < 67108864) this.words[0] += word;
					else this._iaddn(word);
				}
				this._strip();
			};
			BN.prototype.copy = function (dest) {
				dest.words = new Array(this.length);
				for (var i = 0; i < this.length; i++) dest.words[i] = this.words[i];
				dest.length = this.length;
				dest.negative = this.negative;
				dest.red = this.red;
			};
			function move(dest, src) {
				dest.words = src.words;
				dest.length = src.length;
				dest.negative = src.negative;
				dest.red = src.red;
			}
			BN.prototype._move = function (dest) {
				move(dest, this);
			};
			BN.prototype.clone = function () {
				var r = new BN(null);
				this.copy(r);
				return r;
			};
			BN.prototype._expand = function (size) {
				while (this.length < size) this.words[this.length++] = 0;
				return this;
			};
			BN.prototype._strip = function () {
				while (this.length > 1 && this.words[this.length - 1] === 0) this.length--;
				return this._normSign();
			};
			BN.prototype._normSign = function () {
				if (this.length === 1 && this.words[0] === 0) this.negative = 0;
				return this;
			};
			if (typeof Symbol !== 'undefined' && typeof Symbol.for === 'function')
				try {
					BN.prototype[Symbol.for('nodejs.util.inspect.custom')] = inspect;
				} catch (e) {
					BN.prototype.inspect = inspect;
				}
			else BN.prototype.inspect = inspect;
			function inspect() {
				return (this.red ? '<BN-R: ' : '<BN: ') + this.toString(16) + '>';
			}
			var zeros = [
				'',
				'0',
				'00',
				'000',
				'0000',
				'00000',
				'000000',
				'0000000',
				'00000000',
				'000000000',
				'0000000000',
				'00000000000',
				'000000000000',
				'0000000000000',
				'00000000000000',
				'000000000000000',
				'0000000000000000',
				'00000000000000000',
				'000000000000000000',
				'0000000000000000000',
				'00000000000000000000',
				'000000000000000000000',
				'0000000000000000000000',
				'00000000000000000000000',
				'000000000000000000000000',
				'0000000000000000000000000',
			];
			var groupSizes = [
				0, 0, 25, 16, 12, 11, 10, 9, 8, 8, 7, 7, 7, 7, 6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5, 5, 5,
				5, 5, 5, 5, 5, 5, 5, 5,
			];
			var groupBases = [
				0, 0, 33554432, 43046721, 16777216, 48828125, 60466176, 40353607, 16777216, 43046721, 1e7,
				19487171, 35831808, 62748517, 7529536, 11390625, 16777216, 24137569, 34012224, 47045881,
				64e6, 4084101, 5153632, 6436343, 7962624, 9765625, 11881376, 14348907, 17210368, 20511149,
				243e5, 28629151, 33554432, 39135393, 45435424, 52521875, 60466176,
			];
			BN.prototype.toString = function (base, padding) {
				base = base || 10;
				padding = padding | 0 || 1;
				var out;
				if (base === 16 || base === 'hex') {
					out = '';
					var off = 0;
					var carry = 0;
					for (var i = 0; i < this.length; i++) {
						var w = this.words[i];
						var word = (((w << off) | carry) & 16777215).toString(16);
						carry = (w >>> (24 - off)) & 16777215;
						off += 2;
						if (off >= 26) {
							off -= 26;
							i--;
						}
						if (carry !== 0 || i !== this.length - 1) out = zeros[6 - word.length] + word + out;
						else out = word + out;
					}
					if (carry !== 0) out = carry.toString(16) + out;
					while (out.length % padding !== 0) out = '0' + out;
					if (this.negative !== 0) out = '-' + out;
					return out;
				}
				if (base === (base | 0) && base >= 2 && base <= 36) {
					var groupSize = groupSizes[base];
					var groupBase = groupBases[base];
					out = '';
					var c = this.clone();
					c.negative = 0;
					while (!c.isZero()) {
						var r = c.modrn(groupBase).toString(base);
						c = c.idivn(groupBase);
						if (!c.isZero()) out = zeros[groupSize - r.length] + r + out;
						else out = r + out;
					}
					if (this.isZero()) out = '0' + out;
					while (out.length % padding !== 0) out = '0' + out;
					if (this.negative !== 0) out = '-' + out;
					return out;
				}
				assert(false, 'Base should be between 2 and 36');
			};
			BN.prototype.toNumber = function () {
				var ret = this.words[0];
				if (this.length === 2) ret += this.words[1] * 67108864;
				else if (this.length === 3 && this.words[2] === 1)
					ret += 4503599627370496 + this.words[1] * 67108864;
				else if (this.length > 2) assert(false, 'Number can only safely store up to 53 bits');
				return this.negative !== 0 ? -ret : ret;
			};
			BN.prototype.toJSON = function () {
				return this.toString(16, 2);
			};
			if (Buffer)
				BN.prototype.toBuffer = function (endian, length) {
					return this.toArrayLike(Buffer, endian, length);
				};
			BN.prototype.toArray = function (endian, length) {
				return this.toArrayLike(Array, endian, length);
			};
			var allocate = function (ArrayType, size) {
				if (ArrayType.allocUnsafe) return ArrayType.allocUnsafe(size);
				return new ArrayType(size);
			};
			BN.prototype.toArrayLike = function (ArrayType, endian, length) {
				this._strip();
				var byteLength = this.byteLength();
				var reqLength = length || Math.max(1, byteLength);
				assert(byteLength <= reqLength, 'byte array longer than desired length');
				assert(reqLength > 0, 'Requested array length <= 0');
				var res = allocate(ArrayType, reqLength);
				var postfix = endian === 'le' ? 'LE' : 'BE';
				this['_toArrayLike' + postfix](res, byteLength);
				return res;
			};
			BN.prototype._toArrayLikeLE = function (res, byteLength) {
				var position = 0;
				var carry = 0;
				for (var i = 0, shift = 0; i < this.length; i++) {
					var word = (this.words[i] << shift) | carry;
					res[position++] = word & 255;
					if (position < res.length) res[position++] = (word >> 8) & 255;
					if (position < res.length) res[position++] = (word >> 16) & 255;
					if (shift === 6) {
						if (position < res.length) res[position++] = (word >> 24) & 255;
						carry = 0;
						shift = 0;
					} else {
						carry = word >>> 24;
						shift += 2;
					}
				}
				if (position < res.length) {
					res[position++] = carry;
					while (position < res.length) res[position++] = 0;
				}
			};
			BN.prototype._toArrayLikeBE = function (res, byteLength) {
				var position = res.length - 1;
				var carry = 0;
				for (var i = 0, shift = 0; i < this.length; i++) {
					var word = (this.words[i] << shift) | carry;
					res[position--] = word & 255;
					if (position >= 0) res[position--] = (word >> 8) & 255;
					if (position >= 0) res[position--] = (word >> 16) & 255;
					if (shift === 6) {
						if (position >= 0) res[position--] = (word >> 24) & 255;
						carry = 0;
						shift = 0;
					} else {
						carry = word >>> 24;
						shift += 2;
					}
				}
				if (position >= 0) {
					res[position--] = carry;
					while (position >= 0) res[position--] = 0;
				}
			};
			if (Math.clz32)
				BN.prototype._countBits = function (w) {
					return 32 - Math.clz32(w);
				};
			else
				BN.prototype._countBits = function (w) {
					var t = w;
					var r = 0;
					if (t >= 4096) {
						r += 13;
						t >>>= 13;
					}
					if (t >= 64) {
						r += 7;
						t >>>= 7;
					}
					if (t >= 8) {
						r += 4;
						t >>>= 4;
					}
					if (t >= 2) {
						r += 2;
						t >>>= 2;
					}
					return r + t;
				};
			BN.prototype._zeroBits = function (w) {
				if (w === 0) return 26;
				var t = w;
				var r = 0;
				if ((t & 8191) === 0) {
					r += 13;
					t >>>= 13;
				}
				if ((t & 127) === 0) {
					r += 7;
					t >>>= 7;
				}
				if ((t & 15) === 0) {
					r += 4;
					t >>>= 4;
				}
				if ((t & 3) === 0) {
					r += 2;
					t >>>= 2;
				}
				if ((t & 1) === 0) r++;
				return r;
			};
			BN.prototype.bitLength = function () {
				var w = this.words[this.length - 1];
				var hi = this._countBits(w);
				return (this.length - 1) * 26 + hi;
			};
			function toBitArray(num) {
				var w = new Array(num.bitLength());
				for (var bit = 0; bit < w.length; bit++) {
					var off = (bit / 26) | 0;
					var wbit = bit % 26;
					w[bit] = (num.words[off] >>> wbit) & 1;
				}
				return w;
			}
			BN.prototype.zeroBits = function () {
				if (this.isZero()) return 0;
				var r = 0;
				for (var i = 0; i < this.length; i++) {
					var b = this._zeroBits(this.words[i]);
					r += b;
					if (b !== 26) break;
				}
				return r;
			};
			BN.prototype.byteLength = function () {
				return Math.ceil(this.bitLength() / 8);
			};
			BN.prototype.toTwos = function (width) {
				if (this.negative !== 0) return this.abs().inotn(width).iaddn(1);
				return this.clone();
			};
			BN.prototype.fromTwos = function (width) {
				if (this.testn(width - 1)) return this.notn(width).iaddn(1).ineg();
				return this.clone();
			};
			BN.prototype.isNeg = function () {
				return this.negative !== 0;
			};
			BN.prototype.neg = function () {
				return this.clone().ineg();
			};
			BN.prototype.ineg = function () {
				if (!this.isZero()) this.negative ^= 1;
				return this;
			};
			BN.prototype.iuor = function (num) {
				while (this.length < num.length) this.words[this.length++] = 0;
				for (var i = 0; i < num.length; i++) this.words[i] = this.words[i] | num.words[i];
				return this._strip();
			};
			BN.prototype.ior = function (num) {
				assert((this.negative | num.negative) === 0);
				return this.iuor(num);
			};
			BN.prototype.or = function (num) {
				if (this.length > num.length) return this.clone().ior(num);
				return num.clone().ior(this);
			};
			BN.prototype.uor = function (num) {
				if (this.length > num.length) return this.clone().iuor(num);
				return num.clone().iuor(this);
			};
			BN.prototype.iuand = function (num) {
				var b;
				if (this.length > num.length) b = num;
				else b = this;
				for (var i = 0; i < b.length; i++) this.words[i] = this.words[i] & num.words[i];
				this.length = b.length;
				return this._strip();
			};
			BN.prototype.iand = function (num) {
				assert((this.negative | num.negative) === 0);
				return this.iuand(num);
			};
			BN.prototype.and = function (num) {
				if (this.length > num.length) return this.clone().iand(num);
				return num.clone().iand(this);
			};
			BN.prototype.uand = function (num) {
				if (this.length > num.length) return this.clone().iuand(num);
				return num.clone().iuand(this);
			};
			BN.prototype.iuxor = function (num) {
				var a;
				var b;
				if (this.length > num.length) {
					a = this;
					b = num;
				} else {
					a = num;
					b = this;
				}
				for (var i = 0; i < b.length; i++) this.words[i] = a.words[i] ^ b.words[i];
				if (this !== a) for (; i < a.length; i++) this.words[i] = a.words[i];
				this.length = a.length;
				return this._strip();
			};
			BN.prototype.ixor = function (num) {
				assert((this.negative | num.negative) === 0);
				return this.iuxor(num);
			};
			BN.prototype.xor = function (num) {
				if (this.length > num.length) return this.clone().ixor(num);
				return num.clone().ixor(this);
			};
			BN.prototype.uxor = function (num) {
				if (this.length > num.length) return this.clone().iuxor(num);
				return num.clone().iuxor(this);
			};
			BN.prototype.inotn = function (width) {
				assert(typeof width === 'number' && width >= 0);
				var bytesNeeded = Math.ceil(width / 26) | 0;
				var bitsLeft = width % 26;
				this._expand(bytesNeeded);
				if (bitsLeft > 0) bytesNeeded--;
				for (var i = 0; i < bytesNeeded; i++) this.words[i] = ~this.words[i] & 67108863;
				if (bitsLeft > 0) {
					this.words[i] = ~this.words[i] & (67108863 >> (26 - bitsLeft));
					i++;
				}
				for (; i < this.length; i++) this.words[i] = 0;
				return this._strip();
			};
			BN.prototype.notn = function (width) {
				return this.clone().inotn(width);
			};
			BN.prototype.setn = function (bit, val) {
				assert(typeof bit === 'number' && bit >= 0);
				var off = (bit / 26) | 0;
				var wbit = bit % 26;
				this._expand(off + 1);
				if (val) this.words[off] = this.words[off] | (1 << wbit);
				else this.words[off] = this.words[off] & ~(1 << wbit);
				return this._strip();
			};
			BN.prototype.iadd = function (num) {
				var r;
				if (this.negative !== 0 && num.negative === 0) {
					this.negative = 0;
					r = this.isub(num);
					this.negative ^= 1;
					return this._normSign();
				} else if (this.negative === 0 && num.negative !== 0) {
					num.negative = 0;
					r = this.isub(num);
					num.negative = 1;
					return r._normSign();
				}
				var a, b;
				if (this.length > num.length) {
					a = this;
					b = num;
				} else {
					a = num;
					b = this;
				}
				var carry = 0;
				for (var i = 0; i < b.length; i++) {
					r = (a.words[i] | 0) + (b.words[i] | 0) + carry;
					this.words[i] = r & 67108863;
					carry = r >>> 26;
				}
				for (; carry !== 0 && i < a.length; i++) {
					r = (a.words[i] | 0) + carry;
					this.words[i] = r & 67108863;
					carry = r >>> 26;
				}
				this.length = a.length;
				if (carry !== 0) {
					this.words[this.length] = carry;
					this.length++;
				} else if (a !== this) for (; i < a.length; i++) this.words[i] = a.words[i];
				return this;
			};
			BN.prototype.add = function (num) {
				var res;
				if (num.negative !== 0 && this.negative === 0) {
					num.negative = 0;
					res = this.sub(num);
					num.negative ^= 1;
					return res;
				} else if (num.negative === 0 && this.negative !== 0) {
					this.negative = 0;
					res = num.sub(this);
					this.negative = 1;
					return res;
				}
				if (this.length > num.length) return this.clone().iadd(num);
				return num.clone().iadd(this);
			};
			BN.prototype.isub = function (num) {
				if (num.negative !== 0) {
					num.negative = 0;
					var r = this.iadd(num);
					num.negative = 1;
					return r._normSign();
				} else if (this.negative !== 0) {
					this.negative = 0;
					this.iadd(num);
					this.negative = 1;
					return this._normSign();
				}
				var cmp = this.cmp(num);
				if (cmp === 0) {
					this.negative = 0;
					this.length = 1;
					this.words[0] = 0;
					return this;
				}
				var a, b;
				if (cmp > 0) {
					a = this;
					b = num;
				} else {
					a = num;
					b = this;
				}
				var carry = 0;
				for (var i = 0; i < b.length; i++) {
					r = (a.words[i] | 0) - (b.words[i] | 0) + carry;
					carry = r >> 26;
					this.words[i] = r & 67108863;
				}
				for (; carry !== 0 && i < a.length; i++) {
					r = (a.words[i] | 0) + carry;
					carry = r >> 26;
					this.words[i] = r & 67108863;
				}
				if (carry === 0 && i < a.length && a !== this)
					for (; i < a.length; i++) this.words[i] = a.words[i];
				this.length = Math.max(this.length, i);
				if (a !== this) this.negative = 1;
				return this._strip();
			};
			BN.prototype.sub = function (num) {
				return this.clone().isub(num);
			};
			function smallMulTo(self, num, out) {
				out.negative = num.negative ^ self.negative;
				var len = (self.length + num.length) | 0;
				out.length = len;
				len = (len - 1) | 0;
				var a = self.words[0] | 0;
				var b = num.words[0] | 0;
				var r = a * b;
				var lo = r & 67108863;
				var carry = (r / 67108864) | 0;
				out.words[0] = lo;
				for (var k = 1; k < len; k++) {
					var ncarry = carry >>> 26;
					var rword = carry & 67108863;
					var maxJ = Math.min(k, num.length - 1);
					for (var j = Math.max(0, k - self.length + 1); j <= maxJ; j++) {
						var i = (k - j) | 0;
						a = self.words[i] | 0;
						b = num.words[j] | 0;
						r = a * b + rword;
						ncarry += (r / 67108864) | 0;
						rword = r & 67108863;
					}
					out.words[k] = rword | 0;
					carry = ncarry | 0;
				}
				if (carry !== 0) out.words[k] = carry | 0;
				else out.length--;
				return out._strip();
			}
			var comb10MulTo = function (self, num, out) {
				var a = self.words;
				var b = num.words;
				var o = out.words;
				var c = 0;
				var lo;
				var mid;
				var hi;
				var a0 = a[0] | 0;
				var al0 = a0 & 8191;
				var ah0 = a0 >>> 13;
				var a1 = a[1] | 0;
				var al1 = a1 & 8191;
				var ah1 = a1 >>> 13;
				var a2 = a[2] | 0;
				var al2 = a2 & 8191;
				var ah2 = a2 >>> 13;
				var a3 = a[3] | 0;
				var al3 = a3 & 8191;
				var ah3 = a3 >>> 13;
				var a4 = a[4] | 0;
				var al4 = a4 & 8191;
				var ah4 = a4 >>> 13;
				var a5 = a[5] | 0;
				var al5 = a5 & 8191;
				var ah5 = a5 >>> 13;
				var a6 = a[6] | 0;
				var al6 = a6 & 8191;
				var ah6 = a6 >>> 13;
				var a7 = a[7] | 0;
				var al7 = a7 & 8191;
				var ah7 = a7 >>> 13;
				var a8 = a[8] | 0;
				var al8 = a8 & 8191;
				var ah8 = a8 >>> 13;
				var a9 = a[9] | 0;
				var al9 = a9 & 8191;
				var ah9 = a9 >>> 13;
				var b0 = b[0] | 0;
				var bl0 = b0 & 8191;
				var bh0 = b0 >>> 13;
				var b1 = b[1] | 0;
				var bl1 = b1 & 8191;
				var bh1 = b1 >>> 13;
				var b2 = b[2] | 0;
				var bl2 = b2 & 8191;
				var bh2 = b2 >>> 13;
				var b3 = b[3] | 0;
				var bl3 = b3 & 8191;
				var bh3 = b3 >>> 13;
				var b4 = b[4] | 0;
				var bl4 = b4 & 8191;
				var bh4 = b4 >>> 13;
				var b5 = b[5] | 0;
				var bl5 = b5 & 8191;
				var bh5 = b5 >>> 13;
				var b6 = b[6] | 0;
				var bl6 = b6 & 8191;
				var bh6 = b6 >>> 13;
				var b7 = b[7] | 0;
				var bl7 = b7 & 8191;
				var bh7 = b7 >>> 13;
				var b8 = b[8] | 0;
				var bl8 = b8 & 8191;
				var bh8 = b8 >>> 13;
				var b9 = b[9] | 0;
				var bl9 = b9 & 8191;
				var bh9 = b9 >>> 13;
				out.negative = self.negative ^ num.negative;
				out.length = 19;
				lo = Math.imul(al0, bl0);
				mid = Math.imul(al0, bh0);
				mid = (mid + Math.imul(ah0, bl0)) | 0;
				hi = Math.imul(ah0, bh0);
				var w0 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w0 >>> 26)) | 0;
				w0 &= 67108863;
				lo = Math.imul(al1, bl0);
				mid = Math.imul(al1, bh0);
				mid = (mid + Math.imul(ah1, bl0)) | 0;
				hi = Math.imul(ah1, bh0);
				lo = (lo + Math.imul(al0, bl1)) | 0;
				mid = (mid + Math.imul(al0, bh1)) | 0;
				mid = (mid + Math.imul(ah0, bl1)) | 0;
				hi = (hi + Math.imul(ah0, bh1)) | 0;
				var w1 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w1 >>> 26)) | 0;
				w1 &= 67108863;
				lo = Math.imul(al2, bl0);
				mid = Math.imul(al2, bh0);
				mid = (mid + Math.imul(ah2, bl0)) | 0;
				hi = Math.imul(ah2, bh0);
				lo = (lo + Math.imul(al1, bl1)) | 0;
				mid = (mid + Math.imul(al1, bh1)) | 0;
				mid = (mid + Math.imul(ah1, bl1)) | 0;
				hi = (hi + Math.imul(ah1, bh1)) | 0;
				lo = (lo + Math.imul(al0, bl2)) | 0;
				mid = (mid + Math.imul(al0, bh2)) | 0;
				mid = (mid + Math.imul(ah0, bl2)) | 0;
				hi = (hi + Math.imul(ah0, bh2)) | 0;
				var w2 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w2 >>> 26)) | 0;
				w2 &= 67108863;
				lo = Math.imul(al3, bl0);
				mid = Math.imul(al3, bh0);
				mid = (mid + Math.imul(ah3, bl0)) | 0;
				hi = Math.imul(ah3, bh0);
				lo = (lo + Math.imul(al2, bl1)) | 0;
				mid = (mid + Math.imul(al2, bh1)) | 0;
				mid = (mid + Math.imul(ah2, bl1)) | 0;
				hi = (hi + Math.imul(ah2, bh1)) | 0;
				lo = (lo + Math.imul(al1, bl2)) | 0;
				mid = (mid + Math.imul(al1, bh2)) | 0;
				mid = (mid + Math.imul(ah1, bl2)) | 0;
				hi = (hi + Math.imul(ah1, bh2)) | 0;
				lo = (lo + Math.imul(al0, bl3)) | 0;
				mid = (mid + Math.imul(al0, bh3)) | 0;
				mid = (mid + Math.imul(ah0, bl3)) | 0;
				hi = (hi + Math.imul(ah0, bh3)) | 0;
				var w3 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w3 >>> 26)) | 0;
				w3 &= 67108863;
				lo = Math.imul(al4, bl0);
				mid = Math.imul(al4, bh0);
				mid = (mid + Math.imul(ah4, bl0)) | 0;
				hi = Math.imul(ah4, bh0);
				lo = (lo + Math.imul(al3, bl1)) | 0;
				mid = (mid + Math.imul(al3, bh1)) | 0;
				mid = (mid + Math.imul(ah3, bl1)) | 0;
				hi = (hi + Math.imul(ah3, bh1)) | 0;
				lo = (lo + Math.imul(al2, bl2)) | 0;
				mid = (mid + Math.imul(al2, bh2)) | 0;
				mid = (mid + Math.imul(ah2, bl2)) | 0;
				hi = (hi + Math.imul(ah2, bh2)) | 0;
				lo = (lo + Math.imul(al1, bl3)) | 0;
				mid = (mid + Math.imul(al1, bh3)) | 0;
				mid = (mid + Math.imul(ah1, bl3)) | 0;
				hi = (hi + Math.imul(ah1, bh3)) | 0;
				lo = (lo + Math.imul(al0, bl4)) | 0;
				mid = (mid + Math.imul(al0, bh4)) | 0;
				mid = (mid + Math.imul(ah0, bl4)) | 0;
				hi = (hi + Math.imul(ah0, bh4)) | 0;
				var w4 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w4 >>> 26)) | 0;
				w4 &= 67108863;
				lo = Math.imul(al5, bl0);
				mid = Math.imul(al5, bh0);
				mid = (mid + Math.imul(ah5, bl0)) | 0;
				hi = Math.imul(ah5, bh0);
				lo = (lo + Math.imul(al4, bl1)) | 0;
				mid = (mid + Math.imul(al4, bh1)) | 0;
				mid = (mid + Math.imul(ah4, bl1)) | 0;
				hi = (hi + Math.imul(ah4, bh1)) | 0;
				lo = (lo + Math.imul(al3, bl2)) | 0;
				mid = (mid + Math.imul(al3, bh2)) | 0;
				mid = (mid + Math.imul(ah3, bl2)) | 0;
				hi = (hi + Math.imul(ah3, bh2)) | 0;
				lo = (lo + Math.imul(al2, bl3)) | 0;
				mid = (mid + Math.imul(al2, bh3)) | 0;
				mid = (mid + Math.imul(ah2, bl3)) | 0;
				hi = (hi + Math.imul(ah2, bh3)) | 0;
				lo = (lo + Math.imul(al1, bl4)) | 0;
				mid = (mid + Math.imul(al1, bh4)) | 0;
				mid = (mid + Math.imul(ah1, bl4)) | 0;
				hi = (hi + Math.imul(ah1, bh4)) | 0;
				lo = (lo + Math.imul(al0, bl5)) | 0;
				mid = (mid + Math.imul(al0, bh5)) | 0;
				mid = (mid + Math.imul(ah0, bl5)) | 0;
				hi = (hi + Math.imul(ah0, bh5)) | 0;
				var w5 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w5 >>> 26)) | 0;
				w5 &= 67108863;
				lo = Math.imul(al6, bl0);
				mid = Math.imul(al6, bh0);
				mid = (mid + Math.imul(ah6, bl0)) | 0;
				hi = Math.imul(ah6, bh0);
				lo = (lo + Math.imul(al5, bl1)) | 0;
				mid = (mid + Math.imul(al5, bh1)) | 0;
				mid = (mid + Math.imul(ah5, bl1)) | 0;
				hi = (hi + Math.imul(ah5, bh1)) | 0;
				lo = (lo + Math.imul(al4, bl2)) | 0;
				mid = (mid + Math.imul(al4, bh2)) | 0;
				mid = (mid + Math.imul(ah4, bl2)) | 0;
				hi = (hi + Math.imul(ah4, bh2)) | 0;
				lo = (lo + Math.imul(al3, bl3)) | 0;
				mid = (mid + Math.imul(al3, bh3)) | 0;
				mid = (mid + Math.imul(ah3, bl3)) | 0;
				hi = (hi + Math.imul(ah3, bh3)) | 0;
				lo = (lo + Math.imul(al2, bl4)) | 0;
				mid = (mid + Math.imul(al2, bh4)) | 0;
				mid = (mid + Math.imul(ah2, bl4)) | 0;
				hi = (hi + Math.imul(ah2, bh4)) | 0;
				lo = (lo + Math.imul(al1, bl5)) | 0;
				mid = (mid + Math.imul(al1, bh5)) | 0;
				mid = (mid + Math.imul(ah1, bl5)) | 0;
				hi = (hi + Math.imul(ah1, bh5)) | 0;
				lo = (lo + Math.imul(al0, bl6)) | 0;
				mid = (mid + Math.imul(al0, bh6)) | 0;
				mid = (mid + Math.imul(ah0, bl6)) | 0;
				hi = (hi + Math.imul(ah0, bh6)) | 0;
				var w6 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w6 >>> 26)) | 0;
				w6 &= 67108863;
				lo = Math.imul(al7, bl0);
				mid = Math.imul(al7, bh0);
				mid = (mid + Math.imul(ah7, bl0)) | 0;
				hi = Math.imul(ah7, bh0);
				lo = (lo + Math.imul(al6, bl1)) | 0;
				mid = (mid + Math.imul(al6, bh1)) | 0;
				mid = (mid + Math.imul(ah6, bl1)) | 0;
				hi = (hi + Math.imul(ah6, bh1)) | 0;
				lo = (lo + Math.imul(al5, bl2)) | 0;
				mid = (mid + Math.imul(al5, bh2)) | 0;
				mid = (mid + Math.imul(ah5, bl2)) | 0;
				hi = (hi + Math.imul(ah5, bh2)) | 0;
				lo = (lo + Math.imul(al4, bl3)) | 0;
				mid = (mid + Math.imul(al4, bh3)) | 0;
				mid = (mid + Math.imul(ah4, bl3)) | 0;
				hi = (hi + Math.imul(ah4, bh3)) | 0;
				lo = (lo + Math.imul(al3, bl4)) | 0;
				mid = (mid + Math.imul(al3, bh4)) | 0;
				mid = (mid + Math.imul(ah3, bl4)) | 0;
				hi = (hi + Math.imul(ah3, bh4)) | 0;
				lo = (lo + Math.imul(al2, bl5)) | 0;
				mid = (mid + Math.imul(al2, bh5)) | 0;
				mid = (mid + Math.imul(ah2, bl5)) | 0;
				hi = (hi + Math.imul(ah2, bh5)) | 0;
				lo = (lo + Math.imul(al1, bl6)) | 0;
				mid = (mid + Math.imul(al1, bh6)) | 0;
				mid = (mid + Math.imul(ah1, bl6)) | 0;
				hi = (hi + Math.imul(ah1, bh6)) | 0;
				lo = (lo + Math.imul(al0, bl7)) | 0;
				mid = (mid + Math.imul(al0, bh7)) | 0;
				mid = (mid + Math.imul(ah0, bl7)) | 0;
				hi = (hi + Math.imul(ah0, bh7)) | 0;
				var w7 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w7 >>> 26)) | 0;
				w7 &= 67108863;
				lo = Math.imul(al8, bl0);
				mid = Math.imul(al8, bh0);
				mid = (mid + Math.imul(ah8, bl0)) | 0;
				hi = Math.imul(ah8, bh0);
				lo = (lo + Math.imul(al7, bl1)) | 0;
				mid = (mid + Math.imul(al7, bh1)) | 0;
				mid = (mid + Math.imul(ah7, bl1)) | 0;
				hi = (hi + Math.imul(ah7, bh1)) | 0;
				lo = (lo + Math.imul(al6, bl2)) | 0;
				mid = (mid + Math.imul(al6, bh2)) | 0;
				mid = (mid + Math.imul(ah6, bl2)) | 0;
				hi = (hi + Math.imul(ah6, bh2)) | 0;
				lo = (lo + Math.imul(al5, bl3)) | 0;
				mid = (mid + Math.imul(al5, bh3)) | 0;
				mid = (mid + Math.imul(ah5, bl3)) | 0;
				hi = (hi + Math.imul(ah5, bh3)) | 0;
				lo = (lo + Math.imul(al4, bl4)) | 0;
				mid = (mid + Math.imul(al4, bh4)) | 0;
				mid = (mid + Math.imul(ah4, bl4)) | 0;
				hi = (hi + Math.imul(ah4, bh4)) | 0;
				lo = (lo + Math.imul(al3, bl5)) | 0;
				mid = (mid + Math.imul(al3, bh5)) | 0;
				mid = (mid + Math.imul(ah3, bl5)) | 0;
				hi = (hi + Math.imul(ah3, bh5)) | 0;
				lo = (lo + Math.imul(al2, bl6)) | 0;
				mid = (mid + Math.imul(al2, bh6)) | 0;
				mid = (mid + Math.imul(ah2, bl6)) | 0;
				hi = (hi + Math.imul(ah2, bh6)) | 0;
				lo = (lo + Math.imul(al1, bl7)) | 0;
				mid = (mid + Math.imul(al1, bh7)) | 0;
				mid = (mid + Math.imul(ah1, bl7)) | 0;
				hi = (hi + Math.imul(ah1, bh7)) | 0;
				lo = (lo + Math.imul(al0, bl8)) | 0;
				mid = (mid + Math.imul(al0, bh8)) | 0;
				mid = (mid + Math.imul(ah0, bl8)) | 0;
				hi = (hi + Math.imul(ah0, bh8)) | 0;
				var w8 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w8 >>> 26)) | 0;
				w8 &= 67108863;
				lo = Math.imul(al9, bl0);
				mid = Math.imul(al9, bh0);
				mid = (mid + Math.imul(ah9, bl0)) | 0;
				hi = Math.imul(ah9, bh0);
				lo = (lo + Math.imul(al8, bl1)) | 0;
				mid = (mid + Math.imul(al8, bh1)) | 0;
				mid = (mid + Math.imul(ah8, bl1)) | 0;
				hi = (hi + Math.imul(ah8, bh1)) | 0;
				lo = (lo + Math.imul(al7, bl2)) | 0;
				mid = (mid + Math.imul(al7, bh2)) | 0;
				mid = (mid + Math.imul(ah7, bl2)) | 0;
				hi = (hi + Math.imul(ah7, bh2)) | 0;
				lo = (lo + Math.imul(al6, bl3)) | 0;
				mid = (mid + Math.imul(al6, bh3)) | 0;
				mid = (mid + Math.imul(ah6, bl3)) | 0;
				hi = (hi + Math.imul(ah6, bh3)) | 0;
				lo = (lo + Math.imul(al5, bl4)) | 0;
				mid = (mid + Math.imul(al5, bh4)) | 0;
				mid = (mid + Math.imul(ah5, bl4)) | 0;
				hi = (hi + Math.imul(ah5, bh4)) | 0;
				lo = (lo + Math.imul(al4, bl5)) | 0;
				mid = (mid + Math.imul(al4, bh5)) | 0;
				mid = (mid + Math.imul(ah4, bl5)) | 0;
				hi = (hi + Math.imul(ah4, bh5)) | 0;
				lo = (lo + Math.imul(al3, bl6)) | 0;
				mid = (mid + Math.imul(al3, bh6)) | 0;
				mid = (mid + Math.imul(ah3, bl6)) | 0;
				hi = (hi + Math.imul(ah3, bh6)) | 0;
				lo = (lo + Math.imul(al2, bl7)) | 0;
				mid = (mid + Math.imul(al2, bh7)) | 0;
				mid = (mid + Math.imul(ah2, bl7)) | 0;
				hi = (hi + Math.imul(ah2, bh7)) | 0;
				lo = (lo + Math.imul(al1, bl8)) | 0;
				mid = (mid + Math.imul(al1, bh8)) | 0;
				mid = (mid + Math.imul(ah1, bl8)) | 0;
				hi = (hi + Math.imul(ah1, bh8)) | 0;
				lo = (lo + Math.imul(al0, bl9)) | 0;
				mid = (mid + Math.imul(al0, bh9)) | 0;
				mid = (mid + Math.imul(ah0, bl9)) | 0;
				hi = (hi + Math.imul(ah0, bh9)) | 0;
				var w9 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w9 >>> 26)) | 0;
				w9 &= 67108863;
				lo = Math.imul(al9, bl1);
				mid = Math.imul(al9, bh1);
				mid = (mid + Math.imul(ah9, bl1)) | 0;
				hi = Math.imul(ah9, bh1);
				lo = (lo + Math.imul(al8, bl2)) | 0;
				mid = (mid + Math.imul(al8, bh2)) | 0;
				mid = (mid + Math.imul(ah8, bl2)) | 0;
				hi = (hi + Math.imul(ah8, bh2)) | 0;
				lo = (lo + Math.imul(al7, bl3)) | 0;
				mid = (mid + Math.imul(al7, bh3)) | 0;
				mid = (mid + Math.imul(ah7, bl3)) | 0;
				hi = (hi + Math.imul(ah7, bh3)) | 0;
				lo = (lo + Math.imul(al6, bl4)) | 0;
				mid = (mid + Math.imul(al6, bh4)) | 0;
				mid = (mid + Math.imul(ah6, bl4)) | 0;
				hi = (hi + Math.imul(ah6, bh4)) | 0;
				lo = (lo + Math.imul(al5, bl5)) | 0;
				mid = (mid + Math.imul(al5, bh5)) | 0;
				mid = (mid + Math.imul(ah5, bl5)) | 0;
				hi = (hi + Math.imul(ah5, bh5)) | 0;
				lo = (lo + Math.imul(al4, bl6)) | 0;
				mid = (mid + Math.imul(al4, bh6)) | 0;
				mid = (mid + Math.imul(ah4, bl6)) | 0;
				hi = (hi + Math.imul(ah4, bh6)) | 0;
				lo = (lo + Math.imul(al3, bl7)) | 0;
				mid = (mid + Math.imul(al3, bh7)) | 0;
				mid = (mid + Math.imul(ah3, bl7)) | 0;
				hi = (hi + Math.imul(ah3, bh7)) | 0;
				lo = (lo + Math.imul(al2, bl8)) | 0;
				mid = (mid + Math.imul(al2, bh8)) | 0;
				mid = (mid + Math.imul(ah2, bl8)) | 0;
				hi = (hi + Math.imul(ah2, bh8)) | 0;
				lo = (lo + Math.imul(al1, bl9)) | 0;
				mid = (mid + Math.imul(al1, bh9)) | 0;
				mid = (mid + Math.imul(ah1, bl9)) | 0;
				hi = (hi + Math.imul(ah1, bh9)) | 0;
				var w10 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w10 >>> 26)) | 0;
				w10 &= 67108863;
				lo = Math.imul(al9, bl2);
				mid = Math.imul(al9, bh2);
				mid = (mid + Math.imul(ah9, bl2)) | 0;
				hi = Math.imul(ah9, bh2);
				lo = (lo + Math.imul(al8, bl3)) | 0;
				mid = (mid + Math.imul(al8, bh3)) | 0;
				mid = (mid + Math.imul(ah8, bl3)) | 0;
				hi = (hi + Math.imul(ah8, bh3)) | 0;
				lo = (lo + Math.imul(al7, bl4)) | 0;
				mid = (mid + Math.imul(al7, bh4)) | 0;
				mid = (mid + Math.imul(ah7, bl4)) | 0;
				hi = (hi + Math.imul(ah7, bh4)) | 0;
				lo = (lo + Math.imul(al6, bl5)) | 0;
				mid = (mid + Math.imul(al6, bh5)) | 0;
				mid = (mid + Math.imul(ah6, bl5)) | 0;
				hi = (hi + Math.imul(ah6, bh5)) | 0;
				lo = (lo + Math.imul(al5, bl6)) | 0;
				mid = (mid + Math.imul(al5, bh6)) | 0;
				mid = (mid + Math.imul(ah5, bl6)) | 0;
				hi = (hi + Math.imul(ah5, bh6)) | 0;
				lo = (lo + Math.imul(al4, bl7)) | 0;
				mid = (mid + Math.imul(al4, bh7)) | 0;
				mid = (mid + Math.imul(ah4, bl7)) | 0;
				hi = (hi + Math.imul(ah4, bh7)) | 0;
				lo = (lo + Math.imul(al3, bl8)) | 0;
				mid = (mid + Math.imul(al3, bh8)) | 0;
				mid = (mid + Math.imul(ah3, bl8)) | 0;
				hi = (hi + Math.imul(ah3, bh8)) | 0;
				lo = (lo + Math.imul(al2, bl9)) | 0;
				mid = (mid + Math.imul(al2, bh9)) | 0;
				mid = (mid + Math.imul(ah2, bl9)) | 0;
				hi = (hi + Math.imul(ah2, bh9)) | 0;
				var w11 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w11 >>> 26)) | 0;
				w11 &= 67108863;
				lo = Math.imul(al9, bl3);
				mid = Math.imul(al9, bh3);
				mid = (mid + Math.imul(ah9, bl3)) | 0;
				hi = Math.imul(ah9, bh3);
				lo = (lo + Math.imul(al8, bl4)) | 0;
				mid = (mid + Math.imul(al8, bh4)) | 0;
				mid = (mid + Math.imul(ah8, bl4)) | 0;
				hi = (hi + Math.imul(ah8, bh4)) | 0;
				lo = (lo + Math.imul(al7, bl5)) | 0;
				mid = (mid + Math.imul(al7, bh5)) | 0;
				mid = (mid + Math.imul(ah7, bl5)) | 0;
				hi = (hi + Math.imul(ah7, bh5)) | 0;
				lo = (lo + Math.imul(al6, bl6)) | 0;
				mid = (mid + Math.imul(al6, bh6)) | 0;
				mid = (mid + Math.imul(ah6, bl6)) | 0;
				hi = (hi + Math.imul(ah6, bh6)) | 0;
				lo = (lo + Math.imul(al5, bl7)) | 0;
				mid = (mid + Math.imul(al5, bh7)) | 0;
				mid = (mid + Math.imul(ah5, bl7)) | 0;
				hi = (hi + Math.imul(ah5, bh7)) | 0;
				lo = (lo + Math.imul(al4, bl8)) | 0;
				mid = (mid + Math.imul(al4, bh8)) | 0;
				mid = (mid + Math.imul(ah4, bl8)) | 0;
				hi = (hi + Math.imul(ah4, bh8)) | 0;
				lo = (lo + Math.imul(al3, bl9)) | 0;
				mid = (mid + Math.imul(al3, bh9)) | 0;
				mid = (mid + Math.imul(ah3, bl9)) | 0;
				hi = (hi + Math.imul(ah3, bh9)) | 0;
				var w12 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w12 >>> 26)) | 0;
				w12 &= 67108863;
				lo = Math.imul(al9, bl4);
				mid = Math.imul(al9, bh4);
				mid = (mid + Math.imul(ah9, bl4)) | 0;
				hi = Math.imul(ah9, bh4);
				lo = (lo + Math.imul(al8, bl5)) | 0;
				mid = (mid + Math.imul(al8, bh5)) | 0;
				mid = (mid + Math.imul(ah8, bl5)) | 0;
				hi = (hi + Math.imul(ah8, bh5)) | 0;
				lo = (lo + Math.imul(al7, bl6)) | 0;
				mid = (mid + Math.imul(al7, bh6)) | 0;
				mid = (mid + Math.imul(ah7, bl6)) | 0;
				hi = (hi + Math.imul(ah7, bh6)) | 0;
				lo = (lo + Math.imul(al6, bl7)) | 0;
				mid = (mid + Math.imul(al6, bh7)) | 0;
				mid = (mid + Math.imul(ah6, bl7)) | 0;
				hi = (hi + Math.imul(ah6, bh7)) | 0;
				lo = (lo + Math.imul(al5, bl8)) | 0;
				mid = (mid + Math.imul(al5, bh8)) | 0;
				mid = (mid + Math.imul(ah5, bl8)) | 0;
				hi = (hi + Math.imul(ah5, bh8)) | 0;
				lo = (lo + Math.imul(al4, bl9)) | 0;
				mid = (mid + Math.imul(al4, bh9)) | 0;
				mid = (mid + Math.imul(ah4, bl9)) | 0;
				hi = (hi + Math.imul(ah4, bh9)) | 0;
				var w13 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w13 >>> 26)) | 0;
				w13 &= 67108863;
				lo = Math.imul(al9, bl5);
				mid = Math.imul(al9, bh5);
				mid = (mid + Math.imul(ah9, bl5)) | 0;
				hi = Math.imul(ah9, bh5);
				lo = (lo + Math.imul(al8, bl6)) | 0;
				mid = (mid + Math.imul(al8, bh6)) | 0;
				mid = (mid + Math.imul(ah8, bl6)) | 0;
				hi = (hi + Math.imul(ah8, bh6)) | 0;
				lo = (lo + Math.imul(al7, bl7)) | 0;
				mid = (mid + Math.imul(al7, bh7)) | 0;
				mid = (mid + Math.imul(ah7, bl7)) | 0;
				hi = (hi + Math.imul(ah7, bh7)) | 0;
				lo = (lo + Math.imul(al6, bl8)) | 0;
				mid = (mid + Math.imul(al6, bh8)) | 0;
				mid = (mid + Math.imul(ah6, bl8)) | 0;
				hi = (hi + Math.imul(ah6, bh8)) | 0;
				lo = (lo + Math.imul(al5, bl9)) | 0;
				mid = (mid + Math.imul(al5, bh9)) | 0;
				mid = (mid + Math.imul(ah5, bl9)) | 0;
				hi = (hi + Math.imul(ah5, bh9)) | 0;
				var w14 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w14 >>> 26)) | 0;
				w14 &= 67108863;
				lo = Math.imul(al9, bl6);
				mid = Math.imul(al9, bh6);
				mid = (mid + Math.imul(ah9, bl6)) | 0;
				hi = Math.imul(ah9, bh6);
				lo = (lo + Math.imul(al8, bl7)) | 0;
				mid = (mid + Math.imul(al8, bh7)) | 0;
				mid = (mid + Math.imul(ah8, bl7)) | 0;
				hi = (hi + Math.imul(ah8, bh7)) | 0;
				lo = (lo + Math.imul(al7, bl8)) | 0;
				mid = (mid + Math.imul(al7, bh8)) | 0;
				mid = (mid + Math.imul(ah7, bl8)) | 0;
				hi = (hi + Math.imul(ah7, bh8)) | 0;
				lo = (lo + Math.imul(al6, bl9)) | 0;
				mid = (mid + Math.imul(al6, bh9)) | 0;
				mid = (mid + Math.imul(ah6, bl9)) | 0;
				hi = (hi + Math.imul(ah6, bh9)) | 0;
				var w15 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w15 >>> 26)) | 0;
				w15 &= 67108863;
				lo = Math.imul(al9, bl7);
				mid = Math.imul(al9, bh7);
				mid = (mid + Math.imul(ah9, bl7)) | 0;
				hi = Math.imul(ah9, bh7);
				lo = (lo + Math.imul(al8, bl8)) | 0;
				mid = (mid + Math.imul(al8, bh8)) | 0;
				mid = (mid + Math.imul(ah8, bl8)) | 0;
				hi = (hi + Math.imul(ah8, bh8)) | 0;
				lo = (lo + Math.imul(al7, bl9)) | 0;
				mid = (mid + Math.imul(al7, bh9)) | 0;
				mid = (mid + Math.imul(ah7, bl9)) | 0;
				hi = (hi + Math.imul(ah7, bh9)) | 0;
				var w16 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w16 >>> 26)) | 0;
				w16 &= 67108863;
				lo = Math.imul(al9, bl8);
				mid = Math.imul(al9, bh8);
				mid = (mid + Math.imul(ah9, bl8)) | 0;
				hi = Math.imul(ah9, bh8);
				lo = (lo + Math.imul(al8, bl9)) | 0;
				mid = (mid + Math.imul(al8, bh9)) | 0;
				mid = (mid + Math.imul(ah8, bl9)) | 0;
				hi = (hi + Math.imul(ah8, bh9)) | 0;
				var w17 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w17 >>> 26)) | 0;
				w17 &= 67108863;
				lo = Math.imul(al9, bl9);
				mid = Math.imul(al9, bh9);
				mid = (mid + Math.imul(ah9, bl9)) | 0;
				hi = Math.imul(ah9, bh9);
				var w18 = (((c + lo) | 0) + ((mid & 8191) << 13)) | 0;
				c = (((hi + (mid >>> 13)) | 0) + (w18 >>> 26)) | 0;
				w18 &= 67108863;
				o[0] = w0;
				o[1] = w1;
				o[2] = w2;
				o[3] = w3;
				o[4] = w4;
				o[5] = w5;
				o[6] = w6;
				o[7] = w7;
				o[8] = w8;
				o[9] = w9;
				o[10] = w10;
				o[11] = w11;
				o[12] = w12;
				o[13] = w13;
				o[14] = w14;
				o[15] = w15;
				o[16] = w16;
				o[17] = w17;
				o[18] = w18;
				if (c !== 0) {
					o[19] = c;
					out.length++;
				}
				return out;
			};
			if (!Math.imul) comb10MulTo = smallMulTo;
			function bigMulTo(self, num, out) {
				out.negative = num.negative ^ self.negative;
				out.length = self.length + num.length;
				var carry = 0;
				var hncarry = 0;
				for (var k = 0; k < out.length - 1; k++) {
					var ncarry = hncarry;
					hncarry = 0;
					var rword = carry & 67108863;
					var maxJ = Math.min(k, num.length - 1);
					for (var j = Math.max(0, k - self.length + 1); j <= maxJ; j++) {
						var i = k - j;
						var a = self.words[i] | 0;
						var b = num.words[j] | 0;
						var r = a * b;
						var lo = r & 67108863;
						ncarry = (ncarry + ((r / 67108864) | 0)) | 0;
						lo = (lo + rword) | 0;
						rword = lo & 67108863;
						ncarry = (ncarry + (lo >>> 26)) | 0;
						hncarry += ncarry >>> 26;
						ncarry &= 67108863;
					}
					out.words[k] = rword;
					carry = ncarry;
					ncarry = hncarry;
				}
				if (carry !== 0) out.words[k] = carry;
				else out.length--;
				return out._strip();
			}
			function jumboMulTo(self, num, out) {
				return bigMulTo(self, num, out);
			}
			BN.prototype.mulTo = function (num, out) {
				var res;
				var len = this.length + num.length;
				if (this.length === 10 && num.length === 10) res = comb10MulTo(this, num, out);
				else if (len < 63) res = smallMulTo(this, num, out);
				else if (len < 1024) res = bigMulTo(this, num, out);
				else res = jumboMulTo(this, num, out);
				return res;
			};
			function FFTM(x, y) {
				this.x = x;
				this.y = y;
			}
			FFTM.prototype.makeRBT = function (N) {
				var t = new Array(N);
				var l = BN.prototype._countBits(N) - 1;
				for (var i = 0; i < N; i++) t[i] = this.revBin(i, l, N);
				return t;
			};
			FFTM.prototype.revBin = function (x, l, N) {
				if (x === 0 || x === N - 1) return x;
				var rb = 0;
				for (var i = 0; i < l; i++) {
					rb |= (x & 1) << (l - i - 1);
					x >>= 1;
				}
				return rb;
			};
			FFTM.prototype.permute = function (rbt, rws, iws, rtws, itws, N) {
				for (var i = 0; i < N; i++) {
					rtws[i] = rws[rbt[i]];
					itws[i] = iws[rbt[i]];
				}
			};
			FFTM.prototype.transform = function (rws, iws, rtws, itws, N, rbt) {
				this.permute(rbt, rws, iws, rtws, itws, N);
				for (var s = 1; s < N; s <<= 1) {
					var l = s << 1;
					var rtwdf = Math.cos((2 * Math.PI) / l);
					var itwdf = Math.sin((2 * Math.PI) / l);
					for (var p = 0; p < N; p += l) {
						var rtwdf_ = rtwdf;
						var itwdf_ = itwdf;
						for (var j = 0; j < s; j++) {
							var re = rtws[p + j];
							var ie = itws[p + j];
							var ro = rtws[p + j + s];
							var io = itws[p + j + s];
							var rx = rtwdf_ * ro - itwdf_ * io;
							io = rtwdf_ * io + itwdf_ * ro;
							ro = rx;
							rtws[p + j] = re + ro;
							itws[p + j] = ie + io;
							rtws[p + j + s] = re - ro;
							itws[p + j + s] = ie - io;
							if (j !== l) {
								rx = rtwdf * rtwdf_ - itwdf * itwdf_;
								itwdf_ = rtwdf * itwdf_ + itwdf * rtwdf_;
								rtwdf_ = rx;
							}
						}
					}
				}
			};
			FFTM.prototype.guessLen13b = function (n, m) {
				var N = Math.max(m, n) | 1;
				var odd = N & 1;
				var i = 0;
				for (N = (N / 2) | 0; N; N >>>= 1) i++;
				return 1 << (i + 1 + odd);
			};
			FFTM.prototype.conjugate = function (rws, iws, N) {
				if (N <= 1) return;
				for (var i = 0; i < N / 2; i++) {
					var t = rws[i];
					rws[i] = rws[N - i - 1];
					rws[N - i - 1] = t;
					t = iws[i];
					iws[i] = -iws[N - i - 1];
					iws[N - i - 1] = -t;
				}
			};
			FFTM.prototype.normalize13b = function (ws, N) {
				var carry = 0;
				for (var i = 0; i < N / 2; i++) {
					var w = Math.round(ws[2 * i + 1] / N) * 8192 + Math.round(ws[2 * i] / N) + carry;
					ws[i] = w & 67108863;
					if (w < 67108864) carry = 0;
					else carry = (w / 67108864) | 0;
				}
				return ws;
			};
			FFTM.prototype.convert13b = function (ws, len, rws, N) {
				var carry = 0;
				for (var i = 0; i < len; i++) {
					carry += ws[i] | 0;
					rws[2 * i] = carry & 8191;
					carry >>>= 13;
					rws[2 * i + 1] = carry & 8191;
					carry >>>= 13;
				}
				for (i = 2 * len; i < N; ++i) rws[i] = 0;
				assert(carry === 0);
				assert((carry & ~8191) === 0);
			};
			FFTM.prototype.stub = function (N) {
				var ph = new Array(N);
				for (var i = 0; i < N; i++) ph[i] = 0;
				return ph;
			};
			FFTM.prototype.mulp = function (x, y, out) {
				var N = 2 * this.guessLen13b(x.length, y.length);
				var rbt = this.makeRBT(N);
				var _ = this.stub(N);
				var rws = new Array(N);
				var rwst = new Array(N);
				var iwst = new Array(N);
				var nrws = new Array(N);
				var nrwst = new Array(N);
				var niwst = new Array(N);
				var rmws = out.words;
				rmws.length = N;
				this.convert13b(x.words, x.length, rws, N);
				this.convert13b(y.words, y.length, nrws, N);
				this.transform(rws, _, rwst, iwst, N, rbt);
				this.transform(nrws, _, nrwst, niwst, N, rbt);
				for (var i = 0; i < N; i++) {
					var rx = rwst[i] * nrwst[i] - iwst[i] * niwst[i];
					iwst[i] = rwst[i] * niwst[i] + iwst[i] * nrwst[i];
					rwst[i] = rx;
				}
				this.conjugate(rwst, iwst, N);
				this.transform(rwst, iwst, rmws, _, N, rbt);
				this.conjugate(rmws, _, N);
				this.normalize13b(rmws, N);
				out.negative = x.negative ^ y.negative;
				out.length = x.length + y.length;
				return out._strip();
			};
			BN.prototype.mul = function (num) {
				var out = new BN(null);
				out.words = new Array(this.length + num.length);
				return this.mulTo(num, out);
			};
			BN.prototype.mulf = function (num) {
				var out = new BN(null);
				out.words = new Array(this.length + num.length);
				return jumboMulTo(this, num, out);
			};
			BN.prototype.imul = function (num) {
				return this.clone().mulTo(num, this);
			};
			BN.prototype.imuln = function (num) {
				var isNegNum = num < 0;
				if (isNegNum) num = -num;
				assert(typeof num === 'number');
				assert(num < 67108864);
				var carry = 0;
				for (var i = 0; i < this.length; i++) {
					var w = (this.words[i] | 0) * num;
					var lo = (w & 67108863) + (carry & 67108863);
					carry >>= 26;
					carry += (w / 67108864) | 0;
					carry += lo >>> 26;
					this.words[i] = lo & 67108863;
				}
				if (carry !== 0) {
					this.words[i] = carry;
					this.length++;
				}
				if (num === 0) {
					this.length = 1;
					this._normSign();
				}
				return isNegNum ? this.ineg() : this;
			};
			BN.prototype.muln = function (num) {
				return this.clone().imuln(num);
			};
			BN.prototype.sqr = function () {
				return this.mul(this);
			};
			BN.prototype.isqr = function () {
				return this.imul(this.clone());
			};
			BN.prototype.pow = function (num) {
				var w = toBitArray(num);
				if (w.length === 0) return new BN(1);
				var res = this;
				for (var i = 0; i < w.length; i++, res = res.sqr()) if (w[i] !== 0) break;
				if (++i < w.length)
					for (var q = res.sqr(); i < w.length; i++, q = q.sqr()) {
						if (w[i] === 0) continue;
						res = res.mul(q);
					}
				return res;
			};
			BN.prototype.iushln = function (bits) {
				assert(typeof bits === 'number' && bits >= 0);
				var r = bits % 26;
				var s = (bits - r) / 26;
				var carryMask = (67108863 >>> (26 - r)) << (26 - r);
				var i;
				if (r !== 0) {
					var carry = 0;
					for (i = 0; i < this.length; i++) {
						var newCarry = this.words[i] & carryMask;
						var c = ((this.words[i] | 0) - newCarry) << r;
						this.words[i] = c | carry;
						carry = newCarry >>> (26 - r);
					}
					if (carry) {
						this.words[i] = carry;
						this.length++;
					}
				}
				if (s !== 0) {
					for (i = this.length - 1; i >= 0; i--) this.words[i + s] = this.words[i];
					for (i = 0; i < s; i++) this.words[i] = 0;
					this.length += s;
				}
				return this._strip();
			};
			BN.prototype.ishln = function (bits) {
				assert(this.negative === 0);
				return this.iushln(bits);
			};
			BN.prototype.iushrn = function (bits, hint, extended) {
				assert(typeof bits === 'number' && bits >= 0);
				var h;
				if (hint) h = (hint - (hint % 26)) / 26;
				else h = 0;
				var r = bits % 26;
				var s = Math.min((bits - r) / 26, this.length);
				var mask = 67108863 ^ ((67108863 >>> r) << r);
				var maskedWords = extended;
				h -= s;
				h = Math.max(0, h);
				if (maskedWords) {
					for (var i = 0; i < s; i++) maskedWords.words[i] = this.words[i];
					maskedWords.length = s;
				}
				if (s === 0);
				else if (this.length > s) {
					this.length -= s;
					for (i = 0; i < this.length; i++) this.words[i] = this.words[i + s];
				} else {
					this.words[0] = 0;
					this.length = 1;
				}
				var carry = 0;
				for (i = this.length - 1; i >= 0 && (carry !== 0 || i >= h); i--) {
					var word = this.words[i] | 0;
					this.words[i] = (carry << (26 - r)) | (word >>> r);
					carry = word & mask;
				}
				if (maskedWords && carry !== 0) maskedWords.words[maskedWords.length++] = carry;
				if (this.length === 0) {
					this.words[0] = 0;
					this.length = 1;
				}
				return this._strip();
			};
			BN.prototype.ishrn = function (bits, hint, extended) {
				assert(this.negative === 0);
				return this.iushrn(bits, hint, extended);
			};
			BN.prototype.shln = function (bits) {
				return this.clone().ishln(bits);
			};
			BN.prototype.ushln = function (bits) {
				return this.clone().iushln(bits);
			};
			BN.prototype.shrn = function (bits) {
				return this.clone().ishrn(bits);
			};
			BN.prototype.ushrn = function (bits) {
				return this.clone().iushrn(bits);
			};
			BN.prototype.testn = function (bit) {
				assert(typeof bit === 'number' && bit >= 0);
				var r = bit % 26;
				var s = (bit - r) / 26;
				var q = 1 << r;
				if (this.length <= s) return false;
				var w = this.words[s];
				return !!(w & q);
			};
			BN.prototype.imaskn = function (bits) {
				assert(typeof bits === 'number' && bits >= 0);
				var r = bits % 26;
				var s = (bits - r) / 26;
				assert(this.negative === 0, 'imaskn works only with positive numbers');
				if (this.length <= s) return this;
				if (r !== 0) s++;
				this.length = Math.min(s, this.length);
				if (r !== 0) {
					var mask = 67108863 ^ ((67108863 >>> r) << r);
					this.words[this.length - 1] &= mask;
				}
				if (this.length === 0) {
					this.words[0] = 0;
					this.length = 1;
				}
				return this._strip();
			};
			BN.prototype.maskn = function (bits) {
				return this.clone().imaskn(bits);
			};
			BN.prototype.iaddn = function (num) {
				assert(typeof num === 'number');
				assert(num < 67108864);
				if (num < 0) return this.isubn(-num);
				if (this.negative !== 0) {
					if (this.length === 1 && (this.words[0] | 0) <= num) {
						this.words[0] = num - (this.words[0] | 0);
						this.negative = 0;
						return this;
					}
					this.negative = 0;
					this.isubn(num);
					this.negative = 1;
					return this;
				}
				return this._iaddn(num);
			};
			BN.prototype._iaddn = function (num) {
				this.words[0] += num;
				for (var i = 0; i < this.length && this.words[i] >= 67108864; i++) {
					this.words[i] -= 67108864;
					if (i === this.length - 1) this.words[i + 1] = 1;
					else this.words[i + 1]++;
				}
				this.length = Math.max(this.length, i + 1);
				return this;
			};
			BN.prototype.isubn = function (num) {
				assert(typeof num === 'number');
				assert(num < 67108864);
				if (num < 0) return this.iaddn(-num);
				if (this.negative !== 0) {
					this.negative = 0;
					this.iaddn(num);
					this.negative = 1;
					return this;
				}
				this.words[0] -= num;
				if (this.length === 1 && this.words[0] < 0) {
					this.words[0] = -this.words[0];
					this.negative = 1;
				} else
					for (var i = 0; i < this.length && this.words[i] < 0; i++) {
						this.words[i] += 67108864;
						this.words[i + 1] -= 1;
					}
				return this._strip();
			};
			BN.prototype.addn = function (num) {
				return this.clone().iaddn(num);
			};
			BN.prototype.subn = function (num) {
				return this.clone().isubn(num);
			};
			BN.prototype.iabs = function () {
				this.negative = 0;
				return this;
			};
			BN.prototype.abs = function () {
				return this.clone().iabs();
			};
			BN.prototype._ishlnsubmul = function (num, mul, shift) {
				var len = num.length + shift;
				var i;
				this._expand(len);
				var w;
				var carry = 0;
				for (i = 0; i < num.length; i++) {
					w = (this.words[i + shift] | 0) + carry;
					var right = (num.words[i] | 0) * mul;
					w -= right & 67108863;
					carry = (w >> 26) - ((right / 67108864) | 0);
					this.words[i + shift] = w & 67108863;
				}
				for (; i < this.length - shift; i++) {
					w = (this.words[i + shift] | 0) + carry;
					carry = w >> 26;
					this.words[i + shift] = w & 67108863;
				}
				if (carry === 0) return this._strip();
				assert(carry === -1);
				carry = 0;
				for (i = 0; i < this.length; i++) {
					w = -(this.words[i] | 0) + carry;
					carry = w >> 26;
					this.words[i] = w & 67108863;
				}
				this.negative = 1;
				return this._strip();
			};
			BN.prototype._wordDiv = function (num, mode) {
				var shift = this.length - num.length;
				var a = this.clone();
				var b = num;
				var bhi = b.words[b.length - 1] | 0;
				var bhiBits = this._countBits(bhi);
				shift = 26 - bhiBits;
				if (shift !== 0) {
					b = b.ushln(shift);
					a.iushln(shift);
					bhi = b.words[b.length - 1] | 0;
				}
				var m = a.length - b.length;
				var q;
				if (mode !== 'mod') {
					q = new BN(null);
					q.length = m + 1;
					q.words = new Array(q.length);
					for (var i = 0; i < q.length; i++) q.words[i] = 0;
				}
				var diff = a.clone()._ishlnsubmul(b, 1, m);
				if (diff.negative === 0) {
					a = diff;
					if (q) q.words[m] = 1;
				}
				for (var j = m - 1; j >= 0; j--) {
					var qj = (a.words[b.length + j] | 0) * 67108864 + (a.words[b.length + j - 1] | 0);
					qj = Math.min((qj / bhi) | 0, 67108863);
					a._ishlnsubmul(b, qj, j);
					while (a.negative !== 0) {
						qj--;
						a.negative = 0;
						a._ishlnsubmul(b, 1, j);
						if (!a.isZero()) a.negative ^= 1;
					}
					if (q) q.words[j] = qj;
				}
				if (q) q._strip();
				a._strip();
				if (mode !== 'div' && shift !== 0) a.iushrn(shift);
				return { div: q || null, mod: a };
			};
			BN.prototype.divmod = function (num, mode, positive) {
				assert(!num.isZero());
				if (this.isZero()) return { div: new BN(0), mod: new BN(0) };
				var div, mod, res;
				if (this.negative !== 0 && num.negative === 0) {
					res = this.neg().divmod(num, mode);
					if (mode !== 'mod') div = res.div.neg();
					if (mode !== 'div') {
						mod = res.mod.neg();
						if (positive && mod.negative !== 0) mod.iadd(num);
					}
					return { div: div, mod: mod };
				}
				if (this.negative === 0 && num.negative !== 0) {
					res = this.divmod(num.neg(), mode);
					if (mode !== 'mod') div = res.div.neg();
					return { div: div, mod: res.mod };
				}
				if ((this.negative & num.negative) !== 0) {
					res = this.neg().divmod(num.neg(), mode);
					if (mode !== 'div') {
						mod = res.mod.neg();
						if (positive && mod.negative !== 0) mod.isub(num);
					}
					return { div: res.div, mod: mod };
				}
				if (num.length > this.length || this.cmp(num) < 0) return { div: new BN(0), mod: this };
				if (num.length === 1) {
					if (mode === 'div') return { div: this.divn(num.words[0]), mod: null };
					if (mode === 'mod') return { div: null, mod: new BN(this.modrn(num.words[0])) };
					return { div: this.divn(num.words[0]), mod: new BN(this.modrn(num.words[0])) };
				}
				return this._wordDiv(num, mode);
			};
			BN.prototype.div = function (num) {
				return this.divmod(num, 'div', false).div;
			};
			BN.prototype.mod = function (num) {
				return this.divmod(num, 'mod', false).mod;
			};
			BN.prototype.umod = function (num) {
				return this.divmod(num, 'mod', true).mod;
			};
			BN.prototype.divRound = function (num) {
				var dm = this.divmod(num);
				if (dm.mod.isZero()) return dm.div;
				var mod = dm.mod.abs();
				var half = num.abs().iushrn(1);
				var r2 = num.words[0] & 1;
				var cmp = mod.cmp(half);
				if (cmp < 0 || (r2 === 1 && cmp === 0)) return dm.div;
				var up = new BN(1);
				up.negative = this.negative ^ num.negative;
				return dm.div.iadd(up);
			};
			BN.prototype.modrn = function (num) {
				var isNegNum = num < 0;
				if (isNegNum) num = -num;
				assert(num <= 67108863);
				var p = (1 << 26) % num;
				var acc = 0;
				for (var i = this.length - 1; i >= 0; i--) acc = (p * acc + (this.words[i] | 0)) % num;
				return isNegNum ? -acc : acc;
			};
			BN.prototype.modn = function (num) {
				return this.modrn(num);
			};
			BN.prototype.idivn = function (num) {
				var isNegNum = num < 0;
				if (isNegNum) num = -num;
				assert(num <= 67108863);
				var carry = 0;
				for (var i = this.length - 1; i >= 0; i--) {
					var w = (this.words[i] | 0) + carry * 67108864;
					this.words[i] = (w / num) | 0;
					carry = w % num;
				}
				this._strip();
				return isNegNum ? this.ineg() : this;
			};
			BN.prototype.divn = function (num) {
				return this.clone().idivn(num);
			};
			BN.prototype.egcd = function (p) {
				assert(p.negative === 0);
				assert(!p.isZero());
				var x = this;
				var y = p.clone();
				if (x.negative !== 0) x = x.umod(p);
				else x = x.clone();
				var A = new BN(1);
				var B = new BN(0);
				var C = new BN(0);
				var D = new BN(1);
				var g = 0;
				while (x.isEven() && y.isEven()) {
					x.iushrn(1);
					y.iushrn(1);
					++g;
				}
				var yp = y.clone();
				var xp = x.clone();
				while (!x.isZero()) {
					for (var i = 0, im = 1; (x.words[0] & im) === 0 && i < 26; ++i, im <<= 1);
					if (i > 0) {
						x.iushrn(i);
						while (i-- > 0) {
							if (A.isOdd() || B.isOdd()) {
								A.iadd(yp);
								B.isub(xp);
							}
							A.iushrn(1);
							B.iushrn(1);
						}
					}
					for (var j = 0, jm = 1; (y.words[0] & jm) === 0 && j < 26; ++j, jm <<= 1);
					if (j > 0) {
						y.iushrn(j);
						while (j-- > 0) {
							if (C.isOdd() || D.isOdd()) {
								C.iadd(yp);
								D.isub(xp);
							}
							C.iushrn(1);
							D.iushrn(1);
						}
					}
					if (x.cmp(y) >= 0) {
						x.isub(y);
						A.isub(C);
						B.isub(D);
					} else {
						y.isub(x);
						C.isub(A);
						D.isub(B);
					}
				}
				return { a: C, b: D, gcd: y.iushln(g) };
			};
			BN.prototype._invmp = function (p) {
				assert(p.negative === 0);
				assert(!p.isZero());
				var a = this;
				var b = p.clone();
				if (a.negative !== 0) a = a.umod(p);
				else a = a.clone();
				var x1 = new BN(1);
				var x2 = new BN(0);
				var delta = b.clone();
				while (a.cmpn(1) > 0 && b.cmpn(1) > 0) {
					for (var i = 0, im = 1; (a.words[0] & im) === 0 && i < 26; ++i, im <<= 1);
					if (i > 0) {
						a.iushrn(i);
						while (i-- > 0) {
							if (x1.isOdd()) x1.iadd(delta);
							x1.iushrn(1);
						}
					}
					for (var j = 0, jm = 1; (b.words[0] & jm) === 0 && j < 26; ++j, jm <<= 1);
					if (j > 0) {
						b.iushrn(j);
						while (j-- > 0) {
							if (x2.isOdd()) x2.iadd(delta);
							x2.iushrn(1);
						}
					}
					if (a.cmp(b) >= 0) {
						a.isub(b);
						x1.isub(x2);
					} else {
						b.isub(a);
						x2.isub(x1);
					}
				}
				var res;
				if (a.cmpn(1) === 0) res = x1;
				else res = x2;
				if (res.cmpn(0) < 0) res.iadd(p);
				return res;
			};
			BN.prototype.gcd = function (num) {
				if (this.isZero()) return num.abs();
				if (num.isZero()) return this.abs();
				var a = this.clone();
				var b = num.clone();
				a.negative = 0;
				b.negative = 0;
				for (var shift = 0; a.isEven() && b.isEven(); shift++) {
					a.iushrn(1);
					b.iushrn(1);
				}
				do {
					while (a.isEven()) a.iushrn(1);
					while (b.isEven()) b.iushrn(1);
					var r = a.cmp(b);
					if (r < 0) {
						var t = a;
						a = b;
						b = t;
					} else if (r === 0 || b.cmpn(1) === 0) break;
					a.isub(b);
				} while (true);
				return b.iushln(shift);
			};
			BN.prototype.invm = function (num) {
				return this.egcd(num).a.umod(num);
			};
			BN.prototype.isEven = function () {
				return (this.words[0] & 1) === 0;
			};
			BN.prototype.isOdd = function () {
				return (this.words[0] & 1) === 1;
			};
			BN.prototype.andln = function (num) {
				return this.words[0] & num;
			};
			BN.prototype.bincn = function (bit) {
				assert(typeof bit === 'number');
				var r = bit % 26;
				var s = (bit - r) / 26;
				var q = 1 << r;
				if (this.length <= s) {
					this._expand(s + 1);
					this.words[s] |= q;
					return this;
				}
				var carry = q;
				for (var i = s; carry !== 0 && i < this.length; i++) {
					var w = this.words[i] | 0;
					w += carry;
					carry = w >>> 26;
					w &= 67108863;
					this.words[i] = w;
				}
				if (carry !== 0) {
					this.words[i] = carry;
					this.length++;
				}
				return this;
			};
			BN.prototype.isZero = function () {
				return this.length === 1 && this.words[0] === 0;
			};
			BN.prototype.cmpn = function (num) {
				var negative = num < 0;
				if (this.negative !== 0 && !negative) return -1;
				if (this.negative === 0 && negative) return 1;
				this._strip();
				var res;
				if (this.length > 1) res = 1;
				else {
					if (negative) num = -num;
					assert(num <= 67108863, 'Number is too big');
					var w = this.words[0] | 0;
					res = w === num ? 0 : w < num ? -1 : 1;
				}
				if (this.negative !== 0) return -res | 0;
				return res;
			};
			BN.prototype.cmp = function (num) {
				if (this.negative !== 0 && num.negative === 0) return -1;
				if (this.negative === 0 && num.negative !== 0) return 1;
				var res = this.ucmp(num);
				if (this.negative !== 0) return -res | 0;
				return res;
			};
			BN.prototype.ucmp = function (num) {
				if (this.length > num.length) return 1;
				if (this.length < num.length) return -1;
				var res = 0;
				for (var i = this.length - 1; i >= 0; i--) {
					var a = this.words[i] | 0;
					var b = num.words[i] | 0;
					if (a === b) continue;
					if (a < b) res = -1;
					else if (a > b) res = 1;
					break;
				}
				return res;
			};
			BN.prototype.gtn = function (num) {
				return this.cmpn(num) === 1;
			};
			BN.prototype.gt = function (num) {
				return this.cmp(num) === 1;
			};
			BN.prototype.gten = function (num) {
				return this.cmpn(num) >= 0;
			};
			BN.prototype.gte = function (num) {
				return this.cmp(num) >= 0;
			};
			BN.prototype.ltn = function (num) {
				return this.cmpn(num) === -1;
			};
			BN.prototype.lt = function (num) {
				return this.cmp(num) === -1;
			};
			BN.prototype.lten = function (num) {
				return this.cmpn(num) <= 0;
			};
			BN.prototype.lte = function (num) {
				return this.cmp(num) <= 0;
			};
			BN.prototype.eqn = function (num) {
				return this.cmpn(num) === 0;
			};
			BN.prototype.eq = function (num) {
				return this.cmp(num) === 0;
			};
			BN.red = function (num) {
				return new Red(num);
			};
			BN.prototype.toRed = function (ctx) {
				assert(!this.red, 'Already a number in reduction context');
				assert(this.negative === 0, 'red works only with positives');
				return ctx.convertTo(this)._forceRed(ctx);
			};
			BN.prototype.fromRed = function () {
				assert(this.red, 'fromRed works only with numbers in reduction context');
				return this.red.convertFrom(this);
			};
			BN.prototype._forceRed = function (ctx) {
				this.red = ctx;
				return this;
			};
			BN.prototype.forceRed = function (ctx) {
				assert(!this.red, 'Already a number in reduction context');
				return this._forceRed(ctx);
			};
			BN.prototype.redAdd = function (num) {
				assert(this.red, 'redAdd works only with red numbers');
				return this.red.add(this, num);
			};
			BN.prototype.redIAdd = function (num) {
				assert(this.red, 'redIAdd works only with red numbers');
				return this.red.iadd(this, num);
			};
			BN.prototype.redSub = function (num) {
				assert(this.red, 'redSub works only with red numbers');
				return this.red.sub(this, num);
			};
			BN.prototype.redISub = function (num) {
				assert(this.red, 'redISub works only with red numbers');
				return this.red.isub(this, num);
			};
			BN.prototype.redShl = function (num) {
				assert(this.red, 'redShl works only with red numbers');
				return this.red.shl(this, num);
			};
			BN.prototype.redMul = function (num) {
				assert(this.red, 'redMul works only with red numbers');
				this.red._verify2(this, num);
				return this.red.mul(this, num);
			};
			BN.prototype.redIMul = function (num) {
				assert(this.red, 'redMul works only with red numbers');
				this.red._verify2(this, num);
				return this.red.imul(this, num);
			};
			BN.prototype.redSqr = function () {
				assert(this.red, 'redSqr works only with red numbers');
				this.red._verify1(this);
				return this.red.sqr(this);
			};
			BN.prototype.redISqr = function () {
				assert(this.red, 'redISqr works only with red numbers');
				this.red._verify1(this);
				return this.red.isqr(this);
			};
			BN.prototype.redSqrt = function () {
				assert(this.red, 'redSqrt works only with red numbers');
				this.red._verify1(this);
				return this.red.sqrt(this);
			};
			BN.prototype.redInvm = function () {
				assert(this.red, 'redInvm works only with red numbers');
				this.red._verify1(this);
				return this.red.invm(this);
			};
			BN.prototype.redNeg = function () {
				assert(this.red, 'redNeg works only with red numbers');
				this.red._verify1(this);
				return this.red.neg(this);
			};
			BN.prototype.redPow = function (num) {
				assert(this.red && !num.red, 'redPow(normalNum)');
				this.red._verify1(this);
				return this.red.pow(this, num);
			};
			var primes = { k256: null, p224: null, p192: null, p25519: null };
			function MPrime(name, p) {
				this.name = name;
				this.p = new BN(p, 16);
				this.n = this.p.bitLength();
				this.k = new BN(1).iushln(this.n).isub(this.p);
				this.tmp = this._tmp();
			}
			MPrime.prototype._tmp = function () {
				var tmp = new BN(null);
				tmp.words = new Array(Math.ceil(this.n / 13));
				return tmp;
			};
			MPrime.prototype.ireduce = function (num) {
				var r = num;
				var rlen;
				do {
					this.split(r, this.tmp);
					r = this.imulK(r);
					r = r.iadd(this.tmp);
					rlen = r.bitLength();
				} while (rlen > this.n);
				var cmp = rlen < this.n ? -1 : r.ucmp(this.p);
				if (cmp === 0) {
					r.words[0] = 0;
					r.length = 1;
				} else if (cmp > 0) r.isub(this.p);
				else if (r.strip !== void 0) r.strip();
				else r._strip();
				return r;
			};
			MPrime.prototype.split = function (input, out) {
				input.iushrn(this.n, 0, out);
			};
			MPrime.prototype.imulK = function (num) {
				return num.imul(this.k);
			};
			function K256() {
				MPrime.call(
					this,
					'k256',
					'ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff fffffffe fffffc2f',
				);
			}
			inherits(K256, MPrime);
			K256.prototype.split = function (input, output) {
				var mask = 4194303;
				var outLen = Math.min(input.length, 9);
				for (var i = 0; i < outLen; i++) output.words[i] = input.words[i];
				output.length = outLen;
				if (input.length <= 9) {
					input.words[0] = 0;
					input.length = 1;
					return;
				}
				var prev = input.words[9];
				output.words[output.length++] = prev & mask;
				for (i = 10; i < input.length; i++) {
					var next = input.words[i] | 0;
					input.words[i - 10] = ((next & mask) << 4) | (prev >>> 22);
					prev = next;
				}
				prev >>>= 22;
				input.words[i - 10] = prev;
				if (prev === 0 && input.length > 10) input.length -= 10;
				else input.length -= 9;
			};
			K256.prototype.imulK = function (num) {
				num.words[num.length] = 0;
				num.words[num.length + 1] = 0;
				num.length += 2;
				var lo = 0;
				for (var i = 0; i < num.length; i++) {
					var w = num.words[i] | 0;
					lo += w * 977;
					num.words[i] = lo & 67108863;
					lo = w * 64 + ((lo / 67108864) | 0);
				}
				if (num.words[num.length - 1] === 0) {
					num.length--;
					if (num.words[num.length - 1] === 0) num.length--;
				}
				return num;
			};
			function P224() {
				MPrime.call(this, 'p224', 'ffffffff ffffffff ffffffff ffffffff 00000000 00000000 00000001');
			}
			inherits(P224, MPrime);
			function P192() {
				MPrime.call(this, 'p192', 'ffffffff ffffffff ffffffff fffffffe ffffffff ffffffff');
			}
			inherits(P192, MPrime);
			function P25519() {
				MPrime.call(
					this,
					'25519',
					'7fffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffed',
				);
			}
			inherits(P25519, MPrime);
			P25519.prototype.imulK = function (num) {
				var carry = 0;
				for (var i = 0; i < num.length; i++) {
					var hi = (num.words[i] | 0) * 19 + carry;
					var lo = hi & 67108863;
					hi >>>= 26;
					num.words[i] = lo;
					carry = hi;
				}
				if (carry !== 0) num.words[num.length++] = carry;
				return num;
			};
			BN._prime = function (name) {
				if (primes[name]) return primes[name];
				var prime;
				if (name === 'k256') prime = new K256();
				else if (name === 'p224') prime = new P224();
				else if (name === 'p192') prime = new P192();
				else if (name === 'p25519') prime = new P25519();
				else throw new Error('Unknown prime ' + name);
				primes[name] = prime;
				return prime;
			};
			function Red(m) {
				if (typeof m === 'string') {
					var prime = BN._prime(m);
					this.m = prime.p;
					this.prime = prime;
				} else {
					assert(m.gtn(1), 'modulus must be greater than 1');
					this.m = m;
					this.prime = null;
				}
			}
			Red.prototype._verify1 = function (a) {
				assert(a.negative === 0, 'red works only with positives');
				assert(a.red, 'red works only with red numbers');
			};
			Red.prototype._verify2 = function (a, b) {
				assert((a.negative | b.negative) === 0, 'red works only with positives');
				assert(a.red && a.red === b.red, 'red works only with red numbers');
			};
			Red.prototype.imod = function (a) {
				if (this.prime) return this.prime.ireduce(a)._forceRed(this);
				move(a, a.umod(this.m)._forceRed(this));
				return a;
			};
			Red.prototype.neg = function (a) {
				if (a.isZero()) return a.clone();
				return this.m.sub(a)._forceRed(this);
			};
			Red.prototype.add = function (a, b) {
				this._verify2(a, b);
				var res = a.add(b);
				if (res.cmp(this.m) >= 0) res.isub(this.m);
				return res._forceRed(this);
			};
			Red.prototype.iadd = function (a, b) {
				this._verify2(a, b);
				var res = a.iadd(b);
				if (res.cmp(this.m) >= 0) res.isub(this.m);
				return res;
			};
			Red.prototype.sub = function (a, b) {
				this._verify2(a, b);
				var res = a.sub(b);
				if (res.cmpn(0) < 0) res.iadd(this.m);
				return res._forceRed(this);
			};
			Red.prototype.isub = function (a, b) {
				this._verify2(a, b);
				var res = a.isub(b);
				if (res.cmpn(0) < 0) res.iadd(this.m);
				return res;
			};
			Red.prototype.shl = function (a, num) {
				this._verify1(a);
				return this.imod(a.ushln(num));
			};
			Red.prototype.imul = function (a, b) {
				this._verify2(a, b);
				return this.imod(a.imul(b));
			};
			Red.prototype.mul = function (a, b) {
				this._verify2(a, b);
				return this.imod(a.mul(b));
			};
			Red.prototype.isqr = function (a) {
				return this.imul(a, a.clone());
			};
			Red.prototype.sqr = function (a) {
				return this.mul(a, a);
			};
			Red.prototype.sqrt = function (a) {
				if (a.isZero()) return a.clone();
				var mod3 = this.m.andln(3);
				assert(mod3 % 2 === 1);
				if (mod3 === 3) {
					var pow = this.m.add(new BN(1)).iushrn(2);
					return this.pow(a, pow);
				}
				var q = this.m.subn(1);
				var s = 0;
				while (!q.isZero() && q.andln(1) === 0) {
					s++;
					q.iushrn(1);
				}
				assert(!q.isZero());
				var one = new BN(1).toRed(this);
				var nOne = one.redNeg();
				var lpow = this.m.subn(1).iushrn(1);
				var z = this.m.bitLength();
				z = new BN(2 * z * z).toRed(this);
				while (this.pow(z, lpow).cmp(nOne) !== 0) z.redIAdd(nOne);
				var c = this.pow(z, q);
				var r = this.pow(a, q.addn(1).iushrn(1));
				var t = this.pow(a, q);
				var m = s;
				while (t.cmp(one) !== 0) {
					var tmp = t;
					for (var i = 0; tmp.cmp(one) !== 0; i++) tmp = tmp.redSqr();
					assert(i < m);
					var b = this.pow(c, new BN(1).iushln(m - i - 1));
					r = r.redMul(b);
					c = b.redSqr();
					t = t.redMul(c);
					m = i;
				}
				return r;
			};
			Red.prototype.invm = function (a) {
				var inv = a._invmp(this.m);
				if (inv.negative !== 0) {
					inv.negative = 0;
					return this.imod(inv).redNeg();
				} else return this.imod(inv);
			};
			Red.prototype.pow = function (a, num) {
				if (num.isZero()) return new BN(1).toRed(this);
				if (num.cmpn(1) === 0) return a.clone();
				var windowSize = 4;
				var wnd = new Array(1 << windowSize);
				wnd[0] = new BN(1).toRed(this);
				wnd[1] = a;
				for (var i = 2; i < wnd.length; i++) wnd[i] = this.mul(wnd[i - 1], a);
				var res = wnd[0];
				var current = 0;
				var currentLen = 0;
				var start = num.bitLength() % 26;
				if (start === 0) start = 26;
				for (i = num.length - 1; i >= 0; i--) {
					var word = num.words[i];
					for (var j = start - 1; j >= 0; j--) {
						var bit = (word >> j) & 1;
						if (res !== wnd[0]) res = this.sqr(res);
						if (bit === 0 && current === 0) {
							currentLen = 0;
							continue;
						}
						current <<= 1;
						current |= bit;
						currentLen++;
						if (currentLen !== windowSize && (i !== 0 || j !== 0)) continue;
						res = this.mul(res, wnd[current]);
						currentLen = 0;
						current = 0;
					}
					start = 26;
				}
				return res;
			};
			Red.prototype.convertTo = function (num) {
				var r = num.umod(this.m);
				return r === num ? r.clone() : r;
			};
			Red.prototype.convertFrom = function (num) {
				var res = num.clone();
				res.red = null;
				return res;
			};
			BN.mont = function (num) {
				return new Mont(num);
			};
			function Mont(m) {
				Red.call(this, m);
				this.shift = this.m.bitLength();
				if (this.shift % 26 !== 0) this.shift += 26 - (this.shift % 26);
				this.r = new BN(1).iushln(this.shift);
				this.r2 = this.imod(this.r.sqr());
				this.rinv = this.r._invmp(this.m);
				this.minv = this.rinv.mul(this.r).isubn(1).div(this.m);
				this.minv = this.minv.umod(this.r);
				this.minv = this.r.sub(this.minv);
			}
			inherits(Mont, Red);
			Mont.prototype.convertTo = function (num) {
				return this.imod(num.ushln(this.shift));
			};
			Mont.prototype.convertFrom = function (num) {
				var r = this.imod(num.mul(this.rinv));
				r.red = null;
				return r;
			};
			Mont.prototype.imul = function (a, b) {
				if (a.isZero() || b.isZero()) {
					a.words[0] = 0;
					a.length = 1;
					return a;
				}
				var t = a.imul(b);
				var c = t.maskn(this.shift).mul(this.minv).imaskn(this.shift).mul(this.m);
				var u = t.isub(c).iushrn(this.shift);
				var res = u;
				if (u.cmp(this.m) >= 0) res = u.isub(this.m);
				else if (u.cmpn(0) < 0) res = u.iadd(this.m);
				return res._forceRed(this);
			};
			Mont.prototype.mul = function (a, b) {
				if (a.isZero() || b.isZero()) return new BN(0)._forceRed(this);
				var t = a.mul(b);
				var c = t.maskn(this.shift).mul(this.minv).imaskn(this.shift).mul(this.m);
				var u = t.isub(c).iushrn(this.shift);
				var res = u;
				if (u.cmp(this.m) >= 0) res = u.isub(this.m);
				else if (u.cmpn(0) < 0) res = u.iadd(this.m);
				return res._forceRed(this);
			};
			Mont.prototype.invm = function (a) {
				var res = this.imod(a._invmp(this.m).mul(this.r2));
				return res._forceRed(this);
			};
		})(false || module, this);
	},
	9598: ((module, __unused_webpack_exports, __webpack_require__) => {
		try {
			var util = __webpack_require__(9023);
			if (typeof util.inherits !== 'function') throw '';
			module.exports = util.inherits;
		} catch (e) {
			module.exports = __webpack_require__(6589);
		}
	}),
	6589: ((module) => {
		if (typeof Object.create === 'function')
			module.exports = function (ctor, superCtor) {
				if (superCtor) {
					ctor.super_ = superCtor;
					ctor.prototype = Object.create(superCtor.prototype, {
						constructor: { value: ctor, enumerable: false, writable: true, configurable: true },
					});
				}
			};
		else
			module.exports = function (ctor, superCtor) {
				if (superCtor) {
					ctor.super_ = superCtor;
					var TempCtor = function () {};
					TempCtor.prototype = superCtor.prototype;
					ctor.prototype = new TempCtor();
					ctor.prototype.constructor = ctor;
				}
			};
	}),
	3798: ((module) => {
		module.exports = assert;
		function assert(val, msg) {
			if (!val) throw new Error(msg || 'Assertion failed');
		}
		assert.equal = function (l, r, msg) {
			if (l != r) throw new Error(msg || 'Assertion failed: ' + l + ' != ' + r);
		};
	}),
	2803: ((module, __unused_webpack_exports, __webpack_require__) => {
		var buffer = __webpack_require__(181);
		var Buffer = buffer.Buffer;
		var safer = {};
		var key;
		for (key in buffer) {
			if (!buffer.hasOwnProperty(key)) continue;
			if (key === 'SlowBuffer' || key === 'Buffer') continue;
			safer[key] = buffer[key];
		}
		var Safer = (safer.Buffer = {});
		for (key in Buffer) {
			if (!Buffer.hasOwnProperty(key)) continue;
			if (key === 'allocUnsafe' || key === 'allocUnsafeSlow') continue;
			Safer[key] = Buffer[key];
		}
		safer.Buffer.prototype = Buffer.prototype;
		if (!Safer.from || Safer.from === Uint8Array.from)
			Safer.from = function (value, encodingOrOffset, length) {
				if (typeof value === 'number')
					throw new TypeError(
						'The "value" argument must not be of type number. Received type ' + typeof value,
					);
				if (value && typeof value.length === 'undefined')
					throw new TypeError(
						'The first argument must be one of type string, Buffer, ArrayBuffer, Array, or Array-like Object. Received type ' +
							typeof value,
					);
				return Buffer(value, encodingOrOffset, length);
			};
		if (!Safer.alloc)
			Safer.alloc = function (size, fill, encoding) {
				if (typeof size !== 'number')
					throw new TypeError(
						'The "size" argument must be of type number. Received type ' + typeof size,
					);
				if (size < 0 || size >= 2 * (1 << 30))
					throw new RangeError('The value "' + size + '" is invalid for option "size"');
				var buf = Buffer(size);
				if (!fill || fill.length === 0) buf.fill(0);
				else if (typeof encoding === 'string') buf.fill(fill, encoding);
				else buf.fill(fill);
				return buf;
			};
		if (!safer.kStringMaxLength)
			try {
				safer.kStringMaxLength = process.binding('buffer').kStringMaxLength;
			} catch (e) {}
		if (!safer.constants) {
			safer.constants = { MAX_LENGTH: safer.kMaxLength };
			if (safer.kStringMaxLength) safer.constants.MAX_STRING_LENGTH = safer.kStringMaxLength;
		}
		module.exports = safer;
	}),
	8666: ((module, __unused_webpack_exports, __webpack_require__) => {
		const fetch =
			typeof globalThis.fetch !== 'undefined' ? globalThis.fetch : __webpack_require__(7140);
		const { Buffer: Buffer } = __webpack_require__(181);
		const { Quote: Quote } = __webpack_require__(7939);
		__webpack_require__(4023);
		const utils = __webpack_require__(3982);
		const {
			PCK_ID_ENCRYPTED_PPID_2048: PCK_ID_ENCRYPTED_PPID_2048,
			PCK_ID_ENCRYPTED_PPID_3072: PCK_ID_ENCRYPTED_PPID_3072,
			PCK_ID_PCK_CERT_CHAIN: PCK_ID_PCK_CERT_CHAIN,
			PROCESSOR_ISSUER: PROCESSOR_ISSUER,
			PLATFORM_ISSUER: PLATFORM_ISSUER,
			PROCESSOR_ISSUER_ID: PROCESSOR_ISSUER_ID,
			PLATFORM_ISSUER_ID: PLATFORM_ISSUER_ID,
		} = __webpack_require__(198);
		const PHALA_PCCS_URL = 'https://pccs.phala.network';
		const INTEL_PCS_URL = 'https://api.trustedservices.intel.com';
		class PcsEndpoints {
			constructor(baseUrl, forSgx, fmspc, ca) {
				this.tee = forSgx ? 'sgx' : 'tdx';
				this.fmspc = fmspc;
				this.ca = ca;
				this.baseUrl = baseUrl
					.replace(/\/$/, '')
					.replace(/\/sgx\/certification\/v4$/, '')
					.replace(/\/tdx\/certification\/v4$/, '');
			}
			isPcs() {
				return this.baseUrl.startsWith(INTEL_PCS_URL);
			}
			urlPckcrl() {
				return this.mkUrl('sgx', `pckcrl?ca=${this.ca}&encoding=der`);
			}
			urlRootcacrl() {
				return this.mkUrl('sgx', 'rootcacrl');
			}
			urlTcb() {
				return this.mkUrl(this.tee, `tcb?fmspc=${this.fmspc}`);
			}
			urlQeIdentity() {
				return this.mkUrl(this.tee, 'qe/identity?update=standard');
			}
			mkUrl(tee, path) {
				return `${this.baseUrl}/${tee}/certification/v4/${path}`;
			}
		}
		function getHeader(response, name) {
			const value = response.headers.get(name);
			if (!value) throw new Error(`Missing ${name}`);
			return decodeURIComponent(value);
		}
		async function httpGet(url) {
			const response = await fetch(url);
			if (!response.ok) throw new Error(`Failed to fetch ${url}: ${response.status}`);
			return Buffer.from(await response.arrayBuffer());
		}
		async function fetchPckCertificate(pccsUrl, params) {
			const qeid = Buffer.from(params.qeid).toString('hex').toUpperCase();
			const encryptedPpid = Buffer.from(params.encryptedPpid).toString('hex').toUpperCase();
			const cpusvn = Buffer.from(params.cpusvn).toString('hex').toUpperCase();
			const pcesvnBytes = Buffer.alloc(2);
			pcesvnBytes.writeUInt16LE(params.pcesvn, 0);
			const pcesvn = pcesvnBytes.toString('hex').toUpperCase();
			const pceid = Buffer.from(params.pceid).toString('hex').toUpperCase();
			const baseUrl = pccsUrl
				.replace(/\/$/, '')
				.replace(/\/sgx\/certification\/v4$/, '')
				.replace(/\/tdx\/certification\/v4$/, '');
			const url = `${baseUrl}/sgx/certification/v4/pckcert?qeid=${qeid}&encrypted_ppid=${encryptedPpid}&cpusvn=${cpusvn}&pcesvn=${pcesvn}&pceid=${pceid}`;
			const response = await fetch(url);
			if (!response.ok)
				throw new Error(`Failed to fetch PCK certificate from ${url}: ${response.status}`);
			const tcbmHeader = response.headers.get('SGX-TCBm');
			if (tcbmHeader) {
				const tcbmBytes = Buffer.from(tcbmHeader, 'hex');
				if (tcbmBytes.length < 18)
					throw new Error(`SGX-TCBm header too short: expected 18 bytes, got ${tcbmBytes.length}`);
				const matchedCpusvn = tcbmBytes.slice(0, 16);
				const matchedPcesvn = tcbmBytes.readUInt16LE(16);
				const paramCpusvnBuf = Buffer.from(params.cpusvn);
				if (!matchedCpusvn.equals(paramCpusvnBuf) || matchedPcesvn !== params.pcesvn)
					throw new Error(
						`TCB level mismatch: Platform's current TCB (cpusvn=${paramCpusvnBuf.toString('hex')}, pcesvn=${params.pcesvn}) ` +
							`is not registered with Intel PCS. Intel matched to a lower TCB level ` +
							`(cpusvn=${matchedCpusvn.toString('hex')}, pcesvn=${matchedPcesvn}). ` +
							`This typically means the platform had a microcode/firmware update but MPA registration was not re-run afterward. ` +
							`Solution: Run 'mpa_manage -c mpa_registration.conf' on the platform to register the new TCB level with Intel.`,
					);
			}
			const pckCertChain = getHeader(response, 'SGX-PCK-Certificate-Issuer-Chain');
			const pckCert = await response.text();
			return `${pckCert}\n${pckCertChain}`;
		}
		function extractFmspcAndCa(pemChain) {
			const certs = utils.extractCerts(Buffer.from(pemChain));
			if (certs.length === 0) throw new Error('Empty certificate chain');
			const cert = certs[0];
			const extension = utils.getIntelExtension(cert);
			const fmspc = utils.getFmspc(extension);
			const fmspcHex = Buffer.from(fmspc).toString('hex').toUpperCase();
			const issuer = utils.getCertIssuer(cert);
			let ca;
			if (issuer.includes(PROCESSOR_ISSUER)) ca = PROCESSOR_ISSUER_ID;
			else if (issuer.includes(PLATFORM_ISSUER)) ca = PLATFORM_ISSUER_ID;
			else ca = PROCESSOR_ISSUER_ID;
			return { fmspc: fmspcHex, ca: ca };
		}
		async function getPckChain(pccsUrl, quote) {
			const innerCertType = quote.innerCertType();
			switch (innerCertType) {
				case PCK_ID_PCK_CERT_CHAIN: {
					const rawChain = quote.rawCertChain();
					return Buffer.from(rawChain).toString('utf-8');
				}
				case PCK_ID_ENCRYPTED_PPID_2048:
				case PCK_ID_ENCRYPTED_PPID_3072: {
					const params = quote.encryptedPpidParams();
					return fetchPckCertificate(pccsUrl, params);
				}
				default:
					throw new Error(`Unsupported certification data type: ${innerCertType}`);
			}
		}
		async function getCollateral(pccsUrl, quoteBytes) {
			const quote = Quote.parse(quoteBytes);
			const pckChain = await getPckChain(pccsUrl, quote);
			const { fmspc: fmspc, ca: ca } = extractFmspcAndCa(pckChain);
			const collateral = await getCollateralForFmspcImpl(pccsUrl, fmspc, ca, quote.header.isSgx());
			collateral.pck_certificate_chain = pckChain;
			return collateral;
		}
		async function getCollateralForFmspc(pccsUrl, fmspc, ca, forSgx) {
			return getCollateralForFmspcImpl(pccsUrl, fmspc, ca, forSgx);
		}
		async function getCollateralForFmspcImpl(pccsUrl, fmspc, ca, forSgx) {
			const endpoints = new PcsEndpoints(pccsUrl, forSgx, fmspc, ca);
			let pckCrlIssuerChain, pckCrl;
			{
				const response = await fetch(endpoints.urlPckcrl());
				if (!response.ok) throw new Error(`Failed to fetch PCK CRL: ${response.status}`);
				pckCrlIssuerChain = getHeader(response, 'SGX-PCK-CRL-Issuer-Chain');
				pckCrl = Buffer.from(await response.arrayBuffer());
			}
			let tcbInfoIssuerChain, rawTcbInfo;
			{
				const response = await fetch(endpoints.urlTcb());
				if (!response.ok) throw new Error(`Failed to fetch TCB info: ${response.status}`);
				try {
					tcbInfoIssuerChain = getHeader(response, 'SGX-TCB-Info-Issuer-Chain');
				} catch (e) {
					tcbInfoIssuerChain = getHeader(response, 'TCB-Info-Issuer-Chain');
				}
				rawTcbInfo = await response.text();
			}
			let qeIdentityIssuerChain, rawQeIdentity;
			{
				const response = await fetch(endpoints.urlQeIdentity());
				if (!response.ok) throw new Error(`Failed to fetch QE identity: ${response.status}`);
				qeIdentityIssuerChain = getHeader(response, 'SGX-Enclave-Identity-Issuer-Chain');
				rawQeIdentity = await response.text();
			}
			let rootCaCrl = null;
			if (!endpoints.isPcs())
				try {
					const crl = await httpGet(endpoints.urlRootcacrl());
					const hexStr = crl.toString('utf-8');
					rootCaCrl = Buffer.from(hexStr, 'hex');
				} catch (e) {}
			if (!rootCaCrl) {
				const certs = utils.extractCerts(Buffer.from(qeIdentityIssuerChain));
				if (certs.length === 0)
					throw new Error('No certificates found in QE identity issuer chain');
				const rootCertDer = certs[certs.length - 1];
				const crlUrl = utils.extractCrlUrl(rootCertDer);
				if (!crlUrl) throw new Error('Could not find CRL distribution point in root certificate');
				rootCaCrl = await httpGet(crlUrl);
			}
			const tcbInfoJson = JSON.parse(rawTcbInfo);
			const tcbInfo = JSON.stringify(tcbInfoJson.tcbInfo);
			const tcbInfoSignature = Buffer.from(tcbInfoJson.signature, 'hex');
			const qeIdentityJson = JSON.parse(rawQeIdentity);
			const qeIdentity = JSON.stringify(qeIdentityJson.enclaveIdentity);
			const qeIdentitySignature = Buffer.from(qeIdentityJson.signature, 'hex');
			return {
				pck_crl_issuer_chain: pckCrlIssuerChain,
				root_ca_crl: Array.from(rootCaCrl),
				pck_crl: Array.from(pckCrl),
				tcb_info_issuer_chain: tcbInfoIssuerChain,
				tcb_info: tcbInfo,
				tcb_info_signature: Array.from(tcbInfoSignature),
				qe_identity_issuer_chain: qeIdentityIssuerChain,
				qe_identity: qeIdentity,
				qe_identity_signature: Array.from(qeIdentitySignature),
				pck_certificate_chain: null,
			};
		}
		async function getCollateralFromPcs(quoteBytes) {
			return getCollateral(INTEL_PCS_URL, quoteBytes);
		}
		async function getCollateralAndVerify(quoteBytes, pccsUrl) {
			const url = (pccsUrl || '').trim() || PHALA_PCCS_URL;
			const collateral = await getCollateral(url, quoteBytes);
			const now = Math.floor(Date.now() / 1e3);
			const { verify: verify } = __webpack_require__(854);
			return verify(quoteBytes, collateral, now);
		}
		module.exports = {
			getCollateral: getCollateral,
			getCollateralForFmspc: getCollateralForFmspc,
			getCollateralFromPcs: getCollateralFromPcs,
			getCollateralAndVerify: getCollateralAndVerify,
			PHALA_PCCS_URL: PHALA_PCCS_URL,
			INTEL_PCS_URL: INTEL_PCS_URL,
		};
	}),
	198: ((module, __unused_webpack_exports, __webpack_require__) => {
		const { Buffer: Buffer } = __webpack_require__(181);
		const ATTESTATION_KEY_TYPE_ECDSA256_WITH_P256_CURVE = 2;
		const ATTESTATION_KEY_TYPE_ECDSA484_WITH_P384_CURVE = 3;
		const TEE_TYPE_SGX = 0;
		const TEE_TYPE_TDX = 129;
		const ECDSA_256_WITH_P256_CURVE = 2;
		const ECDSA_384_WITH_P384_CURVE = 3;
		const ECDSA_P256_SIGNATURE_BYTE_LEN = 64;
		const BODY_BYTE_SIZE = 6;
		const BODY_SGX_ENCLAVE_REPORT_TYPE = 1;
		const BODY_TD_REPORT10_TYPE = 2;
		const BODY_TD_REPORT15_TYPE = 3;
		const ENCLAVE_REPORT_BYTE_LEN = 384;
		const TD_REPORT10_BYTE_LEN = 584;
		const TD_REPORT15_BYTE_LEN = 648;
		const PCK_ID_PLAIN_PPID = 1;
		const PCK_ID_ENCRYPTED_PPID_2048 = 2;
		const PCK_ID_ENCRYPTED_PPID_3072 = 3;
		const PCK_ID_PCK_CERTIFICATE = 4;
		const PCK_ID_PCK_CERT_CHAIN = 5;
		const PCK_ID_QE_REPORT_CERTIFICATION_DATA = 6;
		const ALLOWED_QUOTE_VERSIONS = [3, 4, 5];
		const ALLOWED_BODY_TYPES = [
			BODY_SGX_ENCLAVE_REPORT_TYPE,
			BODY_TD_REPORT10_TYPE,
			BODY_TD_REPORT15_TYPE,
		];
		const ALLOWED_TEE_TYPES = [TEE_TYPE_SGX, TEE_TYPE_TDX];
		const ALLOWED_ATTESTATION_KEY_TYPES = [ECDSA_256_WITH_P256_CURVE];
		const INTEL_QE_VENDOR_ID = new Uint8Array([
			147, 154, 114, 51, 247, 156, 76, 169, 148, 10, 13, 179, 149, 127, 6, 7,
		]);
		const HEADER_BYTE_LEN = 48;
		const AUTH_DATA_SIZE_BYTE_LEN = 4;
		const ECDSA_SIGNATURE_BYTE_LEN = 64;
		const ECDSA_PUBKEY_BYTE_LEN = 64;
		const QE_REPORT_BYTE_LEN = ENCLAVE_REPORT_BYTE_LEN;
		const QE_REPORT_SIG_BYTE_LEN = ECDSA_SIGNATURE_BYTE_LEN;
		const CERTIFICATION_DATA_TYPE_BYTE_LEN = 2;
		const CERTIFICATION_DATA_SIZE_BYTE_LEN = 4;
		const QE_AUTH_DATA_SIZE_BYTE_LEN = 2;
		const QE_CERT_DATA_TYPE_BYTE_LEN = 2;
		const QE_CERT_DATA_SIZE_BYTE_LEN = 4;
		const AUTH_DATA_MIN_BYTE_LEN =
			ECDSA_SIGNATURE_BYTE_LEN +
			ECDSA_PUBKEY_BYTE_LEN +
			QE_REPORT_BYTE_LEN +
			QE_REPORT_SIG_BYTE_LEN +
			QE_AUTH_DATA_SIZE_BYTE_LEN +
			QE_CERT_DATA_TYPE_BYTE_LEN +
			QE_CERT_DATA_SIZE_BYTE_LEN;
		const QUOTE_MIN_BYTE_LEN =
			HEADER_BYTE_LEN + ENCLAVE_REPORT_BYTE_LEN + AUTH_DATA_SIZE_BYTE_LEN + AUTH_DATA_MIN_BYTE_LEN;
		const ATTESTATION_KEY_LEN = 64;
		const AUTHENTICATION_DATA_LEN = 32;
		const QE_HASH_DATA_BYTE_LEN = ATTESTATION_KEY_LEN + AUTHENTICATION_DATA_LEN;
		const PCK_ID_PLAIN = 1;
		const PCK_ID_RSA_2048_OAEP = 2;
		const PCK_ID_RSA_3072_OAEP = 3;
		const PCK_LEAF_CERT_PLAIN = 4;
		const PCK_CERT_CHAIN = 5;
		const QE_REPORT_CERT = 6;
		const PLATFORM_MANIFEST = 7;
		const PROCESSOR_ISSUER = 'Processor';
		const PLATFORM_ISSUER = 'Platform';
		const PROCESSOR_ISSUER_ID = 'processor';
		const PLATFORM_ISSUER_ID = 'platform';
		const TRUSTED_ROOT_CA_DER_BASE64 =
			'MIICjzCCAjSgAwIBAgIUImUM1lqdNInzg7SVUr9QGzknBqwwCgYIKoZIzj0EAwIwaDEaMBgGA1UE' +
			'AwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENvcnBvcmF0aW9uMRQwEgYDVQQH' +
			'DAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJBgNVBAYTAlVTMB4XDTE4MDUyMTEwNDUxMFoX' +
			'DTQ5MTIzMTIzNTk1OVowaDEaMBgGA1UEAwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUlu' +
			'dGVsIENvcnBvcmF0aW9uMRQwEgYDVQQHDAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJBgNV' +
			'BAYTAlVTMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC6nEwMDIYZOj/iPWsCzaEKi71OiOSLRF' +
			'hWGjbnBVJfVnkY4u3IjkDYYL0MxO4mqsyYjlBalTVYxFP2sJBK5zlKOBuzCBuDAfBgNVHSMEGDAW' +
			'gBQiZQzWWp00ifODtJVSv1AbOScGrDBSBgNVHR8ESzBJMEegRaBDhkFodHRwczovL2NlcnRpZmlj' +
			'YXRlcy50cnVzdGVkc2VydmljZXMuaW50ZWwuY29tL0ludGVsU0dYUm9vdENBLmRlcjAdBgNVHQ4E' +
			'FgQUImUM1lqdNInzg7SVUr9QGzknBqwwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8C' +
			'AQEwCgYIKoZIzj0EAwIDSQAwRgIhAOW/5QkR+S9CiSDcNoowLuPRLsWGf/Yi7GSX94BgwTwgAiEA' +
			'4J0lrHoMs+Xo5o/sX6O9QWxHRAvZUGOdRQ7cvqRXaqI=';
		const TRUSTED_ROOT_CA_DER = Buffer.from(TRUSTED_ROOT_CA_DER_BASE64, 'base64');
		module.exports = {
			ATTESTATION_KEY_TYPE_ECDSA256_WITH_P256_CURVE: ATTESTATION_KEY_TYPE_ECDSA256_WITH_P256_CURVE,
			ATTESTATION_KEY_TYPE_ECDSA484_WITH_P384_CURVE: ATTESTATION_KEY_TYPE_ECDSA484_WITH_P384_CURVE,
			TEE_TYPE_SGX: TEE_TYPE_SGX,
			TEE_TYPE_TDX: TEE_TYPE_TDX,
			ECDSA_256_WITH_P256_CURVE: ECDSA_256_WITH_P256_CURVE,
			ECDSA_384_WITH_P384_CURVE: ECDSA_384_WITH_P384_CURVE,
			ECDSA_P256_SIGNATURE_BYTE_LEN: ECDSA_P256_SIGNATURE_BYTE_LEN,
			BODY_BYTE_SIZE: BODY_BYTE_SIZE,
			BODY_SGX_ENCLAVE_REPORT_TYPE: BODY_SGX_ENCLAVE_REPORT_TYPE,
			BODY_TD_REPORT10_TYPE: BODY_TD_REPORT10_TYPE,
			BODY_TD_REPORT15_TYPE: BODY_TD_REPORT15_TYPE,
			ENCLAVE_REPORT_BYTE_LEN: ENCLAVE_REPORT_BYTE_LEN,
			TD_REPORT10_BYTE_LEN: TD_REPORT10_BYTE_LEN,
			TD_REPORT15_BYTE_LEN: TD_REPORT15_BYTE_LEN,
			PCK_ID_PLAIN_PPID: PCK_ID_PLAIN_PPID,
			PCK_ID_ENCRYPTED_PPID_2048: PCK_ID_ENCRYPTED_PPID_2048,
			PCK_ID_ENCRYPTED_PPID_3072: PCK_ID_ENCRYPTED_PPID_3072,
			PCK_ID_PCK_CERTIFICATE: PCK_ID_PCK_CERTIFICATE,
			PCK_ID_PCK_CERT_CHAIN: PCK_ID_PCK_CERT_CHAIN,
			PCK_ID_QE_REPORT_CERTIFICATION_DATA: PCK_ID_QE_REPORT_CERTIFICATION_DATA,
			ALLOWED_QUOTE_VERSIONS: ALLOWED_QUOTE_VERSIONS,
			ALLOWED_BODY_TYPES: ALLOWED_BODY_TYPES,
			ALLOWED_TEE_TYPES: ALLOWED_TEE_TYPES,
			ALLOWED_ATTESTATION_KEY_TYPES: ALLOWED_ATTESTATION_KEY_TYPES,
			INTEL_QE_VENDOR_ID: INTEL_QE_VENDOR_ID,
			HEADER_BYTE_LEN: HEADER_BYTE_LEN,
			AUTH_DATA_SIZE_BYTE_LEN: AUTH_DATA_SIZE_BYTE_LEN,
			ECDSA_SIGNATURE_BYTE_LEN: ECDSA_SIGNATURE_BYTE_LEN,
			ECDSA_PUBKEY_BYTE_LEN: ECDSA_PUBKEY_BYTE_LEN,
			QE_REPORT_BYTE_LEN: QE_REPORT_BYTE_LEN,
			QE_REPORT_SIG_BYTE_LEN: QE_REPORT_SIG_BYTE_LEN,
			CERTIFICATION_DATA_TYPE_BYTE_LEN: CERTIFICATION_DATA_TYPE_BYTE_LEN,
			CERTIFICATION_DATA_SIZE_BYTE_LEN: CERTIFICATION_DATA_SIZE_BYTE_LEN,
			QE_AUTH_DATA_SIZE_BYTE_LEN: QE_AUTH_DATA_SIZE_BYTE_LEN,
			QE_CERT_DATA_TYPE_BYTE_LEN: QE_CERT_DATA_TYPE_BYTE_LEN,
			QE_CERT_DATA_SIZE_BYTE_LEN: QE_CERT_DATA_SIZE_BYTE_LEN,
			AUTH_DATA_MIN_BYTE_LEN: AUTH_DATA_MIN_BYTE_LEN,
			QUOTE_MIN_BYTE_LEN: QUOTE_MIN_BYTE_LEN,
			ATTESTATION_KEY_LEN: ATTESTATION_KEY_LEN,
			AUTHENTICATION_DATA_LEN: AUTHENTICATION_DATA_LEN,
			QE_HASH_DATA_BYTE_LEN: QE_HASH_DATA_BYTE_LEN,
			PCK_ID_PLAIN: PCK_ID_PLAIN,
			PCK_ID_RSA_2048_OAEP: PCK_ID_RSA_2048_OAEP,
			PCK_ID_RSA_3072_OAEP: PCK_ID_RSA_3072_OAEP,
			PCK_LEAF_CERT_PLAIN: PCK_LEAF_CERT_PLAIN,
			PCK_CERT_CHAIN: PCK_CERT_CHAIN,
			QE_REPORT_CERT: QE_REPORT_CERT,
			PLATFORM_MANIFEST: PLATFORM_MANIFEST,
			PROCESSOR_ISSUER: PROCESSOR_ISSUER,
			PLATFORM_ISSUER: PLATFORM_ISSUER,
			PROCESSOR_ISSUER_ID: PROCESSOR_ISSUER_ID,
			PLATFORM_ISSUER_ID: PLATFORM_ISSUER_ID,
			TRUSTED_ROOT_CA_DER: TRUSTED_ROOT_CA_DER,
		};
	}),
	9313: ((module, __unused_webpack_exports, __webpack_require__) => {
		const crypto = __webpack_require__(6982);
		const { Buffer: Buffer } = __webpack_require__(181);
		const asn1 = __webpack_require__(1565);
		const hashJs = __webpack_require__(7140);
		const EC = __webpack_require__(7140).ec;
		const isBrowser = typeof window !== 'undefined' || !crypto.X509Certificate;
		const AlgorithmIdentifier = asn1.define('AlgorithmIdentifier', function () {
			this.seq().obj(this.key('algorithm').objid(), this.key('parameters').optional().any());
		});
		const SubjectPublicKeyInfo = asn1.define('SubjectPublicKeyInfo', function () {
			this.seq().obj(
				this.key('algorithm').use(AlgorithmIdentifier),
				this.key('subjectPublicKey').bitstr(),
			);
		});
		const TBSCertificate = asn1.define('TBSCertificate', function () {
			this.seq().obj(
				this.key('version').explicit(0).int().optional(),
				this.key('serialNumber').int(),
				this.key('signature').use(AlgorithmIdentifier),
				this.key('issuer').any(),
				this.key('validity').any(),
				this.key('subject').any(),
				this.key('subjectPublicKeyInfo').use(SubjectPublicKeyInfo),
				this.key('extensions').explicit(3).optional().any(),
			);
		});
		const Certificate = asn1.define('Certificate', function () {
			this.seq().obj(
				this.key('tbsCertificate').use(TBSCertificate),
				this.key('signatureAlgorithm').use(AlgorithmIdentifier),
				this.key('signature').bitstr(),
			);
		});
		function parseECPublicKeyFromCert(certDer) {
			try {
				const cert = Certificate.decode(certDer, 'der');
				const publicKeyBits = cert.tbsCertificate.subjectPublicKeyInfo.subjectPublicKey.data;
				return Buffer.from(publicKeyBits);
			} catch (e) {
				return null;
			}
		}
		let X509Certificate;
		if (isBrowser)
			X509Certificate = class {
				constructor(pemOrBuffer) {
					let pem;
					if (Buffer.isBuffer(pemOrBuffer)) pem = pemOrBuffer.toString('utf8');
					else pem = pemOrBuffer;
					this._pem = pem;
					const base64 = pem
						.replace(/-----BEGIN CERTIFICATE-----/, '')
						.replace(/-----END CERTIFICATE-----/, '')
						.replace(/\s+/g, '');
					this._der = Buffer.from(base64, 'base64');
					try {
						this._publicKeyData = parseECPublicKeyFromCert(this._der);
					} catch (e) {
						this._publicKeyData = null;
					}
				}
				get publicKey() {
					let publicKeyPem;
					try {
						const cert = Certificate.decode(this._der, 'der');
						publicKeyPem = extractPublicKeyPemFromCert(cert);
					} catch (e) {
						console.error('Failed to extract public key', e);
					}
					return {
						export: (options) => {
							if (options?.format === 'pem') return publicKeyPem;
							return publicKeyPem;
						},
						asymmetricKeyType: 'ec',
						type: 'public',
						_pem: publicKeyPem,
						_isCustomKey: true,
					};
				}
				verify(publicKey) {
					try {
						const cert = Certificate.decode(this._der, 'der');
						const signature = Buffer.from(cert.signature.data);
						const tbsBytes = getTBSBytesFromDer(this._der);
						let keyToUse = publicKey;
						if (publicKey && typeof publicKey.export === 'function')
							try {
								keyToUse = publicKey.export({ format: 'pem', type: 'spki' });
							} catch (e) {}
						if (typeof keyToUse === 'string' && keyToUse.includes('-----BEGIN CERTIFICATE-----'))
							try {
								const pemStr = keyToUse
									.replace(/-----BEGIN CERTIFICATE-----/, '')
									.replace(/-----END CERTIFICATE-----/, '')
									.replace(/\s+/g, '');
								const certDer = Buffer.from(pemStr, 'base64');
								const issuerCert = Certificate.decode(certDer, 'der');
								keyToUse = extractPublicKeyPemFromCert(issuerCert);
							} catch (e) {
								console.error('Error parsing issuer certificate:', e);
							}
						const sigAlgOid = cert.signatureAlgorithm.algorithm.join('.');
						let algorithm = 'sha256';
						const oidMap = {
							'1.2.840.113549.1.1.11': 'sha256',
							'1.2.840.113549.1.1.12': 'sha384',
							'1.2.840.113549.1.1.13': 'sha512',
							'1.2.840.113549.1.1.14': 'sha224',
							'1.2.840.10045.4.3.2': 'sha256',
							'1.2.840.10045.4.3.3': 'sha384',
							'1.2.840.10045.4.3.4': 'sha512',
						};
						if (oidMap[sigAlgOid]) algorithm = oidMap[sigAlgOid];
						const verifier = createVerify(algorithm);
						verifier.update(tbsBytes);
						return verifier.verify(keyToUse, signature);
					} catch (e) {
						return false;
					}
				}
				toString() {
					return this._pem;
				}
			};
		else X509Certificate = crypto.X509Certificate;
		const createHash = function (algorithm) {
			if (isBrowser) {
				const algo = algorithm.toLowerCase();
				if (hashJs[algo]) {
					const hash = hashJs[algo]();
					return {
						update: function (data) {
							hash.update(data);
							return this;
						},
						digest: function (encoding) {
							const result = hash.digest(encoding);
							if (!encoding) return Buffer.from(result);
							return result;
						},
					};
				}
				throw new Error(`Unsupported hash algorithm: ${algorithm}`);
			} else return crypto.createHash(algorithm);
		};
		const createVerify = function (algorithm) {
			let verifier;
			if (isBrowser) {
				const algoName = typeof algorithm === 'string' ? algorithm.toLowerCase() : algorithm;
				const hashAlgo = algoName.replace('rsa-', '');
				let hash;
				if (hashJs[hashAlgo]) hash = hashJs[hashAlgo]();
				else throw new Error(`Unsupported hash algorithm: ${hashAlgo}`);
				verifier = {
					update: function (data) {
						hash.update(data);
						return this;
					},
					verify: function (publicKey, signature, signatureFormat) {
						try {
							const digest = hash.digest();
							const ec = new EC('p256');
							let key;
							if (typeof publicKey === 'string')
								if (publicKey.includes('PUBLIC KEY')) {
									const pemStr = publicKey
										.replace(/-----BEGIN PUBLIC KEY-----/, '')
										.replace(/-----END PUBLIC KEY-----/, '')
										.replace(/\s+/g, '');
									const der = Buffer.from(pemStr, 'base64');
									const spki = SubjectPublicKeyInfo.decode(der, 'der');
									const keyData = spki.subjectPublicKey.data;
									key = ec.keyFromPublic(keyData);
								} else throw new Error('Unsupported key format');
							else if (publicKey && publicKey._isCustomKey && publicKey._pem)
								return this.verify(publicKey._pem, signature, signatureFormat);
							else throw new Error('Unsupported public key object');
							return key.verify(digest, signature);
						} catch (e) {
							return false;
						}
					},
				};
			} else verifier = crypto.createVerify(algorithm);
			const originalVerify = verifier.verify.bind(verifier);
			verifier.verify = function (publicKey, signature, signatureFormat) {
				let keyToUse = publicKey;
				if (publicKey && publicKey._isCustomKey && publicKey._pem) keyToUse = publicKey._pem;
				else if (publicKey && typeof publicKey.export === 'function')
					try {
						keyToUse = publicKey.export({ format: 'pem', type: 'spki' });
					} catch (e) {}
				try {
					return originalVerify(keyToUse, signature, signatureFormat);
				} catch (e) {
					return false;
				}
			};
			return verifier;
		};
		const SpkiP256 = asn1.define('SpkiP256', function () {
			this.seq().obj(
				this.key('algorithm').seq().obj(this.key('id').objid(), this.key('curve').objid()),
				this.key('pubKey').bitstr(),
			);
		});
		function getTBSBytesFromDer(derBuffer) {
			let offset = 0;
			if (derBuffer[offset++] !== 48) throw new Error('Certificate is not a SEQUENCE');
			let lenByte = derBuffer[offset++];
			if (lenByte & 128) {
				const numBytes = lenByte & 127;
				offset += numBytes;
			}
			const tbsStart = offset;
			if (derBuffer[offset++] !== 48) throw new Error('TBSCertificate is not a SEQUENCE');
			let tbsLength = 0;
			lenByte = derBuffer[offset++];
			if (lenByte & 128) {
				const numLenBytes = lenByte & 127;
				for (let i = 0; i < numLenBytes; i++) tbsLength = (tbsLength << 8) | derBuffer[offset++];
			} else tbsLength = lenByte;
			const tbsEnd = offset + tbsLength;
			return derBuffer.subarray(tbsStart, tbsEnd);
		}
		function extractPublicKeyPemFromCert(certObj) {
			try {
				const spki = certObj.tbsCertificate.subjectPublicKeyInfo;
				const spkiDer = SubjectPublicKeyInfo.encode(spki, 'der');
				const b64 = spkiDer.toString('base64');
				const pem = `-----BEGIN PUBLIC KEY-----\n${b64.match(/.{1,64}/g).join('\n')}\n-----END PUBLIC KEY-----\n`;
				return pem;
			} catch (e) {
				console.error('Failed to extract public key from cert:', e);
				return null;
			}
		}
		function base64UrlToBuffer(str) {
			if (!str) return Buffer.alloc(0);
			let base64 = str.replace(/-/g, '+').replace(/_/g, '/');
			while (base64.length % 4) base64 += '=';
			return Buffer.from(base64, 'base64');
		}
		const createPublicKey = function (key) {
			if (!isBrowser && crypto.createPublicKey) return crypto.createPublicKey(key);
			let jwkData = null;
			if (typeof key === 'object' && key.format === 'jwk' && key.key) jwkData = key.key;
			else if (typeof key === 'object' && key.kty) jwkData = key;
			if (jwkData && jwkData.kty === 'EC' && jwkData.crv === 'P-256')
				try {
					const xBuf = base64UrlToBuffer(jwkData.x);
					const yBuf = base64UrlToBuffer(jwkData.y);
					const uncompressedPoint = Buffer.concat([Buffer.from([4]), xBuf, yBuf]);
					const der = SpkiP256.encode(
						{
							algorithm: { id: [1, 2, 840, 10045, 2, 1], curve: [1, 2, 840, 10045, 3, 1, 7] },
							pubKey: { unused: 0, data: uncompressedPoint },
						},
						'der',
					);
					const b64 = der.toString('base64');
					const pem = `-----BEGIN PUBLIC KEY-----\n${b64.match(/.{1,64}/g).join('\n')}\n-----END PUBLIC KEY-----\n`;
					return {
						export: (options) => {
							if (options && options.format === 'pem') return pem;
							return der;
						},
						type: 'public',
						asymmetricKeyType: 'ec',
						_pem: pem,
						_isCustomKey: true,
					};
				} catch (e) {
					throw new Error('Failed to create public key from JWK: ' + e.message);
				}
			if (typeof key === 'string' && key.includes('-----BEGIN'))
				return {
					export: () => key,
					type: 'public',
					asymmetricKeyType: 'unknown',
					_pem: key,
					_isCustomKey: true,
				};
			throw new Error(
				'Browser createPublicKey polyfill currently only supports EC P-256 JWK or PEM strings.',
			);
		};
		module.exports = {
			...crypto,
			X509Certificate: X509Certificate,
			createHash: createHash,
			createVerify: createVerify,
			createPublicKey: createPublicKey,
			isBrowser: isBrowser,
		};
	}),
	4259: ((module, __unused_webpack_exports, __webpack_require__) => {
		const { Quote: Quote } = __webpack_require__(7939);
		const {
			verify: verify,
			QuoteVerifier: QuoteVerifier,
			VerifiedReport: VerifiedReport,
		} = __webpack_require__(854);
		const {
			getCollateral: getCollateral,
			getCollateralFromPcs: getCollateralFromPcs,
			getCollateralAndVerify: getCollateralAndVerify,
			PHALA_PCCS_URL: PHALA_PCCS_URL,
			INTEL_PCS_URL: INTEL_PCS_URL,
		} = __webpack_require__(8666);
		const { TcbInfo: TcbInfo } = __webpack_require__(5529);
		const constants = __webpack_require__(198);
		const oids = __webpack_require__(7066);
		const utils = __webpack_require__(3982);
		const intel = __webpack_require__(4023);
		const { isBrowser: isBrowser } = __webpack_require__(9313);
		module.exports = {
			Quote: Quote,
			verify: verify,
			QuoteVerifier: QuoteVerifier,
			VerifiedReport: VerifiedReport,
			isBrowser: isBrowser,
			getCollateral: getCollateral,
			getCollateralFromPcs: getCollateralFromPcs,
			getCollateralAndVerify: getCollateralAndVerify,
			PHALA_PCCS_URL: PHALA_PCCS_URL,
			INTEL_PCS_URL: INTEL_PCS_URL,
			TcbInfo: TcbInfo,
			utils: utils,
			intel: intel,
			constants: constants,
			oids: oids,
		};
	}),
	4023: ((module, __unused_webpack_exports, __webpack_require__) => {
		const utils = __webpack_require__(3982);
		const oids = __webpack_require__(7066);
		const asn1 = __webpack_require__(1565);
		const {
			PROCESSOR_ISSUER: PROCESSOR_ISSUER,
			PLATFORM_ISSUER: PLATFORM_ISSUER,
			PROCESSOR_ISSUER_ID: PROCESSOR_ISSUER_ID,
			PLATFORM_ISSUER_ID: PLATFORM_ISSUER_ID,
		} = __webpack_require__(198);
		class PckExtension {
			constructor(ppid) {
				this.ppid = ppid;
			}
		}
		function findExtensionRequired(path, extension) {
			return utils.findExtension(path, extension);
		}
		function findExtensionOptional(path, extension) {
			try {
				return utils.findExtension(path, extension);
			} catch (e) {
				return null;
			}
		}
		function decodeEnumerated(bytes) {
			if (bytes.length === 1) return bytes[0];
			else if (bytes.length === 2) return (bytes[0] << 8) | bytes[1];
			else throw new Error(`Unexpected ENUMERATED length: ${bytes.length}`);
		}
		function parsePckExtension(certDer) {
			const extension = utils.getIntelExtension(certDer);
			const ppid = findExtensionRequired([oids.PPID], extension);
			utils.getCpuSvn(extension);
			utils.getPceSvn(extension);
			findExtensionRequired([oids.PCEID], extension);
			utils.getFmspc(extension);
			decodeEnumerated(findExtensionRequired([oids.SGX_TYPE], extension));
			findExtensionOptional([oids.PLATFORM_INSTANCE_ID], extension);
			return new PckExtension(ppid);
		}
		function extractCertChain(quote) {
			try {
				const chainBytes = quote.rawCertChain();
				const certs = utils.extractCerts(chainBytes);
				return certs;
			} catch (e) {
				const certData =
					quote.authData.version === 3
						? quote.authData.data.certificationData
						: quote.authData.data.qeReportData.certificationData;
				if (certData.certType === 4) return [certData.body];
				throw new Error(
					`Certification data type ${certData.certType} is not supported (expecting 4 or 5)`,
				);
			}
		}
		function getCa(quote) {
			try {
				const rawCertChain = quote.rawCertChain();
				const certs = utils.extractCerts(rawCertChain);
				if (certs.length === 0) throw new Error('Invalid certificate');
				const cert = utils.Certificate.decode(certs[0], 'der');
				const issuerStr = formatDistinguishedName(cert.tbsCertificate.issuer);
				if (issuerStr.includes(PROCESSOR_ISSUER)) return PROCESSOR_ISSUER_ID;
				else if (issuerStr.includes(PLATFORM_ISSUER)) return PLATFORM_ISSUER_ID;
				return PROCESSOR_ISSUER_ID;
			} catch (e) {
				return PROCESSOR_ISSUER_ID;
			}
		}
		function formatDistinguishedName(name) {
			const DistinguishedName = asn1.define('DistinguishedName', function () {
				this.any();
			});
			const encoded = DistinguishedName.encode(name, 'der');
			return encoded.toString('hex');
		}
		function getFmspc(quote) {
			const rawCertChain = quote.rawCertChain();
			const certs = utils.extractCerts(rawCertChain);
			if (certs.length === 0) throw new Error('Invalid certificate');
			const extensionSection = utils.getIntelExtension(certs[0]);
			return utils.getFmspc(extensionSection);
		}
		module.exports = {
			parsePckExtension: parsePckExtension,
			extractCertChain: extractCertChain,
			getCa: getCa,
			getFmspc: getFmspc,
		};
	}),
	7066: ((module) => {
		const SGX_EXTENSION = '1.2.840.113741.1.13.1';
		const PPID = '1.2.840.113741.1.13.1.1';
		const TCB = '1.2.840.113741.1.13.1.2';
		const PCEID = '1.2.840.113741.1.13.1.3';
		const FMSPC = '1.2.840.113741.1.13.1.4';
		const SGX_TYPE = '1.2.840.113741.1.13.1.5';
		const PLATFORM_INSTANCE_ID = '1.2.840.113741.1.13.1.6';
		const PCESVN = '1.2.840.113741.1.13.1.2.17';
		const CPUSVN = '1.2.840.113741.1.13.1.2.18';
		module.exports = {
			SGX_EXTENSION: SGX_EXTENSION,
			PPID: PPID,
			TCB: TCB,
			PCEID: PCEID,
			FMSPC: FMSPC,
			SGX_TYPE: SGX_TYPE,
			PLATFORM_INSTANCE_ID: PLATFORM_INSTANCE_ID,
			PCESVN: PCESVN,
			CPUSVN: CPUSVN,
		};
	}),
	5106: ((module) => {
		class QeTcb {
			constructor(isvsvn) {
				this.isvsvn = isvsvn;
			}
		}
		class QeTcbLevel {
			constructor(tcb, tcbDate, tcbStatus, advisoryIds) {
				this.tcb = tcb;
				this.tcbDate = tcbDate;
				this.tcbStatus = tcbStatus;
				this.advisoryIDs = advisoryIds || [];
			}
		}
		class QeIdentity {
			constructor(
				id,
				version,
				issueDate,
				nextUpdate,
				tcbEvaluationDataNumber,
				miscselect,
				miscselectMask,
				attributes,
				attributesMask,
				mrsigner,
				isvprodid,
				tcbLevels,
			) {
				this.id = id;
				this.version = version;
				this.issueDate = issueDate;
				this.nextUpdate = nextUpdate;
				this.tcbEvaluationDataNumber = tcbEvaluationDataNumber;
				this.miscselect = miscselect;
				this.miscselectMask = miscselectMask;
				this.attributes = attributes;
				this.attributesMask = attributesMask;
				this.mrsigner = mrsigner;
				this.isvprodid = isvprodid;
				this.tcbLevels = tcbLevels;
			}
			static fromJSON(json) {
				const obj = typeof json === 'string' ? JSON.parse(json) : json;
				const tcbLevels = obj.tcbLevels.map((level) => {
					const tcb = new QeTcb(level.tcb.isvsvn);
					return new QeTcbLevel(tcb, level.tcbDate, level.tcbStatus, level.advisoryIDs || []);
				});
				return new QeIdentity(
					obj.id,
					obj.version,
					obj.issueDate,
					obj.nextUpdate,
					obj.tcbEvaluationDataNumber,
					obj.miscselect,
					obj.miscselectMask,
					obj.attributes,
					obj.attributesMask,
					obj.mrsigner,
					obj.isvprodid,
					tcbLevels,
				);
			}
		}
		module.exports = { QeTcb: QeTcb, QeTcbLevel: QeTcbLevel, QeIdentity: QeIdentity };
	}),
	7939: ((module, __unused_webpack_exports, __webpack_require__) => {
		const {
			HEADER_BYTE_LEN: HEADER_BYTE_LEN,
			ENCLAVE_REPORT_BYTE_LEN: ENCLAVE_REPORT_BYTE_LEN,
			TD_REPORT10_BYTE_LEN: TD_REPORT10_BYTE_LEN,
			TD_REPORT15_BYTE_LEN: TD_REPORT15_BYTE_LEN,
			TEE_TYPE_SGX: TEE_TYPE_SGX,
			TEE_TYPE_TDX: TEE_TYPE_TDX,
			BODY_SGX_ENCLAVE_REPORT_TYPE: BODY_SGX_ENCLAVE_REPORT_TYPE,
			BODY_TD_REPORT10_TYPE: BODY_TD_REPORT10_TYPE,
			BODY_TD_REPORT15_TYPE: BODY_TD_REPORT15_TYPE,
			ECDSA_SIGNATURE_BYTE_LEN: ECDSA_SIGNATURE_BYTE_LEN,
			ECDSA_PUBKEY_BYTE_LEN: ECDSA_PUBKEY_BYTE_LEN,
			QE_REPORT_SIG_BYTE_LEN: QE_REPORT_SIG_BYTE_LEN,
			BODY_BYTE_SIZE: BODY_BYTE_SIZE,
			PCK_ID_ENCRYPTED_PPID_2048: PCK_ID_ENCRYPTED_PPID_2048,
			PCK_ID_ENCRYPTED_PPID_3072: PCK_ID_ENCRYPTED_PPID_3072,
			PCK_ID_PCK_CERT_CHAIN: PCK_ID_PCK_CERT_CHAIN,
		} = __webpack_require__(198);
		const { Buffer: Buffer } = __webpack_require__(181);
		class BinaryReader {
			constructor(buffer) {
				this.buffer = Buffer.from(buffer);
				this.offset = 0;
			}
			checkBounds(length) {
				if (this.offset + length > this.buffer.length)
					throw new Error('Not enough data to fill buffer');
			}
			readU8() {
				this.checkBounds(1);
				const value = this.buffer.readUInt8(this.offset);
				this.offset += 1;
				return value;
			}
			readU16LE() {
				this.checkBounds(2);
				const value = this.buffer.readUInt16LE(this.offset);
				this.offset += 2;
				return value;
			}
			readU32LE() {
				this.checkBounds(4);
				const value = this.buffer.readUInt32LE(this.offset);
				this.offset += 4;
				return value;
			}
			readBytes(length) {
				this.checkBounds(length);
				const bytes = this.buffer.slice(this.offset, this.offset + length);
				this.offset += length;
				return new Uint8Array(bytes);
			}
			remaining() {
				return this.buffer.length - this.offset;
			}
			getOffset() {
				return this.offset;
			}
		}
		class Header {
			constructor(version, attestationKeyType, teeType, qeSvn, pceSvn, qeVendorId, userData) {
				this.version = version;
				this.attestationKeyType = attestationKeyType;
				this.teeType = teeType;
				this.qeSvn = qeSvn;
				this.pceSvn = pceSvn;
				this.qeVendorId = qeVendorId;
				this.userData = userData;
			}
			isSgx() {
				return this.teeType === TEE_TYPE_SGX;
			}
			static decode(reader) {
				const version = reader.readU16LE();
				const attestationKeyType = reader.readU16LE();
				const teeType = reader.readU32LE();
				const qeSvn = reader.readU16LE();
				const pceSvn = reader.readU16LE();
				const qeVendorId = reader.readBytes(16);
				const userData = reader.readBytes(20);
				return new Header(
					version,
					attestationKeyType,
					teeType,
					qeSvn,
					pceSvn,
					qeVendorId,
					userData,
				);
			}
		}
		class Body {
			constructor(bodyType, size) {
				this.bodyType = bodyType;
				this.size = size;
			}
			static decode(reader) {
				const bodyType = reader.readU16LE();
				const size = reader.readU32LE();
				return new Body(bodyType, size);
			}
		}
		class EnclaveReport {
			constructor(data) {
				this.cpuSvn = data.cpuSvn;
				this.miscSelect = data.miscSelect;
				this.reserved1 = data.reserved1;
				this.attributes = data.attributes;
				this.mrEnclave = data.mrEnclave;
				this.reserved2 = data.reserved2;
				this.mrSigner = data.mrSigner;
				this.reserved3 = data.reserved3;
				this.isvProdId = data.isvProdId;
				this.isvSvn = data.isvSvn;
				this.reserved4 = data.reserved4;
				this.reportData = data.reportData;
			}
			static decode(reader) {
				return new EnclaveReport({
					cpuSvn: reader.readBytes(16),
					miscSelect: reader.readU32LE(),
					reserved1: reader.readBytes(28),
					attributes: reader.readBytes(16),
					mrEnclave: reader.readBytes(32),
					reserved2: reader.readBytes(32),
					mrSigner: reader.readBytes(32),
					reserved3: reader.readBytes(96),
					isvProdId: reader.readU16LE(),
					isvSvn: reader.readU16LE(),
					reserved4: reader.readBytes(60),
					reportData: reader.readBytes(64),
				});
			}
		}
		class TDReport10 {
			constructor(data) {
				this.teeTcbSvn = data.teeTcbSvn;
				this.mrSeam = data.mrSeam;
				this.mrSignerSeam = data.mrSignerSeam;
				this.seamAttributes = data.seamAttributes;
				this.tdAttributes = data.tdAttributes;
				this.xfam = data.xfam;
				this.mrTd = data.mrTd;
				this.mrConfigId = data.mrConfigId;
				this.mrOwner = data.mrOwner;
				this.mrOwnerConfig = data.mrOwnerConfig;
				this.rtMr0 = data.rtMr0;
				this.rtMr1 = data.rtMr1;
				this.rtMr2 = data.rtMr2;
				this.rtMr3 = data.rtMr3;
				this.reportData = data.reportData;
			}
			static decode(reader) {
				return new TDReport10({
					teeTcbSvn: reader.readBytes(16),
					mrSeam: reader.readBytes(48),
					mrSignerSeam: reader.readBytes(48),
					seamAttributes: reader.readBytes(8),
					tdAttributes: reader.readBytes(8),
					xfam: reader.readBytes(8),
					mrTd: reader.readBytes(48),
					mrConfigId: reader.readBytes(48),
					mrOwner: reader.readBytes(48),
					mrOwnerConfig: reader.readBytes(48),
					rtMr0: reader.readBytes(48),
					rtMr1: reader.readBytes(48),
					rtMr2: reader.readBytes(48),
					rtMr3: reader.readBytes(48),
					reportData: reader.readBytes(64),
				});
			}
		}
		class TDReport15 {
			constructor(base, teeTcbSvn2, mrServiceTd) {
				this.base = base;
				this.teeTcbSvn2 = teeTcbSvn2;
				this.mrServiceTd = mrServiceTd;
			}
			static decode(reader) {
				const base = TDReport10.decode(reader);
				const teeTcbSvn2 = reader.readBytes(16);
				const mrServiceTd = reader.readBytes(48);
				return new TDReport15(base, teeTcbSvn2, mrServiceTd);
			}
		}
		class Report {
			constructor(type, data) {
				this.type = type;
				this.data = data;
			}
			isSgx() {
				return this.type === 'sgx';
			}
			asTd10() {
				if (this.type === 'td10') return this.data;
				if (this.type === 'td15') return this.data.base;
				return null;
			}
			asTd15() {
				return this.type === 'td15' ? this.data : null;
			}
			asSgx() {
				return this.type === 'sgx' ? this.data : null;
			}
		}
		class CertificationData {
			constructor(certType, body) {
				this.certType = certType;
				this.body = body;
			}
			static decode(reader) {
				const certType = reader.readU16LE();
				const bodySize = reader.readU32LE();
				const body = reader.readBytes(bodySize);
				return new CertificationData(certType, body);
			}
		}
		class QEReportCertificationData {
			constructor(qeReport, qeReportSignature, qeAuthData, certificationData) {
				this.qeReport = qeReport;
				this.qeReportSignature = qeReportSignature;
				this.qeAuthData = qeAuthData;
				this.certificationData = certificationData;
			}
			static decode(reader) {
				const qeReport = reader.readBytes(ENCLAVE_REPORT_BYTE_LEN);
				const qeReportSignature = reader.readBytes(QE_REPORT_SIG_BYTE_LEN);
				const qeAuthDataSize = reader.readU16LE();
				const qeAuthData = reader.readBytes(qeAuthDataSize);
				const certificationData = CertificationData.decode(reader);
				return new QEReportCertificationData(
					qeReport,
					qeReportSignature,
					qeAuthData,
					certificationData,
				);
			}
		}
		class AuthDataV3 {
			constructor(
				ecdsaSignature,
				ecdsaAttestationKey,
				qeReport,
				qeReportSignature,
				qeAuthData,
				certificationData,
			) {
				this.ecdsaSignature = ecdsaSignature;
				this.ecdsaAttestationKey = ecdsaAttestationKey;
				this.qeReport = qeReport;
				this.qeReportSignature = qeReportSignature;
				this.qeAuthData = qeAuthData;
				this.certificationData = certificationData;
			}
			static decode(reader) {
				const ecdsaSignature = reader.readBytes(ECDSA_SIGNATURE_BYTE_LEN);
				const ecdsaAttestationKey = reader.readBytes(ECDSA_PUBKEY_BYTE_LEN);
				const qeReport = reader.readBytes(ENCLAVE_REPORT_BYTE_LEN);
				const qeReportSignature = reader.readBytes(QE_REPORT_SIG_BYTE_LEN);
				const qeAuthDataSize = reader.readU16LE();
				const qeAuthData = reader.readBytes(qeAuthDataSize);
				const certificationData = CertificationData.decode(reader);
				return new AuthDataV3(
					ecdsaSignature,
					ecdsaAttestationKey,
					qeReport,
					qeReportSignature,
					qeAuthData,
					certificationData,
				);
			}
		}
		class AuthDataV4 {
			constructor(ecdsaSignature, ecdsaAttestationKey, certificationData, qeReportData) {
				this.ecdsaSignature = ecdsaSignature;
				this.ecdsaAttestationKey = ecdsaAttestationKey;
				this.certificationData = certificationData;
				this.qeReportData = qeReportData;
			}
			intoV3() {
				return new AuthDataV3(
					this.ecdsaSignature,
					this.ecdsaAttestationKey,
					this.qeReportData.qeReport,
					this.qeReportData.qeReportSignature,
					this.qeReportData.qeAuthData,
					this.qeReportData.certificationData,
				);
			}
			static decode(reader) {
				const ecdsaSignature = reader.readBytes(ECDSA_SIGNATURE_BYTE_LEN);
				const ecdsaAttestationKey = reader.readBytes(ECDSA_PUBKEY_BYTE_LEN);
				const certificationData = CertificationData.decode(reader);
				const bodyReader = new BinaryReader(certificationData.body);
				const qeReportData = QEReportCertificationData.decode(bodyReader);
				return new AuthDataV4(ecdsaSignature, ecdsaAttestationKey, certificationData, qeReportData);
			}
		}
		class AuthData {
			constructor(version, data) {
				this.version = version;
				this.data = data;
			}
			intoV3() {
				if (this.version === 3) return this.data;
				if (this.version === 4) return this.data.intoV3();
				throw new Error('Unsupported auth data version');
			}
			static decode(version, reader) {
				if (version === 3) return new AuthData(3, AuthDataV3.decode(reader));
				else if (version === 4) return new AuthData(4, AuthDataV4.decode(reader));
				else throw new Error(`Unsupported auth data version: ${version}`);
			}
		}
		class Quote {
			constructor(header, report, authData) {
				this.header = header;
				this.report = report;
				this.authData = authData;
			}
			static parse(quoteBytes) {
				const reader = new BinaryReader(quoteBytes);
				const header = Header.decode(reader);
				let report;
				if (header.version === 3) {
					if (header.teeType !== TEE_TYPE_SGX) throw new Error('Invalid tee type for version 3');
					report = new Report('sgx', EnclaveReport.decode(reader));
				} else if (header.version === 4)
					if (header.teeType === TEE_TYPE_SGX)
						report = new Report('sgx', EnclaveReport.decode(reader));
					else if (header.teeType === TEE_TYPE_TDX)
						report = new Report('td10', TDReport10.decode(reader));
					else throw new Error('Invalid TEE type');
				else if (header.version === 5) {
					const body = Body.decode(reader);
					if (body.bodyType === BODY_SGX_ENCLAVE_REPORT_TYPE)
						report = new Report('sgx', EnclaveReport.decode(reader));
					else if (body.bodyType === BODY_TD_REPORT10_TYPE)
						report = new Report('td10', TDReport10.decode(reader));
					else if (body.bodyType === BODY_TD_REPORT15_TYPE)
						report = new Report('td15', TDReport15.decode(reader));
					else throw new Error('Unsupported body type');
				} else throw new Error('Unsupported quote version');
				const authDataSize = reader.readU32LE();
				const authDataBytes = reader.readBytes(authDataSize);
				const authDataReader = new BinaryReader(authDataBytes);
				const authVersion = header.version === 5 ? 4 : header.version;
				const authData = AuthData.decode(authVersion, authDataReader);
				return new Quote(header, report, authData);
			}
			rawCertChain() {
				const certData =
					this.authData.version === 3
						? this.authData.data.certificationData
						: this.authData.data.qeReportData.certificationData;
				if (certData.certType !== 5) throw new Error(`Unsupported cert type: ${certData.certType}`);
				return certData.body;
			}
			innerCertType() {
				if (this.authData.version === 3) return this.authData.data.certificationData.certType;
				else return this.authData.data.qeReportData.certificationData.certType;
			}
			innerCertData() {
				if (this.authData.version === 3) return this.authData.data.certificationData.body;
				else return this.authData.data.qeReportData.certificationData.body;
			}
			encryptedPpidParams() {
				const innerCertType = this.innerCertType();
				if (
					innerCertType !== PCK_ID_ENCRYPTED_PPID_2048 &&
					innerCertType !== PCK_ID_ENCRYPTED_PPID_3072
				)
					throw new Error(`encryptedPpidParams() requires cert_type 2 or 3, got ${innerCertType}`);
				const certBody = this.innerCertData();
				if (certBody.length < 20)
					throw new Error('Certification data body too short for encrypted PPID');
				const trailerStart = certBody.length - 20;
				const encryptedPpid = certBody.slice(0, trailerStart);
				const cpusvn = certBody.slice(trailerStart, trailerStart + 16);
				const pcesvn = Buffer.from(
					certBody.slice(trailerStart + 16, trailerStart + 18),
				).readUInt16LE(0);
				const pceid = certBody.slice(trailerStart + 18, trailerStart + 20);
				const qeid = this.header.userData.slice(0, 16);
				return {
					qeid: qeid,
					encryptedPpid: encryptedPpid,
					cpusvn: cpusvn,
					pcesvn: pcesvn,
					pceid: pceid,
				};
			}
			signedLength() {
				let len;
				if (this.report.type === 'sgx') len = HEADER_BYTE_LEN + ENCLAVE_REPORT_BYTE_LEN;
				else if (this.report.type === 'td10') len = HEADER_BYTE_LEN + TD_REPORT10_BYTE_LEN;
				else if (this.report.type === 'td15') len = HEADER_BYTE_LEN + TD_REPORT15_BYTE_LEN;
				if (this.header.version === 5) len += BODY_BYTE_SIZE;
				return len;
			}
		}
		module.exports = {
			BinaryReader: BinaryReader,
			Header: Header,
			Body: Body,
			EnclaveReport: EnclaveReport,
			TDReport10: TDReport10,
			TDReport15: TDReport15,
			Report: Report,
			CertificationData: CertificationData,
			QEReportCertificationData: QEReportCertificationData,
			AuthDataV3: AuthDataV3,
			AuthDataV4: AuthDataV4,
			AuthData: AuthData,
			Quote: Quote,
		};
	}),
	5529: ((module) => {
		class TcbComponents {
			constructor(svn) {
				this.svn = svn;
			}
		}
		class Tcb {
			constructor(sgxComponents, tdxComponents, pceSvn) {
				this.sgxtcbcomponents = sgxComponents;
				this.tdxtcbcomponents = tdxComponents || [];
				this.pcesvn = pceSvn;
			}
		}
		class TcbLevel {
			constructor(tcb, tcbDate, tcbStatus, advisoryIds) {
				this.tcb = tcb;
				this.tcbDate = tcbDate;
				this.tcbStatus = tcbStatus;
				this.advisoryIDs = advisoryIds || [];
			}
		}
		class TcbInfo {
			constructor(
				id,
				version,
				issueDate,
				nextUpdate,
				fmspc,
				pceId,
				tcbType,
				tcbEvaluationDataNumber,
				tcbLevels,
			) {
				this.id = id;
				this.version = version;
				this.issueDate = issueDate;
				this.nextUpdate = nextUpdate;
				this.fmspc = fmspc;
				this.pceId = pceId;
				this.tcbType = tcbType;
				this.tcbEvaluationDataNumber = tcbEvaluationDataNumber;
				this.tcbLevels = tcbLevels;
			}
			static fromJSON(json) {
				const obj = typeof json === 'string' ? JSON.parse(json) : json;
				const tcbLevels = obj.tcbLevels.map((level) => {
					const sgxComponents = level.tcb.sgxtcbcomponents.map((c) => new TcbComponents(c.svn));
					const tdxComponents = (level.tcb.tdxtcbcomponents || []).map(
						(c) => new TcbComponents(c.svn),
					);
					const tcb = new Tcb(sgxComponents, tdxComponents, level.tcb.pcesvn);
					return new TcbLevel(tcb, level.tcbDate, level.tcbStatus, level.advisoryIDs || []);
				});
				return new TcbInfo(
					obj.id,
					obj.version,
					obj.issueDate,
					obj.nextUpdate,
					obj.fmspc,
					obj.pceId,
					obj.tcbType,
					obj.tcbEvaluationDataNumber,
					tcbLevels,
				);
			}
		}
		function tcbStatusSeverity(status) {
			switch (status) {
				case 'UpToDate':
					return 0;
				case 'SWHardeningNeeded':
					return 1;
				case 'ConfigurationNeeded':
					return 2;
				case 'ConfigurationAndSWHardeningNeeded':
					return 3;
				case 'OutOfDate':
					return 4;
				case 'OutOfDateConfigurationNeeded':
					return 5;
				case 'Revoked':
					return 6;
				default:
					return 100;
			}
		}
		class TcbStatus {
			constructor(status, advisoryIds) {
				this.status = status || 'Unknown';
				this.advisoryIds = advisoryIds || [];
			}
			static unknown() {
				return new TcbStatus('Unknown', []);
			}
			isValid() {
				switch (this.status) {
					case 'UpToDate':
					case 'SWHardeningNeeded':
					case 'ConfigurationNeeded':
					case 'ConfigurationAndSWHardeningNeeded':
					case 'OutOfDate':
					case 'OutOfDateConfigurationNeeded':
						return true;
					case 'Revoked':
						return false;
					default:
						return false;
				}
			}
			merge(other) {
				const finalStatus =
					tcbStatusSeverity(other.status) > tcbStatusSeverity(this.status)
						? other.status
						: this.status;
				const advisoryIds = [...this.advisoryIds];
				for (const id of other.advisoryIds) if (!advisoryIds.includes(id)) advisoryIds.push(id);
				return new TcbStatus(finalStatus, advisoryIds);
			}
		}
		module.exports = {
			TcbComponents: TcbComponents,
			Tcb: Tcb,
			TcbLevel: TcbLevel,
			TcbInfo: TcbInfo,
			TcbStatus: TcbStatus,
			tcbStatusSeverity: tcbStatusSeverity,
		};
	}),
	3982: ((module, __unused_webpack_exports, __webpack_require__) => {
		const crypto = __webpack_require__(9313);
		const { Buffer: Buffer } = __webpack_require__(181);
		const asn1 = __webpack_require__(1565);
		const BN = __webpack_require__(633);
		const oids = __webpack_require__(7066);
		function oidEquals(oidArray, oidString) {
			if (!Array.isArray(oidArray) || typeof oidString !== 'string') return false;
			const expectedArray = oidString.split('.').map(Number);
			if (oidArray.length !== expectedArray.length) return false;
			return oidArray.every((val, idx) => val === expectedArray[idx]);
		}
		const Extension = asn1.define('Extension', function () {
			this.seq().obj(
				this.key('extnID').objid(),
				this.key('critical').bool().optional().def(false),
				this.key('extnValue').octstr(),
			);
		});
		const TBSCertificate = asn1.define('TBSCertificate', function () {
			this.seq().obj(
				this.key('version').explicit(0).int().optional(),
				this.key('serialNumber').int(),
				this.key('signature')
					.seq()
					.obj(this.key('algorithm').objid(), this.key('parameters').optional().any()),
				this.key('issuer').any(),
				this.key('validity').any(),
				this.key('subject').any(),
				this.key('subjectPublicKeyInfo').any(),
				this.key('issuerUniqueID').implicit(1).bitstr().optional(),
				this.key('subjectUniqueID').implicit(2).bitstr().optional(),
				this.key('extensions').explicit(3).seqof(Extension).optional(),
			);
		});
		const Certificate = asn1.define('Certificate', function () {
			this.seq().obj(
				this.key('tbsCertificate').use(TBSCertificate),
				this.key('signatureAlgorithm').any(),
				this.key('signatureValue').bitstr(),
			);
		});
		const RevokedCertificate = asn1.define('RevokedCertificate', function () {
			this.seq().obj(
				this.key('userCertificate').int(),
				this.key('revocationDate').any(),
				this.key('crlEntryExtensions').optional().any(),
			);
		});
		const TBSCertList = asn1.define('TBSCertList', function () {
			this.seq().obj(
				this.key('version').int().optional(),
				this.key('signature').any(),
				this.key('issuer').any(),
				this.key('thisUpdate').any(),
				this.key('nextUpdate').any().optional(),
				this.key('revokedCertificates').seqof(RevokedCertificate).optional(),
				this.key('crlExtensions').explicit(0).optional().any(),
			);
		});
		const CertificateList = asn1.define('CertificateList', function () {
			this.seq().obj(
				this.key('tbsCertList').use(TBSCertList),
				this.key('signatureAlgorithm').any(),
				this.key('signature').bitstr(),
			);
		});
		function extractRawCerts(certChain) {
			if (typeof certChain === 'string') certChain = Buffer.from(certChain, 'utf-8');
			else if (certChain instanceof Uint8Array) certChain = Buffer.from(certChain);
			const certs = [];
			const pemRegex =
				/-----BEGIN CERTIFICATE-----\r?\n?([A-Za-z0-9+\/=\r\n]+)\r?\n?-----END CERTIFICATE-----/g;
			let match;
			while ((match = pemRegex.exec(certChain.toString('utf-8'))) !== null) {
				const base64Cert = match[1].replace(/\r?\n/g, '');
				const derCert = Buffer.from(base64Cert, 'base64');
				certs.push(derCert);
			}
			return certs;
		}
		function extractCerts(certChain) {
			return extractRawCerts(certChain);
		}
		function getIntelExtension(derEncoded) {
			const cert = Certificate.decode(derEncoded, 'der');
			if (!cert.tbsCertificate.extensions) throw new Error('Intel extension not found');
			const sgxExtensions = cert.tbsCertificate.extensions.filter((ext) =>
				oidEquals(ext.extnID, oids.SGX_EXTENSION),
			);
			if (sgxExtensions.length === 0) throw new Error('Intel extension not found');
			if (sgxExtensions.length > 1) throw new Error('Intel extension ambiguity');
			return sgxExtensions[0].extnValue;
		}
		function findExtension(path, raw) {
			const Sequence = asn1.define('Sequence', function () {
				this.seqof(
					asn1.define('Item', function () {
						this.seq().obj(this.key('oid').objid(), this.key('value').any());
					}),
				);
			});
			let currentValue = raw;
			for (const oid of path) {
				const seq = Sequence.decode(currentValue, 'der');
				const found = seq.find((item) => oidEquals(item.oid, oid));
				if (!found) throw new Error(`OID ${oid} is missing`);
				currentValue = found.value;
			}
			const OctetString = asn1.define('OctetString', function () {
				this.octstr();
			});
			try {
				return OctetString.decode(currentValue, 'der');
			} catch (e) {
				if (Buffer.isBuffer(currentValue)) return currentValue;
				return Buffer.from(currentValue);
			}
		}
		function getFmspc(extensionSection) {
			const data = findExtension([oids.FMSPC], extensionSection);
			if (data.length !== 6) throw new Error('Fmspc length mismatch');
			return data;
		}
		function getCpuSvn(extensionSection) {
			const data = findExtension([oids.TCB, oids.CPUSVN], extensionSection);
			if (data.length !== 16) throw new Error('CpuSvn length mismatch');
			return data;
		}
		function getPceSvn(extensionSection) {
			let data = findExtension([oids.TCB, oids.PCESVN], extensionSection);
			if (data.length >= 2 && data[0] === 2) {
				const length = data[1];
				data = data.slice(2, 2 + length);
			}
			if (data.length === 1) return data[0];
			else if (data.length === 2) return (data[0] << 8) | data[1];
			else throw new Error('PceSvn length mismatch');
		}
		function encodeAsDer(data) {
			const buf = Buffer.from(data);
			if (buf.length !== 64)
				throw new Error(`Key length is invalid: expected 64, got ${buf.length}`);
			const DerSignature = asn1.define('DerSignature', function () {
				this.seq().obj(this.key('r').int(), this.key('s').int());
			});
			const rBN = new BN(buf.slice(0, 32));
			const sBN = new BN(buf.slice(32, 64));
			return DerSignature.encode({ r: rBN, s: sBN }, 'der');
		}
		function derToPem(der, label) {
			const base64 = Buffer.from(der).toString('base64');
			const lines = base64.match(/.{1,64}/g) || [];
			return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`;
		}
		function isCaCertificate(certDer) {
			try {
				const cert = Certificate.decode(certDer, 'der');
				const extensions = cert.tbsCertificate.extensions || [];
				const basicConstraintsOid = [2, 5, 29, 19];
				for (const ext of extensions) {
					const oid = ext.extnID;
					if (
						Array.isArray(oid) &&
						oid.length === 4 &&
						oid[0] === basicConstraintsOid[0] &&
						oid[1] === basicConstraintsOid[1] &&
						oid[2] === basicConstraintsOid[2] &&
						oid[3] === basicConstraintsOid[3]
					) {
						const extValue = ext.extnValue;
						if (extValue.length >= 2)
							if (extValue[0] === 48) {
								const seqLen = extValue[1];
								if (seqLen === 0) return false;
								if (extValue.length >= 5 && extValue[2] === 1 && extValue[3] === 1)
									return extValue[4] !== 0;
							}
						return false;
					}
				}
				return false;
			} catch (e) {
				return false;
			}
		}
		function verifyCertificateChain(
			leafCertDer,
			intermediateCertsDer,
			timeSecs,
			crlDers,
			trustAnchorDer,
		) {
			const leafPem = derToPem(leafCertDer, 'CERTIFICATE');
			const intermediatePems = intermediateCertsDer.map((der) => derToPem(der, 'CERTIFICATE'));
			const rootPem = derToPem(trustAnchorDer, 'CERTIFICATE');
			const leafCert = new crypto.X509Certificate(leafPem);
			if (isCaCertificate(leafCertDer)) throw new Error('CaUsedAsEndEntity');
			const issuerCert =
				intermediateCertsDer.length > 0
					? new crypto.X509Certificate(intermediatePems[0])
					: new crypto.X509Certificate(rootPem);
			if (!leafCert.verify(issuerCert.publicKey))
				throw new Error('Failed to verify certificate chain - leaf signature invalid');
			const now = new Date(timeSecs * 1e3);
			if (new Date(leafCert.validFrom) > now || new Date(leafCert.validTo) < now)
				throw new Error('Certificate is expired or not yet valid');
			for (let i = 0; i < intermediateCertsDer.length; i++) {
				const cert = new crypto.X509Certificate(intermediatePems[i]);
				const issuer =
					i < intermediateCertsDer.length - 1
						? new crypto.X509Certificate(intermediatePems[i + 1])
						: new crypto.X509Certificate(rootPem);
				if (!cert.verify(issuer.publicKey))
					throw new Error('Failed to verify certificate chain - intermediate signature invalid');
				if (new Date(cert.validFrom) > now || new Date(cert.validTo) < now)
					throw new Error('Certificate is expired or not yet valid');
			}
			checkCrlRevocation(leafCertDer, crlDers);
			for (const intermediateCert of intermediateCertsDer)
				checkCrlRevocation(intermediateCert, crlDers);
			checkCrlRevocation(trustAnchorDer, crlDers);
			return true;
		}
		function checkCrlRevocation(certDer, crlDers) {
			const cert = Certificate.decode(certDer, 'der');
			const certSerial = cert.tbsCertificate.serialNumber.toString();
			for (const crlDer of crlDers) {
				const crlBuffer = Buffer.isBuffer(crlDer) ? crlDer : Buffer.from(crlDer);
				try {
					const crl = CertificateList.decode(crlBuffer, 'der');
					if (crl.tbsCertList.revokedCertificates)
						for (const revokedCert of crl.tbsCertList.revokedCertificates) {
							const revokedSerial = revokedCert.userCertificate.toString();
							if (certSerial === revokedSerial) throw new Error('Certificate is revoked');
						}
				} catch (e) {
					if (e.message === 'Certificate is revoked') throw e;
				}
			}
		}
		function extractCrlUrl(certDer) {
			try {
				const cert = Certificate.decode(certDer, 'der');
				if (!cert.tbsCertificate.extensions) return null;
				const crlDistPointExt = cert.tbsCertificate.extensions.find((ext) =>
					oidEquals(ext.extnID, '2.5.29.31'),
				);
				if (!crlDistPointExt) return null;
				const extValue = crlDistPointExt.extnValue.toString('utf-8');
				const httpMatch = extValue.match(/https?:\/\/[^\s\x00-\x1f]+/);
				if (httpMatch) return httpMatch[0];
			} catch (e) {}
			return null;
		}
		function getCertIssuer(certDer) {
			try {
				const cert = Certificate.decode(certDer, 'der');
				const issuer = cert.tbsCertificate.issuer;
				const parts = [];
				for (const rdn of issuer.value)
					for (const attr of rdn) {
						const value = attr.value.toString();
						parts.push(value);
					}
				return parts.join(', ');
			} catch (e) {
				return '';
			}
		}
		module.exports = {
			extractRawCerts: extractRawCerts,
			extractCerts: extractCerts,
			getIntelExtension: getIntelExtension,
			findExtension: findExtension,
			getFmspc: getFmspc,
			getCpuSvn: getCpuSvn,
			getPceSvn: getPceSvn,
			encodeAsDer: encodeAsDer,
			verifyCertificateChain: verifyCertificateChain,
			extractCrlUrl: extractCrlUrl,
			getCertIssuer: getCertIssuer,
			derToPem: derToPem,
			Certificate: Certificate,
			CertificateList: CertificateList,
		};
	}),
	854: ((module, __unused_webpack_exports, __webpack_require__) => {
		const crypto = __webpack_require__(9313);
		const { Buffer: Buffer } = __webpack_require__(181);
		const { Quote: Quote, EnclaveReport: EnclaveReport } = __webpack_require__(7939);
		const { TcbInfo: TcbInfo, TcbStatus: TcbStatus } = __webpack_require__(5529);
		const { QeIdentity: QeIdentity } = __webpack_require__(5106);
		const utils = __webpack_require__(3982);
		const intel = __webpack_require__(4023);
		const {
			TRUSTED_ROOT_CA_DER: TRUSTED_ROOT_CA_DER,
			ATTESTATION_KEY_TYPE_ECDSA256_WITH_P256_CURVE: ATTESTATION_KEY_TYPE_ECDSA256_WITH_P256_CURVE,
			PCK_CERT_CHAIN: PCK_CERT_CHAIN,
			QE_HASH_DATA_BYTE_LEN: QE_HASH_DATA_BYTE_LEN,
			ATTESTATION_KEY_LEN: ATTESTATION_KEY_LEN,
			ALLOWED_QUOTE_VERSIONS: ALLOWED_QUOTE_VERSIONS,
			ALLOWED_TEE_TYPES: ALLOWED_TEE_TYPES,
			TEE_TYPE_SGX: TEE_TYPE_SGX,
			TEE_TYPE_TDX: TEE_TYPE_TDX,
		} = __webpack_require__(198);
		class VerifiedReport {
			constructor(status, advisoryIds, report, ppid) {
				this.status = status;
				this.advisory_ids = advisoryIds;
				this.report = report;
				this.ppid = ppid;
			}
		}
		class QuoteVerifier {
			constructor(rootCaDer) {
				this.rootCaDer = rootCaDer || TRUSTED_ROOT_CA_DER;
			}
			static newProd() {
				return new QuoteVerifier(TRUSTED_ROOT_CA_DER);
			}
			static newWithRootCa(rootCaDer) {
				return new QuoteVerifier(rootCaDer);
			}
			verify(rawQuote, collateral, nowSecs) {
				return verifyImpl(rawQuote, collateral, nowSecs, this.rootCaDer);
			}
		}
		function verifyImpl(rawQuote, collateral, nowSecs, rootCaDer) {
			new Date(nowSecs * 1e3);
			let quote;
			try {
				quote = Quote.parse(rawQuote);
			} catch (e) {
				throw new Error('Failed to decode quote', { cause: e });
			}
			const signedQuoteLen = quote.signedLength();
			if (!ALLOWED_QUOTE_VERSIONS.includes(quote.header.version))
				throw new Error('Unsupported DCAP quote version');
			if (!ALLOWED_TEE_TYPES.includes(quote.header.teeType))
				throw new Error('Unsupported DCAP TEE type');
			if (quote.header.teeType == TEE_TYPE_SGX && quote.header.version != 3)
				throw new Error('SGX TEE quote must have version 3');
			if (
				quote.header.teeType == TEE_TYPE_TDX &&
				quote.header.version != 4 &&
				quote.header.version != 5
			)
				throw new Error('TDX TEE quote must have version 4 or 5');
			if (quote.header.attestationKeyType !== ATTESTATION_KEY_TYPE_ECDSA256_WITH_P256_CURVE)
				throw new Error('Unsupported DCAP attestation key type');
			let tcbInfo;
			try {
				tcbInfo = TcbInfo.fromJSON(collateral.tcb_info);
			} catch (e) {
				throw new Error('Failed to decode TcbInfo', { cause: e });
			}
			const issueDate = new Date(tcbInfo.issueDate);
			if (nowSecs < issueDate.getTime() / 1e3)
				throw new Error('TCBInfo issue date is in the future');
			const nextUpdate = new Date(tcbInfo.nextUpdate);
			if (nowSecs > nextUpdate.getTime() / 1e3) throw new Error('TCBInfo expired');
			const rootCaCrl =
				typeof collateral.root_ca_crl === 'string'
					? Buffer.from(collateral.root_ca_crl, 'hex')
					: Buffer.from(collateral.root_ca_crl);
			const pckCrl =
				typeof collateral.pck_crl === 'string'
					? Buffer.from(collateral.pck_crl, 'hex')
					: Buffer.from(collateral.pck_crl);
			const crls = [rootCaCrl, pckCrl];
			checkSingleCertCrl(rootCaDer, crls, nowSecs);
			const tcbLeafCerts = utils.extractCerts(Buffer.from(collateral.tcb_info_issuer_chain));
			if (tcbLeafCerts.length < 2) throw new Error('Certificate chain is too short for TCB Info');
			utils.verifyCertificateChain(
				tcbLeafCerts[0],
				tcbLeafCerts.slice(1),
				nowSecs,
				crls,
				rootCaDer,
			);
			const tcbInfoSig =
				typeof collateral.tcb_info_signature === 'string'
					? Buffer.from(collateral.tcb_info_signature, 'hex')
					: Buffer.from(collateral.tcb_info_signature);
			const tcbInfoSignatureDer = utils.encodeAsDer(tcbInfoSig);
			try {
				verifyEcdsaSignature(
					tcbLeafCerts[0],
					Buffer.from(collateral.tcb_info, 'utf-8'),
					tcbInfoSignatureDer,
				);
			} catch (e) {
				throw new Error('Signature is invalid for tcb_info');
			}
			let qeIdentity;
			try {
				qeIdentity = QeIdentity.fromJSON(collateral.qe_identity);
			} catch (e) {
				throw new Error('Failed to decode QeIdentity', { cause: e });
			}
			const qeIssueDate = new Date(qeIdentity.issueDate);
			if (nowSecs < qeIssueDate.getTime() / 1e3)
				throw new Error('QE Identity issue date is in the future');
			const qeIdentityNextUpdate = new Date(qeIdentity.nextUpdate);
			if (nowSecs > qeIdentityNextUpdate.getTime() / 1e3) throw new Error('QE Identity expired');
			const qeIdCerts = utils.extractCerts(Buffer.from(collateral.qe_identity_issuer_chain));
			if (qeIdCerts.length < 2) throw new Error('Certificate chain is too short for QE Identity');
			utils.verifyCertificateChain(qeIdCerts[0], qeIdCerts.slice(1), nowSecs, crls, rootCaDer);
			const qeIdSig =
				typeof collateral.qe_identity_signature === 'string'
					? Buffer.from(collateral.qe_identity_signature, 'hex')
					: Buffer.from(collateral.qe_identity_signature);
			const qeIdSignatureDer = utils.encodeAsDer(qeIdSig);
			try {
				verifyEcdsaSignature(
					qeIdCerts[0],
					Buffer.from(collateral.qe_identity, 'utf-8'),
					qeIdSignatureDer,
				);
			} catch (e) {
				throw new Error('Signature is invalid for qe_identity');
			}
			const expectedQeId = quote.header.teeType === TEE_TYPE_TDX ? 'TD_QE' : 'QE';
			const allowedQeVersions = quote.header.teeType === TEE_TYPE_TDX ? [2, 3] : [2];
			if (qeIdentity.id !== expectedQeId || !allowedQeVersions.includes(qeIdentity.version))
				throw new Error('Unsupported QE Identity id/version for the quote TEE type');
			const authData = quote.authData.intoV3();
			const certificationData = authData.certificationData;
			let qeCertificationCerts;
			if (collateral.pck_certificate_chain) {
				qeCertificationCerts = utils.extractCerts(
					Buffer.from(collateral.pck_certificate_chain, 'utf-8'),
				);
				if (qeCertificationCerts.length === 0)
					throw new Error('Failed to extract PCK certificates from collateral');
			} else {
				if (certificationData.certType !== PCK_CERT_CHAIN)
					throw new Error(
						`Unsupported DCAP PCK cert format: ${certificationData.certType}. Use get_collateral() to fetch PCK certificate.`,
					);
				qeCertificationCerts = utils.extractCerts(certificationData.body);
				if (qeCertificationCerts.length === 0)
					throw new Error('Failed to extract PCK certificates from quote');
			}
			if (qeCertificationCerts.length < 2)
				throw new Error('Certificate chain is too short in quote');
			utils.verifyCertificateChain(
				qeCertificationCerts[0],
				qeCertificationCerts.slice(1),
				nowSecs,
				crls,
				rootCaDer,
			);
			let ppid = Buffer.alloc(0);
			try {
				const pckExt = intel.parsePckExtension(qeCertificationCerts[0]);
				ppid = pckExt.ppid;
			} catch (e) {}
			const qeReportSig = Buffer.from(authData.qeReportSignature);
			const qeReportSignatureDer = utils.encodeAsDer(qeReportSig);
			try {
				verifyEcdsaSignature(
					qeCertificationCerts[0],
					Buffer.from(authData.qeReport),
					qeReportSignatureDer,
				);
			} catch (e) {
				throw new Error('Signature is invalid for qe_report in quote');
			}
			const { BinaryReader: BinaryReader } = __webpack_require__(7939);
			const qeReportReader = new BinaryReader(authData.qeReport);
			const qeReport = EnclaveReport.decode(qeReportReader);
			const qeHashData = Buffer.alloc(QE_HASH_DATA_BYTE_LEN);
			Buffer.from(authData.ecdsaAttestationKey).copy(qeHashData, 0);
			Buffer.from(authData.qeAuthData).copy(qeHashData, ATTESTATION_KEY_LEN);
			const qeHash = crypto.createHash('sha256').update(qeHashData).digest();
			if (!qeHash.equals(Buffer.from(qeReport.reportData.slice(0, 32))))
				throw new Error('QE report hash mismatch');
			const qeTcbStatus = verifyQeIdentityPolicy(qeReport, qeIdentity);
			Buffer.concat([Buffer.from([4]), Buffer.from(authData.ecdsaAttestationKey)]);
			const publicKey = crypto.createPublicKey({
				key: {
					kty: 'EC',
					crv: 'P-256',
					x: toBase64Url(Buffer.from(authData.ecdsaAttestationKey.slice(0, 32))),
					y: toBase64Url(Buffer.from(authData.ecdsaAttestationKey.slice(32, 64))),
				},
				format: 'jwk',
			});
			const signedData = Buffer.from(rawQuote).slice(0, signedQuoteLen);
			const signature = Buffer.from(authData.ecdsaSignature);
			const signatureDer = utils.encodeAsDer(signature);
			const verifier = crypto.createVerify('SHA256');
			verifier.update(signedData);
			if (!verifier.verify(publicKey, signatureDer))
				throw new Error('ISV enclave report signature is invalid');
			const extensionSection = utils.getIntelExtension(qeCertificationCerts[0]);
			const cpuSvn = utils.getCpuSvn(extensionSection);
			const pceSvn = utils.getPceSvn(extensionSection);
			const fmspc = utils.getFmspc(extensionSection);
			const tcbFmspc = Buffer.from(tcbInfo.fmspc, 'hex');
			if (!Buffer.from(fmspc).equals(tcbFmspc)) throw new Error('Fmspc mismatch');
			if (quote.header.teeType === TEE_TYPE_TDX) {
				if (tcbInfo.version < 3 || tcbInfo.id !== 'TDX')
					throw new Error('TDX quote with non-TDX TCB info in the collateral');
			} else if (quote.header.teeType === TEE_TYPE_SGX)
				if (tcbInfo.version < 2 || tcbInfo.id !== 'SGX')
					throw new Error('SGX quote with non-SGX TCB info in the collateral');
			const platformTcbStatus = matchPlatformTcb(tcbInfo, quote, cpuSvn, pceSvn);
			const finalStatus = platformTcbStatus.merge(qeTcbStatus);
			if (!finalStatus.isValid()) throw new Error(`TCB status is invalid: ${finalStatus.status}`);
			validateAttrs(quote.report);
			return new VerifiedReport(finalStatus.status, finalStatus.advisoryIds, quote.report, ppid);
		}
		function matchPlatformTcb(tcbInfo, quote, cpuSvn, pceSvn) {
			for (const tcbLevel of tcbInfo.tcbLevels) {
				if (pceSvn < tcbLevel.tcb.pcesvn) continue;
				const sgxComponents = tcbLevel.tcb.sgxtcbcomponents.map((c) => c.svn);
				if (sgxComponents.length === 0) throw new Error('No SGX components in the TCB info');
				if (!compareSvnArrays(cpuSvn, sgxComponents)) continue;
				if (quote.header.teeType === TEE_TYPE_TDX) {
					const tdReport = quote.report.asTd10();
					if (!tdReport) throw new Error('Failed to get TD10 report');
					const tdxComponents = tcbLevel.tcb.tdxtcbcomponents.map((c) => c.svn);
					if (tdxComponents.length === 0) throw new Error('No TDX components in the TCB info');
					if (!compareSvnArrays(tdReport.teeTcbSvn, tdxComponents)) continue;
				}
				return new TcbStatus(tcbLevel.tcbStatus, [...tcbLevel.advisoryIDs]);
			}
			throw new Error('No matching TCB level found');
		}
		function verifyQeIdentityPolicy(qeReport, qeIdentity) {
			const expectedMrsigner = Buffer.from(qeIdentity.mrsigner, 'hex');
			if (!Buffer.from(qeReport.mrSigner).equals(expectedMrsigner))
				throw new Error(
					`QE MRSIGNER mismatch: expected ${qeIdentity.mrsigner}, got ${Buffer.from(qeReport.mrSigner).toString('hex').toUpperCase()}`,
				);
			if (qeReport.isvProdId !== qeIdentity.isvprodid)
				throw new Error(
					`QE ISVPRODID mismatch: expected ${qeIdentity.isvprodid}, got ${qeReport.isvProdId}`,
				);
			validateSgx(qeReport);
			const expectedMiscselect = Buffer.from(qeIdentity.miscselect, 'hex');
			const miscselectMask = Buffer.from(qeIdentity.miscselectMask, 'hex');
			const expectedMiscselectU32 = expectedMiscselect.readUInt32LE(0);
			const miscselectMaskU32 = miscselectMask.readUInt32LE(0);
			const qeMiscselectMasked = qeReport.miscSelect & miscselectMaskU32;
			const expectedMiscselectMasked = expectedMiscselectU32 & miscselectMaskU32;
			if (qeMiscselectMasked !== expectedMiscselectMasked)
				throw new Error(
					`QE MISCSELECT mismatch: expected ${expectedMiscselectMasked.toString(16).padStart(8, '0').toUpperCase()} (masked), got ${qeMiscselectMasked.toString(16).padStart(8, '0').toUpperCase()} (masked)`,
				);
			const expectedAttributes = Buffer.from(qeIdentity.attributes, 'hex');
			const attributesMask = Buffer.from(qeIdentity.attributesMask, 'hex');
			for (let i = 0; i < 16; i++) {
				const expectedMasked = expectedAttributes[i] & attributesMask[i];
				const qeMasked = qeReport.attributes[i] & attributesMask[i];
				if (expectedMasked !== qeMasked)
					throw new Error(
						`QE ATTRIBUTES mismatch at byte ${i}: expected ${expectedMasked.toString(16).padStart(2, '0').toUpperCase()} (masked), got ${qeMasked.toString(16).padStart(2, '0').toUpperCase()} (masked)`,
					);
			}
			return matchQeTcbLevel(qeReport.isvSvn, qeIdentity.tcbLevels);
		}
		function matchQeTcbLevel(isvSvn, tcbLevels) {
			for (const tcbLevel of tcbLevels)
				if (isvSvn >= tcbLevel.tcb.isvsvn)
					return new TcbStatus(tcbLevel.tcbStatus, [...tcbLevel.advisoryIDs]);
			if (tcbLevels.length === 0) throw new Error('No TCB levels found in QE Identity');
			const minRequired = tcbLevels[tcbLevels.length - 1].tcb.isvsvn;
			throw new Error(
				`QE ISVSVN ${isvSvn} is below minimum required ${minRequired} from QE Identity`,
			);
		}
		function compareSvnArrays(actual, required) {
			if (actual.length !== required.length) return false;
			for (let i = 0; i < actual.length; i++) if (actual[i] < required[i]) return false;
			return true;
		}
		function validateAttrs(report) {
			if (report.type === 'sgx') validateSgx(report.data);
			else if (report.type === 'td10') validateTd10(report.data);
			else if (report.type === 'td15') validateTd15(report.data);
		}
		function validateSgx(report) {
			const isDebug = (report.attributes[0] & 2) !== 0;
			if (isDebug) throw new Error('Debug mode is enabled');
		}
		function validateTd10(report) {
			const tdAttrs = parseTdAttributes(report.tdAttributes);
			if (tdAttrs.tud !== 0) throw new Error('Debug mode is enabled');
			if (
				tdAttrs.sec.reservedLower !== 0 ||
				tdAttrs.sec.reservedBit29 ||
				tdAttrs.other.reserved !== 0
			)
				throw new Error('Reserved bits in TD attributes are set');
			if (!tdAttrs.sec.septVeDisable) throw new Error('SEPT_VE_DISABLE is not enabled');
		}
		function validateTd15(report) {
			const allZero = report.mrServiceTd.every((b) => b === 0);
			if (!allZero) throw new Error('Invalid mr service td');
			validateTd10(report.base);
		}
		function parseTdAttributes(input) {
			const tud = input[0];
			const reservedLower = ((input[3] & 15) << 16) | (input[2] << 8) | input[1];
			const septVeDisable = (input[3] & 16) !== 0;
			const reservedBit29 = (input[3] & 32) !== 0;
			const pks = (input[3] & 64) !== 0;
			const kl = (input[3] & 128) !== 0;
			const reservedOther =
				((input[7] & 127) << 24) | (input[6] << 16) | (input[5] << 8) | input[4];
			const perfmon = (input[7] & 128) !== 0;
			return {
				tud: tud,
				sec: {
					reservedLower: reservedLower,
					septVeDisable: septVeDisable,
					reservedBit29: reservedBit29,
					pks: pks,
					kl: kl,
				},
				other: { reserved: reservedOther, perfmon: perfmon },
			};
		}
		function checkSingleCertCrl(certDer, crlDers, nowSecs) {
			const cert = utils.Certificate.decode(certDer, 'der');
			const certSerial = cert.tbsCertificate.serialNumber.toString();
			for (const crlDer of crlDers) {
				const crlBuffer = Buffer.isBuffer(crlDer) ? crlDer : Buffer.from(crlDer);
				try {
					const crl = utils.CertificateList.decode(crlBuffer, 'der');
					if (crl.tbsCertList.revokedCertificates)
						for (const revokedCert of crl.tbsCertList.revokedCertificates) {
							const revokedSerial = revokedCert.userCertificate.toString();
							if (certSerial === revokedSerial) throw new Error('Certificate is revoked');
						}
				} catch (e) {
					if (e.message === 'Certificate is revoked') throw e;
				}
			}
		}
		function verifyEcdsaSignature(certDer, data, signatureDer) {
			const certPem = utils.derToPem(certDer, 'CERTIFICATE');
			const cert = new crypto.X509Certificate(certPem);
			const verifier = crypto.createVerify('SHA256');
			verifier.update(data);
			if (!verifier.verify(cert.publicKey, signatureDer))
				throw new Error('Signature verification failed');
		}
		function verify(rawQuote, collateral, nowSecs) {
			return QuoteVerifier.newProd().verify(rawQuote, collateral, nowSecs);
		}
		function toBase64Url(buffer) {
			return buffer.toString('base64').replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
		}
		module.exports = {
			QuoteVerifier: QuoteVerifier,
			VerifiedReport: VerifiedReport,
			verify: verify,
		};
	}),
};
