// Written by scripts/popular-packages.ts.

/** The 1600 packages, and scopes of packages, of npm with the most downloads in the month before 2026-11-25. */
export const popular: readonly string[] = `
semver ansi-styles debug minimatch strip-ansi chalk supports-color string-width ansi-regex lru-cache brace-expansion
tslib emoji-regex wrap-ansi type-fest commander color-name color-convert source-map @types has-flag readable-stream
picomatch safe-buffer escape-string-regexp yallist signal-exit react-is is-fullwidth-code-point which p-limit
json-schema-traverse find-up locate-path p-locate mime-db eslint-visitor-keys telecom-mas-agent minipass glob-parent
iconv-lite string_decoder js-yaml isarray mime-types @babel globals path-key yargs-parser resolve get-stream argparse
yargs pretty-format ignore undici-types acorn isexe cross-spawn postcss balanced-match resolve-from @rollup fs-extra
camelcase cliui @jridgewell punycode is-stream entities agent-base estraverse strip-json-comments shebang-regex
shebang-command json5 webidl-conversions path-exists path-to-regexp whatwg-url https-proxy-agent onetime form-data
execa typescript eslint-scope inherits convert-source-map rimraf negotiator get-intrinsic statuses universalify
fast-deep-equal minimist picocolors chokidar has-symbols @jest esbuild @typescript-eslint function-bind caniuse-lite
npm-run-path js-tokens graceful-fs is-number bytes readdirp mimic-fn slash browserslist electron-to-chromium kind-of
buffer cookie jsesc lodash braces fill-range hasown node-fetch escalade human-signals mkdirp http-errors micromatch
strip-bom es-object-atoms concat-map make-dir is-glob es-define-property nanoid @smithy es-errors to-regex-range
call-bind-apply-helpers schema-utils @esbuild update-browserslist-db path-scurry yocto-queue node-releases ci-info
dunder-proto math-intrinsics get-proto has-tostringtag uri-js magic-string object-inspect fast-glob dotenv @aws-sdk
http-proxy-agent is-extglob strip-final-newline parse-json espree source-map-support content-disposition jest-util
es-set-tostringtag is-wsl wrappy @sinclair safer-buffer normalize-path side-channel is-core-module eslint cosmiconfig
util-deprecate axios jsonfile ansi-escapes encodeurl jest-worker jackspeak scheduler doctrine postcss-selector-parser
lightningcss-linux-x64-musl flat-cache @unrs callsites react delayed-stream @opentelemetry is-arrayish asynckit
require-from-string combined-stream file-entry-cache source-map-js is-docker object-assign eastasianwidth parse5
@tailwindcss estree-walker fastq get-caller-file finalhandler esprima import-fresh path-parse raw-body range-parser
optionator anymatch esutils type-check restore-cursor call-bound csstype write-file-atomic setprototypeof path-type
supports-preserve-symlinks-flag async foreground-child on-finished prelude-ls fast-json-stable-stringify globby
cli-cursor slice-ansi base64-js react-dom @nodelib merge-stream eventemitter3 detect-libc serve-static
lines-and-columns require-directory rollup reusify tough-cookie sprintf-js body-parser follow-redirects imurmurhash
hosted-git-info json-parse-even-better-errors is-plain-obj parent-module flatted @isaacs call-bind core-util-is esquery
@eslint fast-levenshtein gensync type-is ieee754 accepts prettier @radix-ui side-channel-weakmap side-channel-map
side-channel-list istanbul-lib-instrument aria-query media-typer chownr ipaddr.js run-parallel which-typed-array
express baseline-browser-mapping cookie-signature pkg-dir esrecurse queue-microtask fresh natural-compare tapable
deep-is enhanced-resolve proxy-from-env jest-message-util acorn-jsx indent-string merge2 retry acorn-walk json-buffer
ts-api-utils binary-extensions ajv-keywords log-symbols fs.realpath inflight path-is-absolute is-regex lodash.merge
@eslint-community domutils p-try es-abstract merge-descriptors buffer-from tinyglobby has-property-descriptors
jest-diff is-callable domhandler is-unicode-supported dom-serializer p-map is-binary-path toidentifier
package-json-from-dist define-data-property set-function-length tsconfig-paths word-wrap ajv-formats
json-stable-stringify-without-jsonify for-each define-properties is-typed-array error-ex object.assign @pkgjs
end-of-stream @humanwhocodes extend-shallow postcss-value-parser available-typed-arrays object-keys safe-regex-test
whatwg-mimetype fast-xml-parser jest-regex-util define-property escape-html mdn-data unpipe deepmerge es-module-lexer
mute-stream is-generator-function ee-first regexp.prototype.flags events is-date-object cjs-module-lexer content-type
parseurl is-symbol is-plain-object jest-matcher-utils css-tree string.prototype.trimend htmlparser2
possible-typed-array-names internal-slot process-nextick-args is-string which-boxed-primitive regenerator-runtime
is-shared-array-buffer jest-mock string.prototype.trimstart @sinonjs loose-envify pathe domelementtype is-number-object
tar-stream is-bigint es-to-primitive fast-uri has-proto figures istanbul-lib-coverage has-bigints is-boolean-object
normalize-package-data strip-indent forwarded proxy-addr is-weakref clone get-symbol-description loader-utils
dom-accessibility-api pirates is-array-buffer function.prototype.name colorette minizlib unbox-primitive
typed-array-buffer terser array-union tailwindcss array-buffer-byte-length functions-have-names string.prototype.trim
xtend isobject undici globalthis expect css-select define-lazy-prop jest-haste-map extend on-headers get-tsconfig
node-addon-api strnum serialize-javascript safe-array-concat lilconfig deep-extend is-extendable data-uri-to-buffer
core-js typed-array-byte-offset typed-array-byte-length escodegen @bcoe istanbul-reports kleur jest-get-type
typed-array-length cli-width istanbul-lib-source-maps jsdom mimic-response is-path-inside arraybuffer.prototype.slice
type-detect eslint-plugin-react-hooks set-function-name prop-types is-negative-zero html-escaper whatwg-encoding
xml-name-validator which-collection cssesc is-map is-set is-weakset bn.js html-encoding-sniffer istanbul-lib-report
dedent is-weakmap webpack-sources test-exclude @vitest tinyexec cssstyle date-fns data-urls cli-spinners is-descriptor
destroy data-view-byte-length data-view-buffer data-view-byte-offset array-includes decamelize object.values cssom
is-data-view dir-glob compression split2 read-pkg which-builtin-type saxes @humanfs @octokit reflect.getprototypeof
compressible fs-minipass neo-async diff-sequences css-what jest-validate xmlbuilder decimal.js is-finalizationregistry
socks-proxy-agent w3c-xmlserializer babel-jest is-async-function array.prototype.flat @tootallnate abbrev
es-shim-unscopables utils-merge @colors methods @istanbuljs babel-preset-jest babel-plugin-jest-hoist @ungap
is-interactive babel-plugin-istanbul stop-iteration-iterator ip-address array.prototype.flatmap jest-environment-node
@alloc jest-resolve array-flatten leven jest-watcher autoprefixer use-sync-external-store jest-snapshot inquirer
protobufjs object.fromentries requires-port stack-utils buffer-crc32 widest-line shell-quote ast-types chardet
jest-docblock jest-config nth-check socks @floating-ui ansi-colors find-cache-dir set-proto jest-runtime object-hash
spdx-expression-parse xmlchars through webpack own-keys string-length randombytes jest-each ts-node jest-runner dequal
process eslint-plugin-import spdx-license-ids @aws-crypto watchpack env-paths redent symbol-tree jest-leak-detector
assertion-error safe-push-apply resolve-pkg-maps through2 regjsparser graphemer sisteransi import-local
lodash.isplainobject eslint-module-utils @cspotcode jest-cli terser-webpack-plugin is-buffer jest-changed-files
babel-plugin-polyfill-corejs3 jest-resolve-dependencies tinyrainbow react-refresh make-error clean-stack cli-boxes
prompts char-regex text-table smart-buffer eslint-import-resolver-node boxen gaxios bluebird get-package-type
event-target-shim object.entries resolve-cwd is-potential-custom-element-name core-js-compat abort-controller
spdx-exceptions eslint-config-prettier defaults async-function emittery @testing-library tar-fs v8-to-istanbul
node-int64 fraction.js dayjs sharp detect-newline cli-truncate jest-circus normalize-url buffer-equal-constant-time
is-promise @ampproject nwsapi registry-auth-token gcp-metadata @emnapi boolbase proc-log wordwrap std-env fb-watchman
uglify-js http-cache-semantics string.prototype.matchall file-type min-indent regexpu-core arrify spdx-correct
typescript-eslint cacache glob-to-regexp color pure-rand eslint-plugin-react ecdsa-sig-formatter set-blocking wcwidth
@adobe ansi-align @sindresorhus decompress-response playwright-core url-parse read-pkg-up walker aggregate-error
google-auth-library babel-preset-current-node-syntax web-streams-polyfill is-obj any-promise jsx-ast-utils @tsconfig
makeerror postcss-load-config deep-eql validate-npm-package-license babel-plugin-polyfill-regenerator run-async
@protobufjs lodash.debounce querystringify generator-function color-string vitest babel-plugin-polyfill-corejs2
jsonwebtoken loader-runner registry-url setimmediate jsonc-parser array.prototype.findlastindex es-iterator-helpers
create-require playwright @webassemblyjs tiny-invariant resolve.exports axe-core regenerate-unicode-properties
unicode-match-property-value-ecmascript safe-stable-stringify loupe check-error @standard-schema @csstools
object.groupby thenify quick-lru @rolldown collect-v8-coverage lodash.once is-arguments pathval gtoken @next @napi-rs
unique-slug unist-util-is unique-filename immutable jest-pnp-resolver lower-case dot-prop log-update
unicode-property-aliases-ecmascript no-case d3-array thenify-all is-generator-fn lodash.isstring json-stringify-safe
v8-compile-cache-lib unicode-canonical-property-names-ecmascript unist-util-visit-parents
eslint-import-resolver-typescript bignumber.js @grpc tunnel-agent is-typedarray listr2 array.prototype.tosorted
chrome-trace-event lodash.memoize unist-util-visit lowercase-keys unicode-match-property-ecmascript @graphql-tools
import-in-the-middle regenerate yauzl tldts-core progress lodash.camelcase handlebars xml2js lightningcss
iterator.prototype axobject-query @npmcli node-forge lodash.isboolean concat-stream json-schema @inquirer @noble
hermes-estree hermes-parser sucrase tinyspy stylis styled-jsx map-obj fs-constants make-fetch-happen tldts synckit
lz-string @rtsao tree-kill moment path-is-inside get-east-asian-width lucide-react regjsgen validate-npm-package-name
immer postgres-array tinybench commondir supports-hyperlinks why-is-node-running memfs unist-util-stringify-position
fflate client-only fsevents unicorn-magic react-router array.prototype.findlast string.prototype.repeat @tybys
lodash.includes lodash.isnumber lodash.isinteger micromark-util-symbol which-module html-entities
lightningcss-linux-x64-gnu marked pkg-types performance-now require-main-filename minipass-fetch d3-format
minimalistic-assert @xtuc css.escape postgres-bytea d3-shape bowser d3-path postgres-interval dotenv-expand big.js
p-cancelable cross-fetch interpret immediate is-windows react-remove-scroll stackback postgres-date siginfo graphql
pg-types tweetnacl hoist-non-react-statics astral-regex node-domexception @pkgr p-retry postcss-import confbox
expect-type p-finally framer-motion tailwind-merge micromark-util-character google-logging-utils @sentry dot-case
fast-diff typedarray consola extsprintf internmap archiver-utils node-gyp-build dompurify p-timeout vfile-message
lodash-es json-bigint component-emitter fast-safe-stringify @asamuzakjp camel-case cacheable-request clipboardy
ts-interface-checker duplexify acorn-globals d3-interpolate css-loader require-in-the-middle pg-protocol
eslint-plugin-jsx-a11y vfile global-prefix path-browserify ast-types-flow domexception character-entities @emotion
mdast-util-to-string d3-time d3-color read-cache param-case fd-slicer vite-node enquirer streamsearch chalk-template
npm-package-arg property-information damerau-levenshtein encoding normalize-range @vitejs @hapi is-accessor-descriptor
is-data-descriptor react-router-dom acorn-import-attributes simple-swizzle responselike process-warning
eslint-plugin-prettier node-gyp unplugin unrs-resolver language-tags os-tmpdir language-subtag-registry deep-equal
dom-helpers default-browser-id fetch-blob webpack-dev-middleware streamx router assert-plus minipass-collect rechoir
webpack-virtual-modules napi-postinstall universal-user-agent micromark-util-types d3-time-format global-modules
react-transition-group postcss-nested d3-timer fast-equals crc-32 zod-to-json-schema unique-string err-code @szmarczak
postcss-modules-local-by-default filelist micromark emojis-list crypto-random-string is-inside-container faye-websocket
babel-plugin-macros pretty-bytes formdata-polyfill unified run-applescript busboy ua-parser-js default-browser
module-details-from-path stable-hash postcss-modules-extract-imports string-argv promise-retry
character-entities-legacy bare-events @tanstack fast-fifo reflect-metadata d3-scale serve-handler http-parser-js
micromark-factory-space stream-shift websocket-driver ts-jest pino-abstract-transport mrmime load-json-file sonic-boom
pascal-case shallow-clone promise mdast-util-from-markdown postcss-modules-scope camelcase-css d3-ease
prettier-linter-helpers update-check proxy-agent bcrypt-pbkdf zustand postcss-js http-proxy-middleware
eslint-config-next space-separated-tokens icss-utils websocket-extensions cli-table3 babel-loader redux lodash.uniq
object-is pg-int8 verror husky at-least-node pg-connection-string invariant react-hook-form clone-deep text-decoder
zod-validation-error jest-environment-jsdom bundle-name postcss-modules-values decode-uri-component colors tinypool
sshpk luxon http-signature pluralize http-proxy @playwright external-editor didyoumean mimic-function has-values
use-callback-ref memoize-one before-after-hook jszip use-sidecar serve parse-entities has-value is-alphabetical
is-decimal is-alphanumerical micromark-util-encode get-uri extract-zip minipass-pipeline aproba is-port-reachable
minipass-flush classnames pac-proxy-agent decode-named-character-reference @nolyfill npm-normalize-package-bin
style-to-object yoctocolors-cjs @zeit @modelcontextprotocol is-hexadecimal character-reference-invalid jsprim
aria-hidden pngjs mdast-util-to-hast gauge remark-parse comma-separated-tokens set-cookie-parser tsutils
exponential-backoff recast are-we-there-yet pino-std-serializers @azure npmlog to-fast-properties typedarray-to-buffer
micromark-util-sanitize-uri react-remove-scroll-bar @parcel rrweb-cssom react-style-singleton zip-stream pac-resolver
caseless micromark-util-chunked motion-dom cacheable-lookup micromark-util-classify-character @discoveryjs degenerator
duplexer micromark-core-commonmark trough inline-style-parser basic-ftp
micromark-util-decode-numeric-character-reference detect-node @polka micromark-util-normalize-identifier netmask
string.prototype.includes micromark-util-subtokenize winston micromark-factory-whitespace
micromark-util-combine-extensions micromark-factory-label micromark-factory-destination micromark-util-html-tag-name
minipass-sized eslint-utils compress-commons stackframe motion-utils crc32-stream archiver
parse5-htmlparser2-tree-adapter stack-trace style-loader file-uri-to-path zwitch http2-wrapper reselect get-nonce
ecc-jsbn eventsource-parser mdast-util-to-markdown detect-node-es eventsource isstream mkdirp-classic clean-css
dashdash pidtree getpass micromark-util-resolve-all express-rate-limit micromark-util-decode-string linkify-it
micromark-factory-title thread-stream environment delegates detect-indent @angular-devkit async-retry underscore
bs-logger image-size validator jquery uc.micro lodash.defaults lodash.clonedeep webpack-merge repeat-string totalist
defer-to-connect error-stack-parser unist-util-position fastest-levenshtein is-ci upath denque aws-sign2 forever-agent
longest-streak hash-base js-cookie lodash.sortby dateformat bindings @popperjs ccount winston-transport @js-sdsl
fs-monkey @dabh mdurl fork-ts-checker-webpack-plugin temp-dir camelcase-keys table lazystream symbol-observable
global-dirs snake-case wide-align whatwg-fetch json-parse-better-errors @hono create-jest @xmldom logform p-queue
@fastify common-tags pretty-ms postcss-loader builtin-modules devlop lint-staged triple-beam simple-get sha.js pg-pool
retry-request agentkeepalive strip-literal find-root change-case jsonparse console-control-strings mdast-util-phrasing
wsl-utils fecha teeny-request is-bun-module react-redux parse-ms simple-concat markdown-it selfsigned trim-newlines
hast-util-whitespace strtok3 quick-format-unescaped is-installed-globally socket.io-parser highlight.js
stringify-entities node-abi webpack-dev-server formidable big-integer on-exit-leak-free cheerio color-support
has-unicode secure-json-parse react-fast-compare remove-trailing-separator pgpass lodash.isequal html-minifier-terser
arr-diff token-types acorn-import-phases text-hex query-string gzip-size connect-history-api-fallback serialize-error
sass-loader lodash.get devtools-protocol readdir-glob real-require enabled resolve-alpn kuler one-time
mini-css-extract-plugin map-cache serve-index form-data-encoder envinfo atomic-sleep get-port pg-cloudflare superagent
config-chain prismjs character-entities-html4 eventemitter2 ansi-html-community terminal-link node-abort-controller
proto-list for-in url-join pkce-challenge trim-lines remark-rehype colord markdown-table citty wildcard dns-packet
@trysound querystring get-stdin stream-browserify ts-dedent assert core-js-pure style-to-js relateurl select-hose
debounce batch postcss-discard-duplicates set-value cluster-key-slot throat to-buffer fn.name class-variance-authority
postcss-merge-rules postcss-calc es6-promise untildify dezalgo web-vitals @tokenizer humanize-ms multicast-dns
clone-response postcss-minify-selectors recharts postcss-discard-empty handle-thing cssnano magicast hpack.js nice-try
loglevel request sockjs stylehacks @hookform xdg-basedir postcss-discard-comments filesize spdy-transport
postcss-colormin @remix-run postcss-svgo postcss-minify-params postcss-reduce-initial postcss-convert-values
postcss-merge-longhand har-validator hash.js postcss-ordered-values tabbable postcss-minify-gradients thunky
postcss-unique-selectors postcss-reduce-transforms postcss-minify-font-values postcss-discard-overridden
postcss-normalize-url postcss-normalize-charset cross-env safe-regex urlpattern-polyfill launch-editor upper-case
import-lazy is-regexp micromark-extension-gfm-table @ai-sdk eslint-plugin-jest array-unique opener victory-vendor
html-webpack-plugin postcss-normalize-whitespace cssnano-preset-default @rushstack http-deceiver basic-auth oauth-sign
postcss-normalize-unicode has-ansi css-declaration-sorter regexpp postcss-normalize-repeat-style
postcss-normalize-positions postcss-normalize-string postcss-normalize-display-values
postcss-normalize-timing-functions micromark-extension-gfm-autolink-literal strict-uri-encode events-universal @base44
punycode.js moment-timezone bare-fs ansis expand-brackets asn1.js arr-union decimal.js-light @google-cloud
functional-red-black-tree regenerator-transform hastscript renderkid pretty-error prebuild-install shimmer
proto3-json-serializer source-map-resolve expand-tilde bare-os mdast-util-gfm-table sort-keys get-value google-gax
ripemd160 @storybook mdast-util-find-and-replace warning micromark-extension-gfm-strikethrough shallowequal
micromark-extension-gfm-task-list-item is-what mdast-util-gfm-strikethrough mdast-util-gfm-task-list-item exsolve
mdast-util-gfm void-elements ignore-walk napi-build-utils estree-util-is-identifier-name bare-stream engine.io-parser
ioredis mdast-util-gfm-autolink-literal jsonpointer bare-path hast-util-parse-selector d3-dispatch pinkie
lodash.isarguments pinkie-promise @svgr @supabase @prisma cheerio-select crypto-js @yarnpkg @leichtgewicht caniuse-api
extglob redux-thunk filter-obj expand-template browserify-zlib i18next mdast-util-mdx-jsx homedir-polyfill har-schema
npm-bundled traverse duplexer2 utila micromark-extension-gfm remark-stringify @jsonjoy.com
micromark-extension-gfm-footnote cookiejar micromark-extension-gfm-tagfilter @sentry-internal upper-case-first
npm-pick-manifest base64-arraybuffer remark-gfm openai tempy mocha tunnel @puppeteer elliptic mdast-util-mdxjs-esm
mdast-util-mdx-expression ohash strict-event-emitter perfect-debounce minimist-options is-reference ramda parse-passwd
strip-eof errno eslint-plugin-react-refresh github-from-package npm-packlist bonjour-service copy-anything yoctocolors
puppeteer-core configstore cssnano-utils d3-selection vscode-uri promise-inflight preact is-path-cwd
confusing-browser-globals resolve-dir node-fetch-native fast-content-type-parse jwt-decode dom-converter @flmngr
redis-parser workerpool stream-events stdin-discarder react-markdown object.pick @mswjs mdast-util-gfm-footnote
source-map-url storybook concurrently npm-install-checks klona isomorphic-ws @ioredis create-hash
notifications-node-client stringify-object @formatjs lodash.truncate es-get-iterator @sideway @socket.io
decamelize-keys assign-symbols stubs esbuild-register es-toolkit json-schema-typed redis-errors d3-transition
tiny-warning des.js svg-parser d3-drag conventional-commits-parser @reduxjs @mdx-js is-node-process simple-git brorand
@graphql-codegen throttleit standard-as-callback union-value hmac-drbg minimalistic-crypto-utils sonner
hast-util-to-jsx-runtime split node-emoji @open-draft connect ts-loader @apidevtools import-meta-resolve sentence-case
charenc crypt is-module d3-zoom repeat-element is-retry-allowed lodash.flatten @paralleldrive dependency-graph destr
html-tags sourcemap-codec jest-serializer bidi-js constant-case split-string file-loader hard-rejection joycon
pseudomap forwarded-parse npm-registry-fetch es6-symbol unset-value cipher-base types-registry
conventional-changelog-angular package-json multer socket.io copy-webpack-plugin es6-error es5-ext pumpify jspdf
path-case robust-predicates deprecation bplist-parser needle webpack-cli pbkdf2 package-manager-detector
common-path-prefix pacote react-docgen giget @borewit adm-zip is-lambda call-me-maybe portfinder builtins
`
  .trim()
  .split(/\s+/);

