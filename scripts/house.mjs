// The floors of the house, top to bottom, and the rooms on each: a file imports from its own room and from rooms below, never from above
// or from beside. ESLint holds it (eslint.config.js), and `npm run generate` draws it in docs/architecture.md.

/** A room is a folder with what is below it; `*` stands for its own files alone, where folders in it are rooms of their own. */
export const floors = [
  { 'src/*': 'the entries: the server, and the commands for backup and restore' },
  { 'src/startup': 'start and end of a process' },
  { 'src/http': 'the hub’s handlers in their order' },
  { 'src/metrics': 'what is counted' },
  { 'src/delivery/http': 'the public side’s routes: parameters in, bytes out' },
  {
    'src/delivery/files': 'pictures, documents, ranges',
    'src/backup': 'one archive of everything, and back',
  },
  { 'src/delivery/cache': 'finished answers, in memory and on disk; outages' },
  {
    'src/delivery/render': 'a question → its answer: items, lists, pages',
    'src/config': 'Payload’s configuration, and the hooks that close every collection',
  },
  {
    'collections/*': 'the content model: schema only',
    'src/delivery/forms': 'lists and items as feeds, calendars and sheets',
    'src/app': 'the shell of Next',
  },
  {
    'collections/internal': 'collections that nobody edits: sessions, locks, logs',
    'src/accounts': 'sign-in, factors, providers, sessions, setup',
    'src/admin': 'components of the editing interface',
    'src/delivery/pages': 'HTML of items, lists and search',
    'src/delivery/reader': 'the content, read through Payload',
  },
  {
    'src/privacy': 'everything about one person: export, erasure, retention',
    'src/delivery/present': 'stored documents → public items, a file per kind',
    'src/delivery/search': 'the index and its questions',
    'src/delivery/map': 'land, and what part of it a map shows',
  },
  {
    'collections/fields': 'fields that several collections use, and their rules',
    'src/settings': 'the environment, read once',
    'src/delivery/content': 'the port: what readers may have, as named questions',
    'src/demo': 'demo content and the demo portal',
    'src/proof': 'pages of portals that show what was published, and the proof of it',
  },
  {
    'src/media': 'uploaded files: stores, sizes, who sees them',
    'src/editing': 'saves that keep what others changed',
    'src/presence': 'who else is in a document',
    'src/projects': 'the lead of a project',
    'src/portals': 'keys of portals',
    'src/delivery/query': 'what is asked, as data',
  },
  {
    'src/publish': 'what happens at a change: outbox, tags, audit log',
    'src/sharing': 'what cities take over from each other',
    'src/workflow': 'draft, review, publication, mails about it',
  },
  { 'src/access': 'who may do what' },
  { 'src/mail': 'mails on their way', 'src/limits': 'how often', 'src/logging': 'the log' },
  { 'src/database': 'both databases: transactions, jobs of one process, migrations' },
  {
    'src/time': 'clocks, days and zones',
    'src/rest': 'requests of the API before anybody looks at them',
    'src/delivery/schema': 'the public JSON',
    'src/delivery/outcome': 'bytes, or a problem',
  },
  { 'src/errors': 'every error that is answered: code and status' },
  {
    'src/translation': 'documents in several languages',
    'src/messages': 'every word of admin, mails, errors and account pages',
    'src/model': 'kinds, changes, generated types',
    'src/delivery/locales': 'every word of the public pages',
  },
]

/** The patterns of a room's files. */
const filesOf = (room) => (room.endsWith('/*') ? `./${room}.ts` : `./${room}/**/*`)

/** For `import-x/no-restricted-paths`: which files may not import from where. */
export const zones = floors
  .flatMap((floor, index) => {
    const above = floors.slice(0, index).flatMap((each) => Object.keys(each))
    return Object.keys(floor).map((room) => ({
      target: filesOf(room),
      from: [...above, ...Object.keys(floor)].filter((each) => each !== room).map(filesOf),
      message: 'Rooms import from rooms below only: scripts/house.mjs.',
    }))
  })
  .filter(({ from }) => from.length > 0)
