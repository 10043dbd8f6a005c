import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { Queue } from './Queue.tsx'
import { serverWords } from './serverWords.ts'

/** `/admin/review`: the queue as a page of its own. */
export function ReviewPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { word } = serverWords(req.i18n)
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
      <SetStepNav nav={[{ label: word('queue') }]} />
      <Gutter>
        <h1>{word('queue')}</h1>
        <p>{word('queueIntro')}</p>
        {req.user ? <Queue req={req} level="h2" /> : null}
      </Gutter>
    </DefaultTemplate>
  )
}