/** Names of at least 25000 downloads in that month that are one edit away from one of those. */
export const neighbours: readonly string[] = `
pascalcase stable ip-regex dargs date-format safe-regex2 buffers duplexer3 global asn1js xpath cookies parse-url xml-js
postcss-values-parser jsonschema urijs ansicolors random-bytes @nuxt foreach callsite just-diff mpath is-object
cli-table mquery bcrypt merge shallow-equal @aws-cdk rambda dom-serialize xmlbuilder2 error binaryextensions png-js
json-pointer stylus flatten jsdoc @trpc json3 fclone nprogress listr clipboard tslint lodash.set delegate echarts
parseuri crypto charset stream mem-fs murmurhash es-cookie wouter @bazel trouter watch uglify-es is-window ansi-color
path2 @rsbuild prompt fn-name ts-map pegjs graphiql jsonp cli-spinner memjs utile is-blob tslint-config-prettier vasync
brace level html-tag has-own bower ansistyles tldjs @orpc @remotion parsejson mimer findup postcss-jsx cryptr
fs-promise didyoumean2 mkdirp2 isnumber saxen regenerator cline @storyblok servie isbuffer regexpu semiver parse colour
jsonc @vinejs fd-slicer2 it-map ttypescript react-vis path-parser is-array protobuf.js vargs httperrors htmlparser
@svitejs http2-proxy object-values fs.extra crypto-es rs-module-lexer edn-data file-size jslint it-glob as-number
ip-bigint compresion tslint-plugin-prettier hable yerror upath2 rsolve ps-node mockjs react-if aws-sign punycode2
inherit scrypt cookie-jar highlightjs crc32 js-logger cli-table2 accept args-parser is-node isostring common-dir
storyblok notion-utils d3-tile xtraverse urljoin jsona loadash getstream promised-retry console pargs readdir promis
@aa-sdk extendr preact-transition-group inquirer2 schedule its-set normalizeurl package.json lrucache extend2 eclint
d3-dag rsync batch2 utils enable prettierx mpromise fitty jssip defaulty ts-promise promish csv-loader reqwest es-map
color-namer es-set xbytes xastscript router5 mkdir p-tap cramda import-locals preact-router rfile stdnum slash2 @nxext
@nest browserlist get-ports combined-stream2 json-parser media-type thunks @yext form-data2 openapi brakes walkes
to-case scss-loader proptypes dom-utils source-map-cjs runnel redux-thunks clones object_values mergee lucide-preact
bare-ws it-buffer tar-js crypto-ts ip-set swimmer uglifyjs @xapi requests dot-env json8 mime-type just-validate errto
var-validator streamz mocks eslit expres classname mkdir-p json_ @unts imagesize kindof bmocha loadsh formdata
npm-bundle react-router5 server clonedeep emotion-utils postcss-svg ts-lib web-streams-ponyfill html-escape env-path
wargs tslab emitter cryptojs is.object dotprop immediato esplint js-cookies resolver errio body-parse axiom
`
  .trim()
  .split(/\s+/);
