// `npm run sabotage`: takes each guard out in turn, in a copy of the program, and expects the tests that watch over it to fail.
// A guard whose absence no test notices is a hole. Give words to choose guards by name: `npm run sabotage -- translator`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const unit = (name) => ['unit', `tests/unit/${name}`]
const integration = (name, ...tests) => ['integration', `tests/integration/${name}`, ...tests]
const roles = integration('access/roles')
const oracle = integration('access/oracle')
const adopting = integration('sharing/adopting')
const files = (names) => integration('access/files', names)
const notOut = (names) => integration('access/notOut', names)
const matrix = (collection) => [...integration('access/matrix'), `^${collection} `]

/** What is taken out where, and which tests must notice: project, file and, of a long one, the names. */
const guards = [
  {
    guard: 'pictures that nothing shows',
    file: 'src/access/roles.ts',
    from: "media: { owner: 'municipality', open: shown,",
    to: "media: { owner: 'municipality', open: { filename: { exists: true } },",
    tests: files('of another city'),
  },
  {
    guard: 'documents that nothing shows',
    file: 'src/access/roles.ts',
    from: '{ and: [everybodys, shown(now)] }',
    to: '{ and: [everybodys, now ? {} : shown(now)] }',
    tests: files('of another city'),
  },
  {
    guard: 'files of other cities',
    file: 'src/publish/follow.ts',
    from: '  await guardFiles(req, collection, before, after)\n',
    to: '',
    tests: files('may show'),
  },
  {
    guard: 'files that were shown',
    file: 'src/media/account.ts',
    from: '  await judge(req, changed, String(after.id))\n',
    to: '',
    tests: files('of another city'),
  },
  {
    guard: 'files of a city that is archived',
    file: 'src/media/account.ts',
    from: 'if (wasOut !== isStill) await judgeCity(req, String(after.id))',
    to: '',
    tests: files('of another city'),
  },
  {
    guard: 'what a document was before a read on the way',
    file: 'src/publish/states.ts',
    from: '(context.earlier ??= new Map()) as Map<string, State>',
    to: '(context === null ? context : new Map()) as Map<string, State>',
    tests: files('link in a text'),
  },
  {
    guard: 'documents that nothing shows, for readers',
    file: 'src/delivery/pictures.ts',
    from: 'return document !== undefined && isShown(await door.content.usesOf(document.id), door, offered)',
    to: 'return document !== undefined && (await door.content.usesOf(document.id).then(() => offered.length > 0))',
    tests: files('for readers'),
  },
  {
    guard: 'rights in projects that are not out',
    file: 'src/access/partnerships.ts',
    from: '        { municipality: { not_in: archived } },\n        published,\n',
    to: '        { municipality: { not_in: archived } },\n',
    tests: notOut('rights in a project'),
  },
  {
    guard: 'rights through organisations that are not out',
    file: 'src/access/partnerships.ts',
    from: '{ and: [{ member: { in: members } }, published] }',
    to: '{ member: { in: members } }',
    tests: notOut('rights in a project'),
  },
  {
    guard: 'rights of cities that are archived',
    file: 'src/access/partnerships.ts',
    from: "where: { status: { equals: 'archived' } }",
    to: "where: { status: { equals: 'nothing' } }",
    tests: notOut('rights in a project'),
  },
  {
    guard: 'a consent that has ended',
    file: 'src/access/roles.ts',
    from: "outAt('contacts', now)",
    to: "outAt('contacts', new Date(now.valueOf() / 2))",
    tests: notOut('consent has ended'),
  },
  {
    guard: 'adopting what is over',
    file: 'src/sharing/source.ts',
    from: 'isOut: isOut(relationTo, row, now) &&',
    to: 'isOut: isPublished(row) &&',
    tests: notOut('consent has ended'),
  },
  {
    guard: 'copies of personal data',
    file: 'src/sharing/copyData.ts',
    from: '  refusePersonal(source.item.relationTo, source.row)\n',
    to: '',
    tests: notOut('consent has ended'),
  },
  {
    guard: 'files of a save that failed',
    file: 'src/media/storage.ts',
    from: '  if (!stored) await files.remove(names)\n',
    to: '',
    tests: integration('media/s3', 'taken back|go with'),
  },
  {
    guard: 'a store of files that says nothing',
    file: 'src/media/s3.ts',
    from: 'return await Promise.race([work(client, { abortSignal: signal }), late])',
    to: 'return await Promise.race([work(client, {}), late.catch(() => new Promise(() => {}))])',
    tests: integration('media/s3', 'keeps nobody|go with'),
  },
  {
    guard: 'variants of pictures whose store was away',
    file: 'src/media/upkeep.ts',
    from: '      if (error instanceof StoreAway) throw error\n',
    to: '',
    tests: integration('media/s3', 'by itself|go with'),
  },
  {
    guard: 'what was withdrawn is gone at once',
    file: 'src/delivery/cache.ts',
    from: 'if (tag === withdrawn) this.remove(kept, now)\n        else this.age(kept, now)',
    to: 'this.age(kept, now)',
    tests: unit('delivery/cache'),
  },
  {
    guard: 'answers that were purged while they were made',
    file: 'src/delivery/cache.ts',
    from: 'if (fill.outdated === Infinity) this.keep(key, recipe, made)',
    to: 'if (fill) this.keep(key, recipe, made)',
    tests: unit('delivery/cache'),
  },
  {
    guard: 'what ends while it is shown',
    file: 'src/delivery/cache.ts',
    from: 'if (now >= kept.goneAt) {',
    to: 'if (now < 0) {',
    tests: integration('delivery/outbox'),
  },
  {
    guard: 'lists and addresses of before a change',
    file: 'src/publish/diff.ts',
    from: 'tags: both(collection, old, now) }',
    to: 'tags: both(collection, now) }',
    tests: unit('publish/diff'),
  },
  {
    guard: 'changes that were committed late',
    file: 'src/publish/tail.ts',
    from: 'if (this.looks % sweepEvery === 0) await this.sweep()',
    to: '',
    tests: integration('delivery/outbox', 'read to the end'),
  },
  {
    guard: 'changes while a node was off',
    file: 'src/publish/tail.ts',
    from: 'firstId(Math.min(known, this.clock.valueOf()) - lookback)',
    to: 'firstId(Math.max(known, this.clock.valueOf()))',
    tests: integration('delivery/outage', 'used again'),
  },
  {
    guard: 'a snapshot that nobody can answer for',
    file: 'src/delivery/memory.ts',
    from: 'if (!this.canShow) return undefined',
    to: '',
    tests: integration('delivery/outage'),
  },
  {
    guard: 'what was erased on disk',
    file: 'src/delivery/snapshot.ts',
    from: "this.erase('SELECT key FROM tags WHERE tag = ?', [withdrawn])",
    to: '',
    tests: integration('delivery/outage', 'no word'),
  },
  {
    guard: 'documents that were read while they were changed',
    file: 'src/delivery/documents.ts',
    from: 'if (purges === this.purges)',
    to: 'if (documents)',
    tests: unit('delivery/documents'),
  },
  {
    guard: 'remembered documents that were changed',
    file: 'src/delivery/maker.ts',
    from: '      this.content.forget(tags)\n',
    to: '',
    tests: integration('delivery/(fresh|search)'),
  },
  {
    guard: 'files that were public before something changed',
    file: 'src/delivery/memory.ts',
    from: 'return stored?.staleSince === undefined ? stored?.made.tags : undefined',
    to: 'return stored?.made.tags',
    tests: integration('delivery/outage'),
  },
  {
    guard: 'what shows a picture',
    file: 'src/delivery/pictures.ts',
    from: 'return isShown(await door.content.usesOf(picture.id), door, offered)',
    to: 'return door.content.usesOf(picture.id).then(() => true)',
    tests: integration('delivery/pictures'),
  },
  {
    guard: 'the language in which a picture is shown',
    file: 'src/delivery/pictures.ts',
    from: '[{ publishedLocales: { in: [language] } }]',
    to: '[]',
    tests: integration('delivery/pictures'),
  },
  {
    guard: 'what is kept of an upload',
    file: 'src/delivery/pictures.ts',
    from: ' || (size === undefined && !publicOriginals)',
    to: '',
    tests: integration('delivery/pictures'),
  },
  {
    guard: 'comparing before and after a save',
    file: 'src/access/guards.ts',
    from: '  refuseChanges(collection, before, await standOf(req, collection, id))\n',
    to: '  void refuseChanges\n',
    tests: roles,
  },
  {
    guard: 'what readers see, in that comparison',
    file: 'src/access/guards.ts',
    from: '  if (live.length > 0) {',
    to: '  if (live.length < 0) {',
    tests: roles,
  },
  {
    guard: 'publishing when something is made',
    file: 'src/access/guards.ts',
    from: '  if (!isAllowed) throw',
    to: '  if (!isAllowed && id === undefined) throw',
    tests: roles,
  },
  {
    guard: 'the owner of what is saved',
    file: 'src/access/guards.ts',
    from: '(owner !== before && !holds(caller, ',
    to: '(owner === null && !holds(caller, ',
    tests: roles,
  },
  {
    guard: 'frozen municipalities',
    file: 'src/access/guards.ts',
    from: "if (owner?.status === 'active') return",
    to: "if (owner?.status !== 'gone') return",
    tests: roles,
  },
  {
    guard: 'languages of a translator',
    file: 'src/access/grants.ts',
    from: 'locale !== undefined && into(locale)',
    to: 'locale !== undefined',
    tests: roles,
  },
  {
    guard: 'rows of lists, for a translator',
    file: 'src/access/changes.ts',
    from: 'return isMoved ? [{ path }, ...inRows] : inRows',
    to: 'return inRows',
    tests: roles,
  },
  {
    guard: 'a partner’s own entry',
    file: 'src/access/grants.ts',
    from: 'paths.includes(path)',
    to: "path.startsWith('partnerships')",
    tests: roles,
  },
  {
    guard: 'the end of a partnership',
    file: 'src/access/partnerships.ts',
    from: 'return from <= today && today <= until',
    to: 'return from <= today',
    tests: roles,
  },
  {
    guard: 'attaching to projects of others',
    file: 'src/access/links.ts',
    from: 'if (closed.length === 0) return',
    to: 'if (closed.length >= 0) return',
    tests: roles,
  },
  {
    guard: 'links to what cannot be read',
    file: 'src/access/links.ts',
    from: 'if (missing.length === 0) return',
    to: 'if (missing.length >= 0) return',
    tests: integration('access/rest'),
  },
  {
    guard: 'memberships of other municipalities',
    file: 'src/access/people.ts',
    from: 'if (foreign.length > 0) {',
    to: 'if (foreign.length < 0) {',
    tests: roles,
  },
  {
    guard: 'accounts of people who also belong elsewhere',
    file: 'src/access/people.ts',
    from: 'changed.length > 0 && !isSelf',
    to: 'changed.length < 0 && !isSelf',
    tests: roles,
  },
  {
    guard: 'making network administrators',
    file: 'src/access/people.ts',
    from: '!== Boolean(before?.isNetworkAdmin)',
    to: '=== undefined',
    tests: roles,
  },
  {
    guard: 'drafts of others',
    file: 'src/access/index.ts',
    from: "    ...ownedBy(municipalitiesWith(caller, right, slug, 'own'), prefix).map((where) => ({\n      and: [where, mine],\n    })),",
    to: "    ...ownedBy(municipalitiesWith(caller, right, slug, 'own'), prefix).map((where) => ({\n      or: [where, mine],\n    })),",
    tests: matrix('news'),
  },
  {
    guard: 'versions',
    file: 'src/access/index.ts',
    from: "readVersions: reads(slug, row, 'version.')",
    to: 'readVersions: () => true',
    tests: oracle,
  },
  {
    guard: 'internal values',
    file: 'src/access/fields.ts',
    from: "if (kind === 'nobody' || doc === undefined) return false",
    to: "if (kind === 'nobody') return false",
    tests: oracle,
  },
  {
    guard: 'orders by related documents',
    file: 'src/access/order.ts',
    from: 'if (related === undefined) return args',
    to: 'return args',
    tests: oracle,
  },
  {
    guard: 'what hooks alone write',
    file: 'src/access/index.ts',
    from: 'update: row.appendOnly ? nobody : ',
    to: 'update: ',
    tests: matrix('portalKeys'),
  },
  {
    guard: 'the audit log',
    file: 'collections/auditLog.ts',
    from: '  hooks: { beforeOperation: [appendOnly] },\n',
    to: '',
    tests: integration('audit'),
  },
  {
    guard: 'the hash of keys',
    file: 'collections/portalKeys.ts',
    from: '      hidden: true,\n      access: { create: nobody, read: nobody, update: nobody },\n',
    to: '',
    tests: integration('portalKeys'),
  },
  {
    guard: 'keys before finished answers',
    file: 'src/delivery/app.ts',
    from: ' || req.headers.authorization !== undefined)',
    to: ')',
    tests: integration('portalKeys'),
  },
  {
    guard: 'revoked keys',
    file: 'src/portals/authenticate.ts',
    from: "      if (stored.revokedAt) return 'revoked'\n",
    to: '',
    tests: integration('portalKeys'),
  },
  {
    guard: 'who may schedule',
    file: 'src/workflow/scheduling.ts',
    from: '  await refuseUnlessPublisher(req, target)\n',
    to: '',
    tests: matrix('news'),
  },
  {
    guard: 'copies as drafts',
    file: 'src/access/closing.ts',
    from: "data: { _status: 'draft', ...args.data }",
    to: 'data: { ...args.data }',
    tests: matrix('news'),
  },
  {
    guard: 'sharing: how far the owner shares',
    file: 'src/sharing/adopting.ts',
    from: '!mayAdopt(out, municipality)',
    to: 'mayAdopt === undefined',
    tests: adopting,
  },
  {
    guard: 'sharing: what is not published',
    file: 'src/sharing/adopting.ts',
    from: 'if (source?.isOut) return source',
    to: 'if (source) return source',
    tests: adopting,
  },
  {
    guard: 'sharing: where a copy comes from, set by hand',
    file: 'collections/fields/adoptedFrom.ts',
    from: "(operation === 'create' && named === adopting?.source)",
    to: "(operation !== 'x' || named === adopting?.source)",
    tests: adopting,
  },
  {
    guard: 'sharing: links that a copy may not have',
    file: 'src/sharing/copyData.ts',
    from: 'readable.has(`${collection}:${id}`)',
    to: 'readable.size >= 0 || `${collection}:${id}`',
    tests: adopting,
  },
  {
    guard: 'sharing: what is internal to the owner',
    file: 'src/sharing/content.ts',
    from: "visibility !== 'internal'",
    to: "visibility !== 'x'",
    tests: adopting,
  },
  {
    guard: 'sharing: asking before it overwrites',
    file: 'src/sharing/adopting.ts',
    from: 'if (fields.length > 0 && !overwrite)',
    to: 'if (fields.length < 0 && !overwrite)',
    tests: integration('sharing/notices'),
  },
  {
    guard: 'sharing: notices of a change',
    file: 'src/sharing/standing.ts',
    from: "source.version === sourceVersion ? 'current'",
    to: "source.version !== undefined || sourceVersion ? 'current'",
    tests: integration('sharing/notices'),
  },
  {
    guard: 'sharing: what a city may still show',
    file: 'src/delivery/adoptions.ts',
    from: "{ sharing: { equals: 'network' } }",
    to: '{}',
    tests: integration('sharing/delivery'),
  },
  {
    guard: 'operations: the token of the metrics',
    file: 'src/metrics/route.ts',
    from: '    if (!isAllowed) return next()\n',
    to: '    if (!isAllowed && req.method !== "GET") return next()\n',
    tests: integration('operations/metrics'),
  },
  {
    guard: 'operations: no values in errors of the database',
    file: 'src/database/observed.ts',
    from: 'throw withoutValues(error)',
    to: 'throw error',
    tests: integration('operations/log'),
  },
  {
    guard: 'operations: plain values alone in the log',
    file: 'src/logging/clean.ts',
    from: '[[name, value]] : []',
    to: '[[name, value]] : [[name, value]]',
    tests: integration('operations/log'),
  },
  {
    guard: 'operations: words of the hub alone in logged addresses',
    file: 'src/logging/address.ts',
    from: "(known.has(segment) || segment === '' ? segment : '*')",
    to: "(known.has(segment) || segment !== '' ? segment : '*')",
    tests: integration('operations/log'),
  },
]

