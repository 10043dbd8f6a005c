import { type DateParts, formatDates, fullDate } from '@hansa/portal-embed/core/dates.ts'
import { itemAddress, itemForms } from '../query/forms.ts'
import type { MeetingItem } from '../schema/meetings.ts'
import {
  type Drawn,
  dateText,
  docList,
  list,
  outerLink,
  paragraphs,
  prose,
  refLink,
  refLinks,
  refList,
  section,
  spoken,
} from './blocks.ts'
import { html, type Html } from './html.ts'
import { countryName, countText, languageNames, numberText, type Speech } from './speech.ts'

/** A meeting: above all when, where and whether it takes place. */
export function meetingPage(item: MeetingItem, speech: Speech): Drawn {
  const { page, embed } = speech
  const statuses: Record<string, string> = embed.status
  return {
    type: item.type && embed.meetings[item.type],
    notice: [statuses[item.status], item.statusNote].filter(Boolean).join(': '),
    lead: item.summary,
    facts: [
      [embed.when, when(item, speech)],
      [embed.where, where(item, speech)],
      [page.organisers, refLinks(speech, item.organisers)],
      [page.host, refLink(speech, item.hostMunicipality)],
      [page.spoken, languageNames(speech, item.languagesSpoken)],
      [page.interpretation, item.interpretation],
      [page.accessibility, item.venue?.accessibility?.map((feature) => page[feature]).join(', ')],
      [page.participants, countText(speech, item.participants)],
    ],
    image: item.image,
    body: [
      item.start !== undefined && addTo(item, speech),
      item.publicNote !== undefined && paragraphs(speech, item.publicNote, item, 'note'),
      prose(speech, item.body, item),
      section(page.agenda, item.programme && agenda(item, speech)),
      section(
        page.speakers,
        item.speakers && list(item.speakers.map((speaker) => speakerEntry(speaker, speech))),
      ),
      section(page.registration, registration(item, speech)),
      section(page.report, prose(speech, item.report, item)),
      section(page.documents, docList(speech, item.documents)),
      section(page.participants, attendance(item, speech)),
      section(page.invited, refList(speech, item.invitedPartners)),
      section(embed.list.projects, item.project && refList(speech, [item.project])),
    ],
    gallery: item.gallery,
    topics: item.topics,
  }
}

function addTo({ self }: MeetingItem, { page }: Speech): Html {
  return html`<p>
    <a href="${itemAddress('ics', self)}" type="${itemForms.ics.type}">${page.addToCalendar}</a>
  </p>`
}

const clock: DateParts = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }

function when({ start, end, allDay, startDay, timezone, dateText: words }: MeetingItem, speech: Speech) {
  const parts: DateParts = { ...fullDate, weekday: 'long', timeZone: timezone, ...(allDay ? {} : clock) }
  return dateText(speech, start, end, parts, allDay ? (startDay ?? start) : start) ?? words
}

function where({ venue, online }: MeetingItem, speech: Speech): Html | undefined {
  const parts = [venue?.name, venue?.room, venue?.address, venue?.city, countryName(speech, venue?.country)]
  const link = outerLink(online?.url, online?.platform ?? speech.embed.mode.online)
  const place = parts.filter((part) => part !== undefined).map((part) => html`<bdi>${part}</bdi>`)
  const entries = [...place, ...(link ? [link] : [])]
  return entries.length === 0 ? undefined : html`${entries.map((entry, index) => [index > 0 && ', ', entry])}`
}

function agenda(item: MeetingItem, speech: Speech): Html {
  const parts: DateParts = { hour: '2-digit', minute: '2-digit', timeZone: item.timezone }
  const entries = item.programme?.map(({ start, end, title, description, speakers }) => {
    const time =
      start && html`<time datetime="${start}">${formatDates(speech.embed, parts, start, end)}</time> `
    return html`<li>
      ${time}<strong>${title}</strong>${description && html`<br />${description}`}${speakers && html`<br /><small>${speakers}</small>`}
    </li>`
  })
  return html`<ol class="agenda" ${spoken(speech, item)}>
    ${entries}
  </ol>`
}

function speakerEntry(
  { name, role, contact, organisation }: NonNullable<MeetingItem['speakers']>[number],
  speech: Speech,
): Html {
  const person = refLink(speech, contact) ?? name
  const rest = [role && html`, ${role}`, organisation && html` (${refLink(speech, organisation)})`]
  return html`${person}${rest}`
}

function registration({ registration: asked, timezone }: MeetingItem, speech: Speech): Html | undefined {
  if (!asked) return undefined
  const { page } = speech
  const deadline = dateText(speech, asked.deadline, undefined, { ...fullDate, ...clock, timeZone: timezone })
  const entries = [
    asked.required && page.required,
    outerLink(asked.url),
    asked.email && html`<a href="mailto:${asked.email}">${asked.email}</a>`,
    deadline && html`${page.deadline}: ${deadline}`,
    asked.capacity !== undefined && `${page.capacity}: ${numberText(speech, asked.capacity)}`,
    asked.fee && `${page.fee}: ${asked.fee}`,
  ]
  return list(entries.filter((entry) => entry !== undefined && entry !== false && entry !== ''))
}

function attendance({ attendance: rows }: MeetingItem, speech: Speech): Html | undefined {
  return (
    rows &&
    list(
      rows.map(
        ({ partner, count }) =>
          html`${refLink(speech, partner)}${count !== undefined && `: ${numberText(speech, count)}`}`,
      ),
    )
  )
}
