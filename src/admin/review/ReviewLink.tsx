import Link from 'next/link'
import type { ServerProps } from 'payload'
import { serverWords } from './serverWords.ts'

/** The way to the queue, at the top of the navigation. */
export function ReviewLink({ i18n, payload }: ServerProps) {
  const { word } = serverWords(i18n)
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/review`} prefetch={false}>
      <span className="nav__link-label">{word('queue')}</span>
    </Link>
  )
}