const wanted = process.argv.slice(2)
const chosen = guards.filter(
  ({ guard }) => wanted.length === 0 || wanted.some((word) => guard.includes(word)),
)
const copy = mkdtempSync(path.join(tmpdir(), 'hansa-sabotage-'))
let holes = 0

try {
  for (const name of [
    'src',
    'collections',
    'plugins',
    'tests',
    'scripts',
    'package.json',
    'tsconfig.json',
    'jest.config.mjs',
  ])
    cpSync(name, path.join(copy, name), { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))
  for (const each of chosen) takeOut(each)
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`\n${chosen.length - holes} guards are watched over, ${holes} are not`)
process.exit(holes > 0 ? 1 : 0)

function takeOut({ guard, file, from, to, tests: [project, test, names] }) {
  const target = path.join(copy, file)
  const whole = readFileSync(target, 'utf8')
  if (whole.split(from).length !== 2) {
    holes += 1
    console.log(
      `✕ ${guard}: ${file} does not hold its line exactly once. Bring scripts/sabotage.mjs up to date.`,
    )
    return
  }
  writeFileSync(
    target,
    whole.replace(from, () => to),
  )
  const args = [
    'node_modules/jest/bin/jest.js',
    test,
    '--selectProjects',
    project,
    '--json',
    '--outputFile=result.json',
  ]
  const { status } = spawnSync(process.execPath, names ? [...args, '-t', names] : args, {
    cwd: copy,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_OPTIONS: '--conditions=production --experimental-vm-modules --no-warnings',
      TEST_DATABASE: 'sqlite',
    },
  })
  writeFileSync(target, whole)
  const failed = failures(status)
  if (failed === 0) holes += 1
  console.log(
    `${failed > 0 ? '✓' : '✕'} ${guard}: ${failed > 0 ? `${failed} tests fail without it` : 'no test fails without it'}`,
  )
}

/** Failing tests; a run that did not get so far tells nothing, and counts as a hole. */
function failures(status) {
  if (status === 0) return 0
  try {
    const { numFailedTests, numPassedTests } = JSON.parse(
      readFileSync(path.join(copy, 'result.json'), 'utf8'),
    )
    return numPassedTests > 0 ? numFailedTests : 0
  } catch {
    return 0
  } finally {
    rmSync(path.join(copy, 'result.json'), { force: true })
  }
}
