export const id = 134;
export const ids = [134];
export const modules = {
	8599: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ad: () => ASPECTS,
			aT: () => ENV_ASPECTS,
			S4: () => judge,
		});
		var externals = __webpack_require__(9164);
		var text_services = __webpack_require__(2396);
		var binds = __webpack_require__(5544);
		var builds = __webpack_require__(5227);
		var files = __webpack_require__(4399);
		var finding = __webpack_require__(9749);
		var lint_images = __webpack_require__(7804);
		function subjectOf(model, envNames, script) {
			const all = (0, text_services.Yj)(model);
			const services = all.filter((service) => !(0, text_services.xB)(service, envNames));
			const madeByScript = new Set(script?.match(/[\w.-]{3,}/g));
			return {
				model: model,
				envNames: envNames,
				madeByScript: madeByScript,
				services: services,
				all: all,
			};
		}
		var ports = __webpack_require__(1576);
		var references = __webpack_require__(900);
		var rules = __webpack_require__(111);
		var secrets = __webpack_require__(9941);
		var contradictions = __webpack_require__(8484);
		var services = __webpack_require__(1546);
		var trust = __webpack_require__(7578);
		var values = __webpack_require__(6940);
		function lintCompose(model, shipped, envNames, script) {
			const subject = subjectOf(model, envNames, script);
			const findings = (0, finding.al)([
				...(0, builds.B)(subject),
				...(0, files.j)(subject),
				...(0, binds.A)(subject),
				...(0, lint_images.w)(subject),
				...(0, secrets.n)(subject, shipped),
				...(0, ports.m)(subject),
				...(0, services.G)(subject),
				...(0, references.y)(subject),
				...(0, contradictions.a)(subject),
				...(0, values.i)(subject),
				...(0, trust.o)(subject),
			]);
			return withoutSecrets(spareIdle(findings, subject), shipped.findSecrets);
		}
		const OF_THE_TEXT = new Set(['secret-in-text', 'value-invalid']);
		function spareIdle(findings, { services: services, envNames: envNames }) {
			const spared = new Set(
				services
					.filter((service) => (0, text_services.vL)(service, envNames))
					.map(({ name: name }) => name),
			);
			return findings.map((finding) => {
				const {
					level: level,
					rule: rule,
					service: service,
					services: all = service === void 0 ? [] : [service],
				} = finding;
				const isSpared = all.length > 0 && all.every((name) => spared.has(name));
				return level === 'error' && isSpared && !OF_THE_TEXT.has(rule)
					? { ...finding, level: 'warning' }
					: finding;
			});
		}
		function withoutSecrets(findings, findSecrets) {
			const words = ({ message: message, hint: hint }) => `${message}\0${hint ?? ''}`;
			const line = ({ place: place }) => `${place?.file ?? ''}:${place?.line ?? ''}`;
			const told = new Set(
				findings.filter(({ rule: rule }) => rule === 'secret-in-text').map(line),
			);
			if (told.size === 0 && findSecrets(findings.map(words).join('\0')).length === 0)
				return findings;
			return findings.map((finding) => {
				const isOther = finding.rule !== 'secret-in-text' && told.has(line(finding));
				if (!isOther && findSecrets(words(finding)).length === 0) return finding;
				const { title: title, fix: fix } = (0, rules.yj)(finding.rule);
				return { ...finding, message: `${title}.`, hint: fix };
			});
		}
		var lint_live = __webpack_require__(6604);
		function selectFindings(findings, { ignores: ignores, strict: strict }) {
			return findings
				.filter((finding) => !isIgnored(finding, ignores))
				.map((finding) =>
					strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding,
				);
		}
		function isIgnored(
			{ rule: rule, service: service, services: services = service === void 0 ? [] : [service] },
			{ everywhere: everywhere, byService: byService },
		) {
			if ((0, rules.yj)(rule).ignorable === false) return false;
			const covers = (rules) => rules !== void 0 && (rules.has('all') || rules.has(rule));
			if (covers(everywhere)) return true;
			return services.length > 0 && services.every((name) => covers(byService.get(name)));
		}
		var variables = __webpack_require__(299);
		const ENV_ASPECTS = ['unused env', 'variables'];
		const ASPECTS = ['text', 'unused env', 'variables', 'externals', 'live'];
		function judge(model, known, wanted, aspects = ASPECTS) {
			const unjudged = [];
			const findings = [];
			let isStopped = false;
			for (const aspect of aspects) {
				const found = judgeAspect(aspect, model, known);
				if (found === void 0) {
					unjudged.push(aspect);
					continue;
				}
				const selected = selectFindings(found, wanted);
				findings.push(...selected);
				isStopped ||=
					aspect === 'variables' && selected.some(({ level: level }) => level === 'error');
			}
			if (!isStopped || known.script !== void 0) return { findings: findings, unjudged: unjudged };
			const others = aspects.filter((aspect) => aspect !== 'externals');
			const without = judge(model, { ...known, script: '' }, wanted, others);
			return {
				findings: without.findings,
				unjudged: ASPECTS.filter((aspect) =>
					(aspect === 'externals' ? unjudged : without.unjudged).includes(aspect),
				),
			};
		}
		function judgeAspect(
			aspect,
			model,
			{ shipped: shipped, envNames: envNames, script: script, live: live },
		) {
			const names = envNames === 'untold' ? void 0 : envNames;
			switch (aspect) {
				case 'text':
					return shipped && lintCompose(model, shipped, names, script);
				case 'variables':
					return envNames && (0, variables.Zg)(model, names);
				case 'unused env':
					if (envNames === 'untold') return [];
					return names && script !== void 0 ? (0, variables.MU)(model, names, script) : void 0;
				case 'externals':
					return envNames && script !== void 0 ? (0, externals.Q)(model, names, script) : void 0;
				case 'live':
					return live && (0, lint_live.T)(model, live);
			}
		}
	}),
	612: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => createSecretSearch });
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
		const SHORTEST_VALUE = 8;
		function createSecretSearch(secrets) {
			const known = secrets
				.map(({ name: name, value: value }) => ({
					name: name,
					forms: formsOf((0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(value)),
				}))
				.filter(({ forms: forms }) => forms.length > 0);
			return (text) =>
				known.flatMap(({ name: name, forms: forms }) => {
					const offsets = forms.map((form) => text.indexOf(form)).filter((offset) => offset !== -1);
					return offsets.length === 0 ? [] : [{ name: name, offset: Math.min(...offsets) }];
				});
		}
		function formsOf(value) {
			const text = value.trim();
			if (text.length < SHORTEST_VALUE) return [];
			const bytes = Buffer.from(text);
			const forms = [text, unpadded(bytes.toString('base64')), bytes.toString('base64url')];
			if (text.isWellFormed()) forms.push(encodeURIComponent(text));
			return [...new Set(forms)];
		}
		function unpadded(base64) {
			return base64.replace(/.?=+$/, '');
		}
	}),
	7134: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => prepareCompose, j: () => readCompose });
		var dist = __webpack_require__(8815);
		function applyEdits(text, edits) {
			let result = '';
			let from = 0;
			for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
				result += text.slice(from, edit.start) + edit.text;
				from = edit.end;
			}
			return result + text.slice(from);
		}
		function createOriginalOffset(edits) {
			let shift = 0;
			const moved = [...edits]
				.sort((a, b) => a.start - b.start)
				.map((edit) => {
					const from = edit.start + shift;
					shift += edit.text.length - (edit.end - edit.start);
					return { edit: edit, from: from, shift: shift };
				});
			return (offset) => {
				const last = moved[countUpTo(moved, offset) - 1];
				if (last === void 0) return offset;
				const isInside = offset < last.from + last.edit.text.length;
				return isInside ? last.edit.start : offset - last.shift;
			};
		}
		function countUpTo(moved, offset) {
			let low = 0;
			let high = moved.length;
			while (low < high) {
				const middle = Math.floor((low + high) / 2);
				if ((moved[middle]?.from ?? 1 / 0) <= offset) low = middle + 1;
				else high = middle;
			}
			return low;
		}
		var variables = __webpack_require__(2363);
		function fillVariables(file, text, variables) {
			const used = new Set();
			const findings = [];
			const edits = [];
			if (!mayUse(text, variables))
				return { text: text, edits: edits, used: used, findings: findings };
			const lines = new dist.HN();
			const documents = (0, dist.hR)(text, {
				schema: 'failsafe',
				lineCounter: lines,
				logLevel: 'silent',
				uniqueKeys: false,
			});
			if (!Array.isArray(documents) || documents.some(({ errors: errors }) => errors.length > 0))
				return { text: text, edits: edits, used: used, findings: findings };
			const place = (offset) => {
				const { line: line, col: col } = lines.linePos(offset);
				return {
					file: file,
					line: line,
					column: line === 1 && text.startsWith('\ufeff') ? col - 1 : col,
				};
			};
			for (const document of documents)
				visitValues(document.contents, (scalar, inFlow) => {
					const { range: range } = scalar;
					if (!range || !isString(scalar) || !scalar.value.includes('$')) return;
					const [start, end] = range;
					const filled = fillScalar(text.slice(start, end), scalar, inFlow, variables);
					for (const name of filled.used) used.add(name);
					findings.push(
						...filled.problems.map(({ at: at, ...rest }) => ({
							...rest,
							place: place(start + at),
						})),
					);
					edits.push(
						...filled.edits.map((edit) => ({
							...edit,
							start: start + edit.start,
							end: start + edit.end,
						})),
					);
				});
			return { text: applyEdits(text, edits), edits: edits, used: used, findings: findings };
		}
		function mayUse(text, variables) {
			const names = [...variables.keys()];
			return names.some((name) => text.includes(name)) || (names.length > 0 && text.includes('\\'));
		}
		function visitValues(node, onScalar, inFlow = false) {
			if ((0, dist.jn)(node)) onScalar(node, inFlow);
			if (!(0, dist.P3)(node)) return;
			const isFlow = inFlow || node.flow === true;
			for (const item of node.items)
				visitValues((0, dist.tO)(item) ? item.value : item, onScalar, isFlow);
		}
		function isString(scalar) {
			return typeof scalar.value === 'string';
		}
		function fillScalar(source, scalar, inFlow, variables) {
			const style = scalar.type ?? dist.X5.PLAIN;
			const isBlock = style === dist.X5.BLOCK_LITERAL || style === dist.X5.BLOCK_FOLDED;
			const wanted = new Filler(scalar.value, variables, dist.X5.PLAIN);
			const expected = applyEdits(scalar.value, wanted.edits());
			if (wanted.used.size === 0) return { edits: [], used: wanted.used, problems: [] };
			const from = isBlock ? source.indexOf('\n') + 1 : 0;
			const written = new Filler(source.slice(from), variables, style);
			const edits = written
				.edits()
				.map((edit) => ({ ...edit, start: edit.start + from, end: edit.end + from }));
			const problems = written.problems.map((problem) => ({ ...problem, at: problem.at + from }));
			const candidate = applyEdits(source, edits);
			const used = wanted.used;
			if (isReadAs(expected, candidate, style, inFlow))
				return { edits: edits, used: used, problems: problems };
			const single = `'${expected.replaceAll("'", "''")}'`;
			const quoted = isReadAs(expected, single, dist.X5.QUOTE_SINGLE, inFlow)
				? single
				: JSON.stringify(expected).replace(CONTROLS, escaped);
			const lineEnd = isBlock ? (/\r?\n$/.exec(source)?.[0] ?? '') : '';
			return {
				edits: [{ start: 0, end: source.length, text: quoted + lineEnd }],
				used: used,
				problems: problems,
			};
		}
		const CONTROLS = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
		function escaped(character) {
			return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
		}
		function isReadAs(expected, written, style, inFlow) {
			if (style === dist.X5.PLAIN && !/^[A-Za-z_/$]/.test(written)) return false;
			if (style !== dist.X5.QUOTE_DOUBLE && new RegExp(CONTROLS).test(expected)) return false;
			const document = (0, dist.Tp)(inFlow ? `[${written}]` : `- ${written}`, {
				logLevel: 'silent',
			});
			const { contents: contents } = document;
			if (document.errors.length > 0 || !(0, dist.oP)(contents) || contents.items.length !== 1)
				return false;
			const [item] = contents.items;
			const isBlock = style === dist.X5.BLOCK_LITERAL || style === dist.X5.BLOCK_FOLDED;
			const isWhole =
				(0, dist.jn)(item) && (isBlock || (item.comment === void 0 && contents.comment === void 0));
			return isWhole && item.value === expected;
		}
		class Filler {
			used = new Set();
			problems = [];
			#text;
			#variables;
			#style;
			constructor(text, variables, style) {
				this.#text = text;
				this.#variables = variables;
				this.#style = style;
			}
			edits() {
				return this.#editsOf((0, variables.N)(this.#text).uses, false);
			}
			#editsOf(uses, inOperand) {
				const edits = [];
				for (const [index, use] of uses.entries()) {
					const value = this.#variables.get(use.name);
					if (value === void 0) {
						edits.push(...this.#editsOf(use.nested, true));
						continue;
					}
					this.used.add(use.name);
					const result = this.#result(use, value, inOperand);
					const before = this.#bareBefore(use.start, uses[index - 1]);
					edits.push({
						start: before?.start ?? use.start,
						end: use.end,
						text: before === void 0 ? result : `\${${before.name}}${result}`,
					});
				}
				return edits;
			}
			#bareBefore(offset, use) {
				const stays = use?.end === offset && !this.#variables.has(use.name);
				return stays && this.#text[use.start + 1] !== '{' ? use : void 0;
			}
			#result(use, value, inOperand) {
				const counts = use.operator.startsWith(':') ? value !== '' : true;
				switch (use.operator) {
					case ':+':
					case '+':
						return counts ? this.#operand(use, inOperand) : '';
					case ':-':
					case '-':
						return counts ? this.#value(use, value, inOperand) : this.#operand(use, inOperand);
					case ':?':
					case '?':
						if (!counts)
							this.problems.push({
								level: 'error',
								rule: 'variable-required',
								message: `The compose text demands a value for \`${use.name}\`, and \`variables\` gives it an empty one.`,
								hint: 'Give the variable a value.',
								at: use.start,
							});
						return this.#value(use, value, inOperand);
					case '':
						return this.#value(use, value, inOperand);
				}
			}
			#operand(use, inOperand) {
				const last = this.#bareBefore(use.operandEnd, use.nested.at(-1));
				const braced =
					last === void 0 ? [] : [{ start: last.start, end: last.end, text: `\${${last.name}}` }];
				const edits = [...this.#editsOf(use.nested, inOperand), ...braced].map(
					({ start: start, end: end, text: text }) => ({
						start: start - use.operandStart,
						end: end - use.operandStart,
						text: text,
					}),
				);
				return applyEdits(this.#text.slice(use.operandStart, use.operandEnd), edits);
			}
			#value(use, value, inOperand) {
				if (inOperand && /[{}]/.test(value))
					this.problems.push({
						level: 'error',
						rule: 'variable-braces',
						message: `\`${use.name}\` stands inside another variable's expression, where a value with braces would end that expression.`,
						hint: 'Give it a value without braces, or write the expression otherwise.',
						at: use.start,
					});
				const literal = value.replaceAll('$', '$$$$');
				switch (this.#style) {
					case dist.X5.QUOTE_SINGLE:
						return literal.replaceAll("'", "''");
					case dist.X5.QUOTE_DOUBLE:
						return JSON.stringify(literal).slice(1, -1);
					default:
						return literal;
				}
			}
		}
		var line_starts = __webpack_require__(1094);
		class FilledFile {
			text;
			#original;
			#edits;
			#way;
			constructor(original, text, edits) {
				this.text = text;
				this.#original = original;
				this.#edits = edits;
			}
			originalPlace(place) {
				const { file: file, line: line, column: column } = place;
				if (this.#edits.length === 0 || line === void 0 || column === void 0) return place;
				this.#way ??= {
					filledLines: new line_starts.C(this.text),
					originalLines: new line_starts.C(this.#original),
					originalOffset: createOriginalOffset(this.#edits),
				};
				const {
					filledLines: filledLines,
					originalLines: originalLines,
					originalOffset: originalOffset,
				} = this.#way;
				const start = filledLines.of(line - 1) ?? this.text.length;
				const offset = originalOffset(start + column - 1 + markBefore(this.text, line));
				const originalLine = originalLines.lineOf(offset) + 1;
				const from =
					(originalLines.of(originalLine - 1) ?? 0) + markBefore(this.#original, originalLine);
				return { file: file, line: originalLine, column: offset - from + 1 };
			}
		}
		function markBefore(text, line) {
			return line === 1 && text.startsWith('\ufeff') ? 1 : 0;
		}
		var yaml_error = __webpack_require__(7264);
		var merge_files = __webpack_require__(3096);
		var node = __webpack_require__(2428);
		var external_node_util_ = __webpack_require__(7975);
		function unknownService(service, services) {
			return {
				level: 'error',
				rule: 'image-unknown-service',
				message: `\`images\` names the service \`${service}\`, which the compose text does not have.`,
				hint: `The services are: ${services.join(', ')}.`,
			};
		}
		function pinImages(file, text, pins) {
			const document = (0, dist.Tp)(text, { logLevel: 'silent', merge: true });
			const services = document.get('services', true);
			const edits = [];
			for (const [name, image] of pins) {
				const service = (0, dist.jh)(services) ? services.get(name, true) : void 0;
				const edit = (0, dist.jh)(service) ? pinEdit(service, image, text) : void 0;
				if (edit === void 0) {
					const how = (0, dist.Vj)(service) ? 'is an alias' : 'is not written as a plain mapping';
					return notPinnable(
						file,
						`The service \`${name}\` ${how}, so its image cannot be replaced in the text.`,
					);
				}
				edits.push(edit);
			}
			const pinned = applyEdits(text, edits);
			if (
				(0, external_node_util_.isDeepStrictEqual)(
					readValues(pinned),
					withImages(readValues(text), pins),
				)
			)
				return pinned;
			const names = [...pins.keys()].map((name) => `\`${name}\``).join(', ');
			return notPinnable(
				file,
				`Replacing the image of ${names} in the text would change another part of it that shares an anchor.`,
			);
		}
		function notPinnable(file, message) {
			return {
				level: 'error',
				rule: 'image-not-pinnable',
				message: message,
				place: { file: file },
				hint: 'Give every service concerned an `image` of its own, or pin all that share it.',
			};
		}
		function readValues(text) {
			const document = (0, dist.Tp)(text, { logLevel: 'silent', merge: true });
			return document.errors.length > 0 ? void 0 : document.toJS({ mapAsMap: true });
		}
		function withImages(values, pins) {
			if (!(values instanceof Map)) return values;
			const services = values.get('services');
			if (!(services instanceof Map)) return values;
			const pinned = new Map(services);
			for (const [name, image] of pins) {
				const service = services.get(name);
				if (service instanceof Map) pinned.set(name, new Map([...service, ['image', image]]));
			}
			return new Map([...values, ['services', pinned]]);
		}
		function pinEdit(service, image, text) {
			const own = service.items.find(({ key: key }) => (0, dist.jn)(key) && key.value === 'image');
			if (own !== void 0) {
				const { value: value } = own;
				if (!(0, dist.Ll)(value) || !value.range) return;
				const [start, end] = value.range;
				const style = (0, dist.jn)(value) ? value.type : void 0;
				const isBlock = style === dist.X5.BLOCK_LITERAL || style === dist.X5.BLOCK_FOLDED;
				const before = start === end && !/\s/.test(text.charAt(start - 1)) ? ' ' : '';
				return {
					start: start,
					end: end,
					text: `${before}${written(image, style)}${isBlock ? lineEnd(text) : ''}`,
				};
			}
			const first = service.items[0]?.key;
			if (!(0, dist.Ll)(first) || !first.range) {
				const start = (service.range?.[0] ?? 0) + 1;
				return service.flow
					? { start: start, end: start, text: `image: ${written(image)}` }
					: void 0;
			}
			const [start] = first.range;
			if (service.flow) {
				const style = (0, dist.jn)(first) ? first.type : void 0;
				const key = style === dist.X5.QUOTE_DOUBLE ? '"image"' : 'image';
				return { start: start, end: start, text: `${key}: ${written(image, style)}, ` };
			}
			const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
			if (indent.trim() !== '') return;
			return {
				start: start,
				end: start,
				text: `image: ${written(image)}${lineEnd(text)}${indent}`,
			};
		}
		function written(image, style) {
			if (style === dist.X5.QUOTE_DOUBLE) return `"${image}"`;
			const isPlain =
				/^[a-z]/i.test(image) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(image);
			return style === dist.X5.QUOTE_SINGLE || !isPlain ? `'${image}'` : image;
		}
		function lineEnd(text) {
			return text.includes('\r\n') ? '\r\n' : '\n';
		}
		var print = __webpack_require__(4177);
		var source = __webpack_require__(8065);
		const PINS_FILE = '\0images';
		function assembleCompose(ingredients) {
			const { images: images, variables: variables, checkout: checkout } = ingredients;
			const filler = new assemble_Filler(variables);
			const files = ingredients.files.map(({ file: file, text: text }) => ({
				file: file,
				text: filler.fill(file, text),
			}));
			const options = {
				...checkout,
				readFile: (path) => {
					const text = checkout.readFile(path);
					return typeof text === 'string' ? filler.fill(path, text) : text;
				},
			};
			const merged = located(filler, () => (0, merge_files._)(files, options));
			const problems = [
				...filler.findings,
				...filler.unused(),
				...unknownServices(images, merged.model),
			];
			if (problems.length > 0) throw new yaml_error.hp(problems);
			if (images.size === 0) return { ...merged, locate: filler.locate };
			const model = assemble_withImages(merged.model, images);
			const [only] = files;
			const text =
				merged.resolved || only === void 0
					? (0, print.y)(model)
					: pinImages(only.file, only.text, images);
			if (typeof text !== 'string') throw new yaml_error.hp([text]);
			return { text: text, model: model, findings: merged.findings, locate: filler.locate };
		}
		function located(filler, merge) {
			try {
				return merge();
			} catch (error) {
				if (!(error instanceof yaml_error.hp)) throw error;
				throw new yaml_error.hp(error.findings.map(filler.locate));
			}
		}
		function assemble_withImages(model, images) {
			const services = (0, node.GG)(model, 'services');
			if (services?.kind !== 'mapping') return model;
			const pinned = new Map(services.entries);
			for (const [name, image] of images) {
				const entry = pinned.get(name);
				if (entry?.value.kind !== 'mapping') continue;
				const origin = { source: new source.k(PINS_FILE, image), start: 0, end: image.length };
				pinned.set(name, {
					...entry,
					value: (0, node.vr)(entry.value, 'image', (0, node._C)(image, origin)),
				});
			}
			return (0, node.vr)(model, 'services', (0, node.bA)(services, pinned));
		}
		function unknownServices(images, model) {
			const services = (0, node.GG)(model, 'services');
			const names = services?.kind === 'mapping' ? [...services.entries.keys()] : [];
			return [...images.keys()]
				.filter((service) => !names.includes(service))
				.map((service) => unknownService(service, names));
		}
		class assemble_Filler {
			findings = [];
			#variables;
			#used = new Set();
			#files = new Map();
			constructor(variables) {
				this.#variables = variables;
			}
			fill(file, original) {
				const known = this.#files.get(file);
				if (known !== void 0) return known.text;
				const {
					text: text,
					edits: edits,
					used: used,
					findings: findings,
				} = fillVariables(file, original, this.#variables);
				this.#files.set(file, new FilledFile(original, text, edits));
				for (const name of used) this.#used.add(name);
				this.findings.push(...findings);
				return text;
			}
			unused() {
				return [...this.#variables.keys()]
					.filter((name) => !this.#used.has(name))
					.map((name) => ({
						level: 'error',
						rule: 'variable-not-found',
						message: `\`variables\` gives \`${name}\`, which the compose text does not use.`,
						hint: `Write \`\${${name}}\` where the value belongs, or remove it from \`variables\`.`,
					}));
			}
			locate = (finding) => {
				const { place: place, level: level, rule: rule, message: message, hint: hint } = finding;
				if (place === void 0) return finding;
				if (place.file === PINS_FILE) {
					const told = `${message} (This image comes from the input \`images\`.)`;
					return {
						level: level,
						rule: rule,
						message: told,
						...(hint === void 0 ? {} : { hint: hint }),
					};
				}
				const file = this.#files.get(place.file);
				return file === void 0 ? finding : { ...finding, place: file.originalPlace(place) };
			};
		}
		var services = __webpack_require__(2396);
		var compose_file = __webpack_require__(8381);
		var judge = __webpack_require__(8599);
		var rules = __webpack_require__(7288);
		var secret_search = __webpack_require__(612);
		var public_secrets = __webpack_require__(3850);
		var read_text = __webpack_require__(6637);
		function prepareCompose(inputs, checkout, surroundings) {
			const { compose: compose } = inputs;
			const names = compose.files.length > 0 ? compose.files : findDefault(checkout);
			if (names.length === 0) return refused([], [notFound(checkout)]);
			const {
				files: files,
				assembled: assembled,
				findings: findings,
			} = readCompose(
				inputs,
				names,
				checkout,
				(0, public_secrets.c)(compose.variables, surroundings.env ?? [], inputs.env.given.listed),
			);
			return assembled === void 0
				? refused(files, findings)
				: checkAssembled(
						inputs,
						{ files: files, assembled: assembled, findings: findings },
						surroundings,
					);
		}
		function readCompose(inputs, names, checkout, more) {
			const reads = names.map((name) => (0, read_text.y)(name, 'compose_files', checkout));
			const files = reads.map(({ file: file }) => file);
			const findings = [...reads.flatMap((read) => read.findings), ...more];
			if (findings.length > 0) return { files: files, assembled: void 0, findings: findings };
			const assembled = assemble(inputs, reads, checkout);
			if ('findings' in assembled && !('model' in assembled))
				return { files: files, assembled: void 0, findings: assembled.findings };
			const empty = checkServices(files, assembled);
			if (empty !== void 0)
				return { files: files, assembled: void 0, findings: [assembled.locate(empty)] };
			const unmade = servicesWithoutImage(inputs.compose.images, assembled);
			return unmade.length > 0
				? { files: files, assembled: void 0, findings: unmade }
				: {
						files: files,
						assembled: assembled,
						findings: assembled.findings.map(assembled.locate).map(withFullStop),
					};
		}
		function refused(files, findings) {
			return { files: files, assembled: void 0, unjudged: judge.ad, findings: findings };
		}
		function checkAssembled(
			inputs,
			{ files: files, assembled: assembled, findings: findings },
			surroundings,
		) {
			const { script: script, env: env, credentials: credentials } = surroundings;
			const findSecrets = (0, secret_search.p)([...(env ?? []), ...credentials]);
			const known = knownOf(inputs, surroundings, {
				text: assembled.text,
				findSecrets: findSecrets,
			});
			const lint = (0, judge.S4)(assembled.model, known, inputs.lint);
			const size = (0, compose_file.Iu)(
				files.join(', '),
				Buffer.byteLength(assembled.text),
				Buffer.byteLength(script?.text ?? ''),
			);
			return {
				files: files,
				assembled: assembled,
				unjudged: lint.unjudged,
				findings: [
					...findings,
					...lint.findings.map(assembled.locate),
					...(script?.text === void 0
						? []
						: (0, public_secrets.w)({ file: script.file, text: script.text }, findSecrets)),
					...size,
				],
			};
		}
		function knownOf(
			{ env: { given: given } },
			{ env: env, isEnvRead: isEnvRead, isRehearsal: isRehearsal, script: script },
			shipped,
		) {
			const untold = isRehearsal ? 'untold' : void 0;
			const names = [...(env ?? []).map(({ name: name }) => name), ...given.listed].filter(
				rules.q6,
			);
			return {
				shipped: shipped,
				envNames: !isEnvRead ? void 0 : env === void 0 ? untold : new Set(names),
				script: script?.text ?? (isRehearsal ? '' : void 0),
			};
		}
		function assemble({ compose: compose }, reads, checkout) {
			try {
				return assembleCompose({
					files: reads.map(({ file: file, text: text }) => ({ file: file, text: text ?? '' })),
					checkout: {
						readFile: (path) => checkout.readReferenced(path),
						isDirectory: (path) => checkout.isDirectory(path),
					},
					images: madeImages(compose.images),
					variables: compose.variables,
				});
			} catch (error) {
				if (!(error instanceof yaml_error.hp)) throw error;
				return { findings: error.findings.map(withFullStop) };
			}
		}
		function madeImages(images) {
			return new Map(
				[...images].flatMap(([service, image]) => (image === void 0 ? [] : [[service, image]])),
			);
		}
		function servicesWithoutImage(images, { model: model }) {
			return (0, services.Yj)(model)
				.filter(({ name: name }) => images.has(name) && images.get(name) === void 0)
				.map(({ name: name }) => ({
					level: 'error',
					rule: 'image-not-pushed',
					message: `\`images\` has metadata of the target \`${name}\` without an image: the build pushed none for this service.`,
					hint: 'Give the target `tags` and push it, so that the CVM can pull it, or do not build it.',
				}));
		}
		function withFullStop(finding) {
			return /[.!?]$/.test(finding.message)
				? finding
				: { ...finding, message: `${finding.message}.` };
		}
		function checkServices(files, { model: model }) {
			const services = (0, node.GG)(model, 'services');
			if (services?.kind === 'mapping' && services.entries.size > 0) return;
			return {
				level: 'error',
				rule: 'compose-no-services',
				message: `${files.length > 1 ? 'The compose files have' : 'The compose file has'} no services, so nothing would run in the CVM.`,
				place: (0, source.m)((services ?? model).origin),
				hint: 'Name a Compose file with a `services:` mapping that holds at least one service.',
			};
		}
		function findDefault(checkout) {
			const found = compose_file.zB.find((candidate) => checkout.isFile(candidate));
			return found === void 0 ? [] : [found];
		}
		function notFound(checkout) {
			return {
				level: 'error',
				rule: 'compose-not-found',
				message: `There is none of ${compose_file.zB.join(', ')} in ${checkout.display('.') || 'the checkout'}.`,
				hint: 'Set `compose_files`, and check that the repository was checked out before this step.',
			};
		}
	}),
	3850: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => secretVariables,
			w: () => secretsInScript,
		});
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
		var _env_secret_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(612);
		function secretVariables(variables, env, otherNames) {
			const holds = (0, _env_secret_search_js__WEBPACK_IMPORTED_MODULE_1__.p)(env);
			return [...variables].flatMap(([name, text]) => {
				const secret = env.find((entry) => entry.name === name || isValue(entry.value, text));
				const found =
					secret?.name ?? holds(text)[0]?.name ?? otherNames.find((other) => other === name);
				if (found === void 0) return [];
				const what =
					found === name
						? 'is also a name of the secret env'
						: `has the value of the secret \`${found}\``;
				return [
					{
						level: 'error',
						rule: 'variable-is-secret',
						message: `\`variables\` gives \`${name}\`, which ${what}: values of \`variables\` become part of the public compose text.`,
						hint: 'Leave secrets to the env inputs; the compose text names them as `${NAME}`.',
					},
				];
			});
		}
		function isValue(secret, text) {
			return text !== '' && (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(secret) === text;
		}
		function secretsInScript({ file: file, text: text }, findSecrets) {
			return findSecrets(text).map(({ name: name, offset: offset }) => {
				const before = text.slice(0, offset).split('\n');
				return {
					level: 'error',
					rule: 'secret-in-text',
					message: `The pre-launch script holds the value of \`${name}\` in clear, and it is public.`,
					place: { file: file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
					hint: `Let the script read \`$${name}\` from its environment.`,
				};
			});
		}
	}),
};
