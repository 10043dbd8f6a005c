import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
} from '@payloadcms/ui/rsc'
import type { DateFieldDiffServerComponent, PayloadRequest } from 'payload'
import type { ComponentProps } from 'react'
import { momentOn } from '../../time/moment.ts'

/** The timezone of the meeting whose versions are compared, looked up once for all of its moments. */
const asked = new WeakMap<PayloadRequest, Promise<unknown>>()

function zoneOf(req: PayloadRequest): Promise<unknown> {
  const known = asked.get(req) ?? read(req)
  asked.set(req, known)
  return known
}

async function read({ payload, routeParams, user }: PayloadRequest): Promise<unknown> {
  const id = String(routeParams?.id ?? '')
  const meeting = await payload.findByID({
    collection: 'meetings',
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    select: { start_tz: true },
    trash: true,
    user,
  })
  return meeting?.start_tz
}

/** A moment of a meeting in the comparison of two versions: both on the meeting's clock of today, which is named. */
export async function ClockDiff({
  comparisonValue,
  versionValue,
  clientField,
  locale,
  nestingLevel,
  i18n,
  req,
}: ComponentProps<DateFieldDiffServerComponent>) {
  const zone = await zoneOf(req)
  const drawn = (value: unknown) => {
    const text = escapeDiffHTML(momentOn(value, zone, i18n.language, false))
    return `<div class="date-diff" data-enable-match="true" data-date="${text}"><p>${text}</p></div>`
  }
  const { From, To } = getHTMLDiffComponents({
    fromHTML: drawn(comparisonValue),
    postProcess: unescapeDiffHTML,
    toHTML: drawn(versionValue),
    tokenizeByCharacter: false,
  })
  const label = { label: 'label' in clientField ? clientField.label : undefined, locale }
  return (
    <FieldDiffContainer
      className="date-diff"
      From={From}
      i18n={i18n}
      label={label}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}
