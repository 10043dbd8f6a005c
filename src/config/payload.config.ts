import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { linkTask } from '../accounts/linkMail.ts'
import { accountSettingsOf } from '../accounts/sessions/settings.ts'
import { demandOfSessions } from '../accounts/sessions/strategies.ts'
import { collections, secretCollections } from '../../collections/index.ts'
import { closed, guarded } from './closing.ts'
import { tenancy } from '../access/tenancy.ts'
import { nameErrors } from '../errors/named.ts'
import { interfaceLanguages } from '../messages/interfaceLanguages.ts'
import { interfaceTexts } from '../messages/admin/interface.ts'
import { databaseAdapter } from '../database/index.ts'
import { storedLocales } from '../database/preflight.ts'
import { env } from '../settings/env.ts'
import { processLog } from '../logging/log.ts'
import { auditRetention, changeRetention } from '../publish/retention.ts'
import { mailAdapter } from '../mail/adapter.ts'
import { leaveImagesToUs } from '../media/intake.ts'
import { removalTask } from '../media/removal.ts'
import { fileStores } from '../media/stores.ts'
import { mailTask } from '../mail/queue.ts'
import { contentLocales, shippedLocales } from '../translation/languages.ts'
import { pageCheckTask } from '../proof/monthly.ts'
import { registered } from '../privacy/registered.ts'
import { retentionTask } from '../privacy/retention.ts'
import { privacySettingsOf } from '../privacy/settings.ts'
import { workflowTasks } from './jobs.ts'
import { withScheduleRights } from '../workflow/schedule.ts'

const settings = env()
/** None where the database is away: `recordLocales` sees to it that nothing is saved then that would lose a language. */
const known = await storedLocales(settings.DATABASE_URL).catch(() => [])
const locales = contentLocales([...settings.HANSA_LOCALES, ...shippedLocales, ...known])
const secure = settings.SERVER_URL.startsWith('https:')
const origins = [settings.SERVER_URL, settings.SERVER_URL.replace('//localhost', '//127.0.0.1')]
const isDevelopment = settings.NODE_ENV === 'development'
const sayMail = (line: string) =>
  isDevelopment || settings.HANSA_DEMO ? void process.stdout.write(`${line}\n`) : undefined

/** The mark as the browser's icon, inline, so that it needs no route of its own. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M24 24 9 11M24 24l16-12M24 24 8 37M24 24l17 12" stroke="#0b6e75" stroke-width="3"/><g fill="#0b6e75"><circle cx="24" cy="24" r="8"/><circle cx="9" cy="11" r="5"/><circle cx="40" cy="12" r="5"/><circle cx="8" cy="37" r="5"/><circle cx="41" cy="36" r="5"/></g></svg>')}`

const config = buildConfig({
  secret: settings.HANSA_SECRET,
  serverURL: settings.SERVER_URL,
  cors: origins,
  csrf: origins,
  telemetry: false,
  logger: processLog(settings.LOG_LEVEL),
  // Refusals are answers, not faults of the hub: they would fill the log with what anybody sends.
  loggingLevels: {
    APIError: 'info',
    Forbidden: false,
    NotFound: false,
    ValidationError: false,
    AuthenticationError: false,
    QueryError: false,
  },
  hooks: { afterError: [nameErrors] },
  graphQL: { disable: true },
  defaultDepth: 0,
  maxDepth: 2,
  db: await databaseAdapter({ url: settings.DATABASE_URL, isGuest: settings.HANSA_ROLE === 'delivery' }),
  email: mailAdapter(settings, sayMail),
  sharp,
  onInit: (payload) => {
    leaveImagesToUs(payload)
    demandOfSessions(payload)
  },
  custom: { accounts: accountSettingsOf(settings), privacy: privacySettingsOf(settings) },
  collections: [
    ...collections({
      locales: locales.map(({ code }) => code),
      files: fileStores(settings),
      secureCookies: secure,
      versions: settings.HANSA_VERSIONS,
    }),
    ...secretCollections(),
  ],
  plugins: [...tenancy(), guarded],
  localization: {
    locales: locales.map(({ code, nativeName, dir }) => ({ code, label: nativeName, rtl: dir === 'rtl' })),
    defaultLocale: settings.HANSA_LOCALES[0] ?? 'en',
    fallback: true,
    filterAvailableLocales: ({ locales: all }) =>
      all.filter(({ code }) => settings.HANSA_LOCALES.includes(code)),
  },
  i18n: {
    fallbackLanguage: 'en',
    supportedLanguages: interfaceLanguages,
    translations: interfaceTexts,
  },
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: {
      baseDir: path.join(process.cwd(), 'src'),
      importMapFile: path.join(process.cwd(), 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' · Hansa', icons: [{ rel: 'icon', type: 'image/svg+xml', url: icon }] },
    components: {
      graphics: { Logo: '/admin/Logo.tsx#Logo', Icon: '/admin/Logo.tsx#Icon' },
      beforeNavLinks: [
        '/admin/review/ReviewLink.tsx#ReviewLink',
        '/admin/proof/PublishedLink.tsx#PublishedLink',
      ],
      beforeDashboard: [
        '/admin/review/DashboardQueue.tsx#DashboardQueue',
        '/admin/sharing/Changed.tsx#Changed',
        '/admin/proof/QuietOnDashboard.tsx#QuietOnDashboard',
      ],
      views: {
        login: { Component: '/admin/accounts/LoginView.tsx#LoginView' },
        published: { Component: '/admin/proof/PublishedPage.tsx#PublishedPage', path: '/published' },
        review: { Component: '/admin/review/ReviewPage.tsx#ReviewPage', path: '/review' },
      },
    },
    dateFormat: 'd MMM yyyy, HH:mm',
  },
  upload: { limits: { fileSize: 25_000_000 }, abortOnLimit: true, safeFileNames: true, preserveExtension: 5 },
  jobs: {
    access: { run: ({ req }) => req.user?.collection === 'users' && req.user.isNetworkAdmin === true },
    tasks: [
      auditRetention(settings.HANSA_AUDIT_DAYS),
      changeRetention,
      retentionTask,
      pageCheckTask,
      ...workflowTasks,
      mailTask,
      linkTask,
      removalTask(fileStores(settings)),
    ],
  },
  typescript: {
    outputFile: path.join(process.cwd(), 'src/model/payload-types.ts'),
    autoGenerate: isDevelopment,
  },
})

export default config.then(closed).then(withScheduleRights).then(registered)
