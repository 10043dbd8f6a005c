import { createLocalReq, type ServerProps } from 'payload'
import { quietEmbeds } from '../../proof/overview.ts'
import { wordsOf } from './words.ts'

/** On the dashboard: that embeds of the person's cities are loaded by nobody any more. */
export async function QuietOnDashboard({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const quiet = await quietEmbeds(await createLocalReq({ user }, payload))
  if (quiet.length === 0) return null
  const { word } = wordsOf(i18n)
  return (
    <p className="hansa-proof__quiet">
      <a href={`${payload.config.routes.admin}/published`}>
        {word('quietOnDashboard', { count: quiet.length })}
      </a>
    </p>
  )
}
