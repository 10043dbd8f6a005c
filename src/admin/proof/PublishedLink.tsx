import Link from 'next/link'
import type { ServerProps } from 'payload'
import { wordsOf } from './words.ts'

/** The way to what portals show, at the top of the navigation. */
export function PublishedLink({ i18n, payload }: ServerProps) {
  const { word } = wordsOf(i18n)
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/published`} prefetch={false}>
      <span className="nav__link-label">{word('title')}</span>
    </Link>
  )
}
