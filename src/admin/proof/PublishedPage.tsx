import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { overviewOf } from '../../proof/overview.ts'
import { Loads } from './Loads.tsx'
import { Pages } from './Pages.tsx'
import { Proofs } from './Proofs.tsx'
import { QuietEmbeds } from './QuietEmbeds.tsx'
import { wordsOf } from './words.ts'

/** `/admin/published`: what portals load, and the pages that prove what was published. */
export async function PublishedPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { word } = wordsOf(req.i18n)
  const overview = req.user ? await overviewOf(req) : undefined
  const { admin } = req.payload.config.routes
  const shared = { language: req.i18n.language, admin }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: word('title') }]} />
      <Gutter>
        <h1>{word('title')}</h1>
        <p>{word('intro')}</p>
        {overview && (
          <div className="hansa-proof">
            <Pages
              pages={overview.pages}
              {...shared}
              mayAdd={permissions.collections?.publications?.create !== undefined}
            />
            <Proofs projects={overview.projects} {...shared} />
            <QuietEmbeds quiet={overview.quiet} {...shared} />
            <Loads loads={overview.loads} {...shared} />
          </div>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
